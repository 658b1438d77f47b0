"""Labels at the heads of lines below a title: what is asked there are criteria of their own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.records import Block, Cell
from kqparse.split.notices.paid import among
from kqparse.split.titled.marks import MARK, lines
from kqparse.split.titled.title_lines import Line
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_LABEL = late_pattern(r"[^:.;]{2,80}?(?=\s*:\s|\.\s)")
_PARTED = late_pattern(r"[;.]\s+")
"""What parts labels with their values in one line: Образование: высшее; стаж: 2 года. Знания: лоция."""
_SIGNS = " :"
_AROUND = " .,;"
_OTHER: dict[CriterionKind, CriterionKind] = {"education": "experience", "experience": "education"}
_LISTS = ("duties", "knowledge")
"""Kinds of which each paragraph is an entry."""
_LONGEST_ALONE = 60
"""Characters of a label that is all of its line."""
_MOST_OTHERS = 3
"""Words beside those of a label."""


class _Label(NamedTuple):
    """A label with its place in the text, from its mark to behind it; it has no letters where a clause begins."""

    start: int
    begin: int
    end: int
    kind: CriterionKind
    language: Language


def with_pay(block: Block, rules: NoticeRules, salaries: SalaryRules) -> Block:
    """A post with the pay that stands among what is asked of it: высшее образование, стаж 2 года, з/п 120 000 тг."""
    text = block.cells[0].text
    heads = [at for at, begins in lines(text) if at and begins]
    place = among(text.text, heads, rules, salaries) if salaries.unit.search(lower(text.text)) else None
    if place is None:
        return block
    phrase = text[slice(*place)].strip(_AROUND)
    behind = len(text) - len(text.text[place[1] :].lstrip(_AROUND))
    rest = [part for part in (text[: place[0]].strip(" ,;–—-"), text[behind:].strip()) if part]
    heading = block.heading._replace(parts={**block.heading.parts, "salary": (phrase, phrase)})
    return block._replace(heading=heading, cells=[block.cells[0]._replace(text=join(rest))]) if rest else block


def below_labels(found: Sequence[Line], rules: NoticeRules) -> Iterator[Line]:
    """Lines, those below a label that is all of its line as its value and no title: Образование ⏎ Высшее."""
    before: Line | None = None
    for line in found:
        bare = line.title is not None and not line.title.rest
        labelled = bare and before is not None and not (before.title and before.title.rest)
        label = alone(lower(before.text.text), rules) if labelled and before is not None else None
        value = label is not None and label[0] in _OTHER
        before = line
        yield replace(line, title=None, asks=True) if value else line


def alone(small: str, rules: NoticeRules) -> tuple[CriterionKind, Language] | None:
    """The kind and language of a label that is all of a text, in lower case."""
    text = small.strip(_SIGNS)
    if not text or len(text) > _LONGEST_ALONE or not text[0].isalpha():
        return None
    first = rules.qualifiers.behind(text, 0)
    labels = (one for one in rules.labels if one.kind and one.finder.pattern.fullmatch(text, first))
    return next(((one.kind, one.language) for one in labels if one.kind), None)


def is_labelled(text: Traced, rules: NoticeRules) -> bool:
    """Whether a line begins with the label of a criterion and a colon: Обязанности: ведёт журнал."""
    small = text.small[:_LONGEST_ALONE]
    end = small.find(":")
    told = alone(small[:end], rules) if end > 0 and text.text[0].isupper() else None
    return told is not None and told[0] != "other"


def by_labels(block: Block, rules: NoticeRules) -> tuple[Block, list[Traced]]:
    """A post whose one cell is all that is asked, parted where a line begins with a label, and the marks of labels."""
    cell = block.cells[0]
    text = cell.text
    found = list(_labels(text, rules)) if len(block.cells) == 1 else []
    if not found:
        return block, []
    places = list(lines(text))
    before = text[: found[0].start].strip()
    worded = any(map(str.isalpha, before.text))
    cells = [cell._replace(text=before)] if worded else []
    for label, behind in zip(found, [*(label.start for label in found[1:]), len(text)], strict=True):
        if label.begin == label.end:
            said = text[label.begin : behind].strip()
            cells += [Cell("value", said, label.kind, label.language)] if said else []
            continue
        cells.append(Cell("label", text[label.begin : label.end].strip(), label.kind, label.language))
        first = label.end + text.text.startswith(".", label.end)
        cuts = [at for at, begins in places if begins and first < at < behind] if label.kind in _LISTS else []
        parts = (text[start:end].strip(_SIGNS) for start, end in pairwise([first, *cuts, behind]))
        cells += [Cell("value", said) for said in parts if said]
    marks = [text[label.start : label.begin].strip() for label in found if label.start < label.begin]
    marks += [before] if before and not worded else []
    return block._replace(cells=cells), marks


def _labels(text: Traced, rules: NoticeRules) -> Iterator[_Label]:
    small = lower(text.text)
    kind: CriterionKind | None = None  # of the label above
    places = sorted({*lines(text), *((sign.end(), True) for sign in _PARTED.finditer(small))})
    for (start, begins), (stop, _) in zip(places, [*places[1:], (len(small), True)], strict=True):
        headed = begins and start != places[-1][0] and text.text[start].isupper()
        whole = alone(small[start:stop], rules) if headed else None
        if whole:
            kind = whole[0]
            yield _Label(start, start, start + len(small[start:stop].rstrip(_SIGNS)), *whole)
            continue
        mark = MARK.match(small, start) if begins or not start else None
        begin = mark.end() if mark else start
        label = _LABEL.match(small, begin) if begins or not start else None
        if label and stop < label.end() and alone(small[stop : label.end()], rules):
            label = None  # the next line has one of its own
        if begins and (clause := _clause(small, begin, kind, rules)) and not (label and small[label.end()] == ":"):
            kind = clause[0]
            yield _Label(start, begin, begin, *clause)
        if label is None:
            continue
        first = rules.qualifiers.behind(small, begin)
        known = [one for one in rules.labels if one.finder.pattern.fullmatch(small, first, label.end())]
        if small[label.end()] == ".":  # only a heading of all that is asked ends in one
            known = [one for one in known if one.kind == "qualification_requirements"]
        elif not _says_level(small, begin, rules):
            known += [one for one in rules.labels if _tells(one.finder.pattern, small, first, label.end())]
        if known and (forms := known[0]).kind:
            kind = forms.kind
            yield _Label(start, begin, label.end(), forms.kind, forms.language)


def _clause(
    small: str, begin: int, kind: CriterionKind | None, rules: NoticeRules
) -> tuple[CriterionKind, Language] | None:
    """What a sentence asks that stands below a label of the other `kind`: Образование: высшее. Стаж не менее 2 лет."""
    other = _OTHER.get(kind) if kind else None
    asked = (one for one in rules.clauses if one.kind == other and one.finder.pattern.match(small, begin))
    return next(((other, one.language) for one in asked), None) if other else None


def _says_level(small: str, begin: int, rules: NoticeRules) -> bool:
    """Whether what stands before a colon says itself what is asked: Жоғары білім: құқық."""
    clauses, labels = (
        any(one.kind == "education" and one.finder.pattern.match(small, begin) for one in forms)
        for forms in (rules.clauses, rules.labels)
    )
    return clauses and not labels


def _tells(label: re.Pattern[str], small: str, begin: int, end: int) -> bool:
    """Whether words before a colon begin or end with a label, a few more beside it: стаж воинской службы."""
    match = next(
        (each for each in label.finditer(small, begin, end) if begin == each.start() or each.end() == end), None
    )
    others = small[begin : match.start()] + small[match.end() : end] if match else ","
    return "," not in others and len(others.split()) <= _MOST_OTHERS
