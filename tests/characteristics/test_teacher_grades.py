"""Categories of teachers as grades of a post; what only looks like one opens none."""

import pytest

from kqparse import extract

_KK = (
    "1-параграф. Орман мектебінің мұғалімі\n\n1. Лауазымдық міндеттері:\nсабақ береді.\n2. Білуге тиіс:\nпедагогиканы.\n"
    "3. Кәсіби құзыреттілікті анықтай отырып, біліктілікке қойылатын талаптар:\n"
)
_RU = (
    "Параграф 1. Учитель лесного дела\n\n1. Должностные обязанности:\nведет уроки.\n2. Должен знать:\nпедагогику.\n"
    "3. Требования к квалификации с определением профессиональных компетенций:\n"
)
HEADS = [
    (_KK, '1) "педагог":\nсабақ береді.', ["teacher"]),
    (_KK, "1) «педагог»: сабақ береді;\n2) «педагог-модератор»: тәжірибе алмасады.", ["teacher", "moderator"]),
    (_KK, '"педагог-сарапшы":\nсабақты талдайды.\n"педагог‑зерттеуші":\nзерттейді.', ["expert", "researcher"]),
    (_KK, "«педагог-шебер» біліктілік санаты:\nбағдарлама жазады.", ["master"]),
    (_KK, "Педагог-психолог: кеңес береді.", []),
    (_KK, "педагог-модератор үшін мамандығы бойынша жұмыс өтілі 2 жыл.", []),
    (_RU, "1) «педагог»: ведет уроки;\n2) «педагог-модератор»: делится опытом.", ["teacher", "moderator"]),
    (_RU, '"педагог-эксперт":\nанализирует.\n"педагог–исследователь":\nисследует.', ["expert", "researcher"]),
    (_RU, "педагог-мастер: пишет программы.", ["master"]),
    (_RU, "Педагог-психолог: консультирует.", []),
    (_RU, "Педагог-организатор: проводит праздники.", []),
]


@pytest.mark.parametrize(("post", "printed", "categories"), HEADS)
def test_heads_of_teacher_categories(post: str, printed: str, categories: list[str]) -> None:
    (position,) = extract((post + printed + "\n").encode(), "teachers.txt").positions
    assert [grade.category for grade in position.grades] == categories
