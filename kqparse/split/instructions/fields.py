"""What single lines of a job instruction tell of its post: its title, its unit, its category."""

import re
from collections.abc import Iterable

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.instructions import FieldPart, InstructionRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import late_pattern
from kqparse.records import Block
from kqparse.split.headings.tails import ranked
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

ROMAN = r"[IVX\u0406\u0425]{1,5}"
"""A Roman number, of whose letters Cyrillic ones look the same."""
NUMBER = late_pattern(rf"(?:[0-9]{{1,3}}\.){{1,4}}[0-9]{{0,3}}\s*|[0-9]{{1,3}}\)\s*|{ROMAN}\.\s*")
ITEM = late_pattern(r"[-–—•*·]|[0-9]{1,3}\)|[^\W\d_]\)")
BEHIND = late_pattern(r"\s*(?::|\.$|[-–—](?=\s)|$)")
_SLASH = late_pattern(r"\s*/\s*")
_FIGURE = late_pattern(r"[0-9]+(?:[.,][0-9]+)?")
_CODE = late_pattern(r"[0-9]-[0-9]")
_NUMBERED = late_pattern(r"№?\s*[0-9]{1,3}(?:-[0-9]{1,3})+")
_BRACKET = late_pattern(r"(?:^|\s)\(([^()]{2,60})\)$")
_PIECE = late_pattern(r"[^,;]+")
SIGNS = " .:;,–—-"
_QUOTES = ("«", "»", '"', "“", "”", "„")
LONGEST_HEADING = 200
ToldFields = dict[FieldPart, tuple[Traced, Traced]]
"""What lines tell of a post: for each part its value and the printed label."""
LONGEST_SENTENCE = 3000
_LONGEST_FIELD = 200
_ALIKE: tuple[FieldPart, ...] = ("codes", "salary")
"""Parts whose phrase is their value."""


class Field(Struct, frozen=True):
    """What a line below a heading tells of the post: its part, the printed label, its value if beside it."""

    part: FieldPart
    text: Traced
    rest: Traced | None


class Fields:
    """Reads such lines."""

    def __init__(self, rules: InstructionRules, grammar: Grammar) -> None:
        """Take the words of their labels."""
        self._rules = rules
        self._grammar = grammar

    def category(self, text: Traced) -> Traced | None:
        """The category that a text tells with its words and nothing else: (E-R-4 санаты)."""
        own = text.strip(" .,–—-")
        forms = next((forms for part, forms in self._rules.fields if part == "category"), None)
        match = forms.fullmatch(lower(own.text)) if forms else None
        place = value(match, "category") if match else None
        return own[slice(*place)] if place else None

    def bracketed(self, title: Traced) -> tuple[Traced, dict[FieldPart, tuple[Traced, Traced]]]:
        """A title without a category at its end, or a bracket there that tells one, perhaps its codes, nothing else.

        Beside it what that tells, each with its phrase.
        """
        if found := ranked(title, self._grammar):
            return found.title, {"category": (found.category, found.phrase)}
        bracket = _BRACKET.search(title.text)
        told: dict[FieldPart, tuple[Traced, Traced]] = {}
        for piece in _PIECE.finditer(title.text, bracket.start(1), bracket.end(1)) if bracket else ():
            own = title[slice(*piece.span())].strip()
            category = self.category(own)
            part: FieldPart | None = "category" if category else "codes" if _NUMBERED.fullmatch(own.text) else None
            if part is None or part in told:
                return title, {}
            told[part] = category or own, own
        if bracket is None or "category" not in told:
            return title, {}
        told["category"] = told["category"][0], title[bracket.start() :].strip()
        return title[: bracket.start()].strip(SIGNS), told

    def told(self, text: Traced, block: Block) -> Block:
        """A post, with what a line of a general section tells of it that no line above did."""
        rest, beside = self.bracketed(text) if len(text) <= _LONGEST_FIELD else (text, {})
        if beside and not rest.text:
            block.heading.parts.update({part: own for part, own in beside.items() if part not in block.heading.parts})
            return block
        return (self._told(text, block) or (block, text))[0]

    def between(self, text: Traced, blocks: list[Block], claimed: list[Traced]) -> bool:
        """Whether a line between what is asked tells more of the last post: Оклад: 200 000 тенге. It has that then."""
        if (told := self._told(text, blocks[-1])) is None:
            return False
        blocks[-1] = told[0]
        claimed.append(told[1])
        return True

    def _told(self, text: Traced, block: Block) -> tuple[Block, Traced] | None:
        """A post with what a line tells of it that no line above did, and the label of that; None where nothing is."""
        field, parts = self.field(text) if len(text) <= _LONGEST_FIELD else None, block.heading.parts
        said = field.rest.strip(SIGNS) if field and field.rest else None
        if not field or not said or field.part in parts:
            return None
        if field.part == "section" and block.section is None:
            return block._replace(section=said), field.text
        if any(map(str.isdigit, said.text)) and field.part in ("category", "codes", "headcount", "salary"):
            parts[field.part] = (figure(said) if field.part == "headcount" else said), said
            return block, field.text
        return None

    def field(self, text: Traced) -> Field | None:
        """What a line below a heading tells of the post."""
        point = NUMBER.match(text.text)
        begin = point.end() if point else 0
        small = lower(text.text[: begin + LONGEST_HEADING])
        category = self.category(text[begin:])
        if category:
            return Field("category", text, category)
        for part, forms in self._rules.fields:
            match = forms.match(small, begin)
            sign = BEHIND.match(text.text, behind_twin(small, match.end(), forms)) if match else None
            if sign and (part != "codes" or _CODE.search(text.text, sign.end())):
                return Field(part, text[: sign.start()].strip(), text[sign.end() :].strip() or None)
        return None

    def appointed(self, texts: Iterable[Traced]) -> Traced | None:
        """The title in the first sentence that says who is appointed to which post."""
        for text in texts:
            small = lower(text.text[:LONGEST_SENTENCE])
            begin = match.end() if (match := NUMBER.match(small)) else 0
            found = self._rules.appointing(small, begin)
            place = next((place for one in found if (place := value(one, "title"))), None)
            if place:
                return text[slice(*place)].strip(SIGNS)
        return None


def behind_twin(small: str, end: int, forms: re.Pattern[str]) -> int:
    """Where a label ends that both languages print: Лауазымы / Должность."""
    slash = _SLASH.match(small, end)
    twin = forms.match(small, slash.end()) if slash else None
    return twin.end() if twin else end


def figure(text: Traced) -> Traced:
    """The figure in what tells a number of staff units, all of it where that is in words."""
    found = _FIGURE.search(text.text)
    return text[found.start() : found.end()] if found else text


def first_line(text: Traced) -> int:
    """Where the first line of a paragraph ends."""
    start, end = text.pieces[0]
    return end - start


def bare(text: Traced) -> Traced:
    """A title without the signs around it, and without quotes that hold all of it."""
    own = text.strip(SIGNS)
    return own[1:-1].strip() if own.text.startswith(_QUOTES) and own.text.endswith(_QUOTES) else own


def phrases_of(told: ToldFields, category: Traced | None) -> dict[str, tuple[Traced, Traced]]:
    """The parts of a post that lines below its heading tell, the `category` as the heading has it."""
    category = category or (told["category"][0] if "category" in told else None)
    phrases = {"category": (category, category)} if category else {}
    phrases |= {part: (told[part][0], told[part][0]) for part in _ALIKE if part in told}
    return phrases | (
        {"headcount": (figure(told["headcount"][0]), told["headcount"][0])} if "headcount" in told else {}
    )
