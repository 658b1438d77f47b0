"""Point scales as values."""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.grammar.mechanisms.scales import ScaleRules
from kqparse.model import Item, Language, Scale, ScaleRow, Span, by_language, spans_by_language
from kqparse.records import ScaleParts
from kqparse.text.languages import LanguageRules, judge
from kqparse.text.traced import Traced


class Scales(Struct, frozen=True):
    """The scales of a document, and the spans of their titles and points, which the model has no place for."""

    scales: list[Scale]
    claimed: list[Span]


def scales(parts: Sequence[ScaleParts], rules: ScaleRules, languages: LanguageRules, default: Language) -> Scales:
    """Scales with their points as numbers; `default` is the language of text without any sign."""
    result = Scales([], [])
    for entry in parts:
        whole = " ".join(item.text for _, items in entry.rows for item in items)
        usual = judge(whole, languages) or default
        result.claimed.extend(entry.title.spans() if entry.title else [])
        rows: list[ScaleRow] = []
        for points, items in entry.rows:
            number = rules.number(points.text)
            if number is None:
                continue
            result.claimed.extend(points.spans())
            rows.append(ScaleRow(points=number, items=[_item(item, languages, usual) for item in items]))
        title = entry.title
        spoken = (judge(title.text, languages) or usual) if title else usual
        result.scales.append(Scale(title=by_language(spoken, title.text) if title else None, rows=rows))
    return result


def _item(item: Traced, languages: LanguageRules, usual: Language) -> Item:
    language = judge(item.text, languages) or usual
    return Item(text=by_language(language, item.text), spans=spans_by_language(language, item.spans()))
