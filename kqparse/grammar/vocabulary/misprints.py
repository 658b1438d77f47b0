"""Letters that lose their marks in print, and text as it is compared without them."""

from collections.abc import Sequence
from functools import lru_cache

from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.tables import Table
from kqparse.text.fold import lower


class Misprints(Table, frozen=True, kw_only=True):
    """Letters that are often printed without their marks, and what they are printed as, at the same places."""

    letters: str = ""
    plain: str = ""


class Fold:
    """Reads text in lower case, and letters that lose their marks in print without them; each keeps its place.

    Attributes:
        keeps_words: whether letters stand for letters, so that the same places are words.
    """

    def __init__(self, letters: Sequence[str] = "", plain: Sequence[str] = "") -> None:
        """Pair `letters` with `plain`.

        Raises:
            FormError: if they differ in length.
        """
        if len(letters) != len(plain):
            raise FormError(f"misprints: {len(letters)} letters stand over {len(plain)}")
        self.keeps_words = all(map(str.isalpha, (*letters, *plain)))
        pairs = tuple(zip(map(str.lower, letters), map(str.lower, plain), strict=True))
        self._table = str.maketrans(dict(pairs))
        # One replacement after the other is many times faster, as long as none makes a letter of another.
        exchanges = {letter for letter, _ in pairs} & set("".join([plain for _, plain in pairs]))
        self._pairs = () if exchanges else pairs

    def __call__(self, text: str) -> str:
        """The text as it is compared."""
        return self.of_small(lower(text))

    def of_small(self, small: str) -> str:
        """The same of a text in lower case."""
        if not self._table:
            return small
        if not self._pairs:
            return small.translate(self._table)
        for letter, plain in self._pairs:
            if letter in small:
                small = small.replace(letter, plain)
        return small


@lru_cache(maxsize=16)
def shared_fold(letters: str, plain: str) -> Fold:
    """The one that reads letters so: what one family has read serves the other.

    Raises:
        FormError: if they differ in length.
    """
    return Fold(letters, plain)
