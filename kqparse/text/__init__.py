"""Everything that changes text, each change with its way back to the source.

1. `prepare` makes the text that parsers read; the steps are modules of `repair`. Kazakh in Latin letters is read in
   Cyrillic ones (`transcribed`, by the words of an `alphabet`), or else blanks within words are closed (`gaps`);
   `characters` brings every character to one form.
2. Then letters are exchanged one for one: words of two alphabets and codes (`scripts`), letters that were `lost`,
   those of `legacy` fonts, `plain` Russian ones for Kazakh, `stand_ins`, and what character recognition has mistaken
   (`recognised`). Known words, in a `word_list`, tell what was meant. A new one is a module that gives `Repair`s, by
   rules that `grammar/vocabulary/words.py` makes of `letters.toml`, and a line in `prepare`.
3. The result is an `EditedText` (`edits`); all values are pieces of it (`traced`), joined as `lines` are, and taken
   by `placed` from one print of a text to the next. `displaced` puts links back, `broken` tells words that cells
   break.
4. `languages` tells the language of a text, `tongues` that of each word of a text in both, by `tongue_words`.
5. `seen` is a text as it is looked at before it is read: its words (`runs`) and lines.

Words are compared as `fold` and `small` have them, likened by `likeness`; `kept` remembers what was made of texts.
"""
