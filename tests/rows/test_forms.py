"""Forms: lines of a label, a sign and its value; the title of the post stands in one of them."""

from collections.abc import Callable, Sequence

import pytest
from row_tables import titles

from kqparse import Document, extract

RUSSIAN = [
    ("Наименование должности", "лоцман"),
    ("Структурное подразделение", "участок каналов"),
    ("Количество единиц", "0,5"),
    ("Категория", "D-O-4"),
    ("Образование", "высшее"),
    ("Стаж работы", "не менее двух лет"),
    ("Должностные обязанности", "ведёт суда"),
]
KAZAKH = [
    ("Лауазым атауы", "Есепші"),
    ("Құрылымдық бөлімше", "Қаржы секторы"),
    ("Штат саны", "2 бірлік"),
    ("Санаты", "E-R-4"),
    ("Білімі", "жоғары білім"),
    ("Жұмыс тәжірибесі", "кемінде 1 жыл"),
    ("Лауазымдық міндеттері", "жалақы есептейді"),
]
TOLD = {
    "ru": ("лоцман", "участок каналов", "D-O-4", 0.5, ["higher"], 24, "ведёт суда"),
    "kk": ("Есепші", "Қаржы секторы", "E-R-4", 2, ["higher"], 12, "жалақы есептейді"),
}


def told(document: Document) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for name, post in zip(titles(document), document.positions, strict=True):
        assert post.section
        assert post.education
        assert post.experience
        duties = post.criteria[-1].text
        section = post.section.kk or post.section.ru
        asked = sorted(post.education.levels), post.experience.min_months, duties.kk or duties.ru
        found.append((name, section, post.category, post.headcount, *asked))
    return found


LAYOUTS: dict[str, Callable[[Sequence[tuple[str, str]], int], str]] = {
    "a colon": lambda form, _: "\n".join(f"{label}: {value}" for label, value in form),
    "a full stop": lambda form, _: "\n".join(f"{label.upper()}. {value[0].upper()}{value[1:]}" for label, value in form),
    "a dash": lambda form, _: "\n".join(f"{label} — {value}" for label, value in form),
    "a question mark": lambda form, _: "\n".join(f"{label}? {value}" for label, value in form),
    "a question mark and a dash": lambda form, _: "\n".join(f"{label}? – {value}" for label, value in form),
    "points": lambda form, n: "\n".join(f"{n}.{at}. {label}: {value}" for at, (label, value) in enumerate(form, 1)),
    "a mark": lambda form, _: "\n".join(f"- {label}: {value}" for label, value in form),
    "a heading with a number": lambda form, n: "\n".join([f"Форма {n}", *(f"{a}: {b}" for a, b in form)]),
    "groups": lambda form, _: "\n".join(["I. А", *(f"{a}: {b}" for a, b in form[:4]), "II. Б", *(f"{a}: {b}" for a, b in form[4:])]),
    "the unit first": lambda form, _: "\n".join(f"{label}: {value}" for label, value in [form[1], form[0], *form[2:]]),
    "values below": lambda form, _: "\n".join(f"{label}:\n{value}" for label, value in form),
}  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_layouts(language: str, layout: str, between: str) -> None:
    form = RUSSIAN if language == "ru" else KAZAKH
    document = extract(between.join(LAYOUTS[layout](form, number) for number in (1, 2)).encode(), "forms.txt")
    expected: tuple[object, ...] = TOLD[language]
    if layout == "a full stop":  # a value begins with a capital behind one
        expected = tuple(f"{each[0].upper()}{each[1:]}" if isinstance(each, str) else each for each in expected)
    assert told(document) == [expected] * 2
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "title", ["Должность «Лоцман»", 'Должность "Лоцман"', "Должность: «Лоцман»", "Должность — Лоцман"]
)
def test_quotes_around_a_title_part_it_from_its_label(title: str) -> None:
    form = f"{title}\nТребования:\n- высшее образование.\nОбязанности:\n- проводка судов.\n"
    document = extract(f"{form}\n{form.replace('Лоцман', 'Боцман')}".encode(), "forms.txt")
    assert [position.title.ru for position in document.positions if position.title] == ["Лоцман", "Боцман"]
    assert document.coverage.unassigned == 0


def test_a_value_goes_on_in_the_lines_below() -> None:
    lines = [f"{label}: {value}" for label, value in RUSSIAN]
    (post,) = extract(
        "\n".join([*lines[:4], "Образование: высшее", "(право)", *lines[5:]]).encode(), "form.txt"
    ).positions
    assert post.criteria[0].text.ru == "высшее (право)"


SECTIONS = {
    "groups above the title": ("Форма {n}\nI. А\n{head}\nII. Б\n{rest}", [None, None]),
    "units that differ": ("{roman}. {unit}\n{head}\n{rest}", ["I. Порт", "II. Отдел кадров"]),
}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("name", SECTIONS)
def test_roman_numbers_above_a_form(name: str, between: str) -> None:
    form, sections = SECTIONS[name]
    head, *rest = [f"{label}: {value}" for label, value in (RUSSIAN[0], *RUSSIAN[4:])]
    told = [(1, "I", "Порт"), (2, "II", "Отдел кадров")]
    texts = [form.format(n=n, roman=roman, unit=unit, head=head, rest="\n".join(rest)) for n, roman, unit in told]
    document = extract(between.join(texts).encode(), "forms.txt")
    assert titles(document) == ["лоцман"] * 2
    assert [post.section and (post.section.kk or post.section.ru) for post in document.positions] == sections
    assert [post.experience and post.experience.min_months for post in document.positions] == [24, 24]
    assert document.coverage.unassigned == 0


NOTHING = {
    "a person": "ФИО: Тестбаев Т.\nДолжность: лоцман\nОбразование: высшее\nСтаж работы: 3 года\nКатегория: D-O-4",
    "sentences": "Должность. Стаж работы. Образование\nДолжность лоцмана вводится. Образование у него высшее. Стаж 2 года.",
    "no more than a title": "Должность: лоцман\nТелефон: 12-34-56\nАдрес: Кокарал",
}


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_form(name: str) -> None:
    document = extract(NOTHING[name].encode(), "text.txt")
    assert document.source.family != "post-forms"


@pytest.mark.parametrize("sign", [": ", ":\n", "\t"], ids=["beside", "below", "behind a tab"])
@pytest.mark.parametrize("at", [1, 2])
def test_a_line_with_a_label_that_no_list_has_is_no_second_post(at: int, sign: str) -> None:
    lines = ["Должность: лоцман порта", "Количество единиц: 2", "Образование: высшее", "Опыт работы: не менее 3 лет"]
    lines.insert(at, "Непосредственный руководитель: начальник порта")
    (post,) = extract("\n".join(lines).replace(": ", sign).encode(), "posts.txt").positions
    assert (post.title and post.title.ru, post.headcount) == ("лоцман порта", 2)
    assert [(own.kind, own.text.ru) for own in post.criteria] == [
        ("other", "начальник порта"),
        ("education", "высшее"),
        ("experience", "не менее 3 лет"),
    ]


CATEGORIES = {
    "all in one": (
        "Реестр должностей порта\n\nКатегория D-1\nОбразование: высшее.\nСтаж: не менее 6 лет.\nДолжности: главный лоцман, "
        "начальник причала.\n\nКатегория D-4\nОбразование: среднее.\nСтаж: не менее 2 лет.\nДолжность: лоцман.\n",
        [("главный лоцман", "D-1", 72), ("начальник причала", "D-1", 72), ("лоцман", "D-4", 24)],
    ),
    "in Kazakh, with no blank lines": (
        "Лауазымдар тізілімі\nСанаты: D-1\nТалаптар: жоғары білім, өтілі кемінде 6 жыл\nЛауазымдар: бас лоцман\n"
        "Санаты: D-4\nТалаптар: орта білім, өтілі кемінде 2 жыл\nЛауазымдар: лоцман\n",
        [("бас лоцман", "D-1", 72), ("лоцман", "D-4", 24)],
    ),
    "behind dashes": (
        "Требования по категориям\n\nКатегория D-1\n- образование: высшее;\n- стаж: не менее 6 лет;\n- должности: лоцман.\n\n"
        "Категория D-4\n- образование: высшее;\n- стаж: не менее 2 лет;\n- должности: боцман.\n",
        [("лоцман", "D-1", 72), ("боцман", "D-4", 24)],
    ),
    "behind other words": (
        "Реестр должностей порта\n\nКатегория D-1\nТребования: высшее образование, стаж не менее шести лет.\n"
        "К категории относятся: лоцман.\n\nКатегория D-4\nТребования: высшее образование, стаж не менее двух лет.\n"
        "К категории относятся: боцман.\n",
        [("лоцман", "D-1", 72), ("боцман", "D-4", 24)],
    ),
    "a category of all before what is of each": (
        "Категория: D-2\nДолжность: лоцман\nКатегория: D-1\nСтаж: не менее 1 года\n"
        "Должность: боцман\nКатегория: D-4\nСтаж: не менее 2 лет\n",
        [("лоцман", "D-1", 12), ("боцман", "D-4", 24)],
    ),
}


@pytest.mark.parametrize("name", CATEGORIES)
def test_what_stands_before_the_title_of_a_form(name: str) -> None:
    text, expected = CATEGORIES[name]
    posts = extract(text.encode(), "forms.txt").positions
    told = [
        (own.title and (own.title.ru or own.title.kk), own.category, own.experience and own.experience.min_months)
        for own in posts
    ]
    assert told == expected
    assert {post.section for post in posts} == {None}


@pytest.mark.parametrize("sign", ["\t", ": ", " – "])
@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (("Наименование", "Образование"), ["Главный лоцман", "Инспектор порта"]),
        (("Атауы", "Білімі"), ["Бас инспектор", "Порт бастығы"]),
        (("Название", "Требования", "Опыт"), ["Инспектор", "Инженер порта"]),
        (("Должность", "Образование"), ["Лоцман", "Юнга"]),
    ],
)
def test_forms_whose_titles_stand_behind_a_word_for_any_name(
    sign: str, labels: tuple[str, ...], names: list[str]
) -> None:
    high = "жоғары білім" if labels[0] == "Атауы" else "высшее образование"
    values = {"Опыт": "от 3 лет"}
    forms = [
        "\n".join(f"{each}{sign}{name if each == labels[0] else values.get(each, high)}" for each in labels)
        for name in names
    ]
    document = extract("\n\n".join(forms).encode(), "forms.txt")
    assert titles(document) == names
    assert [post.education and post.education.levels for post in document.positions] == [["higher"]] * 2
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "text",
    [
        "Наименование\tПринтер\nКоличество\t2\nХарактеристика\tцветной\n\nНаименование\tСканер\nКоличество\t1\nХарактеристика\tмалый\n",
        "Наименование\tКурсы бухгалтеров\nОбразование\tсреднее\nСрок\t3 месяца\n\nНаименование\tКурсы поваров\nОбразование\tосновное\n",
        "Должность: директор порта\nОбразование: высшее\n",
    ],
)
def test_names_of_things_and_two_lines_alone_are_no_forms(text: str) -> None:
    assert extract(text.encode(), "text.txt").positions == []
