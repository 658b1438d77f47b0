"""Units whose line stands right above their posts are the sections of these posts."""

import pytest
from notice_reading import read, said

_CALL = "НАО «Морской университет» объявляет конкурс на замещение вакантных должностей:\n\n"
_PAPERS = "\n\nДокументы принимаются до 15 апреля 2031 года."

Told = list[tuple[str | None, str | None]]
CASES: dict[str, tuple[str, Told]] = {
    "above each list": (
        "Кафедра навигации\n- профессор – 1 ед.\n- доцент – 3 ед.\n\nКафедра «Судовые машины»:\n- ассистент – 2 ед.",
        [
            ("профессор", "Кафедра навигации"),
            ("доцент", "Кафедра навигации"),
            ("ассистент", "Кафедра «Судовые машины»"),
        ],
    ),
    "in Kazakh, at the end": (
        "«Навигация» кафедрасы\n1. Аға оқытушы – 1 бірлік\n2. Доцент – 1 бірлік",
        [("Аға оқытушы", "«Навигация» кафедрасы"), ("Доцент", "«Навигация» кафедрасы")],
    ),
    "above a line with labels": (
        "Отдел огней\nЛоцман\nТребования: высшее образование.",
        [("Лоцман", "Отдел огней")],
    ),
    "right behind what is asked of the post before": (
        "Отдел огней:\n1. Лоцман – 1 ед.\nТребования: высшее образование, стаж работы не менее 3 лет\n"
        "Отдел причалов:\n2. Боцман – 2 ед.\nТребования: высшее образование",
        [("Лоцман", "Отдел огней"), ("Боцман", "Отдел причалов")],
    ),
    "below the title it is none": ("Лоцман\nОтдел огней\nТребования: высшее образование.", [("Лоцман", None)]),
    "in duties it is none": (
        "Лоцман – 1 ед.\nОбязанности:\nотчеты\nОтдел огней\nпланы\n\nБоцман – 1 ед.",
        [("Лоцман", None), ("Боцман", None)],
    ),
    "with a post in its line it is none": (
        "Кафедра навигации, доцент – 1 ед.",
        [("Кафедра навигации, доцент", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_section_of_a_post(text: str, expected: Told) -> None:
    document = read(_CALL + text + _PAPERS)
    assert [(said(post.title), said(post.section)) for post in document.positions] == expected
    assert document.coverage.unassigned == 0


_LABELS = "Ищем в команду лоцмана!\n\nЧто делать:\n- вести суда;\n- вести журнал.\n\n"
SECTIONS = {
    "what stands below a head that no list has asks for something": (
        "Кого видим в этой роли:\n- со средним специальным образованием;\n- с опытом работы от 2 лет.",
        ["duties", "qualification_requirements"],
    ),
    "a known label stands anywhere in it": (
        "Так что мы ждём\n- силу;\n- волю.",
        ["duties", "qualification_requirements"],
    ),
    "pay stands below it": ("А взамен:\n- оклад 180 000 тенге;\n- чай.", ["duties", "other"]),
    "a body tells of itself behind what it asks": (
        "Требования:\n- опыт работы от 2 лет.\nО нас:\n- 10 лет опыта на рынке;\n- чай.",
        ["duties", "qualification_requirements"],
    ),
    "and before it": (
        "О нас:\n- 10 лет опыта на рынке;\n- чай.\nТребования:\n- опыт работы от 2 лет.",
        ["duties", "qualification_requirements"],
    ),
    "duties have heads of their own": ("В рубке:\n- стоять;\n- смотреть.", ["duties"]),
}


@pytest.mark.parametrize(("text", "kinds"), SECTIONS.values(), ids=SECTIONS)
def test_a_head_between_two_lists_begins_a_section(text: str, kinds: list[str]) -> None:
    (post,) = read(f"{_LABELS}{text}\n\nТел.: 8 701 222 33 44").positions
    assert [each.kind for each in post.criteria] == kinds


def test_a_label_is_all_of_a_line_that_a_small_letter_goes_on_from() -> None:
    (post,) = read(
        "Лоцман\nБірлік саны\n1\nБілімі\nЖоғары\nЕңбек өтілі\nКемінде 2 жыл\nМіндеттері\nкемені басқарады\n"
    ).positions
    assert [each.kind for each in post.criteria] == ["education", "experience", "duties"]


INNER = {
    "a sentence of duties": ("В обязанности лоцмана входит проводка судов.", "duties"),
    "whose duties, then their label": ("Лоцманның міндеттері: кемені басқару.", "duties"),
    "what somebody must know": ("Лоцман порта должен знать: лоции, карты.", "knowledge"),
}


@pytest.mark.parametrize(("sentence", "kind"), INNER.values(), ids=INNER)
def test_a_sentence_within_a_paragraph_begins_a_section(sentence: str, kind: str) -> None:
    (post,) = read(f"В порт требуется лоцман. Требования: стаж не менее 2 лет. {sentence}").positions
    assert [each.kind for each in post.criteria] == ["qualification_requirements", kind]
