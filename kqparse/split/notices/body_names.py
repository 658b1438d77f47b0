"""What the name of a body looks like, wherever a document names it: in a letterhead, a title, a sentence, an address.

КГУ «Архив порта»; «Порт мұрағаты» КММ; Порт қаласы әкімдігінің «Мұрағат» КММ     (quotes and a legal form)
Районный дом культуры; Аудан әкімінің аппараты                                    (words that begin a line)
"""

from collections.abc import Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_QUOTED = late_pattern(
    r"[«“„][^«»“”„]{0,150}(?:[«“„][^«»“”„]{1,100}[»”“][^«»“”„]{0,100}[»”“]?|[»”“])|\"[^\"]{1,200}\"{1,2}"
)
"""A name in quotes, another within it, whose closing quote may stand for both."""
_STOP = late_pattern(r"[,;:()!?]|\s[-\u2013\u2014]\s|(?<=[^\W\d_]{3})\.(?=\s|$)|\s20\d\d(?!\d)|/")
"""What ends a name: a sign, or a year."""
_BEGUN = late_pattern(r"(?:^|[.:;!?]\s+|\s[-\u2013\u2014]\s)(?=[^.:;!?]*$)")
"""Where the sentence of a name begins, or what a colon leads to."""
_WORD = late_pattern(r"[^\W_][\w-]*")
_BEHIND = late_pattern(r"(?<=\s)[^\W\d_][\w-]+")
_LONGEST = 300
_FURTHEST = 1000
"""Characters of a line in which a name without quotes begins."""
_LEAST, _MOST = 2, 14
"""Words of a name without quotes."""
_ALONE = 1
"""Words of such a name right before those of a call: Больница объявляет конкурс."""


def called_bodies(grammar: Grammar) -> NoticeRules | None:
    """The words of bodies, which stand among those of calls."""
    every = (each for each in grammar.families.values() if isinstance(each, NoticeRules))
    return next((each for each in every if each.table.evidence.calls), None)


def formed(text: Traced, rules: NoticeRules, genitives: tuple[str, ...]) -> Traced | None:
    """The first name in quotes that a legal form stands before or behind, with what says whose it is.

    Args:
        text: a line, a sentence or a paragraph.
        rules: the words of bodies.
        genitives: the endings of whoever has a body, in Kazakh.
    """
    small = lower(text.text)
    for name in _QUOTED.finditer(text.text):
        form = rules.body_forms.search(small, max(name.start() - _LONGEST, 0), name.start())
        if form:
            return text[form.start() : _further(text.text, small, name.end(), rules)].strip(" .,;").tidy()
        closer = rules.body_closers.match(small, name.end() + small[name.end() :].startswith(" "))
        if closer:
            return text[_owner(text.text, name.start(), rules, genitives) : closer.end()].strip(" ,;").tidy()
    return None


def _further(text: str, small: str, begin: int, rules: NoticeRules) -> int:
    """Where the words behind a name end that say whose it is: «…» Комитета порта Министерства транспорта."""
    word = _WORD.match(text, begin + 1)
    if word is None or text[begin] != " ":
        return begin
    if not (word[0][0].isupper() and not word[0].isupper()) and not rules.bodies.fullmatch(lower(word[0])):
        return begin
    return _end(text, small, begin, rules)


def _end(text: str, small: str, begin: int, rules: NoticeRules) -> int:
    """Where a name ends that goes on from a place: before a sign, the words of a call or those that lead to one."""
    longest = min(begin + _LONGEST, len(text))
    stop = _STOP.search(text, begin, longest)
    end = stop.start() if stop else longest
    found = (forms.search(small, begin, end) for forms in (rules.body_ends, rules.calls.pattern))
    return min([end, *(match.start() for match in found if match)])


def _owner(text: str, begin: int, rules: NoticeRules, genitives: tuple[str, ...]) -> int:
    """Where what stands before a name in quotes begins that says whose it is: Порт қаласы әкімдігінің «…»."""
    sentence = _BEGUN.search(text, max(begin - _LONGEST, 0), begin)
    start = sentence.end() if sentence else begin
    *_, last = _WORD.findall(lower(text[start:begin])) or [""]
    return start if last.endswith(genitives) and rules.bodies.match(last) else begin


def plain(text: Traced, rules: NoticeRules) -> Traced | None:
    """The name without quotes that a line begins with: words that end (kk) or after adjectives begin (ru) with a body.

    Within a line a Russian one stands behind a preposition, or before a call: … педагогов Отдел труда объявляет.
    """
    small = lower(text.text)
    end = _end(text.text, small, 0, rules)
    calls = rules.body_ends.match(small, len(text.text[:end].rstrip()) + 1)
    if name := begun(text[:end].strip(" .,"), rules, _ALONE if calls else _LEAST):
        return name
    for word in _BEHIND.finditer(text.text, 0, _FURTHEST):
        led = small[: word.start()].rsplit(maxsplit=1)[-1:]
        stop = _end(text.text, small, word.start(), rules)
        called = rules.body_ends.match(small, len(text.text[:stop].rstrip()) + 1)
        own = lower(word[0]).endswith(rules.body_oblique + rules.body_owned) or not word[0][0].isupper()
        placed = called or (led and led[0] in rules.wanted.prepositions)
        name = begun(text[word.start() : stop].strip(" .,"), rules) if placed and not own else None
        if name:
            return name
    return None


def begun(name: Traced, rules: NoticeRules, least: int = _LEAST) -> Traced | None:
    """A name of so many words at least that are known to be those of a body."""
    words = list(_WORD.finditer(lower(name.text)))
    if not least <= len(words) <= _MOST or not name.text[0].isupper():
        return None
    if len(words) > _ALONE and rules.body_forms.match(lower(name.text)):
        return None
    first = next((word for word in words if not word[0].endswith(rules.body_adjectives)), words[0])
    last = words[-1 - words[-1][0].isdigit()]
    bent = first[0].endswith(rules.body_oblique) or rules.wanted.dative(first[0])
    begun = not bent and rules.russian_bodies.match(lower(name.text), first.start())
    ended = last[0].endswith(rules.body_endings + rules.body_bare) and rules.kazakh_bodies.fullmatch(last[0])
    return name.tidy() if any(found and not rules.wanted.is_post(found[0]) for found in (begun, ended)) else None


def bent(text: str, rules: NoticeRules) -> bool:
    """Whether a text begins with a word for a body, no short form, in a case that no name has: Школе № 5 требуется."""
    first = [lower(word) for word in text.split(maxsplit=1)[:1] if not word.isupper()]
    return any(word.endswith(rules.body_oblique) and rules.russian_bodies.fullmatch(word) for word in first)


def lines(text: Traced) -> Sequence[Traced]:
    """The lines of a text."""
    from kqparse.split.notices.marks import Places  # noqa: PLC0415  (few texts have a name to be told)

    heads = sorted(Places(text).heads() | {0})
    ends = [*heads[1:], len(text)]
    return [line for start, end in zip(heads, ends, strict=True) if (line := text[start:end].strip())]
