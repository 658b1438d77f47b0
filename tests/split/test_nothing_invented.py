"""What is no document of the family is not made one: KQ209 and no post."""

import pytest
from places import seeds

from kqparse import extract

OTHERS = {
    "news": (
        "Аудан орталығында жаңа мектеп ашылды\n\nСалтанатты жиынға аудан әкімі мен 2 бірлік техника қатысты.\n"
        "\tБілім саласына бөлінген қаржы екі есе өсті.\n\tЖұмыс тәжірибесі мол ұстаздар марапатталды.\n"
    ),
    "prose with a category": (
        "E-2 санаты (№ 04-1), 1 бірлік лауазымына орналасу үшін конкурс жарияланады.\n\n"
        "\tКонкурсқа қатысушылар құжаттарын аппараттың құқық бөліміне тапсырады.\n"
    ),
    "a portrait": (
        "Лучший бухгалтер года\n\nОбразование: высшее.\nОпыт работы: от 3 лет.\nОбязанности: учёт, 1 единица техники.\n"
        "Компетенции: внимательность.\n"
    ),
    "a portrait in a table": "Лучший бухгалтер:\n\tОбразование\tвысшее\n\tОпыт работы\tот 3 лет\n\tОбязанности\tучёт\n",
    "a life": "Тестбаев Асан\n1. Өмірбаян\n\tБілімі\n\tжоғары, 2001-2005\n\tЕңбек өтілі\n\t2005-2010 жылдары 3 бірлік техниканы басқарды\n",
    "source text": 'def stage(level):\n\tif level == "E-2":\n\t\treturn 1\n\t# Білімі\n\treturn 0, 5\n',
    "a price list": "Прайс\n\tОпыт\t12-1\t100 ед.\n\tСтаж\t12-2\t20 единиц\n\tЭлемент питания\tА-4\t0,5 кг\n",
    "a staff list": "1\tБас маман\tE-4 санаты\t2 бірлік\n2\tЖетекші маман\tE-5 санаты\t1 бірлік\n",
    "labels alone": "\tКритерий\n\tТалаптар\n\tБілімі\n\tЖоғары.\n\tІс-тәжірибе\n\tҮш жыл.\n",
    "a heading and one label": "Бас маман, E-4 санаты (№ 04-1-1), 1 бірлік\n\tБілімі\n\tЖоғары.\n",
    "headings alone": "Бас маман, E-4 санаты (№ 04-1-1), 1 бірлік\n\nЖетекші маман, E-5 санаты (№ 04-1-2), 1 бірлік\n",
}


@pytest.mark.parametrize("name", OTHERS)
def test_of_no_family(name: str) -> None:
    document = extract(OTHERS[name].encode())
    assert document.positions == []
    assert [one.code for one in document.diagnostics] == ["KQ209"]
    tried = document.diagnostics[0].data["tried"]
    assert tried["tabbed-job-tables"]


def test_the_other_seeds() -> None:
    for path in seeds()[1:]:
        document = extract(path)
        assert document.source.family != "tabbed-job-tables", path.name


def test_one_label_more_is_enough() -> None:
    text = "Бас маман, E-4 санаты (№ 04-1-1), 1 бірлік\n\tБілімі\n\tЖоғары.\n\tІс-тәжірибе\n\tҮш жыл.\n"
    document = extract(text.encode())
    assert [position.category for position in document.positions] == ["E-4"]
    assert document.diagnostics == []
