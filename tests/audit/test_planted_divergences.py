"""Changes of every kind, planted in a clean bilingual table: each is found once, at its post, and nothing else is."""

from collections import Counter

import pytest
from bilingual_table import FEW, MANY, Plant, planted, posts, printed

from kqparse import Document, extract

PLANTS = [
    # staff units, numbers
    Plant(("KQ401",), "units", "ru", "1", "2"),
    Plant(("KQ401",), "units", "kk", "2", "3"),
    Plant(("KQ401",), "units", "ru", "4", "5"),
    Plant(("KQ201",), "numbers", "ru", "7", "8"),
    Plant(("KQ201",), "numbers", "ru", "20", "21"),
    # amounts
    Plant(("KQ402",), "experience", "ru", "трех лет", "двух лет"),
    Plant(("KQ402",), "experience", "ru", "двух лет", "трех лет"),
    Plant(("KQ402",), "experience", "kk", "бес жыл", "алты жыл"),
    Plant(("KQ402",), "experience", "ru", "от 1 до 3 лет", "от 1 до 2 лет"),
    Plant(("KQ402",), "experience", "ru", "одного года", "полутора лет"),
    Plant(("KQ402",), "experience", "kk", "кемінде 1 жыл", "кемінде 2 жыл"),
    # strictness, a wish, none at all
    Plant(("KQ402",), "experience", "ru", "не менее трех лет", "более трех лет"),
    Plant(("KQ402",), "experience", "ru", "не менее 5 лет", "желательно не менее 5 лет"),
    Plant(("KQ402",), "experience", "ru", "Без предъявления требований к стажу работы", "Стаж работы не менее 1 года"),
    # scopes and parts
    Plant(("KQ402",), "experience", "ru", "по специальности", "на руководящих должностях"),
    Plant(("KQ402",), "experience", "kk", "Ұйым қызметінің бейіні бойынша", "Мамандығы бойынша"),
    Plant(("KQ402",), "experience", "ru", "в соответствующих областях", "на руководящих должностях"),
    Plant(("KQ402",), "experience", "ru", "по профилю деятельности организации ", ""),
    Plant(("KQ402",), "experience", "ru", ", в том числе на руководящих должностях не менее 1 года", ""),
    Plant(("KQ402",), "experience", "ru", "в сфере логистики", "в сфере ветеринарии"),
    # alternatives
    Plant(("KQ402",), "experience", "ru", " или стаж работы в соответствующих областях не менее 4 лет", ""),
    Plant(
        ("KQ402",), "experience", "ru",
        " или техническое и профессиональное образование и стаж работы по специальности не менее 5 лет", "",
    ),
    Plant(("KQ402",), "experience", "kk", "Мемлекеттік қызмет өтілі кемінде 2 жыл немесе тиісті", "Тиісті"),
    # a choice, and both
    Plant(("KQ402",), "experience", "ru", "двух лет или стаж работы в", "двух лет и стаж работы в"),
    # levels and degrees
    Plant(("KQ403",), "education", "ru", "Высшее образование:", "Высшее или послевузовское образование:"),
    Plant(("KQ403",), "education", "kk", "Жоғары немесе жоғары оқу орнынан кейінгі білім", "Жоғары білім"),
    Plant(("KQ403",), "education", "ru", "Техническое и профессиональное", "Послесреднее"),
    Plant(("KQ403",), "education", "ru", "Высшее образование (", "Среднее образование ("),
    Plant(("KQ403",), "education", "ru", "степени магистра", "степени доктора PhD"),
    Plant(("KQ403",), "education", "kk", "Магистр дәрежесі", "Магистр немесе бакалавр дәрежесі"),
    Plant(("KQ403",), "experience", "ru", "Высшее образование и стаж", "Послесреднее образование и стаж"),
    # fields of study
    Plant(("KQ404",), "education", "ru", ", статистика", ""),
    Plant(("KQ404",), "education", "kk", "құқықтану, ", ""),
    Plant(("KQ404",), "education", "ru", ", транспорт", ", транспорт, логистика"),
    Plant(("KQ404",), "education", "kk", "журналистика", "журналистика, философия"),
    Plant(("KQ404",), "education", "ru", ", химии", ""),
    Plant(("KQ404", "KQ404"), "education", "ru", "финансы", "ветеринария"),
    Plant(("KQ404", "KQ404"), "education", "kk", "филология", "агрономия"),
    # criteria and sentences
    Plant(("KQ405",), "knowledge", "ru", "Трудовое законодательство и правила внутреннего распорядка.", ""),
    Plant(("KQ405",), "knowledge", "kk", "Еңбек заңнамасын және ішкі тәртіп қағидаларын.", ""),
    Plant(("KQ405",), "duties", "ru", " Контролирует исполнение договоров.", ""),
    Plant(("KQ405",), "duties", "kk", " Келісімшарттардың орындалуын бақылайды.", ""),
    Plant(("KQ405",), "duties", "ru", "Рассматривает обращения в течение 5 дней. ", ""),
    Plant(("KQ405",), "duties", "ru", " Сдает документы в архив.", " Сдает документы в архив. Ведет журнал Excel о приемке товара."),
    Plant(("KQ405",), "duties", "kk", "SAP жүйесіне мәлімет енгізеді; ", ""),
    Plant(("KQ405",), "duties", "ru", " Консультирует работников и проводит инструктаж.", ""),
    # rank and unit
    Plant(("KQ406",), "title", "ru", "Главный", "Ведущий"),
    Plant(("KQ406",), "title", "ru", "Заместитель руководителя", "Руководитель"),
    Plant(("KQ406",), "title", "kk", "аға ", ""),
    Plant(("KQ406",), "title", "ru", "эксперт", "инспектор"),
    Plant(("KQ406",), "title", "ru", "отдела", "управления"),
    Plant(("KQ406",), "title", "kk", "секторының", "департаментінің"),
    Plant(("KQ406",), "title", "ru", "Младший специалист", "Младший инспектор"),
]  # fmt: skip
OURS = ("KQ2", "KQ4")


def told(document: Document) -> list[tuple[str, str]]:
    """Post and code of every finding that compares."""
    return sorted((str(each.position), each.code) for each in document.diagnostics if each.code.startswith(OURS))


def test_a_table_without_divergence_yields_none() -> None:
    document = extract(printed(posts(FEW)).encode(), "table")
    assert len(document.positions) == FEW
    assert told(document) == []


def test_there_are_changes_of_every_kind() -> None:
    kinds = Counter(code for plant in PLANTS for code in plant.codes)
    assert set(kinds) == {"KQ201", "KQ401", "KQ402", "KQ403", "KQ404", "KQ405", "KQ406"}
    assert len(PLANTS) >= 50


def test_each_is_found_once_at_its_post_when_all_are_planted() -> None:
    table, expected = planted(posts(MANY), PLANTS)
    assert told(extract(printed(table).encode(), "table")) == expected


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.codes[0]} {plant.part} {plant.old.strip()[:20]}")
def test_each_is_found_once_when_it_is_planted_alone(plant: Plant) -> None:
    table, expected = planted(posts(FEW), [plant])
    assert told(extract(printed(table).encode(), "table")) == expected
