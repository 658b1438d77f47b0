"""Texts and posts that stand in both languages.

* `two_languages`: short texts, headings of posts and sections
* `spoken`: posts whose title, labels and texts stand in both
* `halves`: posts of a document that prints them all in one and all in the other, paired by their `likeness`
* `two_columns`: pages with a column for each language
"""
