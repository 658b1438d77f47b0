"""What a form has of words: which it begins with, and which must stand in every text of it."""

from collections.abc import Iterable, Mapping, Sequence, Set

from kqparse.grammar.phrasing.form_source import ALIKE, TOKEN, tokens_of
from kqparse.grammar.phrasing.late import trusted
from kqparse.grammar.phrasing.marks import Choice, FormError, Parts, parts_of, quoted
from kqparse.late_pattern import WORD, late_pattern

_WRITTEN = ("word", "sign")
_TOLD = ("slot", *_WRITTEN)
"""Tokens that something in a text stands for."""
_CHOICE = late_pattern(r"\[[^\[\]<>]*\]|<[^\[\]<>]*>")
"""A choice, or what may be missing, without another within it."""
_WORDS = late_pattern(r"\{\w+\}|(\w+)")
_SIGNS = late_pattern(r"[^\w\s~{}\\]")
NO_VALUES: Mapping[str, Set[str]] = {}


def beginnings(forms: Iterable[str], values: Mapping[str, Set[str]] = NO_VALUES) -> tuple[str, ...]:
    """What texts begin with that begin with one of several forms: words and signs; empty where that may be a value.

    Args:
        forms: the forms.
        values: what values begin with of which that is known.

    Raises:
        FormError: if a form cannot be compiled.
    """
    begun = [begun_by(form, values) for form in forms]
    known = {start for texts, _ in begun for start in texts}
    return () if any(others for _, others in begun) else tuple(sorted(known))


def begun_by(form: str, begun: Mapping[str, Set[str]] = NO_VALUES) -> tuple[frozenset[str], frozenset[str]]:
    """What a form begins with: words, signs, characters of `begun` values; and the names of other values.

    Raises:
        FormError: if it cannot be one pattern: it may be empty, or has a value twice.
    """
    small = form.strip().lower()
    if not trusted():
        named = [token["slot"] for token in TOKEN.finditer(small) if token["slot"]]
        twice = next((name for name in named if named.count(name) > 1), None)
        if twice:
            raise FormError(f"{quoted(form)} has the value {{{twice}}} twice", form)
    word = WORD.match(small)
    if word:
        return frozenset([word[0]]), frozenset()
    texts, values, empty = starts_of(parts_of(small), begun)
    if empty:
        raise FormError(f"{quoted(form)} has nothing that must stand in a text", form)
    return frozenset(texts), frozenset(values)


def starts_of(parts: Parts, begun: Mapping[str, Set[str]]) -> tuple[set[str], set[str], bool]:
    """What parts of a form begin with: texts, and values of which no more is known; and whether they may be empty."""
    texts: set[str] = set()
    values: set[str] = set()
    for part in parts:
        if isinstance(part, Choice):
            ways = [starts_of(way, begun) for way in part.ways]
            texts.update(*(own for own, _, _ in ways))
            values.update(*(own for _, own, _ in ways))
            if part.needed and not any(empty for _, _, empty in ways):
                return texts, values, False
        else:
            first = next((token for token in tokens_of(part) if token[0] in _TOLD), None)
            if first:
                kind, text = first
                known = begun.get(text) if kind == "slot" else _texts(text)
                return (texts, {*values, text}, False) if known is None else (texts | known, values, False)
    return texts, values, True


def _texts(text: str) -> Set[str]:
    """What a word or sign stands for."""
    return set(ALIKE.get(text, (text,)))


def needed_word(form: str) -> str:
    """The longest word that stands in every text of a form, empty where no one word does."""
    return max(_WORDS.findall(_without_choices(form)), key=len, default="")


def telling(form: str) -> str:
    """The same, or else a sign."""
    sure = _without_choices(form)
    word = max(_WORDS.findall(sure), key=len, default="")
    return word or next((sign for sign in _SIGNS.findall(sure) if sign not in ALIKE), "")


def _without_choices(form: str) -> str:
    small = form.strip().lower()
    if "\\" in small:  # a mark may be printed
        return " ".join([part for part in parts_of(small) if isinstance(part, str)])
    found = 1
    while found and ("[" in small or "<" in small):
        small, found = _CHOICE.subn(" ", small)
    return small


def needs_of(parts: Parts) -> list[tuple[str, ...]]:
    """Words and signs of which one stands in every text of parts of a form: what tells most of it first."""
    found: list[tuple[str, ...]] = []
    for part in parts:
        if isinstance(part, str):
            found += [tuple(_texts(text)) for kind, text in tokens_of(part) if kind in _WRITTEN]
        elif part.needed:
            ways = [needs_of(way) for way in part.ways]
            found += [tuple(text for way in ways for text in way[0])] if all(ways) else []
    return sorted(found, key=_least, reverse=True)


def _least(texts: Sequence[str]) -> tuple[int, int]:
    return min(map(len, texts)), -len(texts)


def most_words(parts: Parts) -> int | None:
    """How many words a text of parts of a form has at most; None where it has a value, which may have any number."""
    most = 0
    for part in parts:
        if isinstance(part, str):
            kinds = [kind for kind, _ in tokens_of(part)]
            own = None if "slot" in kinds else kinds.count("word")
        else:
            ways = [most_words(way) for way in part.ways]
            own = None if None in ways else max(filter(None, ways), default=0)
        if own is None:
            return None
        most += own
    return most


def values_in(parts: Parts) -> list[str]:
    """The values that stand in every text of parts of a form."""
    return [text for part in parts if isinstance(part, str) for kind, text in tokens_of(part) if kind == "slot"]
