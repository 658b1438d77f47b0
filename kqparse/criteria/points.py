"""Labelled points to criteria: each point one criterion, its paragraphs kept apart."""

from itertools import pairwise
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.records import Block, Sheet, Value
from kqparse.text.traced import Traced, join

LISTS = ("duties", "knowledge")
"""Kinds whose paragraphs are the entries of a list."""
_MARK = late_pattern(r"(?:[0-9]{1,3}|[^\W\d_])\)|(?:[0-9]{1,3}\.){1,4}(?![0-9])|[-–—•]")
"""What an entry begins with; its last sign tells of which kind it is."""
_NUMBER = late_pattern(r"(?:^|(?<=[;:]\s)|(?<=[^\W\d_]{3}[,.]\s))([0-9]{1,2})\)\s")
"""The number of an entry within a paragraph; one behind a word cut short or another number is named: п. 2), 1), 2)."""
_CLOSED = (".", ";", ":")
"""What an entry ends with that no line goes on with."""
_LEAST_LED = 2
_SENTENCE_END = late_pattern(r"[.!?](?<=[^\W\d_]{3}.)\s+[^\W\d_]")
"""The end of a sentence within a text; an abbreviation or an initial before the full stop is none."""


class _Label(NamedTuple):
    """What opens a criterion; without printed text it is told by the words of the criterion itself."""

    kind: CriterionKind
    printed: Traced | None
    language: Language | None
    shared: bool


def points(block: Block) -> Sheet:
    """The criteria of a block of labelled points: two points of one kind are two criteria."""
    found = Sheet(block.section, block.heading, values=[], bare=[], noise=[])
    label = _Label("other", None, None, shared=False)
    paragraphs: list[Traced] = []
    for cell in block.cells:
        if cell.role != "label" and cell.kind is None:
            paragraphs.append(cell.text)
            continue
        _add(found, label, paragraphs)
        printed = cell.text if cell.role == "label" else None
        label = _Label(cell.kind or "other", printed, cell.language, cell.shared)
        paragraphs = [] if printed else [cell.text]
    _add(found, label, paragraphs)
    return found


def _add(found: Sheet, label: _Label, paragraphs: list[Traced]) -> None:
    kind, printed, language, shared = label
    if paragraphs:
        text = join(paragraphs).tidy()
        counted = _counted(paragraphs[0]) if kind in LISTS and len(paragraphs) == 1 else []
        listed = kind in LISTS and _is_list(paragraphs, printed)
        items = counted or (_whole(paragraphs[_leads(paragraphs) :]) if listed else [])
        name = printed.tidy() if printed else None
        found.values.append(Value(kind, name, language, text, language is not None, paragraphs, list(items), shared))
    elif printed:
        found.bare.append(printed)


def _whole(entries: list[Traced]) -> list[Traced]:
    """The entries of a list, those in one that a line without a mark goes on with, where entries have marks."""
    found: list[list[Traced]] = []
    marked = False
    for entry in entries:
        small = marked and entry.text[:1].islower() and not found[-1][-1].text.endswith(_CLOSED)
        if small and not _MARK.match(entry.text):
            found[-1].append(entry)
        else:
            found.append([entry])
        marked = marked or _MARK.match(entry.text) is not None
    return [join(own).tidy() if own[1:] else own[0] for own in found]


def _counted(paragraph: Traced) -> list[Traced]:
    """The entries of a list that a paragraph is, each behind its number: 1) водит суда; 2) чистит маяк."""
    begins: list[int] = []
    for number in _NUMBER.finditer(paragraph.text):
        if int(number[1]) == len(begins) + 1 and (begins or not number.start()):
            begins.append(number.start())
    places = pairwise([*begins, len(paragraph.text)])
    return [paragraph[start:end].strip() for start, end in places] if len(begins) > 1 else []


def _leads(paragraphs: list[Traced]) -> bool:
    """Whether the first of some paragraphs only says whose the entries below are, which have marks: 6. Сторож: 1) …"""
    if len(paragraphs) < _LEAST_LED or not paragraphs[0].text.endswith(":"):
        return False
    first, *behind = [mark[0][-1:] if (mark := _MARK.match(each.text)) else "" for each in paragraphs]
    return first in ("", ".") and first not in behind and all(behind)


def _is_list(paragraphs: list[Traced], label: Traced | None) -> bool:
    """Whether paragraphs are entries: most of them of one sentence, and a single one not on the line of its label."""
    prose = sum(bool(_SENTENCE_END.search(paragraph.text)) for paragraph in paragraphs)
    if len(paragraphs) == 1:
        beside = label is not None and "\n" not in label.of.text[label.end : paragraphs[0].start]
        return not prose and not beside
    return 2 * prose <= len(paragraphs)
