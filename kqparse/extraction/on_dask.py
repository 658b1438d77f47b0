"""Extraction on a Dask cluster: a part of JSON Lines for each chunk of sources, and a manifest at the end.

Every worker runs the function that one machine runs, and writes its parts itself. The chunk of a worker that is lost is
done by another, which writes the same part again, so no result is there twice. Inputs and outputs may be URLs that
fsspec knows, such as `s3://bucket/folder`. Needs the extra `dask`.
"""

import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from kqparse import __version__
from kqparse.errors import KqparseError, UsageError
from kqparse.extraction.addresses import Found, found_below, make_folder, missing, put, swept, url
from kqparse.extraction.extraction import Extraction
from kqparse.extraction.result import Result, lost
from kqparse.sources import Source, find, prepared
from kqparse.workforce import Surviving

MANIFEST = "manifest.json"
_CHUNK = 20
_Place = Source | Found
"""A source that lies on a disk which all workers see, or the address of one that does not."""


class _Part(NamedTuple):
    """What a chunk has come to: the entry of its part in the manifest, and its results without what was written."""

    entry: dict[str, Any]
    results: list[Result]


def extracted(work: Extraction, paths: Sequence[Path], output: str, scheduler: str | None) -> Iterator[Result]:
    """The results of sources, in order, without their parts, which stand in the output.

    Args:
        work: what is done with each; its only output is JSON Lines.
        paths: files and folders, or addresses of them.
        output: a folder, or the address of one.
        scheduler: the address of one, None for a cluster of this machine's processors.

    Raises:
        UsageError: if the extra is not installed, there is nothing to read, or the scheduler has no such address.
        KqparseError: if the scheduler does not answer, an output cannot be written, or the cluster ends too soon.
    """
    try:
        from distributed import Client  # noqa: PLC0415  (heavy, and only this engine needs it)
    except ImportError:
        raise missing() from None
    # A chunk that is fetched while its worker dies is done again, of which there is nothing to tell the user.
    logging.getLogger("distributed.client").setLevel(logging.ERROR)
    places = list(_places(paths, work))
    try:
        client = Client(scheduler, timeout=20) if scheduler else Client(silence_logs=logging.ERROR)  # type: ignore[no-untyped-call]
    except OSError as fault:
        raise KqparseError(f"--scheduler {scheduler}", f"does not answer: {fault}", "check the address") from None
    except (ValueError, TypeError) as fault:  # it is no address, or one of a cluster that asks for certificates
        raise UsageError(
            f"--scheduler {scheduler}", f"cannot be used: {fault}", "write for example tcp://host:8786"
        ) from None
    entries: list[dict[str, Any]] = []
    with client:
        make_folder(output)
        chunks = list(_chunks(places))
        futures = [
            client.submit(_written, work, chunk, output, number, key=f"kqparse-{number}-{id(places)}", pure=False)
            for number, chunk in enumerate(chunks)
        ]
        for future in futures:
            part = _given(future)
            future.release()  # type: ignore[no-untyped-call]
            entries.append(part.entry)
            yield from part.results
    swept(output)
    put(output, MANIFEST, (json.dumps({"kqparse": __version__, "parts": entries}, indent=1) + "\n").encode())


def _given(future: Any) -> _Part:  # noqa: ANN401  it has no types
    """What a chunk has come to.

    Raises:
        KqparseError: what its worker has raised; also if all workers that tried it died, or the cluster has ended.
    """
    from distributed import CancelledError  # noqa: PLC0415
    from distributed.scheduler import KilledWorker  # noqa: PLC0415

    try:
        part: _Part | KqparseError = future.result()
    except KilledWorker:
        what, remedy = "several workers died over the same documents", "give them more memory, or read these alone"
    except (CancelledError, OSError):
        what, remedy = "the cluster has ended before its work", "call again"
    else:
        if isinstance(part, KqparseError):
            raise part
        return part
    raise KqparseError("--engine dask", what, remedy)


def _places(paths: Sequence[Path], work: Extraction) -> Iterator[_Place]:
    for path in paths:
        if address := url(path):
            yield from found_below(address)
        else:
            sources = prepared(find([path], limits=work.options.limits), each_once=True, limits=work.options.limits)
            # Workers may have begun in another folder.
            yield from (source._replace(where=str(source.path.absolute())) for source in sources)


def _chunks(places: Iterable[_Place]) -> Iterator[list[_Place]]:
    coming = iter(places)
    while chunk := list(islice(coming, _CHUNK)):
        yield chunk


def _written(work: Extraction, chunk: Sequence[_Place], output: str, number: int) -> _Part | KqparseError:
    """A chunk's part, written whole or not at all; an error that a worker raises the cluster prints at length."""
    surviving = Surviving(work, lost)
    results = [surviving(place.taken() if isinstance(place, Found) else place) for place in chunk]
    data = b"".join([part.data for result in results for part in result.parts])
    name = f"part-{number:06}.jsonl"
    try:
        put(output, name, data)
    except KqparseError as fault:
        return fault
    done = sum(bool(result.parts) for result in results)
    entry = {"name": name, "documents": done, "bytes": len(data), "sha256": sha256(data).hexdigest()}
    return _Part(entry, [replace(result, parts=[]) for result in results])
