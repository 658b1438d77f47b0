"""By which labels a text shows that it has tables of a family."""

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labelling.labels import Label, LabelLines
from kqparse.model import CriterionKind
from kqparse.split.parallel.printed import Page


def kinds(page: Page) -> set[CriterionKind]:
    """The kinds of the labels that stand in a text for themselves."""
    return {label.kind for label in page.labels[page.below :] if label and label.shape != "beside"}


def labels_in_one(page: Page, family: FamilyRules) -> int:
    """How many kinds of labels show tables in one language: as they stand in the lists, flattened ones twice."""
    listed = {label.kind for label in page.labels[page.below :] if label and label.exact and label.shape != "beside"}
    woven = _woven_kinds(page, family)
    return len(listed | woven) + len(woven)


def _woven_kinds(page: Page, family: FamilyRules) -> set[CriterionKind]:
    """The kinds of the labels beside their values, within them, or often on several lines, as a flattened table has."""
    looked = LabelLines([line.text for line in page.lines], family.phrases)
    found: set[CriterionKind] = set()
    broken: set[CriterionKind] = set()
    for index, label in enumerate(page.labels[page.below :], start=page.below):
        if label and label.exact and len(label.pieces) > 1:
            found |= {label.kind} & broken
            broken.add(label.kind)
        elif label and label.shape == "parted" and _beside(page.lines[index].text, label):
            found.add(label.kind)
        elif label is None and looked.opening[index] and not page.columns[index]:
            woven = looked.woven(index, len(page.lines), {})
            found |= {woven.kind} if woven and woven.exact else set()
    return found


def _beside(text: str, label: Label) -> bool:
    """Whether one blank parts a label from its value."""
    behind = text[label.pieces[-1].end :]
    return label.exact and behind[:1].isspace() and behind[1:2].isalnum()
