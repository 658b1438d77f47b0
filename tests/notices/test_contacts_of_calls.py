"""Telephones and addresses of the net in a stretch of text."""

import pytest

from kqparse.split.notices.contacts import names_contact

STRETCHES = [
    ("тел. 24-35-46", True),
    ("тел. 124-35-46", True),
    ("код 1124-35-46", False),
    ("№ 24-35-467", False),
    ("8 (7172) 00 00 00", True),
    ("8-701-000", True),
    ("+7 701 000 00 00", True),
    ("8 700 000-00-00", True),
    ("87010000000", True),
    ("+77010000000", True),
    ("ИИН 870100000001", False),
    ("📍 Мүйіс қ., 5 ш/а", True),
    ("поданы 18 (три) заявления", False),
    ("office.one@example.kz", True),
    ("знак @ в адресе", False),
    ("https://example.kz", True),
    ("www.example.kz", True),
    ("от 3 до 8 лет - не более", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "told"), STRETCHES)
def test_contacts_are_told_by_their_signs(text: str, told: bool) -> None:
    assert names_contact(text) is told


def test_a_contact_outside_of_the_stretch_is_none() -> None:
    text = "Отдел кадров. Тел. 24-35-46"
    assert names_contact(text, 13)
    assert not names_contact(text, 0, 13)
