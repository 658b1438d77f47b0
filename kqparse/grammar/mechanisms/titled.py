"""Words of posts whose requirements stand below or behind a title without any label, for the engine."""

import re
from typing import Literal

from kqparse.grammar.phrasing.any_of import any_form, framed
from kqparse.grammar.phrasing.looks import Compiled, Forms
from kqparse.grammar.phrasing.needs import Needs
from kqparse.grammar.phrasing.of_tables import of_tables
from kqparse.grammar.tables import FamilyFile, Number, Table, Word
from kqparse.grammar.values.numbers import IN_WORDS


class TitledEvidence(Table, frozen=True, kw_only=True):
    """How many posts a document must show, how many titles known as such, and how many posts that ask for what."""

    posts: Number = 1
    offices: Number = 1
    education: Number = 1
    experience: Number = 1


class Titled(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `titled`: titles with bare requirements below or behind them.

    Attributes:
        labels_of: the family whose labels, before a colon at the head of a line, part what is asked; none if empty.
        headcount: forms of how many units a post has, behind its title; `{number}` is their number.
        parts: forms of what begins the heading of a part.
        sheets: forms of what begins a heading below which titles may be in small letters.
        named: forms of what stands before what is asked where a sentence goes on in a list, `{title}` is the post.
        groups: forms in titles that name posts of one rank together.
        education, experience: forms of what is asked.
        opens: forms of what a line in small letters begins with that asks for something below a title; `{words}` are
            words of one line.
        amounts: forms one of which stands beside what is asked of work.
        tells: forms that tell of what is or was, so that nothing is asked.
        never: forms with which no title begins.
        closing: forms that end no title, but headings of documents.
        bounds: forms of what is asked at least, or of nothing: where one or two posts are, one of them has such a form.
        others: forms above the first title, in one, or in a label, that tell of whom else something is asked.
        staffs: forms of whole headings below which a staff tells of itself.
    """

    mechanism: Literal["titled"]
    evidence: TitledEvidence = TitledEvidence()
    labels_of: str = ""
    headcount: tuple[Word, ...] = ()
    parts: tuple[Word, ...] = ()
    sheets: tuple[Word, ...] = ()
    named: tuple[Word, ...] = ()
    groups: tuple[Word, ...] = ()
    education: tuple[Word, ...]
    experience: tuple[Word, ...]
    opens: tuple[Word, ...] = ()
    amounts: tuple[Word, ...]
    tells: tuple[Word, ...] = ()
    never: tuple[Word, ...] = ()
    closing: tuple[Word, ...] = ()
    bounds: tuple[Word, ...] = ()
    others: tuple[Word, ...] = ()
    staffs: tuple[Word, ...] = ()


class TitledRules(Compiled[Titled], frozen=True):
    """One family of such posts, ready for use; all patterns are for text in lower case.

    Attributes:
        headcount, parts, sheets, named, groups, education, experience, opens, amounts, bounds, tells, never,
            closing, others, staffs: their patterns.
    """

    headcount: re.Pattern[str]
    parts: re.Pattern[str]
    sheets: re.Pattern[str]
    named: re.Pattern[str]
    groups: re.Pattern[str]
    education: re.Pattern[str]
    experience: re.Pattern[str]
    opens: re.Pattern[str]
    amounts: re.Pattern[str]
    tells: re.Pattern[str]
    never: re.Pattern[str]
    closing: re.Pattern[str]
    bounds: re.Pattern[str]
    others: re.Pattern[str]
    staffs: re.Pattern[str]

    def asks(self, small: str) -> bool:
        """Whether a text in lower case asks for education or work."""
        return not self.tells.search(small) and bool(self.education.search(small) or self.experience.search(small))

    def asks_work(self, small: str) -> bool:
        """Whether a text in lower case asks for work of some length, or for none."""
        return bool(self.experience.search(small) and self.amounts.search(small))


def titled_rules(table: Titled) -> TitledRules:
    """Compile a family of titles with requirements.

    Raises:
        FormError: if a form cannot be compiled.
    """
    return of_tables(
        TitledRules,
        [table],
        table=table,
        headcount=any_form(table.headcount, {"number": rf"[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?{IN_WORDS}"}),
        parts=any_form(table.parts, {"ordinal": "(?:[0-9]{1,3}|[ivx]{1,5})"}),
        named=any_form(table.named, {"title": r"[^:;\n]{3,120}?"}),
        opens=any_form(table.opens, {"words": r"[^\n.,;:]{3,60}?"}),
        closing=framed(any_form(table.closing), behind="$"),
        look={"education": Forms(Needs(table.education)), "experience": Forms(Needs(table.experience))},
    )
