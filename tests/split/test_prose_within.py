"""A stretch of a text has the same paragraphs, whether it is read by itself or taken from the whole."""

import pytest

from kqparse.grammar import grammar
from kqparse.split.prose.joining import Para, prose
from kqparse.split.prose.layout import Told
from kqparse.split.prose.within import paras_within
from kqparse.text.edits import EditedText

WORDS = grammar().prose
PLAIN = (
    "Первая строка.\n\nвторая строка, которая\nпродолжается\n\nПриложение 1\nк приказу маяка\n\nТре-\nтья  строка.\n"
)
INDENTED = "".join(f"      {number}. Текст пункта о маяке,\nкоторый идёт дальше.\n" for number in range(1, 9))
PAGED = "\n\n".join([PLAIN, *(f"Строка {number} о маяке." for number in range(40)), "1", "Конец.", "2", "Конец."])


def shown(paras: list[Para]) -> list[tuple[object, ...]]:
    return [(para.text.text, para.text.pieces, para.indented, para.start, para.end, para.alone) for para in paras]


@pytest.mark.parametrize("text", [PLAIN, PLAIN * 3, INDENTED, INDENTED + PLAIN, PAGED])
def test_a_stretch_is_read_as_by_itself_or_not_at_all(text: str) -> None:
    of = EditedText(text, text)
    whole = prose(of, WORDS)
    starts = [place for para in whole.paras for place in {para.start, text.rfind("\n", 0, para.start) + 1}]
    taken = 0
    for begin in starts:
        for end in [*(start for start in starts if start > begin), len(text)]:
            own = EditedText(text[begin:end], text[begin:end])
            found = paras_within(whole, Told(), (begin, end), own, begin)
            if found is not None:
                taken += 1
                assert shown(found) == shown(prose(own, WORDS).paras)
    assert taken > len(starts) // 2


def test_a_stretch_that_begins_or_ends_within_a_paragraph_is_not_taken_from_the_whole() -> None:
    of = EditedText(PLAIN, PLAIN)
    whole = prose(of, WORDS)
    first, second = whole.paras[0], whole.paras[1]
    for begin, end in ((first.start + 2, len(PLAIN)), (first.start, second.start + 4)):
        own = EditedText(PLAIN[begin:end], PLAIN[begin:end])
        assert paras_within(whole, Told(), (begin, end), own, begin) is None
