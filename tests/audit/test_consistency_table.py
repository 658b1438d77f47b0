"""Each finding of the audit, raised by a case and not by a near miss."""

import pytest

from kqparse import Document, extract

HEAD = "Құқық бөлімінің меңгерушісі, E-2 санаты (№ 04-1), 1 бірлік\n"
STAFF = "Құқық бөлімінің бас маманы, E-4 санаты (№ 04-1-1), 1 бірлік\n"
EDUCATION = "\tБілімі\n\tЖоғары білім.\n"
EXPERIENCE = "\tІс-тәжірибе\n\tҮш жыл.\n"
DUTIES = "\tФункционалдық міндеттері\n\tКеңес береді.\n"
SHEET = EDUCATION + EXPERIENCE
WORKS = (
    "Параграф 1. Портной, 2 разряд\nХарактеристика работ: шьет.\nДолжен знать: ткань.\n"
    "Параграф 2. Портной, 3 разряд\nХарактеристика работ: кроит.\nДолжен знать: ткань.\n"
)
BY = "ҚР Су министрінің 04.02.2032 № 27 бұйрығымен."
ACT = (
    "Талаптарды бекіту туралы\n\nҚР Су министрінің 2031 жылғы 1 мамырдағы № 7 бұйрығы\n\nЗаңға сәйкес БҰЙЫРАМЫН:\n"
    "1. Талаптар бекітілсін.\n\nМинистр А. Су\n\n"
)


def read(text: str) -> Document:
    return extract(text.encode())


def found(document: Document) -> list[tuple[str, str | None]]:
    return [(one.code, one.position) for one in document.diagnostics if one.code.startswith("KQ2")]


CASES: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "all is well": (HEAD + SHEET + STAFF + SHEET, []),
    # KQ202
    "a code of a post before": (HEAD + SHEET + STAFF.replace("04-1-1", "04-1") + SHEET, [("KQ202", "p2")]),
    "a code within a range before": (
        HEAD.replace("(№ 04-1), 1", "(№ 04-1-1-ден № 04-1-3-ке дейін), 3") + SHEET + STAFF.replace("04-1-1", "04-1-2") + SHEET,
        [("KQ202", "p2")],
    ),
    "a code that only begins like another": (HEAD + SHEET + STAFF.replace("04-1-1", "04-10") + SHEET, []),
    "numbers in order": (f"1. {HEAD}{SHEET}2. {STAFF}{SHEET}", []),
    "a number twice": (f"1. {HEAD}{SHEET}1. {STAFF}{SHEET}", [("KQ202", "p2")]),
    "a number left out": (f"1. {HEAD}{SHEET}3. {STAFF}{SHEET}", [("KQ202", "p2")]),
    "a number that goes back": (f"5. {HEAD}{SHEET}4. {STAFF}{SHEET}", [("KQ202", "p2")]),
    "numbers that begin anew in a section": (f"1. {HEAD}{SHEET}Қаржы бөлімі\n1. {STAFF}{SHEET}", []),
    "a number that a section has": (f"1. {HEAD}{SHEET}2. Қаржы бөлімі\n3. {STAFF}{SHEET}", []),
    "a post without a number": (f"1. {HEAD}{SHEET}{STAFF}{SHEET}2. {STAFF.replace('04-1-1', '04-1-2')}{SHEET}", []),
    "a number that a later act struck out": (
        f"{ACT}1. {HEAD}{SHEET}3. {STAFF}{SHEET}\nЕскерту. 2-тармақ алып тасталды - {BY}\n", [],
    ),
    "another number that a later act struck out": (
        f"{ACT}1. {HEAD}{SHEET}3. {STAFF}{SHEET}\nЕскерту. 7-тармақ алып тасталды - {BY}\n", [("KQ202", "p2")],
    ),
    # KQ203
    "no experience, which the family expects": (HEAD + SHEET + STAFF + EDUCATION, [("KQ203", "p2")]),
    "no duties, which most posts have": (
        HEAD + SHEET + DUTIES + STAFF + SHEET + DUTIES + STAFF.replace("04-1-1", "04-1-2") + SHEET, [("KQ203", "p3")],
    ),
    "no duties, which half of the posts have": (HEAD + SHEET + DUTIES + STAFF + SHEET, []),
    "no requirement, which posts of workers seldom have": (WORKS, []),
    "no requirement, which most posts have": (
        WORKS + "Швея\nХарактеристика работ: шьет.\nДолжен знать: нить.\nТребования к квалификации: стаж 1 год.\n" * 3,
        [("KQ203", each) for each in ("p1", "p2")],
    ),
    "no experience, which no post is asked for": (
        HEAD + EDUCATION + DUTIES + STAFF + EDUCATION + DUTIES, [("KQ203", None)],
    ),
    "a part of the requirement by itself": (
        "Қызметкерлер қажет:\n\nЭлектрик (2 адам): техникалық және кәсіптік білім, кемінде 2 жыл тәжірибе.\n"
        "Аспазшы (1 адам): арнайы орта білім, кемінде 1 жыл тәжірибе.\nТазалаушы (3 адам): тәжірибе талап етілмейді.\n", [],
    ),
    # KQ206
    "more codes than units": (STAFF.replace("04-1-1", "04-1-1, № 04-1-2") + SHEET, [("KQ206", "p1")]),
    "fewer codes than units": (STAFF.replace("1 бірлік", "2 бірлік") + SHEET, [("KQ206", "p1")]),
    "half a unit has a code": (STAFF.replace("1 бірлік", "0,5 бірлік") + SHEET, []),
    "no codes": (STAFF.replace(" (№ 04-1-1)", "") + SHEET, []),
    "no number of units": (STAFF.replace(", 1 бірлік", "") + SHEET, []),
    # KQ208
    "a post without a table": (HEAD + "\n" + STAFF + SHEET, [("KQ208", "p1")]),
    "the last post without a table": (HEAD + SHEET + STAFF, [("KQ208", "p2")]),
    "heads of columns alone": (HEAD + SHEET + STAFF + "\tКритерий\n\tТалаптар\n", [("KQ208", "p2")]),
    "one criterion that no list knows": (
        HEAD + SHEET + STAFF + "\tКритерий\n\tТалаптар\n\tТілдері\n\tЕкі тіл.\n",
        [("KQ203", "p2"), ("KQ203", "p2"), ("KQ204", "p2")],
    ),
    # KQ209
    "no family": ("Аудан әкімінің шешімі туралы хабар.\n", [("KQ209", None)]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_findings(name: str) -> None:
    text, expected = CASES[name]
    assert found(read(text)) == expected


@pytest.mark.parametrize("name", CASES)
def test_coverage_adds_up(name: str) -> None:
    text, _ = CASES[name]
    coverage = read(text).coverage
    assert coverage.characters == len("".join(text.split()))
    assert coverage.assigned + coverage.noise + coverage.unassigned == coverage.characters
    left = "".join(text[start:end] for start, end in coverage.unassigned_spans)
    assert len("".join(left.split())) == coverage.unassigned


def test_what_is_noise() -> None:
    text = f"_______\n{HEAD}\tКритерий\n\tТалаптар\n{SHEET}-----\n"
    coverage = read(text).coverage
    assert (coverage.noise, coverage.unassigned) == (len("_______КритерийТалаптар-----"), 0)


def test_signs_beside_a_value_are_no_noise() -> None:
    coverage = read(f"«{HEAD.strip()}» ;\n{SHEET}").coverage
    assert (coverage.noise, coverage.unassigned) == (0, 0)


def test_no_family_leaves_all_unassigned() -> None:
    document = read("Аудан әкімінің шешімі туралы хабар.\n")
    assert document.coverage.unassigned == document.coverage.characters
    assert document.diagnostics[0].spans == []


def test_findings_stand_in_source_order() -> None:
    document = read(HEAD + SHEET + STAFF.replace("04-1-1", "04-1") + EDUCATION)
    starts = [one.spans[0][0] for one in document.diagnostics if one.spans]
    assert starts == sorted(starts)
    assert len(starts) == 2
