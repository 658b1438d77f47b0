"""The file of a family by the mechanism that it names: a new one is a line in `_MAKERS` and a kind of `AnyFamily`."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from kqparse.errors import GrammarError
from kqparse.grammar.families import FamilyRules, family_rules
from kqparse.grammar.load import Files
from kqparse.grammar.mechanisms.articles import ArticleRules, Articles, article_rules
from kqparse.grammar.mechanisms.characteristics import Characteristics, CharacteristicsRules, characteristics_rules
from kqparse.grammar.mechanisms.instructions import InstructionRules, Instructions, instruction_rules
from kqparse.grammar.mechanisms.notice_words import NoticeWords
from kqparse.grammar.mechanisms.notices import Notice, NoticeRules, notice_rules
from kqparse.grammar.mechanisms.post_lists import ListRules, PostList, list_rules
from kqparse.grammar.mechanisms.registers import Register, RegisterRules, register_rules
from kqparse.grammar.mechanisms.scales import PointScale, ScaleRules, scale_rules
from kqparse.grammar.mechanisms.titled import Titled, TitledRules, titled_rules
from kqparse.grammar.shared import Shared
from kqparse.grammar.tables import Family, Heading

AnyFamily = (
    ArticleRules
    | CharacteristicsRules
    | FamilyRules
    | InstructionRules
    | ListRules
    | NoticeRules
    | RegisterRules
    | ScaleRules
    | TitledRules
)
"""A family of any mechanism; each has a `table` with name, title, mechanism and evidence."""
_OF_WORDS = (
    "annexes", "bounds", "column_heads", "document_heads", "document_leads", "document_rests", "ends", "heading",
    "same", "sums", "tells", "unlike", "vacant",
)  # fmt: skip
"""What a family that lists none of its own has of the one whose words it takes."""
F = TypeVar("F", Family, Notice)


def any_family(files: Files, name: str, shared: Shared) -> AnyFamily:
    """The family of a file.

    Raises:
        GrammarError: if it names no mechanism that there is, or would fit any document.
        FormError: if it cannot be compiled.
    """
    mechanism = files.tables[name].get("mechanism")
    maker = _MAKERS.get(mechanism) if isinstance(mechanism, str) else None
    if maker:
        family = maker(files, name, shared)
        if any(msgspec.structs.astuple(family.table.evidence)):
            return family
        what = "it asks for nothing, so every document would be one of its own - at `$.evidence`"
        raise GrammarError(files.places[name], what, "ask for one piece of evidence at least")
    known = ", ".join(_MAKERS)
    if mechanism is None:
        what = "no family ships in a file of this name, and this one names no mechanism"
        remedy = f"give it the name of the file that it adds to, or a mechanism: {known}"
    else:
        what, remedy = f"there is no mechanism {mechanism!r} - at `$.mechanism`", f"name one of {known}"
    raise GrammarError(files.places[name], what, remedy)


def _post_list(files: Files, name: str, _: Shared) -> ListRules:
    table = files.table(name, PostList)
    return list_rules(table, files.table(f"families/{table.grades}", Characteristics))


def _notice(files: Files, name: str, shared: Shared) -> NoticeRules:
    table = files.table(name, Notice)
    if table.words_of:
        words = _words_of(files, name, table, Notice)
        known = {key: (*getattr(words, key), *getattr(table, key)) for key in ("groups", "parts", "part_ends")}
        table = msgspec.structs.replace(table, **known)
    return notice_rules(table, files.table("notices", NoticeWords), shared)


def _table(files: Files, name: str, shared: Shared) -> FamilyRules:
    """A family of tables, told by their labels."""
    table = files.table(name, Family)
    table = _with_words(files, name, table) if table.words_of else table
    if not (table.labels or table.below):
        what = f"mechanism {table.mechanism!r} needs labels, by which cells are told - at `$.labels`"
        raise GrammarError(files.places[name], what, "write them, or name in words_of a family that has them")
    return family_rules(table, shared.codes.listed, shared.tongues, shared.qualifiers)


def _with_words(files: Files, name: str, table: Family) -> Family:
    """The family of a file with the words of the one that it names."""
    words = _words_of(files, name, table, Family)
    known = {key: getattr(words, key) for key in _OF_WORDS if getattr(table, key) in ([], Heading())}
    further = ("columns", "document_heads", "labels") if table.heads == "shown" else ("columns", "labels")
    known |= {key: [*getattr(words, key), *getattr(table, key)] for key in further}
    return msgspec.structs.replace(table, **known)


def _words_of(files: Files, name: str, table: F, kind: type[F]) -> F:
    """The family whose words the one of a file takes, of the same mechanism.

    Raises:
        GrammarError: if there is none, or it has no words of its own.
    """
    own = f"families/{table.words_of}"
    if own not in files.tables:
        what = f"there is no family {table.words_of!r} - at `$.words_of`"
        raise GrammarError(files.places[name], what, "name one whose file is there")
    if files.tables[own].get("mechanism") != table.mechanism or "words_of" in files.tables[own]:
        what = f"{table.words_of!r} has no words of its own for {table.mechanism!r} - at `$.words_of`"
        raise GrammarError(files.places[name], what, "name a family of that mechanism which lists its words")
    return files.table(own, kind)


_MAKERS: dict[str, Callable[[Files, str, Shared], AnyFamily]] = {
    "article": lambda files, name, shared: article_rules(files.table(name, Articles), shared.titles),
    "characteristics": lambda files, name, _: characteristics_rules(files.table(name, Characteristics)),
    "instruction": lambda files, name, shared: instruction_rules(files.table(name, Instructions), shared.qualifiers),
    "list": _post_list,
    "notice": _notice,
    "parallel": _table,
    "register": lambda files, name, _: register_rules(files.table(name, Register)),
    "rows": _table,
    "scale": lambda files, name, _: scale_rules(files.table(name, PointScale)),
    "sheet": _table,
    "titled": lambda files, name, _: titled_rules(files.table(name, Titled)),
}
