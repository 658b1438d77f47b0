"""The mechanism `parallel`: a table a post, flattened to lines of text, everything said in Kazakh and in Russian.

A family of it may be of one language; the lines are the same, labels woven into the values beside them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Language
from kqparse.records import Aside, Block, Cell, PassageKind, Printed
from kqparse.split.bilingual.two_languages import both
from kqparse.split.headings.tails import tail_told
from kqparse.split.parallel.evidence import kinds, labels_in_one
from kqparse.split.parallel.printed import Page, printed
from kqparse.split.prose.groups import SIGNS, grouped
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.reading import Reading
from kqparse.split.sheets.sections import Sections
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules, parted
from kqparse.text.traced import Traced, join

if TYPE_CHECKING:
    from kqparse.split.parallel.regions import Region

_SIGNED = late_pattern(r"_{2,}|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|(?<!\w)[^\W\d_]\.\s?[^\W\d_]\.")
"""What a line of a stamp has: a place to sign, a year, or initials."""
_SAMPLE = 400
"""Lines by which a text is told to be in both languages."""
_SHARE = 0.15
"""Of a text in two languages each has at least this share."""
_SHARE_OF_TEXTS = 0.3
"""And this one where its labels are in one of them: else titles alone stand in both."""
_PARTED = late_pattern(r" / |[\t|]|\s{3,}|(?<=[.;]) +")
_LONGEST_STAMP = 10
_MOST_TITLE_WORDS = 80


_NOTHING = Reading([], [], {"headings": 0, "labels": 0}, prose=False)


def attempt(
    of: EditedText, furniture: Sequence[Traced], family: FamilyRules, grammar: Grammar, *, start: int = 0
) -> Reading:
    """Read the text from `start` on as tables of this family; one in other languages than it has shows no evidence."""
    alone = family.table.languages == "one"
    share = _of_the_less(of.text[start:], family.tongues)
    if (share >= _SHARE) is alone:
        return _NOTHING
    page = printed(of, family, furniture, start)
    if (
        not alone
        and share < _SHARE_OF_TEXTS
        and len({side for label in page.labels if label for side in label.sides}) < 2
    ):
        return _NOTHING
    # Most texts do not come so far.
    from kqparse.split.parallel.regions import Regions  # noqa: PLC0415
    from kqparse.split.parallel.section_heads import SectionHeads  # noqa: PLC0415

    regions, sections = Regions(page, family, grammar), SectionHeads(page, family, grammar)
    reader = _Reader(page.of, family, regions.order)
    posts = regions.posts()
    at = 0
    for region in posts:
        begin = sections.begin(max(at, region.start - _LONGEST_STAMP), region.start, first=not reader.blocks)
        reader.text(page, at, regions.table_end(at, begin), begin)
        reader.post(page.lines[begin : region.start], page.lines[region.start : region.end], region)
        at = regions.unlisted_end(region)
        if at > region.end:
            reader.unlisted(page.lines[region.end : at])
    reader.text(page, at, regions.table_end(at, len(page.lines)), len(page.lines))
    blocks = _one_a_post(reader.blocks)
    if alone:
        return _in_one(reader, page, family, grammar)
    evidence = {
        "headings": sum(1 + max(1, tail_told(block)) for block in blocks if _in_both(block)),
        "labels": len(kinds(page)),
    }
    return Reading(blocks, reader.asides, evidence, prose=False, pages=page.pages)


def _in_one(reader: "_Reader", page: Page, family: FamilyRules, grammar: Grammar) -> Reading:
    """What was read, in one language: sections end where posts pass to other bodies, and woven labels count twice."""
    sections = Sections(grammar)
    blocks: list[Block] = []
    at: Traced | None = None
    for block in reader.blocks:
        # A word that both languages have (Бухгалтерия) is one of the language of the post.
        printed = next((own.section for own in block.by_language.values() if own.section), None)
        section = sections.of(printed if printed is not at else None, block.heading)
        at = printed
        sides = {language: own._replace(section=section) for language, own in block.by_language.items() if own.heading}
        blocks.append(block._replace(section=section, by_language=sides))
    evidence = {"headings": sum(map(_told, blocks)), "labels": labels_in_one(page, family)}
    return Reading(blocks, reader.asides, evidence, prose=False, pages=page.pages)


def _one_a_post(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those together that have one number and are each in a language of its own, table and all."""
    merged: list[Block] = []
    for block in blocks:
        last = merged[-1] if merged else None
        if last and _number(last) and _number(last) == _number(block) and not set(_titled(last)) & set(_titled(block)):
            sides = {
                language: (last if language in _titled(last) else block).by_language[language]
                for language in LANGUAGES
                if language in (*_titled(last), *_titled(block))
            }
            merged[-1] = last._replace(cells=[*last.cells, *block.cells], by_language=sides)
        else:
            merged.append(block)
    return merged


def _titled(block: Block) -> list[Language]:
    """The languages in which a block has a title."""
    return [language for language, own in block.by_language.items() if own.heading and own.heading.title]


def _number(block: Block) -> str:
    return block.heading.ordinal.text.strip(SIGNS) if block.heading.ordinal else ""


@lru_cache(maxsize=1)
def _of_the_less(text: str, tongues: TongueRules) -> float:
    """The share of a text that is in the language that less of it is in; a name or a quotation in another is none.

    A slash, the cells of a row and the ends of sentences may part the languages of a line. Families ask the same.
    """
    weight: Counter[Language | None] = Counter()
    for line in text.split("\n", _SAMPLE)[:_SAMPLE]:
        for piece in _pieces(line):
            weight[tongues.spoken(piece)] += len(piece)
    return min(weight["kk"], weight["ru"]) / ((weight["kk"] + weight["ru"]) or 1)


def _pieces(line: str) -> list[str]:
    """A line as `_PARTED` parts it, which looks at every letter; most lines have but tabs and ends of sentences."""
    if "\t" in line:
        cells = line.split("\t")
        if not any(cell[-1:].isspace() for cell in cells):  # blanks and tabs together may part once
            return [piece for cell in cells for piece in _pieces(cell)]
    if "|" in line or "   " in line or " / " in line or not line.isprintable():
        return _PARTED.split(line)
    if ". " not in line and "; " not in line:
        return [line]
    return [piece for sentence in _sentences(line, ". ") for piece in _sentences(sentence, "; ")]


def _sentences(text: str, end: str) -> Iterator[str]:
    """A text parted behind the blanks that follow on a sign."""
    first, *behind = text.split(end)
    for following in behind:
        yield first + end[0]
        first = following.lstrip(" ")
    yield first


def _in_both(block: Block) -> bool:
    """Whether a block has a title in both languages, or in both a category alone."""
    headings = [own.heading for own in block.by_language.values() if own.heading]
    return len(headings) > 1 and all(
        heading.title if len(_titled(block)) else "category" in heading.parts for heading in headings
    )


def _told(block: Block) -> int:
    """How much a heading has of what only headings of posts have: parts behind its title, or a number over a table."""
    numbered = block.heading.ordinal is not None and any(cell.role == "column" for cell in block.cells)
    return tail_told(block) or numbered


class _Reader:
    """Puts headings and lines together into blocks."""

    def __init__(self, of: EditedText, family: FamilyRules, order: Sequence[Language]) -> None:
        self._of = of
        self._order = order
        self._family = family
        self._section: dict[Language, Traced] = {}
        self.blocks: list[Block] = []
        self.asides: list[Aside] = []

    def post(self, section: Sequence[Paragraph], heading: Sequence[Paragraph], region: "Region") -> None:
        """A heading, with the section heading right before it, if there is one."""
        if section:
            self._section = self._parted(section)
        from kqparse.split.parallel.heads import read  # noqa: PLC0415

        headings = read(self._of, heading, region.leads, self._family, self._order)
        if not headings:
            return
        sides = {
            language: Printed(self._section.get(language), headings.get(language))
            for language in LANGUAGES
            if language in self._section or language in headings
        }
        first = next(language for language in LANGUAGES if language in headings)
        self.blocks.append(Block(self._section.get(first), headings[first], [], sides))

    def text(self, page: Page, start: int, end: int, stop: int) -> None:
        """Lines `[start, stop)` that are no heading: up to `end` of the table before them, or of none."""
        lines = page.lines
        if not self.blocks:
            self.asides += self._above(lines[start:stop])
            return
        self.blocks[-1].cells.extend(
            [
                Cell("column" if column else "value", line.traced())
                for line, column in zip(lines[start:end], page.columns[start:end], strict=True)
            ]
        )
        if end < stop:
            self.asides.append(self._aside(self._end(lines[end]), lines[end:stop]))

    def unlisted(self, lines: Sequence[Paragraph]) -> None:
        """Lines with labels that no list has, before the first one that a list has."""
        self.asides.append(self._aside("other", lines))

    def _above(self, lines: Sequence[Paragraph]) -> Iterator[Aside]:
        """What stands above the first section: stamps, then the title of the document in its languages."""
        stamp = self._stamp(lines)
        if stamp:
            yield self._aside("stamp", lines[:stamp])
        rest = lines[stamp:]
        size = sum(len(line.text.split()) for line in rest)
        kind: PassageKind = "heading" if size <= _MOST_TITLE_WORDS else "preamble"
        for language, text in parted([line.traced() for line in rest], self._family.tongues):
            yield Aside(kind, text.tidy(), language)

    def _stamp(self, lines: Sequence[Paragraph]) -> int:
        """How many lines from the first on belong to a stamp: up to the last one with a date or a signature."""
        if not lines or not self._is_stamp(lines[0]) or self._family.of_document(lines[0].text):
            return 0
        signed = [
            index
            for index, line in enumerate(lines[:_LONGEST_STAMP])
            if _SIGNED.search(line.text) or self._is_stamp(line)
        ]
        return max(signed, default=0) + 1

    def _is_stamp(self, line: Paragraph) -> bool:
        return self._end(line) == "stamp"

    def _end(self, line: Paragraph) -> PassageKind:
        small = lower(line.text)
        return next((kind for start, kind in self._family.ends if small.startswith(start)), "other")

    def _aside(self, kind: PassageKind, lines: Sequence[Paragraph]) -> Aside:
        return Aside(kind, join([line.traced() for line in lines]).tidy())

    def _parted(self, lines: Sequence[Paragraph]) -> dict[Language, Traced]:
        """A section heading in its languages."""
        sides = both(grouped(lines), self._family.tongues) or {}
        bare = {language: text.strip(SIGNS) for language, text in sides.items()}
        return {language: text for language, text in bare.items() if text}
