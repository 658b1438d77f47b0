"""The whole grammar, loaded and compiled once per process and set of folders."""

import hashlib
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from kqparse.errors import GrammarError
from kqparse.grammar.codes import CodeRules, code_rules
from kqparse.grammar.families import FamilyRules, family_rules
from kqparse.grammar.forms import FormError
from kqparse.grammar.load import Files
from kqparse.grammar.tables import Categories, Codes, Family, Languages, Letters, Offices
from kqparse.grammar.words import OfficeRules, language_rules, office_rules, repair_rules
from kqparse.resources import folder
from kqparse.text.languages import LanguageRules
from kqparse.text.prepare import RepairRules

T = TypeVar("T")


class Grammar(NamedTuple):
    """All that the engine knows about words.

    Attributes:
        repair: look-alike letters and legacy fonts.
        languages: signs of Kazakh and of Russian.
        series: for each series of categories (`D-O`) its lowest and highest number.
        codes: staff codes.
        offices: units, bodies, surnames.
        families: the families by name, in alphabetical order.
        digest: a hash of all grammar files: the same digest reads a document in the same way.
    """

    repair: RepairRules
    languages: LanguageRules
    series: dict[str, tuple[int, int]]
    codes: CodeRules
    offices: OfficeRules
    families: dict[str, FamilyRules]
    digest: str


@lru_cache(maxsize=8)
def grammar(*overlays: Path) -> Grammar:
    """The grammar that ships with kqparse, with the user's folders laid over it in their order.

    Raises:
        GrammarError: if a file cannot be used; the message names file and key.
    """
    files = Files(folder("grammars"), *overlays)
    codes = _compile(files, "codes", lambda: code_rules(files.table("codes", Codes)))
    families: dict[str, FamilyRules] = {}
    for name in files.families():
        table = files.table(name, Family)
        if table.name in families:
            raise GrammarError(files.places[name], f"there is a family {table.name!r} already", "give it another name")
        families[table.name] = _compile(files, name, partial(family_rules, table, codes.listed))
    languages = files.table("languages", Languages)
    letters = files.table("letters", Letters)
    return Grammar(
        repair=_compile(files, "letters", lambda: repair_rules(letters, languages)),
        languages=language_rules(languages),
        series={
            series: entry.numbers for entry in files.table("categories", Categories).series for series in entry.letters
        },
        codes=codes,
        offices=office_rules(files.table("offices", Offices)),
        families=dict(sorted(families.items())),
        digest=hashlib.sha256(msgspec.json.encode(files.tables, order="sorted")).hexdigest(),
    )


def _compile(files: Files, name: str, build: Callable[[], T]) -> T:
    try:
        return build()
    except FormError as fault:
        raise GrammarError(files.places[name], str(fault), "correct it") from None
