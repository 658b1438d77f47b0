"""What ODT and RTF hold beside plain paragraphs and tables: their markup and the stream that it gives."""

import pytest
from to_odt import odt
from to_rtf import escaped, rtf

from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.records import SourceText


def read(data: bytes) -> SourceText:
    return run(data, "x", grammar())


_LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/>'
    '</text:list-style><text:list-style style:name="R">'
    '<text:list-level-style-number text:level="1" style:num-format="а, б, .., аа, аб, ... (ru)" style:num-suffix=")"/>'
    '<text:list-level-style-number text:level="2" style:num-format="А, Б, .., Аа, Аб, ... (ru)" style:num-suffix=")"/>'
    '<text:list-level-style-number text:level="3" style:num-format="一, 二" style:num-suffix=")"/>'
    '</text:list-style><style:style style:name="S"><style:text-properties style:font-name="Symbol"/></style:style>'
    '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="U"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="D"><style:text-properties style:text-position="-33% 58%"/></style:style>'
)


def item(text: str, more: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{more}</text:list-item>"


def entries(*items: str, more: str = "") -> str:
    return f'<text:list text:style-name="L"{more}>{"".join(items)}</text:list>'


ODT = {
    "blanks": ("<text:p> а\n  б<text:s text:c='3'/>в<text:tab/>г<text:line-break/>ғ</text:p>", "а б   в г\nғ\n"),
    "spans and links": ("<text:p>а<text:span>б<text:a>в</text:a></text:span></text:p>", "абв\n"),
    "hidden": ('<text:p>а<text:span text:style-name="H">б</text:span>в</text:p>', "ав\n"),
    "symbol fonts": (
        "<text:p>а<text:span text:style-name='S'>\uf0b3<text:span text:style-name='x'>\uf0a3я</text:span></text:span>\uf0b3</text:p>",
        "а≥≤я\uf0b3\n",
    ),
    "tracked changes": (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>жойылған</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>қал<text:change/>ды</text:p>",
        "қалды\n",
    ),
    "notes": (
        "<text:p>а<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>ескертпе</text:p>"
        "</text:note-body></text:note>б</text:p><text:p>в</text:p>",
        "аб\nв\nескертпе\n",
    ),
    "a text box": (
        "<text:p>а<draw:frame><draw:text-box><text:p>жәшік</text:p></draw:text-box></draw:frame>б</text:p>",
        "аб\nжәшік\n",
    ),
    "a list": (entries(item("а"), item("б")), "1) а\n2) б\n"),
    "a list within a list that goes on": (
        entries(item("а", f"<text:list>{item('ә')}</text:list>"))
        + entries(
            "<text:list-item><text:list>" + item("б") + "</text:list></text:list-item>", more=' text:continue-list="x"'
        )
        + entries(item("в", f"<text:list>{item('г')}</text:list>"), more=' text:continue-numbering="true"')
        + entries("<text:list-item><text:list>" + item("ғ") + "</text:list></text:list-item>"),
        "1) а\n1.1. ә\n1.2. б\n2) в\n2.1. г\n0.1. ғ\n",
    ),
    "raised figures": (
        "<text:p>а<text:span text:style-name='U'>1<text:span>2</text:span>)</text:span>3"
        "<text:span text:style-name='D'>4</text:span></text:p>",
        "а¹²⁾34\n",
    ),
    "a list that goes on": (
        entries(item("а")) + "<text:p>х</text:p>" + entries(item("б"), more=' text:continue-numbering="true"'),
        "1) а\nх\n2) б\n",
    ),
    "a list begun anew": (entries(item("а")) + entries(item("б")), "1) а\n1) б\n"),
    "levels": (entries(item("а"), item("б", entries(item("в"), item("г")))), "1) а\n2) б\n2.1. в\n2.2. г\n"),
    "levels by letters, and by a form that nothing here knows": (
        "<text:list text:style-name='R'>"
        + item("а", "<text:list>" + item("б", "<text:list>" + item("в") + "</text:list>") + "</text:list>")
        + "</text:list>",
        "а) а\nА) б\n1) в\n",
    ),
    "a paragraph more in an entry": (entries(item("а", "<text:p>б</text:p>"), item("в")), "1) а\nб\n2) в\n"),
    "repeated cells": (
        "<table:table><table:table-row><table:table-cell table:number-columns-repeated='2'><text:p>а</text:p>"
        "</table:table-cell></table:table-row></table:table>",
        "\tа\n\tа\n",
    ),
    "repeated rows, and empty ones that fill a page": (
        "<table:table><table:table-row table:number-rows-repeated='2'><table:table-cell><text:p>а</text:p>"
        "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated='1048576'>"
        "<table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>",
        "\tа\n\tа\n",
    ),
}


@pytest.mark.parametrize("name", ODT)
def test_odt(name: str) -> None:
    body, expected = ODT[name]
    assert read(odt(body, _LIST)).text == expected


def test_odt_cells_behind_repeated_empty_ones() -> None:
    row = "<table:table-cell table:number-columns-repeated='3'/><table:table-cell><text:p>а</text:p></table:table-cell>"
    source = read(odt(f"<table:table><table:table-row>{row}</table:table-row></table:table>"))
    assert [(cell.column, len(cell.spans)) for cell in source.layout.tables[0].cells] == [(0, 0), (3, 1)]


def test_odt_running_heads_are_noise() -> None:
    head = "<style:header><text:p>бас</text:p></style:header><style:footer><text:p>аяқ</text:p></style:footer>"
    source = read(odt("<text:p>мәтін</text:p>", page=head))
    assert source.text == "мәтін\nбас\nаяқ\n"
    assert [source.text[start:end] for start, end in source.layout.noise] == ["бас", "аяқ"]


RTF = {
    "code pages": (r"\f0 \'c0\'c1 \f1 \'e9 \f2 \'e9\par", "АБ й ι\n"),
    "the font of text that names none": (
        r"{\deff7{\fonttbl{\f7\fcharset204 Times{\*\falt x};}{\f8\fcharset161 y;}}\'c0 {\f8\'e9}\'c0 \f8\'e9\plain\'c0\par}",
        "А ιА ιА\n",
    ),
    "numbers of signs": (r"\u1179?\uc0\u1201 \uc2\u1187??\par", "құң\n"),
    "escapes": (r"\{a\}\~b\-c\_d\\e\par", "{a}\xa0b\u00adc\u2011d\\e\n"),
    "signs": (r"\ldblquote a\rdblquote\emdash\tab b\line c\par", "“a”— b\nc\n"),
    "breaks of pages and columns": (r"a\page b\column c\sect d\par", "a\nb\nc\nd\n"),
    "hidden and deleted": (r"a{\v b}{\deleted c}\v d\v0 e\par", "ae\n"),
    "raised figures": (r"a{\super 1)}b\super 2\nosupersub 3\super 4\sub 5\par", "a\u00b9\u207eb\u00b23\u20745\n"),
    "symbol fonts": (
        r"{\fonttbl{\f5\fcharset2 Symbol;}{\f6\fcharset2 Wingdings{\*\falt x};}}{\f5\'b3\u-3933?}{\f6 n}\f5\'a3\plain\f0\'c0 n\par",
        "≥≤•≤А n\n",
    ),
    "numbers of ten figures": (r"{\revised\revdttm-2074015744 a}{\deleted\revdttmdel-2074015744 b}\par", "a\n"),
    "fields": (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}\par", "link\n"),
    "numbers of lists": (r"{\listtext 1.\tab}a\par{\pntext 2)\tab}b\par", "1. a\n2) b\n"),
    "what readers pass by": (r"{\*\generator x;}{\info{\title t}}{\pict 00ff}{\*\unknown y}a\par", "a\n"),
    "bytes": ("\\bin3 {}}a\\par", "a\n"),
    "notes": (r"a{\super\chftn}{\footnote \pard b\par}c\par", "ac\nb\n"),
    "a text box": (r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard b\par}}{\shprslt b}}a\par", "b\na\n"),
    "a text box of Word 95": (
        r"{\*\do\dobxpage\dptxbx{\dptxbxtext\pard b\par c\par}\dpx0\dptxbxmar0}a\par"
        r"{\shp{\*\shpinst{\shptxt d\par}}{\shprslt{\*\do{\dptxbxtext d\par}}}}\par",
        "b\nc\na\nd\n",
    ),
    "both forms of a text": (r"{\upr{old}{\*\ud{new}}}\par", "new\n"),
    "both forms of a name": (r"{\info{\upr{\title old}{\*\ud{\title new}}}}a\par", "a\n"),
    "the last paragraph without an end": (escaped("соңы"), "соңы\n"),
    "a table in a table": (
        r"\trowd\cellx900\cellx1800\pard\intbl\itap1 a\par\pard\intbl\itap2 b\nestcell c\nestcell"
        r"{\*\nesttableprops\trowd\cellx300\cellx600\nestrow}\pard\intbl\itap1 d\cell e\cell\row\pard f\par",
        "\ta\n\tb\n\tc\n\td\n\te\nf\n",
    ),
}


@pytest.mark.parametrize("name", RTF)
def test_rtf(name: str) -> None:
    body, expected = RTF[name]
    assert read(rtf(body)).text == expected


def test_rtf_running_heads_are_noise() -> None:
    source = read(rtf(r"{\header\pard h\par}{\footerf f}a\par"))
    assert source.text == "a\nh\nf\n"
    assert [source.text[start:end] for start, end in source.layout.noise] == ["h", "f"]
