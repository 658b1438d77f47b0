"""Heads and words of tables in the reader's language."""

import csv
import io
from typing import Any, get_args

import pytest
from emit_factories import criterion, education, experience, field, finding, parsed, position, reference, text, work

from kqparse.diagnostics import Severity
from kqparse.diagnostics.sentences import Tongue
from kqparse.emit import TABLES, Layout, Wanted, open_writer
from kqparse.emit.labels import Label, head, labels
from kqparse.model import CriterionKind
from kqparse.model.act import Form
from kqparse.model.announcement import Period, Salary
from kqparse.model.requirement import Condition, Degree, FieldScope, Level, Qualification, Scope
from kqparse.records import Parsed

TONGUES: tuple[Tongue, ...] = get_args(Tongue)
POST = position(
    title=text("Заңгер", "Юрист"),
    qualification=Qualification(level="high", category="none"),
    education=education(field(ru="право"), levels=["higher", "postgraduate"], degrees=["master"], field_scope="listed"),
    experience=experience(24, None, [work(24, scopes=["civil_service", "specialty"])]),
    criteria=[criterion("duties", ru="Готовит договоры")],
    references=[reference("закон", form="law")],
    salary=Salary(min=100, max=200, currency="KZT", period="month"),
)


def row(table: str, source: Parsed, tongue: Tongue | None) -> dict[str, str]:
    """The first row of a table."""
    stream = io.BytesIO()
    layout = Layout(labels=tongue)
    writer = open_writer("csv", stream, layout=layout, table=table)
    writer.put(Wanted("csv", table, layout).part(source))
    writer.close()
    return next(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))


@pytest.mark.parametrize(
    ("table", "tongue", "expected"),
    [
        (
            "positions",
            "ru",
            {"Наименование должности (рус.)": "Юрист", "Уровень образования": "высшее; послевузовское"},
        ),
        ("positions", "ru", {"Как названы области": "перечислены", "Степени": "магистр", "Период оплаты": "месяц"}),
        ("positions", "kk", {"Лауазым атауы (қаз.)": "Заңгер", "Біліктілік санаты": "санаты жоқ"}),
        ("positions", "en", {"Title (Kazakh)": "Заңгер", "Education levels": "higher; postgraduate", "Pay to": "200"}),
        ("requirements", "ru", {"Вид": "опыт", "Характер работы": "государственная служба; по специальности"}),
        ("criteria", "kk", {"Түрі": "міндеттері"}),
        ("references", "ru", {"Вид акта": "закон"}),
        ("findings", "ru", {"Серьёзность": "предупреждение", "Сообщение": "не понято: –"}),
    ],
)
def test_heads_and_words(table: str, tongue: Tongue, expected: dict[str, str]) -> None:
    found = row(table, parsed(POST, diagnostics=(finding("KQ301", "warning", "p1"),)), tongue)
    assert {name: value for name, value in found.items() if name in expected} == expected


def test_without_labels_names_stay() -> None:
    found = row("positions", parsed(POST), None)
    assert (found["education_levels"], found["salary_period"]) == ("higher; postgraduate", "month")


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("table", TABLES)
def test_no_two_heads_of_a_table_are_the_same(table: str, tongue: Tongue) -> None:
    heads = [head(table, name, tongue) for name in ["review", *TABLES[table].header()]]
    assert len(set(heads)) == len(heads)


def _tags() -> set[str]:
    return {str(kind.__struct_config__.tag) for kind in get_args(Condition)}


KINDS: dict[str, set[Any]] = {
    "level": set(get_args(Level)),
    "degree": set(get_args(Degree)),
    "field_scope": set(get_args(FieldScope)),
    "scope": set(get_args(Scope)),
    "criterion": set(get_args(CriterionKind)),
    "condition": _tags(),
    "form": set(get_args(Form)),
    "severity": set(get_args(Severity)),
    "period": set(get_args(Period)),
    "qualification_level": {"high", "mid"},
    "qualification_category": {"first", "highest", "no_category", "second"},
}


def test_every_word_of_the_schema_has_its_labels() -> None:
    assert {kind: set(words) for kind, words in labels().words.items()} == KINDS
    assert {column.words for table in TABLES.values() for column in table.columns} == {None, *KINDS}


def test_no_label_stands_for_nothing() -> None:
    names = {name for table in TABLES.values() for name in table.header()}
    bare = {name.removesuffix("_kk").removesuffix("_ru") for name in names}
    own = {
        f"{name}.{column}".removesuffix("_kk").removesuffix("_ru")
        for name, table in TABLES.items()
        for column in table.header()
    }
    assert set(labels().columns) - {"review"} <= bare | own
    every = [*labels().columns.values(), *[label for words in labels().words.values() for label in words.values()]]
    assert all(isinstance(label, Label) and all((label.en, label.ru, label.kk)) for label in every)
