"""A line end within an amount of pay parts no number; figures that stand below each other do."""

import pytest

import kqparse
from kqparse.text.lines import halves_number

CALL = """Объявление о проведении общего конкурса

ГУ «Управление дорог» объявляет общий конкурс на занятие вакантной административной государственной должности:

1. Главный специалист отдела шлюзов (D-O-5, 1 единица, № 04-2-3).
{pay}
Функциональные обязанности:
ведёт реестр шлюзов области.
Требования к участникам конкурса: высшее юридическое образование.

Срок приёма документов: с 5 по 14 марта 2031 года.
"""

PAY = {
    "on one line": ("Должностной оклад: от 82 321 до 111 133 тенге в месяц.", (82321, 111133)),
    "the most on two lines": ("Должностной оклад: от 82 321 до 111\n133 тенге в месяц.", (82321, 111133)),
    "the least on two lines": ("Должностной оклад: от 82\n321 до 111 133 тенге в месяц.", (82321, 111133)),
}


@pytest.mark.parametrize("name", PAY)
def test_pay(name: str) -> None:
    printed, amounts = PAY[name]
    (position,) = kqparse.extract(CALL.format(pay=printed).encode()).positions
    assert position.salary
    assert (position.salary.min, position.salary.max) == amounts


BY_CATEGORY = """ГУ «Управление дорог» объявляет конкурс на занятие вакантных должностей.
Для категории D-O-3: высшее образование.
Для категории D-O-4: среднее образование.
Должностной оклад: D-O-3 — от 176 339 тенге до 238 600 тенге;
D-O-4 — от 118 020 тенге до 159 400 тенге.

1. Начальник шлюза (1 единица), категория D-O-3. Обязанности: ведёт журнал.
2. Смотритель шлюза (2 единицы), категория D-O-4. Обязанности: смотрит.
"""


def test_pay_by_category_on_lines() -> None:
    paid = [position.salary for position in kqparse.extract(BY_CATEGORY.encode()).positions]
    assert [(each.min, each.max) for each in paid if each] == [(176339, 238600), (118020, 159400)]


BY_EDUCATION = {
    "ru": (
        "Школа № 3 объявляет конкурс на вакантные должности:\n1. Учитель плавания – 1 единица\nУсловия оплаты труда: "
        "выплачивается по стажу;\nсреднее специальное образование (min): 153 739 тенге;\nвысшее образование (min): 193 409 "
        "тенге.\nКвалификационные требования: высшее образование, без предъявления требований к стажу.\n"
    ),
    "kk": (
        "№ 3 мектеп бос лауазымдарға конкурс жариялайды:\n1. Жүзу мұғалімі – 1 бірлік\nЕңбекке ақы төлеу шарттары: өтіліне "
        "байланысты;\nарнайы орта білім (min): 153 739 теңге;\nжоғары білім (min): 193 409 теңге.\nБіліктілікке қойылатын "
        "талаптар: жоғары білім, жұмыс өтіліне талап қойылмайды.\n"
    ),
    "kk, a label without a sign": (
        "№ 3 мектеп бос лауазымдарға конкурс жариялайды:\n1. Жүзу мұғалімі – 1 бірлік\nЕңбекке ақы төлеу мөлшері мен шарттары\n"
        "- өтіліне байланысты;\n- арнайы орта білім (min): 153 739 теңге;\n- жоғары білім (min): 193 409 теңге.\nБіліктілікке "
        "қойылатын талаптар: жоғары білім, жұмыс өтіліне талап қойылмайды.\n"
    ),
}


@pytest.mark.parametrize("language", BY_EDUCATION)
def test_what_is_paid_for_an_education_asks_for_none(language: str) -> None:
    (position,) = kqparse.extract(BY_EDUCATION[language].encode()).positions
    assert position.education
    assert position.education.levels == ["higher"]
    assert position.salary
    assert position.salary.min == 153739


@pytest.mark.parametrize(
    ("before", "after", "halves"),
    [
        ("оклад до 111", "133 тенге", True),
        ("87 412", "117 997", False),
        ("оклад до 111", "1333 тенге", False),
        ("оклад до 1111", "133 тенге", False),
        ("оклад до", "133 тенге", False),
        ("разряд 3", "250 000 тенге", False),
    ],
)
def test_halves_of_numbers(before: str, after: str, halves: bool) -> None:
    text = f"{before}\n{after}"
    assert halves_number(text, (0, len(before)), (len(before) + 1, len(text))) is halves


PAID_CATEGORIES = """ГУ «Управление дорог» объявляет конкурс на занятие вакантных должностей.
Общие требования ко всем участникам конкурса:
Для категории D-O-3: высшее образование.
Для категории D-O-4: среднее образование.

Должностной оклад в зависимости от выслуги лет
Категория D-O-3: от 176 339 тенге до 238 600 тенге
Категория D-O-4: от 118 020 тенге до 159 400 тенге

1. Начальник шлюза (1 единица), категория D-O-3. Обязанности: ведёт журнал.
2. Смотритель шлюза (2 единицы), категория D-O-4. Обязанности: смотрит.
"""


def test_lines_of_pay_that_begin_as_requirements_do() -> None:
    document = kqparse.extract(PAID_CATEGORIES.encode())
    paid = [position.salary for position in document.positions]
    assert [(each.min, each.max) for each in paid if each] == [(176339, 238600), (118020, 159400)]
    assert [position.criteria[0].text.ru for position in document.positions] == [
        "высшее образование.",
        "среднее образование.",
    ]
    assert document.coverage.unassigned == 0


def test_such_a_line_within_a_post() -> None:
    text = (
        "ГУ «Управление дорог» объявляет конкурс на занятие вакантной должности:\n"
        "Начальник шлюза, категория D-O-3, 1 единица\nКатегория D-O-3: 176 000 – 238 000 тенге\n"
        "Требования: высшее образование.\n"
    )
    (position,) = kqparse.extract(text.encode()).positions
    assert position.salary
    assert (position.salary.min, position.education.levels if position.education else None) == (176000, ["higher"])
