"""Forms: lines of a label, a colon, a question mark, a full stop, a dash or a tab, and its value, one form a post.

    II. Требования                                what heads rows names them only, as does what heads every form
    2.1. Образование: высшее                      a number may stand before a label
    2.2. Опыт работы — не менее двух лет,         lines behind a row go on with its value
    в том числе один год в порту

Labels are those that a list has. A form begins with the label that the first one begins with.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Literal

from kqparse.frozen import Frozen
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import FIGURE, late_pattern
from kqparse.model import Span
from kqparse.split.cells.grids import inside, of_rows
from kqparse.split.headings.tails import parts
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.paragraphs import Paragraph, paragraphs
from kqparse.split.rows.known_heads import told_text
from kqparse.split.rows.turned import Turned, turned_parts
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.traced import Traced

_SIGN = late_pattern(r"\t|\.(?=\s|$)|[:?](?:\s+[-–—])?(?=\s|$)|\s[-–—](?=\s|$)|\s(?=[«“„\"][^«»“”\"]++[»”\"]\s*$)")
_CLOSING = ("»", "”", '"')
_QUOTED = late_pattern(r"[«“„\"][^«»“”\"]++[»”\"]$")
_POINT = late_pattern(r"(?:[0-9]{1,3}[.)]){1,4}[0-9]{0,3}\s+|(?:[IVX]{1,5}[.)]|[-–—•·▪*])\s+")
_GROUP = late_pattern(r"[IVX]{1,5}[.)]\s")
_FIGURES = late_pattern(r"[0-9]+|\b[IVX]+\b")
_LONGEST_LABEL = 120
_MOST_SIGNS = 3
_LONGEST_RANK = 40
_SIGNS = " :«»-"


class _Row(Frozen, frozen=True):
    """A line of a form; `part` is what its label says of a post beside a criterion, `says` either of both."""

    at: int
    number: Traced | None
    label: Traced
    value: Traced
    part: str | None
    says: str | None
    alone: bool = False  # a category without a sign, which may stand above the title


def shows_forms(small: str, family: FamilyRules) -> bool:
    """Whether a text in lower case may have a line with the label of a title, a sign, and its value."""
    # A pattern for all signs would be asked at each letter of each line.
    likely = [
        line
        for line in _lines_and_cells(small)
        if ":" in line
        or "\t" in line
        or "?" in line
        or "-" in line
        or "–" in line
        or "—" in line
        or line.rstrip().endswith(_CLOSING)
        or (". " in line and line.lstrip().startswith(family.titles))
    ]
    bare = map(str.lstrip, likely)
    return any(line[:end].rstrip().endswith(family.titles) for line in bare for end in _ends(line))


def _ends(line: str) -> Iterator[int]:
    """Where the label of a line may end: before its first sign, and before full stops ahead of that."""
    for sign in islice(_SIGN.finditer(line, 0, _LONGEST_LABEL), _MOST_SIGNS):
        yield sign.start()
        if sign.group() != ".":
            return


def _lines_and_cells(small: str) -> list[str]:
    """The lines of a text, and behind them the cells that tabs part, which may be forms of their own."""
    cells = small.replace("\t", "\n").split("\n") if "\t" in small else []
    return [*small.split("\n"), *cells]


def forms(
    of: EditedText, family: FamilyRules, titles: TitleRules, start: int, taken: Sequence[tuple[int, int]]
) -> list[Turned]:
    """The forms of a text from `start` on, outside of what tables take, as tables whose rows are posts."""
    lines = _with_tabs([line for line in paragraphs(of, start) if not inside(taken, line.start)], family)
    rows: list[_Row] = []
    for at, line in enumerate(lines):
        if row := _row(at, line, family, titles, _above(rows, at)):
            rows.append(row)
    begins = _begins(lines, rows)
    heads = [_head(lines, rows[at].at) for at in begins]
    named = _names(lines, heads)
    tops = [_top(lines, head, named) for head in heads]
    found: list[Turned] = []
    for (first, top), (last, stop) in pairwise([*zip(begins, tops, strict=True), (len(rows), len(lines))]):
        found += _form(lines, rows[first:last], (top, stop), named, family)
    return found


def _with_tabs(lines: Sequence[Paragraph], family: FamilyRules) -> list[Paragraph]:
    """The lines, a label that a list has and that begins one, and the value a tab behind it, as one; so those below."""
    if not lines or "\t" not in lines[0].of.text:
        return [*lines]
    found: list[Paragraph] = []
    for line in lines:
        last = found[-1] if found else line
        tabbed = not last.led and last.of.text[last.end : line.start].strip(" ") == "\t"
        alike = tabbed and len(found) > 1 and "\t" in found[-2].text  # any label below one that a list has
        if tabbed and last.end - last.start <= _LONGEST_LABEL and (alike or told_text(last.traced(), family)):
            found[-1] = Paragraph(line.of, last.start, line.end, led=last.led)
        else:
            found.append(line)
    return found


def _form(
    lines: Sequence[Paragraph], rows: Sequence[_Row], place: Span, named: set[int], family: FamilyRules
) -> list[Turned]:
    """A form of some rows and what stands right above it; lines that begin at `named` only name rows."""
    top, behind = place
    cells: list[list[list[Traced]]] = []
    names: list[Traced] = [line.traced() for line in lines[top : rows[0].at] if line.start in named]
    for row, stop in zip(rows, [*(row.at for row in rows[1:]), behind], strict=True):
        further = list(_value(lines[row.at : stop], inner=stop != behind))
        names += [line.traced() for line in further if line.start in named]
        value = [row.value, *(line.traced() for line in further if line.start not in named)]
        printed: list[list[Traced | None]] = [[row.number], [row.label], [*value]]
        cells.append([[text for text in texts if text] for texts in printed])
    grid = of_rows(cells)
    parts = turned_parts(grid, family) if grid else []
    return [*(Turned(part.grid, [*part.names, *names]) for part in parts[:1]), *parts[1:]]


def _above(rows: Sequence[_Row], at: int) -> Literal["beside", "below"] | None:
    """Where what tells a post, right above a line, has its one line of a value from its label; None if nothing does."""
    if not rows or rows[-1].part is None:
        return None
    placed: Literal["beside", "below"] = "beside" if rows[-1].value else "below"
    return placed if rows[-1].at == at - (1 if placed == "beside" else 2) else None


def _row(
    at: int, line: Paragraph, family: FamilyRules, titles: TitleRules, above: Literal["beside", "below"] | None
) -> _Row | None:
    """A line as a row of a form, if a list has its label, or if it has any in the manner of the row right above."""
    text = line.text
    point = _POINT.match(text)
    begin = point.end() if point else 0
    signs = _SIGN.finditer(text, begin, begin + _LONGEST_LABEL)
    for sign, _ in zip(signs, range(_MOST_SIGNS), strict=False):
        whole = line.traced()
        label = whole[begin : sign.start()].strip()
        told = told_text(label, family)
        value = whole[sign.end() :].strip()
        if sign.group() == "." and value and not (value.text[0].isupper() or value.text[0].isdigit()):
            continue
        if told and told[0] == "title" and _QUOTED.match(value.text):
            value = value[1:-1]
        if told and label_key(label.text) in family.vague and not names_post(value, titles):
            continue
        alike = above and sign.group() in ":\t" and label.text[:1].isupper() and bool(value) == (above == "beside")
        if told or alike:
            number = whole[:begin].strip() if begin else None
            return _Row(at, number or None, label, value, *(told[0], told[0] or told[1]) if told else (None, None))
    return _rank(at, line, family)


def _rank(at: int, line: Paragraph, family: FamilyRules) -> _Row | None:
    """A line that is a category with the word for it, and no sign between the two: Категория C-4."""
    whole = line.traced() if len(line.text) <= _LONGEST_RANK and FIGURE.search(line.text) else None
    own = parts(whole, 0, len(whole), family)[:1] if whole else []
    if whole is None or not own or (own[0].name, own[0].start, own[0].end) != ("category", 0, len(whole)):
        return None
    low, high = own[0].value
    label = whole[high:] if low == 0 else whole[:low]
    told = told_text(label.strip(_SIGNS), family)
    return _Row(at, None, label.strip(_SIGNS), whole[low:high], told[0], told[0], alone=True) if told else None


def _begins(lines: Sequence[Paragraph], rows: Sequence[_Row]) -> list[int]:
    """The rows that begin forms: those of titles, or those before them by which the first form begins.

    What is asked begins one where no form goes on behind its title, or a blank line stands before each.
    """
    titles = [index for index, row in enumerate(rows) if row.part == "title"]
    if not titles or any(after - before == 1 for before, after in pairwise(titles)):
        return []  # lines in both languages are no forms
    lead = [row.says for row in rows[: titles[0]]]
    alike = all(lead) and all([row.says for row in rows[at - len(lead) : at]] == lead for at in titles)
    if alike and not all(row.part for row in rows[: titles[0]]):
        parted = all(_blank(*lines[rows[at - len(lead)].at - 1 :][:2]) for at in titles[1:])
        alike = titles[-1] == len(rows) - 1 or parted
    ranked = (at - (at > 0 and rows[at - 1].alone and rows[at - 1].at == rows[at].at - 1) for at in titles)
    return [at - len(lead) for at in titles] if alike else [*ranked]


def _blank(before: Paragraph, line: Paragraph) -> bool:
    """Whether a blank line parts two lines."""
    return before.of.text.count("\n", before.end, line.start) > 1


def _head(lines: Sequence[Paragraph], begin: int) -> range:
    """The lines with a Roman number right above a form."""
    first = begin
    while first and _GROUP.match(lines[first - 1].text):
        first -= 1
    return range(first, begin)


def _names(lines: Sequence[Paragraph], heads: Sequence[range]) -> set[int]:
    """Where lines begin that only name rows, by a Roman number, or forms: each has such a line before it.

    That one is told from the end of a value by its capitals, or by figures that count the forms. Roman numbers that
    stand above forms alone, before other words each, number sections.
    """
    over = {at for head in heads for at in head}
    groups = {at for at, line in enumerate(lines) if _GROUP.match(line.text)}
    above = [at for head in heads for at in (head.start - 1, *head) if at >= 0]
    told = [at for at in above if lines[at].text.isupper() or _FIGURES.search(lines[at].text)]
    alike = Counter(_FIGURES.sub("", lines[at].text) for at in told)
    named = {at for at in above if alike[_FIGURES.sub("", lines[at].text)] > 1}
    return {lines[at].start for at in named | (groups if groups - over else set())}


def _top(lines: Sequence[Paragraph], head: range, named: set[int]) -> int:
    """The first of the lines that name a form or number its section; what stands before is of the form before it."""
    return head.start - 1 if head.start and lines[head.start - 1].start in named else head.start


def _value(lines: Sequence[Paragraph], *, inner: bool) -> Iterator[Paragraph]:
    """The lines behind a row that go on with its value; behind the last row of a form up to a blank line."""
    for before, line in pairwise(lines):
        if not inner and _blank(before, line):
            return
        yield line
