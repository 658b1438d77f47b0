"""Short texts in both languages: headings of posts and sections."""

from collections.abc import Sequence

from kqparse.model import LANGUAGES, Language
from kqparse.split.prose.groups import SIGNS, Group
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules, by_tongue, parted
from kqparse.text.traced import Traced, join


def halves(
    lines: Sequence[Traced], tongues: TongueRules, order: Sequence[Language] = ()
) -> list[tuple[Language, Traced]]:
    """The lines of a heading as stretches by language, where it shows none in the `order` that is known.

    A word that both languages have (администрация) shows none: then a slash tells where the other one begins, as does
    one without blanks between two words (маманы/Ведущий специалист). What is said twice is said in each (Юрист, Юрист).
    """
    stretches = parted(lines, tongues)
    slashes = [(index, line.text.index("/")) for index, line in enumerate(lines) if "/" in line.text]
    if len(stretches) == 1 and not slashes and _twice(lines):
        half = len(lines) // 2
        return [("kk", join(lines[:half])), ("ru", join(lines[half:]))]
    if len(slashes) != 1 or not (len(stretches) == 1 or _glued(stretches)):
        return stretches
    index, at = slashes[0]
    left = [text for text in [*lines[:index], lines[index][:at].strip()] if text]
    right = [text for text in [lines[index][at + 1 :].strip(), *lines[index + 1 :]] if text]
    weights = [sum(tongues.weight(text.text) for text in side) for side in (left, right)]
    if left and right and len(stretches) == 1 and _twice([*left, *right]):
        return [("kk", join(left)), ("ru", join(right))]
    told = weights[0] != weights[1]
    if not left or not right or weights[0] * weights[1] > 0 or not (told or (order and len(stretches) == 1)):
        return stretches
    if told:
        order = ("kk", "ru") if weights[0] > weights[1] else ("ru", "kk")
    return [(order[0], join(left)), (order[1], join(right))]


def _twice(lines: Sequence[Traced]) -> bool:
    """Whether the second half of some lines repeats the first one."""
    half = len(lines) // 2
    texts = [lower(line.text).strip(SIGNS) for line in lines]
    return half > 0 and texts[:half] == texts[half:]


def _glued(stretches: Sequence[tuple[Language, Traced]]) -> bool:
    """Whether a word with a slash within it stands where one of two languages ends and the other begins."""
    if len(stretches) != len(LANGUAGES):
        return False
    before, behind = stretches[0][1].text.split(), stretches[1][1].text.split()
    return any("/" in word.strip("/") for word in (*before[-1:], *behind[:1]))


def both(
    groups: Sequence[Group], tongues: TongueRules, order: Sequence[Language] = ()
) -> dict[Language, Traced] | None:
    """What one or two groups of lines say in each language; None if two of them are in the same one."""
    if len(groups) == 1:
        return by_tongue(halves([line.traced() for line in groups[0].lines], tongues, order))
    texts = [join([line.traced() for line in group.lines]).tidy() for group in groups]
    if any(len(halves([text], tongues)) > 1 for text in texts):
        return None
    return in_order(texts[0], texts[1], tongues)


def in_order(one: Traced, other: Traced, tongues: TongueRules) -> dict[Language, Traced] | None:
    """Two texts by language; None if both are in the same one."""
    weights = tongues.weight(one.text), tongues.weight(other.text)
    same = lower(one.text) == lower(other.text)
    if weights[0] * weights[1] > 0 or (weights[0] == weights[1] and not same):
        return None
    kk, ru = (one, other) if weights[0] >= weights[1] else (other, one)
    return {"kk": kk, "ru": ru}
