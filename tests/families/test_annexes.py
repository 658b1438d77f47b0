"""Annexes of different families in one document: each is read by its own, and what none reads is told."""

import json

import pytest
from annexed_act import ACT, CATEGORIES, SCALE, box
from command_line import kqparse
from description import Document as Description
from description import Paragraph, rows_of
from lay_out import MAKERS

from kqparse import Document, extract

CHARACTERISTICS = """Біліктілік сипаттамалары

1-параграф. Маяк қараушысы

1. Лауазымдық міндеттері:
шырақты жағып, күзетеді.
2. Білуге тиіс:
шамның құрылысын.
3. Біліктілікке қойылатын талаптар:
жалпы орта білім.
"""
FORM = "Нысан\n\nӨтініш\n\nМенің құжаттарымды қабылдауыңызды сұраймын.\n"


def with_annexes(*annexes: str) -> str:
    return ACT + "\n".join(box(number) + annex for number, annex in enumerate(annexes, start=1))


def read(*annexes: str) -> Document:
    return extract(with_annexes(*annexes).encode(), "order.txt")


def told(document: Document) -> list[tuple[str, str | None, str | None]]:
    return [(post.id, post.title.kk or None if post.title else None, post.category) for post in document.positions]


def test_each_annex_gives_its_posts() -> None:
    document = read(CATEGORIES, SCALE, CHARACTERISTICS)
    assert document.source.family == "category-requirements; point-scales; qualification-characteristics"
    assert told(document) == [("p1", None, "D-4"), ("p2", "Маяк қараушысы", None)]
    assert [row.points for row in document.scales[0].rows] == [3, 2]
    assert document.act is not None
    assert document.act.number == "12"
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("indent", ["", " ", "  ", "   ", "      "])
def test_boxes_are_found_whatever_blanks_stand_before_them(indent: str) -> None:
    """A blank at the head of a line may be where a link was moved from: not where the box of an annex begins."""
    act = (
        "Об утверждении требований\n\nПриказ Министра озёр от 5 мая 2031 года № 12\n\n"
        "      ПРИКАЗЫВАЮ:\n\n      1. Утвердить требования.\n\n      Министр          А. Сапаров\n\n"
    )
    annexes = [
        f"{indent}Приложение {number} к приказу\nМинистра озёр\nот 5 мая 2031 года № 12\n\n{annex}"
        for number, annex in enumerate((CATEGORIES, CHARACTERISTICS), start=1)
    ]
    document = extract((act + "\n".join(annexes)).encode(), "order.txt")
    assert document.source.family == "category-requirements; qualification-characteristics"
    assert told(document) == [("p1", None, "D-4"), ("p2", "Маяк қараушысы", None)]
    assert [one.code for one in document.diagnostics if one.code == "KQ104"] == []


def test_a_box_is_no_row_of_a_table_that_is_printed_a_cell_a_line() -> None:
    """Its lines with a day and a number belong to it, too."""
    rows = "№\nСанаты\nЛауазымы\nБілімі\n1\nC-5\nБас маман\nЖоғары\n2\nC-6\nМаман\nОрта\n"
    document = read(rows, CHARACTERISTICS)
    assert document.source.family == "row-per-post-tables; qualification-characteristics"
    assert told(document) == [("p1", "Бас маман", "C-5"), ("p2", "Маман", "C-6"), ("p3", "Маяк қараушысы", None)]


def test_annexes_of_one_family_each_have_their_rows() -> None:
    """The lines of the box between the two are none of either table."""
    rows = "№\nСанаты\nЛауазымы\nБілімі\n1\nC-5\nБас маман\nЖоғары\n2\nC-6\nМаман\nОрта\n"
    tabs = "№\tСанаты\tЛауазымы\tБілімі\n1\tC-7\tХатшы\tОрта\n2\tC-8\tКөмекші\tОрта\n"
    assert [title for _, title, _ in told(read(rows, tabs))] == ["Бас маман", "Маман", "Хатшы", "Көмекші"]


def test_headings_without_a_table_are_no_posts_of_a_family_that_has_tables() -> None:
    card = "Су бөлімінің бас маманы, C-O-5 санаты, 1 бірлік\n\n\tТалаптар\n\tБілімі\n\tЖоғары: құқық.\n\tЖұмыс өтілі\n\tТалап етілмейді.\n"
    document = read(
        "C-1 санаты үшін:\nжоғары білім;\nөтілі үш жылдан кем емес.\n\nC-2 санаты үшін:\nжоғары білім.\n", card
    )
    assert [(title, category) for _, title, category in told(document)] == [
        (None, "C-1"),
        (None, "C-2"),
        ("Су бөлімінің бас маманы", "C-O-5"),
    ]


def test_spans_lead_to_the_whole_text() -> None:
    document, text = read(CATEGORIES, CHARACTERISTICS), with_annexes(CATEGORIES, CHARACTERISTICS)
    post = document.positions[1]
    (start, end), *_ = post.provenance["title.kk"]
    assert text[start:end] == "Маяк қараушысы"
    assert [text[slice(*span)] for criterion in post.criteria for span in criterion.spans.kk or []] == [
        "шырақты жағып, күзетеді.",
        "шамның құрылысын.",
        "жалпы орта білім.",
    ]


@pytest.mark.parametrize("annexes", [(CATEGORIES, FORM, CHARACTERISTICS), (FORM, CHARACTERISTICS, SCALE)])
def test_an_annex_that_no_family_claims_is_told(annexes: tuple[str, ...]) -> None:
    document, text = read(*annexes), with_annexes(*annexes)
    (finding,) = [one for one in document.diagnostics if one.code == "KQ214"]
    ((start, end),) = finding.spans
    assert "Өтініш" in text[start:end]
    assert "Біліктілік" not in text[start:end]
    assert document.coverage.unassigned == sum(not sign.isspace() for sign in text[start:end])
    assert set(finding.data["tried"])


@pytest.mark.parametrize("annexes", [(CHARACTERISTICS, FORM), (CHARACTERISTICS,), (SCALE, SCALE)])
def test_one_family_reads_the_whole(annexes: tuple[str, ...]) -> None:
    document = read(*annexes)
    assert ";" not in (document.source.family or "")
    assert "KQ214" not in {one.code for one in document.diagnostics}
    assert document.coverage.unassigned == 0


def test_filters_pass_annexes_on_as_they_are() -> None:
    text = with_annexes(CATEGORIES, SCALE, CHARACTERISTICS).encode()
    piped = kqparse("read", "-", stdin=text).stdout
    for stage in ("split", "criteria", "normalise", "emit"):
        piped = kqparse(stage, stdin=piped).stdout
    assert json.loads(piped) == json.loads(kqparse("extract", "-", stdin=text).stdout)


ORDER: Description = [
    Paragraph("Приложение 1"),
    Paragraph("Служба огней"),
    rows_of(
        ["Категория", "Наименование должности", "Образование", "Стаж работы"],
        ["C-SV-4", "Лоцман", "Высшее.", "1 год."],
        ["C-SV-5", "Боцман", "Среднее.", "2 года."],
    ),
    Paragraph("Приложение 2"),
    Paragraph("Параграф 1. Смотритель маяка"),
    Paragraph("1. Должностные обязанности:"),
    Paragraph("зажигает огонь."),
    Paragraph("2. Должен знать:"),
    Paragraph("устройство лампы."),
    Paragraph("3. Требования к квалификации:"),
    Paragraph("среднее образование."),
]


@pytest.mark.parametrize("form", ["docx", "html", "md", "odt", "rtf", "pdf"])
def test_tables_and_prose_in_every_format(form: str) -> None:
    document = extract(MAKERS[form](ORDER), f"order.{form}")
    assert document.source.family == "row-per-post-tables; qualification-characteristics"
    assert [post.title and post.title.ru for post in document.positions] == ["Лоцман", "Боцман", "Смотритель маяка"]
    assert [post.section and post.section.ru for post in document.positions] == ["Служба огней", "Служба огней", None]
    assert [len(post.criteria) for post in document.positions] == [2, 2, 3]
    assert document.coverage.unassigned == 0
