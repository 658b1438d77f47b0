"""The mechanism `instruction`: job instructions with labelled sections.

`mechanism` finds each heading and what it says of the post (`headings`; `duties` for those that say whose duties
follow), what single lines below it say (`fields`), and the `labels` of its sections.
"""
