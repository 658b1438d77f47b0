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
    # A title without its bracket is that of each post that has it; words that are joined name a post each.
    f"{LIST}1) учитель (физика) – 1 ставка;\n2) учитель (химия) – 2 ставки;\n3) методист – 1 ставка.\n\n"
    "Требования:\nУчитель: высшее образование.\nМетодист: высшее образование, стаж 2 года.\n": [
        (HIGHER, None),
        (HIGHER, None),
        (HIGHER, 24),
    ],
    f"{LIST}- терапевт дәрігер – 2 бірлік;\n- акушер – 1 бірлік;\n- рентген зертханашысы – 1 бірлік.\n\n"
    "Дәрігерге қойылатын талаптар: жоғары білім.\nАкушер мен зертханашыға қойылатын талаптар: орта арнаулы білім.\n": [
        (HIGHER, None),
        (MIDDLE, None),
        (MIDDLE, None),
    ],
    f"{LIST}1. Учитель физики – 1 ставка\n2. Вожатый – 1 ставка\n\n"
    "Требования: высшее образование (для вожатого допускается среднее специальное), стаж 2 года.\n": [
        (HIGHER, 24),
        (["higher", "technical_vocational"], 24),
    ],
    # Of posts of one title in several parts each is; what no title has is said of those that nothing else names.
    f"{LIST}Кафедра химии\n- доцент – 1 единица;\n- ассистент – 1 единица.\n\nКафедра физики\n- доцент – 2 единицы.\n\n"
    "Требования:\nДоцент: высшее образование, стаж 5 лет.\nАссистент: высшее образование.\n": [
        (HIGHER, 60),
        (HIGHER, None),
        (HIGHER, 60),
    ],
    f"{HEALTH}Квалификационные требования:\nВрачи: высшее образование.\nСредний персонал: среднее специальное образование.\n": [
        (HIGHER, None),
        (MIDDLE, None),
        (MIDDLE, None),
    ],
    # What was told of all stays so, whatever is said of some below, and a second label is parted as the first is.
    f"{HEALTH}Требования ко всем: стаж 1 год.\nДля врача дополнительно: высшее образование.\n": [
        (HIGHER, 12),
        ([], 12),
        ([], 12),
    ],
    f"{HEALTH}Образование:\nврач-терапевт – высшее;\nфельдшер – среднее специальное;\nмедсестра – среднее специальное.\n"
    "Стаж:\nдля врача-терапевта – 3 года;\nдля фельдшера – 1 год;\nдля медсестры – не требуется.\n": [
        (HIGHER, 36),
        (MIDDLE, 12),
        (MIDDLE, 0),
    ],
    f"{LIST}- главный специалист (D-O-4) – 1 единица;\n- специалист (D-O-5) – 2 единицы.\n\n"
    "Требования: D-O-4 – высшее образование, стаж 1 год; D-O-5 – среднее специальное образование, без стажа.\n": [
        (HIGHER, 12),
        (MIDDLE, 0),
    ],
    f"{LIST}1. Терапевт дәрігер – 2 бірлік\n2. Мейіргер – 3 бірлік\n\n"
    "Талаптар:\nдәрігерлер үшін – жоғары білім;\nмейіргер үшін – орта арнаулы білім.\n": [
        (HIGHER, None),
        (MIDDLE, None),
    ],
    "«Порт» ММ бос лауазымдарға конкурс жариялайды:\n- лоцман – 1 бірлік;\n- аспаз – 1 бірлік.\n"
    "Барлық үміткерлер үшін: жоғары білім.\nЛоцман: өтілі 3 жыл.\n": [(HIGHER, 36), (HIGHER, None)],
    # What is asked of a thing is said of no post, and does not hide of whom else something is.
    f"{LIST}- лоцман – 1 единица;\n- кок – 2 единицы.\n\nТребования к лоцману: высшее образование.\n"
    "Требования к остальным: среднее образование.\nТребования к личным качествам: вежливость.\n": [
        (HIGHER, None),
        (["general_secondary"], None),
    ],
    f"{LIST}- лоцман – 1 единица;\n- кок – 2 единицы.\n\nТребования к лоцману: высшее образование.\n"
    "Требования к знанию языков: казахский, стаж 2 года.\n": [(HIGHER, None), ([], None)],
    "Порт объявляет набор: лоцман – 3, кок – 2.\nДля лоцмана: высшее образование.\nДля кока: стаж 1 год.\n": [
        (HIGHER, None),
        ([], 12),
    ],
    f"{HEALTH}Образование: для врачей – высшее медицинское, для остальных – среднее специальное.\n": [
        (HIGHER, None),
        (MIDDLE, None),
        (MIDDLE, None),
    ],
    f"{LIST}1. Терапевт дәрігер – 2 бірлік\n2. Мейіргер – 3 бірлік\n\n"
    "Талаптар: дәрігерлерге – жоғары білім, қалғандарына – орта арнаулы білім.\n": [(HIGHER, None), (MIDDLE, None)],
    f"{OFFICE}Для обеих должностей: высшее образование.\n": [(HIGHER, None)] * 2,
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


@pytest.mark.parametrize(
    "offer",
    [
        "Молодым специалистам предоставляется жильё, подъёмные в размере 100 МРП.",
        "Ауылға келген жас мамандарға пәтер беріледі.",
    ],
)
def test_what_all_are_offered_below_posts_that_each_have_their_own(offer: str) -> None:
    """It is a term of each post, and no more of what is asked of the last one."""
    posts = "1. Лоцман – 1 ставка.\nТребования: стаж 3 года.\n\n2. Боцман – 1 ставка.\nТребования: без опыта.\n\n"
    found = [
        [(one.kind, said(one.text)) for one in post.criteria] for post in read(f"{LIST}{posts}{offer}\n").positions
    ]
    asked = ["стаж 3 года.", "без опыта."]
    assert found == [[("other", offer), ("qualification_requirements", one)] for one in asked]


def test_terms_below_a_post_whose_labels_blank_lines_part_are_of_it_alone() -> None:
    posts = "Лоцман\n\nОбразование: высшее.\n\nБоцман\n\nОбразование: среднее.\n\nОпыт работы: 1 год.\n\n"
    document = read(f"{LIST}{posts}Условия: сменный график.\n")
    assert [sum(one.kind == "other" for one in post.criteria) for post in document.positions] == [0, 1]
