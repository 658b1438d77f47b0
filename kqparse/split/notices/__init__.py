"""The mechanism `notice`: calls for candidates, cards of vacancies, requirements to categories.

A text goes through it in one direction:

1. `look`, `purpose` tell from words alone whether a text may be a notice, and whether a call is for posts.
2. `tables` reads the tables whose rows are posts or categories, by the family of rows; their cells are taken away, and
   what titles there say behind them is asked (`told_titles`). Paragraphs end where cells begin (`by_cells`), or at a
   second call (`called_anew`).
3. `segments` cuts each paragraph into marks (`marks`): posts by what stands behind their titles (`posts`), headings
   (`openings`), labels (`going_on` tells which only go on from the line above), clauses, calls, pay (`paid`,
   `paid_first`); `contacts` stay out of them, `bracketed` tells what stands in brackets, `quotes` what stands outside
   of quotes. `wanted` adds the posts that a sentence (`wanted_sentence`, of several `wanted_parts`), the lines of a
   paragraph (`wanted_lines`), lists (`wanted_lists`) or rows (`wanted_rows`) name: `wanted_posts` parts a title from
   what is asked, `whom` who needs the post, `counted` gives the number of units.
4. `pieces` puts the segments of all paragraphs in one row.
5. `mechanism` reads them one after the other, on top of `state` (what is gathered) and `saying`: a title opens a post
   (`titles` finds those on lines of their own), labels (`own_labels` are in no list), clauses and heads of
   `sections` its criteria (`parts`), `pay` its pay; `categories` in lines of their own are of the post above, or head
   what is asked of those below; `asked` tells by what a card without pay or terms offers a post.
6. `listed`, `named_again` tell of which posts of a list something below it is said, `call` what the call says of
   itself, `who_calls` who does where the lines below it tell that.
7. `blocks` joins posts and what holds for them, as far as it is for each; `line_by_line` those of both languages.
8. `call_beside` tells of any text with posts what its reading does not say of the call, by what the name of a body
   looks like (`body_names`), and when it was `published`.
"""
