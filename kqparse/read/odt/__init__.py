"""OpenDocument texts (ODT).

The stream is the body, then the notes in order, then heads and feet of pages, which are noise. Tracked changes are
taken as accepted; annotations and hidden text are not read.
"""

from kqparse.late_pattern import late_pattern
from kqparse.read.flow import Flow, Noise, Note, aside
from kqparse.read.odt.lists import ListStyles, list_styles
from kqparse.read.odt.story import SpanStyles, StoryReader
from kqparse.read.options import ReadOptions
from kqparse.read.package import Package
from kqparse.read.refusals import encrypted
from kqparse.read.source import source_text
from kqparse.read.symbols import is_symbolic
from kqparse.read.tab_columns import with_tab_columns
from kqparse.read.xml import Node, tree
from kqparse.records import SourceText

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_STYLES, _CONTENT, _MANIFEST = "styles.xml", "content.xml", "META-INF/manifest.xml"
_RAISED = late_pattern("super|[1-9]")
"""How the place of letters begins that stand higher than others."""
_STYLE_ELEMENTS = frozenset(
    {"automatic-styles", "styles", "list-style", "list-level-style-number", "list-level-style-bullet"}
    | {"style", "text-properties"}
)


def read_odt(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read an OpenDocument text.

    Raises:
        KqparseError: KQ901 if it is damaged, KQ902 if it is encrypted, KQ903 if it is over a limit.
    """
    package = Package(data, name, options.limits)
    if _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST):
        raise encrypted(name)
    parts = [package.read(part) for part in (_STYLES, _CONTENT) if part in package]
    roots = [tree(name, options.limits, [part], _STYLE_ELEMENTS) for part in parts]
    lists, spans = list_styles(roots), _span_styles(roots)

    def story(part: str, *bodies: str) -> StoryReader:
        reader = StoryReader(name, ListStyles(lists), spans, options.limits, bodies)
        reader.reader.read(package.read(part))
        return reader

    content = story(_CONTENT, "text")
    blocks = content.blocks + aside(content.notes, Note)
    if _STYLES in package:
        blocks += aside(story(_STYLES, "header", "footer").blocks, Noise)
    text, layout = Flow(name, options.limits).finished(with_tab_columns(blocks))
    return source_text(data, name, MEDIA_TYPE, text, layout)


def _span_styles(roots: list[Node]) -> SpanStyles:
    """What styles say of stretches of text."""
    found = SpanStyles(set(), set(), {})
    for style in (style for root in roots for group in root.children for style in group.all("style")):
        name = style.attributes.get("name", "")
        for own in style.all("text-properties"):
            if own.attributes.get("display") == "none":
                found.hidden.add(name)
            if _RAISED.match(own.attributes.get("text-position", "")):
                found.raised.add(name)
            if is_symbolic(font := own.attributes.get("font-name", "")):
                found.fonts[name] = font
    return found
