"""Which records are taken for the same one, and what becomes of the others."""

import pytest
from evaluate_factories import Json, compared, document, education, phrase, read

from kqparse.evaluate import paired


def post(**more: object) -> Json:
    return dict(more)


@pytest.mark.parametrize(
    ("gold", "output"),
    [
        (post(id="p1", title={"kk": "Бас маман"}), post(id="p7", title={"kk": "бас  маман"})),
        (post(title={"kk": "Бас маман"}), post(title={"kk": "Бас маман", "ru": "Главный специалист"})),
        (post(ordinal=4), post(ordinal=4, title={"kk": "Хатшы"})),
        (post(id="p2"), post(id="p2", ordinal=9)),
        (post(title="Бас маман"), post(title={"kk": "Бас маман"})),
    ],
)
def test_positions_of_one_source_pair(gold: Json, output: Json) -> None:
    found = paired(read(document("checked/a.txt", gold)), read(document("a.txt", output)))
    assert (len(found.pairs), found.missing, found.extra) == (1, [], [])


@pytest.mark.parametrize(
    ("gold", "output"),
    [
        (document("a.txt", post(id="p1")), document("b.txt", post(id="p1"))),
        (document("a.txt", post(id="p1", ordinal=1)), document("a.txt", post(id="p2", ordinal=2))),
        (document("a.txt", post(title={"kk": "Хатшы"})), document("a.txt", post(title={"kk": "Есепші"}))),
        (document("a.txt", post(ordinal=None)), document("a.txt", post(ordinal=None))),
        (phrase("Стаж."), phrase("Стаж.", lang="kk")),
        (phrase("Стаж."), phrase("Опыт.")),
    ],
)
def test_others_do_not(gold: Json, output: Json) -> None:
    found = paired(read(gold), read(output))
    assert (found.pairs, len(found.missing), len(found.extra)) == ([], 1, 1)


def test_a_lost_position_does_not_shift_those_behind_it() -> None:
    titles = ["Есепші", "Хатшы", "Заңгер"]
    gold = document("a", *(post(id=f"p{n}", title={"kk": title}) for n, title in enumerate(titles, 1)))
    output = document("a", post(id="p1", title={"kk": "Хатшы"}), post(id="p2", title={"kk": "Заңгер"}))
    found = paired(read(gold), read(output))
    assert [(one.name, other.name) for one, other in found.pairs] == [
        ("a: p2 Хатшы", "a: p1 Хатшы"),
        ("a: p3 Заңгер", "a: p2 Заңгер"),
    ]
    assert [case.name for case in found.missing] == ["a: p1 Есепші"]


def test_like_titles_pair_by_their_number_or_in_their_order() -> None:
    gold = document("a", post(title="Хатшы", ordinal=1), post(title="Хатшы", ordinal=2), post(title="Хатшы"))
    output = document("a", post(title="Хатшы", ordinal=2), post(title="Хатшы", ordinal=1), post(title="Хатшы"))
    places = [(one.keys[0], other.keys[0]) for one, other in paired(read(gold), read(output)).pairs]
    assert all(one == other for one, other in places)


def test_phrases_pair_whatever_their_blanks() -> None:
    assert len(paired(read(phrase("Стаж\n 3  года.")), read(phrase("Стаж 3 года."))).pairs) == 1


def test_a_pair_of_phrases_is_two_cases_each_with_the_texts_of_its_language() -> None:
    own = education(fields=[{"text": {"kk": "құқық", "ru": "право"}, "isced_f": "0421"}])
    kazakh, russian = read({"kk": "Құқық.", "ru": "Право.", "education": own})
    assert (kazakh.facts["fields"], russian.facts["fields"]) == (("құқық",), ("право",))


def test_a_missing_record_misses_all_its_values() -> None:
    result = compared([phrase("Высшее.", education=education("higher"))], [])
    assert result.fields["levels"] == (0, 1, 0)
    assert result.missing == ["some.jsonl (ru): Высшее."]


def test_an_extra_position_counts_in_a_checked_document_alone() -> None:
    gold = [document("a", post(title="Хатшы", education=education("higher")))]
    more = post(title="Есепші", education=education("higher", "postgraduate"))
    inside = compared(gold, [document("a", post(title="Хатшы", education=education("higher")), more)])
    outside = compared(gold, [document("a", post(title="Хатшы", education=education("higher"))), document("b", more)])
    assert inside.fields["levels"] == (1, 0, 2)
    assert outside.fields["levels"] == (1, 0, 0)
    assert (len(inside.extra), len(outside.extra)) == (1, 0)
