"""Documents that ask their reader to fetch something from elsewhere, in every format and every way we know."""

import io
import zipfile

from to_odt import odt, zipped
from to_rtf import rtf
from word_parts import p, word

URL = "http://198.51.100.7/x"
"""An address that leads nowhere: it is reserved for examples."""
WORDS = "мәтін бойынша"

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _external(*kinds: str) -> str:
    rows = "".join(
        f'<Relationship Id="r{kind}" Type="{_RELATIONS}/{kind}" Target="{URL}" TargetMode="External"/>'
        for kind in kinds
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _docx() -> bytes:
    """Pictures, a template, an object, frames and a field that lead elsewhere, and parts whose relations do."""
    body = (
        p(WORDS)
        + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "' + URL + '" </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        f'<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;{URL}&quot;"/></w:p>'
        '<w:altChunk xmlns:q="urn:q" q:id="raFChunk"/><w:subDoc xmlns:q="urn:q" q:id="rsubDocument"/>'
    )  # fmt: skip
    kinds = (
        "image",
        "attachedTemplate",
        "oleObject",
        "frame",
        "aFChunk",
        "subDocument",
        "styles",
        "numbering",
        "header",
    )
    return _with(word(body), {"word/_rels/document.xml.rels": _external(*kinds), "word/_rels/settings.xml.rels": _external("attachedTemplate")})  # fmt: skip


def _with(package: bytes, parts: dict[str, str]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        own: dict[str, str | bytes] = {info.filename: archive.read(info) for info in archive.infolist()}
    return zipped({**own, **parts})


def _html() -> bytes:
    return (
        f'<!DOCTYPE html SYSTEM "{URL}"><html><head><base href="{URL}"><link rel=stylesheet href="{URL}">'
        f'<meta http-equiv=refresh content="0;url={URL}"><script src="{URL}"></script><style>@import "{URL}";</style></head>'
        f'<body background="{URL}"><p>{WORDS}</p><img src="{URL}" onerror="fetch(\'{URL}\')"><iframe src="{URL}"></iframe>'
        f'<object data="{URL}"></object><embed src="{URL}"><video src="{URL}"></video><svg><image href="{URL}"/></svg></body></html>'
    ).encode()


def _rtf() -> bytes:
    return rtf(
        rf"{{\*\template {URL}}}{{\*\linkval {URL}}}"
        r"{\field{\*\fldinst INCLUDEPICTURE " + URL + r" \\d}{\fldrslt }}{\field{\*\fldinst DDEAUTO cmd /c}{\fldrslt }}"
        r"{\object\objautlink\objupdate{\*\objdata 0105}}" + "".join(rf"\u{ord(sign)}?" for sign in WORDS) + r"\par"
    )


def _odt() -> bytes:
    link = f'xlink:href="{URL}" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return odt(
        f"<text:p>{WORDS}</text:p><text:p><draw:frame><draw:image {link}/></draw:frame></text:p>"
        f'<text:section><text:section-source {link}/></text:section><text:p><draw:frame><draw:object {link}/></draw:frame></text:p>'
    )  # fmt: skip


def _markdown() -> bytes:
    return f"# {WORDS}\n\n## а\n\n![б]({URL})\n\n<img src='{URL}'>\n".encode()


def _pdf() -> bytes:
    """A page with a picture that lies elsewhere, and actions on opening."""
    elsewhere = f"<< /FS /URL /F ({URL}) >>".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (" + URL.encode() + b") >> "
        b"/AA << /WC << /S /GoToR /F " + elsewhere + b" >> >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> "
        b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length 46 >>\nstream\n/A Do BT /F 12 Tf 20 20 Td (E-4, IP) Tj ET     \nendstream",
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 0 /F "
        + elsewhere + b" >>\nstream\n\nendstream",
    ]  # fmt: skip
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, own) for number, own in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n"


def _xml_entity() -> bytes:
    return _with(word(p("&a;")), {"word/document.xml": f'<!DOCTYPE w [<!ENTITY a SYSTEM "{URL}">]><w>&a;</w>'})


REMOTE = {
    "remote.docx": _docx(),
    "remote.html": _html(),
    "remote.rtf": _rtf(),
    "remote.odt": _odt(),
    "remote.md": _markdown(),
    "remote.pdf": _pdf(),
}
"""By the name of the file; the text of each is read."""
REFUSED = {"entity.docx": _xml_entity()}
