"""What stands beside the posts of a call: addresses, short words, lines that count, days; none of it is of a post."""

from time import process_time

import pytest
from notice_reading import called, posts, read, told

CALL = "ГУ «Архив порта» объявляет конкурс на вакантные должности:\n\n"
HIGHER, MIDDLE = ["higher"], ["technical_vocational"]

# Behind what is asked of the last post: what is left of it.
TAILS = {
    "Опыт работы: не менее 2 лет.\n\nОтдел кадров: г. Айдарлы, ул. Речной вокзал, 4, 2 этаж.": "не менее 2 лет.",
    "Опыт работы: не менее 2 лет.\n\nАйдарлы қаласы, Айлақ көшесі, 14-үйде қабылданады.": "не менее 2 лет.",
    "Опыт работы: не менее 2 лет.\n\nПакет документов:\nзаявление, копия диплома": "не менее 2 лет.",
    # Where work is done, in an item of a list, is of the post; so is a street that no house follows.
    "Опыт работы:\n- офис на ул. Речной, 4;\n- не менее 2 лет.": "- офис на ул. Речной, 4; - не менее 2 лет.",
    "Опыт работы: на ул. Речной не менее 2 лет.": "на ул. Речной не менее 2 лет.",
}


@pytest.mark.parametrize("text", TAILS)
def test_addresses_and_papers_are_of_no_post(text: str) -> None:
    lines = f"{CALL}1. Лоцман, категория E-R-4, 1 единица\nОбязанности: проводка судов.\n{text}\n"
    assert [criterion for post in posts(lines) for criterion in post.criteria] == [
        ("duties", "проводка судов."),
        ("experience", TAILS[text]),
    ]


# Where work is done is of the post, beside other words and first below their label.
PLACES = {
    "Обязанности: готовит каб. 12 к урокам, ведет учет.\nОпыт работы: 1 год.": [
        ("duties", "готовит каб. 12 к урокам, ведет учет."),
        ("experience", "1 год."),
    ],
    "Міндеттері: Абай көшесі 5 бойынша ғимаратты күзетеді.": [("duties", "Абай көшесі 5 бойынша ғимаратты күзетеді.")],
    "Обязанности:\n\nОхраняет здание по ул. Речной, 4.\n\nВедет журнал.": [
        ("duties", "Охраняет здание по ул. Речной, 4. Ведет журнал.")
    ],
    "Міндеттері:\n\nЕсеп жүргізеді.\n\nҚұжаттарды айдың 5-күніне дейін дайындайды.\n\nКәсіби білімі: орта.": [
        ("duties", "Есеп жүргізеді. Құжаттарды айдың 5-күніне дейін дайындайды."),
        ("education", "Кәсіби білімі: орта."),
    ],
    # What stands behind an address is asked all the same, if nothing was before it.
    "\nАйдарлы, ул. Речная, 4\n\nВысшее образование.": [("education", "Высшее образование.")],
    "\nТел. 8 777 123 45 67\n\nВысшее образование.": [("education", "Высшее образование.")],
}


@pytest.mark.parametrize("text", PLACES)
def test_streets_where_work_is_done_are_of_the_post(text: str) -> None:
    lines = f"{CALL}1. Лоцман, категория E-R-4, 1 единица\n{text}\n"
    assert [criterion for post in posts(lines) for criterion in post.criteria] == PLACES[text]


# Titles with their units, levels, months and pay.
POSTS = {
    # The full stop of a short word ends no sentence.
    f"{CALL}Врач – 2 единицы\nТребования: высшее мед. образование, сертификат, стаж от 3 лет": [
        ("Врач", 2, HIGHER, 36, None)
    ],
    # A heading over words that the post before has, too.
    "«Айлақ» ЖШС. Открыты вакансии\n\nНачальник вахты\nОбразование высшее\nСтаж не менее 3 лет\nОклад 290 000 тенге\n\n"
    "Обходчик причала\nОбразование среднее\nСтаж не требуется\nОклад 140 000 тенге\n": [
        ("Начальник вахты", None, HIGHER, 36, 290000),
        ("Обходчик причала", None, ["general_secondary"], 0, 140000),
    ],
    # Small letters begin the lines of a list with numbers of units, each part below its heading.
    "Порт ауруханасындағы бос орындар тізімі (01.03.2031 ж.)\n\nАйлақ дәрігерлік амбулаториясы\n"
    "жалпы тәжірибелік дәрігер - 1\nмейіргер - 2\n\nТеңіз медициналық пункті\nфельдшер - 0,5\n\n"
    "Талаптар:\nдәрігерлерге - жоғары білім;\nмейіргерлер мен фельдшерлерге - орта медициналық білім.\n": [
        ("жалпы тәжірибелік дәрігер", 1, HIGHER, None, None),
        ("мейіргер", 2, MIDDLE, None, None),
        ("фельдшер", 0.5, MIDDLE, None, None),
    ],
    "ГУ «Порт» приглашает на работу\n\nРемонтный отдел\nслесарь - 2\nсторож - 1\n\nТребования: высшее образование.\n": [
        ("слесарь", 2, HIGHER, None, None),
        ("сторож", 1, HIGHER, None, None),
    ],
    # A short word may begin a title, and a bracket end it.
    "«Айлақ университеті» КЕАҚ бос лауазымдарға конкурс жариялайды:\n\nқауымдастырылған профессор (доцент) – 1 бірлік\n"
    "аға оқытушы – 3 бірлік\nоқытушы (теңіз ісі) – 1 бірлік\n\nБіліктілік талаптары:\n"
    "қауымдастырылған профессор (доцент) – жұмыс өтілі кемінде 5 жыл;\n"
    "аға оқытушы – магистр дәрежесі, жұмыс өтілі кемінде 3 жыл;\n"
    "оқытушы – магистр дәрежесі, жұмыс өтіліне талап қойылмайды.\n": [
        ("қауымдастырылған профессор (доцент)", 1, None, 60, None),
        ("аға оқытушы", 3, ["postgraduate"], 36, None),
        ("оқытушы (теңіз ісі)", 1, ["postgraduate"], 0, None),
    ],
    # What is said of several posts at once, and in brackets.
    f"{CALL}1) Лоцман, 1 единица;\n2) Боцман, 2 единицы.\n\nДля обеих должностей опыт работы не требуется.\n": [
        ("Лоцман", 1, None, 0, None),
        ("Боцман", 2, None, 0, None),
    ],
    "ТОО «Айлақ»: вакансии:\n\nлоцман – 1 место (высшее или ТиПО)\nсметчик – 1 место (высшее, «Строительство»)\n": [
        ("лоцман", 1, [*HIGHER, *MIDDLE], None, None),
        ("сметчик", 1, HIGHER, None, None),
    ],
    # Pay right behind units, before what is asked.
    "📢 ТОО «Айлақ» приглашает на работу:\n\nЛоцман – 2 чел. – 300 000 тг\n"
    "Бухгалтер – 1 чел. – от 280 000 тг (высшее образование, опыт работы от 2 лет)\n": [
        ("Лоцман", 2, None, None, 300000),
        ("Бухгалтер", 1, HIGHER, 24, 280000),
    ],
    # Teachers' hours and what is asked of a teacher, who each of them is.
    "КГУ «Школа порта» объявляет конкурс на вакантные должности педагогов\n\n1. Учитель математики – 18 часов\n"
    "2. Социальный педагог – 1 ставка\n\nОсновные функциональные обязанности педагога:\nобучает детей.\n\n"
    "Квалификационные требования:\nвысшее педагогическое образование, без предъявления требований к стажу работы.\n": [
        ("Учитель математики", None, HIGHER, 0, None),
        ("Социальный педагог", 1, HIGHER, 0, None),
    ],
    # Commas part posts that words tell; what is sought in a card is its own post.
    "Ресторану «Озеро» требуются повар горячего цеха, официанты, посудомойщица. Зарплата от 150 тыс. тг.": [
        ("повар горячего цеха", None, None, None, 150000),
        ("официанты", None, None, None, 150000),
        ("посудомойщица", None, None, None, 150000),
    ],
    "Специалист по закупкам\nАО «Айлақ»\nТребуемый опыт работы: 1–3 года\n\n"
    "Мы ищем в команду специалиста, который любит порядок.\n\nЧем предстоит заниматься:\n- Поиск поставщиков\n": [
        ("Специалист по закупкам", None, None, 12, None)
    ],
    "Общий конкурс\nПриморская область\n\nГУ «Отдел порта», с.Аксу, ул.Жастар, 7, тел. 8(7300)21-0-07\n\n"
    "1) Главный специалист (E-R-4), 1 единица, должностной оклад от 119064 тенге до 161256 тенге.\n\n"
    "Требования к участникам конкурса: высшее образование.\n": [("Главный специалист", 1, HIGHER, None, 119064)],
    # The value of a place is no title.
    "Учитель информатики\nот 180 000 тг\nАдрес\nПриморская область, г. Айдарлы\nОпыт работы\nБез опыта\n"
    "Образование\nВысшее\nКоличество вакансий\n2\n": [("Учитель информатики", 2, HIGHER, 0, 180000)],
}


@pytest.mark.parametrize("text", POSTS)
def test_posts_of_ordinary_calls(text: str) -> None:
    assert told(read(text)) == POSTS[text]


DAYS = {
    f"{CALL}Лоцман, 1 единица. Заявление 12 сентября 2031 года подать в отдел кадров. Прием до 14.09.2031": "2031-09-14",
    f"{CALL}Лоцман, 1 единица.\n\n8. Дата начала приема документов – 2 июня 2031 года, дата окончания – 17 июня 2031 "
    "года до 18.00 часов.": "2031-06-17",
    "«Айлақ» ЖШС бос лауазымдарға конкурс жариялайды: лоцман – 2 бірлік. Өтініш, диплом көшірмесі 2031 жылғы "
    "12 қыркүйекке дейін қабылданады.": "2031-09-12",
    f"{CALL}Лоцман, 1 единица. Дата окончания вуза не позднее 2029 года.": None,
    f"{CALL}Лоцман, 1 единица.\n\n📆 Өтініш 2031 жылғы 1 қарашаға дейін": "2031-11-01",
}


@pytest.mark.parametrize("text", DAYS)
def test_the_last_day_of_papers(text: str) -> None:
    assert called(read(text))[3] == DAYS[text]


def test_many_lines_and_short_words_are_read_in_linear_time() -> None:
    for unit in ("каб. 5, ", "лоцман - 1\n"):
        seconds = []
        for times in (250, 2000):
            text = f"{CALL}1. Лоцман, 1 единица\nТребования: высшее образование.\n\n{unit * times}\n"
            read(text)
            begun = process_time()
            read(text)
            seconds.append(process_time() - begun)
        assert seconds[1] < 24 * max(seconds[0], 0.02)
