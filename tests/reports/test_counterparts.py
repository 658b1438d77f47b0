"""A Kazakh and a Russian document that are one: which they are, and what they say differently."""

from pathlib import Path

import pytest
from command_line import kqparse
from msgspec.structs import replace
from places import ROOT

from kqparse import Document, extract
from kqparse.grammar import grammar
from kqparse.model import Diagnostic
from kqparse.reports import Settings, chosen, with_counterparts
from kqparse.reports.counterparts.names import Named, counterparts

KK = """Айлақ бөлімі лауазымдарына қойылатын біліктілік талаптары

Бөлім басшысы, E-3 санаты, № 04-1, 1 бірлік

Білімі: жоғары білім: экономика, логистика.
Жұмыс өтілі: мемлекеттік қызмет өтілі кемінде 3 жыл.
Функционалдық міндеттері: Бөлімге басшылық жасайды. Айлақ кестесін бекітеді.

Бас маман, E-4 санаты, № 04-2, 1 бірлік

Білімі: жоғары білім.
Жұмыс өтілі: талап қойылмайды.
Функционалдық міндеттері: Кемелерді тіркейді, кестені жүргізеді.
"""
RU = """Квалификационные требования к должностям отдела причала

Руководитель отдела, категория E-3, № 04-1, 1 единица

Образование: высшее образование: экономика, логистика.
Стаж работы: стаж государственной службы не менее 3 лет.
Функциональные обязанности: Руководит отделом. Утверждает расписание причала.

Главный специалист, категория E-4, № 04-2, 1 единица

Образование: высшее образование.
Стаж работы: без предъявления требований.
Функциональные обязанности: Регистрирует суда, ведет расписание.
"""


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        (["order.kk.txt", "order.ru.txt"], [(0, 1)]),
        (["V15_rus.pdf", "V15_kaz.docx", "V16_kaz.docx"], [(1, 0)]),
        (["kaz/V15.html", "rus/V15.html", "rus/V16.html"], [(0, 1)]),
        (["бұйрық (қаз).doc", "Бұйрық (рус).doc"], [(0, 1)]),
        # One name in three files; both languages in one; none; a mark that is part of a word.
        (["order.kk.txt", "order.kk.md", "order.ru.txt"], []),
        (["order.kk-ru.txt", "order.ru-kk.txt"], []),
        (["order.txt", "order.md"], []),
        (["kazan.txt", "rusan.txt"], []),
    ],
)
def test_names(names: list[str], pairs: list[tuple[int, int]]) -> None:
    named: list[Named] = [(name, ["kk", "ru"]) for name in names]
    assert counterparts(named, grammar().languages.marks) == pairs


def test_the_same_name_in_two_folders() -> None:
    named: list[Named] = [("V15.html", ["ru"]), ("V15.html", ["kk"]), ("V16.html", ["kk"])]
    assert counterparts(named, grammar().languages.marks) == [(1, 0)]


def told(kk: str = KK, ru: str = RU) -> list[tuple[str, str, str | None]]:
    """Document, code and post of every finding that compares the two."""
    documents = [extract(kk.encode(), "quay.kk.txt"), extract(ru.encode(), "quay.ru.txt")]
    return [
        (document.source.name, each.code, each.position)
        for document in with_counterparts(documents, grammar())
        for each in document.diagnostics
        if each.code.startswith(("KQ201", "KQ4"))
    ]


def test_what_says_the_same() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("old", "new", "code", "post"),
    [
        ("не менее 3 лет", "не менее 2 лет", "KQ402", "p1"),
        ("высшее образование.", "послесреднее образование.", "KQ403", "p2"),
        (", логистика", "", "KQ404", "p1"),
        (" Утверждает расписание причала.", "", "KQ405", "p1"),
        ("№ 04-2", "№ 04-3", "KQ407", "p2"),
        ("№ 04-1, 1 единица", "№ 04-1, 2 единицы", "KQ401", "p1"),
    ],
)
def test_what_differs_stands_in_the_kazakh_document(old: str, new: str, code: str, post: str) -> None:
    assert told(ru=RU.replace(old, new)) == [("quay.kk.txt", code, post)]


def test_what_russian_alone_has_stands_there() -> None:
    assert told(kk=KK.replace(" Айлақ кестесін бекітеді.", "")) == [("quay.ru.txt", "KQ405", "p1")]
    third = "\nВедущий специалист, категория E-5, № 04-3, 1 единица\n\nОбразование: высшее образование.\n"
    assert told(ru=RU + third) == [("quay.ru.txt", "KQ405", "p3")]


def test_one_of_two_posts_may_stand_in_one_document_only() -> None:
    kk, ru = KK[: KK.index("Бас маман")], RU[: RU.index("Главный специалист")]
    assert told(kk=kk) == [("quay.ru.txt", "KQ405", "p2")]
    assert told(ru=ru) == [("quay.kk.txt", "KQ405", "p2")]
    # Unlike the other two, the one post is none of them.
    other = ru.replace("Руководитель отдела, категория E-3, № 04-1", "Водитель, категория E-6, № 04-7")
    assert told(ru=other) == []


def test_a_deputy_is_not_taken_for_the_head_that_one_document_lacks() -> None:
    kk = """Мектеп лауазымдарына қойылатын біліктілік талаптары

№ | Лауазымы | Білімі | Жұмыс өтілі
1 | Мектеп директоры | Жоғары білім | Кемінде 5 жыл
2 | Директордың оқу ісі жөніндегі орынбасары | Жоғары білім | Кемінде 4 жыл
3 | Бастауыш сынып мұғалімі | Жоғары білім | Талап қойылмайды
"""
    ru = """Квалификационные требования к должностям школы

№ | Должность | Образование | Стаж работы
1 | Заместитель директора по учебной работе | Высшее образование | Не менее 4 лет
2 | Учитель начальных классов | Высшее образование | Без предъявления требований
"""
    assert told(kk=kk, ru=ru) == [("quay.kk.txt", "KQ405", "p1")]


def test_documents_of_other_posts_are_not_compared() -> None:
    codes = RU.replace("04-1", "05-1").replace("04-2", "05-2")
    assert told(ru=codes) == []


def test_documents_are_compared_though_most_headings_differ_in_something() -> None:
    ru = RU.replace("Руководитель отдела, категория E-3", "Руководитель отдела, категория E-2")
    told_of = told(ru=ru.replace("Главный специалист", "Ведущий специалист"))
    assert told_of == [("quay.kk.txt", "KQ407", "p1"), ("quay.kk.txt", "KQ406", "p2")]


def test_a_title_of_the_same_sense_tells_the_post() -> None:
    """Where nothing else does: no category, no staff code, no word that both languages have."""
    kk = "Қоймашының лауазымдық нұсқаулығы\n\nБілімі: орта.\nЖұмыс өтілі: кемінде 1 жыл.\nМіндеттері: Тауарды қабылдайды.\n"
    ru = "Должностная инструкция кладовщика\n\nОбразование: среднее.\nСтаж работы: не требуется.\nОбязанности: Принимает товар.\n"
    assert told(kk=kk, ru=ru) == [("quay.kk.txt", "KQ402", "p1")]


def test_evidence_of_both_documents() -> None:
    ru = RU.replace("не менее 3 лет", "не менее 2 лет")
    kk = extract(KK.encode(), "quay.kk.txt")
    first, _ = with_counterparts([kk, extract(ru.encode(), "quay.ru.txt")], grammar())
    (finding,) = [each for each in first.diagnostics if each.code == "KQ402"]
    assert [KK[start:end] for start, end in finding.spans] == ["мемлекеттік қызмет өтілі кемінде 3 жыл"]
    other = finding.data["other"]
    assert (other["document"], other["position"]) == ("quay.ru.txt", "p1")
    assert [ru[start:end] for start, end in other["spans"]] == ["стаж государственной службы не менее 2 лет"]


def test_the_grades_of_an_order_pair_by_level_and_category() -> None:
    order = [extract(ROOT / "samples" / f"qualification-characteristics.{language}.txt") for language in ("kk", "ru")]
    compared: list[Document] = with_counterparts(order, grammar())
    assert [each for document in compared for each in document.diagnostics if each.code.startswith("KQ4")] == []


def test_what_stands_before_the_grades_of_a_post_is_compared_too() -> None:
    said = [
        (ROOT / "samples" / f"qualification-characteristics.{language}.txt").read_text() for language in ("kk", "ru")
    ]
    said[1] = said[1].replace("архивному делу, без требований к стажу.", "архивному делу, стаж не менее 5 лет.")
    order = [extract(text.encode(), f"order.{language}.txt") for text, language in zip(said, ("kk", "ru"), strict=True)]
    told = [each for document in with_counterparts(order, grammar()) for each in document.diagnostics]
    assert [(each.code, each.position) for each in told if each.code.startswith("KQ4")] == [("KQ402", "p1")]


def test_audit_shows_both_texts(tmp_path: Path) -> None:
    (tmp_path / "quay.kk.txt").write_text(KK, encoding="utf-8")
    (tmp_path / "quay.ru.txt").write_text(RU.replace("не менее 3 лет", "не менее 2 лет"), encoding="utf-8")
    done = kqparse("audit", tmp_path, "--select", "KQ402")
    said = done.stdout.decode()
    assert "      kk: ⟦мемлекеттік қызмет өтілі кемінде 3 жыл⟧.\n" in said
    assert "      ru: ⟦стаж государственной службы не менее 2 лет⟧.\n" in said


def test_audit_shows_what_stands_in_the_place_of_what_one_text_lacks(tmp_path: Path) -> None:
    (tmp_path / "quay.kk.txt").write_text(KK, encoding="utf-8")
    (tmp_path / "quay.ru.txt").write_text(RU.replace("экономика, логистика", "экономика"), encoding="utf-8")
    said = kqparse("audit", tmp_path, "--select", "KQ404").stdout.decode()
    assert "      kk: жоғары білім: экономика, ⟦логистика⟧.\n" in said
    assert "      ru: высшее образование: экономика.\n" in said


def test_data_that_others_wrote_are_no_place() -> None:
    document = extract(KK.encode(), "quay.kk.txt")
    first = document.positions[0]
    finding = Diagnostic(
        code="KQ402", severity="warning", message="-", position=first.id, spans=first.spans, data={"other": "-"}
    )
    report = chosen([replace(document, diagnostics=[finding])], Settings())
    assert [each.other for each in report.told] == [None]


ACT_KK = "Айлақ туралы\n\nАйлақ министрінің 2031 жылғы 9 ақпандағы № 41 бұйрығы\n\n"
ACT_RU = "О причале\n\nПриказ Министра причала от 9 февраля 2031 года № 41\n\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("№ 41", "№ 41", []),
        ("№ 41", "№ 47", [("41", "47")]),
        ("от 9 февраля", "от 19 февраля", [("2031-02-09", "2031-02-19")]),
        # The letters of a number are those of its language.
        ("№ 41", "№ 41-р", []),
        ("№ 41", "№ 41-1", [("41", "41-1")]),
    ],
)
def test_the_head_of_an_act(old: str, new: str, told: list[tuple[str, str]]) -> None:
    texts = {"quay.kk.txt": ACT_KK + KK, "quay.ru.txt": ACT_RU.replace(old, new) + RU}
    documents = with_counterparts([extract(text.encode(), name) for name, text in texts.items()], grammar())
    found = [each for each in documents[0].diagnostics if each.code == "KQ201"]
    assert [(each.data["kk"], each.data["ru"]) for each in found] == told
    for each in found:
        other = each.data["other"]
        (start, end), *_ = other["spans"]
        assert (other["document"], other["position"]) == ("quay.ru.txt", None)
        assert texts["quay.ru.txt"][start:end].split()[0] in new


CALL = {
    "kk": """Айлақ бөлімі бос лауазымға конкурс жариялайды

1. Бас маман, E-4 санаты, № 04-2, 1 бірлік
Жалақысы: 150 000 теңгеден 190 000 теңгеге дейін.
Талаптар: жоғары білім.
""",
    "ru": """Отдел причала объявляет конкурс на вакантную должность

1. Главный специалист, категория E-4, № 04-2, 1 единица
Должностной оклад: от 150 000 до 190 000 тенге.
Требования: высшее образование.
""",
}


@pytest.mark.parametrize(
    ("kazakh", "russian", "told"),
    [
        ("150 000 теңгеден 190 000", "150 000 до 190 000", []),
        ("150 000 теңгеден 190 000", "160 000 до 190 000", [("150000–190000", "160000–190000")]),
        # Above a million too it is told to the last figure.
        ("1 150 500 теңгеден 1 190 000", "1 150 501 до 1 190 000", [("1150500–1190000", "1150501–1190000")]),
    ],
)
def test_pay(kazakh: str, russian: str, told: list[tuple[str, str]]) -> None:
    kk, ru = (
        CALL["kk"].replace("150 000 теңгеден 190 000", kazakh),
        CALL["ru"].replace("150 000 до 190 000", russian),
    )
    apart = with_counterparts([extract(kk.encode(), "call.kk.txt"), extract(ru.encode(), "call.ru.txt")], grammar())[0]
    together = extract(f"{kk}\n\n{ru}".encode(), "call.txt")
    for document in (apart, together):
        found = [each for each in document.diagnostics if each.code in {"KQ201", "KQ405"}]
        assert [(each.data["kk"], each.data["ru"]) for each in found] == told


@pytest.mark.parametrize(
    ("wish", "codes"),
    [
        ("Умение вести катер.", []),
        ("Умение вести катер. Готовность к командировкам на острова.", ["KQ405"]),
    ],
)
def test_a_label_that_tells_no_kind_parts_no_criteria(wish: str, codes: list[str]) -> None:
    kk = ["1. Бас лоцман, 1 бірлік", "", "Критерий", "Талаптар", "Білімі", "Жоғары білім.", "Іс-тәжірибе"]
    kk += ["Талап қойылмайды.", "Кемедегі тілектер", "Катер жүргізе білу."]
    ru = ["1. Главный лоцман, 1 ед.", "", "Критерий", "Требования", "Образование", "Высшее образование.", "Опыт работы"]
    ru += ["Не требуется.", "Дополнительные требования", wish]
    texts = ("".join(f"\t{line}\n" if at > 1 else f"{line}\n" for at, line in enumerate(own)) for own in (kk, ru))
    found = told(*texts)
    assert [code for _, code, _ in found if code.startswith("KQ4")] == codes
