"""Where results go: one stream, one file, or a folder that mirrors the inputs."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple, Protocol

from kqparse.batch import Source, real
from kqparse.cli.standard_output import standard_output
from kqparse.diagnostics.sentences import Tongue
from kqparse.emit import FORMATS, PLAIN, TABLES, Layout, Writer, open_writer
from kqparse.emit.data_package import data_package
from kqparse.emit.files import WholeFile, telling
from kqparse.errors import KqparseError, UsageError
from kqparse.records import Parsed

_ADDRESS = 200
"""The longest text in a formula has 255 signs; the rest is for the place on the page, and for doubled quotes."""

PACKAGE = "datapackage.json"
FOLDER_FORMATS = ("json", "csv")
_TABLES = {"csv": tuple(TABLES), "parquet": tuple(TABLES)}
_NAMES = {"jsonl": "documents", "xlsx": "positions", "sqlite": "positions", "jobposting": "postings"}


class Target(Protocol):
    """Takes documents; `close` puts what was gathered in its place, `abort` leaves nothing behind."""

    @property
    def cuts(self) -> int:
        """Cells that were cut to what Excel holds."""

    def add(self, parsed: Parsed) -> None:
        """Take a document."""

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


def table_layout(*, excel: bool, labels: Tongue | None, expand: Literal["codes"] | None, review: str | None) -> Layout:
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
        UsageError: if output, formats and number of sources do not go together.
    """
    if output is None:
        return _Stream(_single(names, count, "standard output holds one format"), layout=layout)
    suffixes = {suffix: name for name, suffix in FORMATS.items()}
    if output.suffix.lower() in suffixes and not output.is_dir():
        name = suffixes[output.suffix.lower()]
        if list(names or [name]) != [name]:
            raise UsageError(
                str(output), f"is a file of format {name}", f"leave out -f {','.join(names)} or name a folder"
            )
        _guard([output], sources)
        return _File(output, _single([name], count, ""), layout=layout)
    chosen = list(names) or list(FOLDER_FORMATS)
    folder = _Folder(output, chosen, layout=layout)
    _guard([*folder.places(), *(folder.place(source.name) for source in sources)], sources)
    return folder


def _single(names: Sequence[str], count: Callable[[], int], why: str) -> str:
    if len(names) > 1:
        raise UsageError("--format", f"{why}, {len(names)} were asked for", "name a folder with -o")
    name = names[0] if names else ("json" if count() == 1 else "jsonl")
    if name == "json" and count() != 1:
        raise UsageError("--format json", f"holds one document, {count()} were given", "use jsonl, or a folder with -o")
    return name


def _guard(places: Sequence[Path], sources: Sequence[Source]) -> None:
    inputs = {source.place() for source in sources}
    for place in places:
        if real(place) in inputs:
            raise UsageError(str(place), "is an input and would be overwritten", "name another output")


class _Stream:
    """Standard output."""

    def __init__(self, name: str, *, layout: Layout) -> None:
        if name in ("xlsx", "sqlite", "parquet") and sys.stdout is not None and sys.stdout.isatty():
            raise UsageError(f"--format {name}", "cannot be shown on a terminal", "name a file with -o")
        with standard_output() as stream:
            self._writer = open_writer(name, stream, layout=layout)

    @property
    def cuts(self) -> int:
        """Cells that were cut."""
        return self._writer.cuts

    def add(self, parsed: Parsed) -> None:
        """Write a document, and hand it on at once."""
        with standard_output():
            self._writer.add(parsed)

    def close(self) -> None:
        """Write what was kept."""
        with standard_output():
            self._writer.close()

    def abort(self) -> None:
        """Write no more."""
        self._writer.abort()


class _File:
    """One file, which holds all documents."""

    def __init__(self, path: Path, name: str, *, layout: Layout, table: str = "positions") -> None:
        self._file = WholeFile(path)
        with telling(path):
            self._writer: Writer = open_writer(name, self._file.stream, layout=layout, table=table, before=path)
        self._one = name == "json"
        self._count = 0

    @property
    def cuts(self) -> int:
        """Cells that were cut."""
        return self._writer.cuts

    def add(self, parsed: Parsed) -> None:
        """Write a document."""
        self._count += 1
        with telling(self._file.path):
            self._writer.add(parsed)

    def close(self) -> None:
        """Put the file in its place; a JSON file whose only document failed is not made."""
        with telling(self._file.path):
            self._writer.close()
        if self._one and not self._count:
            self._file.drop()
        else:
            self._file.keep()

    def abort(self) -> None:
        """Leave no file."""
        self._writer.abort()
        self._file.drop()


class _Table(NamedTuple):
    path: Path
    format: str
    table: str


class _Folder:
    """A folder: one JSON file a document, and the tables of all documents at its root."""

    def __init__(self, root: Path, names: Sequence[str], *, layout: Layout) -> None:
        self._root = root
        self._json = "json" in names
        self._tables = [
            _Table(root / f"{table if name in _TABLES else _NAMES[name]}{FORMATS[name]}", name, table)
            for name in names
            if name != "json"
            for table in _TABLES.get(name, ("positions",))
        ]
        self._layout = layout
        self._package = "csv" in names
        self._open: list[_File] | None = None

    def places(self) -> list[Path]:
        """The files at the root."""
        return [*[table.path for table in self._tables], *([self._root / PACKAGE] if self._package else [])]

    def place(self, name: str) -> Path:
        """The JSON file of a source.

        Raises:
            KqparseError: if its name, which may come from a stranger's record, leads out of the folder.
        """
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise KqparseError(name, f"leads out of the folder {self._root}", "give the source another name")
        return self._root / f"{name}.json"

    def _files(self) -> list[_File]:
        if self._open is None:
            self._open = []
            for path, name, table in self._tables:
                self._open.append(_File(path, name, layout=self._layout, table=table))
        return self._open

    @property
    def cuts(self) -> int:
        """Cells that were cut."""
        return max((file.cuts for file in self._open or []), default=0)

    def add(self, parsed: Parsed) -> None:
        """Write a document's file and its rows."""
        for file in self._files():
            file.add(parsed)
        if self._json:
            own = _File(self.place(parsed.document.source.name), "json", layout=PLAIN)
            try:
                own.add(parsed)
                own.close()
            finally:
                own.abort()

    def close(self) -> None:
        """Put the tables in their place."""
        for file in self._files():
            file.close()
        if self._package:
            with WholeFile(self._root / PACKAGE) as package, telling(self._root / PACKAGE):
                package.stream.write(data_package(_TABLES["csv"], self._layout))
                package.keep()

    def abort(self) -> None:
        """Leave no table; documents that are whole stay."""
        for file in self._open or []:
            file.abort()
