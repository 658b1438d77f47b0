"""`kqparse explain`."""

import json
import subprocess
import sys


def explain(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kqparse", "explain", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=False)


def test_one_line_for_each_phrase_in_its_language() -> None:
    done = explain("--format", "jsonl", "-", given="Жоғары білім\n\nстаж не менее 3 лет\n")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [list(line) for line in lines] == [["text", "lang", "education", "experience", "diagnostics"]] * 2
    assert [(line["text"], line["lang"]) for line in lines] == [("Жоғары білім", "kk"), ("стаж не менее 3 лет", "ru")]
    assert lines[0]["education"]["levels"] == ["higher"]
    assert lines[0]["experience"] is None
    assert lines[1]["experience"]["min_months"] == 36


def test_lines_may_be_in_another_encoding() -> None:
    given = "стаж не менее 3 лет\nБоцман\n".encode("cp1251") + "жоғары білім, 2 жыл өтіл\n".encode("kz1048")
    command = [sys.executable, "-m", "kqparse", "explain", "--format", "jsonl", "-"]
    done = subprocess.run(command, input=given, capture_output=True, check=False)
    first, _, last = map(json.loads, done.stdout.decode("utf-8").splitlines())
    assert done.returncode == 0
    assert [one["experience"]["min_months"] for one in (first, last)] == [36, 24]


def test_a_language_that_is_named_wins() -> None:
    texts = [explain("--format", "jsonl", "--lang", lang, "2 не 3 лет").stdout for lang in ("kk", "ru")]
    assert [json.loads(text)["lang"] for text in texts] == ["kk", "ru"]


def test_spans_lead_to_the_phrase_as_given() -> None:
    phrase = "Жоғары  бiлiм"
    (line,) = explain("--format", "jsonl", phrase).stdout.splitlines()
    ((start, end),) = json.loads(line)["education"]["provenance"]["levels.kk"]
    assert phrase[start:end] == phrase


def test_tokens_tree_and_result() -> None:
    said = explain("Высшее образование и стаж не менее 3-5 лет, бирюза").stdout
    for piece in ("tokens", "level = higher", "clauses", "way 1", "36..60", "KQ302", "not understood: бирюза"):
        assert piece in said


def test_a_wrong_language_is_wrong_usage() -> None:
    assert explain("--lang", "en", "текст").returncode == 2
