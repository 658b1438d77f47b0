"""Web pages: a table of markup and the stream, cells and noise that it gives."""

import codecs

import pytest

from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.records import SourceText


def page(body: str, head: str = '<meta charset="utf-8">') -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def read(data: bytes) -> SourceText:
    return run(data, "x.html", grammar())


BODIES = {
    "paragraphs and inline elements": ("<p>а <b>б</b>\n в<i>г</i></p><div>ғ<p>д</p>е</div>", "а б вг\nғ\nд\nе\n"),
    "line breaks": ("<p>а<br>б<br/> в</p>", "а\nб\nв\n"),
    "raised figures": (
        "<p>а<sup>1, 2</sup>, <SUP class=x><a href='#n'>12)</a></SUP> м<sup>а2</sup> <sub>3</sub>"
        "<span style='color: red; vertical-align: super'> 4 </span></p>",
        "а¹, ², ¹²⁾ ма2 3 ⁴\n",
    ),
    "entities": ("<p>&laquo;ә&raquo; &amp;&nbsp;&#1179; &lt;</p>", "«ә» &\xa0қ <\n"),
    "preformatted text": ("<pre>а\n  б</pre>", "а\nб\n"),
    "numbered entries": ("<ol><li>а<li>б<li value=7>в<li>г</ol>", "1. а\n2. б\n7. в\n8. г\n"),
    "a start and a form": ("<ol start=3 type=I><li>а<li>б</ol><ol type=a><li>в</ol>", "III. а\nIV. б\na. в\n"),
    "a form by style": (
        "<ol type=a style='list-style-type: upper-roman'><li>а</ol><ol style='list-style:lower-alpha outside'><li>б</ol>",
        "I. а\na. б\n",
    ),
    "numbers that count down": (
        "<ol reversed><li>а<ol><li>ә</ol><li>б</ol><ol reversed start=7><li>в<li>г</ol>",
        "2. а\n1. ә\n1. б\n7. в\n6. г\n",
    ),
    "numbers of empty entries": (
        "<table><tr><td><ol><li></ol><td>а<tr><td><ol start=2><li><p><br></p></li></ol><td>б<tr><td><ul><li></ul><td>в</table>",
        "\t1.\n\tа\n\t2.\n\tб\n\tв\n",
    ),
    "bullets, and lists without": ("<ul><li>а</ul><ul style='list-style-type: none'><li>б</ul>", "• а\nб\n"),
    "lists within lists": ("<ol><li>а<ul><li>б</ul></li><li><p>в</p><p>г</p></li></ol>", "1. а\n• б\n2. в\nг\n"),
    "what is not shown": (
        "<script>var x</script><style>p{}</style><noscript>н</noscript><p hidden>ж</p><p style='display: none'>ж</p>"
        "<template><p>ү</p></template><!-- т --><p>а<span style='visibility:hidden'>ж</span></p>",
        "а\n",
    ),
    "fields of a form that is filled in": (
        "<label>а</label><input value=б><INPUT type=hidden value=ж><p>в <input type=text value='г &lt;'></p><textarea>ғ</textarea>"
        "<select><option>ж<option selected>д</select><input type=submit value=ж><input placeholder=ж><input value=''>",
        "а\nб\nв\nг <\nғ\nд\n",
    ),
    "a search": (
        "<p>а</p><input value=ж><select><option selected>ж<option>ж</select><input type=submit value=ж>"
        "<select><option selected>ж</select><textarea>ж</textarea>",
        "а\n",
    ),
    "what a reader opens": (
        "<a href='#t1'>а</a><div id=t1 style='display:none'><p>б</p></div><h2><button aria-controls='x t2'>в</button></h2>"
        "<div id=t2 hidden><p>г</p><p hidden>ж</p></div><button role=tab data-bs-target='#t3'>ғ</button><div id=t3 hidden>д</div>"
        "<button aria-controls=t2>ж</button>"
        "<div role=tabpanel style='display: none'>е</div>"
        "<div class='faq__item'><p>и</p><div class='faq__body' style='display: none'>к</div></div>"
        "<ul class='navbar-collapse' style='display:none'><li>л</ul><div class=table style='display:none'>м</div>"
        "<div class=tabContent style='display:none'>м</div><div class='tabbar' style='display:none'>ж</div>",
        "а\nб\nв\nг\nғ\nд\nе\nи\nк\nм\n",
    ),
    "labels and values that styles set apart": (
        "<div><b>аб</b><span>в</span></div><div><span class=x>г</span> <span>д1</span></div><li><span>1.</span><span class=x>е</span></li>"
        "<div><span>б</span><span>ё</span></div>",
        "аб\nв\nг\nд1\n• 1.е\nбё\n",
    ),
    "buttons over what they open": (
        "<p>а</p><button>б</button><div>в</div><button>г</button><div>ғ</div><p><button>ж</button></p><div>д</div>",
        "а\nб\nв\nг\nғ\nд\n",
    ),
    "windows and menus that a reader opens": (
        "<a href='#t1'>а</a><div id=t1 class='modal fade' hidden>ж</div><p data-target='#t2'>б</p>"
        "<div id=t2 role=dialog hidden>ж</div><p data-target='#t3'>в</p><div id=t3 hidden><form>ж</form></div>",
        "а\nб\nв\n",
    ),
    "a page that hides itself until a script has run": ("<body style='display:none'><p>а</p>", "а\n"),
    "text that was deleted": ("<p>а<del>ескі</del><ins>жаңа</ins></p>", "ажаңа\n"),
    "blanks of every kind": ("<p>а\t \f б\r\n\r\nв</p>", "а б в\n"),
    "names that no page should have": ('<p a"b>а<i<u x="<b y=">б">в</i<u></p>', 'аб">в\n'),
    "text as it is written": ("<xmp>а <b> &amp;</xmp>", "а <b> &amp;\n"),
    "a table of one column is a frame": ("<table><tr><td>а<p>б<tr><td>в</table>", "а\nб\nв\n"),
    "a row that holds tables only places them": (
        "<table><tr><td>мәзір</td><td><table><tr><td>а<td>б</table></td></tr></table>",
        "мәзір\n\tа\n\tб\n",
    ),
    "marks of notes": (
        "<p>а<a class='sdfootnoteanc' href='#sdfootnote1sym'><sup>1</sup></a>. б<a href='#_ftn1' name='_ftnref1'>[1]</a></p>"
        "<div><p><a class='sdfootnotesym'>1</a>ескертпе</p><p><a href='#_ftnref1'>[1]</a> тағы</p></div>",
        "а. б\nескертпе\nтағы\n",
    ),
    "frames": (
        "</body><frameset cols='20%,*'><frame src='a.html'><noframes><body><p>а</p></body></noframes></frameset>",
        "а\n",
    ),
    "a table of styles": (
        "<div style='display:table'><div style='color:red; display: table-row'><div style='display:table-cell'>а<p>ә</div> "
        "<div style='DISPLAY:TABLE-CELL;'>б</div></div><div style='display:table-row'><div style='display:table-cell'>в</div>"
        "<div style='display:table-cell'><div>г</div></div></div></div>д",
        "\tа\n\tә\n\tб\n\tв\n\tг\nд\n",
    ),
    "a table of styles of any elements": (
        "<ul style='display:table'><li style='display:table-row'><span style='display:table-cell'>а <b>ә</b></span> "
        "<a style='display:table-cell'><span>б</span></a></li><li style='display:table-row'><b style='display: table-cell'>в"
        "<section style='display:table-cell'>г</section></li></ul><ul><li>д</ul>",
        "\tа ә\n\tб\n\tв\n\tг\n\u2022 д\n",
    ),
    "a title in the middle by styles": (
        "<h1 style='display:table'>а</h1><i style='display:table-cell'>б</i>",
        "а\nб\n",
    ),
    "cells of styles without a row": (
        "<div style='display:table'><div style='display:table-cell'>а</div><div style='display:table-cell'>б</div></div>",
        "\tа\n\tб\n",
    ),
    "a cell of styles without a table": ("<div style='display:table-cell'>а</div>б", "а\nб\n"),
    "a caption comes before its table": ("<table><caption>атауы</caption><tr><td>а<td>б</table>", "атауы\n\tа\n\tб\n"),
}


@pytest.mark.parametrize("name", BODIES)
def test_bodies(name: str) -> None:
    body, expected = BODIES[name]
    assert read(page(body)).text == expected


TABLES = {
    "row and column spans": (
        "<tr><td rowspan=2>а<td colspan=2>б<tr><td>в<td>г",
        [(0, 0, 2, 1, "а"), (0, 1, 1, 2, "б"), (1, 1, 1, 1, "в"), (1, 2, 1, 1, "г")],
    ),
    "a span to the end": ("<tr><td rowspan=0>а<td>б<tr><td>в", [(0, 0, 2, 1, "а"), (0, 1, 1, 1, "б"), (1, 1, 1, 1, "в")]),
    "a span beyond the end": ("<tr><td rowspan=9>а<td>б", [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б")]),
    "spans that are no numbers": ("<tr><td rowspan=x colspan=-1>а<td>б", [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б")]),
    "two spans down": (
        "<tr><td>а<td rowspan=2>б<td rowspan=2>в<td>г<tr><td>ғ<td>д",
        [(0, 0, 1, 1, "а"), (0, 1, 2, 1, "б"), (0, 2, 2, 1, "в"), (0, 3, 1, 1, "г"), (1, 0, 1, 1, "ғ"), (1, 3, 1, 1, "д")],
    ),
    "merged and single cells of one paragraph": (
        "<tr><td colspan=1><p>а</p><td><p class=x>б</p><tr><td rowspan=2>в<td>г<tr><td>&nbsp;<tr><td>д<td>&lt;",
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 0, 2, 1, "в"), (1, 1, 1, 1, "г"), (2, 1, 1, 1, ""), (3, 0, 1, 1, "д"), (3, 1, 1, 1, "<")],
    ),
    "cells of several paragraphs": (
        "<tr><td><p>а<p>б<td>в<br>г<td>д<tr><td><ul><li>е</ul><td>ж<td>з",
        [(0, 0, 1, 1, "а б"), (0, 1, 1, 1, "в г"), (0, 2, 1, 1, "д"), (1, 0, 1, 1, "\u2022 е"), (1, 1, 1, 1, "ж"), (1, 2, 1, 1, "з")],
    ),
    "a foot written first": (
        "<tfoot><tr><td>ж<td>з</tfoot><thead><tr><th>а<th>б</thead><tbody><tr><td>в<td>г</tbody>",
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 0, 1, 1, "в"), (1, 1, 1, 1, "г"), (2, 0, 1, 1, "ж"), (2, 1, 1, 1, "з")],
    ),
    "no cell reaches out of its body": (
        "<tbody><tr><td rowspan=3>а<td>б</tbody><tbody><tr><td rowspan=0>в<td>г<tr><td>ғ</tbody>",
        [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 0, 2, 1, "в"), (1, 1, 1, 1, "г"), (2, 1, 1, 1, "ғ")],
    ),
    "head, body and foot": ("<thead><tr><th>а<th>б<tbody><tr><td>в<td>г", [(0, 0, 1, 1, "а"), (0, 1, 1, 1, "б"), (1, 0, 1, 1, "в"), (1, 1, 1, 1, "г")]),
}  # fmt: skip


def test_no_table_is_made_of_a_title() -> None:
    assert not read(page("<h1 style='display:table'>а</h1><i style='display:table-cell'>б</i>")).layout.tables


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    rows, expected = TABLES[name]
    source = read(page(f"<table>{rows}</table>"))
    (table,) = source.layout.tables
    assert [
        (*cell[:4], " ".join(source.text[start:end] for start, end in cell.spans)) for cell in table.cells
    ] == expected


REGISTER = """<div class="container_omega"><ul class="menu"><li>Тізілім</li></ul></div>
<div class="container_alpha slogan"><span class="status status_yts">Күшін жойған</span><h1>Талаптарды бекіту туралы</h1>
<p>Аудан әкімдігінің 2019 жылғы 4 наурыздағы № 12 қаулысы.</p></div>
<div class="container_gamma text text_yts"><article><p id="z1">1. <a href="#z2">Талаптар</a> бекітілсін.</p></article></div>
<div class="container_omega">© орталық</div>"""

NOISE = {
    "menus, heads and feet": (
        "<header>бас</header><nav>мәзір</nav><p>мәтін</p><aside>жан</aside><footer>аяқ</footer><div role='navigation'>із</div>",
        ["мәтін"],
    ),
    "a head within the content is none": (
        "<article><header><h1>атауы</h1></header><p>м</p></article><footer>аяқ</footer>",
        ["атауы", "м"],
    ),
    "running heads of a printed page": (
        "<div title='header'><p>бас</p></div><div>мәтін</div><div title='footer'><p>2</p></div>",
        ["мәтін"],
    ),
    "beside the main part": ("<div>жоғары</div><main><p>мәтін</p></main><div>төмен</div>", ["мәтін"]),
    "a page of the register": (
        REGISTER,
        [
            "Күшін жойған",
            "Талаптарды бекіту туралы",
            "Аудан әкімдігінің 2019 жылғы 4 наурыздағы № 12 қаулысы.",
            "1. Талаптар бекітілсін.",
        ],
    ),
}


@pytest.mark.parametrize("name", NOISE)
def test_furniture_is_noise(name: str) -> None:
    body, content = NOISE[name]
    source = read(page(body))
    noise = {source.text[start:end] for start, end in source.layout.noise}
    assert [line for line in source.text.splitlines() if line not in noise] == content
    assert noise


@pytest.mark.parametrize(
    ("codec", "head", "encoding"),
    [
        ("utf-8", "", "utf-8"),
        ("utf-8", '<meta charset="utf-8">', "utf-8"),
        ("cp1251", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"),
        ("cp1251", "", "windows-1251"),
        ("cp1251", '<meta charset="utf-8">', "windows-1251"),
        ("utf-8", '<meta charset="klingon">', "utf-8"),
        ("utf-8", '<meta charset="windows-1251">', "utf-8"),
        ("utf-8", '<meta charset="iso-8859-1">', "utf-8"),
        ("cp1251", '<meta charset="iso-8859-1">', "windows-1251"),
        ("cp1251", '<meta charset="koi8-r">', "windows-1251"),
        ("koi8-r", '<meta charset="koi8-r">', "koi8-r"),
        ("utf-16", "", "utf-16"),
    ],
)
def test_the_encoding(codec: str, head: str, encoding: str) -> None:
    text = "Стаж работы по специальности не менее двух лет и высшее образование"
    mark = codecs.BOM_UTF16_LE if codec == "utf-16" else b""
    data = mark + page(f"<p>{text}</p>", head).decode().encode("utf-16-le" if mark else codec)
    source = read(data)
    assert (source.text, source.encoding, source.media_type) == (f"{text}\n", encoding, "text/html")


def test_what_a_page_in_another_language_says_of_itself_holds() -> None:
    source = read('<meta charset="iso-8859-1"><p>déjà'.encode("latin-1"))
    assert (source.text, source.encoding) == ("déjà\n", "iso-8859-1")
