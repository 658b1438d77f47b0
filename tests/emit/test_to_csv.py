"""CSV as the csv module reads it, and byte for byte where readers differ."""

import csv
import io

import pytest
from emit_factories import criterion, experience, grade, parsed, position, text
from hypothesis import given, settings
from hypothesis import strategies as st

from kqparse.emit import TABLES, Layout, Wanted, open_writer
from kqparse.records import Parsed

EXAMPLE = parsed(
    position(
        ordinal=7,
        headcount=0.5,
        title=text('Аға "есепші", маман', "Старший; учётчик"),
        category="D-3",
        codes=["09-1-1"],
        criteria=[criterion("duties", "бір"), criterion("duties", "екі")],
        grades=[grade(level="1", experience=experience(24, None))],
    ),
    position("p2", ordinal=8, headcount=3.0),
)


def written(*documents: Parsed, excel: bool = False, table: str = "positions") -> bytes:
    stream = io.BytesIO()
    layout = Layout(excel=excel)
    writer = open_writer("csv", stream, layout=layout, table=table)
    for document in documents:
        writer.put(Wanted("csv", table, layout).part(document))
    writer.close()
    return stream.getvalue()


def read(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    reader = csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=delimiter, strict=True)
    return [dict(row) for row in reader]


def read_excel(data: bytes) -> list[dict[str, str]]:
    return read(data.removeprefix(b"\xef\xbb\xbf"), ";")


def test_plain_csv_has_the_header_and_a_row_per_position() -> None:
    data = written(EXAMPLE, EXAMPLE)
    assert data.startswith(b"document,position_id,ordinal,section_kk,")
    assert data.partition(b"\r\n")[0].decode().split(",") == TABLES["positions"].header()
    assert [row["position_id"] for row in read(data)] == ["p1", "p2", "p1", "p2"]


def test_plain_csv_gives_the_values_back() -> None:
    first, second = read(written(EXAMPLE))
    assert {name: value for name, value in first.items() if value} == {
        "document": "a.txt",
        "position_id": "p1",
        "ordinal": "7",
        "headcount": "0.5",
        "title_kk": 'Аға "есепші", маман',
        "title_ru": "Старший; учётчик",
        "category": "D-3",
        "codes": "09-1-1",
        "duties_kk": "бір\nекі",
    }
    assert second["headcount"] == "3"


def test_plain_csv_is_rfc_4180() -> None:
    line = written(EXAMPLE).split(b"\r\n")[1].decode()
    assert line.startswith('a.txt,p1,7,,,"Аға ""есепші"", маман",Старший; учётчик,D-3,09-1-1,0.5,,')
    assert ',"бір\nекі",' in line
    assert written(EXAMPLE).endswith(b"\r\n")


def test_an_empty_table_has_a_header() -> None:
    assert written(table="findings") == b"document,code,severity,position_id,message,source_lines\r\n"
    assert written(parsed(), table="findings") == written(table="findings")


def test_the_second_table() -> None:
    (row,) = read(written(EXAMPLE, table="grades"))
    assert (row["position_id"], row["level"], row["experience_min_months"]) == ("p1", "1", "24")


def test_a_file_name_that_is_no_text_does_not_stop_the_table() -> None:
    (row,) = read(written(parsed(position(), name="a\udcff.txt")))
    assert row["document"] == "a?.txt"


def test_excel_csv_follows_the_settings_of_kazakhstan() -> None:
    data = written(EXAMPLE, excel=True)
    assert data.startswith(b"\xef\xbb\xbfdocument;position_id;ordinal;")
    assert 'a.txt;p1;7;;;"Аға ""есепші"", маман";"Старший; учётчик";D-3;"=""09-1-1""";0,5;' in data.decode()
    assert read_excel(data)[1]["headcount"] == "3"


KEPT_AS_TEXT = (
    "09-1-1",
    "1/2",
    "3.5.2020",
    "0421",
    "1E5",
    "1e-5",
    "12-мар",
    "12 мар",
    "12мар",
    "мар-12",
    "SEPT1",
    "March 5, 2020",
    "1 мая 2020 г.",
    "12-31",
    "7",
    "1,5",
    ".5",
    "50%",
    "(5)",
    "$5",
    "1 000",
    "1\xa0000",
    "1:30",
    "1 pm",
    " 0421",
    "12345678901234567890",
    "2-бөлім",
)
MADE_HARMLESS = ("=1+1", '=HYPERLINK("http://x")', "+7 701", "-5", "- маман", "@SUM(A1)", "\t=1", "\r=1", " =1", "-")
LEFT_ALONE = (
    "Аға маман",
    "D-3",
    "C-SV-12",
    "p1",
    "a.txt",
    "09-1-1; 09-1-2",
    "1-бөлім. Кадр қызметі, құқық",
    "кемінде 2 жыл жұмыс өтілі",
    "12\n31",
    "– маман",
    "'a",
    "a=1",
)


def excel_cell(value: str) -> str:
    (row,) = read_excel(written(parsed(position(title=text(value))), excel=True))
    return row["title_kk"]


@pytest.mark.parametrize("value", KEPT_AS_TEXT)
def test_excel_csv_keeps_text_that_looks_like_a_number_or_date(value: str) -> None:
    assert excel_cell(value) == f'="{value}"'


@pytest.mark.parametrize("value", MADE_HARMLESS)
def test_excel_csv_runs_no_formula(value: str) -> None:
    assert excel_cell(value) == f"'{value}"


@pytest.mark.parametrize("value", LEFT_ALONE)
def test_excel_csv_leaves_other_text_alone(value: str) -> None:
    assert excel_cell(value) == value


def test_excel_csv_doubles_quotes_within_a_kept_text() -> None:
    assert excel_cell('5"') == '="5"""'


@pytest.mark.parametrize(("digits", "expected"), [(255, '="{}"'), (256, "'{}")])
def test_excel_csv_heeds_the_longest_text_of_a_formula(digits: int, expected: str) -> None:
    assert excel_cell("1" * digits) == expected.format("1" * digits)


@pytest.mark.parametrize("value", ["я" * 32_768, "=" + "я" * 32_766])
def test_excel_csv_cuts_what_a_cell_cannot_hold(value: str) -> None:
    stream = io.BytesIO()
    layout = Layout(excel=True)
    writer = open_writer("csv", stream, layout=layout)
    writer.put(Wanted("csv", layout=layout).part(parsed(position(title=text(value)))))
    (row,) = read_excel(stream.getvalue())
    assert len(row["title_kk"]) == 32_767
    assert row["title_kk"].endswith("я […]")
    assert writer.cuts == 1


def test_plain_csv_cuts_nothing() -> None:
    (row,) = read(written(parsed(position(title=text("я" * 40_000)))))
    assert row["title_kk"] == "я" * 40_000


VALUES = st.text(min_size=1, max_size=40)


@settings(deadline=None, max_examples=100)
@given(kk=VALUES, ru=st.one_of(VALUES, st.from_regex(r"[=+\-@\t\r]?[0-9a-z./, \"-]{1,9}", fullmatch=True)))
def test_any_text_survives(kk: str, ru: str) -> None:
    document = parsed(position(title=text(kk, ru), criteria=[criterion("other", ru, kk)]))
    (plain,) = read(written(document))
    assert (plain["title_kk"], plain["title_ru"], plain["other_kk"]) == (kk, ru, ru)
    (guarded,) = read_excel(written(document, excel=True))
    assert guarded["title_kk"] in {kk, f"'{kk}", as_formula(kk)}
    assert guarded["title_ru"] in {ru, f"'{ru}", as_formula(ru)}
    assert not guarded["title_ru"].startswith(("=", "+", "-", "@", "\t", "\r")) or guarded["title_ru"] == as_formula(ru)


def as_formula(value: str) -> str:
    return '="' + value.replace('"', '""') + '"'
