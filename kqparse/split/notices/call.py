"""What a call for candidates says of itself: the body, the kind of competition, its days."""

import re
from collections.abc import Sequence

from kqparse.grammar.acts.rules import ActRules
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import QUOTED, late_pattern
from kqparse.model import AnnouncementKind
from kqparse.records import AnnouncementParts
from kqparse.split.notices.body_names import begun, bent
from kqparse.split.notices.bracketed import goes_on
from kqparse.split.notices.marks import NAMED, SegmentRole, bars
from kqparse.split.notices.purpose import before_vacancy
from kqparse.split.notices.quotes import last_match, outside_quotes, unquoted
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_SENTENCE = late_pattern(r"[^.!?:]+(?:(?:[.!?:](?!\s)|(?<=\b[^\W\d_])\.)[^.!?:]*)*[.!?:]?")
_DAYS = late_pattern(r"(?<![0-9.])[0-9]{1,2}\s*[-\u2013\u2014]\s*(?=[0-9]{1,2}\s+[^\W\d_])")
"""The first of two days of one month, up to the second: 5-13 тамыз."""
_FURTHER_DAY = late_pattern(r"[^0-9]{1,12}([0-9]{1,2})\s+")
_REMARK = late_pattern(r"(?:\s*\([^()]{1,200}\))?\s*(?:[0-9]{1,2}(?:[.,][0-9])?\s+[^\W\d_]+)?$")
"""What may stand between the words that say whose post it is and the call: a remark, for how many."""
_PREPOSITION = late_pattern(r"[^\W\d_]{1,2}\s+(?=[^\W\d_]+)")
_PICTURE = late_pattern(r"[^\w«“„\"№(]+")
"""Signs before the name of a body."""
_YEAR = late_pattern(r"\s+(?:[^\W\d_]{1,2}\s+)?20[0-9]{2}(?![0-9])")
"""For when it calls, behind its name, a preposition before it."""
_COMMA = late_pattern(r",\s*")
_POSTCODE = late_pattern(r"[0-9]{6}\b")
_LONGEST_BODY, _LONGEST_DATE = 300, 40
_NEAR, _MOST_DATES = 10, 4
_BESIDE_DATE = 7
"""Characters that may stand beside the date of publication in its line: a word for the year, a place."""
_SIGNS = " ,.;:!–—-"
_LEADING = _SIGNS + "/|•(\n\t"
_CASE = late_pattern(r"[-\u2013][^\W\d_]{1,4}(?!\w)")
"""The ending that a dash parts from a legal form."""
_MOST_POST_WORDS = 10
_CLOSES = {"«": "»", "“": "”", "„": "“"}


class Call:
    """Gathers the parts of an announcement; the first that tells each of them counts."""

    def __init__(self, rules: NoticeRules, acts: ActRules) -> None:
        self._rules = rules
        self._dates = acts.dates
        self._genitives = acts.endings.kk.cases["genitive"]
        self._plurals = tuple(acts.endings.kk.plural)
        self._behind_names = frozenset(acts.names.table.stops_kk)
        self._seen: Traced | None = None
        self._body: Traced | None = None
        self._kind: tuple[AnnouncementKind, Traced] | None = None
        self._published: Traced | None = None
        self._deadline: Traced | None = None
        self._misprinted: Traced | None = None

    def parts(self) -> AnnouncementParts:
        """What was gathered; a last day that no calendar has where no other is told."""
        return AnnouncementParts(self._body, self._kind, self._published, self._deadline or self._misprinted)

    def is_body(self, line: Traced) -> bool:
        """Whether a line is the name of a body: it begins or ends with a word of one, and has a name in quotes."""
        if len(line) > _LONGEST_BODY:
            return False
        words = lower(line.text).split()
        named = any(map(self._rules.bodies.match, [*words[:1], *words[-1:]]))
        # A legal form alone tells a name, with quotes or without.
        return named and (bool(QUOTED.search(line.text)) or (_is_short(line.text) and len(words) > 1))

    def is_named(self, line: Traced) -> bool:
        """Whether a line above a call begins with a word for a body, or ends with one in Kazakh, and is no sentence."""
        return line.text[-1] not in _SIGNS and begun(line, self._rules) is not None

    def named(self, text: Traced) -> None:
        """The body as a label names it."""
        self._body = self._body or text[: self._address(text)].strip(" .;,") or None

    def _address(self, text: Traced) -> int:
        """Where an address or telephone begins behind the name of a body."""
        small = lower(text.text)
        told = [label.finder.pattern for label in self._rules.labels if label.role == "aside"]
        outer = self._outer_sign(text.text)
        if QUOTED.search(text.text, 0, outer):
            return outer
        for comma in _COMMA.finditer(small):
            if _POSTCODE.match(small, comma.end()) or any(form.match(small, comma.end()) for form in told):
                return comma.start()
        return len(text)

    def _outer_sign(self, text: str) -> int:
        """Where the first comma or bracket stands outside of quotes and of lists in one case; the end without one."""
        closing: list[str] = []
        straight, small = False, lower(text)
        for at, sign in enumerate(text):
            if sign == '"':
                straight = not straight
            elif closing and sign == closing[-1]:
                closing.pop()
            elif sign in _CLOSES:
                closing.append(_CLOSES[sign])
            elif sign not in ",(" or closing or straight:
                continue
            elif sign == "(" or not goes_on(small, (at, at + 1), len(text), self._rules.wanted.joiners):
                return at
        return len(text)

    def called(self, before: Traced, call: Traced) -> tuple[Traced | None, Traced | None]:
        """What stands before the words of a call: the body, where nothing has named it before, and a post behind it.

        Where the words of the call say whose post it is (бухгалтер лауазымына), a post may stand there alone.
        """
        before, whose = self._to_post(before)
        of_post = whose or self._rules.of_post.match(lower(call.text)) is not None
        if self._body and not of_post:
            return None, None
        if of_post:
            before = before[: before_vacancy(lower(before.text), len(before), self._rules)].strip()
            remark = _REMARK.search(before.text)
            before = before[: remark.start()] if remark else before
        body = post = None
        for sentence in reversed(list(_SENTENCE.finditer(before.text))):
            if body is None and post is None:
                body, post = self._named_before(before[sentence.start() : sentence.end()], of_post=of_post)
        if self._body:
            return None, post
        self._body = body
        return body, post

    def _to_post(self, before: Traced) -> tuple[Traced, bool]:
        """What stands before a call up to a remark in brackets, and whether words that say whose post it is end it."""
        remark = _REMARK.search(before.text)
        rest = before[: remark.start()] if remark else before
        last = last_match(self._rules.of_post, rest.text)
        return (rest[: last.start()].strip(), True) if last else (before, False)

    def competition(self, text: Traced) -> None:
        """The kind of competition, where the paragraph of a call names one and not several."""
        if text is self._seen:
            return
        self._seen = text
        small = lower(text.text)
        found = [(kind, match) for kind, words in self._rules.competitions if (match := words.search(small))]
        if self._kind is None and len(found) == 1:
            kind, match = found[0]
            self._kind = (kind, text[match.start() : match.end()])

    def is_kind(self, line: Traced) -> bool:
        """Whether a line is the name of a kind of competition and nothing else: Общий конкурс."""
        return any(words.fullmatch(lower(line.text).strip(_SIGNS)) for _, words in self._rules.competitions)

    def _named_before(self, before: Traced, *, of_post: bool) -> tuple[Traced | None, Traced | None]:
        small = lower(before.text)
        # The legal form that closes a name is of it, whatever words it has: жалпы білім беретін мектеп КММ.
        closed = self._rules.body_closers.search(small)
        case = _CASE.match(small, closed.end()) if closed else None
        behind_form = case.end() if case else closed.end() if closed else 0
        ends = outside_quotes(self._rules.body_ends, small, behind_form)
        end = next((end for at, end in enumerate(ends) if not self._goes_on(small, ends[at : at + 2])), None)
        name = before[: end.start() if end else None]
        behind = unquoted(name[behind_form:].strip(_SIGNS)) if closed else None
        post = behind if behind and self._is_post(behind) else None
        # Behind the form that closes a name a number, other quotes or a case are none of it.
        name = name[: closed.end()] if closed and (case or post or behind) else name
        if of_post and post is None:
            name, post = self._of_post(before, end)
            name = name[: closed.end()] if closed and behind and behind.text[0].isdigit() else name  # 2031 жылға
        name = self._without_day(name)
        name = name[: self._outer_sign(name.text)].strip(_SIGNS)
        opened, year = _PICTURE.match(name.text), _YEAR.search(name.text, name.text.rfind("»") + 1)
        name = name[opened.end() if opened else 0 : year.start() if year else None].strip(_SIGNS)
        led = _PREPOSITION.match(name.text)
        # Behind a preposition a short form is as it is called; other names stand in another case.
        name = name[led.end() :] if led and _is_short(name.text[led.end() :]) else name
        name = self._nominative(name)
        category = last_match(self._rules.category, name.text)
        name = name[: category.start()].strip(_SIGNS) if category else name
        *_, last = lower(name.text).split() or [""]  # not мектептері бойынша
        named = last not in self._behind_names and not bent(name.text, self._rules)
        known = bool(named and 0 < len(name) <= _LONGEST_BODY and self._rules.bodies.search(lower(name.text)))
        return name.tidy() if known else None, post if known or of_post else None

    def _without_day(self, name: Traced) -> Traced:
        """The name of a body without the day that stands before or behind it: 3 марта 2031 года Архив порта."""
        day = next(iter(self._dates.found(lower(name.text))), None)
        if day is None:
            return name
        return name[: day.start()] if name.text[: day.start()].strip(_SIGNS) else name[day.end() :]

    def _nominative(self, name: Traced) -> Traced:
        """The name of a body without the genitive of what it has: … мекемесінің бос лауазымы."""
        word = lower(name.text).rsplit(maxsplit=1)[-1:]
        for ending in self._genitives if word else ():
            bare = word[0].removesuffix(ending)
            if bare != word[0] and bare.endswith(self._rules.body_endings) and self._rules.bodies.fullmatch(bare):
                return name[: -len(ending)]
        return name

    def _goes_on(self, small: str, ends: Sequence[re.Match[str]]) -> bool:
        """Whether words that may end the name of a body go on with it, up to the next such: ішкі саясат бөлімі бос …"""
        stop = ends[1].start() if len(ends) > 1 else len(small)
        *_, last = small[ends[0].end() : stop].split() or [""]
        return self._rules.bodies.fullmatch(last) is not None and last.endswith(self._rules.body_endings)

    def _of_post(self, before: Traced, end: re.Match[str] | None) -> tuple[Traced, Traced | None]:
        """The name of a body and the post behind it: `end`, words for a vacancy, parts them, or a word for a body."""
        small = lower(before.text)
        if end:
            at = end.end()
            while further := self._rules.body_ends.match(small, at + len(small[at:]) - len(small[at:].lstrip())):
                at = further.end()
            post = unquoted(before[at:].strip(_SIGNS))
            if post:
                return before[: end.start()], post if self._is_post(post) else None
            before, small = before[: end.start()], small[: end.start()]
        words = outside_quotes(self._rules.bodies, small)
        closing = [word for word in words if self._closes_name(word, small)]
        if closing and not small[closing[-1].end() :].strip(_SIGNS):
            return before, None
        needing = [word for word in words if self._rules.wanted.dative(word.group())]
        at = max([word.end() for word in (*closing, *needing)], default=0)
        post = unquoted(before[at:].strip(_SIGNS))
        name = before[:at] if closing and closing[-1].end() == at else before[:0]
        return name, post if post and self._is_post(post) else None

    def _closes_name(self, word: re.Match[str], small: str) -> bool:
        """Whether a word for a body ends its name: by its ending, a number or quotes, or a post not its own.

        Облыстық музей экскурсовод is a body and its post, мектеп директоры a post.
        """
        post = small[word.end() :].strip(_SIGNS)
        owned = post.endswith(self._rules.body_endings) and not post.endswith(self._rules.wanted.enders)
        plain = not (self._rules.wanted.dative(word.group()) or word.group().endswith(self._rules.wanted.enders))
        if post and not owned and word.start() and plain:
            return True
        shown = word.group().endswith(self._rules.body_endings) or NAMED.search(small, 0, word.start()) is not None
        return shown and not word.group().endswith(self._rules.wanted.enders)

    def _is_post(self, text: Traced) -> bool:
        """Whether what may be a post is some words and nothing else, none of them one that no title has.

        Several persons (педагогтердің бос лауазымдарына) and what is no post have none.
        """
        words = QUOTED.sub("", lower(text.text)).split() or [""]
        plain = "".join(words).replace("-", "").isalpha() and len(words) <= _MOST_POST_WORDS
        owner = next((bare for ending in self._genitives if (bare := words[-1].removesuffix(ending)) != words[-1]), "")
        known = not QUOTED.search(text.text) or self._rules.wanted.is_post(words[-1])
        if owner:
            known = self._rules.wanted.is_post(owner) and not owner.endswith(self._plurals)
        return plain and known and not bars(self._rules, lower(text.text))

    def published(self, text: Traced) -> None:
        """The day of publication behind its label."""
        self._published = self._published or self._day(text, last=False)

    def noted(self, cells: Sequence[tuple[SegmentRole, Traced]]) -> None:
        """What cells of a table say of the call: its days."""
        for role, text in cells:
            if role == "deadline":
                self.deadline(text)
            elif role == "published":
                self.published(text)

    def deadline(self, text: Traced) -> None:
        """The last day on which papers are taken."""
        self._deadline = self._deadline or self._day(text, last=True)
        days = () if self._deadline or self._misprinted else self._dates.pattern.finditer(lower(text.text))
        if shaped := next((day for day in days if not self._dates.iso(day.group())), None):
            self._misprinted = text[shaped.start() : shaped.end()]

    def closes(self) -> bool:
        """Whether it names the last day on which papers are taken."""
        return bool(self._deadline or self._misprinted)

    def has_body(self) -> bool:
        """Whether it names who looks for candidates."""
        return self._body is not None

    def dated(self, text: Traced) -> bool:
        """Whether a paragraph is a date and little more; it is that of publication then."""
        day = self._day(text, last=False)
        alone = day is not None and len(text) - len(day) <= _BESIDE_DATE and len(text) <= _LONGEST_DATE
        if alone:
            self._published = self._published or day
        return alone

    def _day(self, text: Traced, *, last: bool) -> Traced | None:
        small = lower(text.text)
        found = [day for day in self._dates.found(small) if self._dates.iso(day.group())][: _MOST_DATES if last else 1]
        begins = (0, *(day.end() for day in found))
        found = [
            day for begin, day in zip(begins, found, strict=False) if not (last and self._of_other(small, begin, day))
        ]
        if not found:
            days = _DAYS.search(small) if last else None
            return self._day(join([text[: days.start()].strip(), text[days.end() :]]), last=True) if days else None
        start, end = found[-1].span()
        if last and not (to := self._to(text, found[-1])):
            behind, before = self._rules.since
            since = behind.match(small, end) or before.search(small, max(start - _NEAR, 0), start)
            return None if since else text[start:end]
        return to if last else text[start:end]

    def _of_other(self, small: str, begin: int, day: re.Match[str]) -> bool:
        """Whether what leads to a day from the one before says that it is that of publication, or of something else.

        A day until which papers are taken is none of those, whatever they are for: Әңгімелесуге құжаттар 2031 жылғы
        15 наурызға дейін қабылданады.
        """
        begin = max(begin, *(small.rfind(sign, begin, day.start()) + 1 for sign in (". ", "; ", ") ")))
        lead = small[begin : day.start()].lstrip(_LEADING)
        before, behind = self._rules.until
        if before.search(lead) or behind.match(small, day.end()) or self._rules.handing.search(lead):
            return False
        published = (each.finder.pattern for each in self._rules.labels if each.role == "published")
        return any(forms.match(lead) for forms in (self._rules.held, *published))

    def _to(self, text: Traced, begin: re.Match[str]) -> Traced | None:
        """The day to which a range goes whose year stands before its first day: 2031 жылғы 10 сәуірден 18 сәуірге."""
        small = lower(text.text)
        start, year = value(begin, "day"), value(begin, "year")
        further = _FURTHER_DAY.match(small, begin.end())
        if further is None or start is None or year is None or year[0] > start[0]:
            return None
        months = (month.forms.match(small, further.end()) for month in self._dates.months)
        month = next((found for found in months if found), None)
        if month is None:
            return None
        both = join([text[begin.start() : start[0]], text[further.start(1) : month.end()]])
        return both if self._dates.iso(both.text) else None


def _is_short(text: str) -> bool:
    """Whether a text begins with a short form: capitals alone."""
    word = text.split(maxsplit=1)[0]
    return len(word) > 1 and word.isalpha() and word.isupper()
