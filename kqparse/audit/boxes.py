"""Where values stand on their pages: boxes beside spans, for a source whose reader was asked for them."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from msgspec import UNSET
from msgspec.structs import replace

from kqparse.model import LANGUAGES, Document, Spans
from kqparse.model.values import Box, Boxes, Record, TextBoxes, TextSpans
from kqparse.records import Fragment

_Any = TypeVar("_Any")


def with_boxes(document: Document, text: str, fragments: Sequence[Fragment]) -> Document:
    """The document with `boxes` beside all `spans`, and `provenance_boxes` beside `provenance`.

    Args:
        document: without boxes.
        text: of the source.
        fragments: of the text, in order.
    """
    return _Places(text, fragments).boxed(document)


class _Places:
    """Finds the fragments under a span."""

    def __init__(self, text: str, fragments: Sequence[Fragment]) -> None:
        self._text = text
        self._fragments = fragments
        self._starts = [fragment.start for fragment in fragments]

    def boxed(self, value: _Any) -> _Any:
        """A record, or a list of them, with boxes."""
        if isinstance(value, list):
            return [self.boxed(item) for item in value]  # type: ignore[return-value]
        if not isinstance(value, Record):
            return value
        changes: dict[str, object] = {}
        for name in value.__struct_fields__:
            own = getattr(value, name)
            if isinstance(own, Record) or (isinstance(own, list) and own and isinstance(own[0], Record)):
                changes[name] = self.boxed(own)
            elif name == "provenance":
                changes["provenance_boxes"] = {key: self._boxes(spans) for key, spans in own.items()}
        if "boxes" in value.__struct_fields__:
            spans: Spans | TextSpans = getattr(value, "spans")  # noqa: B009  not every record has it
            changes["boxes"] = self._boxes(spans) if isinstance(spans, list) else self._by_language(spans)
        return replace(value, **changes) if changes else value

    def _by_language(self, spans: TextSpans) -> TextBoxes:
        found = {language: getattr(spans, language) for language in LANGUAGES}
        return TextBoxes(**{key: self._boxes(own) for key, own in found.items() if own is not UNSET})

    def _boxes(self, spans: Spans) -> Boxes:
        boxes: Boxes = []
        for start, end in spans:
            last: Fragment | None = None
            at = max(bisect_right(self._starts, start) - 1, 0)
            for index in range(at, len(self._fragments)):
                fragment = self._fragments[index]
                if fragment.start >= end:
                    break
                if fragment.end <= start:
                    continue
                if last and last.page == fragment.page and "\n" not in self._text[last.end : fragment.start]:
                    boxes[-1] = _around(boxes[-1], _box(fragment))
                else:
                    boxes.append(_box(fragment))
                last = fragment
        return boxes


def _box(fragment: Fragment) -> Box:
    x0, y0, x1, y1 = (round(side, 2) for side in fragment.box)
    return fragment.page, x0, y0, x1, y1


def _around(first: Box, second: Box) -> Box:
    page, x0, y0, x1, y1 = first
    return page, min(x0, second[1]), min(y0, second[2]), max(x1, second[3]), max(y1, second[4])
