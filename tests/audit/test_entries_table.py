"""Entries of lists within sentences that one of two texts lacks, and lists that say the same otherwise parted."""

import pytest

from kqparse.audit.bilingual.entries import missing_entries
from kqparse.audit.bilingual.sentences import Conjunctions
from kqparse.grammar import grammar

JOINING = Conjunctions({"kk": frozenset({"және"}), "ru": frozenset({"и"})}, str.lower)


@pytest.mark.parametrize(
    ("kk", "ru", "alone"),
    [
        # As many entries, however they are parted.
        ("Арқан тоқиды, желкен тігеді, ескек жонады.", "Вьет канаты, шьет паруса, строгает весла.", []),
        ("Арқан тоқиды, желкен тігеді және ескек жонады.", "Вьет канаты, шьет паруса, строгает весла.", []),
        ("Арқан тоқиды және түйеді, желкен тігеді.", "Вьет, вяжет канаты и шьет паруса.", []),
        # A comma before what only says more of an entry.
        ("Желкендерді тігеді, сақтайды.", "Шьет паруса, которые рвутся, хранит их.", []),
        ("Кемеге тиелген жүкті санайды, бекітеді.", "Считает груз, погруженный на судно, крепит его.", []),
        # An entry too many.
        ("Арқан тоқиды, желкен тігеді.", "Вьет канаты, шьет паруса, докладывает о погрузке начальнику порта.",
         ["докладывает о погрузке начальнику порта"]),
        ("Арқан тоқиды, желкен тігеді, қайықты қара шайырмен майлайды.", "Вьет канаты, шьет паруса.",
         ["қайықты қара шайырмен майлайды"]),
        # «And» joins as often in both.
        ("Арқан тоқиды, түйеді және кептіреді, кемежайға апарады.", "Вьет канаты, вяжет и сушит их.",
         ["кемежайға апарады"]),
        # Skills of a word or two; which one is too many lengths leave open.
        ("жүзе білу, сабырлылық", "умение плавать, выдержка, зоркость", ["умение плавать / выдержка / зоркость"]),
        # In another sentence than the first.
        ("Кемені күзетеді. Арқан тоқиды, желкен тігеді.", "Охраняет судно. Вьет канаты, шьет паруса, докладывает о погрузке начальнику порта.",
         ["докладывает о погрузке начальнику порта"]),
        # Sentences that do not pair.
        ("Арқан тоқиды. Желкен тігеді.", "Вьет канаты, шьет паруса, строгает весла.", []),
    ],
)  # fmt: skip
def test_missing_entries(kk: str, ru: str, alone: list[str]) -> None:
    found = missing_entries(kk, ru, JOINING)
    told = [
        " / ".join(text[start:end] for start, end in places)
        for text, each in ((kk, found.kk), (ru, found.ru))
        for places in each
    ]
    assert told == alone


@pytest.mark.parametrize(
    ("kk", "ru", "alone"),
    [
        # Heads are not alike, but all other entries translate each other.
        ("арқан сақтау, жүк тиеу, журнал толтыру", "хранение канатов, погрузка груза, работа с веслами, ведение журнала",
         ["работа с веслами"]),
        # It says one thing of three that another entry says too.
        ("жоспар жасау, жүк тиеу, журнал толтыру", "составление плана, погрузка груза, подготовка проектов договоров, ведение журнала",
         ["подготовка проектов договоров"]),
        # What is left over says a thing that an entry of the other text says too.
        ("арқан сақтау, жүк тиеу, журнал толтыру", "хранение канатов, погрузка груза, перевозка груза, ведение журнала",
         []),
        ("жүк тиеу, журнал толтыру", "погрузка груза, работа с веслами, ведение журнала", []),
        # Two verbs without a comma between them, as Kazakh joins them, and one of them that is missing.
        ("Жүкті қабылдап өлшейді, журнал толтырады.", "Принимает груз, измеряет его, заполняет журнал.", []),
        ("Жүкті қабылдайды, журнал толтырады.", "Принимает груз, измеряет его, заполняет журнал.", ["измеряет его"]),
    ],
)  # fmt: skip
def test_entries_that_translate_each_other(kk: str, ru: str, alone: list[str]) -> None:
    senses = grammar().senses
    joining = JOINING._replace(meanings=lambda text, language: frozenset(map(str, senses.of(text, language))))
    found = missing_entries(kk, ru, joining)
    assert [kk[start:end] for ((start, end),) in found.kk] + [ru[start:end] for ((start, end),) in found.ru] == alone
