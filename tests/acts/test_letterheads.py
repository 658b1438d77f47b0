"""What parts a letterhead from an act, a rule or a wide gap, takes nothing from the act's head."""

import pytest

from kqparse import extract

ACT = """Управление маяков Северной области
{between}
ПРИКАЗ

12 марта 2031 года № 56-Ө

Об утверждении квалификационных требований

ПРИКАЗЫВАЮ:
1. Утвердить прилагаемые квалификационные требования.
2. Настоящий приказ вводится в действие со дня подписания.

Квалификационные требования

1. Главный лоцман: высшее образование, стаж работы не менее 3 лет.
2. Лоцман: высшее образование, стаж работы не менее 1 года.
"""


@pytest.mark.parametrize("between", ["", "______________", "\n\n\n", "-----\n", "* * *"])
def test_the_head_of_an_act_below_its_letterhead(between: str) -> None:
    document = extract(ACT.format(between=between).encode())
    act = document.act
    assert act is not None
    assert (act.form, act.number, act.date) == ("order", "56-Ө", "2031-03-12")
    assert len(document.positions) == 2
