"""How notices print the heading of a post, and what is read of it."""

import pytest
from notice_reading import posts, read

_KK = "«Айдарлы ауданының мұрағаты» ММ бос мемлекеттік әкімшілік лауазымға жалпы конкурс жариялайды:"
_RU = "ГУ «Архив Степного района» объявляет общий конкурс на занятие вакантной административной государственной должности:"
_DUTIES_KK = "Функционалдық міндеттері: құжаттарды қабылдайды. Талаптар: жоғары білім."
_DUTIES_RU = "Функциональные обязанности: принимает документы. Требования: высшее образование."

HEADINGS_KK = [
    ("бас маман (С-О-5 санаты, 1 бірлік, № 05-1-2).", ("бас маман", "C-O-5", ["05-1-2"], 1)),
    ("1. Бас маман, Е-3 санаты, (2 бірлік, № 02-1-1, № 02-1-2)", ("Бас маман", "E-3", ["02-1-1", "02-1-2"], 2)),
    ("Қор бөлімінің басшысы – D-O-4 санаты, 1 бірлік", ("Қор бөлімінің басшысы", "D-O-4", [], 1)),
    ("№ 1. Жетекші маман (E-R-4 санаты, 1 бірлік)", ("Жетекші маман", "E-R-4", [], 1)),
    ("2) Аға мұрағатшы (D-5)", ("Аға мұрағатшы", "D-5", [], None)),
    ("Лауазымы: Аға мұрағатшы", ("Аға мұрағатшы", None, [], None)),
    ("Санаты: Е-3 (1 бірлік)\nБөлім басшысы", ("Бөлім басшысы", "E-3", [], 1)),
    ("Бас мұрағатшы", ("Бас мұрағатшы", None, [], None)),
]
HEADINGS_RU = [
    ("главный специалист (С-О-5, 1 единица, № 05-1-2).", ("главный специалист", "C-O-5", ["05-1-2"], 1)),
    ("1. Главный архивист отдела фондов, категория Е-3, 2 единицы", ("Главный архивист отдела фондов", "E-3", [], 2)),
    ("Руководитель отдела (категория D-O-4, код 04-1)", ("Руководитель отдела", "D-O-4", ["04-1"], None)),
    ("Должность: Ведущий архивист", ("Ведущий архивист", None, [], None)),
    ("Категория E-2 (1 единица), № 02-1\nЗаведующий отделом", ("Заведующий отделом", "E-2", ["02-1"], 1)),
    ("1) Старший архивист (E-R-4 – 1 ед.)", ("Старший архивист", "E-R-4", [], 1)),
]


@pytest.mark.parametrize(("printed", "expected"), HEADINGS_KK)
def test_kazakh_headings(printed: str, expected: tuple[object, ...]) -> None:
    (found,) = posts(f"{_KK}\n\n{printed}\n{_DUTIES_KK}\n")
    assert found[:4] == expected
    assert [kind for kind, _ in found.criteria] == ["duties", "qualification_requirements"]


@pytest.mark.parametrize(("printed", "expected"), HEADINGS_RU)
def test_russian_headings(printed: str, expected: tuple[object, ...]) -> None:
    (found,) = posts(f"{_RU}\n\n{printed}\n{_DUTIES_RU}\n")
    assert found[:4] == expected
    assert [kind for kind, _ in found.criteria] == ["duties", "qualification_requirements"]


def test_heading_on_the_line_of_the_call() -> None:
    (found,) = posts(f"{_KK} бас маман (С-О-5 санаты, 1 бірлік). {_DUTIES_KK}")
    assert (found.title, found.category, found.headcount) == ("бас маман", "C-O-5", 1)


def test_post_named_by_the_call_itself() -> None:
    (found,) = posts(f"КГУ «Школа № 7» объявляет конкурс на занятие вакантной должности учителя физики\n\n{_DUTIES_RU}")
    assert found.title == "учителя физики"


def test_several_posts_in_one_line() -> None:
    found = posts(f"{_KK} бас маман (С-О-5 санаты, 1 бірлік), жетекші маман (С-О-6 санаты, 2 бірлік). {_DUTIES_KK}")
    assert [(each.title, each.category) for each in found] == [("бас маман", "C-O-5"), ("жетекші маман", "C-O-6")]


def test_a_group_holds_for_the_posts_of_its_category_alone() -> None:
    text = (
        f"{_RU}\n\nДля категорий С-О-5, С-О-6: высшее образование.\nДля категории Е-3: послесреднее образование.\n\n"
        f"1. Эколог (С-О-5, 1 единица)\n{_DUTIES_RU}\n\n2. Учетчик (Е-3, 1 единица)\n{_DUTIES_RU}\n"
    )
    first, second = posts(text)
    assert first.criteria[0] == ("education", "высшее образование.")
    assert second.criteria[0] == ("education", "послесреднее образование.")


def test_post_between_body_and_call() -> None:
    (found,) = posts(f"№ 5 балабақша КМҚК аға тәрбиеші бос лауазымына конкурс жариялайды.\n\n{_DUTIES_KK}")
    assert found.title == "аға тәрбиеші"


def test_a_category_within_a_sentence_is_no_post() -> None:
    found = posts(f"{_RU}\n\nЭколог (С-О-5, 1 единица)\n{_DUTIES_RU}\nОбразование: соответствующее категории C-O-5.\n")
    assert [each.title for each in found] == ["Эколог"]


def test_what_a_post_asks_for_itself_beats_what_its_category_asks_for() -> None:
    text = (
        f"{_RU}\n\nДля категории С-О-5: высшее образование; стаж работы не менее двух лет.\n\n"
        "Эколог (С-О-5, 1 единица)\nТребования: высшее юридическое образование.\n"
    )
    (position,) = read(text).positions
    assert position.education is not None
    assert [field.isced_f for field in position.education.fields] == ["0421"]
    assert position.experience is not None
    assert position.experience.min_months == 24


BEFORE_A_CALL = [
    ("«Балауса» балабақшасы МКҚК бос аспазшы лауазымына конкурс жариялайды.", "аспазшы", "«Балауса» балабақшасы МКҚК"),
    ("Аспазшы лауазымына конкурс жарияланады", "Аспазшы", None),
    ("№ 5 орта мектеп физика пәні мұғалімі лауазымына конкурс жариялайды.", "физика пәні мұғалімі", "№ 5 орта мектеп"),
    (
        "«Тау аурухана» ШЖҚ КМК дәрігер-хирург бос лауазымына конкурс жариялайды.",
        "дәрігер-хирург",
        "«Тау аурухана» ШЖҚ КМК",
    ),
    ("Көкжиек аудандық кітапханасына кітапханашы лауазымына конкурс жарияланады.", "кітапханашы", None),
    (
        "Көкжиек ауданының орман бөлімі бас маман лауазымына жалпы конкурс жариялайды.",
        "бас маман",
        "Көкжиек ауданының орман бөлімі",
    ),
    (
        "Аспазшы лауазымына конкурс туралы хабарландыру\n\n«Балауса» балабақшасы МКҚК бос аспазшы лауазымына конкурс жариялайды.",
        "аспазшы",
        "«Балауса» балабақшасы МКҚК",
    ),
    (
        'Объявляется конкурс на должность повара\n\nГККП «Ясли-сад "Көктем"» объявляет конкурс на вакантную должность повара.',
        "повара",
        'ГККП «Ясли-сад "Көктем"»',
    ),
    # Words of a call may stand in the name that its legal form closes.
    (
        "№ 5 жалпы білім беретін мектеп КММ физика пәнінің мұғалімі бос орнына конкурс жариялайды (18 сағат).",
        "физика пәнінің мұғалімі",
        "№ 5 жалпы білім беретін мектеп КММ",
    ),
    ("«Көкжиек» аппараты» ММ жүргізуші лауазымына қабылдау туралы хабарлайды.", "жүргізуші", "«Көкжиек» аппараты» ММ"),
    (
        "Облыстық музейі уақытша бос қор сақтаушы лауазымына (бала күтімі кезеңіне) конкурс жариялайды.",
        "қор сақтаушы",
        "Облыстық музейі",
    ),
    (
        "«Су» МКК «Есепші-экономист» бос лауазымына үміткерлерді іріктеу туралы хабарлайды.",
        "Есепші-экономист",
        "«Су» МКК",
    ),
    ("ТОО «Су» объявляет конкурс на должность «Бухгалтер-экономист».", "Бухгалтер-экономист", "ТОО «Су»"),
    (
        "КГКП «Аққу» объявляет конкурс на замещение временно вакантной должности повара (на период отпуска).",
        "повара",
        "КГКП «Аққу»",
    ),
]

SHORT_CALLS = [
    ("Кітапхана кітапханашыны жұмысқа шақырады\nКітапханашы (1 орын)", [("Кітапханашы", 1)]),
    ("Дому культуры требуется аккомпаниатор на 0,5 ставки.", [("аккомпаниатор", 0.5)]),
    ("ГУ «Отдел ветеринарии» объявляет о приёме на работу лоцмана.", [("лоцмана", None)]),
    (
        "КГУ «Школа» объявляет набор учителей\n1) учитель химии – 18 часов;\n2) учитель физики (на время отпуска) – 9 часов;\n3) логопед – 1 ставка.",
        [("учитель химии", None), ("учитель физики", None), ("логопед", 1)],
    ),
    # Institutions are no posts.
    (
        "Отдел образования объявляет конкурс на занятие должностей директоров школ:\n– КГУ «Школа А»;\n– КГУ «Школа Б».",
        [],
    ),
]


@pytest.mark.parametrize(("text", "posts"), SHORT_CALLS)
def test_a_short_call_names_its_posts(text: str, posts: list[tuple[str, float | None]]) -> None:
    document = read(f"{text}\nТребования: высшее образование, стаж 2 года.\n")
    assert [(found.title.ru or found.title.kk, found.headcount) for found in document.positions] == posts


LAST_DAYS = [
    "Құжаттар 12.09.2031 жылға дейін қабылданады.",
    "Түйіндемені hr@ayan.kz поштасына 2031 жылғы 12 қыркүйекке дейін жіберіңіз.",
    "Өтініш соңғы күні – 12.09.2031 ж.",
    "Последний день подачи заявлений – 12 сентября 2031 года.",
]


@pytest.mark.parametrize("text", LAST_DAYS)
def test_the_last_day_of_a_call(text: str) -> None:
    document = read(f"Бос аспазшы лауазымына конкурс жариялайды.\n{_DUTIES_KK}\n{text}\n")
    assert document.announcement is not None
    assert document.announcement.deadline == "2031-09-12"


@pytest.mark.parametrize(("text", "title", "body"), BEFORE_A_CALL)
def test_the_post_that_a_call_names_once(text: str, title: str, body: str | None) -> None:
    duties = _DUTIES_RU if "конкурс на" in text else _DUTIES_KK
    document = read(f"{text}\n{duties}\n")
    (found,) = document.positions
    language = "ru" if duties is _DUTIES_RU else "kk"
    assert getattr(found.title, language) == title
    own = document.announcement.body if document.announcement else None
    assert (getattr(own, language) if own else None) == body
