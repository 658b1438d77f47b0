"""KQ201 once for all numbers that one thing moves: a post that a language lacks, which is told there, another order."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import UNSET

from kqparse.model import LANGUAGES, Diagnostic, Language, Position

_CODE = "KQ201"


def without_shifted(findings: Sequence[Diagnostic], positions: Sequence[Position]) -> list[Diagnostic]:
    """Findings without those about numbers that posts of one language alone have moved on, or another order.

    Args:
        findings: with the positions that they are about.
        positions: all of the document, those in both languages and those in one.
    """
    if not any(found.code == _CODE for found in findings):
        return list(findings)
    posts = {position.id: position for position in positions}
    alone: dict[tuple[Language, str], list[int]] = defaultdict(list)
    for position in positions:
        printed = [language for language in LANGUAGES if getattr(position.title, language, UNSET) is not UNSET]
        if len(printed) == 1 and position.ordinal is not None:
            alone[printed[0], _section(position)[printed[0]]].append(position.ordinal)
    left = [found for found in findings if found.code != _CODE or not _shifted(found, posts, alone)]
    moved = [found for found in left if _tells_number(found)]
    own, others = (Counter(str(found.data.get(language)) for found in moved) for language in LANGUAGES)
    if own != others:
        return left
    # The same numbers at other posts are another order, which its first post tells.
    return [found for found in left if not _tells_number(found) or found is moved[0]]


def _tells_number(found: Diagnostic) -> bool:
    """Whether a finding is about the number of a post, and not about one within what is asked, as it is printed."""
    return found.code == _CODE and isinstance(found.data.get("kk"), int)


def _section(position: Position) -> dict[Language, str]:
    """The section of a post in each language, empty where it has none."""
    said = {language: getattr(position.section, language, UNSET) for language in LANGUAGES}
    return {language: text if isinstance(text, str) else "" for language, text in said.items()}


def _shifted(
    found: Diagnostic, posts: Mapping[str, Position], alone: Mapping[tuple[Language, str], Sequence[int]]
) -> bool:
    """Whether as many posts of each language alone stand before a post as its numbers differ."""
    numbers = {language: found.data.get(language) for language in LANGUAGES}
    kk, ru = numbers["kk"], numbers["ru"]
    post = posts.get(found.position or "")
    if not isinstance(kk, int) or not isinstance(ru, int) or post is None:
        return False
    own = _section(post)
    kazakh = sum(number < kk for number in alone.get(("kk", own["kk"]), ()))
    russian = sum(number < ru for number in alone.get(("ru", own["ru"]), ()))
    return kazakh - russian == kk - ru
