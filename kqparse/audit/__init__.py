"""Stage 5, audit: positions to the document, with its findings and its coverage.

`accounting` tells what became of every character; `consistency` what does not add up, `bilingual` what the languages
say differently, `seniority` a category that asks for more than a higher one, `repealed` what is no longer in force;
`boxes` where values stand on pages.

Guarantees:
    * every non-space character of the source is assigned, noise or unassigned, and the three add up;
    * findings stand in source order, each with the position that it lies in;
    * what does not add up inside the document is told, and what its two languages say differently.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import UNSET
from msgspec.structs import replace

from kqparse.audit.accounting import coverage
from kqparse.audit.consistency import consistency
from kqparse.audit.repealed import repealed, struck
from kqparse.audit.seniority import seniority
from kqparse.diagnostics import finding, in_source_order
from kqparse.grammar import Grammar
from kqparse.grammar.tables import FamilyFile
from kqparse.model import LANGUAGES, SCHEMA_VERSION, CriterionKind, Diagnostic, Document, Position, Source
from kqparse.records import Block, Draft, Parsed, Split

_LONGEST_NUMBER = 5


def run(draft: Draft, grammar: Grammar) -> Parsed:
    """Check a draft and close its document."""
    split = draft.sheets.split
    starts = line_starts(split.source.text)
    document = Document(
        schema_version=SCHEMA_VERSION,
        source=Source(
            name=split.source.name,
            media_type=split.source.media_type,
            sha256=split.source.sha256,
            encoding=split.source.encoding,
            characters=len(split.source.text),
            pages=split.source.pages,
            languages=draft.languages,
            family=_families(split),
        ),
        act=draft.act,
        announcement=draft.announcement or UNSET,
        abbreviations=draft.abbreviations,
        positions=draft.positions,
        scales=draft.scales,
        passages=draft.passages,
        diagnostics=in_source_order(_findings(draft, grammar)),
        coverage=coverage(draft, starts),
    )
    fragments = split.source.layout.fragments
    if fragments:
        from kqparse.audit.boxes import with_boxes  # noqa: PLC0415

        document = with_boxes(document, split.source.text, fragments)
    return Parsed(document, starts, split.source.text)


def _findings(draft: Draft, grammar: Grammar) -> list[Diagnostic]:
    """Those of the stages before, each placed, and all that the document does not add up in."""
    split = draft.sheets.split
    findings = _placed([*split.findings, *draft.findings], draft.positions)
    # What compares two languages is loaded where there are two.
    if any(found.code == "KQ201" for found in findings):
        from kqparse.audit.bilingual.numbers import without_shifted  # noqa: PLC0415

        findings = without_shifted(findings, draft.positions)
    if split.family is None:
        findings.append(finding("KQ209", [], data={"tried": split.tried}))
    else:
        findings += _consistency(draft)
        findings += seniority(draft.positions)
        if any(sheet.by_language for sheet in draft.sheets.sheets):
            from kqparse.audit.bilingual import differences  # noqa: PLC0415

            findings += differences(draft.positions, draft.sheets.sheets, draft.spoken, draft.findings, grammar)
    if len(draft.scales) > 1 and len(draft.languages) > 1:
        from kqparse.audit.bilingual import points_differ  # noqa: PLC0415

        findings += [each.told(None, *LANGUAGES) for each in points_differ(draft.scales, grammar)]
    return [*findings, *repealed(draft.act, split.source.text)]


def line_starts(text: str) -> list[int]:
    """For each line the offset of its first character."""
    starts = list(accumulate([size + 1 for size in map(len, text.split("\n"))], initial=0))
    starts.pop()
    return starts


def _expected(table: FamilyFile) -> Sequence[CriterionKind] | None:
    """The kinds that every post of a family has, None where its posts have no criteria, or it has no posts."""
    return None if getattr(table, "bare", False) else getattr(table, "expects", None)


def _consistency(draft: Draft) -> Iterator[Diagnostic]:
    """What does not add up among the posts of each family."""
    at = 0
    gone = struck(draft.act)
    texts = (aside.text.text.strip(" .)") for aside in draft.sheets.split.asides if aside.kind == "other")
    heading = {int(text) for text in texts if len(text) <= _LONGEST_NUMBER and text.isdecimal()}
    for family, blocks in draft.sheets.split.by_family():
        if family:
            own = draft.positions[at : at + len(blocks)]
            yield from consistency(own, _expected(family.table), [block.blank for block in blocks], gone, heading)
            yield from _lent(own, blocks)
        at += len(blocks)


def _lent(positions: Sequence[Position], blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """KQ215 for each cell of a row above that a position has for its own blank one."""
    for position, block in zip(positions, blocks, strict=True):
        for text in block.lent:
            yield finding("KQ215", text.spans(), position=position.id, data={"printed": text.text})


def _families(split: Split) -> str | None:
    """The name of the family; of several, as in lists of a table, one after the other."""
    names = dict.fromkeys(family.table.name for family, _ in split.by_family() if family)
    return "; ".join(names) or None


def _placed(findings: list[Diagnostic], positions: list[Position]) -> list[Diagnostic]:
    """Findings with the position in whose block they lie; the first of those that share a row of a list."""
    places: dict[int, tuple[int, str]] = {}
    for position in positions:
        for start, end in position.spans:
            places.setdefault(start, (end, position.id))
    starts = sorted(places)
    placed = []
    for item in findings:
        index = bisect_right(starts, item.spans[0][0]) - 1 if item.spans else -1
        end, name = places[starts[index]] if index >= 0 else (0, "")
        inside = item.position is None and index >= 0 and item.spans[0][0] < end
        placed.append(replace(item, position=name) if inside else item)
    return placed
