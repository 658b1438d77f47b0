"""The mechanism `rows`: tables whose every row is a post or several.

1. Tables are those of the format (`grids`), or lines: cells one below the other (`stacked`, which finds heads in
   `head_lines`, and the column of each of its `stacked_lines` by their `stacked_words`), or with but a blank between
   those of one line (`run_together`), labels with their values
   (`turned`, `pairs`, `forms`, and one below the other in `beneath`), lines that end or begin with staff units
   (`counted`, `counted_lines`, `counted_places`), cards (`cards`). `mechanism` asks them in turn.
2. Those whose heads stand in their first column are turned (`turned`), those with a row for each criterion laid out
   anew (`pivoted`); merged heads get their place (`levels`). Cells whose lines have labels (`within`), or that ask for
   something behind the title (`within_titles`), get columns for these.
3. The header is found (`heads`) by what its cells say (`known_heads`), or by what stands below them (`shown`,
   `columns`), also where there are none (`unheaded`); lists of people are left alone (`people`). A table without a
   header may go on with the one before.
4. Rows are mended: cells moved below their heads (`shifts`), rows that only go on put together (`broken_rows`), blanks
   and signs for the same as above filled (`blanks`).
5. Row by row (`reader`): headings and units are sections (`sections`, `sums`), sums no posts, all else posts.
6. A post becomes blocks (`blocks`), one for each title of its cell (`titles`, `headings`), with its categories
   (`categories`), other parts (`parts`, `pay`) and criteria, column by column (`ways`, `words`); that which stands
   alone in its table has what labels say in the `text_below`.
"""
