"""A look at a text before its families are tried: how much of its evidence each of them could find at most.

Guarantees: no family finds more than its look allows; one pass over the text serves all of them.
"""

from collections.abc import Sequence
from math import inf

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.split.prose import Para
from kqparse.text.seen import Seen


class Look:
    """What one text allows."""

    def __init__(self, text: str, paras: Sequence[Para]) -> None:
        self._tabbed = "\t" in text
        # Words that are put together at a line end stand in the paragraph alone.
        joined = [para.text.text for para in paras if para.moved or "" in para.text.joiners]
        self.seen = Seen([text, *joined], [para.text.text for para in paras])

    def most(self, family: AnyFamily) -> dict[str, float]:
        """For each evidence of a family the most that the text can show; infinite where a look tells nothing."""
        found = {
            name: family.look[name].most(self.seen) if name in family.look else inf
            for name in family.table.evidence.__struct_fields__
        }
        if isinstance(family, FamilyRules) and family.table.cells == "tab" and not self._tabbed:
            found["labels"] = 0
        return found


__all__ = ["Look"]
