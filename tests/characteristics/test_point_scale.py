"""Lines of point scales."""

import pytest
from characteristics_reading import SCALES, WORDS, sample, scales

from kqparse.normalise.scales import scales as normalised
from kqparse.records import ScaleParts

POINTS = [
    ("5 балл", 5),
    ("5 балла", 5),
    ("11 баллов", 11),
    ("+3 балл", 3),
    ("БАЛЛ 2", 2),
    ("4 ұпай", 4),
    ("7", 7),
    ("5 балл қойылады", None),
    ("баллов", None),
    ("0,5 балла", 0.5),
    ("1.50", 1.5),
    ("-2 балл", -2),
    ("– 10", -10),
    ("1-3 балла", None),
    ("", None),
]


@pytest.mark.parametrize(("printed", "points"), POINTS)
def test_points(printed: str, points: int | None) -> None:
    assert SCALES.number(printed) == points


def read(text: str) -> list[list[tuple[str, list[str]]]]:
    return [[(points.text, [item.text for item in items]) for points, items in s.rows] for s in scales(text).scales]


SCALE_LINES = [
    # tabs as they should be
    ("5 балл\tЕсеп\n\tХат\n4 балл\tЖауап\n", [("5 балл", ["Есеп", "Хат"]), ("4 балл", ["Жауап"])]),
    # an entry without its tab, and with the tab behind it
    ("5 балл\tЕсеп\nХат\n4 балл\tЖауап\n", [("5 балл", ["Есеп", "Хат"]), ("4 балл", ["Жауап"])]),
    ("5 балл\tЕсеп\nХат\t\n\n4 балл\tЖауап\n", [("5 балл", ["Есеп", "Хат"]), ("4 балл", ["Жауап"])]),
    # blank lines
    ("5 балл\tЕсеп\n\n\n\tХат\n\n4 балл\tЖауап", [("5 балл", ["Есеп", "Хат"]), ("4 балл", ["Жауап"])]),
    # heads of columns, also over figures alone
    ("Баллы\tРаботы\n2 балла\tОтчет\n1 балл\tПисьмо", [("2 балла", ["Отчет"]), ("1 балл", ["Письмо"])]),
    ("Баллы\tРаботы\n2\tОтчет\n1\tПисьмо", [("2", ["Отчет"]), ("1", ["Письмо"])]),
    # points in a line of their own, all cells led
    ("\t3 балл\n\tЕсеп\n\tХат\n\t2 балл\n\tЖауап", [("3 балл", ["Есеп", "Хат"]), ("2 балл", ["Жауап"])]),
    # signs and wide blanks instead of tabs
    ("3 балла: отчет\n2 балла – письмо", [("3 балла", ["отчет"]), ("2 балла", ["письмо"])]),
    ("3 балл    Есеп\n2 балл    Хат", [("3 балл", ["Есеп"]), ("2 балл", ["Хат"])]),
    # points behind the entries
    ("Отчет\t3 балла\nПисьмо\t3 балла\nСайт\t1 балл", [("3 балла", ["Отчет", "Письмо"]), ("1 балл", ["Сайт"])]),
    # numbers of rows before entries with signed points behind, other heads above others
    (
        "№\tКөрсеткіштер\tБалл\n1\tЕсеп\t+5\n2\tХат\t+1,5\n3.\tЖауап\t+1,5",
        [("+5", ["Есеп"]), ("+1,5", ["Хат", "Жауап"])],
    ),
    ("№\tКөрсеткіштер\tБалл\n1.1\tЕсеп\t5\n1.2.\tХат\t2,5", [("5", ["Есеп"]), ("2,5", ["Хат"])]),
    # cells printed one below the other, with and without the numbers of rows
    (
        "№\nКөрсеткіштер\nБалл\n1\nЖылдық есеп,\nкестелерімен\n+5\n\n2\nХат\n+1\n3\nЖауап\n+1\n",
        [("+5", ["Жылдық есеп, кестелерімен"]), ("+1", ["Хат", "Жауап"])],
    ),
    ("Работы\nБаллы\nОтчет\n3\nПисьмо\n2\n", [("3", ["Отчет"]), ("2", ["Письмо"])]),
    # … where entries go on below the last points, these stand first
    (
        "Шкала\nБаллы\nВиды работ\n4 балла\nОтчет\nПисьмо\n3 балла\nСайт\n",
        [("4 балла", ["Отчет", "Письмо"]), ("3 балла", ["Сайт"])],
    ),
    # an entry over two lines
    (
        "2 балл\tАуданның ұзақ\nмерзімді жоспары\n1 балл\tХат",
        [("2 балл", ["Ауданның ұзақ мерзімді жоспары"]), ("1 балл", ["Хат"])],
    ),
]


@pytest.mark.parametrize(("text", "rows"), SCALE_LINES)
def test_lines(text: str, rows: list[tuple[str, list[str]]]) -> None:
    assert read(text) == [rows]


def test_other_heads_head_another_scale() -> None:
    lines = "№\tЫнталандыру\tБалл\n1\tЕсеп\t+5\n№\tЫнталандыру\tБалл\n2\tХат\t+1\n№\tАйыппұл\tБалл\n1\tКешігу\t-2\n"
    assert read(lines) == [[("+5", ["Есеп"]), ("+1", ["Хат"])], [("-2", ["Кешігу"])]]


def test_heads_of_columns_below_each_other_are_no_title() -> None:
    (scale,) = scales("Шкала оценки\n\nБаллы\nРаботы и отчеты\n\n2 балла\n\tОтчет\n\tПисьмо\n1 балл\n\tОтвет\n").scales
    assert scale.title
    assert scale.title.text == "Шкала оценки"


NO_SCALES = [
    "Ол 5 балл алды. Бұл жақсы.\n",
    "1\tМұрағатшы\t2\n2\tХранитель\t1\n",
    "Бағасы\t5\nСаны\t4\n",
    "",
]


@pytest.mark.parametrize("text", NO_SCALES)
def test_no_scale(text: str) -> None:
    assert scales(text).scales == []


def test_title_annex_and_what_follows() -> None:
    found = scales(
        "Әкімдік қаулысына 2-қосымша\n\nҚосымша жұмыс үшін балдар шәкілі\n\nБалдар\tЖұмыс\n2 балл\tЕсеп\n1 балл\tХат\n\n"
        "Осы шәкіл жыл сайын қаралады.\n"
    )
    assert [scale.title.text for scale in found.scales if scale.title] == ["Қосымша жұмыс үшін балдар шәкілі"]
    assert [cell.text for cell in found.noise] == ["Балдар", "Жұмыс"]
    assert [(aside.kind, aside.text.text) for aside in found.asides] == [
        ("heading", "Әкімдік қаулысына 2-қосымша"),
        ("provision", "Осы шәкіл жыл сайын қаралады."),
    ]
    assert found.evidence == {"rows": 2, "items": 2}


def test_a_note_ends_a_scale() -> None:
    found = scales("2 балл\tЕсеп\n1 балл\tХат\nЕскерту: балл айына бір рет қойылады.\n")
    assert [len(items) for _, items in found.scales[0].rows] == [1, 1]
    assert [aside.kind for aside in found.asides] == ["note"]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_samples(language: str) -> None:
    found = scales(sample(f"point-scale.{language}.txt"))
    (scale,) = found.scales
    assert [(SCALES.number(points.text), len(items)) for points, items in scale.rows] == [
        (4, 3),
        (3, 2),
        (2, 1),
        (1, 2),
    ]
    assert scale.title is not None
    assert (
        scale.title.text
        == {
            "kk": "Аудандық бөлімдер қызметкерлерінің қосымша жұмысы үшін балдар шәкілі",
            "ru": "Шкала баллов за дополнительную работу работников районных отделов",
        }[language]
    )


def test_values() -> None:
    found = scales("Балдар шәкілі\n\n5 балл\tЕсеп жазу және тексеру\n\tХат\n4 балл\tЖауап")
    parts: list[ScaleParts] = [*found.scales]
    result = normalised(parts, SCALES, WORDS.languages, "kk")
    (scale,) = result.scales
    assert scale.title is not None
    assert scale.title.kk == "Балдар шәкілі"
    assert [(row.points, [item.text.kk for item in row.items]) for row in scale.rows] == [
        (5, ["Есеп жазу және тексеру", "Хат"]),
        (4, ["Жауап"]),
    ]
    assert result.claimed == [(0, 13), (15, 21), (50, 56)]
