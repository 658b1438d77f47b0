"""Words of registers of posts, for the engine."""

import re
from collections.abc import Sequence
from typing import Literal

from kqparse.grammar.phrasing.any_of import any_form, at_edges
from kqparse.grammar.phrasing.forms import opening
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.phrasing.looks import Compiled, Forms
from kqparse.grammar.phrasing.needs import Needs
from kqparse.grammar.tables import Edges, End, EndKind, FamilyFile, InBoth, Number, Table, Word
from kqparse.grammar.values.categories import CATEGORY

_LINK = r"[^\W\d_]\s?-?\s?[0-9](?![0-9])"
_STEP = r"[0-9]{1,2}(?:\s?[-–.]\s?[0-9]{1,2}){0,2}"
_SLOTS = {
    "category": CATEGORY,
    "another": CATEGORY,
    "block": r"[^\W\d_](?!\w)",
    "link": rf"(?:{_LINK}|(?<![\w-])[0-9](?![0-9]))",  # a figure alone where its block stands above
    "step": _STEP,
    "tier": rf"{_LINK}(?:\s?[-–,]?\s?{_STEP})",
    "ordinal": "[0-9]{1,3}",
    "words": r"[^\W\d_][^.:;!?]{0,60}?",
}
RegisterColumn = Literal["block", "category", "link", "number", "step", "title"]
TELLING: tuple[RegisterColumn, ...] = ("category", "link", "step")
"""The columns that say where posts stand."""


class RegisterEvidence(Table, frozen=True, kw_only=True):
    """How much a document must show to be taken for a register."""

    tiers: Number = 2
    posts: Number = 2


class RegisterHead(InBoth, frozen=True, kw_only=True):
    """Heads of a column, and what the column says."""

    part: RegisterColumn


class Tiers(Table, frozen=True, kw_only=True):
    """Forms of what says on which tier the posts below stand, and what a section begins with that names a block."""

    category: tuple[str, ...] = ()
    tier: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    step: tuple[str, ...] = ()
    block: tuple[str, ...] = ()


class Untiered(Table, frozen=True, kw_only=True):
    """Sections whose posts stand on no tier.

    Attributes:
        documents: what the heading of a document says of it, without which such sections are none.
        sections: what their headings begin with.
    """

    documents: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


class Register(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `register`: posts under the category or the tier that they stand on.

    Attributes:
        rows: the family of lists of posts by whose words titles are parted.
        counts: the family of rows by whose words staff units are told behind a title.
    """

    mechanism: Literal["register"]
    rows: str = ""
    counts: str = ""
    evidence: RegisterEvidence = RegisterEvidence()
    tiers: Tiers
    columns: tuple[RegisterHead, ...] = ()
    sections: Edges = Edges()
    untiered: Untiered = Untiered()
    against: tuple[Word, ...] = ()
    asked: Edges = Edges()
    ends: tuple[End, ...] = ()


class RegisterRules(Compiled[Register], frozen=True):
    """One family of registers, ready for use; all patterns are for text in lower case.

    Attributes:
        tiers: by what each says (`category`, `tier`, `link`, `step`) the pattern of its forms, longer ones first.
        blocks: what the heading of a section begins with that names a block of links by its letter, if there are any.
        columns: for each column the pattern of its heads.
        begun: finds the line ends behind which one of both stands that say where posts stand: what none of them begins
            need not be asked more.
        sections: finds that a text begins or ends as the heading of a section.
        untiered: what the headings of sections begin with whose posts stand on no tier, if there are any.
        documents: what the heading of a document says of it that has such sections.
        against: heads of what no register has: criteria, pay.
        against_words: what those need.
        asked: finds that a text, or a part of it between signs, begins or ends as a requirement.
        ends: beginnings of text that belongs to no post, each with the kind of passage.
    """

    tiers: dict[str, re.Pattern[str]]
    blocks: re.Pattern[str] | None
    columns: dict[RegisterColumn, re.Pattern[str]]
    begun: re.Pattern[str]
    sections: re.Pattern[str]
    untiered: re.Pattern[str] | None
    documents: re.Pattern[str] | None
    against: re.Pattern[str]
    against_words: Needs
    asked: re.Pattern[str]
    ends: tuple[tuple[EndKind, re.Pattern[str]], ...]


def register_rules(table: Register) -> RegisterRules:
    """Compile a family of registers.

    Raises:
        FormError: if a form cannot be compiled.
    """
    tiers = table.tiers
    forms = [*tiers.category, *tiers.tier, *tiers.link, *tiers.step, *_heads(table)]
    by_name = {"category": tiers.category, "tier": tiers.tier, "link": tiers.link, "step": tiers.step}
    return RegisterRules(
        table=table,
        tiers={name: _forms(forms) for name, forms in by_name.items() if forms},
        blocks=_forms(tiers.block) if tiers.block else None,
        columns={head.part: _forms(head.both) for head in table.columns},
        begun=late(lambda: rf"\n(?={opening(forms, _SLOTS)})"),
        sections=at_edges(table.sections, _SLOTS),
        untiered=_forms(table.untiered.sections) if table.untiered.sections else None,
        documents=_forms(table.untiered.documents) if table.untiered.documents else None,
        against=_forms(table.against),
        against_words=Needs(table.against),
        asked=at_edges(table.asked, _SLOTS, before=r"(?:^|[,;:.()])\s*", behind=r"\s*(?:[,;:.()]|$)"),
        ends=tuple((end.kind, _forms(end.starts)) for end in table.ends),
        look={"tiers": _look(table)},
    )


def _look(table: Register) -> Forms:
    """Tiers are told by their forms or, any number of them, by the heads of their columns.

    In a text that is named a register a category needs no word, and sections may have no tiers.
    """
    tiers = table.tiers
    forms = [*tiers.category, *tiers.tier, *tiers.link, *tiers.step]
    return Forms(Needs(forms), unless=Needs([*_heads(table), *table.untiered.documents]))


def _heads(table: Register) -> list[str]:
    """The heads of columns that say where posts stand."""
    return [form for head in table.columns if head.part in TELLING for form in head.both]


def _forms(forms: Sequence[str]) -> re.Pattern[str]:
    return any_form(forms, _SLOTS)
