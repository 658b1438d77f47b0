"""Cards of vacancies as portals print them, on many lines or on one."""

import pytest
from notice_reading import pay, posts, read

CARDS = [
    (
        "Есепші\nЖалақы: 250 000 – 300 000 тг\nтәжірибе: 1-3 жыл\nМіндеттері: есеп жүргізу.\nШарттары: 5/2 кесте.",
        "Есепші",
        ["experience", "duties", "other"],
    ),
    (
        "Бухгалтер\nТОО «Аккайнар»\nОпыт работы от 2 до 4 лет\nТребования: знание учета. Обязанности: отчеты. Условия: офис.",
        "Бухгалтер",
        ["experience", "qualification_requirements", "duties", "other"],
    ),
    (
        "Вакансия: Повар\nТребования: опыт. Обязанности: готовить обеды. Зарплата: от 250 000 до 300 000 тг",
        "Повар",
        ["qualification_requirements", "duties"],
    ),
    (
        "Сварщик\nз/п 300 000 тенге\nТребуемый опыт работы: не требуется\nОбязанности:\n- сварка труб\n- резка",
        "Сварщик",
        ["experience", "duties"],
    ),
]


@pytest.mark.parametrize(("text", "title", "kinds"), CARDS)
def test_cards(text: str, title: str, kinds: list[str]) -> None:
    (found,) = posts(text)
    assert found.title == title
    assert [kind for kind, _ in found.criteria] == kinds


def test_two_cards_in_one_file() -> None:
    card = "\nЖалақы: 200 000 теңге\nТалаптар: куәлік.\nМіндеттері: тасымалдау.\n"
    document = read(f"Жүргізуші\n{card}\nЖүк тиеуші\n{card}")
    assert [each.title for each in posts(f"Жүргізуші\n{card}\nЖүк тиеуші\n{card}")] == ["Жүргізуші", "Жүк тиеуші"]
    assert [pay(position) for position in document.positions] == [(200000, 200000, "KZT", None)] * 2


def test_an_unmarked_list_is_no_further_card() -> None:
    text = "Кассир\nЗарплата: 150 000 тг\nОбязанности:\nПриём денег\nВыдача чеков\nТребования:\nВнимательность\n"
    assert [each.title for each in posts(text)] == ["Кассир"]
