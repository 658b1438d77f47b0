"""Which documents are one in two languages, by their names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from kqparse.late_pattern import LETTERS
from kqparse.model import LANGUAGES, Language

Named = tuple[str, Sequence[Language]]
"""The name of a document, and its languages."""


def counterparts(documents: Sequence[Named], marks: Mapping[Language, frozenset[str]]) -> list[tuple[int, int]]:
    """The places of documents whose names differ only by the mark of a language, Kazakh first.

    `order.kk.docx` and `order.ru.pdf`, `kaz/V15.html` and `rus/V15.html`: the suffix does not count. Three
    of one name are no pair. Names without a mark pair where they are the same and each document is in one language, as
    those of two folders are.
    """
    languages = {mark: language for language, own in marks.items() for mark in own}
    found: dict[str, dict[Language, list[int]]] = defaultdict(lambda: {language: [] for language in LANGUAGES})
    for at, (name, spoken) in enumerate(documents):
        bare = str(PurePosixPath(name).with_suffix("")) if PurePosixPath(name).suffix else name
        marked = [match for match in LETTERS.finditer(bare) if match.group().lower() in languages]
        told = {languages[match.group().lower()] for match in marked} or set(spoken)
        if len(told) == 1:
            found[_unmarked(bare, [match.span() for match in marked])][told.pop()].append(at)
    return [
        (places["kk"][0], places["ru"][0]) for places in found.values() if all(len(own) == 1 for own in places.values())
    ]


def _unmarked(name: str, marks: Sequence[tuple[int, int]]) -> str:
    """A name without its marks, as it is compared."""
    for start, end in reversed(marks):
        name = f"{name[:start]}*{name[end:]}"
    return name.lower()
