"""The segments of all paragraphs of a notice in one row."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Heading, PassageKind
from kqparse.split.headings.names import Names
from kqparse.split.headings.tails import Tail, parts
from kqparse.split.headings.title_words import is_clause, names_post
from kqparse.split.notices.marks import BULLETS, QUOTES, Segment, SegmentRole, bars
from kqparse.split.notices.parts import Stretch
from kqparse.split.notices.quotes import unquoted
from kqparse.split.notices.segments import Paragraphs
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.seen import WordCounts
from kqparse.text.traced import Traced

LONGEST_TITLE = 160
PLAIN: tuple[SegmentRole, ...] = ("part", "text")
"""Roles of what no label, call or post stands in; what reads as the heading of a part may head none."""
_NUMBER = late_pattern(
    r"(?:№ ?)?([0-9]{1,3})[.)]\s*"
    r"|(?:[IVX\u0406\u0425]{1,4}[.)]|[^\W\d_](?:\)|(?<![\u0433\u043f\u0440\u0441])\.(?=\s[^\W\d_]{3})))\s+"
)
"""What stands before a title: its number, or a Roman one or a letter, which is none, nor one for a town (г. Тестов)."""
_COUNTED = late_pattern(r"№ ?[0-9]{1,2}[.)]")
_MARK = late_pattern(rf"\s*[{BULLETS}]{{1,3}}\s*")
_ABBREVIATED = late_pattern(r"\w\s[^\W\d_]\.$")
"""The lone letter at the end of a line that stands for a town or village."""
_MONEY = late_pattern(r":\s*[0-9]{2,3}[ \u00a0]?[0-9]{3}(?![0-9])")
"""An amount behind its label."""
_FEW = 6
"""Pieces in which the label of a title stands below the heading of its card."""
_SIGN = late_pattern(r"\s*(?::|\([^()]{1,40}\))\s+")
_PICTURE = late_pattern(r"(?:[\U0001f000-\U0001faff]\ufe0f?|>)\s*(?=\w)")
"""A sign that a line of its own may begin with: a picture, or that of what is cited in a letter."""
_OF_OTHERS = ("clause", "named", "pay", "post", "text", "title")
"""What names posts that others have, or tells of them."""
_MOST_OF_CARD = 12
"""Pieces between the label of a title and the first of what is asked of its post at most."""
_NEAR_CALL = 6
"""Pieces between the name of a body and its call at most."""
_SIGNS = " .,;:–—-/"
_Told = tuple[Traced, Traced]
"""A value and its phrase."""

_MOST_HEADINGS, _LONGEST_HEADING = 3, 80
"""Pieces of a text in which its heading is looked for, and its characters."""


class Piece(Struct, frozen=True):
    """A segment with its paragraph, the number of that among all, and the text of the segment.

    It is `whole` where it is all of its paragraph.
    """

    para: Traced
    segment: Segment
    number: int
    text: Traced
    whole: bool

    def titled(self) -> bool:
        """Whether it could be the line of a title."""
        text = self.text.text
        return (
            self.segment.role in PLAIN
            and self.segment.start == 0
            and len(text) <= LONGEST_TITLE
            and not text[0].islower()
            and (text[0].isalnum() or text[0] in QUOTES or _COUNTED.match(text) is not None)
            and any(map(str.isalpha, text))
            and (text[-1] not in ".;:,!?" or _ABBREVIATED.search(text) is not None)
            and not _MONEY.search(text)
        )

    def names(self) -> bool:
        """Whether it may be what a label of titles leads to; who needs somebody may stand there before a colon."""
        text = self.text.text
        return len(text) <= LONGEST_TITLE and not (text.endswith(":") and text[0].islower())

    def ordinal(self) -> Traced | None:
        """The number before it."""
        point = self.segment.point
        return self.para[slice(*point)].strip(" .)№") if point else None

    def kind(self, *, started: bool) -> PassageKind:
        """The kind of passage that it is outside of posts; `started` says that a post or group stands before it."""
        if self.text.text.endswith((".", ";", ":")):
            return "provision" if started else "preamble"
        return "heading" if self.whole and not started and len(self.text) <= LONGEST_TITLE else "other"


def is_name(text: Traced, rules: NoticeRules, titles: TitleRules) -> bool:
    """Whether what stands behind a call may be the name of a post."""
    if not text.text.lstrip(QUOTES)[:1].isalpha() or len(text) > LONGEST_TITLE or text.text.endswith(":"):
        return False
    return not (bars(rules, lower(text.text)) or is_clause(text.text, titles))


def behind_sign(text: Traced, rules: NoticeRules, titles: TitleRules) -> tuple[Traced, dict[str, _Told]] | None:
    """The post that a colon or its number of units parts from the call before it (… жариялайды (2 адам) оқытушы).

    Or that stands there in brackets: на занятие вакантной должности (Главный специалист отдела).
    """
    inner = text.strip(" .")
    if inner.text.startswith("(") and inner.text.find(")") == len(inner) - 1:
        post = inner[1:-1].strip()
        return (post, {}) if post and names_post(post, titles) and is_name(post, rules, titles) else None
    sign = _SIGN.match(text.text)
    name = text[sign.end() :].strip(" .") if sign else text
    remark = name.text.find("(")
    name = name.strip(" :") if ")" not in name.text[remark:] and remark > 0 else name  # a bracket that nothing closes
    if sign is None or not names_post(name[:remark] if remark > 0 else name, titles):
        return None
    told = parts(text.of, text.start, text[: sign.end()].end, rules.heading) if len(text.pieces) == 1 else []
    units = Tail(tuple(part for part in told if part.name == "headcount")[:1])
    return (name, units.traced(text.of)) if is_name(name, rules, titles) else None


def announces(piece: Piece, rules: NoticeRules) -> bool:
    """Whether a call begins its paragraph and ends with the verb of who calls: Конкурс объявляет …"""
    *_, last = lower(piece.text.text).split()
    return piece.segment.start == 0 and rules.announcing.fullmatch(last) is not None


def is_outcome(pieces: Sequence[Piece], rules: NoticeRules) -> bool:
    """Whether one of the first lines says that the text tells how a competition ended, and none is called for."""
    first = [piece for piece in pieces[:_MOST_HEADINGS] if piece.segment.start == 0]
    if not any(rules.outcomes.match(lower(piece.para.text[:_LONGEST_HEADING])) for piece in first):
        return False
    calls = (piece.text.text for piece in pieces if piece.segment.role == "call")
    return not any(rules.announcing.search(lower(call)) for call in calls)


def bare(title: Traced) -> Traced:
    """A title without the signs and quotes around it, and the mark of a list; a bracket stays where it has its pair."""
    mark = _MARK.match(title.text)
    name = title[mark.end() if mark else 0 :].strip(_SIGNS)
    for sign, other in (("(", ")"), (")", "(")):
        if name.text[:1] == sign or name.text[-1:] == sign:
            name = name if other in name.text else name.strip(_SIGNS + sign)
    return unquoted(name)


def still_of_others(row: Sequence[Piece], at: int) -> bool:
    """Whether a piece below the label of posts that others have is about them.

    The label of a title is, unless a label of what is asked of its post stands below it: that is one of the text.
    """
    if row[at].segment.role != "title":
        return row[at].segment.role in _OF_OTHERS
    below = (piece.segment.role for piece in row[at + 1 : at + 1 + _MOST_OF_CARD])
    return next((role for role in below if role in ("label", "others", "part", "title")), None) != "label"


def line_heading(title: Traced, parts: dict[str, tuple[Traced, Traced]]) -> tuple[Heading, list[Traced]]:
    """The heading that a line is, with parts that stood before it, and its number as it is printed."""
    match = _NUMBER.match(title.text)
    behind = match.end() if match else 0
    name = bare(title[behind:])
    ordinal = title[slice(*match.span(1))] if match and match[1] else None
    return Heading(name.tidy() if name else None, ordinal, parts, []), [title[:behind].strip()] if match else []


def pieces(
    paras: Sequence[Para], rules: NoticeRules, names: Names, salaries: SalaryRules, words: WordCounts | None = None
) -> list[Piece]:
    """Every segment of every paragraph, in order; `words` are those of the whole text, where they are counted."""
    texts = [para.text for para in paras]
    found = _own([*Paragraphs(texts, rules, names, salaries, words).segments()], texts, rules)
    signs = [_PICTURE.match(text.text) for text in texts]
    own = [
        sign.end() if sign and not _shared(sign, signs[max(at - 1, 0) : at + 2]) else 0 for at, sign in enumerate(signs)
    ]
    return [_piece(segment, texts[number], number, own[number]) for number, segment in found]


def _own(found: list[tuple[int, Segment]], texts: Sequence[Traced], rules: NoticeRules) -> list[tuple[int, Segment]]:
    """The segments; numbered labels of what others have lead to it in cards of professions alone.

    Such a card has its heading and labels of titles, or tells of other professions: `Навык 1:` in a call does not.
    """
    labels = [texts[at].text[own.start : own.end] for at, own in found if own.role == "others"]
    headed = "tail" not in rules.table.posts and {"part", "title"} <= {own.role for _, own in found}
    if not labels or headed or not all(any(map(str.isdigit, label)) for label in labels):
        return found
    return [(at, own._replace(role="label", kind="other") if own.role == "others" else own) for at, own in found]


def _shared(sign: re.Match[str], near: Sequence[re.Match[str] | None]) -> bool:
    """Whether a line next to one that a picture begins has the same: they are items of a list."""
    return sum(other is not None and other.group() == sign.group() for other in near) > 1


def _piece(segment: Segment, para: Traced, number: int, picture: int) -> Piece:
    """A segment with its text; of a whole paragraph without a picture that it alone begins with, which ends there."""
    whole = segment.start == 0 and segment.end == len(para.text)
    text = para[picture:] if picture and whole else para if whole else para[segment.start : segment.end]
    return Piece(para, segment, number, text.strip(), whole)


class Row:
    """The pieces of a text, and where one stands among those of its paragraph."""

    def __init__(self, row: Sequence[Piece]) -> None:
        self._row = row
        self._calls = [0] * len(row)
        titles = ((at, piece.para, piece.segment.title) for at, piece in enumerate(row) if piece.segment.title)
        # Of each paragraph the last piece with a title of a post.
        self._titled = {id(para): at for at, para, place in titles if (own := para[slice(*place)]) and bare(own)}
        # The verb behind posts that its sentence names closes it, and calls for nothing further.
        named: dict[int, int] = {}
        for at, piece in enumerate(row):
            if piece.segment.role == "named":
                named.setdefault(id(piece.para), at)
        for at in reversed(range(len(row) - 1)):
            following = row[at + 1]
            if following.para is not row[at].para:
                continue
            if following.segment.role == "call" and at < named.get(id(following.para), len(row)):
                self._calls[at] = at + 1
            elif following.segment.role in ("aside", "clause", "text"):
                self._calls[at] = self._calls[at + 1]

    def number_of_label(self, at: int) -> Traced | None:
        """The number before the label of a title; of a form whose further labels have numbers it is that of a point."""
        below = next((piece for piece in self._row[at + 1 :] if piece.segment.role in ("label", "title")), None)
        number = self._row[at].ordinal()
        alone = below is not None and below.segment.role == "label" and below.segment.point is None
        return number if number and number.text.isdigit() and alone else None

    def _beside(self, at: int) -> Iterator[tuple[int, Piece]]:
        """The pieces behind `at` in its paragraph, each with its index."""
        for index in range(at + 1, len(self._row)):
            if self._row[index].para is not self._row[at].para:
                return
            yield index, self._row[index]

    def following(self, at: int) -> int:
        """Where what stands behind a piece ends in its paragraph: before the next heading or label."""
        headed = (piece.segment.start for _, piece in self._beside(at) if piece.segment.role not in ("clause", "text"))
        return next(headed, len(self._row[at].para))

    def behind(self, at: int, end: int) -> int:
        """The index of the first piece from the place `end` on in the paragraph of `at`, or of the next paragraph."""
        last = at
        for index, piece in self._beside(at):
            if piece.segment.start >= end:
                return index
            last = index
        return last + 1

    def value(self, at: int) -> Stretch:
        """What a label leads to: the rest of its paragraph, or the next one where the label fills its own."""
        piece, after = self._row[at], at + 1
        if piece.segment.end >= len(piece.para) and after < len(self._row):
            other = self._row[after]
            if other.segment.start == 0 and other.segment.role in ("clause", "pay", "text"):
                following = self.following(after)
                return Stretch(other.para, 0, following, self.behind(after, following))
        following = self.following(at)
        return Stretch(piece.para, piece.segment.end, following, self.behind(at, following))

    def headed(self, at: int) -> bool:
        """Whether a post with its own title follows in the paragraph."""
        return self._titled.get(id(self._row[at].para), -1) > at

    def is_named_below(self, at: int) -> bool:
        """Whether one of the next labels leads to the title of a post."""
        return any(piece.segment.role == "title" for piece in self._row[at + 1 : at + 1 + _FEW])

    def is_term(self, at: int, rules: NoticeRules) -> bool:
        """Whether a text right behind the tail of a post says how long it is vacant, its hours, or its units anew."""
        before, own = self._row[max(at - 1, 0)], self._row[at]
        if before.segment.role != "post" or before.para is not own.para:
            return False
        small = lower(own.text.text)
        term = rules.terms.match(small.lstrip(_SIGNS + "("))
        units = rules.heading.parts.get("headcount") if small.startswith("(") else None
        loads = rules.loads.fullmatch(f", {small.rstrip(_SIGNS)}") or (units and units.search(small))
        return bool(term or loads)

    def leads_to_call(self, at: int) -> bool:
        """Whether a call follows, with the address in brackets and the telephones of a body between at most.

        Or whether it stands above a line below which an address does: Объявление о конкурсе ⏎ Аппарат … ⏎ Адрес: …
        """
        above, below = self._row[max(at - 1, 0)], self._row[at + 1 : at + 2]
        if self._row[at].whole and above.segment.role == "call" and any(part.segment.role == "aside" for part in below):
            return True
        for index in range(at + 1, min(at + 1 + _NEAR_CALL, len(self._row))):
            piece = self._row[index]
            if piece.segment.role == "call" or self._calls[index]:
                return True
            bare = self._row[at].whole and index == at + 1 and not piece.text.text.startswith("(")
            if piece.segment.role not in ("aside", "text") or (bare and piece.segment.role == "text"):
                return False
        return False

    def call(self, at: int) -> int:
        """The index of a call that follows in the paragraph with nothing but text before it; 0 if there is none."""
        return self._calls[at]
