"""Repairs: each rewrites what scanning, fonts, exports or typing damaged, with its way back to the source.

In the order in which they are asked:

1. Lines cut at a width are put together (`cut_lines`), blank lines behind all lines go (`double_spaced`).
   Words that hyphens (`broken_labels`) or cells (`broken`) break are told, to be put together where the text is made.
2. Kazakh in Latin letters is read in Cyrillic ones (`transcribed`, by an `alphabet`), or else signs shown byte by byte
   are made whole (`split_signs`), or blanks within words closed (`gaps`, `letter_spaced`), or
   `lost_blanks` put between them.
   Blanks that are doubled all through go (`wide_gaps`).
3. Characters are brought to one form (`characters`), without `markup` and marks that call notes (`note_marks`).
4. Letters are exchanged one for one: words of two alphabets and codes (`scripts`), letters that were `lost`, those of
   `legacy` fonts, `plain` Russian ones for Kazakh, `stand_ins`, what recognition has mistaken (`recognised`), and at
   last small ones where nobody typed `capitals`.
5. `displaced` puts links back, once it is known where lines end.

Known words tell what was meant: a `word_list`.
"""
