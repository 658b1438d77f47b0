"""Russian text: all stages, and requirements alone, beside yargy on one rule and natasha's chain.

The texts are the Russian lines of the five documents, where they are there, and invented ones: the samples in Russian,
and the Russian phrases of the gold set. None has been read before, since both sides remember words: all run in children
of a process that has read other texts. Those that ours has read before are the same samples in Kazakh, so that the
patterns of their kinds are compiled, as the models of the others are loaded, and no Russian word of theirs has been met.
"""

import gc
import re
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

from figures import Figure, Section, faster
from gold_records import records
from inputs import SEEDS
from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter
from places import SAMPLES, TABLE
from text_speed import in_child
from yargy import Parser, or_, rule
from yargy.predicates import caseless, normalized
from yargy.predicates import type as of_type

from kqparse import extract, to_json
from kqparse.grammar import grammar
from kqparse.requirement import Asked, Reader, reader
from kqparse.text.placed import by_itself

_RUNS = 5
_CYRILLIC = re.compile("[а-яё]")
_YARGY, _NATASHA = 2.0, 15.0


def _texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in SAMPLES if path.name.endswith(".ru.txt")]


def _part() -> list[str]:
    """The Russian lines of the five documents behind one another: such as no letter stands in that Kazakh alone has."""
    lines = [line for path in SEEDS for line in path.read_text(encoding="utf-8").splitlines()]
    kazakh = set(grammar().languages.letters["kk"])
    russian = [line for line in lines if _CYRILLIC.search(line) and kazakh.isdisjoint(line.lower())]
    return ["\n".join(russian)] if russian else []


def _phrases() -> list[str]:
    return [record["text"] for record in records() if record["lang"] == "ru"]


def _seconds(function: Callable[[str], object], texts: list[str]) -> float:
    gc.collect()  # what was read and loaded before is not swept up in the time of either side
    start = time.perf_counter()
    for text in texts:
        function(text)
    return time.perf_counter() - start


def _cold(function: Callable[[str], object], texts: list[str]) -> float:
    taken: list[float] = [in_child(partial(_seconds, function, texts)) for _ in range(_RUNS)]
    return statistics.median(taken)


def _whole(text: str) -> bytes:
    return to_json(extract(text.encode(), "x"))


def _one_rule() -> Callable[[str], object]:
    """What finds `не менее N лет` and `не менее N-M лет`."""
    number = of_type("INT")
    years = rule(caseless("не"), caseless("менее"), or_(rule(number), rule(number, "-", number)), normalized("год"))
    parser = Parser(years)
    return lambda text: list(parser.findall(text))


def _chain() -> Callable[[str], object]:
    """Sentences, words, their forms and names."""
    segmenter, embedding = Segmenter(), NewsEmbedding()
    morphology, names = NewsMorphTagger(embedding), NewsNERTagger(embedding)

    def run(text: str) -> object:
        document = Doc(text)
        document.segment(segmenter)
        document.tag_morph(morphology)
        document.tag_ner(names)
        return document

    return run


def _beside() -> Iterator[Figure]:
    part, texts, phrases = _part(), _texts(), _phrases()
    for path in (TABLE, *SAMPLES):
        if path.name.endswith(".kk.txt"):
            _whole(path.read_text(encoding="utf-8"))
    rules = reader(grammar())
    rules.asked({"ru": by_itself("Высшее экономическое образование, стаж работы не менее 3 лет")})
    yargy, natasha = _one_rule(), _chain()
    for other in (yargy, natasha):
        other("Стаж работы не менее 3 лет.")
    asked = partial(_asked, rules)
    for name, given, run in (
        ("all stages to JSON, Russian lines of the five", part, _whole),
        ("all stages to JSON, documents", texts, _whole),
        ("requirements alone, phrases", phrases, asked),
    ):
        if not given:
            continue
        ours = _cold(run, given)
        size = sum(map(len, given))
        told = f"{name}, {size / ours / 1000:.0f} thousand characters/s"
        yield faster(told, ours, _cold(yargy, given), "yargy, one rule", _YARGY)
        yield faster(told, ours, _cold(natasha, given), "natasha, words and names", _NATASHA)


def _asked(rules: Reader, text: str) -> Asked:
    return rules.asked({"ru": by_itself(text)})


SECTIONS = [
    Section("Russian text", _beside, "Texts that have not been read before; models and grammars are loaded."),
]
