"""Laws of the reading of fields, on generated text."""

import re

import pytest
from fields_kit import RULES, found, read
from finishing import finishes
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kqparse.grammar.fields.lexicon import Entry
from kqparse.model import Language
from kqparse.requirement.fields import fields_in, pair
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut

LANGUAGES = st.sampled_from(["kk", "ru"])
_PIECES = [
    *[
        "білім",
        "жоғары",
        "образование",
        "высшее",
        "мамандығы",
        "бойынша",
        "саласында",
        "по",
        "специальности",
        "в области",
    ],
    *[
        "экономика",
        "құқық",
        "право",
        "есеп және аудит",
        "социальные",
        "науки",
        "6B041",
        "6В04",
        "B046",
        "5B030100",
        "нано",
    ],
    *[
        "тәжірибе",
        "стаж",
        "курс",
        "тиісті",
        "соответствующей",
        "басқа да",
        "другие",
        "и др.",
        "т.б.",
        "туралы",
        "бар",
        "должен",
    ],
    *[
        ",",
        ";",
        ":",
        "(",
        ")",
        "/",
        "«",
        "»",
        '"',
        ".",
        "-",
        "–",
        "\n",
        "1)",
        "2.",
        "және",
        "и",
        "немесе",
        "или",
        "&",
        "бизнес-,",
    ],
]
SOUP = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=6)), max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(SOUP, LANGUAGES, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
@example("", "kk", [])
@example("бизнес-", "kk", [])
def test_any_text_is_read_and_every_field_lies_in_it(
    text: str, language: Language, taken: list[tuple[int, int]]
) -> None:
    result = read(text, language, taken)
    for field in result.found:
        assert field.text.text
        for start, end in field.text.spans():
            assert 0 <= start < end <= len(text)
        # What stands at the spans is the text, blanks aside.
        printed = "".join(text[start:end] for start, end in field.text.spans())
        assert re.sub(r"\s", "", printed) == re.sub(r"\s", "", field.text.text)
    ends = [0, *(offset for span in result.used for offset in span), len(text)]
    assert ends == sorted(ends)
    assert (result.scope == "listed") == bool(result.found)


@settings(max_examples=100, deadline=None)
@given(SOUP, SOUP)
def test_pairing_loses_and_repeats_nothing(kk: str, ru: str) -> None:
    left, right = found(kk, "kk"), found(ru, "ru")
    joined = pair(left, right)
    assert [one.text.kk for one in joined if one.text.kk] == [one.text.text for one in left]
    assert sorted(one.text.ru for one in joined if one.text.ru) == sorted(one.text.text for one in right)


_NOUN = "образование"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(RULES.entries), min_size=1, max_size=6), LANGUAGES, st.data())
def test_known_names_come_back_from_a_list(entries: list[Entry], language: Language, data: st.DataObject) -> None:
    # «образование» is the very noun of every statement: it is a field only behind «в сфере», not alone in a list.
    names = [data.draw(st.sampled_from([name for name in entry.names[language] if name != _NOUN])) for entry in entries]
    lead = "Жоғары білім" if language == "kk" else "Высшее образование"
    fields = found(f"{lead}: {'; '.join(f'«{name}»' for name in names)}.", language)
    assert [(field.text.text, field.isced_f) for field in fields] == [
        (name, entry.isced_f) for name, entry in zip(names, entries, strict=True)
    ]


@settings(max_examples=100, deadline=None)
@given(st.integers(12, 60))
def test_line_ends_make_no_difference(width: int) -> None:
    text = "Жоғары білім: мемлекеттік және жергілікті басқару, есеп және аудит, ақпараттық-коммуникациялық технологиялар, құқық"
    lines = [""]
    for word in text.split(" "):
        if len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}" if lines[-1] else word
        else:
            lines.append(word)
    wrapped = "\n".join(lines)
    fields = fields_in(cut(EditedText(wrapped, wrapped, []), 0, len(wrapped)), "kk", RULES, []).found
    assert [(field.text.text, field.isced_f) for field in fields] == [
        (field.text.text, field.isced_f) for field in found(text, "kk")
    ]


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(
    "unit",
    [
        "немесе ",
        "(",
        "экономика, ",
        "наномироведение және ",
        "саласында өтіл ",
        "«а ",
        "білім /",
        "6B041 ",
        "өнер және гуманитарлық ",
        "бизнес-, ",
    ],
)
def test_time_grows_with_the_text(unit: str, language: Language) -> None:
    finishes(lambda size: read("Білім: " + unit * size, language), 20_000)
