"""Word documents (DOCX, with or without macros, which are never run).

The stream is the body, then footnotes and endnotes in the order of their references, then headers and footers, which
are noise. Comments are not read.
"""

from kqparse.read.docx.numbering import NUMBERING_ELEMENTS, Numbering
from kqparse.read.docx.parts import Parts
from kqparse.read.docx.story import StoryReader
from kqparse.read.docx.styles import styles
from kqparse.read.flow import Flow, noise
from kqparse.read.options import ReadOptions
from kqparse.read.package import Package
from kqparse.read.source import source_text
from kqparse.records import SourceText

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a Word document.

    Raises:
        KqparseError: KQ901 if it is damaged or holds no document, KQ903 if it is over a limit.
    """
    parts = Parts(Package(data, name, options.limits), name, options.limits)
    known = styles(name, options.limits, parts.first("styles"))
    numbering = Numbering(parts.tree("numbering", NUMBERING_ELEMENTS), known.lists)

    def story(part: str) -> StoryReader:
        content = parts.read(part)
        reader = StoryReader(name, options.limits, numbering, known, hides=bool(known.hidden) or b"vanish" in content)
        reader.reader.read(content)
        return reader

    body = story(parts.document).story()
    blocks = body.blocks
    if body.notes:
        notes = {kind: story(part).notes for kind in ("footnote", "endnote") for part in parts.related(f"{kind}s")}
        for kind, key in dict.fromkeys(body.notes):
            blocks += notes.get(kind, {}).get(key, [])
    for kind in ("header", "footer"):
        for part in parts.related(kind):
            blocks += noise(story(part).story().blocks)
    text, layout = Flow(name, options.limits).finished(blocks)
    return source_text(data, name, MEDIA_TYPE, text, layout)
