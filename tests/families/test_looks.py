"""A look at a text before it is read: it allows what a reading finds, and changes nothing of what is chosen."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest
from places import SAMPLES, seeds

from kqparse import read
from kqparse.grammar import Grammar, grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.split.choosing import choice
from kqparse.split.choosing.evidence import lacks, weight
from kqparse.split.choosing.look import Look
from kqparse.split.choosing.mechanisms import Body, taken
from kqparse.split.choosing.mechanisms import read as read_as
from kqparse.split.opening import opened
from kqparse.split.reading import Reading

# Texts of no family, and such that show something of several.
TEXTS = {
    "signs alone": "* * *",
    "one word": "Лауазымы",
    "prose": "Аудан орталығында жаңа мектеп ашылды. Салтанатты жиынға 2 бірлік техника қатысты.",
    "a call without posts": "Объявляется конкурс.\n\nОбразование: высшее.\nЗаработная плата: 90 000 тенге.",
    "cards and labels": "Бухгалтер\nОпыт работы: от 3 лет\nУсловия: график 5/2\nОбразование: высшее",
    "a card with pay alone": "Повар\n\n250 000 – 300 000 ₸\n\nОбразование: среднее специальное\nОпыт работы: от 1 года",
    "a card with its category in a line": "Повар\n\nКатегория: C-O-4\n\nОбразование: высшее\nОпыт работы: от 3 лет",
    "a card that asks": "Повар\n\nТребования к образованию: среднее\nОпыт работы: от 1 года",
    "a sheet": "Требования к работникам\n\nПовар\n\nОбразование: среднее\nОпыт работы: от 1 года",
    "a sheet of a competition": "Объявление о конкурсе\n\nТребования к работникам\n\n3. Ведущий специалист отдела ремонта",
    "a group in quotes": "«3. Для категории C-R-1:\n\nвысшее образование;\n\nстаж работы не менее двух лет.»",
    "a category in a sentence": "Образование и опыт работы для категории C-R-1 названы ниже.",
    "points": "Балл\tКөрсеткіш\n3 балл\tЕсеп\n\tМұрағат\n2\tХат",
    "a word over two lines": "Бос лауа-\nзымға конкурс жариялайды.\n\nлауазымға\n\n2. Бас маман (Е-3 санаты, 1 бірлік).",
    "a call with a title that a preposition ends": "Требуется боцман с опытом работы от 1 года",
    "a register of one section": "Реестр политических должностей\n\nПолитические государственные должности\n\nМинистр\n\nВице-министр",
    "tiers over line ends": "Орталық лауазымдары\n\nЗвено\nB2,\n   ступень 1\n\nСтарший хранитель\n\nС-O-\n2 сана-\nты\n\nБас маман\n\nМаман",
    "rows": "№\tДолжность\tОбразование\tСтаж\n1\tГлавный бухгалтер\tвысшее\tтри года\n2\tКурьер\tсреднее\tбез стажа",
}


def body_of(data: bytes, name: str, words: Grammar) -> Body:
    """What families are tried on, as the stage makes it."""
    source = read.run(data, name, words)
    return opened(source, words).body


def chosen_by_reading_all(body: Body, words: Grammar) -> tuple[str | None, Reading | None]:
    """The family with most evidence, every one of them read."""
    fitting: list[tuple[tuple[int, float], str, Reading]] = []
    for name, family in words.families.items():
        reading = read_as(body, family, words)
        if not lacks(family, reading.evidence):
            fitting.append((weight(family, reading.evidence), name, reading))
    if not fitting:
        return None, None
    _, name, reading = max(fitting, key=lambda one: one[0])
    return name, reading


def check(body: Body, words: Grammar) -> None:
    """The law of a look, and that of a choice."""
    look = Look(body, words)
    for each, family in words.families.items():
        evidence = read_as(body, family, words).evidence
        most = look.most(family)
        assert evidence.keys() == most.keys()
        assert {what: found for what, found in evidence.items() if found > most[what]} == {}, each
    found = choice.choose(body, words)
    name, reading = chosen_by_reading_all(body, words)
    assert (found.family.table.name if found.family else None) == name
    chosen = found.family
    assert reading is None or (chosen and found.reading == taken(reading, body, chosen, words))
    if found.family is None:
        assert found.tried.keys() == words.families.keys()
        for each, told in found.tried.items():
            _honest(told, read_as(body, words.families[each], words).evidence)


def _honest(told: str, evidence: Mapping[str, int]) -> None:
    """What is told of a family is true of what its reading finds, and each figure by itself keeps the family out."""
    assert told
    for part in told.split(", "):
        most, figure, least, what = re.fullmatch(r"(at most )?(\d+) of (\d+) (\w+)", part).groups()  # type: ignore[union-attr]
        assert evidence[what] <= int(figure) if most else evidence[what] == int(figure), part
        assert int(figure) < int(least) or int(least) == 0 < int(figure), part


@pytest.mark.parametrize("name", TEXTS)
def test_a_look_allows_what_a_reading_finds(name: str) -> None:
    words = grammar()
    check(body_of(TEXTS[name].encode(), name, words), words)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples(path: Path) -> None:
    words = grammar()
    check(body_of(path.read_bytes(), path.name, words), words)


def test_the_seeds() -> None:
    words = grammar()
    for path in seeds():
        check(body_of(path.read_bytes(), path.name, words), words)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_few_families_are_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a look is for: of the families most are never read where one fits."""
    words = grammar()
    body = body_of(path.read_bytes(), path.name, words)
    tried: list[str] = []

    def noting(body: Body, family: AnyFamily, words: Grammar) -> Reading:
        tried.append(family.table.name)
        return read_as(body, family, words)

    monkeypatch.setattr(choice, "read", noting)
    found = choice.choose(body, words)
    assert found.family is not None
    assert found.family.table.name in tried
    assert len(tried) <= len(words.families) // 2 + 1


TIERS = {
    "Звено B2, ступень 1\n\nСтарший хранитель": True,
    "Звено\n\n   B2,\nступень 1\n\nСтарший хранитель": False,  # a blank line parts it
    "Сана-\nты C-3\n\nБас маман": True,
    "Орталық аппарат\nСанаты C-3\nБас маман": True,
    "Маман, C-3 санаты\n\nКеңесші, C-4 санаты": False,
    "Хранитель второго звена B2\n\nРаботает на ступени 1.": False,
}


@pytest.mark.parametrize("text", TIERS)
def test_tiers_begin_a_paragraph(text: str) -> None:
    words = grammar()
    evidence = read_as(body_of(text.encode(), "x", words), words.families["post-registers"], words).evidence
    assert (evidence["tiers"] > 0) == TIERS[text]


def test_what_speaks_against_a_register_does_so_of_its_own_annex_alone() -> None:
    words = grammar()
    look = Look(body_of("Звено B2, ступень 1\n\nСтарший хранитель\n\nОбразование: высшее".encode(), "x", words), words)
    registers = words.families["post-registers"]
    assert (look.most(registers)["tiers"], look.hopeless(registers)) == (0, False)


# A text, and how many calls it may have by its paragraphs.
CALLS = [
    ("Министерство объявляет конкурс", 1),
    ("объяв-\nляет конкурс", 1),
    ("Требуется врач", 1),
    ("Для работы.\n  Требуется врач", 1),
    ("Внимание! Для работы в другом районе области требуется врач", 0),
    ("На новый склад в соседнем районе требуется врач", 1),
    ("Школе нужен опыт. Здесь требуется врач", 0),
    ("В двух сельских школах\nнашей большой и далёкой области требуется врач", 1),
    ("В школах области не требуется врач", 0),
    ("Опыт работы по названной здесь специальности требуется", 1),
]


@pytest.mark.parametrize(("text", "most"), CALLS)
def test_calls_in_paragraphs(text: str, most: float) -> None:
    words = grammar()
    look = Look(body_of(text.encode(), "x", words), words)
    assert look.most(words.families["vacancy-announcements"])["calls"] == most


def test_every_mechanism_has_a_look() -> None:
    assert {type(family) for family in grammar().families.values()} == set(get_args(AnyFamily))
    assert all(hasattr(family, "look") for family in get_args(AnyFamily))


def test_a_label_behind_a_tab_begins_a_form() -> None:
    words = grammar()
    check(body_of("Условия: график 5/2\nОбразование: высшее\tЛауазымы: Бас маман\n".encode(), "x", words), words)
