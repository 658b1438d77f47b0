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
