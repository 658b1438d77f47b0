"""One row to its posts: titles, institutions, level and category."""

import pytest
from list_reading import row

# Kazakh and Russian rows, their titles, and what is said of each post: institutions, level, category.
LED = [
    (
        "ММ біліктілігі жоғары деңгейдегі жоғары санатты маманы: мұрағатшы, бағбан",
        ["мұрағатшы", "бағбан"], (["ММ"], "high", "highest"),
    ),
    (
        "КММ және МКҚК біліктілігі орташа деңгейдегі санаты жоқ мамандар:бағбан (барлық бағыт, маусымдық), үйірме (топ) жетекшісі.",
        ["бағбан (барлық бағыт, маусымдық)", "үйірме (топ) жетекшісі"], (["КММ", "МКҚК"], "mid", "none"),
    ),
    ("Біліктілігі орта деңгейдегі екінші санаттағы мамандар – емші", ["емші"], ([], "mid", "second")),
    ("МҚК бірінші санатты маманы: кеңесші", ["кеңесші"], (["МҚК"], None, "first")),
    ("МКК бірінші санатты маманы: кеңесші", ["кеңесші"], (["МКК"], None, "first")),  # not МҚК without its mark
    ("біліктілігі жоғары деңгейдегі маманы: кеңесші, емші", ["кеңесші", "емші"], ([], "high", None)),
    # the colon is lost
    ("КММ біліктілігі жоғары деңгейдегі бірінші санатты маманы бағбан, емші", ["бағбан", "емші"], (["КММ"], "high", "first")),
    ("Жоғары санатты бағбан, емші", ["бағбан", "емші"], ([], None, "highest")),
    # nothing but the lead
    ("КММ біліктілігі жоғары деңгейдегі бірінші санатты маманы", ["маманы"], (["КММ"], "high", "first")),
    ("Специалист среднего уровня квалификации без категории", ["Специалист"], ([], "mid", "none")),
    ("Садовник высшего уровня высшей, первой категории и без категории", ["Садовник"], ([], "high", None)),
    # lost marks of letters
    ("МКҚК біліктілігі жогары денгейдегі екінші санатты маманы: емші", ["емші"], (["МКҚК"], "high", "second")),
    # two categories at once are none
    ("Жоғары және бірінші санатты маман: емші", ["емші"], ([], None, None)),
    (
        "специалист высшего уровня квалификации первой категории: садовник, врач (все специальности, кроме детских)",
        ["садовник", "врач (все специальности, кроме детских)"], ([], "high", "first"),
    ),
    (
        "Специалисты среднего уровня квалификации без категории ГУ и ГККП: садовник; лекарь;",
        ["садовник", "лекарь"], (["ГУ", "ГККП"], "mid", "none"),
    ),
    ("КГУ: специалист высшей категории – садовник", ["специалист садовник"], (["КГУ"], None, "highest")),
    ("специалисты (главные, старшие), в том числе: врачи всех служб, фельдшер(ка)", ["врачи всех служб", "фельдшер(ка)"], ([], None, None)),
    # parts that are no posts of their own
    (
        "маманы: қарттарға, балаларға көмек көрсету жөніндегі қызметкер, емші",
        ["қарттарға, балаларға көмек көрсету жөніндегі қызметкер", "емші"], ([], None, None),
    ),
    (
        "маманы: директордың оқу, тәрбие жұмысы жөніндегі орынбасары, директордың көмекшісі, емші",
        ["директордың оқу, тәрбие жұмысы жөніндегі орынбасары", "директордың көмекшісі", "емші"], ([], None, None),
    ),
    (
        "специалисты: работник по уходу за стариками, детьми старше 3 лет, врачами, садовник",
        ["работник по уходу за стариками, детьми старше 3 лет, врачами", "садовник"], ([], None, None),
    ),
    # an unclosed bracket parts as if it were none
    ("маманы: бағбан (барлық, емші, кеңесші", ["бағбан (барлық", "емші", "кеңесші"], ([], None, None)),
]  # fmt: skip

ALONE = [
    ("Ауылдық маңызы бар ММ және МҚК басшылары (меңгерушілері)", (["ММ", "МҚК"], None, None)),
    ("Бухгалтер, бухгалтер-кассир", ([], None, None)),
    ("Заведующий складом, гаражом", ([], None, None)),
    ("мемлекеттік мекеме және қазыналық кәсіпорынның басшысы", (["ММ", "МҚК"], None, None)),
    ("Руководитель коммунального государственного учреждения", (["КГУ"], None, None)),
    ("руководитель государственного коммунального казённого предприятия", (["ГККП"], None, None)),
    ("Садовник – E-1 санаты", ([], None, None)),
    ("Садовник, D-2 категории", ([], None, None)),
    ("Маман", ([], None, None)),
    ("Балалар: ", ([], None, None)),
]

SEVERAL = [
    ("Садовник, лекарь", ["Садовник", "лекарь"]),
    ("учителя всех предметов, воспитатель, педагог-психолог", ["учителя всех предметов", "воспитатель", "педагог-психолог"]),
    ("клуб меңгерушісі, бағбан", ["клуб меңгерушісі", "бағбан"]),
    ("Работник по уходу, надзору, садовник", ["Работник по уходу, надзору", "садовник"]),
    ("заведующий: библиотекой, музеем", ["заведующий библиотекой", "заведующий музеем"]),
    ("Садовник, лекарь (2 ставки)", ["Садовник, лекарь"]),
    ("Заведующий складом, гаражом, прачечной", ["Заведующий складом, гаражом, прачечной"]),
    ("Инструктор по физкультуре, воспитатели", ["Инструктор по физкультуре", "воспитатели"]),
    ("Рабочий по эксплуатации, автоматизации", ["Рабочий по эксплуатации, автоматизации"]),
    ("Инженер связи, автоматики", ["Инженер связи, автоматики"]),
    ("Лаборант кабинета химии, физики", ["Лаборант кабинета химии, физики"]),
    ("Руководитель кружка, секции", ["Руководитель кружка, секции"]),
    ("Кітапхана меңгерушісі, кітапханашы, әдіскер", ["Кітапхана меңгерушісі", "кітапханашы", "әдіскер"]),
    ("Помощник лекаря, садовник", ["Помощник лекаря", "садовник"]),
    ("мектеп, мектеп-интернат басшысы, бағбан", ["мектеп, мектеп-интернат басшысы", "бағбан"]),
    # adjectives in the nominative, feminine and masculine
    ("санитарка, старшая сестра, лекарь, зубной техник", ["санитарка", "старшая сестра", "лекарь", "зубной техник"]),
    ("главная сестра, старшая сестра", ["главная сестра", "старшая сестра"]),
    ("заведующий складом, районной аптекой", ["заведующий складом, районной аптекой"]),
    ("заведующий складом, прачечной при бане", ["заведующий складом, прачечной при бане"]),
    ("инженер бригады, участковой больницы", ["инженер бригады, участковой больницы"]),
    # one first word, and something else of each
    ("главный садовник, главный лекарь", ["главный садовник", "главный лекарь"]),
    ("заведующая, заведующий хозяйством", ["заведующая, заведующий хозяйством"]),
]  # fmt: skip


GRADED = [
    ("специалист высшего уровня квалификации высшей, первой, второй категории: лекарь", ["лекарь"], ("high", None)),
    ("специалисты высшего и среднего уровня, без категории: лекарь, садовник", ["лекарь", "садовник"], (None, "none")),
    ("специалист среднего уровня квалификации первой и второй категории: лекарь", ["лекарь"], ("mid", None)),
    ("врачи высшей, первой категории", ["врачи"], (None, None)),
    ("врачи высшей, первой категории, садовник", ["врачи", "садовник"], (None, None)),
    ("біліктілігі жоғары және орта деңгейдегі жоғары, бірінші санатты мамандар: емші", ["емші"], (None, None)),
    ("біліктілігі жоғары деңгейдегі бірінші санатты маман: емші", ["емші"], ("high", "first")),
]


@pytest.mark.parametrize(("text", "titles", "said"), GRADED)
def test_levels_and_categories_one_behind_the_other(text: str, titles: list[str], said: tuple[str, str]) -> None:
    found = row(text)
    assert [post.title.text for post in found] == titles
    words = [(post.words.level, post.words.category) for post in found]
    assert {tuple(one[0] if one else None for one in pair) for pair in words} == {said}


@pytest.mark.parametrize(("text", "titles"), SEVERAL)
def test_several_posts_without_a_lead(text: str, titles: list[str]) -> None:
    assert [post.title.text for post in row(text)] == titles


EMPLOYED = [
    ("Директор, заместитель директора ГККП", [["ГККП"], ["ГККП"]]),
    ("КММ меңгерушісі, бағбан", [["КММ"], ["КММ"]]),
    ("Директор ГККП, садовник", [["ГККП"], []]),
    ("Директор ГККП, садовник ГУ", [["ГККП"], ["ГУ"]]),
]


@pytest.mark.parametrize(("text", "employers"), EMPLOYED)
def test_institutions_of_several_posts_without_a_lead(text: str, employers: list[list[str]]) -> None:
    assert [[short for short, _ in post.words.employers] for post in row(text)] == employers


WITHOUT_GRADE = [
    ("Врач высшего уровня квалификации первой категории", "Врач", ("high", "first")),
    ("кітапханашы (санаты жоқ)", "кітапханашы", (None, "none")),
    ("садовник, лекарь второй категории", "садовник, лекарь", (None, "second")),
]

UNITS = [
    ("Директор – 1 бірлік", "Директор", "1"),
    ("Бухгалтер, бухгалтер-кассир (0,5 ставки)", "Бухгалтер, бухгалтер-кассир", "0,5"),
    ("Водитель, 3 единицы", "Водитель", "3"),
    ("Работник с детьми до 3 лет", "Работник с детьми до 3 лет", None),
    ("2 единицы", "2 единицы", None),
]


@pytest.mark.parametrize(("text", "titles", "said"), LED)
def test_posts_with_a_lead(text: str, titles: list[str], said: tuple[list[str], str | None, str | None]) -> None:
    found = row(text)
    assert [post.title.text for post in found] == titles
    for post in found:
        words = post.words
        level, category = (one[0] if one else None for one in (words.level, words.category))
        assert ([short for short, _ in words.employers], level, category) == said


@pytest.mark.parametrize(("text", "said"), ALONE)
def test_one_post_under_its_own_words(text: str, said: tuple[list[str], str | None, str | None]) -> None:
    (post,) = row(text)
    assert post.title.text == text.strip(" :")
    assert [short for short, _ in post.words.employers] == said[0]
    assert (post.words.level, post.words.category) == said[1:]


@pytest.mark.parametrize(("text", "title", "said"), WITHOUT_GRADE)
def test_words_of_the_grade_are_no_part_of_a_title(text: str, title: str, said: tuple[str | None, str]) -> None:
    (post,) = row(text)
    assert post.title.text == title
    assert tuple(one[0] if one else None for one in (post.words.level, post.words.category)) == said


def test_posts_with_grades_of_their_own() -> None:
    first, second = row("Садовник (без категории), лекарь высшей категории")
    assert (first.title.text, second.title.text) == ("Садовник", "лекарь")
    assert first.words.category is not None
    assert second.words.category is not None
    assert (first.words.category[0], second.words.category[0]) == ("none", "highest")


@pytest.mark.parametrize(("text", "title", "number"), UNITS)
def test_staff_units(text: str, title: str, number: str | None) -> None:
    (post,) = row(text)
    assert (post.title.text, post.units[0].text if post.units else None) == (title, number)


def test_short_forms_that_the_document_spells_out() -> None:
    assert [short for short, _ in row("ШМО маманы: емші", "ШМО")[0].words.employers] == ["ШМО"]
    assert row("ШМО маманы: емші")[0].words.employers == []
