"""Single words.

`words` are lists of them; `misprints` are letters that lose their marks, `stems` what is left of a word without its
ending, `translations` words that say the same, `counting` those for numbers, months and how often something is done,
`abbreviations` what introduces a short form. `known` are all words that the grammar has, whatever it says of them.
"""
