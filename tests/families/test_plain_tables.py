"""Job tables whose tabs an export has lost: the values that the tabs would give, and that no other text is taken."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from places import SAMPLES, seed

from kqparse import extract
from kqparse.errors import GrammarError
from kqparse.grammar import grammar

TABBED = [path for path in SAMPLES if path.name.startswith("tabbed-job-table")]
PLACES = {"id", "provenance", "spans"}

HEADINGS = [
    ("title and tail on one line", "Главный юрист, категория C-4, 2 единицы", "Главный юрист", None),
    ("tail on its own line", "Главный юрист\nкатегория C-4, 2 единицы", "Главный юрист", None),
    ("title over two lines", "Главный юрист\nпо договорам, категория C-4", "Главный юрист по договорам", None),
    ("behind a section", "Юридическая служба\nГлавный юрист, категория C-4", "Главный юрист", "Юридическая служба"),
    ("a part", "Хозяйственная часть\nЗаведующий складом, 1 единица", "Заведующий складом", "Хозяйственная часть"),
    ("category without a word", "Главный юрист, C-4", "Главный юрист", None),
    ("behind a category alone", "C-4 санаты\nМұрағатшы", "Мұрағатшы", None),
    ("a word behind a category in its line", "C-4 санаты Мұрағатшы", "Мұрағатшы", None),
    ("a unit over a category alone", "Заң бөлімі\nC-4 санаты\nБас заңгер", "Бас заңгер", "Заң бөлімі"),
    ("section in Kazakh", "Заң бөлімі\nБас заңгер, C-4 санаты, 2 бірлік", "Бас заңгер", "Заң бөлімі"),
    ("a section with its number", "Заң бөлімі – 02\nБас заңгер, C-4 санаты, 2 бірлік", "Бас заңгер", "Заң бөлімі – 02"),
    ("the same in brackets", "Заң бөлімі (01-1)\nБас заңгер, C-4 санаты", "Бас заңгер", "Заң бөлімі (01-1)"),
    (
        "a code of a unit",
        "Отдел кадров № 01-1\nГлавный юрист, категория C-4, 2 единицы",
        "Главный юрист",
        "Отдел кадров № 01-1",
    ),
    ("a code of a post", "Главный юрист отдела кадров № 01-1", "Главный юрист отдела кадров", None),
    ("a category above units and codes", "Категория C-4\nГлавный юрист – 1 единица, № 01-1", "Главный юрист", None),
    ("a bare category above", "C-4\nГлавный юрист", "Главный юрист", None),
    ("a code before", "01-2 Главный юрист, категория C-4, 2 единицы", "Главный юрист", None),
    ("a code and a title of one word", "№ 01-2 Юрист (категория C-4), 2 единицы", "Юрист", None),
    ("units shortened", "Бас заңгер (2 ш.б.), C-4 санаты", "Бас заңгер", None),
    ("a bare category before", "C-4 Главный юрист, 1 единица", "Главный юрист", None),
    (
        "a unit above a category",
        "Отдел кадров – 02\nКатегория C-4\nГлавный юрист – 1 единица, № 01-1",
        "Главный юрист",
        "Отдел кадров – 02",
    ),
]
VALUES = [
    ("a line", "прием граждан", "прием граждан"),
    ("lines in small letters", "прием граждан;\nведение дел", "прием граждан; ведение дел"),
    ("lines in capitals", "Прием граждан\nВедение дел", "Прием граждан Ведение дел"),
    ("the word for a unit", "Общее руководство отделом. Прием граждан.", "Общее руководство отделом. Прием граждан."),
]


def text_of(heading: str, duties: str = "Прием граждан") -> str:
    first = "Главный инспектор, категория C-5, 1 единица\nОбразование: высшее\nОпыт работы: не требуется\nОбязанности\n"
    return f"{first}{duties}\n{heading}\nОбразование\nВысшее\nОпыт работы\nНе менее 2 лет\nОбязанности\nВедение дел\n"


@pytest.mark.parametrize(
    ("heading", "title", "section"), [row[1:] for row in HEADINGS], ids=[row[0] for row in HEADINGS]
)
def test_a_heading_behind_a_value(heading: str, title: str, section: str | None) -> None:
    first, second = extract(text_of(heading).encode()).positions
    assert list(msgspec.to_builtins(second.title).values()) == [title]
    assert (list(msgspec.to_builtins(second.section).values()) if second.section else [None]) == [section]
    assert first.criteria[-1].text.ru == "Прием граждан"


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Функционал", "duties"),
        ("Выполняемые работы", "duties"),
        ("Личные качества", "competencies"),
        ("Требования к знаниям", "knowledge"),
        ("Еңбек функциялары", "duties"),
        ("Жеке қасиеттері", "competencies"),
    ],
)
def test_rarer_labels(label: str, kind: str) -> None:
    printed = text_of(HEADINGS[0][1]).replace("Обязанности\nВедение", f"{label}: владеет\nОбязанности\nВедение")
    _, second = extract(printed.encode()).positions
    assert [(own.kind, own.text.ru or own.text.kk) for own in second.criteria][2] == (kind, "владеет")


@pytest.mark.parametrize("sign", [" № 7", ", № 7", ", 1 единица, № 7"])
def test_a_number_behind_a_title_is_that_of_the_post(sign: str) -> None:
    _, second = extract(text_of(f"Главный юрист, категория C-4{sign}").encode()).positions
    assert (second.ordinal, second.category, second.codes) == (7, "C-4", [])


@pytest.mark.parametrize(("printed", "value"), [row[1:] for row in VALUES], ids=[row[0] for row in VALUES])
def test_a_value_without_an_end(printed: str, value: str) -> None:
    first, second = extract(text_of(HEADINGS[0][1], printed).encode()).positions
    assert (first.criteria[-1].text.ru, second.title and second.title.ru) == (value, "Главный юрист")


@pytest.mark.parametrize("heads", ["", "Критерии         Требования\n"])
@pytest.mark.parametrize(("label", "asked"), [("Опыт работы", "Не менее 5 лет"), ("Практический опыт", "Не требуется")])
def test_a_value_beside_its_label_goes_on_with_the_word_of_a_label(heads: str, label: str, asked: str) -> None:
    rows = f"Образование      Высшее юридическое\n                 образование\n{label:<18} {asked}\n"
    text = "".join(f"{title} – 1 единица\n\n{heads}{rows}\n" for title in ("1. Юрист", "2. Эколог"))
    document = extract(text.encode())
    assert document.source.family == "plain-job-tables"
    told = [[(own.kind, own.text.ru) for own in position.criteria] for position in document.positions]
    assert told == [[("education", "Высшее юридическое образование"), ("experience", asked)]] * 2


@pytest.mark.parametrize("above", ["К постам порта\nКВАЛИФИКАЦИОННЫЕ ТРЕБОВАНИЯ\n", "Квалификационные требования\n"])
def test_the_title_of_the_document_may_be_a_word_of_the_labels(above: str) -> None:
    document = extract((above + text_of(HEADINGS[0][1])).encode())
    assert [post.title and post.title.ru for post in document.positions] == ["Главный инспектор", "Главный юрист"]
    assert document.act is not None


@pytest.mark.parametrize(
    "above",
    [
        "БЕКІТІЛДІ 2031 жылғы 3 наурыздағы № 12 бұйрығымен",
        "3.1. Обобщенная функция",
        "2   3   4 ... 112",
        "Документ утратил силу",
    ],
)
def test_what_a_page_has_above_its_posts_is_no_title_of_a_document(above: str) -> None:
    document = extract((above + "\n\n" + text_of(HEADINGS[0][1])).encode())
    assert (len(document.positions), document.act and (document.act.title or document.act.issuer)) == (2, None)


MARKED = {
    "dashes": ("- ", "- ", "- "),
    "bullets": ("• ", "• ", "• "),
    "numbers": ("1. ", "2. ", "3. "),
    "numbers and brackets": ("1) ", "2) ", "3) "),
}


POINTS = {
    "a colon": "1) образование: высшее;\n2) опыт работы: не требуется;\n3) обязанности: ведет учет, в том числе:\nписем;\nжалоб.\n",
    "a dash": "1) образование – высшее;\n2) опыт работы – не требуется;\n3) обязанности – ведет учет, в том числе:\nписем;\nжалоб.\n",
}


@pytest.mark.parametrize("name", POINTS)
def test_labels_in_small_letters_as_points(name: str) -> None:
    """A sign behind it tells a label from the first words of a sentence."""
    posts = "".join(f"{n}. Юрист, категория C-{n}, 2 единицы:\n{POINTS[name]}" for n in (4, 5))
    for position in extract(posts.encode()).positions:
        assert [(each.kind, each.text.ru) for each in position.criteria] == [
            ("education", "высшее;"),
            ("experience", "не требуется;"),
            ("duties", "ведет учет, в том числе: писем; жалоб."),
        ]


@pytest.mark.parametrize("name", MARKED)
def test_labels_as_entries_of_a_list(name: str) -> None:
    """The marks are no part of labels, and no values; what is no label stays in its value whatever leads it."""
    education, experience, duties = MARKED[name]
    post = f"{education}Образование: высшее\n{experience}Опыт работы\nНе требуется\n{duties}Обязанности: ведет учет;\n- отвечает на письма\n"
    document = extract(
        f"Главный юрист, категория C-4, 2 единицы\n{post}\nГлавный инспектор, категория C-5\n{post}".encode()
    )
    for position in document.positions:
        assert [(each.kind, each.label and each.label.ru, each.text.ru) for each in position.criteria] == [
            ("education", "Образование", "высшее"),
            ("experience", "Опыт работы", "Не требуется"),
            ("duties", "Обязанности", "ведет учет; - отвечает на письма"),
        ]
    assert [position.title and position.title.ru for position in document.positions] == [
        "Главный юрист",
        "Главный инспектор",
    ]
    assert document.coverage.unassigned == 0


def values(text: str) -> list[dict[str, Any]]:
    """The positions without what says where they stand."""
    return [_placeless(msgspec.to_builtins(each)) for each in extract(text.encode()).positions]


def _placeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _placeless(own) for key, own in value.items() if key not in PLACES}
    return [_placeless(own) for own in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", TABBED, ids=[path.name for path in TABBED])
def test_a_table_without_its_tabs_gives_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert values(text.replace("\t", "")) == values(text)


def test_the_first_document_without_its_tabs() -> None:
    text = seed("000").read_text(encoding="utf-8")
    tabbed, plain = values(text), values(text.replace("\t", ""))
    differ = [one["ordinal"] for one, other in zip(tabbed, plain, strict=True) if one != other]
    assert len(tabbed) == 52
    assert len(differ) <= 1  # a duty of one post stands as an item of its own where a tab leads it


def test_a_word_that_heads_columns_is_a_label_before_its_value() -> None:
    post = "Лоцман (D-O-4), 2 единицы\nТребования: высшее образование.\nОбязанности: проводка судов.\n"
    document = extract(post.encode(), "posts.txt")
    (found,) = document.positions
    assert [str(criterion.kind) for criterion in found.criteria] == ["qualification_requirements", "duties"]
    assert (found.category, found.headcount) == ("D-O-4", 2)


def test_posts_of_a_call_without_a_call() -> None:
    post = (
        "1. Лоцман порта, категория D-O-4.\nФункциональные обязанности: проводка судов.\n"
        "Требования к участникам конкурса: высшее образование.\nДолжностной оклад: от 180000 до 240000 тенге.\n"
    )
    (found,) = extract(post.encode(), "posts.txt").positions
    assert [str(criterion.kind) for criterion in found.criteria] == ["duties", "qualification_requirements", "other"]
    assert (found.title and found.title.ru, found.category) == ("Лоцман порта", "D-O-4")


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("nobody", "there is no family 'nobody'"),
        ("own", "'own' has no words of its own for 'sheet'"),
        ("plain-job-tables", "'plain-job-tables' has no words of its own for 'sheet'"),
        ("post-lists", "'post-lists' has no words of its own for 'sheet'"),
    ],
)
def test_words_of_a_family_that_has_none_to_give(tmp_path: Path, named: str, told: str) -> None:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "own.toml").write_text(
        f'name = "own"\ntitle = "Own"\nmechanism = "sheet"\ncells = "plain"\nwords_of = "{named}"\n', encoding="utf-8"
    )
    with pytest.raises(GrammarError, match=told):
        grammar(tmp_path)


@pytest.mark.parametrize("mechanism", ["sheet", "parallel", "rows"])
def test_a_family_without_labels_is_refused(tmp_path: Path, mechanism: str) -> None:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "own.toml").write_text(
        f'name = "own"\ntitle = "Own"\nmechanism = "{mechanism}"\ncells = "tab"\n', encoding="utf-8"
    )
    with pytest.raises(GrammarError, match=f"mechanism '{mechanism}' needs labels"):
        grammar(tmp_path)


@pytest.mark.parametrize(
    ("printed", "section", "title"),
    [
        ("Отдел кадров Главный специалист", "Отдел кадров", "Главный специалист"),
        ("Заң бөлімі Бас маман", "Заң бөлімі", "Бас маман"),
        ("Служба Охраны Причалов Старший инспектор", "Служба Охраны Причалов", "Старший инспектор"),
        ("Служба порта города Кемежай Боцман", "Служба порта города Кемежай", "Боцман"),
        ("Отдел порта города Кемежай инспектор", None, "Отдел порта города Кемежай инспектор"),
        ("Начальник отдела", None, "Начальник отдела"),
        ("Бөлім Басшысы", None, "Бөлім Басшысы"),
        ("Аппарат Руководителя порта", None, "Аппарат Руководителя порта"),
        ("Главный специалист Юридического отдела", None, "Главный специалист Юридического отдела"),
    ],
)
def test_a_unit_before_a_title_in_its_line(printed: str, section: str | None, title: str) -> None:
    document = extract(f"Перечень должностей порта\n\n1. {printed}\n2. Лоцман\n3. Боцман\n".encode())
    post = document.positions[0]
    assert post.ordinal == 1
    assert post.title is not None
    assert (post.section and (post.section.kk or post.section.ru), post.title.kk or post.title.ru) == (section, title)
    assert document.coverage.unassigned == 0


def test_a_number_between_a_unit_and_a_title_is_that_of_the_post() -> None:
    lines = ["Раздел 1. Аппарат управления 1. Директор – 1 единица", "2. Лоцман – 2 единицы", "3. Боцман – 1 единица"]
    document = extract("\n".join(["Штатное расписание порта", *lines, ""]).encode())
    first = document.positions[0]
    assert (first.ordinal, first.section and first.section.ru) == (1, "Раздел 1. Аппарат управления")
    assert [post.ordinal for post in document.positions] == [1, 2, 3]
    assert document.coverage.unassigned == 0


def test_a_section_that_only_a_post_of_another_unit_stands_below_is_a_heading() -> None:
    rows = "| | Сектор учета | |\n| 1 | Юридический отдел Главный специалист | 2 |\n"
    document = extract(f"# Штат порта\n\n| № | Должность | Количество единиц |\n|---|---|---|\n{rows}".encode())
    assert [post.section and post.section.ru for post in document.positions] == ["Юридический отдел"]
    assert "Сектор учета" in [each.text.ru for each in document.passages if each.kind == "heading"]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("dot", [".", ""])
def test_the_number_of_a_part_and_of_a_post_in_it_is_no_title(dot: str) -> None:
    posts = [
        f"1.{at}{dot} {title} (1 единица)\nОбразование: высшее.\nОпыт работы: не менее {at} лет."
        for at, title in [(1, "Лоцман"), (2, "Боцман")]
    ]
    document = extract("\n\n".join(["1. Служба порта", *posts, ""]).encode(), "posts")
    assert [(one.ordinal, one.title and one.title.ru) for one in document.positions] == [
        (None, "Лоцман"),
        (None, "Боцман"),
    ]
    assert "KQ202" not in [each.code for each in document.diagnostics]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("heading", "ordinal"),
    [
        ("Категория C-SV-7. {}", None),
        ("1. Категория C-SV-7. {}", 1),
        ("Требования к постам\n\nКатегория C-SV-7 – {}", None),
    ],
)
@pytest.mark.parametrize(
    "asked",
    [
        "Образование: высшее\nТребования к стажу: не менее 2 лет\n",
        "Образование: высшее. Стаж: не менее 2 лет.",
        "Высшее образование, стаж не менее 2 лет",
    ],
)
def test_a_title_behind_its_category_in_one_line(asked: str, heading: str, ordinal: int | None) -> None:
    text = "".join(f"{heading.format(title)}\n{asked}\n" for title in ("Начальник причала", "Старший матрос"))
    posts = extract(text.encode(), "post").positions
    assert [post.title and post.title.ru for post in posts] == ["Начальник причала", "Старший матрос"]
    assert [post.experience and post.experience.min_months for post in posts] == [24, 24]
    assert (posts[0].category, posts[0].ordinal) == ("C-SV-7", ordinal)


@pytest.mark.parametrize(
    "heading", ["Должность: {}, категория E-R-4", "1. Наименование должности: {}, категория E-R-4"]
)
def test_a_word_for_posts_before_a_title_in_a_table_is_none_of_it(heading: str) -> None:
    titles = ("Начальник причала", "Старший матрос", "Лоцман порта")
    cards = "".join(
        f"<table><tr><td colspan=2>{heading.format(title)}</td></tr>"
        "<tr><td>Требования к образованию</td><td>Высшее: судовождение</td></tr>"
        "<tr><td>Требования к стажу</td><td>Стаж не менее двух лет</td></tr>"
        "<tr><td>Основные функции</td><td>1) приём судов;<br>2) осмотр причала.</td></tr></table>"
        for title in titles
    )
    document = extract(f"<html><body><h1>Паспорта должностей</h1>{cards}</body></html>".encode(), "posts.html")
    assert [post.title and post.title.ru for post in document.positions] == [*titles]
    assert {post.category for post in document.positions} == {"E-R-4"}
    for post in document.positions:
        assert [each.kind for each in post.criteria] == ["education", "experience", "duties"]


@pytest.mark.parametrize(
    ("label", "titles"), [("Образование (специальность)", ["Юрист", "Эколог"]), ("Базовая подготовка", [])]
)
def test_schooling_below_its_label_is_no_title(label: str, titles: list[str]) -> None:
    posts = [
        f"{title}\n{label}:\nВысшее юридическое\nОпыт работы:\nне менее двух лет\n"
        for title in ("Юрист, категория C-4", "Эколог, категория C-5")
    ]
    found = extract("\n".join(posts).encode()).positions
    assert [post.title and post.title.ru for post in found] == titles
