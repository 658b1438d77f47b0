"""The mechanism `instruction`: job instructions, each a heading that names its post, and labelled sections.

    Должностная инструкция главного бухгалтера
    1. Общие положения
    1.1. На должность главного бухгалтера назначается лицо, имеющее …
    2. Должностные обязанности

Guarantees:
    * a heading without a labelled section below it is no post;
    * every paragraph is a heading, cells of a block, or an aside; the numbers of labels alone are claimed beside them;
    * time is linear in the text, since long paragraphs are not matched.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kqparse.grammar.forms import value
from kqparse.grammar.instructions import InstructionRules
from kqparse.model import CriterionKind, Language
from kqparse.records import Aside, Block, Cell, Heading
from kqparse.split.prose import Para
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_NUMBER = re.compile(r"(?:[0-9]{1,3}\.){1,4}[0-9]{0,3}\s*|[0-9]{1,3}\)\s*|[IVX]{1,5}\.\s*")
_ITEM = re.compile(r"[-–—•*·]|[0-9]{1,3}\)|[^\W\d_]\)")
_BEHIND = re.compile(r"\s*(?::|\.$|[-–—](?=\s)|$)")
_SIGNS = " .:;,–—-"
_QUOTES = ("«", "»", '"', "“", "”", "„")
_SECTION = re.compile(r"[0-9]{1,2}\.|[IVX]{1,5}\.")
_LONGEST_HEADING = 200
_LONGEST_SENTENCE = 3000
_MOST_BEFORE_LABEL = 3
"""Paragraphs that may stand between a heading and the first label."""
_MOST_LABEL_WORDS = 8
_MOST_TITLE_WORDS = 5
"""Words before those that say that something must be known: whoever must know it."""
_OPEN = (":", ";", ",")


class Attempt(NamedTuple):
    """What the mechanism makes of a text: a block a post, all other text, numbers of labels, and the evidence."""

    blocks: list[Block]
    asides: list[Aside]
    claimed: list[Traced]
    evidence: dict[str, int]


class _Label(NamedTuple):
    """What a paragraph says that follows: its number, the printed label, and what stands behind that."""

    number: Traced | None
    text: Traced
    kind: CriterionKind
    language: Language
    rest: Traced | None


def attempt(paras: Sequence[Para], rules: InstructionRules) -> Attempt:
    """Read paragraphs as job instructions."""
    return _Reader(paras, rules).read()


class _Reader:
    def __init__(self, paras: Sequence[Para], rules: InstructionRules) -> None:
        self._paras = paras
        self._rules = rules
        self._labels = [self._label(para) for para in paras]
        self._blocks: list[Block] = []
        self._asides: list[Aside] = []
        self._claimed: list[Traced] = []
        self._kinds: set[CriterionKind] = set()
        self._cells: list[Cell] | None = None  # of the post that is open
        self._asked = False  # whether the last cell says who is appointed

    def read(self) -> Attempt:
        """Read all paragraphs."""
        at = 0
        while at < len(self._paras):
            end = self._opened(at)
            if not end:
                self._take(at)
            at = end or at + 1
        evidence = {"headings": len(self._blocks), "labels": len(self._kinds)}
        return Attempt(self._blocks, self._asides, self._claimed, evidence)

    def _opened(self, at: int) -> int:
        """Open a post at its heading; the index behind that, 0 where there is none."""
        parts = self._heading(self._paras[at].text)
        if parts is None:
            return 0
        lead, title = parts
        end = at + 1
        if not title and end < len(self._paras) and self._is_title(end) and not self._heading(self._paras[end].text):
            title, end = _bare(self._paras[end].text), end + 1
        if not title or self._rules.never.match(lower(title.text)) or not self._is_labelled(end):
            return 0
        self._cells = []
        self._blocks.append(Block(None, Heading(title, None, {"lead": (lead, lead)}, []), self._cells))
        self._asked = False
        return end

    def _is_labelled(self, at: int) -> bool:
        """Whether a label stands soon behind a heading, and no other heading before it: a cover names the post too."""
        for label, para in zip(self._labels[at:], self._paras[at : at + 1 + _MOST_BEFORE_LABEL], strict=False):
            if label or self._heading(para.text):
                return label is not None
        return False

    def _heading(self, text: Traced) -> tuple[Traced, Traced] | None:
        """What a heading has beside the title of its post, and the title, which may stand in the next line."""
        small = lower(text.text) if len(text) <= _LONGEST_HEADING and not text.text.endswith(_OPEN) else ""
        first = self._rules.starts.match(small)
        if first and not small[first.end() : first.end() + 1].isalnum() and ": " not in small[first.end() + 1 :]:
            return text[: first.end()], _bare(text[first.end() :])
        last = self._rules.ends.search(small)
        if last and not small[last.end() :].strip(_SIGNS):
            return text[last.start() :], _bare(text[: last.start()])
        return None

    def _is_title(self, at: int) -> bool:
        """Whether a line below the word for an instruction is the title of its post."""
        text = self._paras[at].text.text
        return not (
            self._labels[at] or _NUMBER.match(text) or text.endswith((".", *_OPEN)) or len(text) > _LONGEST_HEADING
        )

    def _label(self, para: Para) -> _Label | None:
        """The label of a paragraph: it begins with one, or is a heading or ends in a colon, with words beside it."""
        text = para.text.text
        point = _NUMBER.match(text)
        begin = point.end() if point else 0
        small = lower(text[: begin + _LONGEST_HEADING])
        if not point and text[:1].islower():
            return None
        number = para.text[:begin].strip() if point else None
        found = [(match.end(), forms) for forms in self._rules.labels if (match := forms.pattern.match(small, begin))]
        for end, forms in sorted(found, key=lambda entry: -entry[0]):
            sign = _BEHIND.match(text, end)
            if sign:
                rest = para.text[sign.end() :].strip()
                return _Label(number, para.text[begin:end], forms.kind, forms.language, rest or None)
        short = len(text) <= len(small) and len(text[begin:].split()) <= _MOST_LABEL_WORDS
        if short and found and number and _SECTION.fullmatch(number.text) and text[-1].isalpha():
            return _Label(number, para.text[begin:], found[0][1].kind, found[0][1].language, None)
        if short and text.endswith(":"):
            for forms in self._rules.labels:
                if forms.pattern.search(small, begin):
                    return _Label(number, para.text[begin:].strip(_SIGNS), forms.kind, forms.language, None)
        return self._known(para, number, begin)

    def _known(self, para: Para, number: Traced | None, begin: int) -> _Label | None:
        """A sentence that says who must know what: Сторож должен знать правила."""
        small = lower(para.text.text[: begin + _LONGEST_HEADING])
        for forms in self._rules.labels:
            match = forms.pattern.search(small, begin) if forms.kind == "knowledge" else None
            rest = para.text[match.end() :].strip(_SIGNS) if match else None
            if match and rest and len(small[begin : match.start()].split()) <= _MOST_TITLE_WORDS:
                return _Label(number, para.text[begin : match.end()], forms.kind, forms.language, rest)
        return None

    def _take(self, at: int) -> None:
        """Take a paragraph for a label, what is said under it, who is appointed, or an aside."""
        text, label = self._paras[at].text, self._labels[at]
        small = lower(text.text[:_LONGEST_SENTENCE])
        if len(small) <= _LONGEST_HEADING and self._rules.closers.match(small):
            self._cells = None
        if self._cells is None:
            ends = text.text.endswith((".", *_OPEN))
            self._asides.append(Aside("provision" if ends else "heading", text))
            return
        if label:
            self._asked = False
            self._kinds.add(label.kind)
            self._claimed += [label.number] if label.number else []
            self._cells.append(Cell("label", label.text, label.kind, label.language))
            self._cells += [Cell("value", label.rest)] if label.rest else []
        elif not self._appointed(text, small):
            other = self._asked and not _ITEM.match(text.text)
            self._cells.append(Cell("value", text, kind="other" if other else None))
            self._asked = self._asked and not other

    def _appointed(self, text: Traced, small: str) -> bool:
        """Whether a sentence says who is appointed: that is a criterion of its own."""
        begin = match.end() if (match := _NUMBER.match(small)) else 0
        if self._cells is None or len(text) > _LONGEST_SENTENCE:
            return False
        for form in self._rules.appoints:
            found = form.match(small, begin)
            place = value(found, "asked") if found else None
            if place:
                self._cells.append(Cell("value", text[slice(*place)].strip(), kind="qualification_requirements"))
                self._claimed += [part for part in (text[: place[0]].strip(), text[place[1] :].strip()) if part]
                self._asked = True
                return True
        return False


def _bare(text: Traced) -> Traced:
    """A title without the signs around it, and without quotes that hold all of it."""
    own = text.strip(_SIGNS)
    return own[1:-1].strip() if own.text.startswith(_QUOTES) and own.text.endswith(_QUOTES) else own


__all__ = ["Attempt", "attempt"]
