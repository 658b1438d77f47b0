"""A requirement as tokens: one pass, the longest phrase of the lexicon first.

A token is a phrase of the lexicon with kind and value, a number in figures, a word that no lexicon knows, or a sign.
"""

from bisect import bisect_right
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.requirements.lexicon import NOWHERE, Value
from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.grammar.requirements.tables import WordKind
from kqparse.late_pattern import late_pattern
from kqparse.requirement.tokens.glued import units_of
from kqparse.requirement.tokens.marks import marks
from kqparse.text.lines import DASHES

SignKind = Literal["bracket", "colon", "comma", "dash", "list_mark", "semicolon", "sign", "stop", "unbracket"]
Kind = WordKind | SignKind | Literal["amount", "figures", "preposition"]
NAMES_WORK: tuple[Kind, ...] = ("name", "post", "scope", "sector", "word")
"""What says which work is meant."""

_SIGNS: dict[str, SignKind] = {
    "-": "dash", ",": "comma", ";": "semicolon", ":": "colon", ".": "stop", "!": "stop", "?": "stop",
    "(": "bracket", "[": "bracket", ")": "unbracket", "]": "unbracket",
}  # fmt: skip
_ENTRY = late_pattern(r"\(?(?:[0-9]{1,2}|[^\W\d_])\)|[0-9]{1,2}\.(?=\s+[^\W\d_])")
_BEGINS = late_pattern(r"\s+(?:([^\W\d_])([^\W\d_]?)|[0-9])")
"""The first letters of a word, or a figure: where both are capitals, all may be in capitals."""
_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
"""Figures of footnotes, which count nothing: 3\u00b9 года."""
_PLAIN = str.maketrans({**dict.fromkeys(DASHES[1:], "-"), **dict.fromkeys(_RAISED, " ")})
"""What signs are read as that are not printed alike."""
_UNLIKE = late_pattern(f"[{DASHES[1:]}{_RAISED}]")
QUOTES = frozenset('"«»“”„')
_TAUGHT = frozenset[Kind]({"education", "level"})
_BRACKETS = frozenset[Kind]({"bracket", "unbracket"})
_OF_BRACKETS = _BRACKETS | {"semicolon", "sign", "stop"}
"""What tells where brackets stand, slashes among them."""
_MISPRINTED: dict[str, frozenset[WordKind]] = {"education": frozenset({"level"}), "level": frozenset({"education"})}
"""What a misprinted word beside words of education may be, by the kind of these."""
_OF_NAMES: dict[Kind, Kind] = {
    "and": "sign", "comma": "sign", "given": "name", "or": "sign", "preposition": "name", "sector": "name",
    "training": "name",
}  # fmt: skip
"""What is something else between quotation marks."""
_NEVER_QUOTED = frozenset[Kind]({"education", "experience", "level", "semicolon", "stop"})
"""What no name between quotation marks holds, so that a mark before it has lost its partner."""
_LONGEST_NAME = 8
"""Tokens of a name between quotation marks beyond which a mark has lost its partner."""
_BEFORE_MARKS = frozenset({"", "stop", "semicolon", "colon", "list_mark", "comma", "one_of"})
"""What a mark of a list stands behind, nothing among it."""
_BEHIND_MARKS = (")", ".")
_QUOTED = late_pattern(f"[{''.join(sorted(QUOTES))}]")
_WHOLE = "whole"
_LABELLED: list[list[Kind]] = [
    ["experience", "colon"],
    ["experience", "dash"],
    ["experience", "list_mark"],
    ["degree", "dash"],
    ["given", "dash"],
    ["post", "dash"],
]
_NO_WORDS = frozenset[Kind]({"comma", "dash", "list_mark", "semicolon", "sign", "stop"})
_HALF = "1/2"
_RANGES: frozenset[tuple[Kind, Kind]] = frozenset({("half", "number"), ("number", "number"), ("unit", "unit")})
"""What the two ends of a range that is written as one word are."""
_LONGEST_FIGURES = 6
"""Figures beyond which a number counts nothing."""


class Token(Struct, frozen=True, gc=False):
    """A stretch `[start, end)` of the text and what it is.

    Attributes:
        kind: what it is.
        value: for a phrase what it stands for, for figures their number.
        weak: for a phrase whether it counts only in company.
        inner: whether it stands in brackets.
    """

    kind: Kind
    start: int
    end: int
    value: Value = None
    weak: bool = False
    inner: bool = False


def values_of(token: Token) -> tuple[str, ...]:
    """What a phrase stands for, each as a word."""
    return token.value if isinstance(token.value, tuple) else (str(token.value),)


def tokens(text: str, words: LanguageWords) -> list[Token]:
    """The tokens of a text, in order; everything but white space belongs to one.

    Args:
        text: running text of one language.
        words: those of the language.
    """
    folded = words.lexicon.fold(text)
    if _UNLIKE.search(folded):
        folded = folded.translate(_PLAIN)
    folded = words.misread.sub(lambda match: match.group().translate(words.figures), folded)
    found = _found(folded, text, words)
    kinds = {token.kind for token in found}
    if "none" in kinds:
        found = _answered(found)
    if ("education" in kinds or "level" in kinds) and ("word" in kinds or "none" in kinds):
        found = _misprinted(found, folded, words)
    signed = "sign" in kinds
    if signed and _QUOTED.search(folded):
        found = _quoted(found, folded)
    bracketed = (signed and "/" in folded) or "bracket" in kinds or "unbracket" in kinds
    return _bracketed(found, folded) if bracketed else found


def _found(folded: str, text: str, words: LanguageWords) -> list[Token]:
    """The phrases of a folded text, and the words, numbers and signs by themselves that are in none.

    `text` is what is printed, in whose capitals sentences begin.
    """
    units, numbers, starts, ends = units_of(folded, words)
    keys = [number or unit for number, unit in zip(numbers, units, strict=True)] if any(numbers) else units
    found: list[Token] = []
    opens, longest, keys_of = words.lexicon.opens, words.lexicon.longest, words.lexicon.keys
    before_names, listed = words.before, marks(folded)
    # A mark of a list is a dash, or has a bracket or a point behind it.
    marked = "-" in folded or ")" in folded or folded.find(".", 0, -1) >= 0
    before: Kind | Literal[""] = ""
    behind, most = 0, len(units)
    for at, (unit, number, start, end) in enumerate(zip(units, numbers, starts, ends, strict=False)):
        if at < behind:
            continue
        if marked or listed:
            led = before in _BEFORE_MARKS and (unit in "-(" or folded[end : end + 1] in _BEHIND_MARKS)
            if (led or start in listed) and (mark := listed.get(start) or _list_mark(folded, start, before)):
                found.append(Token("list_mark", start, mark))
                before, behind = "list_mark", bisect_right(ends, mark)
                continue
        if number and at + 1 < most and units[at + 1] in before_names and starts[at + 1] == end:
            before, behind = "word", at + 2  # a name that begins with figures: 1С
            found.append(Token(before, start, ends[at + 1]))
            continue
        reached = NOWHERE if number else opens(unit)
        best = reached.told
        # Most words lead to no longer phrase: what they are alone is known at once.
        if reached.nodes and at + 1 < most and not reached.on.isdisjoint(keys_of(keys[at + 1])):
            best = longest(keys, at)
        if best:
            size, sense = best
            before, behind = sense.kind, at + size
            found.append(Token(before, start, ends[behind - 1], sense.value, sense.weak))
            if before == "word" and _stops(text, ends[behind - 1]):
                before = "stop"
                found[-1:] = Token("word", start, ends[behind - 2]), Token(before, starts[behind - 1], ends[behind - 1])
            continue
        if unit in _SIGNS:
            before = _SIGNS[unit]
            found.append(Token(before, start, end))
        elif "-" not in unit and unit[0].isalpha():
            before = "preposition" if unit in before_names else "word"
            found.append(Token(before, start, end))
        else:
            found += ("-" in unit and _numbers(unit, start, words)) or (_single(unit, number, start, words),)
            before = found[-1].kind
    return found


def _stops(text: str, end: int) -> bool:
    """Whether the point of a shortened word ends a sentence, for one begins behind it: высшее юр. Стаж 3 года."""
    begins = _BEGINS.match(text, end) if text[end - 1] == "." else None
    return begins is not None and (begins[1] is None or (begins[1].isupper() and not begins[2].isupper()))


def _answered(found: list[Token]) -> list[Token]:
    """The tokens, where what says as a whole answer that nothing is asked (`нет`) is a word among others."""
    if not any(token.value == _WHOLE for token in found) or all(
        token.value == _WHOLE or token.kind in _NO_WORDS for token in found
    ):
        return found
    return [
        replace(token, kind="word", value=None) if token.value == _WHOLE and not _answers(found, at) else token
        for at, token in enumerate(found)
    ]


def _answers(found: list[Token], at: int) -> bool:
    """Whether a token is all that stands behind the word for work as its label: `білімі: жоғары, өтілі: жоқ`."""
    before = [token.kind for token in found[max(at - 2, 0) : at]]
    behind = found[at + 1].kind if at + 1 < len(found) else "stop"
    return before in _LABELLED and behind in _NO_WORDS


def _numbers(unit: str, start: int, words: LanguageWords) -> list[Token]:
    """The two ends of a range that is written as one word: `үш-бес`, `жарым-екі`, `полгода-год`; else nothing."""
    halves = unit.split("-")
    senses = [words.lexicon.longest([half], 0) for half in halves]
    if len(halves) != 2 or not senses[0] or not senses[1]:
        return []
    leads, ends = senses[0][1].kind, senses[1][1].kind
    if (leads, ends) not in _RANGES:
        return []
    middle = start + len(halves[0])
    first, second = (sense[1].value if sense else None for sense in senses)
    return [
        Token(leads, start, middle, first),
        Token("dash", middle, middle + 1),
        Token(ends, middle + 1, start + len(unit), second),
    ]


def _single(unit: str, number: str | None, start: int, words: LanguageWords) -> Token:
    """A word, a number or a sign by itself."""
    end = start + len(unit)
    if number:
        if number == _HALF:
            return Token("number", start, end, 0.5)
        figures = number.replace(",", ".")
        return Token("figures", start, end, float(figures) if len(figures) <= _LONGEST_FIGURES else None)
    if unit[0].isalnum():
        return Token("preposition" if unit in words.before else "word", start, end)
    return Token(_SIGNS.get(unit, "sign"), start, end)


def _list_mark(folded: str, at: int, before: str) -> int:
    """Where a mark of a list that begins at `at` ends: `1)`, `(1)`, `1.`, `б)`, a dash at its head; 0 if none does."""
    mark = _ENTRY.match(folded, at)
    if mark:
        return mark.end()
    if before not in {"", "list_mark", "comma"} and folded[at] == "-":
        return at + 1
    return 0


def _misprinted(found: list[Token], folded: str, words: LanguageWords) -> list[Token]:
    """The tokens, where a word beside one of education that is nearly another of them is read as that one."""
    # A level stands before the word for education in both languages.
    beside = [
        index + (1 if token.kind == "level" else -1) for index, token in enumerate(found) if token.kind in _TAUGHT
    ]
    for index in beside:
        token = found[index] if 0 <= index < len(found) else None
        if token is None or token.kind != "word" or token.end - token.start < words.likeness.letters:
            continue
        before = "level" if index and found[index - 1].kind == "level" else "education"
        sense = words.lexicon.like(folded[token.start : token.end], _MISPRINTED[before], words.likeness.least)
        if sense:
            found[index] = replace(token, kind=sense.kind, value=sense.value, weak=sense.weak)
    return found


def _quoted(found: list[Token], folded: str) -> list[Token]:
    """The tokens, where connectors between quotation marks, which join the words of one name, are signs.

    Words for training or an area are a part of the name there, and so are those of education behind its first word,
    «Организация среднего образования»; the word for education is a name by itself.
    """
    opens: int | None = None
    for index, token in enumerate(found):
        mark = folded[token.start] if token.kind == "sign" else ""
        if mark in QUOTES and opens is not None:
            for at in range(opens + 1, index):
                if found[at].kind in _TAUGHT:
                    found[at] = replace(found[at], kind="name", value=None, weak=False)
                elif found[at].kind in _OF_NAMES:
                    found[at] = replace(found[at], kind=_OF_NAMES[found[at].kind], value=None)
            opens = None
        elif mark in QUOTES:
            opens = index
        elif token.kind == "education" and opens == index - 1 and _closes(found[index + 1 : index + 2], folded):
            found[index] = replace(token, kind="name", value=None)
        elif token.kind in _NEVER_QUOTED and not (
            token.kind in _TAUGHT and opens and _is_led(found[opens + 1 : index])
        ):
            opens = None
    return found


def _is_led(name: list[Token]) -> bool:
    """Whether a name between quotation marks begins with words of its own, before those of education."""
    return 0 < len(name) < _LONGEST_NAME and name[0].kind in {"name", "word"}


def _closes(behind: list[Token], folded: str) -> bool:
    return any(token.kind == "sign" and folded[token.start] in QUOTES for token in behind)


def _bracketed(found: list[Token], folded: str) -> list[Token]:
    """The tokens with those in brackets marked so; `/ … /` are brackets too, and one without a partner is a sign."""
    partner = _partners(found, folded)
    marked: list[Token] = []
    depth = 0
    for index, token in enumerate(found):
        kind = token.kind
        if index in partner:
            opens = partner[index] > index
            depth += 1 if opens else -1
            marked.append(
                Token("bracket" if opens else "unbracket", token.start, token.end, token.value, token.weak, True)
            )
        elif kind in _BRACKETS:
            marked.append(Token("sign", token.start, token.end, token.value, token.weak, depth > 0))
        else:
            marked.append(Token(kind, token.start, token.end, token.value, token.weak, True) if depth else token)
    return marked


def _within_word(folded: str, at: int) -> bool:
    """Whether letters or figures stand on both sides of a sign: бакалавр/магистр."""
    return 0 < at < len(folded) - 1 and folded[at - 1].isalnum() and folded[at + 1].isalnum()


def _partners(found: list[Token], folded: str) -> dict[int, int]:
    """For each bracket that has a partner, either way, the index of it."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    slash: int | None = None
    for index in [index for index, token in enumerate(found) if token.kind in _OF_BRACKETS]:
        token = found[index]
        if token.kind == "bracket":
            opened.append(index)
        elif token.kind == "unbracket" and opened:
            other = opened.pop()
            partner[other], partner[index] = index, other
        elif token.kind == "sign" and folded[token.start] == "/" and not opened:
            if slash is None or _within_word(folded, token.start):
                slash = index
            elif _within_word(folded, found[slash].start) and not folded[token.start - 1].isalnum():
                # высшее/педагогическое/ is a bracket, бакалавр/магистр, 1 год / 2 года none
                slash = index
            else:
                partner[slash], partner[index] = index, slash
                slash = None
        elif token.kind in {"semicolon", "stop"} and not opened:
            slash = None
    return partner
