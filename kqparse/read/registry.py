"""Which format a source is in, told by its content and never by its name, and who reads it.

A new format is an entry in `_READERS` and a sign by which `kind_of` knows it.
"""

import re
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from kqparse.errors import KqparseError
from kqparse.late_pattern import late_pattern
from kqparse.limits import DEFAULT, Limits, amount
from kqparse.read.decode import Decoded, as_meant
from kqparse.read.mistaken import is_odd, joined
from kqparse.read.moved import moved
from kqparse.read.options import ReadOptions
from kqparse.read.refusals import UnsupportedError, encrypted, over_limit, refused
from kqparse.read.results import REMEDY, RESULT, is_result
from kqparse.records import SourceText

if TYPE_CHECKING:
    from kqparse.read.flow import Block

_HEAD = 65_536
"""Bytes at the beginning in which a format shows itself."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = late_pattern(r"<(?:!doctype\s+html|html|head|body|meta\s|title>)", re.IGNORECASE)
_FRAGMENT = late_pattern(r"\s*<(?:article|center|div|h[1-6]|main|ol|p|section|span|table|ul)\b[^<>]*>", re.IGNORECASE)
_MARKUP = (
    ("#", late_pattern(r"^#{1,6} +\S", re.MULTILINE)),
    ("##", late_pattern(r"^#{2,6} +\S", re.MULTILINE)),
    ("**", late_pattern(r"(?<![*\w])\*\*[^\s*][^*\n]*\*\*")),
    ("](", late_pattern(r"\]\((?:https?:|#|/)[^()\s]*\)")),
)
"""Signs of Markdown of which one alone may be chance: a heading, one of a lower level, emphasis, a link.

Each stands behind the letters without which it need not be looked for. A text that is not named so and has no link is
read as it stands: headings and emphasis are known in it, too.
"""
_NAMED_MARKDOWN = (".md", ".markdown")
_EMPHASISED = late_pattern(r"^(?:[-*] )?\*\*[^\s*][^*\n]*\*\*", re.MULTILINE)
_MANY = 3
"""Lines that begin with emphasis, which so many are no chance."""
_MARKED_TABLE = late_pattern(r"^ {0,3}\|.*\|[ \t\r]*\n {0,3}\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+", re.MULTILINE)
_BROKEN_ROW = late_pattern(r"^ {0,3}\|.*[^|\s][ \t\r]*\n(?:(?! {0,3}\|).*\n){0,9}?[^|\s].*\|[ \t\r]*$", re.MULTILINE)
_EMBEDDED = late_pattern(r"^<table\b[^<>]*>\s*<", re.MULTILINE | re.IGNORECASE)
_HEAD_LINES = r"(?:[\w-]+:.*\n(?:[ \t].*\n)*)*?"
_WEB_ARCHIVE = late_pattern(_HEAD_LINES + r"content-type:\s*multipart/related", re.IGNORECASE)
_MAIL = late_pattern(rf"(?={_HEAD_LINES}from:){_HEAD_LINES}(?:message-id|mime-version|received):", re.IGNORECASE)
"""The head of a message: who sent it, and another line that programs write; a text printed from one has none."""

_AS_TEXT = "save it as PDF, DOCX or text"
_AS_TABLE = "save it as XLSX"
_AS_PICTURE = "save it as PDF, PNG or TIFF"
_UNPACK = "unpack it and name the folder"
_OTHERS = {
    b"GIF8": ("a GIF picture", _AS_PICTURE),
    b"AT&TFORM": ("a DjVu scan", _AS_PICTURE),
    b"Rar!\x1a\x07": ("a RAR archive", _UNPACK),
    b"7z\xbc\xaf\x27\x1c": ("a 7z archive", _UNPACK),
    b"\x1f\x8b\x08": ("a gzip archive", _UNPACK),
    b"SQLite format 3\0": ("an SQLite database", _AS_TEXT),
    b"PAR1": ("a Parquet table", _AS_TEXT),
}
"""How files begin that are not read: what they are, and what to do."""
PICTURES = {
    b"\x89PNG\r\n": ("image/png", "a PNG picture"),
    b"\xff\xd8\xff": ("image/jpeg", "a JPEG picture"),
    b"II*\0": ("image/tiff", "a TIFF picture"),
    b"MM\0*": ("image/tiff", "a TIFF picture"),
}
"""How pictures begin that are read as scans: their media type, and what they are called."""
_PACKAGES = {"xl/workbook.bin": ("a binary Excel workbook", _AS_TABLE), "ppt/": ("a PowerPoint presentation", _AS_TEXT)}


def read(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a source by the reader of its format.

    Raises:
        KqparseError: with a code KQ9xx if it cannot be read.
    """
    limits = options.limits
    if len(data) > limits.bytes:
        raise too_long(name, limits)
    kind = kind_of(data, name, limits)
    if kind in _UNREAD:
        raise refused(name, *_UNREAD[kind])
    source: SourceText = _loaded(_READERS[kind])(data, name, options)
    if not source.text.strip():
        raise refused(name, "it holds no text", "save it as PDF if its text is a picture")
    if sum(len(table.cells) for table in source.layout.tables) > limits.cells:
        raise over_limit(name, f"more than {limits.cells} cells of tables")
    if len(source.text) > limits.line and max(map(len, source.text.split("\n"))) > limits.line:
        raise over_limit(name, f"a line of more than {limits.line} characters")
    return _as_meant(source, options)


def _as_meant(source: SourceText, options: ReadOptions) -> SourceText:
    """A source whose fonts or converter took its bytes for those of another encoding, as it was meant.

    Readers of text have done this before. UTF-8 has several bytes for a letter, so there all places move. A reading
    that was begun before the words are known, by which this is told, fails, so that it is done anew.
    """
    if source.encoding or not is_odd(source.text):
        return source
    if not options.vocabulary.words:
        raise refused(source.name, "nothing tells which letters are meant", "")
    read = as_meant(Decoded(source.text, "", 0), options.vocabulary)
    if not read.encoding:
        return source
    if len(read.text) == len(source.text):
        return source._replace(text=read.text, encoding=read.encoding)
    _, _, taken_for = read.encoding.partition(" as ")
    return moved(source, *joined(source.text, taken_for))._replace(encoding=read.encoding)


def block_reader(kind: str) -> "Callable[[bytes, str, ReadOptions], list[Block]] | None":
    """What reads a document of a format within one of another; None for a format that is not read so."""
    return _loaded(_BLOCK_READERS[kind]) if kind in _BLOCK_READERS else None


def too_long(name: str, limits: Limits) -> KqparseError:
    """KQ903: a file of more bytes than are read."""
    return over_limit(name, f"more than {amount(limits.bytes)} bytes")


def kind_of(data: bytes, name: str, limits: Limits = DEFAULT) -> str:
    """The format of a source: a key of the readers, or `zip` for an archive of sources.

    Raises:
        UnsupportedError: if it is in a format that holds no text for us.
        KqparseError: with code KQ901 or KQ902 if its own format tells that it cannot be read.
    """
    if data.startswith(b"PK\x03\x04"):
        return _package(data, name, limits)
    if data.startswith(b"PK\x05\x06"):
        return "nothing"
    if data.startswith(_OLE):
        return _compound(data, name)
    if data.lstrip().startswith(b"%PDF-") or (b"%PDF-" in data[:1024] and b" obj" in data):
        return "pdf"
    if data.startswith((*PICTURES,)):
        return "picture"
    for magic, (what, remedy) in _OTHERS.items():
        if data.startswith(magic):
            raise UnsupportedError(name, what, remedy)
    return _text(data, name)


def is_plain(data: bytes, name: str) -> bool:
    """Whether a source is plain text, which no library reads; a zip file or what may be a PDF is not looked into."""
    if data.startswith((b"PK", _OLE, *PICTURES, *_OTHERS)) or b"%PDF-" in data:
        return False
    try:
        return _text(data, name) == "text"
    except UnsupportedError:
        return True  # nobody reads it


def _package(data: bytes, name: str, limits: Limits) -> str:
    """What a zip file is: an office document, told by its parts, or an archive."""
    from kqparse.read.package import Package  # noqa: PLC0415

    package = Package(data, name, limits)
    names = package.names
    if "mimetype" in package and "content.xml" in package:
        if b"opendocument.text" in package.read("mimetype"):
            return "odt"
        if b"opendocument.spreadsheet" in package.read("mimetype"):
            return "workbook"
        raise UnsupportedError(name, "an OpenDocument drawing", _AS_TEXT)
    if "[Content_Types].xml" not in names and "word/document.xml" not in names:
        return "zip"
    for folder, (what, remedy) in _PACKAGES.items():
        if any(part.startswith(folder) for part in names):
            raise UnsupportedError(name, what, remedy)
    return "xlsx" if any(part.startswith("xl/") for part in names) else "docx"


def _compound(data: bytes, name: str) -> str:
    """What an old office file is, told by the streams that it names."""
    if _stream("EncryptedPackage") in data:
        raise encrypted(name)
    if _stream("WordDocument") in data:
        return "doc"
    if _stream("Workbook") in data or _stream("Book") in data:
        return "workbook"
    if _stream("PowerPoint Document") in data:
        raise UnsupportedError(name, "old slides", _AS_TEXT)
    raise refused(name, "it is a damaged or unknown office document", _AS_TEXT)


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def _text(data: bytes, name: str) -> str:
    """What a text is, told by its markup."""
    if is_result(data, name):
        raise UnsupportedError(name, RESULT, REMEDY)
    head = _glimpse(data[:_HEAD])
    if head.startswith("{\\rtf"):
        return "rtf"
    small = head.lower()  # a word that stands nowhere is told sooner than by a pattern
    if "content-type:" in small and _WEB_ARCHIVE.match(head):
        return "archive"
    if "from:" in small and _MAIL.match(head):
        raise UnsupportedError(name, "a mail message", "save its text and what is attached to it as files")
    tagged = "<" in head
    if tagged and _HTML.search(head):
        return "html"
    if head.startswith("<?xml"):
        raise UnsupportedError(name, "an XML file", _AS_TEXT)
    if _is_markdown(head, name):
        return "markdown"
    if tagged and _FRAGMENT.match(head):
        return "html"
    return "markdown" if tagged and _EMBEDDED.search(head) else "text"


def _is_markdown(head: str, name: str) -> bool:
    """Whether a text has a table of Markdown, or is named so or has a link, and has several signs of it.

    No row of such a table goes on over lines.
    """
    if "|" in head and _MARKED_TABLE.search(head) and not _BROKEN_ROW.search(head):
        return True
    if "](" not in head and not name.lower().endswith(_NAMED_MARKDOWN):
        return False
    marks = sum(letters in head and bool(sign.search(head)) for letters, sign in _MARKUP)
    return marks > 1 or ("**" in head and len(_EMPHASISED.findall(head)) >= _MANY)


def _glimpse(head: bytes) -> str:
    """The beginning of a text, as far as its ASCII signs go."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").lstrip()
    if head[1:2] == b"\0" or head[:1] == b"\0":
        head = head.replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").lstrip()


def _loaded(place: tuple[str, str]) -> Callable[[bytes, str, ReadOptions], Any]:
    """A function of a module, which is imported when it is first used, with the library that it may need."""
    module, function = place
    reader: Callable[[bytes, str, ReadOptions], Any] = getattr(import_module(f"kqparse.read.{module}"), function)
    return reader


_READERS = {
    "archive": ("html.archive", "read_web_archive"),
    "doc": ("doc", "read_doc"),
    "docx": ("docx", "read_docx"),
    "html": ("html", "read_html"),
    "markdown": ("markdown", "read_markdown"),
    "odt": ("odt", "read_odt"),
    "pdf": ("pdf", "read_pdf"),
    "picture": ("scan.pictures", "read_picture"),
    "rtf": ("rtf", "read_rtf"),
    "text": ("plain", "read_plain"),
    "workbook": ("doc", "read_workbook"),
    "xlsx": ("xlsx", "read_xlsx"),
}
"""What reads each format, from bytes, the name for messages and the options to the source text: module and function."""
_BLOCK_READERS = {
    "archive": ("html.archive", "archive_blocks"),
    "html": ("html", "html_blocks"),
    "markdown": ("plain", "plain_blocks"),
    "rtf": ("rtf", "rtf_blocks"),
    "text": ("plain", "plain_blocks"),
}
"""What reads the formats that are read within documents of others, from the same to blocks."""
_UNREAD = {
    "zip": ("it is an archive", "name the file itself, and what is in it is read one by one"),
    "nothing": ("it is an archive with nothing in it", "get a whole copy of it"),
}
"""Why a file that holds others is not read as one, and what to do."""
