"""Job instructions: what names the post, what its sections are, and what is no instruction."""

import pytest
from finishing import finishes

from kqparse import extract
from kqparse.model import Text

ASKED = "лицо, имеющее высшее образование и стаж не менее 2 лет"
SECTIONS = f"1. Общие положения\n1.1. На должность назначается {ASKED}.\n2. Должностные обязанности\n2.1. Ведёт учёт.\n"
SECTIONS_KK = "1. Біліктілік талаптары\n1. Жоғары білім.\n2. Лауазымдық міндеттері\n2. Есеп жүргізеді.\n"


def title(text: str) -> list[str]:
    """The titles of the posts of a text."""
    titles = [post.title for post in extract(text.encode(), "post").positions]
    return [str(own.ru or own.kk) if own else "" for own in titles]


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Должностная инструкция главного бухгалтера", "главного бухгалтера"),
        ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nглавного бухгалтера", "главного бухгалтера"),
        ("Должностная инструкция № 5 главного бухгалтера", "главного бухгалтера"),
        ("Должностная инструкция: Главный бухгалтер", "Главный бухгалтер"),
        ("Должностная инструкция по должности «Главный бухгалтер»", "Главный бухгалтер"),
        ("Должностная инструкция\n\n«Главный бухгалтер»", "Главный бухгалтер"),
        # The body whose instruction it is is no part of the title, before it or behind.
        ("Рабочая инструкция сторожа КГП «Маяк»", "сторож"),
        ("Должностная инструкция сторожа КГУ «Центр «Маяк»", "сторож"),
        ("«Маяк» КММ күзетшісінің лауазымдық нұсқаулығы", "күзетшісі"),
        ("УТВЕРЖДАЮ\nДиректор\n\nДолжностная инструкция сторожа", "сторож"),
        # Over several lines.
        (
            "Должностная инструкция\nведущего смотрителя отдела\nречных маяков",
            "ведущего смотрителя отдела речных маяков",
        ),
        ("Должностная инструкция смотрителя\nречных маяков", "смотрителя речных маяков"),
        ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nСМОТРИТЕЛЯ\nРЕЧНЫХ МАЯКОВ", "СМОТРИТЕЛЯ РЕЧНЫХ МАЯКОВ"),
        ("Должностная инструкция смотрителя\nАО «Маяк»", "смотрителя"),
        ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ СМОТРИТЕЛЯ\nАО «МАЯК»", "СМОТРИТЕЛЯ"),
        ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ СМОТРИТЕЛЯ\nГ. АЛМАТЫ", "СМОТРИТЕЛЯ"),
        ("ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ\nМАЯК СМОТРИТЕЛІ\nКЕМЕ БӨЛІМІ", "МАЯК СМОТРИТЕЛІ"),
        ("СМОТРИТЕЛЬДІҢ ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҒЫ\nАЛМАТЫ ҚАЛАСЫ", "СМОТРИТЕЛЬ"),
        # In both languages.
        ("Должностная инструкция / Лауазымдық нұсқаулық № 5\nСторож", "Сторож"),
        ("Лауазымдық нұсқаулық / Должностная инструкция\nСторож", "Сторож"),
        ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nСторож маяка\n\nРаздел 1. Права\n1. Требует ключи.", "Сторож маяка"),
        ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ № 5\nЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ № 5\n\nСторож маяка", "Сторож маяка"),
        # In a line of its own, with its label.
        ("Должностная инструкция\nДолжность: Сторож\nПодразделение: Склад", "Сторож"),
        ("ОПИСАНИЕ ДОЛЖНОСТИ\nНаименование должности: Сторож маяка\nПодчиняется: директору", "Сторож маяка"),
        ("Должностная инструкция административной государственной должности корпуса «Б»\nДолжность: Сторож", "Сторож"),
        # In a line of the first section.
        (
            "Должностная инструкция\nадминистративного государственного служащего корпуса «Б»\n\n1. Общие сведения\n"
            "Наименование органа: Порт\nНаименование должности: Сторож\n",
            "Сторож",
        ),
        (
            "ПРОФИЛЬ ДОЛЖНОСТИ\nСторож маяка\n\nОбщая информация\nПодразделение: Порт\n\nЦель должности\nОхрана.",
            "Сторож маяка",
        ),
        # The cover names the post too.
        ("Должностная инструкция сторожа\nАлматы\n\nДолжностная инструкция сторожа", "сторож"),
        ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\n\nДолжностная инструкция сторожа", "сторож"),
    ],
)
def test_the_heading_names_the_post(heading: str, named: str) -> None:
    assert title(f"{heading}\n\n{SECTIONS}") == [named]


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Бас бухгалтердің лауазымдық нұсқаулығы", "Бас бухгалтер"),
        ("Бас бухгалтердің\nлауазымдық нұсқаулығы", "Бас бухгалтер"),
        ("Маяк басшысының\nЛАУАЗЫМДЫҚ НҰСҚАУЛЫҒЫ", "Маяк басшысы"),
        ("Бекітілген\n\nМаяк басшысының\n\nЛАУАЗЫМДЫҚ НҰСҚАУЛЫҒЫ", "Маяк басшысы"),
        ("«Бас бухгалтердің» лауазымдық нұсқаулығы", "Бас бухгалтер"),
        ("«Бас бухгалтер» лауазымдық нұсқаулығы", "Бас бухгалтер"),
        ("Бас бухгалтер лауазымының сипаттамасы", "Бас бухгалтер"),
        ("Бас бухгалтер лауазымының нұсқаулығы", "Бас бухгалтер"),
        ("Бас бухгалтердің жұмыс нұсқаулығы", "Бас бухгалтер"),
        (
            "Маяк басшысының лауазымдық нұсқаулығы\n\nБекітемін\nПорт директоры\n«Айлақ» КМК\n____ А. Б.\n«1» мамыр",
            "Маяк басшысы",
        ),
        ("«Б» корпусының мемлекеттік әкімшілік лауазымының\nлауазымдық нұсқаулығы\n\nЛауазымы: Күзетші", "Күзетші"),
    ],
)
def test_a_kazakh_heading_names_the_post_at_its_beginning(heading: str, named: str) -> None:
    assert title(f"{heading}\n\n{SECTIONS_KK}") == [named]


@pytest.mark.parametrize(
    ("above", "named"),
    [
        ("Сторож маяка", ["Сторож маяка"]),
        ("УТВЕРЖДАЮ\nДиректор\n\nСторож маяка", ["Сторож маяка"]),
        ("Правила маяка\nУТВЕРЖДАЮ\nДиректор маяка", []),
        ("Положение об отделе маяков", []),
        ("Сторож маяка.", []),
        ("Сторож маяка\n\nВведение", []),
        ("Положение об отделе кадров\nНачальник отдела", []),
        ("Кадр бөлімі туралы ереже\nБөлім басшысы", []),
    ],
)
def test_a_post_right_above_the_general_section_needs_no_word_for_an_instruction(above: str, named: list[str]) -> None:
    assert title(f"{above}\n\n1. ОБЩИЕ ПОЛОЖЕНИЯ\n1.1. Работает ночью.\n2. Обязанности\n2.1. Охраняет маяк.\n") == named


def test_lines_below_the_heading_tell_unit_and_category() -> None:
    told = "Лауазымы / Должность: Сторож\nБөлімшесі / Подразделение: Склад\nПодчиняется: директору\nКатегория: E-R-4"
    document = extract(f"Должностная инструкция\n{told}\n\n{SECTIONS}".encode(), "post")
    (post,) = document.positions
    assert (post.title, post.section) == (Text(ru="Сторож"), Text(ru="Склад"))
    assert post.category == "E-R-4"
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("bracket", "category", "codes"),
    [
        (" (категория Е-3, № 04-2)", "E-3", ["04-2"]),
        ("\n(№ 04-2, категория D-O-5)", "D-O-5", ["04-2"]),
        (" (E-R-4 санаты)", "E-R-4", []),
    ],
)
def test_a_bracket_behind_the_title_tells_its_category(bracket: str, category: str, codes: list[str]) -> None:
    document = extract(f"Должностная инструкция\nзаведующего сектором{bracket}\n\n{SECTIONS}".encode(), "post")
    (post,) = document.positions
    assert (post.title and post.title.ru, post.category, post.codes) == ("заведующего сектором", category, codes)
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("bracket", [" (на период отпуска)", " (категория Е-3, отдел кадров)"])
def test_another_bracket_is_of_the_title(bracket: str) -> None:
    assert title(f"Должностная инструкция сторожа{bracket}\n\n{SECTIONS}") == [f"сторож{bracket}".replace("Е-", "E-")]


@pytest.mark.parametrize(
    "line",
    [
        "2. Категория: Е-R-4.",
        "2. Категория должности – E-R-4",
        "2. Санаты: E-R-4",
        "2. Должность относится к категории E-R-4.",
        "2. Данная должность относится к категории Е-R-4.",
        "2. Осы лауазым E-R-4 санатына жатады.",
    ],
)
def test_a_line_of_the_first_section_may_tell_the_category(line: str) -> None:
    text = f"Должностная инструкция сторожа\n\n1. Общие положения\n1. Подчиняется директору.\n{line}\n\n{SECTIONS[20:]}"
    (post,) = extract(text.encode(), "post").positions
    assert post.category == "E-R-4"


def test_a_line_of_a_general_section_tells_the_unit_and_one_among_duties_no_staff_units() -> None:
    text = "Должностная инструкция сторожа\n\n1. Общие положения\n1.1. Подразделение: Склад.\n2. Обязанности\n2.1. Количество штатных единиц: 12.\n"
    (post,) = extract(text.encode(), "post").positions
    assert (post.section, post.headcount) == (Text(ru="Склад"), None)


@pytest.mark.parametrize(
    ("line", "units"),
    [("Количество штатных единиц: 1,5 ставки", 1.5), ("Штат саны: 2 бірлік", 2), ("Число единиц: три", 3)],
)
def test_lines_below_the_heading_tell_staff_units(line: str, units: float) -> None:
    document = extract(f"Должностная инструкция\nДолжность: Сторож\n{line}\n\n{SECTIONS}".encode(), "post")
    (post,) = document.positions
    assert post.headcount == units
    assert document.coverage.unassigned == 0


def test_lines_below_a_generic_heading_tell_codes_and_nothing_is_left_over() -> None:
    head = "ПАСПОРТ ДОЛЖНОСТИ ГОСУДАРСТВЕННОГО СЛУЖАЩЕГО\nДолжность: Сторож\nКод должности: № 07-04-03"
    document = extract(f"{head}\n\n{SECTIONS}".encode(), "post")
    (post,) = document.positions
    assert (post.title, post.codes) == (Text(ru="Сторож"), ["07-04-03"])
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Группа крови: любая", ["education", "other", "duties"]),
        ("в том числе: по профилю", ["education", "duties"]),
    ],
)
def test_a_label_that_no_list_has_behind_a_line_of_education(line: str, kinds: list[str]) -> None:
    text = f"Должностная инструкция сторожа\n\nОбразование: среднее\n{line}\n\n2. Обязанности\n2.1. Ходит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria] == kinds


@pytest.mark.parametrize(
    ("line", "asked"),
    [("Санаты: E-R-4", []), ("Санаты: E-R-5", ["Санаты: E-R-5"]), ("Бөлімшесі:\nСанаты: E-R-4", ["Бөлімшесі:"])],
)
def test_what_a_line_says_beside_the_heading_is_not_lost(line: str, asked: list[str]) -> None:
    text = f"Күзетшінің лауазымдық нұсқаулығы (E-R-4 санаты)\n\n{line}\n\n{SECTIONS_KK}"
    document = extract(text.encode(), "post")
    (post,) = document.positions
    assert post.category == "E-R-4"
    assert [criterion.text.kk for criterion in post.criteria if criterion.kind == "other"] == asked
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("section", "kind", "text"),
    [
        (f"1.1. На должность сторожа назначается {ASKED}.", "qualification_requirements", f"{ASKED}."),
        ("Сторож должен иметь среднее образование.", "qualification_requirements", "среднее образование."),
        ("Сторож должен знать:\n1) правила;\n2) план.", "knowledge", "1) правила; 2) план."),
        ("1.3. Сторож должен знать правила и план.", "knowledge", "правила и план"),
        ("1.3. Күзетші қағидаларды және жоспарды білуге тиіс.", "knowledge", "Күзетші қағидаларды және жоспарды"),
        ("1.3. Специальность: метрология.", "education", "метрология."),
        ("1.3. Мамандығы: метрология.", "education", "метрология."),
        ("2. Должностные обязанности сторожа\n2.1. Обходит двор.", "duties", "2.1. Обходит двор."),
        ("2. Права\n2.1. Требует ключи.", "other", "2.1. Требует ключи."),
        ("2. Общие требования\n2.1. Подчиняется боцману.", "other", "2.1. Подчиняется боцману."),
        ("Образование: среднее.", "education", "среднее."),
        ("Стаж работы – не требуется.", "experience", "не требуется."),
        ("Минимальный стаж работы – не требуется.", "experience", "не требуется."),
        ("2. Непосредственные основные обязанности\n2.1. Обходит двор.", "duties", "2.1. Обходит двор."),
    ],
)
def test_what_a_section_is_about(section: str, kind: str, text: str) -> None:
    whole = f"Должностная инструкция сторожа\n1. Общие положения\n1.1. Подчиняется директору.\n{section}\n3. Обязанности\n3.1. Ходит.\n"
    document = extract(whole.encode(), "post")
    assert (kind, text) in [(one.kind, one.text.ru or one.text.kk) for one in document.positions[0].criteria]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("sentence", ["Лоцман лауазымына {} тағайындалады.", "Лоцман болып {} қабылданады."])
def test_who_is_appointed_in_kazakh(sentence: str) -> None:
    asked = "«Кеме ісі» мамандығы бойынша жоғары білімі және кемінде үш жыл өтілі бар адам"
    text = f"Лоцманның лауазымдық нұсқаулығы\n\n1. Жалпы ережелер\n1.1. {sentence.format(asked)}\n2. Міндеттері\n2.1. Есеп жүргізеді.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.text.kk for one in post.criteria if one.kind == "qualification_requirements"] == [asked]
    assert post.experience is not None
    assert post.experience.min_months == 36


def test_what_a_post_must_have_is_asked_for_in_kazakh() -> None:
    asked = "кеме ісі мамандығы бойынша жоғары білімі және үш жыл өтілі"
    general = f"1.1. Лоцманның {asked} болуы тиіс.\n1.2. Лоцманның жұмыс орны таза болуы тиіс."
    text = f"Лоцманның лауазымдық нұсқаулығы\n\n1. Жалпы ережелер\n{general}\n2. Міндеттері\n2.1. Есеп жүргізеді.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [(one.kind, one.text.kk) for one in post.criteria[:2]] == [
        ("qualification_requirements", asked),
        ("other", "1.2. Лоцманның жұмыс орны таза болуы тиіс."),
    ]
    assert post.experience is not None
    assert post.experience.min_months == 36


def test_roman_numbers_may_have_cyrillic_letters() -> None:
    text = "Должностная инструкция сторожа\n\n\u0406. Права\n1. Требует ключи.\n\u0406\u0406. Обязанности\n1. Ходит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria] == ["other", "duties"]


def test_a_section_with_its_heading_in_both_languages() -> None:
    text = "Должностная инструкция сторожа\n\n1. Құқықтары / Права\n1.1. Требует ключи.\n\n2. Міндеттері / Обязанности\n2.1. Ходит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria] == ["other", "duties"]


def test_a_section_goes_on_behind_a_labelled_point_of_it() -> None:
    text = "Должностная инструкция сторожа\n1. Общие положения\n1.1. Квалификационные требования:\n- среднее образование;\n- без опыта.\n1.2. Подчиняется директору.\n2. Обязанности\n2.1. Ходит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria] == ["qualification_requirements", "other", "duties"]


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("2. Мерило успеха", ["other", "other", "duties"]),
        ("1. Мерило успеха", ["other", "duties"]),
        ("2. Мерило успеха.", ["other", "duties"]),
    ],
)
def test_the_next_number_heads_a_section_that_no_list_has(heading: str, kinds: list[str]) -> None:
    text = (
        f"Должностная инструкция сторожа\n1. Права\nТребует ключи.\n{heading}\nТишина.\n3. Обязанности\n3.1. Ходит.\n"
    )
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria] == kinds


def test_a_word_for_a_section_heads_one_that_no_list_has() -> None:
    text = "Должностная инструкция сторожа\n\nРаздел 1. Права\n1. Требует ключи.\n\nРаздел 2. Мерило успеха\n2. Тишина.\n\nРаздел 3. Обязанности\n3. Ходит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.label and one.label.ru for one in post.criteria] == ["Права", "Мерило успеха", "Обязанности"]


def test_a_line_that_names_the_post_says_more_than_a_heading_of_others() -> None:
    text = f"Кеме капитандарының үлгілік лауазымдық нұсқаулығы\n\nЛауазымның атауы: Маяк қараушысы\n\n{SECTIONS_KK}"
    assert title(text) == ["Маяк қараушысы"]


def test_a_post_says_nothing_of_the_sections_of_the_one_before() -> None:
    one = "Лауазым паспорты\n1. Лауазым атауы: {}\n2. Тікелей басшысы: капитан\n3. Лауазымдық міндеттері:\n3.1. Есеп жүргізеді.\n4. Білімі: орта.\n\n"
    posts = extract((one.format("Лоцман") + one.format("Матрос")).encode(), "post").positions
    assert [[each.kind for each in post.criteria] for post in posts] == [["other", "duties", "education"]] * 2


DUTIES_OF = [
    ("Обязанности лоцмана:\n- ведёт суда;\n- пишет.\nОбразование: высшее.\n", ["лоцман"]),
    ("Должностные обязанности лоцмана\n1. Ведёт суда.\nОбязанности матроса\n1. Моет.\n", ["лоцман", "матрос"]),
    ("Лоцманның лауазымдық міндеттері:\n1) кеме жүргізеді.\nБілімі: жоғары.\n", ["Лоцман"]),
    # Of all who work there, of a body, and a section of an instruction.
    ("Обязанности работников порта\n1. Охраняют.\nОбязанности служащих\n1. Пишут.\n", []),
    ("Обязанности порта\n1. Охраняет.\nОбязанности причала\n1. Стоит.\n", []),
    # Listed, done by another, and below titles, which tell more.
    ("Утвердить:\n1) обязанности лоцмана;\n2) обязанности матроса.\nОбразование: высшее.\n", []),
    ("Обязанности лоцмана исполняет боцман\nОбразование: высшее\nСтаж: 3 года\n", []),
    (
        "Порт объявляет конкурс на вакантные должности:\n1. Лоцман – 1 единица\nТребования: высшее образование.\n"
        "Обязанности лоцмана:\n- ведёт суда.\n2. Матрос – 2 единицы\nТребования: среднее образование.\nОбязанности матроса:\n- моет.\n",
        ["Лоцман", "Матрос"],
    ),
    (
        f"Должностная инструкция сторожа\n{SECTIONS}3. Обязанности сторожа\nХодит.\n4. Обязанности лоцмана\nВедёт.\n",
        ["сторож"],
    ),
]


@pytest.mark.parametrize(("text", "named"), DUTIES_OF)
def test_headings_that_say_whose_duties_follow(text: str, named: list[str]) -> None:
    assert title(text) == named


def test_lines_that_tell_titles_open_posts_below_a_heading_of_several() -> None:
    post = "Лауазымы: {}\nСанаты: {}\n1. Біліктілік талаптары\nБілімі: жоғары.\n2. Міндеттері\n1) жұмыс істейді.\n\n"
    heading = "Порт қызметшілерінің лауазымдық нұсқаулығы\n\n"
    text = heading + post.format("Порт басшысы", "E-1") + post.format("Бас лоцман", "E-4")
    found = extract(text.encode(), "several").positions
    assert [(one.title and one.title.kk, one.category, len(one.criteria)) for one in found] == [
        ("Порт басшысы", "E-1", 2),
        ("Бас лоцман", "E-4", 2),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Должностные обязанности и требования к квалификации лоцмана порта",
        "Модель компетенций должности «лоцмана порта»",
    ],
)
def test_further_words_for_instructions(heading: str) -> None:
    text = (
        f"{heading}\n\nТребования к квалификации\nВысшее образование.\n\nДолжностные обязанности\n1. Проводит суда.\n"
    )
    assert title(text) == ["лоцман порта"]


@pytest.mark.parametrize("number", ["", "1. ", "I. "])
def test_a_heading_may_be_counted(number: str) -> None:
    section = "1. Должностные обязанности\n1.1. Обходит двор.\n2. Права\n2.1. Вправе отдыхать.\n"
    assert title(f"{number}Должностная инструкция сторожа\n\n{section}") == ["сторож"]
    kazakh = "1. Лауазымдық міндеттері\n1.1. Ауланы аралайды.\n2. Құқықтары\n2.1. Демалуға құқылы.\n"
    assert title(f"{number}Күзетшінің лауазымдық нұсқаулығы\n\n{kazakh}") == ["Күзетші"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Должностные обязанности работников порта\n\nЛоцман:\n– проводит суда;\n– ведет журнал.\n\nСторож:\n– обходит двор.\n",
            ["Лоцман", "Сторож"],
        ),
        (
            "Обязанности сотрудников порта\n\n1. Лоцман\n\n1) проводит суда;\n2) ведет журнал.\n\n2. Сторож\n\nОбходит двор.\n",
            ["Лоцман", "Сторож"],
        ),
        (
            "Порт қызметкерлерінің лауазымдық міндеттері\n\nБоцман\n- палубаны тазалайды;\n- құралдарды сақтайды.\n\nКүзетші\n- ауланы аралайды.\n",
            ["Боцман", "Күзетші"],
        ),
        # Nothing that says whose duties these are, and nothing below what names a post.
        ("О работе порта\n\nЛоцман:\n– проводит суда.\n\nСторож:\n– обходит двор.\n", []),
        ("Обязанности сотрудников порта\n\nЛоцман\n\nСторож\n", []),
        # Who has read them signs below.
        (
            "Обязанности сотрудников порта\n\nЛоцман:\n– проводит суда.\n\nСторож:\n– обходит двор.\n\nСогласовано\n\nКассир\n\nСейтова А. Б.\n",
            ["Лоцман", "Сторож"],
        ),
    ],
)
def test_titles_below_the_heading_of_the_duties_of_all(text: str, named: list[str]) -> None:
    document = extract(text.encode(), "duties")
    assert [position.title and (position.title.ru or position.title.kk) for position in document.positions] == named
    assert all([one.kind for one in position.criteria] == ["duties"] for position in document.positions)


def test_points_that_are_counted_through_all_sections_are_no_headings() -> None:
    text = (
        "Должностная инструкция сторожа\n\n1. Общие положения\n2. Назначается директором\n3. Обязанности\n"
        "4. Охраняет объект\n5. Ведёт журнал\n6. Права\n7. Требовать пропуск\n"
    )
    (post,) = extract(text.encode(), "post").positions
    assert [(one.kind, one.text.ru) for one in post.criteria if one.kind == "duties"] == [
        ("duties", "4. Охраняет объект 5. Ведёт журнал")
    ]


@pytest.mark.parametrize(
    ("heads", "points"),
    [(("1.", "2."), ("1.1.", "1.2.")), (("Глава 1.", "Глава 2."), ("1.", "2.")), (("I.", "II."), ("3.", "4."))],
)
def test_what_else_is_asked_behind_a_labelled_point_has_no_number(
    heads: tuple[str, str], points: tuple[str, str]
) -> None:
    asked = f"{heads[0]} Требования\n{points[0]} Образование: среднее.\n{points[1]} Знание языка.\n"
    text = f"Должностная инструкция сторожа\n{asked}{heads[1]} Обязанности\n7. Ходит.\n"
    document = extract(text.encode(), "post")
    (post,) = document.positions
    assert [one.text.ru for one in post.criteria[:2]] == ["среднее.", "Знание языка."]
    assert document.coverage.unassigned == 0


def test_a_title_in_both_languages_is_parted_as_its_labels_are() -> None:
    text = "Лауазымдық нұсқаулық / Должностная инструкция\n\nМектеп психологы / Школьный психолог\n\n1. Құқықтары / Права\n1.1. Требует ключи.\n2. Лауазымдық міндеттері / Обязанности\n2.1. Ходит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert post.title
    assert (post.title.kk, post.title.ru) == ("Мектеп психологы", "Школьный психолог")


def test_who_is_appointed_is_a_criterion_of_its_own() -> None:
    text = f"Должностная инструкция сторожа\n1. Общие положения\n1.1. На должность сторожа назначается {ASKED}.\n1.2. Подчиняется директору.\n2. Обязанности\n2.1. Ходит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria] == ["qualification_requirements", "other", "duties"]
    assert post.education is not None
    assert post.experience is not None
    assert (post.education.levels, post.experience.min_months) == (["higher"], 24)


@pytest.mark.parametrize(
    "sentence",
    [
        "На должность назначается лицо, имеющее высшее образование и стаж не менее 3 лет.",
        "На данную должность может быть принято лицо, имеющее высшее образование и стаж не менее 3 лет.",
        "Сторожем может быть лицо, имеющее высшее образование и стаж не менее 3 лет.",
        "Назначение на должность сторожа производится при наличии высшего образования и стажа не менее 3 лет.",
        "Лицо, назначаемое на должность, должно иметь высшее образование и стаж не менее 3 лет.",
        "Сторож относится к категории рабочих, принимается на работу при наличии высшего образования и стажа не менее 3 лет.",
        "Біліктілігіне қойылатын талаптар: жоғары білім, кемінде 3 жыл өтіл.",
        "Талаптар: жоғары білім; кемінде 3 жыл жұмыс өтілі.",
        "Лауазымға жоғары білімі және кемінде 3 жыл өтілі бар адам тағайындалады.",
        "Аталған лауазымға жоғары білімі және кемінде 3 жыл өтілі бар адам қабылданады.",
    ],
)
def test_who_is_appointed_where_the_sentence_names_no_post(sentence: str) -> None:
    russian = (
        f"Должностная инструкция сторожа\n1. Общие положения\n1.1. {sentence}\n2. Обязанности\n2.1. Обходит двор.\n"
    )
    kazakh = (
        f"Күзетшінің лауазымдық нұсқаулығы\n1. Жалпы ережелер\n1.1. {sentence}\n2. Міндеттері\n2.1. Есеп жүргізеді.\n"
    )
    (post,) = extract((kazakh if "жыл" in sentence else russian).encode(), "post").positions
    assert post.education is not None
    assert post.experience is not None
    assert (post.education.levels, post.experience.min_months) == (["higher"], 36)


def test_who_is_appointed_may_be_a_list_without_marks() -> None:
    asked = "лицо, имеющее:\nвысшее образование;\nстаж не менее 2 лет"
    text = f"Должностная инструкция сторожа\n1. На должность сторожа назначается {asked}.\n2. Ключевые обязанности\n2.1. Ходит.\n3. Обязательные знания\n3.1. Устав.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria] == ["qualification_requirements", "duties", "knowledge"]
    assert post.education is not None
    assert post.experience is not None
    assert (post.education.levels, post.experience.min_months) == (["higher"], 24)


@pytest.mark.parametrize(
    "lead",
    [
        "На должность сторожа назначается лицо:",
        "1.1. На должность назначаются лица:",
        "1.1. Для работы сторожем принимается лицо:",
    ],
)
def test_who_is_appointed_may_stand_in_a_list_below_the_sentence(lead: str) -> None:
    listed = "1) имеющее высшее образование;\n2) стаж не менее 2 лет.\n1.2. Подчиняется директору.\n"
    text = f"Должностная инструкция сторожа\n1. Общие положения\n{lead}\n{listed}2. Обязанности\n2.1. Ходит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria] == ["qualification_requirements", "other", "duties"]
    assert post.criteria[0].text == Text(ru="1) имеющее высшее образование; 2) стаж не менее 2 лет.")
    assert post.education is not None
    assert post.education.levels == ["higher"]


def test_each_category_of_those_appointed_is_a_grade() -> None:
    asked = (
        "сторож: имеющее среднее образование без предъявления требований к стажу;\n"
        "сторож II категории: имеющее среднее образование и стаж не менее 2 лет;\n"
        "сторож I категории: имеющее высшее образование и стаж не менее 3 лет.\n"
    )
    text = f"Должностная инструкция\nСторож\n\nОбщие положения\nНа должность сторожа назначается лицо:\n{asked}Обязанности:\nХодит.\n"
    (post,) = extract(text.encode(), "post").positions
    told = [(one.category, one.experience and one.experience.min_months) for one in post.grades]
    assert told == [("second", 24), ("first", 36)]
    assert post.education is not None
    assert post.education.levels == ["general_secondary"]


def test_several_instructions_and_who_has_read_them() -> None:
    one = f"Должностная инструкция сторожа\n{SECTIONS}С инструкцией ознакомлен: ____\n\n"
    document = extract(f"{one}{one.replace('сторожа', 'дворника')}".encode(), "posts")
    assert [post.title and post.title.ru for post in document.positions] == ["сторож", "дворник"]
    assert [passage.text.ru for passage in document.passages] == ["С инструкцией ознакомлен: ____"] * 2


@pytest.mark.parametrize(
    ("line", "sections"),
    [("Приложение 1", 2), ("Приложение 1 заполняется за каждую вахту.", 3)],
)
def test_an_annex_ends_an_instruction_and_a_sentence_about_it_does_not(line: str, sections: int) -> None:
    text = (
        f"Должностная инструкция сторожа\n1. Квалификация\nСредняя.\n2. Обязанности\nХодит.\n{line}\n3. Права\nСпит.\n"
    )
    (post,) = extract(text.encode(), "post").positions
    assert len(post.criteria) == sections


def test_who_is_appointed_names_the_post_below_a_heading_with_a_stamp() -> None:
    head = "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ  УТВЕРЖДАЮ (наименование органа) 00.00.00 № 00"
    text = f"{head}\nI. Общие положения\n1. На должность сторожа назначается {ASKED}.\nII. Обязанности\nХодит.\n"
    (post,) = extract(text.encode(), "post").positions
    assert (post.title and post.title.ru, [one.kind for one in post.criteria]) == (
        "сторож",
        ["qualification_requirements", "duties"],
    )


def test_who_is_appointed_is_not_looked_for_behind_the_next_heading() -> None:
    other = f"ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nI. Общие положения\n1. На должность повара назначается {ASKED}.\nII. Обязанности\nВарит.\n"
    text = f"ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nI. Общие положения\n1. Охраняет.\nII. Обязанности\nХодит.\n{other}"
    assert [post.title and post.title.ru for post in extract(text.encode(), "post").positions] == ["повар"]


@pytest.mark.parametrize(
    "text",
    [
        "Должностная инструкция бухгалтера\nУтверждается директором и хранится в отделе кадров.\n",
        "Должностная инструкция: что в ней должно быть: советы\n1. Права\n2. Обязанности\n",
        f"Рабочая инструкция по эксплуатации котла\n{SECTIONS}",
        f"Рабочая инструкция: как стать программистом\n{SECTIONS}",
        f"РАБОЧАЯ ИНСТРУКЦИЯ\nпо эксплуатации котла\n{SECTIONS}",
        f"ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ  УТВЕРЖДАЮ (наименование органа) 00.00.00 № 00\n{SECTIONS}",
        "Инструкция по охране труда\n1. Общие положения\n1.1. Не курить.\n2. Обязанности\n2.1. Соблюдать.\n",
    ],
)
def test_what_describes_no_post_is_none(text: str) -> None:
    assert title(text) == []


_BOTH = {
    "line by line": (
        "ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ\nДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\n\nБөлім маманы\nСпециалист отдела\n\n1. Міндеттері\n1. Обязанности\n\n"
        "1.1. Есепті жүргізеді.\n1.1. Ведет учет.\n\n2. Білуге тиіс\n2. Должен знать\n\nСу заңнамасын.\nВодное законодательство.\n"
    ),
    "with slashes": (
        "ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ / ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\n\nЛауазымы: Бөлім маманы\nДолжность: Специалист отдела\n\n"
        "1. Міндеттері / Обязанности\nЕсепті жүргізеді.\nВедет учет.\n\n2. Білуге тиіс / Должен знать\nСу заңнамасын.\nВодное законодательство.\n"
    ),
}


@pytest.mark.parametrize("shape", _BOTH)
def test_an_instruction_that_says_each_line_in_both_languages(shape: str) -> None:
    document = extract(_BOTH[shape].encode(), "post")
    (position,) = document.positions
    assert position.title == Text(kk="Бөлім маманы", ru="Специалист отдела")
    duties, knowledge = position.criteria
    assert (duties.label, knowledge.label) == (
        Text(kk="Міндеттері", ru="Обязанности"),
        Text(kk="Білуге тиіс", ru="Должен знать"),
    )
    assert "Ведет" not in (duties.text.kk or "")
    assert "Ведет учет." in (duties.text.ru or "")
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("whom", ["", "оператором "])
def test_who_may_begin_to_work_is_asked_for(whom: str) -> None:
    text = (
        f"Рабочая инструкция оператора котельной\n\n1. Общие положения\n1.1. К работе {whom}допускается лицо, имеющее среднее "
        "образование.\n\n2. Обязанности\n2.1. Ведёт журнал.\n"
    )
    (post,) = extract(text.encode(), "post").positions
    assert post.education
    assert post.education.levels == ["general_secondary"]


DUTIES = {
    "5. Сторож:\n1) охраняет маяк;\n2) ведёт журнал.": ["1) охраняет маяк;", "2) ведёт журнал."],
    "Сторож маяка:\n2.1. Охраняет маяк.\n2.2. Ведёт журнал.": ["2.1. Охраняет маяк.", "2.2. Ведёт журнал."],
    "1. Охраняет:\n2. Ведёт журнал.": ["1. Охраняет:", "2. Ведёт журнал."],
    "охраняет маяк:": ["охраняет маяк:"],
    "1) охраняет:\n- маяк;\n- причал.": ["1) охраняет:", "- маяк;", "- причал."],
}


@pytest.mark.parametrize(("printed", "items"), DUTIES.items())
def test_what_leads_the_duties_of_a_list_is_none_of_them(printed: str, items: list[str]) -> None:
    duties = f"2. Должностные обязанности\n{printed}\n3. Права\n6. Требует.\n"
    (position,) = extract(f"Должностная инструкция сторожа\n\n{duties}".encode(), "post").positions
    assert [item.text.ru for item in position.criteria[0].items] == items


def test_duties_that_say_nothing_are_read_in_linear_time() -> None:
    head = "Должностная инструкция сторожа\n\n2. Должностные обязанности\n5. Охраняет.\n"
    finishes(lambda size: extract((head + ";\n" * size).encode(), "post"), 80_000)


@pytest.mark.parametrize(
    ("behind", "duties", "others"),
    [
        ("\nСторожу запрещается спать.\nСоставлена в порту.", 2, 1),
        ("\nНачальник порта ________________", 2, 0),
        ("Начальник порта ________ (подпись)\n\nИ. Лодкин", 2, 0),
        # What is of the list for all that.
        ("Сторожу запрещается спать.", 3, 0),
        ("\n- пишет.", 3, 0),
        ("\nА) пишет.", 3, 0),
    ],
)
def test_what_stands_apart_from_a_closed_list_is_no_duty(behind: str, duties: int, others: int) -> None:
    text = f"Должностная инструкция сторожа\n\nОбразование: среднее.\n\nСторож обязан:\n- хранить ключи;\n- гасить огни.\n{behind}\n"
    document = extract(text.encode(), "post")
    (post,) = document.positions
    found = [len(one.items) for one in post.criteria if one.kind == "duties"]
    assert (found, sum(one.kind == "other" for one in post.criteria)) == ([duties], others)
    assert document.coverage.unassigned == 0


def test_a_line_to_fill_in_above_the_first_label_ends_nothing() -> None:
    text = f"Должностная инструкция сторожа\nУтверждена ________ 2031 года\n\n{SECTIONS}"
    assert title(text) == ["сторож"]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("Сторож является служащим корпуса «Б» и относится к категории C-R-5.", "C-R-5"),
        ("Сторож C-R-5 санатына жатады.", "C-R-5"),
        ("Сторож подчиняется служащему категории C-R-5.", None),
        ("Сторож относится к персоналу.", None),
    ],
)
def test_a_sentence_of_the_general_section_tells_the_category(said: str, category: str | None) -> None:
    text = f"Должностная инструкция сторожа\n\n1. Общие положения\n1.1. {said}\n2. Обязанности\n2.1. Ведёт учёт.\n"
    (post,) = extract(text.encode(), "post").positions
    assert post.category == category


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Инструкция для сторожа порта", ["сторож порта"]),
        ("ИНСТРУКЦИЯ\nдля сторожа порта", ["сторож порта"]),
        ("Инструкция № 4 лоцмана", ["лоцман"]),
        ("Инструкция по охране труда для сторожа порта", []),
        ("Инструкция для работников порта", []),
        ("Инструкция для жителей порта", []),
        ("Инструкция о порядке работы лоцмана", []),
    ],
)
def test_an_instruction_of_no_further_word_is_one_before_a_post(heading: str, named: list[str]) -> None:
    assert title(f"{heading}\n\nОбразование: среднее.\n\nОбязан:\n- хранить ключи;\n- гасить огни.\n") == named


@pytest.mark.parametrize(
    ("line", "criteria"),
    [
        (
            "Образование: среднее. Стаж: 2 года; Знания: порт.",
            [("education", "среднее."), ("experience", "2 года;"), ("knowledge", "порт.")],
        ),
        ("Образование: среднее. Стаж 2 года.", [("education", "среднее. Стаж 2 года.")]),
        ("Образование: среднее. Важно: порт.", [("education", "среднее. Важно: порт.")]),
        ("Сторож должен знать\n1) порт.", [("knowledge", "1) порт.")]),
        ("3. Сторож должен знать\n3.1. порт.", [("knowledge", "3.1. порт.")]),
    ],
)
def test_labels_in_a_line(line: str, criteria: list[tuple[str, str]]) -> None:
    text = f"Должностная инструкция сторожа\n\n{line}\n\nОбязанности:\n- хранит ключи;\n- гасит огни.\n"
    document = extract(text.encode(), "post")
    (post,) = document.positions
    assert [(one.kind, one.text.ru) for one in post.criteria[:-1]] == criteria
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("4. Сторож несет ответственность за ключи.", ["duties", "other"]),
        ("3.3. Несет ответственность за ключи.", ["duties"]),
        ("5. Сторож несет ответственность за ключи.", ["duties"]),
    ],
)
def test_the_next_number_ends_the_parts_of_a_point(line: str, kinds: list[str]) -> None:
    text = f"Должностная инструкция сторожа\n\n3. Сторож обязан:\n3.1. хранить ключи;\n3.2. гасить огни.\n{line}\n\nДолжен знать: порт.\n"
    (post,) = extract(text.encode(), "post").positions
    assert [one.kind for one in post.criteria[:-1]] == kinds


@pytest.mark.parametrize(
    ("above", "asked"),
    [
        (
            "ПАСПОРТ ДОЛЖНОСТИ\n\n1. Наименование: Сторож\n2. Количество по штату: 3\n3. Вилка оклада: 90 000 – 95 000 тенге",
            "4. Образование: среднее\n5. Обязанности:\n5.1 хранит ключи;\n5.2 гасит огни.",
        ),
        (
            "ЛАУАЗЫМ ПАСПОРТЫ\n\n1. Атауы: Күзетші\n2. Штат бойынша саны: 3\n3. Жалақысы: 90 000 – 95 000 теңге",
            "4. Білімі: орта\n5. Міндеттері:\n5.1 кілтті сақтайды;\n5.2 отты сөндіреді.",
        ),
        (
            "Описание должности\nДолжность: Сторож\nЧисленность: 3 единицы\nОклад: 90 000 – 95 000 тенге",
            "Образование: среднее\nОбязанности:\n- хранит ключи;\n- гасит огни.",
        ),
        (
            "Должностная инструкция сторожа\n\nI. Общие сведения\nЧисленность: 3 единицы\nОклад: 90 000 – 95 000 тенге",
            "II. Образование\nСреднее.\nIII. Обязанности\n- хранит ключи;\n- гасит огни.",
        ),
    ],
)
def test_units_and_pay_of_a_post(above: str, asked: str) -> None:
    (post,) = extract(f"{above}\n{asked}\n".encode(), "post").positions
    pay = post.salary or None
    assert post.title in [Text(ru="Сторож"), Text(ru="сторож"), Text(kk="Күзетші")]
    assert (post.headcount, pay and (pay.min, pay.max)) == (3, (90000, 95000))
    assert [len(one.items) for one in post.criteria if one.kind == "duties"] == [2]


@pytest.mark.parametrize("head", ["Круг обязанностей", "Обязанности"])
def test_letters_count_the_entries_right_below_a_heading(head: str) -> None:
    text = (
        "Должностная инструкция\nЛоцман\n\nТребования к кандидату\nОбразование: высшее\nОпыт: не менее двух лет\n\n"
        f"{head}\nа) водит суда;\nб) ведёт журнал.\n\nЗнания\nа) лоция;\nб) правила порта.\n\n"
        "Срок действия инструкции - пять лет.\n"
    )
    (post,) = extract(text.encode(), "instruction.txt").positions
    found = [(str(criterion.kind), len(criterion.items)) for criterion in post.criteria]
    assert found == [("education", 0), ("experience", 0), ("duties", 2), ("knowledge", 2)]
