"""Laws on any text: nothing raises, nothing is lost or taken twice, time is linear."""

import re
from itertools import pairwise

import pytest
from characteristics_reading import RULES, SCALES, SHORT, WORDS, paras, posts, scales, values
from finishing import finishing
from hypothesis import given
from hypothesis import strategies as st

from kqparse.model import Span
from kqparse.normalise.grades import grades
from kqparse.normalise.scales import scales as scale_values
from kqparse.split.abbreviations import abbreviations
from kqparse.split.characteristics import mechanism as characteristics
from kqparse.split.characteristics import scale
from kqparse.text.traced import Traced

PIECES = [
    *("1-бөлім. Мамандар", "2-параграф. Тігінші", "Параграф 3", "§ 4. Портной", "(басқа)", "Тігінші", "6. Етікші."),
    *("1. Лауазымдық міндеттері:", "Должностные обязанности. Шьет.", "2. Білуге тиіс:", "Должен знать:", "Права:"),
    *("3. Біліктілікке қойылатын талаптар:", "Требования к квалификации:", "біліктілігі жоғары деңгейдегі маман:"),
    *("жоғары санатты: 5 жыл;", "без категории:", "тігеді;", "Пішеді.", "      кроит;", "Ескерту. 1-тармақ", "Сноска:"),
    *("Алфавиттік көрсеткіш", "1. Тігінші 3", "1-қосымша", "Приложение 2", "Балдар\tЖұмыс", "5 балл\tЕсеп", "\tХат"),
    *("Хат\t", "4 баллов", "3", "ММ – мемлекеттік мекеме;", "(бұдан әрі – ММ)", "(далее – Правила", "", "  ", "\t\t"),
    *("(", ")", "-", "–", "; :", "қа-", "ғаз", "\r", "I", "1)", "а)", "№ 5  бұйрығына", "\u00ad", "😀"),
]
SOUP = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=25).map("\n".join))


def _spans(texts: list[Traced]) -> list[Span]:
    return sorted(piece for text in texts for piece in text.pieces)


def _apart(spans: list[Span]) -> bool:
    return all(before[1] <= after[0] for before, after in pairwise(spans))


@given(SOUP)
def test_every_letter_of_a_text_with_posts_is_somewhere_once(text: str) -> None:
    of, read = paras(text)
    found = posts(text)
    parts = [*(aside.text for aside in found.asides), *found.claimed]
    parts += [cell.text for block in found.blocks for cell in block.cells]
    parts += [part for block in found.blocks for part in (block.heading.title, block.heading.ordinal) if part]
    parts += {block.section.start: block.section for block in found.blocks if block.section}.values()
    spans = _spans(parts)
    assert _apart(spans)
    kept = "".join(of.text[start:end] for start, end in spans)
    printed = "".join(para.text.text for para in read)
    assert len(re.findall(r"\w", kept)) == len(re.findall(r"\w", printed))


@given(SOUP)
def test_every_letter_of_a_text_with_scales_is_somewhere_once(text: str) -> None:
    of, read = paras(text)
    found = scales(text)
    parts = [*(aside.text for aside in found.asides), *found.noise]
    parts += [entry.title for entry in found.scales if entry.title]
    parts += [text for entry in found.scales for points, items in entry.rows for text in (points, *items)]
    spans = _spans(parts)
    assert _apart(spans)
    kept = "".join(of.text[start:end] for start, end in spans)
    printed = "".join(para.text.text for para in read)
    assert len(re.findall(r"\w", kept)) == len(re.findall(r"\w", printed))
    scale_values(found.scales, SCALES, WORDS.languages, "kk")


@given(SOUP)
def test_criteria_grades_and_abbreviations_never_raise(text: str) -> None:
    for block in posts(text).blocks:
        for value in values(block):
            for grade in grades(value.paragraphs, RULES).grades:
                assert grade.text.text
                assert grade.text.spans()
    for entry in abbreviations([para.text for para in paras(text)[1]], SHORT, WORDS.languages):
        assert entry.short
        assert entry.long


LONG = {
    "headings": "1-параграф. Тігінші\n",
    "bare headings": "1-параграф\n",
    "posts": "1-параграф. Тігінші\nЛауазымдық міндеттері:\nтігеді;\n",
    "notes": "Ескерту. 1-тармақ алып тасталды.\n",
    "lines without signs": "Тігінші\n",
    "labels": "1. Білуге тиіс:\n",
    "heads on one line": "жоғары санатты: ",
    "entries on one line": "жоғары санатты: 5 жыл; ",
    "rows": "5 балл\tЕсеп\n",
    "entries": "\tХат\n",
    "double blanks": "5 балл  ",
    "points": "5 балл ",
    "brackets": "(бұдан әрі – ММ ",
    "dashes": "ММ – ",
    "definitions": "мемлекеттік мекеме (бұдан әрі – ММ) ",
    "one word": "ж",
}


@pytest.mark.parametrize("name", LONG)
def test_linear_time(name: str) -> None:
    head = "1-параграф. Тігінші\nБіліктілікке қойылатын талаптар:\n5 балл\tХат\n"
    with finishing():
        _read(head + LONG[name] * (500_000 // len(LONG[name])))


def _read(text: str) -> None:
    of, read = paras(text)
    found = characteristics.attempt(of, read, RULES, WORDS.titles)
    for block in found.blocks:
        for value in values(block):
            grades(value.paragraphs, RULES)
    scale.attempt(of, read, SCALES)
    abbreviations([para.text for para in read], SHORT, WORDS.languages)
