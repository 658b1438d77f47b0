"""Kazakh titles whose first word is a small word of Russian are titles in every family."""

import pytest

from kqparse import extract

# Which document, its lines, and the Kazakh titles of its posts.
TITLES = [
    (
        "staff schedule",
        "Штат кестесі\n1. Директор – 1 бірлік\n2. От жағушы – 3 бірлік\n3. Күзетші – 2 бірлік",
        ["Директор", "От жағушы", "Күзетші"],
    ),
    (
        "table",
        "№\tЛауазым атауы\tБілімі\tЖұмыс өтілі\n1\tАспаз\tкәсіптік\t1 жыл\n2\tОт жағушы\tжалпы орта\tталап етілмейді\n"
        "3\tКүзетші\tжалпы орта\tталап етілмейді",
        ["Аспаз", "От жағушы", "Күзетші"],
    ),
    (
        "job instruction",
        "От жағушының лауазымдық нұсқаулығы\n\n1. Жалпы ережелер\n1.1. От жағушы лауазымына жалпы орта білімі бар адам "
        "қабылданады.\n2. Лауазымдық міндеттері\n2.1. көмір салады, күлді шығарады.",
        ["От жағушы"],
    ),
    ("list", "Лауазымдар тізбесі\n1) аспаз;\n2) от жағушы;\n3) күзетші.", ["аспаз", "от жағушы", "күзетші"]),
    (
        "titles over what is asked",
        "Аспаз\nБілімі: кәсіптік білім.\nЖұмыс өтілі: кемінде 1 жыл.\n\nОт жағушы\nБілімі: жалпы орта білім.\n"
        "Жұмыс өтілі: талап етілмейді.",
        ["Аспаз", "От жағушы"],
    ),
    (
        "deeds are no posts",
        "Аспаз\nБілімі: кәсіптік білім.\nЖұмыс өтілі: кемінде 1 жыл.\nОт жағу ережелерін білуі тиіс.\n\nКүзетші\n"
        "Білімі: жалпы орта білім.\nЖұмыс өтілі: талап етілмейді.",
        ["Аспаз", "Күзетші"],
    ),
]


@pytest.mark.parametrize(("what", "text", "titles"), TITLES)
def test_titles(what: str, text: str, titles: list[str]) -> None:
    told = [position.title.kk if position.title else None for position in extract(text.encode()).positions]
    assert told == titles, what
