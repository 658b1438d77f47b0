"""Words of labels that begin a line of a paragraph and go on from the line above, or have words of their own before."""

from collections.abc import Container, Sequence

from kqparse.grammar.mechanisms.notices import NoticeForms, NoticeRules
from kqparse.model import Span
from kqparse.split.notices.contacts import names_contact
from kqparse.split.notices.marks import NUMBERED, WORD, Segment, Within

_NEAR = 20
"""Characters behind a label in which a telephone begins that it leads to."""
_LONGEST = 160
"""Characters of a clause, or of words, before the label that is their end, at most."""


def begins_line(
    own: Within, label: tuple[int, int, int], heads: Container[int], forms: NoticeForms, rules: NoticeRules
) -> bool:
    """Whether a label begins one of the lines and does not go on from the one above: высшее⏎образование: юридическое.

    `label` is where its adjectives begin, where it does, and where it ends; with them, or as the end of a clause, it
    goes on.
    """
    begin, at, end = label
    if at not in heads or begin < at:
        return False
    clauses = [clause.finder for clause in rules.clauses if clause.kind == forms.kind]
    spans = (span for each in clauses for span in own.find(each, max(at - _LONGEST, 0), end))
    return not any(low < at < high for low, high in spans)


def ends_heading(text: str, openings: Sequence[Segment], at: int) -> bool:
    """Whether a small letter at `at` goes on with the heading of a group, words of which stand before it.

    Для категорий С-1 устанавливаются следующие⏎требования: …
    """
    end = max((mark.end for mark in openings if mark.end <= at), default=at)
    before = text[end:at]
    return text[at].islower() and WORD.search(before) is not None and not any(sign in before for sign in ".:;!?")


def fills_line(text: str, label: Span, heads: Container[int], forms: NoticeForms) -> bool:
    """Whether a label at the head of a line has all of it, with a capital, or leads to a telephone or an address."""
    start, end = label
    if forms.role == "aside":
        return names_contact(text, end, min(end + _NEAR, len(text)))
    return forms.role == "label" and end + 1 in heads and text[start].isupper()


def words_before(text: str, at: int, begins: dict[int, Span], *, numbered: bool) -> Span | None:
    """The number of a sentence, where a label at `at` ends its first words: 5. Бекітілген біліктілік талаптары:

    Those that are not `numbered` say whose duties or requirements they are: Тәрбиешіге қойылатын талаптар:
    """
    near = range(at, max(at - _LONGEST, 0) - 1, -1)
    low, behind = next((begins[place] for place in near if place in begins), (0, 0))
    if (numbered and not NUMBERED.fullmatch(text, low, behind)) or not behind < at <= behind + _LONGEST:
        return None
    return None if any(sign in text[behind:at] for sign in ".:;!?") else (low, behind)
