"""Lines of signs alone that part one portion of a text from the next: no words, and the end of what stands above."""

import pytest
from notice_reading import read

RULES = ["* * *", "***", "-----", "=====", "~~~~~", "———"]
NO_RULES = ["a * * *", "* * * a", "(***)"]


def cards(rule: str) -> str:
    card = "Должность: {}\nТребования: среднее образование\nОбязанности:\n1) зажигает огни;\n2) ведёт журнал.\n"
    return "Вакансии порта\n\n" + f"{rule}\n".join(card.format(title) for title in ("Лоцман", "Боцман"))


def noise(rule: str) -> int:
    return read(cards(rule)).coverage.noise


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_no_item_of_the_list_above_it(rule: str) -> None:
    document = read(cards(rule))
    assert [len(post.criteria[-1].items) for post in document.positions] == [2, 2]
    assert (document.coverage.unassigned, noise(rule)) == (0, noise("") + len(rule.replace(" ", "")))


@pytest.mark.parametrize("line", NO_RULES)
def test_few_signs_or_words_are_no_rule(line: str) -> None:
    assert noise(line) == noise("")


@pytest.mark.parametrize("blank", ["---", "———"])
def test_strokes_below_a_lone_label_are_its_blank_value(blank: str) -> None:
    card = "Наименование должности\n{}\nОбразование\n{}\nСтаж\n{}\n"
    text = card.format("Лоцман", blank, "3 года") + card.format("Боцман", "высшее", blank)
    found = [[(one.kind, one.text.ru) for one in post.criteria] for post in read(text).positions]
    assert found == [[("experience", "3 года")], [("education", "высшее")]]
