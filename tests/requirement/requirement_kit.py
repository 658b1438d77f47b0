"""Phrases read by the shipped grammar, answered in the short form (see `kqparse.requirement.show`)."""

import re

from kqparse.grammar import grammar
from kqparse.model import Language
from kqparse.requirement import About, reader
from kqparse.requirement.shapes import Reading
from kqparse.requirement.show import show_education, show_ways
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

RULES = reader(grammar())
_NAME = re.compile(r" «[^»]*»")


def read(text: str, language: Language, about: About | None = None) -> Reading:
    return RULES.read(text, language, about)


def ways(text: str, language: Language, about: About | None = None) -> str:
    """The ways in their short form, names and all."""
    return show_ways(read(text, language, about), text)


def nameless(text: str, language: Language, about: About | None = None) -> str:
    """The ways without the names of posts, sectors and trainings, which differ between the languages."""
    return _NAME.sub("", ways(text, language, about))


def taught(text: str, language: Language, about: About | None = None) -> str:
    """The education in its short form without fields."""
    return _NAME.sub("", show_education(read(text, language, about).education, text))


def found(text: str, language: Language, about: About | None = None) -> list[tuple[str, str]]:
    """The findings, each with the text that it is about."""
    return [(each.code, text[slice(*each.place)]) for each in read(text, language, about).findings]


def traced(text: str) -> Traced:
    return cut(EditedText(text, text), 0, len(text))
