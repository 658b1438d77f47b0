"""From the source text to the text that parsers read.

Guarantees:
    * characters are unified (`characters.unify`), Kazakh in Latin letters is read in Cyrillic ones; words of two
      alphabets, letters of legacy fonts, Kazakh letters that were lost or typed as Russian ones, and signs that are
      shown as their bytes are repaired;
    * real misspellings stay as printed;
    * every repair is told, with its place in the source.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from kqparse.diagnostics import finding
from kqparse.model import Diagnostic, Span, Spans
from kqparse.text.edits import Changed, Edit, EditedText
from kqparse.text.repair.characters import unify
from kqparse.text.repair.gaps import GapRules, gaps
from kqparse.text.repair.legacy import LegacyRules, legacy_repairs
from kqparse.text.repair.letter_spaced import letter_spaced
from kqparse.text.repair.lost import LostRules, lost_repairs, lost_words
from kqparse.text.repair.lost_blanks import BlankRules, lost_blanks, unbroken
from kqparse.text.repair.plain import PlainRules, plain_repairs
from kqparse.text.repair.recognised import RecognisedRules, recognised_repairs
from kqparse.text.repair.scripts import Repair, ScriptRules, code_repairs, exchanged, nought_repairs, repairs
from kqparse.text.repair.split_signs import split_signs
from kqparse.text.repair.stand_ins import StandIn, stand_in_repairs
from kqparse.text.repair.transcribed import AlphabetRules, Transcribed, transcribed


class RepairRules(Struct, frozen=True):
    """All that the grammar says about letters."""

    scripts: ScriptRules
    legacy: LegacyRules
    lost: LostRules
    plain: PlainRules
    stand_ins: Sequence[StandIn]
    recognised: RecognisedRules
    gaps: GapRules
    blanks: BlankRules
    alphabets: AlphabetRules


_MARKS = "\u0300"
"""Before it nothing melts with the letter before."""
_SHOWN = 5
"""Words with lost letters that a finding names."""


class Prepared(NamedTuple):
    """The text to parse, and what was repaired in it."""

    text: EditedText
    findings: list[Diagnostic]


def prepare(
    source: str,
    rules: RepairRules,
    noise: Sequence[Span] = (),
    leads: Sequence[Span] = (),
    broken: Sequence[int | Span] = (),
) -> Prepared:
    """Unify and repair `source`; linear in its length. The other arguments are those of `unify`."""
    transcript = transcribed(source, rules.alphabets)
    whole = [] if transcript else split_signs(source) or gaps(source, rules.gaps)
    whole = whole or letter_spaced(source, rules.gaps.words)
    blanks = [] if transcript or whole else lost_blanks(source, rules.blanks)
    changed = transcript.changed if transcript else Changed(source, whole or blanks)
    edited = unify(source, noise, leads, broken, changed)
    told = whole or unbroken(source, blanks)
    findings = [_transcription(transcript)] if transcript else [_told(source, edit) for edit in told if edit.text]
    fixes: list[tuple[str, Callable[[EditedText], list[Repair]]]] = [
        ("KQ101", lambda text: repairs(text.text, rules.scripts, lambda: text.words)),
        ("KQ102", lambda text: lost_repairs(text.text, rules.lost)),
        ("KQ102", lambda text: legacy_repairs(text.text, rules.legacy, lambda: text.words)),
        ("KQ102", lambda text: plain_repairs(text.text, rules.plain)),
        ("KQ102", lambda text: stand_in_repairs(text.text, rules.stand_ins)),
        ("KQ102", lambda text: recognised_repairs(text.text, rules.recognised)),
        ("KQ102", lambda text: nought_repairs(text.text, rules.scripts)),
        ("KQ101", lambda text: code_repairs(text.text, rules.scripts)),
    ]
    lost = lost_words(edited.text, rules.lost)
    for code, fix in fixes:
        found = [repair for repair in fix(edited) if _stays_composed(edited.text, repair)]
        if found:
            edited = edited.replaced(exchanged(edited.text, found))
            findings += _findings(code, found, edited)
    left = [word for word in lost if "?" in edited.text[word.start : word.end - 1]]
    if left:  # the letters that no word tells
        spans = [edited.source_span(word.start, word.end) for word in left]
        marks = sum(edited.text.count("?", word.start, word.end) for word in left)
        printed = list(dict.fromkeys(edited.text[word.start : word.end] for word in left))
        shown = ", ".join([*printed[:_SHOWN], *(["…"] if len(printed) > _SHOWN else [])])
        findings.append(finding("KQ103", spans, data={"count": marks, "printed": shown}))
    return Prepared(edited, findings)


def _transcription(transcript: Transcribed) -> Diagnostic:
    data = {"alphabet": transcript.alphabet, "words": transcript.words}
    return finding("KQ110", transcript.spans, data=data)


def _told(source: str, edit: Edit) -> Diagnostic:
    data = {"printed": source[edit.start : edit.end], "read": edit.text}
    return finding("KQ102", [(edit.start, edit.end)], data=data)


def _stays_composed(text: str, repair: Repair) -> bool:
    """Whether the last letter read does not melt with a mark behind it, which would move all places (NFC)."""
    behind = text[repair.end : repair.end + 1]
    return behind < _MARKS or unicodedata.is_normalized("NFC", repair.read[-1] + behind)


def _findings(code: str, found: Sequence[Repair], text: EditedText) -> Iterator[Diagnostic]:
    """What tells the repairs; the same words are repaired again and again, and told alike."""
    known: dict[tuple[str, str], Diagnostic] = {}
    for repair in found:
        spans = [text.source_span(repair.start, repair.end)]
        before = known.get((repair.printed, repair.read))
        if before is None:
            before = known[repair.printed, repair.read] = _finding(code, repair, spans)
            yield before
        else:
            yield Diagnostic(
                code=code,
                severity=before.severity,
                message=before.message,
                position=None,
                spans=spans,
                data={**before.data},
            )


def _finding(code: str, repair: Repair, spans: Spans) -> Diagnostic:
    other = "Latin" if repair.script == "Cyrillic" else "Cyrillic"
    what = "code" if repair.read[-1].isdigit() else "word"
    return finding(
        code,
        spans,
        data={"printed": repair.printed, "read": repair.read},
        wording={"script": other, "other": f"{repair.script} {what}"},
    )
