"""Names and texts of strangers' files on a terminal: they break no line, and steer nothing."""

from pathlib import Path

import pytest
from command_line import kqparse
from places import TABLE

from kqparse.printable import printable

NAME = "a\n0 of 0: fine\x1b[31m\u202e.txt"
SHOWN = r"a\n0 of 0: fine\x1b[31m\u202e.txt"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Қызмет – 2\u00a0бірлік", "Қызмет – 2\u00a0бірлік"),
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("a\nb\rc\u2028d\x85e\tf", r"a\nb\rc\u2028d\x85e\tf"),
        ("txt.\u202egpj", r"txt.\u202egpj"),
        ("\udcff", r"\udcff"),
    ],
)
def test_what_is_not_seen_is_spelt_out(line: str, shown: str) -> None:
    assert printable(line) == shown


@pytest.mark.parametrize(
    "command", ["audit", "stats", "show", "query --months 24", "families", "audit --format markdown"]
)
def test_a_report_in_text(tmp_path: Path, command: str) -> None:
    text = TABLE.read_text(encoding="utf-8")
    (tmp_path / NAME).write_text(text.replace("кеңесшісі", "кеңес\x1b[31mшісі"), encoding="utf-8")
    name, *options = command.split()
    done = kqparse(name, tmp_path / NAME, *options)
    told = (done.stdout + done.stderr).decode()
    assert done.returncode == 0
    assert not {"\x1b", "\u202e"} & set(told)
    assert r"\x1b[31m" in told.replace(r"\[", "[") or name == "stats"
    assert not any(line.startswith("0 of 0: fine") for line in told.splitlines())


def test_an_error_is_one_line(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("x")
    done = kqparse("extract", tmp_path)
    first, closing = done.stderr.decode().splitlines()
    assert first.startswith(f"{SHOWN}: KQ209 ")
    assert closing.startswith("0 of 1 documents")


def test_two_editions(tmp_path: Path) -> None:
    for folder, name in (("old", NAME), ("new", NAME), ("new", f"b{NAME}")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_bytes(TABLE.read_bytes() + folder.encode() + name[:1].encode())
    done = kqparse("diff", tmp_path / "old", tmp_path / "new")
    told = done.stdout.decode().splitlines()
    assert told[0] == f"{SHOWN} → {SHOWN}"
    assert told[-1] == f"only in the new edition: b{SHOWN}"


def test_sheets_of_several_documents(tmp_path: Path) -> None:
    """Each name is a line, and an empty one follows."""
    for name in ("a", "b"):
        (tmp_path / f"{name}\n.txt").write_bytes(TABLE.read_bytes() + name.encode())
    told = kqparse("show", tmp_path).stdout.decode().splitlines()
    assert told[:2] == [r"a\n.txt", ""]
    assert told[told.index(r"b\n.txt") + 1] == ""
