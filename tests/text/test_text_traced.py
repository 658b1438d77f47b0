"""Text with its origin: cut, stripped, tidied and joined as strings are, without losing a place."""

from itertools import pairwise

import pytest
from finishing import finishes
from hypothesis import given, settings
from hypothesis import strategies as st
from text_factories import SHY, dressed, whole

from kqparse.model.values import Spans
from kqparse.text.edits import EditedText
from kqparse.text.repair.characters import unify
from kqparse.text.traced import Traced, cut, join, of_pieces

_MOST = settings(deadline=None, max_examples=250)


@st.composite
def traced(draw: st.DrawFn) -> Traced:
    """Several pieces of a text, in order, with joiners."""
    of = unify(draw(dressed()))
    edges = sorted(draw(st.sets(st.integers(0, len(of.text)), max_size=8)))
    pieces = list(pairwise(edges))[:: draw(st.integers(1, 2))]
    joiners = draw(st.lists(st.sampled_from(["", " "]), min_size=len(pieces), max_size=len(pieces)))
    return of_pieces(of, pieces, joiners[1:])


def origins(text: Traced) -> list[int | None]:
    """For each character its place in the edited text, None for a joiner."""
    places: list[int | None] = []
    for index, (start, end) in enumerate(text.pieces):
        places += [None] * (len(text.joiners[index - 1]) if index else 0)
        places += range(start, end)
    return places


def ordered(spans: Spans) -> bool:
    """Whether spans are not empty, ascending, and share nothing."""
    flat = [at for span in spans for at in span]
    return all(start < end for start, end in spans) and flat == sorted(flat)


@given(traced(), st.integers(0, 45), st.integers(0, 45))
@_MOST
def test_a_cut_is_that_of_the_string_without_joiners_at_its_edges(text: Traced, start: int, stop: int) -> None:
    part, places = text[start:stop], origins(text)[start:stop]
    while places and places[0] is None:
        places.pop(0)
    while places and places[-1] is None:
        places.pop()
    assert origins(part) == places
    assert part.text == "".join(" " if at is None else text.of.text[at] for at in places)
    assert len(part.joiners) == max(len(part.pieces) - 1, 0)


@given(traced(), st.sampled_from(["", ".", " .-"]))
@_MOST
def test_strip_is_that_of_the_string(text: Traced, signs: str) -> None:
    assert text.strip(signs).text == text.text.strip(signs + " \t\n" + SHY)


@given(traced())
@_MOST
def test_spans_are_in_order_and_share_nothing(text: Traced) -> None:
    for own in (text, text.strip(), text.tidy(), text[1:-1]):
        spans = own.spans()
        assert ordered(spans)
        assert bool(spans) == bool(own)
        assert all(end <= len(text.of.source) for _, end in spans)


@given(traced())
@_MOST
def test_tidy_text_is_one_running_line(text: Traced) -> None:
    tidy = text.tidy()
    assert not set(tidy.text) & set("\n\t")
    assert "  " not in tidy.text
    assert tidy.text == tidy.text.strip(" " + SHY)
    # Only blanks go, and the hyphens that break words.
    assert _letters(tidy.text) == _letters(text.text)
    assert tidy.tidy().text == tidy.text


def _letters(text: str) -> str:
    return "".join(text.replace("-", "").replace(SHY, "").split())


@given(st.lists(traced(), min_size=1, max_size=4).filter(any), st.data())
@_MOST
def test_joined_texts_keep_their_letters(texts: list[Traced], data: st.DataObject) -> None:
    of = next(text for text in texts if text).of
    cuts = data.draw(st.lists(st.integers(0, len(of.text)), min_size=2, max_size=8).map(sorted))
    parts = [part for start, end in pairwise(cuts) if (part := cut(of, start, end).strip())]
    if parts:
        joined = join(parts)
        assert _letters(joined.text) == _letters("".join(part.text for part in parts))
        assert ordered(joined.spans())


def _of(text: str) -> Traced:
    return whole(unify(text))


SPANS: list[tuple[str, str, Spans]] = [
    ("one line is one span", "бір екі", [(0, 7)]),
    ("doubled blanks part nothing", "бір  екі", [(0, 8)]),
    ("nor does a tab", "бір\tекі", [(0, 7)]),
    ("two lines are two", "бір\nекі", [(0, 3), (4, 7)]),
    ("blanks at line ends belong to none", " бір \n  екі ", [(1, 4), (8, 11)]),
    ("a hyphen that breaks a word belongs to none", "ғима-\nрат ғимарат", [(0, 4), (6, 17)]),
    ("a soft hyphen inside a line is covered", f"ғима{SHY}рат", [(0, 8)]),
]


@pytest.mark.parametrize(("source", "spans"), [case[1:] for case in SPANS], ids=[case[0] for case in SPANS])
def test_spans_of_tidy_text(source: str, spans: Spans) -> None:
    assert _of(source).tidy().spans() == spans


def test_displaced_text_keeps_its_order() -> None:
    of = unify("бірінші үшінші екінші")
    text = join([cut(of, 0, 7), cut(of, 15, 21), cut(of, 8, 14)])
    assert text.text == "бірінші екінші үшінші"
    assert text.spans() == [(0, 7), (15, 21), (8, 14)]


def test_cuts_of_one_letter_lead_to_it_once() -> None:
    of = unify("аq\u0307\u0323б")
    text = join([cut(of, 0, 2), cut(of, 2, 4)])
    assert text.spans() == [(0, 4)]


@pytest.mark.parametrize("source", ["", " ", "\n\t ", SHY, f" {SHY}\n{SHY}"])
def test_nothing_stays_nothing(source: str) -> None:
    text = _of(source)
    assert not text.tidy()
    assert not text.strip()
    assert text.tidy().spans() == []
    assert not text[0:0]


def test_a_word_that_does_not_go_on_loses_its_soft_hyphen() -> None:
    of = unify(f"құзы{SHY}\nрет")
    assert cut(of, 0, 5).tidy().text == "құзы"
    assert cut(of, 0, 5).strip().spans() == [(0, 4)]


def test_wrong_calls_are_refused() -> None:
    with pytest.raises(ValueError, match="nothing to join"):
        join([])
    with pytest.raises(ValueError, match="nothing to join"):
        join([_of("")])
    with pytest.raises(ValueError, match="not stepped"):
        _of("бір")[::2]


def test_a_text_shows_itself() -> None:
    text = _of("бір\nекі").tidy()
    assert repr(text) == "Traced('бір екі', [(0, 3), (4, 7)])"
    assert (text.start, text.end, len(text)) == (0, 7, 7)


@pytest.mark.parametrize("unit", ["сөз  ", "сөз\n", "сөз-\n", "с\u00ad\n", '"\n', "(\n"])
def test_tidying_is_linear(unit: str) -> None:
    def tidy(size: int) -> Traced:
        of = EditedText(unit * size + "б", unit * size + "б")
        return whole(of).tidy()

    finishes(tidy)
