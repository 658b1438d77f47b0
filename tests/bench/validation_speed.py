"""Validation with all laws beside loading and jsonschema alone, and the audit's share of an extraction."""

import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from figures import Figure, Section, faster, slower
from places import SAMPLES, TABLE
from timing import RUNS, medians

from kqparse import audit, criteria, extract, normalise, read, split, to_json
from kqparse.grammar import grammar
from kqparse.model.json_schema import document_schema
from kqparse.read.options import ReadOptions

_POSTS = 60
_DOCUMENTS = 200
_BY_JSONSCHEMA = """
import json, sys
from pathlib import Path
import jsonschema
validator = jsonschema.Draft202012Validator(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
for path in sorted(Path(sys.argv[2]).iterdir()):
    assert validator.is_valid(json.loads(path.read_bytes()))
"""


def _table() -> bytes:
    """A document of about so many posts."""
    once = TABLE.read_bytes()
    posts = len(extract(once, "x").positions)
    return to_json(extract(once * -(-_POSTS // posts), "x"))


def _taken(*command: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def _validation() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder, schema = Path(name) / "documents", Path(name) / "schema.json"
        folder.mkdir()
        data = _table()
        for number in range(_DOCUMENTS):
            (folder / f"{number:03}.json").write_bytes(data)
        schema.write_text(json.dumps(document_schema()), encoding="utf-8")
        ours = [sys.executable, "-m", "kqparse", "validate", str(folder)]
        theirs = [sys.executable, "-c", _BY_JSONSCHEMA, str(schema), str(folder)]
        own, other = medians(lambda: _taken(*ours), lambda: _taken(*theirs), runs=1)
    what = f"{_DOCUMENTS} documents of {len(data) / 1000:.0f} kB, whole process"
    yield faster(what, own, other, "json.load and jsonschema", 12)


def _share() -> Iterator[Figure]:
    """The median seconds of the audit beside those of all stages before it, on documents in two languages and in one."""
    words = grammar()
    for path in [path for path in SAMPLES if path.suffix == ".txt"]:
        data = path.read_bytes()
        before, own = [], []
        for _ in range(RUNS):
            gc.collect()
            start = time.perf_counter()
            blocks = split.run(read.run(data, "x", words, ReadOptions()), words)
            draft = normalise.run(criteria.run(blocks), words)
            middle = time.perf_counter()
            audit.run(draft, words)
            own.append(time.perf_counter() - middle)
            before.append(middle - start)
        yield slower(path.name, statistics.median(own), statistics.median(before), "all stages before", 0.1)


SECTIONS = [
    Section(
        "Validation",
        _validation,
        "The same documents, one process each, one run after a warming one; ours judges the laws too.",
    ),
    Section("The audit's share", _share, "What the audit adds to the extraction of each sample."),
]
