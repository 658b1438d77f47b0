"""Posts in rows and in plain lists, and what stands below them for all."""

import pytest
from notice_reading import Told, called, posts, read, told

CALLS: list[tuple[str, str, str | None, list[Told]]] = [
    (
        "a row behind a call, each with a bracket, the last one with a word for a post alone",
        "«Маяк» ЖШС бос орындарға конкурс жариялайды: лоцман (жоғары білім, 3 жыл өтіл), тіркеуші. Жалақы 150 000 теңге.",
        "«Маяк» ЖШС",
        [("лоцман", None, ["higher"], 36, 150_000), ("тіркеуші", None, None, None, 150_000)],
    ),
    (
        "a row behind a call, each with its hours or units",
        "«№ 4 мектеп» КММ бос лауазымға конкурс жариялайды: физика мұғалімі (16 сағат), лоцман (12 сағат), аспаз (1 бірлік).\n"
        "Біліктілік талаптары: жоғары білім.",
        "«№ 4 мектеп» КММ",
        [
            ("физика мұғалімі", None, ["higher"], None, None),
            ("лоцман", None, ["higher"], None, None),
            ("аспаз", 1, ["higher"], None, None),
        ],
    ),
    (
        "lines without signs, what is asked of all below them without a blank line",
        "Порт объявляет конкурс на вакантные места\nЛоцман – 1 ставка\nБоцман – 0,5 ставки\nТребования: стаж не менее 2 лет.",
        None,
        [("Лоцман", 1, None, 24, None), ("Боцман", 0.5, None, 24, None)],
    ),
    (
        "the pay of all below what is asked of each, amounts with words cut short",
        "ГУ «Порт» объявляет конкурс на вакантные места:\n1) лоцман – 2 единицы;\n2) боцман – 1 единица.\n"
        "Требования к лоцману: высшее образование.\nТребования к боцману: общее среднее образование.\n"
        "Заработная плата от 95 тыс. до 187 тыс. тенге.",
        "ГУ «Порт»",
        [("лоцман", 2, ["higher"], None, 95_000), ("боцман", 1, ["general_secondary"], None, 95_000)],
    ),
    (
        "a category before the title that the call names",
        "Айдарлы ауылдық округі әкімінің аппараты Е-G-3 санатындағы бас маман (1 бірлік) бос лауазымына ішкі конкурс "
        "жариялайды.\nТалаптар: жоғары білім.",
        "Айдарлы ауылдық округі әкімінің аппараты",
        [("бас маман", 1, ["higher"], None, None)],
    ),
    (
        "places of work that are free name no post",
        "«Маяк» МКҚК бос жұмыс орындарына қабылдау жүргізеді\nЛоцман – 2 орын\nБілімі: жоғары",
        "«Маяк» МКҚК",
        [("Лоцман", 2, ["higher"], None, None)],
    ),
    (
        "a call that is a verb alone above cards",
        "Жұмысқа шақырамыз\n🔹 Лоцман\nӨтілі: 1 жылдан 3 жылға дейін\nБілімі: жоғары\n🔹 Боцман\nӨтілі: 1 жыл",
        None,
        [("Лоцман", None, ["higher"], 12, None), ("Боцман", None, None, 12, None)],
    ),
    (
        "a sentence before the one that calls, and words between a verb and the colon before posts in units",
        "В городе открыт порт. ТОО «Маяк» требуются на основе конкурса: на кафедру лоций – лоцман, боцман; кок.\n"
        "Требования: стаж от 2 лет.",
        "ТОО «Маяк»",
        [("лоцман", None, None, 24, None), ("боцман", None, None, 24, None), ("кок", None, None, 24, None)],
    ),
    (
        "the item of a call that says whose post it is, and what pay depends on",
        "ГУ «Порт» объявляет конкурс на замещение вакантной должности государственной службы:\n\n- лоцман отдела пирсов.\n\n"
        "2. Требования к кандидату:\n\n2.1. Высшее образование\n\nОклад 90000 тенге, в зависимости от образования и стажа.",
        "ГУ «Порт»",
        [("лоцман отдела пирсов", None, ["higher"], None, 90_000)],
    ),
    (
        "what is asked of a category whose posts stand elsewhere",
        "«Айлақ» ММ бос лауазымға конкурс жариялайды\n\nЕ-3 санаты үшін: жоғары білім; жұмыс өтілі екі жылдан кем емес.",
        "«Айлақ» ММ",
        [(None, None, ["higher"], 24, None)],
    ),
    (
        "each post by its name, then what is asked of all",
        "ГУ «Порт» объявляет конкурс на вакантные должности:\n1) лоцман – 2 единицы;\n2) боцман – 1 единица.\n"
        "Обязанности лоцмана: проводка судов.\nОбязанности боцмана: надзор.\nТребования к кандидатам: стаж от 2 лет.",
        "ГУ «Порт»",
        [("лоцман", 2, None, 24, None), ("боцман", 1, None, 24, None)],
    ),
    (
        "one post in a sentence, below what is asked of each",
        "Порт приглашает на работу:\n1. Лоцман – 2 единицы.\n2. Боцман – 1 единица.\n"
        "Требования: лоцману – высшее образование, боцману – стаж от 1 года.\nВ обязанности лоцмана входит проводка судов.",
        None,
        [("Лоцман", 2, ["higher"], None, None), ("Боцман", 1, None, 12, None)],
    ),
    (
        "a line names the office of the posts below it, whose lines name units",
        "АО «Маяк» объявляет конкурс на замещение должностей:\n\nПрофессоров кафедр:\n\nЛоции 0,75 ст.\nМоря 0,5 ст.\n\n"
        "Требования: стаж от 5 лет.\n\nДоцентов кафедр:\n\nМоря 0,5 ст.\n\nТребования: стаж от 3 лет.",
        "АО «Маяк»",
        [
            ("Профессоров кафедр Лоции", 0.75, None, 60, None),
            ("Профессоров кафедр Моря", 0.5, None, 60, None),
            ("Доцентов кафедр Моря", 0.5, None, 36, None),
        ],
    ),
    (
        "a row behind a call that a colon does not end, joined at its end",
        "Центр сообщает: в АО «Маяк» имеются вакансии лоцмана (высшее образование), боцмана (стаж 2 года) и кока.",
        "АО «Маяк»",
        [
            ("лоцмана", None, ["higher"], None, None),
            ("боцмана", None, None, 24, None),
            ("кока", None, None, None, None),
        ],
    ),
    (
        "the long title of an item, whose words in one case are joined at their end",
        "Порт объявляет конкурс на вакантную должность:\n\n- старший инспектор отдела надзора за постройкой, починкой и "
        "спуском больших парусных судов.\n\nТребования: стаж от 2 лет.",
        None,
        [
            (
                "старший инспектор отдела надзора за постройкой, починкой и спуском больших парусных судов",
                None,
                None,
                24,
                None,
            )
        ],
    ),
    (
        "a bracket that nothing closes behind a title",
        "«Айлақ» КМҚК бос лауазымына конкурс жариялайды (2 адам) теңіз пәндерінің оқытушысы (Кеме ісі:\nТалаптар: өтілі 1 жыл.",
        "«Айлақ» КМҚК",
        [("теңіз пәндерінің оқытушысы (Кеме ісі", 2, None, 12, None)],
    ),
    (
        "a call that its heading is, which names the post itself",
        "Объявление о проведении конкурса на должность лоцмана порта\nТребования: высшее образование, стаж 2 года.",
        None,
        [("лоцмана порта", None, ["higher"], 24, None)],
    ),
    (
        "units behind the brackets that say what is asked, in a sentence",
        "Требуются: кок (опыт от 2 лет) – 3 ед., лоцман (среднее образование) – 1.",
        None,
        [("кок", 3, None, 24, None), ("лоцман", 1, ["general_secondary"], None, None)],
    ),
    (
        "units behind the brackets that say what is asked, in a list",
        "ТОО «Маяк» объявляет набор сотрудников:\n- кок (опыт от 2 лет) – 3 единицы;\n- лоцман (без опыта) – 1 единица.",
        "ТОО «Маяк»",
        [("кок", 3, None, 24, None), ("лоцман", 1, None, 0, None)],
    ),
    (
        "the body before a post that its call names behind it",
        "«Айлақ басқармасы» ММ кеме бөлімінің бас лоцманы (D-O-6 санаты, 1 бірлік) лауазымына жалпы конкурс жариялайды. "
        "Талаптар: жоғары білім.",
        "«Айлақ басқармасы» ММ",
        [("кеме бөлімінің бас лоцманы", 1, ["higher"], None, None)],
    ),
    (
        "the number of units in a word, behind what joins a row",
        "ТОО «Маяк» ищет: кока (стаж от 3 лет), боцмана (среднее образование) и двух лоцманов (стаж от 5 лет).",
        "ТОО «Маяк»",
        [
            ("кока", None, None, 36, None),
            ("боцмана", None, ["general_secondary"], None, None),
            ("лоцманов", 2, None, 60, None),
        ],
    ),
    (
        "a cry that there is work, above a list",
        "Жұмыс бар!\n- Лоцман – өтілі 2 жылдан\n- Аспаз – тәжірибесіз\nТел. 8 701 222 33 44",
        None,
        [("Лоцман", None, None, 24, None), ("Аспаз", None, None, 0, None)],
    ),
    (
        "a sentence that names posts in general, above their list",
        "Школа № 5 ищет учителей на новый год\nУчитель лоции – 3\nУчитель пения – 2 (18 часов)\nТребования: стаж от 1 года.",
        "Школа № 5",
        [("Учитель лоции", 3, None, 12, None), ("Учитель пения", 2, None, 12, None)],
    ),
    (
        "items below pictures, each its own",
        "«Айлақ» ЖШС жұмысқа шақырады!\n👩‍🍳 Аспаз – өтілі 2 жылдан\n⚓ Лоцман – жоғары білім\n📍 Мекенжай: Мүйіс ауылы",
        "«Айлақ» ЖШС",
        [("Аспаз", None, None, 24, None), ("Лоцман", None, ["higher"], None, None)],
    ),
    (
        "the units that need posts before their titles, and a title that a small letter begins on its line",
        "Порттың «Лоция» кафедрасына аға оқытушы (1 ставка), «Бағыт» кафедрасына профессор (0,5 ставка) лауазымдарына "
        "конкурс жарияланды.\nТалаптар: жоғары білім.\nқызметкер – 2 орын\nТалаптар: өтілі 1 жыл.",
        None,
        [
            ("аға оқытушы", 1, ["higher"], None, None),
            ("профессор", 0.5, ["higher"], None, None),
            ("қызметкер", 2, None, 12, None),
        ],
    ),
    (
        "a line that says alone who calls, above a list",
        "Балабақшаға жұмысқа шақырамыз!\n- лоцман – өтілі 1 жылдан\n- боцман",
        None,
        [("лоцман", None, None, 12, None), ("боцман", None, None, None, None)],
    ),
    (
        "a category and units behind a colon",
        "ГУ «Порт» объявляет конкурс на занятие вакантной должности: главный лоцман (С-О-5), 2 единицы.\n"
        "Требования: высшее образование.",
        "ГУ «Порт»",
        [("главный лоцман", 2, ["higher"], None, None)],
    ),
    (
        "who needs the post stands behind the verb, without a colon",
        "Приглашаем на работу в ТОО «Маяк» лоцмана, стаж от 2 лет.",
        "ТОО «Маяк»",
        [("лоцмана", None, None, 24, None)],
    ),
    (
        "a column of pay that only notices know by its head",
        "КГУ «Порт» объявляет конкурс на вакантные должности\n\n| № | Должность | Размер оплаты | Требования |\n"
        "| --- | --- | --- | --- |\n| 1 | Лоцман | 180 000 тенге | высшее образование |\n"
        "| 2 | Боцман | 150 000 тенге | общее среднее образование |\n",
        "КГУ «Порт»",
        [("Лоцман", None, ["higher"], None, 180_000), ("Боцман", None, ["general_secondary"], None, 150_000)],
    ),
    (
        "duties that begin as words of papers do",
        "Лоцман\nЗарплата: 150 000 тенге\nОбязанности:\n- прием товара;\n- приём документов граждан.\n"
        "Требования:\n- среднее образование.",
        None,
        [("Лоцман", None, ["general_secondary"], None, 150_000)],
    ),
    (
        "some of the lines ask for something, the last one is a word for a post alone",
        "Порт приглашает на работу:\nлоцмана с опытом работы не менее 2 лет;\nначальника причала с высшим образованием;\nповара.",
        None,
        [
            ("лоцмана", None, None, 24, None),
            ("начальника причала", None, ["higher"], None, None),
            ("повара", None, None, None, None),
        ],
    ),
    (
        "places of work that a heading calls for, pay behind the last comma",
        "Бос жұмыс орындары:\nЛоцман – 2 адам, өтілі 3 жылдан кем емес, 260 000 теңге\nБоцман – 1 адам, өтілсіз, 110 000 теңге",
        None,
        [("Лоцман", 2, None, 36, 260_000), ("Боцман", 1, None, 0, 110_000)],
    ),
    (
        "the number of a vacancy before its title",
        "Вакансия № 1. Лоцман\nТребования: стаж не менее 3 лет\nЗаработная плата: 380 000 тенге\n\n"
        "Вакансия № 2. Боцман\nТребования: без опыта\nЗаработная плата: 210 000 тенге",
        None,
        [("Лоцман", None, None, 36, 380_000), ("Боцман", None, None, 0, 210_000)],
    ),
    (
        "bare categories before what is asked of them",
        "Порт объявляет конкурс на вакантные должности:\nРуководитель отдела (D-O-3) – 1 ед., лоцман (D-O-4) – 2 ед.\n"
        "Квалификационные требования:\nD-O-3: стаж работы не менее трёх лет.\nD-O-4: без стажа.",
        None,
        [("Руководитель отдела", 1, None, 36, None), ("лоцман", 2, None, 0, None)],
    ),
    (
        "posts in the plural, pay that is said of some of them",
        "Больнице нужны специалисты: врач-педиатр и две медсестры. Требования: стаж не менее 1 года. "
        "Оклад врача – от 400 000 тенге.",
        None,
        [("врач-педиатр", None, None, 12, None), ("медсестры", 2, None, 12, None)],
    ),
    (
        "the word for somebody is of the title where that goes on",
        "Срочно требуются специалисты по закупкам, опыт от 2 лет.",
        None,
        [("специалисты по закупкам", None, None, 24, None)],
    ),
    (
        "somebody is looked for in general, cards stand below",
        "Приглашаем специалистов в АО «Маяк»!\n\nЛоцман\nВам предстоит: водить суда\nКого ищем: высшее образование, "
        "опыт от 2 лет\nПредлагаем: 350 000 тенге\n\nКрановщик\nВам предстоит: выполнять погрузку\n"
        "Кого ищем: опыт от 1 года\nПредлагаем: 400 000 тенге",
        "АО «Маяк»",
        [("Лоцман", None, ["higher"], 24, 350_000), ("Крановщик", None, None, 12, 400_000)],
    ),
    (
        "the body above the title of its card",
        "«Маяк» ЖШС\nЛоцман\n200 000 – 350 000 теңге айына\nЖұмыс тәжірибесі: 1–3 жыл\nКімді іздейміз: жоғары білім",
        "«Маяк» ЖШС",
        [("Лоцман", None, ["higher"], 12, 200_000)],
    ),
    (
        "a sentence of duties that begins with whose they are",
        "«Маяк» ЖШС-ға лоцман керек. Өтілі 2 жыл. Лоцманның міндетіне кеме жүргізу кіреді. Жалақысы 150 000 теңге.",
        "«Маяк» ЖШС",
        [("лоцман", None, None, 24, 150_000)],
    ),
    (
        "whose posts are vacant and among whom a competition is held name no post",
        "«Маяк» КММ осы органның мемлекеттік қызметшілері арасында ішкі конкурс жариялайды:\nЛоцман (1 бірлік), Е-2 санаты.\n"
        "Талаптар: жоғары білім.",
        "«Маяк» КММ",
        [("Лоцман", 1, ["higher"], None, None)],
    ),
    (
        "posts in the plural and another case before the call are none",
        "«№ 6 мектеп» КММ педагогтердің бос лауазымдарына конкурс өткізеді:\n- лоцман – 18 сағат;\n- тәрбиеші – 1 мөлшерлеме.\n"
        "Талаптар: жоғары білім.",
        "«№ 6 мектеп» КММ",
        [("лоцман", None, ["higher"], None, None), ("тәрбиеші", 1, ["higher"], None, None)],
    ),
    (
        "a name in quotes begins the sentence, brackets of any kind behind titles, a number before one",
        "«Маяк» шипажайына қызметкерлер керек: массажшы (орта медициналық білім), 5-разрядты аспаз (өтілі 3 жылдан), "
        "әкімші (қазақ тілін білу), бөлме жинаушы.",
        None,
        [
            ("массажшы", None, ["technical_vocational"], None, None),
            ("5-разрядты аспаз", None, None, 36, None),
            ("әкімші", None, None, None, None),
            ("бөлме жинаушы", None, None, None, None),
        ],
    ),
    (
        "a post that is said to be vacant",
        "«Маяк» ЖШС-да экскурсия жүргізуші лауазымы бос. Талаптар: жоғары білім, кемінде 1 жыл тәжірибе.",
        "«Маяк» ЖШС",
        [("экскурсия жүргізуші", None, ["higher"], 12, None)],
    ),
    (
        "a call that says what for, without the word that announces",
        "ГУ «Маяк» проводит внутренний конкурс на должность главного лоцмана (C-R-4, 1 единица).\nОбразование: высшее.",
        "ГУ «Маяк»",
        [("главного лоцмана", 1, ["higher"], None, None)],
    ),
    (
        "a title with the name of a body of its own",
        "«Айдарлы мәдениет басқармасы» ММ «Маяк» КМҚК басшысы лауазымына конкурс жариялайды.\nТалаптар: жоғары білім.",
        "«Айдарлы мәдениет басқармасы» ММ",
        [("«Маяк» КМҚК басшысы", None, ["higher"], None, None)],
    ),
    (
        "rows below the names of bodies, numbers behind titles whose first word is for a post",
        "Отдел образования сообщает о вакансиях\nШкола № 1: учитель начальных классов – 2, логопед – 1\n"
        "Школа № 4: учитель химии – 1",
        None,
        [
            ("учитель начальных классов", 2, None, None, None),
            ("логопед", 1, None, None, None),
            ("учитель химии", 1, None, None, None),
        ],
    ),
    (
        "work in figures right behind a title",
        "«Маяк» ЖШС-не керек:\nНаубайшы — 1 жыл тәжірибе, 200 000 теңге\nТехнолог — жоғары білім, 300 000 теңге",
        None,
        [("Наубайшы", None, None, 12, 200_000), ("Технолог", None, ["higher"], None, 300_000)],
    ),
    (
        "general requirements to a category",
        "Порт объявляет конкурс на следующие должности:\nОбщие требования к участникам категории C-O-4: высшее образование.\n"
        "1. Лоцман, C-O-4 (1 единица). Обязанности: проводка судов.",
        None,
        [("Лоцман", 1, ["higher"], None, None)],
    ),
    (
        "a row behind a call, what is asked in brackets before the units",
        "Порт имеет вакансии лоцмана (высшее образование, стаж 2 года) – 1 ед., боцмана (без опыта) – 2 ед., кока – 1 ед.",
        None,
        [("лоцмана", 1, ["higher"], 24, None), ("боцмана", 2, None, 0, None), ("кока", 1, None, None, None)],
    ),
    (
        "the same behind a colon",
        "Порт объявляет конкурс: лоцман (высшее образование) – 1 ед., боцман (без опыта) – 2 ед.",
        None,
        [("лоцман", 1, ["higher"], None, None), ("боцман", 2, None, 0, None)],
    ),
    (
        "a list of posts below a verb, whoever needs them",
        "Лесосплаву требуются:\nлоцман, высшее образование\nбоцман, стаж от 1 года",
        None,
        [("лоцман", None, ["higher"], None, None), ("боцман", None, None, 12, None)],
    ),
    (
        "a bracket that says that nothing is asked",
        "«Теңіз» КМҚК бос лауазымдарға конкурс жариялайды:\n1. Лоцман (жоғары білім)\n2. Қоймашы (талап қойылмайды)",
        "«Теңіз» КМҚК",
        [("Лоцман", None, ["higher"], None, None), ("Қоймашы", None, None, None, None)],
    ),
    (
        "who offers something to all is no post",
        "Порт ищет сотрудников!\nЛоцман (1 ставка): высшее образование.\nБоцман: стаж 2 года.\nВсем сотрудникам – питание.",
        None,
        [("Лоцман", 1, ["higher"], None, None), ("Боцман", None, None, 24, None)],
    ),
    (
        "what a participle tells of a post, and its units in brackets",
        "Музей ищет лоцмана (0,5 ставки), знающего два языка. Образование высшее, опыт проводки от одного года.",
        None,
        [("лоцмана", 0.5, ["higher"], 12, None)],
    ),
    (
        "enlisting for a service, work that asks for nothing",
        "Часть 77 проводит набор на службу по контракту на должности: лоцман (стаж 2 года), кок (без требований к стажу).",
        None,
        [("лоцман", None, None, 24, None), ("кок", None, None, 0, None)],
    ),
    (
        "a wish for education with many words tells a post, and how much is taught is none",
        "В порт требуется преподаватель по классу баяна. Желательно наличие профильного высшего музыкального педагогического "
        "образования. Педагогическая нагрузка 1,5 ставки.",
        None,
        [("преподаватель по классу баяна", None, ["higher"], None, None)],
    ),
    (
        "many words before the title that is named again",
        "Порт объявляет конкурс на замещение должностей:\nмеханик – 1 ставка;\nстарший механик – 2 ставки.\n"
        "Требования к кандидатам на должность механика: стаж 1 год.\n"
        "Требования к кандидатам на должность старшего механика: стаж 3 года.",
        None,
        [("механик", 1, None, 12, None), ("старший механик", 2, None, 36, None)],
    ),
    (
        "a word for a body before the post that it does not own",
        "Құрметті әріптестер! Біздің компания бас агроном іздейді. Талаптар: жоғары білім. Кемінде 5 жыл жұмыс істеген болуы керек.",
        None,
        [("бас агроном", None, ["higher"], 60, None)],
    ),
    (
        "commas within the name of a body and within a title",
        "Управление портов Агентства по речному, озёрному и морскому надзору объявляет конкурс на вакантную должность:\n"
        "- инспектор отдела надзора за проектированием, ремонтом и спуском судов, высшее образование.",
        "Управление портов Агентства по речному, озёрному и морскому надзору",
        [("инспектор отдела надзора за проектированием, ремонтом и спуском судов", None, ["higher"], None, None)],
    ),
    (
        "what categories are paid, with words behind the label or before it, and the load before the units",
        "ГУ «Порт» объявляет конкурс на занятие вакантных должностей корпуса «Б»\n\n"
        "Должностной оклад для категории E-4 – в зависимости от выслуги лет от 139 000 до 188 000 тенге.\n\n"
        "E-5 санаты үшін лауазымдық жалақысы – еңбек сіңірген жылдарына байланысты 98 000 теңгеден.\n\n"
        "1. Лоцман (1 единица), категория E-4.\nОбразование: высшее.\n\n2. Боцман (2 единицы), категория E-5.\n"
        "Образование: среднее.",
        "ГУ «Порт»",
        [("Лоцман", 1, ["higher"], None, 139_000), ("Боцман", 2, ["general_secondary"], None, 98_000)],
    ),
    (
        "hours between the title behind its label and its units",
        "КГУ «Порт» объявляет конкурс на вакантную должность\n"
        "Наименование вакантной должности, нагрузка: преподаватель лоции, 16 часов – 1 единица\nОбразование: высшее",
        "КГУ «Порт»",
        [("преподаватель лоции", 1, ["higher"], None, None)],
    ),
    (
        "how units are made up, in a bracket behind them, is nothing that is asked",
        "Порт объявляет конкурс на замещение должностей:\n\nПРОФЕССОРОВ КАФЕДР:\n\nЛОЦИИ 0,75 ст.\n"
        "РЕЧНОГО ПРАВА 1,5 ст. (1 по 1 ст., 1 по 0,5 ст.)\nМОРСКОГО ПРАВА 0,5 ст.\n\nТребования: стаж 5 лет.",
        None,
        [
            ("ПРОФЕССОРОВ КАФЕДР ЛОЦИИ", 0.75, None, 60, None),
            ("ПРОФЕССОРОВ КАФЕДР РЕЧНОГО ПРАВА", 1.5, None, 60, None),
            ("ПРОФЕССОРОВ КАФЕДР МОРСКОГО ПРАВА", 0.5, None, 60, None),
        ],
    ),
    (
        "a verb within a bracket calls for nobody",
        "«Порт» ЖШС-не лоцман (жоғары білім, 5 жыл өтіл), қоймашы (2 жыл өтіл) және жұмысшы (тәжірибе қажет емес) қажет.",
        "«Порт» ЖШС",
        [
            ("лоцман", None, ["higher"], 60, None),
            ("қоймашы", None, None, 24, None),
            ("жұмысшы", None, None, 0, None),
        ],
    ),
    (
        "what is asked of each post of a row, in sentences of the next line",
        "Больница принимает на работу врачей (3 ставки), акушерок (6 ставок), а также санитарок (4 ставки).\n"
        "Врачи должны иметь высшее образование, акушерки – среднее медицинское образование и стаж не менее года. "
        "Для санитарок стаж не требуется.",
        None,
        [
            ("врачей", 3, ["higher"], None, None),
            ("акушерок", 6, ["technical_vocational"], 12, None),
            ("санитарок", 4, None, 0, None),
        ],
    ),
    (
        "a body before a post with its category that a call behind it is for",
        "Айлақ ауданының жер қатынастары бөлімі бас маман (E-R-4) бос лауазымына конкурс өткізеді.\nҚажет: жоғары білім.",
        "Айлақ ауданының жер қатынастары бөлімі",
        [("бас маман", None, ["higher"], None, None)],
    ),
    (
        "who is in search of somebody",
        "Частная школа «Порт» в поиске учителя лоции!\n\nНеобходимо: высшее образование.",
        "Частная школа «Порт»",
        [("учителя лоции", None, ["higher"], None, None)],
    ),
]


@pytest.mark.parametrize(("text", "body", "expected"), [case[1:] for case in CALLS], ids=[case[0] for case in CALLS])
def test_posts_of_rows_and_lists(text: str, body: str | None, expected: list[Told]) -> None:
    document = read(text)
    assert told(document) == expected
    assert body is None or called(document)[0] == body
    assert document.coverage.unassigned == 0


def test_entries_of_duties_are_no_papers() -> None:
    (duties, _) = posts(next(case[1] for case in CALLS if case[0].startswith("duties")))[0].criteria
    assert duties == ("duties", "- прием товара; - приём документов граждан.")


def test_duties_of_a_sentence_are_none_of_what_is_asked() -> None:
    (post,) = posts(next(case[1] for case in CALLS if case[0].startswith("a sentence of duties")))
    assert ("duties", "Лоцманның міндетіне кеме жүргізу кіреді.") in post.criteria


def test_a_category_before_a_title_is_that_of_its_post() -> None:
    text = CALLS[4][1]
    assert [position.category for position in read(text).positions] == ["E-G-3"]


CARDS = [
    (
        "УЧРЕЖДЕНИЕ «ПОРТ»\n\nКВАЛИФИКАЦИОННЫЕ ТРЕБОВАНИЯ\n\n№ 01-1\n\nРуководитель порта\nКатегория E-2, 1 единица\n"
        "Образование: высшее.\nОпыт работы: не менее трех лет.\nФункциональные обязанности: ведет дела.\n\n№ 01-2\n"
        "Главный специалист\nКатегория E-4, 1 единица\nОбразование: высшее.\nОпыт работы: не требуется.\n"
        "Функциональные обязанности: ведет дела.\n",
        [("Руководитель порта", ["01-1"]), ("Главный специалист", ["01-2"])],
    ),
    (
        "«Маяк» мекемесі бұйрығына\n2-қосымша\n\nЛауазымдарға қойылатын біліктілік талаптары\n\n"
        "Ғимараттарды пайдалану инженері\nШтат бірлігінің саны: 1\nБілімі: жоғары\nЖұмыс өтілі: 1 жыл\n",
        [("Ғимараттарды пайдалану инженері", [])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CARDS)
def test_the_title_of_a_card_is_the_line_with_words_of_posts(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(post.title, post.codes) for post in posts(text)] == expected


@pytest.mark.parametrize(
    "duties",
    [
        "Приём заявлений граждан\nВедёт учёт",
        "Документы в архив сдаются ежегодно\nВедёт учёт",
        "учёт. Приём заявлений граждан ведётся ежедневно. Отчёты.",
        "учёт. Заявления граждан принимаются через систему. Отчёты.",
    ],
)
def test_duties_with_papers_of_others_end_at_no_last_day(duties: str) -> None:
    text = f"Порт объявляет конкурс на вакантную должность.\nЛоцман, E-G-4\nФункциональные обязанности: {duties}\n"
    found = posts(f"{text}Образование: высшее\nПриём заявлений до 3 мая 2031 года.")[0].criteria
    assert found == [("duties", duties.replace("\n", " ")), ("education", "высшее")]
