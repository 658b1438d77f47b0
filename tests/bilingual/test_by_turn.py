"""Values of which one half shows no language: a slash or a line end tells where the other one begins."""

import pytest
from bilingual_reading import Pair, criteria, pair, read

from kqparse import extract

DUTIES = {
    "by a slash": ("Міндеттері / Обязанности: Құжаттарды сақтайды. / Хранит документы.", "Құжаттарды сақтайды.", "Хранит документы."),
    "by a line": ("Міндеттері\nОбязанности\nҚұжаттарды сақтайды\nХранит экспонаты", "Құжаттарды сақтайды", "Хранит экспонаты"),
    "Russian first": ("Міндеттері / Обязанности: Хранит документы. / Құжаттарды сақтайды.", "Құжаттарды сақтайды.", "Хранит документы."),
    "one word goes on": ("Міндеттері / Обязанности\nҚұжаттарды сақтайды\nАрхив", "Құжаттарды сақтайды Архив", None),
    "the same again": ("Міндеттері / Обязанности\nSCADA, Excel, IP.\nSCADA, Excel, IP.", "SCADA, Excel, IP.", "SCADA, Excel, IP."),
    "each behind its label": ("Міндеттері: архив жүргізу\nОбязанности: архив экспонатов", "архив жүргізу", "архив экспонатов"),
    "by a slash, each with its label": ("Міндеттері: архив жүргізу / Обязанности: архив экспонатов", "архив жүргізу", "архив экспонатов"),
    "neither shows any": ("Міндеттері / Обязанности\nАрхив экспонат\nФонд экспонат", "Архив экспонат Фонд экспонат", None),
}  # fmt: skip

LINES = """1. Бас маман / Главный специалист (2 бірлік / 2 единицы)
Білімі / Образование: Жоғары заң білімі / Высшее юридическое образование
Жұмыс тәжірибесі / Опыт работы: кемінде 2 жыл / не менее 2 лет
"""


@pytest.mark.parametrize("name", DUTIES)
def test_a_half_without_a_sign(name: str) -> None:
    printed, kk, ru = DUTIES[name]
    document = read(LINES + printed + "\n")
    assert criteria(document.positions[0])["duties"] == Pair(kk, ru)
    assert document.coverage.unassigned == 0


def test_a_label_of_its_own_behind_the_slash() -> None:
    (position,) = read(f"{LINES}Міндеттері: архив жүргізу / Обязанности: архив экспонатов\n").positions
    assert pair(position.criteria[-1].label) == Pair("Міндеттері", "Обязанности")


def test_everything_in_lines_that_slashes_part() -> None:
    (position,) = read(LINES).positions
    assert (position.title and position.title.kk, position.headcount) == ("Бас маман", 2)
    assert position.experience
    assert position.experience.min_months == 24
    assert [criterion.text.ru for criterion in position.criteria] == [
        "Высшее юридическое образование",
        "не менее 2 лет",
    ]


TURNS = [
    ("1. Бас қоймашы", "1. Главный кладовщик"),
    ("Білімі: жоғары.", "Образование: высшее."),
    ("Жұмыс өтілі: кемінде 5 жыл.", "Стаж работы: не менее 5 лет."),
    ("2. Кассир", "2. Кассир"),
    ("Білімі: жалпы орта.", "Образование: общее среднее."),
    ("Жұмыс өтілі: талап етілмейді.", "Стаж работы: не требуется."),
]
HEADS = ("Қойма қызметкерлеріне қойылатын біліктілік талаптары", "Квалификационные требования к работникам склада")


@pytest.mark.parametrize("page", [False, True])
def test_numbered_headings_without_units_and_labels_of_their_own(*, page: bool) -> None:
    """Line below line, or in a table with a column for each language."""
    rows = [HEADS, *TURNS]
    table = "".join(f"<tr><td>{kk}</td><td>{ru}</td></tr>" for kk, ru in rows)
    lines = "\n".join(line for row in rows for line in row)
    source, name = (f"<table>{table}</table>", "page.html") if page else (lines, "lines.txt")
    found = extract(source.encode(), name).positions
    assert [(one.ordinal, pair(one.title)) for one in found] == [
        (1, Pair("Бас қоймашы", "Главный кладовщик")),
        (2, Pair("Кассир", "Кассир")),
    ]
    assert [criteria(one) for one in found] == [
        {"education": Pair("жоғары.", "высшее."), "experience": Pair("кемінде 5 жыл.", "не менее 5 лет.")},
        {"education": Pair("жалпы орта.", "общее среднее."), "experience": Pair("талап етілмейді.", "не требуется.")},
    ]


def test_a_title_with_a_label_of_its_own() -> None:
    lines = [
        "Лауазымы: Бас қоймашы\nДолжность: Главный кладовщик",
        "Білімі: жоғары экономикалық білім\nОбразование: высшее экономическое образование",
        "Жұмыс өтілі: кемінде 3 жыл\nСтаж работы: не менее 3 лет\n",
        "Лауазымы: Диспетчер\nДолжность: Диспетчер",
        "Білімі: техникалық және кәсіптік білім\nОбразование: техническое и профессиональное образование",
        "Жұмыс өтілі: талап етілмейді\nСтаж работы: не требуется",
    ]
    document = extract("\n".join(lines).encode(), "forms.txt")
    assert [pair(one.title) for one in document.positions] == [
        Pair("Бас қоймашы", "Главный кладовщик"),
        Pair("Диспетчер", "Диспетчер"),
    ]
    assert document.diagnostics == []


UNKNOWN = [
    ("Порт бөлімінің бастығы", "Начальник отдела порта"),
    ("Білімі: жоғары", "Образование: высшее"),
    ("Лауазымдық міндеттері: бөлімді басқарады", "Должностные обязанности: организует работу отделения"),
    ("Қалқымашы", "Бакенщик"),
    ("Білімі: жалпы орта", "Образование: общее среднее"),
    ("Лауазымдық міндеттері: қалқымаларды тексереді", "Должностные обязанности: проверяет буи"),
]


@pytest.mark.parametrize("page", [False, True])
def test_a_line_in_each_language_between_labels_names_a_post(*, page: bool) -> None:
    """Though no list has it, and one of the two shows no language."""
    table = "".join(f"<tr><td>{kk}</td><td>{ru}</td></tr>" for kk, ru in UNKNOWN)
    lines = "\n".join(line for row in UNKNOWN for line in row)
    source, name = (f"<table>{table}</table>", "page.html") if page else (lines, "lines.txt")
    found = extract(source.encode(), name).positions
    assert [pair(one.title) for one in found] == [Pair(*UNKNOWN[0]), Pair(*UNKNOWN[3])]
    assert [criteria(one) for one in found] == [
        {"education": Pair("жоғары", "высшее"), "duties": Pair("бөлімді басқарады", "организует работу отделения")},
        {"education": Pair("жалпы орта", "общее среднее"), "duties": Pair("қалқымаларды тексереді", "проверяет буи")},
    ]


def test_a_line_in_each_language_behind_a_value_of_several_lines_names_a_post() -> None:
    lines = [line for row in UNKNOWN for line in row]
    lines[4:6] = [
        *("Лауазымдық міндеттері: бөлімді", "басқарады."),
        *("Должностные обязанности: организует", "работу."),
    ]
    found = extract("\n".join(lines).encode(), "lines.txt").positions
    assert [pair(one.title) for one in found] == [Pair(*UNKNOWN[0]), Pair(*UNKNOWN[3])]
    assert criteria(found[0])["duties"] == Pair("бөлімді басқарады.", "организует работу.")


def test_a_line_that_a_slash_parts_names_a_post_between_labels() -> None:
    posts = [
        ("Дәнекерлеуші", "Сварщик", "қажет емес", "не нужен"),
        ("Қалқымашы", "Бакенщик", "міндетті емес", "не обязателен"),
    ]
    form = "{} / {}\nБілімі / Образование: орта / среднее\nӨтілі / Стаж: {} / {}\n"
    found = extract("\n".join([form.format(*post) for post in posts]).encode(), "lines.txt").positions
    assert [(pair(one.title), criteria(one)["experience"]) for one in found] == [
        (Pair(kk, ru), Pair(*asked)) for kk, ru, *asked in posts
    ]


def test_what_someone_does_names_no_post() -> None:
    more = [("Мұрағат жүргізеді", "Ведет архив"), ("Білімі: жоғары", "Образование: высшее")]
    lines = "\n".join(line for row in [*UNKNOWN, *more] for line in row)
    assert len(extract(lines.encode(), "lines.txt").positions) == 2


def test_cells_with_a_title_and_its_label_begin_posts() -> None:
    titles = [("Лауазымы: Бас маман", "Должность: Главный специалист"), ("Лауазымы: Маман", "Должность: Специалист")]
    rows = [titles[0], *UNKNOWN[1:3], titles[1], *UNKNOWN[4:]]
    table = "".join(f"<tr><td>{kk}</td><td>{ru}</td></tr>" for kk, ru in rows)
    found = extract(f"<table>{table}</table>".encode(), "page.html").positions
    assert [criteria(one)["education"] for one in found] == [
        Pair("жоғары", "высшее"),
        Pair("жалпы орта", "общее среднее"),
    ]


HEADED = [
    ("Повар", "среднее профессиональное", "не менее 1 года"),
    ("Аспаз", "орта кәсіптік", "кемінде 1 жыл"),
    ("Сторож", "среднее", "не требуется"),
    ("Күзетші", "орта", "талап етілмейді"),
]


def test_labels_in_both_languages_before_values_by_turns() -> None:
    """The values tell the language of a title that shows none."""
    form = "Должность / Лауазымы: {}\nОбразование / Білімі: {}\nСтаж / Өтілі: {}\n"
    found = extract("\n".join([form.format(*each) for each in HEADED]).encode(), "forms.txt").positions
    assert [pair(one.title) for one in found] == [Pair("Аспаз", "Повар"), Pair("Күзетші", "Сторож")]
    assert [criteria(one) for one in found] == [
        {
            "education": Pair("орта кәсіптік", "среднее профессиональное"),
            "experience": Pair("кемінде 1 жыл", "не менее 1 года"),
        },
        {"education": Pair("орта", "среднее"), "experience": Pair("талап етілмейді", "не требуется")},
    ]


def test_a_label_alone_above_a_title_in_both_languages_is_no_part_of_the_post_before() -> None:
    labels = ("Лауазымы / Должность:", "Штат кестесіндегі коды / Код по штатному расписанию:", "Білімі / Образование:")
    posts = [
        ("Кадр қызметінің басшысы", "Руководитель кадровой службы", "№ 05-1", "жоғары", "высшее"),
        ("Кадр жөніндегі инспектор", "Инспектор по кадрам", "№ 05-2", "орта", "среднее"),
    ]
    lines = [line for kk, ru, code, *asked in posts for line in [labels[0], kk, ru, labels[1], code, labels[2], *asked]]
    found = extract("\n".join(lines).encode(), "forms.txt").positions
    assert [(pair(one.title), one.codes, criteria(one)) for one in found] == [
        (Pair(kk, ru), [code.removeprefix("№ ")], {"education": Pair(*asked)}) for kk, ru, code, *asked in posts
    ]
