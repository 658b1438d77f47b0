"""Posts that a call names: without any criterion, by numbered points, in a flowing paragraph, in a table."""

from typing import NamedTuple

import pytest
from notice_reading import call, called, pay, posts, read, said

_CALL = "ГУ «Управление маяков» объявляет конкурс на занятие вакантной должности"


class Case(NamedTuple):
    text: str
    titles: list[tuple[str | None, str | None, float | int | None]]
    deadline: str | None = None


BARE = {
    "posts in lines": Case(
        f"{_CALL}:\nДиректор КГУ «Музей маяков» - 1 единица;\nРуководитель отдела огней, D-O-3 - 1 единица;\n"
        "Главный бухгалтер, D-O-4.\n\nДокументы принимаются до 15 апреля 2031 года по адресу: улица Степная, 1.\n",
        [
            ("Директор КГУ «Музей маяков»", None, 1),
            ("Руководитель отдела огней", "D-O-3", 1),
            ("Главный бухгалтер", "D-O-4", None),
        ],
        "2031-04-15",
    ),
    "in Kazakh": Case(
        "ХАБАРЛАНДЫРУ\nКөкжиек облысы маяктар басқармасы «Б» корпусының бос мемлекеттік әкімшілік лауазымына ішкі конкурс "
        "жариялайды:\nОттар бөлімінің бас маманы, Е-4 санаты, 1 бірлік.\nҚұжаттар 2031 жылғы 3 мамырға дейін қабылданады.",
        [("Оттар бөлімінің бас маманы", "E-4", 1)],
        "2031-05-03",
    ),
    "by the day alone": Case(
        f"{_CALL} смотрителя маяка. Резюме просим направлять на ogni@mayak.kz до 1 июля 2031 года.",
        [("смотрителя маяка", None, None)],
        "2031-07-01",
    ),
    "for a time": Case(
        f"{_CALL}:\n1. Аким округа Жаркын (временно, на период отпуска основного работника), категория Е-R-4\n"
        "2. Механик, 0,5 ставки",
        [("Аким округа Жаркын", "E-R-4", None), ("Механик", None, 0.5)],
    ),
    "for a time, in Kazakh": Case(
        "Маяктар басқармасы бос лауазымға конкурс жариялайды:\nБас маман, уақытша, негізгі қызметкердің демалысы кезеңіне "
        "(санаты Е-4, 1 бірлік)\nҚұжаттар тапсыру мерзімі: 2031 жылғы 10 сәуірден 18 сәуірге дейін.",
        [("Бас маман", "E-4", 1)],
        "2031-04-18",
    ),
    "a list in small letters": Case(
        "НАО «Морской университет» объявляет конкурс на замещение вакантных должностей:\n- профессор – 1 ед.\n- старший "
        "преподаватель – 3 ед.\n\nОкончание приема документов: 17.03.2031 г.",
        [("профессор", None, 1), ("старший преподаватель", None, 3)],
        "2031-03-17",
    ),
    "numbered": Case(
        f"{_CALL}:\n1. Аким округа Жаркын (Е-R-4)\n2. Бухгалтер – Е-5",
        [("Аким округа Жаркын", "E-R-4", None), ("Бухгалтер", "E-5", None)],
    ),
}


@pytest.mark.parametrize("case", BARE.values(), ids=BARE)
def test_a_call_without_criteria(case: Case) -> None:
    document = read(case.text)
    assert [(post.title, post.category, post.headcount) for post in posts(case.text)] == case.titles
    assert called(document)[3] == case.deadline
    assert sum(finding.code == "KQ208" for finding in document.diagnostics) == len(case.titles)
    assert document.coverage.unassigned == 0


_SCHOOL_RU = (
    "КГУ «Школа № 17» объявляет конкурс на вакантную должность учителя географии (18 часов)\n\n"
    "1. Наименование организации образования: КГУ «Школа № 17»\n"
    "2. Наименование вакантной или временно вакантной должности, нагрузка: учитель географии, 18 часов\n"
    "3. Основные функциональные обязанности: обучает детей; составляет планы.\n"
    "4. Размер и условия оплаты труда: среднее специальное образование (min): 152 000 тенге; высшее (min): 175 000 тенге\n"
    "5. Квалификационные требования, предъявляемые к кандидату, утвержденные Характеристиками: высшее педагогическое "
    "образование без предъявления требований к стажу работы.\n"
    "6. Срок приема документов: с 12.08.2031 по 20.08.2031 года\n7. Перечень документов: заявление; диплом.\n"
)
_SCHOOL_KK = (
    "«Ақтас қаласының № 5 жалпы білім беретін мектебі» КММ география мұғалімі лауазымына конкурс жариялайды\n\n"
    "2. Бос немесе уақытша бос лауазымның атауы, жүктемесі: география мұғалімі, 16 сағат\n"
    "3. Негізгі функционалдық міндеттері: балаларды оқытады.\n"
    "4. Еңбекке ақы төлеу мөлшері мен шарттары: 168 000 теңгеден бастап.\n"
    "5. Үлгілік сипаттамалармен бекітілген кандидатқа қойылатын біліктілік талаптары: жоғары педагогикалық білім.\n"
    "6. Құжаттарды қабылдау мерзімі: 05.08.2031 – 13.08.2031 ж.\n7. Қажетті құжаттар тізбесі: өтініш; диплом.\n"
)


@pytest.mark.parametrize(
    ("text", "title", "wage", "duties", "days"),
    [
        (
            _SCHOOL_RU,
            "учитель географии",
            (152000, None, "KZT", None),
            "обучает детей; составляет планы.",
            "2031-08-20",
        ),
        (_SCHOOL_KK, "география мұғалімі", (168000, None, "KZT", None), "балаларды оқытады.", "2031-08-13"),
    ],
)
def test_the_points_of_a_school(text: str, title: str, wage: tuple[object, ...], duties: str, days: str) -> None:
    document = read(text)
    (position,) = document.positions
    assert (said(position.title), pay(position), called(document)[3]) == (title, wage, days)
    assert [said(criterion.text) for criterion in position.criteria if criterion.kind == "duties"] == [duties]
    assert [str(criterion.kind) for criterion in position.criteria] == ["duties", "qualification_requirements"]
    assert position.education is not None
    assert position.education.levels == ["higher"]
    assert document.coverage.unassigned == 0


def test_a_call_in_one_paragraph() -> None:
    text = (
        "РГУ «Департамент маяков» объявляет о проведении внутреннего конкурса на занятие вакантной административной "
        "государственной должности корпуса «Б» — главный специалист отдела огней, категория C-O-5 (1 единица). "
        "Функциональные обязанности: ведение реестра. Квалификационные требования: высшее юридическое образование. "
        "Должностной оклад от 110 000 до 148 000 тенге. Срок приёма документов – до 17 марта 2031 года."
    )
    document = read(text)
    (position,) = document.positions
    assert [(post.title, post.category, post.headcount) for post in posts(text)] == [
        ("главный специалист отдела огней", "C-O-5", 1)
    ]
    assert call(document) == ("РГУ «Департамент маяков»", "internal", None, "2031-03-17")
    assert pay(position) == (110000, 148000, "KZT", None)


def test_pay_and_papers_are_no_requirement_to_a_category() -> None:
    text = (
        "Общий конкурс на занятие вакантной должности\n\nДля категории C-R-4:\nвысшее образование;\nопыт работы не требуется.\n\n"
        "Должностные оклады служащих\nКатегория\tв зависимости от выслуги лет\n\tmin\tmax\nC-R-4\t87 412\t117 997\n\n"
        "1. Главный специалист отдела огней, категория C-R-4 (№ 03-02), (1 единица)\nФункциональные обязанности:\nучет огней.\n\n"
        "Необходимые для участия в конкурсе документы:\n1) заявление;\n2) диплом.\n"
    )
    (position,) = read(text).positions
    assert pay(position) == (87412, 117997, None, None)
    told = [(str(criterion.kind), said(criterion.text)) for criterion in position.criteria]
    assert told == [
        ("education", "высшее образование;"),
        ("experience", "опыт работы не требуется."),
        ("duties", "учет огней."),
    ]


def test_what_is_asked_behind_a_list_is_asked_of_all_its_posts() -> None:
    text = (
        f"{_CALL}:\n\n1. Воспитатель – 2 ставки\n2. Логопед – 0,5 ставки\n\nДолжностные обязанности педагога: учит детей.\n"
        "Квалификационные требования: высшее образование.\n"
    )
    told = [("duties", "учит детей."), ("qualification_requirements", "высшее образование.")]
    assert [post.criteria for post in posts(text)] == [told, told]
    # Without a blank line, too: nobody calls for a post of which nothing is said, and right below for another.
    assert [post.criteria for post in posts(text.replace("ставки\n\n", "ставки\n"))] == [told, told]
    # Where something stands below the first of them, what is asked is the last one's.
    apart = text.replace("ставки\n2.", "ставки\nЗнание игр.\n2.").replace("ставки\n\n", "ставки\n")
    assert [post.criteria for post in posts(apart)] == [[("knowledge", "Знание игр.")], told]


def test_what_is_asked_below_a_part_is_asked_in_no_other() -> None:
    text = f"{_CALL}:\nКафедра огней\n1. Смотритель – 1 единица\nКафедра лоции\n1. Лоцман – 2 единицы\nОбразование: высшее."
    assert [post.criteria for post in posts(text)] == [[], [("education", "высшее.")]]


def test_a_part_behind_a_criterion_is_told_by_the_count_that_begins_again() -> None:
    text = (
        f"{_CALL}:\nКафедра огней\n1. Смотритель – 1 единица (стаж не менее 2 лет).\nКафедра лоции\n1. Лоцман – 2 единицы.\n"
        "Образование: высшее."
    )
    assert [(said(post.section), said(post.title)) for post in read(text).positions] == [
        ("Кафедра огней", "Смотритель"),
        ("Кафедра лоции", "Лоцман"),
    ]


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("Количество вакансий: 2", 2),
        ("Количество вакансий: две", 2),
        ("Количество единиц: 0,5", 0.5),
        ("Штат бірлігінің саны: екі", 2),
        ("Количество вакансий: много", None),
    ],
)
def test_a_title_stands_above_the_label_of_its_staff_units(line: str, units: float | None) -> None:
    (post,) = posts(f"{_CALL}:\n\nСмотритель огней\n{line}\nОбразование: высшее.\nСтаж работы: не менее 2 лет.")
    assert (post.title, post.headcount) == ("Смотритель огней", units)


def test_a_place_of_work_stands_between_a_title_and_its_labels() -> None:
    (post,) = posts(
        f"{_CALL}:\n\nСмотритель огней\nМесто работы: с. Озерное, ул. Речная, 1\nОбразование: высшее.\nСтаж: нет."
    )
    assert post.title == "Смотритель огней"


def test_a_second_post_begins_above_the_label_of_its_staff_units() -> None:
    cards = [f"{title}\nКоличество вакансий: {n}\nОбразование: высшее." for title, n in (("Лоцман", 1), ("Боцман", 2))]
    found = posts(f"{_CALL}:\n\n" + "\n\n".join(cards))
    assert [(post.title, post.headcount) for post in found] == [("Лоцман", 1), ("Боцман", 2)]


def test_a_label_of_staff_units_is_no_title() -> None:
    (post,) = posts(f"{_CALL}:\n\nБас маман\nБос орын саны: 1\nБілімі: жоғары.\nЖұмыс өтілі: кемінде 1 жыл.")
    assert (post.title, post.headcount) == ("Бас маман", 1)


@pytest.mark.parametrize("sign", [" ", ", "])
def test_units_behind_a_long_remark_in_brackets(sign: str) -> None:
    text = (
        f"{_CALL}:\n\nСмотритель огней, категория D-O-4, № 03-02{sign}(на период отпуска по уходу за ребенком до 12.11.2032 "
        "года), 1 единица\nОбразование: высшее."
    )
    (post,) = posts(text)
    assert (post.title, post.category, post.headcount) == ("Смотритель огней", "D-O-4", 1)
    assert [finding.code for finding in read(text).diagnostics if finding.code == "KQ205"] == []


@pytest.mark.parametrize(
    ("last", "deadline"),
    [("15 апреля", "2031-04-15"), ("1 апреля", "2031-04-01"), ("31 марта", None), ("31 апреля", None)],
)
def test_papers_are_taken_on_the_day_of_publication_or_later(last: str, deadline: str | None) -> None:
    document = read(f"1 апреля 2031 года\n{_CALL} смотрителя маяка.\nДокументы принимаются до {last} 2031 года.")
    assert called(document)[2:] == ("2031-04-01", deadline)
    unread = [finding.message for finding in document.diagnostics if finding.code == "KQ301"]
    assert unread == ([] if deadline else [f"not understood: {last} 2031 года"])
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("behind", "criteria"),
    [
        ("з/п 180 000 тг, образование высшее, стаж от 1 года.", ["образование высшее, стаж от 1 года."]),
        ("з/п 180 000 тг, высшее техническое образование.", ["высшее техническое образование."]),
        ("оклад 180 000 тенге, надбавка за вредность.", []),
    ],
)
def test_what_is_asked_behind_pay_in_one_sentence(behind: str, criteria: list[str]) -> None:
    document = read(f"Вакансии КГУ «Порт» на 5 мая 2031 года\n\n1. Лоцман – 2 ед., {behind}\n")
    (position,) = document.positions
    assert [said(criterion.text) for criterion in position.criteria] == criteria
    assert pay(position) == (180000, 180000, "KZT", None)
    assert document.coverage.unassigned == 0


def test_staff_units_stand_before_the_label_of_the_title_that_ends_with_its_category() -> None:
    cards = [
        f"Количество единиц: {n}\nДолжность: {title}\nОбразование: высшее."
        for n, title in ((1, "смотритель огней (Е-3)"), (2, "лоцман (Е-4)"))
    ]
    found = posts(f"{_CALL}:\n\n" + "\n\n".join(cards))
    told = [(post.title, post.category, post.headcount) for post in found]
    assert told == [("смотритель огней", "E-3", 1), ("лоцман", "E-4", 2)]


def test_a_call_leads_to_a_list_without_marks_whose_posts_are_named_again() -> None:
    text = (
        f"{_CALL}:\n\nсмотритель (дневная смена) – 2 ставки;\nпомощник смотрителя – 0,5 ставки.\n\n"
        "Требования:\nСмотритель: высшее образование.\nПомощник смотрителя: среднее образование, без стажа.\n"
    )
    first, second = posts(text)
    assert (first.title, first.headcount) == ("смотритель (дневная смена)", 2)
    assert (second.title, second.headcount) == ("помощник смотрителя", 0.5)
    asked = [[said(criterion.text) for criterion in post.criteria] for post in read(text).positions]
    assert asked == [["высшее образование."], ["среднее образование, без стажа."]]


def test_posts_of_a_list_are_of_the_kind_that_its_call_names() -> None:
    found = posts(
        "ГУ «Порт» объявляет конкурс на вакантные должности смотрителей: маяков – 1 единица, огней – 0,5 единицы.\n\nТребования: высшее образование, стаж 1 год."
    )
    told = [(post.title, post.headcount) for post in found]
    assert told == [("смотрителей маяков", 1), ("смотрителей огней", 0.5)]


def test_the_category_of_a_driver_is_none_of_a_post() -> None:
    text = (
        f"{_CALL}:\nВодитель категории D – 2 ставки\nВодитель автобуса – 1 ставка\nКассир – 1 ставка\n\n"
        "Требования к водителям: среднее образование.\nТребования к кассиру: высшее образование.\n"
    )
    told = [(post.title, post.category, post.headcount) for post in posts(text)]
    assert told == [("Водитель категории D", None, 2), ("Водитель автобуса", None, 1), ("Кассир", None, 1)]
    asked = [[said(criterion.text) for criterion in post.criteria] for post in read(text).positions]
    assert asked == [["среднее образование."], ["среднее образование."], ["высшее образование."]]


def test_several_posts_that_the_call_names_and_lines_below_describe() -> None:
    text = (
        "КГУ «Школа маяков» объявляет конкурс на должность лоцмана и старшего боцмана.\n"
        "Лоцман: высшее образование, стаж не менее 2 лет.\nСтарший боцман: среднее образование.\n"
        "Документы: заявление, копия диплома.\nКомиссия: директор, юрист.\n"
    )
    assert [(post.title, post.criteria) for post in posts(text)] == [
        ("Лоцман", [("qualification_requirements", "высшее образование, стаж не менее 2 лет.")]),
        ("Старший боцман", [("education", "среднее образование.")]),
    ]
