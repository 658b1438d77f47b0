"""Words of the mechanism `notice`: calls for candidates, cards of vacancies, requirements by category."""

import re
from collections.abc import Iterator
from typing import Literal, get_args

from msgspec import Struct

from kqparse.grammar.families import FamilyRules, family_rules
from kqparse.grammar.labelling.qualifiers import Qualifiers
from kqparse.grammar.mechanisms.group_heads import CATEGORY, GroupHeads
from kqparse.grammar.mechanisms.notice_words import NoticeLabel, NoticeWords, Role
from kqparse.grammar.mechanisms.wanted import UNLETTERED, WantedRules, wanted_rules
from kqparse.grammar.phrasing.any_of import any_form, at_end, framed
from kqparse.grammar.phrasing.finder import Finder, shared_finder
from kqparse.grammar.phrasing.forms import value
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.phrasing.looks import Compiled, Forms, Look, by_kind
from kqparse.grammar.phrasing.needs import Needs
from kqparse.grammar.phrasing.of_tables import of_tables
from kqparse.grammar.shared import Shared
from kqparse.grammar.tables import Family, FamilyFile, InBoth, Number, Table
from kqparse.grammar.values.numbers import IN_WORDS
from kqparse.late_pattern import one_sign
from kqparse.model import AnnouncementKind, CriterionKind, Language
from kqparse.text.fold import lower
from kqparse.text.seen import APART

_KINDS: tuple[CriterionKind, ...] = get_args(CriterionKind)
_ROLES: tuple[Role, ...] = get_args(Role)
Slots = tuple[tuple[str, str], ...]
_WORDS: Slots = (("words", rf"[^\s.:;!?{APART}](?:[^.:;!?{APART}]|\.(?=\S)|(?<=\b[^\W\d_])\.|:(?=[0-9])){{0,90}}?"),)
"""What may stand between the words of a label: no sentence ends in it, nor a paragraph, but a date, a time or an
address may stand there."""
_ALONE: Slots = (("alone", rf"(?=[ :!]*(?:[\n{APART}]|$))"),)
"""Nothing, where a paragraph ends."""
_RANGE = rf"{CATEGORY}(?:\s?[-\u2013]\s?{CATEGORY})?"
_QUOTED = one_sign('«“„"') + f"?{_RANGE}" + one_sign('»”"') + "?"


class NoticeEvidence(Table, frozen=True, kw_only=True):
    """How much a document must show: calls, posts, groups of categories, labels and clauses of different kinds, offers
    (pay, terms of work), words that tell of a person and no post."""

    calls: Number = 0
    posts: Number = 0
    groups: Number = 0
    labels: Number = 0
    offers: Number = 0
    persons: Number = 0


class Notice(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `notice`.

    Attributes:
        words_of: the family whose groups and parts it has beside its own.
        groups: forms of the heading of requirements to categories; `{categories}` is the list of them, `{numbered}`
            one without letters, `{alone}` the end of the line.
        group_is: whether such a group is a post for each of its categories, or shared by the posts of a category.
        posts: what tells a post: `tail` (category, code or number of units behind its title), `line` (a line of its
            own before labels) or both.
        without: evidence that a document of the family does not show.
        tables: the family by whose words tables are read in which each row is a post, or a category of posts where
            `group_is` says so; none where it is empty.
        parts, part_ends: what the heading of a part begins or ends with.
        last: whether the family is taken only where no other one fits.
    """

    mechanism: Literal["notice"]
    expects: tuple[CriterionKind, ...] = ()
    evidence: NoticeEvidence
    words_of: str = ""
    groups: tuple[str, ...] = ()
    group_is: Literal["post", "shared"] = "shared"
    posts: tuple[Literal["line", "tail"], ...] = ()
    without: tuple[Literal["calls", "persons"], ...] = ()
    tables: str = ""
    last: bool = False
    parts: tuple[str, ...] = ()
    part_ends: tuple[str, ...] = ()


class NoticeForms(Struct, frozen=True):
    """Forms of one kind in one language; `kind` where they begin a criterion."""

    role: Role | Literal["clause", "label"]
    kind: CriterionKind | None
    language: Language
    finder: Finder


class NoticeRules(Compiled[Notice], frozen=True):
    """One family of notices, ready for use; all patterns are for text in lower case.

    Attributes:
        heading: what stands before and behind a title, in the form of the mechanism `sheet`.
        labels, clauses: by kind and language.
        qualifiers: what may stand before a label.
        listing: what leads from what is asked of a category to its posts.
        calls: finds what says that candidates are looked for.
        otherwise: what a call is for that is no post, behind it and before it.
        contests: what a heading is of that is for something else, and words of a call below it that is for posts.
        telling: what stands behind and before a call of a text that only tells of competitions.
        outcomes: what the heading of a text begins with that tells how a competition ended.
        announcing: words of a call that is made now.
        documents: what the heading of a document says of it: no title.
        sheets: what the heading of a text holds that tells what is asked of posts, each of them.
        asking: words of labels that ask something of whoever takes a post.
        since: what stands behind and before a day from which on papers are taken.
        held: what leads to a day on which something else is held.
        until, handing: what stands before and behind the last one, where other words of its sentence hand them in.
        heralds: what the heading of a call begins with, whose day ends it.
        unpublished: words of a sentence that tells when something else becomes known.
        naming: the last words of a call behind which a post is named, and those with others behind which several are.
        never: words that no title has.
        terms: words that say for how long a post is to be filled, from which on a title has nothing of it.
        whereto: who needs a post, behind its title in the sentence that calls for it (учителя в школу № 5).
        loads: how many hours a post has, its language, its place, at the end of its title.
        graded: words in a title that may say a level or category of qualification, no part of it; more words of one.
        accounts: what is done with pay, right behind the words for it, where neither a colon nor a figure follows.
        shortened: a word cut short that a text ends with, whose full stop ends no sentence.
        depending: what says behind an amount what it depends on.
        groups: the heading of requirements to categories.
        category: one category in such a heading.
        parts, part_ends: what the heading of a part begins or ends with.
        competitions: the words of each kind of competition.
        bodies: words that the name of a body has.
        body_closers: the last words of such a name.
        body_ends: what stands behind the name of the body in a call.
        body_endings: endings of the last word of such a name.
        body_forms: finds legal forms right before a name in quotes.
        body_bare: the same of a name that is nobody's.
        body_adjectives: endings of words before the first word for a body in a Russian name.
        body_oblique: endings of that word in another case than a name has.
        body_owned: more of them, within a sentence.
        kazakh_bodies, russian_bodies: words for a body that end and begin a name without quotes.
        addresses: finds what leads to the address to which papers are sent.
        streets: a street with its house, or a room.
        of_calls: finds what sentences below all that is said of a post speak of that are of the call.
        vacancies: finds what a heading says whose body has free posts, though nothing calls.
        of_post: the first words of a call that say whose post it is for.
        wanted: words of sentences that name the posts themselves.
    """

    heading: FamilyRules
    labels: tuple[NoticeForms, ...]
    clauses: tuple[NoticeForms, ...]
    qualifiers: Qualifiers
    listing: re.Pattern[str]
    calls: Finder
    otherwise: tuple[re.Pattern[str], re.Pattern[str]]
    contests: tuple[re.Pattern[str], re.Pattern[str]]
    telling: tuple[re.Pattern[str], re.Pattern[str]]
    outcomes: re.Pattern[str]
    announcing: re.Pattern[str]
    asking: re.Pattern[str]
    documents: re.Pattern[str]
    sheets: tuple[re.Pattern[str], ...]
    since: tuple[re.Pattern[str], re.Pattern[str]]
    held: re.Pattern[str]
    until: tuple[re.Pattern[str], re.Pattern[str]]
    handing: re.Pattern[str]
    heralds: re.Pattern[str]
    unpublished: re.Pattern[str]
    naming: tuple[re.Pattern[str], re.Pattern[str]]
    never: re.Pattern[str]
    terms: re.Pattern[str]
    whereto: re.Pattern[str]
    loads: re.Pattern[str]
    graded: tuple[re.Pattern[str], re.Pattern[str]]
    accounts: re.Pattern[str]
    shortened: re.Pattern[str]
    depending: re.Pattern[str]
    groups: GroupHeads
    category: re.Pattern[str]
    parts: re.Pattern[str]
    part_ends: re.Pattern[str] | None
    competitions: tuple[tuple[AnnouncementKind, re.Pattern[str]], ...]
    bodies: re.Pattern[str]
    body_closers: re.Pattern[str]
    body_ends: re.Pattern[str]
    body_endings: tuple[str, ...]
    body_forms: re.Pattern[str]
    body_bare: tuple[str, ...]
    body_adjectives: tuple[str, ...]
    body_oblique: tuple[str, ...]
    body_owned: tuple[str, ...]
    kazakh_bodies: re.Pattern[str]
    russian_bodies: re.Pattern[str]
    addresses: re.Pattern[str]
    streets: Finder
    of_calls: re.Pattern[str]
    vacancies: re.Pattern[str]
    of_post: re.Pattern[str]
    wanted: WantedRules

    def categories(self, text: str, start: int) -> tuple[int, list[tuple[int, int]]] | None:
        """Where the heading of a group that begins at `start` ends, and its categories; None if none does."""
        small = lower(text)
        match = self.groups.match(small, start)
        place = value(match, "categories") if match else None
        numbered = value(match, "numbered") if match else None
        if match and numbered:  # of corps A, which have no letters
            return match.end(), [numbered]
        if match is None or place is None:
            return None
        return match.end(), [found.span() for found in self.category.finditer(small, *place)]


def notice_rules(table: Notice, words: NoticeWords, shared: Shared) -> NoticeRules:
    """Compile a family of notices.

    Raises:
        FormError: if a form cannot be compiled.
    """
    heading = Family(
        name=table.name, title=table.title, mechanism="sheet", cells="line", labels=[], heading=words.heading
    )
    slots = _slots(words)
    calls, wanted = shared_finder(tuple(words.calls), _ALONE), wanted_rules(words.wanted, shared.titles)
    bodies = any_form(words.bodies.both)
    return of_tables(
        NoticeRules,
        [words],
        table=table,
        heading=family_rules(heading, shared.codes.listed, shared.tongues, shared.qualifiers),
        labels=tuple(forms for entry in words.labels for forms in _label(entry)),
        clauses=tuple(forms for entry in words.clauses for forms in _said(entry, "clause", entry.kind, _WORDS)),
        qualifiers=shared.qualifiers,
        calls=calls,
        otherwise=_around(any_form(words.otherwise)),
        contests=(any_form(words.contests), any_form(words.called_posts)),
        telling=(_around(any_form(words.telling_behind))[0], _around(any_form(words.telling))[1]),
        sheets=(any_form(words.sheets.holds), any_form(words.sheets.of)),
        since=(framed(any_form(words.since[1]), r"\W*"), framed(any_form(words.since[0]), behind=r"\s*$")),
        held=any_form(words.held),
        until=(framed(any_form(words.until[0]), behind=r"\s*$"), framed(any_form(words.until[1]), r"\W*")),
        naming=(at_end(words.naming), at_end(words.naming + words.naming_row)),
        never=any_form(words.never, {"unlettered": UNLETTERED}),
        whereto=late(lambda: _whereto(bodies, wanted)),
        graded=(any_form(words.graded), any_form(words.grades)),
        loads=framed(any_form(words.loads, slots), r"(?:[\s,;–—-]*", r")+\W*$"),
        accounts=framed(any_form(words.accounts), r"\s*", "(?![^.;:0-9]{0,80}[:0-9])"),
        shortened=framed(any_form(words.shortened), behind=r"\s*$"),
        groups=GroupHeads(table.groups, slots | dict(_ALONE)),
        category=late(rf"(?<!\w){_RANGE}"),
        parts=any_form(table.parts, slots),
        part_ends=framed(any_form(table.part_ends), behind=r"\W*$") if table.part_ends else None,
        competitions=tuple((entry.kind, any_form(entry.both)) for entry in words.competitions),
        bodies=bodies,
        body_closers=any_form(words.body_closers.both, dict(_WORDS)),
        body_forms=framed(any_form(words.body_forms), behind=r"\s*$"),
        kazakh_bodies=any_form(words.bodies.kk),
        russian_bodies=any_form([*words.bodies.ru, *words.wanted.bodies.ru]),
        streets=shared_finder(tuple(words.streets), tuple(slots.items())),
        wanted=wanted,
        look=_look(table, words),
    )


def _slots(words: NoticeWords) -> dict[str, str]:
    """The shapes of values."""
    between = "|".join(
        rf"\s+{re.escape(word)}\s+" if word.isalpha() else rf"\s*{re.escape(word)}\s*" for word in words.between
    )
    return {
        "categories": f"{_QUOTED}(?:(?:{between}){_QUOTED})*+",
        "numbered": "[1-9](?![0-9])",
        "ordinal": "(?:[0-9]{1,4}|[ivx]{1,5})",
        "number": rf"[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?{IN_WORDS}",
        "word": r"(?:[^\W\d_]\.\s?)?\w[\w.-]*+",
        "street": r"(?:[^\W\d_]\.\s?)?\w[\w.-]*+(?:\s\w[\w.-]*+){0,3}?",
        "name": r"[^\W\d_][\w-]*+(?:\s[^\W\d_][\w-]*+)?+",
    }


def label_lines(words: NoticeWords) -> re.Pattern[str]:
    """Lines that are a label whole, for text in lower case.

    Raises:
        FormError: if a form cannot be compiled.
    """
    return any_form(words.lines, dict(_WORDS))


def _whereto(bodies: re.Pattern[str], wanted: WantedRules) -> str:
    """A word before who needs a post, and within two words that for a body; or a whole title too vague without both."""
    before = "|".join(map(re.escape, sorted(wanted.prepositions)))
    whole = rf"^(?:{wanted.vague.pattern})\s(?:{before})(?:\s+[^\W\d_]+){{1,3}}\W*$"
    return rf"{whole}|\s(?:{before})\s+(?:\w+\s+)?(?:{bodies.pattern}|{wanted.bodies.pattern})"


def _around(forms: re.Pattern[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Forms right behind a place, and right before it with a word or two between."""
    return framed(forms, r"\W*"), framed(forms, behind=r"(?:\W+\w+){0,2}\W*$")


def _look(table: Notice, words: NoticeWords) -> Look:
    """What is counted but calls; a sentence that asks for education and work has a kind of its own."""
    # The words that their patterns need, too: a text is asked once for them.
    labels = [(one.kind, shared_finder(tuple(own), _WORDS).needs) for one in words.labels for _, own in one.said()]
    clauses = [(one.kind, shared_finder(tuple(own), _WORDS).needs) for one in words.clauses for _, own in one.said()]
    counted = [*_KINDS, "salary"] if "tail" not in table.posts else _KINDS  # of a card pay counts as a label
    told = [(kind, needs) for kind, needs in labels if kind in counted and kind != "other"]
    offers = [form for entry in words.labels if entry.kind in ("other", "salary") for form in entry.both]
    look: Look = {"groups": Forms(Needs(table.groups))}
    if "tail" in table.posts:  # a card may have a line of pay without any word of it
        look["offers"] = Forms(Needs(offers), further=1)  # the heading of what is asked of posts counts as one
    # The heads of tables are words of another family.
    return look if table.tables else {**look, "labels": by_kind([*told, *clauses], further=1)}


def _label(entry: NoticeLabel) -> Iterator[NoticeForms]:
    kind = next((kind for kind in _KINDS if kind == entry.kind), None)
    return _said(entry, next((role for role in _ROLES if role == entry.kind), "label"), kind, _WORDS)


def _said(
    entry: InBoth, role: Role | Literal["clause", "label"], kind: CriterionKind | None, slots: Slots = ()
) -> Iterator[NoticeForms]:
    for language, words in entry.said():
        yield NoticeForms(role, kind, language, shared_finder(tuple(words), slots))
