"""What is asked below a list of some of its posts alone goes to these."""

import pytest
from notice_reading import read, said

LIST = "«Айлақ» ЖШС конкурс жариялайды. ТОО «Айлақ» объявляет конкурс на вакантные должности:\n"
HEALTH = f"{LIST}1. Врач-терапевт – 2 единицы\n2. Фельдшер – 1 единица\n3. Медсестра – 3 единицы\n\n"
OFFICE = f"{LIST}1. Главный специалист – 1 единица\n2. Специалист – 2 единицы\n\n"
HIGHER, MIDDLE = ["higher"], ["technical_vocational"]

# Below a list: of each of its posts the levels of education and the months of work.
ASKED: dict[str, list[tuple[list[str], int | None]]] = {
    f"{HEALTH}Требования: для врачей – высшее медицинское образование, для медсестер – среднее специальное.\n": [
        (HIGHER, None),
        ([], None),
        (MIDDLE, None),
    ],
    f"{HEALTH}Для врачей – высшее образование, для среднего персонала – среднее специальное образование.\n": [
        (HIGHER, None),
        ([], None),
        ([], None),
    ],
    f"{LIST}1. Терапевт дәрігер – 2 бірлік\n2. Мейіргер – 3 бірлік\n\n"
    "Талаптар: дәрігерлерге – жоғары медициналық білім, мейіргерлерге – орта арнаулы білім.\n": [
        (HIGHER, None),
        (MIDDLE, None),
    ],
    f"{OFFICE}Требования:\n- высшее образование;\n- для главного специалиста – стаж не менее 3 лет;\n"
    "- для специалиста – без требований к стажу.\n": [(HIGHER, 36), (HIGHER, 0)],
    f"{OFFICE}Требования: от кандидата требуется: высшее образование, стаж от 1 года.\n": [(HIGHER, 12)] * 2,
    f"{OFFICE}Требования: высшее образование; опыт работы в должности специалиста – не менее 2 лет.\n": [(HIGHER, 24)]
    * 2,
    f"{HEALTH}Требования: медицинское образование. Фельдшер должен иметь стаж 2 года. От медсестры требуется опыт 1 год. "
    "Знание законов.\n": [
        ([], None),
        ([], 24),
        ([], 12),
    ],
    f"{OFFICE}Образование – высшее\nОпыт работы – 3 года\n": [(HIGHER, 36)] * 2,
}


@pytest.mark.parametrize("text", ASKED)
def test_what_is_asked_of_some_posts_goes_to_these(text: str) -> None:
    found = [
        (list(post.education.levels) if post.education else [], post.experience.min_months if post.experience else None)
        for post in read(text).positions
    ]
    assert found == ASKED[text]


def test_what_is_asked_of_no_post_of_the_list_is_kept() -> None:
    document = read(list(ASKED)[1])
    assert "среднее специальное образование." in [said(passage.text) for passage in document.passages]
    assert document.coverage.unassigned == 0


def test_whose_duties_a_sentence_tells_below_posts_that_are_named_again() -> None:
    document = read(
        f"{LIST}1. Лоцман – 1 бірлік\n2. Боцман – 1 бірлік\n\nТалаптар:\nЛоцман үшін: жоғары білім.\n"
        "Боцман үшін: орта білім.\n\nБоцманның міндетіне арқанды күту кіреді.\n"
    )
    assert [sum(one.kind == "duties" for one in post.criteria) for post in document.positions] == [0, 1]
