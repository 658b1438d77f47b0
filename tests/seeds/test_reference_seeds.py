"""The acts that the criteria of 000, 001 and 003 cite, as a reader finds them."""

from collections import Counter

import pytest
from places import seed

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.model import ActReference
from kqparse.normalise.references import References
from kqparse.text.prepare import prepare
from kqparse.text.traced import cut


def _named(one: ActReference) -> tuple[object, ...]:
    title = one.title.kk or None if one.title else None
    return one.form, title, one.date, one.number


def test_laws_constitution_and_decree_of_the_job_tables() -> None:
    document = extract(seed("000"))
    cited = Counter(_named(one) for position in document.positions for one in position.references)
    assert cited == {
        (None, "Қазақстан Республикасының Конституциясы", None, None): 52,
        ("law", "Мемлекеттік қызмет туралы", None, None): 52,
        ("law", "Сыбайлас жемқорлыққа қарсы күрес туралы", None, None): 52,
        ("law", "Әкімшілік рәсімдер туралы", None, None): 37,
        ("law", "Нормативтік құқықтық актілер туралы", None, None): 37,
        ("decree", None, "2005-05-03", "1567"): 52,
        ("law", "Қазақстан Республикасындағы тіл туралы", None, None): 1,
    }


def test_both_languages_of_a_table_cite_the_same_acts() -> None:
    rules = grammar()
    text = prepare(seed("001").read_text(encoding="utf-8"), rules.repair).text
    found = References(rules.acts, rules.languages).of([("kk", cut(text, 0, len(text.text)))])
    assert [_named(one) for one in found] == [
        ("order", None, "2020-12-30", "553"),
        ("law", "Мемлекеттік құпиялар туралы", "1999-03-15", None),
        ("resolution", None, "2021-10-28", "776 ҚБП"),
    ]
    assert all(one.text.kk and one.text.ru for one in found)


@pytest.mark.parametrize("number", ["002", "003"])
def test_general_talk_of_laws_and_orders_cites_nothing(number: str) -> None:
    assert not any(position.references for position in extract(seed(number)).positions)
