"""A column that counts the rows of a post's table says nothing of the post."""

from pathlib import Path

import pytest

import kqparse

HEAD = "<h1>Квалификационные требования к должностям</h1><p>Главный специалист, категория D-O-5 (№ 03-1), 1 единица</p>"
SECOND = "<p>Ведущий специалист, категория D-O-6 (№ 03-2), 1 единица</p>"
LABELS = (("Образование", "Высшее образование."), ("Опыт работы", "Не требуется."), ("Обязанности", "Ведет учет."))


def table(*numbers: str, head: str = "№") -> str:
    first = f"<tr><td>{head}</td><td>Критерии</td><td>Требования</td></tr>" if head else ""
    rows = zip(numbers, LABELS, strict=False)
    return f"<table>{first}{''.join(f'<tr><td>{n}<td>{a}<td>{b}</tr>' for n, (a, b) in rows)}</table>"


def merged(*titles: str) -> str:
    """One table for all posts, the title of each across it."""
    return "<table>" + "".join(
        f"<tr><td colspan=3>{title}</tr>{table('1', '2', '3', head='')[7:-8]}" for title in titles
    )


TABLES = {
    "figures": HEAD + table("1", "2", "3") + SECOND + table("1", "2", "3"),
    "with signs": HEAD + table("1.", "2.", "3.", head="№ п/п") + SECOND + table("1)", "2)", "3)", head="р/с"),
    "counted on through the posts": HEAD + table("1", "2", "3") + SECOND + table("4", "5", "6"),
    "without a head": HEAD + table("1", "2", "3", head="") + SECOND + table("1", "2", "3", head=""),
    "one table": HEAD.split("<p>", maxsplit=1)[0] + merged(HEAD.split("<p>")[1][:-4], SECOND[3:-4]),
}


@pytest.mark.parametrize("name", TABLES)
def test_they_are_noise(name: str, tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    page.write_text(f"<meta charset=utf-8><body>{TABLES[name]}")
    document = kqparse.extract(page)
    texts = [[criterion.text.ru for criterion in position.criteria] for position in document.positions]
    assert texts == [[value for _, value in LABELS]] * 2
    assert document.coverage.unassigned == 0
    assert not [each.code for each in document.diagnostics if each.code != "KQ208"]


def test_figures_that_do_not_count_stay(tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    scored = table("3", "1", "7", head="Код")
    page.write_text(f"<meta charset=utf-8><body>{HEAD}{scored}{SECOND}{scored}")
    document = kqparse.extract(page)
    texts = [criterion.text.ru or "" for position in document.positions for criterion in position.criteria]
    assert sum("7" in text for text in texts) == 2
