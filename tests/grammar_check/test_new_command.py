"""`kqparse grammars new`: a skeleton that works as it stands, and nothing is written over."""

from pathlib import Path

import pytest
from command_line import kqparse
from places import ROOT

from kqparse import extract
from kqparse.grammar_check import check_grammars

TEXT = "Пост № 3. Мұрағатшы — 2 ставка\nБілімі: жоғары білім.\nЕңбек өтілі: кемінде 1 жыл.\n"


def test_the_skeleton_is_well_and_reads_the_piece_in_its_comment(tmp_path: Path) -> None:
    done = kqparse("grammars", "new", "post-cards", "--into", tmp_path / "own")
    assert done.returncode == 0, done.stderr
    assert not check_grammars(tmp_path / "own").faults
    document = extract(TEXT.encode(), grammars=[tmp_path / "own"])
    assert document.source.family == "post-cards"
    assert [len(post.criteria) for post in document.positions] == [2]


def test_a_copy_of_a_shipped_family_reads_what_that_one_reads(tmp_path: Path) -> None:
    done = kqparse("grammars", "new", "own-lists", "--into", tmp_path, "--like", "post-lists")
    assert done.returncode == 0, done.stderr
    assert not check_grammars(tmp_path).faults
    told = kqparse("families", "samples/post-list.kk.txt", "--grammars", tmp_path, cwd=ROOT).stdout.decode()
    assert "own-lists: fits by" in told
    done = kqparse("grammars", "new", "other-lists", "--into", tmp_path, "--like", "lists")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert b"post-lists" in done.stderr


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    kqparse("grammars", "new", "post-cards", "--into", tmp_path)
    path = tmp_path / "families" / "post-cards.toml"
    path.write_text("mine", encoding="utf-8")
    done = kqparse("grammars", "new", "post-cards", "--into", tmp_path)
    assert (done.returncode, path.read_text(encoding="utf-8")) == (2, "mine")
    assert b"it is there already" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["Post Cards", "../up", "post-lists", ""])
def test_a_name_that_cannot_be_one_is_refused(tmp_path: Path, name: str) -> None:
    done = kqparse("grammars", "new", name, "--into", tmp_path)
    assert done.returncode == 2
    assert not list(tmp_path.iterdir())
    assert b"Traceback" not in done.stderr
