"""The box of an annex above a document without an act is no heading of it."""

import pytest

from kqparse import extract

POST_RU = "Параграф 1. Портной\n1. Должностные обязанности: шьет.\n2. Требования к квалификации: среднее образование.\n"
POST_KK = "1-параграф. Тігінші\n1. Лауазымдық міндеттері: тігеді.\n2. Біліктілікке қойылатын талаптар: орта білім.\n"
BOXES = {
    "ru": (
        "Приложение 3\nк приказу Министра вод\nот 5 мая 2031 года № 7\n\nХарактеристики портных\n\n" + POST_RU,
        "Характеристики портных",
        3,
    ),
    "kk": (
        "Қоғам басқармасының\n2031 жылғы 5 мамырдағы\n№ 7 шешімімен бекітілген\n\nТігіншілер\n\n" + POST_KK,
        "Тігіншілер",
        3,
    ),
    "a title of its own above": ("Тігіншілер\n\nҚоғам шешімімен бекітілген\n\n" + POST_KK, "Тігіншілер", 0),
    "none": ("Тігіншілер\n\n" + POST_KK, "Тігіншілер", 0),
    "approval without a blank line": (
        "УТВЕРЖДАЮ\nДиректор ателье\nХарактеристики портных\n" + POST_RU,
        "Характеристики портных",
        2,
    ),
    "a card below it": (
        "Приложение\nк приказу управления\nот 5 марта 2031 года\n№ 112\n\nТребования к портным\n\n"
        "Главный портной, категория Е-R-4, 1 единица\n\n\tКритерии\n\tТребования\n\tОбразование\n\tВысшее\n"
        "\tОпыт работы\n\tНе менее 1 года\n",
        "Требования к портным",
        4,
    ),
    "approval below a firm": (
        "«Тігін» ЖШС\n\nБЕКІТЕМІН\nДиректор\n\nТігіншілер\n\n" + POST_KK,
        "Тігіншілер",
        3,
    ),
    "approval with a place for a hand": (
        "УТВЕРЖДАЮ\nДиректор ателье\n__________ А. Иглин\nХарактеристики портных\n" + POST_RU,
        "Характеристики портных",
        3,
    ),
    "approval in quotes": (
        "«УТВЕРЖДАЮ»\nДиректор ателье\n\nХарактеристики портных\n\n" + POST_RU,
        "Характеристики портных",
        2,
    ),
    "approval in other quotes": ('"БЕКІТЕМІН"\nАтелье директоры\n\nТігіншілер\n\n' + POST_KK, "Тігіншілер", 2),
    "approval below an annex": (
        "Приложение 2\nк Методике шитья\n\nУТВЕРЖДАЮ\nДиректор\nателье вод\n__________ Иглин А.А.\n«__» ____ 2031 г.\n\n"
        "Характеристики портных\n\n" + POST_RU,
        "Характеристики портных",
        7,
    ),
    "agreement beside approval": (
        "«СОГЛАСОВАНО»               «УТВЕРЖДАЮ»\nПредседатель профкома       Директор ателье\n"
        "______ А. Иглин             ______ Б. Нитка\n«__» ____ 2031 г.           «__» ____ 2031 г.\n\n"
        "Характеристики портных\n\n" + POST_RU,
        "Характеристики портных",
        4,
    ),
    "agreement above approval": (
        "«КЕЛІСІЛДІ»\nКәсіподақ төрағасы\n______ А. Ине\n\n«БЕКІТЕМІН»\nДиректор\n______ Б. Жіп\n\nТігіншілер\n\n"
        + POST_KK,
        "Тігіншілер",
        6,
    ),
    # What is said in quotes is no box.
    "words in quotes": (
        "«Утвержденные шьют»\n\n" + POST_RU,
        "«Утвержденные шьют»",
        0,
    ),
    "approval": ("УТВЕРЖДАЮ\nДиректор ателье\n\nХарактеристики портных\n\n" + POST_RU, "Характеристики портных", 2),
}


@pytest.mark.parametrize("name", BOXES)
def test_the_title_stands_below_the_box(name: str) -> None:
    text, title, lines = BOXES[name]
    found = extract(text.encode(), "annex.txt")
    assert found.act
    assert found.act.title
    assert (found.act.title.kk or found.act.title.ru) == title
    stamps = [one for one in found.passages if one.kind == "stamp"]
    assert sum(len(spans) for one in stamps for spans in (one.spans.kk or (), one.spans.ru or ())) == lines


@pytest.mark.parametrize(
    ("box", "told"),
    [
        (
            "БЕКІТІЛГЕН\nМаяк министрінің\n2031 жылғы 3 наурыздағы\n№ 12 бұйрығымен",
            ("order", "Маяк министрі", "2031-03-03", "12"),
        ),
        (
            "Приложение 3\nк приказу Министра вод\nот 5 мая 2031 года № 7",
            ("order", "Министр вод", "2031-05-05", "7"),
        ),
        ("Утверждены\nрешением Совета порта\nот 5 мая 2031 года", ("decision", "Совет порта", "2031-05-05", None)),
        (
            "Су министрінің\n2031 жылғы 5 мамырдағы\n№ 7-ө бұйрығымен бекітілген",
            ("order", "Су министрі", "2031-05-05", "7-ө"),
        ),
        # Its number without a sign.
        (
            "Су министрінің\n2031 жылғы «5» мамырдағы\n7-ө бұйрығымен бекітілді",
            ("order", "Су министрі", "2031-05-05", "7-ө"),
        ),
        # Of two side by side the first, and a lone gap before a number.
        (
            "УТВЕРЖДЕНО                    УТВЕРЖДЕНО\nприказом директора школы      решением совета\n"
            "от 5 мая 2031 года № 7        от 3 мая 2031 года № 4",
            ("order", "директор школы", "2031-05-05", "7"),
        ),
        (
            "Приложение 3\nк приказу Министра вод\nот 5 мая 2031 года      № 7",
            ("order", "Министр вод", "2031-05-05", "7"),
        ),
        ("УТВЕРЖДАЮ\nДиректор ателье\n5 мая 2031 года", (None, None, None, None)),
        ("Приложение 3\nк приказу", (None, None, None, None)),
    ],
)
@pytest.mark.parametrize("title", ["Портные\n\n", ""])
def test_the_box_tells_the_act(box: str, told: tuple[str | None, ...], title: str) -> None:
    kazakh = "бекіт" in box.lower()
    title = title and ("Тігіншілер\n\n" if kazakh else title)
    act = extract(f"{box}\n\n{title}{POST_KK if kazakh else POST_RU}".encode(), "annex.txt").act
    if act is None:
        assert (title, told[0]) == ("", None)
        return
    named = act.issuer and (act.issuer.kk or act.issuer.ru)
    assert (act.form, named, act.date, act.number) == told
    assert ((act.title and (act.title.kk or act.title.ru)) or "") == title.strip()
    assert all(act.provenance.values())
