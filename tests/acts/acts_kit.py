"""Rules read from the grammar files, and a text to its act."""

import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec
from places import ROOT

from kqparse.grammar.acts.rules import Acts, Endings, act_rules, prose_rules
from kqparse.grammar.tables import Languages, Letters, Table
from kqparse.grammar.vocabulary.words import language_rules, repair_rules
from kqparse.model import Text
from kqparse.model.act import Act, ActReference
from kqparse.normalise.acts import act_value
from kqparse.records import ActParts
from kqparse.split.acts.acts import act
from kqparse.split.prose.joining import Para, prose
from kqparse.text.edits import EditedText
from kqparse.text.prepare import prepare
from kqparse.text.traced import Traced, cut

T = TypeVar("T", bound=Table)


def table(name: str, kind: type[T]) -> T:
    return msgspec.convert(tomllib.loads(Path(ROOT / "grammars" / f"{name}.toml").read_text(encoding="utf-8")), kind)


ACTS, ENDINGS = table("acts", Acts), table("endings", Endings)
RULES, PROSE = act_rules(ACTS, ENDINGS), prose_rules(ACTS, ENDINGS)
LANGUAGES = language_rules(table("languages", Languages))
REPAIR = repair_rules(table("letters", Letters), table("languages", Languages))


def paras(source: str) -> tuple[EditedText, list[Para]]:
    of = prepare(source, REPAIR).text
    return of, prose(of, PROSE).paras


def parts(source: str) -> ActParts | None:
    of, found = paras(source)
    return act(of, found, RULES)


def read(source: str) -> Act:
    found = parts(source)
    assert found is not None
    return act_value(found, RULES, LANGUAGES, "ru")[0]


def traced(text: str) -> Traced:
    return cut(EditedText(text, text), 0, len(text))


def said(text: Text | None) -> str | None:
    """The text in whatever language it has."""
    return next(iter(msgspec.to_builtins(text).values())) if text else None


def brief(cited: ActReference | None) -> tuple[object, ...] | None:
    return (cited.form, said(cited.issuer), cited.date, cited.number, said(cited.title)) if cited else None
