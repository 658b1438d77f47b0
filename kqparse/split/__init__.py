"""Stage 2, split: source text to blocks, by the family that fits.

Guarantees:
    * every family is tried by the evidence that its file declares; the one with most evidence is taken;
    * blocks stand in source order and share no character, nor do passages;
    * where no family fits, there are no blocks, and `tried` tells what each family misses.
"""

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.records import SourceText, Split
from kqparse.split import sheet
from kqparse.split.sheet import Attempt
from kqparse.text.prepare import prepare

_MECHANISMS = {"sheet": sheet.attempt}


def run(source: SourceText, grammar: Grammar) -> Split:
    """Split a source into blocks."""
    text, findings = prepare(source.text, grammar.repair)
    tried: dict[str, str] = {}
    best: tuple[int, FamilyRules, Attempt] | None = None
    for name, family in grammar.families.items():
        attempt = _MECHANISMS[family.table.mechanism](text, family, grammar)
        tried[name] = _missing(family, attempt)
        weight = sum(attempt.evidence.values())
        if not tried[name] and (best is None or weight > best[0]):
            best = (weight, family, attempt)
    if best is None:
        return Split(source, text, None, tried, [], [], findings)
    _, family, attempt = best
    return Split(source, text, family, tried, attempt.blocks, attempt.asides, findings)


def _missing(family: FamilyRules, attempt: Attempt) -> str:
    """What the attempt lacks of the family's evidence, in words; empty if nothing."""
    needed = {"headings": family.table.evidence.headings, "labels": family.table.evidence.labels}
    short = [
        f"{attempt.evidence[what]} of {least} {what}"
        for what, least in needed.items()
        if attempt.evidence[what] < least
    ]
    return ", ".join(short)
