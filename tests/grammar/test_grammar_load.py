"""Grammar folders: laid over each other, and refused with file and key."""

import subprocess
import sys
from pathlib import Path

import pytest
from grammar_factories import FAMILY, job_tables, overlay, shipped

from kqparse.errors import GrammarError
from kqparse.grammar import grammar
from kqparse.grammar.load import Files, merged
from kqparse.grammar.tables import Categories, Codes, Letters

MERGED = [
    ("keys are added", {"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
    ("values are replaced", {"a": 1}, {"a": "x"}, {"a": "x"}),
    ("tables are merged", {"a": {"b": 1, "c": 2}}, {"a": {"c": 3}}, {"a": {"b": 1, "c": 3}}),
    ("lists are lengthened", {"a": [1, 2]}, {"a": [2, 3]}, {"a": [1, 2, 3]}),
    ("tables in lists too", {"a": [{"b": 1}]}, {"a": [{"b": 2}]}, {"a": [{"b": 1}, {"b": 2}]}),
    ("a list replaces what is none", {"a": 1}, {"a": [2]}, {"a": [2]}),
    ("nothing over something", {"a": 1}, {}, {"a": 1}),
]


@pytest.mark.parametrize(("below", "above", "result"), [case[1:] for case in MERGED], ids=[case[0] for case in MERGED])
def test_merged(below: dict[str, object], above: dict[str, object], result: dict[str, object]) -> None:
    before = repr((below, above))
    assert merged(below, above) == result
    assert repr((below, above)) == before


def test_an_overlay_adds_words(tmp_path: Path) -> None:
    own = overlay(
        tmp_path,
        {
            "letters.toml": '[words]\ncyrillic = ["хас"]\n',
            "codes.toml": 'between = ["&"]\n',
            "categories.toml": '[[series]]\nletters = ["Z", "A"]\nnumbers = [1, 9]\n',
            f"{FAMILY}.toml": '[[labels]]\nkind = "experience"\nkk = ["Еңбек жолы"]\n',
        },
    )
    rules, plain = grammar(own), grammar()
    assert rules.repair.scripts.cyrillic_words == plain.repair.scripts.cyrillic_words | {"хас"}
    assert rules.codes.expand("№ 1-1 & 1-2") == ["1-1", "1-2"]
    assert (rules.categories.series["Z"], rules.categories.series["A"], plain.categories.series["A"]) == (
        (1, 9),
        (1, 9),
        (1, 7),
    )
    assert job_tables(own).labels["еңбек жолы"] == ("experience", "kk")
    assert "еңбек жолы" not in job_tables().labels
    assert rules.digest != plain.digest


def test_an_overlay_adds_a_family(tmp_path: Path) -> None:
    own = overlay(tmp_path, {"families/cards.toml": CARDS})
    assert set(grammar(own).families) == {*grammar().families, "cards"}


def test_a_file_saved_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    own = overlay(tmp_path, {"families/cards.toml": f"\ufeff{CARDS}"})
    assert "cards" in grammar(own).families


def test_later_overlays_lie_above(tmp_path: Path) -> None:
    first = overlay(tmp_path / "1", {"letters.toml": '[kazakh]\nown = "ә"\nwords = ["бәс"]\n'})
    second = overlay(tmp_path / "2", {"letters.toml": '[kazakh]\nown = "ө"\nwords = ["бөс"]\n'})
    letters = shipped(first, second).table("letters", Letters)
    assert letters.kazakh.own == "ө"
    assert letters.kazakh.words[-2:] == ["бәс", "бөс"]


def test_an_empty_file_laid_over_changes_nothing(tmp_path: Path) -> None:
    laid = overlay(tmp_path, {"codes.toml": "", "README.md": "#", "codes.toml.bak": "=", "notes/a.txt": ""})
    assert grammar(laid).digest == grammar().digest


def test_a_folder_without_grammar_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(
        GrammarError, match=r"no grammar file \(\*\.toml\) is in this folder; name the folder that holds"
    ):
        grammar(overlay(tmp_path, {"README.md": "#", "codes.toml.bak": "="}))


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    laid = overlay(tmp_path, {"families/cards.toml": CARDS})
    with pytest.raises(GrammarError, match="a file, where a folder of grammars is asked for"):
        grammar(laid / "families" / "cards.toml")


def test_the_folder_of_families_itself_is_told_from_the_one_above(tmp_path: Path) -> None:
    laid = overlay(tmp_path, {"families/cards.toml": CARDS})
    with pytest.raises(
        GrammarError, match=r"cards\.toml: no grammar file has this name; name the folder above families/"
    ):
        grammar(laid / "families")


CARDS = """
name = "cards"
title = "Cards"
mechanism = "sheet"
cells = "line"
[heading]
lead = ["{ordinal} ."]
[[labels]]
kind = "education"
kk = ["Білімі"]
"""

# What is wrong, the file, its content, and what the line must name beside the file.
WRONG = [
    ("unknown key", "letters.toml", "[words]\nlatein = []", "unknown field `latein` - at `$.words`"),
    ("known keys", "letters.toml", "[words]\nlatein = []", "; known are before_o, code_context, cyrillic, latin; correct"),
    ("unknown table", "codes.toml", "[more]\na = 1", "unknown field `more`"),
    ("wrong type", "letters.toml", "[words]\nlatin = 5", "got a whole number - at `$.words.latin`"),
    ("wrong type in a list", "codes.toml", "signs = [5]", "got a whole number - at `$.signs[...]`"),
    ("wrong choice", f"{FAMILY}.toml", 'cells = "column"', "'column' - at `$.cells`"),
    ("known choices", f"{FAMILY}.toml", 'cells = "column"', "; known are line, plain, tab; correct"),
    ("wrong kind", f"{FAMILY}.toml", '[[labels]]\nkind = "wisdom"', "'wisdom' - at `$.labels[...].kind`"),
    ("negative number", f"{FAMILY}.toml", "[evidence]\nlabels = -1", "a whole number >= 0 - at `$.evidence.labels`"),
    ("empty word", "offices.toml", '[units]\nkk = [""]', "at `$.units.kk[...]`"),
    ("empty sign", "codes.toml", 'between = [" "]', "at `$.between[...]`"),
    ("series in Cyrillic", "categories.toml", '[[series]]\nletters = ["С"]\nnumbers = [1, 7]', "at `$.series[...].letters[...]`"),
    ("range of three", "categories.toml", '[[series]]\nletters = ["C"]\nnumbers = [1, 2, 3]', "at `$.series[...].numbers`"),
    ("no TOML", "codes.toml", "signs = [", "no grammar file"),
    ("not UTF-8", "codes.toml", b"signs = ['\xff']", "is no UTF-8"),
    ("unknown file", "code.toml", "", "no grammar file has this name; known are"),
    ("unknown folder", "family/a.toml", "", "no grammar file has this name"),
    ("family beside the folder of families", "job-cards.toml", "", "what is laid over families/job-cards.toml goes to"),
    ("fields in another folder", "field/01-education.toml", "", "what is laid over fields/01-education.toml goes to"),
    ("lines of unequal length", "letters.toml", '[look_alikes]\nlatin = "a"', "look_alikes: 1 letters stand over"),
    ("font of unequal length", "letters.toml", '[[legacy]]\nname = "MK"\nprinted = "ab"\nmeant = "а"', "legacy MK: 2 letters"),
    ("unbalanced form", "codes.toml", 'ranges = ["[{from} {to}"]', "'[{from} {to}' has an unbalanced [ (one that documents print is written \\[)"),
    ("unbalanced words of several families", "notices.toml", '[[labels]]\nkind = "education"\nru = ["[плохо"]', "'[плохо' has an unbalanced ["),
    ("unbalanced word of requirements", "requirements/links.toml", '[[words]]\nkind = "or"\nru = ["[либо же"]', "'[либо же': "),
    ("bar outside of a choice", f"{FAMILY}.toml", "[heading]\nlead = ['\\[ {ordinal} | ']", "'\\[ {ordinal} | ' has a | outside of < > (a choice is <one|other>, one that documents print is written \\|)"),
    ("word of two kinds", "requirements/links.toml", '[[words]]\nkind = "and"\nru = ["либо"]', "'либо' is or and and"),
    ("unknown value", f"{FAMILY}.toml", '[heading]\nlead = ["{count}"]', "no such value: {count} (known here: {category}, {codes}, {code}, {number}, {ordinal}, {deep}) - at `$.heading.lead`"),
    ("form of nothing", f"{FAMILY}.toml", '[heading]\ncodes = ["[{codes}]"]', "nothing that must stand in a text - at `$.heading.codes`"),
    ("label of two kinds", f"{FAMILY}.toml", '[[labels]]\nkind = "duties"\nkk = ["Білімі"]', "'Білімі' is a label of"),
    ("family that asks for nothing", f"{FAMILY}.toml", "[evidence]\nheadings = 0\nlabels = 0", "asks for nothing, so every document"),
    ("family of the same name", "families/other.toml", CARDS.replace('"cards"', '"tabbed-job-tables"'), "'tabbed-job-tables' already"),
    ("family without a name", "families/other.toml", CARDS.replace('name = "cards"', ""), "missing required field `name`"),
    ("family with a wrong name", "families/other.toml", CARDS.replace('"cards"', '"My Cards"'), "at `$.name`"),
    ("family of an unknown mechanism", "families/other.toml", CARDS.replace('"sheet"', '"sheets"'), "no mechanism 'sheets' - at `$.mechanism`; name one of article, "),
    ("synonyms for a file of no such name", f"{FAMILY}s.toml", '[[labels]]\nkind = "education"', "give it the name of the file that it adds to"),
    ("family beside families", "other.toml", CARDS, "; put a family into "),
    ("lines without a lead", "families/other.toml", CARDS.replace("lead =", "category ="), "heading.lead"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_is_wrong_is_told_with_file_and_key(tmp_path: Path, name: str, content: str | bytes, told: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(GrammarError) as fault:
        grammar(tmp_path)
    line = fault.value.line()
    assert line.startswith(f"{path}: ")
    assert told in line
    assert "\n" not in line


def test_the_overlay_that_is_wrong_is_the_one_named(tmp_path: Path) -> None:
    right = overlay(tmp_path / "2", {"codes.toml": "signs = []"})
    for number, content in enumerate(["sign = []", 'ranges = ["[{from} {to}"]']):
        wrong = overlay(tmp_path / f"wrong {number}", {"codes.toml": content})
        with pytest.raises(GrammarError) as fault:
            grammar(wrong, right)
        assert fault.value.where == str(wrong / "codes.toml")


def test_a_folder_called_like_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "codes.toml").mkdir()
    with pytest.raises(GrammarError, match=r"codes\.toml: no grammar file"):
        grammar(tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(GrammarError, match=r"lost: no such folder of grammars"):
        grammar(tmp_path / "lost")


def test_a_lost_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(GrammarError, match=r"codes\.toml: grammar file is missing"):
        Files(tmp_path).table("codes", Codes)


def test_a_grammar_is_loaded_once() -> None:
    assert grammar() is grammar()


def test_every_series_has_numbers() -> None:
    for entry in shipped().table("categories", Categories).series:
        low, high = entry.numbers
        assert 0 < low <= high


_AT_ONCE = """
import sys
from threading import Barrier, Thread
from kqparse.grammar import grammar

sys.setswitchinterval(1e-5)
begin, found = Barrier(4), []

def load():
    begin.wait()
    found.append(grammar())

threads = [Thread(target=load) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), len(set(map(id, found))))
"""


def test_threads_that_begin_at_once_have_one_grammar() -> None:
    done = subprocess.run([sys.executable, "-c", _AT_ONCE], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout) == (0, "4 1\n"), done.stderr
