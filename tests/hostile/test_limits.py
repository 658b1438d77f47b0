"""Each limit, set low, refuses a source with KQ903 that it lets through as it stands."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import kqparse
from description import Paragraph
from places import ROOT, TABLE
from to_odt import odt, zipped
from to_pdf import to_pdf
from word_parts import p, table, tc, tr, word

from kqparse import KqparseError, Limits, extract, iter_documents, limits
from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.read.options import ReadOptions

GOOD = TABLE.read_bytes()
WORD = word(p("мәтін"))
CELLS = word(table(tr(tc("а"), tc("б"))))
REPEATED = odt(
    "<table:table><table:table-row><table:table-cell table:number-columns-repeated='9'><text:p>аа</text:p>"
    "</table:table-cell></table:table-row></table:table>"
)
PAGE = "<html><body><div><div><p>а</p></div></div></body></html>".encode()

LIMITS: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "bytes": (lambda: GOOD, "1K", "more than 1K bytes"),
    "unpacked": (lambda: WORD, "10", "it unpacks to more than 10 bytes"),
    "part": (lambda: WORD, "10", "unpacks to more than 10 bytes"),
    "ratio": (lambda: word("".join(map(p, map(str, range(300_000))))), "2", "unpacks to more than 16M bytes"),
    "entries": (lambda: WORD, "1", "files in an archive, 1 are read"),
    "elements": (lambda: word('<x:y xmlns:x="urn:x"/>' + p("а")), "2", "more than 2 elements within each other"),
    "web-elements": (lambda: PAGE, "3", "more than 3 elements within each other"),
    "tables": (lambda: word(table(tr(f"<w:tc>{table(tr(tc('а')))}<w:p/></w:tc>"))), "1", "more than 1 tables"),
    "tags": (lambda: WORD, "5", "more than 5 tags"),
    "cells": (lambda: CELLS, "1", "more than 1 cells of tables"),
    "repeated": (lambda: REPEATED, "17", "repeated cells of more than 17 characters"),
    "line": (lambda: b"1\n23", "1", "a line of more than 1 characters"),
}  # fmt: skip
ELSEWHERE = {
    "archives": "below",
    "folders": "below",
    "pages": "below",
    "pixels": "with the scans",
    "seconds": "with the workers' own",
    "memory": "with the workers' own",
}
"""Where the others are tested."""


@pytest.mark.parametrize("name", LIMITS)
def test_beyond_a_limit(name: str) -> None:
    make, value, words = LIMITS[name]
    data = make()
    with pytest.raises(KqparseError) as error:
        run(data, "x", grammar(), ReadOptions(limits=limits.parsed([f"{name}={value}"])))
    assert (error.value.code, words in error.value.line()) == ("KQ903", True), error.value.line()
    assert run(data, "x", grammar()).text


def test_pages() -> None:
    data = to_pdf([Paragraph("Бас маман")] * 100)
    assert extract(data, limits=Limits(pages=9)).source.pages
    with pytest.raises(KqparseError, match="KQ903 over a limit: more than 1 pages"):
        extract(data, limits=Limits(pages=1))


def of_pages(count: int, said: int | None = None) -> bytes:
    """A PDF of so many pages, all of them with the same text, that says it has so many or as many as `said`."""
    text = b"BT /F 9 Tf 9 9 Td (Bas maman) Tj ET"
    kids = b" ".join(b"%d 0 R" % (5 + page) for page in range(count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/MediaBox[0 0 99 99]/Resources<</Font<</F 3 0 R>>>>/Kids[%s]>>" % (said or count, kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        *[b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"] * count,
    ]
    data, at = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        at.append(len(data))
        data += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in at)
    size, start = len(objects) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n" % (size, table, size)
    return bytes(data + b"startxref\n%d\n%%%%EOF" % start)


@pytest.mark.parametrize("engine", ["auto", "pdfminer"])
def test_ten_thousand_pages(tmp_path: Path, engine: str) -> None:
    (tmp_path / "long.pdf").write_bytes(of_pages(10_000))
    done = kqparse("extract", tmp_path / "long.pdf", "-o", tmp_path / "out", "--pdf-engine", engine)
    assert done.returncode != 0
    assert done.stderr.splitlines()[0] == b"long.pdf: KQ903 over a limit: more than 5000 pages; split the document"


def test_a_page_more_than_the_limit_and_not_one_that_is_only_said() -> None:
    assert run(of_pages(3), "x", grammar(), ReadOptions(limits=Limits(pages=3))).pages == 3
    with pytest.raises(KqparseError, match="KQ903 over a limit: more than 3 pages"):
        run(of_pages(4), "x", grammar(), ReadOptions(limits=Limits(pages=3)))
    with pytest.raises(KqparseError, match="KQ901"):
        run(of_pages(3, said=99_999), "x", grammar())


def test_archives(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"b.zip": zipped({"good.txt": GOOD})}))
    assert len(list(iter_documents([tmp_path]))) == 1
    with pytest.raises(KqparseError, match="KQ903 over a limit: more than 1 archives"):
        list(iter_documents([tmp_path], limits=Limits(archives=1)))


def test_folders(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"b/c/good.txt": GOOD}))
    assert len(list(iter_documents([tmp_path], limits=Limits(folders=3)))) == 1
    with pytest.raises(KqparseError, match="KQ903 over a limit: more than 2 folders"):
        list(iter_documents([tmp_path], limits=Limits(folders=2)))


def test_each_limit_is_tested() -> None:
    assert (
        {*LIMITS, *ELSEWHERE}
        == {name.replace("_", "-") for name in Limits._fields}
        == {name.replace("_", "-") for name in limits.MEANINGS}
    )


@pytest.mark.parametrize(
    ("given", "name", "value"),
    [
        ("pages=7", "pages", 7),
        ("bytes=3K", "bytes", 3 << 10),
        ("memory=512M", "memory", 512 << 20),
        ("unpacked=2G", "unpacked", 2 << 30),
        ("web-elements=9", "web_elements", 9),
        ("bytes=10000000000000", "bytes", 10**13),
        (f"cells={'9' * 400}", "cells", 1 << 60),
    ],
)
def test_spellings(given: str, name: str, value: int) -> None:
    assert limits.parsed(["pages=99", given]) == Limits(pages=99)._replace(**{name: value})


@pytest.mark.parametrize("given", ["seconds=999999999999G", "memory=999999999999G"])
@pytest.mark.parametrize("content", ["Бас маман", "<html><p>Бас маман</p></html>"])
def test_more_than_a_system_counts_is_no_limit_at_all(given: str, content: str) -> None:
    """Of a text, which the process itself reads, and of a page, which a worker does."""
    done = kqparse("read", "--text", "-", "--max", given, stdin=content.encode())
    assert (done.returncode, done.stdout.decode().strip(), done.stderr) == (0, "Бас маман", b"")


@pytest.mark.parametrize("command", ["extract", "read", "families"])
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("sheets=3", "names no limit; choose from bytes, unpacked, "),
        ("pages", "is no whole number above 0; for example pages=200 or memory=512M"),
        ("pages=0", "is no whole number above 0"),
        ("pages=-1", "is no whole number above 0"),
        ("pages=2.5", "is no whole number above 0"),
        ("pages=many", "is no whole number above 0"),
        ("memory=2T", "is no whole number above 0"),
    ],
)
def test_what_is_no_limit(command: str, given: str, told: str) -> None:
    done = kqparse(command, TABLE, "--max", given)
    assert done.stderr.decode().startswith(f"--max {given}: {told}")
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


@pytest.mark.parametrize("command", ["audit", "diff", "extract", "families", "query", "report", "show", "stats"])
def test_every_command_that_reads_documents_holds_limits(command: str) -> None:
    sources = [TABLE, TABLE] if command == "diff" else [TABLE]
    done = kqparse(command, *sources, "--max", "bytes=1K")
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"{TABLE.name}: KQ903 over a limit: more than 1K bytes"), done.stderr
    assert kqparse(command, *sources, "--max", "bytes=1M").returncode == 0


def test_the_batch_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_bytes(GOOD)
    (tmp_path / "long.txt").write_bytes(GOOD + b"\n" + b"-" * 10_000)
    done = kqparse("extract", tmp_path, "--max", f"bytes={len(GOOD)}", "-f", "jsonl")
    first, closing = done.stderr.decode().splitlines()
    assert re.fullmatch(
        r"long\.txt: KQ903 over a limit: more than .* bytes; split the document, or save it anew", first
    )
    assert closing.startswith("1 of 2 documents, ")
    assert (done.returncode, done.stdout.count(b"\n")) == (1, 1)


def test_standard_input_is_not_taken_in_beyond_the_limit() -> None:
    done = kqparse("extract", "-", "--max", "bytes=1K", stdin=GOOD)
    assert done.stderr.decode().startswith("-: KQ903 over a limit: more than 1K bytes")


def test_the_page_on_security_has_each_limit_with_its_default() -> None:
    rows = re.findall(r"^\| `([a-z-]+)=([0-9]+[KMG]?)` \| (.+) \|$", (ROOT / "SECURITY.md").read_text(), re.MULTILINE)
    assert rows == [
        (name.replace("_", "-"), limits.amount(value), limits.MEANINGS[name])
        for name, value in limits.DEFAULT._asdict().items()
    ]


def test_help_has_each_limit_with_its_default() -> None:
    shown = re.sub(r"\W+", " ", kqparse("extract", "--help").stdout.decode())
    assert re.sub(r"\W+", " ", limits.told()) in shown
