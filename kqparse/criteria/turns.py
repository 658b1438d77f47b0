"""Texts that say everything twice, of which one half, or neither, shows its language."""

from collections.abc import Sequence

from kqparse.model import LANGUAGES, Language
from kqparse.records import Parallel
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced, join

_SLASH = " / "
_FEWEST = 2
"""Words of each of two lines, since a single one may well be a name that goes on with the first."""


def by_turn(texts: Sequence[Traced], tongues: TongueRules) -> Parallel | None:
    """A text that a slash parts, or two lines of it, of which one half shows its language: the other has the other.

    Lines that are printed again in the same words, as names are, are said once in each language.
    """
    if same := _again(texts):
        return same
    halves = list(texts)
    if len(texts) == 1:
        at = texts[0].text.find(_SLASH)
        halves = [texts[0][:at].strip(), texts[0][at + len(_SLASH) :].strip()] if at > 0 else halves
    elif (
        len(texts) != len(LANGUAGES) or not texts[1].text[:1].isupper() or min(_words(each) for each in texts) < _FEWEST
    ):
        return None
    if len(halves) != len(LANGUAGES) or not all(each.text for each in halves):
        return None
    left, right = (tongues.spoken(each.text) for each in halves)
    if (left is None) == (right is None):
        return None
    order = halves if "kk" in (left, _other(right)) else halves[::-1]
    return {"kk": order[0].tidy(), "ru": order[1].tidy()}


def _again(texts: Sequence[Traced]) -> Parallel | None:
    half = len(texts) // 2
    said = [text.text.strip(" .;,") for text in texts]
    if not half or len(texts) % 2 or said[:half] != said[half:]:
        return None
    return {"kk": join(texts[:half]).tidy(), "ru": join(texts[half:]).tidy()}


def _other(language: Language | None) -> Language | None:
    return None if language is None else "ru" if language == "kk" else "kk"


def _words(text: Traced) -> int:
    return len(text.text.split())
