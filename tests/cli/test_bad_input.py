"""Every bad input ends in one clear line with its code and its exit status, and the good file beside it is done."""

import os
import re
import socket as sockets
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from command_line import READABLE, kqparse
from places import TABLE

from kqparse import extract
from kqparse.emit import TABLES

GOOD = TABLE.read_bytes()
POSTS = len(extract(TABLE).positions)
TEXT = GOOD.decode()


class Bad(NamedTuple):
    """A bad file, made at a path; what is said of it behind its name and code; further options."""

    make: Callable[[Path], object]
    said: str
    options: str = ""
    code: str = "KQ901"


def holding(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def listening(path: Path) -> None:
    with sockets.socket(sockets.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


SOURCES = {
    "empty": Bad(holding(b""), "source cannot be read: it is empty; nothing to do"),
    "white space": Bad(holding(b" \r\n\t\n"), "source cannot be read: it holds nothing but white space; nothing to do"),
    "a mark alone": Bad(
        holding(b"\xef\xbb\xbf\n"), "source cannot be read: it holds nothing but white space; nothing to do"
    ),
    "zero bytes": Bad(
        holding(b"\0" * 64),
        "source cannot be read: it is no text (a zero byte at byte 0); save the document as PDF, DOCX or text",
    ),
    "a program": Bad(
        holding(b"\x7fELF\x02\x01\x01\0"),
        "source cannot be read: it is no text (a zero byte at byte 7); save the document as PDF, DOCX or text",
    ),
    "undecodable bytes": Bad(
        holding(bytes(range(128, 256))),
        "source cannot be read: it is not UTF-8, and read as koi8-r it has no Kazakh or Russian words; "
        "name its encoding with --encoding",
    ),
    "a wrong encoding": Bad(
        holding(GOOD),
        "source cannot be read: read as utf-16 it has no Kazakh or Russian words; leave out --encoding",
        "--encoding utf-16",
    ),
    "another subject": Bad(
        holding("Бүгін ауа райы жақсы, жел жоқ.\n".encode()),
        "no family fits the document; of … tried, nearest: …; its 25 characters stay unassigned; kqparse families tells "
        "more, --grammars adds a family",
        code="KQ209",
    ),
    "an act without posts": Bad(
        holding(
            "Маяктар туралы\n\nҚазақстан Республикасы Көлік министрінің 2021 жылғы 5 мамырдағы № 77 бұйрығы\n\n"
            "БҰЙЫРАМЫН:\n1. Қоса беріліп отырған маяктар туралы ереже бекітілсін.\n".encode()
        ),
        "no family fits the document; of … tried, nearest: …; all of it was read as an act without posts; if it has any, add a family "
        "file by --grammars",
        code="KQ209",
    ),
    "a link to nothing": Bad(
        lambda path: path.symlink_to("gone.txt"),
        f"source cannot be read: it is a link to nothing (gone.txt); {READABLE}",
    ),
    "a link to itself": Bad(
        lambda path: path.symlink_to(path.name),
        f"source cannot be read: Too many levels of symbolic links; {READABLE}",
    ),
    "a pipe": Bad(os.mkfifo, f"source cannot be read: it is a pipe and no file; {READABLE}"),
    "a socket": Bad(listening, f"source cannot be read: it is a socket and no file; {READABLE}"),
    "a device": Bad(
        lambda path: path.symlink_to("/dev/zero"), f"source cannot be read: it is a device and no file; {READABLE}"
    ),
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_bad_source_and_a_good_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    bad = SOURCES[name]
    Path("in").mkdir()
    bad.make(Path("in") / "bad.txt")
    # A wrong encoding is wrong for all: the good file is in that encoding.
    Path("in/good.txt").write_bytes(TEXT.encode("utf-16") if bad.options else GOOD)
    done = kqparse("extract", "in", "-o", "out", *bad.options.split())
    first, closing = done.stderr.decode().splitlines()
    assert (
        re.sub(r"of \d+ tried, nearest: .*(?=; (?:its|all of it))", "of … tried, nearest: …", first)
        == f"bad.txt: {bad.code} {bad.said}"
    )
    assert closing.startswith(f"1 of 2 documents, {POSTS} positions, findings: 1 E, ")
    assert done.returncode == 1
    tables = {"datapackage.json", *(f"{table}.csv" for table in TABLES)}
    assert {path.name for path in Path("out").iterdir()} == {"good.txt.json", *tables}


@pytest.mark.parametrize("name", SOURCES)
def test_a_bad_source_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    SOURCES[name].make(Path("bad.txt"))
    done = kqparse("extract", "bad.txt", *SOURCES[name].options.split())
    assert done.stderr.decode().startswith(f"bad.txt: {SOURCES[name].code} ")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, b"", 2)


OTHER_FORMATS = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "zip": b"PK\x03\x04\x14\0\0\0\x08\0",
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100,
    "rtf": b"{\\rtf1\\ansi",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF",
}


@pytest.mark.parametrize("name", OTHER_FORMATS)
@pytest.mark.parametrize("options", ["", "--encoding windows-1251"])
def test_broken_files_of_other_formats(tmp_path: Path, name: str, options: str) -> None:
    """Nothing but their first bytes: whoever reads such a format cannot read these."""
    (tmp_path / "bad.txt").write_bytes(OTHER_FORMATS[name])
    done = kqparse("extract", "bad.txt", *options.split(), cwd=tmp_path)
    first, closing = done.stderr.decode().splitlines()
    assert re.fullmatch(r"bad\.txt: KQ(209|90[1-4]) .+; .+", first)
    assert closing.startswith("0 of 1 documents, 0 positions, ")
    assert (done.returncode, done.stdout) == (1, b"")


def test_a_folder_of_nothing_that_can_be_read(tmp_path: Path) -> None:
    for name in ("a.gif", "b.gif"):
        (tmp_path / name).write_bytes(b"GIF89a\1\0\1\0")
    done = kqparse("extract", tmp_path, "-o", tmp_path / "out")
    told = done.stderr.decode().splitlines()
    assert told == [
        "passed over: a.gif (a GIF picture), b.gif (the same as a.gif)",
        "0 of 0 documents, 0 positions, findings: 0 E, 0 W, 0 I",
    ]
    assert done.returncode == 1


LONG = "x" * 300
NOWHERE = {
    "a missing path": ("gone.txt", "no such file or folder; check the path"),
    "a file as a folder": ("good.txt/x", "no such file or folder; check the path"),
    "an address": (
        "https://an.example/order?page=1",
        "it is an address, and nothing is fetched from the network; download it and name the file",
    ),
    "a name too long": (LONG, "it cannot be looked up (File name too long); check the path"),
    "a folder of nothing": ("void", "there is no file in this folder; name a folder of documents"),
}


@pytest.mark.parametrize("name", NOWHERE)
def test_a_path_to_nothing_and_a_good_one(tmp_path: Path, name: str) -> None:
    """The good file is done; by itself such a path is a wrong call."""
    (tmp_path / "void").mkdir()
    (tmp_path / "good.txt").write_bytes(GOOD)
    path, said = NOWHERE[name]
    line = f"{path}: KQ901 source cannot be read: {said}\n"
    done = kqparse("extract", path, "good.txt", "-o", "out", cwd=tmp_path)
    assert done.stderr.decode().startswith(f"{line}1 of 2 documents, {POSTS} positions, findings: 1 E, ")
    assert (done.returncode, (tmp_path / "out" / "good.txt.json").exists()) == (1, True)
    alone = kqparse("extract", path, "--include", "*.txt", cwd=tmp_path)
    assert (alone.returncode, alone.stdout, alone.stderr.decode()) == (2, b"", line)


USAGE = {
    "an option of tables without one": (
        "extract good.txt --expand codes",
        "--expand: is for CSV or XLSX or PARQUET, and none is written; add -f csv, or leave it out",
    ),
    "an option of CSV for a workbook": (
        "extract good.txt -o posts.xlsx --excel",
        "--excel: is for CSV, and none is written; add -f csv, or leave it out",
    ),
    "a cluster that is not asked to work": (
        "extract good.txt --scheduler tcp://host:8786",
        "--scheduler: is for a cluster, and none is asked for; add --engine dask, or leave it out",
    ),
    "a cluster at no address": (
        "extract good.txt --engine dask --scheduler nowhere -o made",
        "--scheduler nowhere: cannot be used: missing port number in address 'nowhere'; write for example tcp://host:8786",
    ),
    "an output of another program": (
        "extract good.txt -o posts.xls",
        "posts.xls: is no file that can be written, of which the endings are .json, .jsonl, .csv, .xlsx, .sqlite, .parquet, .jsonld; name such a one, or a folder",
    ),
    "a page of another program": (
        "report good.txt -o page.pdf",
        "page.pdf: is no name of a page; name a file that ends with .html",
    ),
    "a page with the name of results": (
        "report good.txt -o page.xlsx",
        "page.xlsx: is no name of a page; name a file that ends with .html",
    ),
    "corrections that are not there": (
        "extract good.txt --corrections gone.json",
        "gone.json: cannot be read: No such file or directory; check the path",
    ),
    "a variable that is not set": ("extract good.txt -o ''", "an argument: is empty; leave it out, or give it a value"),
    "one behind a sign": ("extract good.txt --output=", "--output: is empty; leave it out, or give it a value"),
    "an edition that is not there": (
        "diff gone others",
        "gone: KQ901 source cannot be read: no such file or folder; check the path",
    ),
    "an option without its value": (
        "extract good.txt --include",
        "kqparse: Option '--include' requires an argument; see kqparse --help",
    ),
    "nothing that fits": (
        "extract good.txt --include *.pdf",
        "--include/--exclude: of 1 files: none is left; check the patterns",
    ),
    "no such encoding": (
        "extract good.txt --encoding klingon",
        "--encoding klingon: is no encoding of text; for example utf-8, utf-16, windows-1251, kz-1048, pt154, koi8-r, cp866, mac-cyrillic, iso-8859-5",
    ),
    "no such format": (
        "extract good.txt -f docx",
        "--format docx: is no format that can be written; choose from json, jsonl, csv, xlsx, sqlite, parquet, jobposting",
    ),
    "an output that is an input": (
        "extract good.json -o good.json",
        "good.json: is an input and would be overwritten; name another output",
    ),
    "an output that is an input by a link": (
        "extract good.json -o link.json",
        "link.json: is an input and would be overwritten; name another output",
    ),
    "a folder whose file is an input": (
        "extract good.txt good.txt.json -o .",
        "good.txt.json: is an input and would be overwritten; name another output",
    ),
    "quiet and verbose": ("extract good.txt -q -v", "--quiet: does not go with --verbose; leave out one of them"),
    "no such option": (
        "extract good.txt --zzz",
        "kqparse extract: No such option: --zzz; see kqparse extract --help",
    ),
    "a file for a filter": (
        "split good.txt",
        "kqparse split: Got unexpected extra argument(s) (good.txt); files are read by kqparse read FILE | kqparse split …; "
        "see kqparse split --help",
    ),
    "no path": ("extract", "kqparse extract: Missing argument 'PATH...'; see kqparse extract --help"),
    "no such command": ("extrakt", None),
    "validate a missing path": (
        "validate gone.json",
        "gone.json: no such file or folder; name existing files or folders, or - for standard input",
    ),
    "an output that holds the input": (
        "extract void -o .",
        ".: holds the input void, so results would mix with it; name another",
    ),
    "the input as output": (
        "extract void -o void",
        "void: holds the input void, so results would mix with it; name another",
    ),
    "validate a folder of nothing": (
        "validate void",
        "void: there is no JSON in this folder; name a folder of results",
    ),
    "validate a folder of other files": (
        "validate others void",
        "others: there is no JSON in this folder; name a folder of results",
    ),
    "read a missing path": (
        "read gone.txt --text",
        "gone.txt: KQ901 source cannot be read: no such file or folder; check the path",
    ),
}


@pytest.mark.parametrize("name", USAGE)
def test_wrong_usage(tmp_path: Path, name: str) -> None:
    (tmp_path / "void").mkdir()
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "a.txt").write_bytes(GOOD)
    for good in ("good.txt", "good.json", "good.txt.json"):
        (tmp_path / good).write_bytes(GOOD)
    (tmp_path / "link.json").symlink_to("good.json")
    before = sorted(path.name for path in tmp_path.rglob("*"))
    line, told = USAGE[name]
    done = kqparse(*(word.strip("'") for word in line.split()), cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    if told:
        assert done.stderr.decode() == f"{told}\n"
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
    assert (tmp_path / "good.json").read_bytes() == GOOD


@pytest.mark.parametrize("command", ["audit", "query --months 1", "show", "stats"])
def test_broken_json_is_told_as_json(tmp_path: Path, command: str) -> None:
    """A file of JSON that a user names is a result that was damaged, and no document to read."""
    (tmp_path / "cut.json").write_text('{"schema_version": ')
    (tmp_path / "other.json").write_text('{"a": 1}')
    name, *options = command.split()
    for file, why in [("cut.json", "Input data was truncated"), ("other.json", "Object contains unknown field `a`")]:
        done = kqparse(name, file, *options, cwd=tmp_path)
        assert (
            done.stderr.decode().splitlines()[0] == f"{file}: no document of this schema: {why}; run `kqparse validate`"
        )
        assert done.returncode == 1
