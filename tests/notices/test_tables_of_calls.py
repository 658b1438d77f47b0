"""Tables in a call: a row for each vacancy, or a label and its value in each row."""

import pytest
from notice_reading import called, pay, posts, read, said

_ROWS = {
    "ru": (
        "<p>РГКП «Центр маяков» объявляет конкурс на замещение вакантных должностей</p><p>Дата публикации: 12 мая 2031 года</p>"
        "<table><tr><td>№</td><td>Вакансии</td><td>Количество</td><td>Квалификационные требования</td><td>Оклад</td></tr>"
        "<tr><td>1</td><td>Смотритель маяка</td><td>0,5</td><td>Среднее образование, стаж не менее года.</td><td>120 000 тенге</td></tr>"
        "<tr><td>2</td><td>Механик</td><td>1</td><td>Высшее техническое образование.</td><td>от 180 000 тенге</td></tr></table>"
        "<p>Резюме направлять на почту: kadr@mayak.kz</p>"
    ),
    "kk": (
        "<p>«Маяктар орталығы» РМҚК бос лауазымдарға конкурс жариялайды</p><p>Жарияланған күні: 12.05.2031</p>"
        "<table><tr><td>№</td><td>Бос лауазымның атауы</td><td>Саны</td><td>Біліктілік талаптары</td><td>Лауазымдық жалақы</td></tr>"
        "<tr><td>1</td><td>Маяк қараушысы</td><td>0,5</td><td>Жалпы орта білім, кемінде бір жыл өтіл.</td><td>120 000 теңге</td></tr>"
        "<tr><td>2</td><td>Механик</td><td>1</td><td>Жоғары техникалық білім.</td><td>180 000 теңгеден</td></tr></table>"
        "<p>Байланыс: kadr@mayak.kz</p>"
    ),
}


@pytest.mark.parametrize(("text", "first"), [(_ROWS["ru"], "Смотритель маяка"), (_ROWS["kk"], "Маяк қараушысы")])
def test_a_row_is_a_vacancy(text: str, first: str) -> None:
    document = read(f"<html><body>{text}</body></html>")
    found = posts(f"<html><body>{text}</body></html>")
    assert document.source.family == "vacancy-announcements"
    assert [(post.title, post.headcount) for post in found] == [(first, 0.5), ("Механик", 1)]
    assert [[kind for kind, _ in post.criteria] for post in found] == [["qualification_requirements"]] * 2
    assert [pay(position) for position in document.positions] == [
        (120000, 120000, "KZT", None),
        (180000, None, "KZT", None),
    ]
    assert [position.section for position in document.positions] == [None, None]
    assert called(document)[0] in ("РГКП «Центр маяков»", "«Маяктар орталығы» РМҚК")
    assert called(document)[2] == "2031-05-12"
    assert document.coverage.unassigned == 0


def test_a_row_is_a_label_and_its_value() -> None:
    rows = [
        ("1", "Наименование организации образования", "КГУ «Школа» отдела образования"),
        ("2", "Наименование вакантной или временно вакантной должности, нагрузка", "Педагог-психолог, 1 ставка"),
        ("", "основные функциональные обязанности", "проводит занятия; консультирует родителей"),
        (
            "",
            "размер и условия оплаты труда",
            "по стажу;<br>среднее образование (min): 150 000 тенге;<br>высшее (min): 180 000 тенге",
        ),
        (
            "3",
            "Квалификационные требования, предъявляемые к кандидату",
            "высшее образование по специальности «Психология»",
        ),
        ("4", "Срок приема документов", "с 01.08.2031 г. по 11.08.2031 г."),
    ]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    text = f"<html><body><p>КГУ «Школа» объявляет конкурс на должность педагога-психолога</p><table>{cells}</table></body></html>"
    document = read(text)
    (position,) = document.positions
    assert (said(position.title), position.headcount, pay(position)) == (
        "Педагог-психолог",
        1,
        (150000, None, "KZT", None),
    )
    assert [(str(criterion.kind), said(criterion.text)) for criterion in position.criteria] == [
        ("duties", "проводит занятия; консультирует родителей"),
        ("qualification_requirements", "высшее образование по специальности «Психология»"),
    ]
    assert called(document)[3] == "2031-08-11"


_LINES_RU = """КГУ «Школа» объявляет конкурс на должность педагога-психолога

1
Наименование организации образования
Коммунальное государственное учреждение «Школа» отдела образования
местонахождение, почтовый адрес
021500, село Озёрное, ул. Школьная, 5
номера телефонов
8(71600) 2-11-22
2
Наименование вакантной или временно вакантной должности, нагрузка
педагог-психолог, 16 часов
основные функциональные обязанности
проводит занятия; консультирует родителей
размер и условия оплаты труда
высшее образование (min): 180 000 тенге
3
Квалификационные требования, предъявляемые к кандидату, утвержденные Характеристиками
высшее образование по специальности «Психология»
4
Срок приема документов
01.08.2031-11.08.2031
"""
_LINES_KK = """«Көлді ауылындағы № 7 мектебі» КММ бос педагог-психолог лауазымына конкурс жариялайды

1
Білім беру ұйымының атауы
«Көлді ауылындағы № 7 мектебі» коммуналдық мемлекеттік мекемесі
орналасқан жері, пошталық мекенжайы
021500, Көлді ауылы, Мектеп көшесі, 5
2
Бос немесе уақытша бос лауазымның атауы, жүктемесі
педагог-психолог, 16 сағат
негізгі функционалдық міндеттері
сабақ өткізеді; ата-аналарға кеңес береді
еңбекке ақы төлеу мөлшері мен шарттары
жоғары білім (min): 180 000 теңге
3
Кандидатқа қойылатын, Педагогтердің үлгілік біліктілік сипаттамаларымен бекітілген біліктілік талаптары
«Психология» мамандығы бойынша жоғары білім
4
Құжаттарды қабылдау мерзімі
01.08.2031-11.08.2031
"""


@pytest.mark.parametrize(
    ("text", "duties", "asked"),
    [
        (
            _LINES_RU,
            "проводит занятия; консультирует родителей",
            "высшее образование по специальности «Психология»",
        ),
        (_LINES_KK, "сабақ өткізеді; ата-аналарға кеңес береді", "«Психология» мамандығы бойынша жоғары білім"),
    ],
)
def test_cells_that_are_printed_a_line_each(text: str, duties: str, asked: str) -> None:
    document = read(text)
    (position,) = document.positions
    assert (said(position.title), pay(position)) == ("педагог-психолог", (180000, None, "KZT", None))
    assert [(str(criterion.kind), said(criterion.text)) for criterion in position.criteria] == [
        ("duties", duties),
        ("qualification_requirements", asked),
    ]
    assert (called(document)[3], document.coverage.unassigned) == ("2031-08-11", 0)


def test_words_of_a_label_that_end_a_sentence_are_no_cell() -> None:
    text = "КГУ «Школа» объявляет конкурс на вакантную должность психолога.\nОбязанности: исполняет возложенные\nдолжностные обязанности.\n"
    (position,) = read(text).positions
    assert said(position.criteria[0].text) == "исполняет возложенные должностные обязанности."


def test_a_table_of_posts_and_their_number() -> None:
    rows = [("Должность", "Количество ставок", "Дисциплина"), ("Заведующий", "1", ""), ("Лектор", "2", "Лоция")]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    call_of = "<p>АО «Морская академия» объявляет конкурс на замещение вакантных должностей кафедры</p>"
    found = posts(f"<html><body>{call_of}<table>{cells}</table></body></html>")
    assert [(post.title, post.headcount) for post in found] == [("Заведующий", 1), ("Лектор", 2)]
    # Without a call such a table may say anything.
    assert (
        read(f"<html><body><p>Сведения</p><table>{cells}</table></body></html>").source.family
        != "vacancy-announcements"
    )


_LEVELS = "Категория E-R-3: высшее образование, стаж государственной службы не менее 1 года.\nКатегория E-R-4: среднее образование.\n"
_STAFF = "№ | Должность | Категория | Количество\n1 | Смотритель маяка | E-R-3 | 1\n2 | Лоцман | E-R-4 | 2\n"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        # To categories, above the table or below it.
        (f"{_LEVELS}\n{_STAFF}", [("higher", 12, ""), ("general_secondary", None, "")]),
        (f"{_STAFF}\nКвалификационные требования:\n{_LEVELS}", [("higher", 12, ""), ("general_secondary", None, "")]),
        # Of all rows.
        (
            f"{_STAFF}\nТребования: высшее образование.\nПодробнее о нас можно прочитать на сайте.\n",
            [("higher", None, "")] * 2,
        ),
        # Of each of them by its title, in its line or below it, whatever was asked of categories between.
        (
            f"{_STAFF}\n{_LEVELS}\nОбязанности:\nСмотритель маяка: зажигает огни.\nЛоцман: ведёт суда.\n",
            [("higher", 12, "зажигает огни."), ("general_secondary", None, "ведёт суда.")],
        ),
        (
            f"{_STAFF}\n1. Смотритель маяка (E-R-3)\nОбязанности: зажигает огни.\nТребования: высшее образование.\n\n"
            "2. Лоцман (E-R-4)\nОбязанности: ведёт суда.\nТребования: среднее образование, стаж 3 года.\n",
            [("higher", None, "зажигает огни."), ("general_secondary", 36, "ведёт суда.")],
        ),
    ],
)
def test_what_is_said_of_the_rows_of_a_table_beside_it(text: str, asked: list[tuple[str, int | None, str]]) -> None:
    document = read(f"ГУ «Маяк» объявляет конкурс на занятие вакантных должностей\n\n{text}")
    found = document.positions
    assert [(said(post.title), post.category, post.headcount) for post in found] == [
        ("Смотритель маяка", "E-R-3", 1),
        ("Лоцман", "E-R-4", 2),
    ]
    duties = [[said(one.text) for one in post.criteria if one.kind == "duties"] for post in found]
    assert [
        (post.education and post.education.levels[0], post.experience and post.experience.min_months) for post in found
    ] == [(level, months) for level, months, _ in asked]
    assert duties == [[duty] if duty else [] for _, _, duty in asked]
    assert document.coverage.unassigned == 0


def test_units_below_a_head_that_says_no_such_thing() -> None:
    found = posts(
        "КГУ «Маяк» объявляет конкурс на вакантные должности\n\nВакансия | Нагрузка | Требования\n"
        "Учитель | 18 часов | стаж 3 года\nПовар | 2 ставки | без опыта\n"
    )
    assert [(post.title, post.headcount) for post in found] == [("Учитель", None), ("Повар", 2)]
