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
