"""Speed as ratios, side by side in one run: `make bench`.

Inputs are the samples, and the first seed where it lies beside the checkout. Each figure is the median of several runs
in one process, taken in turn, so that a slower moment of the machine slows all of them.
"""

import json
import platform
import re
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "layout")]

import jsonschema
from formats import formats
from pdf_speed import pdf
from places import ROOT, SAMPLES
from timing import RUNS, medians

from kqparse import __version__, extract, to_json
from kqparse.grammar import grammar
from kqparse.model.json_schema import document_schema
from kqparse.text.prepare import prepare
from kqparse.validate import check_bytes

SEED = next((ROOT.parent / "shared" / "seeds").glob("000*.txt"), None)


def against_words(name: str, data: bytes) -> None:
    """Extraction and its first part against finding the words of the same text."""
    text = data.decode()
    words, repair, whole = medians(
        lambda: re.findall(r"\w+", text),
        lambda: prepare(text, grammar().repair),
        lambda: to_json(extract(data, name)),
    )
    print(f"{name}: {len(data) / 1000:.0f} kB")
    print(
        f"  bytes to JSON      {whole / words:6.1f} x the time of re.findall(r'\\w+')   {len(data) / whole / 1e6:.1f} MB/s"
    )
    print(f"  repair of letters  {repair / words:6.1f} x")


def growth(name: str, data: bytes) -> None:
    """Whether twice the text takes twice the time."""
    print(f"{name}, time by length, per byte of the shortest:")
    sizes = [1, 2, 4, 8]
    seconds = medians(*[lambda size=size: extract(data * size, name) for size in sizes])
    print(
        "  "
        + "   ".join(f"{size} x: {second / seconds[0] / size:.2f}" for size, second in zip(sizes, seconds, strict=True))
    )


def validation(name: str, data: bytes) -> None:
    """Our validation, laws included, against jsonschema alone."""
    good = to_json(extract(data, name))
    validator = jsonschema.Draft202012Validator(document_schema())
    ours, theirs = medians(lambda: check_bytes(good, name), lambda: validator.is_valid(json.loads(good)))
    print(f"validation of its JSON ({len(good) / 1000:.0f} kB): {theirs / ours:.0f} times faster than jsonschema")


def main() -> None:
    """Print every comparison."""
    print(f"kqparse {__version__}, Python {platform.python_version()}, {platform.machine()}; medians of {RUNS} runs")
    for path in [*SAMPLES, *([SEED] if SEED else [])]:
        data = path.read_bytes()
        name = path.name
        if len(data) < 100_000:
            data, name = data * (100_000 // len(data) + 1), f"{name} repeated"
        against_words(name, data)
        growth(name, data)
    validation(name, data)
    formats(medians)
    pdf()


if __name__ == "__main__":
    main()
