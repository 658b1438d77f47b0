"""Where results go: one stream, one file, or a folder that mirrors the inputs."""

import glob
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal, Protocol

from kqparse.beside import PACKAGE, is_no_document
from kqparse.cli.file_names import MOST_FOLDERS, OF_OTHER_PROGRAMS, fitting_path
from kqparse.cli.standard_output import standard_output
from kqparse.emit import FORMATS, TABLES, Layout, Part, Wanted, Writer, open_writer
from kqparse.emit.files import WholeFile, sweep, telling, write_whole
from kqparse.errors import KqparseError, UsageError
from kqparse.extraction import Result
from kqparse.sources import RealPaths, Source, real

if TYPE_CHECKING:
    from kqparse.diagnostics.sentences import Tongue

_ADDRESS = 200
"""The longest text in a formula has 255 signs; the rest is for the place on the page, and for doubled quotes."""

FOLDER_FORMATS = ("json", "csv")
_TABLES = {"csv": tuple(TABLES), "parquet": tuple(TABLES)}
_NAMES = {"jsonl": "documents", "xlsx": "positions", "sqlite": "positions", "jobposting": "postings"}


class Target(Protocol):
    """Takes results; `close` puts what was gathered in its place, `abort` leaves nothing behind."""

    @property
    def wanted(self) -> list[Wanted]:
        """What a result must hold a part of, in this order."""

    @property
    def cuts(self) -> int:
        """Cells that were cut to what Excel holds."""

    def put(self, result: Result) -> None:
        """Take the parts of a result."""

    def close(self) -> None:
        """End well."""

    def abort(self) -> None:
        """End badly."""


def formats(given: str | None) -> list[str]:
    """The formats of a comma list, in its order, each once.

    Raises:
        UsageError: if one of them is unknown.
    """
    names = list(dict.fromkeys(name.strip() for name in given.split(",") if name.strip())) if given else []
    for name in names:
        if name not in FORMATS:
            raise UsageError(
                f"--format {name}", "is no format that can be written", f"choose from {', '.join(FORMATS)}"
            )
    return names


def table_layout(
    *, excel: bool, labels: "Tongue | None", expand: Literal["codes"] | None, review: str | None
) -> Layout:
    """How tables are wanted, by the options of that name.

    Raises:
        UsageError: if the address of the review page is none that a workbook can hold.
    """
    if review is not None and (not review or len(review) > _ADDRESS or not review.isprintable()):
        raise UsageError("--review", f"is no address of 1 to {_ADDRESS} printable signs", "name the page, report.html")
    return Layout(excel, labels, expand, review)


def target(
    output: Path | None,
    names: Sequence[str],
    count: Callable[[], int],
    *,
    layout: Layout,
    sources: Sequence[Source] = (),
) -> Target:
    """The target of a run.

    Args:
        output: the option `-o`: None for standard output, a file where its suffix is a format's, else a folder.
        names: the formats asked for; empty for the default.
        count: tells how many sources there are, where that matters: none, one, or any more than one.
        layout: how the tables are wanted.
        sources: what is going to be read; no output may take the place of one.

    Raises:
        UsageError: if output, formats and number of sources do not go together, or the output has the ending of a file
            that cannot be written.
    """
    if output is None:
        name = _single(names, count, "standard output holds one format")
        _check_layout(layout, [name])
        return _Stream(name, layout=layout)
    suffixes = {suffix: name for name, suffix in FORMATS.items()}
    if output.suffix.lower() in suffixes and not output.is_dir():
        name = suffixes[output.suffix.lower()]
        if list(names or [name]) != [name]:
            raise UsageError(
                str(output), f"is a file of format {name}", f"leave out -f {','.join(names)} or name a folder"
            )
        _check_layout(layout, [name])
        _guard([output], sources)
        return _OneFile(output, Wanted(_single([name], count, ""), layout=layout))
    if output.suffix.lower() in OF_OTHER_PROGRAMS and not output.is_dir():
        what = f"is no file that can be written, of which the endings are {', '.join(suffixes)}"
        raise UsageError(str(output), what, "name such a one, or a folder")
    chosen = list(names) or list(FOLDER_FORMATS)
    _check_layout(layout, chosen)
    folder = _Folder(output, chosen, layout=layout)
    _guard(chain(folder.places(), (folder.place(source.name) for source in sources)), sources)
    return folder


def _check_layout(layout: Layout, names: Collection[str]) -> None:
    """Refuse options of tables where no such table is written: they would do nothing, and nobody would be told."""
    asked = {
        "--excel": (layout.excel, ["csv"]),
        "--labels": (layout.labels, ["csv", "xlsx", "parquet"]),
        "--expand": (layout.expand, ["csv", "xlsx", "parquet"]),
        "--review": (layout.review, ["xlsx"]),
    }
    for option, (value, needed) in asked.items():
        if value and not any(name in names for name in needed):
            told = " or ".join(name.upper() for name in needed)
            raise UsageError(option, f"is for {told}, and none is written", f"add -f {needed[0]}, or leave it out")


def _single(names: Sequence[str], count: Callable[[], int], why: str) -> str:
    if len(names) > 1:
        raise UsageError("--format", f"{why}, {len(names)} were asked for", "name a folder with -o")
    name = names[0] if names else ("json" if count() == 1 else "jsonl")
    if name == "json" and count() != 1:
        raise UsageError("--format json", f"holds one document, {count()} were given", "use jsonl, or a folder with -o")
    return name


def _guard(places: Iterable[Path], sources: Sequence[Source]) -> None:
    real_paths = RealPaths()
    inputs = {real_paths.of(source.where) for source in sources}
    for place in places:
        if real_paths.of(str(place)) in inputs:
            raise UsageError(str(place), "is an input and would be overwritten", "name another output")


class _Stream:
    """Standard output."""

    def __init__(self, name: str, *, layout: Layout) -> None:
        if name in ("xlsx", "sqlite", "parquet") and sys.stdout is not None and sys.stdout.isatty():
            raise UsageError(f"--format {name}", "cannot be shown on a terminal", "name a file with -o")
        self.wanted = [Wanted(name, layout=layout)]
        with standard_output() as stream:
            self._writer = open_writer(name, stream, layout=layout)

    @property
    def cuts(self) -> int:
        """Cells that were cut."""
        return self._writer.cuts

    def put(self, result: Result) -> None:
        """Write a document, and hand it on at once."""
        with standard_output():
            self._writer.put(result.parts[0])

    def close(self) -> None:
        """Write what was kept."""
        with standard_output():
            self._writer.close()

    def abort(self) -> None:
        """Write no more."""
        self._writer.abort()


class _File:
    """A file, which holds all documents."""

    def __init__(self, path: Path, wanted: Wanted) -> None:
        self.wanted = [wanted]
        self._file = WholeFile(path)
        name, table, layout = wanted
        with telling(path):
            try:
                self._writer: Writer = open_writer(name, self._file.stream, layout=layout, table=table, before=path)
            except BaseException:
                self._file.drop()
                raise
        self._count = 0

    @property
    def cuts(self) -> int:
        """Cells that were cut."""
        return self._writer.cuts

    def add(self, part: Part) -> None:
        """Write a document's part."""
        self._count += 1
        with telling(self._file.path):
            self._writer.put(part)

    def finish(self) -> None:
        """Write all that is left, beside the place of the file."""
        with telling(self._file.path):
            self._writer.close()
            self._file.finish()

    def keep(self) -> None:
        """Put the file in its place; a JSON file whose only document failed is not made."""
        if self.wanted[0].format == "json" and not self._count:
            self._file.drop()
        else:
            self._file.keep()

    def abort(self) -> None:
        """Leave no file."""
        self._writer.abort()
        self._file.drop()


class _OneFile(_File):
    """One file and nothing else."""

    def __init__(self, path: Path, wanted: Wanted) -> None:
        sweep(path.parent, glob.escape(path.name))
        super().__init__(path, wanted)

    def put(self, result: Result) -> None:
        """Write a document."""
        self.add(result.parts[0])

    def close(self) -> None:
        """Put the file in its place."""
        self.finish()
        self.keep()


class _Folder:
    """A folder: one JSON file a document, and the tables of all documents at its root."""

    def __init__(self, root: Path, names: Sequence[str], *, layout: Layout) -> None:
        self._root = root
        self._tables = [
            Wanted(name, table, layout)
            for name in names
            if name != "json"
            for table in _TABLES.get(name, ("positions",))
        ]
        self._documents = [Wanted("json")] if "json" in names else []
        self.wanted = [*self._tables, *self._documents]
        self._layout = layout
        self._package = "csv" in names
        self._open: list[_File] | None = None
        self._within: set[Path] = set()
        self._taken = frozenset(self.places())

    def places(self) -> list[Path]:
        """The files at the root."""
        return [*map(self._place_of, self._tables), *([self._root / PACKAGE] if self._package else [])]

    def _place_of(self, wanted: Wanted) -> Path:
        name = wanted.table if wanted.format in _TABLES else _NAMES[wanted.format]
        return self._root / f"{name}{FORMATS[wanted.format]}"

    def place(self, name: str) -> Path:
        """The JSON file of a source; a name that no system holds is shortened.

        Raises:
            KqparseError: if its name, which may come from a stranger's record, leads out of the folder, or a link in
                the folder does, or the file would take the place of another output.
        """
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\0" in name:
            raise KqparseError(name, f"leads out of the folder {self._root}", "give the source another name")
        if len(path.parts) > MOST_FOLDERS:
            raise KqparseError(name, f"lies more than {MOST_FOLDERS} folders deep", "give the source another name")
        place = self._root / fitting_path(f"{name}.json")
        folder = place.parent
        known = folder in self._within
        if is_no_document(place.name) or not (known or self._taken.isdisjoint(place.parents)):
            raise KqparseError(
                name, f"would be {place}, where another output is", "rename it, or leave it out by --exclude"
            )
        if not known:
            if not real(folder).is_relative_to(real(self._root)):
                raise KqparseError(str(folder), f"leads out of the folder {self._root}", "take the link away")
            self._within.add(folder)
            sweep(folder)
        return place

    def _files(self) -> list[_File]:
        if self._open is None:
            self._open = []
            sweep(self._root)
            for wanted in self._tables:
                self._open.append(_File(self._place_of(wanted), wanted))
        return self._open

    @property
    def cuts(self) -> int:
        """Cells that were cut."""
        return max((file.cuts for file in self._open or []), default=0)

    def put(self, result: Result) -> None:
        """Write a document's file and its rows."""
        for file, part in zip(self._files(), result.parts, strict=False):
            file.add(part)
        for _, part in zip(self._documents, result.parts[len(self._tables) :], strict=True):
            place = self.place(result.name)
            write_whole(place, part.data)

    def close(self) -> None:
        """Put the tables in their place: all of them, or where one cannot be written none."""
        for file in self._files():
            file.finish()
        for file in self._files():
            file.keep()
        if self._package:
            from kqparse.emit.data_package import data_package  # noqa: PLC0415  (only folders have one)

            write_whole(self._root / PACKAGE, data_package(_TABLES["csv"], self._layout))

    def abort(self) -> None:
        """Leave no table; documents that are whole stay."""
        for file in self._open or []:
            file.abort()
