"""Point scales in tables with true cells: the same rows and titles whichever format draws them."""

import pytest
from description import Cell, Document, Paragraph, Table, rows_of
from lay_out import MAKERS

from kqparse import extract

Row = tuple[int, list[str]]
Scale = tuple[str | None, list[Row]]

TITLE = Paragraph("Қосымша жұмыс үшін балдар шәкілі", 1)
LONG = "Аудан тұрғындарымен кездесулер ұйымдастыру, олардың өтініштерін қарау және нәтижесі туралы хабарлау"


def told(*blocks: Paragraph | Table) -> Document:
    return [TITLE, *blocks, Paragraph("Осы шәкіл жыл сайын қаралады.")]


TABLES: dict[str, tuple[Document, list[Scale]]] = {
    "points before their entries": (
        told(rows_of(["Балдар", "Жұмыс түрлері"], ["3 балл", "Есеп жазу\nХат жазу"], ["1 балл", "Сайтты жаңарту"])),
        [(TITLE.text, [(3, ["Есеп жазу", "Хат жазу"]), (1, ["Сайтты жаңарту"])])],
    ),
    "points behind their entries": (
        told(rows_of(["Жұмыс түрлері", "Балл саны"], ["Есеп жазу\nХат жазу", "3"], ["Сайтты жаңарту", "1"])),
        [(TITLE.text, [(3, ["Есеп жазу", "Хат жазу"]), (1, ["Сайтты жаңарту"])])],
    ),
    "the first column counts the rows": (
        told(
            rows_of(
                ["№", "Жұмыс түрлері", "Балл"],
                ["1", "Есеп жазу", "3"],
                ["2", "Сайтты жаңарту", "3"],
                ["3", "Хат жазу", "1"],
                widths=[0.1, 0.6, 0.3],
            )
        ),
        [(TITLE.text, [(3, ["Есеп жазу", "Сайтты жаңарту"]), (1, ["Хат жазу"])])],
    ),
    "points that several rows share": (
        told(rows_of(["Балл", "Жұмыс"], [Cell("2 балл", rows=2), "Есеп жазу"], ["Хат жазу"], ["1 балл", "Сенбілік"])),
        [(TITLE.text, [(2, ["Есеп жазу", "Хат жазу"]), (1, ["Сенбілік"])])],
    ),
    "a title within the table": (
        told(
            rows_of(
                ["Балл", "Жұмыс"],
                [Cell("Бөлім басшылары үшін", columns=2)],
                ["2", "Есеп жазу"],
                [Cell("Мамандар үшін", columns=2)],
                ["1", "Хат жазу"],
            )
        ),
        [("Бөлім басшылары үшін", [(2, ["Есеп жазу"])]), ("Мамандар үшін", [(1, ["Хат жазу"])])],
    ),
    "numbered rows head those below": (
        told(
            rows_of(
                ["№", "Жұмыс түрлері", "Балл"],
                ["1", "Хаттар:", ""],
                ["", "Есеп жазу", "3"],
                ["", "Хат жазу", "1"],
                ["2", "Басқалары:", ""],
                ["", "Сенбілік", "2"],
                widths=[0.1, 0.6, 0.3],
            )
        ),
        [("Хаттар:", [(3, ["Есеп жазу"]), (1, ["Хат жазу"])]), ("Басқалары:", [(2, ["Сенбілік"])])],
    ),
    "the sum of all points": (
        told(rows_of(["Көрсеткіштер", "Ең жоғары балл"], ["Есеп жазу", "3"], ["Сенбілік", "1"], ["Барлығы", "4"])),
        [(TITLE.text, [(3, ["Есеп жазу"]), (1, ["Сенбілік"])])],
    ),
    "an entry wider than its column": (
        told(rows_of(["Балл", "Жұмыс"], ["2", f"{LONG}\nХат жазу"], ["1", "Сенбілік"])),
        [(TITLE.text, [(2, [LONG, "Хат жазу"]), (1, ["Сенбілік"])])],
    ),
}


@pytest.mark.parametrize("form", ["docx", "html", "md", "odt", "rtf", "pdf"])
@pytest.mark.parametrize("name", TABLES)
def test_true_cells(name: str, form: str) -> None:
    layout, expected = TABLES[name]
    document = extract(MAKERS[form](layout), f"scale.{form}")
    assert [
        (
            scale.title and scale.title.kk,
            [(row.points, [item.text.kk for item in row.items]) for row in scale.rows],
        )
        for scale in document.scales
    ] == expected
    assert document.coverage.unassigned == 0
