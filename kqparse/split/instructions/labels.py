"""The labels of a job instruction's sections: what stands before a colon, or is a heading of its own."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from kqparse.grammar.mechanisms.characteristics import LabelForms
from kqparse.grammar.mechanisms.instructions import InstructionRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.records import Cell
from kqparse.split.instructions.fields import (
    BEHIND,
    ITEM,
    LONGEST_HEADING,
    NUMBER,
    ROMAN,
    SIGNS,
    behind_twin,
    first_line,
)
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

MOST_LABEL_WORDS = 8
_SECTION = late_pattern(rf"(?:[0-9]{{1,2}}|{ROMAN})\.")
COUNTED = late_pattern(r"([0-9]{1,2})\.\s*(?=[^\W\d_]|$)")
"""The number of a section, where no points of it are numbered so."""
_DEEPER = late_pattern(r"([0-9]{1,2})\.[0-9]{1,2}(?![0-9])")
_LONGEST_POINT = 20
_OTHER = late_pattern(r"(?=[^\W\d_])[^.:;,\n]{3,40}:\s+(?=\S)")
_ONE_LINE = ("education", "experience")
ASKED = (*_ONE_LINE, "qualification_requirements")
"""Kinds of labels behind whose text, in one line, further ones may stand."""
_STOP = late_pattern(r"[.;]\s+(?=[^\W\d_])")
_APART = 3
"""Characters between a label and its value in one line."""
_END = 40
"""Characters at the end of a sentence in which its verb is looked for."""
_LEAST_LISTED = 2
_MOST_TITLE_WORDS = 5
"""Words before those that say that something must be known: whoever must know it."""


class Label(Struct, frozen=True):
    """What a paragraph says that follows: its number, the printed label, and what stands behind that."""

    number: Traced | None
    text: Traced
    kind: CriterionKind
    language: Language
    rest: Traced | None


class Labels:
    """Reads them."""

    def __init__(self, rules: InstructionRules) -> None:
        """Take the words of labels."""
        self._rules = rules

    def label(self, para: Para) -> Label | None:
        """The label of a paragraph: it begins with one, or is a heading or ends in a colon, with words beside it."""
        text = para.text.text
        point = NUMBER.match(text) or self._rules.points.match(lower(text[:_LONGEST_POINT]))
        begin = len(text) - len(text[point.end() :].lstrip()) if point else 0
        small = lower(text[: begin + LONGEST_HEADING])
        if not point and text[:1].islower():
            return None
        number = para.text[:begin].strip() if point else None
        # A label that is listed with its adjectives comes first.
        starts, labels = sorted({begin, self._rules.qualifiers.behind(small, begin)}), self._rules.labels
        found = [(match.end(), own) for at in starts for own in labels if (match := own.pattern.match(small, at))]
        for own_end, forms in sorted(found, key=lambda entry: -entry[0]):
            end = self._behind_other(small, own_end, forms)
            sign = BEHIND.match(text, end)
            if sign or ((point or text[begin:end].isupper()) and end == first_line(para.text)):
                rest = para.text[sign.end() if sign else end :].strip()
                return Label(number, para.text[begin:end], forms.kind, forms.language, rest or None)
        short = len(text) <= len(small) and len(text[begin:].split()) <= MOST_LABEL_WORDS
        if short and found and number and _SECTION.fullmatch(number.text) and text[-1].isalpha():
            return Label(number, para.text[begin:], found[0][1].kind, found[0][1].language, None)
        if short and text.endswith(":"):
            for forms in self._rules.labels:
                if forms.pattern.search(small, begin):
                    return Label(number, para.text[begin:].strip(SIGNS), forms.kind, forms.language, None)
        return self._known(para, number, begin)

    def cells(self, label: Label) -> Iterator[Cell]:
        """The cells of a label and of what stands behind it, where further labels may be: высшее. Стаж: 2 года."""
        yield Cell("label", label.text, label.kind, label.language)
        rest, at = label.rest, 0
        if rest is None:
            return
        for stop in _STOP.finditer(rest.text) if label.kind in ASKED and ":" in rest.text else ():
            found = ((forms.pattern.match(rest.small, stop.end()), forms) for forms in self._rules.labels)
            own = [(match.end(), forms) for match, forms in found if match]
            end, behind = max(own, key=lambda entry: entry[0], default=(0, None))
            if behind and rest.text.startswith(":", end):
                yield Cell("value", rest[at : stop.start() + 1])
                yield Cell("label", rest[stop.end() : end], behind.kind, behind.language)
                at = len(rest) - len(rest.text[end:].lstrip(SIGNS))
        if rest[at:]:
            yield Cell("value", rest[at:])

    def unlisted(self, paras: Sequence[Para], last: int | None, language: Language) -> Label | None:
        """The heading of a section that no list has: a word for one is before it, or its number is the next one.

        Args:
            paras: its paragraph, and the one behind it, which does not go on with those numbers.
            last: the number of the section before it.
            language: that of the label before it.
        """
        text = paras[0].text
        if len(paras) < 2 or len(text.text.split()) > MOST_LABEL_WORDS or not text.text[-1].isalpha():
            return None
        word, point = self._rules.points.match(text.small[:_LONGEST_POINT]), COUNTED.match(text.text)
        if point and not word:
            following = COUNTED.match(paras[1].text.text)
            # Points that are counted through all sections tell none.
            if int(point[1]) - 1 != last or (following and int(following[1]) == last + 2):
                return None
        sign = word or point
        end = sign.end() if sign else 0
        if sign and not text[end:].strip():
            return Label(None, text, "other", language, None)  # the words of the heading stand in the next line
        return Label(text[:end].strip(), text[end:].strip(), "other", language, None) if sign else None

    def _behind_other(self, small: str, end: int, forms: LabelForms) -> int:
        """Where a label ends that stands there in the other language, too: Құқықтары / Права."""
        twins = (behind_twin(small, end, other.pattern) for other in self._rules.labels if other.kind == forms.kind)
        return max(twins, default=end)

    def _known(self, para: Para, number: Traced | None, begin: int) -> Label | None:
        """A sentence that says who must know what: Сторож должен знать правила; Күзетші қағидаларды білуге тиіс."""
        text, small = para.text, lower(para.text.text)
        for forms in self._rules.labels:
            match = forms.pattern.search(small, begin, begin + LONGEST_HEADING) if forms.kind == "knowledge" else None
            rest = text[match.end() :].strip(SIGNS) if match else None
            if match and rest and len(small[begin : match.start()].split()) <= _MOST_TITLE_WORDS:
                return Label(number, text[begin : match.end()], forms.kind, forms.language, rest)
            last = forms.pattern.search(small, max(begin + 1, len(small) - _END)) if forms.kind == "knowledge" else None
            if last and small[last.end() :].strip() in ("", ".", ";"):
                if forms.language == "ru":  # what must be known stands behind these words: Повар должен знать
                    return Label(number, text[begin:].strip(SIGNS), forms.kind, forms.language, None)
                said = text[begin : last.start()].strip()
                return Label(number, text[last.start() : last.end()], forms.kind, forms.language, said)
        return None


def beside(cells: Sequence[Cell], text: Traced) -> Label | None:
    """A label that no list has, right behind education or work that is asked for in the line of its own label."""
    label, value = cells[-2:] if len(cells) > 1 else (None, None)
    match = _OTHER.match(text.text) if text.text[0].isupper() else None
    if not (match and label and value and label.language and label.kind in _ONE_LINE):
        return None
    if value.text.start - label.text.end > _APART:
        return None
    return Label(None, text[: match.end()].strip(SIGNS), "other", label.language, text[match.end() :])


def list_is_over(cells: Sequence[Cell], para: Para) -> bool:
    """Whether a line goes on with none of the marks of the list above it: apart from a closed one that a colon leads.

    Водитель обязан: ↵ – соблюдать правила. ↵ ↵ Водителю запрещается покидать автомобиль.
    So is one that has the number behind that of which the list counts the parts: 3.2. пишет. ↵ 4. Отвечает за ключи.
    """
    text, counted = para.text.text, COUNTED.match(para.text.text)
    if counted and cells and cells[-1].role == "value":
        deep = _DEEPER.match(cells[-1].text.text)
        return deep is not None and int(deep[1]) + 1 == int(counted[1])
    if not para.alone or not text[:1].isupper() or ITEM.match(text) or not cells or cells[-1].text.text[-1:] != ".":
        return False
    for listed, cell in enumerate(reversed(cells)):
        led = cell.role == "label" and cell.text.of.text.startswith(":", cell.text.end)
        if cell.role == "label" or not ITEM.match(cell.text.text):
            return led and listed >= _LEAST_LISTED
    return False
