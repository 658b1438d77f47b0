"""Texts read by the grammars of the two families, for the tests of this folder."""

import re
import tomllib
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

import msgspec
from places import ROOT

from kqparse.criteria.points import points
from kqparse.grammar import Grammar, grammar
from kqparse.grammar.acts.endings import Nouns
from kqparse.grammar.acts.rules import ProseRules
from kqparse.grammar.mechanisms.characteristics import Characteristics, characteristics_rules
from kqparse.grammar.mechanisms.scales import PointScale, scale_rules
from kqparse.grammar.tables import Table
from kqparse.grammar.vocabulary.abbreviations import Abbreviations, abbreviation_rules
from kqparse.normalise.grades import GradeParts, grades
from kqparse.records import Block, Value
from kqparse.split.characteristics import mechanism as characteristics
from kqparse.split.characteristics import scale
from kqparse.split.prose.joining import Para, prose
from kqparse.split.reading import Reading
from kqparse.text.edits import EditedText
from kqparse.text.prepare import prepare
from kqparse.text.repair.displaced import LinkRules
from kqparse.text.traced import Traced, cut

T = TypeVar("T", bound=Table)


def _table(name: str, kind: type[T]) -> T:
    path = ROOT / "grammars" / f"{name}.toml"
    path = path if path.exists() else path.with_suffix(".toml.new")
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)


WORDS: Grammar = grammar()
RULES = characteristics_rules(_table("families/qualification-characteristics", Characteristics))
SCALES = scale_rules(_table("families/point-scales", PointScale))
SHORT = abbreviation_rules(_table("abbreviations", Abbreviations))
_NEVER = re.compile("(?!)")
_PROSE = ProseRules(RULES.starts, _NEVER, LinkRules(Nouns((), WORDS.acts.endings), _NEVER, _NEVER, _NEVER, frozenset()))


def sample(name: str) -> str:
    own = Path(__file__).parent / "samples" / name
    return (own if own.exists() else ROOT / "samples" / name).read_text(encoding="utf-8")


def paras(text: str) -> tuple[EditedText, list[Para]]:
    of, _ = prepare(text, WORDS.repair)
    return of, prose(of, _PROSE).paras


def posts(text: str) -> Reading:
    of, found = paras(text)
    return characteristics.attempt(of, found, RULES, WORDS.titles)


def scales(text: str) -> Reading:
    of, found = paras(text)
    return scale.attempt(of, found, SCALES)


def traced(text: str) -> Traced:
    return cut(EditedText(text, text), 0, len(text))


def titles(text: str) -> list[str | None]:
    return [block.heading.title.text if block.heading.title else None for block in posts(text).blocks]


def values(block: Block) -> list[Value]:
    return points(block).values


def read_grades(*paragraphs: str) -> list[GradeParts]:
    whole = traced("\n".join(paragraphs))
    ends = list(accumulate(len(paragraph) + 1 for paragraph in paragraphs))
    parts = [whole[end - len(paragraph) - 1 : end - 1] for paragraph, end in zip(paragraphs, ends, strict=True)]
    return grades(parts, RULES).grades


def grades_of(block: Block) -> list[GradeParts]:
    wanted = [value for value in values(block) if value.kind == "qualification_requirements"]
    return [grade for value in wanted for grade in grades(value.paragraphs, RULES).grades]
