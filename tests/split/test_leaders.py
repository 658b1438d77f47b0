"""What parts labels from values beside colons, and fields that are left blank."""

import pytest

from kqparse import Document, extract


def read(text: str) -> Document:
    found = extract(text.encode())
    coverage = found.coverage
    assert coverage.assigned + coverage.noise + coverage.unassigned == coverage.characters
    return found


RU = ("Должность", "Лоцман"), ("Образование", "высшее"), ("Стаж работы", "не менее 3 лет"), ("Количество единиц", "2")
KK = ("Лауазымы", "Лоцман"), ("Білімі", "жоғары"), ("Жұмыс өтілі", "кемінде 3 жыл"), ("Бірлік саны", "2")


@pytest.mark.parametrize("card", [RU, KK])
@pytest.mark.parametrize(
    "signs",
    [
        [" ........ "] * 4,
        ["...... : "] * 4,
        [" …… "] * 4,
        [" = "] * 4,
        [" → "] * 4,
        [": ", " ..... ", "\t", " = "],
        [": ", " - ", " -> ", " ... "],
    ],
)
def test_signs_part_labels_from_values(card: tuple[tuple[str, str], ...], signs: list[str]) -> None:
    text = "".join(f"{label}{sign}{value}\n" for (label, value), sign in zip(card, signs, strict=True))
    document = read(text)
    (post,) = document.positions
    assert post.title
    assert (post.title.ru or post.title.kk) == "Лоцман"
    assert (post.headcount, post.experience and post.experience.min_months) == (2, 36)
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("blank", ["Разряд: ____\n", "Разряд ......... :\n", "Стаж ____\n", "Дата:  .........\n"])
def test_a_blank_field_says_nothing(blank: str) -> None:
    text = f"Должность: Лоцман\n{blank}Образование: высшее\nСтаж работы: не менее 3 лет\n"
    (post,) = read(text).positions
    assert (post.title and post.title.ru, [one.text.ru for one in post.criteria]) == (
        "Лоцман",
        ["высшее", "не менее 3 лет"],
    )


@pytest.mark.parametrize(
    ("blank", "said"),
    [("Обязанности: ____\n- водит суда\n", "- водит суда"), ("Стаж: ____\nне менее 2 лет\n", "не менее 2 лет")],
)
def test_a_field_with_its_value_in_the_next_line_is_not_blank(blank: str, said: str) -> None:
    (post,) = read(f"Должность: Лоцман\n{blank}Образование: высшее\n").positions
    one, education = post.criteria
    assert one.text.ru
    assert one.text.ru.endswith(said)
    assert education.text.ru == "высшее"


@pytest.mark.parametrize(
    "text",
    [
        "Руководитель ____________\nС перечнем ознакомлен: ____________\n",  # who signs
        "Учет судов ........ 4\nУчет грузов ........ 7\n",
        "Номер = 5\nОтдел → порт\n",
    ],
)
def test_other_rows_of_signs_stay(text: str) -> None:
    assert not read(text).positions
    assert read("Персонал порта\n\n" + text).coverage.noise == 0
