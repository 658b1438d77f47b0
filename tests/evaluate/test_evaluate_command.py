"""`kqparse evaluate` as a user runs it."""

import json
from pathlib import Path

import pytest
from command_line import kqparse
from evaluate_factories import education, phrase
from places import ROOT, TABLE

GOLD = ROOT / "tests" / "gold"


def write(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def test_table(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", phrase("Высшее.", education=education("higher")), phrase("Иное."))
    output = write(tmp_path / "out.jsonl", phrase("Высшее.", education=education("postgraduate")))
    done = kqparse("evaluate", gold, output)
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "field         right  missing  extra  precision  recall     F1\n"
        "levels            0        1      1      0.000   0.000  0.000\n"
        "degrees           0        0      0          -       -      -\n"
        "fields            0        0      0          -       -      -\n"
        "isced_f           0        0      0          -       -      -\n"
        "kz_direction      0        0      0          -       -      -\n"
        "field_scope       1        0      0      1.000   1.000  1.000\n"
        "\n"
        "taken for another (checked -> read):\n"
        "  1 x levels: higher -> postgraduate\n"
        "\n"
        "checked, but not read: 1\n"
        f"  {gold}:2 (ru): Иное.\n"
    )
    assert done.stderr.decode() == "0 of 2 records are wholly right; 1 missing, 0 extra\n"


def test_documents_against_themselves(tmp_path: Path) -> None:
    out = tmp_path / "out"
    kqparse("extract", ROOT / "samples", "-o", out)
    done = kqparse("evaluate", out, out, "--format", "json")
    report = json.loads(done.stdout)
    assert report["paired"] == report["right"] > 10
    assert report["fields"]["title"]["f1"] == report["fields"]["criteria"]["f1"] == 1
    assert report["missing"] == report["extra"] == report["confusions"] == report["wrong"] == []


def test_a_document_in_two_files_counts_once(tmp_path: Path) -> None:
    kqparse("extract", ROOT / "samples", "-f", "json,jsonl", "-o", tmp_path / "both")
    kqparse("extract", ROOT / "samples", "-f", "jsonl", "-o", tmp_path / "one")
    report = json.loads(kqparse("evaluate", tmp_path / "one", tmp_path / "both", "--format", "json").stdout)
    assert report["paired"] == report["right"] > 10
    assert report["missing"] == report["extra"] == []


def test_a_changed_document_tells_where_it_differs(tmp_path: Path) -> None:
    document = json.loads(kqparse("extract", TABLE).stdout)
    write(tmp_path / "gold.json", document)
    document["positions"][0]["headcount"] = 7.5
    document["positions"][0]["category"] = None
    done = kqparse("evaluate", tmp_path / "gold.json", write(tmp_path / "out.jsonl", document), "--format", "json")
    report = json.loads(done.stdout)
    assert [wrong["fields"] for wrong in report["wrong"]] == [["category", "headcount"]]
    assert {"field": "headcount", "gold": "1", "output": "7.5", "times": 1} in report["confusions"]
    assert {"field": "category", "gold": "E-1", "output": None, "times": 1} in report["confusions"]


def test_the_gold_set_can_be_scored() -> None:
    report = json.loads(kqparse("evaluate", GOLD, GOLD, "--format", "json").stdout)
    assert report["paired"] == report["right"] > 600


def test_one_side_from_standard_input(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", phrase("Высшее."))
    done = kqparse("evaluate", gold, "-", stdin=gold.read_bytes())
    assert done.stderr.decode() == "1 of 1 records are wholly right; 0 missing, 0 extra\n"


@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        ('{"lang": "ru", "text": "a"}\n{"lang"\n', 1, "{path}:2: no JSON: "),
        ("[1]", 1, "{path}: neither a document nor a phrase; "),
        ('{"text": "a"}', 1, "{path}: a phrase without lang and text, or kk and ru; "),
        ('{"lang": "de", "text": "a"}', 1, "{path}: Invalid enum value 'de' - at `$.lang`; "),
        (
            '{"source": {"name": "a"}, "positions": [{"codes": 1}]}',
            1,
            "{path}: Expected `array`, got `int` - at `$.pos",
        ),
        ('{"source": {"name": "a"}, "positions": [{}]}', 2, "{path}: one side has phrases and the other documents; "),
        ("", 2, "{path}: nothing to compare: "),
        ("[" * 9000 + "]" * 9000, 1, "{path}: nested too deeply; "),
        ('{"lang": "ru", "text": "a"}\n' + "[" * 9000 + "]" * 9000, 1, "{path}:2: nested too deeply; "),
        (
            '{"lang": "ru", "text": "a", "experience": {"alternatives": [{"conditions": ['
            + '{"kind": "experience", "includes": [' * 400
            + "]}" * 400
            + "]}]}}",
            1,
            "{path}: nested too deeply; ",
        ),
    ],
)
def test_a_bad_file_is_one_line(tmp_path: Path, content: str, status: int, told: str) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(content, encoding="utf-8")
    done = kqparse("evaluate", write(tmp_path / "gold.jsonl", phrase("a")), path)
    assert done.returncode == status
    assert done.stderr.decode().startswith(told.format(path=path))
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == b""


@pytest.mark.parametrize("arguments", [("none", "none"), ("-", "-"), (str(GOLD),)])
def test_wrong_usage(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert kqparse("evaluate", *arguments, cwd=tmp_path).returncode == 2
