"""The entries of printed lists in tables of labels and values."""

import pytest

from kqparse import extract

SHEET = """Требования к служащим аппарата акима Айдарлинского района

Главный специалист отдела, категория Е-4 (№ 01-1), 1 единица
	Критерий
	Требования
	Образование
	Высшее образование.
	Опыт работы
	1) стаж не менее одного года;
	2) стаж в областях не менее двух лет.
	Функциональные обязанности
"""

LISTS = [
    (
        "	1) готовит письма по подпункту 2) пункта 5;\n	2) ведёт приём\nграждан;\n\n	3) пишет.",
        ["1) готовит письма по подпункту 2) пункта 5;", "2) ведёт приём граждан;", "3) пишет."],
    ),
    ("	Следит:  1) за учётом;  2) за сроками.", ["1) за учётом;", "2) за сроками."]),
    ("	1. Готовит письма.\n	2. Ведёт приём.", ["1. Готовит письма.", "2. Ведёт приём."]),
    ("	- готовит письма;\n	- ведёт приём.", ["- готовит письма;", "- ведёт приём."]),
    ("	Обеспечивает:\n	– учёт;\n	– отчёт.", ["– учёт;", "– отчёт."]),
    ("	Готовит письма.\n	Ведёт приём.", []),
    ("	Готовит письма\n	- ведёт приём.", []),
    ("	2) готовит письма;\n	3) ведёт приём.", []),
    ("	1) готовит письма.", []),
]


@pytest.mark.parametrize(("printed", "expected"), LISTS)
def test_the_entries_of_a_printed_list(printed: str, expected: list[str]) -> None:
    (position,) = extract((SHEET + printed).encode(), "sheet.txt").positions
    *others, duties = position.criteria
    assert [item.text.ru for item in duties.items] == expected
    assert [item for criterion in others for item in criterion.items] == []


def test_the_entries_of_a_list_in_a_cell_of_a_row() -> None:
    cells = "<td>Высшее</td><td>не менее 2 лет</td><td>1) готовит письма;<br>2) ведёт приём.</td>"
    heads = "<th>Должность</th><th>Образование</th><th>Опыт работы</th><th>Функциональные обязанности</th>"
    rows = "".join(f"<tr><td>{title}</td>{cells}</tr>" for title in ("Главный специалист", "Ведущий специалист"))
    for position in extract(f"<table><tr>{heads}</tr>{rows}</table>".encode(), "rows.html").positions:
        assert [item.text.ru for item in position.criteria[-1].items] == ["1) готовит письма;", "2) ведёт приём."]
