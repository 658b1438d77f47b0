"""Lines that begin with a title, and say behind it, or below, what is asked of who holds the post."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.grammar.phrasing.forms import value
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.split.headings.title_words import is_clause, is_name_of_post, mentions_post, names_post
from kqparse.split.prose.joining import Para
from kqparse.split.titled.groups import grouped_posts
from kqparse.split.titled.marks import LONGEST_TITLE, MARK, below_title, bracketed, by_marks, lines, part, unmarked
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

BEHIND = late_pattern(r"\s*:\s+|\s+[-–—]\s+")
"""What stands between a title and what is asked in its line."""
STOP = late_pattern(r"\.\s+(?=[^\W\d_])")
_BARE_UNITS = late_pattern(r"\s[-–—]\s*([0-9]{1,2}(?:[.,](?:25|5|75))?)$")
"""A number behind a dash that ends a title: how many units the post has."""
_NO_TITLE = late_pattern(r"[.;:!?]\s|[;,!?…]$")
_MOST_WORDS = 12
SIGNS = " .:;,–—-"
AROUND = SIGNS + "("
"""What may stand before a title with its units: a bracket may hold both."""
_MARKS = ")•*·"
_BEFORE_UNITS = (" - ", " – ", " — ", ". ", "; ")
"""What stands before the number of units that ends a line."""
_QUOTES = ("«", '"', "“", "„")


class Title(NamedTuple):
    """A title at the beginning of a line, how many units the post has, and what stands behind both in the line.

    `lead` is what stands beside a title in a list that goes on with a sentence: для, на должность.
    """

    text: Traced
    headcount: tuple[Traced, Traced] | None
    rest: Traced
    lead: Traced | None = None


class Line(Struct, frozen=True):
    """A paragraph, what marks it, and what it may be.

    Attributes:
        mark: the kind of its mark, empty where it has none.
        text: it without the mark.
        asks: whether something is asked in it.
        title: what it begins with if that may be a title, with nothing behind it or what is asked.
    """

    para: Para
    mark: str
    text: Traced
    asks: bool
    title: Title | None

    @property
    def number(self) -> Traced | None:
        """The number that marks it."""
        return self.para.text[: len(self.para.text) - len(self.text)].strip(SIGNS + _MARKS) or None


def title_lines(paras: Sequence[Para], rules: TitledRules, titles: TitleRules, *, small: bool) -> list[Line]:
    """The lines of paragraphs; see `in_small_letters` for `small`."""
    marked = [own for para in paras for own in by_marks(para)]
    marked = [own for para in marked for own in below_title(para, rules, titles)]
    marked = [own for para in marked for own in _by_title(para, rules, titles)] if small else marked
    points = small or _are_posts(marked, rules, titles)
    return [_line(para, rules, titles, small=small, points=points) for para in marked]


def in_small_letters(paras: Sequence[Para], rules: TitledRules) -> bool:
    """Whether titles may begin with a small letter, below a line that says that requirements follow."""
    return any(len(para.text) <= LONGEST_TITLE and rules.sheets.match(lower(para.text.text)) for para in paras)


def _by_title(para: Para, rules: TitledRules, titles: TitleRules) -> Iterator[Para]:
    """A paragraph, parted around each line that is a title in small letters: it looks as if it went on."""
    text = para.text
    starts = [at for at, begins in lines(text) if begins]
    cuts = {0, len(text)}
    for at, end in pairwise([*starts, len(text)] if len(starts) > 1 else []):
        own = text[at:end].strip()
        mark = MARK.match(own.text)
        if _is_title(own[mark.end() :] if mark else own, rules, titles, small=True):
            cuts |= {at, end}
    for begin, end in pairwise(sorted(cuts)):
        yield part(para, begin, end)


def _are_posts(paras: Sequence[Para], rules: TitledRules, titles: TitleRules) -> bool:
    """Whether most points of a list, or small paragraphs without marks, are titles with what is asked behind them."""
    marked = [unmarked(para) for para in paras if MARK.match(para.text.text)]
    small = [para.text for para in paras if para.text.text[0].islower()]
    return any(_are_titles(texts, rules, titles) for texts in (marked, small))


def _are_titles(texts: Sequence[Traced], rules: TitledRules, titles: TitleRules) -> bool:
    asking = [text for text in texts if rules.asks(lower(text.text))]
    told = sum(_before_asked(text, rules, titles, small=True) is not None for text in asking)
    return told > 1 and 3 * told >= 2 * len(texts)


def _line(para: Para, rules: TitledRules, titles: TitleRules, *, small: bool, points: bool) -> Line:
    match, text = MARK.match(para.text.text), unmarked(para)
    label, colon, _ = lower(text.text).partition(":")
    # A label in both languages (Образование / Білімі) is one of a card, two posts are none.
    strange = " / " in label and not all(is_name_of_post(side, titles) for side in label.split(" / "))
    of_others = bool(colon) and (strange or rules.others.search(label) is not None)
    asks = rules.asks(lower(text.text)) and not of_others
    title = _before_asked(text, rules, titles, small=points, listed=points and bool(match)) if asks else None
    title = title or _group(text, rules, titles) or _title(text, rules, titles, small=small)
    return Line(para, (match and match.lastgroup) or "", text, asks, title)


def _group(text: Traced, rules: TitledRules, titles: TitleRules) -> Title | None:
    """The posts that a line names together and one by one in brackets; what is asked of each of them stands below."""
    group = grouped_posts(text, LONGEST_TITLE, titles)
    if group is None or any(form.search(lower(text.text)) for form in (rules.tells, rules.others, rules.closing)):
        return None
    return Title(group[1], None, text[len(text) :], group[0])


def _before_asked(
    text: Traced, rules: TitledRules, titles: TitleRules, *, small: bool, listed: bool = False
) -> Title | None:
    """The title that a line begins with, behind which it says what is asked.

    A full stop ends a title only where all of it is one by its words, and says how much is asked at least; or where it
    is `listed` among points most of which do.
    """
    own = bracketed(text, LONGEST_TITLE)
    if own and [rules.asks(lower(side.text)) for side in own] == [False, True]:
        title = _title(own[0], rules, titles, small=small)
        if title:
            return title._replace(rest=own[1])
    match = first = BEHIND.search(text.text, 0, LONGEST_TITLE)
    later = BEHIND.search(text.text, first.end(), LONGEST_TITLE) if first else None
    between = _title(text[first.end() : later.start()], rules, titles, small=True) if first and later else None
    if between and names_post(between.text, titles):
        match = later  # what stands between the two is part of the title, or of several
    stop = STOP.search(text.text, 0, match.start() if match else LONGEST_TITLE)
    stop = stop if stop and _ends_title(text[: stop.start()], rules, titles) else None
    match = stop or match
    if match is None or text.text.startswith(_QUOTES, match.end()):
        return None
    if small and (named := _in_sentence(text[: match.start()], text[match.end() :], rules, titles)):
        return named
    title, rest = _title(text[: match.start()], rules, titles, small=small), text[match.end() :]
    if first and between and match is later:
        begin = first.end() if rules.never.match(lower(text.text)) else 0  # a label is none of it
        whole = text[begin : match.start()].strip()
        title = _title(whole, rules, titles, small=True) or Title(whole, None, rest)
    told = not stop or listed or rules.bounds.search(lower(rest.text))
    if title is None or not rules.asks(lower(rest.text)) or not told:
        return None
    number = None if title.headcount else rules.headcount.match(lower(rest.text))
    if number:
        return Title(title.text, _units(rest, number), rest[number.end() :].strip(SIGNS))
    last = None if title.headcount else _last_units(rest, rules)
    return (
        Title(title.text, _units(rest, last), rest[: last.start()].strip(SIGNS)) if last else title._replace(rest=rest)
    )


def _ends_title(text: Traced, rules: TitledRules, titles: TitleRules) -> bool:
    """Whether a full stop behind a text ends a title: one by its words, or with staff units."""
    if names_post(text, titles):
        return True
    title = _title(text, rules, titles)
    return bool(title and title.headcount)


def _in_sentence(before: Traced, rest: Traced, rules: TitledRules, titles: TitleRules) -> Title | None:
    """The title that a list which goes on with a sentence names before what is asked, in whatever case it has there."""
    named = rules.named.fullmatch(lower(before.text)) if rules.asks(lower(rest.text)) else None
    place = value(named, "title") if named else None
    title = before[slice(*place)].strip(SIGNS) if place else None
    small = lower(title.text) if title else ""
    if (
        not place
        or not title
        or not (mentions_post(small, titles) or rules.groups.search(small))
        or _NO_TITLE.search(small)
    ):
        return None
    if any(form(small) for form in (rules.never.match, rules.tells.search, rules.others.search, rules.closing.search)):
        return None
    if is_clause(small, titles) or rest.text.endswith(":"):
        return None  # what leads the list
    return Title(title, None, rest, join([part for part in (before[: place[0]], before[place[1] :]) if part]))


def _last_units(text: Traced, rules: TitledRules) -> re.Match[str] | None:
    """The number of units that a line ends with, behind a dash or in a sentence of its own."""
    small = lower(text.text)
    begins = sorted(at + len(sign) for sign in _BEFORE_UNITS if (at := small.rfind(sign)) > 0)
    found = (rules.headcount.match(small, begin) for begin in begins)
    return next((number for number in found if number and not small[number.end() :].strip(SIGNS + ")")), None)


def _title(text: Traced, rules: TitledRules, titles: TitleRules, *, small: bool = False) -> Title | None:
    """A text as a title with the number of units behind it, if it may be one."""
    number = rules.headcount.search(lower(text.text)) if len(text) <= LONGEST_TITLE else None
    if number is None and (bare := _BARE_UNITS.search(text.text)) and names_post(text[: bare.start()], titles):
        own = text[: bare.start()].strip(SIGNS)
        units = text[bare.start(1) :], text[bare.start(1) :]
        return Title(own, units, text[len(text) :]) if _is_title(own, rules, titles, small=small) else None
    ends = number is not None and not text.text[number.end() :].strip(SIGNS + ")")
    own = (text[: number.start()] if number and ends else text).strip(AROUND if ends else SIGNS)
    if not _is_title(own if ends else text, rules, titles, small=small):
        return None
    return Title(own, _units(text, number) if number and ends else None, text[len(text) :])


def title_with_units(text: Traced, rules: TitledRules, titles: TitleRules) -> Title | None:
    """A text as a title, in small letters too, with the number of units behind it; None where it has none."""
    title = _title(text, rules, titles, small=True)
    return title if title and title.headcount else None


def _units(text: Traced, number: re.Match[str]) -> tuple[Traced, Traced]:
    start, end = value(number, "number") or number.span()
    return text[start:end], text[number.start() : number.end()]


def _is_title(text: Traced, rules: TitledRules, titles: TitleRules, *, small: bool) -> bool:
    """Whether a text may be a title: short, no sentence, nothing asked; in `small` letters it needs its words."""
    own = lower(text.text)
    if not 0 < len(own) <= LONGEST_TITLE or len(own.split()) > _MOST_WORDS:
        return False
    if not (text.text[0].isupper() or (small and (names_post(text, titles) or rules.groups.search(own)))):
        return False
    if (
        _NO_TITLE.search(own)
        or rules.never.match(own)
        or rules.tells.search(own)
        or rules.closing.search(own.rstrip(SIGNS))
    ):
        return False
    if rules.others.search(own) or is_clause(text.text, titles):
        return False
    return not rules.asks(own) or names_post(text, titles)
