"""What the words of a requirement mean: education, and experience as an OR of ANDs. Knows no stage.

    text → tokens → clauses → conditions → ways      one language, by places in the text (`reading`)
    two languages → one record                        `joined`

`understand` reads one text; `education` and `experience` read the texts of one criterion and join their languages;
`findings` are what was found on the way. A text that repeats is read once, so that asking twice costs nothing.
"""

from kqparse.grammar import Grammar
from kqparse.grammar.kept import PerGrammar
from kqparse.model import Diagnostic, Education, Experience, Language
from kqparse.requirement.combined import all_of, any_of, whole_education, with_education
from kqparse.requirement.company import About
from kqparse.requirement.meaning import Meaning, understand
from kqparse.requirement.remembered import Asked, Places, Reader, Texts, placed

_READERS = PerGrammar[Reader](lambda grammar: Reader(grammar.requirement, grammar.fields))


def reader(grammar: Grammar) -> Reader:
    """What reads requirements by a grammar; it remembers texts, so there is one for all that is read by the grammar."""
    return _READERS.of(grammar)


def meanings(texts: Texts, rules: Reader, about: About | None = None) -> dict[Language, Meaning]:
    """What each language of a criterion says."""
    return rules.meanings(texts, about)


def education(texts: Texts, rules: Reader, about: About | None = None) -> Education | None:
    """What a criterion asks of an education; None if it asks for none (licences and papers only)."""
    return rules.asked(texts, about).education


def experience(texts: Texts, rules: Reader, about: About | None = None) -> Experience | None:
    """What a criterion asks of experience; None if it says nothing of it."""
    return rules.asked(texts, about).experience


def findings(texts: Texts, rules: Reader, about: About | None, position: str | None) -> list[Diagnostic]:
    """What was found in the texts of a criterion, Kazakh first; what both languages print is told once."""
    return rules.asked(texts, about, position).told()


__all__ = [
    "About",
    "Asked",
    "Meaning",
    "Places",
    "Reader",
    "Texts",
    "all_of",
    "any_of",
    "education",
    "experience",
    "findings",
    "meanings",
    "placed",
    "reader",
    "understand",
    "whole_education",
    "with_education",
]
