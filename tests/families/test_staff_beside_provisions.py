"""Staff units in a list and who is appointed in sentences of one text: each post has both."""

import pytest

from kqparse import extract, to_json
from kqparse.validate import check_bytes

_ASKED = "лицо, имеющее высшее образование и стаж работы не менее трех лет"
_CAPTAIN = f"3. На должность капитана порта назначается {_ASKED}.\n"
_LOCAL = f"4. На должность лоцмана назначается {_ASKED}.\n"
_KK = (
    "3. Айлақ басшысы лауазымына жоғары білімі және кемінде үш жыл жұмыс өтілі бар адам тағайындалады.\n"
    "4. Лоцман лауазымына жоғары білімі және кемінде үш жыл жұмыс өтілі бар адам тағайындалады.\n"
)
Post = tuple[str, float | None, int | None]
LISTS: list[tuple[str, list[Post]]] = [
    (
        "2. В состав службы входят:\nа) капитан порта – 1 единица;\nб) лоцман – 2,5 единицы.\n" + _CAPTAIN + _LOCAL,
        [("капитан порта", 1, 36), ("лоцман", 2.5, 36)],
    ),
    (
        "2. В службу входят: капитан порта (1 единица), лоцман (2 единицы).\n" + _CAPTAIN + _LOCAL,
        [("капитан порта", 1, 36), ("лоцман", 2, 36)],
    ),
    (
        "2. Штат службы составляет 3 единицы:\n- капитан порта – 1 ед.;\n- лоцман – 2 ед.\n\n" + _CAPTAIN + _LOCAL,
        [("капитан порта", 1, 36), ("лоцман", 2, 36)],
    ),
    (
        "2. Құрамына мыналар кіреді:\n1) айлақ басшысы – 1 бірлік;\n2) лоцман – 0,5 бірлік.\n" + _KK,
        [("Айлақ басшысы", 1, 36), ("Лоцман", 0.5, 36)],
    ),
    # Of one post nothing is asked.
    (
        "2. В службу входят: капитан порта (1 единица), боцман (2 единицы).\n" + _CAPTAIN,
        [("боцман", 2, None), ("капитан порта", 1, 36)],
    ),
    # No list of these posts.
    ("2. Служба хранит: весло (1 единица), якорь (2 единицы).\n" + _CAPTAIN, [("капитан порта", None, 36)]),
    ("2. Служба ведет: журнал; карту.\n" + _CAPTAIN, [("капитан порта", None, 36)]),
]


def test_posts_stand_where_the_list_names_them() -> None:
    listed = "Штатное расписание службы порта\n\n1. Капитан порта – 1 ед.\n2. Боцман – 2 ед.\n3. Лоцман – 0,5 ед.\n\n"
    document = extract((listed + _CAPTAIN.replace("3. ", "")).encode(), "post")
    found = [(post.ordinal, post.experience and post.experience.min_months) for post in document.positions]
    assert found == [(1, 36), (2, None), (3, None)]


@pytest.mark.parametrize(("text", "posts"), LISTS)
def test_units_and_provisions(text: str, posts: list[Post]) -> None:
    text = f"Положение о службе порта\n\n1. Служба работает ночью.\n{text}5. Положение хранится в порту.\n"
    document = extract(text.encode(), "post")
    found = [
        (post.title, post.headcount, post.experience and post.experience.min_months) for post in document.positions
    ]
    assert [(str(title and (title.kk or title.ru)), *told) for title, *told in found] == posts
    assert document.coverage.unassigned == 0
    assert not [*check_bytes(to_json(document), "post")]
