"""Levels of bullets, numbers or blanks say which lines are posts, their labels, and entries of these."""

from json import loads
from textwrap import wrap

import pytest
from command_line import kqparse

from kqparse import Document, extract

RU = ("Лоцман", "единиц: 2", "образование: высшее", "стаж работы: не менее 3 лет", "водит суда", "ведет журнал")
KK = ("Лоцман", "бірлік саны: 2", "білімі: жоғары", "жұмыс өтілі: кемінде 3 жыл", "кеме жүргізу", "журнал толтыру")
OTHER = (
    "Боцман",
    "единиц: 1",
    "образование: общее среднее",
    "стаж работы: без требований",
    "следит за палубой",
    "учит матросов",
)
OTHER_KK = (
    "Боцман",
    "бірлік саны: 1",
    "білімі: жалпы орта",
    "жұмыс өтілі: талап қойылмайды",
    "палубаны күту",
    "матростарды оқыту",
)
DUTIES: dict[tuple[str, ...], str] = {
    RU: "обязанности:",
    KK: "міндеттері:",
    OTHER: "обязанности:",
    OTHER_KK: "міндеттері:",
}


def read(text: str) -> Document:
    found = extract(text.encode())
    coverage = found.coverage
    assert coverage.assigned + coverage.noise + coverage.unassigned == coverage.characters
    return found


def told(of: Document) -> list[tuple[object, ...]]:
    """Title, staff units, months and duties of each post."""
    return [
        (
            post.title and (post.title.ru or post.title.kk),
            post.headcount,
            post.experience and post.experience.min_months,
            sum(len(one.items) for one in post.criteria if one.kind == "duties"),
        )
        for post in of.positions
    ]


@pytest.mark.parametrize("posts", [(RU, OTHER), (KK, OTHER_KK)])
@pytest.mark.parametrize(
    ("top", "labels", "entries"),
    [
        ("•\t", "\to\t", "\t\t▪\t"),  # as office programs copy them
        ("•\t", "\to\t", "\t\t\t"),  # a sign of theirs is lost
        ("\uf0b7\t", "\t\uf0a7\t", "\t\t\uf0d8\t"),
        ("- ", "  - ", "    - "),
        ("* ", "  ** ", "    *** "),
        ("§ ", "  – ", "    · "),
        ("", "    ", "        "),
        ("• ", "1) ", "- "),
        ("1) ", "a) ", "- "),
    ],
)
def test_levels_are_posts_labels_and_entries(
    posts: tuple[tuple[str, ...], ...], top: str, labels: str, entries: str
) -> None:
    lines = ["Персонал порта"]
    for post in posts:
        title, *fields, one, two = post
        lines += [top + title, *(labels + field for field in (*fields, DUTIES[post])), entries + one, entries + two]
    document = read("\n".join(lines) + "\n")
    assert told(document) == [("Лоцман", 2, 36, 2), ("Боцман", 1, 0, 2)]
    assert document.coverage.unassigned == 0
    assert not [finding for finding in document.diagnostics if finding.code == "KQ101"]


def test_letters_that_count_posts_are_none_of_their_titles() -> None:
    text = (
        "Айлақ талаптары\n\nа) Лоцман – 2 бірлік\nБілімі: жоғары\nЖұмыс өтілі: кемінде 3 жыл\n"
        "ә) Боцман – 1 бірлік\nБілімі: жалпы орта\nЖұмыс өтілі: талап қойылмайды\n"
    )
    assert told(read(text)) == [("Лоцман", 2, 36, 0), ("Боцман", 1, 0, 0)]
    duties = read(
        "Лоцман\nБілімі: жоғары\nЖұмыс өтілі: кемінде 3 жыл\nМіндеттері:\nа) боцман жұмысын бақылау;\nә) есеп беру.\n"
    )
    assert told(duties) == [("Лоцман", None, 36, 2)]


@pytest.mark.parametrize("below", ["\to\t", "  - "])
def test_without_labels_posts_are_told_by_their_names(below: str) -> None:
    text = "".join(
        f"• {title} – 2 единицы\n{below}высшее образование\n{below}стаж не менее 3 лет\n"
        for title in ("Лоцман", "Механик")
    )
    assert told(read("Персонал порта\n" + text)) == [("Лоцман", 2, 36, 0), ("Механик", 2, 36, 0)]


@pytest.mark.parametrize("width", [200, 60, 48])
@pytest.mark.parametrize("numbers", [("", ""), ("1. ", "2. ")])
def test_posts_run_on_in_one_paragraph(width: int, numbers: tuple[str, str]) -> None:
    posts = (
        "Лоцман порта, 2 единицы. Образование: высшее техническое. Стаж работы: не менее 3 лет.",
        "Боцман, 1 единица. Образование: общее среднее. Стаж работы: без предъявления требований.",
    )
    text = "Персонал порта. " + " ".join(map("".join, zip(numbers, posts, strict=True)))
    document = read("\n".join(wrap(text, width)) + "\n")
    assert told(document) == [("Лоцман порта", 2, 36, 0), ("Боцман", 1, 0, 0)]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "text",
    [
        # A level above labels that is none of posts.
        "Лоцман\nТребования:\n- образование: высшее\n- стаж: не менее 3 лет\n- знание: лоция\nОбязанности:\n- водит суда\n- ведет журнал\n",
        # Duties with parts, and a word of one letter.
        "Должность: Лоцман\nОбразование: высшее\nСтаж работы: не менее 3 лет\nОбязанности:\n• ведет учет:\n   - судов\n   - грузов\n"
        "• водит суда:\n   - малые\n   - большие\n",
    ],
)
def test_other_levels_stay(text: str) -> None:
    (post,) = told(read(text))
    assert post == ("Лоцман", None, 36, 2)


def test_kinds_of_posts_in_a_list_are_no_level() -> None:
    text = "Лауазымдар тізбесі\n• Дәрігер\n  - терапевт\n  - педиатр\n• Мұғалім\n  - математика\n  - физика\n"
    assert [title for title, *_ in told(read(text))][:1] == ["Дәрігер"]


def test_signs_of_points_are_no_bullets() -> None:
    text = "О лодках\n\nПриказ Министра вод от 5 мая 2031 года № 5\n\n§ 1. Учет\n1. Ведут учет.\n§ 2. Сроки\n2. Год.\n"
    document = read(text)
    assert not document.positions
    assert document.coverage.noise == 0


@pytest.mark.parametrize(
    "text",
    [
        "Персонал\n•\tЛоцман\n\to\tобразование: высшее\n\to\tстаж: 3 года\n\to\tединиц: 2\n\to\tобязанности:\n\t\t▪\tводит суда\n",
        "Должность ..... Лоцман\nРазряд ..... :\nОбразование ..... высшее\nСтаж = 3 года\n",
    ],
)
def test_filters_pass_levels_on_as_they_are(text: str) -> None:
    piped = kqparse("read", "-", stdin=text.encode()).stdout
    for stage in ("split", "criteria", "normalise", "emit"):
        piped = kqparse(stage, stdin=piped).stdout
    assert loads(piped) == loads(kqparse("extract", "-", stdin=text.encode()).stdout)
