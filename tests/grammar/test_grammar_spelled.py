"""Phrases with choices, spelled out word by word as they are spelled out as texts."""

import re
from collections.abc import Iterator

import pytest

from kqparse.grammar.phrasing.forms import FormError
from kqparse.grammar.phrasing.late import trusting
from kqparse.grammar.phrasing.spelled import Rest, steps, variants, whole_worded
from kqparse.grammar.requirements.lexicon import Lexicon, Sense
from kqparse.grammar.requirements.tables import WordKind
from kqparse.grammar.vocabulary.misprints import Fold
from kqparse.grammar.vocabulary.stems import Stemmer

_UNITS = re.compile(r"[^\W_]+(?:-[^\W_]+)*~?|[^\w\s]|_")
_PLAIN, _AS_IT_IS = Stemmer((), {}), Fold("", "")


def _texts(phrase: Rest) -> Iterator[list[str]]:
    for step in steps(phrase):
        if step is None:
            yield []
        else:
            unit, behind = step
            yield from ([unit, *rest] for rest in _texts(behind))


@pytest.mark.parametrize(
    ("phrase", "texts"),
    [
        ("жоғары", ["жоғары"]),
        ("не менее", ["не менее"]),
        ("[не] менее", ["не менее", "менее"]),
        ("<в|на> должност~", ["в должност~", "на должност~"]),
        ("<в|на> [иной [новой]] должност~ [(врача)]", None),
        ("[в|на] <одной|, другой> - <а|б>", None),
        # A word that goes on across a mark.
        ("кәсі<бі|п~> бойынша", ["кәсібі бойынша", "кәсіп~ бойынша"]),
        ("талап[тар] <жоқ|қойылмайды>", None),
        ("<өт|бар><ген|ған>", None),
        ("[один ]из двух[ видов]", None),
        # A sign beside a mark is a word by itself.
        ("стаж[,] (<а|б>)", None),
        # What is next to the marks of another choice, and what may be missing in several ways.
        ("<а|<б|в> г|[д] е> [ж|з <и|к>] - л", None),
        ("[(<а|б>)] в", None),
        # A mark that is printed has no partner.
        ("стаж[а] \\[ <а|б>", ["стажа [ а", "стажа [ б", "стаж [ а", "стаж [ б"]),
    ],
)
def test_a_phrase_is_spelled_word_by_word_as_its_texts_are(phrase: str, texts: list[str] | None) -> None:
    wanted = [_UNITS.findall(text) for text in texts or variants(phrase)]
    assert [own for text in whole_worded(phrase) for own in _texts(text)] == wanted


@pytest.mark.parametrize("phrase", ["[а б", "а] б", "<а|б] в", "а | б", "а<б", "<[а>] б"])
def test_a_mark_without_a_partner_is_refused(phrase: str) -> None:
    with pytest.raises(FormError, match="has no partner"):
        whole_worded(phrase)


@pytest.mark.parametrize(
    ("phrases", "told"),
    [
        ([("[а]", "word")], "'\\[а\\]' has no word"),
        ([("[а] б", "sector"), ("<а|в> [б]", "unit")], "'<а\\|в> \\[б\\]' is sector and unit"),
    ],
)
def test_phrases_that_cannot_be_compiled_are_refused(phrases: list[tuple[str, WordKind]], told: str) -> None:
    entries = [(phrase, Sense(kind, None, False)) for phrase, kind in phrases]
    with pytest.raises(FormError, match=told):
        Lexicon(entries, _PLAIN, _AS_IT_IS)


def test_of_phrases_the_longest_counts_and_those_that_no_text_follows_are_not_spelled_out() -> None:
    work, unit = Sense("sector", None, False), Sense("unit", None, False)
    with trusting():
        known = Lexicon([("в [иной] должности", work), ("в", unit)], _PLAIN, _AS_IT_IS)
        assert known.longest(["в", "должности"], 0) == (2, work)
        assert known.longest(["в", "иной", "должности"], 0) == (3, work)
        assert known.longest(["в", "иной", "раз"], 0) == (1, unit)
