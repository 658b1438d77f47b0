"""What two documents say differently that are one in Kazakh and one in Russian (KQ2xx, KQ4xx).

    names → two documents → written: one text, a block a post → split.halves → normalise → audit.bilingual → findings
                          → values: acts, calls, pay, scales                                              → findings

They are compared as a document is that prints all its posts in Kazakh and then in Russian, by what was extracted of
them. A finding stands in the Kazakh document, what the Russian one alone has in that one; `data.other` tells where in
the other document the same post and the rest of its evidence stand.
"""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.audit.bilingual import differences
from kqparse.audit.bilingual.numbers import without_shifted
from kqparse.diagnostics import in_source_order
from kqparse.grammar import Grammar
from kqparse.model import LANGUAGES, Diagnostic, Document, Language
from kqparse.normalise.positions import PositionBuilder
from kqparse.records import Block
from kqparse.reports.counterparts.names import counterparts
from kqparse.reports.counterparts.values import values_differ
from kqparse.reports.counterparts.written import Written
from kqparse.split.bilingual.halves import paired_posts

_COMPARING = ("KQ201", "KQ401", "KQ407")
"""What is told of the values of a post while it is built, and compares its languages."""
_OTHER_POST = ("KQ406", "KQ407")
"""What tells one post from another: documents most of whose posts are others by it are none in two languages."""


def with_counterparts(documents: Sequence[Document], grammar: Grammar) -> list[Document]:
    """The documents in their order, those whose names pair with what the two say differently."""
    found = list(documents)
    named = [(document.source.name, document.source.languages) for document in documents]
    for pair in counterparts(named, grammar.languages.marks):
        told = _compared({language: documents[at] for language, at in zip(LANGUAGES, pair, strict=True)}, grammar)
        for language, at in zip(LANGUAGES, pair, strict=True):
            own = [each for where, each in told if where == language]
            if own:
                found[at] = replace(found[at], diagnostics=in_source_order([*found[at].diagnostics, *own]))
    return found


def _compared(documents: dict[Language, Document], grammar: Grammar) -> list[tuple[Language, Diagnostic]]:
    """What two documents say differently, each finding with the language of the document that it stands in."""
    written = Written(documents)
    blocks = paired_posts(written.blocks, grammar, apart=True).blocks
    if not any(block.by_language for block in blocks):
        scales_alone = not written.blocks and all(document.scales for document in documents.values())
        return [*values_differ(documents, [], grammar)] if scales_alone else []
    sheets = [written.sheet(block) for block in blocks]
    civil = any(post.category for document in documents.values() for post in document.positions)
    builder = PositionBuilder(grammar, None, "kk", alone=False, civil=civil)
    built = [builder.build(sheet, f"p{number}") for number, sheet in enumerate(sheets, start=1)]
    positions = [one.position for one in built]
    findings = [each for one in built for each in one.findings]
    spoken = [each for one in built for each in one.spoken]
    compared = without_shifted([each for each in findings if each.code in _COMPARING], positions)
    told = [*compared, *differences(positions, sheets, spoken, findings, grammar)]
    both = sum(len(block.by_language) > 1 for block in blocks)
    differing = Counter(each.position for each in told if each.code in _OTHER_POST)
    others = sum(_is_other(block, differing[position.id]) for position, block in zip(positions, blocks, strict=True))
    if both > 1 and 2 * others > both:
        return []
    pairs = written.in_both(blocks)
    partners: dict[tuple[Language, str], str] = {}
    for kk, ru in pairs:
        partners |= {("kk", kk): ru, ("ru", ru): kk}
    beside = values_differ(documents, pairs, grammar)
    return [*(written.placed(each, partners) for each in told), *beside]


def _is_other(block: Block, differing: int) -> bool:
    """Whether the two posts of a block are two: they share no code, or without any most of what tells them differs."""
    headings = [own.heading for own in block.by_language.values() if own.heading]
    parts = [heading.parts for heading in headings]
    if not differing:
        return False
    if all("codes" in own for own in parts):
        codes = [set(own["codes"][0].text.split(", ")) for own in parts]
        return codes[0].isdisjoint(*codes[1:])
    told = all(heading.title for heading in headings) + all("category" in own for own in parts)
    return 2 * differing > told


__all__ = ["with_counterparts"]
