"""Staff schedules of plain text whose columns blanks part: wrapped titles, rules, units as sections, who signs."""

from itertools import product

import pytest
from finishing import finishes

from kqparse import extract
from kqparse.read.aligned_tables import aligned_tables

Told = tuple[str | None, str, float | int | None]

POSTS = {
    "ru": [
        (["Директор"], "1"),
        (["Заместитель директора по учебной", "и воспитательной работе"], "1,5"),
        (["Уборщик служебных", "помещений"], "2,75"),
        (["Сторож"], "3"),
    ],
    "kk": [
        (["Директор"], "1"),
        (["Директордың оқу-тәрбие ісі жөніндегі", "орынбасары"], "1,5"),
        (["Қызметтік үй-жайларды", "тазалаушы"], "2,75"),
        (["Күзетші"], "3"),
    ],
}
HEADS = {
    "ru": ("ШТАТНОЕ РАСПИСАНИЕ", "Наименование должности", "Кол-во", "Итого", "подпись"),
    "kk": ("ШТАТ КЕСТЕСІ", "Лауазым атауы", "Саны", "Жиыны", "қолы"),
}
RULE = "-" * 60


def told(text: str) -> list[Told]:
    """Section, title and staff units of every post."""
    document = extract(text.encode(), "staff.txt")
    assert document.coverage.unassigned == 0 or not document.positions
    return [
        (
            str(post.section.ru or post.section.kk) if post.section else None,
            str(post.title and (post.title.ru or post.title.kk)),
            post.headcount,
        )
        for post in document.positions
    ]


def schedule(language: str, *, last: bool, numbered: bool, ruled: bool, graded: bool) -> str:
    """A schedule whose titles wrap, their units beside the first line or the last."""

    def row(number: object, title: str, units: str, grade: str) -> str:
        return f"{number:<5}" * numbered + f"{title:<40}{units:<10}" + grade * graded

    title, post, units_head, total, sign = HEADS[language]
    lines = [title, "", row("№", post, units_head, "Разряд"), *[RULE] * ruled]
    for number, (parts, units) in enumerate(POSTS[language], 1):
        for at, part in enumerate(parts):
            beside = at == (len(parts) - 1 if last else 0)
            lines.append(row("" if at else number, part, units * beside, str(number) * beside))
    lines += [*[RULE] * ruled, row("", total, "8,25", ""), "", f"Директор            ______________ ({sign})"]
    return "\n".join(map(str.rstrip, lines)) + "\n"


@pytest.mark.parametrize(("numbered", "ruled", "graded"), list(product([False, True], repeat=3)))
@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_titles_wrap(language: str, last: bool, numbered: bool, ruled: bool, graded: bool) -> None:
    text = schedule(language, last=last, numbered=numbered, ruled=ruled, graded=graded)
    expected = [(None, " ".join(parts), float(units.replace(",", "."))) for parts, units in POSTS[language]]
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # Titles in small letters begin none that go on: what stands above them are units.
        (
            "ШТАТНОЕ РАСПИСАНИЕ\n\nДолжность                 Количество единиц\nОтдел кадров\n"
            "начальник отдела          1\nспециалист                2\nСтоловая\nповар                     2\n",
            [("Отдел кадров", "начальник отдела", 1), ("Отдел кадров", "специалист", 2), ("Столовая", "повар", 2)],
        ),
        # A unit right below the heads is none of them.
        (
            "ШТАТНОЕ РАСПИСАНИЕ\n\n№    Должность                   Кол-во    Оклад\n     Отдел кадров\n"
            "1    Начальник отдела кадров и\n     документооборота            1         250 000\n"
            "2    Специалист                  2         150 000\n     Столовая\n3    Повар                       2         120 000\n",
            [
                ("Отдел кадров", "Начальник отдела кадров и документооборота", 1),
                ("Отдел кадров", "Специалист", 2),
                ("Столовая", "Повар", 2),
            ],
        ),
        # What is asked goes on with the title.
        (
            "№    Должность            Образование            Стаж работы        Кол-во\n"
            "1    Начальник отдела     высшее экономическое   не менее 3 лет\n"
            "     кадров               или юридическое        на руководящих     1\n"
            "                                                 должностях\n"
            "2    Специалист           высшее                 не требуется       2\n",
            [(None, "Начальник отдела кадров", 1), (None, "Специалист", 2)],
        ),
        # Numbers before titles, and no heads.
        (
            "ШТАТНОЕ РАСПИСАНИЕ\n1. Директор                                1\n2. Бухгалтер                               2\n"
            "3. Рабочий по комплексному обслуживанию\n   и ремонту зданий                        3\nИтого                                      6\n",
            [(None, "Директор", 1), (None, "Бухгалтер", 2), (None, "Рабочий по комплексному обслуживанию и ремонту зданий", 3)],
        ),
        # Who signs right below, and the figures of a form, which are values of its labels.
        (
            "ШТАТНОЕ РАСПИСАНИЕ\n\nДолжность                 Кол-во\nДиректор                  1\nСторож                    2\n"
            "Повар                     3\nДиректор                  ________ (подпись)\n",
            [(None, "Директор", 1), (None, "Сторож", 2), (None, "Повар", 3)],
        ),
        (
            "Карточка\n\nДолжность                 Лоцман\nСтаж, лет                 3\nКоличество единиц         1\n"
            "Разряд                    5\nОбразование               высшее\n",
            [(None, "Лоцман", 1)],
        ),
        ("Смета\n\nНаименование            Сумма\nБумага                  50\nКартриджи               300\nИтого                   350\n", []),
        ("Справочник\n\nДиректор                2211\nБухгалтер               2212\nСекретарь               2213\n", []),
    ],
)  # fmt: skip
def test_rows_and_what_stands_between_them(text: str, posts: list[Told]) -> None:
    assert told(text) == posts


def test_lines_of_two_cells_some_of_which_are_figures_are_gone_through_once() -> None:
    def lines(size: int) -> str:
        return "\n".join(f"Показатель {at}          {at % 90 if at % 4 == 0 else 'значение'}" for at in range(size))

    finishes(lambda size: aligned_tables(lines(size)), 20_000)


def test_a_unit_in_the_head_of_a_true_cell_is_no_section() -> None:
    rows = [("№", "Количество единиц", "Должность<br>Служба кадров"), ("1", "2", "Лоцман"), ("2", "1", "Боцман")]
    page = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    document = extract(f"<table>{page}</table>".encode(), "staff.html")
    assert [(post.section, post.headcount) for post in document.positions] == [(None, 2), (None, 1)]
