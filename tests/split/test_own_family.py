"""A family is one file: another layout, other labels, other headings, without Python; a synonym is three lines."""

from pathlib import Path

import pytest
from split_pages import only, page, read, stray

from kqparse.batch import extract
from kqparse.errors import GrammarError

FAMILY = """
name = "museum-posts"
title = "Posts of a museum, a label and its value on a line"
mechanism = "sheet"
cells = "line"
expects = ["education", "duties"]
document_heads = ["штат"]

[evidence]
headings = 1
labels = 2

[heading]
lead = ["<пост|должность> № {ordinal} .", "<пост|должность> № {ordinal}"]
headcount = ["— {number} ставк~"]

[[labels]]
kind = "education"
kk = ["Оқуы"]
ru = ["Учёба"]

[[labels]]
kind = "experience"
kk = ["Жұмыс жолы"]
ru = ["Трудовой путь"]

[[labels]]
kind = "duties"
kk = ["Не істейді"]
ru = ["Что делает"]

[[ends]]
kind = "note"
starts = ["Ескертпе"]
"""
POSTS = """\
Айдарлы мұражайының штаты

Қор бөлімі

Пост № 3. Мұрағатшы — 2 ставка
Оқуы: жоғары білім,
тарих немесе мұрағат ісі.
Жұмыс жолы: кемінде 1 жыл.
Не істейді: құжаттарды сақтайды;
оқырмандарға көмектеседі.

Пост № 4. Қор сақтаушы
Оқуы: жоғары білім.
Не істейді: жәдігерлерді есепке алады.
Тестбаев
Көрме бөлімі
Пост № 5.
Экскурсия жүргізуші — 0,5 ставка
Оқуы — жоғары немесе орта білім.
Не істейді: топтарды 2 ставка көлемінде ертіп жүреді.
Ескертпе: барлығы 3,5 ставка.
"""
RUSSIAN_POSTS = """\
Отдел фондов

Должность № 1. Хранитель — 1 ставка
Учёба: высшее образование.
Что делает: хранит предметы.
ДОЛЖНОСТЬ № 2 Смотритель
— 2 ставки
УЧЁБА: среднее образование.
Трудовой путь: не требуется.
"""


@pytest.fixture
def grammars(tmp_path: Path) -> Path:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "museum-posts.toml").write_text(FAMILY, "utf-8")
    return tmp_path


def test_in_kazakh(grammars: Path) -> None:
    document = extract(POSTS.encode(), grammars=[grammars])
    assert document.source.family == "museum-posts"
    found = [(post.ordinal, only(post.title), only(post.section), post.headcount) for post in document.positions]
    assert found == [
        (3, "Мұрағатшы", "Қор бөлімі", 2),
        (4, "Қор сақтаушы", "Қор бөлімі", None),
        (5, "Экскурсия жүргізуші", "Көрме бөлімі", 0.5),
    ]
    assert [(one.kind, only(one.label), only(one.text)) for one in document.positions[0].criteria] == [
        ("education", "Оқуы", "жоғары білім, тарих немесе мұрағат ісі."),
        ("experience", "Жұмыс жолы", "кемінде 1 жыл."),
        ("duties", "Не істейді", "құжаттарды сақтайды; оқырмандарға көмектеседі."),
    ]
    assert only(document.positions[2].criteria[0].text) == "жоғары немесе орта білім."
    assert stray(document) == ["Тестбаев"]
    assert ("note", "Ескертпе: барлығы 3,5 ставка.") in [(one.kind, only(one.text)) for one in document.passages]
    assert document.coverage.unassigned == document.coverage.noise == 0


def test_in_russian(grammars: Path) -> None:
    document = extract(RUSSIAN_POSTS.encode(), grammars=[grammars])
    found = [(post.ordinal, only(post.title), only(post.section), post.headcount) for post in document.positions]
    assert found == [(1, "Хранитель", "Отдел фондов", 1), (2, "Смотритель", "Отдел фондов", 2)]
    assert [[one.kind for one in post.criteria] for post in document.positions] == [
        ["education", "duties"],
        ["education", "experience"],
    ]
    assert document.coverage.unassigned == 0


def test_without_the_file_nothing_is_made_of_it() -> None:
    document = extract(POSTS.encode())
    assert document.positions == []
    assert "KQ209" in {finding.code for finding in document.diagnostics}


def test_beside_it_the_shipped_family_is_told_as_before(grammars: Path) -> None:
    text = page("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1), 1 бірлік\n#")
    assert extract(text.encode(), grammars=[grammars]).source.family == "tabbed-job-tables"


def test_one_synonym_in_three_lines(tmp_path: Path) -> None:
    (tmp_path / "families").mkdir()
    synonym = '[[labels]]\nkind = "experience"\nkk = ["Еңбек жолы"]\n'
    (tmp_path / "families" / "tabbed-job-tables.toml").write_text(synonym, "utf-8")
    text = page("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1), 1 бірлік\n#").replace("Іс-тәжірибе", "Еңбек жолы")
    (plain,) = read(text).positions
    assert [one.kind for one in plain.criteria] == ["education", "professional_competence", "other", "duties"]
    document = extract(text.encode(), grammars=[tmp_path])
    (post,) = document.positions
    assert [one.kind for one in post.criteria] == ["education", "professional_competence", "experience", "duties"]
    assert only(post.criteria[2].label) == "Еңбек жолы"
    assert document.diagnostics == []


# The lines of a form are counted, and its labels are questions; only the first one has the title.
QUESTIONS = """
name = "questionnaires"
title = "Questionnaires of a workplace"
mechanism = "sheet"
cells = "line"

[evidence]
headings = 1
labels = 2

[heading]
lead = ["1 . Как называется место ? [—]"]

[[labels]]
kind = "education"
ru = ["Какое образование нужно?"]

[[labels]]
kind = "duties"
ru = ["Что делает человек на этом месте"]
"""


@pytest.mark.parametrize("sign", [" — ", " ", ": ", "\n"])
def test_a_questionnaire(tmp_path: Path, sign: str) -> None:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "questionnaires.toml").write_text(QUESTIONS, "utf-8")
    answered = [
        f"1. Как называется место? — {title}\n2. Какое образование нужно?{sign}{education}\n"
        f"3. Что делает человек на этом месте?{sign}{duties}\n\n"
        for title, education, duties in [("Бригадир", "среднее", "ведёт наряды"), ("Сторож", "любое", "стережёт склад")]
    ]
    document = extract("Анкета рабочего места\n\n".join(["", *answered]).encode(), grammars=[tmp_path])
    assert document.source.family == "questionnaires"
    assert [
        (position.title.ru, [(criterion.kind, criterion.text.ru) for criterion in position.criteria])
        for position in document.positions
        if position.title
    ] == [
        ("Бригадир", [("education", "среднее"), ("duties", "ведёт наряды")]),
        ("Сторож", [("education", "любое"), ("duties", "стережёт склад")]),
    ]


# A line for each post, with labels amid it or a line without any label below it.
ROSTERS = """
name = "duty-rosters"
title = "Duty rosters with what is asked of who is on duty"
mechanism = "sheet"
cells = "line"
below = "qualification_requirements"
document_heads = ["график", "кесте"]

[evidence]
headings = 2
labels = 0

[heading]
lead = ['Пост {ordinal} \\|', '{ordinal}-бекет \\|', "<ночная|түнгі> <смена|ауысым> :"]
headcount = ['\\| {number} <ед .|бірлік>', "<,|-> {number} <ед .|бірлік>"]

[[labels]]
kind = "education"
kk = ["білімі"]
ru = ["образование"]

[[labels]]
kind = "other"
kk = ["ауысым"]
ru = ["смена"]

[[ends]]
kind = "other"
starts = ["График составил"]
"""
ASKED = "qualification_requirements"


@pytest.mark.parametrize(
    ("posts", "found"),
    [
        # Labels amid the line, behind any sign that parts.
        (
            "Пост {} | Лоцман | 4 ед. | смена: ночная, 20:00–08:00 | образование: среднее\n",
            [("other", "ночная, 20:00–08:00"), ("education", "среднее")],
        ),
        ("{}-бекет | Лоцман | 4 бірлік; білімі: орта; ауысым: түнгі\n", [("education", "орта"), ("other", "түнгі")]),
        ("Пост {} | Лоцман | 4 ед.\nОбразование: высшее. Смена: ночная.\n", [("education", "высшее."), ("other", "ночная.")]),
        # A line without a label below the heading, beside labels in it and before labels below it.
        ("Пост {} | Лоцман | 4 ед.\nсреднее образование,\nстаж 2 года\n", [(ASKED, "среднее образование, стаж 2 года")]),
        ("ночная смена: Лоцман, 4 ед.\nсреднее образование\n", [(ASKED, "среднее образование")]),
        ("Пост {} | Лоцман | 4 ед. | смена: ночная\nстаж 2 года\n", [("other", "ночная"), (ASKED, "стаж 2 года")]),
        ("Пост {} | Лоцман | 4 ед.\nстаж 2 года\nСмена: ночная\n", [(ASKED, "стаж 2 года"), ("other", "ночная")]),
        # No label: no colon, no sign before it, a word of the text that no list has; a part of the heading in the line below.
        ("Пост {} | Лоцман | 4 ед.\nобразование среднее, смена ночная\n", [(ASKED, "образование среднее, смена ночная")]),
        ("Пост {} | Лоцман | 4 ед.\nОбразование: лучше смена: та\n", [("education", "лучше смена: та")]),
        ("Пост {} | Лоцман | 4 ед.\nОбразование: такое, работа: любая\n", [("education", "такое, работа: любая")]),
        ("Пост {} | Лоцман\n— 4 ед.\nОбразование: среднее\n", [("education", "среднее")]),
    ],
)  # fmt: skip
def test_a_post_in_a_line(tmp_path: Path, posts: str, found: list[tuple[str, str]]) -> None:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "duty-rosters.toml").write_text(ROSTERS, "utf-8")
    text = "ГРАФИК ДЕЖУРСТВ\n\n" + posts.format(1) + "\n" + posts.format(2) + "\nГрафик составил начальник порта\n"
    document = extract(text.encode(), grammars=[tmp_path])
    assert document.source.family == "duty-rosters"
    assert document.coverage.unassigned == 0
    assert [(only(post.title), post.headcount) for post in document.positions] == [("Лоцман", 4)] * 2
    for post in document.positions:
        assert [(one.kind, only(one.text)) for one in post.criteria] == found


def test_what_stands_below_needs_a_lead(tmp_path: Path) -> None:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "museum-posts.toml").write_text(
        FAMILY.replace('cells = "line"', 'cells = "tab"\nbelow = "duties"').replace("lead =", "named ="), "utf-8"
    )
    with pytest.raises(GrammarError, match=r"below needs mechanism = 'sheet' and heading\.lead"):
        extract(POSTS.encode(), grammars=[tmp_path])
