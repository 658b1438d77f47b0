"""Laws on any text: nothing raises, spans lead back, time is linear."""

from acts_kit import LANGUAGES, RULES, paras, parts
from finishing import finishing
from hypothesis import given, settings
from hypothesis import strategies as st

from kqparse.citations.reading import may_name_form
from kqparse.citations.tokens import tokens
from kqparse.normalise.acts import act_value
from kqparse.split.acts.acts import notes, reference, stamps
from kqparse.text.traced import cut
from kqparse.validate.proof_laws import provenance_key

PIECES = [
    "Қазақстан Республикасы ", "Су министрінің ", "министра вод ", "2031 жылғы 5 мамырдағы ", "от 5 мая 2031 года ", "№ 5-ө/2 ",
    "бұйрығы", "бұйрығымен ", "приказ ", "приказами ", "Законом ", "кодексінің ", '"', "«", "»", "(", ")", ", ", ". ", "; ", " - ",
    "\n", "\n\n", "туралы", "О лодках ", "ҚАУЛЫ ЕТЕДІ:", "ПРИКАЗЫВАЮ:", "Ескерту. ", "Сноска. ", "3-тармақ ", "пункт 3 ", "в редакции ",
    "жаңа редакцияда ", "толықтырылды ", "күші жойылды ", "деп танылсын", "Утратил силу ", "Күшін жойған", "болып тіркелді ",
    "Зарегистрирован в ", "Қ. Көлов", "КЕЛІСІЛДІ", "қосымша", "Приложение ", "1. ", "және ", "и ", "     ", "06.03.2031 ",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=60).map("".join)
HEADS = st.sampled_from(
    [
        "",
        "О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n",
        "Көл туралы\n\nСу министрінің 2031 жылғы 5 мамырдағы № 1 бұйрығы.\n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(HEADS, SOUP)
def test_any_text_is_read_and_leads_back(head: str, rest: str) -> None:
    text = head + rest
    of, found = paras(text)
    stamps(found, RULES)
    for one in notes(found, RULES):
        assert one.text.spans()
    act = parts(text)
    for cited in reference(cut(of, 0, len(of.text)), RULES):
        assert cited.text.text.strip()
    if act is None:
        return
    assert 0 <= act.end <= len(of.text)
    value, claimed = act_value(act, RULES, LANGUAGES, "kk")
    assert not list(provenance_key(value, ()))
    assert (value.form is not None) == ("form" in value.provenance)
    spans = [span for own in value.provenance.values() for span in own] + claimed
    spans += [span for aside in act.asides for span in aside.text.spans()]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    covered = {at for start, end in spans for at in range(start, end)}
    last = of.source_start(act.end) if act.end < len(of.text) else len(text)
    lost = [at for at in range(last) if at not in covered and text[at].isalpha() and of.text.find(text[at]) >= 0]
    assert not lost


def test_time_is_linear() -> None:
    hostile = [
        "№ 1, " * 4000, '"' * 20_000, "(" * 20_000, "бұйрығы " * 5000, "приказ и от 5 мая 2031 года " * 1000,
        "Ескерту. " + "1, " * 5000, "а" * 50_000, "2031 жылғы " * 4000, "Су министрінің " * 4000, "қосымша\n" * 3000,
        "ПРИКАЗЫВАЮ:\n1. Ә\n" + "Қ. Көлов\n" * 2000, "Сноска. " + "пункт 1 в редакции " * 1000,
    ]  # fmt: skip
    for text in hostile:
        with finishing():
            of, found = paras(text * 4)
            parts(text * 4)
            notes(found, RULES)
            stamps(found, RULES)
            reference(cut(of, 0, len(of.text)), RULES)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "_", "12", "-", "’", "/"]), max_size=12).map("".join))
def test_where_a_word_for_a_form_of_act_is_a_token_it_may_be_one(text: str) -> None:
    assert may_name_form(text, RULES) or not any(token.form for token in tokens(text, RULES))
