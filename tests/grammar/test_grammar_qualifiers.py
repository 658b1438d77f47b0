"""Adjectives before a label, which leave it what it is: in lists of labels, word by word, and in text."""

import pytest

from kqparse.grammar import grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labelling.labels import LabelLines
from kqparse.grammar.labelling.qualifiers import Qualifiers

TABBED = grammar().families["tabbed-job-tables"]
OWN = Qualifiers(["<ключев|основн><ой|ые>", "ең", "төменгі"])
LABELS = [
    ("ключевые должностные обязанности", "duties"),
    ("обязательное образование", "education"),
    ("основные требования к образованию", "education"),
    ("необходимые компетенции", "competencies"),  # a list has it itself
    ("негізгі лауазымдық міндеттері", "duties"),
    ("ең төменгі жұмыс өтілі", "experience"),
    ("дополнительное образование", None),
    ("ключевые", None),
]


@pytest.mark.parametrize(("label", "kind"), LABELS)
def test_labels_with_adjectives(label: str, kind: str | None) -> None:
    assert isinstance(TABBED, FamilyRules)
    known = TABBED.label(label)
    assert (known[0] if known else None) == kind
    found = LabelLines([f"{label.capitalize()}: …"], TABBED.phrases).pure(0) if len(label.split()) > 1 else None
    assert (found.kind if found else None) == kind


def test_where_they_stand() -> None:
    text = "ключевые основные задачи, ең төменгі талап"
    assert (OWN.behind(text), OWN.before(text, text.index("задачи"))) == (len("ключевые основные "), 0)
    assert OWN.before(text, text.index("талап")) == text.index("ең")
    assert OWN.behind("основные") == 0
