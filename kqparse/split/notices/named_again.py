"""Posts of a list that something below it names again, to say something of each."""

from collections.abc import Sequence
from itertools import groupby

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import WORD
from kqparse.model import CriterionKind
from kqparse.split.notices.bracketed import BRACKETS
from kqparse.split.notices.marks import TELLING
from kqparse.split.notices.parts import Holder, Run, listed
from kqparse.split.notices.pieces import Piece
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LEAST_LISTED = 2
_LEAST_STEM = 5
"""Letters of a word that begins alike in another case."""
_LONGEST_AGAIN, _MOST_BESIDE = 160, 6
"""Characters of a text that names a post of a list anew, and words beside the title."""
_MOST_SAID = 10
"""Words of a sentence in which it names whose duties it tells."""
_MOST_ALIKE = 60
"""Posts of a text at most whose titles begin alike: of more none is named anew."""
_LEAST_WORDS = 2
"""Words of a title that is cut short."""
_SHORT, _ENDING, _LONGEST_ENDING = 3, 2, (4, 6)
"""Letters that a word shares with that of a title, all but the last ones, and letters that it may have more than a
short one, and than another: дәрігер-леріне."""
_ENDING_LIST = ("call", "general", "group", "named", "part", "post", "title")
"""What ends what is said below a list of its posts."""
_MOST_AHEAD = 60
"""Pieces below a text that names whom something is asked of in which further such are looked for."""
_TELLING = ("label", "clause", "salary", "pay", "headcount")
"""What stands below a title that is named again, to say something of its post."""


class Titles:
    """The titles of the posts of a text, found by the words that name them again."""

    def __init__(self, holders: list[Holder], rules: NoticeRules) -> None:
        """Find them among posts and groups, in order, which grow, by words for posts, between them and of labels."""
        self._rules = rules
        self._is_post = rules.wanted.is_post
        self._joiners = rules.wanted.joiners
        self._holders = holders
        self._unnamed: set[tuple[int, CriterionKind | None]] = set()  # lists beside whose posts others are spoken of
        self._known: list[Holder] = []
        self._titled: dict[str, list[Holder]] = {}  # by the first letters of the first word

    def again(self, pieces: Sequence[Piece], at: int, current: Holder | None) -> Holder | None:
        """The post, or posts, of a list that a text names, with a colon: what stands behind it is said of these alone.

        A few words may stand beside the title, in whatever case it is there: Требования к лоцману. What no title has
        (Требования к среднему персоналу) are the posts of the list that nothing else names there. Then nothing that
        stands below the list holds for all of its posts.

        Args:
            pieces: those of the text.
            at: which of them it is.
            current: the post that is open; what names a part of its title may be said of it.
        """
        text = pieces[at].text.text
        if not text.endswith(":") or len(text) > _LONGEST_AGAIN or len(self._holders) < _LEAST_LISTED:
            return None
        kind = _kind(pieces, at)
        named = self._named(pieces[at], current, kind) or self._others(pieces, at, kind)
        return self._opened(named) if named else None

    def is_of_others(self, pieces: Sequence[Piece], at: int) -> bool:
        """Whether a text says whom something is asked of that no post of the list is, where another one named some."""
        return self._says_whom(pieces, at) and any(
            post.again and _kind(pieces, at) in post.kinds for post in listed(self._holders)
        )

    def _named(self, piece: Piece, current: Holder | None, kind: CriterionKind | None) -> list[Holder]:
        """The posts that a text names, of which nothing of a kind is told yet; none where it names none for sure."""
        said = WORD.findall(lower(piece.text.text))
        begins = {word[:_SHORT] for word in said}
        near = list({id(holder): holder for begin in begins for holder in self._index().get(begin, ())}.values())
        if len(near) > _MOST_ALIKE:
            return []
        if several := _several(said, near, kind) or self._joined(said, near, kind):
            return several
        found = [(count, holder) for holder in near if (count := _named_words(said, holder))]
        if not found:
            words = self._whose(piece)
            return self._by_one_word(words, near, kind) or self._in_part(words, kind)
        most = max(count for count, _ in found)
        named = [holder for count, holder in found if count == most]
        # Of one title in several parts, or that only brackets tell apart, each is.
        alike = all(_bare_words(holder) == _bare_words(named[0]) for holder in named)
        if not alike or any(holder is not current and _is_closed(holder, kind) for holder in named):
            return []
        whole = len(said) == most  # and nothing beside the title
        apart = whole or current in named or not any(self._is_part(holder, current) for holder in named)
        return named if apart else []

    def _others(self, pieces: Sequence[Piece], at: int, kind: CriterionKind | None) -> list[Holder]:
        """The posts of a list that no further text like one at `at` names, where that alone has words of none."""
        posts = listed(self._holders)
        if len(posts) < _LEAST_LISTED or not self._says_whom(pieces, at, persons=True):
            return []
        taken, others = [post for post in posts if post.again and kind in post.kinds], (id(posts[0]), kind)
        if others in self._unnamed:
            return []
        self._unnamed.add(others)
        for further in range(at + 1, min(at + 1 + _MOST_AHEAD, len(pieces))):
            if pieces[further].segment.role in _ENDING_LIST:
                break
            if not pieces[further].text.text.endswith(":") or _kind(pieces, further) != kind:
                continue
            named = self._named(pieces[further], None, kind)
            if not named and self._says_whom(pieces, further, persons=True):
                return []
            taken += named
        left = [post for post in posts if not any(post is other for other in taken)]
        return left if taken and not any(_is_closed(post, kind) for post in left) else []

    def _says_whom(self, pieces: Sequence[Piece], at: int, *, persons: bool = False) -> bool:
        """Whether a text says of whom, or of what, something is asked: its label with words of its own, or a lead."""
        piece, text = pieces[at], pieces[at].text.text
        if not text.endswith(":") or len(text) > _LONGEST_AGAIN:
            return False
        words = self._whose(piece)
        if persons and self._rules.wanted.matters.search(lower(text)):
            return False
        if piece.segment.role == "label":
            return bool(words)
        behind = pieces[at + 1] if at + 1 < len(pieces) else None
        led = behind is not None and behind.para is piece.para and behind.segment.kind in TELLING
        return led and piece.segment.start == 0 and 0 < len(words) <= _MOST_BESIDE

    def _whose(self, piece: Piece) -> list[str]:
        """The words of a text that are none of its label, and do not only speak of candidates and posts."""
        small, own = lower(piece.text.text), piece.segment
        for forms in self._rules.labels:
            if own.role == "label" and (forms.kind, forms.language) == (own.kind, own.language):
                small = forms.finder.pattern.sub(" ", small)
        words = WORD.findall(self._rules.wanted.addressed.sub(" ", small))
        return [word for word in words if len(word) > _SHORT]

    def _opened(self, named: Sequence[Holder]) -> Holder:
        """The post that is named, or what holds for each of several."""
        self._share()
        for post in named:
            post.again = True
        if len(named) == 1:
            return named[0]
        self._holders.append(Holder(section=named[-1].section, whose=tuple(named)))
        return self._holders[-1]

    def told_of(self, text: str) -> Holder | None:
        """The post of a list whose title is among the first words of a sentence: В обязанности лоцмана входит …"""
        said = WORD.findall(lower(text))[:_MOST_SAID] if len(self._holders) >= _LEAST_LISTED else []
        near = {id(holder): holder for word in said for holder in self._index().get(word[:_SHORT], ())}
        named = [holder for holder in near.values() if len(near) <= _MOST_ALIKE and _has(said, title_words(holder))]
        longest = max(named, key=lambda holder: len(title_words(holder)), default=None)
        return self._opened([longest]) if longest else None

    def _share(self) -> None:
        """Let what was told below a list for all of its posts stay so, whatever then is said of some of them."""
        lender = next((holder.lender for holder in self._holders if holder.lender), None)
        if lender and any(isinstance(cell, Run) for cell in lender.cells):
            posts = [holder for holder in self._holders if holder.lender is lender or holder is lender]
            self._holders.append(lender.parted(posts))
        for holder in self._holders:
            holder.lender = None

    def _same(self, text: Traced) -> Holder | None:
        """The one post of whose title a line is the same, if nothing is said of it yet but what stands behind that."""
        small = lower(text.text) if len(text) <= _LONGEST_AGAIN else ""
        said = WORD.search(small)
        near = self._index().get(said.group()[:_SHORT], []) if said else []
        titles = (holder.heading.title for holder in near[:_MOST_ALIKE] if holder.heading)
        same = [holder for holder, title in zip(near, titles, strict=False) if title and lower(title.text) == small]
        told = any(isinstance(cell, Run) for post in same for cell in post.cells)
        if len(same) != 1 or told or not (same[0].heading and same[0].heading.parts):
            return None
        self._share()
        return same[0]

    def _is_part(self, named: Holder, current: Holder | None) -> bool:
        """Whether a title is a part of that of the open post, and no post of its own: Помощник лоцмана has two."""
        one, other = title_words(named), title_words(current)
        further = [word for word in other if self._is_post(word) and not any(same_word(word, own) for own in one)]
        return len(one) < len(other) and _names(other, one) and not further

    def _by_one_word(self, said: Sequence[str], near: Sequence[Holder], kind: CriterionKind | None) -> list[Holder]:
        """The posts whose titles begin or end with the one word that a text names of them, or the last of several.

        Требования к водителям, жүргізушілерге қойылатын талаптар: what is said is said of the drivers of each kind. No
        other title has the word.
        """
        edges = (said[-1], said[0]) if 0 < len(said) <= _MOST_BESIDE else ()
        named = self._by_edge(edges, near) if len(self._holders) <= _MOST_ALIKE else []
        return [] if any(_is_closed(holder, kind) for holder in named) else named

    def _in_part(self, said: Sequence[str], kind: CriterionKind | None) -> list[Holder]:
        """The posts of the one part of a list whose heading begins or ends with a word that a text does: Врачи: …"""
        parts = {
            holder.section.text: holder.section for holder in listed(self._holders)[:_MOST_ALIKE] if holder.section
        }
        ends = ((name, WORD.findall(lower(name))) for name in parts)
        edges = said[:1] if len(said) <= _MOST_BESIDE else ()
        named = [name for name, words in ends if any(same_word(edge, words[0]) for edge in edges if words)]
        posts = [
            holder
            for holder in listed(self._holders)
            if holder.section and len(parts) > 1 and [holder.section.text] == named
        ]
        return [] if any(_is_closed(post, kind) for post in posts) else posts[::-1]

    def _joined(self, said: Sequence[str], near: Sequence[Holder], kind: CriterionKind | None) -> list[Holder]:
        """Posts that joined words name, each by a word with which its title alone begins or ends.

        Акушер мен зертханашыға қойылатын талаптар, beside a title of two words: рентген зертханашысы.
        """
        if not self._joiners.intersection(said) or len(said) > _MOST_SAID or len(self._holders) > _MOST_ALIKE:
            return []
        parts = [list(part) for joins, part in groupby(said, self._joiners.__contains__) if not joins]
        named = [self._by_edge((part[-1], part[0]), near) for part in parts]
        found = [holder for holders in named for holder in holders]
        alike = len({id(holder) for holder in found}) < len(found)
        if len(parts) < _LEAST_LISTED or not all(named) or alike or any(_is_closed(holder, kind) for holder in found):
            return []
        return [holder for holder in near if any(holder is own for own in found)]

    def _by_edge(self, edges: Sequence[str], near: Sequence[Holder]) -> list[Holder]:
        """The posts whose titles begin or end with one of some words, the first that does, which no other title has."""
        for edge in edges:
            named = [post for post in near if _edge(edge, _bare_words(post))]
            having = sum(any(same_word(edge, word) for word in _bare_words(holder)) for holder in self._holders)
            if named:
                return named if having == len(named) else []
        return []

    def anew(self, pieces: Sequence[Piece], at: int, current: Holder | None) -> Holder | None:
        """The same for the piece at `at`, where it begins its paragraph, or stands behind the label that does."""
        piece, above = pieces[at], pieces[at - 1] if at else None
        behind = above is not None and above.para is piece.para and above.segment.role == "label"
        below = pieces[at + 1].segment.role if at + 1 < len(pieces) else None
        if piece.whole and below in _TELLING and not piece.text.text.endswith(":"):
            return self._same(piece.text)
        # A sentence may lead to what is asked of one post: Дәрігерге: жоғары білім.
        led = below == "clause" and " " not in piece.text.text
        return self.again(pieces, at, current) if behind or led or piece.segment.start == 0 else None

    def _is_known(self, at: int) -> bool:
        return at < len(self._holders) and self._holders[at] is self._known[at]

    def _index(self) -> dict[str, list[Holder]]:
        if self._known and not self._is_known(len(self._known) - 1):
            self._known, self._titled = [], {}  # the last one was replaced
        for holder in self._holders[len(self._known) :]:
            self._known.append(holder)
            words, bare = title_words(holder), _bare_words(holder)
            for begin in {word[:_SHORT] for word in (*words[:1], *words[-1:], *bare[-1:])}:
                self._titled.setdefault(begin, []).append(holder)
        return self._titled


def _kind(pieces: Sequence[Piece], at: int) -> CriterionKind | None:
    """The kind of what a text leads to: its own, or that of what stands behind it in its paragraph."""
    own = pieces[at]
    behind = (piece.segment.kind for piece in pieces[at + 1 : at + 2] if piece.para is own.para)
    return own.segment.kind or next(behind, None)


def _is_closed(post: Holder, kind: CriterionKind | None) -> bool:
    """Whether so much is told of a post that nothing of a kind is told of it further down."""
    return _is_told(post) and not post.on_item() and not (post.again and kind not in post.kinds)


def _is_told(post: Holder) -> bool:
    """Whether something is said of a post already, other than a remark behind its title."""
    return bool(post.kinds) and any(isinstance(cell, Run) for cell in post.cells)


def title_words(holder: Holder | None) -> list[str]:
    """The words of a post's title, in lower case."""
    title = holder.heading.title if holder and holder.heading else None
    return WORD.findall(lower(title.text)) if title else []


def _named_words(said: Sequence[str], holder: Holder) -> int:
    """How many words of a title a text names, which may leave out what stands in brackets; 0 where it names none."""
    title = holder.heading.title if holder.heading else None
    words = title_words(holder)
    if title and "(" in title.text and not _names(said, words):
        words = _bare_words(holder)
    return len(words) if _names(said, words) else 0


def _bare_words(holder: Holder) -> list[str]:
    """The words of a title but for what stands in brackets."""
    title = holder.heading.title if holder.heading else None
    return WORD.findall(BRACKETS.sub(" ", lower(title.text))) if title else []


def _has(said: Sequence[str], title: Sequence[str]) -> bool:
    """Whether the words of a title stand among others, in whatever case."""
    begins = range(len(said) - len(title) + 1) if title else ()
    return any(all(map(same_word, said[at : at + len(title)], title)) for at in begins)


def _several(said: Sequence[str], near: Sequence[Holder], kind: CriterionKind | None) -> list[Holder]:
    """Posts whose titles stand whole among some words, none within another: для лоцмана и боцмана."""
    found: list[Holder] = []
    taken: set[int] = set()
    for holder in near:
        title = title_words(holder)
        begins = range(len(said) - len(title) + 1)
        at = next((at for at in begins if all(map(same_word, said[at : at + len(title)], title))), None)
        if at is None or not title:
            continue
        own = set(range(at, at + len(title)))
        if _is_closed(holder, kind) or own & taken:
            return []
        found.append(holder)
        taken |= own
    return found if len(found) > 1 and len(said) - len(taken) <= _MOST_BESIDE else []


def _names(said: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a text begins or ends with the words of a title, and has few others; it may cut a title short."""
    if not title or len(said) > len(title) + _MOST_BESIDE:
        return False
    ends = [said[at:] for at in range(min(len(said), _MOST_BESIDE + 1))]
    cut = any(_LEAST_WORDS <= len(own) < len(title) and all(map(same_word, own, title)) for own in ends)
    # In Kazakh the word for the post is the last one: бас маман лауазымына is said of бөлімнің бас маманы.
    lasts = range(_LEAST_WORDS, min(len(said), len(title) - 1) + 1)
    cut = cut or any(all(map(same_word, said[:most], title[-most:])) for most in lasts)
    whole = len(title) <= len(said) and any(
        all(map(same_word, own, title)) for own in (said[: len(title)], said[-len(title) :])
    )
    return cut or whole


def _edge(said: str, title: Sequence[str]) -> bool:
    """Whether a title begins or ends with a word, which are the words for a post in Russian and in Kazakh."""
    return same_word(said, title[0]) or same_word(said, title[-1])


def same_word(said: str, word: str) -> bool:
    """Whether a word is one of a title, with whatever ending."""
    shared = next((at for at, (one, other) in enumerate(zip(said, word, strict=False)) if one != other), len(word))
    least = len(word) if len(word) <= _SHORT else max(len(word) - _ENDING, _SHORT)
    stem = len(said) >= _LEAST_STEM and word.startswith(said)
    return stem or (min(shared, len(said)) >= least and len(said) <= len(word) + _LONGEST_ENDING[len(word) > _SHORT])
