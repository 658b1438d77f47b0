"""Labels in lines: what is remembered of them is said of the lines that are asked for."""

import pytest

from kqparse.grammar import grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labelling.labels import Label, LabelLines, Piece

LABEL = ["Білімі / Образование", "Жоғары"]
BROKEN = ["Білімі /", "Образование", "Жоғары"]


def _label(lines: list[str], at: int) -> Label | None:
    family = grammar().families["bilingual-requirement-tables"]
    assert isinstance(family, FamilyRules)
    return LabelLines(lines, family.phrases).pure(at)


@pytest.mark.parametrize("again", [False, True], ids=["first", "again"])
@pytest.mark.parametrize(
    ("lines", "at", "places"),
    [
        (LABEL, 0, [(0, "Білімі"), (0, "Образование")]),
        (["Жоғары", *LABEL], 1, [(1, "Білімі"), (1, "Образование")]),
        (["Жоғары", "x", *BROKEN], 2, [(2, "Білімі"), (3, "Образование")]),
        (BROKEN, 0, [(0, "Білімі"), (1, "Образование")]),
        (["Білімі /"], 0, [(0, "Білімі")]),
        (["Білімі /", "Жоғары"], 0, [(0, "Білімі")]),
        (["Білімі", "Жоғары"], 0, [(0, "Білімі")]),
        (["Білімі", "Образование"], 0, [(0, "Білімі"), (1, "Образование")]),
        (["Білімі"], 0, [(0, "Білімі")]),
        (["Білімі", "Образование", "Жоғары"], 0, [(0, "Білімі"), (1, "Образование")]),
    ],
)
def test_a_label_stands_where_it_is_asked_for(
    lines: list[str], at: int, places: list[tuple[int, str]], again: bool
) -> None:
    label = _label(lines, at)
    if again:
        label = _label(["x", *lines], at + 1)
        places = [(line + 1, text) for line, text in places]
        lines = ["x", *lines]
    assert label is not None

    def text(piece: Piece) -> str:
        return lines[piece.line][piece.start : piece.end]

    assert [(piece.line, text(piece)) for piece in label.pieces] == places
