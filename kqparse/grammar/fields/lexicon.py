"""Names of fields and the words around them, by the words they are made of: one way down a tree for each place."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from kqparse.grammar.fields.forms import Vocabulary
from kqparse.grammar.fields.tables import WordKind
from kqparse.grammar.fields.tokens import Token, tokens
from kqparse.model import LANGUAGES, Language

_AND = -1
_DASH = -6
"""A dash between blanks, which stands for the hyphen of a name."""
_SIGNS = {",": -2, "(": -3, ")": -4, ":": -5, "/": -7, "&": _AND, **dict.fromkeys("-–—", _DASH)}
_WIDTH, _SHIFT, _NOWHERE = 1 << 20, 16, -8
_NOTHING: list[Any] = []
_REMEMBERED = 20_000
"""So many printed words are looked up once only."""


class Entry(Struct, frozen=True):
    """A line of the lexicon: a field, its codes, and its names in both languages, the first that of the classifier."""

    number: int
    isced_f: str | None
    kz_direction: str | None
    names: Mapping[Language, Sequence[str]]


class Name(Struct, frozen=True):
    """One name of a field.

    Attributes:
        entry: the field.
        first: whether it is the field's first name, which the national direction belongs to.
        words: its words, folded.
        text: the name as the file has it.
    """

    entry: Entry
    first: bool
    words: tuple[str, ...]
    text: str

    @property
    def short(self) -> bool:
        """Whether the name is an abbreviation."""
        return self.text.isupper()

    def fits(self, words: tuple[str, ...]) -> bool:
        """Whether folded words may be this name: an abbreviation has no endings (АКТ, not «актілер»)."""
        return self.words == words or not self.short

    @property
    def lists(self) -> bool:
        """Whether the name is a list of fields that no one code covers; among other commas it is several."""
        return self.entry.isced_f is None and "," in self.text


class Phrase(Struct, frozen=True):
    """Words around fields, folded, and what they are."""

    kind: WordKind
    words: tuple[str, ...]


class Tree:
    """Phrases by the numbers of their words."""

    def __init__(self, vocabulary: Vocabulary, joins: frozenset[str]) -> None:
        """Begin with no phrases; `joins` are folded words for «and», which are all one within a name."""
        self.vocabulary = vocabulary
        self._joins = joins
        # Flat, node and number in one key: a dict of figures costs the garbage collector nothing.
        self._steps: dict[int, int] = {}
        self._what: dict[int, list[Any]] = {}
        self._numbers = lru_cache(maxsize=_REMEMBERED)(self._number)

    def number(self, token: Token) -> int | None:
        """The number of a word or sign, None where no phrase has it."""
        return self._numbers(token.text) if token.kind == "word" else self.sign(token)

    def folded(self, token: Token) -> int | None:
        """The same for a token of a folded text."""
        return self.word(token.text) if token.kind == "word" else self.sign(token)

    @staticmethod
    def sign(token: Token) -> int | None:
        """The number of a token that is no word, which is the same in all trees."""
        return _SIGNS.get(token.text)

    def word(self, folded: str) -> int | None:
        """The same for a folded word."""
        return _AND if folded in self._joins else self.vocabulary.number(folded)

    def _number(self, word: str) -> int | None:
        return self.word(self.vocabulary.forms.key(word))

    def add_all(self, phrases: Sequence[tuple[tuple[str, ...], list[Token], object]]) -> None:
        """Put phrases in, each given as its folded words, its tokens where there are signs among these, and what it is.

        Several may have the same words.
        """
        words = {word for own, _, _ in phrases for word in own}
        self.vocabulary.add(words)
        numbers = {word: self.word(word) for word in words}
        steps = self._steps
        for own, parts, what in phrases:
            node = 0
            for number in map(self.folded, parts) if parts else map(numbers.__getitem__, own):
                # A sign that texts are not searched for leads nowhere.
                step = _NOWHERE if number is None else number
                node = steps.setdefault(node * _WIDTH + step + _SHIFT, len(steps) + 1)
            self._what.setdefault(node, []).append(what)

    def signs(self) -> frozenset[int]:
        """The numbers of the signs that a phrase begins with."""
        return frozenset([number for number in _SIGNS.values() if number + _SHIFT in self._steps])

    def begins(self, number: int | None) -> bool:
        """Whether a phrase begins with the word or sign of a number."""
        return number is not None and number + _SHIFT in self._steps

    def longest(self, numbers: Sequence[int | None], at: int, most: int | None = None) -> tuple[int, list[Any]]:
        """How many tokens, at most `most`, the longest phrase from `at` on takes, and what has them; 0 for none."""
        node, length, found = 0, 0, _NOTHING
        steps, what = self._steps, self._what
        for index in range(at, len(numbers) if most is None else at + most):
            number = numbers[index]
            if number is None:
                break
            if number == _DASH and node:
                continue
            step = steps.get(node * _WIDTH + number + _SHIFT)
            if step is None:
                break
            node = step
            if node in what:
                length, found = index + 1 - at, what[node]
        return length, found


def entries(rows: Iterable[str]) -> list[Entry]:
    """The lines of the files of names."""
    found: list[Entry] = []
    for number, row in enumerate(rows):
        codes, *names = row.split(" | ")
        isced, *direction = codes.split()
        found.append(
            Entry(
                number,
                None if isced == "-" else isced,
                direction[0] if direction else None,
                {
                    language: [*filter(None, map(str.strip, part.split(";")))]
                    for language, part in zip(LANGUAGES, names, strict=True)
                },
            )
        )
    return found


def name_tree(
    fields: Sequence[Entry], language: Language, vocabulary: Vocabulary, joins: frozenset[str]
) -> tuple[Tree, list[Name]]:
    """The names of one language as a tree, and as a list."""
    tree = Tree(vocabulary, joins)
    printed = [(entry, not at, text) for entry in fields for at, text in enumerate(entry.names[language])]
    read = _read([text for _, _, text in printed], vocabulary)
    names = [Name(entry, first, words, text) for (entry, first, text), (words, _) in zip(printed, read, strict=True)]
    tree.add_all([(words, parts, name) for (words, parts), name in zip(read, names, strict=True)])
    return tree, names


def _read(texts: Sequence[str], vocabulary: Vocabulary) -> list[tuple[tuple[str, ...], list[Token]]]:
    """The folded words of texts, each with its tokens where there are signs among them."""
    # Folding goes through the letters one by one: once for all texts.
    folded = vocabulary.forms.folded("\0".join(texts)).split("\0") if texts else []
    return [_words(text) for text in folded]


def _words(text: str) -> tuple[tuple[str, ...], list[Token]]:
    """The words of a folded text, and its tokens where there are signs among them."""
    if text.replace(" ", "").isalpha():
        return tuple(text.split()), []
    parts = tokens(text)
    return tuple([token.text for token in parts if token.kind == "word"]), parts


def word_tree(words: Iterable[tuple[WordKind, str]], vocabulary: Vocabulary) -> Tree:
    """The words around fields as a tree."""
    tree = Tree(vocabulary, frozenset())
    given = list(words)
    read = _read([text for _, text in given], vocabulary)
    tree.add_all(
        [(words_of, parts, Phrase(kind, words_of)) for (kind, _), (words_of, parts) in zip(given, read, strict=True)]
    )
    return tree
