"""Requirements to categories: groups, their clauses and lists."""

import pytest
from notice_reading import posts, read

from kqparse.model.requirement import ExperienceCondition, ProgrammeCondition

_KK = "жоғары білім;\nжұмыс өтілі бір жылдан кем емес."
_RU = "высшее образование;\nстаж работы не менее одного года."
HEADS: list[tuple[str, list[str | None], str]] = [
    ("C-SV-2, C-SV-3:", ["C-SV-2", "C-SV-3"], _RU),
    ("C-1, C-O-1 санаттары үшін:", ["C-1", "C-O-1"], _KK),
    ("5. D-4, D-O-3 және Е-3 санаттары үшін мынадай талаптар белгіленеді:", ["D-4", "D-O-3", "E-3"], _KK),
    ("А-1 санаты", ["A-1"], _KK),
    ("«Е-3» және «Е-R-4» санатындағы лауазымдарға қойылатын талаптар", ["E-3", "E-R-4"], _KK),
    ("Требования к должностям категории «Е-3»", ["E-3"], _RU),
    ("Для категорий С-1, С-О-1:", ["C-1", "C-O-1"], _RU),
    ("3. Для категорий D-4, D-O-3, Е-3 устанавливаются следующие требования:", ["D-4", "D-O-3", "E-3"], _RU),
    ("Категория В – 2:", ["B-2"], _RU),
    ("Категории E-R-4 и E-4", ["E-R-4", "E-4"], _RU),
    ("«3. Для категорий C-O-1, D-3 устанавливаются следующие требования:", ["C-O-1", "D-3"], _RU),
    (
        "1. Для категорий административных государственных должностей корпуса «Б» C-1, D-1 устанавливаются требования:",
        ["C-1", "D-1"],
        _RU,
    ),
    ("4-1. E-4 санаты үшін:", ["E-4"], _KK),
    ("E-2 санатына қойылатын біліктілік талаптары:", ["E-2"], _KK),
    ("1. Мемлекеттік әкімшілік лауазымдардың E-3 санаты үшін:", ["E-3"], _KK),
    ("«Б» корпусының E-3 категориясы үшін:", ["E-3"], _KK),
    ("Требования, предъявляемые к категории E-3:", ["E-3"], _RU),
    ("4-1. Лица, претендующие на должности категории E-4, должны иметь:", ["E-4"], _RU),
    ("Для занятия должностей категорий E-3, E-R-3 требуется:", ["E-3", "E-R-3"], _RU),
    ("Категория должности: C-SVO-3", ["C-SVO-3"], _RU),
    ("Административные государственные должности категории E-3", ["E-3"], _RU),
    # Those of corps A have no letters, and no series.
    ("1. К категории 1 устанавливаются следующие требования:", [None], _RU),
    ("2. 1-санат үшін мынадай талаптар белгіленеді:", [None], _KK),
    ("1. Для категории 1:", [None], _RU),
    ("2. По категории 2 корпуса «А»:", [None], _RU),
    ("3. Административные государственные должности корпуса «А» категории 1:", [None], _RU),
    ('4. Административные государственные должности корпуса "А" категории 2:', [None], _RU),
    (
        '2. "А" корпусының 1-санатты мемлекеттік әкімшілік лауазымдары үшін мынадай талаптар қойылады:',
        [None],
        _KK,
    ),
    ('"Б" корпусының E-3 санаты үшін:', ["E-3"], _KK),
    ("Б корпусының E-3 санаты үшін:", ["E-3"], _KK),
    (
        "3. К лицам, претендующим на занятие должностей категории 2, предъявляются следующие требования:",
        [None],
        _RU,
    ),
    # The number of their paragraph stands in their line.
    ("Параграф 1. Для категорий C-1, C-O-1:", ["C-1", "C-O-1"], _RU),
    ("2-параграф. C-1 санаты үшін:", ["C-1"], _KK),
    ("Категории C-3 – C-5", [None], _RU),  # of a range, which no category of one post is
    ("Категория C-4", ["C-4"], "Образование: высшее.\nСтаж: не менее одного года."),
    ("Для категории C-5:", ["C-5"], "7. Высшее образование.\n8. Стаж работы не менее одного года."),
]


@pytest.mark.parametrize(("head", "categories", "body"), HEADS)
def test_heads_of_groups(head: str, categories: list[str | None], body: str) -> None:
    found = posts(f"{head}\n{body}\n")
    assert [each.category for each in found] == categories
    assert all(each.title is None for each in found)
    assert [[kind for kind, _ in each.criteria] for each in found] == [["education", "experience"]] * len(categories)


@pytest.mark.parametrize(
    ("head", "titles", "body"),
    [
        ("Категория C-SV-3 (начальник отдела, старший инспектор):", ["начальник отдела", "старший инспектор"], _RU),
        ("2. Категория C-SV-3 (начальник\nштаба)", ["начальник штаба"], _RU),
        ("1. C-SV-3 санаты, бөлім бастығы:", ["бөлім бастығы"], _KK),
        ("C-SV-3 санаты (бөлім бастығы):", ["бөлім бастығы"], _KK),
        ("Категория C-SV-3 (центральный аппарат):", [None], _RU),
    ],
)
def test_posts_that_are_named_behind_their_category(head: str, titles: list[str | None], body: str) -> None:
    found = posts(f"{head}\n{body}\n")
    assert [(each.title, each.category) for each in found] == [(title, "C-SV-3") for title in titles]
    assert [len(each.criteria) for each in found] == [2] * len(titles)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Категория C-SV-3: образование высшее, стаж не менее 3 лет. Должности: начальник отдела, начальник штаба.",
            ["начальник отдела", "начальник штаба"],
        ),
        ("C-SV-3 санаты: жоғары білім, өтілі кемінде 3 жыл. Лауазымы: бөлім бастығы.", ["бөлім бастығы"]),
        ("C-SV-3 санаты: жоғары білім. Осы санатқа жататын лауазымдар: бөлім бастығы.", ["бөлім бастығы"]),
        ("Категории C-SV-3, C-SV-4: образование высшее. Должности: начальник отдела, лоцман.", [None, None]),
        ("Категория C-SV-3: образование высшее, стаж не менее 3 лет. Должность: в центральном аппарате.", [None]),
    ],
)
def test_posts_that_are_named_behind_what_is_asked(text: str, titles: list[str | None]) -> None:
    document = read(f"{text}\n\nКатегория C-5: образование высшее, стаж не требуется.\n")
    *found, _ = document.positions
    assert [own.title and (own.title.ru or own.title.kk) for own in found] == titles
    assert {own.category for own in found} <= {"C-SV-3", "C-SV-4"}
    assert not titles[0] or all("олжност" not in (own.criteria[0].text.ru or "") for own in found)
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "head",
    [
        "1. Для категории D-3 устанавливаются следующие\nтребования:",
        "1. Для категории D-3 устанавливаются\nследующие  требования:",
        "D-3 санаты үшін мынадай\nталаптар белгіленеді:",
    ],
)
def test_a_line_end_within_a_heading_opens_no_criterion(head: str) -> None:
    (found,) = posts(f"{head}\n1) {_KK if 'санат' in head else _RU}\n")
    assert [kind for kind, _ in found.criteria] == ["education", "experience"]


def test_a_label_may_say_that_ways_follow() -> None:
    text = (
        "Для категории D-3:\nвысшее образование;\nопыт работы, соответствующий одному из следующих требований:\n"
        "1) не менее двух лет стажа государственной службы;\n2) не менее трех лет стажа работы в сфере права.\n"
    )
    (position,) = read(text).positions
    assert position.experience
    assert [len(way.conditions) for way in position.experience.alternatives] == [1, 1]


@pytest.mark.parametrize(
    ("knows", "kind"),
    [
        ("наличие профессиональных знаний, необходимых для исполнения обязанностей", "knowledge"),
        ("наличие знаний законодательства", "knowledge"),
        ("наличие опыта работы в отрасли", "experience"),
    ],
)
def test_what_is_to_be_known_is_no_experience(knows: str, kind: str) -> None:
    (found,) = posts(f"Категория C-SVO-3:\nвысшее образование;\nстаж работы не менее двух лет;\n{knows}.\n")
    assert [name for name, _ in found.criteria][2:] == ([kind] if kind == "knowledge" else [])


@pytest.mark.parametrize(
    "part",
    ["2. Территориальные подразделения", "Центральный аппарат", "Аудандық деңгей", "2. Аумақтық бөлімшелер"],
)
def test_a_level_of_bodies_is_a_section(part: str) -> None:
    text = f"1. Категория C-1:\n{_RU}\n\n{part}\n\n2. Категория C-2:\n{_RU}\n"
    first, second = read(text).positions
    assert (first.section, first.experience and first.experience.min_months) == (None, 12)
    assert second.section is not None
    assert part in (second.section.kk, second.section.ru)


def test_alternatives_stay_one_criterion() -> None:
    text = (
        "D-3 санаты үшін:\n1) жоғары білім;\n2) жұмыс тәжірибесі мынадай талаптардың біріне сәйкес:\n"
        "1) мемлекеттік қызмет өтілі екі жыл;\n2) мамандығы бойынша жоғары білім және жұмыс өтілі үш жыл.\n"
    )
    (found,) = posts(text)
    assert found.criteria == [
        ("education", "жоғары білім;"),
        (
            "experience",
            "жұмыс тәжірибесі мынадай талаптардың біріне сәйкес: 1) мемлекеттік қызмет өтілі екі жыл; "
            "2) мамандығы бойынша жоғары білім және жұмыс өтілі үш жыл.",
        ),
    ]


_WAYS = [
    (
        "Для категории D-3:\n1) высшее образование;\n2) не менее одного из следующих требований по опыту работы:\n"
        "не менее шести лет стажа работы на государственной службе;\nне менее семи лет стажа работы в отрасли;\n"
        "3) наличие следующих компетенций: ответственность.\n"
    ),
    (
        "D-3 санаты үшін:\n1) жоғары білім;\n2) жұмыс тәжірибесі бойынша мынадай талаптардың кемінде біреуі:\n"
        "мемлекеттік қызмет өтілі кемінде алты жыл;\nсалада жұмыс өтілі кемінде жеті жыл;\n"
        "3) мынадай құзыреттердің болуы: жауапкершілік.\n"
    ),
]


@pytest.mark.parametrize("text", _WAYS)
def test_ways_without_numbers_end_before_the_next_number_of_their_own(text: str) -> None:
    (found,) = read(text).positions
    assert [each.kind for each in found.criteria] == ["education", "experience", "competencies"]
    assert found.experience is not None
    assert (found.experience.min_months, len(found.experience.alternatives)) == (72, 2)


_STUDIES = [
    (
        "Для категории D-3:\nвысшее образование;\nопыт работы должен соответствовать одному из следующих требований:\n"
        "не менее двух лет стажа государственной службы;\nзавершение обучения по программам послевузовского образования"
        " на основании государственного заказа{}"
    ),
    (
        "D-3 санаты үшін:\nжоғары білім;\nжұмыс тәжірибесі мынадай талаптардың біріне сәйкес:\nмемлекеттік қызмет өтілі екі"
        " жылдан кем емес;\nмемлекеттік тапсырыс негізінде жоғары оқу орнынан кейінгі білім беру бағдарламалары бойынша"
        " оқуды аяқтауы{}"
    ),
]


@pytest.mark.parametrize("text", _STUDIES)
@pytest.mark.parametrize(
    ("behind", "kinds"),
    [
        (".", ["education", "experience"]),
        (";\nналичие следующих компетенций: ответственность.", ["education", "experience", "competencies"]),
    ],
)
def test_studies_are_one_of_the_ways_without_a_number_too(text: str, behind: str, kinds: list[str]) -> None:
    (found,) = read(text.format(behind)).positions
    assert [each.kind for each in found.criteria] == kinds
    assert found.experience is not None
    ways = [type(way.conditions[0]) for way in found.experience.alternatives]
    assert ways == [ExperienceCondition, ProgrammeCondition]


@pytest.mark.parametrize(
    "lead", ["опыт работы в следующих отраслях: финансы;", "одно из требований: не менее года стажа работы."]
)
def test_an_education_behind_what_lists_no_ways_is_a_criterion(lead: str) -> None:
    (found,) = read(f"Для категории D-3:\n{lead}\nтребуется высшее образование.\n").positions
    assert [each.kind for each in found.criteria] == ["experience", "education"]


def test_ways_behind_a_label_stay_ways() -> None:
    ways = "1) стаж государственной службы не менее 5 лет;\n2) стаж работы не менее 6 лет."
    (found,) = read(f"Категория D-1\nОбразование: высшее.\nОпыт работы: один из следующих:\n{ways}\n").positions
    assert found.experience is not None
    assert [way.text.ru for way in found.experience.alternatives] == [
        "стаж государственной службы не менее 5 лет",
        "стаж работы не менее 6 лет",
    ]


def test_education_and_work_in_one_sentence_are_a_whole_requirement() -> None:
    (found,) = posts(
        "E-3 санаты үшін:\nбілімі жоғары, жұмыс өтілі талап етілмейді.\nМынадай құзыреттердің болуы: адалдық.\n"
    )
    assert [kind for kind, _ in found.criteria] == ["qualification_requirements", "competencies"]


def test_posts_of_one_group_share_their_spans_and_have_their_own_category() -> None:
    first, second = read(f"Для категорий С-1, С-О-1:\n{_RU}\n").positions
    assert first.spans == second.spans
    assert first.provenance["category"] != second.provenance["category"]


def test_parts_are_sections() -> None:
    text = f"Глава 1. Область\n\nДля категории D-3:\n{_RU}\n\nГлава 2. Район\n\nДля категории Е-3:\n{_RU}\n"
    sections = [position.section.ru for position in read(text).positions if position.section]
    assert sections == ["Глава 1. Область", "Глава 2. Район"]


TABLES = {
    "a column for each category": (
        "<table><tr><td>Критерий</td><td>С-1</td><td>С-2</td><td>D-3</td></tr><tr><td>Образование</td><td>высшее</td><td>высшее</td><td>высшее</td>"
        "</tr><tr><td>Опыт работы</td><td>не менее семи лет стажа</td><td>не требуется</td><td>не требуется</td></tr></table>",
        "высшее",
    ),
    "ru": (
        "Категория | Образование | Опыт работы\nС-1 | высшее | не менее семи лет стажа\nС-2, D-3 | высшее | не требуется\n",
        "высшее",
    ),
    "kk": (
        "<table><tr><td>Санаты</td><td>Білімі</td><td>Жұмыс өтілі</td></tr><tr><td>С-1</td><td>жоғары</td><td>кемінде жеті жыл</td>"
        "</tr><tr><td>С-2, D-3</td><td>жоғары</td><td>талап етілмейді</td></tr></table>",
        "жоғары",
    ),
}


@pytest.mark.parametrize(("text", "education"), TABLES.values(), ids=TABLES)
def test_a_row_or_column_for_each_category(text: str, education: str) -> None:
    found = posts(text)
    assert [(each.title, each.category) for each in found] == [(None, "C-1"), (None, "C-2"), (None, "D-3")]
    assert [dict(each.criteria)["education"] for each in found] == [education] * 3
    document = read(text)
    assert [position.experience and position.experience.min_months for position in document.positions] == [84, 0, 0]
    assert document.coverage.unassigned == 0


WHOLE = {
    "ru": (
        "<table><tr><td>Категория должности</td><td>Квалификационные требования</td></tr><tr><td>С-SV-1</td>"
        "<td>Высшее образование. Не менее семи лет стажа службы.</td></tr><tr><td>С-1, С-2</td>"
        "<td>Высшее образование. Без предъявления требований к стажу.</td></tr></table>",
        ["C-SV-1", "C-1", "C-2"],
    ),
    "kk": (
        "Лауазым санаты | Біліктілік талаптары\nC-SV-1 | Жоғары білім. Кемінде жеті жыл қызмет өтілі.\n"
        "D-3 | Жоғары білім. Өтіл талап етілмейді.\n",
        ["C-SV-1", "D-3"],
    ),
    "of something else": (
        "<table><tr><td>Категория должности</td><td>Количество</td></tr><tr><td>С-1</td><td>10</td></tr></table>",
        [],
    ),
}


@pytest.mark.parametrize(("text", "categories"), WHOLE.values(), ids=WHOLE)
def test_one_column_may_have_all_that_a_category_asks(text: str, categories: list[str]) -> None:
    document = read(text)
    assert [(position.title, position.category) for position in document.positions] == [
        (None, own) for own in categories
    ]
    months = [position.experience and position.experience.min_months for position in document.positions]
    assert months == [84, 0, 0][: len(categories)]
    assert all(position.education for position in document.positions)
