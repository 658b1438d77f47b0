"""What an act does to others: the acts that its points, its title and lists annexed to it repeal and amend."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from kqparse.citations.reading import citations, reference
from kqparse.citations.tokens import tokens
from kqparse.grammar.acts.rules import ActRules
from kqparse.records import ActReferenceParts
from kqparse.split.acts.body import box
from kqparse.split.acts.notes import is_note
from kqparse.split.acts.points import ENDS, ENTRY, POINT
from kqparse.split.prose.joining import Para
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_PREPOSITION = 3
"""Characters that may stand before the act that an entry names."""
_LONGEST_HEADING = 400
_MOST_ABOVE = 3
"""Paragraphs of an annex from the first on of which one is its heading."""


def effects(
    paras: Sequence[Para], title: Traced | None, begin: int, own: int, rules: ActRules
) -> tuple[list[ActReferenceParts], list[ActReferenceParts]]:
    """The acts that the points repeal and amend; those of the title where no point names them."""
    repeals: list[ActReferenceParts] = []
    amends: list[ActReferenceParts] = []
    listing: list[ActReferenceParts] | None = None
    lead: Traced | None = None
    waiting: list[ActReferenceParts] = []  # entries of a list whose verb stands in its last one
    for at in range(begin, own):
        text = paras[at].text
        small = lower(text.text)
        if is_note(text.text, rules):
            continue
        target = _target(small, repeals, amends, rules)
        entries = listing is not None and target is not repeals and not POINT.match(text.text)
        if listing is not None and entries and (named := _listed(text, rules, lead)):
            # An entry of a list: the words of its title (о внесении изменений) are no verbs of this act.
            listing += named
        elif target is not None:
            cited = reference(text, rules)
            target += [*waiting, *cited] if cited else []
            waiting = []
            listing = target if not cited and small.rstrip(" *").endswith(":") else None
            lead = _lead(text, rules) if listing is not None else None
        elif listing is not None and not POINT.match(text.text):
            listing += _listed(text, rules, lead)
        elif POINT.match(text.text):
            listing, waiting = None, []
        else:
            waiting += _listed(text, rules) if text.text.endswith(";") else []
    if title:
        target = _target(lower(title.text), repeals, amends, rules)
        if target is not None:
            target += reference(title, rules)
    return distinct(repeals, rules), distinct(amends, rules)


def _target(
    small: str, repeals: list[ActReferenceParts], amends: list[ActReferenceParts], rules: ActRules
) -> list[ActReferenceParts] | None:
    """Where the acts of a paragraph belong that repeals or amends others."""
    if rules.repeals.search(small):
        return repeals
    return amends if rules.amends.search(small) else None


def _listed(text: Traced, rules: ActRules, lead: Traced | None = None) -> list[ActReferenceParts]:
    """The act that an entry of a list begins with, or of which it begins with a part; `lead` may name its form."""
    item = ENTRY.match(text.text)
    begin = item.end() if item else 0
    reach, small = begin, lower(text.text)
    while part := rules.notes.target_ru.match(small, reach + small.startswith(" ", reach)):
        reach = part.end()
    reach += _PREPOSITION
    named = [found.parts(text) for found in citations(text.text, rules) if found.start <= reach][:1]
    if named or lead is None:
        return named
    found = tokens(text.text, rules)
    dated = next((token for token in found if token.kind == "date"), None)
    if dated is None or dated.start > reach:
        return []
    whole = join([lead, text[begin:]])
    return [found.parts(whole) for found in citations(whole.text, rules) if not found.start][:1]


def _lead(text: Traced, rules: ActRules) -> Traced | None:
    """The words of a point that name the form of the acts listed below it, and who adopted them."""
    forms = [token for token in tokens(text.text, rules) if token.form and token.form.language == "ru"]
    return text[forms[-1].start :].strip(" :*") if forms else None


def listed_behind(
    of: EditedText, paras: Sequence[Para], first: int, rules: ActRules
) -> tuple[list[ActReferenceParts], list[ActReferenceParts]]:
    """The acts that lists annexed to an act name as repealed and as amended, told by the headings of the lists."""
    if first >= len(paras) or not any(map(of.small.__contains__, rules.list_words)):
        return [], []
    repeals = _under(of, paras, first, rules.lists_repealed, rules, amended=False)
    return repeals, _under(of, paras, first, rules.lists_amended, rules, amended=True)


def behind_list(paras: Sequence[Para], first: int, rules: ActRules) -> int:
    """The index behind the list of amended or repealed acts that is the annex at `first`; `first` where it is none.

    What an act lists and words anew there is as much its own as what it says among its points.
    """
    lists = (rules.lists_amended, rules.lists_repealed)
    head = next((at for at in range(first, min(first + _MOST_ABOVE, len(paras))) if _heads(paras[at].text.text)), first)
    if head >= len(paras) or not any(each.search(lower(paras[head].text.text)) for each in lists):
        return first
    return next((at for at in range(head + 1, len(paras)) if box(paras, at, rules)), len(paras))


def _under(  # noqa: PLR0913  where lists stand, and what they are told by
    of: EditedText, paras: Sequence[Para], first: int, heading: re.Pattern[str], rules: ActRules, *, amended: bool
) -> list[ActReferenceParts]:
    """The acts of all lists under headings of one kind, each up to the box of the next annex."""
    found: list[ActReferenceParts] = []
    behind = first
    for match in heading.finditer(of.small, paras[first].start):
        at = bisect_right(paras, match.start(), key=attrgetter("start")) - 1
        if at < behind or not _heads(paras[at].text.text):
            continue
        found += reference(paras[at].text, rules) if amended else []
        behind = at + 1
        while behind < len(paras) and not box(paras, behind, rules):
            found += _entry(paras[behind].text, rules, amended=amended)
            behind += 1
    return found


def _heads(text: str) -> bool:
    """Whether a paragraph may be the heading of a list."""
    return text[0].isupper() and len(text) <= _LONGEST_HEADING and not text.endswith(ENDS)


def _entry(text: Traced, rules: ActRules, *, amended: bool) -> list[ActReferenceParts]:
    """The act that an entry of a list begins with, or that one of changes names beside its verb."""
    named = _listed(text, rules)
    if named or not amended or is_note(text.text, rules):
        return named
    return reference(text, rules)[:1] if rules.amends.search(lower(text.text)) else []


def distinct(cited: list[ActReferenceParts], rules: ActRules) -> list[ActReferenceParts]:
    """One entry an act: the first that names its date, number or title."""
    kept: dict[tuple[str | None, ...], ActReferenceParts] = {}
    for one in cited:
        date = (rules.dates.iso(one.date.text) or one.date.text) if one.date else None
        number = lower(one.number.text) if one.number else None
        title = lower(one.title.text) if one.title and not (date and number) else None
        kept.setdefault((one.form, date, number, title), one)
    return list(kept.values())
