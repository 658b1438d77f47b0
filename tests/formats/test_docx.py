"""What Word documents hold beside plain paragraphs: a table of raw XML and the stream that it gives."""

import pytest
from word_parts import STRICT, p, r, table, tc, tr, word

from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.records import SourceText


def read(data: bytes) -> SourceText:
    return run(data, "x.docx", grammar())


def change(kind: str, content: str = "") -> str:
    return f'<w:{kind} w:id="1" w:author="a">{content}</w:{kind}>'


def box(text: str) -> str:
    return f"<w:txbxContent>{p(text)}</w:txbxContent>"


VISIBLE = '<w:vanish w:val="0"/>'
RAISED = '<w:vertAlign w:val="superscript"/>'

BODIES = {
    "paragraphs": (p("бір") + "<w:p/>" + p("екі"), "бір\nекі\n"),
    "blanks at the ends go, tabs within are blanks": (p("\t бір\t\tекі "), "бір  екі\n"),
    "breaks and tabs": ("<w:p><w:r><w:t>а</w:t><w:br/><w:t>б</w:t><w:tab/><w:t>в</w:t><w:cr/></w:r></w:p>", "а\nб в\n"),
    "a tab between words": (p("Білімі\tжоғары") + p("1)\tорта") + p("Бөлім\t3"), "Білімі\tжоғары\n1) орта\nБөлім 3\n"),
    "tabs before a name": (p("Бастық\t\tА. Серік"), "Бастық  А. Серік\n"),
    "tab stops are no tabs": (p("а", '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), "а\n"),
    "hyphens": (
        "<w:p><w:r><w:t>ақ</w:t><w:softHyphen/><w:t>парат</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>",
        "ақ\u00adпарат\u20111\n",
    ),
    "hidden text": (
        f"<w:p>{r('көрінеді')}{r('жасырын', '<w:vanish/>')}{r('!', VISIBLE)}</w:p>",
        "көрінеді!\n",
    ),
    "raised figures": (
        f"<w:p>{r('маман')}{r('1)', RAISED)}{r(' а')}{r('м2', RAISED)}{r('2', RAISED.replace('super', 'sub'))}{r('3')}</w:p>",
        "маман¹⁾ ам223\n",
    ),
    "a symbol": ('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> а</w:t></w:r></w:p>', "• а\n"),
    "bullets of symbol fonts as text": (p("\uf0b7 а \uf0a7 б \uf0ff"), "\u2022 а \u25aa б \uf0ff\n"),
    "a large first letter": (
        p("Б", '<w:framePr w:dropCap="drop" w:lines="3"/>') + p("асшы") + p("жақтауда", '<w:framePr w:w="9"/>') + p("а"),
        "Басшы\nжақтауда\nа\n",
    ),
    "a link": (f'<w:p><w:hyperlink w:anchor="z1">{r("қаулы")}</w:hyperlink>{r("сымен")}</w:p>', "қаулысымен\n"),
    "a field's result": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        "7\n",
    ),
    "a field left open ends with its paragraph": (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{r("x")}</w:p>{p("у")}',
        "у\n",
    ),
    "a simple field": (f'<w:p><w:fldSimple w:instr="DATE">{r("2024")}</w:fldSimple></w:p>', "2024\n"),
    "inserted": (f"<w:p>{change('ins', r('жаңа'))}{r(' мәтін')}</w:p>", "жаңа мәтін\n"),
    "deleted": (
        f"<w:p>{change('del', '<w:r><w:delText>ескі</w:delText><w:tab/></w:r>')}{r('қалды')}</w:p>",
        "қалды\n",
    ),
    "moved": (f"<w:p>{change('moveFrom', r('а'))}</w:p><w:p>{change('moveTo', r('а'))}</w:p>", "а\n"),
    "a deleted mark joins paragraphs": (p("бас", f"<w:rPr>{change('del')}</w:rPr>") + p("шы"), "басшы\n"),
    "a deleted mark at the end": (p("бас", f"<w:rPr>{change('del')}</w:rPr>"), "бас\n"),
    "old properties": (
        p("а", f"<w:pPrChange><w:pPr>{change('del')}<w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>"),
        "а\n",
    ),
    "a text box stands once, behind its paragraph": (
        f"<w:p>{r('жол ')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box('жәшік')}</wps:txbx>"
        f"</mc:Choice><mc:Fallback><v:textbox>{box('жәшік')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>{r('соңы')}</w:p>",
        "жол соңы\nжәшік\n",
    ),
    "content controls are looked through": (
        f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{p('блок')}</w:sdtContent></w:sdt>"
        f"<w:p><w:sdt><w:sdtContent>{r('ішінде')}</w:sdtContent></w:sdt></w:p>",
        "блок\nішінде\n",
    ),
    "ruby": ("<w:p><w:r><w:ruby><w:rt><w:r><w:t>х</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>у</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "у\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_bodies(name: str) -> None:
    body, expected = BODIES[name]
    assert read(word(body)).text == expected


@pytest.mark.parametrize("name", BODIES)
def test_any_prefix_and_the_strict_namespace_give_the_same(name: str) -> None:
    body, expected = BODIES[name]
    assert read(word(body, space=STRICT)).text == expected
    # A namespace declared within makes names be resolved one by one.
    assert read(word(body + '<w:p><x:y xmlns:x="urn:x"/></w:p>')).text == expected


TABLES = {
    "spans": (
        table(tr(tc("а", '<w:gridSpan w:val="2"/>'), tc("б")), tr(tc("в"), tc("г"), tc("ғ"))),
        [(0, 0, 1, 2, "а"), (0, 2, 1, 1, "б"), (1, 0, 1, 1, "в"), (1, 1, 1, 1, "г"), (1, 2, 1, 1, "ғ")],
    ),
    "merged downwards": (
        table(
            tr(tc("а", '<w:vMerge w:val="restart"/>'), tc("б")),
            tr(tc("", "<w:vMerge/>"), tc("в")),
            tr(tc("", '<w:vMerge w:val="continue"/>'), tc("г")),
        ),
        [(0, 0, 3, 1, "а"), (0, 1, 1, 1, "б"), (1, 1, 1, 1, "в"), (2, 1, 1, 1, "г")],
    ),
    "a merge downwards that no cell begins": (
        table(tr(tc("а"), tc("б")), tr(tc("ә"), tc("в")), tr(tc("", "<w:vMerge/>"), tc("г"))),
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 0, 2, 1, "ә"), (1, 1, 1, 1, "в"), (2, 1, 1, 1, "г")],
    ),
    "another behind a cell that one below goes on with": (
        table(tr(tc("а")), tr(tc("б", "<w:tcW/>"), tc("в", "<w:vMerge/>")), tr(tc("", "<w:vMerge/>"), tc("г"))),
        [(0, 0, 1, 1, "а"), (1, 0, 2, 1, "б"), (1, 1, 1, 1, "в"), (2, 1, 1, 1, "г")],
    ),
    "merged to the right as old programs do": (
        table(tr(tc("а", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>')), tr(tc("б"), tc("в"))),
        [(0, 0, 1, 2, "а"), (1, 0, 1, 1, "б"), (1, 1, 1, 1, "в")],
    ),
    "a row that begins further right": (
        table(tr(tc("а"), tc("б")), tr(tc("в"), properties='<w:gridBefore w:val="1"/>')),
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 1, 1, 1, "в")],
    ),
    "cells and rows in content controls": (
        table(
            tr(f"<w:sdt><w:sdtContent>{tc('а')}</w:sdtContent></w:sdt>", tc("б")),
            f"<w:sdt><w:sdtContent>{tr(tc('в'), tc('г'))}</w:sdtContent></w:sdt>",
        ),
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 0, 1, 1, "в"), (1, 1, 1, 1, "г")],
    ),
    "a deleted cell": (
        table(tr(tc("а"), tc("ә", change("cellDel")), tc("б", change("cellIns")))),
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б")],
    ),
    "a hidden row": (
        table(tr(tc("а"), tc("б")), tr(tc("в"), tc("г"), properties="<w:hidden/>"), tr(tc("ғ"), tc("д"))),
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 0, 1, 1, "ғ"), (1, 1, 1, 1, "д")],
    ),
    "a deleted row": (
        table(tr(tc("а"), tc("б")), tr(tc("в"), tc("г"), properties=change("del")), tr(tc("ғ"), tc("д"))),
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 0, 1, 1, "ғ"), (1, 1, 1, 1, "д")],
    ),
    "an empty cell": (table(tr(tc(""), tc("б"))), [(0, 0, 1, 1, ""), (0, 1, 1, 1, "б")]),
    "empty cells, one of a paragraph that is closed at once and one of one that is not": (
        table(tr(tc("а"), tc(""), "<w:tc><w:p><w:pPr/></w:p></w:tc>", tc("б"))),
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, ""), (0, 2, 1, 1, ""), (0, 3, 1, 1, "б")],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    body, expected = TABLES[name]
    source = read(word(p("үсті") + body + p("асты")))
    (made,) = source.layout.tables
    assert [
        (*cell[:4], " ".join(source.text[start:end] for start, end in cell.spans)) for cell in made.cells
    ] == expected
    inner = "".join(f"\t{cell[4]}\n" for cell in expected if cell[4])
    assert source.text == f"үсті\n{inner}асты\n"


def test_a_table_in_a_cell_belongs_to_it_too() -> None:
    inner = table(tr(tc("ішкі 1"), tc("ішкі 2")))
    source = read(word(table(tr(f"<w:tc>{p('бас')}{inner}{p('соң')}</w:tc>", tc("екінші")))))
    assert source.text == "\tбас\n\tішкі 1\n\tішкі 2\n\tсоң\n\tекінші\n"
    outer, nested = source.layout.tables
    assert [source.text[start:end] for start, end in outer.cells[0].spans] == ["бас", "ішкі 1", "ішкі 2", "соң"]
    assert [cell.spans for cell in nested.cells] == [[span] for span in outer.cells[0].spans[1:3]]


def test_notes_follow_the_body_and_running_heads_are_noise() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="0" w:type="separator">{p("—")}</w:footnote>' + "".join(
        f'<w:footnote w:id="{key}">{p(f"ескертпе {key}")}</w:footnote>' for key in (1, 2)
    )
    data = word(
        f"<w:p>{r('мәтін')}{reference}</w:p>", footnotes=notes, header=p("Бас жол") + table(tr(tc("х"))), footer=p("7")
    )
    source = read(data)
    assert source.text == "мәтін\nескертпе 2\nБас жол\nх\n7\n"
    assert [source.text[start:end] for start, end in source.layout.noise] == ["Бас жол", "х", "7"]


WHOLE = (
    p("а &amp; б")
    + table(
        tr(tc("в"), tc("&#1179;"), f"<w:tc>{p('ғ')}{p('г')}</w:tc>"), tr(tc("д", '<w:gridSpan w:val="2"/>'), tc(""))
    )
    + table(tr(tc("е"), "<w:tc><w:p><w:r><w:t>ж</w:t><w:tab/><w:t>з</w:t></w:r></w:p></w:tc>"), tr(tc("и"), tc("к")))
    + table(tr(tc("н"), tc("о")), tr(tc(""), tc("ө")))
    + f"<w:p>{r('л')}{r('м')}</w:p>"
)


def test_rows_taken_whole_give_what_they_give_tag_by_tag() -> None:
    """A comment closes the quick way, and nothing else changes."""
    quick, slow = read(word(WHOLE)), read(word(f"{WHOLE}<!-- -->"))
    assert quick.text == "а & б\n\tв\n\tқ\n\tғ\n\tг\n\tд\n\tе\n\tж з\n\tи\n\tк\n\tн\n\tо\n\tө\nлм\n"
    assert (quick.text, quick.layout) == (slow.text, slow.layout)


@pytest.mark.parametrize(
    "body", [f"<w:p>{p('а')}</w:p>", table(f"<w:tr>{tr(tc('а'))}</w:tr>"), f"<w:tc>{tc('а')}</w:tc>"]
)
def test_parts_out_of_place_are_no_hindrance(body: str) -> None:
    assert read(word(p("бас") + body)).text.startswith("бас\n")


def test_no_text_is_lost_that_stands_behind_the_rows_of_a_table() -> None:
    body = table(tr(tc("а"), tc("б")), p("в"))
    assert read(word(body)).text.split() == read(word(f"{body}<!-- -->")).text.split() == ["а", "б", "в"]


LINES = ["Главный специалист отдела кадров", "Образование: высшее, Инженер", "Опыт работы не менее 2 лет"]
# What bytes were, what they were taken for, and what became of those without a sign.
MISTAKEN = [
    ("windows-1251", "windows-1252", "\ufffd"),
    ("utf-8", "windows-1251", "\x98"),
    ("utf-8", "windows-1251", "\ufffd"),
    ("utf-8", "windows-1251", ""),
]


@pytest.mark.parametrize(("own", "taken_for", "lost"), MISTAKEN)
def test_letters_that_a_converter_took_for_those_of_another_encoding(own: str, taken_for: str, lost: str) -> None:
    printed = [line.encode(own).decode(taken_for, "replace").replace("\ufffd", lost) for line in LINES]
    cells = table(tr(*(tc(p(line)) for line in printed)))
    source = read(word(p(printed[0]) + cells + p("E-mail: a@b.kz")))
    assert source.text == "".join([LINES[0], *(f"\n\t{line}" for line in LINES), "\nE-mail: a@b.kz\n"])
    assert source.encoding == f"{own} as {taken_for}"
    [table_read] = source.layout.tables
    assert [[source.text[slice(*span)] for span in cell.spans] for cell in table_read.cells] == [
        [line] for line in LINES
    ]
