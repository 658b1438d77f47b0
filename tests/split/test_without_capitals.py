"""Where no line begins with a capital, a small letter does not tell that a line goes on with the one before."""

import pytest

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.model import Document
from kqparse.split.prose.joining import prose
from kqparse.text.edits import EditedText

CALLS = [
    (
        "posts above their labels",
        "аппарат акима объявляет конкурс на вакантные должности\n\nглавный специалист, 1 единица\nобразование: высшее\n"
        "стаж: не менее 1 года\n\nведущий специалист, 2 единицы\nобразование: среднее\nстаж: не требуется\n",
        [("главный специалист", 1, ["higher"], 12), ("ведущий специалист", 2, ["general_secondary"], 0)],
    ),
    (
        "no blank lines",
        "порт ищет сотрудников\nлоцман, 1 единица\nобразование: высшее\nстаж: от 2 лет\n"
        "боцман, 3 единицы\nобразование: среднее\nстаж: от 1 года\n",
        [("лоцман", 1, ["higher"], 24), ("боцман", 3, ["general_secondary"], 12)],
    ),
    (
        "numbered posts",
        "вакансии гкп городская больница\n1. врач - 1 единица\nтребования: высшее образование, стаж не менее 3 лет\n"
        "оклад: 300000 тенге\n2. медсестра - 2 единицы\nтребования: среднее образование, без стажа\nоклад: 200000 тенге\n",
        [("врач", 1, ["higher"], 36), ("медсестра", 2, ["general_secondary"], 0)],
    ),
    (
        "in Kazakh",
        "әкімінің аппараты ашық конкурс жариялайды\n\nбас маман, 1 бірлік\nбілімі: жоғары\nөтілі: кемінде 2 жыл\n\n"
        "жетекші маман, 2 бірлік\nбілімі: орта\nөтілі: талап етілмейді\n",
        [("бас маман", 1, ["higher"], 24), ("жетекші маман", 2, ["general_secondary"], 0)],
    ),
]


def _told(document: Document) -> list[object]:
    return [
        (
            str((post.title.ru or post.title.kk) if post.title else None).lower(),
            post.headcount,
            [*(post.education.levels if post.education else ())],
            post.experience and post.experience.min_months,
        )
        for post in document.positions
    ]


@pytest.mark.parametrize(("what", "text", "told"), CALLS)
def test_lines_in_small_letters_begin_something(what: str, text: str, told: list[object]) -> None:
    assert _told(extract(text.encode())) == told, what


def test_lines_that_a_width_breaks_go_on() -> None:
    text = (
        "лауазымдар: маман, 1 бірлік\n1) техникалық құжаттаманы жүргізеді, оның есебін алып\nжүреді және сақтайды;\n"
        "2) мекеменің мүлкін түгендеуді ұйымдастырады, оның\nнәтижесін ресімдейді, басшыға баяндайды және барлық\n"
        "бөлімшеге таратады;\n3) жыл сайынғы есепті дайындайды, оны тексеруге және\nбекітуге береді, мұрағатқа тапсырады\n"
        "және қоймада сақтайды.\n"
    )
    assert len(prose(EditedText(text, text), grammar().prose).paras) == 4
