"""A post of a sentence or list that says who is wanted: its title, and where what is asked of it begins.

Guarantees: a title has no word of papers, goods or services, and none of a criterion; time is linear in the stretch.
"""

import re
from collections.abc import Iterator, Sequence

from kqparse.grammar.mechanisms.notices import NoticeForms, NoticeRules
from kqparse.grammar.mechanisms.wanted import LETTER
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Span
from kqparse.split.notices.bracketed import BRACKETS, ends_of, first_end, goes_on, town
from kqparse.split.notices.marks import BARE_UNITS, BULLETS, TELLING, WHOSE, Demand, Post, Told, Within
from kqparse.split.notices.quotes import shaped, unnamed
from kqparse.split.notices.whom import names_whom

_TITLE_END = late_pattern(
    rf"\s*[,;](?!\s*{LETTER})\s*|\s+[-–—]\s+|\s+\((?=[^)]*\))|(?<=\w\w)[.:](?!\s+{LETTER}\s*(?:,|$))(?:\s+|$)|\s*[.!]+\s*$"
)
"""What a title ends with: a letter alone behind a comma, or a short word, goes on with it as a category of a driver."""
_SEPARATOR = late_pattern(r"\s*+(?:\)\s*+)?(?:[,;:.\u2013\u2014-]\s*+)?")
"""What parts a title, or its number of staff units, from what is asked."""
_PREPOSITION = late_pattern(r"\s+([^\W\d_]{1,2})\s*$")
_DEMAND_END = late_pattern(r"[(:;.]|\s[-\u2013\u2014]\s")
"""What stands behind a title, and nothing that is asked before it goes over."""
_LED = late_pattern(r"[^\W\d_]{1,3}\s")
"""A clause that begins with a preposition itself."""
_MARK = late_pattern(rf"(?:[{BULLETS}\u200d]{{1,5}}\s*|[0-9]{{1,2}}[.)]\s*)?")
_AROUND = late_pattern(r"(?<![^\w.)»”\"])[^\w.)»”\"]++$")
"""Signs and pictures behind a title."""
_BEFORE_UNITS = " ,(:-\u2013\u2014"
_LONGEST_LEVEL, _LONGEST_COUNT = 90, 40
_NEAR = 3
"""Characters before the words of a criterion at most: a preposition; words of a title up to that for a post."""
_PLACE = late_pattern(r"[^,;:()]{1,80}?\s[-\u2013\u2014]\s+")
_NAMES = late_pattern(r"[\w-]+")
_PARTED = late_pattern(r"[.,;:!?(]|\s[-\u2013\u2014]\s")
_AMOUNT = late_pattern(r"\d")
_COUNT = late_pattern(r"([^\W\d_]+|[0-9]{1,2})\s+(?=[^\W\d_])")
_BEHIND_LABEL = late_pattern(r"\s*(?:[:\u2013\u2014-]|$)")


class Asked:
    """What one paragraph asks for, and where."""

    def __init__(self, text: str, own: Within, rules: NoticeRules) -> None:
        self._text = text
        self._own = own
        self._rules = rules
        self._clauses = [forms for forms in rules.clauses if forms.finder in own.starts]
        self._labels = [
            forms
            for forms in rules.labels
            if forms.finder in own.starts
            and (forms.role == "salary" or (forms.role == "label" and forms.kind not in (None, "other")))
        ]

    def post(self, start: int, end: int, *, whole: bool = True) -> Post | None:
        """The post that a stretch names; None where it names something else.

        Args:
            start, end: the stretch.
            whole: whether what stands behind the title must be a criterion.
        """
        mark = _MARK.match(self._text, start, end)
        low = self.behind_place(self._behind_count(mark.end() if mark else start), end)
        before = self.demand(low, end)
        low = before.place[1] + 1 if before else low
        high, rest = self._title_end(low, end)
        if self._text[high:rest].endswith("("):
            high, rest = self._behind_remark(high, rest, end)
        name = _AROUND.sub("", self._text[low:high])
        if not self.is_title(low, low + len(name)):
            return None
        place = (low, low + len(name))
        bare = self._bare_units(place)
        rest = bare if place[1] < bare <= end else self.behind_units(rest, end)
        if not self._text[rest:end].strip(" .;!") or self._is_load(place[1], end) or self._is_load(rest, end):
            return Post(start, place, (end, end), None, None, before=before)
        told = (self.told if whole and not self._text[rest].isdigit() else self.told_of)(rest, end)  # behind an amount
        if told is None:
            return None if whole else Post(start, place, (rest, end), None, None, before=before)
        return Post(start, place, (rest, end), *told, before=before)

    def demand(self, start: int, end: int) -> Demand | None:
        """What a stretch asks for before the title of a post, up to the last word that says who has it."""
        stop = first_end(_DEMAND_END, self._text, start, end)
        ends = [
            has.end()
            for has in self._rules.wanted.having.finditer(self._own.small, start, stop.start() if stop else end)
        ]
        high = ends[-1] if ends and ends[-1] < end else start
        if any(map(self._rules.wanted.is_post, self._own.small[start:high].split())):
            return None
        there = [
            forms for forms in self._clauses if forms.kind in TELLING and any(self._own.find(forms.finder, start, high))
        ]
        said = {forms.kind for forms in there}
        kind = "qualification_requirements" if len(said) > 1 else there[0].kind if there else None
        return Demand((start, high), kind, there[0].language) if kind else None

    def told_of(self, start: int, end: int) -> "Told | None":
        """What a stretch begins with, or asks for behind a comma if it is education or work: В санаты, өтілі 3 жыл."""
        told = self.told(start, end)
        for forms in self._clauses if told is None and "," in self._text[start:end] else ():
            span = next(self._own.find(forms.finder, start, end), None) if forms.kind in TELLING else None
            comma = self._text.rfind(",", start, span[0]) if span else -1
            if span and comma >= 0 and self._runs_on(comma + 1, span[0]):
                return Told("qualification_requirements", forms.language, labelled=False)
        return told

    def _behind_count(self, at: int) -> int:
        """Where a title begins, behind what joins it to another and its number of units in brackets or as a word."""
        joined = self._rules.wanted.further.match(self._own.small, at)
        word = _COUNT.match(self._own.small, at := joined.end() if joined else at)
        behind = _NAMES.findall(self._own.small[word.end() : word.end() + _LONGEST_COUNT])[:_NEAR] if word else []
        if word and self._rules.wanted.is_count(word[1], behind):
            return word.end()
        stop = self._units_end(at + 1) if self._text[at : at + 1] == "(" else 0
        sign = _SEPARATOR.match(self._text, stop) if self._text[stop : stop + 1] == ")" else None
        return sign.end() if sign else at

    def behind_place(self, at: int, end: int) -> int:
        """Where a title begins before which stands the unit that needs it: на кафедру химии – доцент."""
        dash = _PLACE.match(self._text, at, end)
        if dash and names_whom(self._own.small, (at, dash.end(), end), self._rules):
            return dash.end()
        sign = first_end(_TITLE_END, self._text, at, end)
        stop = sign.start() if sign else end
        bent = [word.end() for word in _NAMES.finditer(self._own.small, at, stop) if self._ends_whom(word, stop)]
        behind = bent[-1] + 1 if bent else at
        return behind if any(map(self._rules.wanted.is_post, self._own.small[behind:stop].split())) else at

    def _ends_whom(self, word: re.Match[str], stop: int) -> bool:
        """Whether a word ends who needs somebody: by case, or as a short form before a title of several words."""
        short = self._text[slice(*word.span())].isupper() and self._rules.body_closers.fullmatch(word[0])
        before = short and len(self._text[word.end() : stop].split()) >= _NEAR
        return bool(before) or (self.bent(word[0]) and not self._rules.wanted.governed(self._own.small, word.end()))

    def bent(self, word: str) -> bool:
        """Whether a word for a body tells by its case that it needs somebody; such as асхана end alike without one."""
        wanted = self._rules.wanted
        bare = word[: -len(max((end for end in wanted.datives if word.endswith(end)), key=len, default=word))]
        return wanted.dative(word) and any(form.fullmatch(bare) for form in (wanted.bodies, self._rules.bodies))

    def _behind_remark(self, high: int, rest: int, end: int) -> Span:
        """Where a title ends whose remark in brackets asks for nothing: it is the title's own."""
        closed = self._text.find(")", rest, end) + 1
        if not closed or self.told(rest, closed - 1) or self._units_end(rest) or self.pays(rest, closed):
            return high, rest
        behind = _SEPARATOR.match(self._text, closed, end)
        small = self._own.small
        # For how long it is vacant, how many hours it has, its category.
        brief = self._rules.terms.match(small, rest) or self._rules.loads.match(small, high, closed)
        return high if brief or self._units_end(rest, "category") else closed, behind.end() if behind else closed

    def behind_units(self, rest: int, end: int) -> int:
        """Where what stands behind a number of staff units begins, if there is one at `rest`, in brackets or not."""
        stop = self._units_end(self._behind(rest, end, _BEFORE_UNITS))
        behind = _SEPARATOR.match(self._text, stop, end) if stop else None
        return behind.end() if behind else stop or self._behind(rest, end, " (")

    def _behind(self, at: int, end: int, signs: str) -> int:
        """Where what stands behind some signs at a place begins."""
        return end - len(self._text[at:end].lstrip(signs))

    def _units_end(self, at: int, part: str = "headcount") -> int:
        """Where a number of staff units, or another part of a heading, ends that begins at a place; 0 without one."""
        forms = self._rules.heading.parts.get(part)
        match = forms.match(self._own.small, at) if forms else None
        return match.end() if match else 0

    def in_bracket(self, post: Post) -> bool:
        """Whether what is asked of a post stands in a bracket that ends its stretch, with its units at most."""
        low, high = post.rest
        closed = self._text.find(")", low, high) + 1 if self._opens(post) else 0
        bare = BARE_UNITS.match(self._text, closed, high) if closed else None
        return closed > 0 and (bare.end() if bare else self.behind_units(closed, high)) >= high

    def _opens(self, post: Post) -> bool:
        """Whether a bracket opens between a title and what is asked, its number of units there at most."""
        between = self._text[post.title[1] : post.rest[0]]
        return "(" in between and ")" not in between

    def _bare_units(self, title: Span) -> int:
        """Where a number ends that stands alone behind a title that begins or ends with a post; else 0.

        Adjectives may stand before it: Ветеринарный врач сельского округа – 1.
        """
        bare = BARE_UNITS.match(self._text, title[1])
        words = self._own.small[slice(*title)].split("(")[0].split() if bare else []  # none before a bracket
        nouns = [word for word in words if not word.endswith(self._rules.body_adjectives)]
        told = map(self._rules.wanted.tells_post, (*words[:1], *nouns[:1], *words[-1:]))
        return bare.end() if bare and any(told) else 0

    def counted(self, post: Post) -> bool:
        """Whether a number of staff units or hours stands right behind a title."""
        start, end = post.title
        begin = len(self._text) - len(self._text[end:].lstrip(_BEFORE_UNITS))
        before = self._own.small[max(start - _LONGEST_COUNT, 0) : start].split()[-1:]
        if self._bare_units(post.title) or (before and before[0] in self._rules.wanted.counts):
            return True
        category = self._text[begin - 1] == "(" and self._units_end(begin, "category")
        return self._units_end(begin) > 0 or category > 0 or self._is_load(end, max(post.rest))

    def row(self, places: Sequence[Span], *, joined: bool = False) -> list[Post]:
        """The posts of some stretches, each with its units, a bracket that asks, or a word for a post alone.

        Nothing where a stretch is anything else, or all are such words, none is `joined` and no colon leads to them.
        """
        posts = [post for place in places if (post := self.post(*place, whole=False))]
        told = [self.counted(post) or self.in_bracket(post) for post in posts]
        plain = all(known or self._is_plain(post) for known, post in zip(told, posts, strict=True))
        led = len(posts) > 1 and self._text[: posts[0].start].rstrip().endswith(":")
        return posts if (any(told) or led or joined) and plain and len(posts) == len(places) else []

    def _is_plain(self, post: Post) -> bool:
        """Whether a stretch has nothing but the title of an office, with a remark behind it at most."""
        return post.rest[0] == post.rest[1] and self.is_office(post)

    def is_office(self, post: Post) -> bool:
        """Whether a word for a post, or for whoever does a thing, begins or ends a title."""
        words = BRACKETS.sub("", self._own.small[slice(*post.title)]).split()
        return any(map(self._rules.wanted.is_agent, (words[0], words[-1])))

    def begins_post(self, piece: Span, behind: Sequence[Span], *, led: bool) -> bool:
        """Whether a piece between commas begins another post: its title, then units or what is asked of it.

        Where it is the next piece that asks for something, or only a bracket ends this one, or the one before the last,
        or nothing but a colon has `led` to it, the title has a word for a post.
        """
        post = None if self.told(*piece) else self.post(*piece, whole=False)
        if post is None or self.counted(post) or (post.kind and self._opens(post)):
            return post is not None
        ended = self._text[piece[1] - 1] == ")" or (not behind and self._text[: piece[0]].rstrip(" ,").endswith(")"))
        return self._is_plain(post) and (led or ended or any(self.tells(*other) for other in behind))

    def _is_load(self, start: int, end: int) -> bool:
        """Whether what stands behind a title says how many hours a post has, with a remark in brackets at most."""
        term = self._rules.terms.search(self._own.small, start + 1, end)  # then for how long it is vacant
        stops = ends_of(self._text, start, term.start() if term else end)
        return any(self._rules.loads.match(self._own.small, start, stop) for stop in stops)

    def is_title(self, low: int, high: int) -> bool:
        """Whether a stretch may be the title of a post."""
        wanted, place = self._rules.wanted, town(self._text[low:high])
        small = unnamed(self._own.small[low:high][:place], wanted.is_post)
        if not shaped(small, wanted.is_post) or wanted.names_other(small, 0, len(small)):
            return False
        if self._rules.loads.search(small) or self._rules.calls.pattern.search(small):
            return False
        found = (span for forms in self._clauses for span in self._own.find(forms.finder, low, low + len(small)))
        said = ((start - low, end - low) for start, end in found if not small[start - low].isspace())
        return all(wanted.is_own(small, span, (0, len(small))) for span in said)

    def _title_end(self, low: int, end: int) -> Span:
        """Where a title ends and what stands behind it begins: at a sign, or before the words of a criterion."""
        sign = first_end(_TITLE_END, self._text, low, end)
        while sign and self._goes_on(sign.start(), sign.end(), end):
            sign = first_end(_TITLE_END, self._text, sign.end(), end)
        found = sign.span() if sign else (end, end)
        # A preposition may lead to the number of staff units: аккомпаниатор на 0,5 ставки.
        number = _AMOUNT.search(self._text, low, end)
        before = _PREPOSITION.search(self._text, low, number.start()) if number else None
        if number and before and number.start() <= found[0] and self._units_end(number.start()):
            found = before.start(), number.start()
        for start in (*self._clause_starts(low, end), *self._label_starts(low, end)):
            if low < start < found[0]:
                found = len(self._text[:start].rstrip()), start
        return found

    def _goes_on(self, sign: int, behind: int, end: int) -> bool:
        """Whether a comma parts words of a title in one case, joined at their end: надзора за сборкой, сваркой и …"""
        following = _NAMES.match(self._own.small, behind, end)
        if self._text[sign:behind].strip() != "," or not following or self._rules.wanted.is_agent(following[0]):
            return False
        return goes_on(self._own.small, (sign, behind), end, self._rules.wanted.joiners)

    def _clause_starts(self, low: int, end: int) -> Iterator[int]:
        """Where the first clause of each kind begins that a preposition leads: a title goes before it."""
        for forms in self._clauses:
            span = next(self._own.find(forms.finder, low, end), None)
            before = _PREPOSITION.search(self._text, low, span[0]) if span else None
            if before:
                yield before.start(1)
            elif span and _LED.match(self._text, span[0]):
                yield span[0]

    def _label_starts(self, low: int, end: int) -> Iterator[int]:
        """Where labels begin that a sign stands behind; those of pay need none."""
        for forms in self._labels:
            for start, stop in self._own.find(forms.finder, low, end):
                if forms.role == "salary" or _BEHIND_LABEL.match(self._text, stop):
                    yield start

    def pays(self, start: int, end: int | None = None) -> bool:
        """Whether words for pay stand behind a place."""
        return any(any(self._own.find(forms.finder, start, end)) for forms in self._labels if forms.role == "salary")

    def labelled(self, start: int, *, colon: bool = False) -> bool:
        """Whether words of a label stand at a place, whatever it is of; with a colon, where that is asked."""
        there = [forms.finder for forms in self._rules.labels if forms.finder in self._own.starts]
        spans = (span for finder in there for span in self._own.find(finder, start))
        return any(low == start and (not colon or ":" in self._text[high : high + 2]) for low, high in spans)

    def told(self, start: int, end: int) -> Told | None:
        """What begins a stretch; of work and education together the kind of both."""
        for forms in self._labels:
            span = next(self._own.find(forms.finder, start, end), None)
            if span and self._leads(forms, start, span):
                return Told(forms.kind, forms.language, labelled=True)
        bracketed = self._text[max(start - 1, 0) : start] == "("
        begun: Told | None = None
        said: set[CriterionKind | None] = set()
        for forms in self._clauses:
            span = next(self._own.find(forms.finder, start, end), None)
            led = forms.kind == "education" or (forms.kind == "experience" and _AMOUNT.match(self._text, start))
            if span and (span[0] <= start + _NEAR or bracketed or (led and self._runs_on(start, span[0]))):
                begun = begun or Told(forms.kind, forms.language, labelled=False)
            if span and forms.kind in TELLING:
                said.add(forms.kind)
        if begun is None or begun.kind is None:
            return None
        whole = len(said) > 1 or (bracketed and "," in self._text[start:end])
        whole = "experience" in said if begun.kind == "knowledge" else whole and begun.kind in TELLING
        return begun._replace(kind="qualification_requirements") if whole else begun

    def _leads(self, forms: NoticeForms, start: int, label: Span) -> bool:
        """Whether a label leads to what is asked from `start` on: by its sign, or by whose it is and a colon."""
        low, high = label
        whose = forms.kind == "qualification_requirements"
        if low > start + 1:
            return whose and self._text[high : high + 1] == ":" and self._runs_on(start, low)
        plain = forms.role == "salary" or _BEHIND_LABEL.match(self._text, high) is not None
        return plain or (whose and WHOSE.match(self._text, high) is not None)

    def _runs_on(self, start: int, end: int) -> bool:
        """Whether nothing but words stands in a stretch: a level and its field before the word for education."""
        between = self._text[start:end]
        return len(between) <= _LONGEST_LEVEL and not _PARTED.search(between)

    def tells(self, start: int, end: int) -> bool:
        """Whether what begins a stretch tells work, education or pay for sure: by a label, a figure, a level."""
        told = self.told(start, end)
        if told is None:
            return False
        if told.labelled or told.kind in ("education", "qualification_requirements"):
            return True
        return told.kind == "experience" and _AMOUNT.search(self._text, start, end) is not None
