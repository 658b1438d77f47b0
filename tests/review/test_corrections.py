"""Corrections: what is applied, what follows from it, what is stale."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from command_line import given as given_to
from command_line import kqparse
from hypothesis import given as generated
from hypothesis import settings
from hypothesis import strategies as st
from places import ROOT, SAMPLES

from kqparse import pipeline
from kqparse.corrections import Correction, Corrections, read_corrections
from kqparse.errors import UsageError
from kqparse.grammar import grammar
from kqparse.model import Document
from kqparse.read import run as read_source
from kqparse.records import SourceText
from kqparse.validate import check_document

TEXT = """Отдел писем

Главный специалист отдела писем, категория D-4 (№ 02-1), 2 единицы
	Критерий
	Требования
	Образование
	Высшее образование /юридическое, экономическое/.
	Опыт работы
	Стаж государственной службы не менее трех лет либо не менее пяти лет по специальности.
	Функциональные обязанности
	Ведет прием писем.

Главный специалист отдела писем, категория D-5 (№ 02-2), 1 единица
	Критерий
	Требования
	Образование
	Высшее образование.
	Опыт работы
	Опыт работы не менее одного года.
	Функциональные обязанности
	Отвечает на письма.
"""


@cache
def source(data: bytes = TEXT.encode(), name: str = "order.txt") -> SourceText:
    return read_source(data, name, grammar())


def read(corrections: list[Correction], text: SourceText | None = None) -> Document:
    """A document with some corrections, which keeps every law."""
    document = pipeline.finish(text or source(), grammar(), Corrections(corrections).apply).document
    assert check_document(document) == []
    return document


def correction(field: str, was: Any, value: Any = msgspec.UNSET, where: str = "p1") -> Correction:
    return Correction(
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        document="order.txt",
        position=where,
        field=field,
        was=was,
        value=value,
        confirmed=value is msgspec.UNSET,
    )


def value_at(document: Document, field: str) -> Any:
    holder: Any = msgspec.to_builtins(document.positions[0])
    for key in field.split("."):
        if holder is not None:
            holder = holder[int(key)] if isinstance(holder, list) else holder.get(key)
    return holder


FIRST, SECOND = "experience.alternatives.0.conditions.0.min_months", "experience.alternatives.1.conditions.0.min_months"
TITLE = "Главный специалист отдела писем"
DUTIES = "Ведет прием писем."
# What is corrected, what then stands where, and the findings about the post.
APPLIED = [
    ("a number", [("headcount", 2, 1)], {"headcount": 1}, ["KQ212"]),
    ("a half", [("headcount", 2, 0.5)], {"headcount": 0.5}, ["KQ212"]),
    ("a number of units that the codes do not have", [("headcount", 2, 3)], {"headcount": 3}, ["KQ206", "KQ212"]),
    ("confirmed", [("headcount", 2)], {"headcount": 2}, ["KQ206", "KQ212"]),
    ("a text", [("title.ru", TITLE, "Главный  эксперт\u00a0")], {"title.ru": "Главный эксперт"}, ["KQ206", "KQ212"]),
    ("codes", [("codes", ["02-1"], ["02-1", "02-3"])], {"codes": ["02-1", "02-3"]}, ["KQ212"]),
    ("a code that another post has", [("codes", ["02-1"], ["02-1", "02-2"])], {}, ["KQ212"]),
    ("unknown", [("headcount", 2, None)], {"headcount": None, "provenance.headcount": None}, ["KQ212"]),
    ("no codes", [("codes", ["02-1"], [])], {"codes": []}, ["KQ212"]),
    ("no title", [("title.ru", TITLE, None)], {"title": None}, ["KQ206", "KQ212"]),
    ("a text that was not read", [("title.kk", None, "Бас маман")], {"title.kk": "Бас маман"}, ["KQ206", "KQ212"]),
    ("a set", [("education.levels", ["higher"], ["postgraduate", "higher", "higher"])], {"education.levels": ["higher", "postgraduate"]}, ["KQ206", "KQ212"]),
    ("a field's code", [("education.fields.0.isced_f", "0421", "042")], {"education.fields.0.isced_f": "042"}, ["KQ206", "KQ212"]),
    ("a qualification", [("qualification.category", None, "none")], {"qualification.category": "none"}, ["KQ206", "KQ212"]),
    ("a criterion", [("criteria.2.text.ru", DUTIES, "Ведет прием.")], {"criteria.2.text.ru": "Ведет прием."}, ["KQ206", "KQ212"]),
    ("the least amount is that of its way", [("experience.min_months", 36, 48)], {FIRST: 48, SECOND: 60}, ["KQ206", "KQ212"]),
    ("the amount of the way that asks for least", [(FIRST, 36, 12)], {"experience.min_months": 12}, ["KQ206", "KQ212"]),
    ("the amount of a way that asks for more", [(SECOND, 60, 24)], {"experience.min_months": 24}, ["KQ206", "KQ212"]),
    ("both ends", [("experience.min_months", 36, 40), ("experience.max_months", None, 50)], {FIRST: 40, "experience.max_months": 50}, ["KQ206", "KQ212", "KQ212"]),
    ("an amount that nobody can tell", [("experience.min_months", 36, None)], {"experience.min_months": None, FIRST: 36}, ["KQ206", "KQ212"]),
    ("less than the category below", [("experience.min_months", 36, 6)], {"experience.min_months": 6}, ["KQ206", "KQ212"]),
]  # fmt: skip


@pytest.mark.parametrize(("case", "given", "then", "codes"), APPLIED, ids=[row[0] for row in APPLIED])
def test_corrections(case: str, given: list[tuple[Any, ...]], then: dict[str, Any], codes: list[str]) -> None:
    after, before = read([correction(*each) for each in given]), read([])
    assert {field: value_at(after, field) for field in then} == then
    assert sorted(found.code for found in after.diagnostics if found.position == "p1") == codes
    assert after.coverage == before.coverage, "what a reviewer has looked at is accounted for"


BARE = source(
    TEXT.replace("\tОбразование\n\tВысшее образование /юридическое, экономическое/.\n", "")
    .replace(
        "\tОпыт работы\n\tСтаж государственной службы не менее трех лет либо не менее пяти лет по специальности.\n", ""
    )
    .encode(),
    "bare.txt",
)
FILLED: list[tuple[str, Any, Any]] = [
    ("education.levels", [], ["higher"]),
    ("education.degrees", [], ["master"]),
    ("experience.min_months", None, 24),
    ("qualification.level", None, "high"),
    ("section.kk", None, "Хаттар бөлімі"),
]


@pytest.mark.parametrize(("field", "was", "value"), FILLED, ids=[row[0] for row in FILLED])
def test_what_was_not_read_at_all_is_filled_in(field: str, was: Any, value: Any) -> None:
    bare = read([], BARE).positions[0]
    assert (bare.education, bare.experience, bare.qualification) == (None, None, None)
    made = msgspec.structs.replace(correction(field, was, value), sha256=BARE.sha256)
    after = read([made], BARE)
    assert value_at(after, field) == value
    assert "KQ213" not in [found.code for found in after.diagnostics]


def test_the_audit_looks_at_the_corrected_values() -> None:
    def others(*given: Correction) -> list[str]:
        return [found.code for found in read(list(given)).diagnostics if found.position == "p2"]

    assert others() == []
    assert others(correction("experience.min_months", 36, 6)) == ["KQ211"], "D-5 now asks for more than D-4"
    assert others(correction("codes", ["02-1"], ["02-1", "02-2"])) == ["KQ202"], "a staff code of two posts"


STALE = [
    ("the value is another one now", correction("headcount", 4, 3), "it corrected 4, the document says 2"),
    ("no such value", correction("criteria.9.text.ru", "x", "y"), "the position has no such value"),
    ("a language and nothing else", correction("kk", None, "x"), "the position has no such value"),
    ("no such language", correction("criteria.2.text.kk", None, "x"), "the position has no such value"),
    ("a value of the wrong type", correction("headcount", 2, "three"), "Expected"),
    ("a number for a text", correction("criteria.2.text.ru", DUTIES, 12), "Expected"),
    ("a category of no kind", correction("category", "D-4", "fourth"), "matching regex"),
    ("a level of no kind", correction("education.levels", ["higher"], ["highest"]), "Invalid enum value"),
    (
        "a code that no classifier has",
        correction("education.fields.0.isced_f", "0421", "9999"),
        "9999 is no isced_f that a post can have",
    ),
    ("a share of a post that nobody prints", correction("headcount", 2, 0.33333), "0.33333 is no headcount"),
    ("a work of a hundred years", correction("experience.min_months", 36, 3600), "3600 is no min_months"),
    ("a number below nothing", correction("ordinal", None, -1), "-1 is no ordinal"),
    ("below nothing", correction("headcount", 2, -1), ">= 0"),
    ("the post is gone", correction("headcount", 2, 3, "p9"), "the position is gone"),
    ("nothing to correct", correction("id", "p1", "p2"), "no value that can be corrected"),
    ("a whole record", correction("title", None, "x"), "it corrected None"),
    ("a list's own kind", correction("spans", None, []), "it corrected None"),
    ("a criterion without text", correction("criteria.2.text.ru", DUTIES, None), "no text at all"),
    ("more than another way asks for", correction("experience.min_months", 36, 72), "several conditions"),
    ("an end below the beginning", correction("experience.max_months", None, 12), "above the most"),
]


@pytest.mark.parametrize(("case", "given", "why"), STALE, ids=[row[0] for row in STALE])
def test_what_does_not_fit_is_told_and_changes_nothing(case: str, given: Correction, why: str) -> None:
    after = read([given])
    assert msgspec.to_builtins(after.positions) == msgspec.to_builtins(read([]).positions)
    (told,) = [found for found in after.diagnostics if found.code == "KQ213"]
    assert why in told.message


@settings(max_examples=40, deadline=None)
@generated(data=st.data())
def test_whatever_is_corrected_the_document_keeps_the_laws(data: st.DataObject) -> None:
    """Any value of a sample, of any type, in any place."""
    sample = data.draw(st.sampled_from(SAMPLES))
    text, posts = _read(sample)
    if not posts:
        return
    post = data.draw(st.sampled_from(posts))
    values = st.none() | st.integers(-1, 200) | st.floats(0, 9) | st.text(max_size=9) | st.lists(st.text(max_size=5))
    fields = data.draw(st.lists(st.sampled_from(sorted(_plain(post))), max_size=4, unique=True))
    made = [
        Correction(
            sha256=text.sha256, document="x", position=post["id"], field=name, was=_plain(post)[name], value=value
        )
        for name, value in zip(fields, data.draw(st.lists(values, min_size=4, max_size=4)), strict=False)
    ]
    told = [found.code for found in read(made, text).diagnostics]
    assert told.count("KQ212") + told.count("KQ213") == len(made)


@cache
def _read(sample: Path) -> tuple[SourceText, list[Any]]:
    text = source(sample.read_bytes(), sample.name)
    return text, msgspec.to_builtins(pipeline.finish(text, grammar()).document.positions)


def _plain(value: Any, path: str = "") -> dict[str, Any]:
    """The plain values within a position, and lists of texts, by their paths."""
    if isinstance(value, dict):
        return {name: leaf for key, each in value.items() for name, leaf in _plain(each, f"{path}.{key}").items()}
    if isinstance(value, list) and not all(isinstance(each, str) for each in value):
        return {name: leaf for key, each in enumerate(value) for name, leaf in _plain(each, f"{path}.{key}").items()}
    return {path[1:]: value}


def test_the_later_of_two_files_counts(tmp_path: Path) -> None:
    for name, value in (("a.json", 3), ("b.json", 4)):
        whole = {"kqparse_corrections": 1, "corrections": [correction("headcount", 2, value)]}
        (tmp_path / name).write_bytes(msgspec.json.encode(whole))
    a, b = tmp_path / "a.json", tmp_path / "b.json"
    given = read_corrections([a, b])
    assert [each.value for each in given.overruled] == [3]
    assert read_corrections([b], kept=[a]).overruled == read_corrections([a, a]).overruled == []
    assert pipeline.finish(source(), grammar(), given.apply).document.positions[0].headcount == 4
    assert given.left() == []
    assert [each.document for each in read_corrections([tmp_path / "a.json"]).left()] == ["order.txt"]


@pytest.mark.parametrize("content", ["", "{}", '{"kqparse_corrections": 2, "corrections": []}', "[1]"])
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "c.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match="holds no corrections"):
        read_corrections([tmp_path / "c.json"])


def test_extraction_takes_corrections_and_tells_the_stale_ones(tmp_path: Path) -> None:
    source = tmp_path / "table.txt"
    source.write_bytes((ROOT / "samples" / "tabbed-job-table.kk.txt").read_bytes())
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    rows = [
        {"sha256": digest, "document": "table.txt", "position": "p2", "field": "headcount", "was": 1, "value": 2},
        {
            "sha256": digest,
            "document": "table.txt",
            "position": "p2",
            "field": "category",
            "was": "E-9",
            "value": "E-1",
        },
        {"sha256": digest, "document": "table.txt", "position": "p2", "field": "headcount", "was": 1, "value": 3},
        {"sha256": "0" * 64, "document": "other.txt", "position": "p1", "field": "headcount", "was": 1, "value": 2},
    ]
    (tmp_path / "c.json").write_bytes(msgspec.json.encode({"kqparse_corrections": 1, "corrections": rows}))
    done = kqparse("extract", source, "--corrections", tmp_path / "c.json")
    read = json.loads(done.stdout)
    assert read["positions"][1]["headcount"] == 3
    assert read["positions"][1]["category"] == "E-2"
    told = [(each["code"], each["position"]) for each in read["diagnostics"] if each["code"] in ("KQ212", "KQ213")]
    assert sorted(told) == [("KQ212", "p2"), ("KQ213", "p2")]
    assert "other.txt: 1 corrections not applied" in done.stderr.decode()
    assert "table.txt: p2 headcount: corrected twice, and 2 does not count" in done.stderr.decode()
    (tmp_path / "out.json").write_bytes(done.stdout)
    assert kqparse("validate", tmp_path / "out.json").returncode == 0


def _review(tmp_path: Path, *rows: tuple[str, Any, Any]) -> tuple[Path, Path]:
    """A source, and a file of corrections for its second position."""
    source = tmp_path / "table.txt"
    source.write_bytes((ROOT / "samples" / "tabbed-job-table.kk.txt").read_bytes())
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    made = [
        {"sha256": digest, "document": "table.txt", "position": "p2", "field": field, "was": was, "value": value}
        for field, was, value in rows
    ]
    given = tmp_path / "given.json"
    given.write_bytes(msgspec.json.encode({"kqparse_corrections": 1, "corrections": made}))
    return source, given


def _headcount(path: Path) -> Any:
    return json.loads(path.read_bytes())["positions"][1]["headcount"]


def test_the_next_run_into_a_folder_has_the_corrections_too(tmp_path: Path) -> None:
    source, given = _review(tmp_path, ("headcount", 1, 3))
    out = tmp_path / "out"
    assert kqparse("extract", source, "-o", out, "--corrections", given).returncode == 0
    assert kqparse("extract", source, "-o", out).returncode == 0
    assert _headcount(out / "table.txt.json") == 3
    assert kqparse("validate", out).returncode == 0
    _, later = _review(tmp_path, ("headcount", 1, 4), ("ordinal", None, 7))
    assert kqparse("extract", source, "-o", out, "--corrections", later).returncode == 0
    assert kqparse("extract", source, "-o", out).returncode == 0
    assert _headcount(out / "table.txt.json") == 4, "the later word counts"


def test_the_last_filter_takes_them_too_and_writes_the_same(tmp_path: Path) -> None:
    source, made = _review(tmp_path, ("headcount", 1, 3))
    drafts = given_to("emit").replace(b"tabbed-job-table.kk.txt", b"table.txt")
    for folder, done in (
        ("whole", kqparse("extract", source, "-o", tmp_path / "whole", "--corrections", made)),
        ("piped", kqparse("emit", "-o", tmp_path / "piped", "--corrections", made, stdin=drafts)),
    ):
        assert done.returncode == 0, done.stderr
        assert _headcount(tmp_path / folder / "table.txt.json") == 3
    for name in ("table.txt.json", "corrections.json", "findings.csv"):
        assert (tmp_path / "whole" / name).read_bytes() == (tmp_path / "piped" / name).read_bytes()


def test_a_file_of_results_keeps_its_corrections_beside_it(tmp_path: Path) -> None:
    source, given = _review(tmp_path, ("headcount", 1, 3))
    runs: tuple[list[str | Path], ...] = (["--corrections", given], [])
    for options in runs:
        assert kqparse("extract", source, "-o", tmp_path / "posts.jsonl", *options).returncode == 0
        assert _headcount(tmp_path / "posts.jsonl") == 3


def test_a_correction_of_a_source_that_has_changed_is_told_and_kept(tmp_path: Path) -> None:
    source, given = _review(tmp_path, ("headcount", 1, 3))
    before, out = source.read_bytes(), tmp_path / "out"
    kqparse("extract", source, "-o", out, "--corrections", given)
    source.write_bytes(before + b"\n")
    done = kqparse("extract", source, "-o", out)
    (told,) = [
        each for each in json.loads((out / "table.txt.json").read_bytes())["diagnostics"] if each["code"] == "KQ213"
    ]
    assert (told["position"], told["data"]["why"]) == ("p2", "the source has changed")
    assert b"not applied" not in done.stderr
    assert _headcount(out / "table.txt.json") == 1
    source.write_bytes(before)
    kqparse("extract", source, "-o", out)
    assert _headcount(out / "table.txt.json") == 3, "nothing a human said is ever thrown away"


def test_corrections_are_a_checked_side(tmp_path: Path) -> None:
    source, given = _review(tmp_path, ("headcount", 1, 3), ("category", "E-2", "E-2"), ("codes", ["01-2"], ["01-9"]))
    kqparse("extract", source, "-o", tmp_path / "as-read")
    kqparse("extract", source, "-o", tmp_path / "corrected", "--corrections", given)
    for folder, right, confused in (("as-read", 1, {"headcount", "codes"}), ("corrected", 3, set())):
        done = kqparse("evaluate", given, tmp_path / folder, "--format", "json")
        report = json.loads(done.stdout)
        assert sum(score["right"] for score in report["fields"].values()) == right
        assert {each["field"] for each in report["confusions"]} == confused
        assert report["paired"] == 1
        assert report["missing"] == report["extra"] == []
