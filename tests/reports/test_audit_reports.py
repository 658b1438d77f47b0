"""Reports of findings: what is chosen, how it is told, and the command around it."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from command_line import kqparse
from edition_factories import criterion, document, position
from places import ROOT

from kqparse import extract, to_json
from kqparse.diagnostics import CODES, finding
from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.model import Diagnostic, Document, Spans, Text
from kqparse.reports import FORMS, Settings, chosen, settings


def found(code: str, spans: Spans | None = None, **data: Any) -> Diagnostic:
    wording = {"language": "Russian", "printed": data.get("ru")} if code in ("KQ404", "KQ405") else None
    return finding(code, spans or [], position="p1", data=data, wording=wording)


def documented(*findings: Diagnostic, name: str = "order.txt") -> Document:
    duties = {**criterion("duties", kk="Есеп жүргізеді.", ru="Ведёт учёт и *архив*."), "spans": {"ru": [[10, 30]]}}
    whole = document(position(1, "Архивариус", criteria=[duties]), name=name)
    return msgspec.structs.replace(whole, diagnostics=list(findings))


UNITS = found("KQ401", [(10, 12), (20, 22)], kk=2, ru=3)
FIELD = found("KQ404", [(12, 20)], kk=None, ru="архив")
NAME = found("KQ205", printed="Тестбаев")


@pytest.mark.parametrize(
    ("wanted", "codes", "failing"),
    [
        (Settings(), ["KQ401", "KQ404", "KQ205"], False),
        (Settings(select=("KQ4",)), ["KQ401", "KQ404"], False),
        (Settings(select=("KQ4",), ignore=("KQ404",)), ["KQ401"], False),
        (settings(ROOT, select=["KQ205, KQ401"]), ["KQ401", "KQ205"], False),
        (settings(ROOT, ignore=["KQ205,KQ404"]), ["KQ401"], False),
        (Settings(fail_on="warning"), ["KQ401", "KQ404", "KQ205"], True),
        (Settings(fail_on="warning", select=("KQ1",)), [], False),
        (Settings(severity={"KQ401": "error"}), ["KQ401", "KQ404", "KQ205"], True),
        (Settings(severity={"KQ401": "error"}, fail_on="never"), ["KQ401", "KQ404", "KQ205"], False),
    ],
    ids=str,
)
def test_what_is_chosen(wanted: Settings, codes: list[str], failing: bool) -> None:
    report = chosen([documented(UNITS, FIELD, NAME)], wanted)
    assert [told.finding.code for told in report.told] == codes
    assert report.failing is failing


def test_a_baseline_leaves_out_what_is_known_once() -> None:
    known = [told.print for told in chosen([documented(UNITS, NAME)], Settings()).told]
    report = chosen([documented(UNITS, NAME, NAME, FIELD)], Settings(), known)
    assert [told.finding.code for told in report.told] == ["KQ205", "KQ404"]
    assert report.known == 2


@pytest.mark.parametrize(
    ("given", "language", "told"),
    [
        (UNITS, "en", "staff units: 2 in Kazakh, 3 in Russian"),
        (UNITS, "ru", "штатных единиц в казахском тексте 2, в русском 3"),
        (UNITS, "kk", "штат бірлігі қазақша 2, орысша 3"),
        (FIELD, "en", "field of study in Russian only: архив"),
        (FIELD, "ru", "область обучения только на одном языке (русский): архив"),
        (FIELD, "kk", "білім саласы бір тілде ғана (орысша): архив"),
        (found("KQ203", kind="duties"), "ru", "нет критерия: обязанности"),
        (found("KQ212", field="headcount", was=2, value=3), "en", "headcount: a reviewer corrected 2 → 3"),
        (found("KQ212", field="headcount", was=2, value=None), "ru", "headcount: проверяющий исправил 2 → –"),
        (found("KQ212", field="ordinal", was=2, value=2, confirmed=True), "kk", "ordinal: тексеруші растады: 2"),
        (
            found("KQ402", kk="36 months, specialty", ru="none"),
            "kk",
            "өтіл қазақша: 36 ай, мамандығы бойынша; орысша: жоқ",
        ),
        (
            found("KQ402", kk="more than 36 months", ru="12 to 36 months and other: тракторшы куәлігі"),
            "kk",
            "өтіл қазақша: 36 айдан артық; орысша: 12 айдан 36 айға дейін және басқа: тракторшы куәлігі",
        ),
        (
            found("KQ402", kk="12 to 36 months", ru="up to 6 months, sector"),
            "ru",
            "опыт в казахском тексте: от 12 до 36 мес.; в русском: до 6 мес., в сфере",
        ),
    ],
)
def test_sentences(given: Diagnostic, language: Any, told: str) -> None:
    assert sentence(given, language) == told


def test_text_shows_both_sides_and_marks_the_difference() -> None:
    assert FORMS["text"](chosen([documented(FIELD)], Settings()), "en").splitlines() == [
        "order.txt",
        "  p1 Архивариус",
        "    KQ404 warning: field of study in Russian only: архив",
        "      kk: Есеп жүргізеді.",
        "      ru: Ведёт учёт и *⟦архив⟧*.",
        "1 documents, findings: 0 E, 1 W, 0 I",
    ]


def test_text_shows_what_headings_say_in_the_order_of_the_posts() -> None:
    later = msgspec.structs.replace(UNITS, position="p2", spans=[(5, 6)])
    title = {"kk": "Мұрағатшы", "ru": "Архивариус"}
    posts = [msgspec.structs.replace(position(at, "-"), title=Text(**title)) for at in (1, 2)]
    both = msgspec.structs.replace(document(*posts), diagnostics=[later, UNITS])
    lines = FORMS["text"](chosen([both], Settings()), "en").splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  p")] == ["p1", "p2"]
    assert lines[3:5] == ["      kk: Мұрағатшы: ⟦2⟧", "      ru: Архивариус: ⟦3⟧"]


def repaired(printed: str, read: str) -> Diagnostic:
    return found("KQ102", [(20, 22)], printed=printed, read=read, lost="letter of a legacy Kazakh font")


def test_letters_that_were_read_as_meant_are_told_once_a_post_and_marked_as_they_read() -> None:
    told = FORMS["text"](chosen([documented(repaired("aрхив", "архив"), UNITS, repaired("x", "х"))], Settings()), "en")
    first, text, *_ = [line.strip() for line in told.splitlines() if "KQ102" in line or "⟦" in line]
    assert first.startswith("KQ102 info ×2: ")
    assert text == "ru: Ведёт учёт и *⟦архив⟧*."
    assert "1 documents, findings: 0 E, 1 W, 2 I" in told


def test_two_documents_of_one_name_have_a_heading_each() -> None:
    one = documented(UNITS)
    other = msgspec.structs.replace(one, source=msgspec.structs.replace(one.source, sha256="ab" * 32))
    heads = [line for line in FORMS["text"](chosen([one, other], Settings()), "en").splitlines() if "order" in line]
    assert heads == [f"order.txt ({one.source.sha256[:12]})", "order.txt (abababababab)"]


def test_markdown_escapes_what_documents_say() -> None:
    told = FORMS["markdown"](chosen([documented(FIELD)], Settings()), "en")
    assert r"  - ru: Ведёт учёт и \***архив**\*." in told.splitlines()


def test_csv_has_a_row_a_finding() -> None:
    rows = list(csv.DictReader(io.StringIO(FORMS["csv"](chosen([documented(UNITS, FIELD)], Settings()), "en"))))
    assert [(row["code"], row["position"], row["text_ru"]) for row in rows] == [
        ("KQ401", "p1", "Ведёт учёт и *архив*."),
        ("KQ404", "p1", "Ведёт учёт и *архив*."),
    ]


SAMPLE = ROOT / "samples" / "tabbed-job-table.kk.txt"
STANDARD = jsonschema.Draft4Validator(
    json.loads((Path(__file__).parent / "standards" / "sarif-2.1.0-rtm.5.json").read_bytes())
)


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_sarif_is_valid_by_the_schema_of_the_standard(language: Tongue) -> None:
    log = json.loads(FORMS["sarif"](chosen([documented(UNITS, FIELD, NAME), extract(SAMPLE)], Settings()), language))
    assert [error.message for error in STANDARD.iter_errors(log)] == []
    (run,) = log["runs"]
    names = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(run["results"]) > 3
    assert all(names[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    first = run["results"][0]
    assert first["locations"][0]["physicalLocation"]["region"] == {"charOffset": 10, "charLength": 2}
    assert first["level"] == "warning"


@pytest.mark.parametrize("key", ["level", "message", "ruleIndex"])
def test_the_schema_of_the_standard_refuses_what_is_no_sarif(key: str) -> None:
    log = json.loads(FORMS["sarif"](chosen([documented(UNITS)], Settings()), "en"))
    log["runs"][0]["results"][0][key] = ["no such thing"]
    assert not STANDARD.is_valid(log)


def test_documents_and_their_json_give_one_report(tmp_path: Path) -> None:
    (tmp_path / "out.json").write_bytes(to_json(extract(SAMPLE)))
    own, extracted = (kqparse("audit", path, "--format", "json") for path in (SAMPLE, tmp_path / "out.json"))
    assert own.stdout == extracted.stdout
    assert own.returncode == extracted.returncode == 0
    assert json.loads(own.stdout)["findings"]


def test_a_baseline_takes_the_place_of_a_baseline_alone(tmp_path: Path) -> None:
    """An input would be lost otherwise."""
    source = tmp_path / "table.txt"
    source.write_bytes(SAMPLE.read_bytes())
    done = kqparse("audit", source, "--write-baseline", source)
    assert done.stderr.decode() == f"{source}: is no baseline and would be overwritten; name another file\n"
    assert (done.returncode, source.read_bytes()) == (2, SAMPLE.read_bytes())
    for _ in range(2):
        assert kqparse("audit", source, "--write-baseline", tmp_path / "known.json").returncode == 0


def test_fail_on_sets_the_exit_status_and_a_baseline_clears_it(tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    assert kqparse("audit", SAMPLE, "--fail-on", "warning").returncode == 1
    assert kqparse("audit", SAMPLE, "--write-baseline", known).returncode == 0
    cleared = kqparse("audit", SAMPLE, "--fail-on", "info", "--baseline", known)
    assert cleared.returncode == 0
    assert "known before" in cleared.stdout.decode()


@pytest.mark.parametrize(
    ("name", "head"), [("kqparse.toml", "[audit]"), ("pyproject.toml", "[tool.kqparse.audit]")], ids=lambda part: part
)
def test_settings_of_a_folder(tmp_path: Path, name: str, head: str) -> None:
    (tmp_path / name).write_text(f'{head}\nselect = ["KQ2"]\nfail-on = "info"\nseverity.KQ205 = "error"\n')
    assert settings(tmp_path) == Settings(select=("KQ2",), severity={"KQ205": "error"}, fail_on="info")
    assert settings(tmp_path, select=["KQ4"], ignore=["KQ401"], fail_on="never") == Settings(
        select=("KQ4",), ignore=("KQ401",), severity={"KQ205": "error"}, fail_on="never"
    )


def test_settings_of_the_readme(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "kqparse.toml").write_text(example, encoding="utf-8")
    filed = settings(tmp_path)
    assert (filed.select, filed.ignore, filed.severity) == (("KQ2", "KQ4"), ("KQ205",), {"KQ401": "error"})
    assert filed.fail_on == "warning"


@pytest.mark.parametrize(
    ("filed", "arguments", "told"),
    [
        ('[audit]\nselect = ["XY"]\n', [], "'XY' is no code or beginning of one"),
        ('[audit]\nchoose = ["KQ2"]\n', [], "unknown field `choose`"),
        ("[audit\n", [], "cannot be read"),
        ('ignore = ["KQ401"]\n', [], "'ignore' is no setting; write what is told below [audit]"),
        ('[severity]\nKQ401 = "error"\n', [], "'severity' is no setting"),
        ("", ["--ignore", "KQ77"], "'KQ77' is no code or beginning of one"),
        ("", ["--fail-on", "often"], "--fail-on often: is no severity; choose from error, warning, info, never"),
        ("", ["--baseline", "missing.json"], "missing.json: no baseline: No such file or directory; write one"),
    ],
)
def test_wrong_settings_are_one_line(tmp_path: Path, filed: str, arguments: list[str], told: str) -> None:
    (tmp_path / "kqparse.toml").write_text(filed, encoding="utf-8")
    done = kqparse("audit", SAMPLE, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert told in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


def test_every_code_can_be_told_in_every_language() -> None:
    data = {"kk": "2", "ru": "3", "printed": "…", "count": 1, "kind": "duties", "number": 4, "what": "number"}
    data |= {"fault": "missing", "codes": 2, "headcount": 3, "label": "…", "lower": "D-5", "higher": "D-4"}
    data |= {"more": 36, "less": 24, "why": "…", "script": "Latin", "other": "word", "read": "…", "language": "Russian"}
    data |= {"field": "headcount", "was": 2, "value": 3, "page": 2, "sheet": "positions", "cell": "A2", "part": "…"}
    data |= {"alphabet": "2018", "words": 12}
    for code in CODES:
        given = finding(code, [], data=data, wording={"shown": "…"})
        assert len({sentence(given, language) for language in ("en", "kk", "ru")}) == 3
