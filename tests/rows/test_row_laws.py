"""A row-per-post table turned into a block-per-post table, and back, gives the same positions."""

from typing import Any

from description import Cell, rows_of
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import values
from row_tables import HEAD, read
from to_drawn import to_drawn

from kqparse import Document, extract

_TITLES = ["Начальник отдела маяков", "Старший лоцман", "Главный инспектор", "Боцман", "Смотритель огней"]
_EDUCATION = ["Высшее образование: финансы, логистика.", "Техническое и профессиональное образование.", "Высшее."]
_EXPERIENCE = ["Не менее трех лет.", "Без предъявления требований к стажу работы.", "Не менее 1 года."]
Post = tuple[str, str, str, str]


def posts() -> st.SearchStrategy[list[Post]]:
    """Posts with a category, a title and what they ask for."""
    category = st.builds("{}-{}".format, st.sampled_from(["C-SV", "C-SVU", "D-O", "E"]), st.integers(1, 6))
    one = st.tuples(category, st.sampled_from(_TITLES), st.sampled_from(_EDUCATION), st.sampled_from(_EXPERIENCE))
    return st.lists(one, min_size=1, max_size=6)


def in_rows(given: list[Post]) -> Document:
    return read([HEAD, *given])


def in_blocks(given: list[Post]) -> Document:
    blocks: list[Any] = []
    for category, title, education, experience in given:
        blocks += [f"{title}, {category} категория", [["Образование", education], ["Стаж работы", experience]]]
    return read(*blocks)


def back(document: Document) -> list[Post]:
    """The posts of a document as they are laid out."""
    found: list[Post] = []
    for post in document.positions:
        education, experience = (str(own.text.ru) for own in post.criteria)
        found.append((post.category or "", str(post.title and post.title.ru), education, experience))
    return found


def said(document: Document) -> Any:
    """All that its positions say, without where it stands."""
    return values(document)["positions"]


def merged(given: list[Post]) -> Document:
    """The same table with cells that say the same in neighbouring rows merged, all but those of titles."""
    rows: list[list[str | Cell]] = [[] for _ in given]
    for column in range(4):
        texts = [post[column] for post in given]
        at = 0
        while at < len(texts):
            end = at + 1
            while column != 1 and end < len(texts) and texts[end] == texts[at]:
                end += 1
            rows[at].append(Cell(texts[at], rows=end - at))
            at = end
    return read([HEAD, *rows])


@given(posts())
@settings(deadline=None, max_examples=40)
def test_rows_and_blocks_say_the_same(given: list[Post]) -> None:
    rows, blocks = in_rows(given), in_blocks(given)
    assert back(rows) == given
    assert said(rows) == said(blocks)
    assert said(in_rows(back(blocks))) == said(rows)


@given(posts())
@settings(deadline=None, max_examples=30)
def test_merging_cells_that_say_the_same_changes_no_value(given: list[Post]) -> None:
    assert said(merged(given)) == said(in_rows(given))


@given(posts())
@settings(deadline=None, max_examples=20)
def test_a_table_says_the_same_in_plain_text_drawn_or_cell_below_cell(given: list[Post]) -> None:
    rows: list[list[str | Cell]] = [[*HEAD]]
    for post in given:
        rows.append([*post])
    below = "".join(f"{cell}\n" for row in rows for cell in row if isinstance(cell, str))
    expected = said(in_rows(given))
    assert said(extract(to_drawn([rows_of(*rows)]), "posts.txt")) == expected
    assert said(extract(below.encode(), "posts.txt")) == expected
