"""What is a choice and what is asked for together: educations with work of their own, brackets, ages."""

import pytest
from requirement_kit import found, nameless

CHOICES = [
    ("ru", "высшее образование либо стаж не менее десяти лет", "education higher | 120"),
    ("kk", "жоғары білім не кемінде он жыл өтіл", "education higher | 120"),
    ("ru", "лица, имеющие высшее образование, либо лица, имеющие стаж не менее десяти лет", "education higher | 120"),
    (
        "ru",
        "высшее образование, стаж не менее 3 лет или 2 года на руководящих должностях",
        "education higher + 36 | education higher + 24 management",
    ),
    (
        "ru",
        "высшее образование и стаж не менее 3 лет; среднее специальное образование и стаж не менее 5 лет",
        "education higher + 36 | education technical_vocational + 60",
    ),
    (
        "kk",
        "жоғары білімі және 2 жыл өтілі, арнаулы орта білімі және 4 жыл өтілі",
        "education higher + 24 | education technical_vocational + 48",
    ),
    (
        "ru",
        "высшее образование, стаж 3 года, среднее образование, стаж 5 лет, послесреднее образование, стаж 6 лет",
        "education higher + 36 | education general_secondary + 60 | education post_secondary + 72",
    ),
    (
        "ru",
        "высшее образование без предъявления требований к стажу работы, среднее специальное образование и стаж 3 года",
        "education higher + 0 | education technical_vocational + 36",
    ),
    (
        "ru",
        "высшее образование, стаж 1 год, степень магистра",
        "education higher + 12 + education postgraduate/master",
    ),
    (
        "ru",
        "Высшее образование, стаж не менее 3 лет. Опыт руководства не менее 1 года.",
        "education higher + 36 + 12 management",
    ),
]
BRACKETS = [
    ("ru", "Высшее образование (стаж не менее 1 года)", "education higher + 12"),
    ("kk", "жоғары білім (кемінде 1 жыл жұмыс өтілі)", "education higher + 12"),
    ("kk", "жоғары білім (жұмыс өтілі талап етілмейді)", "education higher + 0"),
    ("ru", "высшее техническое (без опыта)", "education higher + 0"),
    ("ru", "высшее образование (опыт работы желателен)", "education higher"),
    (
        "ru",
        "Высшее образование (стаж не менее 1 года), среднее специальное (стаж не менее 3 лет)",
        "education higher + 12 | education technical_vocational + 36",
    ),
]
AGES = [
    ("ru", "не моложе 25 лет, стаж 2 года", "other + 24"),
    ("ru", "в возрасте не моложе тридцати лет, стаж не менее десяти лет", "other + 120"),
    ("ru", "лица в возрасте от 18 до 35 лет", "other"),
    ("kk", "25 жастан кіші емес, жұмыс өтілі 2 жыл", "other + 24"),
]


@pytest.mark.parametrize(("language", "text", "meaning"), [*CHOICES, *BRACKETS, *AGES])
def test_what_stands_together(language: str, text: str, meaning: str) -> None:
    assert nameless(text, "kk" if language == "kk" else "ru") == meaning


@pytest.mark.parametrize("text", ["неоконченное высшее образование", "незаконченное высшее", "неполное высшее"])
def test_an_education_that_was_broken_off_is_none_and_is_told(text: str) -> None:
    assert nameless(text, "ru") == ""
    assert [code for code, _ in found(text, "ru")] == ["KQ301"]
