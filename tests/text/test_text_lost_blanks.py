"""Blanks that were lost between words, figures and signs: where they are put, and what stays together."""

import pytest
from finishing import finishes

from kqparse.diagnostics.sentences import sentence
from kqparse.grammar import grammar
from kqparse.text.prepare import prepare

RULES = grammar().repair
LOST = "Образование:высшее,техническое. Оклад:от155000тенге."
READ = "Образование: высшее, техническое. Оклад: от 155000 тенге."


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Лоцман,2единицы", "Лоцман, 2 единицы"),
        ("нетребуется", "не требуется"),
        ("стажработы от3лет до5лет", "стаж работы от 3 лет до 5 лет"),
        ("Опытработы:менее1года", "Опыт работы: менее 1 года"),
        ("документы принимаютсядо28марта2031года", "документы принимаются до 28 марта 2031 года"),
        ("жұмысөтілі кемінде3жыл", "жұмыс өтілі кемінде 3 жыл"),
        ("КГУ«Порт»города", "КГУ «Порт» города"),
        ("D-O-4санаты,№ 05-1,1бірлік", "D-O-4 санаты,№ 05-1, 1 бірлік"),
        ("лоцман.Знает", "лоцман. Знает"),
        # Endings, compounds, ordinals, codes, parts of numbers and names.
        ("портына, жүйесінің, инженерінің", "портына, жүйесінің, инженерінің"),
        ("делопроизводство, теплосети", "делопроизводство, теплосети"),
        ("1-й, 2го, 5а, № 12н, ДОТ2", "1-й, 2го, 5а, № 12н, ДОТ2"),
        ("А1-2, 0,5 ставки, 10:30, 1.5", "А1-2, 0,5 ставки, 10:30, 1.5"),
        ("т.д., Ф.И.О.", "т.д., Ф.И.О."),
    ],
)
def test_where_many_are_lost_all_are_put(printed: str, read: str) -> None:
    assert prepare(f"{LOST} {printed}", RULES).text.text == f"{READ} {read}"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Лоцман (2единицы)", "Лоцман (2 единицы)"),
        ("Өтілі 3жыл", "Өтілі 3 жыл"),
        ("Образование:высшее", "Образование:высшее"),
        ("40часовая неделя, нетребуется", "40часовая неделя, нетребуется"),
    ],
)
def test_elsewhere_a_figure_alone_is_parted_from_its_unit(printed: str, read: str) -> None:
    assert prepare(printed, RULES).text.text == read


def test_places_and_what_is_told() -> None:
    text = f"{LOST} Лоцман,2единицы"
    prepared = prepare(text, RULES)
    at = prepared.text.text.index("2 единицы")
    begin = text.index("2е")
    assert prepared.text.source_span(at, at + 9) == (begin, begin + 8)
    *_, finding = prepared.findings
    assert [text[start:end] for start, end in finding.spans] == ["Лоцман,2единицы"]
    assert sentence(finding, "ru") == "восстановлены пробелы между словами: Лоцман,2единицы → Лоцман, 2 единицы"


@pytest.mark.parametrize("unit", ["2лет", "не", "от1", ",а", "а,", "стажработы ", "нене1 "])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare(LOST + unit * size, RULES))
