"""From when on a page is a drawing, and a text of no use."""

RULINGS = 1_500
"""A page with more ruling lines than this in one direction is a drawing: it has no tables."""
UNREADABLE = 0.3
"""From this share of signs without a meaning on, a text layer is of no use."""
