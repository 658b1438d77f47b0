"""Texts that say each line in both languages, one beside or below the other, which no family reads as it stands.

    1. Аспаз – 2 бірлік: орта білім / Повар – 2 единицы: среднее образование

Each language is looked at alone, with blanks in the place of the other one. What both show by a family that fits one
of them is put together as in a document that is printed twice; where that is not beyond doubt, the text stays as it was
read.

Guarantees: no line is taken apart but at one slash; a number before it, or alone in a line, is that of both languages.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from kqparse.grammar import Grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.late_pattern import LETTER, late_pattern
from kqparse.model import LANGUAGES, Language, Span
from kqparse.records import Block
from kqparse.split.bilingual.halves import paired_by_place, paired_posts
from kqparse.split.bilingual.spoken import sides
from kqparse.split.bilingual.two_columns import beside
from kqparse.split.choosing.choice import Choice, choose
from kqparse.split.choosing.mechanisms import Body, joined, read, taken
from kqparse.split.prose.joining import prose
from kqparse.split.prose.paragraphs import paragraphs
from kqparse.split.reading import Reading
from kqparse.split.registers.units import name_posts
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced

_LEAD = late_pattern(r"(?:[0-9]{1,3}[.)]|[-\u2013\u2014\u2022*])\s*")
_SLASH, _STROKE = "/", " / "
_JOINT = late_pattern(r":|\s[-\u2013\u2014](?=\s)")
"""What parts a label from its text, or a title from its staff units, each of which may be said in both languages."""
_LEAST = 3
"""Lines that are said in both languages, or changes from one to the other, that make a text woven."""
_SHARE = 0.5
"""Of all its lines such a text has at least this share of them."""
_PAIRED = 0.8
"""Of the posts that were read of the text as it stands so many are told to be of two languages; of others a heading is
one.
"""
_OF_CELLS = "rows"
"""The mechanism that reads tables cell by cell, and knows the languages of their columns."""
_OF_ROWS = (_OF_CELLS, "list", "register")
"""Those, and the mechanisms that read lines of a list, which may have a column for each language."""
_MOST_SLASHES = 2
"""Strokes of a line that says all in both languages: one of its label, and one of the text behind it."""
_MOST = 20_000
"""Characters beyond which a text is not looked at: calls and lists are short, other documents have families."""


def in_views(body: Body, choice: Choice, grammar: Grammar) -> Choice | None:
    """What is made of a woven text, language by language; None where it is none, or was read in both languages."""
    blocks = choice.reading.blocks
    mechanism = choice.family.table.mechanism if choice.family else None
    if len(body.text) > _MOST:
        return None
    columns = beside(body.of.text, body.start, grammar.tongues) if mechanism not in _OF_ROWS else {}
    if columns:
        return _in_columns(body, columns, choice, grammar)
    told = sum(len(block.by_language) > 1 for block in blocks)
    in_cells = body.grids and mechanism and (told > 0 or mechanism == _OF_CELLS)
    named = _named(_each_printed(blocks), grammar)
    if in_cells or (told and told == len(blocks) and named):
        return None
    numbers: list[Traced] = []
    said = _said(body, grammar.tongues, numbers)
    if not said:
        return None
    # Of a text that was taken for another family a title may be two posts, one of which asks for nothing.
    whole = sum(any(cell.role == "value" for cell in block.cells) for block in blocks) or len(blocks)
    for family, readings in _readings(body, said, grammar, flush=False):
        own = dict(zip(LANGUAGES, [_numbered(reading.blocks, numbers) for reading in readings], strict=True))
        paired = paired_by_place(own, grammar) if all(own.values()) else []
        both = sum(len(block.by_language) > 1 for block in paired)
        if 2 * both < _PAIRED * whole or both < told:
            continue
        if both > told or (not named and _named(_each_printed(paired), grammar)):
            return Choice(family, joined(readings)._replace(blocks=paired), choice.tried, choice.look)
    return None


def _each_printed(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the heading of each language that has one: both titles together may name no post."""
    printed = [
        replace(block, heading=own.heading) for block in blocks for own in block.by_language.values() if own.heading
    ]
    return printed or [*blocks]


def _named(printed: Sequence[Block], grammar: Grammar) -> bool:
    """Whether headings name posts, each in one language."""
    return name_posts(printed, grammar) and not any(
        block.heading.title and _SLASH in block.heading.title.text for block in printed
    )


def _in_columns(
    body: Body, columns: Mapping[Language, Sequence[Span]], choice: Choice, grammar: Grammar
) -> Choice | None:
    """What is made of a text in two columns: the posts of one behind those of the other, as in two halves."""
    for family, readings in _readings(body, columns, grammar, flush=True):
        if all(reading.blocks for reading in readings):
            halves = paired_posts([block for reading in readings for block in reading.blocks], grammar)
            return Choice(family, joined(readings)._replace(blocks=halves.blocks), choice.tried, choice.look)
    return None


def _readings(
    body: Body, said: Mapping[Language, Sequence[Span]], grammar: Grammar, *, flush: bool
) -> Iterator[tuple[AnyFamily, list[Reading]]]:
    """What each family that fits one language makes of both, then what each language's own family makes of that."""
    views = [_view(body, said[language], grammar, flush=flush) for language in LANGUAGES]
    choices = [choose(view, grammar) for view in views]
    families = {own.family.table.name: own.family for own in choices if own.family}
    for family in families.values():
        yield (
            family,
            [
                own.reading if own.family is family else taken(read(view, family, grammar), view, family, grammar)
                for own, view in zip(choices, views, strict=True)
            ],
        )
    if len(families) > 1 and all(block.heading.title for own in choices for block in own.reading.blocks):
        yield next(iter(families.values())), [own.reading for own in choices]


def _numbered(blocks: Sequence[Block], numbers: Sequence[Traced]) -> list[Block]:
    """Posts without a number, each with the one in the cell before its title."""
    starts = [number.start for number in numbers]
    found: list[Block] = []
    for block in blocks:
        heading = block.heading
        at = bisect(starts, heading.title.start) if heading.title and not heading.ordinal else 0
        found.append(block._replace(heading=heading._replace(ordinal=numbers[at - 1])) if at else block)
    return found


def _said(body: Body, tongues: TongueRules, numbers: list[Traced]) -> dict[Language, list[Span]]:
    """Where each language stands in a woven text, empty for any other; `numbers` gets those in cells of their own."""
    leads: list[Traced] = []
    texts: list[Traced] = []
    for line in [line.traced() for line in paragraphs(body.of, body.start)]:
        lead = _LEAD.match(line.text)
        own = line[lead.end() :].strip() if lead else line
        if own and body.grids and own.text.isdigit():
            numbers.append(own)
        elif own:
            texts.append(own)
            leads.append(line[: lead.end() if lead else 0])
    both = [_sides(text, tongues) for text in texts]
    told = [None if twofold else tongues.spoken(text.text) for twofold, text in zip(both, texts, strict=True)]
    worded = [language for text, language in zip(texts, told, strict=True) if LETTER.search(text.text)]
    turns = sum(one is not None and other is not None and one != other for one, other in pairwise(worded))
    if not _is_enough(max(sum(map(bool, both)), turns), len(worded)):
        return {}
    firsts = Counter(min(own, key=lambda language: own[language][0].start) for own in both if own)
    found: dict[Language, list[Span]] = {language: [] for language in LANGUAGES}
    turn: Language = "kk"
    for mark, text, apart, language in zip(leads, texts, both, told, strict=True):
        if LETTER.search(text.text):
            # A line that shows no language (Офис-менеджер) is the other one's of two that say the same.
            turn = language or turn
            parts = apart or _as_others(text, firsts, tongues) or {turn: [text]}
            turn = "ru" if turn == "kk" and not apart else "kk"
        else:
            parts = {language: [text] for language in LANGUAGES}
        for name, part in parts.items():
            found[name] += [(piece.start, piece.end) for piece in (mark, *part) if piece]
    return found


def _is_enough(lines: int, worded: int) -> bool:
    """Whether so many of the lines with words make a text woven."""
    return lines >= max(_LEAST, _SHARE * worded)


def _sides(text: Traced, tongues: TongueRules) -> dict[Language, list[Traced]]:
    """What a line says in each language: a half of it, or one of its label and one of the text behind that.

    A text that no stroke parts and that shows no language is of both labels: Санаты / Категория: E-G-3.
    """
    strokes = text.text.count(_SLASH)
    joint = _JOINT.search(text.text) if 1 <= strokes <= _MOST_SLASHES else None
    if joint and _SLASH in text.text[: joint.start()]:
        label, own = text[: joint.start()].strip(), text[joint.end() :].strip()
        labels, texts = sides(label, tongues), sides(own, tongues)
        labels, texts = labels or _in_order(label, texts), texts or _in_order(own, labels)
        if strokes == 1 and tongues.spoken(own.text) is None:
            texts = dict.fromkeys(LANGUAGES, own)
        if labels and texts:
            return {language: [labels[language], text[slice(*joint.span())], texts[language]] for language in LANGUAGES}
    return {language: [side] for language, side in sides(text, tongues).items()}


def _in_order(text: Traced, known: Mapping[Language, Traced]) -> dict[Language, Traced]:
    """The two sides of a stroke that show no languages, in the order in which those of another one are `known`."""
    if not known or text.text.count(_STROKE) != 1:
        return {}
    at = text.text.index(_STROKE)
    parts = text[:at].strip(), text[at + len(_STROKE) :].strip()
    return dict(zip(sorted(known, key=lambda language: known[language].start), parts, strict=True))


def _as_others(text: Traced, firsts: Mapping[Language, int], tongues: TongueRules) -> dict[Language, list[Traced]]:
    """The two sides of a stroke of which one shows no language, in the order of most other lines."""
    if text.text.count(_STROKE) != 1 or not firsts:
        return {}
    at = text.text.index(_STROKE)
    one, other = text[:at].strip(), text[at + len(_STROKE) :].strip()
    kk, ru = (one, other) if firsts["kk"] >= firsts["ru"] else (other, one)
    fit = tongues.spoken(kk.text) != "ru" and tongues.spoken(ru.text) != "kk"
    return {"kk": [kk], "ru": [ru]} if fit else {}


def _view(body: Body, said: Sequence[Span], grammar: Grammar, *, flush: bool) -> Body:
    """A body of which one language is left, and the numbers before its lines; `flush` says that no line is indented."""
    text = body.of.text
    pieces: list[str] = [text[: body.start]]
    at = body.start
    for start, end in said:
        pieces += (_blanked(text[at:start], flush=flush), text[start:end])
        at = end
    of = body.of.replaced("".join([*pieces, _blanked(text[at:], flush=False)]))
    own = prose(of, grammar.prose, body.start, told=body.told)
    return replace(body, of=of, paras=own.paras, furniture=own.furniture, grids=(), prose=own)


def _blanked(text: str, *, flush: bool) -> str:
    """Blanks in the place of a text; with `flush` its last line ends right before what stands behind.

    A tab behind words parts the languages: it leads no cell of the one that is left.
    """
    blank = "".join([sign if sign.isspace() else " " for sign in text])
    if "\t" in text:
        leads = [len(line) - len(line.lstrip()) for line in text.split("\n")]
        lines = zip(leads, blank.split("\n"), strict=True)
        blank = "\n".join([line[:lead] + line[lead:].replace("\t", " ") for lead, line in lines])
    before, line_end, indent = blank.rpartition("\n")
    return before + indent + line_end if flush else blank
