"""Calls for candidates in both languages: what a category asks of several posts, and headings that differ."""

import pytest
from bilingual_reading import Pair, pair, read

KK = """«Айлақ облысының порт басқармасы» ММ бос мемлекеттік әкімшілік лауазымдарға орналасуға жалпы конкурс жариялайды

Конкурсқа қатысушыларға қойылатын жалпы біліктілік талаптары:
D-O-4 санаты үшін: жоғары білім. Жұмыс өтілі екі жылдан кем емес.

1. Айлақ бөлімінің басшысы (D-O-4 санаты, 1 бірлік, № 04-01)
Функционалдық міндеттері: айлаққа басшылық жасайды.
Конкурсқа қатысушыларға қойылатын талаптар: жоғары білім: экономика, логистика.

2. Кеме бөлімінің басшысы (D-O-4 санаты, 1 бірлік, № 05-01)
Функционалдық міндеттері: кемелерді тіркейді.
Конкурсқа қатысушыларға қойылатын талаптар: жоғары білім: құқық.
"""
RU = """ГУ «Управление порта области Айлак» объявляет общий конкурс на занятие вакантных административных государственных должностей

Общие квалификационные требования к участникам конкурса:
Для категории D-O-4: высшее образование. Стаж работы не менее двух лет.

1. Руководитель отдела причала (категория D-O-4, 1 единица, № 04-01)
Функциональные обязанности: руководит причалом.
Требования к участникам конкурса: высшее образование: экономика, логистика.

2. Руководитель отдела судов (категория D-O-4, 1 единица, № 05-01)
Функциональные обязанности: регистрирует суда.
Требования к участникам конкурса: высшее образование: право.
"""


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(each.code, each.position) for each in read(text).diagnostics if each.code.startswith("KQ4")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", []),
        # What holds for both posts is told once, and each post's own beside it.
        ("не менее двух лет", "не менее трех лет", [("KQ402", "p1")]),
        ("экономика, логистика", "экономика", [("KQ404", "p1")]),
        ("образование: право", "образование: право, финансы", [("KQ404", "p2")]),
    ],
)
def test_halves(old: str, new: str, told: list[tuple[str, str]]) -> None:
    assert _told(f"{KK}\n{RU.replace(old, new)}") == told


@pytest.mark.parametrize("new", ["категория D-O-5, 1 единица, № 05-01", "категория D-O-5, 2 единицы, № 05-01"])
def test_headings_line_by_line_may_differ_in_some_of_what_they_print(new: str) -> None:
    other = RU.replace("категория D-O-4, 1 единица, № 05-01", new)
    lines = [line for both in zip(KK.split("\n"), other.split("\n"), strict=True) for line in dict.fromkeys(both)]
    document = read("\n".join(lines))
    titles = [Pair("Айлақ бөлімінің басшысы", "Руководитель отдела причала")]
    titles.append(Pair("Кеме бөлімінің басшысы", "Руководитель отдела судов"))
    assert [pair(post.title) for post in document.positions] == titles
    assert ("KQ407", "p2") in [(each.code, each.position) for each in document.diagnostics]
