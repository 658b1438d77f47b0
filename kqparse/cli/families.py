"""`kqparse families`: which families the parts of sources fit, with reasons."""

import json
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from kqparse import filters
from kqparse.audit import line_starts
from kqparse.cli import status
from kqparse.cli.asked import Reading
from kqparse.cli.console import pass_over, tell
from kqparse.cli.standard_output import write
from kqparse.errors import KqparseError
from kqparse.grammar import Grammar, grammar
from kqparse.printable import printable_lines
from kqparse.records import SourceText
from kqparse.sources import find
from kqparse.split.choosing.ranking import Claim, Part, ranking

Form = Literal["json", "text"]


def rank_all(reading: Reading, form: Form, shown: int) -> int:
    """Tell of each source the families of its parts; returns the exit status.

    Raises:
        UsageError: if no path leads to a file or a grammar file cannot be used.
        KqparseError: if standard output cannot be written.
    """
    own = frozenset(grammar(*reading.grammars).families) - frozenset(grammar().families)
    ended = status.WELL
    sources = find(reading.paths, None, reading.patterns, reading.limit, reading.options.limits)
    reader = filters.Reader(reading.grammars, reading.options, _Ranked(form, shown, own))
    for said in filters.sources(sources, reader, pass_over):
        if isinstance(said, KqparseError):
            tell(said)
            ended = status.of(said)
        else:
            write(said)
    return ended


_NONE = "    what counts as evidence, and how to add words of yours or a family: grammars/README.md, Adding a family"


@dataclass(frozen=True)
class _Ranked:
    """What is said of a source: in which form, and how many families of each part beside the user's own."""

    form: Form
    shown: int
    own: frozenset[str]

    def __call__(self, source: SourceText, words: Grammar) -> str:
        parts = ranking(source, words)
        return _as_json(source, parts) if self.form == "json" else _as_text(source, parts, self._told)

    def _told(self, claims: list[Claim]) -> list[Claim]:
        return [claim for place, claim in enumerate(claims) if place < self.shown or claim.family in self.own]


def _as_json(source: SourceText, parts: list[Part]) -> str:
    """One line of JSON."""
    said: dict[str, Any] = {
        "source": source.name,
        "parts": [
            {
                "role": part.role,
                "span": part.span,
                "family": part.family,
                "claims": [{**claim._asdict(), "fits": not claim.lacks} for claim in part.claims],
            }
            for part in parts
        ],
    }
    return json.dumps(said, ensure_ascii=False) + "\n"


def _as_text(source: SourceText, parts: list[Part], told: Callable[[list[Claim]], list[Claim]]) -> str:
    starts = line_starts(source.text)
    lines = [source.name]
    for part in parts:
        first = bisect_right(starts, part.span[0])
        last = bisect_right(starts, part.span[1] - 1)
        verdict = "head and body of an act" if part.role == "act" else part.family or "no family fits"
        lines.append(f"  lines {first}-{last}, {part.role}: {verdict}")
        if part.claims and part.family is None:
            lines.append(_NONE)
        lines += [f"    {_claim(claim)}" for claim in told(part.claims)]
    return printable_lines(lines)


def _claim(claim: Claim) -> str:
    found = ", ".join(f"{count} {what}" for what, count in claim.found.items())
    if claim.lacks:
        short = {told.split()[-1] for told in claim.lacks}
        enough = ", ".join(f"{count} {what}" for what, count in claim.found.items() if what not in short)
        words = ", ".join(f"{count} {what}" for what, count in claim.words.items())
        shows = (f"; it shows {enough}" if enough else "") + (f"; its words could be {words}" if words else "")
        return f"{claim.family}: only {', '.join(map(_lacking, claim.lacks))}{shows}"
    return f"{claim.family}: fits by {found}; reads {claim.posts} posts or rows"


def _lacking(lack: str) -> str:
    """What is missing, or what is there of which nothing may be."""
    count, _, what = lack.partition(" of 0 ")
    return f"{count} {what} against it" if what else lack
