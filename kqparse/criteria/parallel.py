"""Lines of a bilingual table to criteria: labels taken out of the lines, values given to their languages."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.criteria.turns import by_language, listed, unlabelled
from kqparse.criteria.unknown_labels import unknown_label
from kqparse.frozen import Frozen
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labelling.labels import Label, LabelLines, Piece
from kqparse.grammar.labelling.phrases import Phrase
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, CriterionKind, Language
from kqparse.records import Block, Parallel, ParallelValue, Sheet
from kqparse.text.traced import Traced, join

_SENTENCE_ENDS = (".", ";", "!", "?", ".»", '."', ".)", "…")
_GOES_ON = (",", "-", "–", "(", "№")
_SIGNS = " /:|,;"
_ROW_NUMBER = late_pattern(r"[0-9]{1,2}[.)]?\s*")
_HEAD = late_pattern(r"[^/|]+")
_REACH = 12
"""Lines before a label in which one may begin that it is a part of."""
_MOST_ABOVE = 5
"""Lines of a text that stand above the label beside it at most."""
_COMMON = 0.5
"""A label without anything that tells it counts where this share of the blocks have it in the same place."""


class _Usage(Struct, frozen=True):
    """How a document writes its labels.

    Attributes:
        pairs: for each label the one in the other language that is printed with it.
        kinds: the kinds of these.
        beside: kinds and languages of labels that stand alone beside their values.
        first: the language that comes first, or of the labels of a text in one: short words may not show theirs.
    """

    pairs: dict[Phrase, Phrase]
    kinds: set[CriterionKind]
    beside: set[tuple[CriterionKind, Language]]
    first: Language


class _Found(Frozen, frozen=True):
    """A criterion.

    Attributes:
        line: where its label begins.
        label: None before any label.
        unknown: the pieces of a label that no list has.
        above: how many lines before its label are of its text, which the label stands beside the middle of.
        rows: whether each language has a row of its own, so that a label stands between the texts as it should.
    """

    line: int
    label: Label | None
    unknown: Mapping[Language, list[Piece]] = {}
    above: int = 0
    rows: bool = False


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
        self.alone = family.table.languages == "one"
        self._headed = self.alone and len(self._lines) < len(block.cells)
        self._looked = LabelLines([line.text for line in self._lines], family.phrases)
        self.pure = self._looked.all_pure()
        # No other line has a label, be it one that no list knows.
        self._likely = [
            index
            for index, (line, may) in enumerate(zip(self._lines, self._looked.opening, strict=True))
            if may or "/" in line.text
        ]

    def complete(self, line: int) -> bool:
        """Whether the text before a line is complete; in a family of one language its full stop may be missing."""
        before = self._lines[line - 1].text
        return line == 0 or (not before.endswith(_GOES_ON) if self.alone else before.endswith(_SENTENCE_ENDS))

    def beside(self, line: int) -> bool:
        """Whether a label that nothing tells stands where one may: a text begins behind it, and none is open before."""
        label = self.pure[line]
        if label is None or label.shape != "beside" or not self._capital(line) or not self.complete(line):
            return False
        behind = self._lines[line].text[label.pieces[-1].end :].lstrip(_SIGNS + '«"(')
        return not behind[:1].islower()

    def _capital(self, line: int) -> bool:
        return self._lines[line].text[:1].isupper()

    def sheet(self, usage: _Usage) -> Sheet:
        """The criteria of the block."""
        found = self._with_text_above(self._found(usage), usage.first)
        values: list[ParallelValue] = []
        bare: list[Traced] = []
        starts = [entry.line - entry.above for entry in found] + [len(self._lines)]
        for entry, stop in zip(found, starts[1:], strict=True):
            value = self._value(entry, stop, usage.first)
            if value.texts:
                values.append(value)
            else:
                bare += value.labels.values()
        noise = [
            self._lines[entry.line][: number.end()].strip()
            for entry in found
            if entry.label and (number := _ROW_NUMBER.match(self._lines[entry.line].text))
        ]
        noise += [head for cell in self._block.cells if cell.role == "column" for head in _heads(cell.text)]
        return Sheet(
            section=self._block.section,
            heading=self._block.heading,
            values=[],
            bare=bare,
            noise=noise,
            by_language=self._block.by_language,
            parallels=together(values),
        )

    def _found(self, usage: _Usage) -> list[_Found]:
        anchors = self._anchors(usage)
        found: list[_Found] = []
        starts = sorted(anchors)
        taken = {anchors[line].kind for line in starts}
        for begin, stop in zip([-1, *starts], [*starts, len(self._lines)], strict=True):
            if begin >= 0:
                label = self._looked.completed(anchors[begin], stop, usage.pairs)
                self._add(found, _Found(begin, label))
            behind = found[-1].label.pieces[-1].line + 1 if begin >= 0 and found[-1].label else max(begin, 0)
            for entry in self._between(behind, stop, taken, usage):
                self._add(found, entry)
        if self._lines and (not found or found[0].line):
            if found and found[0].label and found[0].line <= _MOST_ABOVE:
                found[0] = found[0]._replace(above=found[0].line)
            else:
                found.insert(0, _Found(0, None))
        return found

    def _add(self, found: list[_Found], entry: _Found) -> None:
        """A criterion more, or the other language of the label before where that has been said in one only."""
        last = found[-1].label if found else None
        if last and entry.label and last.kind == entry.label.kind and not set(last.sides) & set(entry.label.sides):
            sides = {**last.sides, **entry.label.sides}
            found[-1] = found[-1]._replace(label=last._replace(sides=sides, shape="pair"), rows=True)
        else:
            found.append(entry)

    def _with_text_above(self, found: Sequence[_Found], first: Language) -> list[_Found]:
        """The criteria, with lines before a label given to it that go on beside it.

        Such lines stand behind a complete text, are in the language that comes first, end in the middle of a phrase,
        and what stands beside the label goes on in small letters.
        """
        result = list(found)
        for index, (before, entry) in enumerate(pairwise(found), start=1):
            line = entry.line
            free = (before.label.pieces[-1].line if before.label else before.line) + 1
            while line - 1 > free and entry.line - line < _MOST_ABOVE and not self.complete(line):
                line -= 1
            lines = self._lines[line : entry.line]
            own = all(self._family.tongues.spoken(text.text) == first for text in lines)
            if lines and own and self.complete(line) and self._goes_on(entry):
                result[index] = entry._replace(above=len(lines))
        return result

    def _goes_on(self, entry: _Found) -> bool:
        """Whether the first text beside a label begins in small letters."""
        if entry.label is None:
            return False
        pieces = entry.label.pieces
        for line in range(entry.line, min(pieces[-1].line + 1, len(self._lines))):
            end = max((piece.end for piece in pieces if piece.line == line), default=0)
            text = self._lines[line].text[end:].lstrip(_SIGNS)
            if text:
                return text[0].islower()
        return False

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
        """Whether a label is one, and no words of a value."""
        capital, complete = self._capital(line), self.complete(line)
        if label.shape == "pair":
            return label.slash or (capital and complete)
        if label.shape == "slash" or not capital:
            return capital
        keys = {(label.kind, language) for language in label.sides}
        if said & keys or not label.exact:
            return False
        paired = label.kind in usage.kinds
        # Where labels stand in one language and beside their values, heads of columns or their repetition tell them.
        told = not usage.pairs and self.beside(line) and (self._headed or usage.beside >= keys)
        if label.shape == "alone":
            return complete and not paired and not self._claimed(line, usage)
        return label.shape == "parted" or (complete and told)

    def _claimed(self, line: int, usage: _Usage) -> bool:
        """Whether a line is a part of a label that begins before it, woven into its value."""
        for start in range(max(line - _REACH, 0), line):
            label = None if self.pure[start] else self._looked.woven(start, len(self._lines), usage.pairs)
            if label and any(piece.line == line for piece in label.pieces):
                return True
        return False

    def _between(self, start: int, stop: int, taken: set[CriterionKind], usage: _Usage) -> Iterator[_Found]:
        """Labels among the lines behind one that stands for itself: woven into their values, or in no list."""
        behind = start
        for line in self._likely[bisect_left(self._likely, start) : bisect_left(self._likely, stop)]:
            if line < behind:
                continue
            label = self._looked.woven(line, stop, usage.pairs)
            if label and label.kind not in taken:
                taken.add(label.kind)
                yield _Found(line, label)
                behind = label.pieces[-1].line + 1
                continue
            unknown = unknown_label(self._lines, line, stop, self._family.tongues) if self.complete(line) else None
            if unknown:
                yield _Found(line, None, unknown)
                behind = max(piece.line for pieces in unknown.values() for piece in pieces) + 1

    def _value(self, entry: _Found, stop: int, first: Language) -> ParallelValue:
        sides = {language: list(side.pieces) for language, side in entry.label.sides.items()} if entry.label else {}
        pieces = sides or dict(entry.unknown)
        cut = sorted([piece for own in pieces.values() for piece in own])
        texts: list[Traced] = []
        woven: list[Traced] = []
        behind = max(cut[-1].line + 1 if cut else 0, entry.line - entry.above)
        for line in range(entry.line - entry.above, min(behind, stop)):
            own = [piece for piece in cut if piece.line == line]
            at = 0
            if entry.line < line:
                at = len(self._lines[line].text) - len(self._lines[line].text.lstrip("/ "))
            if line == entry.line and own and _ROW_NUMBER.fullmatch(self._lines[line].text[: own[0].start]):
                at = own[0].start
            for piece in own:
                if at < piece.start:
                    _append(texts, self._lines[line][at : piece.start], _SIGNS)
                if texts and not entry.rows:
                    woven.append(self._lines[line][piece.start : piece.end])
                at = piece.end
            _append(texts, self._lines[line][at:] if at else self._lines[line], _SIGNS if own else "")
        for bare in [text.strip() for text in self._lines[behind:stop]]:
            if bare.text and (texts or any(map(str.isalnum, bare.text))):
                texts.append(bare)
        labels = {language: self._label(pieces[language]) for language in LANGUAGES if language in pieces}
        whole = by_language(texts, labels, self._family.tongues, first, rows=entry.rows)
        kind = entry.label.kind if entry.label else "other"
        whole, labels = unlabelled(whole, labels, self._family.label, kind)
        items = listed(kind, texts, whole, self._family.tongues)
        return ParallelValue(kind, labels, whole, _matched(entry), woven, items=items)

    def _label(self, pieces: Sequence[Piece]) -> Traced:
        return join([self._lines[piece.line][piece.start : piece.end] for piece in pieces]).tidy().strip(_SIGNS)


def _heads(text: Traced) -> list[Traced]:
    """The heads of columns in a line, without the slashes between them."""
    return [head for match in _HEAD.finditer(text.text) if (head := text[slice(*match.span())].strip())]


def together(values: Sequence[ParallelValue]) -> list[ParallelValue]:
    """The criteria, those of one kind as one where each is said in a language of its own, label and all."""
    result: list[ParallelValue] = []
    for value in values:
        index = next((index for index, own in enumerate(result) if _completes(own, value)), None)
        if index is None:
            result.append(value)
            continue
        own = result[index]
        result[index] = own._replace(
            labels=_sorted({**own.labels, **value.labels}),
            texts=_sorted({**own.texts, **value.texts}),
            woven=[*own.woven, *value.woven],
        )
    return result


def _completes(own: ParallelValue, other: ParallelValue) -> bool:
    """Whether two criteria are one: of one listed kind, with a label each, and in different languages."""
    listed = own.matched is not None and own.kind == other.kind and bool(own.labels) and bool(other.labels)
    return listed and not set(own.labels) & set(other.labels) and not set(own.texts) & set(other.texts)


def _sorted(texts: Parallel) -> Parallel:
    return {language: texts[language] for language in LANGUAGES if language in texts}


def _append(texts: list[Traced], text: Traced, signs: str) -> None:
    left = len(text.text) - len(text.text.lstrip(signs + " ")) if signs else 0
    bare = (text[left:] if left else text).strip()
    if bare.text and (texts or any(map(str.isalnum, bare.text))):
        texts.append(bare)


def _matched(entry: _Found) -> str | None:
    """What a misspelt label was taken for; empty for one that a list has, None for one that none has."""
    if entry.label is None:
        return None
    near = [side.taken.whole for side in entry.label.sides.values() if not side.taken.exact]
    return "; ".join([phrase.printed for phrase in near if phrase])


def _usage(readers: Sequence[_Reader]) -> _Usage:
    pairs: dict[Phrase, Counter[Phrase]] = {}
    beside: Counter[tuple[CriterionKind, Language]] = Counter()
    order: Counter[Language] = Counter()
    for reader in readers:
        told = [label for line, label in enumerate(reader.pure) if label and reader.beside(line)]
        beside.update({(label.kind, language) for label in told for language in label.sides})
        for label in (label for label in reader.pure if label and (reader.alone or label.shape == "pair")):
            order[next(iter(label.sides))] += 1
            one, other = [*(side.taken.whole for side in label.sides.values()), None][:2]
            if one and other:
                pairs.setdefault(one, Counter())[other] += 1
                pairs.setdefault(other, Counter())[one] += 1
    return _Usage(
        pairs={phrase: max(counts, key=lambda other: counts[other]) for phrase, counts in pairs.items()},
        kinds={phrase.kind for phrase in pairs},
        beside={key for key, count in beside.items() if count >= _COMMON * len(readers)},
        first="ru" if order["ru"] > order["kk"] else "kk",
    )
