"""Which lines at the edges of pages are running heads and page numbers, and which are not."""

import pytest
from pdf_reading import read
from test_pdf_drawn import drawn, lines

TOP, BODY = 35.0, 90.0

Placed = tuple[float, float, str]


def noise_of(*pages: list[Placed], height: float = 842) -> list[str]:
    source = read(drawn(*(lambda pdf, page=page: lines(pdf, *page) for page in pages), height=height))
    told = [tuple(span) for item in source.findings if item.code == "KQ105" for span in item.spans]
    assert sorted(told) == sorted(source.layout.noise)
    return [source.text[start:end] for start, end in source.layout.noise]


@pytest.mark.parametrize(
    ("pages", "noise"),
    [
        (
            [[(50, TOP, "Аудан тізілімі"), (50, BODY, f"Мәтін {name}")] for name in ("а", "б", "в")],
            ["Аудан тізілімі"] * 3,
        ),
        (
            [[(50, TOP, f"Тізілім, {number}-бет"), (50, BODY, f"Мәтін {number * 7}")] for number in (1, 2, 3)],
            ["Тізілім, 1-бет", "Тізілім, 2-бет", "Тізілім, 3-бет"],
        ),
        ([[(50, BODY, f"Мәтін {number}"), (290, 820, str(number))] for number in (1, 2)], ["1", "2"]),
        (
            [[(50, BODY, f"Мәтін {number}а"), (290, 820, f"- {number} -")] for number in (4, 5, 6)],
            ["- 4 -", "- 5 -", "- 6 -"],
        ),
        ([[(50, BODY, "Жалғыз бет"), (290, 825, "1")]], ["1"]),
        ([[(50, TOP, f"{number}. Бас маман, E-4 санаты, 1 бірлік"), (50, BODY, "а")] for number in (11, 12, 13)], []),
        ([[(50, 200, "Бас маман"), (50, 400, f"Мәтін {name}")] for name in ("а", "б", "в")], []),
        ([[(50, BODY, "Санаты"), (50, 400, number)] for number in ("5", "9", "2")], []),
        ([[(50, BODY, f"Мәтін {n}а"), (250, 810, f"Бет {n} / 2")] for n in (1, 2)], ["Бет 1 / 2", "Бет 2 / 2"]),
        ([[(50, BODY, "Текст"), (250, 810, "Страница 1 из 1")]], ["Страница 1 из 1"]),
        (
            [[(50, BODY, f"Мәтін {n}а"), (250, TOP, f"2 беттің {n}-беті")] for n in (1, 2)],
            ["2 беттің 1-беті", "2 беттің 2-беті"],
        ),
        ([[(50, TOP, f"{n}. Бас маман, 2 бірлік"), (50, BODY, f"{n}а")] for n in (1, 2)], []),
        ([[(50, BODY, f"Мәтін {n}а"), (250, 810, f"Страница {n} из {n + 5}")] for n in (1, 2)], []),
        (
            [[(50, TOP, "Тізілім"), (50, BODY, f"Мәтін {n}а"), (290, 820, str(n))] for n in (1, 2)],
            ["Тізілім", "1", "Тізілім", "2"],
        ),
        ([[(50, TOP, "Тізілім"), (50, BODY, f"Мәтін {n}а")] for n in (1, 2)], []),
        ([[(50, 62, "Бас маман"), (50, BODY, f"Мәтін {n}а"), (290, 820, str(n))] for n in (1, 2)], ["1", "2"]),
        (
            [
                [
                    *((36, 47 + 14 * at, text) for at, text in enumerate(["Бас маман", f"Білімі {n}", "Өтілі"])),
                    (290, 820, str(n)),
                ]
                for n in (1, 2)
            ],
            ["1", "2"],
        ),
        (
            [
                [
                    (50, TOP, "Тізілім"),
                    (50, TOP + 12, "бас"),
                    (50, 70, f"Мәтін {n}"),
                    (50, 84, "Өтілі"),
                    (290, 820, str(n)),
                ]
                for n in (1, 2)
            ],
            ["Тізілім", "бас", "1", "Тізілім", "бас", "2"],
        ),
        ([[(50, TOP, f"{n}-қосымша"), (50, BODY, f"Мәтін {n}а"), (290, 820, str(n))] for n in (1, 2)], ["1", "2"]),
    ],
    ids=[
        "the same line",
        "a line with the number of its page",
        "numbers of two pages",
        "numbers between dashes, from four on",
        "the number of an only page",
        "headings of posts, each with its own number",
        "the same line in the body",
        "figures that count no pages",
        "the number of the page and how many there are",
        "the same on an only page",
        "how many there are, and which this is",
        "headings of posts, one on each of two pages",
        "figures of which the second ones differ",
        "the same line on two pages with numbers",
        "the same line on two pages without",
        "the same first line of the text on two pages with numbers",
        "the same, where margins are narrow",
        "two lines of a running head",
        "annexes on two pages with numbers",
    ],
)
def test_lines_at_the_edge(pages: list[list[Placed]], noise: list[str]) -> None:
    assert noise_of(*pages) == noise


SIDES: dict[str, tuple[list[list[Placed]], list[str]]] = {
    "the number of an act that is that of a page by chance": (
        [[(50, TOP, "№ 2 бұйрық"), (50, BODY, f"Мәтін {name}")] for name in ("а", "б", "в")],
        ["№ 2 бұйрық"] * 3,
    ),
    "heads of left and right pages": (
        [[(50 + 90 * (n % 2), TOP, ("Тізілім", "Бас")[n % 2]), (50, BODY, f"Мәтін {n}а")] for n in range(5)],
        ["Тізілім", "Бас", "Тізілім", "Бас", "Тізілім"],
    ),
    "first lines of four pages whose text begins as high": (
        [[(50, TOP + 14 * at, f"Мәтін {at}, {n % 2}") for at in range(5)] for n in range(4)],
        [],
    ),
    "first lines of three pages": (
        [[(50, TOP, ("Тізілім", "Бас")[n % 2]), (50, BODY, f"Мәтін {n}а")] for n in range(3)],
        [],
    ),
    "the number of pages of which two are left": (
        [[(50, BODY, f"Мәтін {n}а"), (250, 810, f"Страница {n} из 7")] for n in (1, 2)],
        ["Страница 1 из 7", "Страница 2 из 7"],
    ),
    "the same with a word behind them, at the top": (
        [[(50, BODY, f"Мәтін {n}а"), (250, TOP, f"{n + 11}/14 бет")] for n in (1, 2)],
        ["12/14 бет", "13/14 бет"],
    ),
    "the same on an only page": (
        [[(50, BODY, "Мәтін"), (250, 810, "14 беттің 12-беті")]],
        ["14 беттің 12-беті"],
    ),
    "words beside the numbers of an excerpt": (
        [[(50, BODY, f"Мәтін {n}а"), (290, 820, f"Лист {n + 3}")] for n in (1, 2)],
        ["Лист 4", "Лист 5"],
    ),
    "other words beside such numbers": (
        [[(50, BODY, f"Мәтін {n}а"), (290, 820, f"{word} {n + 3}")] for n, word in ((1, "Лист"), (2, "Пост"))],
        [],
    ),
    "a word beside the numbers of two pages": (
        [[(50, BODY, f"Мәтін {n}а"), (290, 820, f"{n}-бет")] for n in (1, 2)],
        ["1-бет", "2-бет"],
    ),
    "numbers of two pages in brackets": (
        [[(50, BODY, f"Мәтін {n}а"), (290, 820, f"[{n}]")] for n in (1, 2)],
        ["[1]", "[2]"],
    ),
    "such numbers below a running head": (
        [[(50, TOP, "Тізілім"), (50, BODY, f"Мәтін {n}а"), (290, 820, f"стр. {n}")] for n in (1, 2)],
        ["Тізілім", "стр. 1", "Тізілім", "стр. 2"],
    ),
    "what a browser prints around an only page": (
        [[(30, 20, "27.11.2026, 6:49 Тізілім"), (50, BODY, "Мәтін"), (30, 830, "https://office.kz/a/1.html 1/1")]],
        ["27.11.2026, 6:49 Тізілім", "https://office.kz/a/1.html 1/1"],
    ),
    "an address that no browser printed": (
        [[(30, 20, "27.11.2026, 6:49 Тізілім"), (50, BODY, "Мәтін"), (30, 830, "https://office.kz/a 3/7")]],
        [],
    ),
    "annexes at the top": ([[(50, TOP, f"Приложение {n}"), (50, BODY, f"Мәтін {n}а")] for n in (1, 2)], []),
    "a last row of a table and the number far below it": (
        [
            [
                *(
                    (x, BODY + 14 * row, f"{text} {row}")
                    for row in range(9)
                    for x, text in ((50, "Белгі"), (200, "мәні"))
                ),
                (290, 820, "1-бет"),
            ],
            [(200, BODY, "соңы"), (290, 820, "2-бет")],
        ],
        ["1-бет", "2-бет"],
    ),
}


@pytest.mark.parametrize("name", SIDES)
def test_further_lines_at_the_edge(name: str) -> None:
    pages, noise = SIDES[name]
    assert noise_of(*pages) == noise


def test_the_margin_of_a_low_page_is_as_high_as_that_of_others() -> None:
    pages = [[(50.0, 50.0, "Тізілім"), (50.0, BODY, f"Мәтін {name}")] for name in ("а", "б", "в")]
    assert noise_of(*pages, height=380) == ["Тізілім"] * 3
