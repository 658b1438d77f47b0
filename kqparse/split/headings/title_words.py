"""Titles that stand in one line, told by the words that begin or end one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from kqparse.grammar.values.titles import TitleRules
from kqparse.grammar.vocabulary.words import LastWords
from kqparse.late_pattern import HYPHENED, late_pattern
from kqparse.split.prose.groups import SIGNS
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_BRACKETS = late_pattern(r"\([^()]*+\)")
_SHORT = 4
"""Letters of a word that is too short to have an ending."""
_LONGEST_ENDING = 4
_LEAST_BOTH = 3
"""Words of a unit and a title."""
_LONGEST_BOTH = 400
"""Characters of them at most."""
_NO_LIST = late_pattern(r"[()«»\"“”:;,]")
"""Signs in a line that is more than titles one behind the other."""


def at_heads(line: Traced, rules: TitleRules) -> list[Traced]:
    """The titles that a line holds one behind the other; the line itself where words do not tell them all."""
    if _NO_LIST.search(line.text):
        return [line]
    words = list(HYPHENED.finditer(line.text))
    begins = [
        after.start()
        for before, after in pairwise(words)
        if _is_name(after.group()) and _parts(lower(before.group()), lower(after.group()), rules)
    ]
    if not begins:
        return [line]
    pieces = [line[start:end].strip() for start, end in pairwise([0, *begins, len(line)])]
    return pieces if all(_is_title(piece.text, rules) for piece in pieces) else [line]


def unit_ahead(title: Traced, rules: TitleRules, unit: LastWords) -> tuple[Traced, Traced] | None:
    """The unit that a line names before a title of its own (Юридический отдел Главный специалист), and that title.

    A Kazakh title that a unit has (бөлім басшысы) begins with it.
    """
    if len(title) > _LONGEST_BOTH:
        return None
    words = list(HYPHENED.finditer(title.text))
    if len(words) < _LEAST_BOTH or lower(words[-1].group()) in rules.possessed or _NO_LIST.search(title.text):
        return None
    for word in reversed(words[1:]):
        if not _is_name(word.group()):
            continue
        before, own = title[: word.start()].strip(), title[word.start() :]
        if names_post(own, rules) and _is_unit(before, lower(word.group()), rules, unit):
            return before, own
    return None


def _is_unit(before: Traced, first: str, rules: TitleRules, unit: LastWords) -> bool:
    """Whether a text is all of a unit's name, before the `first` word of a title.

    A unit may be called by words with capitals, too (Служба Безопасности): that it begins with its word tells it only
    where the title begins with one of titles.
    """
    small = lower(before.text)
    told = not rules.named.isdisjoint(first.split("-"))
    named = unit.begins_or_ends(small) if told else unit.ends(small) and " " in small
    return named and not names_post(before, rules)


def _is_name(word: str) -> bool:
    """Whether a word has one capital, at its beginning."""
    return word[:1].isupper() and word[1:].islower()


def _parts(before: str, after: str, rules: TitleRules) -> bool:
    """Whether a title begins between two words, of which the second one has a capital."""
    return after in rules.begins or (before in rules.ends and after not in rules.possessed)


def names_office(item: Traced, rules: TitleRules) -> bool:
    """Whether a text names an office of its own, and not only a unit of the one before."""
    return _begins_or_ends(_words(item.text), rules)


def _words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return HYPHENED.findall(lower(text))


def _begins_or_ends(words: Sequence[str], rules: TitleRules) -> bool:
    return bool(words) and (words[0] in rules.begins or words[-1] in rules.ends)


def names_post(item: Traced, rules: TitleRules) -> bool:
    """Whether a text that stands alone begins or ends as a title does, or as any other name of a post."""
    return is_name_of_post(lower(item.text), rules)


def is_name_of_post(small: str, rules: TitleRules) -> bool:
    """The same of a text in lower case."""
    words = HYPHENED.findall(small)
    if not words or _is_possession(small, words, rules):
        return False
    edges = [*words[0].split("-"), *words[-1].split("-")]
    return _begins_or_ends(words, rules) or not rules.named.isdisjoint(edges)


def share_of_posts(items: Sequence[Traced], rules: TitleRules) -> float:
    """The share of some texts that name posts; none of no texts."""
    return sum(names_post(item, rules) for item in items) / len(items) if items else 0


def _is_possession(small: str, words: Sequence[str], rules: TitleRules) -> bool:
    """Whether a text, or what stands before a stroke, names in Kazakh a thing that somebody has: `Дәрігер бөлмесі`."""
    if "(" in small or "/" in small:
        words = HYPHENED.findall(_BRACKETS.sub(" ", small).partition("/")[0])
    return len(words) > 1 and words[-1].endswith(rules.possessions) and rules.named.isdisjoint(words[-1].split("-"))


def mentions_post(text: str, rules: TitleRules) -> bool:
    """Whether any word of a text may name a post, in whatever case or number it stands there."""
    parts = (part for word in _words(text) for part in word.split("-"))
    return any(not rules.stems.isdisjoint(_cut(part)) for part in parts)


def _cut(word: str) -> list[str]:
    """A word, and it without an ending."""
    return [word, *[word[:end] for end in range(max(len(word) - _LONGEST_ENDING, _SHORT), len(word))]]


def is_clause(text: str, rules: TitleRules) -> bool:
    """Whether a text says what someone does, or names what is done: `3) ведет учет`, `4) хранение документов`."""
    small = lower(text)
    words = HYPHENED.findall(small)
    if not words:
        return False
    post = words[-1] in rules.possessed or words[-1] in rules.occupations  # инспекция басшысы, от жағушы
    if not post and (words[0] in rules.deeds or words[0].endswith(rules.deed_endings)):
        return True
    last = (HYPHENED.findall(_BRACKETS.sub(" ", small)) if "(" in small else words)[-1:]
    if any(word in rules.last_words or word.endswith(rules.last_endings) for word in last):
        at = small.rfind(last[0])
        name = at > 0 and text[at].isupper() and not text.isupper()  # of a place: врач сельского округа Талды
        if not name:
            return True
    main = takewhile(lambda word: not word.startswith(rules.relative), words)
    return any(word in rules.verbs or (len(word) > _SHORT and word.endswith(rules.verb_endings)) for word in main)


def are_offices(parts: Sequence[Traced], rules: TitleRules) -> bool:
    """Whether each of some parts is a title of its own: Начальник отдела, главный инспектор.

    In `помощник, советник министра` the last part says for all of them whose they are: such are left together.
    """
    if len(parts) < 2 or not all(part and (names_office(part, rules) or _is_occupation(part, rules)) for part in parts):
        return False
    return all(_dependent(part, rules) for part in parts[:-1]) or not _dependent(parts[-1], rules)


def _is_occupation(part: Traced, rules: TitleRules) -> bool:
    """Whether a text is one word, another name of a post: фельдшер."""
    return _words(part.text) == [lower(part.text)] and lower(part.text) in rules.named


def _dependent(part: Traced, rules: TitleRules) -> bool:
    """Whether a title says more than an office and its degree."""
    words = _words(part.text)
    return not all(word in rules.begins or word in rules.ends for word in words)


def _is_title(text: str, rules: TitleRules) -> bool:
    words = _words(text)
    return bool(words) and (not rules.russian.isdisjoint(words) or words[-1] in rules.ends)


def spelled_out(parts: Sequence[Traced], rules: TitleRules) -> Iterator[Traced]:
    """The titles of a list of units that one office has, each with what it leaves out; nothing if it is none.

    Начальник отделения, группы: the office stands before the first; бөлімшенің, топтың бастығы: behind the last.
    """
    if len(parts) < 2 or not all(parts):
        return
    first, last = _unit(parts[0], rules), _unit(parts[-1], rules) or _possessor(parts[-1], rules)
    if first and first.start() and all(_unit_ahead(part, rules) for part in parts[1:]):
        office = parts[0][: first.start()].strip(SIGNS)
        yield from (join([office, part]) for part in [parts[0][first.start() :], *parts[1:]])
    elif last and all(_ends_as_possessor(part, rules) for part in parts[:-1]):
        office = parts[-1][last.end() :].strip()
        if office and _is_title(office.text, rules):
            yield from (join([part, office]) for part in parts[:-1])
            yield parts[-1]


def of_degrees(parts: Sequence[Traced], rules: TitleRules) -> Iterator[Traced]:
    """The titles of a list of degrees that one office has (главный, ведущий специалист); nothing if it is none."""
    if len(parts) < 2 or not all(parts):
        return
    graded = [[lower(word.group()) in rules.degrees for word in HYPHENED.finditer(part.text)] for part in parts]
    own = graded[-1]
    degrees = own.index(False) if False in own else 0
    if not degrees or not all(told and all(told) for told in graded[:-1]):
        return
    office = parts[-1][list(HYPHENED.finditer(parts[-1].text))[degrees].start() :]
    if names_post(office, rules):
        yield from (join([part, office]) for part in parts[:-1])
        yield parts[-1]


def _unit(part: Traced, rules: TitleRules) -> re.Match[str] | None:
    """The first unit in the genitive in a text."""
    return next((word for word in HYPHENED.finditer(part.text) if lower(word.group()) in rules.genitives), None)


def _possessor(part: Traced, rules: TitleRules) -> re.Match[str] | None:
    """The last Kazakh word of a text that says whose the office behind it is."""
    words = [word for word in HYPHENED.finditer(part.text) if _has_office(word.group(), rules)]
    return words[-1] if words else None


def _has_office(word: str, rules: TitleRules) -> bool:
    """Whether a Kazakh word says whose an office is: in the genitive, or a unit (бөлім, топ бастығы)."""
    small = lower(word)
    return small in rules.units or (small.endswith(rules.kazakh_genitive) and len(word) > _SHORT)


def _unit_ahead(part: Traced, rules: TitleRules) -> bool:
    words = HYPHENED.findall(part.text)
    return bool(words) and lower(words[0]) in rules.genitives


def _ends_as_possessor(part: Traced, rules: TitleRules) -> bool:
    words = HYPHENED.findall(part.text)
    return bool(words) and (lower(words[-1]) in rules.genitives or _has_office(words[-1], rules))
