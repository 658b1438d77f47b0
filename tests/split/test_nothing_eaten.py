"""Titles and sections that look like stray names, or like each other, stay whole wherever they are split."""

import pytest
from split_pages import SHEET_KK, read, rows, stray

TITLES = [
    "Заңгер", "Диспетчер", "Бухгалтер", "Магазин меңгерушісі", "Алтын кен орнының басшысы", "Отын бөлімінің басшысы",
    "Дін істері жөніндегі бас маман", "Сот төрағасының көмекшісі", "Қабылдау бөлмесінің хатшысы", "2-санатты маман",
    "Мұхтар Үлгінов атындағы кітапхананың меңгерушісі", "А. Сынақов атындағы мұражайдың директоры",
    "Абай Тестұлы атындағы мектептің директоры", "Қ. Тестбаев ауданы әкімінің көмекшісі", "№ 5 мектептің директоры",
    "Жайық-Балқаш бассейндік инспекциясының басшысы", "IT бөлімінің бас маманы", "PR-менеджер", "ХҚКО басшысы",
    "Бас маман (IT)", "Аудан әкімінің АҚ жөніндегі кеңесшісі", "«Айдын жол» бағдарламасының үйлестірушісі",
    "Қазақстан Республикасы Үкіметімен байланыс жөніндегі бас маман", "Қазақстан халқы Ассамблеясы хатшылығының меңгерушісі",
]  # fmt: skip
SECTIONS = [
    "Басшылық", "Жетекшілік құрам", "Саяси қызметшілер", "Аппарат басшылығы", "Аудан әкімінің орынбасарлары", "Мұрағат",
    "Кеңесшілер мен көмекшілер", "Қызмет көрсетуші персонал", "ЖЕТЕКШІЛІК", "Аудандық мәслихат", "Ауылдық округ",
    "Заң қызметі (бөлім)", "Әкімшілік-шаруашылық бөлім", "Жұмылдыру дайындығы тобы", "Құпия іс жүргізу кеңсесі",
]  # fmt: skip
BEFORE = (
    "Аудан әкімінің кеңесшісі, E-2 санаты (№ 01-2), 1 бірлік\n#\nБас инспектор, E-3 санаты (№ 01-3), 1 бірлік\n#\n\n"
)


def splits(text: str) -> list[str]:
    """The text on one line, and on two with and without a blank line between."""
    words = text.split(" ")
    places = range(1, len(words))
    return [text, *(" ".join(words[:at]) + blank + " ".join(words[at:]) for at in places for blank in ("\n", "\n\n  "))]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("section", [None, "Құқық бөлімі"])
def test_titles(title: str, section: str | None) -> None:
    for printed in splits(title):
        above = f"{section}\n\n" if section else ""
        document = read(f"{BEFORE}{above}{printed}, E-4 санаты (№ 07-1), 1 бірлік\n#")
        found = rows(document)
        assert [(post.section, post.title) for post in found[2:]] == [(section, title)], printed
        assert stray(document) == []


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("title", ["Аудан әкімінің бірінші орынбасары", "Бас маман", "Хатшы-референт", "Жүргізуші"])
@pytest.mark.parametrize("before", ["", BEFORE])
def test_sections(section: str, title: str, before: str) -> None:
    for gap in ("\n", "\n\n"):
        document = read(f"{before}{section}{gap}{title}, E-4 санаты (№ 07-1), 1 бірлік\n#")
        assert (rows(document)[-1].section, rows(document)[-1].title) == (section, title)
        assert stray(document) == []


def test_the_sheet_says_nothing_of_them() -> None:
    """What decides must not be hidden in the common sheet."""
    assert not any(word in SHEET_KK for word in ("Ассамблея", "Үлгінов", "Кеңесшілер", "Мұрағат"))
