"""Cells of tables, in the lines of a text.

`grids` are tables with their cells: those of the format, else rows of plain text that tabs part (`tabbed`), those that
are `wrapped` over lines put together. Where the format has true cells, `true_cells` tells labels and numbers of rows by
theirs, and `order` which lines belong elsewhere than they stand.
"""
