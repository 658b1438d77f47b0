"""A sentence that names the posts itself, at the beginning of a paragraph: Требуется повар, опыт 1 год.

Guarantees: it is taken whole or not at all; only where work, education or pay is told of one of its posts, or it calls
for further ones, and who needs them is told or nobody is; time is linear in it.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import WORD, late_pattern
from kqparse.model import Span
from kqparse.split.notices.bracketed import BRACKETS, STOP, bracketed, first_end
from kqparse.split.notices.marks import QUOTES, Post, Segment
from kqparse.split.notices.wanted_lists import Wording, behind_list, tells_below, told_items, with_items
from kqparse.split.notices.wanted_parts import closing, needing, parts, row
from kqparse.split.notices.wanted_rows import before_verb, rows_in_parts
from kqparse.text.traced import Traced

_SIGN = late_pattern(r"\s*(?:,\s*|:\s*|\s[-\u2013\u2014]\s+)")
_LEAD_STOP = late_pattern(r"(?:[!?;:]|(?<=\w{3})\.)\s+")
"""What ends a sentence before one that calls; no point behind a short word (г. Аркалык)."""
_NAMES = late_pattern(r"[\w-]+")
_OPENED = late_pattern(rf"[^\w{QUOTES}№]*")
_LONGEST_LEAD = 160
_ALONE = 2
"""Segments of a sentence that names one post: its call, the post."""
_LEAST_WHOM = 2
"""Words of who needs somebody, the preposition before them included."""
_MOST_BEHIND = 3
"""Sentences behind one that calls for posts in which is looked for what is asked."""


def _calls_within(small: str, text: str, places: tuple[int, int, int], rules: NoticeRules) -> bool:
    """Whether a sentence behind others calls itself: it begins with who needs somebody, or behind a cry."""
    begin, lead, verb = places
    before, whom = text[begin:lead].rstrip(), BRACKETS.sub("", text[lead:verb]).strip()
    if not whom:
        return before.endswith("!")
    named = needing(small, (lead, verb), rules) and "," not in whom
    return named and (not text[lead].islower() or (before.endswith(":") and needing(small, (begin, lead), rules)))


class Sentence:
    """One such sentence, at the beginning of the paragraph `number`."""

    def __init__(self, wording: Wording, number: int, begin: int, verb: Span, *, first: bool) -> None:
        self._wording, self._rules, self._number = wording, wording.rules, number
        self._text, self._own = wording.text(number), wording.owns[number]
        self._small = self._own.small
        self._begin, self._verb, self._first = begin, verb, first
        stop = first_end(STOP, self._text, self._verb[1], len(self._text))
        behind = self._text[self._verb[1] :].strip()
        # An address or a telephone may stand in a bracket before the colon that leads to a list of posts.
        self._remarked = behind.startswith("(") and behind.endswith("):")
        whole = stop is None or self._remarked
        self._end = len(self._text) if whole or stop is None else stop.start()
        self._behind = len(self._text) if whole or stop is None else stop.end()
        self._asked = wording.asked(number)

    @classmethod
    def at(cls, wording: Wording, number: int) -> "Sentence | None":
        """The sentence that calls in a paragraph, behind what stands before it there; None without one."""
        text, own, rules = wording.text(number), wording.owns[number], wording.rules
        found = (span for span in own.find(rules.wanted.verbs) if not bracketed(text, 0, span[0], len(text)))
        verb = next(found, None)
        if verb is None:
            return None
        opened = _OPENED.match(own.small)
        begin = opened.end() if opened else 0
        while attention := rules.wanted.attention.match(own.small, begin, verb[0]):
            begin = attention.end()
        begin = min(begin, verb[0])
        lead = max((stop.end() for stop in _LEAD_STOP.finditer(text, begin, verb[0])), default=begin)
        bare = len(BRACKETS.sub("", text[lead : verb[0]])) if verb[0] - lead > _LONGEST_LEAD else 0
        if bare > _LONGEST_LEAD or rules.wanted.denied(own.small, verb[0]):
            return None
        if any(low < verb[0] < high for low, high in own.find(rules.calls)):
            return None  # a call of another form has the verb
        if begin < lead and not _calls_within(own.small, text, (begin, lead, verb[0]), rules):
            return None  # somebody tells of it
        sentence = cls(wording, number, lead, verb, first=lead == begin)
        return None if sentence.invites() else sentence

    def invites(self) -> bool:
        """Whether it invites to something else than work."""
        return self._rules.wanted.events.search(self._small, self._verb[1], self._end) is not None

    def read(self) -> dict[int, list[Segment]]:
        """The segments by the numbers of their paragraphs; nothing where the sentence names no post."""
        closes = self._closes()
        nothing = self._remarked or not BRACKETS.sub("", self._text[self._verb[1] : self._end]).strip(" :")
        nothing = nothing or self._for_whom()
        own = [] if nothing and not closes else list(self._closed() if closes else self._listed())
        # A sentence that is all of its paragraph may name one post in general.
        general = len(own) == _ALONE and own[-1].role == "named" and own[-1].end == len(self._text)
        below = self._below(offices=bool(own)) if (nothing and not closes) or general else {}
        found = below or ({self._number: own} if own else {})
        return found if closes or self._names_posts(found) else {}

    def _names_posts(self, places: Iterable[int]) -> bool:
        """Whether what the verb leads to has a word for a post, or the verb begins and is said of posts alone."""
        if self._first and not self._rules.wanted.taking.match(self._small, self._verb[0]):
            return True
        begins = {self._number: self._verb[1]}
        return any(self._wording.names_post(at, begins.get(at, 0)) for at in places)

    def _closes(self) -> bool:
        """Whether the verb stands behind the one post; so it does not behind a body: «Айлақ» ЖШС жұмысқа қабылдайды.

        Nor does it before a colon, unless what stands behind that only says more of a post: суретші керек: май бояу.
        """
        if not self._rules.wanted.closing.match(self._small, self._verb[0]):
            return False
        last = self._small[self._begin : self._verb[0]].rsplit(maxsplit=1)[-1:]
        if not last and not self._text[self._verb[1] :].strip(" :!"):
            return False  # it says alone that somebody is looked for
        body = bool(last) and (self._ends_body(last[0]) or self._asked.bent(last[0]))
        if body or self._text[self._verb[1] :].lstrip()[:1] != ":":
            return not body
        first = next(parts(self._asked, self._text, self._behind_verb(), self._end), None)
        posts = self._wording.posts_in(self._number, *first) if first else True
        return not posts and bool(last) and self._rules.wanted.is_post(last[0]) and self._closing() is not None

    def _ends_body(self, word: str) -> bool:
        """Whether a word ends the name of a body: its legal form, or a word for it that others have."""
        named = self._rules.bodies.fullmatch(word) is not None and word.endswith(self._rules.body_endings)
        known = named and not self._rules.wanted.is_post(word)
        return known or self._rules.body_closers.fullmatch(word) is not None

    def _for_whom(self) -> bool:
        """Whether who needs somebody stands behind the verb, and the posts below: Требуются в клинику «Маяк»:"""
        if self._text.endswith(":"):
            return self._whose_end(self._verb[1]) == len(self._text)
        words = WORD.findall(self._small, self._verb[1])
        led = (
            bool(words)
            and words[0] in self._rules.wanted.prepositions
            and not any(map(self._rules.wanted.is_post, words))
        )
        return led and needing(self._small, (self._verb[1], len(self._small)), self._rules)

    def _whose_end(self, begin: int) -> int:
        """Where who needs somebody ends that stands behind the verb: at a colon, or before a word for a post.

        Приглашаем на работу в ТОО «Айлақ» повара. `begin` where nobody is named there.
        """
        words = list(WORD.finditer(self._small, begin, min(begin + _LONGEST_LEAD, self._end)))
        if len(words) < _LEAST_WHOM or words[0][0] not in self._rules.wanted.prepositions:
            return begin
        colon = self._text.find(":", begin)
        if colon > 0 and needing(self._small, (begin, colon), self._rules):
            return colon + 1
        within = (word for word in words if colon < 0 or word.start() < colon)
        post = next((word.start() for word in within if self._rules.wanted.is_post(word[0])), begin)
        return post if needing(self._small, (begin, post), self._rules) else begin

    @property
    def _opening(self) -> int:
        """Where the call begins, with what calls for attention at the beginning of its paragraph."""
        return 0 if self._first else self._begin

    def needing(self) -> bool:
        """Whether somebody is named who needs what the sentence names."""
        if self._closes():
            found = self._closing()
            return found is not None and found[1]
        return bool(self._text[self._begin : self._verb[0]].strip())

    @property
    def text(self) -> Traced:
        """The paragraph that it begins."""
        return self._wording.paras[self._number]

    def sentence(self) -> Traced:
        """What of that paragraph it is, with all before it."""
        return self.text[: self._behind].strip()

    def may_lead(self) -> bool:
        """Whether the words before the verb may be those of such a sentence, whatever forms stand in them."""
        if self._closes():  # what brackets say tells nothing either
            having = self._rules.wanted.having.search(self._small, self._begin, self._verb[0])
            return bool(having) or "(" in self._text[self._begin : self._verb[0]] or self._closing() is not None
        return self._leads_below() or self._lead() is not None

    def _leads_below(self) -> bool:
        """Whether the verb leads to what stands below, whoever needs it."""
        return self._remarked or not BRACKETS.sub("", self._text[self._verb[1] :]).strip(" :")

    def may_call(self) -> bool:
        """Whether the words up to the verb are those of such a sentence, whatever is asked behind them."""
        if self._closes():
            return self._closing() is not None
        if self._leads_below() or self._lead() is None:
            return self._leads_below()
        first = next(parts(self._asked, self._text, self._behind_verb(), self._end), None)
        return first is None or self._asked.post(*first, whole=False) is not None

    def _behind_verb(self) -> int:
        """Where what the verb asks for begins, behind who needs it and for how long.

        The word for somebody with which the verb ends is of a title that goes on: требуются специалисты по закупкам.
        """
        sign = _SIGN.match(self._text, self._verb[1])
        last = self._small.rfind(" ", *self._verb) + 1
        goes_on = self._rules.wanted.vague.fullmatch(self._small[last : self._verb[1]]) if sign is None else None
        if goes_on and self._whose_end(self._verb[1] + 1) == self._verb[1] + 1:
            return last
        begin = self._whose_end(sign.end() if sign else self._verb[1] + 1)
        term = self._rules.terms.match(self._small, begin)
        begin = term.end() if term else min(begin, len(self._text))
        colon = self._text.find(":", begin, self._end)
        begin = colon + 1 if colon >= 0 and self._leads(colon + 1) else begin
        return begin + len(self._text[begin:]) - len(self._text[begin:].lstrip())

    def _leads(self, begin: int) -> bool:
        """Whether posts stand behind a colon: … на конкурсной основе: доцент; … врачей: хирург, педиатр."""
        first = next(parts(self._asked, self._text, begin, self._end), None)
        post = self._asked.post(*first, whole=False) if first and not self._asked.told(*first) else None
        return post is not None and self._asked.is_office(post)

    def _lead(self) -> int | None:
        """Where the call begins: behind who needs somebody; None where something else stands before the verb."""
        start = self._verb[0]
        words = WORD.findall(self._small, self._begin, start)
        if not words:  # signs at most: «Требуется повар …»
            return self._opening
        led = words[0] in self._rules.wanted.prepositions and len(words) > 1
        # Who calls to work may have any name.
        if not led and not needing(self._small, (self._begin, self._verb[1]), self._rules):
            return None
        # Behind a preposition the name of who needs somebody stands in another case, but for a short form.
        short = led and WORD.findall(self._text, self._begin, start)[1].isupper()
        # Of the words for a body before a post one in its case may be the last: Ауыл мектебіне мұғалімдер қажет:
        bent = any(map(self._asked.bent, _NAMES.findall(self._small, self._begin, start)))
        return self._opening if bent or (led and not short) else start

    def _listed(self) -> Iterator[Segment]:
        """Posts behind the verb, with semicolons between them."""
        lead = self._lead()
        if lead is None:
            return
        begin = self._behind_verb()
        titles = row(self._small, (begin, self._end), self._rules.wanted)
        stretches = titles or list(parts(self._asked, self._text, begin, self._end))
        posts = [self._asked.post(*stretch) for stretch in stretches]
        posts = [self._office(*stretches[0])] if posts == [None] else posts
        named = [post for post in posts if post]
        if not named or len(named) < len(posts):
            return
        # A title of an office is enough where further posts are called for: Также нужны: повар, кассир.
        again = self._rules.wanted.again.match(self._small)
        further = again and all(post.rest[0] == post.rest[1] and self._asked.is_office(post) for post in named)
        if further or any(post.telling or self._asked.counted(post) for post in named) or self._told_behind():
            yield Segment("call", lead, begin, line=True)
            # What joins a row stands before its next post, and is said of none.
            ends = [(following.start, following.start) for following in named[1:]] if titles else []
            before, told = begin, False  # where the post before ends, and whether a bracket of its own says more
            for post, end, stretch in zip_longest(named, ends, stretches):
                # The comma before a post is none of what is asked of the one before it.
                start = before if told or (self._text[before] == "," and not titles) else post.start
                whole = self._whole(post._replace(start=start, rest=post.rest if post.kind or not end else end))
                yield from whole.segments(listed=len(named) > 1)
                before, told = stretch[1], bool(titles and post.kind)

    def _office(self, start: int, end: int) -> Post | None:
        """The post of a stretch with a word for one, of whom a participle tells more: экскурсовода, знающего языки."""
        post = self._asked.post(start, end, whole=False)
        behind = WORD.search(self._small, max(post.rest[0], post.title[1]), end) if post else None
        told = behind is not None and behind[0].endswith(self._rules.wanted.participles)
        return post if post and told and self._asked.is_office(post) else None

    def _closed(self) -> Iterator[Segment]:
        """The post, or several in a row, between who needs it and the verb."""
        found = self._closing()
        if found is None:
            return
        posts, led = found
        sign = _SIGN.match(self._text, self._verb[1])
        rest = sign.end() if sign else self._verb[1]
        told = self._asked.told_of(rest, self._end) if sign and led else None
        counted = any(post.telling or self._asked.counted(post) for post in posts)
        units = self._asked.behind_units(rest, self._end)
        counted = counted or units > rest
        if told is None and (self._text[units : self._end].strip() or not (counted or self._told_behind())):
            return
        *before, last = posts
        kind, language = (told.kind, told.language) if told else (None, None)
        whole = (rest if told else self._end, self._end)
        post = self._whole(last._replace(rest=whole, kind=kind, language=language, labelled=False))
        if last.kind and told is None:
            yield from before_verb(posts, self._opening, self._behind)
        elif told is None or post.telling:
            yield Segment("call", self._opening, posts[0].start, line=True)
            for one, behind in pairwise(posts):
                yield from one._replace(rest=(behind.start, behind.start), kind=None).segments(listed=True)
            yield from post.segments(listed=bool(before))

    def _closing(self) -> tuple[list[Post], bool] | None:
        """The posts before the verb, and whether who needs them stands before them; None without any."""
        return closing(self._asked, self._small, (self._begin, self._verb), self._rules)

    def _whole(self, post: Post) -> Post:
        """A post of which nothing is asked up to the end of the sentence, with the sign that ends it."""
        return post._replace(rest=(self._behind, self._behind)) if post.rest[0] == self._end else post

    def _told_behind(self) -> bool:
        """Whether the next sentence, or one of the next paragraphs, begins with work, education or pay."""
        stop = STOP.match(self._text, self._end)
        if self._text[self._end : self._end + 1] == "?":
            return False
        behind = stop.end() if stop else len(self._text)
        for _ in range(_MOST_BEHIND):
            if behind >= len(self._text):
                break
            following = first_end(STOP, self._text, behind, len(self._text))
            if self._asked.tells(behind, following.start() if following else len(self._text)):
                return True
            behind = following.end() if following else len(self._text)
        if behind < len(self._text):
            return False
        # What a teacher teaches may stand below, an item each, before what is asked.
        listed = self._text.endswith(":")
        return tells_below(self._wording, behind_list(self._wording, self._number + 1) if listed else self._number + 1)

    def _below(self, *, offices: bool) -> dict[int, list[Segment]]:
        """Posts below the verb, an item each; only such whose words tell it, where it must be `offices`."""
        lead = self._lead()
        begin = self._opening if lead is None else lead
        found: dict[int, list[Segment]] = {self._number: [Segment("call", begin, len(self._text), line=True)]}
        if rows := rows_in_parts(self._wording, self._number + 1):
            return {**found, **rows}
        listed = told_items(self._wording, self._number + 1)
        known = all(self._wording.asked(item.at).is_office(item.post) for item in listed if offices or lead is None)
        return with_items(found, listed) if listed and known else {}
