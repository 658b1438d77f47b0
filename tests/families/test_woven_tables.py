"""Job tables in one language that were flattened to lines: labels beside, within or over several lines of their values."""

import pytest

from kqparse import extract

POSTS = {
    "ru": (
        ("1. Главный бухгалтер, (1 единица)", "2. Кладовщик, (2 единицы)"),
        "Критерии Требования",
        ("Образование", "Практический опыт", "Функциональные обязанности"),
        (
            ("Высшее экономическое образование", "Стаж работы по специальности не менее трех лет.", "Ведение учета."),
            ("Среднее образование.", "Не требуется", "Прием и выдача товаров. Учет остатков."),
        ),
    ),
    "kk": (
        ("1. Бас есепші, (1 бірлік)", "2. Қоймашы, (2 бірлік)"),
        "Өлшемдер Талаптар",
        ("Білімі", "Практикалық тәжірибесі", "Функционалдық міндеттері"),
        (
            ("Жоғары экономикалық білім", "Мамандығы бойынша кемінде үш жыл жұмыс өтілі.", "Есеп жүргізу."),
            ("Жалпы орта білім.", "Талап етілмейді", "Тауарларды қабылдау және беру. Қалдықты есепке алу."),
        ),
    ),
}


def beside(label: str, value: str) -> str:
    return f"{label} {value}"


def halved(label: str, value: str) -> str:
    """The words of the label, each beside half of the value."""
    first, _, last = label.partition(" ")
    words = value.split()
    half = len(words) // 2 or 1
    return f"{first:<20}{' '.join(words[:half])}\n{last:<20}{' '.join(words[half:])}".strip()


def under(label: str, value: str) -> str:
    return "\n".join([*label.split(), value])


LAYOUTS = {"beside": beside, "halved": halved, "under": under}


@pytest.mark.parametrize("columns", ["with heads", "without"])
@pytest.mark.parametrize("layout", list(LAYOUTS))
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_flattened_table(language: str, layout: str, columns: str) -> None:
    headings, heads, labels, values = POSTS[language]
    lines = [
        line
        for heading, own in zip(headings, values, strict=True)
        for line in [heading, *([heads] if columns == "with heads" else []), *map(LAYOUTS[layout], labels, own)]
    ]
    document = extract("\n".join(lines).encode())
    assert document.source.family == "woven-job-tables"
    assert [position.headcount for position in document.positions] == [1, 2]
    for position, own in zip(document.positions, values, strict=True):
        assert [getattr(criterion.text, language) for criterion in position.criteria] == list(own)
        assert [criterion.kind for criterion in position.criteria] == ["education", "experience", "duties"]


def test_a_label_near_to_words_of_a_value_is_none() -> None:
    text = "1. Юрист, (1 единица)\nОбразование\nВысшее\nОбязанности\nЗнание Конституции\nОпыт работы\nОт 2 лет\n"
    (position,) = extract(text.encode()).positions
    assert [criterion.kind for criterion in position.criteria] == ["education", "duties", "experience"]


def test_a_short_value_right_above_a_heading_is_no_section() -> None:
    """And the title of the document, which has the words of a label, is none of a table."""
    table = "Критерии Требования\nОбразование\nВысшее\nОпыт работы\nНе требуется\nФункциональные обязанности\n"
    posts = [f"{at}. {title}, (1 единица)\n{table}" for at, title in enumerate(["Юрист", "Эколог"], start=1)]
    text = f"Квалификационные требования\n{posts[0]}Ведение договоров\n{posts[1]}Отбор проб\n"
    found = extract(text.encode()).positions
    assert [(one.section, one.criteria[-1].text.ru) for one in found] == [
        (None, "Ведение договоров"),
        (None, "Отбор проб"),
    ]


@pytest.mark.parametrize("section", ["ОТДЕЛ ЗАКУПОК", "Отдел закупок"])
def test_a_section_below_the_rest_of_a_label_that_has_its_value_already(section: str) -> None:
    rows = "Критерии Требования\nОбразование      Высшее\nОпыт работы      Не требуется\nФункциональные   {}\nобязанности\n"
    said = {"Юрист": "Ведение договоров", "Эколог": "Контроль отбора проб"}
    posts = [f"{title} (1 единица)\n{rows.format(own)}" for title, own in said.items()]
    found = extract(f"Правовой отдел\n\n{posts[0]}\n{section}\n\n{posts[1]}".encode()).positions
    assert [(one.section and one.section.ru, one.criteria[-1].text.ru) for one in found] == [
        ("Правовой отдел", "Ведение договоров"),
        (section, "Контроль отбора проб"),
    ]


@pytest.mark.parametrize("duties", ["Отбор проб", "Ремонт машин", "Прием граждан", "Уборка"])
def test_words_that_show_no_language_are_in_that_of_the_labels(duties: str) -> None:
    table = f"Критерии Требования\nОбразование      Высшее\nФункциональные   {duties}\nобязанности\n"
    found = extract(f"1. Юрист (1 единица)\n{table}2. Эколог (1 единица)\n{table}".encode()).positions
    assert [one.criteria[-1].text.ru for one in found] == [duties, duties]


NO_TABLES = {
    "news": "Образование Казахстана меняется\nОпыт работы школ обсудили в области.\n1. Новые учебники.\n2. Новые классы.\n",
    "a plan": "1. Обучение персонала, 2 единицы техники\nСроки Исполнители\nОбразование Отдел кадров\n",
}


@pytest.mark.parametrize("text", NO_TABLES.values(), ids=list(NO_TABLES))
def test_no_table(text: str) -> None:
    assert not extract(text.encode()).positions


@pytest.mark.parametrize("label", ["Профессиональный опыт", "Практический опыт", "Опыт работы"])
def test_experience_has_its_label_in_any_words(label: str) -> None:
    text = (
        "Требования к работникам порта\n\nЛоцман, C-R-2, 1 единица\nОбразование: высшее морское\n"
        f"{label}: не менее одного года\nФункциональные обязанности: проводка судов\n\n"
        f"Шкипер, 2 единицы\nОбразование: среднее\n{label}: не требуется\nФункциональные обязанности: перевозка\n"
    )
    found = extract(text.encode()).positions
    assert [post.experience and post.experience.min_months for post in found] == [12, 0]


def test_numbered_duties_below_their_label_are_items() -> None:
    post = "{}. {} – E-3 санаты, 1 бірлік.\nБілімі: жоғары.\nЖұмыс тәжірибесі: екі жылдан кем емес.\n{}\n"
    duties = "Функционалдық міндеттері:\n1) хаттарды тіркейді;\n2) өтініштердің уақтылы\nқаралуын бақылайды."
    text = (
        "Біліктілік талаптары\n\n"
        + post.format(1, "Бөлім басшысы", duties)
        + "\n"
        + post.format(2, "Бас маман", duties)
    )
    found = [[one for one in own.criteria if one.kind == "duties"] for own in extract(text.encode()).positions]
    items = ["1) хаттарды тіркейді;", "2) өтініштердің уақтылы қаралуын бақылайды."]
    assert [[item.text.kk for item in one.items] for own in found for one in own] == [items, items]
