"""Tables and points of ordinary acts in Kazakh: what stands beside other columns, or tells what is done, is no post."""

import pytest
from description import Document, Paragraph, rows_of
from lay_out import MAKERS

from kqparse import extract

TABLES: dict[str, Document] = {
    "risks of those who hold posts": [
        Paragraph("Тәуекелдер картасы"),
        rows_of(
            ["№", "Лауазымы", "Тәуекел", "Деңгейі"],
            ["1", "Порт бастығы", "туыстарын қабылдау", "жоғары"],
            ["2", "Бас маман", "кезексіз қарау", "орта"],
        ),
    ],
    "limits of calls": [
        Paragraph("Байланыс лимиттері"),
        rows_of(["№", "Лауазымдар атауы", "Айына, теңге"], ["1", "Порт бастығы", "25 000"], ["2", "Лоцман", "5 000"]),
    ],
    "services": [
        Paragraph("Қызметтер тізілімі"),
        rows_of(
            ["№", "Коды", "Атауы / Наименование", "Қызмет алушы"],
            ["1", "001", "Лоцман куәлігін беру", "лоцман"],
            ["2", "002", "Капитан дипломын беру", "капитан"],
        ),
    ],
}

TABLES |= {
    "things of those who hold posts": [
        Paragraph("Жабдықтар тізбесі"),
        rows_of(
            ["№", "Атауы", "Саны"],
            ["1", "Мұғалім үстелі", "1"],
            ["2", "Директор кабинетінің үстелі", "1"],
            ["3", "Кітап шкафы", "2"],
        ),
    ],
    "what is bought": [
        Paragraph("Сатып алу жоспары"),
        rows_of(
            ["Лот", "Наименование", "Количество", "Требования"],
            ["1", "Услуги охраны", "3", "опыт не менее 2 лет"],
            ["2", "Уборщица (услуга)", "1", "без опыта"],
        ),
    ],
    "services and who gives them": [
        Paragraph("Перечень услуг"),
        rows_of(
            ["№", "Наименование услуги", "Ед. изм.", "Опыт поставщика"],
            ["1", "Обслуживание маяков", "услуга", "не менее 3 лет"],
            ["2", "Охрана порта", "месяц", "не менее 2 лет"],
        ),
    ],
    "a sheet to sign": [
        Paragraph("Танысу парағы"),
        rows_of(["№", "Лауазымы", "Қолы"], ["1", "Бас маман", ""], ["2", "Жүргізуші", ""]),
    ],
}


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize("name", TABLES)
def test_no_post_in_a_table(name: str, form: str) -> None:
    document = extract(MAKERS[form](TABLES[name]))
    assert document.positions == []
    assert "KQ209" in {finding.code for finding in document.diagnostics}


TEXTS = {
    "a table printed cell below cell": (
        "Тәуекелдер картасы\n№\nЛауазымы\nТәуекел сипаты\nШаралар\n1\nПорт бастығы\nтуыстарын қабылдау\nдекларация\n"
        "2\nБас маман\nкезексіз қарау\nжурнал\n"
    ),
    "a plan of sectors": (
        "Ауданды дамыту жоспары\nБілім беру саласы\n1. Ауданда 34 мектеп жұмыс істейді.\n2. Мұғалімдер – 812 адам.\n"
        "Мәдениет саласы\n1. Кітапханалар саны – 12.\n2. Клуб меңгерушілерінің біліктілігі арттырылды.\n"
        "3. Көркемдік жетекшілер үшін семинар өткізілді.\n"
    ),
    "points of instructions": (
        "Мамандар лауазымдарын бөлу туралы\nПорт саласы\n1) лоцмандарды тағайындау;\n2) кемелерді қабылдау тиіс;\n"
        "3) бұйрықтар шығарады;\n4) жоспар бекітілсін.\n"
    ),
    "persons and what they are": (
        "Қызметкерлер тізімі\n1. Үлгібаев Т. – директор\n2. Үлгібаева А. – директордың орынбасары\n3. Мысалов Е. – мұғалім\n"
    ),
    "objects of sectors": "Объектілер тізбесі\nСпорт саласы\n1. Стадион\n2. Жүзу бассейні\nМәдениет саласы\n1. Мұражай\n",
    "categories of cattle": "Мал санаттары\n1-санат\nСүтті сиыр\n2-санат\nҚой мен ешкі\n3-санат\nЖылқы\n",
    "fields of study": "Мамандықтар мен мамандандырулар номенклатурасы\n1. Терапия\n2. Хирургия\n3. Мейіргер ісі\n",
    "who may practise": "32-бап. Адвокат\n\n1. Жоғары заң білімі бар және жұмыс өтілі екі жыл азамат адвокат бола алады.\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_post_in_a_text(name: str) -> None:
    assert extract(TEXTS[name].encode()).positions == []


def test_a_column_of_remarks_may_stand_beside_posts() -> None:
    table = rows_of(
        ["№", "Лауазымдар атауы", "Ескерту"], ["1", "Лоцман", ""], ["2", "Әдіскер", ""], ["3", "Санитар", ""]
    )
    document = extract(MAKERS["html"]([Paragraph("Порт мамандары лауазымдарының тізбесі"), table]))
    assert [post.title.kk for post in document.positions if post.title] == ["Лоцман", "Әдіскер", "Санитар"]


POSTS = {
    "a sector that names none, above posts": (
        "Мамандар тізбесі\nПорт саласы\n1) лоцман;\n2) әдіскер;\n3) маман (кемелерді қабылдау);\n",
        ["лоцман", "әдіскер", "маман (кемелерді қабылдау)"],
    ),
    "a table printed cell below cell": (
        "№\nЛауазымы\nПорт саласындағы мамандар\n1\nЛоцман\n2\nӘдіскер\n",
        ["Лоцман", "Әдіскер"],
    ),
}


@pytest.mark.parametrize("name", POSTS)
def test_posts_stay(name: str) -> None:
    text, expected = POSTS[name]
    assert [post.title.kk for post in extract(text.encode()).positions if post.title] == expected
