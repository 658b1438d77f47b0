"""Every word and form of a grammar file, with its place, its entry, and the words beside which it must be unique."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, NamedTuple, Union, get_origin

import msgspec

from kqparse.grammar.tables import Table
from kqparse.grammar_check.declared import EXAMPLES, Use, fields_of, item_of, uses
from kqparse.grammar_check.layers import Layer
from kqparse.grammar_check.lines import Path
from kqparse.late_pattern import late_pattern

_OWN_FOLDER = "families/"
"""Files below it are each a grammar of their own; those of another folder make up one."""
_ROW = late_pattern(r"\s\|(?:\s|$)")


class Word(NamedTuple):
    """One entry of a list.

    Attributes:
        layer, path: where it stands.
        group: what it must be unique in: file or folder, list, language.
        entry: what the whole entry stands for; equal for entries of one value.
        text: the word.
        uses: what its list is for.
    """

    layer: Layer
    path: Path
    group: tuple[str, ...]
    entry: str
    text: str
    uses: frozenset[Use]

    def where(self) -> str:
        """`FILE:LINE`."""
        return self.layer.where(self.path)


class _Within(NamedTuple):
    """What is being walked through: a record of a file, its place, and what its words belong to."""

    layer: Layer
    path: Path
    group: tuple[str, ...]
    entry: str

    def under(self, *steps: str | int) -> "_Within":
        """What stands below; places in lists are no part of the group."""
        names = [step for step in steps if isinstance(step, str)]
        return self._replace(path=(*self.path, *steps), group=(*self.group, *names))


def words_of(layer: Layer, kind: type[Table]) -> Iterator[Word]:
    """Every entry of every list of words in a file, by the record that it is."""
    folder = layer.name.rpartition("/")[0]
    grammar = layer.name if layer.name.startswith(_OWN_FOLDER) or not folder else folder
    yield from _record(_Within(layer, (), (grammar,), ""), layer.content, kind)


def _record(at: _Within, content: dict[str, Any], kind: object) -> Iterator[Word]:
    fields = fields_of(kind)
    for key, value in content.items():
        if key in EXAMPLES:
            continue
        if isinstance(value, dict):
            yield from _record(at.under(key), value, fields.get(key))
        elif isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            for number, each in enumerate(value):
                own = item_of(fields.get(key))
                yield from _record(at.under(key, number)._replace(entry=_entry(each, own)), each, own)
        elif isinstance(value, list) and not _is_value(fields.get(key)):
            named = frozenset(uses(getattr(kind, "__name__", ""), key))
            for number, each in enumerate(value):
                if isinstance(each, str) and "ordered" not in named:
                    yield from _words(at.under(key, number), each, named)


def _words(at: _Within, text: str, named: frozenset[Use]) -> Iterator[Word]:
    """One word; or those of a row `value | word; word | word; word`, a column for each language; or the key of a row
    `key | value`.
    """
    value, *columns = _ROW.split(text)
    if not columns or "<" in text or "[" in text:
        yield Word(at.layer, at.path, at.group, at.entry, text, named)
        return
    if len(columns) == 1:
        yield Word(at.layer, at.path, at.group, columns[0].strip(), value.strip(), named)
        return
    for number, column in enumerate(columns):
        for word in column.split(";"):
            if word.strip():
                yield Word(at.layer, at.path, (*at.group, str(number)), value.strip(), word.strip(), named)


def _entry(content: dict[str, Any], kind: object) -> str:
    """What an entry of a list of tables says beside its words: its value, its kind."""
    fields = fields_of(kind)
    own = {key: value for key, value in content.items() if _is_value(fields.get(key)) or not _holds_words(value)}
    return msgspec.json.encode(own, order="sorted").decode()


def _holds_words(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and not all(isinstance(each, int) for each in value))


def _is_value(kind: object) -> bool:
    """Whether a key may hold a single value as well as a list: then the list is a value too, and no words."""
    return get_origin(kind) in (Union, UnionType)
