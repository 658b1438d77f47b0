"""Turns of phrase: how a file writes them, what they need, and the patterns that are made of them when first asked.

* `forms` are how a grammar file writes a turn of phrase, with `marks`; `form_source` makes a pattern of one, `any_of`
  of several, `form_words` tells the words that each must have.
* `late` patterns are compiled when they are first used, of many `alternatives` those alone that a text may have, each
  an `alternative`, and what stands `around` others where one of them may stand; `finder` looks only where one of them
  may begin. `spelled` are phrases without their choices; `of_tables` makes records of rules of what files list.
* `needs` are the words without which forms stand nowhere, as each tells them (`form_needs`), `line_signs` those at the
  edges of lines; by them `looks` tell how much of its evidence a family can find at most.
"""
