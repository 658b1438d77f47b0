"""Encodings told by content."""

import codecs
from pathlib import Path
from random import Random

import pytest
from places import SAMPLES

from kqparse import KqparseError, extract
from kqparse.errors import UsageError
from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.read.mistaken import joined
from kqparse.read.options import ReadOptions

KAZAKH = (
    "Аудандық мұрағат бөлімінің меңгерушісі, Е-2 санаты (№ 04-1), 1 бірлік\n\tКритерий\n\tТалаптар\n"
    "\tБілімі\n\tЖоғары білім, тиісті сала бойынша.\n\tІс-тәжірибе\n\tКемінде екі жыл жұмыс өтілінің болуы.\n"
)
RUSSIAN = (
    "Заведующий отделом архива района, категория Е-2 (№ 04-1), 1 единица\n\tКритерий\n\tТребования\n"
    "\tОбразование\n\tВысшее образование.\n\tСтаж работы\n\tНе менее двух лет по специальности.\n"
)
OLD = RUSSIAN.replace("№", "N")
"""Without a sign that KOI8-R lacks."""


@pytest.mark.parametrize(
    ("text", "codec", "mark", "name"),
    [
        (KAZAKH, "utf-8", b"", "utf-8"),
        (KAZAKH, "utf-8", codecs.BOM_UTF8, "utf-8-sig"),
        (KAZAKH, "utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
        (KAZAKH, "utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
        (KAZAKH, "utf-16-le", b"", "utf-16-le"),
        (KAZAKH, "utf-16-be", b"", "utf-16-be"),
        (KAZAKH, "kz1048", b"", "kz-1048"),
        (KAZAKH, "ptcp154", b"", "pt154"),
        (RUSSIAN, "cp1251", b"", "windows-1251"),
        (OLD, "koi8_r", b"", "koi8-r"),
        (OLD, "cp866", b"", "cp866"),
        (OLD, "mac_cyrillic", b"", "mac-cyrillic"),
        (OLD, "iso8859_5", b"", "iso-8859-5"),
        (RUSSIAN, "utf-16-le", b"", "utf-16-le"),
        (RUSSIAN, "utf-8", b"", "utf-8"),
    ],
)
def test_the_content_tells(text: str, codec: str, mark: bytes, name: str) -> None:
    source = run(mark + text.encode(codec), "x", grammar())
    assert (source.text, source.encoding, source.findings) == (text, name, [])


def taken_for(codec: str, data: bytes) -> str:
    """What a program shows of bytes that it takes for another encoding; a byte without a sign has that of its number."""
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in data)


@pytest.mark.parametrize(
    ("text", "codec", "other", "name"),
    [
        (KAZAKH, "utf-8", "cp1251", "utf-8 as windows-1251"),
        (RUSSIAN, "utf-8", "cp1251", "utf-8 as windows-1251"),
        (KAZAKH, "utf-8", "cp1252", "utf-8 as windows-1252"),
        (KAZAKH, "kz1048", "cp1252", "kz-1048 as windows-1252"),
        (KAZAKH, "kz1048", "latin-1", "kz-1048 as windows-1252"),
        (RUSSIAN, "cp1251", "cp1252", "windows-1251 as windows-1252"),
        (OLD, "koi8_r", "cp1251", "koi8-r as windows-1251"),
    ],
)
def test_bytes_that_were_taken_for_another_encoding(text: str, codec: str, other: str, name: str) -> None:
    source = run(taken_for(other, text.encode(codec)).encode(), "x", grammar())
    assert (source.text, source.encoding, source.findings) == (text, name, [])


@pytest.mark.parametrize(
    ("sign", "printed"), [("\x98", ""), ("\x98", "\ufffd"), ("\xa0", " ")], ids=["dropped", "U+FFFD", "a blank"]
)
def test_halves_of_letters_that_such_programs_lose(sign: str, printed: str) -> None:
    text = KAZAKH + "\tӘкімдік; История, Ремесла, Россия\n"
    shown = taken_for("cp1251", text.encode()).replace(sign, printed)
    assert run(shown.encode(), "x", grammar()).text == text


def test_letters_without_a_sign_in_the_other_encoding_are_lost_alone() -> None:
    shown = KAZAKH.encode("kz1048").decode("cp1252", "replace")
    source = run(shown.encode(), "x", grammar())
    lost = ["?" if sign == "\ufffd" else letter for letter, sign in zip(KAZAKH, shown, strict=True)]
    assert "?" in lost
    assert (source.text, source.encoding) == ("".join(lost), "kz-1048 as windows-1252")


@pytest.mark.parametrize("text", ["Café à Genève: naïve façade, Übermaß\n", "Joǵary bilim, jumys ótili\n"])
def test_texts_in_other_letters_stay(text: str) -> None:
    source = run(text.encode(), "x", grammar())
    assert (source.text, source.encoding) == (text, "utf-8")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_wide_text_that_breaks_off_within_a_letter_is_told_all_the_same(codec: str) -> None:
    source = run(KAZAKH.encode(codec)[:-1], "x", grammar())
    assert (source.text, source.encoding) == (KAZAKH[:-1] + "\ufffd", codec)
    assert [finding.code for finding in source.findings] == ["KQ103"]


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("Мұғалім лауазымы, құқықтары", "kz1048", "kz-1048"),
        ("Мұғалім лауазымы, құқықтары", "ptcp154", "pt154"),
        ("Квалификация учителя: высшее педагогическое образование", "cp1251", "windows-1251"),
        ("Умение общаться", "cp1251", "windows-1251"),
        ("Умение общаться", "koi8_r", "koi8-r"),
        ("Умение общаться", "cp866", "cp866"),
        ("Умение общаться", "mac_cyrillic", "mac-cyrillic"),
        ("Лаборант\nЗарплата от 190000 тенге\nСреднее специальное", "mac_cyrillic", "mac-cyrillic"),
    ],
)
def test_a_short_text_is_told_by_the_endings_of_its_words(text: str, codec: str, name: str) -> None:
    source = run(text.encode(codec), "x", grammar())
    assert (source.text, source.encoding) == (text, name)


@pytest.mark.parametrize("codec", ["kz1048", "ptcp154"])
@pytest.mark.parametrize(
    "path", [path for path in SAMPLES if path.name.endswith(".kk.txt")], ids=lambda path: path.name
)
def test_each_sample_is_told_in_each_encoding(path: Path, codec: str) -> None:
    data = path.read_text(encoding="utf-8").encode(codec, "replace")
    assert run(data, path.name, grammar()).text == data.decode(codec)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-be", "kz1048", "ptcp154"])
def test_values_do_not_depend_on_the_encoding(codec: str) -> None:
    assert extract(KAZAKH.encode(codec)).positions == extract(KAZAKH.encode()).positions


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        (b" \n", "it holds nothing but white space"),
        (codecs.BOM_UTF8, "it holds nothing but white space"),
        ("\ufeff \r\n\u00a0\u2003".encode("utf-16-le"), "it holds nothing but white space"),
        (b"\x7fELF\0\0", "it is no text (a zero byte at byte 4)"),
        (
            "Wörter wie übrig".encode("latin-1"),
            "it is not UTF-8, and read as windows-1251 it has no Kazakh or Russian words",
        ),
        (bytes(range(128, 256)), "it is not UTF-8, and read as koi8-r it has no Kazakh or Russian words"),
        (
            bytes(Random(1).choices(range(1, 256), k=30_000)),
            "it is not UTF-8, and read as koi8-r it has no Kazakh or Russian words",
        ),
    ],
)
def test_what_gives_no_words_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(KqparseError) as error:
        run(data, "x", grammar())
    assert (error.value.code, error.value.what) == ("KQ901", f"source cannot be read: {why}")


def test_the_user_overrules_the_content() -> None:
    assert run(KAZAKH.encode("ptcp154"), "x", grammar(), ReadOptions("PT154")).text == KAZAKH
    assert run(KAZAKH.encode("kz1048"), "x", grammar(), ReadOptions("windows-1251")).encoding == "windows-1251"


@pytest.mark.parametrize("name", ["ascii", "latin-1", "utf-16", "utf-32", "cp866", "cp037", "utf-7"])
def test_an_encoding_that_gives_no_words_is_refused(name: str) -> None:
    with pytest.raises(KqparseError) as error:
        run(KAZAKH.encode(), "x", grammar(), ReadOptions(name))
    assert error.value.line() == (
        f"x: KQ901 source cannot be read: read as {name} it has no Kazakh or Russian words; leave out --encoding"
    )


def test_no_encoding_makes_a_text_of_another_format() -> None:
    with pytest.raises(KqparseError, match="it is damaged or has no pages"):
        run(b"%PDF-1.7\n" + KAZAKH.encode(), "x", grammar(), ReadOptions("utf-8"))


def test_half_characters_do_not_get_through() -> None:
    source = run(KAZAKH.encode("unicode_escape") + b"\\ud800", "x", grammar(), ReadOptions("unicode_escape"))
    assert source.text == KAZAKH + "\ufffd"


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13", "idna", "punycode", "undefined", ""])
def test_no_such_encoding(name: str) -> None:
    with pytest.raises(UsageError, match="is no encoding of text"):
        run(b"x", "x", grammar(), ReadOptions(name))


def test_damaged_bytes_are_replaced_and_told() -> None:
    data = KAZAKH.encode()
    broken = data[:-2] + b"\xff\n"
    document = extract(broken)
    (finding,) = (each for each in document.diagnostics if each.code == "KQ103")
    assert finding.data == {"count": 1}
    assert document.source.encoding == "utf-8"
    assert len(document.positions) == 1


@pytest.mark.parametrize("signs", [b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xd0\x91\xe2\x80\x93", b"\xd0", b"\xe2\x80"])
def test_each_sign_of_a_mistaken_text_has_its_place_in_the_one_that_was_meant(signs: bytes) -> None:
    text, places = joined(signs.decode("cp1251") + "x", "windows-1251")
    assert text[places[-2] : places[-1]] == "x"
    assert places[-1] == len(text)
