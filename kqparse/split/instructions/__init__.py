"""The mechanism `instruction`: job instructions with labelled sections.

`mechanism` finds each heading and what it says of the post (`headings`), what single lines below it say (`fields`), and
the `labels` of its sections.
"""
