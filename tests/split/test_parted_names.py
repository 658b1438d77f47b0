"""The hyphen in the name of a post stays where a line end stands behind it."""

import pytest

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.split.headings.compounds import parted_names


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Лоцман-\nинженер", "Лоцман-инженер"),
        ("стаж в должности лоцмана- \n  инженера", "стаж в должности лоцмана-инженера"),
        ("Дәрігер-\nтерапевт", "Дәрігер-терапевт"),
        ("Врач-\nтерапевт", "Врач-терапевт"),
        ("Кок-\nпекарь", "Кок-пекарь"),
        ("Повар-\nкок", "Повар-кок"),
        ("кок-\nтейль", "кок-\nтейль"),
        ("врач-\nебный", "врач-\nебный"),
        # The document's own words tell of these.
        ("Электро-\nмонтер", "Электро-\nмонтер"),
        ("делопроиз-\nводителя", "делопроиз-\nводителя"),
        ("бизнес-\nжурналистика", "бизнес-\nжурналистика"),
        ("гидротехни-\nческие", "гидротехни-\nческие"),
        ("бас-\nмаман", "бас-\nмаман"),
        ("сельхоз-\nтехники", "сельхоз-\nтехники"),
        ("медиа-\nменеджеры и медиаменеджер", "медиа-\nменеджеры и медиаменеджер"),
        ("Лоцман-\n\nинженер", "Лоцман-\n\nинженер"),
    ],
)
def test_names_of_posts_keep_their_hyphen(printed: str, read: str) -> None:
    told = printed
    for start, end in [*parted_names(printed, grammar().titles)][::-1]:
        told = told[:start] + told[end:]
    assert told == read


def test_such_a_name_is_a_title() -> None:
    text = "Параграф 1. Лоцман-\nинженер\n\n1. Должностные обязанности:\nпроводит суда.\n2. Должен знать:\nлоцию.\n"
    (post,) = extract(f"{text}3. Требования к квалификации:\nвысшее образование.\n".encode(), "names").positions
    assert post.title
    assert post.title.ru == "Лоцман-инженер"
