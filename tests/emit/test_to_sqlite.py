"""The database: types, keys, search, views, and what a second run changes."""

import io
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from command_line import kqparse
from emit_factories import criterion, education, experience, field, grade, parsed, position, text, work
from msgspec.structs import replace
from places import ROOT

from kqparse.emit import TABLES, open_writer
from kqparse.emit.part import whole
from kqparse.errors import UsageError
from kqparse.records import Parsed

LAW = replace(field(ru="право"), isced_f="0421")
LAWYER = position(
    "p1",
    title=text("Заңгер", "Юрист"),
    category="D-5",
    headcount=2,
    codes=["01-1"],
    education=education(LAW, levels=["higher"]),
    experience=experience(24, None, [work(24, scopes=["specialty"])]),
    criteria=[criterion("duties", "Келісімшарттарды әзірлейді", "Готовит договоры")],
)
CHIEF = position("p2", title=text(ru="Главный юрист"), experience=experience(60, None, [work(60)], [work(36)]))


def written(*sources: Parsed, before: Path | None = None) -> bytes:
    stream = io.BytesIO()
    writer = open_writer("sqlite", stream, before=before)
    for source in sources:
        writer.put(whole(source))
    writer.close()
    return stream.getvalue()


def base(tmp_path: Path, data: bytes) -> sqlite3.Connection:
    (tmp_path / "posts.sqlite").write_bytes(data)
    return sqlite3.connect(tmp_path / "posts.sqlite")


def test_every_table_with_its_types_and_keys(tmp_path: Path) -> None:
    opened = base(tmp_path, written(parsed(LAWYER, CHIEF)))
    for name, table in TABLES.items():
        columns = opened.execute(f'PRAGMA table_info("{name}")').fetchall()
        assert [column[1] for column in columns] == table.header()
        assert [column[2] for column in columns] == ["NUMERIC" if c.kind == "number" else "TEXT" for c in table.columns]
        assert opened.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
    assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    row = opened.execute(
        "SELECT headcount, codes, typeof(headcount) FROM positions WHERE position_id = 'p1'"
    ).fetchone()
    assert row == (2, "01-1", "integer")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("келісімшарттарды", ["p1"]),
        ("КЕЛІСІМ*", ["p1"]),
        ("договоры", ["p1"]),
        ("юрист", ["p1", "p2"]),
        ("title: главный", ["p2"]),
        ("келісімшарттар", []),
    ],
)
def test_search_finds_kazakh_and_russian_words(tmp_path: Path, asked: str, expected: list[str]) -> None:
    opened = base(tmp_path, written(parsed(LAWYER, CHIEF)))
    found = opened.execute("SELECT position_id FROM search WHERE search MATCH ? ORDER BY 1", (asked,)).fetchall()
    assert [row[0] for row in found] == expected


@pytest.mark.parametrize("letter", "ӘҒҚҢӨҰҮҺІЁЙ")
def test_search_knows_the_small_form_of_every_letter(tmp_path: Path, letter: str) -> None:
    word = f"со{letter}да"
    post = position("p1", criteria=[criterion("duties", kk=word.lower(), ru=f"{word}ғы")])
    opened = base(tmp_path, written(parsed(post)))
    for asked in (word, word.lower(), f"{word[:3]}*", f"{word.lower()[:4]}*"):
        assert opened.execute("SELECT position_id FROM search WHERE search MATCH ?", (asked,)).fetchall() == [("p1",)]
    other = "сокда" if letter != "К" else "соада"
    assert opened.execute("SELECT position_id FROM search WHERE search MATCH ?", (other,)).fetchall() == []


def test_ways_have_the_months_that_bind(tmp_path: Path) -> None:
    opened = base(tmp_path, written(parsed(LAWYER, CHIEF)))
    found = opened.execute("SELECT position_id, alternative, months FROM ways ORDER BY 1, 2").fetchall()
    assert found == [("p1", 1, 24), ("p2", 1, 60), ("p2", 2, 36)]


def test_a_post_that_asks_for_no_work_has_one_way(tmp_path: Path) -> None:
    graded = position("p2", grades=[grade(experience=experience(12, None, [work(12)]))])
    opened = base(tmp_path, written(parsed(position("p1"), graded)))
    found = opened.execute("SELECT position_id, grade, alternative, months, further FROM ways ORDER BY 1, 2").fetchall()
    assert found == [("p1", None, None, 0, 0), ("p2", None, None, 0, 0), ("p2", 1, 1, 12, 0)]


def test_staff_codes_and_words_are_tables_too(tmp_path: Path) -> None:
    post = position("p1", codes=["01-1", "01-2"], education=education(levels=["higher"]))
    opened = base(tmp_path, written(parsed(post, CHIEF)))
    assert opened.execute("SELECT position_id, code FROM codes").fetchall() == [("p1", "01-1"), ("p1", "01-2")]
    asked = "SELECT ru FROM positions JOIN words ON kind = 'level' AND word = education_levels"
    assert opened.execute(asked).fetchall() == [("высшее",)]


def test_a_folder_added_twice_changes_nothing(tmp_path: Path) -> None:
    command = ("extract", ROOT / "samples", "-o", tmp_path / "posts.sqlite")
    assert kqparse(*command).returncode == 0
    first = (tmp_path / "posts.sqlite").read_bytes()
    assert kqparse(*command).returncode == 0
    assert (tmp_path / "posts.sqlite").read_bytes() == first


@pytest.mark.parametrize("view", ["staff_by_section", "staff_by_category", "posts_by_field", "language_differences"])
def test_views_can_be_asked(tmp_path: Path, view: str) -> None:
    base(tmp_path, written(parsed(LAWYER))).execute(f"SELECT * FROM {view}").fetchall()


def test_adding_the_same_again_changes_nothing(tmp_path: Path) -> None:
    first = written(parsed(LAWYER), parsed(CHIEF, name="b.txt"))
    (tmp_path / "posts.sqlite").write_bytes(first)
    assert written(parsed(LAWYER), parsed(CHIEF, name="b.txt"), before=tmp_path / "posts.sqlite") == first


def test_a_changed_document_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "old.sqlite").write_bytes(written(parsed(LAWYER), parsed(CHIEF, name="b.txt")))
    opened = base(tmp_path, written(parsed(CHIEF), before=tmp_path / "old.sqlite"))
    asked: list[tuple[str, Any]] = [
        ("SELECT document, position_id FROM positions ORDER BY 1", [("a.txt", "p2"), ("b.txt", "p2")]),
        ("SELECT COUNT(*) FROM fields", [(0,)]),
        ("SELECT COUNT(*) FROM search", [(2,)]),
        ("SELECT COUNT(*) FROM documents", [(2,)]),
    ]
    for question, expected in asked:
        assert opened.execute(question).fetchall() == expected


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to be read as one" * 20, b"SQLite format 3\0"]
)
def test_a_file_that_is_none_of_ours_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "posts.sqlite").write_bytes(content)
    with pytest.raises(UsageError, match="is no database that this version of kqparse has written"):
        written(parsed(LAWYER), before=tmp_path / "posts.sqlite")
    assert (tmp_path / "posts.sqlite").read_bytes() == content
