"""Words that cells break without a hyphen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_factories import whole

from kqparse.text.repair.broken import Known, whole_words
from kqparse.text.repair.characters import unify

KNOWN = Known(
    whole=frozenset(
        ["юриспруденция", "экономика", "специалист", "отдела", "специалиста", "высшее", "и", "а", "за", "явление"]
    ),
    others=frozenset(["образование", "заявление", "категори"]),
    endings=frozenset(["ция", "лары", "ует"]),
    first=frozenset("өүұ"),
)

# What it shows, the lines of a cell, `|` at the ends of those that fill it, the running text.
BROKEN = [
    ("a known word", "юриспруден|ция", "юриспруденция"),
    ("among others", "и юриспруденция юриспруден|ция и", "и юриспруденция юриспруденция и"),
    ("a single letter", "экономик|а и", "экономика и"),
    ("in capitals", "ЮРИСПРУДЕН|ЦИЯ", "ЮРИСПРУДЕНЦИЯ"),
    ("behind a bracket", "(юриспруден|ция)", "(юриспруденция)"),
    ("in three", "юрис|пруден|ция", "юриспруденция"),
    ("behind a word that fills its line", "высшее|юриспруден|ция", "высшее юриспруденция"),
    ("another ending of a known word", "образова|нию", "образованию"),
    ("an ending of an unknown word", "қызметші|лары", "қызметшілары"),
    ("a letter that is no word", "қызметшіні|ң", "қызметшің".replace("шің", "шінің")),
    ("an ending behind a known word", "отдела|лары", "отделалары"),
    ("a short word behind two", "юриспруден|ция и экономик|а и монтёр|за отдела", "юриспруденция и экономика и монтёр за отдела"),
    ("two words that make no third", "специалист|отдела", "специалист отдела"),
    ("two words that make a third by chance", "специалист|а также", "специалист а также"),
    ("where no lone word could stand", "специалист|а.", "специалиста."),
    ("a letter behind a known word", "отдела|х, а", "отделах, а"),
    ("a letter behind a word in capitals names something", "ОТДЕЛА|Б, А", "ОТДЕЛА Б, А"),
    ("a letter that marks an entry", "отдела|б) а", "отдела б) а"),
    ("two short words that make a third", "за|явление", "за явление"),
    ("a known word before an unknown one", "специалист|геодезии", "специалист геодезии"),
    ("an unknown word before a known one", "геодезист|отдела", "геодезист отдела"),
    ("unknown words", "геодезист|геологии", "геодезист геологии"),
    ("unknown words behind one broken word", "юриспруден|ция и геодезист|геологии", "юриспруденция и геодезист геологии"),
    ("unknown halves behind two", "юриспруден|ция и экономик|а и монито|ринга", "юриспруденция и экономика и мониторинга"),
    ("a word by its first vowel behind two", "юриспруден|ция и экономик|а күнделікті|өлшейді", "юриспруденция и экономика күнделікті өлшейді"),
    ("a known word behind two", "юриспруден|ция и экономик|а и геодезист|отдела", "юриспруденция и экономика и геодезист отдела"),
    ("what no word begins with, behind two", "юриспруден|ция и экономик|а и отдела|ми", "юриспруденция и экономика и отделами"),
    ("what ends and begins as words do, behind two", "юриспруден|ция и экономик|а и геодезист|заявки", "юриспруденция и экономика и геодезист заявки"),
    ("an unknown word behind an inflected one, behind two", "юриспруден|ция и экономик|а и монтирует|узлы", "юриспруденция и экономика и монтирует узлы"),
    ("a long rest behind what no inflection ends, behind two", "юриспруден|ция и экономик|а и монти|рует", "юриспруденция и экономика и монтирует"),
    ("a new beginning", "юриспруден|Ция", "юриспруден Ция"),
    ("a hyphen behind it is another word's", "образова|ни-бис", "образова ни-бис"),
]  # fmt: skip


def laid(lines: str) -> tuple[str, list[int]]:
    """The source of a cell's lines, and where those end that fill it."""
    source, ends = "", []
    for line in lines.split("|"):
        source += f"\t{line}\n"
        ends.append(len(source) - 1)
    return source, ends[:-1]


@pytest.mark.parametrize(("lines", "running"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_broken_words(lines: str, running: str) -> None:
    source, ends = laid(lines)
    of = unify(source, broken=whole_words(source, ends, lambda: KNOWN))
    assert whole(of).tidy().text == running


def test_a_lone_letter_that_ends_a_cell_is_no_word() -> None:
    source, ends = laid("специалист|а")
    assert whole_words(source, ends, lambda: KNOWN) == []
    assert whole_words(source, ends, lambda: KNOWN, lambda: {len(source) - 1}) == ends
    source, ends = laid("отдела|х.")
    assert whole_words(source, ends, lambda: KNOWN) == []
    assert whole_words(source, ends, lambda: KNOWN, lambda: {len(source) - 1}) == ends


def test_the_words_of_the_document_count() -> None:
    source, ends = laid("гео|дезия")
    assert whole_words(source, ends, lambda: KNOWN) == []
    assert whole_words(f"{source}Геодезия.", ends, lambda: KNOWN) == ends
    assert whole_words(f"{source}Гео. Дезия. Геодезия.", ends, lambda: KNOWN) == []


def test_a_letter_beside_a_figure_or_a_stroke_is_no_word_of_the_document() -> None:
    source, ends = laid("отделени|х мест")
    assert whole_words(f"{source}От 2-х лет, Х/Х.", ends, lambda: KNOWN) == ends


def test_a_rest_that_stands_behind_line_ends_more_often_than_elsewhere_is_no_word() -> None:
    source, ends = laid("юриспруден|ция и экономик|а и геология|ным, геология|ным")
    for behind, joined in (("ным", [2, 3]), ("ным и ным", [])):  # as where a page break parts a row
        whole_too = whole_words(f"{source}\f\t{behind}\n", ends, lambda: KNOWN)
        assert [at for at, end in enumerate(ends) if end in whole_too and at > 1] == joined


@given(st.lists(st.sampled_from([*"аяь-.\n\t Б1", "юриспруден", "ция"]), max_size=12).map("".join), st.data())
def test_only_blanks_are_read_otherwise_and_each_way_leads_back(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.sets(st.integers(-1, len(text) + 1))))
    broken = whole_words(text, ends, lambda: KNOWN)
    assert set(broken) <= set(ends)
    of = unify(text, broken=broken)
    assert of.source == text
    assert of.text.replace("\u00ad", "") == unify(text).text.replace("\u00ad", "")
    for at, letter in enumerate(of.text):
        if letter.isalpha():
            assert text[slice(*of.source_span(at, at + 1))] == letter
