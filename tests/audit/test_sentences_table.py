"""Which sentences of two texts have no counterpart: the sure ones, and none where they may have been joined or split."""

import pytest

from kqparse.audit.bilingual.sentences import Conjunctions, Missing, missing, sentences
from kqparse.grammar import grammar
from kqparse.model import Language

JOINING = Conjunctions({"kk": frozenset({"және", "не"}), "ru": frozenset({"и"})}, str.lower)


def parts(text: str, missing: list[tuple[tuple[int, int], ...]]) -> list[str]:
    """The text of each missing sentence, of those that it may be with a slash between."""
    return [" / ".join(text[start:end] for start, end in places) for places in missing]


@pytest.mark.parametrize(
    ("kk", "ru", "alone"),
    [
        ("Есеп жүргізеді. Кесте жасайды.", "Ведет учет. Составляет график.", ([], [])),
        # One sentence for two, with what joins them.
        (
            "Есеп жүргізеді және тоқсан сайын кесте жасайды.",
            "Ведет полный учет. Составляет график раз в квартал.",
            ([], []),
        ),
        (
            "Есеп жүргізеді, қойманы тексереді. Архивке құжат тапсырады.",
            "Ведет учет. Проверяет склад. Сдает документы в архив.",
            ([], []),
        ),
        # A sentence too many; lengths leave open which.
        (
            "Қоймадағы тауарды санайды. Ай сайын басшыға есеп береді.",
            "Считает товар на складе.",
            (["Қоймадағы тауарды санайды. / Ай сайын басшыға есеп береді."], []),
        ),
        (
            "Қоймадағы тауарды санайды.",
            "Считает товар на складе. Ведет журнал в программе Excel до 10 числа каждого месяца.",
            ([], ["Ведет журнал в программе Excel до 10 числа каждого месяца."]),
        ),
        # A loan word and the length tell that it is none of the others.
        (
            "Тоқсан сайынғы есепті дайындайды. Архивке құжат тапсырады.",
            "Готовит квартальный отчет. Контролирует исполнение договоров. Сдает документы в архив.",
            ([], ["Готовит квартальный отчет. / Контролирует исполнение договоров."]),
        ),
        # The numbers of points are no part of any.
        (
            "2.1. Тауарды қабылдайды. 2.2. Есеп береді. 2.3. Мерзімі өткен тауарды жоюға бөледі.",
            "2.1. Принимает товар. 2.2. Выдает отчет.",
            (["Мерзімі өткен тауарды жоюға бөледі."], []),
        ),
        # What is one long list in one language may be many sentences in the other.
        (
            "Есеп жүргізеді. Кесте жасайды. Хат тіркейді. Шот төлейді. Келісім жасайды. Тауар санайды.",
            "Ведет учет, составляет график, регистрирует письма, оплачивает счета, заключает договоры, считает товар.",
            ([], []),
        ),
        # An entry of a list is not taken together with another one.
        (
            "балалардың өмірі мен денсаулығын қорғауды қамтамасыз етеді; сабақ өткізеді.",
            "обеспечивает охрану жизни и здоровья детей; проводит занятия; работает с родителями.",
            ([], ["проводит занятия; / работает с родителями."]),
        ),
        (
            "тауарды қабылдайды; түгендеу жүргізеді.",
            "принимает товар.",
            (["тауарды қабылдайды; / түгендеу жүргізеді."], []),
        ),
        # What joins in one language does not in the other: «не» is «or» in Kazakh.
        (
            "жоғары заңгерлік білім, басшы лауазымда кемінде 3 жыл жұмыс өтілі.",
            "высшее юридическое образование; стаж работы на руководящей должности не менее 3 лет; знание норм о договорах и закупках.",
            ([], ["знание норм о договорах и закупках."]),
        ),
        # A gloss in brackets is none.
        ("Хат тіркейді (кіріс. Шығыс. Ішкі).", "Регистрирует письма.", ([], [])),
        ("", "Считает товар.", ([], [])),
    ],
)
def test_missing(kk: str, ru: str, alone: tuple[list[str], list[str]]) -> None:
    found = missing(kk, ru, JOINING)
    assert (parts(kk, found.kk), parts(ru, found.ru)) == alone


def test_what_both_name_tells_which_sentence_is_one_too_many() -> None:
    def meanings(text: str, language: Language) -> frozenset[str]:
        return frozenset({"level"}) if "арнайы" in text or "специальное" in text else frozenset()

    kk, ru = "Орта арнайы білім. Іс жүргізу курстары болуы тиіс.", "Среднее специальное образование."
    found = missing(kk, ru, JOINING._replace(meanings=meanings))
    assert parts(kk, found.kk) == ["Іс жүргізу курстары болуы тиіс."]


@pytest.mark.parametrize(
    ("kk", "ru", "alone"),
    [
        ("тауарды қабылдайды; түгендеу жүргізеді; есеп береді.", "принимает товар; сдает отчет.",
         "түгендеу жүргізеді;"),
        ("тауарды қабылдайды; есеп береді.", "принимает товар; проводит инвентаризацию; сдает отчет.",
         "проводит инвентаризацию;"),
        ("Кемеге жүк тиейді. Арқан тоқиды. Журнал толтырады.", "Грузит груз на судно. Заполняет журнал.",
         "Арқан тоқиды."),
        # The last entry of a list is one of it.
        ("қызметке басшылық жасайды; қорларды жинақтау, сақтау және зерделеу жұмысын қамтамасыз етеді; еңбек қауіпсіздігі, "
         "өртке қарсы қорғау ережелерінің сақталуын қамтамасыз етеді.",
         "руководит деятельностью; обеспечивает работу по комплектованию, хранению и изучению фондов; утверждает планы "
         "выставок и экспозиций; обеспечивает соблюдение правил безопасности труда, противопожарной защиты.",
         "утверждает планы выставок и экспозиций;"),
        # What one language counts in a word is in both.
        ("Су қорын пайдалануды ұйымдастырады. Айына 2 рет азаматтарды қабылдайды. Сыбайлас жемқорлыққа қарсы іс-қимыл "
         "үшін жауап береді.", "Организует использование водных запасов. Принимает граждан два раза в месяц.",
         "Сыбайлас жемқорлыққа қарсы іс-қимыл үшін жауап береді."),
    ],
)  # fmt: skip
def test_words_that_translate_each_other_tell_which_is_one_too_many(kk: str, ru: str, alone: str) -> None:
    senses = grammar().senses
    joining = JOINING._replace(
        meanings=lambda text, language: frozenset(map(str, senses.of(text, language))), numerals=grammar().numerals
    )
    found = missing(kk, ru, joining)
    assert parts(kk, found.kk) + parts(ru, found.ru) == [alone]


@pytest.mark.parametrize(
    ("kk", "ru", "alone"),
    [
        # Of as many sentences each text lacks one of the other, in another place or in the same.
        ("электрондық каталогты жүргізеді; айына он шолу дайындайды; оқырмандарға анықтама береді.",
         "готовит десять обзоров в месяц; выдает справки читателям; списывает ветхие книги.",
         (["электрондық каталогты жүргізеді;"], ["списывает ветхие книги."])),
        ("сабақ кестесін бекітеді; ата-аналармен байланыс жасайды; журнал жүргізеді.",
         "проверяет качество питания; поддерживает связь с родителями; ведет журнал.",
         (["сабақ кестесін бекітеді;"], ["проверяет качество питания;"])),
        # Free translations, another order, and what says too little, or not all in words that are known.
        ("қойма жоспарын жасайды; өрт қауіпсіздігін қамтамасыз етеді; келушілерді тіркейді.",
         "составляет план склада; следит за исправностью огнетушителей; регистрирует посетителей.", ([], [])),
        ("сабақ кестесін бекітеді; ата-аналармен байланыс жасайды.",
         "утверждает, по каким дням занимаются; общается с родителями.", ([], [])),
        ("журнал жүргізеді; сабақ кестесін бекітеді; ата-аналармен байланыс жасайды.",
         "утверждает расписание занятий; поддерживает связь с родителями; ведет журнал.", ([], [])),
        ("мал азығын дайындайды; көшеттерді отырғызады.", "поит лошадей; сажает саженцы.", ([], [])),
        # One sentence may say what two of the other text do.
        ("хаттарды тіркейді; шарттарды сақтайды; қоймада тауар санайды.",
         "регистрирует письма и хранит договоры; считает на складе товар.", ([], [])),
    ],
)  # fmt: skip
def test_what_all_sentences_say_tells_what_each_text_lacks(
    kk: str, ru: str, alone: tuple[list[str], list[str]]
) -> None:
    senses = grammar().senses
    joining = JOINING._replace(
        meanings=lambda text, language: frozenset(map(str, senses.of(text, language))), numerals=grammar().numerals
    )
    found = missing(kk, ru, joining)
    assert (parts(kk, found.kk), parts(ru, found.ru)) == alone


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Приказ от 5 мая 2020 г. Издан в Астане вовремя.", 1),
        ("Работает по ул. абая и т. д. без отдыха.", 1),
        ("Считает товар на складе.Ведет журнал приемки.", 2),
        ("Считает товар на складе! «Ведет» журнал приемки.", 2),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    found = sentences(text)
    assert len(found) == count
    assert found[-1][1] == len(text)


def test_long_texts_are_not_compared() -> None:
    many = "Считает товар на складе. " * 10_000
    assert missing(many, many[25:], JOINING) == Missing([], [])
