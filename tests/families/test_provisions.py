"""Provisions of law on who may be appointed: what makes a post of a sentence, what its title and criterion are."""

import pytest

from kqparse import extract

ASKED = "лицо, имеющее высшее образование и стаж работы не менее трех лет"
ASKED_KK = "жоғары білімі және кемінде үш жыл жұмыс өтілі бар адам"


def told(text: str) -> list[tuple[str, str]]:
    """The title and the criterion of every post of a text."""
    return [
        (
            str(post.title and (post.title.kk or post.title.ru)),
            str(post.criteria[0].text.kk or post.criteria[0].text.ru),
        )
        for post in extract(text.encode(), "law").positions
    ]


@pytest.mark.parametrize(
    ("text", "title", "asked"),
    [
        (f"2. Смотрителем порта может быть назначено {ASKED}.", "Смотрителем порта", ASKED),
        (f"Смотрителем порта может быть {ASKED}.", "Смотрителем порта", ASKED),
        (f"На должность смотрителя порта назначается {ASKED}.", "смотрителя порта", ASKED),
        (f"{ASKED.capitalize()}, может быть назначено на должность смотрителя.", "смотрителя", ASKED.capitalize()),
        (f"Смотрителем порта может быть назначено, как правило, {ASKED}.", "Смотрителем порта", ASKED),
        (f"На должность смотрителя порта назначается (избирается) {ASKED}.", "смотрителя порта", ASKED),
        (
            "Для занятия должности смотрителя порта необходимо наличие высшего образования и стажа не менее трех лет.",
            "смотрителя порта",
            "наличие высшего образования и стажа не менее трех лет",
        ),
        (
            "Смотрителем порта может быть назначен действующий специалист со стажем работы не менее трех лет.",
            "Смотрителем порта",
            "действующий специалист со стажем работы не менее трех лет",
        ),
        (
            "Порт бақылаушысы лауазымына үміткердің жоғары білімі және кемінде үш жыл жұмыс өтілі болуы тиіс.",
            "Порт бақылаушысы",
            "жоғары білімі және кемінде үш жыл жұмыс өтілі",
        ),
        (f"1-1. Порт бақылаушысы болып {ASKED_KK} тағайындала алады.", "Порт бақылаушысы", ASKED_KK),
        (f"Порт бақылаушысының лауазымына {ASKED_KK} тағайындалады.", "Порт бақылаушысының", ASKED_KK),
        (f"{ASKED_KK.capitalize()} порт бақылаушысы болып сайлана алады.", "порт бақылаушысы", ASKED_KK.capitalize()),
        (
            "Порт бақылаушысы болып:\n1) жоғары білімі бар;\n2) өтілі үш жылдан кем емес азамат тағайындалады.",
            "Порт бақылаушысы",
            "1) жоғары білімі бар; 2) өтілі үш жылдан кем емес азамат",
        ),
        (f"Порт открыт. Смотрителем порта избирается {ASKED}. Порт закрыт.", "Смотрителем порта", ASKED),
    ],
)
def test_a_sentence_is_a_post(text: str, title: str, asked: str) -> None:
    assert told(text) == [(title, asked)]
    assert told(f"Закон Республики Маякстан от 5 мая 2030 года № 12\n\nО портах\n\n{text}\n") == [(title, asked)]


@pytest.mark.parametrize(
    "text",
    [
        f"Смотрителем порта не может быть {ASKED}.",
        "Смотрителем порта может быть назначено лицо, достигшее двадцати лет.",
        "Смотритель назначается начальником порта, имеющим высшее образование.",
        f"Почетным гражданином может быть {ASKED}.",
        f"Порт бақылаушысы болып {ASKED_KK} тағайындала алмайды.",
        "Порт бақылаушысы болып жұмыс істеген өтілі еңбек өтіліне қосылады.",
        f"Он может быть назначен. {ASKED.capitalize()}, вправе подать заявление.",
    ],
)
def test_other_sentences_are_none(text: str) -> None:
    assert told(text) == []


def test_provisions_around_a_post_stay_passages_of_the_act() -> None:
    law = f"Закон Республики Маякстан от 5 мая 2030 года № 12\n\nО портах\n\nСтатья 1. Порт\n\n1. Порт открыт. Смотрителем порта может быть {ASKED}. Порт закрыт.\n\n2. Порт велик.\n"
    document = extract(law.encode(), "law")
    assert [passage.text.ru for passage in document.passages][-3:] == [
        "1. Порт открыт.",
        "Порт закрыт.",
        "2. Порт велик.",
    ]
    assert document.act is not None
    assert (document.coverage.unassigned, document.source.family) == (0, "appointment-provisions")
