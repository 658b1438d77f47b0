"""What a look finds at the edges of lines, and patterns that are compiled when they are used."""

import re
from math import inf

import pytest

from kqparse.grammar.labelling.cells import CellLabels, cell_labels
from kqparse.grammar.labelling.qualifiers import NO_QUALIFIERS, Qualifiers
from kqparse.grammar.mechanisms.points import PointCount, Points
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.phrasing.line_signs import LineEdges
from kqparse.grammar.phrasing.looks import by_kind
from kqparse.grammar.phrasing.needs import PlainNeeds
from kqparse.text.fold import lower
from kqparse.text.seen import Seen

EDGES = LineEdges(["перечень должност~"], ["лауазымдары"], ["лауазым~ <атауы|саны>"], lower)

# A text, and whether a line of it may begin or end so, or hold nothing but heads of columns.
LINES = [
    ("Перечень должностей работников", True),
    ("1) Перечень\nдолжностей", True),
    ("а) Перечень должностей", True),
    ("Утвердить перечень должностей", False),
    ("Перечень работников", False),
    ("Орман шаруашылығының лауазымдары", True),
    ("Орман шаруашылығының лауазымдары:", True),
    ("Орман шаруашылығының лауазымдары 12", True),
    ("Орман шаруашылығының лауазымдары бойынша", False),
    ("р/с\tЛауазым атауы\tсаны", True),
    ("Лауазымның толық атауы", False),
    ("№ 1. Лауазымның\nатауы", True),
    ("; 2) Перечень должностей", True),
    ("", False),
]


@pytest.mark.parametrize(("text", "may"), LINES)
def test_edges_of_lines(text: str, may: bool) -> None:
    assert EDGES.most(Seen(text, [text])) == (inf if may else 0)


def test_a_late_pattern_is_as_good_as_one() -> None:
    pattern = late(r"(?P<word>\w+)!")
    assert pattern.pattern == r"(?P<word>\w+)!"
    match = pattern.search("ah, well!")
    assert match is not None
    assert (match.group("word"), match.re) == ("well", re.compile(pattern.pattern))
    assert pattern.findall("a! b!") == ["a", "b"]
    assert dict(pattern.groupindex) == {"word": 1}


def test_a_late_pattern_is_compiled_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compile_now = re.compile

    def noting(source: str, flags: int = 0) -> re.Pattern[str]:
        made.append(source)
        return compile_now(source, flags)

    monkeypatch.setattr(re, "compile", noting)
    pattern = late("never used before")
    assert made == []
    assert pattern.match("never used before")
    assert pattern.match("else") is None
    assert made == ["never used before"]


LABELS = [
    ("duties", ["должностные обязанности"]),
    ("knowledge", ["должен знать", "білуі тиіс"]),
    ("education", ["образование"]),
    ("other", ["права"]),
]
POINTS = Points(LABELS, ["параграф {ordinal}", "§ {ordinal}"], lower, ["education"])

# A text, how many posts it may have, and how many kinds of labels.
POSTS = [
    ("Должностные обязанности: руководит", 1, 1),
    ("1. Должностные обязанности.\n2) Должен\nзнать: законы", 1, 2),
    ("должностные обязанности: руководит", 0, 0),
    ("2)\nдолжностные обязанности: руководит", 1, 1),
    ("Его должностные обязанности: руководит", 0, 0),
    ("Должностные обязанности руководителя", 0, 0),
    ("\tДолжностные обязанности\n\tруководит", 0, 0),
    ("\t1. Должностные обязанности:\n\tруководит", 1, 1),
    ("Долж-\nностные обязанности: руководит", 1, 1),
    ("Производ-\nственный план", 0, 0),
    ("Должен знать: законы", 0, 0),
    ("Должен знать: законы\nДолжностные обязанности: руководит", 1, 1),
    ("Параграф 1. Мастер\nДолжен знать: законы", 1, 1),
    ("Пара-\nграф 1. Мастер\nДолжен знать: законы", 1, 1),
    ("§ 1. Мастер\n12. Мастер участка должен знать законы, а именно:", 1, 1),
    ("§ 1. Мастер\nМастер участка должен знать законы, а именно:", 0, 0),
    ("§ 1. Мастер\n12. Мастер участка должен знать законы, а именно: первый.", 0, 0),
    ("§ 1. Мастер\n12. Мастер участка должен знать " + "каждый закон и " * 14 + "порядок:", 0, 0),
    ("§ 1. Мастер\nОбразование: среднее", 1, 1),
    ("Мастер\nДолжностные обязанности: руководит\nОбразование: среднее", 1, 1),
    ("§ 1. Мастер\nПрава: подписывает", 1, 0),
]


@pytest.mark.parametrize(("text", "posts", "kinds"), POSTS)
def test_posts_with_labelled_points(text: str, posts: float, kinds: float) -> None:
    seen = Seen(text, [text], [text.replace("-\n", "")])
    assert (PointCount(POINTS, "headings").most(seen), PointCount(POINTS, "kinds").most(seen)) == (posts, kinds)


def test_what_nothing_but_a_dash_leads_may_stand_anywhere() -> None:
    points = Points(LABELS, ["- {ordinal} -"], lower)
    assert (PointCount(points, "headings").most(Seen("", [])), PointCount(points, "kinds").most(Seen("", []))) == (
        inf,
        inf,
    )


IN_CELLS = [("education", "образование"), ("experience", "стаж работы"), ("experience", "опыт")]
IN_CELL = cell_labels(
    IN_CELLS,
    (["опыт"], ["приложение"], Qualifiers(["<основн|ключев><ой|ое|ые>"])),
    by_kind((kind, PlainNeeds([label])) for kind, label in IN_CELLS),
    lower,
)

# A text, and how many kinds of labels may stand in cells of it.
CELL_LABELS = [
    ("Образование: высшее\nСтаж\nработы – год", 2),
    ("\tОбразование\n\tвысшее\n1) Опыт  год", 2),
    ("Специальное образование\nСтаж работы", 1),
    ("Образование комиссии, опыт: год", 0),
    ("Образование, связанное с техникой\nСтаж (общий)", 0),
    ("Стаж\n\nработы.\tгод", 1),
    ("Опыт\nгод", 0),
    ("2. Опыт\nгод", 1),
    ("в нём названы\nобразование\nи всё прочее", 0),
    ("в нём названы\nобразование\nВысшее", 1),
    ("в нём названы;\nобразование\nи всё прочее", 1),
    ("приложение\nобразование\nвысшее", 1),
    ("образование\nвысшее", 1),
    ("Ключевой стаж работы: год\nОсновное образование\nвысшее", 2),
    ("Опыт работы", 0),
    ("", 0),
]


@pytest.mark.parametrize(("text", "most"), CELL_LABELS)
def test_labels_of_cells(text: str, most: float) -> None:
    assert IN_CELL.most(Seen(text, [text])) == most


BY_TAB = cell_labels(
    IN_CELLS,
    ([], [], NO_QUALIFIERS),
    by_kind((kind, PlainNeeds([label])) for kind, label in IN_CELLS),
    lower,
    tabbed=True,
)

# A text, and how many kinds of labels may stand in cells of it that tabs lead.
TABBED = [
    ("Образование: высшее\nСтаж работы: год", 0),
    ("\tОбразование\nвысшее", 1),
    ("Образование\tвысшее\nСтаж работы: год", 1),
    ("Образование\nСтаж работы\tгод", 1),
    ("Образование: " + "высшее " * 1000, 1),
]


@pytest.mark.parametrize(("text", "most"), TABBED)
def test_labels_of_cells_that_tabs_lead(text: str, most: float) -> None:
    assert BY_TAB.most(Seen(text, [text])) == most


def test_labels_in_a_part_of_a_text() -> None:
    text = "Образование: высшее\nОпыт: год\n"
    seen, second = Seen(text, [text]), text.index("Опыт")
    assert isinstance(IN_CELL, CellLabels)
    assert [IN_CELL.within(seen, *part) for part in ((0, second), (second, len(text)), (3, second))] == [1, 1, 0]


def test_labels_that_begin_with_no_letter_are_told_by_words_alone() -> None:
    kinds = by_kind([("duties", PlainNeeds(["2 міндет"]))])
    assert cell_labels([("duties", "2 міндет")], ([], [], NO_QUALIFIERS), kinds, lower) is kinds


def test_what_a_part_of_a_text_shows() -> None:
    text = "Должностные обязанности: руководит\nДолжен знать: законы\nПеречень должностей\n"
    seen = Seen(text, [text])
    second = text.index("Должен")
    assert [
        PointCount(POINTS, "headings").within(seen, start, end) for start, end in ((0, second), (second, len(text)))
    ] == [1, 0]
    assert [PointCount(POINTS, "kinds").within(seen, 0, end) for end in (second, len(text))] == [1, 2]
    assert [EDGES.within(seen, start, end) for start, end in ((0, second), (second, len(text)))] == [0, inf]
