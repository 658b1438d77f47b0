"""What stands behind a title: the shapes of categories and the forms of the shipped family."""

import pytest
from finishing import finishes
from grammar_factories import job_tables

from kqparse.grammar.families import family_rules
from kqparse.grammar.phrasing.forms import FormError, value
from kqparse.grammar.tables import Evidence, Family, Heading, Label
from kqparse.text.fold import lower


def _family(**changes: object) -> Family:
    whole: dict[str, object] = {
        "name": "own", "title": "Own", "mechanism": "sheet", "cells": "tab", "heading": Heading(), "evidence": Evidence(),
        "labels": [Label(kind="education", kk=["Білімі"])],
    }  # fmt: skip
    return Family(**(whole | changes))  # type: ignore[arg-type]


SHIPPED = job_tables(codes=r"№ ?[0-9]+-[0-9]+")
HEADING = Heading(
    category=["{category}[ -] санат~", "санат~ {category}", "{category}[ -] категори~", "категори~ {category}"],
    codes=["( {codes} )"],
    headcount=["{number}[ штат~] бірлі~", "{number}[ штатн~] единиц~", "{number} шт. ед."],
)
RULES = family_rules(_family(heading=HEADING), r"№ ?[0-9]+-[0-9]+")

# The part of a heading, a text, and the value in it (None: it is no such part).
PARTS = [
    ("category", "бас маманы, D-3 санаты", "d-3"),
    ("category", "D-O-1 санаты", "d-o-1"),
    ("category", "D – O – 1 санаты", "d – o – 1"),
    ("category", "C-SVO-12 санатындағы", "c-svo-12"),
    ("category", "D3 санаты", "d3"),
    ("category", "D-3 - санаты", "d-3"),
    ("category", "D-3-санаты", "d-3"),
    ("category", "санаты D-3", "d-3"),
    ("category", "категория E-R-4", "e-r-4"),
    ("category", "E-2 категориясы", "e-2"),
    ("category", "E-2\nкатегории", "e-2"),
    ("category", "D-3", None),
    ("category", "D-123 санаты", None),
    ("category", "D- санаты", None),
    ("category", "DD-3 санаты", None),
    ("category", "бірінші санатты", None),
    ("codes", "маманы (№ 01-1), 1 бірлік", "№ 01-1"),
    ("codes", "( № 01-1 )", "№ 01-1"),
    ("codes", "№ 01-1", None),
    ("headcount", "1 бірлік", "1"),
    ("headcount", "12 штат бірлігі", "12"),
    ("headcount", "0,5 бірлік", "0,5"),
    ("headcount", "1.5 единицы", "1.5"),
    ("headcount", "2 штатные единицы", "2"),
    ("headcount", "3 шт.ед.", "3"),
    ("headcount", "3 шт. ед.", "3"),
    ("headcount", "бірлік", None),
    ("headcount", "1бірлік", None),
    ("headcount", "1234567 бірлік", None),
]


@pytest.mark.parametrize(("part", "text", "shown"), PARTS)
def test_parts_of_a_heading(part: str, text: str, shown: str | None) -> None:
    match = RULES.parts[part].search(lower(text))
    place = value(match, "number" if part == "headcount" else part) if match else None
    assert (lower(text)[slice(*place)] if place else None) == shown


def test_labels_are_known_by_their_key() -> None:
    assert SHIPPED.labels["іс-тәжірибе"] == ("experience", "kk")
    assert SHIPPED.labels["образование"] == ("education", "ru")
    assert "критерий" in SHIPPED.column_heads


@pytest.mark.parametrize("unit", ["d-", "d-o-", "d - ", "5 ", "(", "(№ 1-1", "санаты ", " ", "\n", "1,1,"])
def test_parts_are_found_in_linear_time(unit: str) -> None:
    def search(size: int) -> None:
        for shape in (*RULES.parts.values(), *SHIPPED.parts.values()):
            assert len(list(shape.finditer(unit * size))) <= size * len(unit)

    finishes(search)


def test_a_label_of_two_kinds_is_refused() -> None:
    labels = [Label(kind="education", kk=["Білімі"]), Label(kind="knowledge", ru=["білімі :"])]
    with pytest.raises(FormError, match=r"'білімі :' is a label of education and of knowledge - at `\$\.labels`"):
        family_rules(_family(labels=labels), "1-1")


def test_a_label_of_both_languages_is_of_the_first() -> None:
    labels = [Label(kind="experience", kk=["Стаж"], ru=["Стаж"])]
    assert family_rules(_family(labels=labels), "1-1").labels == {"стаж": ("experience", "kk")}


def test_lines_need_what_leads_a_heading() -> None:
    with pytest.raises(FormError, match=r"heading\.lead"):
        family_rules(_family(cells="line"), "1-1")


def test_a_wrong_form_is_told_with_its_key() -> None:
    with pytest.raises(FormError, match=r"no such value: \{count\} \(known here: .*\) - at `\$\.heading\.headcount`"):
        family_rules(_family(heading=Heading(headcount=["{count} бірлік"])), "1-1")
