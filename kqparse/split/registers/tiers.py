"""What a cell or line of a register says of where the posts behind it stand: category, link, step or tier."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.registers import RegisterColumn, RegisterRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import late_pattern
from kqparse.split.headings.title_words import names_post
from kqparse.split.registers.units import LONGEST_TIER, SIGNS, Unit
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_SLOTS = ("category", "another", "ordinal", "tier", "link", "step")
"""The values that forms of tiers have."""
_LONGEST_HEADING = 160
_FIGURES = late_pattern(r"[0-9]{1,3}")
_LONGEST_CODE = 3
"""Letters of a category that has no number."""
_NUMBER = late_pattern(r"№?\s?[0-9]{1,3}\s?[.)]?")
_BARE_LINK = late_pattern(r"[^\W\d_]\s?[0-9]")
_BARE_STEP = late_pattern(r"[0-9]{1,2}(?:\s?[-–.]\s?[0-9]{1,2}){0,2}")
_BARE_TIER = late_pattern(rf"{_BARE_LINK.pattern}\s?[-–]\s?{_BARE_STEP.pattern}")
_UNWORDED = late_pattern(
    rf"(?:(?P<tier>[^\W\d_][0-9]\s?[-–]\s?{_BARE_STEP.pattern})|(?P<category>[^\W\d_](?:[-–][^\W\d_]{{1,4}})*[-–][0-9]{{1,2}})"
    r"|(?P<link>[^\W\d_][0-9]))"
    r"(?=\s*$|\s*:|(?:[.)]\s*+|\s++(?:[-–—]\s*+)?|[-–—]\s++)[^\W\d_])"
)
"""A category, a link, or both with a step, with no word beside it that says what it is."""
_COUNTED = late_pattern(r"(?:№\s?)?(?:[0-9]{1,2}|[IVX]{1,4}\b|[^\W\d_](?=[.)]))[^0-9:;,]{0,24}?[.)]\s")
"""What a heading begins with that counts units: 2-топ. …, II. …, № 1. …, Б) …"""
_LED = late_pattern(r"([0-9]{1,3})\s?[.)]\s")
_BEHIND_TIER = late_pattern(r":|\s[-\u2013\u2014]\s|\s*(?:\.\.\.|\u2026)[.\u2026\s]*")
_LEADER = late_pattern(r"\s*(?:\.\.|\u2026|__|\u00b7\u00b7)[.\u2026_\u00b7\s]*|\s+[-\u2013\u2014]\s+|\s+(?=\()")
"""What may part a title from the tier that its line ends with."""


def behind(whole: Traced, rules: RegisterRules) -> tuple[int, int] | None:
    """Where a tier may end at the head of a unit: at a sign, or at a line end behind which small letters go on."""
    sign = _BEHIND_TIER.search(whole.text, 0, LONGEST_TIER)
    if sign:
        return sign.span()
    small = lower(whole.text[: 2 * LONGEST_TIER])
    ends = [match.end() for forms in rules.tiers.values() if (match := forms.match(small))]
    end = max(ends, default=len(whole.text))
    rest = whole[end:].strip()
    broken = rest and "\n" in whole.of.text[whole[:end].end : rest.start]
    return (end, end) if broken else None


def at_end(whole: Traced) -> tuple[Traced, Traced] | None:
    """What a unit says and what it ends with, where a leader, a dash or a bracket parts them: Директор .... A1."""
    low = max(len(whole) - LONGEST_TIER, 0)
    signs = [match for match in _LEADER.finditer(whole.text, low) if match.start() and match.end() < len(whole)]
    if not signs:
        return None
    first, last = whole[: signs[-1].start()].strip(), whole[signs[-1].end() :].strip()
    last = last[1:-1].strip() if last.text[:1] == "(" and last.text[-1:] == ")" else last
    return (first, last) if first and last else None


def unworded(text: str, grammar: Grammar) -> tuple[str, int] | None:
    """What the first word of a text says of where a post stands, without any other word, and its end.

    Only where a heading names the text a register is it more than the number of something, and only with a capital that
    categories begin with: П-15 is the number of an act, `с 1` begins a date.
    """
    match = _UNWORDED.match(text)
    if match is None or match.lastgroup is None or not text[0].isupper():
        return None
    letter = text[0].translate(grammar.repair.scripts.latin)
    return (match.lastgroup, match.end()) if grammar.categories.has_letter(letter) else None


def said(whole: Traced, small: str, rules: RegisterRules) -> tuple[str, Traced] | None:
    """What the forms of the family say of a unit, and the printed value."""
    begin = len(whole.text) - len(whole.text.lstrip(SIGNS))
    for name, forms in rules.tiers.items():
        match = forms.fullmatch(small)
        if match:
            places = [place for slot in _SLOTS if (place := value(match, slot))]
            pieces = [whole[begin + low : begin + high] for low, high in places]
            return name, join(pieces)
    return None


def block_of(whole: Traced, rules: RegisterRules) -> Traced | None:
    """The letter of the block that the heading of a section names."""
    begin = len(whole.text) - len(whole.text.lstrip(SIGNS))
    match = rules.blocks.match(lower(whole.text[begin:])) if rules.blocks else None
    place = value(match, "block") if match else None
    return whole[begin + place[0] : begin + place[1]] if place else None


def bare(
    whole: Traced, small: str, column: RegisterColumn | None, heads: AbstractSet[RegisterColumn]
) -> tuple[str, Traced] | None:
    """What a cell that holds but a letter and figures says, by its column or by the `heads` that there are."""
    text = whole.strip(SIGNS)
    if column == "category":
        told = any(map(str.isdigit, small)) or len(small) <= _LONGEST_CODE
        return ("category", text) if told else None
    if _BARE_TIER.fullmatch(small) and heads & {"link", "step"}:
        return "tier", text
    linked = _BARE_LINK.fullmatch(small) and "link" in heads and column in (None, "link", "step")
    if linked or (column == "link" and len(small) == 1):
        return "link", text
    if _NUMBER.fullmatch(small) and (column == "number" or (column is None and heads and "step" not in heads)):
        return "number", text
    if _BARE_STEP.fullmatch(small) and "step" in heads and column in (None, "step"):
        return "step", text
    return None


def heads_tier(unit: Unit, following: Unit, rules: RegisterRules, grammar: Grammar, *, named: bool) -> bool:
    """Whether a line of its own names a unit, and no post, right above what says where posts stand, and which may.

    Where a heading has `named` the text a register, any such line does that is no heading of the text itself, and one
    above a post that its tier ends: behind a blank line, or with a number that counts units (2-топ. …, II. …).
    """
    told = named and unworded(following.whole.text, grammar) is not None
    small = lower(following.whole.text.strip(SIGNS)).partition(":")[0].rstrip()
    ended = named and _ends_with_tier(following, rules, grammar) and not _ends_with_tier(unit, rules, grammar)
    counted = _COUNTED.match(unit.whole.text) if ended else None
    # Before numbered posts a number alone may be that of one, unless they begin anew behind it.
    own_number, next_number = (_LED.match(each.whole.text) for each in (unit, following))
    numbered = own_number and next_number and int(next_number[1]) > int(own_number[1])
    parted = unit.parted or (counted is not None and not numbered)
    if unit.column is not None or not parted or (len(small) > LONGEST_TIER and not (told or ended)):
        return False
    tiered = told or ended or any(forms.fullmatch(small) for forms in rules.tiers.values())
    own = unit.whole.strip(SIGNS)
    if not tiered or not own or names_post(own, grammar.titles):
        return False
    return grammar.offices.unit.begins_or_ends(lower(own.text)) or (named and _is_heading(unit.whole, rules))


def _ends_with_tier(unit: Unit, rules: RegisterRules, grammar: Grammar) -> bool:
    """Whether a line ends with a tier behind a sign: Лоцман – D-4."""
    parted = at_end(unit.whole)
    last = parted[1].strip(SIGNS) if parted else None
    if not last:
        return False
    bare_tier = unworded(last.text, grammar)
    return (bare_tier is not None and bare_tier[1] == len(last)) or said(last, lower(last.text), rules) is not None


def goes_on(before: str, behind: str, grammar: Grammar) -> bool:
    """Whether a tier has the words and letters of the one before it and a greater number: C-1 … C-2 Бөлім басшысы.

    A line between two such is of the first: no other body begins there.
    """
    own = [text[: told[1]] if (told := unworded(text, grammar)) else text.strip(SIGNS) for text in (before, behind)]
    first, second = ([int(figures) for figures in _FIGURES.findall(text)] for text in own)
    alike = _FIGURES.sub("", lower(own[0])) == _FIGURES.sub("", lower(own[1]))
    return alike and first < second


def _is_heading(whole: Traced, rules: RegisterRules) -> bool:
    """Whether a line has the shape of a heading, and is neither that of the text nor a note."""
    text, small = whole.text, lower(whole.text.strip(SIGNS))
    counted = _COUNTED.match(text)
    shaped = (
        text[counted.end() if counted else 0 :][:1].isupper()
        and text[-1:] not in (".", ";", ",")
        and len(text) <= _LONGEST_HEADING
    )
    own = rules.documents is not None and rules.documents.search(small) is not None
    return shaped and not own and not any(starts.match(small.lstrip("( ")) for _, starts in rules.ends)


def parts_of(place: Mapping[str, Traced], block: Traced | None) -> dict[str, tuple[Traced, Traced]]:
    """What a `place` gives the posts that stand in it; a link that is a figure alone has the letter of its `block`."""
    category = place.get("category")
    link, step = place.get("tier") or place.get("link"), place.get("step")
    pieces = [piece for piece in (block if link and link.text[0].isdigit() else None, link, step) if piece]
    tier = join(pieces) if pieces else None
    return {part: (own, own) for part, own in (("category", category), ("tier", tier)) if own}
