"""Computed numbers of paragraphs: lists by format, level, start, restart and style."""

import pytest
from word_parts import p, word

from kqparse.grammar import grammar
from kqparse.read import run


def level(index: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


def numbering(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{lists}'


def item(text: str, index: int = 0, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>')


def lines(body: str, **parts: str) -> list[str]:
    return run(word(body, **parts), "x", grammar()).text.splitlines()


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("decimal", "%1.", ["1. а", "2. а", "3. а"]),
        ("decimal", "%1)", ["1) а", "2) а", "3) а"]),
        ("decimalZero", "№ %1", ["№ 01 а", "№ 02 а", "№ 03 а"]),
        ("upperRoman", "%1.", ["I. а", "II. а", "III. а"]),
        ("lowerLetter", "%1)", ["a) а", "b) а", "c) а"]),
        ("russianLower", "%1)", ["а) а", "б) а", "в) а"]),
        ("russianUpper", "%1.", ["А. а", "Б. а", "В. а"]),
        ("bullet", "\uf0b7", ["• а"] * 3),
        ("bullet", "o", ["• а"] * 3),
        ("bullet", "-", ["- а"] * 3),
        ("none", "", ["а"] * 3),
        ("chicago", "%1.", ["1. а", "2. а", "3. а"]),
    ],
)
def test_formats(form: str, text: str, expected: list[str]) -> None:
    assert lines(item("а") * 3, numbering=numbering(level(0, form, text))) == expected


def test_levels_count_on_and_begin_anew() -> None:
    levels = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "%3)"))
    body = "".join(item("а", index) for index in (0, 1, 1, 2, 2, 1, 2, 0, 1))
    assert lines(body, numbering=levels) == [
        "1. а", "1.1. а", "1.2. а", "a) а", "b) а", "1.3. а", "a) а", "2. а", "2.1. а",
    ]  # fmt: skip


def test_a_level_that_never_begins_anew() -> None:
    levels = numbering(level(0, "decimal", "%1-тарау."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    body = "".join(item("а", index) for index in (0, 1, 1, 0, 1))
    assert lines(body, numbering=levels) == ["1-тарау. а", "1. а", "2. а", "2-тарау. а", "3. а"]


def test_figures_where_a_level_asks_for_them() -> None:
    levels = numbering(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert lines(item("а") * 4 + item("б", 1), numbering=levels)[-1] == "4.1 б"


def test_text_goes_on_where_nothing_parts_it() -> None:
    levels = numbering(level(0, "decimal", "%1-", '<w:suff w:val="nothing"/>'))
    assert lines(item("бап"), numbering=levels) == ["1-бап"]


def test_lists_of_one_definition_count_on_and_an_override_begins_anew() -> None:
    lists = (
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = item("а") + item("б", number=2) + item("в", number=3) + item("г", number=3) + item("ғ")
    assert lines(body, numbering=numbering(level(0, "decimal", "%1."), lists=lists)) == [
        "1. а", "2. б", "5. в", "6. г", "7. ғ",
    ]  # fmt: skip


def test_a_number_without_text_is_printed_all_the_same() -> None:
    assert lines(item(""), numbering=numbering(level(0, "decimal", "%1."))) == ["1."]


def test_a_style_numbers_its_paragraphs() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style>'
    )
    own = '<w:pStyle w:val="Own"/>'
    body = p("а", own) + p("б", own + '<w:numPr><w:numId w:val="0"/></w:numPr>') + p("в", own)
    assert lines(body, styles=styles, numbering=numbering(level(0, "decimal", "%1."))) == ["1. а", "б", "2. в"]
