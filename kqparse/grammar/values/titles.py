"""`titles.toml`, compiled: words that begin or end a title, and units as something has them."""

from collections.abc import Iterator

from msgspec import Struct

from kqparse.grammar.acts.endings import Endings, russian_forms
from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.tables import ByLanguage, Offices, Table, Word

_SHORTEST_STEM = 4
"""Letters that a stem keeps at least: with fewer, words of anything else would begin alike."""


class Clauses(Table, frozen=True, kw_only=True):
    """What no title has: words of a clause, and endings of such words.

    Attributes:
        endings, words: of verbs, anywhere in a text.
        relative: what a word begins with that opens a clause about the post: the verbs behind it tell nothing.
        begin_endings, begin_words: of a first word that names what is done, and no one who does it.
        last_endings, last_words: of the last word of a Kazakh clause.
    """

    endings: tuple[Word, ...] = ()
    words: tuple[Word, ...] = ()
    relative: tuple[Word, ...] = ()
    begin_endings: tuple[Word, ...] = ()
    begin_words: tuple[Word, ...] = ()
    last_endings: tuple[Word, ...] = ()
    last_words: tuple[Word, ...] = ()


class Possessions(Table, frozen=True, kw_only=True):
    """Endings of what somebody has, in Kazakh."""

    endings: tuple[Word, ...] = ()


class Compounds(Table, frozen=True, kw_only=True):
    """What links the halves of a word without a hyphen: vowels, and what is short for a word."""

    linking: tuple[Word, ...] = ()


class Titles(Table, frozen=True, kw_only=True):
    """`titles.toml`."""

    heads: ByLanguage
    degrees: ByLanguage
    occupations: ByLanguage = ByLanguage()
    clauses: Clauses = Clauses()
    possessions: Possessions = Possessions()
    compounds: Compounds = Compounds()


class TitleRules(Struct, frozen=True):
    """Words of titles, in lower case.

    Attributes:
        begins: Russian heads and degrees: a title begins with one.
        russian: Russian heads.
        degrees: what stands before heads and is no title by itself, in both languages.
        ends: Kazakh heads, bare and with the endings of possession: a title ends with one.
        occupations: what else a post may be called, in both languages, the Kazakh words with those endings too.
        named: all of these: a text that begins or ends with one may be the name of a post.
        stems: heads and occupations of both languages, with and without their last letter.
        possessed: those with such an ending: something stands before one.
        genitives: units in the genitive, in both languages.
        units: Kazakh words for units.
        kazakh_genitive: the endings of any Kazakh word in the genitive.
        possessions: the endings of a last word that names what somebody has, in Kazakh.
        linking: what the first half of a word ends with that has no hyphen before the name of a post.
        verb_endings, verbs: what a word of a clause ends with or is.
        relative: what a word begins with behind which verbs tell no clause.
        deed_endings, deeds: what the first word of a text ends with or is that names an act or a thing done.
        last_endings, last_words: what the last word of a clause ends with or is in Kazakh, where no bracket holds it.
    """

    begins: frozenset[str]
    russian: frozenset[str]
    degrees: frozenset[str]
    ends: frozenset[str]
    occupations: frozenset[str]
    named: frozenset[str]
    stems: frozenset[str]
    possessed: frozenset[str]
    genitives: frozenset[str]
    units: frozenset[str]
    kazakh_genitive: tuple[str, ...]
    possessions: tuple[str, ...]
    linking: tuple[str, ...]
    verb_endings: tuple[str, ...]
    verbs: frozenset[str]
    relative: tuple[str, ...]
    deed_endings: tuple[str, ...]
    deeds: frozenset[str]
    last_endings: tuple[str, ...]
    last_words: frozenset[str]


def title_rules(table: Titles, offices: Offices, endings: Endings) -> TitleRules:
    """Compile the words of titles."""
    possessed = frozenset(form for head in table.heads.kk for form in _possessed(head, endings))
    russian = frozenset(table.heads.ru)
    others = table.occupations
    begins, ends = russian | frozenset(table.degrees.ru), possessed | frozenset(table.heads.kk)
    occupations = frozenset(
        [*others.ru, *others.kk, *(form for word in others.kk for form in _possessed(word, endings))]
    )
    bare = [*table.heads.ru, *table.heads.kk, *others.ru, *others.kk]
    return TitleRules(
        begins=begins,
        russian=russian,
        degrees=frozenset(table.degrees.both),
        ends=ends,
        occupations=occupations,
        named=begins | ends | occupations,
        stems=frozenset(word[:end] for word in bare for end in {len(word), max(len(word) - 1, _SHORTEST_STEM)}),
        possessed=possessed,
        genitives=frozenset([*_kazakh_genitives(offices, endings), *_russian_genitives(offices, endings)]),
        units=frozenset(offices.units.kk),
        kazakh_genitive=tuple(endings.kk.cases["genitive"]),
        possessions=table.possessions.endings,
        linking=table.compounds.linking,
        verb_endings=table.clauses.endings,
        verbs=frozenset(table.clauses.words),
        relative=table.clauses.relative,
        deed_endings=table.clauses.begin_endings,
        deeds=frozenset(table.clauses.begin_words),
        last_endings=table.clauses.last_endings,
        last_words=frozenset(table.clauses.last_words),
    )


def _possessed(word: str, endings: Endings) -> Iterator[str]:
    yield from (endings.kk.soft(word) + ending for ending in endings.kk.possessive)


def _kazakh_genitives(offices: Offices, endings: Endings) -> Iterator[str]:
    for word in offices.units.kk:
        for form in (word, *_possessed(word, endings)):
            yield from (form + ending for ending in endings.kk.cases["genitive"])


def _russian_genitives(offices: Offices, endings: Endings) -> Iterator[str]:
    for word in offices.units.ru:
        try:
            forms = russian_forms(word, endings)
        except FormError:  # a noun that is bent as an adjective is, or stands in the plural
            continue
        yield from (form for form, told in forms.items() if "genitive" in told.cases and form != word)
