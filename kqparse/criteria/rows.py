"""Cells of a row to criteria: the head of each column labels what stands below it."""

from collections.abc import Iterator, Sequence, Set

from kqparse.criteria.entries import entries
from kqparse.criteria.turns import by_language
from kqparse.model import LANGUAGES, Language
from kqparse.records import Block, Cell, ParallelValue, Sheet, Value
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced, join


def row_sheet(block: Block, tongues: TongueRules) -> Sheet:
    """The criteria of a row; of one in two languages each label and text by language."""
    groups = list(_groups(block.cells))
    spoken = bool(block.by_language)
    return Sheet(
        section=block.section,
        heading=block.heading,
        values=[] if spoken else [_value(labels, values) for labels, values in groups],
        bare=[],
        noise=[],
        by_language=block.by_language,
        parallels=_joined([_parallel(labels, values, tongues) for labels, values in groups]) if spoken else (),
        row=block.row,
    )


def _joined(values: Sequence[ParallelValue]) -> list[ParallelValue]:
    """The criteria, those of one kind that stand in a column for each language as one."""
    found: list[ParallelValue] = []
    for value in values:
        spoken = value.texts.keys() | value.labels.keys()
        one = next((one for one in found if one.kind == value.kind and _alone(one, spoken)), None)
        if one is None:
            found.append(value)
            continue
        texts, labels = {**one.texts, **value.texts}, {**one.labels, **value.labels}
        found[found.index(one)] = one._replace(
            texts={language: texts[language] for language in LANGUAGES if language in texts},
            labels={language: labels[language] for language in LANGUAGES if language in labels},
        )
    return found


def _alone(value: ParallelValue, spoken: Set[Language]) -> bool:
    """Whether a criterion has its label and its text in one language, and what is `spoken` is the other one."""
    own = value.texts.keys() | value.labels.keys()
    return len(own) == len(spoken) == 1 and own != spoken and bool(value.labels)


def _groups(cells: Sequence[Cell]) -> Iterator[tuple[list[Cell], list[Cell]]]:
    """Labels with the lines behind them, and those of each column without a head by themselves."""
    labels: list[Cell] = []
    values: list[Cell] = []
    for cell in cells:
        if values and (cell.role == "label" or cell.kind):
            yield labels, values
            labels, values = [], []
        (labels if cell.role == "label" else values).append(cell)
    if values:
        yield labels, values


def _value(labels: Sequence[Cell], values: Sequence[Cell]) -> Value:
    """A criterion in one language; no further label than the first, and none where the column has no head."""
    text = join([cell.text for cell in values]).tidy()
    if not labels:
        return Value(values[0].kind or "other", None, None, text, False, [], [], ways=values[0].ways)
    label = labels[0]
    kind, recognised = label.kind or "other", label.kind is not None
    listed = entries(kind, [cell.text for cell in values])
    return Value(kind, label.text, label.language, text, recognised, [], listed, ways=values[0].ways)


def _parallel(labels: Sequence[Cell], values: Sequence[Cell], tongues: TongueRules) -> ParallelValue:
    """A criterion in two languages, without labels where the column has no head."""
    own: dict[Language, Traced] = {}
    for label in labels:
        spoken = label.language or tongues.spoken(label.text.text) or "kk"
        own.setdefault(spoken, label.text)
    first: Language = "ru" if next(iter(own), "kk") == "ru" else "kk"
    kind = (labels or values)[0].kind
    texts = by_language([cell.text for cell in values], own, tongues, first, rows=False)
    return ParallelValue(kind or "other", own, texts, "" if kind else None, [], values[0].ways)
