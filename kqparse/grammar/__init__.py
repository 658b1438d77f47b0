"""The engine behind `grammars/`: loading, checking and compiling. It knows mechanisms, and no word of any language.

1. `load` reads the files, a user's laid over those that ship. What may stand in them are records: in `tables`,
   `act_tables`, `field_tables` and `requirement_tables`, or beside what is made of them; `shapes` says what is known
   where a key is not.
2. `grammar` makes rules of each file by its `…_rules` function, `mechanisms` those of a family by the mechanism it
   names: `families` (tables), `characteristics`, `scales`, `instructions`, `titled`, `post_lists`, `registers`,
   `articles`, and `notices` with `wanted`. `acts` has those of the `act_…` modules, `fields` those of the `field_…`
   ones.
3. A form is read by `marks` and becomes a pattern by `forms`, several of them by `any_of`. Patterns are compiled when
   they are first used (`late`), many ways to say one thing only where a text has their words (`worded`, `finder`).
4. Labels are found word by word (`phrases`, `labels`, `qualifiers`), words of requirements by the tree of a
   `lexicon`, from which `stems` take endings off and in which `spelled` walks phrases only as far as a text does.
5. Before a text is read, `looks` tell how much of a family's evidence it can show at most, by the words that forms
   need (`needs`) and by where lines may begin with them (`line_signs`, `cell_labels`, `points`).

A new file is a record, a function that makes rules of it, and a line in `compiled_grammar`; a new mechanism a
module like those of 2 and a line in `mechanisms`.
"""

from kqparse.grammar.grammar import Grammar, grammar
from kqparse.grammar.tables import Family

__all__ = ["Family", "Grammar", "grammar"]
