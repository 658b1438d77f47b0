"""KQ201: a number or a time within what both texts of a criterion say that is another one in each language.

How often, until which day, of how many years: «айына 2 рет», «не реже трёх раз в месяц». A translation may spell a
number out, count in other units, print it in Roman letters, or say it by a word (екі жақты, двусторонний). So a number
differs only where the same sentence says as many of them in both languages, and each language has one that the other
lacks; so does a month, or how often something is done. Amounts of work are compared by themselves (KQ402).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from kqparse.audit.bilingual.counted import ROMAN, Counted, Number, NumberSigns
from kqparse.audit.bilingual.sentences import Place, said, sentences
from kqparse.audit.bilingual.texts import Paired
from kqparse.diagnostics import finding
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Diagnostic, Spans
from kqparse.model.spans import meet
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_WORD = late_pattern(r"[0-9]+|[^\W\d_]+")
_PARTED = late_pattern(r"[.;!?]\s")
_FIGURES = "0123456789"
_COUNTING = late_pattern(r"[0-9]|\b[IVX]+\b")
_BETWEEN = "- \u00a0"


def figures_differ(
    pair: Paired, counted: Counted, signs: NumberSigns, told: Callable[[], Spans], position: str
) -> Iterator[Diagnostic]:
    """The findings about numbers and times that differ, one a sentence.

    Args:
        pair: the texts of a criterion, which do not plainly `say_the_same`.
        counted: tells the numbers of a text.
        signs: what tells times.
        told: where it stands what is compared otherwise.
        position: id of the post.
    """
    texts = [pair.texts[language] for language in LANGUAGES]
    times = [signs.counting.timed(text.text, language) for text, language in zip(texts, LANGUAGES, strict=True)]
    plain = [said(text.text) for text in texts]
    places = [sentences(text) for text in plain]
    if len(places[0]) != len(places[1]):
        places = [[(0, len(text))] for text in plain]
    apart = told()
    numbers = [
        _beside(counted(each, language), text, apart)
        for each, text, language in zip(plain, texts, LANGUAGES, strict=True)
    ]
    # Where modifiers stand first what a number or a month stands before counts or names it: үш ай сайын, мамыр айына.
    ends = {each.place[1] for each in counted(plain[0], "kk")}.union(end for _, _, end in times[0])
    times[0] = [time for time in times[0] if not (time[0] in signs.counting.turns and _led(plain[0], time[1], ends))]
    moments = [
        _beside([Number((start, end), frozenset({sense})) for sense, start, end in own], text, apart)
        for own, text in zip(times, texts, strict=True)
    ]
    for within in zip(*places, strict=True):
        sides, timely = (
            [_within(own, place) for own, place in zip(found, within, strict=True)] for found in (numbers, moments)
        )
        alone = zip(texts, _alone(sides, timely, signs.counting.turns), strict=True)
        parts = [[text[slice(*each.place)] for each in own] for text, own in alone]
        if any(parts):
            printed = [", ".join([part.text for part in own]) for own in parts]
            spans = [span for own in parts for part in own for span in part.spans()]
            yield finding("KQ201", spans, position=position, data={"kk": printed[0], "ru": printed[1]})


def counted_otherwise(kk: str, ru: str, counted: Counted) -> bool:
    """Whether two texts that print figures have as many numbers, and each one that the other has not."""
    if not (_COUNTING.search(kk) and _COUNTING.search(ru)):
        return False
    return any(_differing([counted(kk, "kk"), counted(ru, "ru")]))


def _led(text: str, start: int, ends: Set[int]) -> bool:
    """Whether what begins at a place stands right behind one of these ends."""
    return start - 1 in ends and text[start - 1] in _BETWEEN


def _alone(
    numbers: Sequence[Sequence[Number]], times: Sequence[Sequence[Number]], turns: Mapping[float, int]
) -> list[list[Number]]:
    """The numbers and times of each of two sentences that the other has not; once in half a year is twice a year."""
    evenly = len({frozenset(time.values for time in own) for own in times}) == 1
    found = _differing([[each for each in own if 1 not in each.values] for own in numbers])
    found = found or (_differing(numbers) if evenly else [])
    timely = _differing(times)
    if timely and (_as_often(numbers[0], timely, turns) or _as_often(numbers[1], timely[::-1], turns)):
        timely = []
    both = zip(found or [[], []], timely or [[], []], strict=True)
    return [sorted([*own, *timely], key=_start) for own, timely in both]


def _as_often(numbers: Sequence[Number], times: Sequence[Sequence[Number]], turns: Mapping[float, int]) -> bool:
    """Whether one of the numbers of a text makes one of its times that of the other: four times a year, quarterly."""
    own, other = ({turns.get(sense, 0) for time in side for sense in time.values} - {0} for side in times)
    return any(value * each in other for number in numbers for value in number.values for each in own)


def _beside(numbers: Sequence[Number], text: Traced, apart: Spans) -> list[Number]:
    """The numbers of a text that stand nowhere where something is compared otherwise."""
    return [each for each in numbers if not meet(text[slice(*each.place)].spans(), apart)]


def _within(numbers: Sequence[Number], place: Place) -> Sequence[Number]:
    """Those of some numbers, which are in order, that stand in a place."""
    first, last = (bisect_left(numbers, end, key=_start) for end in place)
    return numbers[first:last]


def _start(number: Number) -> int:
    return number.place[0]


def say_the_same(kk: str, ru: str, signs: NumberSigns) -> bool:
    """Whether two texts plainly have the same numbers: in one order, or in one sentence (2031 жылғы 5 мамыр).

    And the same times, and Roman numbers.
    """
    times = [{time[0] for time in signs.counting.timed(text, language)} for text, language in ((kk, "kk"), (ru, "ru"))]
    if times[0] != times[1] or ROMAN.findall(kk) != ROMAN.findall(ru):
        return False
    own, other = _roughly(kk, signs.numerals), _roughly(ru, signs.numerals)
    return own == other or (sorted(own) == sorted(other) and _PARTED.search(kk) is None)


def _roughly(text: str, numerals: Mapping[str, float]) -> list[float]:
    """What the figures and numerals of a text count, each by itself, without «one»."""
    likely = " ".join([run for run in lower(text).split() if run in numerals or not run.isalpha()])  # few words are
    words = [word for word in _WORD.findall(likely) if word in numerals or word[0] in _FIGURES]
    return [number for word in words if (number := numerals[word] if word in numerals else float(word)) != 1]


def _differing(sides: Sequence[Sequence[Number]]) -> list[list[Number]]:
    """The numbers of each side that the other has not, as many of both; else nothing."""
    if len({each.values for each in sides[0]}) != len({each.values for each in sides[1]}):
        return []
    alone = [_lacking(sides[at], sides[1 - at]) for at in (0, 1)]
    return alone if alone[0] and len(alone[0]) == len(alone[1]) else []


def _lacking(own: Sequence[Number], other: Sequence[Number]) -> list[Number]:
    """The numbers that the other side has not, each once."""
    there = frozenset[float]().union(*(each.values for each in other))
    found = {each.values: each for each in reversed(own) if not each.values & there}
    return sorted(found.values(), key=_start)
