"""The flow: one source through the stages, in order. Nothing else knows the order, and no stage reaches back."""

from kqparse import audit, criteria, normalise, read, split
from kqparse.grammar import Grammar
from kqparse.read.options import ReadOptions
from kqparse.records import Parsed

_DEFAULT = ReadOptions()


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
    source = read.run(data, name, grammar, options)
    blocks = split.run(source, grammar)
    sheets = criteria.run(blocks)
    draft = normalise.run(sheets, grammar)
    return audit.run(draft)
