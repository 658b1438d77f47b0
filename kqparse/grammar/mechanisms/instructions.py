"""Words of job instructions, for the engine."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from math import inf
from typing import Literal

from msgspec import Struct

from kqparse.grammar.labelling.qualifiers import Qualifiers
from kqparse.grammar.mechanisms.characteristics import LabelForms
from kqparse.grammar.phrasing.any_of import any_form, framed
from kqparse.grammar.phrasing.forms import compiled
from kqparse.grammar.phrasing.looks import Compiled, by_kind
from kqparse.grammar.phrasing.needs import Needs
from kqparse.grammar.phrasing.of_tables import of_tables
from kqparse.grammar.tables import FamilyFile, Label, Number, Table, Word
from kqparse.late_pattern import late_pattern
from kqparse.text.seen import APART, Seen

_CATEGORY = r"[^\W\d_](?:\s?-\s?[^\W\d_]{1,2})?\s?-?\s?[0-9]{1,2}"
_SLOTS = {
    "category": _CATEGORY,
    "number": "[0-9]{1,4}",
    "ordinal": "(?:[0-9]{1,3}|[ivx]{1,5})",
    "title": r"[^\W\d_][^.;:!?\n]{2,200}?",
    # What is asked, or whoever is appointed before a list of it: назначается лицо:
    "asked": r"[«\"“]?[^\W_](?:.{8,2500}|.{1,8}:$)",
}
_TITLE = "{title}"


class InstructionEvidence(Table, frozen=True, kw_only=True):
    """How many headings with labelled sections a document must show, and labels of how many kinds."""

    headings: Number = 1
    labels: Number = 2


FieldPart = Literal["category", "codes", "headcount", "salary", "section", "title"]


class Field(Table, frozen=True, kw_only=True):
    """Labels of lines below the heading that tell the post, its unit, its category, its staff units or its pay.

    A form with `{category}` has the value itself.
    """

    part: FieldPart
    forms: tuple[Word, ...]


class Instructions(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `instruction`: posts named in headings, with labelled sections.

    Attributes:
        starts, ends: forms of what stands in the heading before the title of the post, and behind it.
        bare: forms of what does so only where the title has a word for a post.
        generic: forms of what stands for a title in a heading and names no post.
        genitive: endings of a Kazakh word that says whose instruction it is.
        fields: what lines between the heading and the first section say of the post.
        duties: forms of a heading that says whose duties follow below it; `{title}` is the post.
        crowds: words of a title that is no post there: of all who work somewhere.
        general: headings of the first section, below which an instruction without a heading is told.
        others: forms that tell a document of another kind, in which a first section tells no instruction.
        points: forms of what stands before the heading of a section, beside plain numbers.
        labels: what sections are about.
        appoints: forms of sentences that say who is appointed; `{asked}` is what is asked, `{title}` the post.
        owes: those that do so only with one of the words of `owed`.
        closers: forms of what begins the lines behind the last section.
        annexes: the same of the heading of an annex.
        never: forms with which no title begins.
    """

    mechanism: Literal["instruction"]
    evidence: InstructionEvidence = InstructionEvidence()
    starts: tuple[Word, ...]
    ends: tuple[Word, ...] = ()
    bare: tuple[Word, ...] = ()
    generic: tuple[Word, ...] = ()
    genitive: tuple[Word, ...] = ()
    fields: tuple[Field, ...] = ()
    duties: tuple[Word, ...] = ()
    crowds: tuple[Word, ...] = ()
    general: tuple[Word, ...] = ()
    others: tuple[Word, ...] = ()
    points: tuple[Word, ...] = ()
    labels: list[Label]
    appoints: tuple[Word, ...] = ()
    owes: tuple[Word, ...] = ()
    owed: tuple[Word, ...] = ()
    closers: tuple[Word, ...] = ()
    annexes: tuple[Word, ...] = ()
    never: tuple[Word, ...] = ()


class InstructionRules(Compiled[Instructions], frozen=True):
    """One family of job instructions, ready for use; all patterns are for text in lower case.

    Attributes:
        starts, ends, bare, generic, crowds, others, closers, annexes, never: the pattern of each list of forms.
        duties: the pattern of each form.
        duty: that of the last words of these without the title, as they are printed: most lines have none.
        genitive: those endings.
        fields: the pattern of the labels of each part.
        general: the pattern of a paragraph that is the heading of a first section, with what ends the one before it.
        points: the pattern of those forms.
        labels: the labels by kind and language.
        qualifiers: what may stand before a label.
        appoints, owes: the pattern of each form.
        owed: that of the words of which a sentence in a form of `owes` has one.
    """

    starts: re.Pattern[str]
    ends: re.Pattern[str]
    bare: re.Pattern[str]
    generic: re.Pattern[str]
    genitive: tuple[str, ...]
    fields: tuple[tuple[FieldPart, re.Pattern[str]], ...]
    duties: tuple[re.Pattern[str], ...]
    duty: re.Pattern[str]
    crowds: re.Pattern[str]
    general: re.Pattern[str]
    others: re.Pattern[str]
    points: re.Pattern[str]
    labels: tuple[LabelForms, ...]
    qualifiers: Qualifiers
    appoints: tuple[re.Pattern[str], ...]
    owes: tuple[re.Pattern[str], ...]
    owed: re.Pattern[str]
    closers: re.Pattern[str]
    annexes: re.Pattern[str]
    never: re.Pattern[str]

    def appointing(self, small: str, begin: int) -> Iterator[re.Match[str]]:
        """What of a sentence in small letters, from a place on, says who is appointed; the first is the best."""
        forms = (*self.appoints, *self.owes) if self.owed.search(small, begin) else self.appoints
        return (found for form in forms if (found := form.match(small, begin)))


class _Headed(Struct, frozen=True):
    """Headings: with the word for an instruction, or whose duties follow, and lines above that of a first section."""

    needs: Needs
    first: Needs
    general: re.Pattern[str]
    duties: Needs
    owned: tuple[re.Pattern[str], ...]

    def most(self, seen: Seen) -> float:
        """See `looks.Sign`."""
        untold = self.first.most(seen.words) and self.general.search(seen.running.small)
        owned = self.duties.may_be(seen.words) and any(own.search(seen.running.small) for own in self.owned)
        return inf if owned else self.needs.most(seen.words) + bool(untold)


def _printed(words: Iterable[str]) -> re.Pattern[str]:
    """Finds any of some words in small letters, in capitals, or with one."""
    return late_pattern("|".join(sorted({each for word in words for each in (word, word.upper(), word.capitalize())})))


def instruction_rules(table: Instructions, qualifiers: Qualifiers) -> InstructionRules:
    """Compile a family of job instructions.

    Raises:
        FormError: if a form cannot be compiled.
    """
    labels = [
        LabelForms(entry.kind, language, any_form(forms)) for entry in table.labels for language, forms in entry.said()
    ]
    duties = [form.split(_TITLE) for form in table.duties]
    leads, tails = (
        [before for before, behind in duties if not behind],
        [behind for before, behind in duties if not before],
    )
    endings = "|".join(table.genitive)
    owned = (
        framed(any_form(leads), rf"(?:\A|{APART})(?:[0-9]{{1,2}}[.)]\s*)?", r"\s+[^\W\d_]"),
        framed(any_form(tails), rf"(?:{endings})\s+", rf"[ .:]*{APART}"),
    )
    general = framed(any_form(table.general), rf"{APART}(?:[1i\u0456]\.?\s*)?", rf"[ .:]*{APART}")
    return of_tables(
        InstructionRules,
        [table],
        partial(any_form, slots=_SLOTS),
        table=table,
        fields=tuple((entry.part, any_form(entry.forms, _SLOTS)) for entry in table.fields),
        duties=tuple(compiled([form], _SLOTS) for form in table.duties),
        duty=_printed({form.replace("]", " ").split()[-1] for form in (*leads, *tails)}),
        general=general,
        labels=tuple(labels),
        qualifiers=qualifiers,
        appoints=tuple(compiled([form], _SLOTS) for form in table.appoints),
        owes=tuple(compiled([form], _SLOTS) for form in table.owes),
        look={
            "headings": _Headed(
                Needs([*table.starts, *table.ends, *table.bare]),
                Needs(table.general),
                general,
                Needs([*leads, *tails]),
                owned,
            ),
            "labels": by_kind(((entry.kind, Needs(entry.both)) for entry in table.labels), further=1),
        },
    )
