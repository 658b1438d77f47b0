"""What is named (posts, sectors), and traps of either language."""

import pytest
from requirement_kit import ways

from kqparse.model import Language
from kqparse.requirement import About

NAMES: list[tuple[Language, str, str]] = [
    ("kk", "санаты жоқ токарь лауазымындағы кемінде 1 жыл жұмыс өтілі", "12 position «санаты жоқ токарь»"),
    ("kk", "аспаз ретінде 2 жыл жұмыс өтілі", "24 position «аспаз»"),
    ("kk", "су шаруашылығы саласындағы жұмыс өтілі кемінде 3 жыл", "36 sector «су шаруашылығы»"),
    ("kk", "есеп және бақылау бойынша кемінде 3 жыл жұмыс өтілі", "36 sector «есеп және бақылау»"),
    ("kk", "салық немесе кеден саласындағы жұмыс өтілі кемінде 3 жыл", "36 sector «салық немесе кеден»"),
    ("kk", "теміржол көлігіндегі жұмыс өтілі кемінде 5 жыл", "60 sector «теміржол көлігіндегі»"),
    ("ru", "стаж работы в должности токаря второго разряда не менее 1 года", "12 position «токаря второго разряда»"),
    ("ru", "опыт работы поваром, пекарем или кондитером от 2 лет", "24 position «поваром, пекарем или кондитером»"),
    ("ru", "опыт работы главным инженером не менее 3 лет", "36 position «главным инженером»"),
    ("ru", "стаж работы на железнодорожном транспорте не менее 5 лет", "60 sector «железнодорожном транспорте»"),
    ("ru", "стаж работы в сферах налогов или таможни не менее 3 лет", "36 sector «налогов или таможни»"),
    ("ru", "стаж работы по обслуживанию лифтов не менее 1 года", "12 sector «обслуживанию лифтов»"),
    ("ru", "стаж работы врачом по специальности не менее 3 лет", "36 position,specialty «врачом»"),
    # A quotation mark within a name has its partner there.
    ("ru", "водителем категории «D» не менее 3 лет", "36 position «водителем категории «D»»"),
    ("ru", 'водителем категории "D" не менее 3 лет', '36 position «водителем категории "D"»'),
    ("ru", "опыт вождения категории «С» не менее 5 лет", "60 sector «вождения категории «С»»"),
    ("kk", "«D» санатты жүргізуші ретінде кемінде 3 жыл", "36 position ««D» санатты жүргізуші»"),
    ("ru", "на должности «смотритель маяка» не менее 3 лет", "36 position «смотритель маяка»"),
    ("ru", "не менее 2 лет в категории C-SVO-7", "24 position «категории C-SVO-7»"),
    ("kk", "C-GP-7 санатында кемінде 1 жыл", "12 position «C-GP-7 санатында»"),
    ("ru", "опыт работы дворником, уборщиком приветствуется", "? position «дворником, уборщиком» preferred"),
    (
        "ru",
        "стаж педагогической работы 5 лет, в том числе административной – 1 год",
        "60 sector «педагогической» (12 sector «административной»)",
    ),
    ("ru", "не менее двух лет на должностях категории D или E", "24 civil_service"),
    ("ru", "не менее одного года на должностях категорий «C» или «D»", "12 civil_service"),
    (
        "ru",
        "стаж в организациях, подведомственных государственному органу, не менее 2 лет",
        "24 sector «подведомственных государственному органу»",
    ),
    ("ru", "опыт в сферах, соответствующих функциональным направлениям данной должности, 4 года", "48 field"),
    ("ru", "опыт необязателен", "0"),
    ("ru", "образование и опыт не имеют значения", "0"),
    ("ru", "Начальник смены: опыт работы в порту не менее 3 лет", "36 sector «порту»"),
]

TRAPS: list[tuple[Language, str, str]] = [
    # «не» is `or` in Kazakh and `not` in Russian.
    ("kk", "екі жыл мемлекеттік қызметте не үш жыл тиісті салада", "24 civil_service | 36 field"),
    ("ru", "стаж работы не менее двух лет", "24"),
    # `or` within brackets, and within one kind of work, opens no other way.
    ("kk", "жоғары (немесе жоғары оқу орнынан кейінгі) білім", "education higher,postgraduate"),
    ("kk", "мемлекеттік органдарда басшылық немесе өзге лауазымдарда бір жыл жұмыс өтілі", "12 state_bodies"),
    ("ru", "опыт (поваром или пекарем) не менее года", "12 position «поваром или пекарем»"),
    # `and` within a name opens no further condition.
    ("ru", "стаж работы в сфере учета и контроля не менее 3 лет", "36 sector «учета и контроля»"),
    # A wish in brackets is about what stands in them, and about the whole where nothing does.
    ("ru", "опыт работы не менее 1 года (желательно 3 года)", "12"),
    ("kk", "жұмыс өтілі (қажет болған жағдайда) 2 жыл", "24 preferred"),
    # Bounds told one by one, and ranges in words.
    ("ru", "не менее 1 года, но не более 3 лет опыта", "12..36"),
    ("kk", "үш-бес жыл өтіл", "36..60"),
    ("kk", "өтілі екі жылға толмаған", "..24"),
    ("ru", "стаж 2 года, 3 – 5 лет в порту", "24 + 36..60 sector «порту»"),
    ("ru", "более пяти лет экспертной деятельности", ">60 sector «экспертной»"),
    ("kk", "медициналық колледж, 1 жыл өтіл", "education technical_vocational «медициналық» + 12"),
    ("ru", "педагогическое образование (высшее или среднее)", "education higher,technical_vocational «педагогическое»"),
    ("ru", "стаж не более года и не менее 3 месяцев", "3..12"),
    ("kk", "5 жылдан артық емес, бірақ 2 жылдан кем емес өтіл", "24..60"),
    # The figure of a footnote counts nothing, nor does what counts say where.
    ("ru", "стаж 2¹ года", "24"),
    ("ru", "стаж не менее 1 года (стажировка засчитывается)", "12"),
    # The level of a language, and what has a label of none.
    ("ru", "английский язык на уровне B2, опыт 2 года", "other «английский язык на уровне B2» + 24"),
    ("kk", "ағылшын тілі B2 деңгейінде, өтіл 2 жыл", "other «ағылшын тілі B2 деңгейінде» + 24"),
    ("kk", "зиянды әдеттері жоқ, портта 5 жылдан", "other «зиянды әдеттері жоқ» + 60 sector «портта»"),
    ("kk", "портта 1-2 жыл жұмыс істегені жөн", "12..24 sector «портта» preferred"),
    # A word for an education that stands alone, qualities, and what tells that nothing is asked.
    ("ru", "профессиональное", "education technical_vocational"),
    ("kk", "кәсіби дағды, 2 жыл өтіл", "other «кәсіби дағды» + 24"),
    ("ru", "среднее образование; ответственность", "education general_secondary + other «ответственность»"),
    ("kk", "жауапкершілік, 2 жыл өтіл", "other «жауапкершілік» + 24"),
    ("kk", "қаржылық сауаттылық саласында 2 жыл өтіл", "24 sector «қаржылық сауаттылық»"),
    (
        "ru",
        "магистратура, опыт руководства группой специалистов 1 год",
        "education postgraduate/master + 12 management,sector «группой специалистов»",
    ),
    ("kk", "жұмыс өтіліне талап қойылмай", "0"),
    (
        "ru",
        "сданный экзамен на право занятия должности, стаж 2 года",
        "other «сданный экзамен на право занятия должности» + 24",
    ),
    # A post that is not named.
    ("ru", "стаж в той же должности 2 года", "24 position"),
    # High is no education everywhere.
    ("kk", "жоғары санатты дәрігер лауазымында 3 жыл жұмыс өтілі", "36 position «жоғары санатты дәрігер»"),
    ("ru", "стаж работы в организациях образования не менее 3 лет", "36 sector «образования»"),
    ("ru", "стаж работы в сфере высшего образования не менее 3 лет", "36 sector «высшего образования»"),
    # The end of a name is no filler; a named speciality stays one without a name.
    ("kk", "әлеуметтік қызметкер лауазымында 1 жыл өтіл", "12 position «әлеуметтік қызметкер»"),
    ("kk", "«Терапия» мамандығы бойынша кемінде 3 жыл жұмыс өтілі", "36 specialty"),
    ("ru", "стаж работы по юридической специальности 2 года", "24 specialty"),
    # A length for each education, with one head.
    (
        "kk",
        "мамандығы бойынша өтілі: жоғары білімі болған жағдайда 1 жыл, орта кәсіптік білімі болған жағдайда 4 жыл",
        "education higher + 12 specialty | education technical_vocational + 48 specialty",
    ),
    (
        "ru",
        "стаж по специальности: 1 год при наличии высшего образования, 4 года при наличии среднего профессионального",
        "12 specialty + education higher | 48 specialty + education technical_vocational",
    ),
    # Entries of a list keep their names; each is a way.
    ("ru", "Стаж в должности: – токаря 2 года; – слесаря 3 года", "24 position «токаря» | 36 position «слесаря»"),
    # Words that are nearly those of education, but not beside them, are left alone.
    ("ru", "опыт работы с образцами 2 года", "24 sector «образцами»"),
    # Between quotation marks `and` joins the words of a name.
    ("kk", "«Астық және бидай» кәсіпорнында 2 жыл өтіл", "24 sector ««Астық және бидай» кәсіпорнында»"),
    # Lost marks.
    ("kk", "мамандыгы бойынша кемiнде уш жыл жумыс отiлi".replace("i", "і"), "36 specialty"),
    ("kk", "енбек өтіліне талаптар койылмайды", "0"),
    # A place of education is where somebody worked, in the case that says "in".
    ("ru", "опыт преподавания в вузе не менее 3 лет", "36 sector «преподавания в вузе»"),
    ("ru", "опыт работы в высших учебных заведениях не менее 3 лет", "36 sector «высших учебных заведениях»"),
    ("ru", "лица, окончившие вуз, без стажа", "education higher + 0"),
    ("kk", "жоғары оқу орнында жұмыс тәжірибесі кемінде 3 жыл", "36 sector «жоғары оқу орнында»"),
    ("kk", "колледжде оқыту өтілі кемінде 2 жыл", "24 sector «колледжде»"),
    # Brackets behind a length of work say whom it is asked of, and name no work.
    ("ru", "стаж юристом 3 года (при наличии высшего образования)", "36 position «юристом» + education higher"),
    (
        "kk",
        "заңгер лауазымында 3 жыл (жоғары заң білімі болған кезде)",
        "36 position «заңгер» + education higher «заң»",
    ),
    ("ru", "стаж на должностях (требующих высшего образования) 3 года", "36 position"),
    # A short answer behind a label within the text.
    ("kk", "білімі: жоғары, жұмыс өтілі: жоқ", "education higher + 0"),
    ("ru", "образование: высшее, стаж: нет", "education higher + 0"),
    # An ending behind a hyphen says where, too.
    ("kk", "мемлекеттік қызметте 2 жыл не ҮЕҰ-да 4 жыл", "24 civil_service | 48 sector «ҮЕҰ-да»"),
    # Letters that look like ours, and marks that are lost.
    ("kk", "жогары білім жэне кэсіптік тэжірибе кемінде 2 жыл", "education higher + 24"),
    # Years of a work, told by the ending of their unit or by their place behind other parts, are parts of it.
    ("kk", "5 жыл өтіл, соңғы екі жылы – әдіскер лауазымында", "60 (24 position «әдіскер»)"),
    (
        "kk",
        "15 жыл өтіл, оның 5 жылы басшылықта, 3 жылы мемлекеттік қызметте",
        "180 (60 management + 36 civil_service)",
    ),
    (
        "ru",
        "стаж 15 лет, из них 5 лет на руководящих должностях, 3 года на государственной службе",
        "180 (60 management + 36 civil_service)",
    ),
    (
        "ru",
        "стаж 2 года, из них 1 год на руководящих должностях, 3 года в банке",
        "24 (12 management) + 36 sector «банке»",
    ),
    ("kk", "соңғы 5 жылда кемінде 2 жыл жұмыс өтілі", "24"),
    ("kk", "соңғы 5 жылда портта, кемінде 2 жыл жұмыс өтілі", "24 sector «портта»"),
    (
        "ru",
        "опыт последние 2 года в порту, возраст не менее 25 лет",
        "24 sector «порту» + other «возраст не менее 25 лет»",
    ),
    ("ru", "опыт последние 5 лет, не менее 3 лет на руководящих должностях", "36 management"),
    # Brackets behind the most work of all may tell of a whole and its parts: these are no ways.
    ("ru", "стаж не менее 5 лет (общий), 2 года (в порту)", "60 + 24 sector «порту»"),
    ("ru", "5 лет (в отрасли), 2 года (на руководящих должностях)", "60 field + 24 management"),
    # How one has worked is no sector.
    ("ru", "2 года практической работы", "24"),
    ("kk", "екі жыл практикалық жұмыс", "24"),
    # A length without a number is one of work only where it is not named.
    ("ru", "высшее образование, отпуск – месяц, стаж 3 года", "education higher + 36"),
    # The post in front of what is asked for says nothing of it.
    ("kk", "II санатты инженер: жоғары техникалық білім, өтілі 1 жыл", "education higher «техникалық» + 12"),
    # A choice within the words of a programme is none of ways; one before them is.
    (
        "kk",
        "мемлекеттік бағдарламалар бойынша немесе шетелдің жоғары оқу орындарында оқуды аяқтаған, немесе 3 жыл өтіл",
        "programme | 36",
    ),
    ("kk", "тиісті салада 3 жыл, немесе шетелде оқуды аяқтаған", "36 field | programme"),
    ("ru", "стаж 3 года или завершение обучения за рубежом", "36 | programme"),
    # Each education with its own length, none among them.
    (
        "kk",
        "магистр болса – өтілсіз, жоғары білім болса – 1 жыл, орта арнаулы білім болса – 2 жыл өтіл",
        "education postgraduate/master + 0 | education higher + 12 | education technical_vocational + 24",
    ),
    ("kk", "жоғары білім болғанда – 1 жыл, болмаған жағдайда – 3 жыл", "education higher + 12 | 36"),
    # A post by its name, or any that people of some education fill.
    (
        "kk",
        "инженер лауазымында немесе жоғары білімі бар мамандар атқаратын басқа инженерлік-техникалық лауазымдарда 3 жыл",
        "36 position «инженер» | 36 position",
    ),
    # One head before entries that are each for an education.
    (
        "kk",
        "мамандығы бойынша: 1) жоғары білімі бар адамдар үшін – 1 жыл; 2) орта арнаулы білімі бар адамдар үшін – 3 жыл",
        "education higher + 12 specialty | education technical_vocational + 36 specialty",
    ),
    (
        "ru",
        "стаж по специальности: 1) при наличии высшего образования – 1 год; 2) при наличии среднего образования – 3 года",
        "education higher + 12 specialty | education general_secondary + 36 specialty",
    ),
    (
        "kk",
        "педагогикалық өтілі: жоғары білім – кемінде 2 жыл, орта кәсіптік білім – кемінде 4 жыл",
        "education higher + 24 sector «педагогикалық» | education technical_vocational + 48 sector «педагогикалық»",
    ),
    # Degrees of one level, each with its own length.
    (
        "kk",
        "жоғары білім – 3 жыл, магистр – 2 жыл, PhD – 1 жыл",
        "education higher + 36 | education postgraduate/master + 24 | education postgraduate/doctorate + 12",
    ),
    # The word for work that closes the last part is that of all of them.
    (
        "kk",
        "кемінде 5 жыл, оның ішінде мемлекеттік қызметте 2 жыл және басшы лауазымдарда 1 жыл жұмыс өтілі",
        "60 (24 civil_service + 12 management)",
    ),
    # Categories of posts, and a time that is looked at.
    ("kk", "мемлекеттік қызмет өтілі 3 жыл, соның ішінде E-2 санатында 1 жыл", "36 civil_service (12 civil_service)"),
    ("kk", "соңғы 5 жыл ішінде кемінде 3 жыл сот приставы болып жұмыс істеген", "36 position «сот приставы»"),
    # What is asked for a category where none is asked for binds nobody without it.
    ("kk", "өтілге талап қойылмайды, жоғары санат үшін кемінде 5 жыл, бірінші санат үшін – 3 жыл", "0"),
    ("ru", "без предъявления требований к стажу; для высшей категории не менее 5 лет", "0"),
    ("ru", "без предъявления требований к стажу,; для высшей категории не менее 5 лет.", "0"),
    (
        "kk",
        "жоғары санат үшін – 5 жыл, бірінші санат үшін – 3 жыл",
        "60 position «жоғары санат» | 36 position «бірінші санат»",
    ),
    (
        "ru",
        "по специальности: 1) для лиц с высшим образованием – 1 год; 2) для лиц со средним образованием – 3 года",
        "education higher + 12 specialty | education general_secondary + 36 specialty",
    ),
    ("kk", "прокурор, судья лауазымдарының бірінде 2 жыл жұмыс істеген", "24 position «прокурор, судья»"),
    ("kk", "еңбек өтіліне талаптар белгіленбеген", "0"),
    ("kk", "жұмыс тәжірибесі қарастырылмаған", "0"),
    ("kk", "әкімшілік мемлекеттік лауазымдарда екі жыл", "24 civil_service"),
    # Amounts that are each for a post of its own are ways, and so is what is asked in a kind of place.
    ("kk", "дәрігер – 5 жыл, мейіргер – 3 жыл", "60 position «дәрігер» | 36 position «мейіргер»"),
    ("kk", "Тәжірибесі: аспаз – 2 жыл; даяшы – 1 жыл", "24 position «аспаз» | 12 position «даяшы»"),
    ("ru", "врач – 5 лет, медицинская сестра – 3 года", "60 position «врач» | 36 position «медицинская сестра»"),
    ("kk", "өтілі: бірінші санат — 3 жыл, санатсыз — талап етілмейді", "36 position «бірінші санат» | 0"),
    ("kk", "жалпы өтілі – 5 жыл, мамандығы бойынша – 3 жыл", "60 + 36 specialty"),
    ("kk", "мектепте – 3 жыл, банкте – 2 жыл", "36 sector «мектепте» | 24 sector «банкте»"),
    ("kk", "кемінде 3 жыл, ал ауылдық жерлерде – 1 жыл", "36 | 12 sector «ауылдық жерлерде»"),
    ("ru", "не менее 3 лет, а в сельской местности – 1 года", "36 | 12 sector «сельской местности»"),
    ("kk", "өтілі кемінде 5 жыл, ауылдық жердегі өтілі 3 жыл", "60 + 36 sector «ауылдық жердегі»"),
    (
        "kk",
        "ауыл шаруашылығы саласында 3 жыл, ауыл шаруашылығы құрылымдарында 2 жыл",
        "36 sector «ауыл шаруашылығы» + 24 sector «ауыл шаруашылығы құрылымдарында»",
    ),
    ("kk", "мұғалім үшін өтіліне талап қойылмайды; басшы үшін кемінде 3 жыл", "0 | 36 position «басшы»"),
    ("ru", "для учителя без требований к стажу; для заведующего не менее 3 лет", "0 | 36 position «заведующего»"),
    # Posts that head their requirements are told apart where two of them do.
    ("kk", "педагог-модератор: өтілі 2 жыл; педагог-сарапшы: өтілі 3 жыл", "24 | 36"),
    ("ru", "высшая категория: стаж 7 лет; первая категория: стаж 5 лет", "84 | 60"),
    ("kk", "4-разряд: кемінде 6 ай; 5-разряд: кемінде 1 жыл", "6 | 12"),
    ("ru", "4 разряд: не менее 6 месяцев; 5 разряд: не менее 1 года", "6 | 12"),
    (
        "kk",
        "бас маман үшін: жоғары білім, 2 жыл; жетекші маман үшін: жоғары білім, өтілсіз",
        "education higher + 24 | education higher + 0",
    ),
    ("ru", "первая категория – 2 года, без категории – не требуется", "24 position «первая категория» | 0"),
    ("kk", "5 жыл тәжірибе (соңғы 3 жылы басшылық қызметте)", "60 (36 management)"),
    (
        "kk",
        "бакалавр үшін 3 жыл, магистр үшін 1 жыл",
        "education higher/bachelor + 36 | education postgraduate/master + 12",
    ),
    ("kk", "аудандарда кемінде 3 жыл, ауылдарда кемінде 1 жыл", "36 sector «аудандарда» | 12 sector «ауылдарда»"),
    ("kk", "конкурс жарияланған күнге мемлекеттік қызмет өтілі кемінде 2 жыл", "24 civil_service"),
    ("kk", "бас маман – кемінде 2 жыл, маман – өтілсіз", "24 position «бас маман» | 0"),
    ("kk", "жалпы өтілі – 10 жыл, салада – 5 жыл", "120 + 60 field"),
    ("kk", "құрылыс саласында – 5 жыл, басшы лауазымда – 3 жыл", "60 sector «құрылыс» + 36 management"),
    (
        "kk",
        "жоғары білім, өтілсіз; жоғары білім болмаған жағдайда – орта кәсіптік білім және 2 жыл өтіл",
        "education higher + 0 | education technical_vocational + 24",
    ),
    # The amount behind a part is that of the places before it, too.
    (
        "kk",
        "сотта, оның ішінде облыстық сотта кемінде 5 жыл қызмет өтілі",
        "60 sector «сотта» (? sector «облыстық сотта»)",
    ),
    ("kk", "алты жыл, атап айтқанда: сотта үш жыл, банкте үш жыл", "72 (36 sector «сотта» + 36 sector «банкте»)"),
    # A speciality by its name, and what else is known or learnt, is no work.
    ("kk", "«Құқықтану» мамандығы, 1 жыл өтіл", "education «Құқықтану» + 12"),
    ("kk", "мамандығы «Құқықтану», өтілі 1 жыл", "education «Құқықтану» + 12"),
    (
        "kk",
        "жоғары білім, біліктілігін арттырған, өтілі 1 жыл",
        "education higher + training «біліктілігін арттырған» + 12",
    ),
    ("kk", "жоғары білім, Excel-ді білетін, өтілі 1 жыл", "education higher + other «Excel-ді білетін» + 12"),
    ("kk", "доктор (PhD) дәрежесі, 1 жыл өтіл", "education postgraduate/doctorate + 12"),
    ("kk", "1-санатты техник: орта арнаулы білім, өтілі 1 жыл", "education technical_vocational + 12"),
    # What is asked of neither education nor work, in either order.
    ("ru", "без предъявления требований к образованию и стажу", "0"),
    ("ru", "без требований к опыту работы и образованию", "0"),
    ("ru", "требований к стажу нет", "0"),
    ("ru", "требований к образованию и опыту нет", "0"),
    # That none is asked for binds, though some be welcome.
    ("ru", "опыт работы не требуется, но приветствуется", "0"),
    ("kk", "тәжірибе талап етілмейді, бірақ құпталады", "0"),
    # A level in the case of what is compared.
    ("kk", "білімі орта білімнен кейінгіден төмен емес", "education post_secondary"),
    # The letter behind a figure may be a Latin one.
    ("ru", "стаж не менее 3-x лет", "36"),
    # A diploma with honours is no field.
    ("kk", "үздік дипломмен жоғары заң білімі", "other «үздік дипломмен» + education higher «заң»"),
    # A speciality that was named before; slips in what compares.
    ("kk", "көрсетілген мамандықта 4 жылдан аса жұмыс өтілі", ">48 specialty"),
    ("kk", "жұмыс өтілі 2 жылдан кем емс", "24"),
    ("ru", "опыт работы не мение 2 лет", "24"),
    # Calendar years, acts and ages are no amounts.
    ("ru", "стаж работы по приказу от 30 декабря 2020 года", "? sector «приказу от 30 декабря 2020»"),
    (
        "ru",
        "Наличие водительского удостоверения с 2010 года",
        "other «водительского удостоверения с 2010 года»",
    ),
    # A closing `none asked` holds for every way before it.
    (
        "kk",
        "жоғары білім немесе орта кәсіптік білім немесе жалпы орта білім, жұмыс өтіліне талап қойылмайды",
        "education higher + 0 | education technical_vocational + 0 | education general_secondary + 0",
    ),
    # Another way keeps the education of the one before unless it names its own.
    (
        "kk",
        "жоғары білім және 2 жыл өтіл немесе 4 жыл өтіл немесе орта кәсіптік білім және 6 жыл өтіл",
        "education higher + 24 | education higher + 48 | education technical_vocational + 72",
    ),
    (
        "ru",
        "стаж не менее 2 лет, для лиц с высшим образованием – без предъявления требований к стажу",
        "24 | education higher + 0",
    ),
    # The title of a law asks for nothing.
    ("kk", "«Мемлекеттік қызмет туралы» Заңға сәйкес", ""),
    ("ru", "Требования могут варьироваться в зависимости от работодателя и стажа работы.", ""),
    # Categories in a row are one, however many.
    (
        "kk",
        "кемінде екі жыл C-4, C-O-3, D-3, E-2 санаттарынан төмен емес лауазымдарда немесе тиісті салада кемінде бес жыл",
        "24 civil_service | 60 field",
    ),
    ("ru", "на категориях C-4, C-5, D-3 – не менее года", "12 civil_service"),
    # The word for work before a colon is a label of works that have their own.
    (
        "ru",
        "Опыт работы: не менее года стажа государственной службы; либо не менее 3 лет в соответствующей области",
        "12 civil_service | 36 field",
    ),
    (
        "kk",
        "жұмыс тәжірибесі: мемлекеттік қызмет өтілі кемінде 1 жыл; не тиісті салада кемінде 2 жыл",
        "12 civil_service | 24 field",
    ),
    # A hyphen is no dash, nor a number with more behind it a level.
    ("kk", "кемінде екі жыл өтіл, 4-разрядтан төмен емес", "24 + other «4-разрядтан төмен емес»"),
    ("kk", "жасы 30-дан жоғары, орта білім", "other «жасы 30-дан жоғары» + education general_secondary"),
    # The age of those with whom somebody worked is no length.
    ("ru", "опыт работы с детьми от 2 до 6 лет", "? sector «детьми от 2 до 6 лет»"),
    ("ru", "опыт работы с детьми от 2 до 6 лет не менее года", "12 sector «детьми от 2 до 6 лет»"),
    # What other holders of posts have is asked of nobody.
    (
        "ru",
        "в должности техника либо других должностях, замещаемых специалистами со средним (техническим или строительным) образованием, не менее 2 лет стажа",
        "24 position «техника» | 24 position",
    ),
    ("ru", "стаж на инженерных должностях, требующих наличия высшего образования, 2 года", "24 position"),
    (
        "ru",
        "стаж в должности с более низкой (предшествующей) категорией не менее года",
        "12 position «с более низкой (предшествующей) категорией»",
    ),
    ("ru", "опыт работы по данной профессии, требования к стажу не предъявляются", "0"),
    (
        "ru",
        "стаж в частных или иных организациях по специальности 2 года",
        "24 sector,specialty «частных или иных организациях»",
    ),
    (
        "ru",
        "высшее образование и 3 года стажа преподавания или учёное звание доцента",
        "education higher + 36 sector «преподавания» | education higher + other «учёное звание доцента»",
    ),
    (
        "ru",
        "профессиональное высшее без стажа или профессиональное среднее и стаж 3 года",
        "education higher + 0 | education technical_vocational + 36",
    ),
    ("ru", "3 года, а для лиц, имеющих диплом специалиста, 1 год", "36 | education higher/specialist + 12"),
    ("ru", "налёт не менее 1500 часов, стаж 2 года", "24"),
    # Of a row of works each may have the amount of the first: a place, or a post.
    (
        "ru",
        "стаж 3 года в таможенных или в других контрольных органах, в качестве военнослужащего либо в должности инспектора",
        "36 sector «таможенных или в других контрольных органах» | 36 position «военнослужащего» | 36 position «инспектора»",
    ),
    ("ru", "не менее 3 лет в должности диспетчера либо в порту", "36 position «диспетчера» | 36 sector «порту»"),
    (
        "ru",
        "высшее образование, ученая степень доктора наук и 5 лет стажа или учёное звание профессора",
        "education higher/doctorate + 60 | education higher/doctorate + other «учёное звание профессора»",
    ),
    # An age that no word tells.
    (
        "ru",
        "от 25 лет, среднее специальное образование, опыт работы от 6 месяцев",
        "education technical_vocational + 6",
    ),
    ("ru", "общий стаж, не менее 20 лет, стаж в должности судьи 5 лет", "240 + 60 position «судьи»"),
    ("ru", "стаж на инженерных или технических должностях не менее 2 лет", "24 position «инженерных или технических»"),
    # What a comma adds to a choice of educations and papers is asked of each.
    (
        "ru",
        "высшее и (или) послевузовское педагогическое образование или документ, подтверждающий педагогическую переподготовку, стаж педагогической работы не менее 4 лет, в том числе в руководящей должности 1 год; и (или) наличие квалификации эксперта",
        "education higher,postgraduate «педагогическое» + 48 sector «педагогической» (12 management) | training «документ, подтверждающий педагогическую переподготовку» + 48 sector «педагогической» (12 management) | education higher,postgraduate «педагогическое» + other «квалификации эксперта»",
    ),
    (
        "kk",
        "жоғары педагогикалық білім немесе педагогикалық қайта даярлауды растайтын құжат, педагогикалық жұмыс өтілі кемінде 4 жыл",
        "education higher «педагогикалық» + 48 sector «педагогикалық» | training «педагогикалық қайта даярлауды растайтын құжат» + 48 sector «педагогикалық»",
    ),
    (
        "ru",
        "высшее образование, сертификат специалиста или магистратура, стаж не менее 4 лет",
        "education higher + training «сертификат специалиста» + 48 | education postgraduate/master + 48",
    ),
    # For whom an amount is, is not the post that somebody had where one is told.
    (
        "ru",
        "стаж в должности педагога: для методиста не менее 2 лет, для эксперта – не менее 4 лет",
        "24 position «педагога» | 48 position «педагога»",
    ),
    (
        "kk",
        "педагог лауазымындағы жұмыс өтілі: әдіскер үшін кемінде 2 жыл, сарапшы үшін – кемінде 4 жыл",
        "24 position «педагог» | 48 position «педагог»",
    ),
    (
        "kk",
        "Мемлекеттік әкімшілік лауазымдарға үлгілік біліктілік талаптарына сәйкес",
        "other «Мемлекеттік әкімшілік лауазымдарға үлгілік біліктілік талаптарына сәйкес»",
    ),
    ("ru", "Опыт работы значения не имеет", "0"),
]

ABOUT: list[tuple[Language, About, str, str]] = [
    ("ru", "experience", "Не требуется", "0"),
    (
        "ru",
        "experience",
        "высшее – без стажа, среднее специальное – 1 год",
        "education higher + 0 | education technical_vocational + 12",
    ),
    ("kk", "experience", "Талап етілмейді", "0"),
    ("ru", "experience", "от 1 года до 3 лет", "12..36"),
    ("kk", "experience", "5 жыл", "60"),
    ("ru", "education", "Высшее", "education higher"),
    ("kk", "education", "Орта арнаулы", "education technical_vocational"),
]


@pytest.mark.parametrize(("language", "text", "meaning"), [*NAMES, *TRAPS])
def test_meaning(language: Language, text: str, meaning: str) -> None:
    assert ways(text, language) == meaning


@pytest.mark.parametrize(("language", "about", "text", "meaning"), ABOUT)
def test_what_a_label_tells(language: Language, about: About, text: str, meaning: str) -> None:
    assert ways(text, language, about) == meaning
