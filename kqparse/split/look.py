"""A look at a text before its families are tried: how much of its evidence each of them could find at most.

Guarantees: no family finds more than its look allows; one pass over the text serves all of them, and nothing more is
looked at for a family than shows that it cannot fit.
"""

from math import inf

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.split.evidence import needed, unwanted
from kqparse.split.mechanisms import Body
from kqparse.split.stacked import shows_heads
from kqparse.text.seen import Seen


class Look:
    """What one text allows."""

    def __init__(self, body: Body) -> None:
        text = self._text = body.of.text[body.start :]
        self._tabbed = "\t" in text
        self._gridded = bool(body.grids)
        # Words that are put together at a line end stand in the paragraph alone.
        joined = [para.text.text for para in body.paras if para.moved or "" in para.text.joiners]
        self._seen = Seen(text, [para.text.text for para in body.paras], joined)

    def most(self, family: AnyFamily) -> dict[str, float]:
        """For each evidence of a family the most that the text can show; infinite where a look tells nothing.

        Where something is less than the family asks for, what was not looked at yet stays infinite.
        """
        asked = needed(family)
        found = dict.fromkeys(family.table.evidence.__struct_fields__, inf)
        for name in sorted(found, key=lambda name: name not in asked):
            found[name] = self._one(family, name)
            if found[name] < asked.get(name, 0):
                break
        return found

    def nothing(self, family: AnyFamily) -> bool:
        """Whether nothing is there of all that a family asks about, so that to read by it would say no more."""
        return not any(self._one(family, name) for name in (*needed(family), *unwanted(family)))

    def _one(self, family: AnyFamily, name: str) -> float:
        """The most of one evidence."""
        if isinstance(family, FamilyRules):
            if family.table.mechanism == "rows" and not self._gridded and not shows_heads(self._text, family):
                return 0
            if family.table.mechanism == "sheet" and family.table.cells == "tab" and not self._tabbed:
                return 0 if name == "labels" else inf
        return family.look[name].most(self._seen) if name in family.look else inf


__all__ = ["Look"]
