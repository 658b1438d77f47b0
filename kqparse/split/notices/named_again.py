"""Posts of a list that something below it names again, to say something of each."""

from collections.abc import Sequence
from itertools import groupby

from kqparse.grammar.mechanisms.wanted import WantedRules
from kqparse.late_pattern import WORD
from kqparse.model import CriterionKind
from kqparse.split.notices.bracketed import BRACKETS
from kqparse.split.notices.parts import Holder, Run
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
_TELLING = ("label", "clause", "salary", "pay", "headcount")
"""What stands below a title that is named again, to say something of its post."""


class Titles:
    """The titles of the posts of a text, found by the words that name them again."""

    def __init__(self, holders: list[Holder], wanted: WantedRules) -> None:
        """Find them among posts and groups, in order, which grow, by `wanted`, words for posts and between them."""
        self._is_post = wanted.is_post
        self._joiners = wanted.joiners
        self._holders = holders
        self._known: list[Holder] = []
        self._titled: dict[str, list[Holder]] = {}  # by the first letters of the first word

    def again(self, text: Traced, current: Holder | None, kind: CriterionKind | None) -> Holder | None:
        """The post of a list that a text names, with a colon: what stands behind it is said of that post alone.

        A few words may stand beside the title, in whatever case it is there: Требования к лоцману. Then nothing that
        stands below the list holds for all of its posts.

        Args:
            text: the text.
            current: the post that is open; what names a part of its title may be said of it.
            kind: of what is said; of a post that was named again it is told, too, if nothing of that kind was.
        """
        if not text.text.endswith(":") or len(text) > _LONGEST_AGAIN or len(self._holders) < _LEAST_LISTED:
            return None
        said = WORD.findall(lower(text.text))
        begins = {word[:_SHORT] for word in said}
        near = list({id(holder): holder for begin in begins for holder in self._index().get(begin, ())}.values())
        if len(near) > _MOST_ALIKE:
            return None
        several = _several(said, near) or _alike(said, near) or self._joined(said, near)
        found = [(count, holder) for holder in near if not several and (count := _named_words(said, holder))]
        if not found:
            return self._together(several) if several else self._by_one_word(said, near)
        most = max((count for count, _ in found), default=0)
        named = [holder for count, holder in found if count == most]
        if len(named) != 1 or (named[0] is not current and _is_closed(named[0], kind)):
            return None
        whole = len(said) == most  # and nothing beside the title
        if current is not named[0] and not whole and self._is_part(named[0], current):
            return None
        self._alone()
        named[0].again = True
        return named[0]

    def told_of(self, text: str) -> Holder | None:
        """The post of a list whose title is among the first words of a sentence: В обязанности лоцмана входит …"""
        said = WORD.findall(lower(text))[:_MOST_SAID] if len(self._holders) >= _LEAST_LISTED else []
        near = {id(holder): holder for word in said for holder in self._index().get(word[:_SHORT], ())}
        named = [holder for holder in near.values() if len(near) <= _MOST_ALIKE and _has(said, title_words(holder))]
        longest = max(named, key=lambda holder: len(title_words(holder)), default=None)
        if longest:
            self._share()
            self._alone()
            longest.again = True
        return longest

    def _share(self) -> None:
        """Let what was told below a list for all of its posts stay so, whatever then is said of one of them."""
        lender = next((holder.lender for holder in self._holders if holder.lender and not holder.together), None)
        if lender and lender.cells:
            self._holders.append(Holder(section=lender.section, last=lender, cells=lender.cells))
            lender.cells = []
            lender.kinds.clear()

    def _same(self, text: Traced) -> Holder | None:
        """The one post of whose title a line is the same, if nothing is said of it yet but what stands behind that."""
        small = lower(text.text) if len(text) <= _LONGEST_AGAIN else ""
        said = WORD.search(small)
        near = self._index().get(said.group()[:_SHORT], []) if said else []
        titles = (holder.heading.title for holder in near[:_MOST_ALIKE] if holder.heading)
        same = [holder for holder, title in zip(near, titles, strict=False) if title and lower(title.text) == small]
        if len(same) != 1 or same[0].cells or not (same[0].heading and same[0].heading.parts):
            return None
        self._alone()
        return same[0]

    def _is_part(self, named: Holder, current: Holder | None) -> bool:
        """Whether a title is a part of that of the open post, and no post of its own: Помощник лоцмана has two."""
        one, other = title_words(named), title_words(current)
        further = [word for word in other if self._is_post(word) and not any(same_word(word, own) for own in one)]
        return len(one) < len(other) and _names(other, one) and not further

    def _alone(self) -> None:
        """Let no post have the criteria of another, but for those that were named together."""
        for holder in self._holders:
            holder.lender = holder.lender if holder.together else None

    def _by_one_word(self, said: Sequence[str], near: Sequence[Holder]) -> Holder | None:
        """The post whose title alone begins or ends with the one word that a text names of it, or the last of several.

        Требования к водителям, жүргізушілерге қойылатын талаптар: what is said is said of the drivers of each kind. No
        other title has the word.
        """
        edges = (said[-1], said[0]) if len(said) <= _MOST_BESIDE else ()
        told = ((edge, [post for post in near if _edge(edge, title_words(post))]) for edge in edges)
        edge, named = next((found for found in told if found[1]), ("", []))
        holders = self._holders if len(self._holders) <= _MOST_ALIKE else ()
        having = [holder for holder in holders if any(same_word(edge, word) for word in title_words(holder))]
        if (
            not named
            or len(having) != len(named)
            or any(holder.cells and (len(named) > 1 or not holder.on_item()) for holder in named)
        ):
            return None
        return self._together(named)

    def _joined(self, said: Sequence[str], near: Sequence[Holder]) -> list[Holder]:
        """Posts without criteria that joined words name, each by a word with which its title alone begins or ends.

        Акушер мен зертханашыға қойылатын талаптар, beside a title of two words: рентген зертханашысы.
        """
        if not self._joiners.intersection(said) or len(said) > _MOST_SAID or len(self._holders) > _MOST_ALIKE:
            return []
        parts = [list(part) for joins, part in groupby(said, self._joiners.__contains__) if not joins]
        named = [self._by_edge(part, near) for part in parts]
        found = [holder for holders in named for holder in holders]
        alike = len({id(holder) for holder in found}) < len(found)
        if len(parts) < _LEAST_LISTED or not all(named) or alike or any(holder.cells for holder in found[:-1]):
            return []
        return [holder for holder in near if any(holder is own for own in found)]

    def _by_edge(self, said: Sequence[str], near: Sequence[Holder]) -> Sequence[Holder]:
        """The posts whose titles begin or end with the last of some words, or the first, which no other title has."""
        for edge in (said[-1], said[0]):
            named = [post for post in near if _edge(edge, title_words(post))]
            having = sum(any(same_word(edge, word) for word in title_words(holder)) for holder in self._holders)
            if named and having == len(named):
                return named
        return ()

    def _together(self, named: Sequence[Holder]) -> Holder:
        """The last of some posts, of each of which is asked what is asked of it."""
        self._alone()
        for other in named:
            other.again = True
        for other in named[:-1]:
            other.lender, other.together = named[-1], True
        return named[-1]

    def anew(self, pieces: Sequence[Piece], at: int, current: Holder | None) -> Holder | None:
        """The same for the piece at `at`, where it begins its paragraph, or stands behind the label that does."""
        piece, above = pieces[at], pieces[at - 1] if at else None
        behind = above is not None and above.para is piece.para and above.segment.role == "label"
        below = pieces[at + 1].segment.role if at + 1 < len(pieces) else None
        if piece.whole and below in _TELLING and not piece.text.text.endswith(":"):
            return self._same(piece.text)
        # A sentence may lead to what is asked of one post: Дәрігерге: жоғары білім.
        led = below == "clause" and " " not in piece.text.text
        return (
            self.again(piece.text, current, piece.segment.kind) if behind or led or piece.segment.start == 0 else None
        )

    def _is_known(self, at: int) -> bool:
        return at < len(self._holders) and self._holders[at] is self._known[at]

    def _index(self) -> dict[str, list[Holder]]:
        if self._known and not self._is_known(len(self._known) - 1):
            self._known, self._titled = [], {}  # the last one was replaced
        for holder in self._holders[len(self._known) :]:
            self._known.append(holder)
            words = title_words(holder)
            for begin in {word[:_SHORT] for word in (*words[:1], *words[-1:])}:
                self._titled.setdefault(begin, []).append(holder)
        return self._titled


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


def _alike(said: Sequence[str], near: Sequence[Holder]) -> list[Holder]:
    """Posts that only brackets tell apart, each with what it teaches there, where a text names no more: педагог."""
    titles = ((holder, _bare_words(holder)) for holder in near)
    found = [holder for holder, title in titles if len(said) == len(title) and all(map(same_word, said, title))]
    return [] if len(found) < _LEAST_LISTED or any(holder.cells for holder in found[:-1]) else found


def _has(said: Sequence[str], title: Sequence[str]) -> bool:
    """Whether the words of a title stand among others, in whatever case."""
    begins = range(len(said) - len(title) + 1) if title else ()
    return any(all(map(same_word, said[at : at + len(title)], title)) for at in begins)


def _several(said: Sequence[str], near: Sequence[Holder]) -> list[Holder]:
    """Posts without criteria whose titles stand whole among some words, none within another: для лоцмана и боцмана."""
    found: list[Holder] = []
    taken: set[int] = set()
    for holder in near:
        title = title_words(holder)
        begins = range(len(said) - len(title) + 1)
        at = next((at for at in begins if all(map(same_word, said[at : at + len(title)], title))), None)
        if at is None or not title:
            continue
        own = set(range(at, at + len(title)))
        if holder.cells or own & taken:
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
