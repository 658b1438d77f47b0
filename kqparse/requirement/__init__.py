"""What the words of a requirement mean: education, and experience as an OR of ANDs. Knows no stage.

    text → tokens → clauses → conditions → ways      one language, by places in the text (`reading`)
    two languages → one record                        `joined`

`understand` reads one text; `education` and `experience` read the texts of one criterion and join their languages;
`findings` are what was found on the way. A text that repeats is read once, so that asking twice costs nothing.
"""

from collections.abc import Mapping

from kqparse.grammar import Grammar
from kqparse.model import Diagnostic, Education, Experience, Language
from kqparse.requirement.clauses import About
from kqparse.requirement.combined import all_of, any_of, whole_education
from kqparse.requirement.field_names import catalogue
from kqparse.requirement.joined import joined_education, joined_experience
from kqparse.requirement.meaning import Meaning, understand
from kqparse.requirement.reading import Reader
from kqparse.requirement.told_once import told_once
from kqparse.text.traced import Traced

Texts = Mapping[Language, Traced]


def reader(grammar: Grammar) -> Reader:
    """What reads requirements by a grammar; it remembers texts, so one is made for many."""
    return Reader(grammar.requirement, catalogue(grammar))


def meanings(texts: Texts, rules: Reader, about: About | None = None) -> dict[Language, Meaning]:
    """What each language of a criterion says."""
    return {language: understand(text, language, rules, about) for language, text in texts.items() if text}


def education(texts: Texts, rules: Reader, about: About | None = None) -> Education | None:
    """What a criterion asks of an education; None if it asks for none (licences and papers only)."""
    return joined_education(meanings(texts, rules, about))


def experience(texts: Texts, rules: Reader, about: About | None = None) -> Experience | None:
    """What a criterion asks of experience; None if it says nothing of it."""
    return joined_experience(meanings(texts, rules, about))


def findings(texts: Texts, rules: Reader, about: About | None, position: str | None) -> list[Diagnostic]:
    """What was found in the texts of a criterion, Kazakh first; what both languages print is told once."""
    found = meanings(texts, rules, about)
    return told_once({language: found[language].diagnostics(position) for language in sorted(found)})


__all__ = [
    "About",
    "Meaning",
    "Reader",
    "Texts",
    "all_of",
    "any_of",
    "education",
    "experience",
    "findings",
    "meanings",
    "reader",
    "understand",
    "whole_education",
]
