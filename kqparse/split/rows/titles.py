"""The titles in one cell: several by line, broken over lines, or elliptical.

    Начальник: отделения, группы      is «Начальник отделения» and «Начальник группы».

A line begins a title of its own where it begins with a capital and the line before it is complete; where the cell
parts its titles by semicolons or list marks, these alone do.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.late_pattern import late_pattern
from kqparse.split.headings.title_words import (
    are_offices,
    at_heads,
    names_office,
    names_post,
    of_degrees,
    spelled_out,
)
from kqparse.split.lists.posts import graded_title, list_rules
from kqparse.split.prose.groups import SIGNS
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

_DASHED = late_pattern(r"\s[-\u2013\u2014]\s[^\W\d_]+$")
_MARK = late_pattern(rf"(?:[0-9]{{1,2}}[.)]|[{re.escape(DASHES)}•·])\s*")
_OPEN = (",", "(", "«", "/", ":", *DASHES)
_COMMA = late_pattern(r"[,()]")
_SHORT = 3
"""A last word of fewer letters in small ones does not end a title."""


class Title(NamedTuple):
    """A title and the list mark before it."""

    text: Traced
    mark: Traced | None


def titles(
    lines: Sequence[Traced],
    grammar: Grammar,
    *,
    by_words: bool = True,
    by_commas: bool = False,
    by_offices: bool = False,
) -> list[Title]:
    """The titles that the lines of a cell hold, in order.

    Words alone part them (`by_words`), commas, or commas where each names an office (`by_offices`).
    """
    given = [piece for line in lines for piece in (at_heads(line, grammar.titles) if by_words else [line])]
    items = _items(given, grammar)
    marks = [_MARK.match(item[0].text) if len(items) > 1 else None for item in items]
    found = [
        Title(
            join(item).tidy()[match.end() if match else 0 :].strip(),
            item[0][: match.end()].strip() if match else None,
        )
        for item, match in zip(items, marks, strict=True)
    ]
    stripped = [
        title._replace(text=title.text.strip(SIGNS))
        for title in _spelled_out(found, grammar, by_commas=by_commas, by_offices=by_offices)
    ]
    return [title for title in stripped if any(map(str.isalpha, title.text.text))]


def _items(lines: Sequence[Traced], grammar: Grammar) -> list[list[Traced]]:
    """The lines, cut at semicolons, those of one item together."""
    pieces = [(piece, closed) for line in lines for piece, closed in _cut(line)]
    marked = sum(bool(_MARK.match(piece.text)) for piece, _ in pieces) > 1
    by_sign = marked or any(closed for _, closed in pieces[:-1])
    listed = any(piece.text.endswith(":") for piece, _ in pieces) and not any("," in piece.text for piece, _ in pieces)
    items: list[list[Traced]] = []
    ended, opened = True, False
    for piece, closed in pieces:
        mark = _MARK.match(piece.text) if marked else None
        begins = ended or mark is not None or (not by_sign and _begins(piece, items[-1][-1], grammar))
        if not begins and listed and not by_sign and not items[-1][-1].text.endswith(":"):
            begins = opened
        if begins:
            items.append([piece])
        else:
            items[-1].append(piece)
        ended = closed
        opened = opened or piece.text.endswith(":")
    return items


def _cut(line: Traced) -> Iterator[tuple[Traced, bool]]:
    at = 0
    while (sign := line.text.find(";", at)) >= 0:
        piece = line[at:sign].strip()
        if piece:
            yield piece, True
        at = sign + 1
    rest = line[at:].strip()
    if rest:
        yield rest, False


def names_unit(text: Traced, grammar: Grammar) -> bool | None:
    """Whether a text begins or ends with the name of a unit, None where it names a post."""
    return None if names_post(text, grammar.titles) else grammar.offices.unit.begins_or_ends(lower(text.text))


def _begins(line: Traced, before: Traced, grammar: Grammar) -> bool:
    """Whether a line begins a title of its own: a body in the genitive goes on with the office before it.

    In small letters only a Russian title does, behind a unit that ends with no dash and a word: бөлім басшысы - бас.
    """
    begins = lower(line.text.split()[0]) in grammar.titles.begins and not _DASHED.search(before.text)
    if begins and names_unit(before, grammar):
        return True
    if not line.text[:1].isupper() or len(line) == 1 or before.text.endswith(_OPEN):
        return False
    last = before.text.split()[-1]
    if len(last) < _SHORT and last.islower():
        return False
    return not grammar.offices.body.match(lower(line.text))


def _spelled_out(items: Sequence[Title], grammar: Grammar, *, by_commas: bool, by_offices: bool) -> Iterator[Title]:
    """Titles with what they leave out: the words before a colon stand before each that follows it.

    Not so the word for any post before titles: Специалист: бухгалтер, юрисконсульт.
    """
    rules = grammar.titles
    office: Traced | None = None
    for item, mark in items:
        colon = item.text.find(":")
        if colon > 0:
            office = item[:colon].strip()
        elif item.text[:1].isupper() or mark or names_office(item, rules):
            office = None
        if office is None:
            parts = list(_by_comma(item))
            bare = [graded_title(part, grammar)[0] for part in parts] if by_offices and len(parts) > 1 else []
            graded = len({lower(part.text) for part in bare}) == 1  # one post in several categories
            parted = (by_commas and len(parts) > 1) or graded or (by_offices and are_offices(parts, rules))
            spelled = list(of_degrees(parts, rules)) or ([] if parted else list(spelled_out(parts, rules)))
            told = spelled or (parts if parted else [item])
            yield from (Title(part, mark) for part in told)
            continue
        own = [part for part in _by_comma(item[colon + 1 :].strip()) if part]
        if colon > 0 and own and _is_generic(office, grammar) and all(names_post(part, rules) for part in own):
            lead = join([mark, item[: colon + 1]]) if mark else item[: colon + 1]
            yield from (Title(part, None if at else lead) for at, part in enumerate(own))
            office = None
            continue
        yield from (Title(join([office, part]), mark) for part in own)


def _is_generic(office: Traced, grammar: Grammar) -> bool:
    """Whether what stands before a colon is the word for any post, which the titles behind it need not have."""
    lists, mark = list_rules(grammar), _MARK.match(office.text)
    word = office.text[mark.end() if mark else 0 :]
    return lists is not None and lists.generic.fullmatch(lists.fold(word)) is not None


def _by_comma(item: Traced) -> Iterator[Traced]:
    """What commas outside of brackets part."""
    depth = at = 0
    for sign in _COMMA.finditer(item.text):
        if sign.group() == "," and not depth:
            yield item[at : sign.start()].strip(SIGNS)
            at = sign.end()
        depth = max(depth + {"(": 1, ")": -1, ",": 0}[sign.group()], 0)
    yield item[at:].strip(SIGNS)
