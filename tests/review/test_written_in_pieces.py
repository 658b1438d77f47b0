"""The review page is written a document at a time: what it takes does not grow with how many there are."""

import tracemalloc
from collections.abc import Iterator
from itertools import islice

from edition_factories import criterion, document, position

from kqparse.review import Reviewed, Shown, page_parts, review_page, shown

_SIZE = 200_000


def documents(count: int, taken: list[int]) -> Iterator[Shown]:
    for number in range(count):
        taken.append(number)
        duties = criterion("duties", ru="слово " * (_SIZE // 12))
        whole = document(position(1, f"Юрист {number}", criteria=[duties]), name=f"{number}.txt")
        yield shown(Reviewed(whole, "текст"))


def _peak(count: int) -> int:
    tracemalloc.start()
    written = sum(map(len, page_parts(documents(count, []))))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert written > count * _SIZE / 2
    return peak


def test_a_document_is_taken_when_its_place_has_come() -> None:
    taken: list[int] = []
    parts = page_parts(documents(3, taken))
    assert b"<!doctype html>" in next(parts)
    for part in parts:
        if b'data-name="1.txt"' in part:
            break
    assert taken == [0, 1]


def test_memory_does_not_grow_with_the_documents() -> None:
    _peak(1)
    assert _peak(40) < _peak(4) + _SIZE


def test_pieces_make_the_page() -> None:
    whole = [Reviewed(document(position(1, "Повар"), name=f'<{name}>&".txt'), "Повар") for name in "ab"]
    page = review_page(whole)
    assert page.encode() == b"".join(page_parts(map(shown, whole)))
    assert 'data-name="&lt;a&gt;&amp;&quot;.txt"' in page
    assert len(list(islice(page_parts([]), 3))) == 3
