"""The engine behind `grammars/`: loading, checking and compiling. It knows mechanisms, and no word of any language.

1. `load` reads the files, a user's laid over those that ship. What may stand in them are records: in `tables`, in those
   of `acts`, `fields` and `requirements`, or beside what is made of them; `shapes` says what is known where a key is
   not.
2. `grammar` makes rules of each file by its `…_rules` function, `mechanisms.makers` those of a family by the mechanism
   it names: a module of `mechanisms` each, or `families` (tables), which remembers what `told_lines` say by its words.
3. `phrasing`: a form is read by `marks` and becomes a pattern by `forms`, several of them by `any_of`. Patterns are
   compiled when they are first used (`late`), many ways to say one thing only where a text has their words
   (`alternatives`, `finder`); `spelled` walks phrases only as far as a text does.
4. `labelling`: labels are found word by word (`phrases`, `labels`, `qualifiers`). Words of requirements are found by
   the tree of a `requirements.lexicon`, from which `vocabulary.stems` take endings off.
5. Before a text is read, `phrasing.looks` tell how much of a family's evidence it can show at most, by the words that
   forms need (`needs`) and by where lines may begin with them (`line_signs`, `labelling.cells`, `mechanisms.points`).

A new file is a record, a function that makes rules of it, and a line in `compiled_grammar`; a new mechanism a module
in `mechanisms` and a line in `makers`.
"""

from kqparse.grammar.grammar import Grammar, grammar
from kqparse.grammar.tables import Family

__all__ = ["Family", "Grammar", "grammar"]
