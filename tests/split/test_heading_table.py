"""Headings and what is read out of them: one row a heading.

Each is read alone and amid other posts, unless only the rest of a document can decide it.
"""

import pytest
from split_pages import Row, read, rows, stray

from kqparse import extract, to_json
from kqparse.model import Text
from kqparse.validate import check_bytes

TITLE = "Құқық бөлімінің меңгерушісі"
BEFORE = """\
Аудан әкімінің кеңесшісі, E-2 санаты (№ 01-2), 1 бірлік
#
   Аудан әкімінің
   көмекшісі, E-2 санаты (№ 01-3), 1 бірлік

#
"""
BEHIND = """
Аудан әкімі аппаратының қаржы бөлімі

Қаржы бөлімінің бас маманы, E-4 санаты (№ 05-1-1), 1 бірлік
#
"""
FULL = Row(None, TITLE, "E-2", "04-1", 1)
RANGE = Row(None, "Құқық бөлімінің бас маманы", "E-4", "04-1-1 04-1-2 04-1-3", 3)
LAW = "Аудан әкімі аппаратының құқық бөлімі"
IN_LAW = Row(LAW, TITLE, "E-2", "04-1", 1)
TAIL = "E-2 санаты (№ 04-1), 1 бірлік"
BRITTLE = Row(None, "Қазақстан халқы Ассамблеясы хатшылығының меңгерушісі", "E-2", "04-1", 1)

HEADINGS: list[tuple[str, Row, list[str]]] = [
    # --- the title, on one to four lines, split at any blank
    (f"{TITLE}, {TAIL}", FULL, []),
    (f"{TITLE},\n\n{TAIL}", FULL, []),
    (f"{TITLE} {TAIL}", FULL, []),
    (f"     {TITLE}\n  {TAIL}", FULL, []),
    (f"Құқық\nбөлімінің\n меңгерушісі,\n{TAIL}", FULL, []),
    ("Құқық бөлімінің\n\n\n   меңгерушісі, E-2\nсанаты\n(№ 04-1),\n1\nбірлік", FULL, []),
    (f"{TITLE} - {TAIL}", FULL, []),
    (f"{TITLE} –\n{TAIL}", FULL, []),
    (f"{TITLE}: {TAIL}.", FULL, []),
    (f"Қазақстан халқы\nАссамблеясы хатшылығының меңгерушісі, {TAIL}", BRITTLE, []),
    (f"Қазақстан халқы Ассамблеясы\nхатшылығының\nменгерушісі, {TAIL}", BRITTLE._replace(title="Қазақстан халқы Ассамблеясы хатшылығының менгерушісі"), []),
    (f"Қазақстан\nхалқы Ассамблеясы хатшылығының меңгерушісі, {TAIL}", BRITTLE, []),
    (f"Баспасөз қызметінің жетекшісі -\nАудан әкімінің баспасөз хатшысы, {TAIL}", FULL._replace(title="Баспасөз қызметінің жетекшісі - Аудан әкімінің баспасөз хатшысы"), []),
    (f"Құқық бөлімі, аудан әкімінің бас инспекторы, {TAIL}", FULL._replace(title="Құқық бөлімі, аудан әкімінің бас инспекторы"), []),
    (f"Құқық бөлімі,\nАудан әкімінің бас инспекторы, {TAIL}", FULL._replace(title="Құқық бөлімі, Аудан әкімінің бас инспекторы"), []),
    (f"Бас маман (заңгер), {TAIL}", FULL._replace(title="Бас маман (заңгер)"), []),
    (f"«Айдын» мәдениет үйінің\nменгерушісі, {TAIL}", FULL._replace(title="«Айдын» мәдениет үйінің менгерушісі"), []),
    (f"1. {TITLE}, {TAIL}", FULL, []),
    (f"1)\n{TITLE}, {TAIL}", FULL, []),
    (f"БАС МАМАН\nЗАҢГЕР, {TAIL}", FULL._replace(title="БАС МАМАН ЗАҢГЕР"), []),
    # --- category, codes, headcount in any order, each possibly missing
    (f"{LAW}\n\nE-2 санаты, {TITLE} (№ 04-1), 1 бірлік", IN_LAW, []),
    (f"{LAW}\n\nE-2 санаты (№ 04-1), {TITLE}, 1 бірлік", IN_LAW, []),
    (f"1. E-2 санаты, {TITLE} (№ 04-1), 1 бірлік", FULL, []),
    (f"2) E-2 санаты; {TITLE} (№ 04-1), 1 бірлік", FULL, []),
    (f"{TITLE}, санаты E-2, (№ 04-1), 1 бірлік", FULL, []),
    (f"{TITLE}, санаты «E-2» (№ 04-1), 1 бірлік", FULL, []),
    (f"{TITLE}, санаты: «Е-2» (№ 04-1), 1 бірлік", FULL, []),
    (f"{TITLE}, санаты: E-2, коды: 04-1, 1 бірлік", FULL, []),
    (f"{TITLE} (№ 04-1), E-2 санаты, 1 бірлік", FULL, []),
    (f"{TITLE}, 1 бірлік, E-2 санаты (№ 04-1)", FULL, []),
    (f"{TITLE}, 1 бірлік\n(№ 04-1)\nE-2 санаты", FULL, []),
    (f"{TITLE} (E-2 санаты, № 04-1), 1 бірлік", FULL, []),
    (f"{TITLE}, E - 2 санаты № 04-1, 1 бірлік", FULL, []),
    (f"{TITLE}, E–2 санаты, № 04-1 - 1 бірлік", FULL, []),
    (f"{TITLE}, E-2 санаты 04-1, 1 бірлік", FULL, []),
    (f"{TITLE}, E-2 (№ 04-1), 1 бірлік", FULL, []),
    (f"{TITLE}, E-2 санаты (№04-1) – 1 штат бірлігі", FULL, []),
    (f"{TITLE}, E-2 санаты (04-1), 1 (бір) бірлік", FULL, []),
    (f"{TITLE}, E-2 санаты (№ 04-1), бірлік саны: 1", FULL, []),
    (f"{TITLE}, E-2 санаты, (№ 04-1) 1бірлік", FULL, []),
    (f"{TITLE}, (№ 04-1), 1 бірлік", FULL._replace(category=None), []),
    (f"{TITLE}, E-2 санаты, 1 бірлік", FULL._replace(codes=""), []),
    (f"{TITLE}, E-2 санаты (№ 04-1)", FULL._replace(headcount=None), []),
    (f"{TITLE}, E-2 санаты", FULL._replace(codes="", headcount=None), []),
    (f"{TITLE}, 1 бірлік", FULL._replace(codes="", category=None), []),
    (f"{TITLE} (№ 04-1)", FULL._replace(headcount=None, category=None), []),
    (f"{TITLE}, E-2 санаты (№ 04-1), 0,5 бірлік", FULL._replace(headcount=0.5), []),
    (f"{TITLE}, E-2 санаты (№ 04-1), 0.5 ставка", FULL._replace(headcount=0.5), []),
    (f"{TITLE}, E-9 санаты (№ 04-1), 1 бірлік", FULL._replace(category=None), []),
    ("2011-2015 жылдарға арналған бағдарлама бөлімінің басшысы, E-2 санаты, 1 бірлік", Row(None, "2011-2015 жылдарға арналған бағдарлама бөлімінің басшысы", "E-2", "", 1), []),
    (f"{TITLE} E-2 санаты 1 бірлік № 04-1", FULL, []),
    (f"{TITLE} № 04-1 1 бірлік E-2 санаты", FULL, []),
    (f"{TITLE} 1 бірлік № 04-1 санаты E-2", FULL, []),
    (f"{TITLE} санаты E-2 1 бірлік (№ 04-1)", FULL, []),
    (f"E-2 санаты, {TITLE} (№ 04-1), 1 бірлік", FULL, []),
    (f"№ 04-1 {TITLE}, E-2 санаты, 1 бірлік", FULL, []),
    (f"E-2 санаты (№ 04-1), 1 бірлік\n{TITLE}", FULL, []),
    (f"{TITLE} /E-2 санаты, № 04-1, штат саны 1 бірлік/", FULL, []),
    (f"{TITLE}, «E-2» санаты [№ 04-1], 1 бірл.", FULL, []),
    (f"{TITLE}, E-2 санаты (№ 04-1), үш бірлік", FULL._replace(headcount=3), []),
    (f"{TITLE}, E-2 санаты (№ 4), 1 бірлік", FULL._replace(codes=""), ["№ 4"]),
    (f"{TITLE}, E-2 санаты (№ 04-1), 1 бірлік (бос)", FULL, ["бос"]),
    # --- listed codes and ranges
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1-ден № 04-1-3-ке дейін), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1 ден № 04-1-3), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1ден № 04-1-3ке дейін), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1 ден № 04-1-3 ке дейін), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (с № 04-1-1 по № 04-1-3), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1- ден № 04-1-3 - ке дейін), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№04-1-1-ден\n№04-1-3-ке\nдейін), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты № 04-1-1-ден бастап № 04-1-3-ке дейін, 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты 04-1-1-ден 04-1-3-ке дейін, 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1 – № 04-1-3), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1, № 04-1-2, №04-1-3), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№№ 04-1-1, 04-1-2, 04-1-3), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1; 04-1-2 және 04-1-3), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1-ден № 04-1-2-ге дейін, № 04-1-3), 3 бірлік", RANGE, []),
    ("Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1), (№ 04-1-2), (№ 04-1-3), 3 бірлік", RANGE, []),
    # --- sections
    (f"{LAW}\n\n{TITLE}, {TAIL}", IN_LAW, []),
    (f"{LAW}\n{TITLE}, {TAIL}", IN_LAW, []),
    (f"      {LAW}\n{TITLE},\n{TAIL}", IN_LAW, []),
    (f"Аудан әкімі аппаратының\nқұқық бөлімі\n\nҚұқық бөлімінің\nменгерушісі,\n{TAIL}", IN_LAW._replace(title="Құқық бөлімінің менгерушісі"), []),
    (f"Аудан әкімі аппаратының құқық\n\nбөлімі\n{TITLE}, {TAIL}", IN_LAW, []),
    (f"{LAW}:\n{TITLE}, {TAIL}", IN_LAW, []),
    (f"{LAW}.\n{TITLE}, {TAIL}", IN_LAW, []),
    (f"{LAW.upper()}\n{TITLE}, {TAIL}", IN_LAW._replace(section=LAW.upper()), []),
    (f"Құқық секторы\nСектор меңгерушісі, {TAIL}", Row("Құқық секторы", "Сектор меңгерушісі", "E-2", "04-1", 1), []),
    (f"Баспасөз қызметі\nБаспасөз хатшысы, {TAIL}", Row("Баспасөз қызметі", "Баспасөз хатшысы", "E-2", "04-1", 1), []),
    (f"Тексеру комиссиясының хатшылығы\nХатшылық меңгерушісі, {TAIL}", Row("Тексеру комиссиясының хатшылығы", "Хатшылық меңгерушісі", "E-2", "04-1", 1), []),
    (f"Жұмылдыру тобы\nТоп жетекшісі, {TAIL}", Row("Жұмылдыру тобы", "Топ жетекшісі", "E-2", "04-1", 1), []),
    (f"«Құқық» бөлімі\n{TITLE}, {TAIL}", IN_LAW._replace(section="«Құқық» бөлімі"), []),
    (f"1-бөлім. Құқық қызметі\n{TITLE}, {TAIL}", IN_LAW._replace(section="1-бөлім. Құқық қызметі"), []),
    (f"2. Құқық бөлімі\n3. {TITLE}, {TAIL}", IN_LAW._replace(section="2. Құқық бөлімі"), []),
    (f"Басшылық\n{TITLE}, {TAIL}", IN_LAW._replace(section="Басшылық"), []),
    (f"Басшылық\n\nАудан әкімінің орынбасары, {TAIL}", Row("Басшылық", "Аудан әкімінің орынбасары", "E-2", "04-1", 1), []),
    # --- stray names
    (f"{TITLE}, {TAIL} Тестбаев", FULL, ["Тестбаев"]),
    (f"{TITLE}, {TAIL}\n\nТестбаев", FULL, ["Тестбаев"]),
    (f"{TITLE}, {TAIL}\nСынақбеко", FULL, ["Сынақбеко"]),
    (f"{TITLE}, {TAIL}\n. Сы", FULL, ["Сы"]),
    (f"{TITLE}, {TAIL} А.Б. Тестбаев", FULL, ["А.Б. Тестбаев"]),
    (f"{TITLE}, {TAIL}\nТестбаев А.", FULL, ["Тестбаев А."]),
    (f"{TITLE}, {TAIL}\nТестбаев\nСынақова", FULL, ["Тестбаев", "Сынақова"]),
    (f"{TITLE}, {TAIL}\nТестбаев, Сынақова, Үлгіұлы", FULL, ["Тестбаев, Сынақова, Үлгіұлы"]),
    (f"{TITLE},\nТестбаев\n{TAIL}", FULL, ["Тестбаев"]),
    (f"{TITLE}, Тестбаев {TAIL}", FULL, ["Тестбаев"]),
    (f"{TITLE} Тестбаев, {TAIL}", FULL, ["Тестбаев"]),
    (f"{TITLE} А. Тестбаев, {TAIL}", FULL, ["А. Тестбаев"]),
    (f"{TITLE} Сынақбе, {TAIL}", FULL, ["Сынақбе"]),
    (f"Құқық бөлімінің\nТестбаев\nменгерушісі, {TAIL}", FULL._replace(title="Құқық бөлімінің менгерушісі"), ["Тестбаев"]),
    (f"Тестбаев\n{TITLE}, {TAIL}", FULL, ["Тестбаев"]),
    (f"Тестбаев Асан\n\n{TITLE}, {TAIL}", FULL, ["Тестбаев Асан"]),
    (f"Сынақбеко\n{TITLE}, {TAIL}", FULL, ["Сынақбеко"]),
    (f"Тестбаев {TITLE}, {TAIL}", FULL, ["Тестбаев"]),
    (f"{TITLE}, E-2 санаты Тестбаев (№ 04-1), 1 бірлік", FULL, ["Тестбаев"]),
    (f"{TITLE}, E-2 санаты\nСынақбеко\n(№ 04-1), 1 бірлік", FULL, ["Сынақбеко"]),
    (f"{TITLE}, E-2 санаты (№ 04-1)\nТестбаев Асан Үлгіұлы\n1 бірлік", FULL, ["Тестбаев Асан Үлгіұлы"]),
    (f"Тестбаев\n{LAW}\n{TITLE}, {TAIL}", IN_LAW, ["Тестбаев"]),
    (f"{LAW}\nТестбаев\n{TITLE}, {TAIL}", IN_LAW, ["Тестбаев"]),
    (f"{LAW} Тестбаев\n{TITLE}, {TAIL} Сынақова", IN_LAW, ["Тестбаев", "Сынақова"]),
    # --- headings that are led by tabs
    (f"\t{TITLE}, {TAIL}", FULL, []),
    (f"\t{TITLE},\n\t{TAIL}", FULL, []),
    ("\tҚұқық бөлімінің\n\tменгерушісі,\n\tE-2 санаты\n\t(№ 04-1), 1 бірлік", FULL._replace(title="Құқық бөлімінің менгерушісі"), []),
    (f"\t{LAW}\n\t{TITLE}, {TAIL}", IN_LAW, []),
    (f"{LAW}\n\n\t{TITLE},\n{TAIL}", IN_LAW, []),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "expected", "names"), HEADINGS, ids=range(len(HEADINGS)))
def test_a_heading_alone(heading: str, expected: Row, names: list[str]) -> None:
    document = read(f"{heading}\n#")
    assert rows(document) == [expected]
    assert stray(document) == names
    assert document.coverage.unassigned == 0
    assert check_bytes(to_json(document), "heading") == []


@pytest.mark.parametrize(("heading", "expected", "names"), HEADINGS, ids=range(len(HEADINGS)))
def test_a_heading_amid_others(heading: str, expected: Row, names: list[str]) -> None:
    document = read(f"{BEFORE}\n{heading}\n#{BEHIND}")
    assert rows(document)[2:-1] == [expected]
    assert rows(document)[-1] == Row(
        "Аудан әкімі аппаратының қаржы бөлімі", "Қаржы бөлімінің бас маманы", "E-4", "05-1-1", 1
    )
    assert stray(document) == names
    assert all(len(position.criteria) == 4 for position in document.positions)
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("tail", [f"E-2 санаты. {TITLE} (№ 04-1), 1 бірлік", f"(№ 04-1) {TITLE}, E-2 санаты, 1 бірлік"])
def test_the_heading_of_a_document_is_no_title_over_a_line_that_a_category_or_code_begins(tail: str) -> None:
    document = read(f"Аудан әкімі аппаратының лауазымдарына қойылатын талаптар\n\n{tail}\n#")
    assert rows(document) == [FULL]
    assert stray(document) == []


QUOTED = [
    "ГУ «Отдел культуры»\nТребования к должностям",
    'Требования к должностям корпуса "Б" государственного учреждения "Отдел финансов района"',
    "Требования к должностям учреждения\n«Центр цифровых услуг»",
    "Требования к должностям учреждения «Центр цифровых услуг\nАйдарлинского района»",
    'Требования к должностям учреждения "Центр цифровых услуг\nАйдарлинского района" области',
]


@pytest.mark.parametrize("heading", QUOTED)
@pytest.mark.parametrize("section", [None, "Отдел бюджета", "ГУ «Отдел бюджета»"])
def test_the_quoted_name_of_a_body_belongs_to_the_heading_of_a_document(heading: str, section: str | None) -> None:
    above = f"{heading}\n\n{section}" if section else heading
    document = read(f"{above}\n\nГлавный бухгалтер, категория E-2 (№ 04-1), 1 единица\n##")
    assert document.act
    assert document.act.title == Text(ru=heading.replace("\n", " "))
    assert rows(document) == [Row(section, "Главный бухгалтер", "E-2", "04-1", 1)]


def test_the_first_word_of_a_russian_title_begins_it_behind_a_heading_that_no_word_tells() -> None:
    table = "\tКритерии\n\tТребования\n\tОбразование\n\tВысшее\n\tОпыт работы\n\tНе требуется\n"
    heading = "№ 45/3\n\nМетодика оценки и требования аппарата маяка"
    text = f"{heading}\n\nРуководитель аппарата, Е-1, 1 ед.\n\n{table}\nЛоцман порта, Е-4, 2 ед.\n\n{table}"
    titles = [post.title and post.title.ru for post in extract(text.encode(), "posts.txt").positions]
    assert titles == ["Руководитель аппарата", "Лоцман порта"]


@pytest.mark.parametrize("number", ["№ 112", "№ 112-ө", "№ 112 өкіміне қосымша", "№ 112 өкімімен бекітілді"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_number_of_a_stamp_is_of_no_heading(number: str, between: str) -> None:
    document = read(f"Кемежай ауданы әкімінің\n2031 жылғы 5 мамырдағы\n{number}{between}{TITLE}, {TAIL}\n#")
    assert rows(document) == [FULL]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("above", ["Агентство порта: требования к должностям", "Порт"])
def test_lines_above_tables_are_no_title_where_a_cell_of_the_head_has_it(above: str) -> None:
    table = (
        "<table><tr><td>Критерии</td><td>{}</td></tr><tr><td>Образование</td><td>Высшее (право)</td></tr>"
        "<tr><td>Опыт</td><td>Не менее шести лет стажа</td></tr></table>"
    )
    heads = ("Директор департамента, категория B-2", "Главный консультант, категория B-4")
    document = extract(f"<p>{above}</p>{''.join(map(table.format, heads))}".encode(), "page.html")
    found = [(post.title and post.title.ru, post.category) for post in document.positions]
    assert found == [("Директор департамента", "B-2"), ("Главный консультант", "B-4")]
