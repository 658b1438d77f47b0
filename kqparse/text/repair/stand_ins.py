"""A Kazakh letter that an export put for another one all through a text (жңне for және), told by where it stands.

Guarantees: each letter is read as one letter; a text without the signs is not searched; time is linear in the text.
"""

import re
from collections.abc import Mapping, Sequence

from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern
from kqparse.text.repair.scripts import Repair

_WORD = late_pattern(r"[\u0400-\u052f]+")


class StandIn(Frozen, frozen=True):
    """A letter that stands for another one.

    Attributes:
        signs: parts of words, one of which stands in nearly any text of this kind and in no other.
        letter: finds the letter where it never stands by itself.
        meant: the letters that are meant by it, small and capital.
    """

    signs: Sequence[str]
    letter: re.Pattern[str]
    meant: Mapping[str, str]


def stand_in_repairs(text: str, rules: Sequence[StandIn]) -> list[Repair]:
    """What to exchange in `text`, ascending."""
    found: list[Repair] = []
    for rule in rules:
        if any(map(text.__contains__, rule.signs)):
            for match in _WORD.finditer(text):
                word = match.group()
                read = rule.letter.sub(lambda letter: rule.meant[letter.group()], word)  # noqa: B023 - called here
                if read != word:
                    found.append(Repair(*match.span(), word, read, "Cyrillic"))
    return sorted(found, key=lambda repair: repair.start)
