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
WHOM = [
    (
        "ru",
        "высшее образование или документ, подтверждающий переподготовку, стаж не менее 2 лет",
        "education higher + 24 | education higher + training + 24",
    ),
    ("kk", "мектепке дейінгі тәрбие мен оқыту ұйымдарында кемінде 2 жыл өтіл", "24 sector"),
    ("ru", "стаж в организациях дошкольного воспитания и обучения не менее 2 лет", "24 sector"),
    (
        "ru",
        "стаж педагогической работы по специальности: для педагога-модератора не менее 2 лет, для педагога-эксперта – "
        "не менее 3 лет, педагога-исследователя не менее 4 лет",
        "24 position,sector,specialty | 36 position,sector,specialty | 48 position,sector,specialty",
    ),
    (
        "kk",
        "мамандық бойынша педагогикалық жұмыс өтілі: педагог-модератор үшін кемінде 2 жыл, педагог-сарапшы үшін кемінде "
        "3 жыл",
        "24 position,sector,specialty | 36 position,sector,specialty",
    ),
    (
        "ru",
        "не менее трех лет на государственной службе, в том числе не менее двух лет на должностях следующей категории "
        "или на должностях не ниже категорий С-3, D-3",
        "36 civil_service (24 position)",
    ),
    (
        "ru",
        "одному из следующих требований: 1) не менее семи лет стажа на государственных должностях, в том числе не менее двух "
        "лет на должностях нижестоящей категории или не менее одного года на политических должностях; 2) не менее девяти "
        "лет стажа работы",
        "84 civil_service (24 position + 12 position) | 108",
    ),
    ("ru", "при наличии высшего уровня квалификации стаж не менее 5 лет", "60"),
    ("kk", "біліктілігінің орта және жоғары деңгейі болған кезде кемінде 5 жыл жұмыс өтілі", "60"),
    ("kk", "біліктіліктің жоғары деңгейі болған кезде кемінде 5 жыл жұмыс өтілі", "60"),
    ("ru", "не менее пяти лет на правоохранительной или специальной государственной службе", "60 sector"),
]
SHORT = [
    ("ru", "Высшее: экономика, финансы", "education higher"),
    ("ru", "Высшее (экономика, учет и аудит) или право (юриспруденция)", "education higher"),
    ("ru", "высшее в сфере права", "education higher"),
    ("kk", "Жоғары: құқық (заңтану), экономика", "education higher"),
    ("kk", "Жоғары (экономика, қаржы)", "education higher"),
]
AGES = [
    ("ru", "не моложе 25 лет, стаж 2 года", "other + 24"),
    ("ru", "в возрасте не моложе тридцати лет, стаж не менее десяти лет", "other + 120"),
    ("ru", "лица в возрасте от 18 до 35 лет", "other"),
    ("kk", "25 жастан кіші емес, жұмыс өтілі 2 жыл", "other + 24"),
]


@pytest.mark.parametrize(("language", "text", "meaning"), [*CHOICES, *BRACKETS, *WHOM, *SHORT, *AGES])
def test_what_stands_together(language: str, text: str, meaning: str) -> None:
    assert nameless(text, "kk" if language == "kk" else "ru") == meaning


@pytest.mark.parametrize("text", ["неоконченное высшее образование", "незаконченное высшее", "неполное высшее"])
def test_an_education_that_was_broken_off_is_none_and_is_told(text: str) -> None:
    assert nameless(text, "ru") == ""
    assert [code for code, _ in found(text, "ru")] == ["KQ301"]
