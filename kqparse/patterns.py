"""Which files of a folder are wanted, by glob patterns on the path below the argument.

A pattern without a slash fits a file or folder of that name at any depth (`*.txt`, `archive`); one with a slash fits
from the top (`2024/*.txt`), where `*` stays within one folder and `**` goes through any number of them. A pattern that
fits a folder fits all below it. Letters count as they are, capital or small.
"""

import re
import unicodedata
from collections.abc import Sequence
from fnmatch import translate
from functools import lru_cache

from kqparse.frozen import Frozen


class Patterns(Frozen, frozen=True):
    """What to take and what to leave; with nothing to take by, all is taken."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def take(self, name: str) -> bool:
        """Whether a path, with `/` on every system, is wanted."""
        wanted = not self.include or any(fits(pattern, name) for pattern in self.include)
        return wanted and not any(fits(pattern, name) for pattern in self.exclude)


EVERYTHING = Patterns()


def fits(pattern: str, name: str) -> bool:
    """Whether a pattern fits a path or a folder above it."""
    segments = [segment for segment in unicodedata.normalize("NFC", pattern).split("/") if segment]
    parts = unicodedata.normalize("NFC", name).split("/")
    if "/" not in pattern.rstrip("/"):
        return any(_one(segment).match(part) for segment in segments for part in parts)
    return _from_the_top(segments, parts)


def _from_the_top(segments: Sequence[str], parts: Sequence[str]) -> bool:
    """Goes along the path with all segments that could come next, so that no pattern makes it go back."""
    reached = _passed({0}, segments)
    for part in parts:
        following = {at for at in reached if segments[at] == "**"}
        following |= {at + 1 for at in reached if segments[at] != "**" and _one(segments[at]).match(part)}
        if len(segments) in (reached := _passed(following, segments)):
            return True
    return False


def _passed(reached: set[int], segments: Sequence[str]) -> set[int]:
    """With what lies behind each `**`, which may stand for no folder at all."""
    passed = set(reached)
    for at, segment in enumerate(segments):
        if at in passed and segment == "**":
            passed.add(at + 1)
    return passed


@lru_cache(maxsize=256)
def _one(segment: str) -> re.Pattern[str]:
    return re.compile(translate(segment))
