"""Cells in which what is asked stands behind the title: it gets a column of its own.

    Должность, требования                                                Кол-во
    Лаборант. Образование среднее специальное, стаж не менее 2 лет.      1

The title ends before the first phrase that names an education or tells how long somebody must have worked, which
without a head that says so takes a word for work.
"""

from collections.abc import Sequence
from itertools import pairwise

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.split.cells.grids import CellLines, GridCell
from kqparse.split.prose.groups import SIGNS
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head
from kqparse.split.rows.known_heads import beside_titles
from kqparse.split.rows.words import Requirements
from kqparse.text.traced import Traced

_SIGN = late_pattern(r"[.;:,]\s|\s[\u2013\u2014-]\s|\(")
"""What stands between a title and what is asked, and between the phrases of it."""
_LONGEST = 600
"""Characters of a line in which what is asked is looked for."""


def asked_within(
    rows: Sequence[Sequence[GridCell]], header: Head, family: FamilyRules, grammar: Grammar
) -> tuple[list[list[GridCell]], Head] | None:
    """A table with a column for what stands behind its titles; None where most of them have nothing behind.

    Where titles stand in both languages what is behind the first of them is not all that is asked.
    """
    titled = [at for at, column in header.columns.items() if column.part == "title"]
    if (
        header.bilingual
        or len(titled) != 1
        or any(column.kind not in (None, "other") for column in header.columns.values())
    ):
        return None
    at, reads = titled[0], Requirements(family, grammar)
    head = header.columns[at].of
    named = beside_titles(head, family, "qualification_requirements")
    below = {id(cell): cell for row in rows[header.end :] if len(row) > 1 for cell in row}.values()
    cells = [cell for cell in below if cell.column == at and cell.lines]
    parted = {id(cell): sides for cell in cells if (sides := _sides(cell.lines, reads, named is not None))}
    if 2 * len(parted) <= len(cells):
        return None
    width = max(cell.column + cell.columns for row in rows for cell in row)
    label = {language: named.labels[language] for language in named.labels} if named else {}
    column = Column(None, "qualification_requirements", label, head._replace(column=width, columns=1))
    return [_row(row, parted, width) for row in rows], header._replace(columns={**header.columns, width: column})


def _row(row: Sequence[GridCell], parted: dict[int, tuple[CellLines, CellLines]], width: int) -> list[GridCell]:
    """A row with what is asked behind its last cell."""
    found: list[GridCell] = []
    more: list[GridCell] = []
    for cell in row:
        title, asked = parted.get(id(cell), (None, None))
        found.append(cell._replace(lines=title) if title else cell)
        more += [cell._replace(column=width, columns=1, lines=asked)] if asked else []
    return [*found, *more]


def _sides(lines: Sequence[Traced], reads: Requirements, said: bool) -> tuple[CellLines, CellLines] | None:
    """The lines of a title and those of what is asked behind it, as the head may have said; None where nothing is."""
    for number, line in enumerate(lines):
        signs = [match.span() for match in _SIGN.finditer(line.text, 0, _LONGEST)]
        edges = [(0, 0), *signs, (len(line), len(line))]
        for (before, begin), (end, _) in pairwise(edges):
            phrase = line[begin:end].strip()
            if (number, before) == (0, 0) or not phrase or not _asks(phrase, reads, said):
                continue
            bracket = line.text.rfind("(", 0, before)
            if bracket > line.text.rfind(")", 0, before):
                before, begin = bracket, bracket + 1  # noqa: PLW2901  all of it: (вахтенный, среднее образование)
            ahead, behind = line[:before].strip(SIGNS), line[begin:].strip()
            if _goes_on(behind, reads, said):
                return None
            if behind.text.endswith(")") and behind.text.count(")") > behind.text.count("("):
                behind = behind[:-1]
            title = CellLines([*lines[:number], *([ahead] if ahead else [])])
            return (title, CellLines([behind, *lines[number + 1 :]])) if title else None
    return None


def _goes_on(asked: Traced, reads: Requirements, said: bool) -> bool:
    """Whether what is asked ends with its bracket, and another title follows: технолог (высшее), мастер (среднее)."""
    end = asked.text.find(")")
    if end < 0 or "(" in asked.text[:end]:
        return False
    rest = asked[end + 1 :].strip(SIGNS)
    sign = _SIGN.search(rest.text)
    first = rest[: sign.start()].strip() if sign else rest
    return bool(first) and not _asks(first, reads, said)


def _asks(phrase: Traced, reads: Requirements, said: bool) -> bool:
    """Whether a phrase asks for something; a length alone may be an age or a term where no head `said` that it is."""
    texts = reads.spoken([phrase])
    return reads.taught(texts) or (reads.worked(texts) and (said or reads.of_work(texts)))
