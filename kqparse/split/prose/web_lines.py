"""Lines that pages of the web and letters have beside their text: buttons, counters, menus, paths, links, signatures.

So are remarks of whoever copied a text, in brackets on lines of their own: (далее неразборчиво).
A word alone that the line below goes on with in small letters is of the text: Регистрация ↵ документов.

Guarantees: a line is such a line as a whole or not at all; no line with a label of a post is one, nor are
lines of links or of a signature that lead to it; time is linear in the text.
"""

from collections.abc import Callable

from kqparse.grammar.acts.web import WebRules
from kqparse.late_pattern import FIGURES, late_pattern
from kqparse.split.prose.lines import ENDS
from kqparse.text.fold import lower

_LONGEST = 160
_PARTS = late_pattern(r"\s{2,}|\t|\s*[|\u00b7]\s*")
_BETWEEN = ">→›»"
"""What stands between the pages of a path."""
_STEPS = late_pattern(rf"\s[{_BETWEEN}]\s")
_ARROWS = " <>«»‹›←→↑▲▼▾▸►☰+"
_AROUND = frozenset("<>‹›←→↑©")
"""Signs that begin a button, the numbers of pages, or whose page it is."""
_PAGER = late_pattern(r"[<‹←«]?(?:\s?[0-9]{1,3}\b){2,}\s?[>›→»]?|[<‹←«]\s?[0-9]{1,3}\s?[>›→»]")
_DAY = r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
_BESIDE = late_pattern(rf"{_DAY}|[0-9]{{1,2}}:[0-9]{{2}}|[a-z]{{2,12}}")
"""A day, a time, or the name of who wrote, beside a counter."""
_COUNT = late_pattern(r"[\s:-]*[0-9][0-9\s]*")
_LEAST_OF_MENU = 3
_REMARK = late_pattern(r"(?:\((?!\()[^()\n]{3,80}\)|\[[^\[\]\n]{3,80}\])[.\u2026]?")
_BRACKETS = frozenset("([")
_FIRST = late_pattern(r"(?m)^[^\S\n]*+([^\s:,]+)")
_LONGEST_SIGNATURE = 4
"""Lines of a signature at most; more are another text."""


def web_lines(text: str, rules: WebRules, label: Callable[[str], str | None]) -> set[int]:
    """Where the lines of a text begin that pages of the web print beside it; `label` tells that of a line of a post."""
    found: set[int] = set()
    led: list[int] = []  # links with what heads them, or what stands below regards
    steps = any(f" {sign} " in text for sign in _BETWEEN)
    # In most texts no signs tell such lines, but the first words of few.
    signs = steps or "|" in text or any(map(text.__contains__, _AROUND)) or _remarks(text, rules)
    begun = () if signs else {match.start() for match in _FIRST.finditer(text) if match[1] in rules.first}
    if not signs and not begun:
        return found
    at, word = 0, -1
    linked = signed = False
    for line in text.split("\n"):
        begin, at = at, at + len(line) + 1
        if not (signs or linked or word >= 0 or begin in begun):
            continue
        printed = line.strip()
        sign = printed[:1]
        if linked and (label(printed) is not None or (signed and len(led) == _LONGEST_SIGNATURE)):
            found.difference_update(led)
            linked = False
        linked = linked and bool(sign) and not printed.endswith(ENDS) and not (signed and FIGURES.search(line))
        if sign.islower():
            found.discard(word)
        word = -1
        if linked:
            found.add(begin)
            led.append(begin)
        elif sign.isupper():  # what begins small goes on with a sentence
            may_be = printed.split(None, 1)[0].rstrip(":,") in rules.first
        else:
            may_be = sign in _AROUND or (sign.isdigit() and "|" in line) or sign in _BRACKETS
        if linked or not (may_be or (steps and _STEPS.search(line))) or not _is_furniture(printed, rules):
            continue
        if ":" in printed and label(printed) is not None:
            continue
        found.add(begin)
        head = _head(lower(printed))
        signed = head in rules.regards
        linked = signed or head in rules.links
        led = [] if signed else [begin]
        word = begin if printed.isalpha() and not linked else -1
    return found


def _remarks(text: str, rules: WebRules) -> bool:
    """Whether a line may be a remark: it begins with a bracket, and some word of remarks occurs."""
    bracketed = any(text.startswith(sign) or f"\n{sign}" in text for sign in _BRACKETS)
    return bracketed and any(map(lower(text).__contains__, rules.remarks))


def is_remark(small: str, rules: WebRules) -> bool:
    """Whether a line in lower case is a remark of whoever copied the text."""
    return _REMARK.fullmatch(small) is not None and any(map(small.__contains__, rules.remarks))


def _is_furniture(line: str, rules: WebRules) -> bool:
    """Whether each part of a line is furniture, or stands beside one that is."""
    small = lower(line)
    if len(line) > _LONGEST:
        return False
    if line[0] in _BRACKETS:
        return is_remark(small, rules)
    if _head(small) in (rules.regards if "," in small else rules.links | rules.regards) or _is_path(small, rules):
        return True
    if not small[0].isdigit() and _PAGER.fullmatch(small):
        return True
    parts = [part for piece in _PARTS.split(small) if (part := piece.strip(_ARROWS))]
    told = [part in rules.buttons or part.startswith(rules.begun) or _is_counter(part, rules) for part in parts]
    others = [part for part, own in zip(parts, told, strict=True) if not own]
    in_menu = all(part in rules.menus for part in others) and (any(told) or len(others) >= _LEAST_OF_MENU)
    return bool(parts) and (in_menu or (any(told) and all(map(_BESIDE.fullmatch, others))))


def _head(small: str) -> str:
    """What stands before the first comma of a line."""
    return small.split(",", 1)[0].strip(_ARROWS + ":")


def _is_path(small: str, rules: WebRules) -> bool:
    """Whether a line is the path to a page; slashes are in headings of two languages as well."""
    if "/" in small and small.split("/", 1)[0].strip() in rules.homes:
        return True
    steps = _STEPS.split(small)
    told = len(steps) > 1 and "«" not in small and not small.endswith(ENDS)
    return told and any(step.startswith(rules.paths) for step in steps)


def _is_counter(part: str, rules: WebRules) -> bool:
    """Whether a part is a number with the word for what it counts before it or behind it."""
    for word in rules.counters:
        if part.startswith(word):
            return _COUNT.fullmatch(part, len(word)) is not None
        if part.endswith(word) and part[0].isdigit():
            return _COUNT.fullmatch(part, 0, len(part) - len(word)) is not None
    return False
