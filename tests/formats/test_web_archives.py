"""Web archives as programs save them, and the page that is read of each."""

import quopri
from codecs import BOM_UTF8

import pytest

from kqparse.grammar import grammar
from kqparse.read import run

PAGE = "<html><head><meta charset=windows-1251></head><body><p>Бас маман</p></body></html>"
WORD = (
    b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\nA page in a file.\n\n'
    b"--x\nContent-Location: file:///C:/a.htm\nContent-Transfer-Encoding: quoted-printable\n"
    b'Content-Type: text/html; charset="windows-1251"\n\n'
    + quopri.encodestring(PAGE.encode("cp1251"))
    + b"\n--x\nContent-Type: text/html\n\n<p>a running head</p>\n--x--\n"
)
BROWSER = (
    b'From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";'
    b'\r\n\tboundary="x"\r\n\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n'
    b"--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: binary\r\n\r\n"
    + PAGE.encode("cp1251")
    + b"\r\n--x--\r\n"
)
ARCHIVES = {
    "as Word saves it": WORD,
    "as a browser saves it": BROWSER,
    "with a mark of UTF-8 before it": BOM_UTF8 + WORD,
    "with empty lines before it": b"\r\n\r\n" + WORD,
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_the_page_is_read(name: str) -> None:
    source = run(ARCHIVES[name], "a.doc", grammar())
    assert (source.text, source.encoding, source.media_type) == ("Бас маман\n", "windows-1251", "multipart/related")


UNTOLD = "<html><body><p>Стаж работы по специальности не менее двух лет и высшее образование</p></body></html>"
PARTS = {
    "the part alone tells it": ("windows-1251", "", "cp1251", "windows-1251"),
    "an encoding that no word is in otherwise": ("ibm866", "", "cp866", "ibm866"),
    "the page tells it and the part another": ("iso-8859-1", "<meta charset=windows-1251>", "cp1251", "windows-1251"),
    "the bytes are in neither": ("windows-1251", "<meta charset=windows-1251>", "utf-8", "utf-8"),
    "the bytes begin with a mark": ("windows-1251", "", "utf-8-sig", "utf-8-sig"),
    "no such encoding": ("klingon", "", "utf-8", "utf-8"),
}


@pytest.mark.parametrize("name", PARTS)
def test_the_encoding_that_a_part_tells(name: str) -> None:
    told, head, codec, encoding = PARTS[name]
    page = (head + UNTOLD).encode(codec)
    lead = f'Content-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset="{told}"\n\n'
    data = b"MIME-Version: 1.0\n" + lead.encode() + page + b"\n--x--\n"
    source = run(data, "a.mht", grammar())
    assert (source.text, source.encoding) == (UNTOLD[15:-18] + "\n", encoding)
