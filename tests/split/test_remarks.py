"""Remarks of whoever copied a text, in brackets on lines of their own, are noise."""

import pytest

from kqparse import extract
from kqparse.model import Document


def _titles(document: Document) -> list[str]:
    return [str(post.title.kk or post.title.ru) if post.title else "" for post in document.positions]


REMARKS = ["(далее неразборчиво)", "[скопировано с сайта]", "(төменде оқылмайды)", "(см. ниже)."]


@pytest.mark.parametrize("remark", REMARKS)
def test_remarks_of_who_copied_are_noise(remark: str) -> None:
    posts = "1. Лоцман – 1 единица. Высшее образование.", "2. Боцман – 2 единицы. Среднее образование, без стажа."
    document = extract(f"Порт объявляет конкурс:\n{posts[0]}\n{remark}\n{posts[1]}".encode())
    assert _titles(document) == ["Лоцман", "Боцман"]
    assert [diagnostic.code for diagnostic in document.diagnostics] == ["KQ105"]
    assert remark.strip("()[].") not in str(document.positions)


@pytest.mark.parametrize(
    "said",
    [
        "(на время отпуска).",
        "(или другой документ о праве).",
        "(бланк можно скачать с сайта)",
        "(немесе басқа құжат)",
        "(ссылка на приказ порта)",
    ],
)
def test_other_brackets_are_text(said: str) -> None:
    document = extract(f"Порт объявляет конкурс:\n1. Лоцман – 1 единица\n{said}\nВысшее образование.".encode())
    assert document.coverage.noise == 0
