"""The words of notices, `notices.toml`: what all families of the mechanism share."""

from typing import Literal

from kqparse.grammar.mechanisms.wanted import WantedWords
from kqparse.grammar.tables import ByLanguage, Heading, InBoth, Sign, Table
from kqparse.model import AnnouncementKind, CriterionKind

Role = Literal[
    "aside", "body", "deadline", "general", "headcount", "others", "person", "published", "salary", "title", "wanted"
]
"""What a label leads to beside a criterion: text of no post, the body that looks for candidates, a day, requirements
of all posts, the number of staff units, posts that others have, a person and no post, pay, the name of a post, with
which a paragraph begins where it is `wanted`."""


class NoticeLabel(InBoth, frozen=True, kw_only=True):
    """Labels of one kind: `kind` of criterion, or what else they lead to."""

    kind: CriterionKind | Role


class NoticeClause(InBoth, frozen=True, kw_only=True):
    """Words that begin what a criterion says and are part of it."""

    kind: CriterionKind


class CompetitionWords(InBoth, frozen=True, kw_only=True):
    """Words of one kind of competition."""

    kind: AnnouncementKind


class Sheets(Table, frozen=True, kw_only=True):
    """What the heading of a text says that holds what is asked of posts: what it holds, and of whom."""

    holds: list[str]
    of: list[str]


class NoticeWords(Table, frozen=True, kw_only=True):
    """`notices.toml`: what all families of the mechanism share."""

    labels: list[NoticeLabel]
    clauses: list[NoticeClause]
    heading: Heading
    between: list[Sign]
    lines: tuple[str, ...] = ()
    listing: list[str]
    calls: list[str]
    otherwise: list[str]
    contests: list[str]
    called_posts: list[str]
    telling: list[str]
    telling_behind: list[str]
    outcomes: list[str]
    announcing: list[str]
    asking: list[str]
    documents: list[str]
    sheets: Sheets
    since: tuple[list[str], list[str]]
    held: list[str]
    until: tuple[list[str], list[str]]
    handing: list[str]
    heralds: list[str]
    unpublished: list[str]
    naming: list[str]
    naming_row: list[str]
    never: list[str]
    terms: list[str]
    loads: list[str]
    graded: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    accounts: list[str]
    shortened: list[str]
    depending: list[str]
    competitions: list[CompetitionWords]
    bodies: ByLanguage
    body_closers: ByLanguage
    body_ends: ByLanguage
    body_endings: list[Sign]
    body_forms: list[str]
    body_bare: list[Sign]
    body_adjectives: list[Sign]
    body_oblique: list[Sign]
    body_owned: list[Sign]
    addresses: list[str]
    streets: list[str]
    of_calls: list[str]
    vacancies: list[str]
    of_post: list[str]
    wanted: WantedWords
