"""Words that need their like in the other language, words that no text has as they stand, and codes of no field."""

from collections.abc import Iterable, Iterator
from typing import Any

from kqparse.grammar_check.faults import Fault
from kqparse.grammar_check.layers import Layer
from kqparse.grammar_check.lines import Path
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, OTHER, Language
from kqparse.model.plausible import is_isced_f

_RANKS = ("ranks", "units", "plain")
_NAMES: dict[Language, str] = {"kk": "Kazakh", "ru": "Russian"}
_CLOSED = late_pattern(r"[:;.,?!~]$")


def side_faults(layers: Iterable[Layer], kazakh: frozenset[str]) -> Iterator[Fault]:
    """The faults of all layers in which one language has the words of the other, or none."""
    by_name: dict[str, list[Layer]] = {}
    for layer in layers:
        by_name.setdefault(layer.name, []).append(layer)
    yield from _pairs(by_name.get("translations", []), kazakh)
    yield from _ranks(by_name.get("ranks", []))
    for layer in by_name.get("labels", []):
        yield from _closed(layer)
    for name, own in by_name.items():
        if name.startswith("fields/"):
            yield from (fault for layer in own for fault in _fields(layer))


def _pairs(layers: list[Layer], kazakh: frozenset[str]) -> Iterator[Fault]:
    """Pairs whose sides stand in the wrong order: told by a letter, or by where another pair has the word."""
    found = [(layer, path, sides) for layer in layers for path, sides in _sides(layer)]
    seen = {language: {word for _, _, sides in found for word in sides[language]} for language in LANGUAGES}
    for layer, path, sides in found:
        strange = next((word for word in sides["ru"] if kazakh & set(word.lower())), None)
        if strange:
            yield layer.fault(path, "language", f"{strange!r} has a letter that Russian has not; write kk | ru")
            continue
        for language in LANGUAGES:
            other = OTHER[language]
            for word in sides[language]:
                own = sum(word in each[language] for _, _, each in found)
                if own == 1 and word in seen[other] and word not in sides[other]:
                    what = f"{word!r} stands among the {_NAMES[other]} words of another pair; write kk | ru"
                    yield layer.fault(path, "language", what)


def _sides(layer: Layer) -> Iterator[tuple[Path, dict[Language, list[str]]]]:
    pairs = layer.content.get("pairs")
    for number, pair in enumerate(pairs if isinstance(pairs, list) else ()):
        sides = str(pair).split("|")
        if len(sides) == len(LANGUAGES):
            words = [[word.strip() for word in side.split(";")] for side in sides]
            yield ("pairs", number), dict(zip(LANGUAGES, words, strict=True))


def _ranks(layers: list[Layer]) -> Iterator[Fault]:
    """Meanings of ranks and units with words in one language only: the titles of the other never have them (KQ406)."""
    entries = [each for layer in layers for each in _entries(layer)]
    for layer, path, entry in entries:
        means = entry.get("means")
        alike = [own for _, _, own in entries if own.get("means") == means]
        told = [language for language in LANGUAGES if any(own.get(language) for own in alike)]
        if len(told) == 1:
            only, lacks = told[0], OTHER[told[0]]
            what = (
                f"{means!r} has words in {_NAMES[only]} only, so that all titles with one differ (KQ406); add {lacks}"
            )
            yield layer.fault(path, "language", what)


def _entries(layer: Layer) -> Iterator[tuple[Layer, Path, dict[str, Any]]]:
    for key in _RANKS:
        found = layer.content.get(key)
        for number, entry in enumerate(found if isinstance(found, list) else ()):
            if isinstance(entry, dict):
                yield layer, (key, number), entry


def _closed(layer: Layer) -> Iterator[Fault]:
    """Adjectives with a sign behind them, where no text has one before the label."""
    words = layer.content.get("qualifiers")
    for number, word in enumerate(words if isinstance(words, list) else ()):
        if isinstance(word, str) and _CLOSED.search(word.rstrip()):
            what = f"{word!r} ends with a sign, which stands behind no such word; write it without"
            yield layer.fault(("qualifiers", number), "unreachable", what)


def _fields(layer: Layer) -> Iterator[Fault]:
    """Lines of fields with a code that ISCED-F has not, or with a name that ends with a sign."""
    rows = layer.content.get("fields")
    for number, row in enumerate(rows if isinstance(rows, list) else ()):
        codes, *names = str(row).split("|")
        code = codes.split()[0] if codes.strip() else "-"
        if code != "-" and not is_isced_f(code):
            yield layer.fault(
                ("fields", number), "shape", f"ISCED-F 2013 has no field {code!r}; write - where none fits"
            )
        for name in (name.strip() for side in names for name in side.split(";")):
            if name.endswith(":"):
                what = f"{name!r} ends with a sign, which is no part of a name; write it without"
                yield layer.fault(("fields", number), "unreachable", what)
