"""What may stand in `acts.toml`."""

from typing import Literal

from msgspec import field

from kqparse.grammar.tables import InBoth, Table
from kqparse.model import Language
from kqparse.model.act import Form

NoteKind = Literal["added", "changed", "repealed", "reworded"]


class FormWords(InBoth, frozen=True, kw_only=True):
    """The words for one form of act."""

    form: Form


class MonthNames(InBoth, frozen=True, kw_only=True):
    """The names of a month in the nominative, with their spellings."""


class Dates(Table, frozen=True, kw_only=True):
    """Forms of dates; months by their numbers, `"1"` to `"12"`; examples (printed, ISO date)."""

    forms: list[str]
    months: dict[str, MonthNames]
    month_endings: list[str]
    before: list[str]
    examples: list[tuple[str, str]] = field(default_factory=list)


class Numbers(Table, frozen=True, kw_only=True):
    """Signs before numbers, words that belong to them, examples (printed, number)."""

    signs: list[str]
    before: list[str]
    behind: list[str]
    examples: list[tuple[str, str]] = field(default_factory=list)


class Issuers(Table, frozen=True, kw_only=True):
    """Words of issuers; examples (genitive, nominative)."""

    states: list[str]
    abbreviations: list[str]
    acting: list[str]
    twofold: list[str]
    joint: list[str]
    conjunctions_kk: list[str]
    conjunctions_ru: list[str]
    stops_kk: list[str]
    stops_ru: list[str]
    within_ru: list[str]
    offices: list[str]
    bodies: list[str]
    phrases: dict[str, str]
    examples: list[tuple[str, str]] = field(default_factory=list)


class Titles(Table, frozen=True, kw_only=True):
    """First and last words of titles, the last ones of their lines, and those of places of adoption."""

    starts: list[str]
    ends: list[str]
    open: list[str]
    places: list[str]


class Registrations(Table, frozen=True, kw_only=True):
    """How an entry in the register is told."""

    verbs_kk: list[str]
    verbs_ru: list[str]
    before_ru: list[str]
    registers: list[str]
    numbered: list[str]


class Status(Table, frozen=True, kw_only=True):
    """Badges, finite verbs of the head's own repeal, and what behind them says that another act is meant."""

    repealed: list[str]
    in_force: list[str]
    verbs: list[str]
    not_before: list[str]


class Effects(Table, frozen=True, kw_only=True):
    """Forms by which an act changes and repeals others, as do those in headings of lists annexed to it, and those that
    lead what it words anew between quotes."""

    amends: list[str]
    repeals: list[str]
    lists_repealed: list[str]
    lists_amended: list[str]
    wordings: list[str]


class NoteVerbs(InBoth, frozen=True, kw_only=True):
    """Forms of the verbs for one kind of amendment."""

    kind: NoteKind


class Notes(Table, frozen=True, kw_only=True):
    """Editorial notes: their beginnings, targets and verbs."""

    starts: list[str]
    publisher: list[str]
    between: list[str]
    targets_kk: list[str]
    targets_ru: list[str]
    verbs: list[NoteVerbs]


class Headings(Table, frozen=True, kw_only=True):
    """Beginnings of headings, of other numbered units, and of the heads of tables; words for the number of a page."""

    starts: list[str]
    units: list[str]
    tables: list[str]
    pages: list[str] = field(default_factory=list)


class Pages(Table, frozen=True, kw_only=True):
    """What pages of the web print beside their text: buttons, beginnings of lines, menus, paths, links, regards.

    And what whoever copied them remarks.
    """

    buttons: list[str] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    counters: list[str] = field(default_factory=list)
    menus: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    homes: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    regards: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


class Stamps(Table, frozen=True, kw_only=True):
    """Boxes: of agreement, and at the head of annexes."""

    agreed: list[str]
    ends: list[str]
    starts: list[str]


class Signature(Table, frozen=True, kw_only=True):
    """Forms of names under an act, marks of the places where one signs, and the endings of patronymics."""

    forms: list[str]
    marks: list[str]
    patronymics: list[str]


class Links(Table, frozen=True, kw_only=True):
    """Words of links, endings that a hole may follow, and words that need a link right behind them."""

    nouns: list[str]
    nouns_ru: list[str] = field(default_factory=list)
    before: list[str]
    governing: tuple[str, ...] = ()
    governing_ends: tuple[str, ...] = ()


class References(Table, frozen=True, kw_only=True):
    """Acts that are cited by name alone, and what only looks like one."""

    constitution: InBoth
    code: dict[Language, str] = field(default_factory=dict)
    no_codes: list[str] = field(default_factory=list)
    known: list[InBoth] = field(default_factory=list)


class Acts(Table, frozen=True, kw_only=True):
    """`acts.toml`."""

    forms: list[FormWords]
    operative: list[FormWords]
    dates: Dates
    numbers: Numbers
    issuers: Issuers
    titles: Titles
    registration: Registrations
    status: Status
    effects: Effects
    notes: Notes
    headings: Headings
    web: Pages = field(default_factory=Pages)
    stamps: Stamps
    signature: Signature
    links: Links
    references: References
