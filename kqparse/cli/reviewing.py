"""A reviewer's corrections in a run: those that are given, and those that an earlier run kept beside its output."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kqparse.beside import CORRECTIONS
from kqparse.cli.console import say
from kqparse.corrections import Corrections, corrections_bytes, read_corrections
from kqparse.emit import FORMATS
from kqparse.emit.files import write_whole
from kqparse.extraction import Result


class Reviewing:
    """The corrections of a run into one place.

    Those that are given once are kept there, so that the next run into it has them too: a human's word is never lost.

    Args:
        output: the option `-o`; nothing is kept with standard output.
        given: the files that the user names; of two corrections of one value theirs counts.

    Raises:
        UsageError: if a file holds no corrections.
    """

    def __init__(self, output: Path | None, given: tuple[Path, ...]) -> None:
        self._kept = None if output is None else _beside(output)
        earlier = [self._kept] if self._kept is not None and self._kept.is_file() else []
        self.known: Corrections = read_corrections(given, kept=earlier)
        self._new = bool(given)

    def met(self, results: Iterable[Result], *, quiet: bool) -> Iterator[Result]:
        """The results; at the end those corrections are told whose source was not met, or which others overrule."""
        for result in results:
            if result.sha256 is not None:
                self.known.meet(result.sha256, result.name)
            yield result
        left = Counter(correction.document for correction in self.known.left())
        for name, count in () if quiet else sorted(left.items()):
            say(f"{name}: {count} corrections not applied, for its source is not among these or has changed")
        for old in () if quiet else self.known.overruled:
            what = f"{old.position} {old.field}: corrected twice, and {old.said()} does not count"
            say(f"{old.document}: {what}, the later one does; keep one of them")

    def keep(self) -> None:
        """Put what is known beside the output.

        Raises:
            KqparseError: if it cannot be written.
        """
        if self._kept is not None and self._new:
            write_whole(self._kept, corrections_bytes(self.known))


def _beside(output: Path) -> Path:
    """In a folder a file of it, beside a file one with its name."""
    if output.suffix.lower() in FORMATS.values() and not output.is_dir():
        return output.with_name(f"{output.name}.{CORRECTIONS}")
    return output / CORRECTIONS
