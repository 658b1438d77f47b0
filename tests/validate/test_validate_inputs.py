"""Files, folders, JSON Lines and standard input; reports."""

import io
import os
from pathlib import Path
from typing import IO, Any

import msgspec
import pytest
from validate_samples import GOOD, on_one_line, replaced

from kqparse.cli.status import FAILED
from kqparse.cli.validate import validate_all
from kqparse.errors import UsageError
from kqparse.validate import Fault, as_json, as_text, check_bytes, check_documents, check_inputs, iter_inputs

_RECORD = on_one_line(GOOD)
_SPOILT_RECORD = on_one_line(replaced('"ordinal": 7', '"ordinal": "7"'))
_LAWLESS_RECORD = on_one_line(replaced('"noise": 90', '"noise": 91'))
_NOTHING = io.BytesIO()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with good documents, bad ones, and files that are no documents."""
    files = {
        "b.json": GOOD,
        "a.json": replaced('"noise": 90', '"noise": 91'),
        "sub/c.jsonl": _RECORD + b"\n" + _SPOILT_RECORD + b"\n",
        "sub/D.JSON": GOOD,
        "sub/notes.txt": b"no JSON",
        "sub/positions.csv": b"no JSON",
        ".hidden.json": b"no JSON",
        ".hidden/e.json": b"no JSON",
    }
    for name, data in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def test_folders_are_searched_in_order(tree: Path) -> None:
    names = ["a.json", "b.json", "sub/D.JSON", "sub/c.jsonl"]

    assert list(iter_inputs([tree])) == [str(tree / name) for name in names]


def test_what_is_named_is_taken_whatever_its_name(tree: Path) -> None:
    named: list[str | Path] = [str(tree / "sub/notes.txt"), "-", tree / ".hidden.json", tree / "sub"]

    assert list(iter_inputs(named)) == [
        str(tree / "sub/notes.txt"),
        "-",
        str(tree / ".hidden.json"),
        str(tree / "sub/D.JSON"),
        str(tree / "sub/c.jsonl"),
    ]


def test_a_missing_path_is_a_wrong_call_before_anything_is_read(tree: Path) -> None:
    with pytest.raises(UsageError, match=r"missing\.json: no such file or folder"):
        iter_inputs([tree, tree / "missing.json"])
    with pytest.raises(UsageError, match="no such file or folder"):
        iter_inputs(["long" * 10_000])


def test_inputs_give_one_list_of_faults_a_document(tree: Path) -> None:
    checked = list(check_inputs([tree, "-"], io.BytesIO(_LAWLESS_RECORD)))

    assert [[(Path(fault.file).name, fault.line, fault.rule) for fault in faults] for faults in checked] == [
        [("a.json", 129, "coverage-sum")],
        [],
        [],
        [],
        [("c.jsonl", 2, "schema")],
        [("-", 1, "coverage-sum")],
    ]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str) -> IO[Any]:
        if path.name == "a.json":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    checked = list(check_inputs([tree / "a.json", tree / "b.json"], _NOTHING))

    assert [[(fault.rule, fault.what) for fault in faults] for faults in checked] == [
        [("unreadable", "Permission denied")],
        [],
    ]


def test_a_folder_that_cannot_be_listed_does_not_stop_the_others(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "shut").mkdir()
    listed = os.scandir

    def refuse(path: str | Path) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert str(tree / "shut") in list(iter_inputs([tree]))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"\n".join([_RECORD] * 3), [[], [], []], id="good lines"),
        pytest.param(_RECORD + b"\r\n" + _RECORD + b"\r\n", [[], []], id="DOS line ends"),
        pytest.param(b"\n\n" + _RECORD + b"\n \n" + _SPOILT_RECORD, [[], [(5, "schema")]], id="blank lines"),
        pytest.param(
            _SPOILT_RECORD + b"\n" + _LAWLESS_RECORD, [[(1, "schema")], [(2, "coverage-sum")]], id="bad lines"
        ),
        pytest.param(_RECORD + b"\nnonsense\n" + _RECORD, [[], [(2, "json")], []], id="a line of nonsense"),
        pytest.param(b'{"broken"\n' + _RECORD, [[(1, "json")], []], id="a broken first line"),
        pytest.param(_RECORD + b"\n" + _RECORD[:-1], [[], [(2, "json")]], id="a line cut short"),
        pytest.param(b"[]\n17\n", [[(1, "schema")], [(2, "schema")]], id="lines of other values"),
        pytest.param(_RECORD + b"\n", [[]], id="one line"),
        pytest.param(b"\n \n" + GOOD + b"\n\n", [[]], id="one value over several lines"),
        pytest.param(GOOD + GOOD, [[(137, "json")]], id="two values over several lines"),
        pytest.param(GOOD[:-3], [[(135, "json")]], id="a value cut short"),
        pytest.param(replaced('"ordinal": 7,', '"ordinal": 7'), [[(42, "json")]], id="a comma forgotten"),
        pytest.param(b"[\n{},\n17\n", [[(3, "json")]], id="a broken array that ends in a value"),
    ],
)
def test_json_and_json_lines_are_told_apart_by_content(data: bytes, expected: list[list[tuple[int, str]]]) -> None:
    checked = list(check_documents(data, "-"))

    assert [[(fault.line, fault.rule) for fault in faults] for faults in checked] == expected


@pytest.mark.parametrize("data", [b"", b" ", b"\n\n", b"\r\n\t"])
def test_empty_input_is_a_fault(data: bytes) -> None:
    (fault,) = check_bytes(data, "-")

    assert (fault.line, fault.rule, fault.what) == (1, "json", "the input is empty")


def test_the_text_report_has_a_line_a_fault() -> None:
    data = replaced('"noise": 90', '"noise": 91', replaced('"codes": ["09-1-1", "09-1-2"]', '"codes": []'))

    assert as_text(check_bytes(data, "good.json")) == (
        'good.json:106: /positions/0/provenance/codes: "codes" names no value of its record'
        " (a provenance key is the dotted path to a value that its record has)\n"
        "good.json:129: /coverage: 600 assigned, 91 noise and 10 unassigned make 701, not 700"
        " (every character is assigned, noise or unassigned, and only one of them)\n"
    )
    assert as_text([]) == ""


def test_the_fault_of_a_whole_document_has_a_name_in_text() -> None:
    assert as_text(check_bytes(b"", "-")) == "-:1: (document): the input is empty (a document is a JSON object)\n"


def test_the_json_report_holds_every_field() -> None:
    faults = check_bytes(replaced('"D-O-3"', '"қате"'), "good.json")

    assert msgspec.json.decode(as_json(faults, documents=7)) == {
        "documents": 7,
        "faults": [
            {
                "file": "good.json",
                "line": 44,
                "pointer": "/positions/0/category",
                "rule": "schema",
                "what": 'found "қате"',
                "why": "the schema asks for a string like ^[A-Z](-[A-Z]+)*-\\d+$",
            }
        ],
    }
    assert "қате" in as_json(faults, documents=7)
    assert as_json([], documents=0) == '{\n "documents": 0,\n "faults": []\n}\n'


def test_names_that_are_no_text_do_not_break_a_report() -> None:
    fault = Fault(file="a\udcff\n.json", line=1, pointer="/a\x1b[31m\n", rule="json", what="w", why="y")

    assert as_text([fault]) == "a\\udcff\\n.json:1: /a\\x1b[31m\\n: w (y)\n"
    assert msgspec.json.decode(as_json([fault], documents=1))["faults"][0]["file"] == "a\\udcff\n.json"


@pytest.mark.parametrize("form", ["text", "json"])
def test_every_number_of_workers_says_the_same(
    tree: Path, form: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """As if these few bytes were many, of which workers make short work."""
    monkeypatch.setattr("kqparse.cli.validate._LITTLE", 0)
    told = []
    for jobs in (1, 2, 3):
        assert validate_all([str(tree), str(tree / "sub/notes.txt")], form, jobs) == FAILED
        told.append(capfdbinary.readouterr())
    assert told[0] == told[1] == told[2]
    assert told[0].err == b"3 of 6 documents are valid\n"
