"""What opens a paragraph of a notice: the heading of requirements to categories, or that of a part."""

from collections.abc import Iterator, Sequence

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import FIGURE, LETTERS, late_pattern
from kqparse.model import Span
from kqparse.split.headings.title_words import is_name_of_post
from kqparse.split.notices.contacts import names_contact
from kqparse.split.notices.marks import NAMED, POINT, QUOTES, Places, Segment, Within, first_line
from kqparse.split.notices.posts import BEHIND_TAIL
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LONGEST_PART = 120
"""The heading of a part that posts stand below is at most so long."""
_LONGEST_HEAD = 250
"""That of a group behind the number of its part, which has the dash of a category."""
_TITLE_SIGNS = " .:,–—-"
_BEHIND_PART = late_pattern(r"[.:]?\s+")
_VALUE = late_pattern(r":\s+\S")
"""What stands behind a label: Подразделение: отдел кадров."""


def openings(para: Traced, small: str, rules: NoticeRules, *, headed: bool) -> Iterator[Segment]:
    """The heading of requirements to categories, or of a part where no post is `headed`, at the head of a paragraph."""
    text = para.text
    behind, found = group_head(para, rules) if rules.table.groups else (0, None)
    if found:
        behind_head = BEHIND_TAIL.match(text, found[0])
        title = _title_behind(text, found, rules)
        yield Segment(
            "group",
            0,
            title[1] if title else behind_head.end() if behind_head else found[0],
            point=(0, behind) if behind else None,
            title=title,
            places=found[1],
        )
    if not headed and is_part(text, small, rules):
        yield Segment("part", 0, len(text))


def below_parts(found: Sequence[Segment], text: Traced, own: Within, rules: NoticeRules) -> Iterator[Segment]:
    """Posts, each without the heading of a part in the line above, which its small letter let it go on from.

    Before the first one such a heading may stand in its line, with a colon.
    Of one post alone a unit that ends its line may own what goes on below: Заң бөлімі ↵ бас маманы.
    """
    if not found:
        return
    heads, first = sorted(Places(text).heads()), found[0].start
    lead = text.text[:first].rstrip()
    called = next(own.find(rules.calls, 0, first), None)
    if not called and lead.endswith(":") and is_part(lead, own.small[: len(lead) - 1], rules):
        yield Segment("part", 0, first)
    for post in found:
        start, end = post.title or (post.start, post.start)
        at = next((head for head in reversed(heads) if start < head < end), 0)
        above = text.text[start:at].strip()
        owned = len(found) == 1 and text.text[at:end].rstrip(" (–-,").endswith(rules.body_endings)
        if not above or owned or not is_part(above, own.small[start : start + len(above)], rules):
            yield post
            continue
        yield Segment("part", post.start, at)
        yield post._replace(start=at, title=(at, end), point=None)


def group_head(para: Traced, rules: NoticeRules) -> tuple[int, tuple[int, list[Span]] | None]:
    """Where a paragraph begins behind quotes and its number, and the heading of a group there: its end, categories."""
    text = para.text
    # An amending act prints the new words in quotes: «3. Для категории …
    quote = len(text) - len(text.lstrip(QUOTES))
    number = POINT.match(text, quote)
    behind = number.end() if number else quote
    found = rules.categories(text, behind)
    if not found and len(para.pieces) > 1 and FIGURE.search(text, behind, _LONGEST_HEAD):
        found = rules.categories(first_line(para), behind)
    if found or text[_LONGEST_HEAD:] or not ("-" in text or "\u2013" in text):
        return behind, found  # as most paragraphs
    small = lower(text)
    part = rules.parts.match(small, behind) if rules.groups.may_be_in(small) else None
    if part is None:
        return behind, found
    # The number of its paragraph stands in the line of its heading: Параграф 1. Для категории …
    mark = _BEHIND_PART.match(text, part.end())
    begin = mark.end() if mark else part.end()
    return (begin, headed) if (headed := rules.categories(text, begin)) else (behind, None)


def _title_behind(text: str, found: tuple[int, list[Span]], rules: NoticeRules) -> Span | None:
    """Where the title of the post stands with which the heading of its category ends: Категория D-O-4. Лоцман."""
    title = text[found[0] :].lstrip(_TITLE_SIGNS)
    single = rules.table.group_is == "post" and len(found[1]) == 1
    named = single and title[:1].isupper() and text[-1].isalpha() and is_name_of_post(lower(title), rules.wanted.titles)
    return (len(text) - len(title), len(text)) if named else None


def is_part(text: str, small: str, rules: NoticeRules) -> bool:
    """Whether a paragraph is the heading of a part; one that posts stand below may end in a colon."""
    if rules.table.group_is == "post":
        return rules.parts.match(small) is not None and text[-1] not in ";:,"
    if len(text) > _LONGEST_PART or text[-1] in ";,." or ("tail" in rules.table.posts and _VALUE.search(text)):
        return False
    told = rules.parts.match(small) is not None or ("tail" in rules.table.posts and names_body(small, rules))
    told = told or (rules.part_ends is not None and rules.part_ends.search(small) is not None)
    return told and not names_contact(text)


def is_counted(text: str, rules: NoticeRules, *, ended: bool) -> bool:
    """Whether the heading of a part has its own number (2-бөлім), as no entry of a list has.

    Of one that is told by how it `ended` the number stands before it: 9. «Кітапханашы» кәсібінің карточкасы.
    """
    small = lower(text)
    if ended and rules.part_ends is not None and rules.part_ends.search(small):
        return POINT.match(text) is not None
    match = rules.parts.match(small)
    return match is not None and value(match, "ordinal") is not None


def names_body(small: str, rules: NoticeRules) -> bool:
    """Whether a text is the name of a body and nothing else, by its first or last word and its number or quotes."""
    words = LETTERS.findall(small)
    first, last = (words[0], words[-1]) if words else ("", "")
    forms = (rules.bodies, rules.wanted.bodies)
    known = rules.body_closers.fullmatch(last) or any(form.fullmatch(word) for form in forms for word in (first, last))
    return bool(known) and NAMED.search(small) is not None and ":" not in small[:-1]
