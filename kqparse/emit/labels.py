"""Column heads and words of tables in English, Russian and Kazakh, from `schema/labels.toml`."""

from collections.abc import Callable
from functools import cache, partial
from typing import TypeVar

import msgspec
import rtoml

from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.emit.columns import SEPARATOR, Column, FindingRow, Value
from kqparse.emit.tables import Table
from kqparse.model import LANGUAGES
from kqparse.model.values import Record
from kqparse.resources import folder

FILE = "labels.toml"
R = TypeVar("R")


class Label(Record, frozen=True, kw_only=True):
    """A name in the three languages."""

    en: str
    ru: str
    kk: str


class Labels(Record, frozen=True, kw_only=True):
    """The file.

    Attributes:
        columns: by the column's name, or `table.name` where one table means something else by it. A column for each
            language of a text stands once, without its language.
        languages: what is added to the head of a column for one language of a text.
        words: for each kind of word that cells hold, the words.
    """

    columns: dict[str, Label]
    languages: dict[str, Label]
    words: dict[str, dict[str, Label]]


@cache
def labels() -> Labels:
    """The labels.

    Raises:
        msgspec.ValidationError: if one lacks a language: a fault of ours.
    """
    written = rtoml.loads((folder("schema") / FILE).read_text(encoding="utf-8"))
    return msgspec.convert(written, Labels)


def labelled(table: Table[R], tongue: Tongue) -> Table[R]:
    """The table with its heads, words and sentences in a language."""
    return table._replace(columns=tuple([_column(table.name, column, tongue) for column in table.columns]))


def head(table: str, name: str, tongue: Tongue) -> str:
    """The head of a column in a language.

    Raises:
        KeyError: if the column has none: a fault of ours.
    """
    known = labels()
    for language in LANGUAGES:
        bare = name.removesuffix(f"_{language}")
        if bare != name:
            return f"{head(table, bare, tongue)} ({getattr(known.languages[language], tongue)})"
    own = known.columns.get(f"{table}.{name}")
    return str(getattr(own or known.columns[name], tongue))


def _column(table: str, column: Column[R], tongue: Tongue) -> Column[R]:
    value = column.value
    if column.words:
        value = _translated(value, column.words, tongue)
    elif (table, column.name) == ("findings", "message"):
        value = partial(_sentence, tongue)
    return column._replace(name=head(table, column.name, tongue), value=value)


def _translated(value: Callable[[R], Value], kind: str, tongue: Tongue) -> Callable[[R], Value]:
    known = {name: str(getattr(label, tongue)) for name, label in labels().words[kind].items()}

    def translated(row: R) -> Value:
        found = value(row)
        # What is no word of ours stays as it is.
        return SEPARATOR.join([known.get(part, part) for part in found.split(SEPARATOR)]) if found else None  # type: ignore[union-attr]

    return translated


def _sentence(tongue: Tongue, row: object) -> str | None:
    return sentence(row.finding, tongue) if isinstance(row, FindingRow) else None
