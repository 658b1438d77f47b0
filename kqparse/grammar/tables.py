"""What may stand in a grammar file: one record per file, strict about unknown keys and wrong types."""

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kqparse.model import LANGUAGES, CriterionKind, Language

EndKind = Literal["note", "other", "provision", "stamp"]
Number = Annotated[int, Meta(ge=0)]
Name = Annotated[str, Meta(pattern="^[a-z0-9-]+$", description="a name of small Latin letters, figures and hyphens")]
"""The name of a family."""
Word = Annotated[str, Meta(pattern=r"\w", description="a word, of a letter or figure at least")]
"""An empty word would be found everywhere."""
Sign = Annotated[str, Meta(pattern=r"\S", description="a word or sign")]
Series = Annotated[str, Meta(pattern=r"^[A-Z]+(-([A-Z]+|\?+))*$", description="the letters of a category, in Latin")]


class Table(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every table of a grammar file."""


class InBoth(Table, frozen=True, kw_only=True):
    """Base of what a file says in Kazakh and in Russian."""

    kk: Sequence[Sign] = ()
    ru: Sequence[Sign] = ()

    @property
    def both(self) -> tuple[str, ...]:
        """All of it, Kazakh first."""
        return *self.kk, *self.ru

    def of(self, language: Language) -> Sequence[str]:
        """That of one language."""
        return self.kk if language == "kk" else self.ru

    def said(self) -> list[tuple[Language, Sequence[str]]]:
        """That of each language that anything is said in."""
        return [(language, own) for language in LANGUAGES if (own := self.of(language))]


class ByLanguage(InBoth, frozen=True, kw_only=True):
    """The same where each entry has a word."""

    kk: Sequence[Word] = ()
    ru: Sequence[Word] = ()


class Edges(Table, frozen=True, kw_only=True):
    """Forms that a text begins or ends with: the heading of a part, of an annex, what is asked."""

    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


class LookAlikes(Table, frozen=True, kw_only=True):
    """Pairs of letters at the same place of both lines."""

    latin: str
    cyrillic: str


class KazakhLetters(Table, frozen=True, kw_only=True):
    """Letters of Kazakh alone, its vowels, those of first syllables, and frequent words with such letters."""

    own: str
    vowels: str
    first: str = ""
    words: list[Word] = []


class LetterWords(Table, frozen=True, kw_only=True):
    """Words that decide what look-alike letters are."""

    latin: list[Word]
    cyrillic: list[Word]
    code_context: list[Word]
    before_o: str = ""


class LegacyFont(Table, frozen=True, kw_only=True):
    """Signs of a legacy font and the letters that were meant, at the same places."""

    name: str
    printed: str
    meant: str


class LostLetters(Table, frozen=True, kw_only=True):
    """`letters.toml`, `lost`: words, and endings of words, that tell letters of which only question marks are left."""

    endings: list[Word] = []
    words: list[Word] = []
    hard: str = ""
    soft: str = ""


class PlainLetters(Table, frozen=True, kw_only=True):
    """`letters.toml`, `plain`: Kazakh letters typed as others, what tells such texts, their words and endings."""

    typed: dict[str, str] = {}
    back: str = ""
    behind_back: dict[str, str] = {}
    front: str = ""
    behind_front: dict[str, str] = {}
    signs: list[Word] = []
    words: list[Word] = []
    endings: list[Word] = []


class StandIn(Table, frozen=True, kw_only=True):
    """`letters.toml`, `stand_ins`: a letter that stands for another one, and where it never stands by itself."""

    printed: str
    meant: str
    signs: list[Word]
    behind: str


class RecognisedSigns(Table, frozen=True, kw_only=True):
    """`letters.toml`, `recognised`: what character recognition takes for something else."""

    digits: str = ""
    letters: str = ""
    number_letters: str = ""
    number_digits: str = ""
    alone: str = ""
    units: list[Word] = []


class LatinAlphabet(Table, frozen=True, kw_only=True):
    """`letters.toml`, `alphabets`: how Kazakh is written in an alphabet other than Cyrillic."""

    name: str
    letters: dict[str, str]
    loans: list[dict[str, str]] = []
    behind_vowel: dict[str, str] = {}
    small: dict[str, str] = {}


class Letters(Table, frozen=True, kw_only=True):
    """`letters.toml`."""

    look_alikes: LookAlikes
    kazakh: KazakhLetters
    words: LetterWords
    legacy: list[LegacyFont] = []
    lost: LostLetters = LostLetters()
    plain: PlainLetters = PlainLetters()
    gap_signs: list[Word] = []
    gap_endings: list[Word] = []
    joining: str = ""
    stand_ins: list[StandIn] = []
    recognised: RecognisedSigns = RecognisedSigns()
    alphabets: list[LatinAlphabet] = []
    alphabet_letters: str = ""
    alphabet_signs: list[Word] = []
    alphabet_short: list[Word] = []
    alphabet_names: list[Word] = []
    doubtful: str = ""


class LanguageSigns(Table, frozen=True, kw_only=True):
    """Letters and small words that only this language has; `endings` and `hints` tell single words within a text.

    `names` are what heads of columns call it; `marks` are the words by which names of files say that they are in it.
    """

    letters: str
    words: list[Word]
    hints: list[Word] = []
    endings: list[Word] = []
    names: list[Word] = []
    marks: list[Word] = []


class Languages(Table, frozen=True, kw_only=True):
    """`languages.toml`."""

    kk: LanguageSigns
    ru: LanguageSigns


class CategorySeries(Table, frozen=True, kw_only=True):
    """Series of civil-service categories that share their range of numbers, both ends included."""

    letters: list[Series]
    numbers: tuple[Number, Number]


class Categories(Table, frozen=True, kw_only=True):
    """`categories.toml`: the series, and forms of a category at the end of a title."""

    series: list[CategorySeries]
    behind: list[Sign] = []


class Codes(Table, frozen=True, kw_only=True):
    """`codes.toml`: signs and separators of staff codes, forms of ranges, examples (text, then its codes)."""

    signs: list[Sign]
    between: list[Sign]
    ranges: list[Sign]
    examples: list[list[Word]] = []


class Units(Table, frozen=True, kw_only=True):
    """Words for units; Kazakh ones without their endings, before a vowel of which the last consonant softens."""

    kk: list[Word]
    ru: list[Word]
    kk_endings: list[str]
    kk_softening: dict[Word, str] = {}


class Surnames(Table, frozen=True, kw_only=True):
    """Endings of surnames, and the words behind which a name is that of a place or body."""

    endings: list[Word]
    called_after: list[Word] = []


class Offices(Table, frozen=True, kw_only=True):
    """`offices.toml`."""

    units: Units
    bodies: ByLanguage
    surnames: Surnames


class Label(ByLanguage, frozen=True, kw_only=True):
    """The labels of one kind of criterion; `within` are forms that tell it in a head of a column that no list has.
    Labels that are `bare` tell it alone only: with other words around them they may be of something else."""

    kind: CriterionKind
    within: list[Sign] = []
    bare: bool = False


ColumnPart = Literal["category", "codes", "headcount", "number", "person", "salary", "sum", "tier", "title", "unit"]


class Column(InBoth, frozen=True, kw_only=True):
    """Heads of a column that says something else of a post than a criterion; `person` tells a list of people, `sum` is
    what a body pays for all units of a row. Words that follow on such a head are of `further`, where it lists any.
    Below a head of units those of `actual` tell how many of them there are, and not how many there may be; one of
    `norm` between two numbers, that there are so many for so many; one of `load` behind one, that it is of hours.
    A `vague` head is that of a form where what stands behind it names a post: a thing has its name, too."""

    part: ColumnPart
    further: list[Sign] = []
    actual: list[Sign] = []
    norm: list[Sign] = []
    load: list[Sign] = []
    vague: bool = False


class Heading(Table, frozen=True, kw_only=True):
    """Forms of what stands before and behind a title."""

    lead: list[Sign] = []
    named: list[Sign] = []
    """Words for posts before a title that has something behind it: Должность: лоцман, категория C-3."""
    category: list[Sign] = []
    codes: list[Sign] = []
    headcount: list[Sign] = []
    spelled: list[Sign] = []
    """Numbers of staff units in words: the first word is the number."""


class End(Table, frozen=True, kw_only=True):
    """Forms that a line begins with which ends a table or list, and the kind of passage that such text is."""

    kind: EndKind
    starts: list[Sign]


class Evidence(Table, frozen=True, kw_only=True):
    """How much of each thing a document must show to be taken for one of the family."""

    headings: Number = 1
    labels: Number = 1


class FamilyFile(Table, frozen=True, kw_only=True):
    """What every `families/*.toml` says: the name of the family, and what its documents are, for people."""

    name: Name
    title: str


class Family(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml`: what one kind of document looks like."""

    mechanism: Literal["parallel", "rows", "sheet"]
    cells: Literal["line", "plain", "tab"] = "line"
    below: CriterionKind | None = None
    heads: Literal["listed", "shown", "signed"] = "listed"
    languages: Literal["both", "one"] = "both"
    bare: bool = False
    words_of: str = ""
    last: bool = False
    likeness: Annotated[int, Meta(ge=1, le=100)] = 100
    unlike: list[Word] = []
    expects: list[CriterionKind] = []
    column_heads: list[Word] = []
    document_heads: list[Word] = []
    document_leads: list[Word] = []
    document_rests: list[Word] = []
    annexes: list[Word] = []
    columns: list[Column] = []
    same: list[Sign] = []
    sums: list[Word] = []
    vacant: list[Word] = []
    bounds: list[Sign] = []
    tells: list[Sign] = []
    against: list[Word] = []
    taught: list[Word] = []
    trades: list[Word] = []
    evidence: Evidence = Evidence()
    labels: list[Label] = []
    heading: Heading = Heading()
    ends: list[End] = []
