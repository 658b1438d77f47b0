"""Words of units at the end of a text."""

import pytest
from grammar_factories import shipped
from msgspec.structs import replace

from kqparse.grammar.tables import Offices
from kqparse.grammar.vocabulary.words import office_rules

TABLE = shipped().table("offices", Offices)
UNIT = office_rules(replace(TABLE, units=replace(TABLE.units, ru=["отдел", "учебная часть", "центр-школа"]))).unit
ENDS: list[tuple[str, bool]] = [
    ("юридический отдел", True),
    ("«юридический отдел»", True),
    ("отдел", True),
    ("отдел кадров", False),
    ("подотдел", False),
    ("под_отдел", False),
    ("(отдел)", True),
    ("отдел))", False),
    ("первая учебная часть", True),
    ("неучебная часть", False),
    ("наша центр-школа", True),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_a_text_ends_with_the_name_of_a_unit(text: str, expected: bool) -> None:
    assert UNIT.ends(text) == expected
