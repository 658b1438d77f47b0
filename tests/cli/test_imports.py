"""What each command loads: the packages and parts that cost time or memory, and no other of them."""

import subprocess
import sys
from pathlib import Path

import pytest
from command_line import kqparse
from places import ROOT, TABLE

HEAVY = (
    "docx",
    "jsonschema",
    "kqparse.audit.bilingual",
    "kqparse.emit.to_csv",
    "kqparse.grammar",
    "kqparse.pipeline",
    "kqparse.split.notices.mechanism",
    "lxml",
    "msgspec",
    "multiprocessing",
    "openpyxl",
    "pdfminer",
    "pdfplumber",
    "pyarrow",
    "pypdfium2",
    "rich",
    "selectolax",
    "sqlite3",
    "typer",
    "typing_extensions",
    "xlsxwriter",
    "zipfile",
)
PLAIN = "kqparse.grammar kqparse.pipeline msgspec"
ENGINE = f"{PLAIN} typer"
HTML = ROOT / "samples" / "row-per-post-table.ru.html"

# The command, and what of `HEAVY` it loads.
LOADS = [
    ("--version", ""),
    ("--help", "typer"),
    ("extract --help", "typer"),
    ("emit --help", "typer"),
    ("rule KQ101", "msgspec typer"),
    ("schema", "msgspec typer"),
    ("validate {good}", "msgspec typer"),
    ("extract {text} -q", PLAIN),
    ("extract {text} -q -f csv", f"kqparse.emit.to_csv {PLAIN}"),
    ("extract {text} -q --labels ru -f csv", f"kqparse.emit.to_csv {ENGINE}"),
    ("read {text}", ENGINE),
    ("families {text}", "kqparse.grammar kqparse.pipeline kqparse.split.notices.mechanism msgspec typer"),
    ("show {good}", "kqparse.grammar msgspec typer"),
]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document, as `extract` writes it."""
    path = tmp_path_factory.mktemp("imports") / "good.json"
    path.write_bytes(kqparse("extract", TABLE).stdout)
    return path


@pytest.mark.parametrize(("line", "loaded"), LOADS)
def test_each_command_loads_only_what_it_needs(good: Path, line: str, loaded: str) -> None:
    arguments = line.format(text=TABLE, good=good).split()
    code = (
        "import sys, atexit\n"
        f"atexit.register(lambda: print(*[name for name in {HEAVY} if name in sys.modules], file=sys.stderr))\n"
        f"sys.argv = ['kqparse', *{arguments}]\n"
        "from kqparse.__main__ import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.stderr.decode().splitlines()[-1] == loaded


def test_a_short_text_loads_nothing_of_the_system_that_only_others_need() -> None:
    code = "import sys, atexit\n"
    code += "atexit.register(lambda: print({'inspect', 'platform', 'shutil', 'subprocess', 'threading'} & {*sys.modules}))\n"
    code += f"sys.argv = ['kqparse', 'extract', {str(TABLE)!r}, '-q']\n"
    code += "from kqparse.__main__ import main\nmain()\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.stdout.decode().splitlines()[-1] == "set()"


def test_what_most_documents_ask_for_is_loaded_part_by_part_until_that_is_enough() -> None:
    code = "import sys\nfrom kqparse.pipeline import make_ready\n"
    code += "parts = ['kqparse.split.parallel.mechanism', 'kqparse.split.lists.look']\n"
    code += "def loaded(): return [part in sys.modules for part in parts]\n"
    code += "make_ready(lambda: any(loaded()))\nprint(*loaded())\nmake_ready(lambda: False)\nprint(*loaded())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().splitlines() == ["True False", "True True"]


def test_patterns_that_nearly_every_document_asks_for_are_compiled_where_there_is_time() -> None:
    code = "from kqparse.pipeline import make_ready\nfrom kqparse.requirement.tokens.lexer import _QUOTED\n"
    code += "def known(): return 'finditer' in vars(_QUOTED)\n"
    code += "make_ready(lambda: True)\nprint(known())\nmake_ready(lambda: False)\nprint(known())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().split() == ["False", "True"]


def test_a_lone_pdf_is_begun_before_anything_else_is_loaded() -> None:
    """What reads it needs neither grammar nor outputs, which are loaded beside the reading."""
    code = "import sys, kqparse.cli.ahead, kqparse.read.pdf.reading\n"
    code += "print({'kqparse.emit', 'kqparse.extraction', 'kqparse.grammar'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "set()"
