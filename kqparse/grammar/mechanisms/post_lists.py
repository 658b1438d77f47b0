"""Words of lists of posts, for the engine."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Literal

from msgspec import Struct

from kqparse.grammar.mechanisms.characteristics import Characteristics, GradeCategory, GradeLevel
from kqparse.grammar.phrasing.alternative import nameless
from kqparse.grammar.phrasing.any_of import any_form, any_word, at_edges
from kqparse.grammar.phrasing.around import around
from kqparse.grammar.phrasing.forms import beginnings, either, grouped
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.phrasing.line_signs import LineEdges
from kqparse.grammar.phrasing.looks import Compiled
from kqparse.grammar.phrasing.needs import worded
from kqparse.grammar.phrasing.of_tables import of_tables
from kqparse.grammar.tables import Edges, End, EndKind, FamilyFile, Name, Number, Table, Word
from kqparse.grammar.values.numbers import IN_WORDS
from kqparse.grammar.vocabulary.misprints import Fold, shared_fold
from kqparse.model import Span

_LONGEST_OPEN = 40
_SLOTS = {"words": r"[^:;.]{1,120}", "number": rf"[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?{IN_WORDS}"}


class ListEvidence(Table, frozen=True, kw_only=True):
    """How much a document must show to be taken for a list of posts."""

    headings: Number = 1
    rows: Number = 2


class EmployerWords(Table, frozen=True, kw_only=True):
    """The short name of a kind of institution, and the forms of its full name."""

    short: Word
    words: tuple[str, ...] = ()


class PostWords(Table, frozen=True, kw_only=True):
    """Words within rows: what stands for any post, and what shows that a part is not complete."""

    generic: tuple[str, ...] = ()
    open: tuple[Word, ...] = ()
    continued: tuple[Word, ...] = ()
    continued_words: tuple[str, ...] = ()
    governing: tuple[Word, ...] = ()
    governed: tuple[Word, ...] = ()
    oblique: tuple[Word, ...] = ()
    plural: tuple[Word, ...] = ()
    genitive: tuple[Word, ...] = ()
    feminine: tuple[Word, ...] = ()
    masculine: tuple[Word, ...] = ()
    ranks: tuple[Word, ...] = ()
    elliptical: tuple[str, ...] = ()
    unfinished: tuple[Word, ...] = ()
    owner: tuple[Word, ...] = ()
    owned: tuple[Word, ...] = ()


class PostList(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `list`: numbered rows of posts under the headings of sectors."""

    mechanism: Literal["list"]
    grades: Name
    evidence: ListEvidence = ListEvidence()
    sectors: Edges = Edges()
    parts: tuple[str, ...] = ()
    titles: Edges = Edges()
    column_heads: tuple[str, ...] = ()
    post_heads: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    sector_heads: tuple[str, ...] = ()
    count_heads: tuple[str, ...] = ()
    remark_heads: tuple[str, ...] = ()
    headcount: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    employers: tuple[EmployerWords, ...] = ()
    posts: PostWords = PostWords()
    ends: tuple[End, ...] = ()
    against: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


class ListRules(Compiled[PostList], frozen=True):
    """One family of lists, ready for use; all patterns are for folded text.

    Attributes:
        fold: brings text into the form that the patterns are for, each letter in its place.
        sectors, titles: find that a text begins or ends as the heading of a sector, the title of a list.
        parts: finds, in the heading of a sector, the word for a part and its number; these tell of no list,
        telling_sectors: but what this finds does.
        column_heads: the head of one column.
        head_starts: what such a head begins with.
        listed: finds, in the title of an act, that it is about a list of posts.
        post_heads: finds a head that says that posts are listed; below others a row must name one.
        sector_heads: finds the same in the heading of a sector.
        count_heads: finds the head of a column of staff units.
        remark_heads: the head of a column of remarks, which a table of posts may have.
        ends: beginnings of lines that end a list, each with its kind.
        against: heads of what no list of posts has: names of people, criteria.
        asks: finds what is asked of a post: a row that says so is no evidence of a list.
        headcount: finds a number of staff units.
        institution: finds a word for an institution.
        employers: the short names of institutions, each with the pattern of one of its names; longer names first.
        levels, categories: what a level and a category are called.
        generic: the word for any post.
        leads: what leads posts, at the beginning of a row: an institution, a level, a category, the word for any post.
        open: finds that a text ends with a word that nothing ends with.
        open_words: those words.
        continued: finds that a part goes on with the one before it.
        unfinished: finds that a part goes on with the one behind it.
        edges: finds lines that may be headings of sectors or lists, or heads of columns.
        labels: those of points of characteristics, with the sign behind them: such a point is no row.
        governing: finds a word that governs what follows; `governed` that a part begins as such does.
        oblique: finds that a part without anything that leads it begins with no title.
        plural: endings that a title may have, too: such a part is governed only with a word that ends so before it.
        genitive: endings of a word behind a title; a part whose first word has one, too, goes on with it.
        feminine, masculine: endings of an adjective in the nominative, that a title begins with; of the latter only
            before a noun that has no oblique ending.
        ranks: finds, before the words of a level or category, others of the kind: высшей, первой и второй категории.
        elliptical: a lead whose words belong to each of the parts behind it.
    """

    fold: Fold
    sectors: re.Pattern[str]
    titles: re.Pattern[str]
    parts: re.Pattern[str]
    telling_sectors: re.Pattern[str]
    column_heads: re.Pattern[str]
    head_starts: tuple[str, ...]
    listed: re.Pattern[str]
    post_heads: re.Pattern[str]
    sector_heads: re.Pattern[str]
    count_heads: re.Pattern[str]
    remark_heads: re.Pattern[str]
    ends: tuple[tuple[EndKind, re.Pattern[str]], ...]
    against: re.Pattern[str]
    asks: re.Pattern[str]
    headcount: re.Pattern[str]
    institution: re.Pattern[str]
    employers: tuple[tuple[str, re.Pattern[str]], ...]
    levels: tuple[tuple[GradeLevel, re.Pattern[str]], ...]
    categories: tuple[tuple[GradeCategory, re.Pattern[str]], ...]
    generic: re.Pattern[str]
    leads: re.Pattern[str]
    open: re.Pattern[str]
    open_words: tuple[str, ...]
    continued: re.Pattern[str]
    unfinished: re.Pattern[str]
    edges: LineEdges
    labels: re.Pattern[str]
    governing: re.Pattern[str]
    governed: re.Pattern[str]
    oblique: re.Pattern[str]
    plural: tuple[str, ...]
    genitive: tuple[str, ...]
    feminine: tuple[str, ...]
    masculine: tuple[str, ...]
    ranks: re.Pattern[str]
    elliptical: re.Pattern[str]

    def ends_open(self, small: str) -> bool:
        """Whether a folded text ends with a word that nothing ends with."""
        return small.endswith(self.open_words) and bool(self.open.search(small[-_LONGEST_OPEN:]))

    def employing(self, shorts: Iterable[str]) -> "Employing":
        """What finds institutions, those among them that a document names by short forms of its own."""
        return _employing(self.employers, tuple(shorts), self.fold)


class Employing(Struct, frozen=True):
    """Finds institutions; the number of the group that matched leads to the short name."""

    shorts: tuple[str, ...]
    pattern: re.Pattern[str]

    def find(self, small: str, begin: int, end: int) -> Iterator[tuple[str, Span]]:
        """The institutions that a stretch of folded text names, in order, none within the longer name of another."""
        for match in self.pattern.finditer(small, begin, end):
            yield self.shorts[(match.lastindex or 1) - 1], match.span()

    def as_printed(self, short: str, printed: str) -> str:
        """The short name that stands there, of several that are alike once their marks are lost: МКК, and not МҚК."""
        return printed if printed in self.shorts else short


@lru_cache(maxsize=8)
def _employing(own: tuple[tuple[str, re.Pattern[str]], ...], shorts: tuple[str, ...], fold: Fold) -> Employing:
    """What finds institutions; most documents name none by short forms of their own."""
    known = [*own, *((short, _forms([short], fold)) for short in shorts)]
    return Employing(
        tuple(short for short, _ in known),
        late(lambda: either(grouped(nameless(form.pattern)) for _, form in known)),
    )


def list_rules(table: PostList, grades: Characteristics) -> ListRules:
    """Compile a family of lists; `grades` is the family that has the words for levels and categories.

    Raises:
        FormError: if a form cannot be compiled.
    """
    fold = shared_fold(grades.misprints.letters, grades.misprints.plain)
    posts = table.posts
    graded = [form for entry in (*grades.levels, *grades.categories) for form in entry.both]
    named = [(entry.short, form) for entry in table.employers for form in (entry.short, *entry.words)]
    heads = [*table.column_heads, *table.count_heads]
    starts, ends = [*table.sectors.starts, *table.titles.starts], [*table.sectors.ends, *table.titles.ends]
    edges = LineEdges(starts, ends, [*filter(worded, heads)], fold, _SLOTS)
    return of_tables(
        ListRules,
        [table, posts],
        partial(_forms, fold=fold),
        fold,
        table=table,
        fold=fold,
        sectors=_edges(Edges(starts=(*table.sectors.starts, *table.parts), ends=table.sectors.ends), fold),
        titles=_edges(table.titles, fold),
        parts=_edges(Edges(starts=table.parts), fold),
        telling_sectors=_edges(table.sectors, fold),
        column_heads=_forms(heads, fold),
        head_starts=beginnings(map(fold, heads)) or ("",),
        ends=tuple((end.kind, _forms(end.starts, fold)) for end in table.ends),
        institution=_forms(table.institutions, fold),
        employers=tuple((short, _forms([form], fold)) for short, form in sorted(named, key=lambda one: -len(one[1]))),
        levels=tuple((entry.value, _forms(entry.both, fold)) for entry in grades.levels),
        categories=tuple((entry.value, _forms(entry.both, fold)) for entry in grades.categories),
        leads=_forms([*(form for _, form in named), *graded, *posts.generic], fold),
        open=late(rf"(?<!\w){any_word(posts.open, fold)}$"),
        open_words=tuple(map(fold, posts.open)),
        continued=late(lambda: f"(?:{_forms(posts.continued_words, fold).pattern})|{_ending(posts.continued, fold)}"),
        unfinished=_unfinished(posts, fold),
        labels=_labels(grades, fold),
        edges=edges,
        governing=late(rf"(?<!\w){any_word(posts.governing, fold)}(?!\w)"),
        governed=late(_ending(posts.governed, fold)),
        oblique=late(_ending(posts.oblique, fold)),
        ranks=late(_ranks(posts, fold)),
        look={"headings": edges},
    )


def _ranks(posts: PostWords, fold: Fold) -> str:
    """Words for levels or categories, each with a comma or a conjunction behind it."""
    between = rf"(?:\s*,\s*|\s+{any_word(posts.open, fold)}\s+)"
    return rf"(?:(?<!\w){any_word(posts.ranks, fold)}{between})+$"


def _unfinished(posts: PostWords, fold: Fold) -> re.Pattern[str]:
    """Finds that a part goes on with the one behind it: it ends openly, or names who has something and not what."""
    owner, owned = _ending(posts.owner, fold), any_word(posts.owned, fold)
    return late(rf"{any_word(posts.unfinished, fold)}$|^{owner}.*(?<!{owned})$")


def _labels(grades: Characteristics, fold: Fold) -> re.Pattern[str]:
    """The labels of points, with the sign behind them."""
    forms = _forms([form for label in grades.labels for form in label.both], fold)
    return around(lambda source: rf"(?:{nameless(source)})\s*(?:[:.]|[-\u2013\u2014]\s|$)", [forms])


def _ending(endings: Iterable[str], fold: Fold) -> str:
    """A word with one of some endings."""
    return rf"[^\W\d_]+{any_word(endings, fold)}(?!\w)"


def _forms(forms: Sequence[str], fold: Fold) -> re.Pattern[str]:
    return any_form(forms, _SLOTS, fold)


def _edges(edges: Edges, fold: Fold) -> re.Pattern[str]:
    """Finds that a text begins or ends so, numbers before it and signs behind it aside."""
    return at_edges(edges, _SLOTS, fold, r"^(?:[^\W\d_]{1,4}[.)])?[\W\d]*+")
