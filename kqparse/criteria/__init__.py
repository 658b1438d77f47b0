"""Stage 3, criteria: the cells of each block to labelled criteria.

Guarantees:
    * a label opens a criterion, the cells up to the next label are its text, joined as running text;
    * cells before any label, and a label that no list knows, are kept as criteria of kind `other`;
    * heads of columns are noise; nothing else is left out.
"""

from kqparse.criteria.sheet import sheets
from kqparse.records import Sheets, Split


def run(split: Split) -> Sheets:
    """Put the cells of every block together to criteria."""
    return sheets(split)
