"""What breaks a rule: where in the document, which rule, what is wrong and why it is wrong."""

from typing import NamedTuple

from kqparse.printable import shortened

Path = tuple[str | int, ...]
"""Keys and indices from the document down to a value; the document itself is the empty path."""

_LONGEST_WHAT = 200
"""A hostile document may hold ids and numbers of any length."""

WHY: dict[str, str] = {
    "coverage-bounds": "no more characters can be counted than the source has",
    "coverage-sum": "every character is assigned, noise or unassigned, and only one of them",
    "coverage-unassigned": "unassigned characters lie under the unassigned spans, and those exist for nothing else",
    "dangling-reference": "a diagnostic names a position of its own document",
    "date": "a date is a day of the calendar, as YYYY-MM-DD",
    "deadline-before-publication": "an announcement ends on the day of its publication or later",
    "duplicate-key": "programs disagree on which of two equal keys counts",
    "field-code": "the code of a field is one of ISCED-F 2013",
    "field-scope": "fields are listed where there are some, and only there",
    "headcount": "staff units are printed with four decimals at most",
    "id-unique": "the id of a position is unique in its document",
    "language-keys": "the spans beside a text have the languages of the text",
    "least-amount": "the amount of a requirement is the least that its alternatives bind to",
    "length-of-work": "nobody works a hundred years; amounts are in months",
    "minimum-above-maximum": "a range begins where it ends or before",
    "most-amount": "the upper amount of a requirement is that of one of its conditions",
    "no-way": "an experience is asked for in some way, and a way has conditions",
    "ordinal": "a printed number of a post has no sign; unknown is null",
    "pay-without-bounds": "a pay is told by a least, a most, or both",
    "provenance-key": "a provenance key is the dotted path to a value that its record has",
    "repeated": "a list of codes or employers names nothing twice",
    "says-nothing": "what nothing is known of is null",
    "set-order": "a set is sorted alphabetically and names nothing twice",
    "severity": "the registry of diagnostics fixes the severity of each code",
    "span-bounds": "a span starts before it ends and lies inside the source",
    "span-overlap": "the spans of one value share no character",
    "text-form": "text is one running line in NFC with single blanks, in at least one language",
    "unknown-code": "a diagnostic has a code of the registry",
    "unproved": "every printed value names the characters that it comes from",
}
"""The rules that a schema cannot say, each with its reason; further rules are `schema`, `json` and `unreadable`."""


class Breach(NamedTuple):
    """One broken rule.

    Attributes:
        path: the faulty value.
        rule: a key of `WHY`, or `schema` or `json`.
        what: what is wrong with the value.
        why: the rule in words.
        offset: the faulty byte, where the fault is in the JSON itself and no path leads to it.
    """

    path: Path
    rule: str
    what: str
    why: str
    offset: int | None = None


def breach(rule: str, path: Path, what: str) -> Breach:
    """A breach of one of the rules in `WHY`."""
    return Breach(path, rule, shortened(what, _LONGEST_WHAT), WHY[rule])


def in_order(breach: Breach) -> list[tuple[bool, int, str]]:
    """Sort key: by path, indices by number."""
    return [(isinstance(key, str), 0, key) if isinstance(key, str) else (False, key, "") for key in breach.path]
