"""More wordings with all that they mean: whom an amount is for, places in a row, wishes, works told by one word."""

import pytest
from requirement_kit import found, ways

from kqparse.model import Language

WORDINGS: list[tuple[Language, str, str, str]] = [
    # service and works that are told by no other word
    ("ru", "служба в армии не менее 1 года", "12 sector «служба в армии»", ""),
    ("ru", "опыт службы в армии не менее 1 года", "12 sector «службы в армии»", ""),
    ("ru", "служба в рядах вооруженных сил, стаж 3 года", "other «служба в рядах вооруженных сил» + 36", ""),
    (
        "ru",
        "Отслуживший в армии, образование не ниже среднего",
        "other «Отслуживший в армии» + education general_secondary",
        "",
    ),
    # a wish in the plural is for the whole row
    ("ru", "высшее образование, ответственность, стрессоустойчивость приветствуются", "education higher", ""),
    ("ru", "владение казахским, знание 1С и Excel приветствуются", "other «владение казахским»", ""),
    # posts in a row, each with its education behind a dash
    (
        "ru",
        "бухгалтер – высшее экономическое, стаж 2 года, кассир – среднее, без стажа",
        "education higher «экономическое» + 24 | education general_secondary + 0",
        "",
    ),
    (
        "ru",
        "педагог-исследователь, педагог-мастер: высшее педагогическое образование, стаж 5 лет",
        "education higher «педагогическое» + 60",
        "",
    ),
    # for whom another length is
    (
        "ru",
        "Без предъявления требований к стажу при наличии диплома магистра, для бакалавров – не менее 1 года",
        "0 + education postgraduate/master | education higher/bachelor + 12",
        "",
    ),
    (
        "kk",
        "магистратура немесе резидентура бітірген, өтілі жоқ мамандар қабылданады",
        "education postgraduate/master + 0",
        "",
    ),
    (
        "kk",
        "кемінде 3 жыл өтіл (жоғары білімі барлар үшін – 1 жыл) және мемлекеттік тілді білу",
        "36 + other «мемлекеттік тілді білу» | education higher + 12 + other «мемлекеттік тілді білу»",
        "",
    ),
    (
        "ru",
        "стаж 3 года (для лиц с высшим образованием – 1 год), знание языка",
        "36 + other «знание языка» | education higher + 12 + other «знание языка»",
        "",
    ),
    # places and service to the state, in either order
    ("kk", "банкте немесе мемлекеттік органдарда кемінде 2 жыл", "24 sector «банкте» | 24 state_bodies", ""),
    (
        "kk",
        "өтіл: мемлекеттік органда – 2 жылдан, жеке секторда – 4 жылдан кем емес",
        "24 state_bodies | 48 sector «жеке секторда»",
        "",
    ),
    ("kk", "банкте 4 жыл, портта 2 жыл", "48 sector «банкте» | 24 sector «портта»", ""),
    ("ru", "в частных компаниях 5 лет, в госорганах 3 года", "60 sector «частных компаниях» | 36 state_bodies", ""),
    (
        "kk",
        "кәсіпорында бас бухгалтер немесе оның орынбасары лауазымында 5 жылдан кем болмайтын өтіл",
        "60 position «кәсіпорында бас бухгалтер немесе оның орынбасары»",
        "",
    ),
    # names, papers, times that are looked at
    ("ru", "опыт работы с 1С: Предприятие 8.3 – от одного года", "12 sector «1С: Предприятие 8.3»", ""),
    (
        "ru",
        "свидетельство об окончании курсов по охране труда, стаж слесаря не менее 3 лет",
        "training «свидетельство об окончании курсов по охране труда» + 36 position «слесаря»",
        "",
    ),
    ("kk", "слесарь өтілі 3 жыл", "36 position «слесарь»", ""),
    ("kk", "Тәжірибесі 2 жыл (міндетті), жеке көлігінің болуы (артықшылық)", "24", ""),
    (
        "kk",
        "бір жылдан кем емес жұмыс тәжірибесі, соңғы үш жылда тәртіптік жазасы жоқ",
        "12 + other «соңғы үш жылда тәртіптік жазасы жоқ»",
        "",
    ),
    # an education told shortly, or with its field in brackets
    ("ru", "выс. обр., стаж 3 года", "education higher + 36", ""),
    (
        "kk",
        "Жоғары кәсіптік (техникалық) білім және кемінде 5 жыл жұмыс өтілі",
        "education higher «техникалық» + 60",
        "",
    ),
    (
        "kk",
        "Білімі: арнаулы ортадан төмен емес (құрылыс). Өтілі: шебер лауазымында кемінде 1 жыл",
        "education technical_vocational «құрылыс» + 12 position «шебер»",
        "",
    ),
    ("kk", "колледжде білім алған, өтіл 1 жыл", "education technical_vocational + 12", ""),
    # end
]


@pytest.mark.parametrize(("language", "text", "meaning", "codes"), WORDINGS)
def test_wording(language: Language, text: str, meaning: str, codes: str) -> None:
    told = {code for code, _ in found(text, language)} - {"KQ303"}
    assert (ways(text, language), " ".join(sorted(told))) == (meaning, codes)
