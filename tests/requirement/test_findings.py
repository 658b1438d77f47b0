"""What is told beside the meaning."""

import pytest
from requirement_kit import RULES, found, taught, traced, ways

from kqparse.model import Language
from kqparse.requirement import Texts, findings

NINES = "9" * 1000
TABLE: list[tuple[Language, str, list[tuple[str, str]]]] = [
    ("kk", "кемінде 3-5 жыл жұмыс өтілі", [("KQ302", "кемінде 3-5 жыл")]),
    ("kk", "кемінде 1 жылдан 3 жылға дейін өтіл", [("KQ302", "кемінде 1 жылдан 3 жылға дейін")]),
    ("ru", "стаж не менее 1–3 лет", [("KQ302", "не менее 1–3 лет")]),
    ("ru", "стаж от 1 до 3 лет", []),
    ("kk", "1 жылдан 3 жылға дейін өтіл", []),
    ("ru", "определенный опыт работы", [("KQ305", "определенный опыт работы")]),
    # what two works share is told of the one that has it
    (
        "ru",
        "стаж работы в должности лоцмана или в должности смотрителя маяка",
        [("KQ305", "стаж работы в должности лоцмана"), ("KQ305", "в должности смотрителя маяка")],
    ),
    ("ru", "опыт работы приветствуется", []),
    ("ru", "высшее образование в области информационных технологий (0613)", []),
    ("ru", "высшее образование, https://example.kz/job?id=5", []),
    ("ru", "https://example.kz", [("KQ301", "https://example.kz")]),
    ("ru", "опыт 1 год, оклад от 200 000 тенге в месяц", []),
    ("ru", "Стаж 2 года. Заработная плата: 300 000 тенге, зимний сад", [("KQ301", "зимний сад")]),
    ("kk", "еңбек өтілі 3 жыл, айлығы 200 мың теңге", []),
    ("kk", "кемінде 3 жыл жұмыс өтілі қырмызы", [("KQ301", "қырмызы")]),
    ("ru", "стаж работы с 2015 года", [("KQ305", "стаж работы с 2015 года"), ("KQ301", "2015")]),
    ("kk", "2015 жылдан бері кемінде 3 жыл өтіл", [("KQ301", "2015")]),
    # A wish for an education beside one that binds has no record.
    ("ru", "высшее образование, желательно степень магистра", [("KQ301", "желательно степень магистра")]),
    ("kk", "жоғары білім (магистр дәрежесі құпталады)", [("KQ301", "магистр")]),
    ("ru", "желательно высшее образование, стаж 1 год", []),
    ("ru", "высшее образование, желательно экономическое", []),
    # What has lost what it belongs to.
    ("kk", "жоғары білім немесе", [("KQ301", "немесе")]),
    ("ru", "стаж службы не менее двух лет, либо;", [("KQ301", "либо")]),
    ("ru", "стаж не менее 3 лет, в том числе:", [("KQ301", "в том числе")]),
    ("ru", "Высшее образование. Смирнов И.", [("KQ301", "Смирнов")]),
    ("kk", "кемінде 3 жыл өтіл, әскери қызметті қоса алғанда", []),
    ("ru", "высшее (техническое образование", [("KQ301", "(")]),
    ("kk", "жоғары техникалық) білім]", [("KQ301", ")"), ("KQ301", "]")]),
    ("ru", "((((стаж 3 года", [("KQ301", "((((")]),
    (
        "ru",
        "без требований к стажу (первой категории – не менее 5 лет)",
        [("KQ301", "(первой категории – не менее 5 лет)")],
    ),
    ("ru", "стаж 3 года (в банковской сфере – 1 год)", [("KQ301", "(в банковской сфере – 1 год)")]),
    ("ru", "стаж не менее 9999 лет", [("KQ305", "стаж не менее 9999 лет"), ("KQ301", "не менее 9999 лет")]),
    ("ru", f"стаж {NINES} лет", [("KQ305", f"стаж {NINES} лет"), ("KQ301", f"{NINES} лет")]),
    ("kk", "немесе немесе немесе", [("KQ301", "немесе немесе немесе")]),
    # Who may hold a post, and that nothing is against it.
    ("ru", "физическое лицо: имеющее высшее образование; не имеющее непогашенной или неснятой судимости", []),
    ("kk", "жоғары білімі бар, жойылмаған немесе алынбаған сотталғандығы жоқ жеке тұлға", []),
    # The heading of a post, and the line of a grade, ask for nothing.
    ("kk", "Бас маман (D-4 санаты, 1 бірлік): жоғары білім, кемінде 1 жыл жұмыс өтілі", []),
    ("ru", "Главный специалист (категория D-4, 2 единицы): высшее образование", []),
    ("ru", "техник I категории: среднее специальное образование, стаж не менее 2 лет", []),
    ("ru", "Бухгалтер: высшее образование", [("KQ301", "Бухгалтер")]),
    ("kk", "Жоғары білімді, 5 жыл тәжірибесі бар маман", []),
    ("ru", "высшее образование, стаж соответственно 2 года", [("KQ301", "соответственно")]),
    ("ru", "", []),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TABLE)
def test_findings(language: Language, text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(text, language) == wanted


def test_a_part_is_never_without_an_amount() -> None:
    assert found("стаж не менее 5 лет, в том числе на руководящих должностях", "ru") == []


def test_findings_stand_in_the_source_and_name_the_position() -> None:
    text = "Стаж не менее 3-5 лет"
    (one,) = findings({"ru": traced(text)}, RULES, None, "p7")
    assert (one.code, one.spans, one.position, one.data) == ("KQ302", [(5, 21)], "p7", {"printed": "не менее 3-5 лет"})


def test_what_both_languages_say_is_told_once() -> None:
    texts: Texts = {"kk": traced("белгілі бір жұмыс өтілі"), "ru": traced("определенный стаж работы")}
    (one,) = findings(texts, RULES, None, None)
    assert one.code == "KQ305"
    assert one.spans == [(0, 23), (0, 24)]
    assert one.data == {
        "printed": "белгілі бір жұмыс өтілі",
        "kk": "белгілі бір жұмыс өтілі",
        "ru": "определенный стаж работы",
    }


def test_what_one_language_says_is_told_of_it() -> None:
    texts: Texts = {"kk": traced("2 жыл жұмыс өтілі"), "ru": traced("определенный стаж работы")}
    (one,) = findings(texts, RULES, None, None)
    assert (one.code, one.data) == ("KQ305", {"printed": "определенный стаж работы"})


def test_lengths_told_in_turn_for_too_many_are_told() -> None:
    many = "высшее или среднее специальное образование и стаж соответственно 1 и 3 года, " * 20
    assert "KQ301" in {code for code, _ in found(many, "ru")}


def test_levels_too_many_to_be_told_in_turn_are_told() -> None:
    """No education is made of each of them: this would take hours."""
    many = f"Высшее, {'среднее профессиональное, магистр, ' * 2000}образование и стаж соответственно 1 и 3 года"
    assert ("KQ301", "соответственно") in found(many, "ru")


@pytest.mark.parametrize(
    ("text", "education"),
    [
        ("высшее образование (желательно магистр)", "higher"),
        ("высшее образование (желательно магистр), доктор)", "higher/doctorate"),
    ],
)
def test_a_wish_ends_with_its_bracket(text: str, education: str) -> None:
    assert taught(text, "ru") == education


def test_sentences_too_many_to_multiply_out_are_told() -> None:
    text = "Стаж 3 года или 5 лет по специальности. " * 30
    assert len(ways(text, "ru").split("|")) <= 256
    assert "KQ301" in {code for code, _ in found(text, "ru")}
