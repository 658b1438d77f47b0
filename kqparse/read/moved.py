"""A source whose text is read otherwise, with what its format knows of places at the same letters."""

from collections.abc import Sequence

from kqparse.model import Span
from kqparse.records import Layout, SourceText, Table


def moved(source: SourceText, text: str, places: Sequence[int]) -> SourceText:
    """The source with another text; `places` tell for each offset of its own text, the end included, the one in it."""

    def spans(own: Sequence[Span]) -> list[Span]:
        found = [(places[start], places[end]) for start, end in own]
        return [(start, end) for start, end in found if start < end]

    def offsets(own: Sequence[int]) -> list[int]:
        return [places[offset] for offset in own]

    layout = source.layout
    read = Layout(
        pages=offsets(layout.pages),
        tables=[
            Table([cell._replace(spans=spans(cell.spans)) for cell in table.cells], table.drawn)
            for table in layout.tables
        ],
        noise=spans(layout.noise),
        fragments=[
            fragment._replace(start=places[fragment.start], end=places[fragment.end]) for fragment in layout.fragments
        ],
        leads=spans(layout.leads),
        wrapped=offsets(layout.wrapped),
        notes=spans(layout.notes),
        full=offsets(layout.full),
    )
    return source._replace(text=text, layout=read)
