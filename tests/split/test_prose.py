"""Lines to paragraphs: indented and plain layouts, page numbers, running heads, displaced links."""

import pytest

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.split.prose.joining import Prose, prose
from kqparse.split.prose.layout import Told
from kqparse.split.prose.usage import Usage, words
from kqparse.text.edits import EditedText
from kqparse.text.prepare import prepare

WORDS = grammar()


def read(text: str) -> Prose:
    return prose(prepare(text, WORDS.repair).text, WORDS.prose)


def paragraphs(text: str) -> list[str]:
    return [para.text.text for para in read(text).paras]


INDENTED = """
      1. Бірінші тармақтың мәтіні бір жолға сыймай келесі жолға
көшеді.
      2. Екінші тармақ бет үзілген жерде де жалғасады, өйткені соңғы



жолы толық және сөйлем аяқталмаған.
      3. Үшінші тармақ 1), 2),
3) тармақшаларға сілтейді.
      4. Төртінші.
      5. Бесінші.
"""


def test_indented_paragraphs_go_on_over_lines_and_pages() -> None:
    assert paragraphs(INDENTED) == [
        "1. Бірінші тармақтың мәтіні бір жолға сыймай келесі жолға көшеді.",
        "2. Екінші тармақ бет үзілген жерде де жалғасады, өйткені соңғы жолы толық және сөйлем аяқталмаған.",
        "3. Үшінші тармақ 1), 2), 3) тармақшаларға сілтейді.",
        "4. Төртінші.",
        "5. Бесінші.",
    ]


def test_where_a_width_is_filled_with_blanks_no_text_is_moved() -> None:
    holed = "2031 жылғы 2 мамырдағы  (Нормативтік бұйрығының\n"
    moved = "2031 жылғы 2 мамырдағы бұйрығының (Нормативтік"
    assert paragraphs(holed)[0] == moved
    filled = "Осы қағидалар мұрағат  ұйымдарының жұмыс  тәртібін айқындайды.\n" * 8
    assert paragraphs(holed + filled)[0] == "2031 жылғы 2 мамырдағы (Нормативтік бұйрығының"


@pytest.mark.parametrize(
    "head",
    ["р/с№ Кәсіптердің атаулары Беті", "Р/с № Кәсіптің атауы", "№ р/с Кәсіптің атауы", "№ п/п Наименование Страница"],
)
def test_the_head_of_a_table_goes_on_with_no_sentence(head: str) -> None:
    note = (
        "Ескерту. Тізбе қосымшамен толықтырылды - ҚР Мәдениет министрінің 09.09.2022 № 51 бұйрығымен, ол күнтізбелік "
        "он күннен кейін күшіне енеді."
    )
    lines = f"      {note[:67]}\n{note[67:]}\n{head}\n\n1. Күзетші 3\n"
    assert paragraphs(f"{INDENTED}{lines}")[5:] == [note, head, "1. Күзетші 3"]


def test_plain_lines_are_paragraphs_unless_they_plainly_go_on() -> None:
    assert paragraphs("Аудан әкімінің\nөкімі\n\nБекітілсін.\nЕкінші жол.") == [
        "Аудан әкімінің өкімі",
        "Бекітілсін.",
        "Екінші жол.",
    ]


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        # Labels of cells that are printed a line each; a heading may have the words of one of them.
        (
            "Наименование организации образования\nшкола маяка\nТелефон\nКвалификационные требования\nпо профилю\n",
            [
                "Наименование организации образования",
                "школа маяка",
                "Телефон",
                "Квалификационные требования",
                "по профилю",
            ],
        ),
        ("Квалификационные требования\nк работникам порта\n", ["Квалификационные требования к работникам порта"]),
        # A long line goes on below where gaps part the others, whatever stands there.
        (
            "Порт\n\nСмотритель портового маяка и огней входа в гавань порта, категория\nC-4\n\nБоцман\n\nЛоцман\n\nЮнга\n",
            [
                "Порт",
                "Смотритель портового маяка и огней входа в гавань порта, категория C-4",
                "Боцман",
                "Лоцман",
                "Юнга",
            ],
        ),
        # What explains the words of a full line stands in brackets below it.
        (
            "Порт\nСмотритель маяка имеет высшее\n(морское или речное) образование.\nСтарший маяка\n(порт)\n",
            ["Порт", "Смотритель маяка имеет высшее (морское или речное) образование.", "Старший маяка", "(порт)"],
        ),
        # The sign of a number, and what stands open in quotation marks, go on.
        (
            "О лодках\n\nПриказ от 5 мая 2031 года №\n57. Зарегистрирован\n",
            ["О лодках", "Приказ от 5 мая 2031 года № 57. Зарегистрирован"],
        ),
        ("Приказ от 5 мая 2031 года\n\n№ 57\n", ["Приказ от 5 мая 2031 года № 57"]),
        # … but a number with its full stop far below begins what it counts.
        (
            "Порт ведет набор\n\n№ 1. Лоцман\nСтаж: 2 года\n\n№ 2. Юнга\nСтаж: нет\n",
            ["Порт ведет набор", "№ 1. Лоцман", "Стаж: 2 года", "№ 2. Юнга", "Стаж: нет"],
        ),
        ("Приказ зарегистрирован за\nN 440. Лодки\n", ["Приказ зарегистрирован за N 440. Лодки"]),
        (
            "1. Лоцман ГУ «Аппарат порта\nСамал» (1 единица)\n2. Юнга\n",
            ["1. Лоцман ГУ «Аппарат порта Самал» (1 единица)", "2. Юнга"],
        ),
        # Where gaps part all paragraphs, a line that its width breaks goes on behind a colon, too.
        (
            "Требования к хранителю:\n\nвысшее образование по направлению навигации и лоции или документ,\nкоторый "
            "подтверждает переподготовку, без предъявления требований\nк стажу;\n\nи при наличии высшего уровня стаж работы в "
            "должности наставника:\nдля старшего хранителя – 5 лет;\n\nзнание языка порта и тех правил, по которым суда входят в него\nночью, "
            "а также порядка, в котором их встречают смотрители огней\nи знаков.\n\nПрочее.\n",
            [
                "Требования к хранителю:",
                "высшее образование по направлению навигации и лоции или документ, который подтверждает переподготовку, "
                "без предъявления требований к стажу;",
                "и при наличии высшего уровня стаж работы в должности наставника: для старшего хранителя – 5 лет;",
                "знание языка порта и тех правил, по которым суда входят в него ночью, а также порядка, в котором их встречают "
                "смотрители огней и знаков.",
                "Прочее.",
            ],
        ),
        # Few blank lines, and small letters behind full lines.
        (
            "О правилах назначения на должности руководителей государственных маяков и\nпричалов\n\n"
            "Приказ по Маячному надзору и порядку сохранения в исправности огней на водах\nОзёрной области от 5 мая 2031 года № 57\n",
            [
                "О правилах назначения на должности руководителей государственных маяков и причалов",
                "Приказ по Маячному надзору и порядку сохранения в исправности огней на водах Озёрной области от 5 мая 2031 года № 57",
            ],
        ),
    ],
)
def test_lines_that_are_labels_are_paragraphs_in_forms(text: str, read_as: list[str]) -> None:
    assert paragraphs(text) == read_as


def paged(head: str, first: int = 1) -> str:
    lines = [f"      {number}. Осы тармақтың мәтіні." for number in range(1, 81)]
    for page in range(4):
        lines.insert(20 * (page + 1) + 2 * page, f"{page + first}")
        lines.insert(20 * (page + 1) + 2 * page + 1, head.format(page + first))
    return "\n".join(lines)


def test_page_numbers_and_running_heads_are_furniture() -> None:
    found = read(paged("Бұйрық, {}-бет"))
    assert [line.text for line in found.furniture] == [
        text for page in range(1, 5) for text in (str(page), f"Бұйрық, {page}-бет")
    ]
    assert len(found.paras) == 80


def test_an_indented_line_begins_a_paragraph_though_few_are_indented() -> None:
    filled = "Аудан әкімдігінің қаулысы облыстық департаментте тіркелді, оның мәтіні бір жолға сыймай"
    text = f"Қаулы туралы\n\n{filled}\nкелесі жолға көшеді және осылай толық болып жазылып, аудан басылымдарында да шықты\n      Аудан әкімдігі ҚАУЛЫ ЕТЕДІ:\n\n"
    text += f"{filled}\n\n{filled}\n\n{filled}\n\n{filled}\n"
    assert paragraphs(text)[1:3] == [
        f"{filled} келесі жолға көшеді және осылай толық болып жазылып, аудан басылымдарында да шықты",
        "Аудан әкімдігі ҚАУЛЫ ЕТЕДІ:",
    ]


def test_lines_that_hang_below_a_number_and_a_stamp_at_the_right_begin_no_paragraphs() -> None:
    stamp = ["БЕКІТЕМІН", "Порт директоры", "___________ А. Б.", "«1» мамыр 2024 ж.", "Қарауыл"]
    points = [
        "1. ЖАЛПЫ ЕРЕЖЕЛЕР",
        "1.1. Қарауыл болып орта",
        "білімі бар адам қабылданады.",
        "1.2. Түнде жұмыс істейді.",
    ]
    printed = [*(" " * 40 + line for line in stamp), "", *points[:2], " " * 5 + points[2], points[3]]
    assert paragraphs("\n".join(printed)) == [*stamp, points[0], f"{points[1]} {points[2]}", points[3]]


def test_the_box_of_an_annex_begins_behind_a_gap() -> None:
    points = "".join(f"      {number}. Утвердить\nметодику.\n" for number in range(1, 5))
    assert paragraphs(f"{points}      Аким района К. Лодкин\n\nПриложение\nк постановлению\n")[4:] == [
        "Аким района К. Лодкин",
        "Приложение к постановлению",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Әкім:\nесеп береді;\n\n12\n\nхат жазады.", ["12"]),
        ("Әкім:\nесеп береді;\n\f12\nХат жазады.", ["12"]),
        ("Әкім:\nесеп береді;\n12\n\fХат жазады.", ["12"]),
        ("Әкім есеп\n- 12 -\nбереді.", ["- 12 -"]),
        ("1\n" + "Хат жазады.\n" * 20 + "2\nЕсеп береді.", ["1", "2"]),
        ("1\n" + "Хат жазады.\n" * 18 + "2\nЕсеп береді.", []),
        # The last page may be short; what does not count on, or is not the last line, is none.
        ("1\n" + "Хат жазады.\n" * 20 + "2\nЕсеп береді.\n3", ["1", "2", "3"]),
        ("1\n" + "Хат жазады.\n" * 20 + "2\nЕсеп береді.\n5", ["1", "2"]),
        ("1\n" + "Хат жазады.\n" * 20 + "2\nЕсеп береді.\n3\nХат жазады.", ["1", "2"]),
        ("Хат жазады.\n" * 20 + "2\nЕсеп береді.\n3", []),
        ("Әкім:\nесеп береді;\n12\nхат жазады.", []),
        ("Әкім:\nөтілі кемінде\n\n12\n\nжыл.", []),
        ("Әкім:\nесеп береді;\n\n12\n\nХат жазады.", []),
        # What a label leads to.
        ("Деңгейі:\n\f3\n" + "Хат жазады.\n" * 20 + "Деңгейі:\n4\nЕсеп береді.", []),
        # A list that the end of a page breaks below its label.
        ("Әкім:\n\f3\nхат жазады;\nесеп береді.", ["3"]),
        ("Әкім:\n3\n\f1) хат жазады;\n2) есеп береді.", ["3"]),
        ("Әкім:\n- 3 -\nХат жазады.", ["- 3 -"]),
        # A sentence that goes on over the end of a page, where no other figure stands near.
        ("Әкім:\nауылдың шаруашылық кітабын жүргізеді, есеп\n\n12\n\nбереді.", ["12"]),
        ("Әкім:\nауылдың шаруашылық кітабын жүргізеді, есеп\n\n12\n\nбереді,\n\n13\n\nхат жазады.", []),
    ],
)
def test_few_page_numbers(text: str, found: list[str]) -> None:
    assert [line.text for line in read(text).furniture] == found


def test_numbers_of_rows_are_no_page_numbers() -> None:
    rows = "\n\n".join(f"{number}\n\nБас маман: мұрағатшы" for number in range(1, 9))
    assert read(rows).furniture == []


@pytest.mark.parametrize(("goes_on", "found"), [("бақылауды жүргізеді", ["1", "2", "3"]), ("Бақылауды жүргізеді", [])])
def test_numbers_of_pages_of_few_lines_part_what_goes_on(goes_on: str, found: list[str]) -> None:
    line = "Ауылдың шаруашылық кітаптарын толтырады, есептерді уақытында тапсырады және " * 9
    own = ["Әкім", "Хатшы", "Маман"]
    pages = [f"{who} {line}\n{number}\n{goes_on}.\nЕсеп береді.\n" for number, who in enumerate(own, 1)]
    assert [each.text for each in read("".join(pages)).furniture] == found


@pytest.mark.parametrize("form", ["Маяк қағидалары      {}", "{}      Маяк қағидалары"])
@pytest.mark.parametrize(
    ("numbers", "found"),
    [((3, 4, 5), 3), ((3, 5, 7), 3), ((3, 3, 3), 0), ((3, 4), 0), ((3, 4, 5, 4), 0), ((1, 3, 2, 3), 0)],
)
def test_running_heads_with_the_number_of_their_page(form: str, numbers: tuple[int, ...], found: int) -> None:
    pages = [f"{word} теңізді\nкүні бойы\nқарап тұрады.\nТүнде {word}\n" for word in ("Ай", "Күн", "Жел", "Бұлт")]
    text = "".join(f"{form.format(number)}\n{page * 4}" for number, page in zip(numbers, pages, strict=False))
    assert len(read(f"{pages[-1]}{text}").furniture) == found


@pytest.mark.parametrize("form", ["Бақылаушы      {}", "{}      Бақылаушы"])
@pytest.mark.parametrize("said", ["", "Маякты күзетеді.\n" * 6])
def test_posts_with_their_numbers_or_units_are_no_running_heads(form: str, said: str) -> None:
    assert read("".join(f"{form.format(units)}\n{said}" for units in range(1, 6))).furniture == []


def test_page_numbers_are_noise_and_told() -> None:
    head = (
        "Айдарлы ауданы әкімдігінің 2020 жылғы 3 ақпандағы № 7 қаулысы\n      Айдарлы ауданының әкімдігі ҚАУЛЫ ЕТЕДІ:\n"
    )
    scale = "\n      Аудан әкімі А. Үлгібаев\n\nӨкімге қосымша\n\nБалл шәкілі\n\n2 балл\tЕсеп жазу\n\tХат жазу\n1 балл\tЖауап беру\n"
    document = extract((head + paged("Қаулы {}") + scale).encode())
    assert document.source.family == "point-scales"
    assert [each.code for each in document.diagnostics].count("KQ105") == 8
    assert document.coverage.noise == sum(len(f"{page}Қаулы{page}") for page in range(1, 5))
    assert document.coverage.unassigned == 0


PAGED = """
Аудан әкімінің "Мұрағат қызметкерлерін көтермелеу тәртібін бекіту туралы" 2016 жылғы
8 ақпандағы № 21 өкіміне өзгеріс енгізу туралы

Күшін жойған
\tМаман
\tЖазбаша сараптама жүргізетін адам, ең ұзын жол осы болса да,
\tҚарауыл
"""


def test_lines_that_a_page_breaks_go_on_but_not_out_of_a_cell() -> None:
    of = prepare(PAGED, WORDS.repair).text
    starts = [of.text.index(word) for word in ("Маман", "Жазбаша", "Қарауыл")]
    cells = {start: number for number, start in enumerate(starts)}
    wrapped = {of.text.index("\n8 ақпандағы")}
    assert [para.text.text for para in prose(of, WORDS.prose, told=Told(cells, wrapped=wrapped)).paras] == [
        'Аудан әкімінің "Мұрағат қызметкерлерін көтермелеу тәртібін бекіту туралы" 2016 жылғы '
        "8 ақпандағы № 21 өкіміне өзгеріс енгізу туралы",
        "Күшін жойған",
        "Маман",
        "Жазбаша сараптама жүргізетін адам, ең ұзын жол осы болса да,",
        "Қарауыл",
    ]
    capital = prepare(PAGED.replace("8 ақпандағы", "Сегізінші"), WORDS.repair).text
    assert prose(capital, WORDS.prose).paras[0].text.text.endswith("2016 жылғы")


@pytest.mark.parametrize(
    ("above", "below", "paras"),
    [
        ("Лоцман – 4 человека, образование общее среднее, стаж работы не менее", "1 года.", 1),
        ("Лоцман – 4 адам, білімі жалпы орта, жұмыс өтілі барлығы кемінде", "3 жыл.", 1),
        ("Наставник молодых лоцманов, утвержденный приказом порта", "12 Лоцман", 2),
        ("Наставник молодых лоцманов, утвержденный приказом порта", "12. лоцман", 2),
        ("Наставник молодых лоцманов, утвержденный приказом порта.", "12 единиц", 2),
        ("Лоцман", "12 единиц", 2),  # it had room for them
        ("Наставник молодых лоцманов, утвержденный приказом порта", "\n12 единиц", 2),
    ],
)
def test_an_amount_below_a_full_line_that_ends_small_is_of_it(above: str, below: str, paras: int) -> None:
    of = prepare(f"Требования к персоналу смены порта на весь год, что впереди\n\n{above}\n{below}", WORDS.repair).text
    assert len(prose(of, WORDS.prose).paras) == paras + 1


HANGING = """
2. Должностные обязанности
1. обеспечивает выполнение сменных заданий и ритмичную
      {}
2. организует ремонт.
"""


@pytest.mark.parametrize(("line", "joined"), [("работу участка;", True), ("Раздел второй", False)])
def test_a_line_hangs_below_the_number_of_its_entry(line: str, *, joined: bool) -> None:
    of = prepare(HANGING.format(line), WORDS.repair).text
    told = Told(wrapped={of.text.index("\n      ")})
    assert (line in [para.text.text for para in prose(of, WORDS.prose, told=told).paras]) != joined


ENTRIES = "Аудан әкімінің\nөкімі\n\nМамандар:\n- есеп береді,\n- хат жазады,\n- сайт жүргізеді."


def test_entries_of_a_list_go_on_only_where_a_width_may_break_them() -> None:
    of = prepare(ENTRIES, WORDS.repair).text
    whole = [para.text.text for para in prose(of, WORDS.prose, told=Told(whole=True)).paras]
    assert whole == ["Аудан әкімінің өкімі", "Мамандар:", "- есеп береді,", "- хат жазады,", "- сайт жүргізеді."]
    assert len(prose(of, WORDS.prose).paras) == 3


def test_lines_of_a_label_and_its_value_do_not_go_on_however_full_they_are() -> None:
    lines = ["Должность: Смотритель большого маяка", "Подразделение: Служба береговых маяков", "Оклад: сто тысяч тенге"]
    gaps = [f"Абзац с номером {number} о маяках и огнях" for number in range(5)]
    text = "\n\n".join([*gaps, "\n".join(lines)])
    assert paragraphs(text) == [*gaps, *lines]


def test_lines_of_a_text_that_no_width_breaks_are_paragraphs() -> None:
    point = "1. Маяктар басқармасының осы бұйрығы оның алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі."
    posts = ["Маяктар басқармасы бастығының орынбасары", "Кеме жүргізушілер кеңсесінің меңгерушісі", "Бақылаушы"]
    listed = "\n".join(f"      {post}" for post in posts)
    blocks = [point, "Бірінші санат", *posts, point, "Екінші санат", *posts, "Үшінші санат", *posts]
    text = f"      {point}\n\nБірінші санат\n\n{listed}\n\n      {point}\n\nЕкінші санат\n\n{listed}\n\nҮшінші санат\n\n{listed}\n"
    assert paragraphs(text) == blocks


def test_a_heading_behind_one_blank_keeps_its_last_word() -> None:
    assert paragraphs("Кіріспе.\n\n Маяк күзетшілерінің үлгілік біліктілік талаптары\n") == [
        "Кіріспе.",
        "Маяк күзетшілерінің үлгілік біліктілік талаптары",
    ]


def test_a_wide_line_between_gaps_goes_on_with_a_name() -> None:
    before, behind = "Назначается тот, кто не менее двух лет служил на маяках, по представлению", "Маячной палаты."
    gaps = [f"Пункт {number} говорит о службе на маяках республики и об её порядке." for number in range(9)]
    assert paragraphs("\n\n".join([*gaps, f"{before}\n{behind}"])) == [*gaps, f"{before} {behind}"]


def test_words_are_told_alike_where_few_are_asked_for_and_where_many_are() -> None:
    """Those behind the first few are counted in one pass over the text."""
    page = (
        "Лоцман порта Тарту водит суда, лоцману порта помогает боцман.\nБоцман служит в порту. Порт Тарту открыт.\n"
        "Ветер с  Запада крепчает, запад темнеет; жители Запада спят."
    )
    of = EditedText(page, page)
    asked = [*words(page), "Зюйд"]
    many = Usage(of)
    for letter in "абвгдежзийклмнопрстуфхцчшщъыьэюяё":
        many.common(f"ъъъъ{letter}")
    for word in asked:
        alone = Usage(of)
        assert (many.common(word), many.name(word)) == (alone.common(word), alone.name(word)), word
        for before in asked:
            assert many.together(before, word) == alone.together(before, word), (before, word)


@pytest.mark.parametrize(
    ("text", "paras"),
    [
        ("Порт лоцмандарды іздейді\n\nа) лоцман, өтілі 2 жыл\nә) боцман, өтілсіз", 3),
        ("а) лоцман, стаж от 2 лет\nб) боцман, без стажа", 2),
        ("В соответствии с подпунктами\nа) и б) пункта 3", 1),
        ("а) лоцман, стаж от 2 лет\nили без стажа", 1),
    ],
)
def test_letters_begin_entries_below_one_another_or_a_blank_line(text: str, paras: int) -> None:
    assert len(prose(prepare(text, WORDS.repair).text, WORDS.prose).paras) == paras
