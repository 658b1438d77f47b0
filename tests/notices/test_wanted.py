"""Sentences that name the posts themselves, each with what is asked of it."""

import pytest
from notice_reading import posts, read

Told = list[tuple[str | None, list[tuple[str, str]]]]
_WORK, _BOTH = "experience", "qualification_requirements"

NAMED: dict[str, Told] = {
    # Commas between brackets part posts as semicolons do.
    "В кафе «Якорь» требуются: повар (опыт от 2 лет, з/п 250 000 тг), лоцман (без опыта).": [
        ("повар", [(_BOTH, "опыт от 2 лет, з/п 250 000 тг")]),
        ("лоцман", [(_WORK, "без опыта")]),
    ],
    # What a teacher teaches stands between the sentence and what is asked.
    "Школа № 5 ищет учителей:\n- математики;\n- физики;\n- пения;\n- черчения.\nТребования: стаж от 1 года.": [
        ("учителей", [("other", "- математики; - физики; - пения; - черчения."), (_BOTH, "стаж от 1 года.")])
    ],
    "Организации требуются: лоцман категории В, стаж 3 года; боцман, без опыта.": [
        ("лоцман категории В", [(_WORK, "стаж 3 года;")]),
        ("боцман", [(_WORK, "без опыта.")]),
    ],
    "В школу № 5 требуется повар – опыт работы 1 год": [("повар", [(_WORK, "опыт работы 1 год")])],
    "Требуются: смотритель огней; боцман, со стажем от 2 лет, среднее образование.": [
        ("смотритель огней", []),
        ("боцман", [(_BOTH, "со стажем от 2 лет, среднее образование.")]),
    ],
    "Срочно требуются: 1) лоцман, высшее образование; 2) боцман, стаж 1 год": [
        ("лоцман", [("education", "высшее образование;")]),
        ("боцман", [(_WORK, "стаж 1 год")]),
    ],
    "Мектепке аспазшы қажет, жұмыс өтілі 1 жыл.": [("аспазшы", [(_WORK, "жұмыс өтілі 1 жыл.")])],
    "«Сәуле» ауруханасына медбике керек – еңбек өтілі 2 жылдан кем емес": [
        ("медбике", [(_WORK, "еңбек өтілі 2 жылдан кем емес")])
    ],
    "Мекемеге қажет: аспазшы, жұмыс өтілі 1 жыл; күзетші.": [
        ("аспазшы", [(_WORK, "жұмыс өтілі 1 жыл;")]),
        ("күзетші", []),
    ],
}
OTHER = [
    "Организации требуются деньги.",
    "Организации требуются: бумага, 10 пачек; чернила, 2 банки.",
    "Для участия в конкурсе требуется диплом, стаж 3 года.",
    "Организации не требуется лоцман, стаж 3 года.",
    "В колледж требуется аттестат, среднее образование.",
    "Требуется высшее образование, стаж 3 года.",
    "Организации требуется ремонт причала, опыт работы от 3 лет.",
    "Мектепке көмек қажет, жұмыс тәжірибесі 1 жыл.",
    "Он сказал: в школу требуется повар, опыт работы 1 год.",
    # Where posts and what is asked run on behind commas, nobody can tell one from the other.
    "Организации требуются лоцман, боцман, повар, стаж 3 года.",
    "Мектепке диплом қажет, жұмыс өтілі 1 жыл.",
    "Мектепке көмек көрсетуі қажет, жұмыс өтілі 1 жыл.",
    "Мектепке аспазшы қажет емес.",
    "Үміткер заңнаманы білуі қажет, жұмыс өтілі 1 жыл.",
    "Лауазымға орналасу үшін өтініш қажет, жұмыс өтілі 1 жыл.",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_sentence_names_posts(text: str) -> None:
    assert [(post.title, post.criteria) for post in posts(text)] == NAMED[text]
    assert read(text).coverage.unassigned == 0


@pytest.mark.parametrize("text", OTHER)
def test_a_sentence_that_names_none(text: str) -> None:
    assert read(text).positions == []


def test_what_stands_behind_the_sentence_is_read_as_in_other_calls() -> None:
    document = read(
        "Организации требуются: лоцман, стаж 3 года; боцман, без опыта. Оклад: 200 000 тенге.\n\n"
        "Документы принимаются до 15 апреля 2031 года."
    )
    assert [position.experience is not None for position in document.positions] == [True, True]
    assert document.announcement
    assert document.announcement.deadline == "2031-04-15"
