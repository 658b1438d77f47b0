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


@pytest.mark.parametrize("wrapped", ["\n", "\nработников маяков и смотрителей северных и южных\nпортов страны\n"])
@pytest.mark.parametrize(
    ("head", "form", "issuer"),
    [
        ("Министр маяков Республики Казахстан\nПриказ от 25 апреля 2031 года № 17", "order", "Министр маяков Республики Казахстан"),
        ("Министерство маяков\nПриказ № 17 от 25.04.2031", "order", "Министерство маяков"),
        ("Акимат Кокмуринского района\nПостановление от 25 апреля 2031 года № 17", "resolution", "Акимат Кокмуринского района"),
        ("Аким Кокмуринского района\nРаспоряжение № 17 от 25 апреля 2031 года", "ruling", "Аким Кокмуринского района"),
        ("Теңіз ісі министрі\n2031 жылғы 25 сәуірдегі № 17 бұйрық", "order", "Теңіз ісі министрі"),
        # In another case it names nobody who adopts an act here.
        ("Утверждены министром маяков\nПриказ от 25 апреля 2031 года № 17", "order", None),
    ],
)  # fmt: skip
def test_who_adopts_an_act_stands_right_above_its_own_sentence(
    head: str, form: str, issuer: str | None, wrapped: str
) -> None:
    text = (
        f"{head}\n\nОб утверждении характеристик{wrapped}\n1. Утвердить характеристики.\n\n1. Лоцман\n\n"
        "1) Должностные обязанности: водит суда;\n2) Должен знать: порт;\n3) Требования к квалификации: высшее образование.\n"
    )
    act = extract(text.encode()).act
    assert act is not None
    found = (act.issuer.ru or act.issuer.kk) if act.issuer else None
    assert (act.form, act.number, act.date, found) == (form, "17", "2031-04-25", issuer)
