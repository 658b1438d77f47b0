"""Pay that ends the item of each of several posts, in lines, in one sentence, in brackets; cards of portals."""

import pytest
from notice_reading import Told, called, read, told

_THREE: list[Told] = [
    ("лоцман", None, None, 24, 300_000),
    ("кок", None, None, 0, 150_000),
    ("матрос", None, None, 12, 200_000),
]

ITEMS = [
    "В порт требуются:\nлоцман – опыт 2 года – 300 000 тг\nкок – без опыта – 150 000 тг\nматрос – опыт 1 год – 200 000 тг\n"
    "Тел. 8 700 100 10 10",
    "В порт требуются: лоцман – опыт 2 года, 300 000 тг; кок – без опыта, 150 000 тг; матрос – опыт 1 год, 200 000 тг.",
    "В порт требуются: лоцман, опыт 2 года, 300 000 тг, кок, без опыта, 150 000 тг, матрос, опыт 1 год, 200 000 тг.",
    "В порт требуются: лоцман (опыт 2 года, 300 000 тг), кок (без опыта, 150 000 тг), матрос (опыт 1 год, 200 000 тг).",
]


@pytest.mark.parametrize("text", ITEMS)
def test_each_post_of_a_row_has_its_own_pay(text: str) -> None:
    assert told(read(text)) == _THREE


def test_a_list_ends_before_whom_to_ask_in_its_paragraph() -> None:
    text = (
        "«Маяк» ЖШС-не жұмысшылар керек:\nбағбан – орта білім, тәжірибе 1 жыл – 150 000 теңге\n"
        "есепші – жоғары білім, өтілі 2 жыл – 220 000 теңге\nТел: 8 777 100 10 10\n"
    )
    document = read(text)
    assert told(document) == [
        ("бағбан", None, ["general_secondary"], 12, 150_000),
        ("есепші", None, ["higher"], 24, 220_000),
    ]
    assert called(document)[0] == "«Маяк» ЖШС"


def test_a_long_row_with_brackets_may_stand_before_its_verb() -> None:
    text = (
        "«Маяк» сауда үйіне сатушы-кеңесшілер (орта білім, тәжірибе талап етілмейді), қойма меңгерушісі (жоғары білім, "
        "өтілі кемінде 3 жыл), жүргізуші (өтілі кемінде 5 жыл, жүргізуші куәлігі бар) жұмысқа қабылданады.\n"
    )
    assert [(title, months) for title, _, _, months, _ in told(read(text))] == [
        ("сатушы-кеңесшілер", 0),
        ("қойма меңгерушісі", 36),
        ("жүргізуші", 60),
    ]


def test_cards_of_a_portal_ask_below_one_label() -> None:
    text = (
        "Найдено 2 вакансии\n\n1. Бухгалтер порта\nТОО «Маяк», Кокарал\nЗарплата: 250 000 тг.\n"
        "Требования: опыт от 3 лет, высшее образование\n\n2. Кассир\nТОО «Мыс», Кокарал\nЗарплата: 170 000 тг.\n"
        "Требования: без опыта\n"
    )
    assert told(read(text)) == [("Бухгалтер порта", None, ["higher"], 36, 250_000), ("Кассир", None, None, 0, 170_000)]


def test_a_level_and_its_field_ask_for_education_without_that_word() -> None:
    text = (
        "Вакансии\n\n1. Инженер порта\n- высшее техническое\n- опыт 3+ года\n- 320 000 ₸\n\n"
        "2. Комендант общежития\n- среднее специальное\n- без опыта\n- 180 000 ₸\n"
    )
    assert told(read(text)) == [
        ("Инженер порта", None, ["higher"], 36, 320_000),
        ("Комендант общежития", None, ["technical_vocational"], 0, 180_000),
    ]


@pytest.mark.parametrize("place", ["г. Кокарал", "с. Мыс"])
def test_the_place_behind_a_title_ends_no_sentence(place: str) -> None:
    text = f"Ищем няню в семью, {place}. Требования: среднее образование, опыт от 2 лет."
    assert told(read(text)) == [("няню в семью", None, ["general_secondary"], 24, None)]
    assert told(read(f"Требуется лоцман, {place}, стаж 1 год.")) == [("лоцман", None, None, 12, None)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Требуется водитель категории В, С. Опыт от 2 лет.", "водитель категории В, С"),
        (
            "Порт объявляет конкурс на должность лоцмана, и. о. капитана.\nТребования: стаж 2 года.",
            "лоцмана, и. о. капитана",
        ),
    ],
)
def test_other_letters_behind_commas_are_no_place(text: str, title: str) -> None:
    assert told(read(text)) == [(title, None, None, 24, None)]


def test_what_else_is_paid_is_no_bound_of_pay() -> None:
    text = "Вакансия: Лоцман\nЗарплата: 300 000 тг. До 30 000 тг. премия каждому.\nТребования: стаж 2 года"
    assert told(read(text)) == [("Лоцман", None, None, 24, 300_000)]


def test_whoever_is_looked_for_may_be_looked_for_as_a_post() -> None:
    text = "Ищем человека на должность лоцмана. Требования: среднее образование, опыт от 2 лет."
    assert told(read(text)) == [("человека на должность лоцмана", None, ["general_secondary"], 24, None)]


def test_whom_a_body_takes_is_none_of_its_name() -> None:
    text = "Ауыл әкімінің аппараты мамандарды жұмысқа қабылдайды:\n1. Іс жүргізуші – орта білім, өтілі 1 жыл, 110 000 теңге.\n"
    assert called(read(text))[0] == "Ауыл әкімінің аппараты"


def test_the_sign_of_what_is_cited_may_stand_before_titles() -> None:
    card = "Опыт: от 2 лет\nОбразование: высшее\nЗП: от 900 000 ₸\n\n"
    text = f"ТОО «Маяк»\nВакансии на вахту\n\n> Лоцман\n{card}> Боцман\n{card}"
    assert [title for title, *_ in told(read(text))] == ["Лоцман", "Боцман"]


def test_what_stands_before_a_label_has_none_of_its_words() -> None:
    text = (
        "Системный администратор\nот 300 000 до 400 000 ₸ на руки\nТребуемый опыт работы: 1–3 года\n"
        "Полная занятость, полный день\n\nТОО «Маяк Сервис»\n\nОбязанности:\nАдминистрирование серверов порта;\n"
        "Поддержка пользователей;\nРезервное копирование.\n\nТребования:\nВысшее техническое образование;\n"
        "Опыт администрирования от 2 лет.\n\nУсловия:\nОфициальное трудоустройство;\nОбучение за счёт компании.\n"
    )
    assert told(read(text)) == [("Системный администратор", None, ["higher"], 12, 300_000)]


@pytest.mark.parametrize(
    ("behind", "months"),
    [
        ("Стаж от 2 лет.", 24),
        ("Полный соцпакет. Высшее образование, опыт от 1 года.", 12),
        ("Опыт от 1 года. Премии в зависимости от стажа.", 12),
        # … but not what pay depends on, nor another amount.
        ("Зависит от стажа работы.", None),
        ("При стаже от 5 лет 300 000 тенге.", None),
    ],
)
def test_what_is_asked_in_a_sentence_behind_pay(behind: str, months: int | None) -> None:
    posts = f"Лоцман – 2 единицы. Зарплата 200 000 тенге. {behind}\nБоцман – 1 единица. Стаж 3 года.\n"
    document = read(f"АО «Тас» объявляет конкурс:\n\n{posts}")
    assert [row[3:] for row in told(document)] == [(months, 200_000), (36, None)]


@pytest.mark.parametrize(
    "pay",
    [
        "минимальный – 89 700 тенге, максимальный – 119 300 тенге",
        "ең төменгісі – 89 700 теңге, ең жоғарғысы – 119 300 теңге",
        "ең төменгі: 89 700 теңге, ең жоғары: 119 300 теңге",
    ],
)
def test_a_letter_that_ends_a_word_begins_no_category_before_its_least_pay(pay: str) -> None:
    post = read(f"Порт объявляет конкурс на должность:\nЛоцман, D-R-4\nОклад: {pay}.\nОбразование: высшее.").positions[
        0
    ]
    assert post.salary
    assert (post.salary.min, post.salary.max) == (89700, 119300)


def test_a_label_names_in_full_the_post_that_a_line_above_calls_for() -> None:
    text = "Приглашаем смотрителя маяков!\n\nНаименование вакансии: Смотритель морских маяков\nТребования: среднее образование"
    assert [title for title, *_ in told(read(text))] == ["Смотритель морских маяков"]
