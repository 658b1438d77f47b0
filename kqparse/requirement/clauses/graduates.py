"""Who has a degree of some sciences or left a school, told by words on both sides: кандидат юридических наук."""

from collections.abc import Sequence, Set

from msgspec.structs import replace

from kqparse.grammar.requirements.lexicon import Value
from kqparse.requirement.clauses.bare_levels import VOCATIONAL
from kqparse.requirement.tokens.lexer import Kind, Token

_SCHOLAR, _SCIENCES = "scholar", "sciences"
"""What the grammar says of who has a degree of some sciences, and of the word for these."""
_GRADUATE, _SCHOOL = "graduate", "school"
"""What it says of who left a school, and of schools that are levels only behind that."""
_WORDS = frozenset[Kind]({"word"})
_OF_SCHOOLS = frozenset[Kind]({"and", "comma", "level", "or", "word"})
"""What stands between them: выпускник вуза или медицинского колледжа."""
_NAMED = frozenset[Kind]({"name", "word"})
_OF_WORK = frozenset[Kind]({"amount", "experience", "none", "post"})
_NEAR = 6
"""How many tokens on such a word stands, or what has a length of its own."""


def educated(found: list[Token], marks: Set[Value]) -> None:
    """Make who is called by sciences one that has a degree, and a school that somebody left a level."""
    if _SCHOLAR in marks:
        for index, _ in _pairs(found, _SCHOLAR, {_SCIENCES}, _WORDS):
            found[index] = replace(found[index], kind="degree", value="doctorate")
    if _GRADUATE in marks:
        for index, school in _pairs(found, _GRADUATE, {_SCHOOL, VOCATIONAL}, _OF_SCHOOLS):
            if not index or found[index - 1].kind != "preposition":  # работа с выпускниками колледжа
                found[school] = replace(found[school], kind="level", value=VOCATIONAL, weak=False)


def _pairs(found: Sequence[Token], first: str, lasts: Set[Value], between: Set[Kind]) -> list[tuple[int, int]]:
    """Where words of the first value stand, with each of the last ones that only such kinds part from it."""
    pairs: list[tuple[int, int]] = []
    for index in [index for index, token in enumerate(found) if token.value == first]:
        for at, token in enumerate(found[index + 1 : index + _NEAR], start=index + 1):
            if token.value in lasts:
                pairs.append((index, at))
            elif token.kind not in between:
                break
    return pairs


def is_workplace(found: Sequence[Token], before_it: int, begin: int, end: int) -> bool:
    """Whether a school alone is one more place of the work before it: 3 года в школе или колледже.

    The part stands at `[begin, end)`, the one before it begins at `before_it`.
    """
    school = end - begin == 1 and found[begin].weak and found[begin].value == VOCATIONAL
    work = found[before_it : begin - 1] if school and begin else ()
    if not work or work[-1].kind not in _NAMED or not any(token.kind == "amount" for token in work):
        return False
    # What has a length of its own behind it is a level: … 3 года в школе или колледж, стаж 5 лет.
    return not any(token.kind in _OF_WORK for token in found[end : end + _NEAR])
