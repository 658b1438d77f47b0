"""Extraction on a Dask cluster: a part of JSON Lines for each chunk of sources, and a manifest at the end.

Every worker runs the function that one machine runs, and writes its parts itself. The chunk of a worker that is lost is
done by another, which writes the same part again, so no result is there twice. Inputs and outputs may be URLs that
fsspec knows, such as `s3://bucket/folder`. Needs the extra `dask`.
"""

import json
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from msgspec.structs import replace

from kqparse import __version__
from kqparse.errors import KqparseError, UsageError
from kqparse.extraction.extraction import Extraction
from kqparse.extraction.result import Result
from kqparse.sources import Source, find, prepared

MANIFEST = "manifest.json"
_CHUNK = 20
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):/+")
_LOCAL = ("file", "local")


class _Place(NamedTuple):
    """A source: one that lies on a disk which all workers see, or the address and name of one that does not."""

    source: Source | None
    url: str = ""
    name: str = ""

    def taken(self) -> Source:
        """The source, its bytes taken in where it has an address."""
        if self.source is not None:
            return self.source
        return Source(self.name, self.name, found=True, data=_fsspec().open(self.url, "rb").open().read())


class _Part(NamedTuple):
    """What a chunk has come to: the entry of its part in the manifest, and its results without what was written."""

    entry: dict[str, Any]
    results: list[Result]


def url(path: Path) -> str | None:
    """The address that a path of the command line is, None for a path; a path has lost slashes of the address."""
    found = _SCHEME.match(str(path))
    if found is None:
        return None
    return f"{found[1]}://{'/' if found[1] in _LOCAL else ''}{str(path)[found.end() :]}"


def extracted(work: Extraction, paths: Sequence[Path], output: str, scheduler: str | None) -> Iterator[Result]:
    """The results of sources, in order, without their parts, which stand in the output.

    Args:
        work: what is done with each; its only output is JSON Lines.
        paths: files and folders, or addresses of them.
        output: a folder, or the address of one.
        scheduler: the address of one, None for a cluster of this machine's processors.

    Raises:
        UsageError: if the extra is not installed or there is nothing to read.
        KqparseError: if the scheduler does not answer.
    """
    try:
        from distributed import Client  # noqa: PLC0415  (heavy, and only this engine needs it)
    except ImportError:
        raise _missing() from None
    # A chunk that is fetched while its worker dies is done again, of which there is nothing to tell the user.
    logging.getLogger("distributed.client").setLevel(logging.ERROR)
    files, root = _fsspec().core.url_to_fs(output)
    files.makedirs(root, exist_ok=True)
    places = list(_places(paths, work))
    try:
        client = Client(scheduler, timeout=20) if scheduler else Client()  # type: ignore[no-untyped-call]
    except OSError as fault:
        raise KqparseError(f"--scheduler {scheduler}", f"does not answer: {fault}", "check the address") from None
    entries: list[dict[str, Any]] = []
    with client:
        chunks = list(_chunks(places))
        futures = [
            client.submit(_written, work, chunk, output, number, key=f"kqparse-{number}-{id(places)}", pure=False)
            for number, chunk in enumerate(chunks)
        ]
        for future in futures:
            part: _Part = future.result()
            future.release()  # type: ignore[no-untyped-call]
            entries.append(part.entry)
            yield from part.results
    _put(output, MANIFEST, (json.dumps({"kqparse": __version__, "parts": entries}, indent=1) + "\n").encode())


def _places(paths: Sequence[Path], work: Extraction) -> Iterator[_Place]:
    for path in paths:
        address = url(path)
        if address is None:
            sources = find([path], limits=work.options.limits)
            yield from map(_Place, prepared(sources, each_once=True, limits=work.options.limits))
            continue
        files, root = _fsspec().core.url_to_fs(address)
        if not (found := sorted(files.find(root))):
            raise UsageError(address, "there is no file", "check the address")
        top = PurePosixPath(root) if files.isdir(root) else PurePosixPath(root).parent
        yield from (
            _Place(None, files.unstrip_protocol(each), PurePosixPath(each).relative_to(top).as_posix())
            for each in found
        )


def _chunks(places: Iterable[_Place]) -> Iterator[list[_Place]]:
    coming = iter(places)
    while chunk := list(islice(coming, _CHUNK)):
        yield chunk


def _written(work: Extraction, chunk: Sequence[_Place], output: str, number: int) -> _Part:
    """A chunk's part, written whole or not at all."""
    results = [work(place.taken()) for place in chunk]
    data = b"".join([part.data for result in results for part in result.parts])
    name = f"part-{number:06}.jsonl"
    _put(output, name, data)
    done = sum(bool(result.parts) for result in results)
    entry = {"name": name, "documents": done, "bytes": len(data), "sha256": sha256(data).hexdigest()}
    return _Part(entry, [replace(result, parts=[]) for result in results])


def _put(output: str, name: str, data: bytes) -> None:
    files, root = _fsspec().core.url_to_fs(output)
    with files.transaction, files.open(f"{root}/{name}", "wb") as stream:
        stream.write(data)


def _fsspec() -> Any:  # noqa: ANN401  it has no types
    try:
        import fsspec  # noqa: PLC0415
    except ImportError:
        raise _missing() from None
    return fsspec


def _missing() -> UsageError:
    return UsageError("--engine dask", "needs dask and fsspec, which are not installed", "pip install 'kqparse[dask]'")
