"""The law of a look over lines thrown together: no family finds more in them than the look allows."""

from hypothesis import given, settings
from hypothesis import strategies as st
from places import SAMPLES
from test_looks import TEXTS, body_of

from kqparse.grammar import grammar
from kqparse.split.choosing.look import Look
from kqparse.split.choosing.mechanisms import read as read_as

# What ordinary acts say, some of it with words that labels, heads of columns and posts have.
ORDINARY = [
    "Об утверждении Правил возмещения части расходов",
    "1. Настоящие Правила определяют порядок возмещения, условия работы комиссии и оплаты труда экспертов.",
    "2) образование комиссии, опыт работы которой подтверждается: документами;",
    "3. Требования к заявкам: образование – диплом, стаж работы – справка.",
    "График работы: с 9:00 до 18:30",
    "Руководитель аппарата",
    "Заработная плата 90 000 тенге",
    "Категория\tКласс\tНаименование\tСумма, тысяч тенге",
    "1\t01\tНалоговые поступления\t2 345 678",
    "№\tНаименование\tЦена\n1\tСтол\t12 000\n2\tКонтролер дорожного движения\t3 000",
    "Лауазым\t\tСаны\nМаман\t\t2",
    "Ережеге 1-қосымша",
    "3) жұмыс уақыты, жалақы мөлшері және өтілі ескеріледі;",
    "Бағыты\tОрындаушы\tМерзімі\n1\tАудан әкімінің орынбасары\tжыл сайын",
    "C-O-4 санаты үшін мынадай талаптар:",
    "Санаты\tБілімі\tТәжірибесі\nC-O-4\tжоғары\t2 жыл\nC-O-5\tорта\tталап етілмейді",
]
PRINTED = [line for path in SAMPLES if path.suffix == ".txt" for line in path.read_text("utf-8").splitlines() if line]
SEPARATORS = ["\n", "\n", "\n\n", "\t", ". ", ": ", "-\n"]


def texts() -> st.SearchStrategy[str]:
    """Lines of samples, of ordinary acts and of other tests, one behind the other, some of them broken."""
    line = st.one_of(st.sampled_from(PRINTED), st.sampled_from(ORDINARY), st.sampled_from(list(TEXTS.values())))
    numbered = st.tuples(st.integers(1, 9), line).map(lambda pair: f"{pair[0]}. {pair[1]}")
    broken = st.tuples(line, st.integers(1, 40), st.sampled_from(SEPARATORS)).map(
        lambda cut: cut[0][: cut[1]] + cut[2] + cut[0][cut[1] :]
    )
    piece = st.tuples(st.one_of(line, line, numbered, broken, line.map(str.lower)), st.sampled_from(SEPARATORS))
    return st.lists(piece, min_size=1, max_size=14).map(lambda pieces: "".join(map("".join, pieces)))


@settings(max_examples=60, deadline=None)
@given(texts())
def test_a_look_allows_what_a_reading_finds(text: str) -> None:
    words = grammar()
    body = body_of(text.encode(), "x", words)
    look = Look(body, words)
    for name, family in words.families.items():
        most = look.most(family)
        found = read_as(body, family, words).evidence
        assert {what: count for what, count in found.items() if count > most[what]} == {}, name
