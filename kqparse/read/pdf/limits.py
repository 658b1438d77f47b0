"""How much a PDF may ask for, and from when on its text is of no use."""

PAGES = 5_000
"""More pages are refused with KQ903."""
RULINGS = 1_500
"""A page with more ruling lines than this in one direction is a drawing: it has no tables."""
UNREADABLE = 0.3
"""From this share of signs without a meaning on, a text layer is of no use."""
