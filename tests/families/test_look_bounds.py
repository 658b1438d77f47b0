"""The law of a look over lines thrown together: no family finds more in them than the look allows."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from places import SAMPLES
from test_looks import TEXTS, body_of

from kqparse.grammar import Grammar, grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.split.choosing import choice
from kqparse.split.choosing.look import Look
from kqparse.split.choosing.mechanisms import Body
from kqparse.split.choosing.mechanisms import read as read_as
from kqparse.split.reading import Reading

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
@example("Маяк туралы\nC-O-4 санаты:-\n№\tДолжность\tОбразование\tСтаж\n1\tКурьер\tсреднее\tгод")
@example("Талаптар\n\n(Лоцман, 2 единицы)\n\nВысшее образование, стаж работы не менее трех лет.")
@example(
    "О судах\t№\tНаименование\tЦена\n1\tСтол\t12 000\n2\tСтул\t3 000\tТребуется боцман с опытом работы от 1 года\n"
)
@example("Условия: график\nобразование: высшее\tлауазымы\tМаяк соттары туралы\n")
@given(texts())
def test_a_look_allows_what_a_reading_finds(text: str) -> None:
    words = grammar()
    body = body_of(text.encode(), "x", words)
    look = Look(body, words)
    for name, family in words.families.items():
        most = look.most(family)
        found = read_as(body, family, words).evidence
        assert {what: count for what, count in found.items() if count > most[what]} == {}, name


# An act of no family, with a table of sums and words that labels, heads of columns and posts have.
ACTS = {
    "budget": """О бюджете района на 2031 год

Районный маслихат РЕШИЛ:

1. Утвердить бюджет района согласно приложению 1, в том числе расходы на образование и заработную плату.

2. Специалистам в области культуры повышаются должностные оклады; опыт работы подтверждается документами.

Приложение 1

Категория\tКласс\tПодкласс\tНаименование\tСумма, тысяч тенге
1\t\t\tНалоговые поступления\t2 345 678
\t01\t\tПодоходный налог\t1 234 567
\t\t2\tНалог на имущество\t345 678
""",
    "rules": """Жеңілдік беру қағидалары

1. Осы Қағидалар жұмыс өтілі мен білімі бар азаматтарға жеңілдік беру тәртібін айқындайды.

2. Қолданылатын ұғымдар:

1) уәкілетті орган – әлеуметтік саласындағы мемлекеттік орган;

2) өтініш беруші – жеке тұлға.

№\tҚызметтің атауы\tМерзімі\tЖауапты
1\tӨтінішті қабылдау\t1 күн\tКеңсе қызметкері
2\tШешім шығару\t3 күн\tКомиссия төрағасы
""",
}
# What nothing but a reading tells: tables whose labels may be misspelt, or whose heads no list has, and labels amid the
# words of numbered points.
READ = {"bilingual-requirement-tables", "post-registers", "row-per-post-tables", "staff-schedules"}
READ |= {"qualification-characteristics", "unlisted-post-tables", "woven-job-tables"}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_of_no_family_is_read_by_few(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words, read = grammar(), list[str]()

    def noting(body: Body, family: AnyFamily, words: Grammar) -> Reading:
        read.append(family.table.name)
        return read_as(body, family, words)

    monkeypatch.setattr(choice, "read", noting)
    assert choice.Choosing(body_of(ACTS[name].encode(), name, words), words).family() is None
    assert set(read) <= READ
