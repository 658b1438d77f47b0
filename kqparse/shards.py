"""A part of the sources, for those who have many machines and a scheduler of jobs."""

from collections.abc import Iterable
from hashlib import sha256

from kqparse.errors import UsageError
from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern
from kqparse.sources import Source

_SHARD = late_pattern(r"([0-9]{1,6})/([0-9]{1,6})")


class Shard(Frozen, frozen=True):
    """The `number`th of so many parts, from 1; which one a source is in, its name alone decides."""

    number: int
    parts: int

    def of(self, sources: Iterable[Source]) -> list[Source]:
        """The sources in this part, in order."""
        return [source for source in sources if self._has(source.name)]

    def _has(self, name: str) -> bool:
        digest = sha256(name.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") % self.parts == self.number - 1


def shard(given: str) -> Shard:
    """The part that an option names, such as `2/8`.

    Raises:
        UsageError: if it names none.
    """
    found = _SHARD.fullmatch(given)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        raise UsageError(
            f"--shard {given}", "is no part of several", "write for example 2/8, the second of eight parts"
        )
    return Shard(int(found[1]), int(found[2]))
