"""Documents at a glance: one position as it is, and counts over many."""

from kqparse.overview.counts import Counts, counts
from kqparse.overview.sheet import sheet_lines

__all__ = ["Counts", "counts", "sheet_lines"]
