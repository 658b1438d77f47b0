"""Posts that stand below the words that call for them, and what is asked behind or below such a sentence."""

from typing import NamedTuple

import pytest
from notice_reading import call, pay, posts, read


class Told(NamedTuple):
    """A post: its title, what is asked of it by kind, the least pay."""

    title: str
    asked: list[tuple[str, str]]
    pay: int | None = None


_WORK, _LEVEL, _BOTH, _OTHER = "experience", "education", "qualification_requirements", "other"

CALLED: dict[str, list[Told]] = {
    # What is asked stands behind the sentence, in its paragraph or below it.
    "Требуется боцман. Опыт работы от 1 года. Зарплата 180 000 тенге. Тел.: 8 701 222 33 44 (Сауле)": [
        Told("боцман", [(_WORK, "Опыт работы от 1 года.")], 180000)
    ],
    "Требуется боцман с опытом работы от 1 года": [Told("боцман", [(_WORK, "с опытом работы от 1 года")])],
    "В порт требуется гл. лоцман, стаж не менее 3 лет.": [Told("гл. лоцман", [(_WORK, "стаж не менее 3 лет.")])],
    "Требуются:\n- зам. начальника порта, опыт от 3 лет\n- пом. кока": [
        Told("зам. начальника порта", [(_WORK, "опыт от 3 лет")]),
        Told("пом. кока", []),
    ],
    "В порт требуется водитель категории В, С\nОпыт: от 3 лет": [
        Told("водитель категории В, С", [(_WORK, "от 3 лет")])
    ],
    "Қажет: боцман.\nТалаптар: жұмыс тәжірибесі 1 жыл.\nЖалақы: 160 000 теңге.": [
        Told("боцман", [(_BOTH, "жұмыс тәжірибесі 1 жыл.")], 160000)
    ],
    "Шұғыл! «Айлақ» балабақшасына тәрбиеші керек.\nБілімі: жоғары.\nАйлығы 150 000 теңге": [
        Told("тәрбиеші", [(_LEVEL, "жоғары.")], 150000)
    ],
    # The posts stand below, with signs, with numbers, with nothing before them.
    "🔥СРОЧНО!!! Требуются:\n- боцман, опыт от 1 года\n- моторист (без опыта)\n- юнга\n✅ График 2/2\n✅ ЗП от 150 000 тг": [
        Told("боцман", [(_WORK, "опыт от 1 года")], 150000),
        Told("моторист", [(_WORK, "без опыта")], 150000),
        Told("юнга", [(_OTHER, "2/2")], 150000),
    ],
    "В КГУ «Порт № 4» требуются:\n• лоцман – высшее морское образование, стаж не менее 3 лет;\n• юнга – без опыта.": [
        Told("лоцман", [(_BOTH, "высшее морское образование, стаж не менее 3 лет;")]),
        Told("юнга", [(_WORK, "без опыта.")]),
    ],
    "ТОО «Мыс» требуются на работу:\n1. Боцман. Требования: опыт от 1 года. Зарплата: 200 000 тенге.\n"
    "2. Кок порта. Требования: опыт от 2 лет.": [
        Told("Боцман", [(_BOTH, "опыт от 1 года.")], 200000),
        Told("Кок порта", [(_BOTH, "опыт от 2 лет.")]),
    ],
    "Требуются:\n1. Боцман\nТребования: опыт 1 год\nОплата: 200 000 тенге\n2. Кок\nТребования: без опыта\nОплата: 150 000 тенге": [
        Told("Боцман", [(_BOTH, "опыт 1 год")], 200000),
        Told("Кок", [(_BOTH, "без опыта")], 150000),
    ],
    "Требуются:\nбоцман\nкок\nСпасибо за внимание\nОбразование: среднее": [
        Told("боцман", []),
        Told("кок", [(_OTHER, "Спасибо за внимание"), (_LEVEL, "среднее")]),
    ],
    "Требуются:\nБоцман\nКок\nГород Порт, улица Маяка 5\nОпыт работы: 1 год": [
        Told("Боцман", []),
        Told("Кок", [(_OTHER, "Город Порт, улица Маяка 5"), (_WORK, "1 год")]),
    ],
    "Требуются:\nбоцман\nкок\nТребования: опыт от 1 года": [
        Told("боцман", [(_BOTH, "опыт от 1 года")]),
        Told("кок", [(_BOTH, "опыт от 1 года")]),
    ],
    # Other words that call, a list below a call of another form, hours behind a title, several posts in one sentence.
    "Срочно нужен боцман! Опыт от 3 лет. ЗП 350 000": [Told("боцман", [(_WORK, "Опыт от 3 лет.")], 350000)],
    "Құрметті оқырман! Дүкенге боцман қажет. Жасы 20-35. Тәжірибесі 1 жыл. Айлық 150 000 теңге.": [
        Told("боцман", [(_OTHER, "Жасы 20-35."), (_WORK, "Тәжірибесі 1 жыл.")], 150000)
    ],
    "Больница порта ищет сотрудников:\n— Лоцман (стаж от 3 лет)\n— Боцман\nОбразование: среднее\nРезюме: port@mail.kz": [
        Told("Лоцман", [(_WORK, "стаж от 3 лет")]),
        Told("Боцман", [(_LEVEL, "среднее")]),
    ],
    "«Порт» КММ бос лауазымдарға конкурс жариялайды:\n1. Лоция мұғалімі – 18 сағат (қазақ тілінде)\n"
    "2. Боцман – 1 ставка\nБілімі: жоғары.\nАйлықақы: 150 000 теңге.": [
        Told("Лоция мұғалімі", [(_LEVEL, "жоғары.")], 150000),
        Told("Боцман", [(_LEVEL, "жоғары.")], 150000),
    ],
    "Сауыншы керек. Тәжірибесі 2 жыл. Айлығы 200 000 теңге.": [Told("Сауыншы", [(_WORK, "Тәжірибесі 2 жыл.")], 200000)],
    "КГУ «Порт» приглашает на работу лоцмана (2 ставки), боцмана (4 ставки).\nТребования: стаж от 1 года.": [
        Told("лоцмана", [(_BOTH, "стаж от 1 года.")]),
        Told("боцмана", [(_BOTH, "стаж от 1 года.")]),
    ],
}
OTHER = [
    "Порт объявляет конкурс на вакантную должность, к участникам:\n1) участники должны быть здоровы;\n2) опыт от 1 года.",
    "Для получения услуги требуются:\n1) заявление;\n2) копия диплома;\n3) справка о стаже работы не менее 3 лет.",
    "Требуется помещение под склад, от 50 кв. м. Опыт аренды 5 лет.",
    "Требуется ремонт? Опыт работы 10 лет!",
    "Требуются:\n- кирпич, 1000 шт.\n- цемент, 20 мешков",
    "В порт требуется лоцман. Стаж работы дает право на доплату.",
    "Требуются:\n- терпение\n- выдержка",
    "Компания ищет партнеров. Опыт работы в торговле от 3 лет.",
    "Пәтер керек. Айлығы 150 000 теңге.",
    "Жұмыс қажет. Тәжірибем 10 жыл.",
    "Порт объявляет конкурс на вакантную должность лоцмана:\n1) тельняшка;\n2) бушлат;\nОпыт работы: 1 год",
    "Требуется профильное образование.\nОпыт работы: от 1 года.",
]
WITHIN = ["Іссапарға шығу керек.", "Жүргізуші куәлігі қажет.", "Жауапкершілігі жоғары адам керек.", "Нужна выдержка."]
"""What else is asked of a post, in words that might call for one."""


@pytest.mark.parametrize("text", CALLED)
def test_posts_below_a_call(text: str) -> None:
    document = read(text)
    pays = [(pay(position) or (None,))[0] for position in document.positions]
    found = [Told(post.title or "", post.criteria, least) for post, least in zip(posts(text), pays, strict=True)]
    assert found == CALLED[text]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("text", OTHER)
def test_a_call_for_other_things(text: str) -> None:
    assert read(text).positions == []


@pytest.mark.parametrize("text", WITHIN)
def test_what_is_asked_of_a_post_calls_for_no_other(text: str) -> None:
    document = read(
        f"«Порт» КММ бос лауазымға конкурс жариялайды.\nЛауазымы: Лоцман\nБілімі: орта арнаулы\n{text}\n"
        "Жұмыс тәжірибесі: 1 жыл\nЖалақы: 200 000 теңге\n"
    )
    assert [post.title and post.title.kk for post in document.positions] == ["Лоцман"]


@pytest.mark.parametrize(
    "body", ["Управление государственных закупок порта", "Комитет государственных закупок", "Жоба басқару орталығы"]
)
def test_the_name_of_a_body_is_no_purpose_of_a_call(body: str) -> None:
    verb = "конкурс жариялайды" if body[0] == "Ж" else "объявляет конкурс"
    document = read(f"{body} {verb}:\nЛоцман (D-O-4, 1 единица).\nТребования: высшее образование, стаж 1 год.\n")
    assert len(document.positions) == 1


def test_a_call_says_itself_that_it_is_for_a_post() -> None:
    text = "АО «Фонд стипендий» объявляет конкурс на занятие вакантной должности\nЛоцман (D-O-4, 1 единица).\n"
    assert len(read(f"{text}Требования: высшее образование, стаж 1 год.\n").positions) == 1


@pytest.mark.parametrize(
    "heading", ["Результаты конкурса\nНовости\nВакансии", "Итоги конкурса: победитель не выявлен."]
)
def test_a_competition_is_called_for_anew(heading: str) -> None:
    call = "КГУ «Порт» объявляет конкурс на занятие вакантной должности:\nЛоцман (D-O-4, 1 единица).\n"
    assert len(read(f"{heading}\n{call}Требования: высшее образование, стаж 1 год.\n").positions) == 1


def test_a_list_as_long_as_those_of_fairs_of_vacancies() -> None:
    items = "".join(f"{number}. Боцман порта, опыт {number % 5 + 1} года\n" for number in range(1, 100))
    assert len(read(f"В порт требуются:\n{items}").positions) == 99


def test_a_short_form_names_the_body_behind_a_preposition() -> None:
    found = call(read("В КГУ «Порт № 4» требуются:\n• лоцман – стаж не менее 3 лет;\n• юнга – без опыта."))
    assert found
    assert found[0] == "КГУ «Порт № 4»"
