"""The mechanisms `characteristics` and `scale`: posts described one after the other, and points by level.

`tokens` tells what each paragraph may be by itself: heading, label, note or text; `mechanism` makes posts of them.
`scale_lines` are the lines of a point scale with their cells, `scale` the points that entries earn.
"""
