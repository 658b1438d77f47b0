"""Calls of schools, hospitals and houses of culture: units, pay and hours beside titles, in sentences and in lists."""

import pytest
from notice_reading import posts, read

from kqparse import Document

Told = tuple[object, ...]
"""Title, staff units, levels of education, months of work, least pay."""

CALLS: list[tuple[str, str, list[Told]]] = [
    (
        "items in small letters, units before what is asked and pay behind it",
        "Городская поликлиника приглашает на работу:\n\n"
        "врач участковый – 3 ставки, высшее медицинское образование, стаж не менее 1 года, з/п от 350 000 тг;\n"
        "медицинская сестра – 5 ставок, среднее медицинское образование, опыт не требуется;\nсанитарка – 2 ставки.\n",
        [
            ("врач участковый", 3, ["higher"], 12, 350_000),
            ("медицинская сестра", 5, ["technical_vocational"], 0, None),
            ("санитарка", 2, None, None, None),
        ],
    ),
    (
        "for how long posts are vacant, before their units",
        "Айдарлы қаласының әкімдігі бос лауазымдарға жалпы конкурс жариялайды:\n\n"
        "1. Бас маман, E-3 санаты, негізгі қызметкердің бала күтімі демалысы кезеңіне (2 бірлік)\nБілімі: жоғары.\n\n"
        "2. Жетекші маман (E-4 санаты), уақытша, 3 бірлік\nБілімі: жоғары.\n",
        [("Бас маман", 2, ["higher"], None, None), ("Жетекші маман", 3, ["higher"], None, None)],
    ),
    (
        "a remark in brackets and units behind the title",
        "Дворец школьников ищет педагога дополнительного образования (робототехника), 1 ставка. "
        "Требования: высшее образование, опыт работы от 1 года. Оклад 150 000 тенге.\n",
        [("педагога дополнительного образования (робототехника)", 1, ["higher"], 12, 150_000)],
    ),
    (
        "a list without signs behind a call of another form, pay in a sentence of its own",
        "КГП «Айдарлинская больница» сообщает об открытых вакансиях:\n\n"
        "Врач-анестезиолог — высшее медицинское образование, стаж от 3-х лет. Заработная плата от 500 000 тенге.\n"
        "Повар — среднее профессиональное образование, опыт от 1 года.\n",
        [
            ("Врач-анестезиолог", None, ["higher"], 36, 500_000),
            ("Повар", None, ["technical_vocational"], 12, None),
        ],
    ),
    (
        "whom an institution takes on, units in brackets",
        "КГКП «Ясли-сад «Балапан» объявляет о наборе сотрудников:\n\n"
        "1) воспитатель (1,5 ставки), образование высшее педагогическое, стаж приветствуется;\n"
        "2) помощник воспитателя (1 ставка), образование не ниже среднего.\n",
        [
            ("воспитатель", 1.5, ["higher"], None, None),
            ("помощник воспитателя", 1, ["general_secondary"], None, None),
        ],
    ),
    (
        "signs of a list before titles, pay without a label at the end",
        "На работу в ТОО «Маяк» требуются:\n"
        "• сварщик 4 разряда – 2 чел., среднее техническое образование, стаж 1 год, 250 000 тг.;\n"
        "• боцман – 1 чел., стаж 2 года.\n",
        [
            ("сварщик 4 разряда", 2, ["technical_vocational"], 12, 250_000),
            ("боцман", 1, None, 24, None),
        ],
    ),
    (
        "Kazakh: whom an institution takes on",
        "«Айдарлы ауруханасы» КММ мына мамандарды жұмысқа қабылдайды:\n"
        "Дәрігер-педиатр – 2 бірлік. Талап: жоғары медициналық білім, өтілі 2 жыл. Жалақы: 400 000 теңге.\n"
        "Фельдшер – 1 бірлік. Талап: орта медициналық білім. Жалақы: 200 000 теңге.\n",
        [
            ("Дәрігер-педиатр", 2, ["higher"], 24, 400_000),
            ("Фельдшер", 1, ["technical_vocational"], None, 200_000),
        ],
    ),
    (
        "Kazakh: a firm in its case, and no post between it and the call",
        "«Мүйіс» ЖШС-не тұрақты жұмысқа қызметкерлер керек:\n\nБоцман – 1 адам. Талаптар: арнаулы орта білім, өтілі 1 жыл.\n"
        "Күзетші – 4 адам. Талаптар: жоқ. Жалақы 150 мың теңге.\n",
        [
            ("Боцман", 1, ["technical_vocational"], 12, None),
            ("Күзетші", 4, None, None, 150_000),
        ],
    ),
    (
        "Kazakh: whom it looks for",
        "«Айдарлы мұрағаты» КММ уақытша бос лауазымға мұрағатшы іздейді. Талаптар: жоғары білім, жұмыс өтілі 1 жыл.\n",
        [("мұрағатшы", None, ["higher"], 12, None)],
    ),
    (
        "units and hours behind a label's title",
        "Мектеп бос лауазымға конкурс жариялайды\n\nБос лауазым: математика мұғалімі – 1 бірлік (18 сағат)\n"
        "Білімі: жоғары педагогикалық\nЖалақысы: 180 000 теңге\n",
        [("математика мұғалімі", 1, ["higher"], None, 180_000)],
    ),
    (
        "the line below a call says which post it is, with its hours",
        "КГУ «Школа № 7» объявляет конкурс на вакантную должность педагога\n\n"
        "Учитель английского языка, нагрузка 16 часов, язык обучения – казахский.\n\n"
        "Квалификационные требования: высшее педагогическое образование, без стажа работы.\n",
        [("Учитель английского языка", None, ["higher"], 0, None)],
    ),
    (
        "pay below a list whose items say what is asked",
        "Мектеп бос орындарға жұмысқа шақырады:\n\n1) химия мұғалімі – 1 бірлік, жоғары білім, өтілі 2 жыл;\n"
        "2) аспазшы – 2 бірлік, жалпы орта білім.\n\nЖалақысы 180 000 теңгеден басталады.\n",
        [
            ("химия мұғалімі", 1, ["higher"], 24, 180_000),
            ("аспазшы", 2, ["general_secondary"], None, 180_000),
        ],
    ),
    (
        "short Kazakh words of education and work",
        "Мәдениет үйі келесі бос орындарға жұмысқа шақырады:\n\n1. Хореограф – орта кәсіптік білім, өтілсіз.\n"
        "2. Көркемдік жетекші – жоғары арнайы білім, өтілі 3 жылдан кем емес.\n",
        [
            ("Хореограф", None, ["technical_vocational"], 0, None),
            ("Көркемдік жетекші", None, ["higher"], 36, None),
        ],
    ),
    (
        "Kazakh: a body in plain form, a unit in the dative, a post with or without its ending",
        "«Айдарлы ауданының мұрағаты» КММ тексеру секторына заңгер қабылдайды.\nБілімі: жоғары.\nӨтілі: кемінде 2 жыл.\n",
        [("заңгер", None, ["higher"], 24, None)],
    ),
    (
        "Kazakh: several posts before one verb, units in brackets, what is asked of each by its name",
        "Айдарлы қаласының № 2 емханасы лоцман дәрігерді (1 бірлік) және мейіргерді (2 бірлік) жұмысқа қабылдайды.\n"
        "Лоцманға қойылатын талаптар: жоғары медициналық білім, 3 жыл өтіл.\n"
        "Мейіргерге қойылатын талаптар: орта медициналық білім, өтілсіз.\n",
        [
            ("лоцман дәрігерді", 1, ["higher"], 36, None),
            ("мейіргерді", 2, ["technical_vocational"], 0, None),
        ],
    ),
    (
        "Kazakh: posts of several words in a row, work behind a comma under a label of its own",
        "«Айлақ» ЖШС жұмысқа боцман, газбен дәнекерлеуші және от жағушы қабылдайды. "
        "Білімі – техникалық және кәсіптік, жұмыс тәжірибесі – кемінде 1 жыл.\n",
        [
            ("боцман", None, ["technical_vocational"], 12, None),
            ("газбен дәнекерлеуші", None, ["technical_vocational"], 12, None),
            ("от жағушы", None, ["technical_vocational"], 12, None),
        ],
    ),
    (
        "posts with words for posts in a row, hours and units behind them",
        "КГУ «Школа № 7» приглашает на работу учителя физики (18 часов), учителя начальных классов и педагога-психолога "
        "(1 ставка). Требования: высшее образование, стаж не менее двух лет.\n",
        [
            ("учителя физики", None, ["higher"], 24, None),
            ("учителя начальных классов", None, ["higher"], 24, None),
            ("педагога-психолога", 1, ["higher"], 24, None),
        ],
    ),
    (
        "pictures before posts, others before what is asked of each",
        "В клинику «Маяк» требуется:\n🔹 Медицинская сестра\n✅ среднее медицинское образование\n✅ опыт работы от 1 года\n"
        "💰 Зарплата: 200 000 тенге\n🔹 Врач-терапевт\n✅ высшее медицинское образование\n💰 Зарплата: 350 000 тенге\n",
        [
            ("Медицинская сестра", None, ["technical_vocational"], 12, 200_000),
            ("Врач-терапевт", None, ["higher"], None, 350_000),
        ],
    ),
    (
        "who needs the post behind it, who may take part",
        "КГУ «Порт» приглашает на работу лоцмана в отдел глубин. К участию допускаются лица, имеющие: высшее образование.\n",
        [("лоцмана", None, ["higher"], None, None)],
    ),
    (
        "a title in quotes, pay right behind what is offered",
        "АО «Порт» проводит конкурс на вакантную должность «Лоцман порта» (1 единица).\n\n"
        "Требования: стаж не менее 3 лет.\nПредлагаем: 310 000 тенге, жильё.\n",
        [("Лоцман порта", 1, None, 36, 310_000)],
    ),
    (
        "Kazakh: schools with their posts in small letters",
        "Айдарлы ауданының білім бөлімі бос лауазымдарға конкурс жариялайды:\n\n1) «№ 5 орта мектеп» КММ:\n"
        "сынып мұғалімі – 1 бірлік;\nпедагог – 0,5 бірлік.\n\n2) «№ 6 орта мектеп» КММ:\nтарих мұғалімі – 1 бірлік.\n\n"
        "Қойылатын талаптар: жоғары білім.\n",
        [
            ("сынып мұғалімі", 1, ["higher"], None, None),
            ("педагог", 0.5, ["higher"], None, None),
            ("тарих мұғалімі", 1, ["higher"], None, None),
        ],
    ),
    (
        "schools with the hours of their posts, and what is asked of all below",
        "Вакансии в школах края\n\nСШ № 2:\nУчитель пения – 24 часа\nУчитель химии – 18 часов\nСШ № 6:\n"
        "Педагог – 1 ставка\nУчитель труда – 20 часов\n\nОбразование высшее педагогическое, стаж от 1 года.\n",
        [
            ("Учитель пения", None, ["higher"], 12, None),
            ("Учитель химии", None, ["higher"], 12, None),
            ("Педагог", 1, ["higher"], 12, None),
            ("Учитель труда", None, ["higher"], 12, None),
        ],
    ),
    (
        "posts with units in brackets behind one verb, commas between them",
        "КГУ «Порт» примет на работу лоцмана порта (0,5 ставки), боцмана (1 ставка). Требования: стаж 1 год.\n",
        [("лоцмана порта", 0.5, None, 12, None), ("боцмана", 1, None, 12, None)],
    ),
    (
        "Kazakh: somebody is looked for to a post that the call names",
        "«Айлақ» КММ мұрағатшы лауазымына маман іздейді. Білімі – жоғары, өтіл – кемінде 1 жыл.\n",
        [("мұрағатшы", None, ["higher"], 12, None)],
    ),
    (
        "Kazakh: a contest for vacancies; a remark between the vacancy and the post",
        "Театр бос орындарға байқау жариялайды: актер – 3 орын, суретші – 1 орын. Талаптар: жоғары білім.\n",
        [("актер", 3, ["higher"], None, None), ("суретші", 1, ["higher"], None, None)],
    ),
    (
        "Kazakh: what is asked by a word that may call, too",
        "«Айлақ» КММ бос орынға (демалыс кезеңіне) маман-экономист қабылдайды. Талап етіледі: жоғары білім.\n",
        [("маман-экономист", None, ["higher"], None, None)],
    ),
    (
        "Kazakh: a line of pay with a picture below a list",
        "📣 Клубқа жұмысқа шақырамыз:\n🔸 боцман – жоғары білім, 1 жыл өтіл\n🔸 аспаз – орта білім, өтілсіз\n"
        "💰 120 000 – 180 000 теңге\n",
        [("боцман", None, ["higher"], 12, 120_000), ("аспаз", None, ["general_secondary"], 0, 120_000)],
    ),
    (
        "a title in quotes in small letters behind the call, with its hours",
        "КГУ «Школа № 7» объявляет конкурс на вакантную должность «учитель пения» (16 часов).\n"
        "Требования: высшее образование.\n",
        [("учитель пения", None, ["higher"], None, None)],
    ),
    (
        "for how long somebody is wanted, before the post",
        "КГУ «Порт» примет на работу на время декретного отпуска лоцмана. Требования: высшее образование.\n",
        [("лоцмана", None, ["higher"], None, None)],
    ),
    (
        "Kazakh: units behind a call that names its post",
        "«Айлақ» МКҚК лоцман лауазымына конкурс жариялайды (1 бірлік).\nТалаптар: жоғары білім, өтілі кемінде 1 жыл.\n",
        [("лоцман", 1, ["higher"], 12, None)],
    ),
    (
        "rows of posts with bare numbers of units behind the names of bodies",
        "«Айдарлы ауданының білім бөлімі» ММ бос орындар туралы хабарлайды:\n"
        "№ 3 мектеп: сызу мұғалімі – 1, педагог-психолог – 0,5.\n№ 7 мектеп: логопед – 2.\n"
        "Талаптар: жоғары білім. Жұмыс өтілі талап етілмейді.\n",
        [
            ("сызу мұғалімі", 1, ["higher"], 0, None),
            ("педагог-психолог", 0.5, ["higher"], 0, None),
            ("логопед", 2, ["higher"], 0, None),
        ],
    ),
    (
        "a row of posts with bare numbers behind a verb",
        "Айлақ мектебіне мұғалімдер қажет: сызу мұғалімі – 1, ән мұғалімі – 2.\nТалаптар: жоғары білім.\n",
        [("сызу мұғалімі", 1, ["higher"], None, None), ("ән мұғалімі", 2, ["higher"], None, None)],
    ),
    (
        "a list behind a call that names its posts in general, and who takes part hands in papers",
        "«Айлақ колледжі» МКҚК бос педагог лауазымына конкурс жариялайды\n\n"
        "1. Арнайы пәндер оқытушысы – 1 бірлік.\nБіліктілік талаптары: жоғары білім.\n"
        "2. Жатақхана тәрбиешісі – 1 бірлік.\nБіліктілік талаптары: жоғары білім.\n\n"
        "Конкурсқа қатысушылар мынадай құжаттарды ұсынады: өтініш, техникалық және кәсіптік білім туралы диплом.\n",
        [("Арнайы пәндер оқытушысы", 1, ["higher"], None, None), ("Жатақхана тәрбиешісі", 1, ["higher"], None, None)],
    ),
    (
        "a call for a staff names none of its posts",
        "Айлақ университеті профессор-оқытушылар құрамының бос лауазымдарына конкурс жариялайды:\n\n"
        "«Информатика» кафедрасы:\n- аға оқытушы – 2 бірлік. Біліктілік талаптары: жұмыс өтілі кемінде 3 жыл.\n",
        [("аға оқытушы", 2, None, 36, None)],
    ),
]
NONE = [
    "Айдарлы емханасында лоцман дәрігер науқастарды қабылдайды. Жоғары медициналық білімі бар, өтілі 12 жыл.",
    "Балабақша балаларды қабылдайды. Тәрбиешілердің білімі: жоғары.",
    "Аудан әкімінің аппараты шешім қабылдайды. Жалақы қоры 250 000 теңгеге өсті.",
    "Больница сообщает об открытых вакансиях:\n\nЗдание построено в 1980 году.\nКоллектив дружный.\n",
    "Дворец школьников ищет спонсора, 1 год работы без выходных.",
    "Поликлиника ищет помещение (центр города), 2 места.",
    "«Айдарлы мұрағаты» КММ ескі суреттерді іздейді. Талаптар: жоғары сапа.",
    "Мектеп оқушыларды қабылдайды. Білімі: негізгі орта.",
]


def _told(document: Document) -> list[Told]:
    return [
        (
            (post.title.kk or post.title.ru) if post.title else None,
            post.headcount,
            list(post.education.levels) if post.education else None,
            post.experience.min_months if post.experience else None,
            int(post.salary.min) if post.salary and post.salary.min is not None else None,
        )
        for post in document.positions
    ]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in CALLS], ids=[case[0] for case in CALLS])
def test_what_a_call_says_of_each_post(text: str, told: list[Told]) -> None:
    document = read(text)
    assert _told(document) == told
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("text", NONE)
def test_nothing_else_is_a_post(text: str) -> None:
    assert read(text).positions == []


@pytest.mark.parametrize(
    "tail",
    [
        "категория D-O-4, 1 единица, (№ 03-1), (на период отпуска основного работника до 15.05.2032 года).",
        "категория D-O-4, 1 единица (№ 03-1) (временно, до 15 мая 2032 года).",
        "D-O-4 санаты, 1 бірлік, (№ 03-1), (негізгі қызметкердің бала күтіміне байланысты демалысы кезеңіне).",
    ],
)
def test_for_how_long_a_post_is_vacant_is_no_criterion(tail: str) -> None:
    """Nor is it read as one of those that a group of posts shares."""
    text = (
        "«Маяк» КММ бос лауазымдарға конкурс жариялайды:\n\nОбщие квалификационные требования:\n"
        f"для категории D-O-4: стаж работы не менее двух лет.\n\n1. Смотритель маяка, {tail}\nОбязанности: светит.\n"
    )
    (post,) = posts(text)
    assert [kind for kind, _ in post.criteria] == ["experience", "duties"]
    assert post.criteria[0][1] == "стаж работы не менее двух лет."
