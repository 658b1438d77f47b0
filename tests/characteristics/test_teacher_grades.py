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
    (_KK, "педагог: сабақ береді; педагог-модератор: тәжірибе алмасады.", ["teacher", "moderator"]),
    (_RU, "педагог – ведет уроки;\nпедагог-эксперт – анализирует.", ["teacher", "expert"]),
    (_RU, "педагог: ведет уроки, знает дело.", []),
    (_RU, "педагог школы: ведет уроки;\nпедагог-мастер: пишет.", ["master"]),
    (_KK, "Педагог-психолог: кеңес береді.", []),
    (_KK, "педагог-модератор үшін мамандығы бойынша жұмыс өтілі 2 жыл.", ["moderator"]),
    (_KK, "педагог-модератор лауазымындағы жұмыс өтілі 2 жыл.", []),
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


Held = list[tuple[str | None, str | None, int | None]]
_OWN_KK, _OWN_RU = (
    "жоғары педагогикалық білім, кемінде 1 жыл өтіл",
    "высшее педагогическое образование, стаж не менее 1 года",
)
CLAUSES: list[tuple[str, str, Held]] = [
    (_KK, "педагог-шебер үшін жұмыс өтілі 5 жыл", [(None, "master", 60)]),
    (
        _KK,
        "орта деңгейі болған жағдайда жұмыс өтілі: педагог-модератор үшін кемінде 2 жыл, педагог-сарапшы үшін 3 жыл",
        [("mid", "moderator", 24), ("mid", "expert", 36)],
    ),
    (
        _KK,
        "орта деңгейі болғанда: педагог-модератор үшін – кемінде 2 жыл, педагог-сарапшы үшін – кемінде 3 жыл",
        [("mid", "moderator", 24), ("mid", "expert", 36)],
    ),
    # the level of one clause is that of those behind it
    (
        _KK,
        "орта деңгейі болғанда педагог-модератор үшін кемінде 2 жыл; педагог-сарапшы үшін кемінде 3 жыл",
        [("mid", "moderator", 24), ("mid", "expert", 36)],
    ),
    (
        _RU,
        "для педагога-модератора 2 года; при наличии высшего уровня для педагога-мастера 5 лет",
        [(None, "moderator", 24), ("high", "master", 60)],
    ),
    (_KK, "жоғары санат үшін кемінде 6 жыл", [(None, "highest", 72)]),
    (_RU, "для педагога-мастера стаж – 5 лет", [(None, "master", 60)]),
    (
        _RU,
        "при наличии среднего уровня стаж: для педагога-модератора 2 года, педагога-эксперта 3 года",
        [("mid", "moderator", 24), ("mid", "expert", 36)],
    ),
    (
        _RU,
        "стаж 2 года для педагога-модератора, стаж 3 года для педагога-эксперта",
        [(None, "moderator", 24), (None, "expert", 36)],
    ),
    (_RU, "для первой категории не менее 4 лет", [(None, "first", 48)]),
]


@pytest.mark.parametrize(("post", "clause", "grades"), CLAUSES)
@pytest.mark.parametrize("sign", ["; ", ". ", ";\n"])
def test_what_holds_for_a_category_alone_is_no_requirement_of_the_post(
    post: str, clause: str, grades: Held, sign: str
) -> None:
    own = _OWN_KK if post is _KK else _OWN_RU
    (position,) = extract(f"{post}{own}{sign}{clause}.\n".encode(), "teachers.txt").positions
    assert [
        (each.level, each.category, each.experience and each.experience.min_months) for each in position.grades
    ] == grades
    assert position.experience is not None
    assert position.education is not None
    assert (position.education.levels, position.experience.min_months) == (["higher"], 12)


@pytest.mark.parametrize(
    ("post", "asked", "months", "grades"),
    [
        (
            _RU,
            "высшее образование без стажа, для педагога-модератора – 2 года, для педагога-эксперта – 3 года",
            0,
            [24, 36],
        ),
        (_RU, "высшее образование и стаж не менее 1 года, для педагога-мастера стаж 5 лет", 12, [60]),
        (_KK, "жоғары білім және жұмыс өтілі кемінде 1 жыл, педагог-модератор үшін кемінде 2 жыл", 12, [24]),
    ],
)
def test_what_a_comma_parts_from_a_category_is_asked_of_the_post(
    post: str, asked: str, months: int, grades: list[int]
) -> None:
    (position,) = extract(f"{post}{asked}.\n".encode(), "teachers.txt").positions
    assert position.education is not None
    assert position.experience is not None
    assert (position.education.levels, position.experience.min_months) == (["higher"], months)
    assert [each.experience and each.experience.min_months for each in position.grades] == grades


def test_what_stands_before_grades_is_asked_of_the_post() -> None:
    text = (
        "Параграф 1. Врач маяка\n\n1. Должностные обязанности: лечит.\n2. Должен знать: медицину.\n3. Требования к "
        "квалификации:\nвысшее образование по специальности «Лечебное дело»;\n1) врач высшей категории: стаж работы не менее "
        "10 лет;\n2) врач без категории: без предъявления требований к стажу работы.\n"
    )
    (position,) = extract(text.encode(), "doctor.txt").positions
    assert position.education is not None
    assert position.education.levels == ["higher"]
    assert position.experience is not None
    assert position.experience.min_months == 0
    assert [(grade.category, grade.education) for grade in position.grades] == [("highest", None), ("none", None)]


CALLS = {
    "ru": (
        "КГУ «Школа № 3» объявляет конкурс на вакантные должности:\n1. Учитель плавания – 1 единица\nКвалификационные "
        "требования: высшее педагогическое образование без предъявления требований к стажу; при наличии высшего уровня "
        "квалификации стаж для педагога-мастера 5 лет.\n"
    ),
    "kk": (
        "«№ 3 мектеп» КММ бос лауазымдарға конкурс жариялайды:\n1. Жүзу мұғалімі – 1 бірлік\nБіліктілікке қойылатын "
        "талаптар: жоғары педагогикалық білім, өтіліне талап қойылмайды; біліктіліктің жоғары деңгейі болғанда педагог-шебер "
        "үшін жұмыс өтілі 5 жыл.\n"
    ),
}


@pytest.mark.parametrize("language", CALLS)
def test_a_call_has_such_clauses_too(language: str) -> None:
    (position,) = extract(CALLS[language].encode(), "call.txt").positions
    assert position.experience is not None
    assert position.experience.min_months == 0
    assert [
        (each.level, each.category, each.experience and each.experience.min_months) for each in position.grades
    ] == [("high", "master", 60)]
