"""Whether both languages of a criterion ask for the same: then nothing of it is compared any further."""

import pytest
from requirement_kit import RULES, traced

CASES: list[tuple[str, str, str, bool]] = [
    ("the same length", "Кемінде 3 жыл жұмыс өтілі", "Стаж работы не менее 3 лет", True),
    ("another length", "Кемінде 3 жыл жұмыс өтілі", "Стаж работы не менее 2 лет", False),
    ("a wish", "Кемінде 3 жыл жұмыс өтілі", "Желателен стаж работы не менее 3 лет", False),
    ("a way more", "Жоғары білім", "Высшее образование либо стаж работы не менее 3 лет", False),
    ("the same levels", "Жоғары білім", "Высшее образование", True),
    ("other levels", "Жоғары білім", "Послевузовское образование", False),
    ("a degree more", "Жоғары білім, философия докторы (PhD) дәрежесі", "Высшее образование", False),
    ("a part of the work", "Кемінде 5 жыл өтіл, оның ішінде 2 жыл сот органында", "Стаж не менее 5 лет", False),
    ("other fields alone", "Жоғары экономикалық білім", "Высшее юридическое образование", True),
    (
        "a place or a suiting field",
        "Соттарда немесе нақты лауазымның функционалдық бағыттарына сәйкес салаларда кемінде 2 жыл жұмыс өтілі",
        "Стаж не менее 2 лет в судах либо в областях, соответствующих функциональным направлениям конкретной должности",
        True,
    ),
    (
        "a suiting field or a place",
        "Тиісті салада немесе банкте кемінде 2 жыл жұмыс өтілі",
        "Стаж не менее 2 лет в соответствующей области или в банке",
        True,
    ),
    ("one language alone", "Жоғары білім", "", False),
]


@pytest.mark.parametrize(("kk", "ru", "agreed"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_agreed(kk: str, ru: str, agreed: bool) -> None:
    assert RULES.asked({"kk": traced(kk), "ru": traced(ru)}).agreed is agreed
