"""Documents of Word 97-2003 (DOC), through another program that the machine has.

LibreOffice is asked first. antiword keeps tables too, but not where a paragraph of a cell ends; catdoc gives running
text alone. None of them runs macros.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from kqparse.read.docbook import docbook_blocks
from kqparse.read.docx import read_docx
from kqparse.read.flow import Block, Flow
from kqparse.read.options import ReadOptions
from kqparse.read.refusals import over_limit, refused
from kqparse.read.source import source_text
from kqparse.read.tab_columns import with_tab_columns
from kqparse.records import SourceText

MEDIA_TYPE = "application/msword"
_OFFICE = ("soffice", "libreoffice")
_DOCBOOK = ("antiword", "-m", "UTF-8.txt", "-x", "db")
_TEXT = ("catdoc", "-d", "utf-8", "-w")
_REMEDY = "install LibreOffice, or save it as DOCX"


def read_doc(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read an old Word document.

    Raises:
        KqparseError: KQ901 if no program for it is there or none can read it, KQ903 if one takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="kqparse-") as folder:
        place = Path(folder) / "document.doc"
        place.write_bytes(data)
        for program in _OFFICE:
            if found := shutil.which(program):
                made = read_docx(_converted(found, place, name, options.limits.seconds), name, options)
                return source_text(data, name, MEDIA_TYPE, made.text, made.layout)
        if blocks := _printed(place, name, options):
            text, layout = Flow(name, options.limits).finished(with_tab_columns(blocks))
            return source_text(data, name, MEDIA_TYPE, text, layout)
    raise refused(name, "it is a Word 97-2003 document, and no program here opens it", _REMEDY)


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


def _converted(program: str, place: Path, name: str, seconds: int) -> bytes:
    """The document as DOCX; the program gets a profile of its own, so that one that is open does not answer for it."""
    profile = (place.parent / "profile").as_uri()
    made = place.with_suffix(".docx")
    options = [f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "docx"]
    _run([program, *options, "--outdir", str(place.parent), str(place)], name, seconds)
    if not made.exists():
        raise refused(name, f"{Path(program).name} does not open it", "save it as DOCX")
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
