"""Documents of Word 97-2003 (DOC) and workbooks of other programs (XLS, ODS), by another program that the machine has.

LibreOffice is asked first. Of documents antiword keeps tables too, but not where a paragraph of a cell ends; catdoc
gives running text alone. None of them runs macros.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kqparse.read.docbook import docbook_blocks
from kqparse.read.docx import read_docx
from kqparse.read.flow import Block, Flow
from kqparse.read.options import ReadOptions
from kqparse.read.refusals import over_limit, refused
from kqparse.read.source import source_text
from kqparse.read.tab_columns import with_tab_columns
from kqparse.read.xlsx import read_xlsx
from kqparse.records import SourceText

MEDIA_TYPE = "application/msword"
_OLD_WORKBOOK = "application/vnd.ms-excel"
_WORKBOOK = "application/vnd.oasis.opendocument.spreadsheet"
_OFFICE = ("soffice", "libreoffice")
_DOCBOOK = ("antiword", "-m", "UTF-8.txt", "-x", "db")
_TEXT = ("catdoc", "-d", "utf-8", "-w")
_REMEDY = "install LibreOffice, or save it as DOCX"
_AS_XLSX = "install LibreOffice, or save it as XLSX"


def read_doc(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read an old Word document.

    Raises:
        KqparseError: KQ901 if no program for it is there or none can read it, KQ903 if one takes too long.
    """
    with _stored(data) as place:
        if program := _office():
            made = read_docx(_converted(program, place, name, options, "docx"), name, options)
            return source_text(data, name, MEDIA_TYPE, made.text, made.layout)
        if blocks := _printed(place, name, options):
            text, layout = Flow(name, options.limits).finished(with_tab_columns(blocks))
            return source_text(data, name, MEDIA_TYPE, text, layout)
    raise refused(name, "it is a Word 97-2003 document, and no program here opens it", _REMEDY)


def read_workbook(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read a workbook of Excel 97-2003 or OpenDocument; raises as `read_doc` does."""
    with _stored(data) as place:
        if program := _office():
            made = read_xlsx(_converted(program, place, name, options, "xlsx"), name, options)
            media_type = _WORKBOOK if data.startswith(b"PK") else _OLD_WORKBOOK
            return source_text(data, name, media_type, made.text, made.layout)
    raise refused(name, "it is a workbook of another program than Excel 2007, and none here opens it", _AS_XLSX)


@contextmanager
def _stored(data: bytes) -> Iterator[Path]:
    """A file with these bytes in a folder of its own, both for a while; by these a program tells what it is."""
    with tempfile.TemporaryDirectory(prefix="kqparse-") as folder:
        place = Path(folder) / "document"
        place.write_bytes(data)
        yield place


def _office() -> str | None:
    return next(filter(None, map(shutil.which, _OFFICE)), None)


def _printed(place: Path, name: str, options: ReadOptions) -> list[Block]:
    """What another program than LibreOffice reads; nothing where none is there."""
    limits = options.limits
    for program, *arguments in (_DOCBOOK, _TEXT):
        if found := shutil.which(program):
            read = _run([found, *arguments, str(place)], name, limits.seconds)
            if program == _DOCBOOK[0]:
                return docbook_blocks(read, name, limits)
            return [read.decode("utf-8", "replace")]
    return []


def _converted(program: str, place: Path, name: str, options: ReadOptions, kind: str) -> bytes:
    """The document as another kind; the program gets a profile of its own, so that an open one does not answer."""
    profile = (place.parent / "profile").as_uri()
    made = place.with_suffix(f".{kind}")
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", kind]
    _run([*command, "--outdir", str(place.parent), str(place)], name, options.limits.seconds)
    if not made.exists():
        raise refused(name, f"{Path(program).name} does not open it", f"save it as {kind.upper()}")
    return made.read_bytes()


def _run(command: list[str], name: str, seconds: int) -> bytes:
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        what = f"{Path(command[0]).name} took more than {seconds} seconds"
        raise over_limit(name, what, "save it as DOCX") from None
    except OSError as fault:
        raise refused(name, f"{Path(command[0]).name} does not start ({fault.strerror})", _REMEDY) from None
    if done.returncode:
        raise refused(name, f"{Path(command[0]).name} does not open it", "save it as DOCX")
    return done.stdout
