"""Packed spans are a list of spans in everything but room."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from kqparse.records import PackedSpans

SPANS = st.lists(st.tuples(st.integers(0, (1 << 32) - 1), st.integers(0, (1 << 32) - 1)), max_size=8)


@given(SPANS, st.slices(8))
def test_they_say_what_the_list_says(spans: list[tuple[int, int]], some: slice) -> None:
    packed = PackedSpans()
    for span in spans:
        packed.append(span)
    assert packed == spans
    assert spans == packed
    assert packed == PackedSpans(spans)
    assert packed != [*spans, (0, 0)]
    assert [packed[at] for at in range(-len(spans), len(spans))] == [*spans, *spans]
    assert packed[some] == spans[some]
    assert (bool(packed), repr(packed)) == (bool(spans), repr(spans))
    assert pickle.loads(pickle.dumps(packed)) == packed
