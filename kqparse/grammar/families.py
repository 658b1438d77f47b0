"""A family's words, compiled for the engine."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import field

from kqparse.grammar.labelling.cells import cell_labels
from kqparse.grammar.labelling.phrases import Phrase, Phrases, phrase, words_of
from kqparse.grammar.labelling.qualifiers import NO_QUALIFIERS, Qualifiers
from kqparse.grammar.phrasing.alternative import Sign
from kqparse.grammar.phrasing.any_of import any_word
from kqparse.grammar.phrasing.forms import NO_SIGNS, compiled, needed_word
from kqparse.grammar.phrasing.late import late, when_used
from kqparse.grammar.phrasing.looks import Compiled, Forms, Look, by_kind
from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.phrasing.needs import Needs, PlainNeeds
from kqparse.grammar.phrasing.of_tables import of_tables
from kqparse.grammar.tables import Column, ColumnPart, EndKind, Family
from kqparse.grammar.told_lines import ToldCell, ToldHeads, ToldLine, ToldPart
from kqparse.grammar.values.categories import CATEGORY_SIGN
from kqparse.grammar.values.codes import PADDED
from kqparse.grammar.values.slots import value_slots
from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.model import LANGUAGES, CriterionKind, Language
from kqparse.text.fold import label_key, lower
from kqparse.text.lines import DASH
from kqparse.text.tongues import NO_TONGUES, TongueRules

_LONG = 1000
"""Characters of a text in which words are looked for one by one sooner than all of it is parted into words."""
_EXACT = 100
_LONGEST_NEAR = 60
"""Characters of a line that may be a misspelt label."""
PARTS = ("category", "codes", "headcount")
"""What may stand behind a title."""
_SIGNS = {
    "category": CATEGORY_SIGN,
    "codes": Sign(late_pattern(rf"[0-9]{DASH}"), leads=False),  # a word or a sign may stand before it
    "code": Sign(late_pattern(PADDED)),
    "number": Sign(late_pattern("[0-9]")),
}
"""What the values of the parts of a heading have; a link and a step begin as a category does."""


class FamilyRules(Compiled[Family], frozen=True):
    """One family, ready for use.

    Attributes:
        labels: for each label in its `label_key` form the kind and the language.
        qualifiers: what may stand before a label.
        phrases: the labels word by word.
        tongues: how single words of Kazakh and Russian are told apart.
        column_heads: the heads of the columns, in their `label_key` form.
        column: the pattern of one of them, for text in lower case.
        columns: the pattern of a run of them, parted by slashes.
        document_heads: beginnings of words, lower case, with one of which the title of a whole document ends.
        document_leads, document_rests: what a line of such a title ends with before one that looks like a label, and
            what the line behind that one begins with.
        parts: for each of `PARTS` that the family has, the pattern of its forms, for text in lower case.
        figured: whether each form of those parts has a value, all of which have figures, but for numbers in words.
        spelled: the words for staff units behind such numbers.
        lead, named: what stands before a title, and words for posts there, or None.
        ends: beginnings of lines, lower case, that end a table, each with the kind of passage.
        end_starts: the beginnings alone.
        row_parts: for heads of columns, in their `label_key` form, what of a post the column says and the language.
        shared: labels that Kazakh and Russian write alike, in their `label_key` form.
        head_letters: the first letters, up to a sign, of labels and of heads that say a part of a post.
        title_letters: those of heads of titles.
        last_letters: the last letters of labels and of heads that say a part of a post.
        head_firsts: the first words of both, up to a blank.
        titles: heads of titles, in their `label_key` form.
        title_firsts: those of heads of titles, each with the first letters of the second words, empty for none.
        number_heads: what a line begins with that heads numbers, and what stands behind that.
        within: for kinds of criteria what tells them in a head that no list has, for text in lower case.
        vacant: finds at the end of a text what says that nobody holds a post.
        bounds, tells: what in a cell says how much is asked at least, or nothing, and what is told of a person.
        further: for parts of a post what one of the words is that may follow on the head of their column.
        actual: finds in a column below a head of units that it tells how many of them there are.
        norm: finds between two numbers that the first one is that of so many others.
        load: finds behind a number below a head of units that it is of hours of work.
        vague: heads in their `label_key` form that are of titles where what they head names a post.
        against: the first words of heads that no table of numbers of staff units has, in their `label_key` form.
        taught: those of heads that tell of something else only where titles may be trades, in the same form.
        trades: finds in the head of titles that they may be trades.
        told_heads: what lines said as heads of columns, remembered.
        told_lines: what printed lines said, remembered.
        told_cells: what lines of label cells and value cells said, remembered.
        told_parts: the parts that texts in lower case had, remembered.
    """

    labels: dict[str, tuple[CriterionKind, Language]]
    qualifiers: Qualifiers
    phrases: Phrases
    tongues: TongueRules
    column_heads: frozenset[str]
    column: re.Pattern[str]
    columns: re.Pattern[str]
    column_starts: tuple[str, ...]
    document_heads: tuple[str, ...]
    document_leads: tuple[str, ...]
    document_rests: tuple[str, ...]
    parts: dict[str, re.Pattern[str]]
    figured: bool
    spelled: tuple[str, ...]
    lead: re.Pattern[str] | None
    named: re.Pattern[str] | None
    ends: tuple[tuple[str, EndKind], ...]
    end_starts: tuple[str, ...]
    row_parts: dict[str, tuple[ColumnPart, Language]]
    shared: frozenset[str]
    head_letters: frozenset[str]
    title_letters: frozenset[str]
    last_letters: frozenset[str]
    head_firsts: frozenset[str]
    titles: tuple[str, ...]
    title_firsts: dict[str, frozenset[str]]
    number_heads: tuple[str, ...]
    within: tuple[tuple[CriterionKind, re.Pattern[str]], ...]
    vacant: re.Pattern[str]
    bounds: re.Pattern[str]
    tells: re.Pattern[str]
    further: dict[ColumnPart, re.Pattern[str]]
    actual: re.Pattern[str]
    norm: re.Pattern[str]
    load: re.Pattern[str]
    vague: frozenset[str]
    against: tuple[str, ...]
    taught: tuple[str, ...]
    trades: re.Pattern[str]
    told_heads: ToldHeads = field(default_factory=dict)
    told_lines: dict[str, ToldLine] = field(default_factory=dict)
    told_cells: dict[str, ToldCell] = field(default_factory=dict)
    told_parts: dict[str, tuple[ToldPart, ...]] = field(default_factory=dict)

    def label(self, key: str) -> tuple[CriterionKind, Language] | None:
        """The kind and language of a label in its `label_key` form, adjectives before it or not."""
        known = self.labels.get(key)
        return known or self.labels.get(key[self.qualifiers.behind(key) :])

    def near(self, text: str) -> Phrase | None:
        """The label that a text of some words is, each of them spelt as it stands there or much like it."""
        words = words_of(text) if len(text) <= _LONGEST_NEAR else ()
        asked = words and self.table.likeness < _EXACT and self.phrases.may_be_all(words)
        opened = self.phrases.open(words[0]) if asked else None
        printed = text.rstrip(" :.,;*")
        if opened is None or printed[words[-1].end :]:
            return None
        if len(words) == 1 and lower(printed).endswith(tuple(self.table.unlike)):
            return None
        taken, length = self.phrases.longest(opened, words)
        return taken.whole if length == len(words) and not taken.exact else None

    def of_document(self, text: str) -> bool:
        """Whether a text has a word of the title of a whole document."""
        small = text.lower()
        if len(small) > _LONG:
            return any(_begins_word(head, small) for head in self.document_heads)
        return any(word.startswith(self.document_heads) for word in LETTERS.findall(small))


def _begins_word(head: str, small: str) -> bool:
    """Whether a word of a text, both in lower case, begins with some letters."""
    at = small.find(head)
    while at >= 0:
        if not (at and LETTERS.match(small, at - 1)):
            return LETTERS.fullmatch(head) is not None
        at = small.find(head, at + 1)
    return False


def family_rules(
    table: Family, codes: str, tongues: TongueRules = NO_TONGUES, qualifiers: Qualifiers = NO_QUALIFIERS
) -> FamilyRules:
    """Compile a family; `codes` is the shape of a list of staff codes.

    Raises:
        FormError: if a form cannot be compiled.
    """
    _with_headings(table)
    slots, labels, row_parts = value_slots(codes), _labels(table), dict(_row_parts(table))
    column = rf"(?<!\w){any_word(table.column_heads)}(?!\w)"
    titles = tuple(key for key, (part, _) in row_parts.items() if part == "title")
    return of_tables(
        FamilyRules,
        [table],
        compiled,
        lower,
        table=table,
        labels=labels,
        qualifiers=qualifiers,
        phrases=when_used(lambda: Phrases(_phrases(table), table.likeness, qualifiers.words)),
        tongues=tongues,
        column_heads=frozenset(label_key(word) for word in table.column_heads),
        column=late(column),
        column_starts=tuple(sorted({lower(head).split()[0] for head in table.column_heads})),
        columns=late(rf"(?:{column}[\s/|]*+)++"),
        parts={part: _forms(table, part, slots) for part in PARTS if getattr(table.heading, part)},
        figured=all("{" in form for part in PARTS for form in getattr(table.heading, part)),
        spelled=tuple({needed_word(form) for form in table.heading.spelled}),
        lead=_forms(table, "lead", slots) if table.heading.lead else None,
        named=_forms(table, "named", slots) if table.heading.named else None,
        ends=tuple(_ends(table)),
        end_starts=tuple(start for start, _ in _ends(table)),
        row_parts=row_parts,
        shared=frozenset(_shared(table)),
        head_letters=_first_letters([*labels, *row_parts]) | qualifiers.words,
        title_letters=_first_letters(titles),
        last_letters=frozenset(map(_last_of, (*labels, *row_parts))),
        head_firsts=frozenset(key.split()[0] for key in (*labels, *row_parts) if key) | qualifiers.words,
        titles=titles,
        title_firsts=_seconds(titles),
        number_heads=tuple(_number_heads(row_parts)),
        within=tuple((label.kind, compiled(label.within)) for label in table.labels if label.within),
        vacant=late(rf"(?<!\w){any_word(table.vacant)}[)\].,;!]?$"),
        **_beside_heads(table.columns),
        against=tuple(map(label_key, table.against)),
        taught=tuple(map(label_key, table.taught)),
        trades=late(any_word(table.trades)),
        look=_look(table, qualifiers),
    )


def _with_headings(table: Family) -> None:
    if table.mechanism == "sheet" and table.cells == "line" and not table.heading.lead:
        raise FormError("cells = 'line' needs heading.lead, or headings could not be told from values")
    if table.below and not (table.mechanism == "sheet" and table.heading.lead):
        raise FormError("below needs mechanism = 'sheet' and heading.lead, which tells the line that it is below")


def _first_letters(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_first_of, keys))


@lru_cache(maxsize=4096)
def _first_of(key: str) -> str:
    """The first letters of a label. Families share most of theirs, of which each is looked at once."""
    first = LETTERS.search(key)
    return first[0] if first else ""


@lru_cache(maxsize=4096)
def _last_of(key: str) -> str:
    return last_letters(key)


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    return label_key(word)


def _number_heads(row_parts: Mapping[str, tuple[ColumnPart, Language]]) -> Iterator[str]:
    heads = [key for key, (part, _) in row_parts.items() if part == "number"]
    return (head + behind for head in heads for behind in " \n")


def _seconds(titles: Iterable[str]) -> dict[str, frozenset[str]]:
    """For the first words of heads the first letters of the second ones, empty for none."""
    found: dict[str, frozenset[str]] = {}
    for first, *further in map(str.split, filter(None, titles)):
        found[first] = found.get(first, frozenset()) | _first_letters(further[:1] or [""])
    return found


def last_letters(text: str) -> str:
    """The last letters of a text up to a sign before and behind them; empty where it has none."""
    return next(reversed(LETTERS.findall(text)), "")


def _look(table: Family, qualifiers: Qualifiers) -> Look:
    """What each mechanism counts; labels misspelt (`parallel`) or listed nowhere cannot be looked for.

    In one language alone no label that is misspelt tells a table, and one that is woven into its value tells it twice.
    """
    if (table.mechanism == "parallel" and table.languages == "both") or table.heads != "listed":
        return {}
    labels = [(label.kind, PlainNeeds(label.both)) for label in table.labels]
    columns = [(column.part, PlainNeeds(column.both)) for column in table.columns]
    told = [(label.kind, Needs(label.within)) for label in table.labels if label.within]
    kinds = by_kind([*labels, *told, *columns])
    if table.mechanism == "parallel":
        return {"labels": by_kind([*labels, *((f"woven {kind}", needs) for kind, needs in labels)])}
    look: Look = {"labels": kinds}
    if table.mechanism == "sheet":
        own = [(label.kind, text) for label in table.labels for text in label.both]
        ends = [start for end in table.ends for start in end.starts]
        if table.cells != "line":  # there labels stand amid lines, too
            look["labels"] = cell_labels(
                own, (table.column_heads, ends, qualifiers), kinds, lower, tabbed=table.cells == "tab"
            )
        heading = table.heading
        look["headings"] = Forms(Needs([*heading.lead, *heading.category, *heading.codes, *heading.headcount]))
    return look


def _forms(table: Family, key: str, slots: dict[str, str]) -> re.Pattern[str]:
    spelled = table.heading.spelled if key == "headcount" else []
    try:
        forms = [*getattr(table.heading, key), *spelled]
        return compiled(forms, slots, NO_SIGNS if key in {"lead", "named"} else _SIGNS)
    except FormError as fault:
        raise FormError(f"{fault} - at `$.heading.{key}`", fault.form) from None


def _phrases(table: Family) -> Iterator[Phrase]:
    for entry in table.labels:
        yield from (phrase(entry.kind, language, word) for language, words in entry.said() for word in words)


def _row_parts(table: Family) -> Iterator[tuple[str, tuple[ColumnPart, Language]]]:
    for column in table.columns:
        for language, words in column.said():
            yield from ((_key(word), (column.part, language)) for word in words)


def _ends(table: Family) -> Iterator[tuple[str, EndKind]]:
    return ((start.lower(), end.kind) for end in table.ends for start in end.starts)


def _beside_heads(columns: Sequence[Column]) -> dict[str, object]:
    """What columns list beside their heads."""
    return {
        "further": {column.part: compiled(column.further) for column in columns if column.further},
        "actual": compiled([word for column in columns for word in column.actual]),
        "norm": compiled([word for column in columns for word in column.norm]),
        "load": compiled([word for column in columns for word in column.load]),
        "vague": frozenset(label_key(word) for column in columns if column.vague for word in column.both),
    }


def _shared(table: Family) -> Iterator[str]:
    for entry in table.labels:
        kk, ru = ({_key(word) for word in entry.of(language)} for language in LANGUAGES)
        yield from kk & ru


def _labels(table: Family) -> dict[str, tuple[CriterionKind, Language]]:
    labels: dict[str, tuple[CriterionKind, Language]] = {}
    for entry in table.labels:
        for language, word in ((language, word) for language, words in entry.said() for word in words):
            kind, _ = labels.setdefault(_key(word), (entry.kind, language))
            if kind != entry.kind:
                raise FormError(f"{word!r} is a label of {kind} and of {entry.kind} - at `$.labels`")
    return labels
