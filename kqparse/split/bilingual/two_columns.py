"""Where each language stands in a text that prints both side by side, one in a column of its own beside the other.

    Е-1 санаты                                Категория Е-1
    Білімі: жоғары немесе жоғары оқу          Образование: высшее или
    орнынан кейінгі                           послевузовское

Guarantees: no line is taken apart but at a gap before the place where the right column begins; time is linear.
"""

from collections import Counter
from collections.abc import Sequence

from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Language, Span
from kqparse.text.tongues import TongueRules

_GAP = late_pattern(r"(?<=\S) {2,}(?=\S)")
_LEAST = 4
"""Lines with a gap at one place that two columns have."""
_SHARE = 0.5
"""Of all lines so many have it."""
_SPOKEN = 0.8
"""Of the lines of a column that show a language so many show one."""
_MOST_ACROSS = 0.2
"""Of all lines so many may go over both columns, as headings do."""


def beside(text: str, start: int, tongues: TongueRules) -> dict[Language, list[Span]]:
    """Where each language stands from `start` on; nothing where a text is not printed so."""
    lines = _lines(text, start) if "  " in text else []
    gapped = [(begin, end) for begin, end in lines if text.find("  ", begin, end) >= 0]
    gaps = Counter(gap.end() - begin for begin, end in gapped for gap in _GAP.finditer(text, begin, end))
    column, count = max(gaps.items(), key=lambda entry: (entry[1], -entry[0]), default=(0, 0))
    if count < max(_LEAST, _SHARE * len(lines)):
        return {}
    sides: tuple[list[Span], list[Span]] = ([], [])
    across: list[Span] = []
    for begin, end in lines:
        at = min(begin + column, end)
        if at < end and not text[at - 2 : at].isspace():
            across.append((begin, end))
            continue
        for side, (low, high) in zip(sides, ((begin, at), (at, end)), strict=True):
            if text[low:high].strip():
                side.append((low, high))
    spoken = [_spoken(text, side, tongues) for side in sides]
    if set(spoken) != set(LANGUAGES) or len(across) > _MOST_ACROSS * len(lines):
        return {}
    found = {language: side for language, side in zip(spoken, sides, strict=True) if language}
    for place in across:
        found[tongues.spoken(text[slice(*place)]) or "kk"].append(place)
    return {language: sorted(places) for language, places in found.items()}


def _lines(text: str, start: int) -> list[Span]:
    """The lines that are not blank, the first one from its own beginning on: columns are counted from there."""
    begin = text.rfind("\n", 0, start) + 1
    found: list[Span] = []
    for printed in text[begin:].split("\n"):
        if printed.strip():
            found.append((begin, begin + len(printed)))
        begin += len(printed) + 1
    return found


def _spoken(text: str, places: Sequence[Span], tongues: TongueRules) -> Language | None:
    """The language that nearly all of some lines show that show any."""
    told = [tongues.spoken(text[slice(*place)]) for place in places]
    least = max(_LEAST, _SPOKEN * (len(told) - told.count(None)))
    return next((language for language in LANGUAGES if told.count(language) >= least), None)
