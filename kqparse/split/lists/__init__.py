"""The mechanism `list`: posts in lines, with the numbers and levels that they have there.

1. `look` tells from words alone whether a text may have a heading of a list; `others` are lists of something else.
2. `lines` have figures that may be numbers; `tables` tell which lines share a row that the format draws.
3. `cells` puts lines together that go on with each other; `rows` takes those that are rows, and the figures that are
   their numbers: one reading of the whole, the cheapest.
4. `posts` are what a row names, with all that it says of them; `named` tells posts from persons. `mechanism` makes
   blocks of them, under the headings of sectors.
"""
