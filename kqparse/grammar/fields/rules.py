"""Fields of study: their names and codes, and the words around them, compiled when they are first asked for."""

from collections.abc import Callable
from functools import cache, cached_property, lru_cache

from msgspec import Struct

from kqparse.grammar.acts.endings import Endings
from kqparse.grammar.fields.codes import CodeReader, code_reader
from kqparse.grammar.fields.forms import Forms, Vocabulary
from kqparse.grammar.fields.lexicon import Entry, Name, Tree, entries, name_tree, word_tree
from kqparse.grammar.fields.tables import FieldCodes, FieldNames, FieldWords
from kqparse.grammar.fields.tokens import Token, tokens, with_plain_codes
from kqparse.grammar.load import Files
from kqparse.model import Language
from kqparse.text.likeness import likest

_CODES, _WORDS = "fields/codes", "fields/words"
_REMEMBERED = 20_000
"""So many printed words are looked up once only."""
_TRIED = 4096
"""So many unknown names are likened once only."""


class LanguageRules(Struct, frozen=True):
    """What one language knows of fields.

    Attributes:
        forms: its endings.
        tree: names of fields.
        words: words around them.
        opening: the numbers of the signs that any of both begins with.
        like: the name that unknown words resemble enough, and how much of 100; those tried are remembered.
        prose: endings that no name has.
        adjective: endings of an adjective that may name a field.
        numbers: the numbers of a printed word in both trees, and whether a phrase of either begins with it, remembered.
    """

    forms: Forms
    tree: Tree
    words: Tree
    opening: frozenset[int]
    like: Callable[[str], tuple[Name, float] | None]
    prose: tuple[str, ...]
    adjective: tuple[str, ...]
    numbers: Callable[[str], tuple[int | None, int | None, bool, bool]]


class FieldRules:
    """What fields of study are recognised by.

    Attributes:
        threshold: how much a misspelt name must resemble a known one, of 100.
        most_words, most_letters: no field that no list knows has more words, and none of them more letters.
        examples: education texts with the fields that they name.
    """

    def __init__(self, names: list[FieldNames], codes: FieldCodes, words: FieldWords, endings: Endings) -> None:
        """Keep the files; nothing is compiled before a text is read."""
        self._names = names
        self._codes = codes
        self._words = words
        self._endings = endings
        self._languages: dict[Language, LanguageRules] = {}
        self.threshold = words.fuzzy_threshold
        self.most_words = words.most_words
        self.most_letters = words.most_letters
        self.examples = words.examples
        self._letters = str.maketrans(codes.letters)

    @cached_property
    def entries(self) -> list[Entry]:
        """All fields, in the order of the files."""
        return entries(row for file in self._names for row in file.fields)

    @cached_property
    def code(self) -> CodeReader:
        """What a printed code says."""
        return code_reader(self._codes, self.entries)

    def tokens(self, text: str) -> list[Token]:
        """The words, signs and codes of a text."""
        return tokens(with_plain_codes(text, self._letters))

    def of(self, language: Language) -> LanguageRules:
        """The rules of one language."""
        if language not in self._languages:
            self._languages[language] = self._compiled(language)
        return self._languages[language]

    def _compiled(self, language: Language) -> LanguageRules:
        table = self._words
        inflected, derived = self._forms(language, derived=False), self._forms(language, derived=True)
        around = [(entry.kind, text) for entry in table.words for text in entry.of(language)]
        joins = frozenset(inflected.key(text) for kind, text in around if kind == "and" and text.isalpha())
        tree, names = name_tree(self.entries, language, Vocabulary(derived), joins)
        words = word_tree(around, Vocabulary(inflected))

        @cache
        def long() -> dict[str, Name]:
            """The names that may be misspelt."""
            found: dict[str, Name] = {}
            for name in names:
                if sum(map(len, name.words)) >= table.fuzzy_letters:
                    found.setdefault(" ".join(name.words), name)
            return found

        def like(unknown: str) -> tuple[Name, float] | None:
            found = likest(unknown, long(), table.fuzzy_threshold)
            return (long()[found[0]], round(found[1], 1)) if found else None

        def numbers(word: str) -> tuple[int | None, int | None, bool, bool]:
            folded = derived.key(word)
            own, around = tree.word(folded), words.word(folded)
            return own, around, tree.begins(own), words.begins(around)

        return LanguageRules(
            forms=derived,
            tree=tree,
            words=words,
            opening=tree.signs() | words.signs(),
            like=lru_cache(maxsize=_TRIED)(like),
            prose=tuple(inflected.key(ending) for ending in table.prose_endings.of(language)),
            adjective=tuple(inflected.key(ending) for ending in table.adjective_endings.of(language)),
            numbers=lru_cache(maxsize=_REMEMBERED)(numbers),
        )

    def _forms(self, language: Language, *, derived: bool) -> Forms:
        table = self._words
        if language == "ru":
            nouns = table.ru_endings.adjective if derived else ()
            return Forms(table.fold, table.ru_endings.inflected, layers=False, nouns=nouns)
        own = self._endings.kk
        endings = [*own.plural, *own.possessive, *own.attributive, *own.every_case]
        endings += table.kk_endings.adjective if derived else ()
        return Forms(table.fold, endings, layers=True, softening=own.softening)


def field_rules(files: Files, endings: Endings) -> FieldRules:
    """The rules from the files under `fields/`."""
    names = [name for name in files.tables if name.startswith("fields/") and name not in (_CODES, _WORDS)]
    return FieldRules(
        [files.table(name, FieldNames) for name in names],
        files.table(_CODES, FieldCodes),
        files.table(_WORDS, FieldWords),
        endings,
    )
