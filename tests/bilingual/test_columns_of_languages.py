"""A table that prints one text twice, each language in a column of its own, row beside row."""

import pytest

import kqparse
from kqparse.model import Text

KAZAKH = [
    "Баспасөз бөлімінің бас маманы, D-O-5 санаты, 1 бірлік",
    "Білімі: жоғары білім, журналистика",
    "Жұмыс тәжірибесі: кемінде 2 жыл",
    "Лауазымдық міндеттері: хабарлама дайындау",
]
RUSSIAN = [
    "Главный специалист отдела прессы, категория D-O-5, 1 единица",
    "Образование: высшее образование, журналистика",
    "Опыт работы: не менее 2 лет",
    "Должностные обязанности: подготовка релиза",
]
HEADS = ("Қазақ тілінде", "На русском языке")
# What it shows, the columns, the heads.
TABLES = [
    ("Kazakh first", (KAZAKH, RUSSIAN), ()),
    ("Russian first", (RUSSIAN, KAZAKH), ()),
    ("heads that name the languages", (KAZAKH, RUSSIAN), HEADS),
    ("heads of one word", (KAZAKH, RUSSIAN), ("Қазақша", "Русский")),
]


MERGED = """<p>Біліктілік талаптары / Квалификационные требования</p><table>
<tr><th>Критерий</th><th>Қазақша</th><th>На русском</th></tr>
<tr><td colspan=3>Баспасөз бөлімінің басшысы / Руководитель отдела прессы</td></tr>
<tr><td>Білімі / Образование</td><td>жоғары білім</td><td>высшее образование</td></tr>
<tr><td>Жұмыс тәжірибесі / Опыт работы</td><td>кемінде 3 жыл</td><td>не менее 3 лет</td></tr>
<tr><td colspan=3>Баспасөз бөлімінің бас маманы / Главный специалист отдела прессы</td></tr>
<tr><td>Білімі / Образование</td><td>жоғары білім</td><td>высшее образование</td></tr>
<tr><td>Жұмыс тәжірибесі / Опыт работы</td><td>кемінде 2 жыл</td><td>не менее 1 года</td></tr>
</table>"""


def test_titles_in_merged_rows() -> None:
    """The heading of the document may read like a label."""
    document = kqparse.extract(f"<html><body>{MERGED}</body></html>".encode(), "merged.html")
    assert [one.title for one in document.positions] == [
        Text(kk="Баспасөз бөлімінің басшысы", ru="Руководитель отдела прессы"),
        Text(kk="Баспасөз бөлімінің бас маманы", ru="Главный специалист отдела прессы"),
    ]
    assert [(each.code, each.position) for each in document.diagnostics] == [("KQ402", "p2")]


@pytest.mark.parametrize(("columns", "heads"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES])
def test_a_text_in_each_column_is_read_by_itself(columns: tuple[list[str], list[str]], heads: tuple[str, ...]) -> None:
    rows = [*([heads] if heads else []), *zip(*columns, strict=True)]
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    document = kqparse.extract(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>".encode())
    [position] = document.positions
    assert position.title == Text(kk="Баспасөз бөлімінің бас маманы", ru="Главный специалист отдела прессы")
    assert (position.category, position.headcount) == ("D-O-5", 1)
    assert position.education
    assert position.education.levels == ["higher"]
    assert position.experience
    assert position.experience.min_months == 24
    assert [(each.kind, each.text.kk is not None, each.text.ru is not None) for each in position.criteria] == [
        ("education", True, True),
        ("experience", True, True),
        ("duties", True, True),
    ]
    assert (position.section, document.coverage.unassigned) == (None, 0)


def _table(heading: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in (heads, *rows))
    return f"<p>{heading}</p><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


ROWS: list[tuple[str, ...]] = [
    ("Білімі / Образование", "Жоғары: экономика", "Высшее: экономика"),
    ("Тәжірибесі / Опыт", "Кемінде 2 жыл", "Не менее 2 лет"),
    ("Міндеттері / Обязанности", "Есеп жүргізеді", "Ведет учет"),
]
CHIEF = "Есеп бөлімінің бас маманы / Главный специалист отдела учета"
LEADING = "Есеп бөлімінің жетекші маманы / Ведущий специалист отдела учета"
PARTED = {
    "rows with numbers": "".join(
        _table(
            title,
            ("№", "Критерий", "Қазақ тілінде", "На русском языке"),
            [(f"{at}", *row) for at, row in enumerate(ROWS, start=1)],
        )
        for title in (CHIEF, LEADING)
    ),
    "heads that no list has": "".join(
        _table(f"{title} (D-O-3 санаты / категория D-O-3)", ("Не туралы / О чем", "Мәні", "Суть"), ROWS)
        for title in (CHIEF, LEADING)
    ),
}


@pytest.mark.parametrize("name", PARTED)
def test_a_table_below_each_title(name: str) -> None:
    document = kqparse.extract(f"<html><body>{PARTED[name]}</body></html>".encode(), "tables.html")
    assert [one.title for one in document.positions] == [
        Text(kk=kk, ru=ru) for kk, ru in (title.split(" / ") for title in (CHIEF, LEADING))
    ]
    for one in document.positions:
        assert [each.text for each in one.criteria] == [Text(kk=kk, ru=ru) for _, kk, ru in ROWS]
    assert document.diagnostics == []
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("languages", ["Казахский\nРусский", "Қазақ тілі\nОрыс тілі"])
def test_languages_that_a_post_asks_for_are_no_heads(languages: str) -> None:
    asked = "Практикалық тәжірибесі\nПрактический опыт\nКемінде 2 жыл\nНе менее 2 лет\n"
    taught = "Білімі\nОбразование\nЖоғары\nВысшее\nТілдерді білуі\nЗнание языков\n"
    named = [("Бас маман", "Главный специалист"), ("Маман", "Специалист")]
    text = "\n".join(f"{kk}\n{ru}\n\n{taught}{languages}\n{asked}" for kk, ru in named)
    document = kqparse.extract(text.encode(), "posts.txt")
    assert [(post.title and post.title.kk, post.title and post.title.ru) for post in document.positions] == named
    assert [post.experience and post.experience.min_months for post in document.positions] == [24, 24]


@pytest.mark.parametrize("languages", [False, True])
def test_each_of_two_columns_below_one_head_is_in_its_language(languages: bool) -> None:
    """Whatever its single words show: what one language says may have none of its letters."""
    heads = ["Лауазымы / Должность", "Білімі / Образование", "Міндеттері / Обязанности"]
    named = "".join("<td>Қазақша</td><td>На русском</td>" for _ in heads)
    cells = [
        "Аспаз",
        "Повар",
        "Жоғары",
        "Высшее",
        "аварияларды жою; бақылау;<br>толтыру",
        "журнал;<br>ремонт; контроль",
    ]
    document = kqparse.extract(
        f"<table><tr>{''.join(f'<td colspan=2>{head}</td>' for head in heads)}</tr>{f'<tr>{named}</tr>' if languages else ''}"
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></table>".encode()
    )
    [position] = document.positions
    assert position.title == Text(kk="Аспаз", ru="Повар")
    assert [own.text for own in position.criteria if own.kind == "duties"] == [
        Text(kk="аварияларды жою; бақылау; толтыру", ru="журнал; ремонт; контроль")
    ]
