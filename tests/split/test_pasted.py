"""Documents that were pasted one below the other are read each by its own family; remarks between them are no text."""

import pytest

from kqparse import extract
from kqparse.model import Document

SHEET = (
    "Психолог лауазымының біліктілік сипаттамасы\nЛауазымдық міндеттері:\n1) диагностика жүргізеді;\n2) кеңес береді.\n"
    "Білуге тиіс:\n1) психология негіздерін.\n"
    "Біліктілікке қойылатын талаптар: жоғары білім, жұмыс өтіліне талап қойылмайды."
)
CALL = (
    "Ақжол қалалық мұрағаты бос жұмыс орындары\nМұрағатшы, 2 бірлік, жоғары білім, кемінде 1 жыл жұмыс өтілі\n"
    "Түптеуші, 1 бірлік, орта білім, жұмыс өтіліне талап қойылмайды"
)
BETWEEN = ["-*-*-*-*-*-", "=====", "* * *", "_______________", "\n", "(екінші құжат)", "\n-----\n", "➖➖➖"]


def _titles(document: Document) -> list[str]:
    return [str(post.title.kk or post.title.ru) if post.title else "" for post in document.positions]


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("parts", [(SHEET, CALL), (CALL, SHEET)])
def test_each_document_has_its_family(between: str, parts: tuple[str, str]) -> None:
    document = extract(f"\n{between}\n".join(parts).encode())
    assert {*(document.source.family or "").split("; ")} == {"qualification-characteristics", "vacancy-announcements"}
    assert sorted(_titles(document)) == ["Мұрағатшы", "Психолог", "Түптеуші"]
    assert document.coverage.unassigned == 0
    asked = {str(title): post.experience for title, post in zip(_titles(document), document.positions, strict=True)}
    months = {title: experience and experience.min_months for title, experience in asked.items()}
    assert months == {"Мұрағатшы": 12, "Психолог": 0, "Түптеуші": 0}


ACT = """Көкарал ауданы әкімдігінің 2031 жылғы 5 наурыздағы № 61 қаулысы

Бас лоцман лауазымына біліктілік талаптарын бекіту туралы

1. Қоса беріліп отырған біліктілік талаптары бекітілсін.

Аудан әкімі А. Сынақов
"""


def test_an_act_below_another_document_has_not_its_text() -> None:
    document = extract(f"{CALL}\n\n=======\n\n{ACT}".encode())
    assert _titles(document) == ["Мұрағатшы", "Түптеуші"]


def test_a_gap_parts_documents_that_is_wider_than_all_others() -> None:
    sheet = SHEET.replace("Білуге", "\n\nБілуге")
    document = extract(f"{sheet}\n\n\n\n{CALL}".encode())
    assert sorted(_titles(document)) == ["Мұрағатшы", "Психолог", "Түптеуші"]


def test_rules_between_the_posts_of_one_document_part_nothing() -> None:
    posts = [
        f"{title}, 1 единица\nОбразование: высшее\nСтаж: не менее 2 лет" for title in ("Лоцман", "Боцман", "Механик")
    ]
    document = extract(("Порт объявляет конкурс на вакантные должности\n\n" + "\n-----\n".join(posts)).encode())
    assert document.source.family == "vacancy-announcements"
    assert _titles(document) == ["Лоцман", "Боцман", "Механик"]


REMARKS = ["(далее неразборчиво)", "[скопировано с сайта]", "(төменде оқылмайды)", "(см. ниже)."]


@pytest.mark.parametrize("remark", REMARKS)
def test_remarks_of_who_copied_are_noise(remark: str) -> None:
    posts = "1. Лоцман – 1 единица. Высшее образование.", "2. Боцман – 2 единицы. Среднее образование, без стажа."
    document = extract(f"Порт объявляет конкурс:\n{posts[0]}\n{remark}\n{posts[1]}".encode())
    assert _titles(document) == ["Лоцман", "Боцман"]
    assert [diagnostic.code for diagnostic in document.diagnostics] == ["KQ105"]
    assert remark.strip("()[].") not in str(document.positions)


def test_other_brackets_are_text() -> None:
    document = extract(
        "Порт объявляет конкурс:\n1. Лоцман – 1 единица\n(на время отпуска).\nВысшее образование.".encode()
    )
    assert document.coverage.noise == 0
