"""Every code is raised by a case: by a sample, by a small text here, or by the tests of a reader."""

import pytest
from places import ROOT, SAMPLES

from kqparse import KqparseError, extract
from kqparse.corrections import Correction, Corrections
from kqparse.diagnostics import CODES
from kqparse.grammar import grammar
from kqparse.pipeline import finish
from kqparse.read import run

TABLE = "«Айдын су арнасы» кәсіпорнының лауазымдарына қойылатын біліктілік талаптары\nКвалификационные требования к должностям предприятия «Айдын су арнасы»\n\n"


def card(category: str, code: str, years: int, units: int = 1) -> str:
    """A post of a tabbed table."""
    return (
        f"Бөлім маманы, {category} санаты ({code}), {units} бірлік\n\tКритерий\n\tТалаптар\n\tБілімі\n\tЖоғары білім.\n"
        f"\tІс-тәжірибе\n\tКемінде {years} жыл жұмыс өтілі.\n\n"
    )


def row(
    number: int,
    title: tuple[str, str],
    education: tuple[str, str] = ("Жоғары білім: құқық, қаржы.", "Высшее образование: право, финансы."),
    years: tuple[str, str] = ("3 жыл", "3 лет"),
) -> str:
    """A post of a bilingual table."""
    return (
        f"{number}. {title[0]}, (1 бірлік)\n{number}. {title[1]}, (1 единица)\n\n"
        "Өлшемдер / Критерии Талаптар / Требования\nБілімі / Образование\n"
        f"{education[0]}\n{education[1]}\nПрактикалық тәжірибесі / Практический опыт\n"
        f"Мамандығы бойынша кемінде {years[0]} жұмыс өтілі.\nСтаж работы по специальности не менее {years[1]}.\n\n"
    )


AGREED = TABLE + row(1, ("Бас заңгер", "Главный юрист")) + row(2, ("Аға заңгер", "Старший юрист"))
LAWYER = ("Заңгер", "Юрист")
TEXTS: dict[str, str | bytes] = {
    "KQ103": card("D-4", "№ 01-1", 2).encode().replace("білім".encode(), "біл".encode() + b"\xd0" + "м".encode(), 1),
    "KQ202": AGREED + row(4, LAWYER),
    "KQ206": card("D-4", "№ 01-1, № 01-2", 2),
    "KQ208": card("D-4", "№ 01-1", 2) + "Бөлім басшысы, D-3 санаты (№ 01-3), 1 бірлік\n\tКритерий\n\tТалаптар\n",
    "KQ209": "Баға тізімі. Нан 100 теңге.",
    "KQ211": card("D-4", "№ 01-1", 2) + card("D-5", "№ 01-2", 4),
    "KQ215": "Категория;Должность;Образование\nC-4;Боцман;высшее\n;Лоцман;высшее\n",
    "KQ301": card("D-4", "№ 01-1", 2).replace("Кемінде 2 жыл жұмыс өтілі", "Жұмыс өтілі мол болуы тиіс"),
    "KQ304": card("D-9", "№ 01-1", 2),
    "KQ402": AGREED + row(3, LAWYER, years=("3 жыл", "2 лет")),
    "KQ403": AGREED + row(3, LAWYER, ("Жоғары білім: құқық.", "Высшее или послевузовское образование: право.")),
    "KQ404": AGREED + row(3, LAWYER, ("Жоғары білім: құқық.", "Высшее образование: право, статистика.")),
    "KQ406": AGREED + row(3, ("Аға заңгер", "Главный юрист")),
    "KQ407": AGREED + row(3, ("Аға заңгер, D-4 санаты", "Старший юрист, категория D-5")),
}
READERS = {
    "KQ106": "tests/pdf/test_pdf_damage.py",
    "KQ107": "tests/scans/test_scans.py",
    "KQ108": "tests/scans/test_scan_refusals.py",
    "KQ109": "tests/formats/test_docx_chunks.py",
    "KQ110": "tests/text/test_text_alphabets.py",
    "KQ214": "tests/families/test_annexes.py",
    "KQ601": "tests/emit/test_to_xlsx.py",
    "KQ902": "tests/pdf/test_pdf_damage.py",
    "KQ903": "tests/formats/test_hostile.py",
    "KQ904": "tests/pdf/test_pdf_damage.py",
}


@pytest.fixture(scope="module")
def of_samples() -> set[str]:
    return {finding.code for sample in SAMPLES for finding in extract(sample).diagnostics}


@pytest.mark.parametrize("code", TEXTS)
def test_by_a_text(code: str) -> None:
    content = TEXTS[code]
    document_ = extract(content if isinstance(content, bytes) else content.encode())
    assert code in {finding.code for finding in document_.diagnostics}


def test_texts_in_which_both_languages_agree_raise_nothing() -> None:
    assert extract(AGREED.encode()).diagnostics == []


def test_by_an_empty_source() -> None:
    with pytest.raises(KqparseError, match="KQ901"):
        extract(b"")


@pytest.mark.parametrize(("was", "code"), [(1, "KQ212"), (9, "KQ213")])
def test_by_a_correction(was: int, code: str) -> None:
    text = run(AGREED.encode(), "x", grammar())
    made = Correction(sha256=text.sha256, document="x", position="p1", field="headcount", was=was, confirmed=True)
    document = finish(text, grammar(), Corrections([made]).apply).document
    assert [finding.code for finding in document.diagnostics] == [code]


@pytest.mark.parametrize("code", READERS)
def test_by_the_tests_of_a_reader(code: str) -> None:
    assert code in (ROOT / READERS[code]).read_text(encoding="utf-8")


def test_no_code_is_left_out(of_samples: set[str]) -> None:
    raised = of_samples | set(TEXTS) | set(READERS) | {"KQ212", "KQ213", "KQ901"}
    assert set(CODES) == raised
