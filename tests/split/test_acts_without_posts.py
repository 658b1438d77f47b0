"""Ordinary acts define no post: their points, definitions and tables are not read as one."""

import pytest

from kqparse import extract

ACTS = {
    "definitions and points below a table of sums": (
        "Категория\tКласс\tНаименование\tСумма\n1\t\tНалоговые поступления\t2 345\n\t04\tНалоги на имущество\t189\n"
        "Об утверждении Правил ведения реестра маяков\nГлава 1. Общие положения\n"
        "1. Настоящие Правила определяют порядок ведения реестра.\n2. В Правилах используются понятия:\n"
        "1) уполномоченный орган – орган, осуществляющий надзор за огнями;\n2) смотритель – лицо, которому вверен маяк.\n"
        "Глава 2. Порядок ведения реестра\n3. Сотрудник порта принимает документы.\n4. Руководитель порта утверждает реестр.\n"
        "5. Контроль за исполнением возложить на заместителя начальника порта.\n"
    ),
    "goods, one of which is called like a post": (
        "Перечень оснащения кабинета\n№ п/п\tНаименование\tКоличество\n1\tАудиометр\t1\n2\tИмпедансометр\t1\n"
        "3\tРегистратор потенциалов\t1\n4\tСтол\t2\n5\tКушетка\t1\n"
    ),
    "a form to fill in, its lines numbered through": (
        "Карточка учета безработного\n1. Фамилия, имя, отчество\n2. Дата рождения\n3. Образование\n4. Профессия\n"
        "5. Последнее место работы\n6. Стаж работы\n7. Желаемая должность\n"
    ),
    "how competitions are held": (
        "Об утверждении Правил проведения конкурса на занятие должности руководителя порта\n\n"
        "1. Настоящие Правила определяют порядок проведения конкурса на занятие должности руководителя порта.\n"
        "2. Объявление о проведении конкурса содержит:\n1) квалификационные требования, предъявляемые к кандидату;\n"
        "2) размер и условия оплаты труда.\n3. Участник подает заявление об участии в конкурсе на занятие вакантной должности.\n"
    ),
}


@pytest.mark.parametrize("name", ACTS)
def test_no_post(name: str) -> None:
    document = extract(ACTS[name].encode())
    assert (document.positions, document.scales) == ([], [])
    assert "KQ209" in {finding.code for finding in document.diagnostics}


POSTS = {
    "titles that no list of words has, beside one that it has": (
        "Перечень\n№ п/п\tНаименование\n1\tКостюмер\n2\tРеквизитор\n3\tАртист драмы\n",
        ["Костюмер", "Реквизитор", "Артист драмы"],
    ),
    "a point with a verb above the rows": (
        "Перечень должностей работников порта\n1. Настоящий перечень определяет должности.\nДолжности специалистов порта\n"
        "1) смотритель;\n2) лоцман;\n3) боцман;\n4) инженер по огням.\n",
        ["смотритель", "лоцман", "боцман", "инженер по огням"],
    ),
}


@pytest.mark.parametrize("name", POSTS)
def test_posts_stay(name: str) -> None:
    text, expected = POSTS[name]
    titles = [post.title.ru for post in extract(text.encode()).positions if post.title]
    assert titles == expected
