"""What a document says does not depend on where its headings are split, on indents, blank lines and stray names."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import to_builtins
from split_generated import PLAIN, Post, Printing, posts, printed, printings
from split_pages import only

from kqparse import Document, extract

_UNHURRIED = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def document(of: list[Post], how: list[Printing]) -> Document:
    return extract("".join(printed(post, how[index % len(how)]) for index, post in enumerate(of)).encode())


def sections(of: list[Post]) -> list[str | None]:
    """Where the posts stand: a section goes on to the next, or to the first body of its own."""
    found: list[str | None] = []
    section = None
    for post in of:
        section = post.section or (None if any("E-R" in part for part in post.parts) else section)
        found.append(section)
    return found


def values(of: Document) -> Any:
    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(entry) for key, entry in value.items() if key not in ("spans", "provenance")}
        return [bare(entry) for entry in value] if isinstance(value, list) else value

    return bare([to_builtins(position) for position in of.positions])


@_UNHURRIED
@given(posts(), st.lists(printings(), min_size=1, max_size=4))
def test_printing_changes_no_value_loses_nothing_and_tells_stray_names_alone(
    of: list[Post], how: list[Printing]
) -> None:
    plain = document(of, [PLAIN])
    assert [only(position.title) for position in plain.positions] == [post.title for post in of]
    assert [only(position.section) for position in plain.positions] == sections(of)
    assert all(len(position.criteria) == 4 for position in plain.positions)
    other = document(of, how)
    assert values(other) == values(plain)
    assert_accounted(other, of)
    told = {finding.code for finding in other.diagnostics if finding.code.startswith("KQ2")}
    assert told == ({"KQ205"} if any(how[index % len(how)].names for index in range(len(of))) else set())


def assert_accounted(found: Document, of: list[Post]) -> None:
    """Every character is one of a value, or of the heads of a table, which are noise."""
    coverage = found.coverage
    assert coverage.assigned + coverage.noise + coverage.unassigned == coverage.characters
    assert coverage.unassigned == 0
    assert coverage.noise == sum(len("".join(post.heads)) for post in of)


def test_a_unit_that_is_called_as_surnames_end_is_no_surname() -> None:
    table = "\tКритерий\n\tТребования\n\tОбразование\n\tВысшее.\n\tОпыт работы\n\tСтаж не менее двух лет.\n"
    first = f"Заместитель акима района, категория E-2 (№ 01-1), 1 единица\n{table}"
    text = f"{first}Тестбаев\nЮридический отдел\nРуководитель юридического отдела, категория E-4 (№ 02-1), 1 единица\n{table}"
    assert [only(position.section) for position in extract(text.encode()).positions] == [None, "Юридический отдел"]
