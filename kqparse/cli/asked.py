"""What `kqparse extract` was asked: which sources it reads, where results go, and where they are kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from kqparse.emit import Layout
from kqparse.errors import UsageError
from kqparse.frozen import Frozen
from kqparse.patterns import Patterns
from kqparse.read.options import ReadOptions
from kqparse.shards import Shard

if TYPE_CHECKING:
    from kqparse.records import SourceText
    from kqparse.sources import Source
    from kqparse.workers.early import Early


class Kept(Frozen, frozen=True):
    """Where results are kept: in a folder of the user's, or beside the output until the run has come to its end."""

    cache: Path | None = None
    resume: bool = False

    def folder(self, output: Path | None) -> Path | None:
        """The folder, if anything is kept.

        Raises:
            UsageError: if nothing tells where.
        """
        if self.cache is not None or not self.resume:
            return self.cache
        if output is None:
            raise UsageError("--resume", "needs an output to go on with", "name one with -o, or a folder with --cache")
        return output.with_name(f".{output.name}.unfinished")

    def done(self, output: Path | None) -> None:
        """Take away what was kept only until now."""
        if self.resume and self.cache is None and (folder := self.folder(output)) is not None:
            from shutil import rmtree  # noqa: PLC0415  (it loads all that packs files)

            rmtree(folder, ignore_errors=True)


class Reading(Frozen, frozen=True):
    """Which sources to read, and how; `begun` is a lone one whose reading has begun."""

    paths: list[Path]
    patterns: Patterns
    limit: int | None
    grammars: tuple[Path, ...]
    options: ReadOptions
    shard: Shard | None = None
    begun: "Early[tuple[Source, SourceText]] | None" = None


class Writing(Frozen, frozen=True):
    """Where results go, and in which form."""

    output: Path | None
    formats: str | None
    layout: Layout
    names: bool = True
    corrections: tuple[Path, ...] = ()
    kept: Kept = Kept()
