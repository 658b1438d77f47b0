"""The forms in which a page is read: whichever it is, text, cells and noise are the same, and no word is lost.

Pages that are in order are read as they are written, most others as the parser writes them; those with elements that
say nothing, once these are gone; and the few whose names are so odd that a pattern cannot read them, element by element.
"""

import gc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from kqparse.limits import DEFAULT
from kqparse.read.flow import Flow
from kqparse.read.html import read_html
from kqparse.read.html.as_written import read_as_written
from kqparse.read.html.in_order import in_order
from kqparse.read.html.markup import forms
from kqparse.read.html.page import Reading, page_blocks
from kqparse.read.options import ReadOptions
from kqparse.records import Layout

REGISTER = """<div class="container_omega">Тізілім</div>
<div class="container_alpha slogan"><span class="status status_yts">Күшін жойған</span><h1>Талаптар</h1></div>
<div data-x_1="2" class="container_gamma text text_yts"><div><article><header>б</header><p>в</p></article></div></div>
<article>г</article>"""
WORDS = st.sampled_from(
    ["ә", "қ  ғ", " ", "\n", "&lt;p&gt;", "&amp;amp;", "&nbsp;", '"', "\t", "<!-- <td> -->", "<?pi?>"]
)
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "caption",
        "br",
        "hr",
        "pre",
        "main",
        "nav",
        "center",
        "a",
        "x-y",
        "math",
        "h1",
    ]
)
ATTRIBUTES = st.sampled_from(
    [
        *("", "", "", " rowspan=2", " colspan='2'", ' title="<td>x>"', " class=status", " role=menu"),
        *(" style=display:table", " style=display:table-row", " style=display:table-cell"),
    ]
)
ODD = st.sampled_from(['<i a"b>', "<i 'c>", "<i\u04d9>", "<xmp><p></xmp>", "<i =x>", '<i x="<b y=">т">more">'])
START = st.builds("<{}{}>".format, TAGS, ATTRIBUTES)
ROW = st.lists(st.builds("<td{}>{}</td>".format, ATTRIBUTES, WORDS), min_size=1, max_size=3).map("".join)
TABLE = st.lists(ROW.map("<tr>{}</tr>".format), max_size=4).map("".join).map("<table>{}</table>".format)
TIDY_ATTRIBUTES = st.sampled_from(
    ["", "", ' rowspan="2"', ' colspan="2" class="x"', ' title="т"', ' style="x"', ' colspan="2" colspan="3"']
)
TIDY_WORDS = st.sampled_from(
    ["ә", "қ  ғ", " ", "\n", "&lt;p&gt;", "&amp;amp;", "&nbsp;", "&laquo;", '"', "\t", "б<br>в", ">"]
)


def tidy(tags: list[str], content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("<{0}{1}>{2}</{0}>\n".format, st.sampled_from(tags), TIDY_ATTRIBUTES, content)


def tidy_many(tags: list[str], content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(tidy(tags, content), max_size=3).map("".join)


TIDY_PARAGRAPH = tidy(["p", "h1", "h6"], TIDY_WORDS)
TIDY_BOTH = st.builds("{}{}{}".format, TIDY_WORDS, TIDY_PARAGRAPH, TIDY_WORDS)
TIDY_ROWS = tidy_many(["tr"], tidy_many(["td", "td", "th"], st.one_of(TIDY_WORDS, TIDY_PARAGRAPH, TIDY_BOTH)))
TIDY_TABLE = tidy(["table"], st.one_of(TIDY_ROWS, tidy_many(["thead", "tbody", "tfoot"], TIDY_ROWS)))
TIDY_PAGES = st.lists(st.one_of(TIDY_PARAGRAPH, TIDY_TABLE), min_size=1, max_size=4).map("".join)
PAGES = st.lists(st.one_of(WORDS, START, TAGS.map("</{}>".format), TABLE), max_size=20).map("".join)


def read(form: str) -> tuple[str, Layout] | None:
    reading = Reading(form)
    return Flow("x").finished(reading.blocks) if reading.run(form) else None


def as_written(page: str) -> tuple[str, Layout] | None:
    written = read_as_written(page)
    return Flow("x").finished([*written]) if written else None


def ordered(page: str) -> tuple[str, Layout] | None:
    form = in_order(page)
    return None if form is None else read(form)


@example('<table><tr><td colspan="2" colspan="3">а</td><td>ә</td></tr></table>')
@given(st.one_of(PAGES, TIDY_PAGES))
def test_every_form_says_the_same(page: str) -> None:
    found = [read(form) for form in forms(page, "x", DEFAULT)]
    assert found[-1] is not None, "the last form is always plain"
    assert all(result in (None, found[-1]) for result in [as_written(page), ordered(page), *found])


@given(st.lists(st.one_of(WORDS, START, TAGS.map("</{}>".format), TABLE, ODD), max_size=20).map("".join))
def test_no_word_is_lost(page: str) -> None:
    text, _ = Flow("x").finished(page_blocks(page, "x", DEFAULT))
    body = LexborHTMLParser(page.encode()).body
    assert body is not None
    assert sorted("".join(text.split())) == sorted("".join(body.text().split()))


def test_nothing_is_left_for_the_collector() -> None:
    read_html(b"<p>1", "x", ReadOptions())
    gc.collect()
    gc.disable()
    try:
        read_html("<nav>а</nav><table><tr><td>б<td>в</table><ol><li>г</ol>".encode(), "x", ReadOptions())
        assert gc.collect() == 0
    finally:
        gc.enable()


FORMS = {
    "in order as it is": ("<p>а<br>ә<br/>в</p><table><tr><td class='x'>б</td></tr></table>".replace("'", '"'), 0),
    "as the parser writes it": ("<table><tr><td>а</td><td class='x'>б</td></tr></table><p>в", 1),
    "elements that say nothing": ("<p>а<big>б</big></p><!-- в -->", 2),
    "frequent ones, on which the form before is left out": ("<p>а<b>б</b></p><!-- в --><img src=x>", 1),
    "an odd attribute": ('<p a"b>а</p>', 3),
    "an odd element": ("<p>а<i\u04d9>б</i\u04d9></p>", 3),
    "text as it is written": ("<xmp><p>а</xmp>", 3),
}


@pytest.mark.parametrize("name", FORMS)
def test_the_first_form_that_will_do(name: str) -> None:
    page, needed = FORMS[name]
    tried = [read(form) is not None for form in forms(page, "x", DEFAULT)]
    assert (as_written(page) is not None) == (needed == 0)
    assert tried.index(True) == max(min(needed, len(tried)) - 1, 0)


IN_BULK = {
    "paragraphs": ("<p>а</p>ә<h2 class='x'>б<br />в</h2>", "а\nә\nб\nв\n"),
    "cells of a line, of several and of none": (
        "<table><tr><td>а</td><td></td></tr>\n<tr><td><p>б</p><p>в</p></td><td>г</td></tr></table>д",
        "\tа\n\tб\n\tв\n\tг\nд\n",
    ),
    "heads and bodies": (
        "<table class='x'>\n <thead><tr><th>а</th><th>б</th></tr></thead>\n <tbody><tr><td>в</td><td>г</td></tr></tbody></table>",
        "\tа\n\tб\n\tв\n\tг\n",
    ),
    "a table that only places things": ("<table><tr><td>а</td></tr><tr><td>б</td></tr></table>", "а\nб\n"),
    "signs that part other things": ("<table><tr><td>а\x1f</td><td>б</td></tr></table>", None),
    "merged cells": ("<table><tr><td colspan='2'>а</td></tr></table>", None),
    "a table within a table": (
        "<table><tr><td>а</td><td><table><tr><td>б</td><td>в</td></tr></table></td></tr></table>",
        None,
    ),
    "text between rows": ("<table><tr><td>а</td></tr>б<tr><td>в</td></tr></table>", None),
}


@pytest.mark.parametrize("name", IN_BULK)
def test_what_is_read_in_bulk(name: str) -> None:
    page, expected = IN_BULK[name]
    page = page.replace("'", '"')
    found = as_written(page)
    assert (found and found[0]) == expected
    assert found is None or found == list(map(read, forms(page, "x", DEFAULT)))[-1]


NOT_IN_ORDER = {
    "an entity to resolve": "<p>&laquo;а&raquo;</p>",
    "an end that is missing": "<p>а<p>б</p>",
    "text between cells": "<table><tr><td>а</td>б<td>в</td></tr></table>",
    "text before a paragraph of a cell": "<table><tr><td>а<p>б</p></td></tr></table>",
    "a break before one": "<table><tr><td><br><p>а</p></td></tr></table>",
    "a hidden paragraph": '<p hidden="">а</p>',
    "a role": '<p role="menu">а</p>',
    "a foot that comes last wherever it stands": "<table><tfoot><tr><td>а</td></tr></tfoot></table>",
    "rows before a body": "<table><tr><td>а</td></tr><tbody><tr><td>б</td></tr></tbody></table>",
    "names in capitals": "<P>а</P>",
    "an end of another": "<h1>а</h2>",
}


@pytest.mark.parametrize("name", NOT_IN_ORDER)
def test_what_a_parser_must_put_in_order(name: str) -> None:
    assert as_written(NOT_IN_ORDER[name]) in (None, read(list(forms(NOT_IN_ORDER[name], "x", DEFAULT))[-1]))


ORDERED = {
    "divisions, lists and inline elements": '<div class="x"><ul><li>а <a href="?a=1&lang=ru">б</a></li></ul><hr/></div>',
    "merged cells and tables in cells": '<table><tr><td colspan="2">а<table><tr><td>б</td><td>в</td></tr></table></td></tr></table>',
    "columns, a caption and a head": "<table><caption>а</caption><col/><thead><tr><th>б</th></tr></thead></table>",
    "scripts and comments": "<script>if (a<b) {}</script><p>а<!-- <p> --></p>",
    "what is no text": "<form><input type='x'><button><b>а</b></button></form>".replace("'", '"'),
    "references": "<p>&laquo;&#1179;&#160;&#39;</p>",
    "a page of the register": REGISTER,
}


@pytest.mark.parametrize("name", ORDERED)
def test_elements_in_order_need_no_parser(name: str) -> None:
    page = f"<!DOCTYPE html><html><head><title>х</title></head><body>{ORDERED[name]}</body></html>"
    found = ordered(page)
    assert found is not None
    assert found == read(list(forms(page, "x", DEFAULT))[-1])


OUT_OF_ORDER = {
    "an end that is missing": "<div><p>а</div>",
    "an end of nothing": "а</div>б",
    "ends that cross": "<div><section>а</div></section>",
    "an element that ends the one before": "<p>а<div>б</div></p>",
    "entries within an entry": "<ul><li>а<div><li>б</li></div></li></ul>",
    "text in a table": "<table>а<tr><td>б</td></tr></table>",
    "a line break in a table": "<table><br><tr><td>б</td></tr></table>",
    "an element in a row": "<table><tr><div>а</div><td>б</td></tr></table>",
    "rows before a body": "<table><tr><td>а</td></tr><tbody><tr><td>б</td></tr></tbody></table>",
    "a form within a form": "<form><div><form>а</form></div></form>",
    "a tag within a tag": "<p<b>>а</p>",
    "an attribute without quotes": "<p class=x>а</p>",
    "an attribute in capitals": "<p HIDDEN=''>а</p>".replace("'", '"'),
    "something hidden by references": "<p style='display&#58;none'>а</p>".replace("'", '"'),
    "preformatted text whose tag is parted by lines": "<pre\nclass='x'>а\nб</pre>".replace("'", '"'),
    "something hidden": "<div style='Display : none'>а</div>".replace("'", '"'),
    "a script in a comment in a script": "<script><!-- <script> --></script>",
    "a script without an end": "<p>а</p><script>б",
    "a reference without an end": "<p>&laquo а</p>",
    "an unknown element": "<x-y>а</x-y>",
    "names in capitals": "<P>а</P>",
    "very deep elements": "<div>" * 100 + "а" + "</div>" * 100,
    "a badge that is not plain": "<span class='status'><b>а</b></span>".replace("'", '"'),
}


@pytest.mark.parametrize("name", OUT_OF_ORDER)
def test_what_is_left_to_the_parser(name: str) -> None:
    page = f"<body>{OUT_OF_ORDER[name]}</body>"
    form = in_order(page)
    assert form is None or not Reading(form).run(form)
