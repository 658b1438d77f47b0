"""What stands in the column of numbers: the number of a row, or the staff code or category of its post."""

import pytest
from row_tables import read


@pytest.mark.parametrize(
    ("printed", "ordinal", "codes", "category"),
    [
        ("4", 4, [], None),
        ("4.", 4, [], None),
        ("12-1-1", None, ["12-1-1"], None),
        ("№ 01-02-03", None, ["01-02-03"], None),
        ("07-1", None, ["07-1"], None),
        ("04-1-1 - 04-1-2", None, ["04-1-1", "04-1-2"], None),
        ("C-O-4", None, [], "C-O-4"),
        ("«D-3»", None, [], "D-3"),
        # a row of the first part of a table
        ("1-2", 1, [], None),
    ],
)
def test_a_mark_is_a_number_a_code_or_a_category(
    printed: str, ordinal: int | None, codes: list[str], category: str | None
) -> None:
    post = read([["№", "Должность", "Образование", "Стаж"], [printed, "Лоцман", "Высшее.", "1 год."]]).positions[0]
    assert (post.ordinal, post.codes, post.category) == (ordinal, codes, category)


def test_a_column_of_categories_goes_before_a_mark() -> None:
    head = ["№", "Должность", "Категория", "Образование", "Стаж"]
    post = read([head, ["02-1-3", "Лоцман", "D-3", "Высшее.", "1 год."]]).positions[0]
    assert (post.ordinal, post.codes, post.category) == (None, ["02-1-3"], "D-3")
