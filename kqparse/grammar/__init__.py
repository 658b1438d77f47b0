"""The engine behind `grammars/`: loading, checking and compiling. It knows mechanisms, and no word of any language."""

from kqparse.grammar.grammar import Grammar, grammar
from kqparse.grammar.tables import Family

__all__ = ["Family", "Grammar", "grammar"]
