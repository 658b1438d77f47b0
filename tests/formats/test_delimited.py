"""Texts that a spreadsheet saves as CSV: which cells they have, what is none, and the values that come of them."""

import csv
import io

import pytest

from kqparse import extract
from kqparse.read.delimited import delimited

CELLS = [
    ("semicolons", "a;b\nc;d\n", [["a", "b"], ["c", "d"]]),
    ("commas", "a,b,c\nd,e,f", [["a", "b", "c"], ["d", "e", "f"]]),
    ("signs of the other kind within cells", "a,b;c\nd;e,f", [["a,b", "c"], ["d", "e,f"]]),
    ("quotes around what holds the sign", '"a;b";c\nd;e', [["a;b", "c"], ["d", "e"]]),
    ("a line end in quotes", '"a\nb";c\nd;e', [["a/b", "c"], ["d", "e"]]),
    ("quotes within an open cell", 'a "b";c\nd;e', [['a "b"', "c"], ["d", "e"]]),
    ("empty cells", ";b\nc;\n;\n", [["", "b"], ["c", ""], ["", ""]]),
    ("an empty cell in quotes", '"";b\nc;d', [["", "b"], ["c", "d"]]),
    ("blank lines around", "\n\na;b\nc;d\n\n", [["a", "b"], ["c", "d"]]),
    ("a line that names the sign", "sep=;\na;b\nc;d\n", [["a", "b"], ["c", "d"]]),
    ("a line that names the other sign", "sep=,\na,b,c\nd,e,f\n", [["a", "b", "c"], ["d", "e", "f"]]),
    ("bars", "a|b|c\nd||f", [["a", "b", "c"], ["d", "", "f"]]),
    ("bars, and a rule below the head", "a|b|c\n---|:-:|--:\nd||f", [["a", "b", "c"], ["d", "", "f"]]),
    ("a row of dashes alone", "a;b;c\n-;-;-\nd;e;f", [["a", "b", "c"], ["-", "-", "-"], ["d", "e", "f"]]),
    (
        "a title above, a sum below",
        "t\na;b;c\nd;e;f\n\ns;g",
        [["a", "b", "c"], ["d", "e", "f"], ["s", "g", ""]],
    ),
    ("signs behind the last cell", "a;b;c\nd;e;f;;\ng;h;i", [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]),
    ("blanks behind semicolons", "a; b; c\nd; e; f\ng;;i", [["a", "b", "c"], ["d", "e", "f"], ["g", "", "i"]]),
    (
        "the same below a title",
        "t\na; b; c\nd; e; f\ng; h; i",
        [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]],
    ),
    (
        "blanks before quotes",
        '"a", "b,c", "d"\n"e", "f", "g"\n"h", "i", "j"',
        [["a", "b,c", "d"], ["e", "f", "g"], ["h", "i", "j"]],
    ),
    ("tabs around quotes", 'a\t"b ""c"""\nd\te', [["a", 'b ""c""'], ["d", "e"]]),
    ("tabs, and a line end in quotes", '\tb\n"c\nd"\t\n', [["", "b"], ["c/d", ""]]),
    ("tabs, and a tab in quotes", '"a\tb"\tc\nd\t"e"', [["a\tb", "c"], ["d", "e"]]),
    ("tabs, all cells in quotes", '"a"\t"b"\n"c"\t"d"', [["a", "b"], ["c", "d"]]),
    # What is none.
    ("tabs around quotes that hold nothing but words", 'a\t"b"\nc\td', []),
    ("tabs that lead lines", '\ta\n\t"b ""c"""\n\td\te', []),
    ("blanks behind semicolons of two records", "a; b; c\nd; e; f", []),
    ("blanks behind semicolons of records of other lengths", "a; b; c\nd; e; f\ng; h; i; j", []),
    ("blanks behind commas", "a, b, c\nd, e, f\ng, h, i", []),
    ("more than a title above", "t\nu\nv\na;b;c\nd;e;f", []),
    ("a longer record", "a;b;c\nd;e;f\ng;h;i;j", []),
    ("a line that names another sign than parts cells", "sep=,\na;b\nc;d\n", []),
    ("nothing below the line that names the sign", "sep=;\n", []),
    ("one record", "a;b", []),
    ("two cells parted by a comma", "a,b\nc,d", []),
    ("records of other lengths", "a;b\nc;d;e\n", []),
    ("a phrase behind a sign", "a; b\nc; d\n", []),
    ("a phrase behind a sign further down", "a;b\nc; d\n", []),
    ("a phrase behind cells in quotes", 'a;"b\nc"; d\ne;f\n', []),
    ("a phrase behind the last sign", "a;b;c\nd;e; \n", []),
    ("few records among phrases", "a;b;c\nd;e;f\ng;h\ni;j\nk;l\n", []),
    ("a blank line within", "a;b\n\nc;d\n", []),
    ("text", "a\nb\n", []),
    ("nothing", "", []),
]


def cells(text: str) -> list[list[str]]:
    """The rows of the one table, lines of a cell parted by `/`; empty where there is no table."""
    rows: list[list[str]] = []
    for table in delimited(text).tables:
        rows = [[] for _ in range(max(cell.row for cell in table.cells) + 1)]
        for cell in table.cells:
            rows[cell.row].append("/".join(text[start:end] for start, end in cell.spans))
    return rows


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in CELLS], ids=[row[0] for row in CELLS])
def test_cells(text: str, expected: list[list[str]]) -> None:
    assert cells(text) == expected
    assert cells(text.replace("\n", "\r\n")) == cells(text.replace("\n", "\r")) == expected


POSTS = [
    ["№", "Должность", "Количество", "Образование", "Опыт работы"],
    ["1", 'Юрист службы "Маяк"', "2", "высшее, юридическое", "не менее 3 лет;\nжелательно в порту"],
    ["2", "Смотритель", "1", "среднее", "не требуется"],
]


@pytest.mark.parametrize("delimiter", [";", ","])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1251"])
def test_a_table_of_posts(delimiter: str, quoting: int, encoding: str) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, quoting=quoting).writerows(POSTS)  # type: ignore[arg-type]
    document = extract(written.getvalue().encode(encoding), "posts.csv")
    assert [
        (post.title and post.title.ru, post.headcount, *(criterion.text.ru for criterion in post.criteria))
        for post in document.positions
    ] == [
        ('Юрист службы "Маяк"', 2, "высшее, юридическое", "не менее 3 лет; желательно в порту"),
        ("Смотритель", 1, "среднее", "не требуется"),
    ]
    assert document.coverage.unassigned == 0
    experience = document.positions[0].experience
    assert experience is not None
    assert experience.min_months == 36


def test_the_line_that_names_the_sign_is_no_part_of_the_table() -> None:
    text = "sep=;\nДолжность;Образование;Стаж\nЮрист;высшее;не менее 2 лет\n"
    document = extract(text.encode(), "posts.csv")
    assert [post.title and post.title.ru for post in document.positions] == ["Юрист"]
    assert document.coverage.unassigned == 0
    assert document.passages == []


ONE_COLUMN = [
    ("records in quotes", '"a"\n"b, ""c"""\n', ' a \n b,  "c"  \n'),
    ("a line end in quotes", '"a\nb"\n\n"c"', " a\nb \n\n c "),
    ("quotes around what holds a sign", 'a\n"b, c"\n"d, e"\n', "a\n b, c \n d, e \n"),
    ("quotes around one of those that do", 'a, f\n"b, c"\n"d, e"\n', 'a, f\n"b, c"\n"d, e"\n'),
    ("one record", '"a"\n', '"a"\n'),
    ("a record without quotes", '"a"\nb\n"c"\n', '"a"\nb\n"c"\n'),
    ("quotes within a record", '"a" b "c"\n"d"\n', '"a" b "c"\n"d"\n'),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ONE_COLUMN], ids=[row[0] for row in ONE_COLUMN])
def test_records_of_one_cell(text: str, expected: str) -> None:
    noise = {place for start, end in delimited(text).noise for place in range(start, end)}
    read = "".join(" " if at in noise else sign for at, sign in enumerate(text))
    assert read == expected
