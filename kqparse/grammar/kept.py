"""What is made of a grammar and remembers what it has read: one for each grammar, kept while the grammar is in use."""

from collections.abc import Callable
from typing import Generic, TypeVar

from kqparse.grammar.grammar import Grammar

T = TypeVar("T")
_KEPT = 8
"""Grammars, as many as `grammar` itself keeps."""


class PerGrammar(Generic[T]):
    """Makes a thing of each grammar once."""

    def __init__(self, build: Callable[[Grammar], T]) -> None:
        """Take what makes the thing of a grammar."""
        self._build = build
        self._kept: list[tuple[Grammar, T]] = []

    def of(self, grammar: Grammar) -> T:
        """The thing for a grammar: the one that was made of this very grammar before, if it is still kept."""
        for own, made in self._kept:
            if own is grammar:
                return made
        made = self._build(grammar)
        self._kept = [*self._kept, (grammar, made)][-_KEPT:]
        return made
