"""Wordings of schools that somebody left, of what is refused, not asked for or conditional, with all that they mean."""

import pytest
from requirement_kit import found, ways

from kqparse.model import Language

WORDINGS: list[tuple[Language, str, str, str]] = [
    # who left a school has its level, whatever describes the school
    ("ru", "выпускник педагогического колледжа", "education technical_vocational «педагогического»", ""),
    (
        "ru",
        "выпускник вуза или медицинского колледжа, стаж не требуется",
        "education higher,technical_vocational «медицинского» + 0",
        "",
    ),
    ("ru", "окончивший художественное училище", "education technical_vocational «художественное»", ""),
    (
        "ru",
        "диплом политехнического колледжа, опыт от года",
        "education technical_vocational «политехнического» + 12",
        "",
    ),
    ("kk", "Кәсіптік лицейді бітірген", "education technical_vocational", ""),
    # … and no other who has to do with one
    ("ru", "работа с выпускниками медицинского колледжа не менее 1 года", "12 sector «медицинского колледжа»", ""),
    (
        "ru",
        "опыт работы преподавателем педагогического колледжа 3 года",
        "36 position «преподавателем педагогического колледжа»",
        "",
    ),
    ("ru", "3 года в школе или колледже", "36 sector «школе или колледже»", ""),
    ("kk", "кемінде 3 жыл мектепте немесе колледжде", "36 sector «мектепте немесе колледжде»", ""),
    (
        "ru",
        "высшее, стаж 3 года в школе или колледж, стаж 5 лет",
        "education higher + 36 sector «школе» | education technical_vocational + 60",
        "",
    ),
    # with whose level work goes
    ("ru", "высшее юридическое с опытом работы 5 лет", "education higher «юридическое» + 60", ""),
    (
        "ru",
        "высшее экономическое либо среднее экономическое с опытом 5 лет",
        "education higher «экономическое» | education technical_vocational «экономическое» + 60",
        "",
    ),
    (
        "ru",
        "Образование высшее либо среднее специальное с опытом 5 лет",
        "education higher | education technical_vocational + 60",
        "",
    ),
    (
        "ru",
        "высшее или среднее специальное образование с опытом работы 5 лет",
        "education higher,technical_vocational + 60",
        "",
    ),
    (
        "ru",
        "Образование высшее или среднее специальное, с опытом работы 5 лет",
        "education higher,technical_vocational + 60",
        "",
    ),
    ("ru", "Образование среднее или высшее с опытом 2 года", "education general_secondary,higher + 24", ""),
    # that nothing bounds work is that none is asked for
    ("kk", "жоғары білім, өтіліне шектеу жоқ", "education higher + 0", ""),
    ("ru", "без ограничений по стажу", "0", ""),
    ("ru", "опыт не ограничивается одной сферой, стаж 2 года", "24", ""),
    # what brackets do not ask for
    ("ru", "стаж 2 года (высшее образование не требуется)", "24", ""),
    ("ru", "Опыт от 1 года (знание языка не обязательно)", "12", ""),
    ("kk", "өтілі 2 жыл (жоғары білім талап етілмейді)", "24", ""),
    # who is refused has no work, so that some is asked for
    ("ru", "Без опыта работы просьба не обращаться", "?", "KQ305"),
    ("kk", "Тәжірибесіз үміткерлер қабылданбайды", "?", "KQ305"),
    ("kk", "тәжірибесіз үміткерлер қабылданады", "0", ""),
    # what is allowed to those who work is no other way
    ("ru", "Послесреднее образование. Допускается к работе без стажа", "education post_secondary + 0", ""),
    ("ru", "Опыт не нужен, возможно обучение на рабочем месте", "0", ""),
    ("ru", "Высшее образование, возможно среднее специальное", "education higher | education technical_vocational", ""),
    # if and then
    (
        "ru",
        "Если образование высшее, то стаж – год; если среднее специальное, то два года",
        "education higher + 12 | education technical_vocational + 24",
        "",
    ),
    ("ru", "если высшее — опыт год, если нет — 3 года", "education higher + 12 | 36", ""),
    ("ru", "Если нет высшего образования – стаж 3 года", "36", ""),
    (
        "kk",
        "егер жоғары білімі болса, өтілі 1 жыл, егер орта болса, 3 жыл",
        "education higher + 12 | education general_secondary + 36",
        "",
    ),
    ("ru", "стаж по спец-ти не менее 2 л.", "24 specialty", ""),
    # each of a row of posts or categories has what stands behind its dash, none asked for too
    ("ru", "лоцман – 4 года; матрос – без стажа", "48 position «лоцман» | 0", ""),
    ("ru", "первая категория - 4 года; без категории - стаж не требуется", "48 position «первая категория» | 0", ""),
    ("kk", "бірінші санат – 4 жыл; санатсыз – өтілсіз", "48 position «бірінші санат» | 0", ""),
    # educations that each have a length stand for the choice of them
    (
        "ru",
        "Высшее или среднее специальное, стаж – при высшем 1 год, при среднем специальном 3 года",
        "education higher + 12 | education technical_vocational + 36",
        "",
    ),
    (
        "kk",
        "Жоғары не арнаулы орта, өтіл – жоғары болса 1 жыл, арнаулы орта болса 3 жыл",
        "education higher + 12 | education technical_vocational + 36",
        "",
    ),
    # a number that ends a part has its unit from the whole
    (
        "ru",
        "стаж 10 лет, в том числе на должностях среднего медперсонала – не менее пяти",
        "120 (60 position «среднего медперсонала»)",
        "",
    ),
    ("ru", "стаж не менее 10 лет, в том числе по специальности не менее 5", "120 (60 specialty)", ""),
    ("ru", "не менее 5 лет, в том числе на 2 должностях не менее 3 разряда", "60 (? position «3 разряда»)", "KQ301"),
    # what a length is made for some
    (
        "ru",
        "Стаж 3 года, для кандидатов с магистерской степенью стаж сокращается до 1 года",
        "36 | education postgraduate/master + 12",
        "",
    ),
    (
        "kk",
        "Өтілі 3 жыл, магистр дәрежесі барларға 1 жылға дейін қысқартылады",
        "36 | education postgraduate/master + 12",
        "",
    ),
    ("kk", "Жас мамандар өтілсіз қабылданады, қалғандары – 2 жылдан бастап", "0 | 24", ""),
    # in the words of vacancies
    ("ru", "опыта не требуем, всему научим", "0", ""),
    (
        "ru",
        "Опыт вождения не менее 3 лет, стаж в такси – плюс",
        "36 sector «вождения» + ? sector «такси» preferred",
        "",
    ),
    ("ru", "стаж 5 лет плюс знание 1С", "60 + other «знание 1С»", ""),
    ("ru", "4 г. в нацкомпаниях на рук. должностях", "48 management,sector «нацкомпаниях»", ""),
    ("ru", "стаж — без ограничений", "0", ""),
    # the post in the genitive that an education is asked of is no field; what it describes keeps it
    ("kk", "Мұрағатшының тиісті мамандық бойынша жоғары білімі болуы тиіс", "education higher relevant", ""),
    (
        "kk",
        "Бас бухгалтердің жоғары экономикалық білімі, 3 жыл өтілі болуы тиіс",
        "education higher «экономикалық» + 36",
        "",
    ),
    (
        "kk",
        "Лаборанттың химия мамандығы бойынша техникалық және кәсіптік білімі болуы тиіс",
        "education technical_vocational «химия»",
        "",
    ),
    ("kk", "Экономиканың тиісті саласында жоғары білімі болуы тиіс", "education higher «Экономиканың»", ""),
    ("kk", "Мұғалімнің жұмыс өтілі 3 жыл, жоғары білім", "36 position «Мұғалімнің» + education higher", ""),
    # who must have it is no work
    (
        "ru",
        "Лицо, назначаемое на должность инженера, должно иметь высшее техническое образование",
        "education higher «техническое»",
        "",
    ),
    ("ru", "Кандидат должен иметь высшее образование", "education higher", ""),
    ("ru", "Опыт работы: должен иметь не менее 3 лет", "36", ""),
    # a named speciality between commas is one of the education before it
    (
        "kk",
        "Жоғары білім, экономика немесе қаржы мамандығы бойынша, кемінде 3 жыл өтіл",
        "education higher «экономика» «қаржы» + 36",
        "",
    ),
    (
        "kk",
        "Жоғары білім, «Емдеу ісі» мамандығы бойынша, өтіліне талап қойылмайды",
        "education higher «Емдеу ісі» + 0",
        "",
    ),
    ("kk", "Жоғары білім, заң мамандығы бойынша 3 жыл өтіл", "education higher + 36 specialty", ""),
    ("kk", "Жоғары білім, мамандығы бойынша, 3 жыл өтіл", "education higher + 36 specialty", ""),
    # brackets behind another education ask of that alone
    (
        "ru",
        "степень бакалавра и 2 года стажа либо степень магистра (стаж не требуется)",
        "education higher/bachelor + 24 | education postgraduate/master + 0",
        "",
    ),
    (
        "kk",
        "Жоғары білім және 2 жыл өтіл немесе магистр дәрежесі (өтілсіз)",
        "education higher + 24 | education postgraduate/master + 0",
        "",
    ),
    # what another education is built on is none
    ("ru", "техническое и профессиональное на базе общего среднего", "education technical_vocational", ""),
    # fields in a list behind an education and a colon, whatever marks its entries
    (
        "ru",
        "Высшее образование: 1) экономика; 2) право. Стаж 2 года",
        "education higher «экономика» «право» + 24",
        "",
    ),
    ("ru", "Высшее образование: 1. Экономика. 2. Право. Стаж 2 года", "education higher «Экономика» «Право» + 24", ""),
    ("kk", "Жоғары білім: - экономика; - құқық", "education higher «экономика» «құқық»", ""),
    ("kk", "Жоғары білім: 1) экономика 2) құқық", "education higher «экономика» «құқық»", ""),
    ("kk", "Жоғары білім: 1) экономика; 2) 3 жыл өтіл", "education higher «экономика» + 36", ""),
    (
        "ru",
        "Высшее образование и опыт по одному из следующих требований: 1) 6 месяцев в порту; 2) год в банке",
        "education higher + 6 sector «порту» | education higher + 12 sector «банке»",
        "",
    ),
    (
        "ru",
        "высшее по одному из следующих направлений: экономика; право. Стаж 2 года",
        "education higher «экономика» «право» + 24",
        "",
    ),
    # shortened
    ("ru", "Образование высш. (экон.)", "education higher «экон»", ""),
    ("ru", "Высш. экон. обр., опыт 2 г.", "education higher «экон» + 24", ""),
    ("kk", "Жоғары эк. білім", "education higher «эк»", ""),
    # an education that is not ended, or may be so, is no field
    (
        "ru",
        "Высшее (в том числе незавершённое) экономическое образование",
        "education higher «экономическое»",
        "KQ301",
    ),
    ("ru", "высшее (можно неполное) образование, опыт не нужен", "education higher + 0", "KQ301"),
    (
        "ru",
        "высшее образование с присвоением квалификации «инженер-механик» или «техник-механик»",
        "education higher «инженер-механик» «техник-механик»",
        "",
    ),
    # who teaches at a school of higher education needs none by that
    ("kk", "ЖОО оқытушысы ретінде кемінде 5 жыл жұмыс өтілі", "60 position «ЖОО оқытушысы»", ""),
    ("ru", "опыт работы ректором вуза 5 лет", "60 sector «ректором вуза»", ""),
    ("ru", "Диплом университета (химия), опыт 3 года", "education higher «химия» + 36", ""),
    ("ru", "Высшее экономическое (второе высшее)", "education higher «экономическое»", ""),
    ("kk", "Өтілі: 1 жылдан аспайды", "..12", ""),
    (
        "kk",
        "Жоғары білім болуы, мамандығы – «Дефектология», өтіл болмауы мүмкін",
        "education higher «Дефектология» + 0",
        "",
    ),
    # an age is no work
    (
        "ru",
        "Среднее образование, 18 лет и старше, без стажа",
        "education general_secondary + other «18 лет и старше» + 0",
        "",
    ),
    ("ru", "от 18 лет, среднее образование, без опыта", "other «от 18 лет» + education general_secondary + 0", ""),
    ("ru", "Стаж 20 лет и более, среднее образование", "240 + education general_secondary", ""),
    # … but words for one that lead to an amount of their own leave the length before them
    (
        "ru",
        "высшее образование, стаж 20 лет возраст до 55 лет",
        "education higher + 240 + other «возраст до 55 лет»",
        "",
    ),
    # another way for those who lack the first; a wish behind none
    (
        "ru",
        "Высшее, стаж по специальности 2 года, в случае отсутствия – на госслужбе 1 год",
        "education higher + 24 specialty | education higher + 12 civil_service",
        "",
    ),
    ("ru", "стаж не требуется (желательно от 1 года)", "0 + 12 preferred", ""),
    # a dash without blanks behind a label is no hyphen
    ("ru", "Образование-высшее, стаж-3 года", "education higher + 36", ""),
    ("ru", "Стаж работы-не менее 2 лет", "24", ""),
    ("ru", "стаж-без предъявления требований", "0", ""),
    ("ru", "Опыт 1 год-3 года", "12..36", ""),
    ("kk", "Білімі-жоғары техникалық, өтілі-талап етілмейді", "education higher «техникалық» + 0", ""),
    ("ru", "инженер-строитель, опыт 1 год", "12", "KQ301"),
    ("ru", 'высшее обр. по спец. "Химия", стаж 1г.', "education higher «Химия» + 12", ""),
    # halves of years, and what is written as one word
    ("ru", "опыт работы полгода – год", "6..12", ""),
    ("ru", "опыт работы полгода-год", "6..12", ""),
    ("ru", "опыт работы полгода – два года", "6..24", ""),
    ("ru", "стаж месяц – год", "?", "KQ305"),
    ("ru", "стаж 1/2 года", "6", ""),
    ("kk", "жұмыс өтілі 1/2 жыл", "6", ""),
    ("ru", "работа на 1/2 ставки, стаж 3 года", "36", "KQ301"),
    ("ru", "стаж 1/2026 года", "?", "KQ301 KQ305"),
    # none, and only a wish
    ("kk", "жұмыс тәжірибесі қаралмайды", "0", ""),
    ("kk", "жұмыс өтілі қарастырылмайды", "0", ""),
    ("kk", "жұмыс өтілі қалауынша", "? preferred", ""),
    ("ru", "ТиПО (рабочие кадры) Специальность: Сварка", "education technical_vocational «Сварка»", ""),
    ("kk", "орта арнаулы (кәсіптік) білім", "education technical_vocational", ""),
]


@pytest.mark.parametrize(("language", "text", "meaning", "codes"), WORDINGS)
def test_wording(language: Language, text: str, meaning: str, codes: str) -> None:
    told = {code for code, _ in found(text, language)} - {"KQ303"}
    assert (ways(text, language), " ".join(sorted(told))) == (meaning, codes)


@pytest.mark.parametrize(
    ("language", "text", "meaning", "codes"),
    [
        ("ru", "желателен", "? preferred", ""),
        ("kk", "болғаны жөн", "? preferred", ""),
        ("ru", "обязателен", "?", "KQ305"),
        ("kk", "болуы тиіс", "?", "KQ305"),
        ("ru", "не обязателен, но приветствуется", "0", ""),
        ("ru", "наличие сертификата", "training «сертификата»", ""),
    ],
)
def test_an_answer_under_the_label_of_experience(language: Language, text: str, meaning: str, codes: str) -> None:
    told = {code for code, _ in found(text, language, "experience")}
    assert (ways(text, language, "experience"), " ".join(sorted(told))) == (meaning, codes)
