"""Words stand in the grammar and nowhere else, and its lists are what they claim to be."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from grammar_factories import shipped

import kqparse
from kqparse.grammar.tables import Languages, Letters

_PACKAGE = Path(kqparse.__file__).parent
_LETTER = re.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")

LETTERS = shipped().table("letters", Letters)
_TO_LATIN = dict(zip(LETTERS.look_alikes.cyrillic, LETTERS.look_alikes.latin, strict=True))
_TO_CYRILLIC = dict(zip(LETTERS.look_alikes.latin, LETTERS.look_alikes.cyrillic, strict=True))


def _literals(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of a module that is no documentation: no statement of its own."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def test_the_engine_knows_no_word() -> None:
    found = [
        f"{path.relative_to(_PACKAGE)}:{line}: {text!r}"
        for path in sorted(_PACKAGE.rglob("*.py"))
        for line, text in _literals(path)
        if _LETTER.search(text)
    ]
    assert found == []


def _convertible(word: str, table: dict[str, str]) -> bool:
    """Whether each letter of a word has a look-alike, in small letters or in capitals."""
    return any(all(letter in table for letter in case) for case in (word.lower(), word.upper()))


@pytest.mark.parametrize("word", LETTERS.words.cyrillic)
def test_a_cyrillic_word_could_be_typed_in_latin(word: str) -> None:
    assert re.fullmatch("[\u0400-\u052f]+", word)
    assert _convertible(word, _TO_LATIN)


@pytest.mark.parametrize("word", LETTERS.words.latin)
def test_a_latin_word_could_be_taken_for_cyrillic(word: str) -> None:
    assert re.fullmatch("[a-z]+", word)
    assert _convertible(word, _TO_CYRILLIC)


def test_no_word_is_of_both_alphabets() -> None:
    cases = [case for word in LETTERS.words.latin for case in (word, word.upper())]
    read = {"".join(_TO_CYRILLIC.get(letter, letter) for letter in case).lower() for case in cases}
    assert read & set(LETTERS.words.cyrillic) == set()


def test_lists_have_no_word_twice() -> None:
    languages = shipped().table("languages", Languages)
    lists = [LETTERS.words.latin, LETTERS.words.cyrillic, LETTERS.kazakh.words, languages.kk.words, languages.ru.words]
    for words in lists:
        assert sorted(set(words)) == sorted(words)
        assert words == [word.lower() for word in words]


def test_look_alikes_are_pairs_of_one_case() -> None:
    latin, cyrillic = LETTERS.look_alikes.latin, LETTERS.look_alikes.cyrillic
    assert len(latin) == len(cyrillic) == len(set(latin))
    assert re.fullmatch("[\u0400-\u052f]+", cyrillic)
    assert not re.search("[\u0400-\u052f]", latin)
    assert [letter.isupper() for letter in latin] == [letter.isupper() for letter in cyrillic]


def test_legacy_fonts_are_whole_and_their_signs_are_no_kazakh_letters() -> None:
    for font in LETTERS.legacy:
        assert len(set(font.printed)) == len(font.printed) == len(font.meant)
        assert set(font.meant.lower()) == set(LETTERS.kazakh.own)
        assert not set(font.printed) & set(font.meant)
    assert set(LETTERS.doubtful) <= set("".join(font.printed for font in LETTERS.legacy))


def test_languages_have_letters_of_their_own() -> None:
    languages = shipped().table("languages", Languages)
    assert not set(languages.kk.letters) & set(languages.ru.letters)
    assert set(LETTERS.kazakh.own) <= set(languages.kk.letters)
    assert set(languages.kk.words) & set(languages.ru.words) <= {"не"}
