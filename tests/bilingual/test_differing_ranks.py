"""Posts of two halves whose ranks differ, which stay one post (KQ406), and those that are two (KQ405)."""

import pytest

from kqparse import extract

KK = [
    "Айлақ бастығы",
    "Айлақ бастығының орынбасары",
    "Аға инспектор",
    "Инспектор",
    "Бас бухгалтер",
    "Аспаз",
    "Байланысшы",
]
RU = [
    "Начальник причала",
    "Заместитель начальника причала",
    "Старший инспектор",
    "Инспектор",
    "Главный бухгалтер",
    "Повар",
    "Связист",
]


def _list(heading: str, titles: list[str]) -> str:
    return "\n".join([heading, *(f"{number}. {title}" for number, title in enumerate(titles, start=1))])


@pytest.mark.parametrize(
    ("kk", "ru", "told"),
    [
        ({}, {}, []),
        # The words beside the rank are the same, or another rank is.
        ({4: "Аға бухгалтер"}, {}, [("KQ406", "Аға бухгалтер")]),
        ({1: "Айлақ бастығының көмекшісі"}, {}, [("KQ406", "Айлақ бастығының көмекшісі")]),
        ({}, {2: "Главный инспектор"}, [("KQ406", "Аға инспектор")]),
        # Nothing is.
        ({4: "Аға кассир"}, {}, [("KQ405", "Аға кассир"), ("KQ405", None)]),
    ],
)
def test_ranks(kk: dict[int, str], ru: dict[int, str], told: list[tuple[str, str | None]]) -> None:
    lists = [
        _list(heading, [changed.get(at, title) for at, title in enumerate(titles)])
        for heading, titles, changed in (
            ("Айлақ лауазымдарының тізбесі", KK, kk),
            ("Перечень должностей причала", RU, ru),
        )
    ]
    document = extract("\n\n".join(lists).encode(), "list")
    assert [(each.code, each.data["kk"]) for each in document.diagnostics] == told


@pytest.mark.parametrize("numbers", [(1, 2, 1, 2), (1, 2, 3, 4)])
def test_ranks_in_another_order(numbers: tuple[int, ...]) -> None:
    """What both posts ask for in the same words does not keep together those that differ in rank."""
    posts = [
        "{}. Бас маман, 1 бірлік\nБілімі: жоғары білім.\nМіндеттері: Кемелерді тіркейді.",
        "{}. Жетекші маман, 1 бірлік\nБілімі: жоғары білім.\nМіндеттері: Кемелерді тіркейді.",
        "{}. Ведущий специалист, 1 единица\nОбразование: высшее образование.\nОбязанности: Регистрирует суда.",
        "{}. Главный специалист, 1 единица\nОбразование: высшее образование.\nОбязанности: Регистрирует суда.",
    ]
    printed = [post.format(number) for post, number in zip(posts, numbers, strict=True)]
    kk, ru = "Айлақ лауазымдарына қойылатын талаптар", "Требования к должностям причала"
    document = extract("\n\n".join([kk, *printed[:2], ru, *printed[2:]]).encode(), "list")
    assert [(post.title.kk, post.title.ru) for post in document.positions if post.title] == [
        ("Бас маман", "Главный специалист"),
        ("Жетекші маман", "Ведущий специалист"),
    ]
    assert "KQ406" not in [each.code for each in document.diagnostics]


def test_a_title_of_both_languages_stands_once() -> None:
    rows = [("Директор", ""), ("Әдіскер", "Методист"), ("Кітапханашы", "Библиотекарь"), ("Аспаз", "")]
    cells = "".join(f"<tr><td>{kk}<p>{ru}</p></td><td>1</td></tr>" for kk, ru in rows)
    head = "<tr><th>Лауазым атауы / Наименование должности</th><th>Штат бірлігінің саны / Количество единиц</th></tr>"
    document = extract(f"<h3>Штат кестесі / Штатное расписание</h3><table>{head}{cells}</table>".encode(), "staff.html")
    assert [(each.code, each.data["kk"]) for each in document.diagnostics] == [("KQ405", "Аспаз")]
