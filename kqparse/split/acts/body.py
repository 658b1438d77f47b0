"""The end of an act's own text: the signature, boxes of agreement, and the boxes at the head of its annexes."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from kqparse.citations.tokens import tokens
from kqparse.grammar.acts.rules import OPENING_QUOTES, ActRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Aside
from kqparse.split.acts.points import ENDS, ENTRY
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.seen import places_of
from kqparse.text.traced import Traced, join, running

_LONGEST_LINE = 250
_LONGEST_BOX = 700
_LINES = 8
"""No box has more lines, nor an office more words over several."""
_OFFICE_LINES = 5
_SENTENCE = late_pattern(r"[.;]\s+(?=\w)")

_BEHIND_GAP = late_pattern(r"(?:(?<=\t)|(?<=   ))([^\W\d_][\w'-]*+(?: [^\W\d_][\w'-]*+){1,2})$")
"""Two or three words at the end of a line behind a tab or three blanks."""
_WHOLE_NAME = late_pattern(r"(?<![\w.,'-])([^\W\d_]++(?:-[^\W\d_]++)?(?: [^\W\d_]++){2})$")
"""Three words at the end of a line: a name with a patronymic needs no gap before it."""
_LONGEST_NAME = 80
_YEAR = late_pattern(r"(?<=[0-9])[^\S\n]?[^\W\d_]\.\Z")
"""The point behind the year of a day, which ends no sentence: 25.10.2019 г."""
_LINE = " |,*:_"
_BRACKETS = "/()"
"""What stands behind an office where one signs by hand, and around what marks the place."""
_CLOSING_QUOTES = '"»”'
_FRAMES = str.maketrans("|*", "  ")


class Signed(Struct, frozen=True):
    """A signature: the office and the name, the paragraphs that they take up, and a sentence that runs into them.

    Attributes:
        office, name: as printed.
        first, last: indices of the paragraphs.
        mark: what is printed where one signs.
        before: what of the first paragraph is text of the act, not of the signature.
        behind: what of the last one is another signature.
    """

    office: Traced | None
    name: Traced
    first: int
    last: int
    mark: Traced | None
    before: Traced | None
    behind: Traced | None


def signed(paras: Sequence[Para], start: int, rules: ActRules) -> tuple[Signed | None, int]:
    """The first signature from paragraph `start` on, and the index of the first box of an annex, if one comes first."""
    for at in range(start, len(paras)):
        if box(paras, at, rules):
            return None, _box_start(paras, at, start, rules)
        found = _signature(paras, at, start, rules)
        if found:
            return found, found.last + 1
    return None, len(paras)


def further(paras: Sequence[Para], start: int, rules: ActRules) -> int:
    """The index behind further signatures that follow the first one directly, each an office and a name."""
    at = start
    while at < len(paras):
        ahead = range(at, min(at + _OFFICE_LINES + 1, len(paras)))
        lines = (one for one in ahead if all(_office_line(paras[each], rules) for each in range(at, one)))
        found = next((own for one in lines if (own := _signature(paras, one, at, rules))), None)
        if found is None or found.office is None or found.first != at or found.before or box(paras, at, rules):
            break
        at = found.last + 1
    return at


def _signature(paras: Sequence[Para], at: int, start: int, rules: ActRules) -> Signed | None:
    whole = paras[at].text
    text = whole[: _first_signature(paras[at], rules)].strip()
    name = name_begin(text.text, rules)
    if name is None:
        name = _full_name(paras[at], rules)
    if name is None:
        return None
    cut = 0
    acting = tuple(rules.names.table.acting)
    for sentence in _SENTENCE.finditer(text.text, 0, name):
        if lower(text.text[: sentence.start() + 1]).endswith(acting):
            continue
        point = sentence.start()
        initial = point > 0 and text.text[point - 1].isupper() and (point < 2 or not text.text[point - 2].isalnum())
        if name_begin(text.text[: point + 1], rules) is None and not initial:
            cut = sentence.end()
    marked = ENTRY.match(text.text)
    # A point of the act that ends with a name is no signature: `2. Контроль возложить на … Иванова И.И.`
    if name - cut > _LONGEST_LINE or (marked and cut <= marked.end()):
        return None
    lines = [text[cut:name]] if text[cut:name].strip() else []
    first = at
    while not cut and first > start and at - first < _OFFICE_LINES and _office_line(paras[first - 1], rules):
        first -= 1
        lines.insert(0, paras[first].text)
    if first == start and not lines:
        return None
    office, mark = _office(join(lines).strip(_LINE).tidy(), rules) if lines else (None, None)
    before = text[:cut].strip() if cut else None
    behind = whole[len(text) :].strip() if len(text) < len(whole) else None
    return Signed(office or None, text[name:].strip(" |*"), first, at, mark, before, behind)


def _office(text: Traced, rules: ActRules) -> tuple[Traced, Traced | None]:
    """An office without the line that one signs on and what marks it, and the mark: `Министр ____ /подпись/`."""
    small = lower(text.text)
    end = len(small.rstrip(_LINE))
    marked = small[:end].rstrip(_BRACKETS)
    mark = next((mark for mark in rules.table.signature.marks if marked.endswith(lower(mark))), None)
    begin = len(marked) - len(mark) if mark else end
    if mark is None or small[begin - 1 : begin].isalnum():
        return text[:end], None
    begin = len(small[:begin].rstrip(_BRACKETS))
    return text[: len(small[:begin].rstrip(_LINE))], text[begin:end]


def _first_signature(para: Para, rules: ActRules) -> int:
    """Where in a paragraph of several signatures, a line each, the first one ends; else the end of the paragraph."""
    text, size = para.text.of.text, len(para.text)
    end = text.find("\n", para.start, para.end)
    if end < 0 or size > _LONGEST_BOX or name_begin(para.text.text, rules) is None:
        return size
    while end >= 0:
        line = running(para.text.of, [(para.start, end)]).tidy()
        if name_begin(line.text, rules) is not None:
            return min(len(line), size)
        end = text.find("\n", end + 1, para.end)
    return size


def _full_name(para: Para, rules: ActRules) -> int | None:
    """Where a name without initials begins: words with capitals at the end, which a wide gap parts from an office."""
    text = para.text.text
    if text.endswith(ENDS) or len(text) > _LONGEST_LINE:
        return None
    match = _BEHIND_GAP.search(para.text.of.text, para.start, para.end)
    name = match[1] if match else _with_patronymic(text, rules)
    if not name or not text.endswith(name) or not all(word[0].isupper() for word in name.split()):
        return None
    office = lower(text[: -len(name)]).split()
    known = any(word in rules.names.offices or rules.names.is_body(word) for word in office)
    return len(text) - len(name) if known else None


def _with_patronymic(text: str, rules: ActRules) -> str:
    """The three words at the end of a line, one of which is a patronymic; nothing where none is."""
    match = _WHOLE_NAME.search(text, max(len(text) - _LONGEST_NAME, 0))
    words = lower(match[1]).split()[1:] if match else []
    return match[1] if match and any(word.endswith(rules.patronymics) for word in words) else ""


def name_begin(text: str, rules: ActRules) -> int | None:
    """Where a name at the end of a text begins: initials and a surname, all with capitals."""
    tail = max(len(text) - 80, 0)
    words = text[tail:].translate(_FRAMES).split()
    if not words or words[-1].islower():
        return None  # as most texts end; the patterns would look at every letter
    for pattern in rules.signature:
        match = pattern.search(text, tail)
        if match and all(letter.isupper() for letter in match.groups()):
            return match.start()
    return None


def _office_line(para: Para, rules: ActRules) -> bool:
    text = para.text.text
    ends = text.endswith((*ENDS, '"', "»")) and not lower(text).endswith(tuple(rules.names.table.acting))
    return len(text) <= _LONGEST_LINE and not ends and not text[0].isdigit()


def box(paras: Sequence[Para], at: int, rules: ActRules) -> int:
    """How many paragraphs the box of an annex has that begins or (Kazakh) ends with paragraph `at`, 0 if none does."""
    text = paras[at].text.text
    if len(text) > _LONGEST_BOX or (text[-1:] in (".", ";") and not _is_dated(text, rules)):
        return 0
    small = lower(text)
    if ends_annex(small, rules):
        return 1
    if not (small.startswith(rules.annex_begun) and _unquoted(text)[:1].isupper() and _begins_box(text, rules)):
        return 0
    lines, numbered = 1, _closes(paras[at], rules)
    for later in range(at + 1, min(at + _LINES, len(paras))):
        fits = _office_line(paras[later], rules) or _YEAR.search(paras[later].text.text)
        if numbered or not fits or _enters_table(paras[at], paras[later]):
            break
        if _closes(paras[later], rules):
            return later - at + 1
        if _numbered(paras[later], rules):
            lines = later - at + 1  # a joint act: another issuer follows
    return lines


def _is_dated(text: str, rules: ActRules) -> bool:
    """Whether a text ends with the point of a year, and names an act: its day, which ends no sentence."""
    return bool(_YEAR.search(text)) and any(token.kind == "form" for token in tokens(text, rules))


def _begins_box(text: str, rules: ActRules) -> bool:
    return rules.annex_start.match(lower(_unquoted(text))) is not None


def _unquoted(text: str) -> str:
    """A text without the quotes that one word alone may stand in: «УТВЕРЖДАЮ»."""
    quoted = text[0] in OPENING_QUOTES and text[-1] in _CLOSING_QUOTES and " " not in text
    return text[1:-1] if quoted else text


def may_be_boxes(texts: Sequence[str], rules: ActRules) -> list[int]:
    """The indices of the paragraphs, in lower case, of which `box` may find one, by their words."""
    every = "\n".join(["", *texts])
    # Words are looked for in all of them at once, as few texts have one.
    found = [at for word in rules.annex_words for at in places_of(word, every)]
    found += [at + 1 for word in rules.annex_begun for at in places_of("\n" + word, every)]
    starts = list(accumulate([len(text) + 1 for text in texts], initial=1)) if found else []
    return sorted({bisect_right(starts, at) - 1 for at in found})


def ends_annex(small: str, rules: ActRules) -> bool:
    """Whether a text in lower case ends as the Kazakh box of an annex does."""
    return any(map(small.__contains__, rules.annex_words)) and bool(rules.annex_end.search(small))


def overrun(text: Traced, rules: ActRules) -> int | None:
    """Where in a Russian box, behind its last number, a text with a capital begins that is no part of it."""
    if not rules.annex_start.match(lower(text.text)):
        return None
    found = tokens(text.text, rules)
    last = max((at for at, token in enumerate(found) if token.kind == "number"), default=None)
    if last is None or last + 1 >= len(found):
        return None
    return found[last + 1].start if text.text[found[last + 1].start].isupper() else None


def _enters_table(para: Para, later: Para) -> bool:
    """Whether a table begins between two paragraphs; what it shows, acts that it cites too, is no line of a box."""
    return later.celled and not para.celled


def _numbered(para: Para, rules: ActRules) -> bool:
    return any(token.kind in ("date", "number") for token in tokens(para.text.text, rules))


def _closes(para: Para, rules: ActRules) -> bool:
    """Whether a line of a box names a date or number, and does not go on with another issuer behind it."""
    found = tokens(para.text.text, rules)
    last = max((at for at, token in enumerate(found) if token.kind in ("date", "number")), default=None)
    if last is None:
        return False
    return not para.text.text[found[last].end :].strip()[:1].islower()


def _box_start(paras: Sequence[Para], at: int, start: int, rules: ActRules) -> int:
    """The first line of a box that ends at `at`: back over short lines to a sentence or a blank line."""
    first = at
    while first > start and at - first < _LINES and _box_line(paras[first - 1], rules) and not paras[first].alone:
        if _enters_table(paras[at], paras[first - 1]):
            break
        first -= 1
    return first


def _box_line(para: Para, rules: ActRules) -> bool:
    """Whether a paragraph may be a line of a box: short, with a day or number at its head at most, and no sentence."""
    text = para.text.text
    dated = text[0].isdigit() and len(text) <= _LONGEST_LINE and not text.endswith(ENDS) and _numbered(para, rules)
    return dated or _office_line(para, rules)


def annex_start(paras: Sequence[Para], at: int, rules: ActRules) -> int:
    """Where the box of an annex begins that `box` has found at `at`.

    A Kazakh box ends with the word for an annex: it goes back over the short lines before, if a blank line parts them
    from other text.
    """
    if paras[at].alone or _begins_box(paras[at].text.text, rules):
        return at
    first = _box_start(paras, at, 0, rules)
    return first if paras[first].alone else at


def boxes(paras: Sequence[Para], start: int, rules: ActRules) -> int:
    """The index behind the boxes of agreement and of annexes that stand at `start`, one after the other."""
    last = at = start
    agreed = False
    while at < len(paras) and at - last < _LINES:
        text = paras[at].text.text
        if rules.agreed.match(lower(text)) and len(text) <= _LONGEST_LINE:
            agreed = True
            last = at + 1
        elif lines := box(paras, at, rules):
            last = at + lines
        elif agreed and (name_begin(paras[at].text.text, rules) is not None or _numbered(paras[at], rules)):
            last = at + 1
        elif (
            len(text) > _LONGEST_LINE
            or (text.endswith(ENDS) and not _office_line(paras[at], rules))
            or (at > last > start and paras[at].alone and not agreed)
            or _is_table(paras[at])
        ):
            # Behind a box, lines of several blocks are the annex itself, though another annex may follow.
            break
        at = max(at + 1, last)
    # A box of agreement may end the text, and name a body only.
    short = all(_office_line(para, rules) and not para.alone for para in paras[last:])
    return at if agreed and short and at == len(paras) else last


def _is_table(para: Para) -> bool:
    """Whether a paragraph has the cells of a table in it: parted by tabs, or in more lines than a box has."""
    printed = para.text.of.text[para.start : para.end]
    return "\t" in printed or printed.count("\n") >= _LINES


def stamps(paras: Sequence[Para], rules: ActRules) -> list[Aside]:
    """The boxes among the paragraphs of annexes, each as one passage."""
    found: list[Aside] = []
    at = floor = 0
    while at < len(paras):
        lines = box(paras, at, rules)
        if lines:
            first = _box_start(paras, at, floor, rules)
            found.append(Aside("stamp", join([para.text for para in paras[first : at + lines]])))
            floor = at + lines
        at += lines or 1
    return found
