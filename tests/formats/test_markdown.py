"""Markdown: a table of markup and the stream that it gives."""

import pytest

from kqparse.grammar import grammar
from kqparse.read import run

HEAD = "# Бұйрық\n\n## Талаптар\n\n"

BODIES = {
    "emphasis and links": ("**Күшін жойған** *2019* [қаулысымен](https://x.kz/a_(1) \"т\")", "Күшін жойған 2019 қаулысымен\n"),
    "lines stay lines": ("бір\nекі\n\nүш", "бір\nекі\nүш\n"),
    "numbers as they are written": ("1. бір\n1) екі\n7. үш\n- төрт\n* бес", "1. бір\n1) екі\n7. үш\n- төрт\n* бес\n"),
    "no code by indents": ("    шегініс\n\n\tтағы", "шегініс\nтағы\n"),
    "rules and underlined headings": ("Атауы\n=====\n\nбір\n\n---\n\nекі", "Атауы\nбір\nекі\n"),
    "escapes and entities": (r"\*а\* б_в_г &laquo;д&raquo; 2 \< 3", "*а* б_в_г «д» 2 < 3\n"),
    "a pipe table": ("|Критерий|Талаптар|\n|:--|--|\n|Білімі|жоғары \\| орта<br>екінші|\n||", "\tКритерий\n\tТалаптар\n\tБілімі\n\tжоғары | орта\n\tекінші\n"),
    "rows without the line below the first": ("|Критерий|Талаптар|\n|Білімі|жоғары|\nбір", "\tКритерий\n\tТалаптар\n\tБілімі\n\tжоғары\nбір\n"),
    "a box of one row": ("бір\n| | 2-қосымша |\nекі\n\n|а|б|\n|-|-|\n|в|г|", "бір\n\t2-қосымша\nекі\n\tа\n\tб\n\tв\n\tг\n"),
    "a table with the line ends of Windows": ("|а|б|\r\n|-|-|\r\n|в|г|\r\nбір", "\tа\n\tб\n\tв\n\tг\nбір\n"),
    "rows within fences": ("~~~\n|а|б|\n```\n|в|г|\n~~~\n|д|е|", "|а|б|\n```\n|в|г|\n\tд\n\tе\n"),
    "an HTML table": ("<table><tr><td rowspan=2>а</td><td>б</td></tr>\n<tr><td>в</td></tr></table>", "\tа\n\tб\n\tв\n"),
    "struck text is text, as in any other format": ("~~бір~~ екі ~ үш", "бір екі ~ үш\n"),
    "a broken link": ("[а](б", "[а](б\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_bodies(name: str) -> None:
    body, expected = BODIES[name]
    source = run((HEAD + body).encode(), "x.md", grammar())
    assert (source.text, source.media_type) == (f"Бұйрық\nТалаптар\n{expected}", "text/markdown")


@pytest.mark.parametrize(
    ("indent", "media_type"), [("", "text/markdown"), ("   ", "text/markdown"), ("    ", "text/plain")]
)
def test_a_table_may_be_indented_as_no_code_is(indent: str, media_type: str) -> None:
    rows = "".join(f"{indent}{row}\n" for row in ("| а | б |", "|---|---|", "| в | г |"))
    assert run(rows.encode(), "x", grammar()).media_type == media_type


def test_many_lines_that_emphasis_begins_are_enough() -> None:
    lines = "**Параграф 1. Лоцман**\n\n**Должен знать:** лоцию.\n\n- **Требования:** опыт.\n"
    assert (
        run(lines.encode(), "x.md", grammar()).text == "Параграф 1. Лоцман\nДолжен знать: лоцию.\n- Требования: опыт.\n"
    )
    assert run(b"**one**\n\n2 ** 3 ** 4\n", "x", grammar()).media_type == "text/plain"
