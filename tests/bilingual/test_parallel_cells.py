"""Cells: labels in their many printings, woven into their values, and values given to their languages."""

import pytest
from bilingual_reading import COLUMNS, HEADING, NEXT, Pair, cell, codes, criteria, labels, pair, read
from described import described
from description import Cell, Table
from places import ROOT
from to_html import to_html

from kqparse import extract

LABEL = Pair("Практикалық тәжірибесі", "Практический опыт")
VALUE = Pair("Мамандығы бойынша кемінде 3-5 жыл жұмыс өтілі.", "Стаж работы по специальности не менее 3-5 лет.")
KK, RU = VALUE

# The label in capitals of the alphabet below, `{kk}` and `{ru}` for the texts.
PRINTINGS: dict[str, str] = {
    "label on one line": f"Практикалық тәжірибесі / Практический опыт\n{KK}\n{RU}",
    "value beside it": f"Практикалық тәжірибесі/Практический опыт {KK}\n{RU}",
    "a colon behind it": f"Практикалық тәжірибесі/Практический опыт: {KK}\n{RU}",
    "label on three lines": f"Практикалық\n\nтәжірибесі/\n\nПрактический опыт\n\n{KK}\n\n{RU}",
    "label on four lines": f"Практикалық\nтәжірибесі /\nПрактический\nопыт\n{KK}\n{RU}",
    "Russian label first": f"Практический опыт / Практикалық тәжірибесі\n{KK}\n{RU}",
    "everything on one line": f"Практикалық тәжірибесі / Практический опыт {KK} {RU}",
    "hyphen at the end of a line": "Практикалық тәжіри-\nбесі / Практический опыт\n" + f"{KK}\n{RU}",
    "hard wraps, a figure first": (
        "Практикалық тәжірибесі / Практический опыт\nМамандығы бойынша кемінде\n3-5 жыл жұмыс өтілі.\n"
        "Стаж работы по специальности не менее\n3-5 лет."
    ),
    "a page break within the value": (
        "Практикалық тәжірибесі / Практический опыт\nМамандығы бойынша кемінде\n\f\n\n3-5 жыл жұмыс өтілі.\nСтаж работы по\n"
        "7\n\f\nспециальности не менее 3-5 лет."
    ),
    # woven
    "the second label before a line of the value": (
        "Практикалық\nтәжірибесі /\nМамандығы бойынша кемінде\nПрактический опыт 3-5 жыл жұмыс өтілі.\nСтаж работы по специальности\n"
        "не менее 3-5 лет."
    ),
    "value beside every line of the label": (
        "Практикалық Мамандығы бойынша\nтәжірибесі / кемінде 3-5 жыл\nПрактический жұмыс өтілі.\nопыт Стаж работы по специальности\n"
        "не менее 3-5 лет."
    ),
    "lines of the value between the words of the label": (
        "Практикалық\nМамандығы бойынша кемінде\nтәжірибесі /\n3-5 жыл жұмыс өтілі.\nПрактический опыт\nСтаж работы по специальности\n"
        "не менее 3-5 лет."
    ),
    "the label in the middle of its value": (
        "Мамандығы бойынша\nПрактикалық тәжірибесі / кемінде 3-5 жыл жұмыс өтілі.\nПрактический опыт Стаж работы по специальности\n"
        "не менее 3-5 лет."
    ),
    "Russian label first, woven": (
        "Практический Мамандығы бойынша\nопыт / кемінде 3-5 жыл жұмыс\nПрактикалық өтілі.\nтәжірибесі Стаж работы по специальности\n"
        "не менее 3-5 лет."
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PRINTINGS)
def test_a_cell_in_every_printing(name: str) -> None:
    education = "Білімі / Образование\nОрта білім.\nСреднее образование.\n"
    document = read(HEADING + COLUMNS + education + PRINTINGS[name] + "\n" + NEXT)
    position = document.positions[0]
    assert criteria(position) == {"education": Pair("Орта білім.", "Среднее образование."), "experience": VALUE}
    assert labels(position)["experience"] == LABEL
    assert document.coverage.unassigned == 0


WOVEN = ["second label", "beside every", "lines of the value", "in the middle", "first, woven"]


@pytest.mark.parametrize("name", PRINTINGS)
def test_woven_cells_are_told_with_the_words_of_the_label(name: str) -> None:
    text = HEADING + COLUMNS + PRINTINGS[name] + "\n" + NEXT
    told = [one for one in read(text).diagnostics if one.code == "KQ207"]
    if not any(part in name for part in WOVEN) or "in the middle" in name:
        assert told == [] or "in the middle" in name
        return
    assert [one.data for one in told] == [{"criterion": "experience"}]
    words = {text[start:end] for start, end in told[0].spans}
    assert words <= {"тәжірибесі", "Практический", "опыт", "Практический опыт", "Практикалық", "тәжірибесі /"}


VALUES: dict[str, tuple[str, Pair]] = {
    "a line each": ("Орта білім.\nСреднее образование.", Pair("Орта білім.", "Среднее образование.")),
    "Russian first": ("Среднее образование.\nОрта білім.", Pair("Орта білім.", "Среднее образование.")),
    "the switch within a line": (
        "Кәсіптік білім немесе\nжоғары білім. Профессиональное или\nвысшее образование.",
        Pair("Кәсіптік білім немесе жоғары білім.", "Профессиональное или высшее образование."),
    ),
    "no full stop before the switch": (
        "Жоғары білім: экология, химия, құрылыс\nВысшее образование: экология, химия, строительство",
        Pair("Жоғары білім: экология, химия, құрылыс", "Высшее образование: экология, химия, строительство"),
    ),
    "a slash between the languages": ("Орта білім. /\nСреднее образование.", Pair("Орта білім.", "Среднее образование.")),
    "a slash on one line": ("орта білім / среднее образование", Pair("орта білім", "среднее образование")),
    "a list without a sign of either language": (
        "Жоғары білім:\nжурналистика, SMM & PR, телерадиожурналистика,\nмедиакоммуникация.\nВысшее образование:\nжурналистика, SMM & PR,\nмедиакоммуникации.",
        Pair(
            "Жоғары білім: журналистика, SMM & PR, телерадиожурналистика, медиакоммуникация.",
            "Высшее образование: журналистика, SMM & PR, медиакоммуникации.",
        ),
    ),
    "Latin names first": (
        "Microsoft Office\nбағдарламасын білу.\nЗнание Microsoft Office.",
        Pair("Microsoft Office бағдарламасын білу.", "Знание Microsoft Office."),
    ),
    "a Kazakh line without a Kazakh letter": (
        "Маман даярлау курстары.\nКурсы подготовки специалистов.",
        Pair("Маман даярлау курстары.", "Курсы подготовки специалистов."),
    ),
    "a Kazakh sentence that shows nothing": ("Ауысымды кесте.\nСменный график.", Pair("Ауысымды кесте.", "Сменный график.")),
    "names that both repeat": ("SQL, Python.\nSQL, Python, Excel.", Pair("SQL, Python.", "SQL, Python, Excel.")),
    "a Kazakh name in Russian text": (
        "Қоғам мүшесі болу.\nЧлен общества «Қазақ тілі», знание Конституции, опыт работы.",
        Pair("Қоғам мүшесі болу.", "Член общества «Қазақ тілі», знание Конституции, опыт работы."),
    ),
    "paragraph by paragraph": (
        "Жобаларды жоспарлау және орындау тәжірибесі болуы.\nОпыт планирования и выполнения проектов.\nҚаржылық есептілікті дайындай білуі.\nУмение готовить финансовую отчетность.",
        Pair(
            "Жобаларды жоспарлау және орындау тәжірибесі болуы. Қаржылық есептілікті дайындай білуі.",
            "Опыт планирования и выполнения проектов. Умение готовить финансовую отчетность.",
        ),
    ),
    "a word broken at the switch of lines": (
        "Жоғары білім: қаржы, логис-\nтика.\nВысшее образование: логис-\nтика.",
        Pair("Жоғары білім: қаржы, логистика.", "Высшее образование: логистика."),
    ),
    "lines that begin with figures": (
        "23.00.00 \"Көлік техникасы\" бағыты,\n3 жылға дейін.\n23.00.00 \"Техника транспорта\",\n3-5 лет.",
        Pair("23.00.00 \"Көлік техникасы\" бағыты, 3 жылға дейін.", "23.00.00 \"Техника транспорта\", 3-5 лет."),
    ),
    "a numbered list": (
        "1. Жоғары білім.\n2. Магистр дәрежесі.\n1. Высшее образование.\n2. Степень магистра.",
        Pair("1. Жоғары білім. 2. Магистр дәрежесі.", "1. Высшее образование. 2. Степень магистра."),
    ),
    "words of a label begin the value": (
        "Білім беру саласындағы диплом.\nОбразование по специальности \"Логистика\".",
        Pair("Білім беру саласындағы диплом.", "Образование по специальности \"Логистика\"."),
    ),
    "Kazakh alone": ("Жоғары немесе орта білім.", Pair("Жоғары немесе орта білім.", None)),
    "Russian alone": ("Высшее или среднее образование.", Pair(None, "Высшее или среднее образование.")),
}  # fmt: skip


@pytest.mark.parametrize("name", VALUES)
def test_each_text_goes_to_its_language(name: str) -> None:
    lines, expected = VALUES[name]
    assert pair(cell("Білімі / Образование\n" + lines).text) == expected


LABELS: dict[str, tuple[str, str, Pair, str | None]] = {
    "a synonym": ("Білім деңгейі / Уровень образования", "education", Pair("Білім деңгейі", "Уровень образования"), None),
    "duties": ("Лауазымдық міндеттері / Должностные обязанности", "duties", Pair("Лауазымдық міндеттері", "Должностные обязанности"), None),
    "a comma within": ("Қосымша, міндетті емес талаптар / Дополнительные необязательные требования", "optional", Pair("Қосымша, міндетті емес талаптар", "Дополнительные необязательные требования"), None),
    "a misspelt word": ("Практикалык тәжірбесі / Практический опыт", "experience", Pair("Практикалык тәжірбесі", "Практический опыт"), "Практикалық тәжірибесі"),
    "misspelt in Russian": ("Құзыреті / Компетнции", "competencies", Pair("Құзыреті", "Компетнции"), "Компетенции"),
    "in no list": ("Еңбек жағдайлары / Условия труда", "other", Pair("Еңбек жағдайлары", "Условия труда"), ""),
    "in no list, on two lines": ("Еңбек жағдайлары /\nУсловия труда", "other", Pair("Еңбек жағдайлары", "Условия труда"), ""),
}  # fmt: skip


@pytest.mark.parametrize("name", LABELS)
def test_labels(name: str) -> None:
    label, kind, expected, matched = LABELS[name]
    document = read(HEADING + COLUMNS + label + "\nОрта білім.\nСреднее образование.\n" + NEXT)
    criterion = document.positions[0].criteria[0]
    assert (criterion.kind, pair(criterion.label)) == (kind, expected)
    told = [one.data for one in document.diagnostics if one.code == "KQ204"]
    printed = " / ".join(map(str, expected))
    if matched is None:
        assert told == []
    elif matched:
        assert told == [{"printed": printed, "matched": matched, "kind": kind}]
    else:
        assert told == [{"printed": printed}]


@pytest.mark.parametrize(
    "columns",
    ["Өлшемдер / Критерии Талаптар / Требования", "Өлшемдер/Критерии\nТалаптар/Требования", "Өлшемдер / Критерии Талаптар /\nТребования", "Өлшемдер\n/ Критерии\nТалаптар\n/ Требования"],
)  # fmt: skip
def test_heads_of_columns_are_noise(columns: str) -> None:
    education = "Білімі / Образование\nОрта білім.\n"
    document = read(HEADING + columns + "\n" + education + columns + "\nСреднее образование.\n" + NEXT)
    assert criteria(document.positions[0]) == {"education": Pair("Орта білім.", "Среднее образование.")}
    assert document.coverage.noise == 3 * len("ӨлшемдерКритерииТалаптарТребования")


def test_labels_in_rows_of_their_own() -> None:
    rows = "Білімі    Орта білім.\nОбразование    Среднее образование.\nЕңбек өтілі    Бір жыл.\nТрудовой стаж    Один год.\n"
    document = read(HEADING + rows + HEADING.replace("1. ", "2. ") + rows)
    assert criteria(document.positions[1]) == {
        "education": Pair("Орта білім.", "Среднее образование."),
        "experience": Pair("Бір жыл.", "Один год."),
    }
    assert codes(document) == []


def test_a_post_with_a_table_in_each_language() -> None:
    kazakh = "1. Токарь, (1 бірлік)\nБілімі\nОрта білім.\nЖұмыс өтілі\nБір жыл.\n"
    russian = "1. Токарь, (1 единица)\nОбразование\nСреднее образование.\nСтаж работы\nОдин год.\n"
    document = read(kazakh + russian + (kazakh + russian).replace("1. ", "2. "))
    assert [criteria(position) for position in document.positions] == [
        {"education": Pair("Орта білім.", "Среднее образование."), "experience": Pair("Бір жыл.", "Один год.")}
    ] * 2
    assert labels(document.positions[1])["education"] == Pair("Білімі", "Образование")
    assert codes(document) == []


def test_numbers_of_rows_are_noise() -> None:
    rows = "1 Білімі / Образование\nОрта білім.\nСреднее образование.\n2. Еңбек өтілі / Трудовой стаж\nБір жыл.\nОдин год.\n"
    document = read(HEADING + rows + HEADING.replace("1. ", "2. ") + rows)
    assert [criteria(position) for position in document.positions] == [
        {"education": Pair("Орта білім.", "Среднее образование."), "experience": Pair("Бір жыл.", "Один год.")}
    ] * 2
    assert document.coverage.noise == 2 * len("12.")


def test_a_document_in_one_language_is_none_of_the_family() -> None:
    text = "1. Қоймашы, (1 бірлік)\nБілімі\nОрта білім.\nЖұмыс өтілі\nБір жыл.\n"
    assert read(text).source.family != "bilingual-requirement-tables"


def test_a_value_of_signs_alone_is_no_text_of_a_criterion() -> None:
    sheets = described(ROOT / "samples" / "bilingual-requirement-table.kk-ru.txt")
    first = next(block for block in sheets if isinstance(block, Table))
    first.rows.append([Cell("өзгесі"), Cell("/")])
    kinds = [criterion.kind for criterion in extract(to_html(sheets), "sheets.html").positions[0].criteria]
    assert kinds == ["education", "experience", "competencies", "optional"]
