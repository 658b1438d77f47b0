"""Education texts to read fields from, short."""

import gc
import time
from collections.abc import Callable, Sequence

from kqparse.grammar import grammar
from kqparse.model import Language, Span
from kqparse.requirement.fields import Fields, FoundField, fields_in
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

RULES = grammar().fields


def traced(text: str) -> Traced:
    return cut(EditedText(text, text, []), 0, len(text))


def read(text: str, language: Language, taken: Sequence[Span] = ()) -> Fields:
    return fields_in(traced(text), language, RULES, taken)


def found(text: str, language: Language) -> list[FoundField]:
    return read(text, language).found


def coded(text: str, language: Language) -> list[str]:
    """Each field as `text code`, with `-` for no code."""
    return [f"{field.text.text} {field.isced_f or '-'}" for field in found(text, language)]


def growth(run: Callable[[int], object], size: int, times: int) -> float:
    """How much longer `run` takes for `times` the size, divided by `times`: about 1 where it is linear."""
    return _least(run, size * times) / _least(run, size) / times


def _least(run: Callable[[int], object], size: int) -> float:
    taken = []
    for _ in range(3):
        # The collector's time depends on what all other tests keep.
        gc.collect()
        gc.disable()
        begun = time.perf_counter()
        run(size)
        taken.append(time.perf_counter() - begun)
        gc.enable()
    return min(taken)
