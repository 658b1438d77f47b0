"""What cannot be read ends in one line with its code; what can be saved is saved, and said."""

import io
import re

import pypdfium2
import pytest
from description import Paragraph, rows_of
from fpdf import FPDF
from fpdf.enums import AccessPermission, EncryptionMethod
from pdf_reading import read
from to_pdf import FONT, to_pdf

from kqparse.errors import KqparseError
from kqparse.read.options import PdfEngine

GOOD = to_pdf([Paragraph("Бас маман, E-4 санаты"), rows_of(["Білімі", "Жоғары"], ["Өтілі", "Талап жоқ"])])
TEXT = "Бас маман, E-4 санаты\n\tБілімі\n\tЖоғары\n\tӨтілі\n\tТалап жоқ\n"
BOTH = pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])
ALL = pytest.mark.parametrize("engine", ["auto", "pdfium", "pdfminer"])


def code_of(data: bytes, engine: PdfEngine = "auto", password: str | None = None) -> str:
    with pytest.raises(KqparseError) as caught:
        read(data, engine, password=password)
    assert "\n" not in caught.value.line()
    assert caught.value.remedy
    return caught.value.code or ""


def encrypted(password: str, method: EncryptionMethod = EncryptionMethod.AES_256) -> bytes:
    pdf = FPDF(unit="pt")
    pdf.set_encryption("owner", password, method, AccessPermission.all())
    pdf.add_page()
    pdf.add_font("text", fname=FONT)
    pdf.set_font("text", size=11)
    pdf.text(50, 60, "Құпия мәтін")
    return bytes(pdf.output())


def blank_pages(count: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(count):
        document.new_page(100, 100)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def looping_xref() -> bytes:
    start = int(re.findall(rb"startxref\s+(\d+)", GOOD)[-1])
    return GOOD.replace(b"trailer\n<<", b"trailer\n<<\n/Prev %d" % start)


def lost_pages() -> bytes:
    """The tree of pages is empty, though the pages are there."""
    empty = re.sub(rb"/Kids \[[^\]]*\]", lambda found: b"/Kids []".ljust(len(found[0])), GOOD)
    return empty.replace(b"/Count 1", b"/Count 0")


NO_PAGES = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
)
OWN_PAGES = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"%PDF-1.7\n%%EOF\n",
        GOOD[: len(GOOD) // 20],
        OWN_PAGES,
        NO_PAGES,
        b"%PDF-1.7\n" + bytes(range(256)) * 400,
        b"%PDF-1.7\n" + b"[" * 100_000,
        b"%PDF-1.7\n" + b"<< /A " * 50_000,
    ],
    ids=["head alone", "empty", "cut short", "pages that are their own", "no pages", "noise", "brackets", "depth"],
)
@ALL
def test_beyond_saving(data: bytes, engine: PdfEngine) -> None:
    assert code_of(data, engine) in ({"KQ901", "KQ904"} if data is OWN_PAGES else {"KQ901"})


def outcome(data: bytes) -> str:
    """The code of the error, or nothing if something is read."""
    try:
        return "" if read(data).text else "no text"
    except KqparseError as fault:
        return fault.code or "no code"


@pytest.mark.parametrize("cut", [0.5, 0.8, 0.9, 0.97, 0.999])
def test_truncated_files_end_in_one_line_or_are_read(cut: float) -> None:
    assert outcome(GOOD[: int(cut * len(GOOD))]) in {"", "KQ901", "KQ904"}


@pytest.mark.parametrize("step", [97, 331, 1009])
def test_corrupted_bytes_end_in_one_line_or_are_read(step: int) -> None:
    data = bytearray(GOOD)
    for at in range(64, len(data), step):
        data[at] ^= 0x55
    assert outcome(bytes(data)) in {"", "KQ901", "KQ904"}


def test_a_table_of_objects_that_leads_to_itself() -> None:
    assert read(looping_xref()).text == TEXT
    assert code_of(looping_xref(), "pdfminer") == "KQ901"


@ALL
def test_encrypted(engine: PdfEngine) -> None:
    data = encrypted("қ-1")
    assert code_of(data, engine) == "KQ902"
    assert code_of(data, engine, "wrong") == "KQ902"
    assert code_of(data, engine, "\udcff") == "KQ902"  # a byte of a terminal that is no character
    assert read(encrypted("secret"), engine, password="secret").text == "Құпия мәтін\n"


@BOTH
@pytest.mark.parametrize("spelt", ["пароль".encode("cp1251").decode("latin-1"), "??????"])
def test_an_older_encryption_by_a_cyrillic_password(engine: PdfEngine, spelt: str) -> None:
    """As programs make its bytes: of Windows-1251, or, as LibreOffice, question marks."""
    data = encrypted(spelt, EncryptionMethod.RC4)
    assert read(data, engine, password="пароль").text == "Құпия мәтін\n"
    assert code_of(data, engine, "wrong") == "KQ902"


@BOTH
def test_encrypted_without_a_password_to_open_it(engine: PdfEngine) -> None:
    assert read(encrypted(""), engine).text == "Құпия мәтін\n"


@ALL
def test_no_text_layer(engine: PdfEngine) -> None:
    assert code_of(blank_pages(3), engine) == "KQ904"


def without_names(data: bytes) -> bytes:
    """The file with fonts that do not tell which letters they draw."""
    return re.sub(rb"/ToUnicode \d+ 0 R", lambda found: b" " * len(found[0]), data)


@ALL
def test_fonts_that_do_not_tell_their_letters(engine: PdfEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where Tesseract is, their pages are recognised.
    monkeypatch.setenv("PATH", "")
    assert code_of(without_names(GOOD), engine) == "KQ904"


@BOTH
def test_signs_without_a_meaning_are_replaced_and_told(engine: PdfEngine) -> None:
    pdf = FPDF(unit="pt")
    pdf.set_compression(False)
    pdf.add_font("text", fname=FONT)
    pdf.add_page()
    pdf.set_font("text", size=11)
    pdf.text(50, 60, "Жоғары білім, экономика саласында кемінде үш жыл \u20bd тең")
    source = read(bytes(pdf.output()).replace(b"<20BD>", b"<E123>"), engine)
    assert source.text == "Жоғары білім, экономика саласында кемінде үш жыл \ufffd тең\n"
    assert [(item.code, item.data) for item in source.findings] == [("KQ103", {"count": 1})]
    assert source.text[slice(*source.findings[0].spans[0])] == "\ufffd"


def test_the_second_engine_is_told() -> None:
    source = read(lost_pages())
    assert source.text == TEXT
    assert [item.code for item in source.findings] == ["KQ106"]
    assert source.findings[0].message == "second PDF engine used: PDFium finds: it is damaged or has no pages"
    assert code_of(lost_pages(), "pdfium") == "KQ901"
