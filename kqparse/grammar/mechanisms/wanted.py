"""Words of sentences that name the posts themselves: who needs them, a verb, each post with what is asked of it."""

import re
from collections.abc import Sequence

from msgspec import Struct

from kqparse.grammar.phrasing.any_of import any_form, framed
from kqparse.grammar.phrasing.finder import Finder, shared_finder
from kqparse.grammar.phrasing.forms import compiled
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.phrasing.of_tables import of_tables
from kqparse.grammar.tables import ByLanguage, Table, Word
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import WORD, late_pattern
from kqparse.model import Span

_LAST_WORD = late_pattern(r"(?<!\w-)(\w+)\W*$")
"""What a dash parts from a word is its ending."""
LETTER = r'[«“„"]?[^\W\d_][»”"]?(?!\w)'
"""A letter by itself, in quotes or not, as a category of drivers is."""
_LETTERS = LETTER.replace(r"\d_]", r"\d_][^\W_]?", 1)
"""The same with a second one behind it: D1, CE."""
UNLETTERED = rf"(?!\s+{_LETTERS}(?:(?:\s*,\s*|\s+){_LETTERS})*+(?:\W*$|\s*\(|\s+[-\u2013\u2014]\s))"
"""Where no title ends with single letters, as one with categories of drivers does."""
_LEAST_STEM = 5
"""Letters of a word for a post without its last one; with fewer, words of anything else would begin alike."""
MOST_ALONE = 4
"""Words of a title that nobody who needs it stands before."""
_BEFORE = 40
"""Characters before a verb in which its last word is looked for."""


class WantedWords(Table, frozen=True, kw_only=True):
    """`[wanted]` of `notices.toml`.

    Attributes:
        verbs: what leads to the posts.
        closing: what stands behind the one post, and leads to posts before a colon only.
        taking: those of them that are said of anything that is taken, too: a post has a word for one there.
        bodies: who may need them, beside the words of bodies.
        vague: words for a post that say too little without the unit behind a preposition.
        addressed: words for whoever may take a post, and for posts in general.
        matters: words for what is asked, which no post is.
        rest: words for the posts of a list that nothing before them is asked of.
        datives: endings of the last word of who needs a post that stands before its verb.
        governing: what a dative before it belongs to, so that it is none of who needs a post (мектепке дейінгі).
        having: what ends what a post must have where that stands before its title (2 жыл өтілі бар аспаз).
        never: words that no such post has, save behind one of `behind`, or within one of `own`.
        own: parts of titles.
        events: what says behind the verb that somebody is invited to something else than work.
        behind: words whose complement only says more of a post (менеджер по работе с покупателями).
        denied: words before the verb that say that nobody is needed.
        denied_endings: endings of such words: the verb speaks of what one must do.
        attention: what may stand before the sentence, with any signs behind it: it calls for attention.
        again: what begins a sentence that calls for further posts; it calls for attention, too.
        prepositions: words that stand before who or what needs a post, and bend the name behind them.
        joiners: words between the last two of several posts in a row.
        further: what may stand before the last of several posts that signs part.
        enders: endings of words for posts that look like the words with which the name of a body ends.
        counts: numbers in words, which may stand before a title.
        measures: words behind a figure that counts no units: 3 разряда слесарь.
        cases: endings of a word for a post where somebody looks for it (учителя, мұғалімді).
        agents: endings of words for whoever does a thing.
        participles: endings of words that tell more of whoever stands before their comma (знающего, имеющих).
    """

    verbs: tuple[str, ...]
    closing: tuple[str, ...]
    taking: tuple[str, ...]
    bodies: ByLanguage
    datives: tuple[Word, ...]
    governing: tuple[str, ...] = ()
    having: tuple[str, ...] = ()
    never: tuple[str, ...]
    own: tuple[str, ...]
    events: tuple[str, ...]
    behind: tuple[Word, ...]
    denied: tuple[Word, ...]
    denied_endings: tuple[Word, ...]
    attention: tuple[str, ...]
    again: tuple[str, ...] = ()
    prepositions: tuple[Word, ...]
    joiners: tuple[Word, ...]
    enders: tuple[Word, ...]
    further: tuple[str, ...] = ()
    counts: tuple[Word, ...] = ()
    measures: tuple[Word, ...] = ()
    cases: tuple[Word, ...] = ()
    vague: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    agents: tuple[Word, ...] = ()
    participles: tuple[Word, ...] = ()


class WantedRules(Struct, frozen=True):
    """The same, ready for use; all patterns are for text in lower case.

    Attributes:
        titles: words of titles, and of clauses, which no title is.
        posts, stems: words for posts, and beginnings of such that keep enough of them.
        again: what begins such a sentence.
        anew: finds, within a paragraph, where a sentence begins (group 1) as one that calls for further posts does.
        calling: paragraphs with such a verb, remembered by whether they may begin with such a sentence.
    """

    verbs: Finder
    closing: re.Pattern[str]
    taking: re.Pattern[str]
    bodies: re.Pattern[str]
    vague: re.Pattern[str]
    addressed: re.Pattern[str]
    matters: re.Pattern[str]
    rest: re.Pattern[str]
    datives: tuple[str, ...]
    governing: re.Pattern[str]
    having: re.Pattern[str]
    never: re.Pattern[str]
    own: re.Pattern[str]
    events: re.Pattern[str]
    behind: frozenset[str]
    denied_words: frozenset[str]
    denied_endings: tuple[str, ...]
    attention: re.Pattern[str]
    anew: re.Pattern[str]
    again: re.Pattern[str]
    measures: frozenset[str]
    prepositions: frozenset[str]
    joiners: frozenset[str]
    joins: re.Pattern[str]
    further: re.Pattern[str]
    enders: tuple[str, ...]
    counts: frozenset[str]
    cases: tuple[str, ...]
    agents: tuple[str, ...]
    participles: tuple[str, ...]
    titles: TitleRules
    posts: frozenset[str]
    stems: frozenset[str]
    calling: dict[str, bool]

    def dative(self, word: str) -> bool:
        """Whether a word may end the name of who needs a post; what joins two words may look like one."""
        return word.endswith(self.datives) and word not in self.joiners

    def governed(self, small: str, end: int) -> bool:
        """Whether a dative that ends at `end` belongs to what stands behind it, in lower case: мектепке дейінгі."""
        return self.governing.match(small, end + 1) is not None

    def is_post(self, word: str) -> bool:
        """Whether a word, or a part of it, is one for a post, in the case in which somebody looks for it."""
        return any(self._is_post(part) for part in word.split("-"))

    def _is_post(self, word: str) -> bool:
        if word in self.posts:
            return True
        bare = (word.removesuffix(ending) for ending in self.cases if word.endswith(ending))
        return any(stem in self.posts or stem in self.stems for stem in bare)

    def is_count(self, number: str, behind: Sequence[str]) -> bool:
        """Whether a word or a figure counts the post that one of the words behind it is: 2 старших повара."""
        counts = number.isdigit() and behind[0] not in self.measures and any(map(self.is_post, behind))
        return counts or number in self.counts

    def is_agent(self, word: str) -> bool:
        """Whether a word is one for a post, or ends as words for whoever does a thing do, in such a case."""
        bare = (word.removesuffix(ending) for ending in ("", *self.cases) if word.endswith(ending))
        return self.is_post(word) or any(stem.endswith(self.agents) for stem in bare)

    def tells_post(self, word: str) -> bool:
        """The same, but for words that say too little alone: людей, работников."""
        return self.is_post(word) or (self.is_agent(word) and not self.vague.fullmatch(word))

    def names_other(self, small: str, start: int, end: int) -> bool:
        """Whether a stretch names something that is no post; what a bracket behind it says only says more of it."""
        bracket = small.find("(", start, end)
        end = bracket if bracket > start else end
        said = next((word.start() for word in WORD.finditer(small, start, end) if word[0] in self.behind), end)
        stop = said if said > start else end
        return any(
            not self.is_own(small, match.span(), (start, end)) for match in self.never.finditer(small, start, stop)
        )

    def is_own(self, small: str, place: Span, title: Span) -> bool:
        """Whether words at a place are part of what a title says, and ask for nothing."""
        start, end = place
        return any(own.start() <= start and end <= own.end() for own in self.own.finditer(small, *title))

    def denied(self, small: str, verb: int) -> bool:
        """Whether the word before a verb at `verb` says that no post is called for."""
        before = _LAST_WORD.search(small, max(verb - _BEFORE, 0), verb)
        word = before[1] if before else ""
        return word in self.denied_words or word.endswith(self.denied_endings)


def wanted_rules(words: WantedWords, titles: TitleRules) -> WantedRules:
    """Compile the words.

    Raises:
        FormError: if a form cannot be compiled.
    """
    return of_tables(
        WantedRules,
        [words],
        compiled,
        verbs=shared_finder((*words.verbs, *words.closing)),
        closing=any_form(words.closing),
        taking=any_form(words.taking),
        denied_words=frozenset(words.denied),
        attention=framed(compiled((*words.attention, *words.again)), behind=r"\W+"),
        anew=framed(compiled(words.again), r"(?<=[.!;])\s+()", r"\W+"),
        again=framed(compiled(words.again), r"\W*"),
        joins=late(rf"\s*,\s*|\s+(?:{'|'.join(map(re.escape, words.joiners))})\s+"),
        further=framed(compiled(words.further), behind=r"\s+"),
        titles=titles,
        posts=titles.named,
        stems=frozenset(stem for stem in titles.stems if len(stem) >= _LEAST_STEM),
        calling={},
    )
