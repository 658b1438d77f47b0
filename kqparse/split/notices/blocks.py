"""Posts and groups of categories to blocks, with what is asked below a list as far as it is for each of its posts.

For some of them alone it may be asked (для врачей – высшее, для медсестёр – среднее специальное), and a sentence that a
title begins tells of its post: Лоцман должен иметь стаж.

Guarantees: what names for whom it is asked goes to the posts whose titles have all its words, and to no other.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Literal

from kqparse.frozen import Frozen
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.records import Block, Cell, Heading
from kqparse.split.bilingual.likeness import category_key
from kqparse.split.headings.tails import in_line_above
from kqparse.split.notices.named_again import same_word, title_words
from kqparse.split.notices.parts import Holder
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LEAD = late_pattern(
    r"(?:^|(?<=[,;.:!])\s)\s*+(?:[-\u2013\u2014\u2022*]\s+)?"
    r"([^\W\d_][^\n,;.:!?()0-9\u2013\u2014]{1,60}?(?:\s\([^\n()]{1,40}\))?)(?:\s[-\u2013\u2014](?=\s)|:(?=\s))"
)
"""What may say for whom something is asked, between signs, with a dash or a colon behind it."""
_BEFORE_CATEGORY = late_pattern(r"(?:^|[,;.:!(])(\s*+)(?:[^\W\d_]+\s+){0,3}$")
_BEHIND_CATEGORY = late_pattern(r"(?:\s+[^\W\d_]+){0,2}(?:\s[-\u2013\u2014](?=\s)|:(?=\s))")
"""What may stand beside a category that says for whom something is asked: по категории …, санаты үшін:"""
_SENTENCE = late_pattern(r"(?:^|(?<=[.;!])\s)\s*+(?=[^\W\d_])")
_BRACKET = late_pattern(r"\(([^()]+)\)")
_LONGEST_PREPOSITION = 3
_LONGEST_LEAD = 100
"""Characters of a sign and three words before a category."""


class _Part(Frozen, frozen=True):
    """A stretch of what is asked: the words that say for whom, none where it is for all, what leads to it, and it."""

    words: tuple[str, ...]
    lead: Traced
    text: Traced


class ForWhom:
    """Tells of which posts of a list something is asked that stands below it.

    Attributes:
        claimed: words that say for whom, and labels below which nothing is left.
        unused: what is asked of no post.
    """

    def __init__(self, holders: Sequence[Holder], rules: NoticeRules, latin: Mapping[int, int | str]) -> None:
        titles = [tuple(title_words(holder)) for holder in holders if holder.heading]
        self._titles = list(dict.fromkeys(titles))
        self._latin = latin
        self._categories = {key for holder in holders if (key := self._category(holder))}
        self._rules = rules
        self._wanted = rules.wanted
        self._known: dict[int, tuple[list[Cell], dict[int, list[_Part]]]] = {}
        self.claimed: list[Traced] = []
        self.unused: list[Traced] = []

    def made(self, group: Holder, post: Holder, *, shared: bool) -> list[Cell]:
        """The cells of what holds for several posts, as far as they are for one of them."""
        cells, parted = self._parted(group)
        if not parted:
            return group.made(shared=shared)
        own = [*title_words(post), self._category(post)]
        said = {part.words: self._fits(part.words, own) for parts in parted.values() for part in parts if part.words}
        most = max(said.values(), default=0)
        known = {(), *(words for words, fits in said.items() if fits == most > 0)}
        if not most:
            known |= {part.words for parts in parted.values() for part in parts if self._is_rest(part.words)}
        kept: list[Cell] = []
        opener: Cell | None = None  # a text that has its kind, while nothing of it is kept
        for cell in cells:
            texts = (
                [part.text for part in parted[id(cell)] if part.words in known] if cell.role == "value" else [cell.text]
            )
            opener = cell if cell.kind else opener
            begun = cell if opener is None or cell.kind else cell._replace(kind=opener.kind, language=opener.language)
            kept += [begun._replace(text=text, shared=shared) for text in texts]
            opener = None if texts else opener
        behind = [_is_value(cell) for cell in [*kept[1:], None][: len(kept)]]
        return [cell for cell, told in zip(kept, behind, strict=True) if told or _is_value(cell)]

    def _parted(self, group: Holder) -> tuple[list[Cell], dict[int, list[_Part]]]:
        """The cells of a group, and of those that name for whom they are the parts."""
        if id(group) not in self._known:
            cells = group.made(shared=True)
            values = [cell for cell in cells if cell.role == "value"]
            said = (words for cell in values for _, _, words in self._leads(cell.text))
            marks = {words[0] for words in said if words and self._names(words)}
            parted = {id(cell): list(self._parts(cell.text, marks)) for cell in values}
            found = [part for parts in parted.values() for part in parts if part.words]
            self._known[id(group)] = cells, parted if found else {}
            self.claimed += [part.lead for part in found if part.lead]
            self.claimed += [cell.text for cell in cells if found and cell.role == "label"]
            titles = [(*own, *self._categories) for own in self._titles]
            others = [part for part in found if not self._is_rest(part.words)]
            self.unused += [part.text for part in others if not any(self._fits(part.words, own) for own in titles)]
        return self._known[id(group)]

    def _category(self, post: Holder) -> str:
        """The category of a post, as another may be compared with it; nothing without one."""
        printed = post.heading.parts.get("category") if post.heading else None
        return category_key(printed[0], self._latin) if printed else ""

    def _leads(self, text: Traced) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """What may say for whom something is asked, where it begins and what it leads to does, and its words.

        Where posts of several categories stand above, a category is such a word: D-O-4 – высшее образование; …
        """
        for match in _LEAD.finditer(text.text):
            yield match.start(1), match.end(), tuple(_words(self._rules.wanted.addressed.sub(" ", lower(match[1]))))
        several = len(self._categories) > 1
        for category in self._rules.category.finditer(lower(text.text)) if several else ():
            low, high = category.span()
            key = category_key(text[low:high], self._latin)
            before = _BEFORE_CATEGORY.search(text.text, max(low - _LONGEST_LEAD, 0), low)
            behind = _BEHIND_CATEGORY.match(text.text, high)
            if before and behind and key in self._categories:
                yield before.end(1), behind.end(), (key,)

    def _parts(self, text: Traced, marks: Set[str]) -> Iterator[_Part]:
        """What is asked in a text: from each lead with one of some words to the next, and from each title to a stop.

        A bracket that a title begins is of its post alone: высшее образование (для вожатого – среднее).
        """
        told = [(low, high, said) for low, high, said in self._leads(text) if said]
        leads = [
            (low, high, self._named(said))
            for low, high, said in told
            if said[0] in marks or (marks and self._is_rest(said))
        ]
        begins = [match.end() for match in _SENTENCE.finditer(text.text)] if len(self._titles) > 1 else []
        led = [low for low, _, _ in leads]
        for begin, end in pairwise([*begins, len(text)]):
            first = next((low for low in led if begin <= low < end), end)
            title = self._begun(text.text[begin:first])
            leads += [(begin, begin, title), *([(end, end, ())] if first == end else [])] if title else []
        for bracket in _BRACKET.finditer(text.text) if begins else ():
            low, high = bracket.span(1)
            title = () if any(low <= at < high for at, _, _ in leads) else self._begun(bracket[1])
            leads += [(low - 1, low, title), (high, high + 1, ())] if title else []
        leads = [(0, 0, ()), *sorted(leads, key=itemgetter(0))]
        for (start, low, words), (high, _, _) in pairwise([*leads, (len(text), 0, ())]):
            asked = text[low:high].strip(" ,;")
            if LETTERS.search(asked.text):
                yield _Part(words, text[start:low].strip(), asked)

    def _fits(self, words: Sequence[str], title: Sequence[str]) -> int:
        """How many words that say for whom a title has, 0 where it has not all; joined ones may be of several posts.

        Its category, which stands beside it, may be such a word: для D-O-4; для лоцманов и шкиперов.
        """
        parts = [
            self._named(tuple(part)) for joins, part in groupby(words, self._wanted.joiners.__contains__) if not joins
        ]
        every = [*parts, words] if len(parts) > 1 else parts
        return max((len(part) for part in every if _has(part, title)), default=0)

    def _begun(self, sentence: str) -> tuple[str, ...]:
        """The title that begins a sentence, in whatever case, a preposition before it at most; nothing without one."""
        words = _words(sentence)
        own = (words, words[1:]) if words and _is_short(words[0]) else (words,)
        found = (
            title
            for title in self._titles
            for said in own
            if title and len(title) < len(said) and all(map(same_word, said, title))
        )
        return max(found, key=len, default=())

    def _named(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words that say for whom, without a preposition before them; a title may begin with a short word, too."""
        led = len(words) > 1 and _is_short(words[0]) and not any(title[:1] == words[:1] for title in self._titles)
        return words[1:] if led else words

    def _is_rest(self, words: tuple[str, ...]) -> bool:
        """Whether some words say that what they lead to is asked of all posts that are not named: для остальных."""
        return any(map(self._wanted.rest.fullmatch, self._named(words)[:1]))

    def _names(self, words: tuple[str, ...]) -> bool:
        """Whether some words name a post, by those of a title or others behind a preposition, and not only somebody."""
        if words[0] in self._categories or any(self._fits(words, own) for own in self._titles):
            return True
        led = len(words) > 1 and _is_short(words[0]) and words[0] not in self._wanted.prepositions
        return led and self._wanted.is_post(words[-1]) and not self._wanted.vague.fullmatch(words[-1])


def _is_short(word: str) -> bool:
    """Whether a word may be a preposition, by its length."""
    return len(word) <= _LONGEST_PREPOSITION


def _is_value(cell: Cell | None) -> bool:
    return cell is not None and cell.role == "value"


def _words(text: str) -> list[str]:
    return LETTERS.findall(lower(text))


def _has(words: Sequence[str], title: Sequence[str]) -> bool:
    return all(word in title or any(same_word(word, own) for own in title if own.islower()) for word in words)


def blocks(
    holders: Sequence[Holder],
    group_is: Literal["post", "shared"],
    latin: Mapping[int, int | str],
    rules: NoticeRules,
) -> tuple[list[Block], list[Traced], list[Traced]]:
    """The blocks of a notice, the text of groups that holds for no post, and words that only say for whom one is.

    Args:
        holders: posts and groups, in order.
        group_is: whether a group is a post for each of its categories, or holds for the posts of these categories.
        latin: letters that look like Latin ones, for the comparison of categories.
        rules: the words of the family.
    """
    if group_is == "post":
        return [block for holder in holders for block in _of_group(holder)], [], []
    _give_categories(holders, called=rules.table.evidence.calls > 0)
    whose = ForWhom(holders, rules, latin)
    lenders = {id(holder.lender) for holder in holders if holder.lender and holder.bare()}
    used: set[int] = set()
    found: list[Block] = []
    places = {id(holder): place for place, holder in enumerate(holders)}
    for post, heading, held in _held(holders, latin):
        used.update(map(id, held))
        in_order = sorted(held, key=lambda group: places[id(group)])
        lent = [post.lender] if post.lender and post.bare() and id(post.lender) not in map(id, held) else []
        cells = [cell for group in (*in_order, *lent) for cell in whose.made(group, post, shared=True)]
        own = whose.made(post, post, shared=False) if id(post) in lenders else post.made(shared=False)
        row = post.row or Block(post.section, heading, [])
        found.append(row._replace(heading=heading, cells=[*cells, *row.cells, *own]))
    unused = [holder for holder in holders if holder.heading is None and id(holder) not in used]
    return found, [*whose.unused, *(cell.text for group in unused for cell in group.made(shared=True))], whose.claimed


def _give_categories(holders: Sequence[Holder], *, called: bool) -> None:
    """Posts below a category of which nothing is asked have it, up to one with its own: Категория E-R-4: ⏎ …

    So have those below one of which something is asked, where none has its own and, if they are `called` for, posts
    stand below each category: a call may say first what is asked of all.
    """
    above: tuple[Traced, Traced] | None = None
    behind = [post for group, post in pairwise([*holders, None]) if group and group.categories is not None]
    led = not called or all(post is not None and post.heading is not None for post in behind)
    led = led and not any(holder.heading and "category" in holder.heading.parts for holder in holders)
    for holder in holders:
        if holder.heading is None or "category" in holder.heading.parts:
            bare = holder.categories if holder.phrase and (led or not holder.cells) else None
            told = in_line_above(holder.heading) if holder.heading else None
            above = (bare[0], holder.phrase) if bare and holder.phrase and len(bare) == 1 else told
        elif above and not holder.row:
            holder.heading.parts["category"] = above


def _held(holders: Sequence[Holder], latin: Mapping[int, int | str]) -> Iterator[tuple[Holder, Heading, list[Holder]]]:
    """Each post with its heading and the groups that hold for it: those of its category, and those of all.

    Of several calls in one text each states its groups anew: the nearest ones before a post hold for it, else those
    right behind it, and those that no post follows hold for all.
    """
    told: dict[int, list[Holder]] = {}  # what is said below a list of some of its posts
    for group in holders:
        for post in group.whose or ():
            told.setdefault(id(post), []).append(group)
    plain = [holder for holder in holders if holder.whose is None]
    runs = [(posts, list(run)) for posts, run in groupby(plain, key=lambda holder: holder.heading is not None)]
    named = [{} if posts else _by_category(run, latin) for posts, run in runs]
    closing = named[-1] if len(runs) > 2 else {}
    before: dict[str | None, list[Holder]] = {}
    for at, (_, run) in enumerate(runs):
        before.update(named[at])
        behind = named[at + 1] if at + 1 < len(runs) else {}
        for holder in run:
            if holder.heading is None:
                continue
            category = holder.heading.parts.get("category")
            keys = [None, *([category_key(category[0], latin)] if category else [])]
            held = [group for key in keys for group in before.get(key) or behind.get(key, [])]
            held += [group for key in keys for group in closing.get(key, [])]
            held += told.get(id(holder), [])
            yield holder, holder.heading, list({id(group): group for group in held}.values())


def _by_category(groups: Sequence[Holder], latin: Mapping[int, int | str]) -> dict[str | None, list[Holder]]:
    """Neighbouring groups by the categories for which they hold, under None those that hold for all."""
    found: dict[str | None, list[Holder]] = {}
    for group in groups:
        keys = [None] if group.categories is None else [category_key(each, latin) for each in group.categories]
        for key in dict.fromkeys(keys):
            found.setdefault(key, []).append(group)
    return found


def _of_group(holder: Holder) -> Iterator[Block]:
    """A post for each category, all with the same text."""
    if holder.categories is None or holder.phrase is None or not holder.cells:
        return
    number, title = holder.titled or (None, None)
    for category in holder.categories:
        heading = Heading(title, number, {"category": (category, holder.phrase)}, [])
        yield Block(holder.section, heading, holder.made(shared=False))
