"""Words that stand twice, words of two entries, and words that another one has read before."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar_check.faults import Fault, Rule
from kqparse.grammar_check.forms import is_form, matcher, spellings
from kqparse.grammar_check.words import Word
from kqparse.late_pattern import late_pattern
from kqparse.text.lines import DASH

Fold = Callable[[str], str]
_DASH = late_pattern(DASH)


def comparable(text: str) -> str:
    """A word as it is compared: lower case, single blanks, one kind of dash."""
    return _DASH.sub("-", " ".join(text.lower().split()))


def clashes(words: Iterable[Word], folds: dict[str, Fold]) -> Iterator[Fault]:
    """The faults of words against one another; `folds` brings the words of a grammar into the form that it compares."""
    groups: dict[tuple[str, ...], list[Word]] = defaultdict(list)
    for word in words:
        groups[word.group].append(word)
    for group, members in groups.items():
        fold = folds.get(group[0], comparable)
        yield from _twice(members, fold)
        yield from _covered([word for word in members if "ruled" not in word.uses])


def _twice(words: list[Word], fold: Fold) -> Iterator[Fault]:
    """Spellings that two words share: a duplicate in one entry, a conflict between entries of different values."""
    seen: dict[str, Word] = {}
    told: set[tuple[int, int]] = set()
    for word in words:
        for spelling in _spellings(word.text):
            other = seen.setdefault(fold(spelling), word)
            pair = (id(other), id(word))
            if other is word or pair in told:
                continue
            if other.entry == word.entry:
                told.add(pair)
                yield _fault(
                    word, "duplicate", f"{_named(word, spelling)} stands already at {other.where()}{_as(other, word)}"
                )
            elif "shared" not in word.uses:
                told.add(pair)
                what = f"{_named(word, spelling)} is {word.entry} here and {other.entry} at {other.where()}"
                yield _fault(word, "conflict", what)


def _covered(words: list[Word]) -> Iterator[Fault]:
    """Plain words that a form with endings in the same list reads anyway."""
    lists: dict[tuple[object, ...], list[Word]] = defaultdict(list)
    for word in words:
        lists[(word.layer.place, *word.path[:-1])].append(word)
    for members in lists.values():
        readers = [(word, found) for word in members if "~" in word.text and (found := _matcher(word.text))]
        for word in members:
            reading = (other for other, form in readers if form.fullmatch(word.text.lower()))
            if not is_form(word.text) and (other := next(reading, None)):
                what = f"{word.text!r} is read by {other.text!r} at {other.where()} already"
                yield _fault(word, "unreachable", what)


def _spellings(text: str) -> list[str]:
    try:
        return spellings(text) if is_form(text) else [text]
    except FormError:
        return [text]


def _matcher(text: str) -> re.Pattern[str] | None:
    try:
        return matcher(text)
    except FormError:
        return None


def _named(word: Word, spelling: str) -> str:
    return repr(word.text) if spelling == word.text else f"{word.text!r} ({spelling!r})"


def _as(other: Word, word: Word) -> str:
    return "" if other.text == word.text else f" as {other.text!r}"


def _fault(word: Word, rule: Rule, what: str) -> Fault:
    return word.layer.fault(word.path, rule, what)
