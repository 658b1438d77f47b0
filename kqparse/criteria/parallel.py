"""Lines of a bilingual table to criteria: labels taken out of the lines, values given to their languages."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kqparse.criteria.unknown_labels import unknown_label
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labels import Label, LabelLines, Piece
from kqparse.grammar.phrases import Phrase
from kqparse.model import LANGUAGES, CriterionKind, Language
from kqparse.records import Block, ParallelValue, Sheet
from kqparse.text.tongues import by_tongue, parted
from kqparse.text.traced import Traced, join

_SENTENCE_ENDS = (".", ";", "!", "?", ".»", '."', ".)", "…")
_SIGNS = " /:|,;"
_HEAD = re.compile(r"[^/|]+")
_COMMON = 0.5
"""A label without anything that tells it counts where this share of the blocks have it in the same place."""


class _Usage(NamedTuple):
    """How a document writes its labels: the usual one of each kind and language, and those that stand by themselves."""

    pairs: dict[tuple[CriterionKind, Language], Phrase]
    beside: set[tuple[CriterionKind, Language]]
    first: Language


class _Found(NamedTuple):
    """A criterion that begins in a line: its label, None before any label; or the pieces of one that no list has."""

    line: int
    label: Label | None
    unknown: Mapping[Language, list[Piece]]


def parallel_sheets(blocks: Sequence[Block], family: FamilyRules) -> list[Sheet]:
    """The criteria of all blocks: how one labels its criteria is evidence for the others."""
    readers = [_Reader(block, family) for block in blocks]
    usage = _usage(readers)
    return [reader.sheet(usage) for reader in readers]


class _Reader:
    """Reads the lines of one block."""

    def __init__(self, block: Block, family: FamilyRules) -> None:
        self._block = block
        self._family = family
        self._lines = [cell.text for cell in block.cells if cell.role != "column"]
        self._looked = LabelLines([line.text for line in self._lines], family.phrases)
        self.pure = [self._looked.pure(index) for index in range(len(self._lines))]

    def complete(self, line: int) -> bool:
        """Whether the text before a line is complete."""
        return line == 0 or self._lines[line - 1].text.endswith(_SENTENCE_ENDS)

    def beside(self, line: int) -> bool:
        """Whether a label that nothing tells stands where one may: a text begins behind it, and none is open before."""
        label = self.pure[line]
        if label is None or label.shape != "beside" or not self.complete(line):
            return False
        behind = self._lines[line].text[label.pieces[-1].end :].lstrip(_SIGNS + '«"(')
        return not behind[:1].islower()

    def sheet(self, usage: _Usage) -> Sheet:
        """The criteria of the block."""
        found = self._found(usage)
        values: list[ParallelValue] = []
        bare: list[Traced] = []
        starts = [entry.line for entry in found] + [len(self._lines)]
        for entry, stop in zip(found, starts[1:], strict=True):
            value = self._value(entry, stop, usage.first)
            if value.texts:
                values.append(value)
            else:
                bare += value.labels.values()
        noise = [head for cell in self._block.cells if cell.role == "column" for head in _heads(cell.text)]
        return Sheet(
            section=self._block.section,
            heading=self._block.heading,
            values=[],
            bare=bare,
            noise=noise,
            by_language=self._block.by_language,
            parallels=values,
        )

    def _found(self, usage: _Usage) -> list[_Found]:
        anchors = self._anchors(usage)
        found: list[_Found] = []
        starts = sorted(anchors)
        taken = {anchors[line].kind for line in starts}
        for begin, stop in zip([-1, *starts], [*starts, len(self._lines)], strict=True):
            if begin >= 0:
                label = self._looked.completed(anchors[begin], stop, usage.pairs)
                self._add(found, _Found(begin, label, {}))
            behind = found[-1].label.pieces[-1].line + 1 if begin >= 0 and found[-1].label else max(begin, 0)
            for entry in self._between(behind, stop, taken, usage):
                self._add(found, entry)
        if self._lines and (not found or found[0].line):
            found.insert(0, _Found(0, None, {}))
        return found

    def _add(self, found: list[_Found], entry: _Found) -> None:
        """A criterion more, or the other language of the label before where that has been said in one only."""
        last = found[-1].label if found else None
        if last and entry.label and last.kind == entry.label.kind and not set(last.sides) & set(entry.label.sides):
            sides = {**last.sides, **entry.label.sides}
            found[-1] = found[-1]._replace(label=last._replace(sides=sides, shape="pair"))
        else:
            found.append(entry)

    def _anchors(self, usage: _Usage) -> dict[int, Label]:
        """The labels that stand for themselves, by line."""
        anchors: dict[int, Label] = {}
        said: set[tuple[CriterionKind, Language]] = set()
        free = 0
        for line, label in enumerate(self.pure):
            if label is None or line < free or not self._stands(line, label, said, usage):
                continue
            anchors[line] = label
            said |= {(label.kind, language) for language in label.sides}
            free = label.pieces[-1].line + 1
        return anchors

    def _stands(self, line: int, label: Label, said: set[tuple[CriterionKind, Language]], usage: _Usage) -> bool:
        keys = [(label.kind, language) for language in label.sides]
        if label.shape in ("pair", "slash"):
            return True
        if said.intersection(keys):
            return False
        if label.shape == "colon":
            return True
        paired = any((label.kind, language) in usage.pairs for language in LANGUAGES)
        if paired or not self.complete(line):
            return False
        return label.shape == "alone" or (self.beside(line) and usage.beside.issuperset(keys))

    def _between(self, start: int, stop: int, taken: set[CriterionKind], usage: _Usage) -> Iterator[_Found]:
        """Labels among the lines behind one that stands for itself: woven into their values, or in no list."""
        line = start
        while line < stop:
            label = self._looked.woven(line, stop, usage.pairs)
            if label and label.kind not in taken:
                taken.add(label.kind)
                yield _Found(line, label, {})
                line = label.pieces[-1].line + 1
                continue
            unknown = unknown_label(self._lines, line, stop, self._family.tongues) if self.complete(line) else None
            if unknown:
                yield _Found(line, None, unknown)
                line = max(piece.line for pieces in unknown.values() for piece in pieces)
            line += 1

    def _value(self, entry: _Found, stop: int, first: Language) -> ParallelValue:
        sides = {language: list(side.pieces) for language, side in entry.label.sides.items()} if entry.label else {}
        pieces = sides or dict(entry.unknown)
        cut = sorted(piece for own in pieces.values() for piece in own)
        texts: list[Traced] = []
        woven: list[Traced] = []
        for line in range(entry.line, stop):
            own = [piece for piece in cut if piece.line == line] if cut and line <= cut[-1].line else []
            at = 0
            for piece in own:
                _append(texts, self._lines[line][at : piece.start], _SIGNS)
                if texts:
                    woven.append(self._lines[line][piece.start : piece.end])
                at = piece.end
            _append(texts, self._lines[line][at:], _SIGNS if own else "")
        labels = {language: self._label(pieces[language]) for language in LANGUAGES if language in pieces}
        whole = by_tongue(parted(texts, self._family.tongues, first))
        kind = entry.label.kind if entry.label else "other"
        return ParallelValue(kind, labels, whole, _matched(entry), woven)

    def _label(self, pieces: Sequence[Piece]) -> Traced:
        return join([self._lines[piece.line][piece.start : piece.end] for piece in pieces]).tidy()


def _heads(text: Traced) -> list[Traced]:
    """The heads of columns in a line, without the slashes between them."""
    return [text[match.start() : match.end()].strip() for match in _HEAD.finditer(text.text)]


def _append(texts: list[Traced], text: Traced, signs: str) -> None:
    left = len(text.text) - len(text.text.lstrip(signs + " ")) if signs else 0
    bare = text[left:].strip()
    if any(map(str.isalnum, bare.text)):
        texts.append(bare)


def _matched(entry: _Found) -> str | None:
    """What a misspelt label was taken for; empty for one that a list has, None for one that none has."""
    if entry.label is None:
        return None
    near = [side.taken.whole for side in entry.label.sides.values() if not side.taken.exact]
    return "; ".join([phrase.printed for phrase in near if phrase])


def _usage(readers: Sequence[_Reader]) -> _Usage:
    pairs: dict[tuple[CriterionKind, Language], Counter[Phrase]] = {}
    beside: Counter[tuple[CriterionKind, Language]] = Counter()
    order: Counter[Language] = Counter()
    for reader in readers:
        found = {
            (label.kind, language)
            for line, label in enumerate(reader.pure)
            if label and reader.beside(line)
            for language in label.sides
        }
        beside.update(found)
        for label in reader.pure:
            if label and label.shape == "pair":
                order[next(iter(label.sides))] += 1
                for language, side in label.sides.items():
                    if side.taken.whole:
                        pairs.setdefault((label.kind, language), Counter())[side.taken.whole] += 1
    first: Language = "ru" if order["ru"] > order["kk"] else "kk"
    usual = {key: max(counts, key=lambda phrase: counts[phrase]) for key, counts in pairs.items()}
    return _Usage(usual, {key for key, count in beside.items() if count >= _COMMON * len(readers)}, first)
