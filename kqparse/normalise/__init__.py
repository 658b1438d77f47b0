"""Stage 4, normalise: criteria to positions.

Guarantees:
    * every value of a position carries its spans, under the keys of the contract;
    * what a text says in words (categories, codes, numbers) stands as a value, or is null with a finding;
    * text that belongs to no position is a passage.
"""

from kqparse.grammar import Grammar
from kqparse.model import Diagnostic, Passage, Position, Span, by_language, spans_by_language
from kqparse.normalise.positions import PositionBuilder
from kqparse.records import Aside, Draft, Sheets
from kqparse.text.languages import judge, languages


def run(sheets: Sheets, grammar: Grammar) -> Draft:
    """Build the positions and passages of a source."""
    split = sheets.split
    spoken = languages(split.text.text, grammar.languages)
    builder = PositionBuilder(grammar, spoken[0] if spoken else "kk")
    positions: list[Position] = []
    claimed: list[Span] = []
    noise: list[Span] = []
    findings: list[Diagnostic] = []
    asides = list(split.asides)
    for number, sheet in enumerate(sheets.sheets, start=1):
        built = builder.build(sheet, f"p{number}")
        positions.append(built.position)
        claimed += built.claimed
        findings += built.findings
        noise += [span for cell in sheet.noise for span in cell.spans()]
        asides += [Aside("other", stray) for stray in sheet.heading.stray]
    passages = [_passage(aside, builder, grammar) for aside in sorted(asides, key=lambda aside: aside.text.start)]
    return Draft(sheets, spoken, positions, passages, claimed, noise, findings)


def _passage(aside: Aside, builder: PositionBuilder, grammar: Grammar) -> Passage:
    language = judge(aside.text.text, grammar.languages) or builder.default
    return Passage(
        kind=aside.kind,
        text=by_language(language, aside.text.text),
        spans=spans_by_language(language, aside.text.spans()),
    )
