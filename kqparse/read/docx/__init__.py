"""Word documents (DOCX, with or without macros, which are never run).

The stream is the body, then footnotes and endnotes in the order of their references, then headers and footers, which
are noise. Comments are not read. Documents that stand whole within it are read in their place.
"""

from functools import partial

from kqparse.model import Diagnostic
from kqparse.read.docx.chunks import Chunks
from kqparse.read.docx.numbering import NUMBERING_ELEMENTS, Numbering
from kqparse.read.docx.story import StoryReader
from kqparse.read.docx.styles import styles
from kqparse.read.flow import Block, Flow, Noise, Note, aside
from kqparse.read.options import ReadOptions
from kqparse.read.package import Package
from kqparse.read.parts import Parts
from kqparse.read.source import source_text
from kqparse.read.symbols import with_bullets
from kqparse.read.tab_columns import with_tab_columns
from kqparse.records import SourceText

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a Word document.

    Raises:
        KqparseError: KQ901 if it is damaged or holds no document, KQ903 if it is over a limit.
    """
    findings: list[Diagnostic] = []
    blocks = _blocks(data, name, options, findings, options.limits.archives)
    text, layout = Flow(name, options.limits).finished(with_tab_columns(blocks))
    return source_text(data, name, MEDIA_TYPE, text, layout)._replace(findings=findings)


def _blocks(data: bytes, name: str, options: ReadOptions, findings: list[Diagnostic], deepest: int) -> list[Block]:
    """The stream of a document, in which others may stand, so many within each other."""
    parts = Parts(Package(data, name, options.limits), name, options.limits)
    known = styles(name, options.limits, parts.first("styles"))
    numbering = Numbering(parts.tree("numbering", NUMBERING_ELEMENTS), known.lists)

    def document(chunk: bytes) -> list[Block]:
        return _blocks(chunk, name, options, findings, deepest - 1)

    chunks = Chunks(parts, name, options, document if deepest > 1 else None, findings)

    def story(part: str) -> StoryReader:
        content = with_bullets(parts.read(part))
        telling = bool(known.hidden) or b"vanish" in content or b"vertAlign" in content
        own = known._replace(telling=telling)
        reader = StoryReader(name, options.limits, numbering, own, partial(chunks.blocks, part))
        reader.reader.read(content)
        return reader

    body = story(parts.document).story()
    blocks = body.blocks
    if body.notes:
        told = {kind: story(part).notes for kind in ("footnote", "endnote") for part in parts.related(f"{kind}s")}
        for kind, key in dict.fromkeys(body.notes):
            blocks += aside(told.get(kind, {}).get(key, []), Note)
    for kind in ("header", "footer"):
        for part in parts.related(kind):
            blocks += aside(story(part).story().blocks, Noise)
    return blocks
