"""The flow: one source through the stages, in order. Nothing else knows the order, and no stage reaches back."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, cast

from kqparse import audit, criteria, normalise, read, split
from kqparse.collecting import uncollected
from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.phrasing.late import make
from kqparse.read.options import ReadOptions
from kqparse.records import Draft, Parsed, Sheets, SourceText, Split

Record = SourceText | Split | Sheets | Draft | Parsed
"""What any stage gives."""

Revise = Callable[[Draft], Draft]
"""What a person says of positions that were read, before they are checked."""


class Stage(Frozen, frozen=True):
    """A step from one record to the next.

    Attributes:
        name: that of its package and command.
        gives: the type of its records.
        run: from the record of the stage before to its own.
    """

    name: str
    gives: type[Record]
    run: Callable[[Any, Grammar], Record]


READ = "read"
STAGES = (
    Stage("split", Split, split.run),
    Stage("criteria", Sheets, lambda blocks, grammar: criteria.run(blocks)),
    Stage("normalise", Draft, normalise.run),
    Stage("audit", Parsed, audit.run),
)
"""What follows `read`, in order: each takes what the one before it gives."""

GIVES: dict[str, type[Record]] = {READ: SourceText, **{stage.name: stage.gives for stage in STAGES}}
"""For each stage the type of its records, in order."""

_DEFAULT = ReadOptions()
_WORDED = (
    "kqparse.text.seen",
    "kqparse.text.languages",
    "kqparse.text.tongues",
    "kqparse.split.prose.lines",
    "kqparse.split.prose.joining",
    "kqparse.split.abbreviations",
    "kqparse.requirement.tokens.lexer",
    "kqparse.grammar.fields.tokens",
    "kqparse.citations.tokens",
    "kqparse.audit.bilingual.sentences",
)
"""Whose patterns nearly every document asks for."""
_OFTEN = (
    "kqparse.split.parallel.mechanism",
    "kqparse.split.parallel.regions",
    "kqparse.split.parallel.section_heads",
    "kqparse.split.notices.call_beside",
    "kqparse.criteria.parallel_cells",
    "kqparse.audit.bilingual.numbers",
    "kqparse.split.sheets.mechanism",
    "kqparse.split.rows.mechanism",
    "kqparse.split.rows.reader",
)
"""What is loaded when a document first asks for it, and many large ones do; what most of them ask for stands first."""
_SELDOMER = (
    "kqparse.split.notices.wanted",
    "kqparse.split.notices.by_cells",
    "kqparse.split.notices.look",
    "kqparse.split.registers.mechanism",
    "kqparse.split.titled.look",
    "kqparse.split.lists.look",
)
"""What the look at other families loads, which a second process takes where there is one."""


def make_ready(enough: Callable[[], bool]) -> None:
    """Load what most documents will ask for, a part after the other, until that is `enough`."""
    for part in (*_WORDED, *_OFTEN, *_SELDOMER):
        if enough():
            return
        module = import_module(part)
        for thing in vars(module).values() if part in _WORDED else ():
            make(thing)


def run(data: bytes, name: str, grammar: Grammar, options: ReadOptions = _DEFAULT) -> Parsed:
    """From the bytes of a source to its document.

    Args:
        data: the source.
        name: what to call it.
        grammar: the words to read it by.
        options: what the user says about the reading.

    Raises:
        KqparseError: with a code KQ9xx if the source cannot be read.
    """
    return finish(read.run(data, name, grammar, options), grammar)


def finish(source: SourceText, grammar: Grammar, revise: Revise | None = None) -> Parsed:
    """From the text of a source to its document; `revise` is put between the positions and the audit of them.

    A large text is gone on with as it is likely split, while a second process looks whether that is sure.
    """
    with uncollected():
        # What the stages have made is gone before the collector looks.
        return _finished(source, grammar, revise)


def _finished(source: SourceText, grammar: Grammar, revise: Revise | None) -> Parsed:
    record: Record = source
    for likely in split.likely_first(source, grammar):
        record = likely
        for stage in STAGES[1:]:
            record = stage.run(record, grammar)
            if revise is not None and isinstance(record, Draft):
                record = revise(record)
    return cast("Parsed", record)
