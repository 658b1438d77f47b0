"""Page numbers and running heads of plain text are no part of what they stand in, and a post that repeats is no head."""

import pytest

from kqparse import Document, extract


def told(of: Document) -> list[str]:
    return [str(finding.data["printed"]) for finding in of.diagnostics if finding.code == "KQ105" and finding.data]


def read(text: str) -> Document:
    found = extract(text.encode())
    coverage = found.coverage
    assert coverage.assigned + coverage.noise + coverage.unassigned == coverage.characters
    assert coverage.unassigned == 0
    return found


def card(number: int, title: str, duties: str = "ведет учет и готовит отчеты о работе;") -> str:
    return (
        f"{number}. {title}\nОбразование: высшее образование по специальности «экономика».\n"
        f"Стаж работы: не менее 2 лет по специальности.\nОбязанности:\n{duties}\nпринимает посетителей.\n\n"
    )


CARDS = "Приложение № 4 к Положению о персонале\n\nКвалификационные требования к работникам\n\n"
LONG = "проверяет показания приборов учета и передает сведения о расходе воды"


@pytest.mark.parametrize(
    ("sign", "head"),
    [
        ("Страница 1 из 2", "Положение о персонале. Приложение № 4"),
        ("- 1 -", "Приложение 4"),
        ("— 1 —", "Квалификационные требования к работникам"),
        ("Стр. 1", "ТОО «Суық бұлақ»"),
        ("1-бет", "Положение о персонале"),
    ],
)
def test_a_sentence_goes_on_behind_a_page_number_and_what_names_the_document(sign: str, head: str) -> None:
    duties = f"{LONG}\n{sign}\n{head}\nпотребителям;"
    found = read(CARDS + card(1, "Начальник участка") + card(2, "Диспетчер", duties))
    assert told(found) == [sign, head]
    assert str(found.positions[1].criteria[-1].text.ru).startswith(f"{LONG} потребителям;")


def test_a_line_beside_the_numbers_of_two_pages_is_a_running_head() -> None:
    text = CARDS
    titles = ["Начальник участка", "Диспетчер", "Экономист", "Юрист", "Кладовщик", "Механик", "Повар"]
    for number, title in enumerate(titles, 1):
        text += card(number, title)
        text += f"{number // 3}\nИнструкция ИП-14 Редакция 2\n" if number in {3, 6} else ""
    found = read(text)
    assert told(found) == ["1", "Инструкция ИП-14 Редакция 2", "2", "Инструкция ИП-14 Редакция 2"]
    assert [position.title.ru for position in found.positions if position.title] == titles


def test_a_page_repeats_the_heads_of_columns() -> None:
    heads = "№\nНаименование должности\nОбразование\nСтаж работы\n"
    rows = [
        f"{number}\n{title}\nвысшее образование\nне менее {number} лет\n"
        for number, title in enumerate(["Архивист", "Переводчик", "Юрист", "Экономист", "Бухгалтер", "Инженер"], 1)
    ]
    text = "Квалификационные требования к должностям\n\n" + heads
    for at, row in enumerate(rows, 1):
        text += row + (f"{at // 2} из 3\n{heads}" if at % 2 == 0 and at < len(rows) else "")
    found = read(text)
    assert len(found.positions) == len(rows)
    assert told(found) == ["1 из 3", *heads.split("\n")[:-1], "2 из 3", *heads.split("\n")[:-1]]


@pytest.mark.parametrize(
    "between",
    [
        "1\nГлавный специалист\n",  # the number of a row, and a post
        "2 года 6 месяцев\n",
        "Раздел 1\nПоложение о персонале. Приложение № 4\n",
        "12\n",
        "- 5 лет\n",
    ],
)
def test_other_figures_are_no_break(between: str) -> None:
    found = extract(
        (CARDS + card(1, "Начальник участка", f"ведет учет;\n{between}сдает отчеты;") + card(2, "Юрист")).encode()
    )
    assert not set(told(found)) & set(between.split("\n"))


def test_posts_of_one_title_below_their_numbers_stay() -> None:
    duties = "\n".join(f"{line} ведет участок работы;" for line in "абвгдежзиклмнопрст")
    rows = "".join(f"{number}\nГлавный специалист\nвысшее образование\n{duties}\n" for number in (1, 2))
    found = extract(f"Требования\n\n№\nДолжность\nОбразование\nОбязанности\n{rows}".encode())
    assert told(found) == []


@pytest.mark.parametrize("sign", ["- {} -", "Страница {} из 4", "стр. {}"])
@pytest.mark.parametrize(
    "page",
    [
        "Должность\n{}\nОбразование\nвысшее юридическое\nСтаж работы\nне менее 2 лет\nОбязанности\nведет дела;\n",
        "Должность: {}\nОбразование: высшее юридическое\nОбязанности: ведет дела\nВладение государственным языком\n",
        "{}\nОбразование: высшее юридическое\nОбязанности: ведет дела\nСтаж: не менее 2 лет\n",
    ],
    ids=["the label of the title above", "a line below that all have", "a criterion below that all have"],
)
def test_where_each_page_has_a_post_what_all_of_them_have_stays(sign: str, page: str) -> None:
    titles = ["Главный специалист", "Ведущий специалист", "Инспектор", "Юрисконсульт"]
    text = "Требования к должностям\n\n"
    signs = [sign.format(number) for number in range(1, 5)]
    text += "".join(f"{page.format(title)}{own}\n" for title, own in zip(titles, signs, strict=True))
    found = read(text)
    assert told(found) == signs
    assert [position.title.ru for position in found.positions if position.title] == titles


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{first}2. Юрист\n- 2 -\nОбразование: высшее юридическое или экономическое\n{last}", "education"),
        ("{first}2. Юрист\nОбразование:\n- 2 -\nВысшее юридическое или экономическое\n{last}", "education"),
        (
            "{first}2. Юрист\nОбразование: высшее\n- 2 -\nСтаж работы: не менее пяти лет по специальности\n",
            "experience",
        ),
    ],
)
def test_what_a_post_asks_for_as_the_first_one_does_names_no_document(text: str, line: str) -> None:
    first = (
        "Требования к должностям\n\n1. Директор\nОбразование: высшее юридическое или экономическое\n"
        "Стаж работы: не менее пяти лет по специальности\nОбязанности:\n" + "ведет дела учреждения;\n" * 12 + "\n"
    )
    found = read(text.format(first=first, last="Стаж работы: не менее двух лет\n"))
    assert told(found) == ["- 2 -"]
    assert line in [criterion.kind for criterion in found.positions[-1].criteria]


def test_the_last_page_may_be_short() -> None:
    duties = "ведет дела учреждения;\n" * 12
    text = f"Должностная инструкция\n\nЮрист\n\nОбязанности:\n{duties}1 стр\n{duties}2 стр\nготовит договоры.\n3 стр\n"
    assert told(extract(text.encode())) == ["1 стр", "2 стр", "3 стр"]
    assert told(extract(text.replace("3 стр", "4 стр").encode())) == ["1 стр", "2 стр"]


@pytest.mark.parametrize("papers", [("1 лист", "2 стр", "3 листа"), ("1 парақ", "2 бет", "1 бет")])
def test_words_behind_numbers_count_pages(papers: tuple[str, ...]) -> None:
    lines = "\n".join(f"{name}\n{paper}" for name, paper in zip(("заявление", "резюме", "диплом"), papers, strict=True))
    found = extract(f"Вакансия: Бухгалтер\nТребования: высшее экономическое образование\nПапка:\n{lines}\n".encode())
    assert told(found) == []


@pytest.mark.parametrize("sign", ["- {} -", "Страница {} из 3"])
@pytest.mark.parametrize(
    ("head", "titles", "rest"),
    [
        (
            "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ",
            ["главного специалиста", "ведущего специалиста", "инспектора"],
            "1. Общие положения\nНа должность назначается лицо, имеющее высшее юридическое образование.\n"
            "2. Должностные обязанности\n1) ведет дела учреждения;\n2) готовит отчеты.\n",
        ),
        (
            "Лауазымдық нұсқаулық",
            ["Бас маманның", "Жетекші маманның", "Инспектордың"],
            "1. Жалпы ережелер\nЛауазымға жоғары заңгерлік білімі бар тұлға тағайындалады.\n"
            "2. Лауазымдық міндеттері\n1) істерді жүргізеді;\n2) есептерді дайындайды.\n",
        ),
    ],
)
def test_a_heading_that_each_page_has_above_its_post_is_one(sign: str, head: str, titles: list[str], rest: str) -> None:
    signs = [sign.format(number) for number in range(1, 4)]
    pages = [f"{head}\n{title}\n\n{rest}{own}\n" for title, own in zip(titles, signs, strict=True)]
    found = read("".join(pages))
    assert told(found) == signs
    assert len(found.positions) == len(titles)


def test_an_annex_on_each_page_is_told_by_its_box() -> None:
    box = "Приложение\nк приказу руководителя\nот 5 января 2024 года № 12\n\nКвалификационные требования\n\n"
    post = "{}\nОбразование: высшее юридическое\nСтаж работы: не менее 2 лет\n"
    order = "ПРИКАЗ\n5 января 2024 года № 12\nОб утверждении требований\n\nПРИКАЗЫВАЮ:\n1. Утвердить требования.\n"
    titles = ["Главный специалист", "Ведущий специалист"]
    found = read(order + "".join(f"- {page} -\n{box}{post.format(title)}" for page, title in enumerate(titles, 1)))
    assert told(found) == ["- 1 -", "- 2 -"]
    assert [post.criteria[-1].text.ru for post in found.positions] == ["не менее 2 лет"] * 2


def test_a_number_below_a_label_is_its_value() -> None:
    units = "".join(
        f"Отдел\nКоличество единиц\n{number}\nСпециалисты отдела\n" + "ведет участок работы;\n" * 16
        for number in range(1, 4)
    )
    assert told(extract(f"Штатное расписание\n\n{units}".encode())) == []
