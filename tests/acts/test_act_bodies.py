"""What stands between the head of an act and its annexes: other acts, points, signatures."""

import pytest
from acts_kit import brief, parts, read, said

from kqparse import extract

ORDER_KK = """Қайықтар туралы

Қазақстан Республикасы Су министрінің 2031 жылғы 1 қыркүйектегі № 775 бұйрығы.
РҚАО-ның ескертпесі!
Бұйрық 01.01.2032 бастап қолданысқа енгізіледі.
"Көлдер туралы" Қазақстан Республикасының Заңының 6-бабына, Қазақстан Республикасы Су кодексінің 9-бабына сәйкес БҰЙЫРАМЫН:
1. "Ескі қайық туралы" Қазақстан Республикасы Су министрінің 2030 жылғы 24 желтоқсандағы № С-45/2 және "Жаңа қайық \
туралы" 2029 жылғы 1 сәуіріндегі № 369/45 бұйрықтарының күші жойылды деп танылсын.
2. Қазақстан Республикасы Үкіметінің 2030 жылғы 5 мамырдағы № 7 қаулысына мынадай өзгерістер мен толықтыру енгізілсін:
1-тармақ алып тасталсын.
3. Осы бұйрық жарияланған күнінен бастап қолданысқа енгізіледі.

Су министрі
Қ. Қайықов

"КЕЛІСІЛДІ"
Көл комитеті
2031 жылғы 1 қыркүйек

Су министрінің
2031 жылғы 1 қыркүйектегі
№ 775 бұйрығына
қосымша

Қайықтар тізбесі
"""
ORDER_RU = """О лодках

Приказ Министра вод Республики Казахстан от 1 сентября 2031 года № 775.
Примечание ИЗПИ!
Порядок введения в действие см. пункт 3.
В соответствии с Законом Республики Казахстан "Об озерах" и статьей 9 Водного кодекса Республики Казахстан ПРИКАЗЫВАЮ:
1. Признать утратившими силу:
1) приказ Министра вод Республики Казахстан от 24 декабря 2030 года № С-45/2 "О старых лодках";
2) приказ Министра вод Республики Казахстан от 1 апреля 2029 года № 369/45 "О новых лодках".
2. Внести в постановление Правительства Республики Казахстан от 5 мая 2030 года № 7 следующие изменения:
исключить пункт 1.
3. Настоящий приказ вводится в действие со дня опубликования.

Министр вод
К. Лодкин

"СОГЛАСОВАН"
Комитет озер

Приложение
к приказу Министра вод
Республики Казахстан
от 1 сентября 2031 года № 775

Перечень лодок
"""


def test_what_a_kazakh_act_does_to_others() -> None:
    act = read(ORDER_KK)
    issuer = "Қазақстан Республикасы Су министрі"
    assert [brief(one) for one in act.repeals] == [
        ("order", issuer, "2030-12-24", "С-45/2", "Ескі қайық туралы"),
        ("order", issuer, "2029-04-01", "369/45", "Жаңа қайық туралы"),
    ]
    assert [brief(one) for one in act.amends] == [
        ("resolution", "Қазақстан Республикасы Үкіметі", "2030-05-05", "7", None)
    ]
    assert [brief(one) for one in act.legal_basis] == [
        ("law", None, None, None, "Көлдер туралы"),
        ("code", None, None, None, "Су кодексі"),
    ]
    assert act.status == "unknown"


def test_what_a_russian_act_does_to_others() -> None:
    act = read(ORDER_RU)
    issuer = "Министр вод Республики Казахстан"
    assert [brief(one) for one in act.repeals] == [
        ("order", issuer, "2030-12-24", "С-45/2", "О старых лодках"),
        ("order", issuer, "2029-04-01", "369/45", "О новых лодках"),
    ]
    amended = ("resolution", "Правительство Республики Казахстан", "2030-05-05", "7", None)
    assert [brief(one) for one in act.amends] == [amended]
    assert [brief(one) for one in act.legal_basis] == [
        ("law", None, None, None, "Об озерах"),
        ("code", None, None, None, "Водный кодекс"),
    ]


@pytest.mark.parametrize(
    ("text", "office", "name", "annex"),
    [
        (ORDER_KK, "Су министрі", "Қ. Қайықов", "Қайықтар тізбесі"),
        (ORDER_RU, "Министр вод", "К. Лодкин", "Перечень лодок"),
        (ORDER_RU.replace("Министр вод\nК", "И.о. Министра вод К"), "И.о. Министра вод", "К. Лодкин", "Перечень лодок"),
        # A point that ends with a name is no signature.
        (
            ORDER_RU.replace("\n\nМинистр", "\n4. Контроль возложить на заместителя министра Вёслова С.Ч.\n\nМинистр"),
            "Министр вод",
            "К. Лодкин",
            "Перечень лодок",
        ),
    ],
)
def test_the_body(text: str, office: str, name: str, annex: str) -> None:
    act, found = read(text), parts(text)
    assert found
    assert act.signatory
    assert (said(act.signatory.office), said(act.signatory.name)) == (office, name)
    assert text[found.end :].strip() == annex
    kinds = [aside.kind for aside in found.asides]
    points = ["provision"] * (3 + text.count("\n4. "))
    assert kinds == ["note", "note", "preamble", *points, "stamp", "stamp"]


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("Министр вод          Кайык Лодкин", ("Министр вод", "Кайык Лодкин")),
        ("Су министрі\t\tҚАЙЫҚ КӨЛОВ", ("Су министрі", "ҚАЙЫҚ КӨЛОВ")),
        ("Министр вод Кайык Лодкин Вёслович", ("Министр вод", "Кайык Лодкин Вёслович")),
        ("Су министрі Көлов Қайық Ескекұлы", ("Су министрі", "Көлов Қайық Ескекұлы")),
        ("Министр вод Кайык Лодкин", None),  # nothing parts the name from the office
        ("Лодки вод          Кайык Лодкин", None),
    ],
)
def test_a_name_without_initials_stands_behind_a_gap(line: str, signed: tuple[str, str] | None) -> None:
    found = read(f"О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n\n{line}\n").signatory
    assert ((said(found.office), said(found.name)) if found else None) == signed


WORDED_ANEW = [
    (
        "Көл туралы\n\nБҰЙЫРАМЫН:\n\n1. Су министрінің 2030 жылғы 5 мамырдағы № 7 бұйрығына өзгеріс енгізілсін:\n\n"
        '7, 8-тармақтар мынадай редакцияда жазылсын:\n\n"7. Қайық "А" айлағында тұрады.\n\n8. Ескек бөлек сақталады.";'
        "\n\nосы бұйрыққа қосымшамен толықтырылсын.\n\n2. Бұйрық ертең күшіне енеді.\n\nСу министрі\n\nҚ. Қайықов\n",
        ["1. Су министрінің", "2. Бұйрық ертең"],
    ),
    (
        "О лодках\n\nПРИКАЗЫВАЮ:\n\n1. Внести в приказ Министра вод от 5 мая 2030 года № 7 изменение:\n\n"
        "пункты 7 и 8 изложить в следующей редакции:\n\n«7. Лодка стоит у причала.\n\n8. Весла хранятся отдельно.».\n\n"
        "2. Приказ вводится в действие завтра.\n\nМинистр вод\n\nК. Лодкин\n",
        ["1. Внести в", "2. Приказ вводится"],
    ),
    (
        "О лодках\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить порядок:\n\n«7. Лодка стоит у причала».\n\n8. Весла хранить отдельно.\n\n"
        "Министр вод\n\nК. Лодкин\n",
        ["1. Утвердить порядок:", "8. Весла хранить"],
    ),
]


@pytest.mark.parametrize(("text", "begun"), WORDED_ANEW)
def test_a_number_in_what_an_act_words_anew_begins_no_point_of_its_own(text: str, begun: list[str]) -> None:
    found = parts(text)
    assert found
    points = [aside.text.text for aside in found.asides if aside.kind == "provision"]
    assert [" ".join(point.split()[: len(first.split())]) for point, first in zip(points, begun, strict=True)] == begun


def test_a_signature_that_ran_into_the_last_point() -> None:
    found = parts("О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить порядок. Министр вод К. Лодкин")
    assert found
    assert (found.office and found.office.text, found.name and found.name.text) == ("Министр вод", "К. Лодкин")
    assert [aside.text.text for aside in found.asides if aside.kind == "provision"] == ["1. Утвердить порядок."]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Көл туралы\n\nБҰЙЫРАМЫН:\n1. Мыналардың:\n1) Су министрінің 2030 жылғы 5 мамырдағы № 7 бұйрығының;\n"
            "2) Су министрінің 2030 жылғы 6 мамырдағы № 8 бұйрығының күші жойылды деп танылсын.\n",
            ["7", "8"],
        ),
        (
            "О лодках\n\nПРИКАЗЫВАЮ:\n1. Признать утратившими силу приказы Министра вод от 5 мая 2030 года № 7 и от 6 мая "
            "2030 года № 8.\n",
            ["7", "8"],
        ),
        (
            "О лодках\n\nПРИКАЗЫВАЮ:\n1. Признать утратившими силу:\n1) приказ Министра вод от 5 мая 2030 года № 7;\n"
            '2) приказ Министра вод от 6 мая 2030 года № 8 "О внесении изменений в приказ Министра вод от 5 мая 2030 года '
            '№ 7 "О лодках".\n',
            ["7", "8"],
        ),
        (
            'Көл туралы\n\nБҰЙЫРАМЫН:\n1. Мыналардың күші жойылды деп танылсын:\n1) "Көл туралы" Су министрінің 2030 жылғы '
            '5 мамырдағы № 7 бұйрығы;\n2) "Көл туралы" бұйрыққа өзгерістер енгізу туралы" Су министрінің 2030 жылғы '
            "6 мамырдағы № 8 бұйрығы.\n",
            ["7", "8"],
        ),
    ],
)
def test_lists_of_repealed_acts(text: str, numbers: list[str]) -> None:
    act = read(text)
    assert ([one.number for one in act.repeals], act.amends) == (numbers, [])


def test_a_draft_that_an_act_submits_is_not_amended() -> None:
    text = (
        "О лодках\n\nПОСТАНОВЛЯЕТ:\n1. Внести на рассмотрение Мажилиса проект Закона Республики Казахстан «О мостах».\n"
    )
    assert read(text).amends == []


def test_a_list_of_amended_acts() -> None:
    text = (
        "О лодках\n\nПРИКАЗЫВАЮ:\n1. Внести в некоторые приказы следующие изменения:\n\n"
        "1) в приказ Министра вод от 5 мая 2030 года № 7:\n\nпункт 2 исключить;\n\n"
        "2) в приказе Министра вод от 6 мая 2030 года № 8:\n\nпункт 3 исключить.\n"
    )
    assert [one.number for one in read(text).amends] == ["7", "8"]


def test_what_a_preamble_rests_on() -> None:
    """Words of adoption in small letters end it; what a note of the publisher cites is none of it."""
    document = extract(
        (
            "О лодках\n\nПриказ Министра вод Республики Казахстан от 18 января 2000 года N 7.\n\nПримечание РЦПИ.\n\n"
            "Порядок введения в действие см. приказ Министра озер от 1 мая 2001 года № 3.\n\n"
            "В соответствии с Законом Республики Казахстан от 5 мая 1999 года, N 12 приказываю:\n\n"
            "в Правила, утвержденные приказом Министра озер от 2 мая 1999 года № 4, внести следующие изменения.\n"
        ).encode()
    )
    assert document.act
    assert [(one.date, one.number) for one in document.act.legal_basis] == [("1999-05-05", "12")]
    assert [(one.date, one.number) for one in document.act.amends] == [("1999-05-02", "4")]


@pytest.mark.parametrize(
    ("text", "repealed"),
    [
        (
            "О лодках\n\nРЕШИЛ:\n1. Признать утратившими силу решения районного маслихата:\n"
            "от 5 мая 2030 года № 7 «О лодках»;\n"
            "от 6 мая 2030 года № 8 «О внесении изменения в решение от 5 мая 2030 года № 7 «О лодках».\n",
            [("decision", "районный маслихат", "7"), ("decision", "районный маслихат", "8")],
        ),
        (
            "О лодках\n\nПРИКАЗЫВАЮ:\n1. Признать утратившими силу:\n1) пункт 3 приказа Министра вод от 5 мая 2030 года № 7;\n"
            "2) подпункты 1) и 2) пункта 1 приказа Министра вод от 6 мая 2030 года № 8.\n",
            [("order", "Министр вод", "7"), ("order", "Министр вод", "8")],
        ),
        (
            "Қайықтар туралы\n\nБҰЙЫРАМЫН:\n1. «Қайықтар туралы» 2030 жылғы 5 мамырдағы № 7 бұйрықтың күші жойылды деп "
            "танылсын.\n",
            [("order", None, "7")],
        ),
    ],
)
def test_acts_named_in_part_or_without_their_form(text: str, repealed: list[tuple[str, str | None, str]]) -> None:
    assert [(one.form, said(one.issuer), one.number) for one in read(text).repeals] == repealed


BOX_RU = "\nМинистр вод А. Сынаков\n\nПриложение\nк приказу Министра вод\nот 7 мая 2031 года № 9\n\n"
BOX_KK = "\nСу министрі А. Сынақов\n\nСу министрінің\n2031 жылғы 7 мамырдағы\n№ 9 бұйрығына қосымша\n\n"


@pytest.mark.parametrize(
    ("text", "repealed", "amended"),
    [
        (
            "О лодках\n\nПРИКАЗЫВАЮ:\n1. Признать утратившими силу приказы согласно приложению.\n"
            f"{BOX_RU}Перечень утративших силу некоторых приказов\n\n"
            '1. Приказ Министра вод от 5 мая 2030 года № 7 "О лодках".\n'
            '2. Приказ Министра вод от 6 мая 2030 года № 8 "О внесении изменений в приказ Министра вод от 5 мая 2030 года '
            '№ 7 "О лодках".\n',
            ["7", "8"],
            [],
        ),
        (
            "Қайықтар туралы\n\nБҰЙЫРАМЫН:\n1. Қосымшаға сәйкес бұйрықтардың күші жойылды деп танылсын.\n"
            f"{BOX_KK}Су министрінің күші жойылған кейбір бұйрықтарының тізбесі\n\n"
            '1. "Қайықтар туралы" Су министрінің 2030 жылғы 5 мамырдағы № 7 бұйрығы.\n'
            '2. "Көлдер туралы" Су министрінің 2030 жылғы 6 мамырдағы № 8 бұйрығы.\n',
            ["7", "8"],
            [],
        ),
        (
            "О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить прилагаемый перечень приказов, в которые вносятся изменения.\n"
            f"{BOX_RU}Перечень некоторых приказов, в которые вносятся изменения\n\n"
            "1. Внести в приказ Министра вод от 5 мая 2030 года № 7 следующее изменение:\nпункт 4 исключить.\n"
            "2. В приказе Министра вод от 6 мая 2030 года № 8:\nпункт 5 исключить.\n",
            [],
            ["7", "8"],
        ),
        # Another annex follows the list, and what it cites is not repealed.
        (
            "О лодках\n\nПРИКАЗЫВАЮ:\n1. Признать утратившими силу приказы согласно приложению 1.\n"
            f"{BOX_RU}Перечень утративших силу приказов\n\n1. Приказ Министра вод от 5 мая 2030 года № 7.\n\n"
            "Приложение 2\nк приказу Министра вод\nот 7 мая 2031 года № 9\n\nПравила\n\n"
            "1. Приказ Министра вод от 6 мая 2030 года № 8 исполняется.\n",
            ["7"],
            [],
        ),
    ],
)
def test_lists_annexed_to_an_act(text: str, repealed: list[str], amended: list[str]) -> None:
    act = read(text)
    assert ([one.number for one in act.repeals], [one.number for one in act.amends]) == (repealed, amended)


@pytest.mark.parametrize(
    ("behind", "stamps"),
    [
        ("Су министрі А. Сынақов\nБалық министрі Б. Қайықов\n", ["Балық министрі Б. Қайықов"]),
        ("Су министрі А. Сынақов\n\nХатшы\nБ. Қайықов\n", ["Хатшы Б. Қайықов"]),
        ("Министр вод А. Сынаков\nи.о. Министра рыб Б. Лодкин\n", ["и.о. Министра рыб Б. Лодкин"]),
        (
            "Министр вод А. Сынаков\n\nСОГЛАСОВАНО\nМинистерство рыб\nРеспублики Озер\n",
            ["СОГЛАСОВАНО Министерство рыб Республики Озер"],
        ),
    ],
)
def test_what_stands_below_the_first_signature(behind: str, stamps: list[str]) -> None:
    act = parts(f"О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n\n{behind}")
    assert act
    assert act.name
    assert act.name.text in ("А. Сынақов", "А. Сынаков")
    assert [aside.text.text for aside in act.asides if aside.kind == "stamp"] == stamps


def test_that_another_act_is_repealed_may_be_a_reason() -> None:
    text = (
        "О лодках\n\nПриказ Министра вод от 5 мая 2031 года № 7.\n\nВ связи с тем, что приказ Министра озёр от 1 мая 2030 года "
        "№ 2 утратил силу, на основании Закона «О воде»\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n"
    )
    act = read(text)
    assert (act.status, [one.form for one in act.legal_basis]) == ("unknown", ["order", "law"])


@pytest.mark.parametrize(
    "repealed",
    [
        "Күші жойылды - ҚР Су министрінің 2033.07.13 N 338 бұйрығымен .",
        "ҚР Су министрінің 2033 жылғы 13 шілдедегі № 338 бұйрығымен күші жойылды",
        "ҚР Су министрінің 2033 жылғы 13 шілдедегі № 338 бұйрығымен кіріспе жаңа редакцияда (бұр.ред.қара)",
    ],
)
def test_what_became_of_an_act_is_no_basis_of_it(repealed: str) -> None:
    """Some pages print it in a paragraph of its own, without the word for a note."""
    act = read(
        f'Көл туралы\n\nСу министрінің 2031 жылғы 5 мамырдағы № 7 бұйрығы.\n\n{repealed}\n\n"Су туралы" Заңға сәйкес БҰЙЫРАМЫН:\n\n1. Бекітілсін.\n'
    )
    assert [one.form for one in act.legal_basis] == ["law"]


def test_a_head_that_a_page_prints_twice_is_no_basis_of_its_act() -> None:
    head = "Приказ Министра вод от 25 декабря 2031 года N 16 О лодках (с изменениями, внесенными приказом от 6.02.32 г. N 17)"
    act = read(f"{head}\n\n{head}\n\nВ соответствии с Законом «О реках» ПРИКАЗЫВАЮ:\n\n1. Установить оклады.\n")
    assert [one.form for one in act.legal_basis] == ["law"]


def test_an_annex_whose_heading_runs_on_in_the_last_paragraph_of_the_act() -> None:
    text = (
        "Правительство ПОСТАНОВЛЯЕТ:\n            1) Правила учета лодок, осмотра весел и уключин (бортов)\n"
        "            2) категории должностей хранителей лодок и причалов, имеющих\n"
        "            2. Настоящее постановление вводится в действие по истечении десяти\n"
        "            Премьер-Министр\n    Утверждены\nот 19 ноября 2029 года № 9\nПравила"
    )
    document = extract(text.encode())
    assert document.act is not None
    assert document.act.form == "resolution"
