"""A clean bilingual table of our own wording, and changes that are planted in it."""

from typing import NamedTuple

from kqparse.model import Language


class Words(NamedTuple):
    """One demand in both languages."""

    kk: str
    ru: str


class Post(NamedTuple):
    """A post of the table; demands that are None in a language do not stand in it."""

    units: Words
    numbers: Words
    title: Words
    education: Words
    experience: Words
    duties: Words
    knowledge: Words


class Plant(NamedTuple):
    """A change: in one language of one part `old` becomes `new`; the codes of the findings that it must bring."""

    codes: tuple[str, ...]
    part: str
    language: Language
    old: str
    new: str


LABELS = {
    "education": "Білімі / Образование",
    "experience": "Жұмыс өтілі / Стаж работы",
    "duties": "Лауазымдық міндеттері / Должностные обязанности",
    "knowledge": "Білуге тиіс / Должен знать",
}
UNITS = [
    Words("Есеп бөлімінің", "отдела учета"),
    Words("Жоспарлау басқармасының", "управления планирования"),
    Words("Байланыс секторының", "сектора связи"),
    Words("Кадр қызметінің", "кадровой службы"),
    Words("Талдау орталығының", "центра анализа"),
]
RANKS = [
    Words("басшысы", "Руководитель"),
    Words("басшысының орынбасары", "Заместитель руководителя"),
    Words("бас маманы", "Главный специалист"),
    Words("жетекші сарапшысы", "Ведущий эксперт"),
    Words("аға инспекторы", "Старший инспектор"),
    Words("кіші маманы", "Младший специалист"),
]
EDUCATION = [
    Words("Жоғары білім: экономика, қаржы, статистика.", "Высшее образование: экономика, финансы, статистика."),
    Words(
        "Жоғары немесе жоғары оқу орнынан кейінгі білім: құқықтану, халықаралық қатынастар, филология.",
        "Высшее или послевузовское образование: юриспруденция, международные отношения, филология.",
    ),
    Words(
        "Техникалық және кәсіптік білім: электроника, дәнекерлеу, көлік.",
        "Техническое и профессиональное образование: электроника, сварочное дело, транспорт.",
    ),
    Words(
        "Жоғары білім (бизнес және басқару, психология, журналистика немесе басқа да байланысты салалар).",
        "Высшее образование (бизнес и управление, психология, журналистика или другие смежные области).",
    ),
    Words(
        "Экология, химия немесе биология саласындағы жоғары білім.",
        "Высшее образование в области экологии, химии или биологии.",
    ),
    Words(
        "Жоғары білім: ақпараттық жүйелер, математика. Магистр дәрежесі болуы тиіс.",
        "Высшее образование: информационные системы, математика. Наличие степени магистра.",
    ),
    Words("Тиісті бағыт бойынша жоғары білім.", "Высшее образование по соответствующему направлению."),
]
EXPERIENCE = [
    Words("Мамандығы бойынша кемінде 3 жыл жұмыс өтілі.", "Стаж работы по специальности не менее трех лет."),
    Words(
        "Мемлекеттік қызмет өтілі кемінде 2 жыл немесе тиісті салаларда кемінде 4 жыл жұмыс өтілі.",
        "Стаж государственной службы не менее двух лет или стаж работы в соответствующих областях не менее 4 лет.",
    ),
    Words("Басшы лауазымдарында кемінде бес жыл жұмыс өтілі.", "Стаж работы на руководящих должностях не менее 5 лет."),
    Words(
        "Ұйым қызметінің бейіні бойынша кемінде бір жыл жұмыс өтілі.",
        "Стаж работы по профилю деятельности организации не менее одного года.",
    ),
    Words(
        "Мемлекеттік органдарда кемінде 3 жыл, оның ішінде басшы лауазымдарында кемінде 1 жыл жұмыс өтілі.",
        "Стаж работы в государственных органах не менее 3 лет, в том числе на руководящих должностях не менее 1 года.",
    ),
    Words("Логистика саласында 1 жылдан 3 жылға дейін жұмыс өтілі.", "Стаж работы в сфере логистики от 1 до 3 лет."),
    Words("Жұмыс өтіліне талап қойылмайды.", "Без предъявления требований к стажу работы."),
    Words(
        "Жоғары білім және мамандығы бойынша кемінде 2 жыл жұмыс өтілі немесе техникалық және кәсіптік білім және "
        "мамандығы бойынша кемінде 5 жыл жұмыс өтілі.",
        "Высшее образование и стаж работы по специальности не менее 2 лет или техническое и профессиональное "
        "образование и стаж работы по специальности не менее 5 лет.",
    ),
]
DUTIES = [
    Words(
        "Тоқсан сайынғы есепті дайындайды. Келісімшарттардың орындалуын бақылайды. Архивке құжат тапсырады.",
        "Готовит квартальный отчет. Контролирует исполнение договоров. Сдает документы в архив.",
    ),
    Words(
        "Өтініштерді 5 күн ішінде қарайды. Қызметкерлерге кеңес береді және нұсқама өткізеді.",
        "Рассматривает обращения в течение 5 дней. Консультирует работников и проводит инструктаж.",
    ),
    Words(
        "SAP жүйесіне мәлімет енгізеді; қоймадағы тауарды санайды; айлық кесте жасайды.",
        "Вносит сведения в систему SAP; считает товар на складе; составляет месячный график.",
    ),
]
KNOWLEDGE = [
    Words(
        "Еңбек заңнамасын және ішкі тәртіп қағидаларын.", "Трудовое законодательство и правила внутреннего распорядка."
    ),
    Words("Іс жүргізу негіздерін. Этика нормаларын.", "Основы делопроизводства. Нормы этики."),
]
MANY, FEW = 60, 30


def posts(count: int) -> list[Post]:
    """Posts whose two texts say the same."""
    made = []
    for index in range(count):
        unit, rank = UNITS[index % len(UNITS)], RANKS[index % len(RANKS)]
        staff = str(1 + index % 4)
        made.append(
            Post(
                Words(staff, staff),
                Words(str(index + 1), str(index + 1)),
                Words(f"{unit.kk} {rank.kk}", f"{rank.ru} {unit.ru}"),
                EDUCATION[index % len(EDUCATION)],
                EXPERIENCE[index % len(EXPERIENCE)],
                DUTIES[index % len(DUTIES)],
                KNOWLEDGE[index % len(KNOWLEDGE)],
            )
        )
    return made


def printed(table: list[Post]) -> str:
    """The table as text."""
    lines: list[str] = []
    for post in table:
        lines += [
            f"{post.numbers.kk}. {post.title.kk}, ({post.units.kk} бірлік)",
            f"{post.numbers.ru}. {post.title.ru}, ({post.units.ru} единицы)",
            "Өлшемдер / Критерии Талаптар / Требования",
        ]
        for part, label in LABELS.items():
            words: Words = getattr(post, part)
            lines += [label, *filter(None, words)]
        lines.append("")
    return "\n".join(lines)


def planted(table: list[Post], plants: list[Plant]) -> tuple[list[Post], list[tuple[str, str]]]:
    """The table with every change made, each at the first post whose part has its words and has not changed yet.

    Returns:
        The table, and the post and code of every finding that the changes must bring.
    """
    table = list(table)
    changed: set[tuple[int, str]] = set()
    expected: list[tuple[str, str]] = []
    for plant in plants:
        index = next(
            index
            for index, post in enumerate(table)
            if (index, plant.part) not in changed and plant.old in getattr(getattr(post, plant.part), plant.language)
        )
        words = getattr(table[index], plant.part)
        text = getattr(words, plant.language).replace(plant.old, plant.new, 1)
        table[index] = table[index]._replace(**{plant.part: words._replace(**{plant.language: text})})
        changed.add((index, plant.part))
        expected += [(f"p{index + 1}", code) for code in plant.codes]
    return table, sorted(expected)
