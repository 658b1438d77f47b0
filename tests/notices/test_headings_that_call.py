"""Headings that call by themselves, invitations of graduates, and how posts stand below them."""

import pytest
from notice_reading import Told, call, read, told

TABLE = "\n\n№\tДолжность\tНагрузка\tОклад, тенге\n1\tУчитель химии\t18 часов\t190000-240000\n2\tЛаборант\t0,5 единицы\t85000\n\n"
ASKED = "Требования:\nУчитель химии: высшее образование, стаж от 1 года.\nЛаборант: среднее образование, без опыта.\n"
CARDS = """
I. Хореограф, 1 единица
От вас требуется:
• высшее образование (хореография);
• стаж не менее 3 лет.
Вы будете:
• вести кружки.

II. Звукооператор, 2 единицы
От вас требуется:
• среднее специальное образование.
Вы будете:
• настраивать аппаратуру.

"""
KAZAKH = """
1) инженер-тағылымдамашы – 4 орын
   білімі: жоғары (химия)
   жұмыс өтілі: талап етілмейді
2) техник-тағылымдамашы – 6 орын
   білімі: техникалық және кәсіптік
   жұмыс өтілі: талап етілмейді

"""
OF_TABLE: list[Told] = [
    ("Учитель химии", None, ["higher"], 12, 190_000),
    ("Лаборант", 0.5, ["general_secondary"], 0, 85_000),
]
OF_CARDS: list[Told] = [
    ("Хореограф", 1, ["higher"], 36, None),
    ("Звукооператор", 2, ["technical_vocational"], None, None),
]
OF_KAZAKH: list[Told] = [
    ("инженер-тағылымдамашы", 4, ["higher"], 0, None),
    ("техник-тағылымдамашы", 6, ["technical_vocational"], 0, None),
]
CALLS = [
    ("КГУ «Школа № 4»\nВакансии" + TABLE + ASKED + "Звоните до 3 марта 2031 года.", OF_TABLE, "2031-03-03"),
    ("КГУ «Школа № 4»\nСвободные места" + TABLE + ASKED + "Заявки ждем до 3 марта 2031 года.", OF_TABLE, "2031-03-03"),
    ("КГУ «Школа № 4»\nИзвещение о проведении конкурса" + TABLE + ASKED, OF_TABLE, None),
    ("Районный дом культуры\nО ВАКАНТНЫХ ДОЛЖНОСТЯХ\n" + CARDS, OF_CARDS, None),
    ("Районный дом культуры\nО свободных рабочих местах\n" + CARDS, OF_CARDS, None),
    ("Порт мұражайы\n\nБос жұмыс орындары\n" + KAZAKH, OF_KAZAKH, None),
    ("Порт басқармасы\nТәжірибеден өтуге шақыру\n" + KAZAKH, OF_KAZAKH, None),
    ("Порт басқармасы\nТүлектер мынадай орындарға шақырылады:\n" + KAZAKH, OF_KAZAKH, None),
    ("«Порт» АҚ жас мамандарды тағылымдамаға қабылдайды\n" + KAZAKH, OF_KAZAKH, None),
    ("Управление порта\nПРИГЛАШЕНИЕ НА СТАЖИРОВКУ\n" + CARDS, OF_CARDS, None),
    ("АО «Порт» объявляет набор выпускников на стажировку\n" + CARDS, OF_CARDS, None),
]


@pytest.mark.parametrize(("text", "expected", "deadline"), CALLS)
def test_what_calls_by_itself(text: str, expected: list[Told], deadline: str | None) -> None:
    document = read(text)
    found = call(document)
    assert told(document) == expected
    assert found is not None
    assert found[0]
    assert found[3] == deadline


@pytest.mark.parametrize(
    "text",
    [
        "Правила проведения стажировки\n\nСтажировка для выпускников проводится ежегодно. Наставник назначается приказом.",
        "Центр занятости\n\nВакансии размещаются на портале. Сведения о свободных местах обновляются каждый день.",
        "Прайс-лист\n\n№\tНаименование\tНагрузка\tЦена\n1\tТрос\t18 тонн\t190000\n2\tБуй\t2 тонны\t85000\n",
    ],
)
def test_what_calls_for_nobody(text: str) -> None:
    assert not told(read(text))


def test_a_label_at_the_end_of_a_line_leads_to_the_next_one_in_the_last_entry() -> None:
    text = (
        "Порт театры бос лауазымдарға конкурс жариялайды\n\n"
        "Суретші – 1 бірлік. Білімі: жоғары. Жұмыс өтілі: кемінде екі жыл.\n\n"
        "Костюмер – 2 бірлік. Білімі: жалпы орта. Іс-тәжірибе:\nтеатрда кемінде бір жыл.\n"
    )
    assert told(read(text)) == [("Суретші", 1, ["higher"], 24, None), ("Костюмер", 2, ["general_secondary"], 12, None)]


LETTERED = [
    "Порт мұрағаты бос лауазымдарға конкурс жариялайды\n\n"
    "а) лоцман, 2 бірлік; жоғары білім, өтілі кемінде 2 жыл; жалақысы 210 000 теңге\n"
    "ә) боцман, 1 бірлік; орта білім, өтілсіз; жалақысы 150 000 теңге\n",
    "Архив порта\nВакансии\n\nА) Лоцман\nКоличество мест: 2\nОклад: 210 000 тенге\nОбразование: высшее\nСтаж: от 2 лет\n\n"
    "Б) Боцман\nКоличество мест: 1\nОклад: 150 000 тенге\nОбразование: среднее\nСтаж: без опыта\n",
    "Архив порта\nВакансии\n\nI. Лоцман\nКоличество мест: 2\nОклад: 210 000 тенге\nОбразование: высшее\nСтаж: от 2 лет\n\n"
    "II. Боцман\nКоличество мест: 1\nОклад: 150 000 тенге\nОбразование: среднее\nСтаж: без опыта\n",
]


@pytest.mark.parametrize("text", LETTERED)
def test_letters_and_roman_numbers_before_titles_are_none_of_them(text: str) -> None:
    document = read(text)
    assert [(str(title).lower(), *others) for title, *others in told(document)] == [
        ("лоцман", 2, ["higher"], 24, 210_000),
        ("боцман", 1, ["general_secondary"], 0, 150_000),
    ]
    assert [post.ordinal for post in document.positions] == [None, None]


FORM = "Коммунальное государственное учреждение"
NAMED = [
    (f"{FORM}\n«Архив\nпорта»\n\nобъявляет конкурс на вакантную должность\n", f"{FORM} «Архив порта»"),
    (f"{FORM}\n«Архив порта»\nобъявляет конкурс на вакантную должность\n", f"{FORM} «Архив порта»"),
    ("Правила\n\n«Архив порта» КГУ объявляет конкурс на вакантную должность\n", "«Архив порта» КГУ"),
]


@pytest.mark.parametrize(("head", "body"), NAMED)
def test_a_legal_form_in_the_line_above_is_of_the_name_of_who_calls(head: str, body: str) -> None:
    found = call(read(head + "\n1. Лоцман, 1 единица. Образование: высшее.\n\nСоңғы күні: 2031 жылғы 20 наурыз\n"))
    assert found == (body, None, None, "2031-03-20")
