"""Speed as ratios, side by side in one run: `make bench`.

Inputs are made from the samples, and the documents of `../shared/seeds` where they lie beside the checkout. Each figure
is the median of several runs, taken in turn with what it stands beside, so that a slower moment of the machine slows
both. The result is printed and written to BENCHMARKS.md.

    make bench                              everything
    make bench ARGS="--only PDF"            the sections whose title has this word
    make bench ARGS="--compare HEAD~5"      this checkout beside another one: values, time, memory

KQPARSE_BENCH_DOCUMENTS (1000) and KQPARSE_BENCH_KIB (8192) set how large the folder and the longest text are.
"""

import argparse
import compileall
import importlib.metadata
import os
import platform
import sys
import traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [
    str(TESTS),
    str(TESTS / "layout"),
    str(TESTS / "gold"),
    str(TESTS / "review"),
    str(TESTS / "extraction"),
]

import compare
import dask_fleet
import fleet
import formats
import growth
import libraries
import pdf_process
import pdf_speed
import review_speed
import russian_speed
import start_up
import text_speed
import validation_speed
from figures import NotMeasuredError, Section, table
from places import ROOT
from timing import RUNS

from kqparse import __version__

SECTIONS: list[Section] = [
    *text_speed.SECTIONS,
    *russian_speed.SECTIONS,
    *validation_speed.SECTIONS,
    *start_up.SECTIONS,
    *formats.SECTIONS,
    *pdf_speed.SECTIONS,
    *pdf_process.SECTIONS,
    *libraries.SECTIONS,
    *review_speed.SECTIONS,
    *fleet.SECTIONS,
    *dask_fleet.SECTIONS,
    *growth.SECTIONS,
]
"""All sections, in the order of the report. A new one is a module that has `SECTIONS`."""
REPORT = ROOT / "BENCHMARKS.md"
_BESIDE = (
    "beautifulsoup4 dateparser jsonschema natasha openpyxl pdfminer.six pdfplumber pypdfium2 python-docx regex yargy"
)


def heading() -> str:
    """The machine and the versions."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _BESIDE.split())
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `make bench`. Quote the ratios: the times are of one machine in one hour.",
            "",
            f"- kqparse {__version__}, Python {platform.python_version()}, {platform.system()} on {platform.machine()}, "
            f"{os.cpu_count()} cores ({_processor()})",
            f"- beside it: {versions}",
            f"- medians of {RUNS} runs taken in turn after a warming one, where a note says nothing else",
        ]
    )


def _processor() -> str:
    """The name of the processor, as the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def report(sections: list[Section]) -> str:
    """Measure the sections, printing each as it is done; a section that fails says so and the others go on."""
    parts = [heading()]
    for section in sections:
        try:
            body = table(section.measure())
        except NotMeasuredError as lack:
            body = f"Not measured: {lack}."
        except Exception:
            traceback.print_exc()
            body = "This section failed in this run."
        parts.append("\n\n".join(filter(None, [f"## {section.title}", section.note, body])))
        print("\n" + parts[-1], flush=True)
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Measure what the arguments name."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", metavar="WORD", help="only the sections whose title has this word; writes no file")
    options.add_argument("--compare", metavar="REV", help="this checkout beside that revision")
    given = options.parse_args()
    # As pip leaves an installed package, whatever the environment says of writing byte code.
    compileall.compile_dir(ROOT / "kqparse", quiet=1)
    if given.compare:
        print(compare.report(given.compare))
    elif given.only:
        report([section for section in SECTIONS if given.only.casefold() in section.title.casefold()])
    else:
        REPORT.write_text(report(SECTIONS), encoding="utf-8")


if __name__ == "__main__":
    main()
