"""The headings of a row: its titles, what stands behind them in their cell, and who holds the post.

Заведующий клубом Тестбаев А.К.    a name with initials strays into the title: it is told
Методист (вакансия)                that nobody holds a post is no part of its title either
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import eq

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Language
from kqparse.records import Heading, Parts
from kqparse.split.acts.body import name_begin
from kqparse.split.headings.tails import Part, parts, ranked
from kqparse.split.headings.title_words import names_post
from kqparse.split.lists.posts import graded_title
from kqparse.split.prose.groups import SIGNS
from kqparse.split.rows.heads import Head
from kqparse.split.rows.titles import Title, names_unit, titles
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced, cut, join

_SLASH = " / "
_NUMBER = late_pattern(r"[0-9]{1,3}[.)]\s+(?=[^\W\d_])")
_WORD = late_pattern(r"[^\W\d_]{2,}")
_AROUND = f"{SIGNS}()[]{DASHES}"


class _Own(Struct, frozen=True):
    """A title as a text of its own."""

    text: str
    small: str


def numbers_ahead(
    lines: Sequence[tuple[Language | None, list[Traced]]],
) -> tuple[dict[Language | None, Traced], list[tuple[Language | None, list[Traced]]]]:
    """The number that stands before the only title in each language, or in the first, and the lines without it."""
    marks = [[_NUMBER.match(line.text) for line in own] for _, own in lines]
    first = marks[0][0] if marks and marks[0] else None
    if first is None or any(sum(map(bool, own)) > 1 for own in marks):
        return {}, list(lines)
    ahead = [own[0].end() if own and own[0] else 0 for own in marks]
    told = [own[0][:at].strip(_AROUND) if at else None for at, (_, own) in zip(ahead, lines, strict=True)]
    numbers = {language: own or told[0] for own, (language, _) in zip(told, lines, strict=True)}
    rest = [
        (language, [own[0][at:], *own[1:]] if at else own) for at, (language, own) in zip(ahead, lines, strict=True)
    ]
    return {language: own for language, own in numbers.items() if own}, rest


def crowded(headings: Sequence[Heading]) -> Heading:
    """The first of more titles than a row can have; the others are stray text in it, which a finding tells."""
    return headings[0]._replace(stray=[heading.title for heading in headings[1:] if heading.title])


def headings_of(
    lines: Sequence[tuple[Language | None, list[Traced]]],
    categories: int,
    family: FamilyRules,
    grammar: Grammar,
    *,
    by_offices: bool,
) -> dict[Language | None, list[Heading]]:
    """The titles of a cell in each language: as many as there are categories, where words or commas part them so."""
    found: dict[Language | None, list[Title]] = {}
    for language, own in lines:
        told = titles(own, grammar, by_offices=by_offices and categories < 2)
        if 1 < categories != len(told):
            by_lines = titles(own, grammar, by_words=False)
            by_commas = titles(own, grammar, by_words=False, by_commas=True)
            told = by_commas if len(by_commas) == categories else by_lines
        found[language] = told
    return {language: list(_without_names(told, family, grammar)) for language, told in found.items()}


def as_headed(lines: Sequence[Traced], header: Head, tongues: TongueRules) -> list[tuple[Language, Traced]]:
    """The sides of a cell whose words tell no language, in the order of the languages of its head.

    A slash parts them, or the only line but the first that begins with a capital, where a side speaks its language.
    """
    titled = next((column for column in header.columns.values() if column.part == "title"), None)
    order = [language for language in titled.labels if language] if titled else []
    if len(order) < len(LANGUAGES):
        return []
    whole = join(lines).tidy()
    at = whole.text.find(_SLASH)
    begins = [place for place, line in enumerate(lines) if place and line.text[:1].isupper()]
    if at >= 0:
        sides = [whole[:at], whole[at + len(_SLASH) :]]
    elif len(begins) == 1:
        sides = [join(lines[: begins[0]]).tidy(), join(lines[begins[0] :]).tidy()]
        spoken = [tongues.spoken(side.text) for side in sides]
        if not any(map(eq, spoken, order)) or not all(
            own in (None, due) for own, due in zip(spoken, order, strict=True)
        ):
            return []
    else:
        return []
    if any("/" in side.text or not _WORD.search(side.text) for side in sides):
        return []
    return list(zip(order, sides, strict=True))


def _without_names(told: Sequence[Title], family: FamilyRules, grammar: Grammar) -> Iterator[Heading]:
    """A heading for each title; a line that only says who holds the post, or that nobody does, is of the one above.

    One that is a category alone is of the one below, or of the last one; a unit of those below, if these name posts.
    """
    before: Heading | None = None
    ahead: Parts = {}
    unit: Parts = {}
    for title, following in zip_longest(told, told[1:]):
        if len(told) > 1 and (alone := _category_alone(title.text, family)):
            ahead = {"category": (alone, title.text)}
            continue
        if following and names_unit(title.text, grammar) and names_post(following.text, grammar.titles):
            unit = {"unit": (title.text, title.text)}
            continue
        own, held, stray = holder(title.text, family, grammar)
        if own is None and before:
            before = before._replace(parts={**held, **before.parts}, stray=[*before.stray, *stray])
            continue
        if before:
            yield before
        before, ahead = _with(heading(title, family, grammar), unit | ahead), {}
    if before:
        yield _with(before, ahead)


def _with(heading: Heading, ahead: Parts) -> Heading:
    return heading._replace(parts={**ahead, **heading.parts})


def _category_alone(text: Traced, family: FamilyRules) -> Traced | None:
    """The category that is all of a line of titles."""
    form = family.parts.get("category")
    match = form.fullmatch(lower(text.text)) if form else None
    place = value(match, "category") if match else None
    return text[slice(*place)] if place else None


def holder(title: Traced, family: FamilyRules, grammar: Grammar) -> tuple[Traced | None, Parts, list[Traced]]:
    """A title without who holds the post, what says that nobody does, and names; None where no title is left."""
    vacant = family.vacant.search(lower(title.text))
    if vacant:
        word = title[vacant.start() :].strip(_AROUND)
        return title[: vacant.start()].strip(_AROUND) or None, {"vacant": (word, word)}, []
    # The point behind the last initial is gone with the signs around the title.
    point = title.of.text[title.end : title.end + 1] == "."
    at = name_begin(f"{title.text}." if point else title.text, grammar.acts)
    if at is None or grammar.offices.called_after.search(lower(title.text[:at])):
        return title, {}, []
    return title[:at].strip(_AROUND) or None, {}, [cut(title.of, title[at:].start, title.end + point)]


def parts_within(text: Traced, family: FamilyRules) -> list[Part]:
    """The parts in a text of its own: what stands between its pieces is of other titles or cells."""
    return parts(_Own(text.text, lower(text.text)), 0, len(text), family)


def heading(printed: Title, family: FamilyRules, grammar: Grammar) -> Heading:
    """A title without the parts that stand behind it in its cell."""
    told: Parts = {}
    lead: Parts = {"lead": (printed.mark, printed.mark)} if printed.mark else {}
    title, held, stray = holder(printed.text, family, grammar)
    if title is None:
        title, held, stray = printed.text, {}, []
    found = parts_within(title, family)
    for part in found:
        told.setdefault(part.name, (title[slice(*part.value)], title[part.start : part.end]))
    rest = title[: found[0].start].tidy().strip(SIGNS + "(") if found else title
    last = ranked(rest, grammar) if "category" not in told else None
    if last:
        rest, told["category"] = last.title, (last.category, last.phrase)
    own, words = graded_title(rest or title, grammar)
    if words and len(words.lead) > 1 and not (words.level or words.category):
        own, words = rest or title, None  # of several at once
    return Heading(own, None, {**lead, **held, **told} if rest else {**lead, **held}, stray, words)
