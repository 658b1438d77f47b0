"""Short forms that a text spells out."""

import pytest
from characteristics_reading import SHORT, WORDS, paras, sample, traced

from kqparse.split.abbreviations import abbreviations

FOUND = [
    ("ММ – мемлекеттік мекемелер;", [("ММ", "мемлекеттік мекемелер")]),
    ("МҚК –мемлекеттік қазыналық кәсіпорындар.", [("МҚК", "мемлекеттік қазыналық кәсіпорындар")]),
    ("ИКТ - информационно-коммуникационные технологии", [("ИКТ", "информационно-коммуникационные технологии")]),
    (
        "Қысқартулар: ММ – мемлекеттік мекеме; АБ — ауыл бөлімі.",
        [("ММ", "мемлекеттік мекеме"), ("АБ", "ауыл бөлімі")],
    ),
    ("СҚО - Солтүстік Қазақстан облысы;", [("СҚО", "Солтүстік Қазақстан облысы")]),
    ("Хат жергілікті атқарушы органға (бұдан әрі – ЖАО) жіберіледі.", [("ЖАО", "жергілікті атқарушы органға")]),
    ("Сдает в местный исполнительный орган (далее - МИО) отчет.", [("МИО", "местный исполнительный орган")]),
    ("Утвердить Правила выдачи пропусков (далее – Правила).", [("Правила", "Правила выдачи пропусков")]),
    (
        "Қабылдау комиссиясы құрылды. Айдарлы ауданының мүлік комиссиясы (бұдан әрі – Комиссия) қарайды.",
        [("Комиссия", "Айдарлы ауданының мүлік комиссиясы")],
    ),
    ('На основании приказа Совет по делам музеев (далее – "Совет") решает.', [("Совет", "Совет по делам музеев")]),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_found(text: str, found: list[tuple[str, str]]) -> None:
    entries = abbreviations([traced(text)], SHORT, WORDS.languages)
    assert [(entry.short.text, entry.long.text) for entry in entries] == found


NOT_FOUND = [
    "АҚШ – үлкен мемлекет.",  # tells what it is, and spells out nothing
    "D-3 – санат.",
    "Ескерту – бұл жазба.",
    "Создать комиссию по тарифам и иных лиц (далее – стороны).",
    "создать конкурсную комиссию (далее – комиссия).",  # where the name begins is not clear
    "(бұдан әрі – ММ)",
    "(далее – )",
    "Работает (далее не указано",
    "",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert abbreviations([traced(text)], SHORT, WORDS.languages) == []


def test_a_short_form_counts_once() -> None:
    texts = [traced("ММ – мемлекеттік мекеме;"), traced("ММ – мемлекеттік мекемелер.")]
    assert [entry.long.text for entry in abbreviations(texts, SHORT, WORDS.languages)] == ["мемлекеттік мекеме"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("point-scale.kk.txt", [("ЖАО", "жергілікті атқарушы орган"), ("АБ", "аудандық бөлім")]),
        ("point-scale.ru.txt", [("МИО", "местный исполнительный орган"), ("РО", "районный отдел")]),
        ("qualification-characteristics.kk.txt", []),
        ("qualification-characteristics.ru.txt", []),
    ],
)
def test_samples(name: str, found: list[tuple[str, str]]) -> None:
    _, read = paras(sample(name))
    entries = abbreviations([para.text for para in read], SHORT, WORDS.languages)
    assert [(entry.short.text, entry.long.text) for entry in entries] == found
