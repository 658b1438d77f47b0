"""Two languages of one criterion in one record."""

import pytest
from requirement_kit import RULES, traced

from kqparse.model.requirement import EducationCondition, ExperienceCondition, ProgrammeCondition
from kqparse.requirement import Texts, all_of, any_of, education, experience, whole_education
from kqparse.text.traced import cut


def both(kk: str, ru: str) -> Texts:
    """Both texts, the Russian one behind the Kazakh one in one source."""
    of = traced(f"{kk}\n{ru}").of
    return {"kk": cut(of, 0, len(kk)), "ru": cut(of, len(kk) + 1, len(kk) + 1 + len(ru))}


def test_values_are_kazakh_and_spans_of_both() -> None:
    joined = education(both("Жоғары білім", "Среднее образование"), RULES)
    assert joined is not None
    assert joined.levels == ["higher"]
    assert joined.provenance == {"levels.kk": [(0, 12)], "levels.ru": [(13, 32)]}


def test_degrees_that_only_russian_names_are_kept() -> None:
    joined = education(both("Жоғары білім", "Высшее образование (бакалавр)"), RULES)
    assert joined is not None
    assert (joined.levels, joined.degrees) == (["higher"], ["bachelor"])
    assert joined.provenance["degrees.ru"] == [(33, 41)]


def test_a_suitable_field_has_its_proof_where_no_field_is_named() -> None:
    suitable = both("тиісті бағыт бойынша жоғары білім", "высшее образование по соответствующей специальности")
    named = both("тиісті мамандық бойынша жоғары білім", "высшее юридическое образование")
    proofs = [
        {key: spans for key, spans in joined.provenance.items() if key.startswith("field_scope")}
        for joined in (education(suitable, RULES), education(named, RULES))
        if joined is not None
    ]
    assert proofs == [{"field_scope.kk": [(0, 20)], "field_scope.ru": [(53, 85)]}, {}]


def test_brackets_around_a_way_are_no_part_of_any() -> None:
    texts = both("жұмыс өтілі кемінде 3 жыл (басқаларына – 5 жыл)", "стаж не менее 3 лет (для инспекторов – 5 лет)")
    joined = experience(texts, RULES)
    assert joined is not None
    printed = [text for one in joined.alternatives for text in (one.text.kk, one.text.ru)]
    assert printed == ["жұмыс өтілі кемінде 3 жыл", "стаж не менее 3 лет", "5 жыл", "для инспекторов – 5 лет"]


def test_conditions_are_paired_in_any_order() -> None:
    texts = both(
        "мемлекеттік қызмет өтілі 2 жыл не тиісті салада 3 жыл өтіл",
        "в соответствующей области 3 года либо стаж государственной службы 2 года",
    )
    joined = experience(texts, RULES)
    assert joined is not None
    assert [(one.text.kk, one.text.ru) for one in joined.alternatives] == [
        ("мемлекеттік қызмет өтілі 2 жыл", "стаж государственной службы 2 года"),
        ("тиісті салада 3 жыл өтіл", "в соответствующей области 3 года"),
    ]
    assert (joined.min_months, joined.max_months) == (24, None)


def test_an_amount_that_differs_is_kazakh() -> None:
    joined = experience(both("кемінде 3 жыл өтіл", "стаж не менее 5 лет"), RULES)
    assert joined is not None
    (only,) = joined.alternatives
    (work,) = only.conditions
    assert isinstance(work, ExperienceCondition)
    assert (work.min_months, only.text.ru) == (36, "стаж не менее 5 лет")


def test_kazakh_structure_wins_where_the_ways_differ_in_number() -> None:
    texts = both("1 жыл өтіл не тиісті салада 3 жыл өтіл", "стаж в соответствующей области 3 года")
    joined = experience(texts, RULES)
    assert joined is not None
    assert [isinstance(one.text.ru, str) for one in joined.alternatives] == [False, True]


def test_names_stand_in_both_languages() -> None:
    texts = both("аспаз лауазымында 1 жыл өтіл", "стаж в должности повара 1 год")
    joined = experience(texts, RULES)
    assert joined is not None
    (work,) = joined.alternatives[0].conditions
    assert isinstance(work, ExperienceCondition)
    assert work.detail is not None
    assert (work.detail.kk, work.detail.ru) == ("аспаз", "повара")


def test_one_language_is_enough() -> None:
    joined = experience({"ru": traced("стаж не менее 5 лет")}, RULES)
    assert joined is not None
    assert joined.alternatives[0].spans.ru == [(0, 19)]


def test_flags_stand_only_where_they_hold() -> None:
    joined = experience({"ru": traced("желательно опыт работы более 5 лет")}, RULES)
    assert joined is not None
    (work,) = joined.alternatives[0].conditions
    assert isinstance(work, ExperienceCondition)
    assert (work.preferred, work.strict, joined.min_months) == (True, True, None)


def test_an_education_alone_is_no_experience() -> None:
    assert experience({"ru": traced("высшее образование")}, RULES) is None
    assert education({"ru": traced("водительское удостоверение")}, RULES) is None


def test_all_of_several_criteria() -> None:
    one = experience({"ru": traced("стаж 2 года либо завершение обучения за рубежом")}, RULES)
    other = experience({"ru": traced("стаж по специальности не менее 3 лет")}, RULES)
    joined = all_of([one, None, other])
    assert joined is not None
    assert [[type(each) for each in way.conditions] for way in joined.alternatives] == [
        [ExperienceCondition, ExperienceCondition],
        [ProgrammeCondition, ExperienceCondition],
    ]
    assert joined.min_months == 36


def test_any_of_several_grades() -> None:
    texts = ["высшее образование, стаж 3 года", "среднее специальное образование, стаж не требуется"]
    joined = any_of(experience({"ru": traced(text)}, RULES) for text in texts)
    assert joined is not None
    assert (joined.min_months, len(joined.alternatives)) == (0, 2)
    assert isinstance(joined.alternatives[1].conditions[0], EducationCondition)
    whole = whole_education(education({"ru": traced(text)}, RULES) for text in texts)
    assert whole is not None
    assert whole.levels == ["higher", "technical_vocational"]


SAME_FIELDS = [
    (["юридическое образование", "среднее профессиональное (юридическое) образование"], ["юридическое"]),
    (["юридическое образование", "экономическое или юридическое образование"], ["юридическое", "экономическое"]),
    (["экономическое образование", "юридическое образование"], ["экономическое", "юридическое"]),
]


@pytest.mark.parametrize(("texts", "named"), SAME_FIELDS)
def test_a_field_that_several_texts_name_is_one(texts: list[str], named: list[str]) -> None:
    whole = whole_education(education({"ru": traced(text)}, RULES) for text in texts)
    assert whole is not None
    assert [field.text.ru for field in whole.fields] == named
