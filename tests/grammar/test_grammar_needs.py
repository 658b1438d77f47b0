"""What forms need to stand in a text, what they begin with, and that a search by that finds what the pattern finds."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kqparse.grammar import grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.phrasing.finder import Finder
from kqparse.grammar.phrasing.form_words import telling
from kqparse.grammar.phrasing.forms import compiled
from kqparse.grammar.phrasing.needs import Needs, PlainNeeds
from kqparse.text.fold import lower
from kqparse.text.seen import APART, Seen, Stem, WordCounts

# A form, a text, and how often the form may stand in it at most by the words of the text.
MOST: list[tuple[str, str, float]] = [
    # Every word is needed, and the rarest counts; a word is a whole word.
    ("штат бірлігі", "Штат бірлігі: 2 бірлік. Штат.", 1),
    ("штат бірлігі", "штат, штат", 0),
    ("штат бірлігі", "штаттар бірлігі", 0),
    # Any ending.
    ("санат~", "санаты санаттарына осанат", 2),
    # At the end of a choice what follows is not asked, so that a word may go on.
    ("<санат|категори~>", "санат, санаты, категориясы, осанат", 3),
    # What may be missing is not needed; of a choice one is.
    ("[штат ]бірлік", "бірлік бірлік", 2),
    ("<с|от> года <по|до>", "с года до", 1),
    ("<с|от> года", "по года", 0),
    ("объявля~[ о][ проведении] конкурс~", "объявляет конкурс", 1),
    ("объявля~[ о][ проведении] конкурс~", "о проведении конкурса", 0),
    # Values and signs say nothing, and a word that has no beginning of its own neither.
    ("{number}", "ничего", inf),
    ("№ {number}", "ничего", inf),
    ("({number} единиц~)", "две единицы", 1),
    ("{number}-санат", "2-санат", 1),
    ("{number}санат", "2санат", inf),
    ("[от]дел", "отдел", inf),
    ("[от ]дел", "дел", 1),
    (r"\[от \] дел", "от дел, дел", 1),
    # Inside a choice words may be parted too.
    ("конкурс~[ <жариялай~|жарияланды>]", "конкурстың", 1),
    ("лауазым~[< орналасу~| үшін>] конкурс~", "лауазымға конкурс", 1),
]


@pytest.mark.parametrize(("form", "text", "most"), MOST)
def test_needs(form: str, text: str, most: float) -> None:
    assert Needs([form]).most(WordCounts.of([text])) == most


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("Штат бірлігі", "бірлігі"),
        ("<по|до> [штатн~ ]единиц~", "единиц"),
        ("[а[ <б|в>] г ]<д|е>", ""),
        ("{number} [един~]", ""),
        ("№ {number}", "№"),
        ("{number} - {number}", ""),
        (r"\[ {number} \] а", "а"),
    ],
)
def test_what_tells_most_that_a_form_is_not_there(form: str, told: str) -> None:
    assert telling(form) == told


def test_several_forms_may_all_stand_there() -> None:
    assert Needs(["санат~", "категори~"]).most(WordCounts.of(["санаты, категориясы, санат"])) == 3


def test_a_fold_reads_letters_that_lost_their_marks() -> None:
    def fold(text: str) -> str:
        return lower(text).replace("қ", "к")

    assert Needs(["санаты жоқ"], fold).most(WordCounts.of(["Санаты жок"])) == 1
    assert Needs(["санаты жоқ"], fold).most(WordCounts.of([])) == 0


@pytest.mark.parametrize(
    ("label", "text", "most"),
    [("Іс-тәжірибе", "іс тәжірибе", 1), ("Білімі", "білім", 0), ("Стаж (опыт)", "Стаж работы, опыт", 1)],
)
def test_plain_labels(label: str, text: str, most: int) -> None:
    assert PlainNeeds([label]).most(WordCounts.of([text])) == most


@pytest.mark.parametrize(
    ("form", "firsts"),
    [
        ("бос орын~", {"бос"}),
        ("[жалпы ]талап~", {"жалпы", "талап"}),
        ("<с|от> года", {"с", "от"}),
        ("[<ашық|жабық> ]конкурс", {"ашық", "жабық", "конкурс"}),
        ("{number} орын", None),
        ("(орын)", None),
        ("[{number} ]орын", None),
    ],
)
def test_firsts(form: str, firsts: set[str] | None) -> None:
    words = WordCounts.of(["бос орын жалпы талап с от года ашық жабық конкурс"])
    found = Needs([form]).firsts(words)
    assert (found if found is None else {first.text for first in found}) == firsts


@pytest.mark.parametrize(
    ("forms", "begun"),
    [
        (["бос орын~", "<с|от> года"], {"бо", "с", "от"}),
        (["[жалпы ]талап~"], {"жа", "та"}),
        (["бос орын~", "{number} орын"], None),
        ([], set()),
    ],
)
def test_letters_that_begin_forms(forms: list[str], begun: set[str] | None) -> None:
    assert Needs(forms).begun == begun


def test_a_form_that_cannot_stand_there_begins_with_nothing() -> None:
    words = WordCounts.of(["жалпы талап, бос"])
    assert Needs(["бос орын~", "жалпы талап"]).firsts(words) == frozenset({Stem("жалпы", True)})


FORMS = ["бос орын~", "[жалпы ]талап~", "<с|от> года", "конкурс~[ туралы]", "(орын)", "от", "талап - от[<до| с>]~"]
TEXTS = st.lists(
    st.sampled_from(["бос", "Орын", "орны", "жалпы", "талап", "талаптар", "с", "от", "года", "конкурс", "туралы", "до"])
    | st.sampled_from([" ", "  ", "\n", "-", "(", ")", ".", "1", ""]),
    max_size=40,
).map("".join)


@given(st.lists(st.sampled_from(FORMS), min_size=1, unique=True), st.lists(TEXTS, max_size=3))
def test_no_more_is_found_than_the_words_allow_and_a_search_finds_all(forms: list[str], texts: list[str]) -> None:
    """Laws of both: a bound is one, and what begins forms leads to all of them."""
    seen = Seen("\n".join(texts), texts)
    finder = Finder(forms)
    expected = [match.span() for match in finder.pattern.finditer(seen.running.small)]
    assert [match.span() for match in finder.matches(seen)] == expected
    assert len(expected) <= finder.needs.most(seen.words)
    for form in forms:
        assert len(compiled([form], {}).findall(seen.running.small)) <= Needs([form]).most(seen.words)


@pytest.mark.parametrize("others", [0, 3000], ids=["short", "long"])
def test_no_label_goes_on_over_paragraphs(others: int) -> None:
    texts = ["в круг обязанностей", "врача входит учёт", "в круг обязанностей врача входит", *["иное"] * others]
    seen = Seen("\n".join(texts), texts)
    notices = [family for family in grammar().families.values() if isinstance(family, NoticeRules)]
    finders = {id(forms.finder): forms.finder for family in notices for forms in family.labels}.values()
    found = [match.group() for finder in finders for match in finder.matches(seen)]
    assert "в круг обязанностей врача входит" in found
    assert [label for label in found if APART in label] == []
