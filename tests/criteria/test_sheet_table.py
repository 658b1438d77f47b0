"""Rows of a sheet and the criteria that they are: one case a way of printing."""

import pytest

from kqparse import Document, extract

HEADING = "Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1), 1 бірлік\n"
NEXT = "\nҚаржы бөлімінің бас маманы, E-4 санаты (№ 05-1-1), 1 бірлік\n\tБілімі\n\tЖоғары білім.\n\tІс-тәжірибе\n\tҮш жыл.\n"
REST = "\tІс-тәжірибе\n\tҮш жыл.\n"

Found = list[tuple[str, str | None, str]]


def read(rows: str, behind: str = NEXT) -> Document:
    return extract(f"{HEADING}{rows}{behind}".encode())


def criteria(document: Document) -> Found:
    """Kind, label and text of each criterion of the first post."""
    return [
        (one.kind, str(one.label.kk) if one.label else None, str(one.text.kk)) for one in document.positions[0].criteria
    ]


def codes(document: Document, code: str) -> list[object]:
    return [one.data.get("printed", one.data.get("kind")) for one in document.diagnostics if one.code == code]


PLAIN: Found = [("education", "Білімі", "Жоғары білім."), ("experience", "Іс-тәжірибе", "Үш жыл.")]

SAME = {
    "a tab before each": "\tБілімі\n\tЖоғары білім.\n",
    "heads of columns": "\tКритерий\n\tТалаптар\n\tБілімі\n\tЖоғары білім.\n",
    "heads of columns on one line": "\tКритерий\tТалаптар\n\tБілімі\n\tЖоғары білім.\n",
    "heads of columns without a tab": "Критерий  Талаптар\n\tБілімі\n\tЖоғары білім.\n",
    "one head": "\tТалаптар\n\tБілімі\n\tЖоғары білім.\n",
    "label and value on one line": "\tБілімі\tЖоғары білім.\n",
    "several tabs": "\t\tБілімі\t\t\tЖоғары білім.\t\n",
    "label without its tab": "Білімі\n\tЖоғары білім.\n",
    "label and value without a tab at the head": "Білімі\tЖоғары білім.\n",
    "value without its tab": "\tБілімі\nЖоғары білім.\n",
    "a colon": "\tБілімі:\n\tЖоғары білім.\n",
    "a colon apart": "\tБілімі :\n\n\tЖоғары білім.\n",
    "a colon and the value": "\tБілімі: Жоғары білім.\n",
    "wide blanks and the value": "\tБілімі     Жоғары білім.\n",
    "blank lines": "\n\n\tБілімі\n\n\n\tЖоғары\n\n\tбілім.\n\n",
    "several lines": "\tБілімі\n\tЖоғары\nбілім.\n",
    "indents": "   \t  Білімі  \n  \t   Жоғары   білім.  \n",
}


@pytest.mark.parametrize("name", SAME)
def test_layouts(name: str) -> None:
    document = read(SAME[name] + REST)
    assert criteria(document) == PLAIN
    assert document.coverage.unassigned == 0
    assert len(document.positions) == 2
    assert document.diagnostics == []


LABELS = {
    "Білімі": "education", "БІЛІМІ": "education", "білімі": "education", "Білім": "education",
    "Мамандық біліктілігі": "professional_competence", "Мамандық  біліктілігі": "professional_competence",
    "Кәсіби құзыреттілігі": "professional_competence", "Функционалдық міндеттері": "duties",
    "Функционалдық\n\tміндеттері": "duties", "ФУНКЦИОНАЛДЫҚ МІНДЕТТЕРІ:": "duties", "Лауазымдық міндеттері": "duties",
    "Құзыреттері": "competencies", "Қосымша талаптар": "optional",
    "Іс–тәжірибе": "experience", "Іс – тәжірибе": "experience", "Іс - тәжірибе": "experience", "Іс —тәжірибе": "experience",
    "Іс тәжірибе": "experience", "Іс-тәжірибесі": "experience", "Жұмыс өтілі": "experience", "Жұмыс тәжірибесі.": "experience",
    "Еңбек өтілі": "experience", "Образование": "education", "Опыт  работы": "experience", "Стаж работы": "experience",
    "Стаж и опыт работы": "experience", "Требования по образованию": "education", "Білімі бойынша талаптар": "education",
    "Функциональные обязанности": "duties", "Профессиональная компетентность": "professional_competence",
}  # fmt: skip


@pytest.mark.parametrize(("label", "kind"), LABELS.items())
def test_labels(label: str, kind: str) -> None:
    document = read(f"\tКритерий\n\tТалаптар\n\t{label}\n\tБұл жерде талап жазылады.\n")
    (one,) = document.positions[0].criteria
    assert (one.kind, one.text.kk) == (kind, "Бұл жерде талап жазылады.")
    assert one.label is not None
    printed = " ".join(label.split()).strip(" :.")
    assert printed in (one.label.kk, one.label.ru)
    assert "KQ204" not in {finding.code for finding in document.diagnostics}


ROWS: dict[str, tuple[str, Found, list[str]]] = {
    "a value of several paragraphs": (
        "\tБілімі\n\tЖоғары білім.\n\tЗаңгерлік.\n\n\tЭкономикалық.\n",
        [("education", "Білімі", "Жоғары білім. Заңгерлік. Экономикалық."), PLAIN[1]], [],
    ),
    "a value that goes on without a tab": (
        "\tБілімі\n\tЖоғары білім.\nОсы санаттағы өзге\nде білім.\n",
        [("education", "Білімі", "Жоғары білім. Осы санаттағы өзге де білім."), PLAIN[1]], [],
    ),
    "a label that no list knows, behind a text that is complete": (
        "\tБілімі\n\tЖоғары білім.\n\n\tТілдерді меңгеруі\n\tЕкі тіл.\n",
        [PLAIN[0], ("other", "Тілдерді меңгеруі", "Екі тіл."), PLAIN[1]], ["Тілдерді меңгеруі"],
    ),
    "with a colon": (
        "\tБілімі\n\tЖоғары білім.\n\n\tТілдерді меңгеруі:\n\tЕкі тіл.\n",
        [PLAIN[0], ("other", "Тілдерді меңгеруі", "Екі тіл."), PLAIN[1]], ["Тілдерді меңгеруі"],
    ),
    "behind the heads of the columns": (
        "\tКритерий\n\tТалаптар\n\tБiлiктiлiк дәрежесi\n\tБар.\n\tБілімі\n\tЖоғары білім.\n",
        [("other", "Біліктілік дәрежесі", "Бар."), *PLAIN], ["Біліктілік дәрежесі"],
    ),
    "with its text on the same line, behind a text that is not complete": (
        "\tБілімі\n\tЖоғары\n\tТілдерді меңгеруі\tЕкі тіл\n",
        [("education", "Білімі", "Жоғары"), ("other", "Тілдерді меңгеруі", "Екі тіл"), PLAIN[1]], ["Тілдерді меңгеруі"],
    ),
    "no label: a short text behind one that is not complete": (
        "\tБілімі\n\tЖоғары\n\tЗаңгерлік\n\tЭкономикалық\n",
        [("education", "Білімі", "Жоғары Заңгерлік Экономикалық"), PLAIN[1]], [],
    ),
    "no label: nothing stands behind it": (
        "\tБілімі\n\tЖоғары білім.\n\tЗаңгерлік\n",
        [("education", "Білімі", "Жоғары білім. Заңгерлік"), PLAIN[1]], [],
    ),
    "no label: it opens a list": (
        "\tБілімі\n\tЖоғары білім.\n\tМынадай мамандықтар бойынша берілген білім:\n\tЗаңгерлік.\n",
        [("education", "Білімі", "Жоғары білім. Мынадай мамандықтар бойынша берілген білім: Заңгерлік."), PLAIN[1]], [],
    ),
    "a text before any label": (
        "\tКритерий\n\tТалаптар\n\tжоғары білім керек.\n",
        [("other", None, "жоғары білім керек."), PLAIN[1]], [],
    ),
    "a label's words in its value": (
        "\tБілімі\n\tБілімі: жоғары.\n\tБілімі - заңгерлік.\n",
        [("education", "Білімі", "Білімі: жоғары. Білімі - заңгерлік."), PLAIN[1]], [],
    ),
    "two of one kind": (
        "\tБілімі\n\tЖоғары білім.\n\tБілім деңгейі\n\tЗаңгерлік.\n",
        [PLAIN[0], ("education", "Білім деңгейі", "Заңгерлік."), PLAIN[1]], [],
    ),
    "misprints are kept": (
        "\tБілімі\n\tЖоғры білм керк.\n", [("education", "Білімі", "Жоғры білм керк."), PLAIN[1]], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_rows(name: str) -> None:
    rows, expected, unknown = ROWS[name]
    document = read(rows + REST)
    assert criteria(document) == expected
    assert codes(document, "KQ204") == unknown
    assert document.coverage.unassigned == 0


NEAR = {
    "Образования": ("education", "Образование"),
    "Професиональная компетентность": ("professional_competence", "Профессиональная компетентность"),
    "Функционалдық міндеті": ("duties", "Функционалдық міндеттері"),
    "Практикалық тәжірбиесі:": ("experience", "Практикалық тәжірибесі"),
}


@pytest.mark.parametrize("tab", ["\t", ""])
@pytest.mark.parametrize("label", NEAR)
def test_misspelt_labels(label: str, tab: str) -> None:
    """A label much like a listed one is taken for it and told, where tabs lead cells and where an export lost them."""
    rows = f"\t{label}\n\tБұл жерде талап жазылады.\n\tҚұзыреттері\n\tЖауапкершілік.\n"
    document = extract(f"{HEADING}{rows}{NEXT}".replace("\t", tab).encode())
    assert document.positions[0].criteria[0].kind == NEAR[label][0]
    (told,) = [one.data for one in document.diagnostics if one.code == "KQ204"]
    assert str(told["matched"]) == NEAR[label][1]
    assert len(document.positions) == 2


NOT_NEAR = ["Білімді", "Тәжірибелі", "Міндетті", "Образцы", "Оклады", "Білім алушылар", "Стажировка"]


@pytest.mark.parametrize("label", NOT_NEAR)
def test_labels_like_none(label: str) -> None:
    document = read(f"\tКритерий\n\tТалаптар\n\t{label}\n\tБұл жерде талап жазылады.\n" + REST)
    assert document.positions[0].criteria[0].kind == "other"


def test_a_label_without_a_text_is_no_criterion_and_is_accounted_for() -> None:
    document = read("\tБілімі\n" + REST)
    assert criteria(document) == [PLAIN[1]]
    assert codes(document, "KQ203") == ["education"]
    assert document.coverage.unassigned == 0


def test_words_of_a_label_with_a_full_stop_are_what_is_asked_under_one_of_their_own() -> None:
    document = read("\tБілімі\n\tЖоғары білім.\n\tІс-тәжірибе\n\tЖұмыс тәжірибесі.\n")
    assert criteria(document) == [PLAIN[0], ("experience", "Іс-тәжірибе", "Жұмыс тәжірибесі")]
    assert [one.code for one in document.diagnostics] == ["KQ305"]
    for bare in ("\tІс-тәжірибе\n\tЖұмыс тәжірибесі\n", "\tІс-тәжірибе\n\tҚұзыреттері.\n"):
        assert criteria(read("\tБілімі\n\tЖоғары білім.\n" + bare)) == [PLAIN[0]]
    assert criteria(read("\tБілімі\n\tЖоғары білім.\n\tЖұмыс тәжірибесі.\n\tҮш жыл.\n"))[1][2] == "Үш жыл."


@pytest.mark.parametrize("last", ["Қаржы бөлімі\n", "", "Тестбаев\n"])
def test_the_last_value_goes_on_before_a_heading(last: str) -> None:
    document = read(
        f"\tБілімі\n\tЖоғары білім.\n{REST}\nОсы лауазым бойынша өзге\nде білім.\n", behind="\n" + last + NEXT
    )
    assert criteria(document) == [PLAIN[0], ("experience", "Іс-тәжірибе", "Үш жыл. Осы лауазым бойынша өзге де білім.")]
    second = document.positions[1]
    assert (second.title.kk if second.title else None) == "Қаржы бөлімінің бас маманы"
    assert (second.section.kk if second.section else None) == ("Қаржы бөлімі" if "бөлімі" in last else None)


@pytest.mark.parametrize(
    ("label", "value", "told"),
    [
        ("Штатных единиц", "2", (2, None)),
        ("Количество", "0,5", (0.5, None)),
        ("Категория", "E-3", (None, "E-3")),
        ("Категория", "высшая", (None, None)),
        ("Количество", "по плану", (None, None)),
    ],
)
def test_a_row_may_say_what_stands_behind_titles(label: str, value: str, told: tuple[float | None, str | None]) -> None:
    rows = [["Критерии", "Требования"], [label, value], ["Образование", "высшее"], ["Стаж работы", "не менее 2 лет"]]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    text = "".join(f"<h2>{at}. {title}</h2><table>{table}</table>" for at, title in enumerate(("Лоцман", "Кок"), 1))
    document = extract(text.encode(), "cards.html")
    assert [(post.headcount, post.category) for post in document.positions] == [told, told]
    plain = any(value is not None for value in told)
    assert [len(post.criteria) for post in document.positions] == [2 if plain else 3] * 2
    assert ("KQ204" in {finding.code for finding in document.diagnostics}) is not plain


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Білімі: жоғары – медицина. Жұмыс өтілі: кемінде үш жыл.", ["education", "experience", "duties"]),
        ("Білімі: жоғары – медицина; жұмыс өтілі: кемінде үш жыл.", ["education", "duties"]),
        ("Білімі: жоғары. Ескерту: кемінде үш жыл.", ["education", "duties"]),
    ],
)
def test_a_label_that_begins_a_sentence_amid_a_line(line: str, kinds: list[str]) -> None:
    post = "{}. {} (1 бірлік).\n{}\nМіндеттері:\n1) тексереді;\n2) есеп береді.\n"
    text = "Мектеп туралы ереже\n\n" + post.format(1, "Спорт дәрігері", line) + post.format(2, "Әдіскер", line)
    assert [[one.kind for one in own.criteria] for own in extract(text.encode()).positions] == [kinds, kinds]
