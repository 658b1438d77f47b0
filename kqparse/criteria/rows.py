"""Cells of a row to criteria: the head of each column labels what stands below it."""

from collections.abc import Iterator, Sequence

from kqparse.model import Language
from kqparse.records import Block, Cell, ParallelValue, Sheet, Value
from kqparse.text.tongues import TongueRules, by_tongue, parted
from kqparse.text.traced import Traced, join


def row_sheet(block: Block, tongues: TongueRules) -> Sheet:
    """The criteria of a row; of one in two languages each label and text by language."""
    groups = list(_groups(block.cells))
    return Sheet(
        section=block.section,
        heading=block.heading,
        values=[] if block.by_language else [_value(labels, texts) for labels, texts in groups],
        bare=[],
        noise=[],
        by_language=block.by_language,
        parallels=[_parallel(labels, texts, tongues) for labels, texts in groups] if block.by_language else (),
        row=block.row,
    )


def _groups(cells: Sequence[Cell]) -> Iterator[tuple[list[Cell], list[Traced]]]:
    """Labels with the lines behind them."""
    labels: list[Cell] = []
    texts: list[Traced] = []
    for cell in cells:
        if cell.role == "label":
            if texts:
                yield labels, texts
                labels, texts = [], []
            labels.append(cell)
        else:
            texts.append(cell.text)
    if texts:
        yield labels, texts


def _value(labels: Sequence[Cell], texts: Sequence[Traced]) -> Value:
    """A criterion in one language; no further label than the first, and none where the column has no head."""
    text = join(texts).tidy()
    if not labels:
        return Value("other", None, None, text, False, [], [])
    label = labels[0]
    recognised = label.kind is not None
    return Value(label.kind or "other", label.text, label.language, text, recognised, [], [])


def _parallel(labels: Sequence[Cell], texts: Sequence[Traced], tongues: TongueRules) -> ParallelValue:
    """A criterion in two languages, without labels where the column has no head."""
    by_language: dict[Language, Traced] = {}
    for label in labels:
        spoken = label.language or tongues.spoken(label.text.text) or "kk"
        by_language.setdefault(spoken, label.text)
    first: Language = "ru" if next(iter(by_language), "kk") == "ru" else "kk"
    kind = labels[0].kind if labels else None
    matched = "" if kind else None
    return ParallelValue(kind or "other", by_language, by_tongue(parted(texts, tongues, first)), matched, [])
