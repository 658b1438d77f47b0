"""Excel workbooks (XLSX, with or without macros, which are never run).

The stream is the sheets that are shown, in order, without the columns that are hidden: tables, and the lines around
them. A formula gives the value that the program has kept of it. Headers, comments and charts are not
read.
"""

from kqparse.limits import Limits
from kqparse.read.flow import Block, Flow
from kqparse.read.options import ReadOptions
from kqparse.read.package import Package
from kqparse.read.parts import Parts
from kqparse.read.refusals import UnsupportedError
from kqparse.read.results import REMEDY, RESULT, is_table_of_ours
from kqparse.read.source import source_text
from kqparse.read.xlsx.formats import FORMAT_ELEMENTS, formats
from kqparse.read.xlsx.regions import blocks
from kqparse.read.xlsx.sheet import SheetReader, shared_texts
from kqparse.read.xml import tree
from kqparse.records import SourceText

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def read_xlsx(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a workbook.

    Raises:
        UnsupportedError: if kqparse has written it.
        KqparseError: KQ901 if it is damaged or holds no workbook, KQ903 if it is over a limit.
    """
    limits = options.limits
    parts = Parts(Package(data, name, limits), name, limits)
    texts = [text for part in parts.related("sharedStrings") for text in shared_texts(parts.read(part), name, limits)]
    styles = formats(parts.tree("styles", FORMAT_ELEMENTS))
    found: list[Block] = []
    for part in _shown(parts, name, limits):
        reader = SheetReader(name, limits, texts, styles)
        reader.reader.read(parts.read(part))
        sheet = reader.sheet()
        if not found and sheet.rows and is_table_of_ours([*next(iter(sheet.rows.values())).values()]):
            raise UnsupportedError(name, RESULT, REMEDY)
        found += blocks(sheet, name, limits)
    text, layout = Flow(name, limits).finished(found)
    return source_text(data, name, MEDIA_TYPE, text, layout)


def _shown(parts: Parts, name: str, limits: Limits) -> list[str]:
    """The parts of the sheets that are shown, in order."""
    book = tree(name, limits, [parts.read(parts.document)], ("sheets", "sheet"))
    targets = parts.targets(parts.document)
    sheets = [sheet.attributes for group in book.children for sheet in group.children]
    keys = [sheet.get("id", "") for sheet in sheets if sheet.get("state", "visible") == "visible"]
    return [targets[key] for key in keys if key in targets]
