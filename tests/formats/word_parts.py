"""Word files from raw XML, for what no library writes."""

from collections.abc import Mapping

from to_odt import zipped

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def word(body: str, *, space: str = TRANSITIONAL, **parts: str) -> bytes:
    """A document of a body and other parts by kind: `numbering`, `styles`, `footnotes`, `header`, `footer`."""
    roots = {"numbering": "numbering", "styles": "styles", "header": "hdr", "footer": "ftr"}
    files = _files(body, space, {kind: f"{kind}.xml" for kind in parts})
    for kind, content in parts.items():
        root = roots.get(kind, kind)
        files[f"word/{kind}.xml"] = f'<w:{root} xmlns:w="{space}">{content}</w:{root}>'
    return zipped(files)


def chunked(body: str, chunks: Mapping[str, str | bytes]) -> bytes:
    """A document of a body and others, by the names of their files, that it takes in whole."""
    files = _files(body, TRANSITIONAL, {f"chunk/{name}": name for name in chunks})
    return zipped(files | {f"word/{name}": content for name, content in chunks.items()})


def _files(body: str, space: str, related: dict[str, str]) -> dict[str, str | bytes]:
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations(related),
        "word/document.xml": f'<w:document xmlns:w="{space}" {_MORE}><w:body>{body}<w:sectPr/></w:body></w:document>',
    }


def relations(targets: dict[str, str]) -> str:
    """A part of relations, by kind."""
    rows = (
        f'<Relationship Id="r{kind}" Type="{_RELATIONS}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(rows)}</Relationships>'


def taken_in(name: str) -> str:
    """Where a chunk stands."""
    return f'<w:altChunk w:id="rchunk/{name}"/>'


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tc(text: str, properties: str = "") -> str:
    """A cell of one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text) if text else '<w:p/>'}</w:tc>"
