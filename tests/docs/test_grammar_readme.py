"""What the grammar's README shows works as it stands there."""

import re
import tomllib
from pathlib import Path

from command_line import kqparse
from places import ROOT

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.requirement import reader, understand
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut

README = (ROOT / "grammars" / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return found


def block_with(text: str) -> str:
    (found,) = [block for block in blocks("toml") if text in block]
    return found


def test_the_synonym(tmp_path: Path) -> None:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "tabbed-job-tables.toml").write_text(blocks("toml")[0], encoding="utf-8")
    text = "Мұрағатшы, D-5 санаты (№ 01-1), 1 бірлік\n\tБілімі\n\tЖоғары білім.\n\tЕңбек жолы\n\tКемінде 1 жыл.\n"
    (position,) = extract(text.encode(), grammars=[tmp_path]).positions
    assert [criterion.kind for criterion in position.criteria] == ["education", "experience"]


def test_the_numeral_and_its_example(tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "amounts.toml").write_text(block_with('kind = "number"'), encoding="utf-8")
    words = grammar(tmp_path)
    months = [
        understand(cut(EditedText(text, text), 0, len(text)), "ru", reader(words)).reading.ways[0].conditions[0]
        for text in ("стаж двадцать один год", "стаж не менее двадцати лет")
    ]
    assert [getattr(work, "least", None) for work in months] == [252, 240]


def test_the_family(tmp_path: Path) -> None:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "post-cards.toml").write_text(block_with("mechanism ="), encoding="utf-8")
    document = extract(blocks("text")[0].encode(), grammars=[tmp_path])
    assert document.source.family == "post-cards"
    (position,) = document.positions
    assert (position.ordinal, position.headcount) == (3, 2)
    assert position.title is not None
    assert position.title.kk == "Мұрағатшы"
    assert [(criterion.kind, criterion.text.kk) for criterion in position.criteria] == [
        ("education", "жоғары білім."),
        ("experience", "кемінде 1 жыл."),
    ]
    assert document.coverage.unassigned == 0


def test_every_grammar_file_is_listed() -> None:
    for path in (ROOT / "grammars").glob("*.toml"):
        assert f"`{path.name}`" in README


def test_the_walk_begins_with_the_skeleton(tmp_path: Path) -> None:
    (command,) = re.findall(r"`kqparse (grammars new [^`]*)`", README)
    assert kqparse(*command.split(), cwd=tmp_path).returncode == 0
    (written,) = (tmp_path / "my-grammars").rglob("*.toml")
    assert f"`{written.relative_to(tmp_path)}`" in README
    shipped = tomllib.loads(block_with("mechanism ="))
    skeleton = tomllib.loads(written.read_text(encoding="utf-8"))
    assert {**skeleton, "title": ""} == {**shipped, "title": ""}, "the README explains what the skeleton holds"
