"""Generated text: the grammar's own words thrown together with names, numbers, tabs and damage."""

from hypothesis import strategies as st

from kqparse.grammar import grammar
from kqparse.grammar.families import FamilyRules

_FAMILY = grammar().families["tabbed-job-tables"]
assert isinstance(_FAMILY, FamilyRules)
_LABELS = sorted(_FAMILY.labels)
_HEADS = sorted(_FAMILY.column_heads)
_WORDS = [
    "Облыс", "әкімінің", "бас", "маманы", "бөлімі", "басқармасының", "бастығы", "Отдел", "кадров", "главный",
    "Тестбаев", "Қазақстан", "ic-шаралар", "бiлiм", "й\u0306", "ќұжат", "Microsoft", "IP", "қ\u00adағаз", "жұмыс-\n", "құзы\u00ad\nрет", "стаж\u00ad\x0bO", "С-\u00ad\n\tO",
]  # fmt: skip
_PARTS = [
    "D-3 санаты", "D-О-1 санаты", "Е-2", "категория C-4", "(№ 01-1)", "(№ 02-1-1-ден № 02-1-3-ке дейін)", "1 бірлік",
    "2 единицы", "0,5 бірлік", "№ 5", "3-5 жыл", "\t", "\u00a0", "  ", "\r\n", ",", ".", "—", "/", "«", "\u200b",
]  # fmt: skip


def lines() -> st.SearchStrategy[str]:
    """Several lines, many of them of the shape of headings, labels and values."""
    word = st.sampled_from(_WORDS + _PARTS)
    phrase = st.lists(word, min_size=1, max_size=8).map(" ".join)
    label = st.sampled_from(_LABELS + _HEADS).map(lambda text: "\t" + text.capitalize())
    value = phrase.map(lambda text: "\t" + text)
    heading = st.tuples(phrase, st.sampled_from(_PARTS), st.sampled_from(_PARTS)).map(", ".join)
    line = st.one_of(phrase, label, label, value, heading, st.just(""))
    return st.lists(line, min_size=1, max_size=25).map("\n".join).filter(lambda text: bool(text.strip()))
