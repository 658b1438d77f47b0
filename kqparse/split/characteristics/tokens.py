"""The paragraphs of qualification characteristics, each with what it may be by itself: heading, label, note or text."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import Literal

from msgspec import Struct

from kqparse.grammar.mechanisms.characteristics import CharacteristicsRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.split.prose.joining import Para
from kqparse.split.titled.marks import part
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced

LONGEST_HEADING = 300
_AMOUNT = late_pattern(r":\s+\D{0,8}[0-9]")
"""What stands behind a label, a few letters before its figures: `от`, a category."""
_LABELLED = late_pattern(r"[^\W\d_][^:.;]{2,60}:\s+[\w(]")
_LONGEST_DOTTED = 60
"""A heading that ends in a full stop is at most so long; anything longer is a sentence."""
_LONGEST_LABEL = 120
_MOST_OTHER_WORDS = 6
SIGNS = " .:;,"
"""What may stand around a title."""
POINT = late_pattern(r"(?:[0-9]{1,3}(?:-[0-9]{1,2})?\.){1,3}\s*|[0-9]{1,3}\)\s*")
"""The number of a point."""
_LEAST_INDENTED = 2
"""Numbered headings and labels behind tabs, at least, where tabs indent paragraphs as blanks do elsewhere."""
_RAN_IN = late_pattern(r"[0-9]{1,3}\.\s+[^\W\d_][^.;:]{2,80}\s+([0-9]{1,3}\.\s+[^\W\d_][^.;:]{2,120})")
_BEHIND_LABEL = late_pattern(r"\s*(?:[:.]|[-–—](?=\s)|$)")
_BEHIND_NOTE = late_pattern(r"\s*[.:!0-9–—-]")


class CharacteristicToken(Struct, frozen=True):
    """A paragraph with its role.

    Attributes:
        number: what stands before the text of a heading or label.
        text: the title of a heading, a label without its number, or the whole.
        rest: what stands behind a label.
    """

    role: Literal["annex", "asked", "index", "label", "note", "part", "post", "text"]
    para: Para
    text: Traced
    number: Traced | None = None
    rest: Traced | None = None
    label: tuple[CriterionKind, Language] | None = None

    def titled(self) -> bool:
        """Whether the text could be a title: it begins with no small letter and ends as no sentence does.

        A label with an amount behind its colon is none: Должностной оклад: от 176 540 тенге.
        """
        text = self.para.text.text
        if _AMOUNT.search(text):
            return False
        number = POINT.match(text)
        dotted = text.endswith(".") and number is not None and len(text) <= _LONGEST_DOTTED
        return heading_like(text[number.end() :] if number else text) or dotted

    def labelled(self, rules: CharacteristicsRules) -> bool:
        """Whether the text is a label and its value behind a colon, and no word for a characteristic before a title."""
        text = self.para.text.text
        return _LABELLED.match(text) is not None and rules.around.match(rules.fold(text)) is None

    def bracketed(self) -> bool:
        """Whether the text stands in brackets and so may go on with a title."""
        text = self.para.text.text
        return self.role == "text" and text.startswith("(") and text.endswith(")")


def heading_like(text: str) -> bool:
    """Whether a text could be a heading: short, with letters, without a small one before or a sign behind it."""
    short = 0 < len(text) <= LONGEST_HEADING and not text[0].islower() and text[-1] not in SIGNS
    return short and any(map(str.isalpha, text))


def characteristic_tokens(
    of: EditedText, paras: Sequence[Para], rules: CharacteristicsRules
) -> list[CharacteristicToken]:
    """Paragraphs with their roles; what their words are told by is folded for all of them at once."""
    paras = [own for para in paras for own in _parted(para)]
    heads = [para.text.small[: LONGEST_HEADING + 1] for para in paras]
    small = rules.fold.of_small("".join(heads))
    ends = accumulate(map(len, heads), initial=0)
    folded = [small[begin:end] for begin, end in pairwise(ends)]
    tokens = [_token(para, own, rules) for para, own in zip(paras, folded, strict=True)]
    led = [of.text[para.start - 1 : para.start] == "\t" for para in paras]
    if any(led):
        indented = sum(token.number is not None for token, tab in zip(tokens, led, strict=True) if tab)
        # Else a cell of a table is led by a tab: its labels are those of another family.
        kept = ("note",) if indented >= _LEAST_INDENTED else ()
        tokens = [
            CharacteristicToken("text", token.para, token.para.text)
            if tab and token.role not in kept and not (kept and token.number)
            else token
            for token, tab in zip(tokens, led, strict=True)
        ]
    return tokens


def _parted(para: Para) -> Iterable[Para]:
    """A paragraph, or the heading of a section and that of the post below it, where the one ran into the other."""
    text = para.text.text
    ran = _RAN_IN.fullmatch(text) if text[0].isdigit() and len(text) <= LONGEST_HEADING else None
    return [part(para, 0, ran.start(1)), part(para, ran.start(1), len(text))] if ran else [para]


def _token(para: Para, small: str, rules: CharacteristicsRules) -> CharacteristicToken:
    """A paragraph with its role; `small` is its beginning, folded."""
    text = para.text.text
    note = None if text[:1].islower() else rules.notes.match(small)
    if note and _BEHIND_NOTE.match(text, note.end()):
        return CharacteristicToken("note", para, para.text)
    known = _headed(para, small, rules) or _labelled(para, small, rules) or _asking(para, small, rules)
    return known or CharacteristicToken(_unnumbered(text, small, rules), para, para.text)


def _unnumbered(text: str, small: str, rules: CharacteristicsRules) -> Literal["annex", "index", "text"]:
    """The role of a paragraph that has no number or label of its own."""
    if heading_like(text) and rules.index_words.search(small):
        return "index"
    return "annex" if heading_like(text) and rules.annexes.search(small) else "text"


def _headed(para: Para, small: str, rules: CharacteristicsRules) -> CharacteristicToken | None:
    """The heading of a part or post, known by what stands before its title."""
    text = para.text.text
    roles: tuple[tuple[Literal["part", "post"], re.Pattern[str]], ...] = (("part", rules.parts), ("post", rules.posts))
    for role, pattern in roles:
        match = pattern.match(small)
        if not match:
            continue
        begin = len(text) - len(text[match.end() :].lstrip(SIGNS + "-–—"))
        title = para.text[begin:].strip(SIGNS)
        if not title or (heading_like(title.text) and text[-1] not in ";:,"):
            return CharacteristicToken(role, para, title, number=para.text[:begin].strip())
    return None


def _labelled(para: Para, small: str, rules: CharacteristicsRules) -> CharacteristicToken | None:
    """A point whose label the family knows: at its beginning, or with a few words more before a colon."""
    text = para.text.text
    point = POINT.match(text)
    begin = point.end() if point else 0
    if point is None and text[:1].islower():
        return None
    begun = rules.label_starts.may_stand(small, begin)
    listed = (begun or point is not None) and text.endswith(":") and len(text) <= begin + _LONGEST_LABEL
    if not (begun or listed):
        return None
    small, number = small[: begin + _LONGEST_LABEL], para.text[:begin].strip() if point else None
    labels = rules.labels if begun else ()
    found = [(match.end(), forms) for forms in labels if (match := forms.pattern.match(small, begin))]
    for end, forms in sorted(found, key=lambda entry: -entry[0]):
        sign = _BEHIND_LABEL.match(text, end)
        rest = para.text[sign.end() :].strip() if sign else None
        # A word for requirements alone heads the column of a table, too: Талаптар: жоғары білім.
        lone = forms.bare and " " not in small[begin:end]
        if sign and not (lone and (not rest or not sign.group().endswith((":", ".")))):
            return CharacteristicToken(
                "label", para, para.text[begin:end], number, rest or None, (forms.kind, forms.language)
            )
    if not listed:
        return None
    words = len(small[begin:].split())
    for forms in rules.labels:
        match = forms.pattern.search(small, begin) if point else forms.pattern.match(small, begin)
        if match and not forms.bare and words - len(match.group().split()) <= _MOST_OTHER_WORDS:
            label = para.text[begin:].strip(" :")
            return CharacteristicToken("label", para, label, number, None, (forms.kind, forms.language))
    return None


def _asking(para: Para, small: str, rules: CharacteristicsRules) -> CharacteristicToken | None:
    """A point that says itself what is asked for, without a label."""
    point = POINT.match(para.text.text)
    begin = point.end() if point else 0
    if para.text.text[begin : begin + 1].islower() or not rules.sentences.match(small, begin):
        return None
    return CharacteristicToken("asked", para, para.text[begin:], para.text[:begin].strip() if point else None)
