"""What two scales of points say differently that are one in both languages: points (KQ201), entries (KQ405)."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from msgspec import Struct

from kqparse.audit.bilingual.sentences import Conjunctions, missing
from kqparse.audit.bilingual.texts import told_alone
from kqparse.diagnostics import finding
from kqparse.model import LANGUAGES, Diagnostic, Item, Language, Scale, ScaleRow, Spans, spans_of, texts_of
from kqparse.model.spans import merge

_PARTED = ";\n"


class Differing(Struct, frozen=True):
    """What differs: its code, what each language says, and where each says it."""

    code: str
    said: Mapping[Language, str | None]
    places: Mapping[Language, Spans]

    def told(self, position: str | None, *languages: Language) -> Diagnostic:
        """The finding, with where the languages say it."""
        spans = merge(span for language in languages for span in self.places.get(language, []))
        alone = [(language, printed) for language, printed in self.said.items() if printed]
        if self.code == "KQ405" and len(alone) == 1:
            return told_alone(alone[0][1], spans, alone[0][0], position)
        return finding(self.code, spans, position=position, data=dict(self.said.items()))


def scales_differ(scales: Sequence[Scale], joining: Conjunctions) -> Iterator[Differing]:
    """What differs in the scales of a document, or of two, of which each language has as many, in its order."""
    own, other = ([each for each in scales if _language(each) == language] for language in LANGUAGES)
    if len(own) == len(other):
        for kk, ru in zip(own, other, strict=True):
            yield from _rows_differ(kk.rows, ru.rows, joining)


def _language(scale: Scale) -> Language | None:
    """The language of all entries of a scale, None where they are in both."""
    said = {language for row in scale.rows for item in row.items for language in _spoken(item)}
    return said.pop() if len(said) == 1 else None


def _spoken(item: Item) -> list[Language]:
    return [language for language in LANGUAGES if isinstance(getattr(item.text, language), str)]


def _rows_differ(kk: Sequence[ScaleRow], ru: Sequence[ScaleRow], joining: Conjunctions) -> Iterator[Differing]:
    if len(kk) == len(ru):
        for own, other in zip(kk, ru, strict=True):
            if own.points != other.points:
                said: dict[Language, str | None] = {"kk": f"{own.points:g}", "ru": f"{other.points:g}"}
                yield Differing("KQ201", said, {"kk": _spans(own.items), "ru": _spans(other.items)})
            yield from _entries_differ(own.items, other.items, joining)
        return
    # A row that one language lacks has points that the other has nowhere.
    sides = {"kk": {row.points: row for row in kk}, "ru": {row.points: row for row in ru}}
    for points in sorted({*sides["kk"], *sides["ru"]}, reverse=True):
        one, each = sides["kk"].get(points), sides["ru"].get(points)
        if one and each:
            yield from _entries_differ(one.items, each.items, joining)
        elif one:
            yield _alone("kk", one.items)
        elif each:
            yield _alone("ru", each.items)


def _entries_differ(kk: Sequence[Item], ru: Sequence[Item], joining: Conjunctions) -> Iterator[Differing]:
    """The entries that one language lacks; where it is open which, all that it may be."""
    texts = [[" ".join(texts_of(item.text)) for item in items] for items in (kk, ru)]
    found = missing(_PARTED.join(texts[0]), _PARTED.join(texts[1]), joining)
    for language, items, own, places in zip(LANGUAGES, (kk, ru), texts, found, strict=True):
        starts = [0, *accumulate(len(text) + len(_PARTED) for text in own)]
        for likely in places:
            yield _alone(language, [items[bisect_right(starts, start) - 1] for start, _ in likely])


def _alone(language: Language, items: Sequence[Item]) -> Differing:
    said: dict[Language, str | None] = {"kk": None, "ru": None}
    said[language] = " / ".join([" ".join(texts_of(item.text)) for item in items])
    return Differing("KQ405", said, {language: _spans(items)})


def _spans(items: Sequence[Item]) -> Spans:
    return [span for item in items for span in spans_of(item.spans)]
