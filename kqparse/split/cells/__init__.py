"""Cells of tables, as the format has them or as tabs of plain text show them, in the lines of a text."""
