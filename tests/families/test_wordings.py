"""What an act words anew among its own points: read as the text that it goes into, where it describes posts."""

import pytest

from kqparse import Document, extract

HEAD = """Бұйрыққа өзгерістер енгізу туралы

Маяк ісі министрінің 2031 жылғы 3 наурыздағы № 12 бұйрығы

      БҰЙЫРАМЫН:
      1. «Біліктілік талаптарын бекіту туралы» 2030 жылғы 1 ақпандағы № 5 бұйрыққа мынадай өзгерістер енгізілсін:
"""
TAIL = """      2. Осы бұйрық алғаш ресми жарияланған күнінен бастап қолданысқа енгізіледі.

      Министр                                     А. Сапаров
"""
RUSSIAN_HEAD = """О внесении изменений в приказ

Приказ Министра маячного дела от 3 марта 2031 года № 12

      ПРИКАЗЫВАЮ:
      1. Внести в приказ от 1 февраля 2030 года № 5 "Об утверждении характеристик" следующие изменения:
"""
RUSSIAN_TAIL = """      2. Настоящий приказ вводится в действие со дня его подписания.

      Министр                                     А. Сапаров
"""
KEEPER = """{0}7. Маяк қараушысы
      Лауазымдық міндеттері: шырақты жағады.
      Білуге тиіс: «Маяк туралы» ережені.
      Біліктілікке қойылатын талаптар: жалпы орта білім.{1}
"""
RUSSIAN_KEEPER = """{0}7. Смотритель маяка
      Должностные обязанности: ведёт {0}Журнал огней{2}.
      Должен знать: устройство лампы.
      Требования к квалификации: среднее профессиональное образование.{1}
"""
CATEGORIES = """«3. D-4 санаты үшін:
      жоғары білім;
      жұмыс өтілі бір жылдан кем емес.
      4. D-5 санаты үшін:
      жоғары білім.»;
"""
ADDED = """«4-1. E-4 санаты үшін:
      жоғары немесе орта білімнен кейінгі білім;
      жұмыс өтіліне талап қойылмайды.».
"""
LIST = """"Перечень должностей специалистов в области культуры

      1. Должности специалистов в области культуры:
      1) библиотекарь;
      2) художник.".
"""
ARTICLE = """"Статья 5. Директор маяка
      1. На должность директора маяка назначается лицо, имеющее высшее образование и стаж работы не менее пяти лет.
      2. Директор маяка подотчетен акимату.";
"""


def kazakh(*points: str) -> str:
    return HEAD + "".join(f"      {point}" for point in points) + TAIL


def russian(*points: str) -> str:
    return RUSSIAN_HEAD + "".join(f"      {point}" for point in points) + RUSSIAN_TAIL


TEXTS: list[tuple[str, str, list[str | None], str]] = [
    (
        "an entry",
        kazakh("7-тармақ мынадай редакцияда жазылсын:\n", KEEPER.format("«", "».")),
        ["Маяк қараушысы"],
        "qualification-characteristics",
    ),
    (
        "two entries, one of them added",
        kazakh(
            "7-тармақ жаңа редакцияда баяндалсын:\n",
            KEEPER.format("«", "»;"),
            "мынадай мазмұндағы 8-тармақпен толықтырылсын:\n",
            KEEPER.replace("7. Маяк", "8. Айлақ").format("«", "»."),
        ),
        ["Маяк қараушысы", "Айлақ қараушысы"],
        "qualification-characteristics",
    ),
    (
        "Russian, upright quotes, one of them within",
        russian("пункт 7 изложить в следующей редакции:\n", RUSSIAN_KEEPER.format('"', '";', '"')),
        ["Смотритель маяка"],
        "qualification-characteristics",
    ),
    (
        "two quotes that close with one sign",
        russian(
            "дополнить пунктом 7 следующего содержания:\n",
            RUSSIAN_KEEPER.format("«", "»;", ""),
            "пункт 8 исключить.\n",
        ),
        ["Смотритель маяка"],
        "qualification-characteristics",
    ),
    (
        "behind the colon, on its line",
        russian("пункт 7 изложить в следующей редакции: ", RUSSIAN_KEEPER.format('"', '";', '"').lstrip()),
        ["Смотритель маяка"],
        "qualification-characteristics",
    ),
    (
        "categories",
        kazakh("3 және 4-тармақтар мынадай редакцияда жазылсын:\n", CATEGORIES, "9-тармақ алып тасталсын.\n"),
        [None, None],
        "category-requirements",
    ),
    (
        "a category between two others",
        kazakh("мынадай мазмұндағы 4-1-тармақпен толықтырылсын:\n", ADDED),
        [None],
        "category-requirements",
    ),
    (
        "a list",
        russian("приложение изложить в следующей редакции:\n", LIST),
        ["библиотекарь", "художник"],
        "post-lists",
    ),
    (
        "an article of law",
        russian("статью 5 изложить в новой редакции:\n", ARTICLE, "статью 6 исключить.\n"),
        ["Директор маяка"],
        "appointment-provisions",
    ),
]
LISTED = (RUSSIAN_HEAD.replace("в приказ\n", 'в приказ "О перечне должностей"\n', 1), RUSSIAN_TAIL)
LISTED_KK = (HEAD.replace("Бұйрыққа", "«Лауазымдар тізбесін бекіту туралы» бұйрыққа", 1), TAIL)
ROWS: list[tuple[str, str, tuple[str, str], list[tuple[int, str]]]] = [
    (
        "rows with points",
        'дополнить строками 14 и 15 следующего содержания:\n      "14. Лоцман\n      15. Смотритель маяка".\n',
        LISTED,
        [(14, "Лоцман"), (15, "Смотритель маяка")],
    ),
    ("one row", 'дополнить строкой 4 следующего содержания:\n      "\n4 Лоцман\n".\n', LISTED, [(4, "Лоцман")]),
    (
        "items, on the line of the colon",
        'подпункт 5) изложить в следующей редакции: "5) лоцман, боцман;";\n',
        LISTED,
        [(5, "лоцман"), (5, "боцман")],
    ),
    (
        "Kazakh",
        "мынадай мазмұндағы 8-жолмен толықтырылсын:\n      «8. Маяк қараушысы».\n",
        LISTED_KK,
        [(8, "Маяк қараушысы")],
    ),
    (
        "an act about no list",
        'дополнить строкой 4 следующего содержания:\n      "4. Лоцман".\n',
        (RUSSIAN_HEAD, RUSSIAN_TAIL),
        [],
    ),
    (
        "a point of the act that has the list",
        'пункт 2 изложить в следующей редакции:\n      "2. Контроль возложить на начальника порта.";\n',
        LISTED,
        [],
    ),
    (
        "its heading",
        'заголовок изложить в следующей редакции:\n      "Об определении перечня должностей порта";\n',
        LISTED,
        [],
    ),
]
POINTS = [
    "1.1. Лоцман: высшее образование, стаж работы не менее 3 лет;\n1.2. Боцман: среднее образование.\n",
    "1) лоцман – высшее образование, стаж работы не менее 3 лет;\n2) боцман – среднее образование.\n",
    "1.1. Лоцман – 1 единица:\n- высшее образование;\n- стаж работы не менее 3 лет.\n1.2. Боцман – 2 единицы:\n- среднее образование.\n",
]
NOTHING = [
    kazakh("«Маяк қараушысы» деген жол алып тасталсын.\n"),
    kazakh("7-тармақ мынадай редакцияда жазылсын:\n", "«7. Шырақ әр кеште жағылады.»;\n"),
    kazakh("7-тармақ мынадай редакцияда жазылсын:\n"),
    russian('после слов "Смотритель маяка" дополнить словами: "и его помощник";\n'),
    russian("слова:\n", '"Смотритель маяка" заменить словами "Начальник маяка";\n'),
]


def read(text: str) -> Document:
    return extract(text.encode(), "order.txt")


@pytest.mark.parametrize(("text", "titles", "family"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_posts_that_an_act_words_anew(text: str, titles: list[str | None], family: str) -> None:
    document = read(text)
    found = [(post.title.kk or post.title.ru) if post.title else None for post in document.positions]
    assert [title or None for title in found] == titles
    assert document.source.family == family
    assert document.act is not None
    assert document.act.number == "12"
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(("point", "around", "posts"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_rows_that_an_act_adds_to_a_list_of_posts(
    point: str, around: tuple[str, str], posts: list[tuple[int, str]]
) -> None:
    document = read(f"{around[0]}      {point}{around[1]}")
    assert [(one.ordinal, one.title and (one.title.ru or one.title.kk)) for one in document.positions] == posts
    assert document.coverage.unassigned == 0


_ROW = "12{0}Лоцман порта{0}D-O-4{0}Высшее (судоходство){0}Не менее одного года стажа государственной службы"


@pytest.mark.parametrize("tail", ["", "\n      Начальник порта\n"])
@pytest.mark.parametrize("more", ["", "13\tБоцман порта\tD-O-5\tВысшее\tНе требуется\n"])
def test_rows_that_an_act_adds_to_a_table(more: str, tail: str) -> None:
    added = "приложение дополнить строками следующего содержания:\n«\n" + _ROW.format("\t") + f"\n{more}».\n"
    document = read(f"{RUSSIAN_HEAD}{added}{RUSSIAN_TAIL.partition(chr(10))[0]}\n{tail}")
    told = [(one.title and one.title.ru, one.category) for one in document.positions]
    assert told == [("Лоцман порта", "D-O-4"), ("Боцман порта", "D-O-5")][: 2 if more else 1]
    assert document.positions[0].experience
    assert document.positions[0].experience.min_months == 12
    stamps = [one.text.ru for one in document.passages if one.kind == "stamp"]
    assert stamps == ([tail.strip()] if tail else [])
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("row", ["12\tПричал\tD-O-4\tБетон\tНе менее одного года", "12\tЛоцман порта\tD-O-4"])
def test_other_rows_that_an_act_adds_stay_text_of_it(row: str) -> None:
    added = f"приложение дополнить строкой следующего содержания:\n«\n{row}\n».\n"
    assert read(f"{RUSSIAN_HEAD}{added}{RUSSIAN_TAIL}").positions == []


@pytest.mark.parametrize("points", POINTS)
@pytest.mark.parametrize("office", ["", "\nНачальник порта\n"])
def test_posts_in_the_points_of_an_order_without_labels(points: str, office: str) -> None:
    head = RUSSIAN_HEAD.partition("      1. ")[0].replace("О внесении изменений в приказ", "О требованиях")
    document = read(
        f"{head}1. Установить следующие требования:\n{points}2. Приказ вводится в действие со дня подписания.\n{office}"
    )
    titles = [one.title and (one.title.ru or "").lower() for one in document.positions]
    assert titles == ["лоцман", "боцман"]
    assert document.positions[0].experience
    assert document.positions[0].experience.min_months == 36
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("title", "posts"),
    [("Об утверждении перечня должностей порта", ["начальник порта", "лоцман", "боцман"]), ("О работе порта", [])],
)
def test_a_list_of_posts_in_a_point_of_an_act(title: str, posts: list[str]) -> None:
    head = RUSSIAN_HEAD.partition("      1. ")[0].replace("О внесении изменений в приказ", title)
    document = read(
        f"{head}1. Утвердить перечень должностей:\n1) начальник порта;\n2) лоцман;\n3) боцман.\n2. Приказ вводится в действие со дня подписания.\n"
    )
    assert [one.title and one.title.ru for one in document.positions] == posts
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("text", NOTHING)
def test_what_fits_no_family_stays_text_of_the_act(text: str) -> None:
    document = read(text)
    assert document.positions == []
    assert document.coverage.unassigned == 0
    assert {"provision"} <= {passage.kind for passage in document.passages}


def test_spans_lead_to_the_act_and_the_points_around_stay_its_own() -> None:
    text = TEXTS[1][1]
    document = read(text)
    (start, end), *_ = document.positions[1].provenance["title.kk"]
    assert text[start:end] == "Айлақ қараушысы"
    provisions = [passage.text.kk or "" for passage in document.passages if passage.kind == "provision"]
    assert [provision[:2] for provision in provisions] == ["1.", "»;", "2."]
    assert provisions[1] == "»; мынадай мазмұндағы 8-тармақпен толықтырылсын: «"


def test_wordings_stand_beside_an_annex() -> None:
    annex = "\nБұйрыққа\n1-қосымша\n\nD-4 санаты үшін:\nжоғары білім;\nжұмыс өтілі бір жылдан кем емес.\n"
    document = read(TEXTS[0][1] + annex)
    assert document.source.family == "qualification-characteristics; category-requirements"
    assert [post.category for post in document.positions] == [None, "D-4"]
    assert document.coverage.unassigned == 0


def test_wordings_stand_in_a_list_of_amended_acts_annexed_to_the_act() -> None:
    listed = RUSSIAN_HEAD.replace(
        "ПРИКАЗЫВАЮ:\n      1. ", "ПРИКАЗЫВАЮ:\n      1. Утвердить прилагаемый перечень.\n"
    ).partition("Внести в приказ от")
    keeper = RUSSIAN_KEEPER.format('"', '".', '"')
    text = (
        f"{listed[0]}\n{RUSSIAN_TAIL}\nПриложение к приказу\nот 3 марта 2031 года № 12\n\n"
        f"Перечень некоторых приказов, в которые вносятся изменения\n\n      1. {listed[1]}{listed[2]}"
        f"      изложить в следующей редакции:\n      {keeper}\n      2. Внести в приказ от 2 мая 2030 года № 9 изменение.\n"
    )
    document = extract(text.encode(), "act")
    assert [post.title and post.title.ru for post in document.positions] == ["Смотритель маяка"]
    assert document.positions[0].criteria[-1].text.ru == "среднее профессиональное образование."
    assert document.act
    assert [one.number for one in document.act.amends] == ["5", "9"]
    assert document.coverage.unassigned == 0


POINT = """1. Утвердить требования к кандидатам на должности, избираемые советом:

Должность: Смотритель маяка
Образование: высшее юридическое
Опыт работы: не менее трех лет

Должность: Лоцман порта
Образование: высшее
Опыт работы: не менее пяти лет

2. Решение вступает в силу с даты принятия.

Председатель совета                     А. Сапаров
"""


@pytest.mark.parametrize("head", ["", "ПРИКАЗЫВАЮ:\n"])
def test_posts_that_a_point_approves_in_itself(head: str) -> None:
    document = extract(f"О требованиях\n\nРешение совета маяков от 3 марта 2031 года № 12\n\n{head}{POINT}".encode())
    assert document.act is not None
    assert (document.act.form, document.act.number) == ("decision", "12")
    assert [one.title and one.title.ru for one in document.positions] == ["Смотритель маяка", "Лоцман порта"]
    assert [one.experience and one.experience.min_months for one in document.positions] == [36, 60]
    assert "2. Решение вступает в силу с даты принятия." in [passage.text.ru for passage in document.passages]
    assert document.coverage.unassigned == 0
