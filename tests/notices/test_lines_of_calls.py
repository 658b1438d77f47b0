"""Lines below a call: titles over what is asked, titles and their pay, the same post in both languages."""

import pytest
from notice_reading import Told, called, read, told

PAID: list[Told] = [("лоцман", None, None, 24, 300_000), ("кок", None, ["higher"], None, 350_000)]


@pytest.mark.parametrize(
    "text",
    [
        "В порт требуются: лоцман, з/п 300 000 тг, стаж от 2 лет; кок, высшее образование, з/п 350 000 тг.\n",
        "В порт требуются: лоцман, 300 000 тг, стаж от 2 лет; кок, зарплата 350 000 тг, высшее образование.\n",
        "В порт требуются:\n- лоцман (оклад 300 000 тг, стаж от 2 лет);\n- кок (350 000 тг, высшее образование).\n",
    ],
)
def test_pay_may_stand_before_what_is_asked(text: str) -> None:
    assert told(read(text)) == PAID


def test_a_bracket_with_pay_is_no_part_of_a_title() -> None:
    text = "В порт требуются:\n- кок (стаж 1 год, з/п 200 000 тг);\n- сторож (можно пенсионеры, з/п 110 000 тг).\n"
    assert [(title, pay) for title, _, _, _, pay in told(read(text))] == [("кок", 200_000), ("сторож", 110_000)]


def test_what_is_paid_beside_is_no_bound_of_the_pay() -> None:
    (post,) = read("Вакансия: лоцман\nСтаж: от 2 лет\nГрафик: 5/2\nЗ/п: 190 000 тг, премия 20 000 тг\n").positions
    assert post.salary
    assert (post.salary.min, post.salary.max) == (190_000, 190_000)


def test_a_title_stands_over_what_is_asked_of_it_on_each_two_lines() -> None:
    text = "Требуется:\nКок\nОбразование высшее, опыт работы от 3 лет\nМатрос\nОбразование среднее, без опыта\n"
    assert told(read(text)) == [("Кок", None, ["higher"], 36, None), ("Матрос", None, ["general_secondary"], 0, None)]


def test_labels_of_both_languages_lead_to_the_titles_of_one_post() -> None:
    text = (
        "Порт объявляет конкурс на вакантные должности:\n\nДолжность: Повар порта\nЛауазымы: Порт аспазшысы\n"
        "Нагрузка: 1,0\nТребования: среднее образование, стаж не менее 1 года\n\nДолжность: Инспектор\n"
        "Лауазымы: Инспектор\nТребования: высшее образование, без стажа\n"
    )
    titles = [(post.title and post.title.kk, post.title and post.title.ru) for post in read(text).positions]
    assert titles == [("Порт аспазшысы", "Повар порта"), ("Инспектор", "Инспектор")]
    assert not read(text).coverage.unassigned


def test_a_call_says_behind_a_preposition_who_needs_somebody() -> None:
    text = "В связи с расширением в АО «Маяк» требуются:\n- кок (стаж 1 год);\n- лоцман (стаж 5 лет).\n"
    assert called(read(text))[0] == "АО «Маяк»"


def test_the_words_for_a_post_of_the_state_in_another_order_are_no_post() -> None:
    text = (
        "«Маяк» ММ «Б» корпусының бос әкімшілік мемлекеттік лауазымына орналасуға жалпы конкурс жариялайды\n\n"
        "Бас маман (C-R-4 санаты, 2 бірлік)\n\nҚойылатын талаптар: жоғары білім.\n"
    )
    assert [(title, units) for title, units, *_ in told(read(text))] == [("Бас маман", 2)]


def test_what_is_asked_of_all_candidates_is_asked_of_each_post() -> None:
    text = (
        "«Маяк» КММ бос лауазымдарға конкурс жариялайды.\n\n1. Лоцман – 1 бірлік\nБілімі: жоғары.\n\n"
        "2. Аспаз – 2 бірлік\nБілімі: орта.\n\nБарлық үміткерлерге қойылатын талаптар: мемлекеттік тілді білу.\n"
    )
    for position in read(text).positions:
        assert any(criterion.text.kk == "мемлекеттік тілді білу." for criterion in position.criteria)
