"""Heads of messages in a text copied from a chat are noise, remarks of others notes: posts are read as they were written."""

import pytest

from kqparse import extract
from kqparse.read.chat import chat

CALL = (
    "КГУ «Айлақ» объявляет конкурс на вакантные должности:",
    "1. Лоцман – 2 единицы. Высшее образование, стаж не менее 3 лет.",
    "2. Боцман – 1 единица. Среднее образование, без стажа.",
    "Документы до 25 марта 2031 года",
)
TIMES = ("9:15", "9:16", "09:18", "10:02")
HEADS = [
    ("day behind the time", "[{time}, 12.03.2031] Кадры: {said}"),
    ("day before the time", "[12.03.2031, {time}] Отдел кадров: {said}"),
    ("seconds", "[12.03.2031, {time}:08] Кадры: {said}"),
    ("an export", "12.03.2031, {time} - Кадры: {said}"),
    ("a number for a name", "[12/03/2031, {time} PM] +7 701 555 01 02: {said}"),
    ("time and name", "{time} Кадры: {said}"),
    ("time in brackets", "[{time}] Кадры: {said}"),
    ("name and time", "Кадры, {time}: {said}"),
    ("head above", "Кадры, [12.03.2031 {time}]\n{said}\n"),
    ("time alone", "{time} {said}"),
]


@pytest.mark.parametrize(("what", "form"), HEADS)
def test_messages_are_read_as_lines(what: str, form: str) -> None:
    text = "\n".join(form.format(time=time, said=said) for time, said in zip(TIMES, CALL, strict=True))
    document = extract(text.encode())
    titles = [position.title and position.title.ru for position in document.positions]
    assert titles == ["Лоцман", "Боцман"], what
    assert [position.headcount for position in document.positions] == [2, 1]
    assert document.announcement
    assert document.announcement.deadline == "2031-03-25"
    assert document.coverage.unassigned == 0
    assert "Кадры" not in str(document.positions)


def test_a_message_may_have_several_lines() -> None:
    head = "12.03.2031, 9:15 - Кадры: "
    posts = (
        "Бас маман, Е-3 санаты, 1 бірлік\nБілімі: жоғары\nӨтілі: кемінде 1 жыл",
        "Жетекші маман, Е-4 санаты, 2 бірлік\nБілімі: жоғары",
    )
    text = "\n".join(head + said for said in ("«Ай» ММ бос лауазымға конкурс жариялайды", *posts))
    found = extract(text.encode()).positions
    assert [(post.title and post.title.kk, post.headcount, len(post.criteria)) for post in found] == [
        ("Бас маман", 1, 2),
        ("Жетекші маман", 2, 1),
    ]


def test_a_few_words_of_others_are_notes() -> None:
    said = [
        ("Кадры", CALL[0]),
        ("Кадры", CALL[1]),
        ("Приемная", "А боцман?"),
        ("Кадры", CALL[2]),
        ("Приемная", "Спасибо"),
    ]
    document = extract("\n".join(f"[12.03.2031, 9:15] {name}: {text}" for name, text in said).encode())
    assert len(document.positions) == 2
    notes = [passage.text.ru for passage in document.passages if passage.kind == "note"]
    assert notes == ["А боцман?", "Спасибо"]


NO_CHATS = [
    ("hours of work", "Понедельник 09:00 - 18:00\nВторник 09:00 - 18:00\nСреда 09:00 - 18:00"),
    ("a label with a time", "Приём документов: с 09:00 до 18:00\nОбед: 13:00"),
    ("one line with a time", "12.03.2031 09:15\nОбъявление\nКонкурс"),
    ("names of days", "Понедельник, 09:00: приём\nВторник, 09:00: выезд\nСреда, 10:00: отчёт"),
    ("few times", "09:00 Сбор\nУчастники\nприходят\nв зал\n10:00 Начало\nи\nдоклады\n11:00 Отдых"),
    ("days of talks", "Порт ищет лоцмана\nДокументы: диплом\nБеседа 12.03.2031 10:00\nБеседа 13.03.2031 10:00"),
    ("hours of talks", "Порт ищет лоцмана\nБеседы:\n09:00 Ахмет\n09:30 Болат\n10:00 Серик"),
    ("times that fall", "10:00 Сбор\n09:00 Начало\n11:00 Отдых"),
]


@pytest.mark.parametrize(("what", "text"), NO_CHATS)
def test_other_times_are_left(what: str, text: str) -> None:
    assert not chat(text).heads, what
