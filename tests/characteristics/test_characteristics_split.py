"""Headings, labels, notes and indexes of characteristics."""

import pytest
from characteristics_reading import posts, titles, values

from kqparse import extract
from kqparse.model import Text

DUTIES = "Лауазымдық міндеттері:\nқұжат тігеді;\nмөр басады.\n"

HEADINGS = [
    # heading, title, ordinal
    ("7-параграф. Тігінші", "Тігінші", "7-параграф."),
    ("7 - параграф. Тігінші", "Тігінші", "7 - параграф."),
    ("7-параграф. Тігінші\n(аға тігіншіден басқа)", "Тігінші (аға тігіншіден басқа)", "7-параграф."),
    ("7-параграф\nТігінші", "Тігінші", "7-параграф"),
    ("Параграф 7. Портной", "Портной", "Параграф 7."),
    ("§ 7. Портной", "Портной", "§ 7."),
    ("ПАРАГРАФ 7. ПОРТНОЙ", "ПОРТНОЙ", "ПАРАГРАФ 7."),
    ("6. Тігінші", "Тігінші", "6."),
    ("6. Тігінші.", "Тігінші", "6."),
    ("Тігінші", "Тігінші", None),
    ("Глава 2. Портной", "Портной", "Глава 2."),
    ("Квалификационная характеристика должности «Портной»", "Портной", None),
    ("6. Квалификационная характеристика портного", "портного", "6."),
    ("6. Должность «Портной»", "Портной", "6."),
    ("6. Должность «Портной мастерской «Игла»»", "Портной мастерской «Игла»", "6."),
    ("6. Должность «Портной» цеха", "Должность «Портной» цеха", "6."),
    ("Квалификационная характеристика «Портной мастерской «Игла»»", "Портной мастерской «Игла»", None),
    ("Лауазымы: «Тігінші»", "Тігінші", None),
    ("Портной мастерской «Игла»", "Портной мастерской «Игла»", None),
    ("«Тігінші» лауазымының біліктілік сипаттамасы", "Тігінші", None),
]


@pytest.mark.parametrize(("heading", "title", "ordinal"), HEADINGS)
def test_headings(heading: str, title: str, ordinal: str | None) -> None:
    (block,) = posts(f"{heading}\n{DUTIES}").blocks
    assert block.heading.title is not None
    assert block.heading.title.text == title
    assert (block.heading.ordinal.text if block.heading.ordinal else None) == ordinal


GRADES = [
    # the heading of a work, those of its grades, the titles
    ("7. Портной", ("2-й разряд", "3-й разряд"), "7."),
    ("§ 7. Портной", ("2 разряд", "Разряд 3"), "§ 7."),
    ("Портной", ("Второй разряд", "5-разряд"), None),
]


@pytest.mark.parametrize(("work", "grades", "ordinal"), GRADES)
def test_grades_of_workers(work: str, grades: tuple[str, str], ordinal: str | None) -> None:
    points = "Характеристика работ: шьет.\nДолжен знать: ткани.\n"
    blocks = posts(f"\n{work}\n\n{grades[0]}\n{points}\n{grades[1]}\n{points}").blocks
    assert [block.heading.title.text for block in blocks if block.heading.title] == [f"Портной {own}" for own in grades]
    assert [block.heading.ordinal.text if block.heading.ordinal else None for block in blocks] == [ordinal] * 2
    assert [block.section for block in blocks] == [None] * 2


@pytest.mark.parametrize("before", ["", "§ 6. Лоцман\n\n1-й разряд\nХарактеристика работ: водит суда.\n\n"])
def test_works_stand_in_the_section_above_their_names(before: str) -> None:
    points = "Характеристика работ: шьет.\nДолжен знать: ткани.\n"
    found = posts(f"Глава 2. Порт\n\n{before}§ 7. Портной\n\n2-й разряд\n{points}\n3-й разряд\n{points}")
    assert {block.section.text for block in found.blocks if block.section} == {"Глава 2. Порт"}
    assert not found.asides


WORKS = [
    # what a point of a tariff reference book asks for, and the label of examples behind it
    ("7. Требуется техническое и профессиональное образование.", "8. Примеры работ:"),
    ("Требуется среднее образование.", "Примеры работ:"),
    ("7. Техникалық және кәсіптік білім талап етіледі.", "8. Жұмыс үлгілері:"),
    ("7. Орта білім болуы тиіс.", "8. Жұмыстардың үлгілері:"),
]


@pytest.mark.parametrize(("asked", "examples"), WORKS)
def test_points_that_ask_without_a_label(asked: str, examples: str) -> None:
    (block,) = posts(f"§ 7. Тігінші\n{DUTIES}Білуге тиіс:\nмата түрлерін.\n{asked}\n{examples}\nқап – тігу.\n").blocks
    told = asked.removeprefix("7. ")
    assert [(cell.kind, cell.text.text) for cell in block.cells[4:]] == [
        (None, "мата түрлерін."),
        ("qualification_requirements", told),
        ("other", examples.removeprefix("8. ").removesuffix(":")),
        (None, "қап – тігу."),
    ]


@pytest.mark.parametrize(
    "label", ["Требования к квалификации по категориям", "9. Требования к квалификации по категориям"]
)
def test_a_few_words_more_before_the_colon_of_a_label(label: str) -> None:
    (block,) = posts(f"§ 7. Тігінші\n{DUTIES}{label}:\nвысшее образование.\n").blocks
    assert [(cell.kind, cell.text.text) for cell in block.cells[-2:]] == [
        ("qualification_requirements", label.removeprefix("9. ")),
        (None, "высшее образование."),
    ]


@pytest.mark.parametrize("line", ["Требуется ремонт.", "требуется среднее образование.", "Орта білім туралы құжат."])
def test_lines_that_ask_for_nothing(line: str) -> None:
    (block,) = posts(f"§ 7. Тігінші\n{DUTIES}{line}\n").blocks
    assert (block.cells[-1].kind, block.cells[-1].text.text) == (None, line)


def test_a_roman_number_heads_a_section_above_the_first_post() -> None:
    found = posts(f"I. БАСШЫЛАР\n\nМеңгеруші\n\n{DUTIES}\nII. МАМАНДАР\n\nТігінші\n\n{DUTIES}")
    assert [block.section and block.section.text for block in found.blocks] == ["I. БАСШЫЛАР", "II. МАМАНДАР"]


@pytest.mark.parametrize(
    ("above", "apart"),
    [
        ("2. Тігінші", True),  # the name of the work whose grades follow
        ("2. Мата түрлері", False),  # a point of the post before
    ],
)
def test_a_name_above_the_numbered_heading_of_a_post_of_that_name(above: str, apart: bool) -> None:
    found = posts(f"§ 1. Пішуші\n{DUTIES}Білуге тиіс:\nмата түрлерін.\n{above}\n§ 2. Тігінші, 1-разряд\n{DUTIES}")
    assert [(aside.kind, aside.text.text) for aside in found.asides] == [("heading", above)] * apart
    assert found.blocks[0].cells[-1].text.text == ("мата түрлерін." if apart else above)


def test_a_heading_that_no_word_tells() -> None:
    """It stands above the title of a post, behind a sentence; where a note parts the two, it is a post no more."""
    post = f"{DUTIES}Біліктілікке қойылатын талаптар:\nорта білім.\n"
    found = posts(
        f"2. Басшылар\n\nМеңгеруші\n\n{post}\n3. Мамандар\n\nТігінші\n\n{post}\nПішуші\n\nЕскерту. Алып тасталды.\n\nБояушы\n\n{post}"
    )
    named = [block.heading.title.text for block in found.blocks if block.heading.title]
    assert named == ["Меңгеруші", "Тігінші", "Бояушы"]
    assert [block.section and block.section.text for block in found.blocks] == [
        "2. Басшылар",
        "3. Мамандар",
        "3. Мамандар",
    ]
    assert all(block.cells[-1].text.text == "орта білім." for block in found.blocks)
    assert [aside.text.text for aside in found.asides if aside.kind == "heading"] == ["Пішуші"]


def test_the_heading_of_a_section_that_ran_into_that_of_a_post() -> None:
    found = posts(f"1. Басшылар 1. Меңгеруші\n{DUTIES}\n2. Ұста\n{DUTIES}\n2. Мамандар 1. Тігінші\n{DUTIES}").blocks
    assert [
        (str(block.section and block.section.text), str(block.heading.title and block.heading.title.text))
        for block in found
    ] == [
        ("1. Басшылар", "Меңгеруші"),
        ("1. Басшылар", "Ұста"),
        ("2. Мамандар", "Тігінші"),
    ]


def test_the_title_of_an_act_ends_the_post_before_it() -> None:
    """Both languages may stand in one file, one after the other: each post is one in both."""
    first = (
        "1-параграф. Тігінші\n\n1. Лауазымдық міндеттері: тігеді.\n3. Біліктілікке қойылатын талаптар: орта білім.\n"
    )
    head = "Сипаттамаларды бекіту туралы\n\nСу министрінің 2031 жылғы 5 мамырдағы № 7 бұйрығы\n\n"
    body = "Заңға сәйкес БҰЙЫРАМЫН:\n1. Бекітілсін.\nМинистр А. Сулы\n\n"
    act = "Об утверждении характеристик портных\n\nПриказ Министра вод от 5 мая 2031 года № 7\n\n"
    second = (
        "Параграф 1. Портной\n\n1. Должностные обязанности: шьет.\n3. Требования к квалификации: среднее образование.\n"
    )
    found = extract(f"{head}{body}{first}\n{act}{second}".encode(), "acts.txt")
    told = [(one.title, one.criteria[-1].text) for one in found.positions]
    assert told == [(Text(kk="Тігінші", ru="Портной"), Text(kk="орта білім.", ru="среднее образование."))]
    assert [one.code for one in found.diagnostics if one.code in ("KQ202", "KQ301")] == []


SECTIONS = [
    "1-бөлім. Мамандар",
    "1-тарау. Мамандар",
    "Глава 1. Специалисты",
    "Раздел II. Специалисты",
    "2-параграф. Мамандардың лауазымдары",  # a group of posts whose headings have no number
]


@pytest.mark.parametrize("section", SECTIONS)
def test_sections(section: str) -> None:
    found = posts(f"{section}\n\nТігінші\n{DUTIES}\nЕтікші\n{DUTIES}").blocks
    assert [block.section.text if block.section else None for block in found] == [section, section]
    assert [block.heading.title.text for block in found if block.heading.title] == ["Тігінші", "Етікші"]


LABELS = [
    # line, kind, label, text on the same line
    ("4. Лауазымдық міндеттері:", "duties", "Лауазымдық міндеттері", None),
    ("4. Лауазымдық міндеттері.", "duties", "Лауазымдық міндеттері", None),
    ("4. Лауазымдык міндеттері:", "duties", "Лауазымдык міндеттері", None),
    ("Лауазымдық міндеттері. Тон тігеді.", "duties", "Лауазымдық міндеттері", "Тон тігеді."),
    ("Должностные обязанности", "duties", "Должностные обязанности", None),
    ("1.2. Должностные обязанности: шьет шубы.", "duties", "Должностные обязанности", "шьет шубы."),
    ("5. Білуге тиіс:", "knowledge", "Білуге тиіс", None),
    ("6. Біліктілігіне қойылатын талаптар:", "qualification_requirements", "Біліктілігіне қойылатын талаптар", None),
    ("5) Білуі керек:", "knowledge", "Білуі керек", None),
    ("Должна знать:", "knowledge", "Должна знать", None),
    ("6. Біліктілікке қойылатын талаптар:", "qualification_requirements", "Біліктілікке қойылатын талаптар", None),
    ("Требования к квалификации - высшее.", "qualification_requirements", "Требования к квалификации", "высшее."),
    (
        "7. Требования к квалификации по категориям:",
        "qualification_requirements",
        "Требования к квалификации по категориям",
        None,
    ),
]


@pytest.mark.parametrize(("line", "kind", "label", "text"), LABELS)
def test_labels(line: str, kind: str, label: str, text: str | None) -> None:
    (block,) = posts(f"Параграф 1. Портной\nДолжностные обязанности:\nшьет;\nкроит.\n{line}\nПорядок.").blocks
    cells = block.cells[4:] if block.cells[3].role == "label" else block.cells[3:]
    shown = next(cell for cell in block.cells[3:] if cell.role == "label")
    assert (shown.kind, shown.text.text) == (kind, label)
    assert [cell.text.text for cell in cells] == [*([text] if text else []), "Порядок."]


NO_LABELS = ["должностные обязанности работников;", "Должностные обязанности работников изучает.", "білуге тиіс емес."]


@pytest.mark.parametrize("line", NO_LABELS)
def test_lines_that_only_begin_like_labels(line: str) -> None:
    (block,) = posts(f"1-параграф. Тігінші\n{DUTIES}{line}\n").blocks
    assert [cell.role for cell in block.cells] == ["label", "value", "value", "value"]


@pytest.mark.parametrize(("number", "label"), [("3.", "Ерекше шарттар"), ("4.", None), ("3)", None), ("3.1.", None)])
def test_a_point_behind_a_labelled_one_has_a_label(number: str, label: str | None) -> None:
    text = f"1-параграф. Тігінші\n1. {DUTIES}2. Білуге тиіс:\nжіпті.\n{number} Ерекше шарттар:\nкөзі көреді."
    (block,) = posts(text).blocks
    last = values(block)[-1]
    assert (last.kind, last.label and last.label.text) == (("other", label) if label else ("knowledge", "Білуге тиіс"))


def test_two_points_of_one_kind_and_their_numbers() -> None:
    found = posts(
        "1-параграф. Тігінші\n1. Лауазымдық міндеттері:\nтігеді;\nпішеді.\n"
        "2. Біліктілікке қойылатын талаптар:\nорта білім.\n3. Біліктілікке қойылатын талаптар:\nжоғары санатты: 5 жыл."
    )
    (block,) = found.blocks
    assert [value.kind for value in values(block)] == ["duties", *["qualification_requirements"] * 2]
    assert [number.text for number in found.claimed] == ["1.", "2.", "3."]


@pytest.mark.parametrize(("head", "count"), [("бірінші санатты маман:", 1), ("мынадай болсын:", 2)])
def test_a_requirement_labelled_anew_below_the_head_of_a_grade_is_of_that_grade(head: str, count: int) -> None:
    label = "Біліктілікке қойылатын талаптар"
    (block,) = posts(f"1-параграф. Тігінші\n{DUTIES}{label}:\n{head}\nжіпті білуге тиіс.\n{label}: орта білім.").blocks
    asked = [value.text.text for value in values(block) if value.kind == "qualification_requirements"]
    assert (len(asked), asked[-1].endswith("орта білім.")) == (count, True)


def test_items_are_paragraphs_and_prose_has_none() -> None:
    (block,) = posts(
        "Параграф 1. Портной\nДолжностные обязанности. Шьет пальто. Кроит ткань.\nДолжен знать:\nткани;\nнити."
    ).blocks
    duties, knowledge = values(block)
    assert duties.text.text == "Шьет пальто. Кроит ткань."
    assert [item.text for item in duties.items] == []
    assert [item.text for item in knowledge.items] == ["ткани;", "нити."]


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("Знать. Порт; огни.\nКвалификация. Высшее образование.", ["knowledge", "qualification_requirements"]),
        ("Знания: порт; огни.\nКвалификация: высшее образование.", ["knowledge", "qualification_requirements"]),
        ("Білуі. Айлақ.\nБіліктілігі. Жоғары білім.", ["knowledge", "qualification_requirements"]),
        ("Знать порт.\nДолжен знать: огни.", ["knowledge"]),
        ("Квалификация\nДолжен знать: огни.", ["knowledge"]),
    ],
)
def test_short_labels_before_a_full_stop(asked: str, kinds: list[str]) -> None:
    text = f"12. Лоцман.\nОбязанности. Водит суда, пишет.\n{asked}\n"
    (position,) = extract(text.encode(), "posts.txt").positions
    assert [one.kind for one in position.criteria] == ["duties", *kinds]


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (
            "1) водит суда;\n2) моет палубу и\nтрюмы;\n3) пишет.",
            ["1) водит суда;", "2) моет палубу и трюмы;", "3) пишет."],
        ),
        ("- водит суда ночью\nи днём\n- пишет", ["- водит суда ночью и днём", "- пишет"]),
        ("1) водит суда;\nмоет палубу;\nпишет.", ["1) водит суда;", "моет палубу;", "пишет."]),
        ("1) водит суда\nМоет палубу", ["1) водит суда", "Моет палубу"]),
    ],
)
def test_an_entry_goes_on_in_a_line_without_a_mark(lines: str, items: list[str]) -> None:
    text = f"1-параграф. Лоцман\n\n1. Должностные обязанности:\n{lines}\n2. Должен знать:\nпорт.\n"
    (position,) = extract(text.encode(), "posts.txt").positions
    assert [item.text.ru for item in position.criteria[0].items] == items


def test_a_single_entry_stands_below_its_label() -> None:
    (block,) = posts("Параграф 1. Портной\nДолжностные обязанности:\nшьет.\nДолжен знать: ткани.").blocks
    assert [[item.text for item in value.items] for value in values(block)] == [["шьет."], []]


def test_text_before_a_label_and_a_label_without_text_are_kept() -> None:
    (block,) = posts("Параграф 1. Портной\nРаботает в ателье.\nДолжностные обязанности:\nДолжен знать:\nткани.").blocks
    assert next((value.kind, value.label) for value in values(block)) == ("other", None)


def test_notes_are_no_text_of_a_post() -> None:
    found = posts(
        f"1-параграф. Тігінші\nЕскерту. 1-параграф жаңа редакцияда - 04.02.2021 № 2 бұйрығымен.\n{DUTIES}"
        "Сноска. Пункт 1 в редакции приказа.\nПримечание:\n1) шуба меховая;\n2) шапка тоже.\n"
        "РҚАО-ның ескертпесі!\nБұл тармақ 2031 жылы қолданысқа енгізіледі.\nБілуге тиіс:\nжіпті."
    )
    (block,) = found.blocks
    assert [cell.text.text for cell in block.cells] == [
        "Лауазымдық міндеттері",
        "құжат тігеді;",
        "мөр басады.",
        "Білуге тиіс",
        "жіпті.",
    ]
    assert [aside.kind for aside in found.asides] == ["note"] * 7


def test_an_annex_ends_the_last_post() -> None:
    found = posts(
        f"1-параграф. Тігінші\n{DUTIES}\nТігін министрінің\n\n2015 жылғы бұйрығына\n\n1-қосымша\n\n"
        "Тігіншілердің алфавиттік көрсеткіші\n\n1. Тігінші 3\n\n2. Етікші 4\n"
    )
    (block,) = found.blocks
    assert [cell.text.text for cell in block.cells][-1] == "мөр басады."
    assert [aside.kind for aside in found.asides] == ["heading"] * (len(found.asides) - 1) + ["index"]
    assert found.asides[-1].text.text == "1. Тігінші 3 2. Етікші 4"


NO_POSTS = [
    # a list of contents before the text
    "Мазмұны\n1-бөлім. Мамандар 1\n1-параграф. Тігінші 2\n2-параграф. Етікші 3\n",
    "Алфавитный указатель\nПараграф 1. Портной\nПараграф 2. Сапожник\nПараграф 3. Кузнец\n",
    # provisions that cite headings
    "3-параграфтың тақырыбы жаңа редакцияда жазылсын.\nПараграф 3 изложить в следующей редакции:\n",
    # news
    "Облыс әкімі жаңа мектепті ашты. Ол мұғалімдердің лауазымдық міндеттері туралы айтты.\nБілуге тиіс деген сөз.\n",
    "В городе открыли парк. Мэр напомнил, что каждый должен знать: деревья надо беречь.\n",
    # a job table, whose cells are led by tabs
    "Бөлім басшысы, D-3 санаты (№ 01-1), 1 бірлік\n\tКритерий\n\tТалаптар\n\tБілімі\n\tЖоғары.\n"
    "\tЛауазымдық міндеттері\n\tБасқарады.\n\tБілуі керек\n\tЗаңды.\n",
    "",
    "\n \n",
    "§",
]


@pytest.mark.parametrize("text", NO_POSTS)
def test_no_post(text: str) -> None:
    found = posts(text)
    assert found.blocks == []
    assert found.evidence == {"headings": 0, "labels": 0}


def test_a_page_number_below_a_heading_is_no_title() -> None:
    assert titles(f"1-параграф. Тігінші\n{DUTIES}2-параграф. Етікші\n12\n\n{DUTIES}") == ["Тігінші", "Етікші"]


def test_tabs_that_indent_paragraphs_lead_no_cells() -> None:
    text = (
        "Параграф 1. Портной\n\t1. Должностные обязанности:\n\tшьёт одежду и\nчинит её;\n\tснимает мерки.\n"
        "\t2. Должен знать: ткани.\n\t3. Требования к квалификации: среднее образование.\n"
    )
    (position,) = extract(text.encode(), "tabs").positions
    assert position.title is not None
    assert (position.title.ru, position.ordinal) == ("Портной", 1)
    assert [criterion.kind for criterion in position.criteria] == ["duties", "knowledge", "qualification_requirements"]


def test_a_text_without_an_act_and_with_crlf() -> None:
    text = f"1-параграф. Тігінші\n{DUTIES}2-параграф. Етікші\n{DUTIES}"
    assert titles(text) == titles(text.replace("\n", "\r\n")) == ["Тігінші", "Етікші"]


@pytest.mark.parametrize(
    "text",
    [
        "Смотритель маяка\nДолжностной оклад: от 176 540 до 238 110 тенге\n\nДолжностные обязанности: следит за огнями.\n"
        "Квалификационные требования: среднее образование.\n",
        "Тігінші\nЕңбекақысы: 98 000 теңге\nМіндеттері: киім тігеді.\nБіліктілікке қойылатын талаптар: орта білім.\n",
    ],
)
def test_a_label_with_an_amount_is_no_title(text: str) -> None:
    found = extract(text.encode(), "pay").positions
    assert [one.title and (one.title.kk or one.title.ru) for one in found] == [text.partition("\n")[0]]


def test_the_line_above_the_first_post_heads_the_first_of_several_sections() -> None:
    post = "{}\nМіндеттері: тігеді.\nБілуі тиіс: инені.\n"
    text = "Тігін ательесі\n\nБасшылар\n\n{}\nМамандар\n\n{}".format(post.format("Директор"), post.format("Тігінші"))
    assert [block.section and block.section.text for block in posts(text).blocks] == ["Басшылар", "Мамандар"]
    alone = "Тігін ательесі\n\nБасшылар\n\n" + post.format("Директор")
    assert [block.section for block in posts(alone).blocks] == [None]


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ("Талаптар: жоғары білім.", ["duties", "knowledge", "qualification_requirements"]),
        ("Требования: высшее образование.", ["duties", "knowledge", "qualification_requirements"]),
        # Alone it heads a column, or lists something else.
        ("Талаптар", ["duties", "knowledge"]),
        ("Санитарные требования:\nчистота.", ["duties", "knowledge"]),
        ("Обязательные требования безопасности:\nчистота.", ["duties", "knowledge"]),
        ("4. Қауіпсіздікке қойылатын талаптар:\nтазалық.", ["duties", "knowledge"]),
    ],
)
def test_a_word_for_requirements_leads_to_what_stands_beside_it(lines: str, kinds: list[str]) -> None:
    (post,) = extract(f"7-параграф. Тігінші\n{DUTIES}Білуге тиіс: ине.\n{lines}\n".encode(), "a").positions
    assert [one.kind for one in post.criteria] == kinds


@pytest.mark.parametrize("label", ["Функции", "Трудовые функции", "Функциялары"])
def test_functions_are_duties(label: str) -> None:
    text = f"Параграф 1. Портной\n{label}: шьет; кроит.\nДолжен знать: ткани.\n"
    (post,) = extract(text.encode()).positions
    assert [own.kind for own in post.criteria] == ["duties", "knowledge"]
