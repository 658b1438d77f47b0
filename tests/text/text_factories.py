"""Rules of the shipped letters and texts to try them on."""

import unicodedata

from hypothesis import strategies as st

from kqparse.grammar.load import Files
from kqparse.grammar.tables import Languages, Letters
from kqparse.grammar.vocabulary.words import language_rules, repair_rules
from kqparse.resources import folder
from kqparse.text.edits import EditedText
from kqparse.text.prepare import prepare
from kqparse.text.traced import Traced, cut

_FILES = Files(folder("grammars"))
LETTERS = _FILES.table("letters", Letters)
_LANGUAGES = _FILES.table("languages", Languages)
RULES = repair_rules(LETTERS, _LANGUAGES)
LANGUAGE_RULES = language_rules(_LANGUAGES)

SHY = "\u00ad"


def repaired(text: str) -> str:
    """The text as parsers read it."""
    return prepare(text, RULES).text.text


def whole(of: EditedText) -> Traced:
    """All of an edited text."""
    return cut(of, 0, len(of.text))


def leans(letter: str) -> bool:
    """Whether a character may be one letter with the one before it: a mark, or a Korean vowel."""
    return unicodedata.category(letter).startswith("M") or "\u1160" <= letter < "\u1200"


_LETTERS = [*"аәбғеиқңоөұүһіАӘҚЖШ", *"ёйъьЁЙ", *"aceioxyz", *"09"]
_MARKED = [
    "и\u0306",
    "е\u0308",
    "И\u0306",
    "е\u0301",
    "ә\u0304\u0323",
    "q\u0307\u0323",
    "и\u00ad\u0306",
    "и\u200b\u0306",
]
_BLANKS = [" ", "\t", "\u00a0", "\u2003", "\u202f", "\u3000", "\n", "\r\n", "\r", "\x0c", "\u2028", "\x1f"]
_SIGNS = [SHY, "-", "\u2011", "\u2010", "–", ".", "«", "\u200b", "\u200d", "\ufeff", "\u2060", "\u200e"]
_EXOTIC = [
    "\u212b",
    "\u2126",
    "\u0374",
    "\u037e",
    "\u0344",
    "\u1112\u1161\u11ab",
    "\u0915\u093c",
    "\U0001d15e",
    "\U0001f600",
]
_MARKS = ["\u0306", "\u0308", "\u0301", "\u0323", "\u0483"]


def dressed() -> st.SearchStrategy[str]:
    """Text of letters, marks, blanks, line ends and signs in all their dresses."""
    piece = st.one_of(*map(st.sampled_from, (_LETTERS, _LETTERS, _BLANKS, _SIGNS, _MARKED, _EXOTIC, _MARKS)))
    return st.lists(piece, max_size=40).map("".join)
