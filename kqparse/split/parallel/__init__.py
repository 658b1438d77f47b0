"""The mechanism `parallel`: tables that say everything in two languages.

1. `printed` gives the lines of the text, with the labels and heads of columns in them; `printed_lines` what each line
   says by itself.
2. `regions` finds the headings of posts, by their numbers (`heads`), what stands behind titles, or the table below;
   `section_heads` those of sections right above.
3. `mechanism` makes a block of each heading, read by language, and of the lines below it; `evidence` counts the labels
   by which the text shows that it is one of the family.
"""
