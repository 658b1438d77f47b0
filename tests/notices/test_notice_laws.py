"""The promises, on notices put together from their own parts in any order."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from laws import keep

from kqparse import extract

_PARTS = (
    "«Айдарлы ауданының мұрағаты» ММ бос лауазымға ішкі конкурс жариялайды:",
    " бас маман (С-О-5 санаты, 1 бірлік, № 05-1-2).",
    "\n1. Главный специалист, категория Е-3, 2 единицы\n",
    "\nС-О-5, Е-3 санаттары үшін мынадай талаптар белгіленеді:\n",
    "\nДля категорий Е-3: ",
    " жоғары білім; ",
    "\n1) опыт работы должен соответствовать одному из следующих требований:\n",
    "1)стаж работы",
    " Функционалдық міндеттері: есеп ",
    "Требования:",
    "\nтәжірибе: 1-3 жыл\n",
    " Лауазымдық жалақысы 82 000 теңгеден\n110 000 теңгеге дейін. ",
    "Зарплата: договорная",
    " Срок приема документов: до 12 марта 2031 года. ",
    "\nE-mail: a@b.kz, 8 (7172) 55-44-33.",
    "\nГлава 2. Район\n",
    "\n05.03.2031 жыл\n",
    "Вакансия: ",
    "Условия: офис.",
    "\nБас маман\n",
    "(", ")", "—", ":", "\n\n", "\t", " ", "сөз", "Слово.",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), max_size=24).map("".join).filter(lambda text: bool(text.strip())))
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@example("".join(_PARTS[at] for at in (0, 1, 3, 10)))  # a group that holds for a post, and behind it too
def test_any_order_of_parts_keeps_the_laws(text: str) -> None:
    data = text.encode()
    keep(data, extract(data, "notice"))
