"""The mechanism `notice`: calls for candidates, cards of vacancies, requirements to categories.

A text goes through it in one direction:

1. `look`, `purpose` tell from words alone whether a text may be a notice, and whether a call is for posts.
2. `tables` reads the tables whose rows are posts or categories, by the family of rows; their cells are taken away.
3. `segments` cuts each paragraph into marks (`marks`): posts by what stands behind their titles (`posts`), headings
   (`openings`), labels, clauses, calls, pay (`paid`). `wanted` adds the posts that sentences, rows and lists name
   (`wanted_*`), with what is asked of each (`wanted_posts`) and their numbers of units (`counted`).
4. `pieces` puts the segments of all paragraphs in one row.
5. `mechanism` reads them one after the other, on top of `state` (what is gathered) and `saying`: a title opens a post
   (`titles` finds those on lines of their own), labels and clauses its criteria (`parts`).
6. `listed`, `named_again` tell of which posts of a list something below it is said, `call` what the call says of
   itself.
7. `blocks` joins posts and what holds for them, as far as it is for each; `line_by_line` those of both languages.
"""
