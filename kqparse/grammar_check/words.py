"""Every word and form of a grammar file, with its place, its entry, and the words beside which it must be unique."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, NamedTuple, Union, get_origin

import msgspec

from kqparse.grammar.tables import Table
from kqparse.grammar_check.declared import EXAMPLES, Use, fields_of, uses, values_of
from kqparse.grammar_check.layers import Layer
from kqparse.grammar_check.lines import Path
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES

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


def words_of(layer: Layer, kind: type[Table]) -> Iterator[Word]:
    """Every entry of every list of words in a file, by the record that it is."""
    folder = layer.name.rpartition("/")[0]
    grammar = layer.name if layer.name.startswith(_OWN_FOLDER) or not folder else folder
    entries: dict[Path, str] = {}
    for path, content, own in values_of(layer.content, kind):
        if not isinstance(content, dict):
            continue
        listed = path and isinstance(path[-1], int)
        entries[path] = _entry(content, own) if listed else entries.get(path[:-1], "")
        for key, value in content.items():
            used = frozenset(uses(getattr(own, "__name__", ""), key))
            if (
                key in EXAMPLES
                or not isinstance(value, list)
                or "ordered" in used
                or _is_value(fields_of(own).get(key))
            ):
                continue
            # Places in lists are no part of the group.
            group = (grammar, *(step for step in (*path, key) if isinstance(step, str)))
            for number, text in enumerate(value):
                if isinstance(text, str):
                    yield from _words(Word(layer, (*path, key, number), group, entries[path], text, used))


def _words(word: Word) -> Iterator[Word]:
    """One word; or those of a row `value | word; word | word; word`, a column for each language; or the key of a row
    `key | value`.
    """
    value, *columns = _ROW.split(word.text)
    if not columns or "<" in word.text or "[" in word.text:
        yield word
    elif len(columns) == 1:
        yield word._replace(entry=columns[0].strip(), text=value.strip())
    else:
        for language, column in zip(LANGUAGES, columns, strict=False):
            of = word._replace(group=(*word.group, language), entry=value.strip())
            yield from (of._replace(text=name) for own in column.split(";") if (name := own.strip()))


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
