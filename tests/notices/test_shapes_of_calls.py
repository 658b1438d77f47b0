"""Shapes in which announcements are found: lines that prose would join, words between, cards one below the other."""

import pytest
from notice_reading import Post, call, pay, posts, read

_DUTIES, _LEVEL, _WORK, _BOTH = "duties", "education", "experience", "qualification_requirements"

SHAPES: dict[str, list[Post]] = {
    # The tail of a title stands in the line below it.
    'ГУ "Порт" объявляет конкурс на занятие вакантной административной государственной должности корпуса "Б"\n'
    "1. Лоцман отдела глубин\n(C-O-6, 1 ед.)\nЗаработная плата: 85 000 - 115 000 тенге\n"
    "Обязанности: проводка судов.\nОбразование: высшее (география).": [
        Post("Лоцман отдела глубин", "C-O-6", [], 1, [(_DUTIES, "проводка судов."), (_LEVEL, "высшее (география).")])
    ],
    # Whom a competition is for is no title; requirements to a category may have the bare category for their head.
    "ГУ «Порт» объявляет внутренний конкурс на занятие вакантной административной государственной должности "
    "корпуса «Б» среди служащих всех органов\nКатегория D-O-3:\nвысшее образование;\n"
    "Начальник причала, категория D-O-3 (1 единица).\nОбязанности: ведет отдел.\n"
    "Документы должны быть представлены в течение 5 рабочих дней по адресу: улица Мира, 8.": [
        Post("Начальник причала", "D-O-3", [], 1, [(_LEVEL, "высшее образование;"), (_DUTIES, "ведет отдел.")])
    ],
    # For how long a post is vacant stands in the bracket of its units.
    "Порт объявляет конкурс на занятие вакантных должностей\n"
    "Лоцман, категория C-R-5 (1 единица - на период отпуска работника до 12.03.2031 г.)\nТребования: стаж 1 год.": [
        Post("Лоцман", "C-R-5", [], 1, [(_BOTH, "стаж 1 год.")])
    ],
    "Бос жұмыс орны\nЛауазым: Лоцман\nҰйым: «Порт» КММ\nЖалақы: 180000 - 250000 теңге\nТәжірибе: 1 жыл\nБілімі: жоғары": [
        Post("Лоцман", None, [], None, [(_WORK, "1 жыл"), (_LEVEL, "жоғары")])
    ],
    # What is asked stands in lines of a list, among them some that begin like a clause; a person is of no post.
    "Лоцман\nот 250 000 до 350 000 ₸ за месяц\nТребуемый опыт работы: 1–3 года\n\nТОО Мыс Трейд\n\n"
    "Требования:\nВысшее морское образование\nЗнание лоции 8.3\nОпыт работы от 2 лет\n\nУсловия:\nПятидневка\n"
    "Контактная информация\nСауле\n+7 (701) 555-44-33": [
        Post(
            "Лоцман",
            None,
            [],
            None,
            [
                (_WORK, "1–3 года"),
                (_BOTH, "Высшее морское образование Знание лоции 8.3 Опыт работы от 2 лет"),
                ("other", "Пятидневка"),
            ],
        )
    ],
}

SHAPES |= {
    # Whose vacancies they are, in a heading; a call that invites.
    "Вакансии ГКП «Причал»\n\n1. Лоцман\nТребования: стаж 1 год\n\n2. Боцман\nТребования: без опыта": [
        Post("Лоцман", None, [], None, [(_BOTH, "стаж 1 год")]),
        Post("Боцман", None, [], None, [(_BOTH, "без опыта")]),
    ],
    "«Айлақ» МКК мына бос жұмыс орындарына шақырады:\n1) лоцман – 2 бірлік. Талаптар: жоғары білім;\n"
    "2) боцман – 1 бірлік. Талаптар: өтілсіз.": [
        Post("лоцман", None, [], 2, [(_BOTH, "жоғары білім;")]),
        Post("боцман", None, [], 1, [(_BOTH, "өтілсіз.")]),
    ],
    # What is asked stands right behind the units; a unit with its telephone heads no posts.
    "Вакансии на 15.05.2031:\nБоцман - 2 ед., среднее специальное, стаж от 2 лет": [
        Post("Боцман", None, [], 2, [(_BOTH, "среднее специальное, стаж от 2 лет")]),
    ],
    "Вакансии на 15.05.2031:\nЛоцман - 1 ед., высшее образование, стаж от 3 лет\nБоцман - 2 ед., без стажа\n"
    "Отдел кадров: 8 (7112) 55-44-33": [
        Post("Лоцман", None, [], 1, [(_BOTH, "высшее образование, стаж от 3 лет")]),
        Post("Боцман", None, [], 2, [(_WORK, "без стажа")]),
    ],
}

BODIES = {
    # A heading says that there are vacancies, and the call follows.
    "БОС ЖҰМЫС ОРЫНДАРЫ\n«Айлақ» КММ бос лауазымдарға конкурс жариялайды:\n1. Лоцман - 1 бірлік. Білімі: жоғары.": "«Айлақ» КММ",
    # The body has a line of its own above the call, or in a card.
    "«Ақжайлау ауданының балық бөлімі» КММ\n«Б» корпусының бос мемлекеттік әкімшілік лауазымына орналасуға жалпы "
    "конкурс жариялайды\n1. Бас маман (E-R-4 санаты, 1 бірлік)\nМіндеттері: есеп.": (
        "«Ақжайлау ауданының балық бөлімі» КММ"
    ),
    "Лоцман\nОпыт работы: 1–3 года\nТОО Мыс Трейд\nОбязанности: проводка\nЗарплата: 200 000 тенге": "ТОО Мыс Трейд",
    # An address behind a name is no part of it.
    "Вакансия: лоцман\nОрганизация: КГУ «Порт», адрес: 100000, Кокарал\nОбязанности: проводка\nОпыт: 1 год\nЗарплата: 200 000 тенге": (
        "КГУ «Порт»"
    ),
    "Вакансия: лоцман\nОрганизация: Управление портов, рыбы и лесов\nОбязанности: проводка\nОпыт: 1 год\nОклад: 200 000 тенге": (
        "Управление портов, рыбы и лесов"
    ),
}


@pytest.mark.parametrize("text", SHAPES)
def test_shapes(text: str) -> None:
    assert posts(text) == SHAPES[text]
    assert read(text).coverage.unassigned == 0


@pytest.mark.parametrize("text", BODIES)
def test_bodies(text: str) -> None:
    found = call(read(text))
    assert found
    assert found[0] == BODIES[text]


def test_a_category_of_pay_is_compared_by_its_latin_letters() -> None:
    text = (
        "Прокуратура края объявляет общий конкурс на занятие вакантных должностей корпуса «Б»:\n"
        "Категория\tmin\tmax\nС-О-4\t120 345\t162 466\nC-O-5\t98 765\t133 333\n\n"
        "1. Лоцман (1 единица), категория C-O-4\nОбязанности: проводка.\n\n"
        "2. Боцман (2 единицы), категория С-О-5\nОбязанности: снасти.\n"
    )
    assert [pay(position) for position in read(text).positions] == [
        (120345, 162466, None, None),
        (98765, 133333, None, None),
    ]
