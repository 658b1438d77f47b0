"""The mechanism `sheet`: tables of labels and values, a post each, under headings of their own.

1. The text becomes tokens: cells with what the family's labels say of them, lines that end tables, all others
   (`tokens`, by `cell_words`); breaks of pages within tables are noise (`pages`).
2. The lines between two labels are a stretch: the rest of a value, headings, or both (`stretches`).
3. In each the tails of headings (category, codes, staff units) are found; the plain ones tell the others (`titles`).
4. What ends the value and where a heading begins is told by its tail (`limits`), all clues together (`clues`).
5. The lines before a tail lie in layers: headings of the document, sections, title (`layers`); names that stray into
   them are put aside (`strays`), and so each heading is read (`headings`).
6. Each heading begins a block, to which the cells behind it go, in the section that stands over it (`sections`,
   `mechanism`). What rows say of a post, as its staff units, joins its heading (`part_rows`).
"""
