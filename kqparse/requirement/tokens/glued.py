"""A text split into words, numbers and signs; hyphens that are dashes without blanks are apart.

Образование-высшее, стаж-не менее 3 лет, 1 год-3 года.
"""

from itertools import accumulate

from kqparse.grammar.requirements.lexicon import Lexicon
from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.grammar.requirements.tables import WordKind

Units = tuple[list[str], list[str | None], list[int], list[int]]
"""What a text consists of, the figures of each that is a number, and where it begins and ends."""
_LABELS = frozenset[WordKind]({"education", "experience"})
_ANSWERS = frozenset[WordKind]({"degree", "filler", "from", "half", "least", "level", "none", "number"})


def units_of(folded: str, words: LanguageWords) -> Units:
    """What a folded text consists of."""
    # What is split off in turn: white space, a unit, its figures where it is a number.
    pieces = words.pattern.split(folded)
    numbers = pieces[2::3]
    del pieces[2::3]
    ends = list(accumulate(map(len, pieces)))
    own = pieces[1::2], numbers, ends[::2], ends[1::2]
    return _parted(own, words.lexicon) if "-" in folded else own


def _parted(own: Units, lexicon: Lexicon) -> Units:
    """The units, where a word that labels and what answers it, or a unit of time and a number, are apart."""
    units, numbers, starts, ends = own
    glued = [at for at, unit in enumerate(units) if "-" in unit and len(unit) > 1 and _is_answered(units, at, lexicon)]
    if not glued:
        return own
    done: Units = [], [], [], []
    behind = 0
    for at in glued:
        label, _, answer = units[at].partition("-")
        middle = starts[at] + len(label)
        done[0].extend([*units[behind:at], label, "-", answer])
        done[1].extend([*numbers[behind:at], None, None, answer if answer.isdigit() else None])
        done[2].extend([*starts[behind:at], starts[at], middle, middle + 1])
        done[3].extend([*ends[behind:at], middle, middle + 1, ends[at]])
        behind = at + 1
    return done[0] + units[behind:], done[1] + numbers[behind:], done[2] + starts[behind:], done[3] + ends[behind:]


def _is_answered(units: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a hyphen stands between a label, which may have begun before, and an answer."""
    label, _, answer = units[at].partition("-")
    if not (label and answer) or lexicon.opens(units[at]).told:
        return False
    alone = lexicon.longest([label], 0)
    whole = lexicon.longest([units[at - 1], label], 0) if at else None
    kinds = {sense.kind for _, sense in filter(None, (alone, whole))}
    if answer.isdigit():
        return not kinds.isdisjoint(_LABELS | {"unit"})
    reached = lexicon.opens(answer)
    told = reached.told
    return not kinds.isdisjoint(_LABELS) and (told[1].kind in _ANSWERS if told else bool(reached.nodes))
