"""What the readings of a large text by some families show, told by a process beside this one where one is to spare."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kqparse.workers.beside import Beside

Evidence = dict[str, int]
Meanwhile = Callable[[Callable[[], bool]], None]
"""Work for whoever has to wait, until that says that nothing is to be awaited."""
_LARGE = 1 << 16
"""Characters of a text that take a family longer than a process takes to begin."""


class EvidenceBeside:
    """The evidence of the families that come later, begun before the first of them is read here.

    Evidence is little; the blocks of such a family would take as long on the way as to be read here, and only the one
    that fits best needs them.
    """

    def __init__(
        self, text: str, names: Sequence[str], evidence: Callable[[str], Evidence], meanwhile: Meanwhile
    ) -> None:
        """Begin, where it pays, with the later half of some families, the most promising of which is the first."""
        self._meanwhile = meanwhile
        self._evidence = evidence
        later = names[(len(names) + 1) // 2 :] if len(text) >= _LARGE else ()
        self._beside = _begun(later, evidence) if later else None
        self._later = later if self._beside else ()

    def by(self, name: str) -> Evidence:
        """What the reading by a family shows, told beside or here."""
        return self._told[name] if name in self._later else self._evidence(name)

    def end(self) -> None:
        """Have no more of it told beside."""
        if self._beside:
            self._beside.end()

    @cached_property
    def _told(self) -> dict[str, Evidence]:
        if self._beside is None:
            return {}
        self._meanwhile(self._beside.is_there)
        return self._beside.result()


def _begun(names: Sequence[str], evidence: Callable[[str], Evidence]) -> "Beside[dict[str, Evidence]] | None":
    from kqparse.workers.spare import begun_beside  # noqa: PLC0415  (a little text needs no processes)

    return begun_beside(lambda: {name: evidence(name) for name in names})
