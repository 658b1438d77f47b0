"""All words that the grammar knows, whatever it says of them."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from kqparse.late_pattern import late_pattern
from kqparse.text.repair.broken import Known

_WORD = late_pattern(r"[^\W\d_]{4,}")
"""What is shorter may be an ending."""
_WHOLE = late_pattern(r"[^\W\d_]{4,}+(?![~<>\[\](])")

_LABELLED = ("families/", "labels", "notices")
"""Files that have labels and heads."""


class Vocabulary:
    """The words of the files of a grammar, made when they are first asked for: few documents need them."""

    def __init__(
        self,
        tables: Mapping[str, Any],
        small: Iterable[str],
        endings: Iterable[str],
        first: str = "",
        more: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """Take the contents of the files, the small words and endings of the languages, and vowels that come first.

        What gives `more` endings is asked when they are needed.
        """
        self._tables = tables
        self._small = frozenset(small)
        self._endings, self._more = frozenset(endings), more
        self._first = frozenset(first)

    def words(self) -> Known:
        """The words in lower case."""
        return self._words

    def others(self) -> frozenset[str]:
        """Those of them that may be beginnings of words, whole words among them: all that most who ask need."""
        return self._others

    def labels(self) -> str:
        """The texts of the families, labels and heads among them, in lower case, one a line."""
        return self._labels

    @cached_property
    def _labels(self) -> str:
        own = [table for name, table in self._tables.items() if name.startswith(_LABELLED)]
        return "\n".join(_strings(own)).lower()

    @cached_property
    def _words(self) -> Known:
        # A string of one word may be the beginning that several words share.
        phrases = [text for text in self._texts if " " in text or text[:1].isupper()]
        whole = self._small.union(_WHOLE.findall("\n".join(phrases).lower()))
        return Known(whole, self._others, self._endings.union(self._more()), self._first)

    @cached_property
    def _others(self) -> frozenset[str]:
        return frozenset(_WORD.findall("\n".join(self._texts).lower()))

    @cached_property
    def _texts(self) -> list[str]:
        return _strings(self._tables)


def _strings(value: object) -> list[str]:
    """All texts in the values of a table, in order."""
    found: list[str] = []
    _gather(value, found)
    return found


def _gather(value: object, found: list[str]) -> None:
    each_of = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in each_of:
        if isinstance(each, str):
            found.append(each)
        else:
            _gather(each, found)
