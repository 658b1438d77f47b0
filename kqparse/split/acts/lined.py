"""The head of an act as its paper original has it: issuer and form on lines of their own, date and number below.

ҚАУЛЫ
2024 жылғы 3 наурыз № 52
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.citations.reading import may_name_form
from kqparse.citations.tokens import Token, tokens
from kqparse.grammar.acts.rules import ActRules
from kqparse.late_pattern import late_pattern
from kqparse.model.act import Form
from kqparse.split.acts.points import ENDS
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

LONGEST_LINE = 250
_BEFORE = 12
"""Paragraphs before the line of the form."""
_MOST_BELOW = 4
"""Paragraphs from that line on in which the date is looked for."""
_MOST_DATED = 8
"""Words of the line with the date."""
_MOST_LINES = 3
_MOST_PLACE = 4
"""Words and signs of a place that the line with the form may go on with: г. Кокарал."""
_QUOTES = '«»"“”„'
_MOST_FORMS = 2
"""A line that is nothing but the form says it in two languages at most."""
_SPACED = late_pattern(r"[^\W\d_](?: [^\W\d_]){2,}(?!\S)")
_GAP = late_pattern(r"\t|\s{3}")
"""What parts the columns of a letterhead in two languages."""

OF_STATE: tuple[Form, ...] = ("law", "code")  # forms of acts that a state has

_Named = tuple[Form, Traced, Traced | None]  # A form of act, the word for it, and the issuer


class Adoption(Struct, frozen=True):
    """The act's own sentence: where it stands, and what it says; `word` is the one for its form."""

    first: int
    last: int
    form: Form
    word: Traced
    issuer: Traced | None
    date: Traced | None
    number: Traced | None
    end: int
    title: Traced | None = None


def lined(paras: Sequence[Para], rules: ActRules, end: Sequence[Para]) -> Adoption | None:
    """Issuer and form on one line or two, date and number on later ones, or in the `end` of the text."""
    for at, para in enumerate(paras[: _BEFORE + 1]):
        whole = _closed(para.text.text)
        short = len(whole) <= LONGEST_LINE and may_name_form(whole, rules)
        found = tokens(whole, rules) if short else []
        if not found:
            continue
        named = _named(para.text, found, rules) if whole == para.text.text else None
        named = named or _alone(paras[:at], para.text, found, rules)
        if named is None:
            continue
        for later in range(at, min(at + _MOST_BELOW, len(paras))):
            if later > at and rules.ended.search(lower(paras[later].text.text)):
                break  # the act that repealed it
            dated = _dated(paras[later].text, rules)
            entered = rules.registered.search(lower(paras[later].text.text)) if dated else None
            if later > at and (entered or any(token.form for token in dated)):
                continue  # another act, a title that cites one, or the entry in a register
            date = _first(dated, "date")
            words = sum(token.end - token.start > 1 for token in dated)  # letters set apart are of one
            if date and (words <= _MOST_DATED or _names_body(_before_figures(paras[later].text, rules), rules)):
                form, word, issuer = named
                last, number = _numbered(paras, at, later, rules)
                below = [_before_figures(one.text, rules) for one in paras[at + 1 : later + 1]]
                titles = [one for one in below if one and rules.title.match(lower(one.text))]
                names = [one for one in below if one not in titles and _names_body(one, rules)]
                issuer = issuer or (join(names).tidy() if names else None)
                title = join(titles).tidy() if titles else None
                day = paras[later].text[date.start : date.end].tidy()
                return Adoption(at, max(last, later), form, word, issuer, day, number, 0, title)
        if late := _dated_last(paras, at, named, rules, end[-_MOST_LINES - 1 :]):
            return late
    return None


def dated_above(paras: Sequence[Para], form: Form, word: Traced, rules: ActRules) -> Adoption | None:
    """An act with its day, number and place in a line above its title, and no word for its form but that of adoption.

    2031 жылғы 16 наурыз № 175 Кокарал қаласы
    Қайықтар туралы
    """
    for at, (para, below) in enumerate(pairwise(paras[:_MOST_BELOW])):
        found = _dated(para.text, rules) if rules.title.match(lower(below.text.text)) else []
        date, number = _first(found, "date"), _first(found, "number")
        others = [token for token in found if token.kind == "word"]
        if date and number and found[0] is date and len(others) <= _MOST_PLACE and len(others) + 2 >= len(found):
            day = para.text[date.start : date.end].tidy()
            return Adoption(at, at, form, word, None, day, figure(para.text, number, rules), 0)
    return None


def _dated_last(paras: Sequence[Para], at: int, named: _Named, rules: ActRules, end: Sequence[Para]) -> Adoption | None:
    """An act with its title below: day and number stand at the end of the text, those of a law perhaps nowhere."""
    form, word, issuer = named
    below = paras[at + 1].text if at + 1 < len(paras) else None
    if below and not rules.title.match(lower(below.text)) and _names_body(below, rules):
        issuer, last = issuer or below.tidy(), at + 1
    else:
        last = at + 1 if below and rules.names.is_state(below.text) else at
    if not any(rules.title.match(lower(para.text.text)) for para in paras[last + 1 : last + 2]):
        return None
    for above, para in pairwise(end):
        if above.text.text.endswith(ENDS):
            continue  # what stands above such a day is who signed
        found = _dated(para.text, rules)
        date, number = _first(found, "date"), _first(found, "number")
        before = _before_figures(para.text, rules).text  # Астана, Ақорда
        place = not before or "," in before or lower(before).startswith(tuple(rules.table.titles.places))
        if date and number and len(found) <= _MOST_DATED and place:
            day = para.text[date.start : date.end].tidy()
            return Adoption(at, last, form, word, issuer, day, figure(para.text, number, rules), 0)
    return Adoption(at, last, form, word, None, None, None, 0) if form in OF_STATE else None


def _closed(text: str) -> str:
    """A line whose first word is closed up where its letters are set apart: П Р И К А З."""
    spaced = _SPACED.match(text) if text[1:2] == " " else None
    return "".join(spaced.group().split()) + text[spaced.end() :] if spaced else text


def _dated(text: Traced, rules: ActRules) -> list[Token]:
    return tokens(text.text, rules) if len(text) <= LONGEST_LINE else []


def _first(found: Sequence[Token], *kinds: str) -> Token | None:
    return next((token for token in found if token.kind in kinds), None)


def _before_figures(text: Traced, rules: ActRules) -> Traced:
    first = _first(_dated(text, rules), "date", "number")
    before = text[: first.start].strip() if first else text
    last = before.text.rpartition(" ")[2]
    return before[: -len(last)].strip() if first and lower(last) in rules.table.dates.before else before


def _numbered(paras: Sequence[Para], at: int, dated: int, rules: ActRules) -> tuple[int, Traced | None]:
    """The number of an act and its paragraph: that of the date, that of the form, or one beside that ends with it."""
    for index in (dated, at, dated - 1, dated + 1):
        found = _dated(paras[index].text, rules) if at <= index < len(paras) else []
        number = _first(found, "number")
        beside = not any(token.form or token.kind == "date" for token in found) and found[-1:] == [number]
        if number and (index in (dated, at) or beside):
            return index, figure(paras[index].text, number, rules)
    return dated, None


def _named(text: Traced, found: list[Token], rules: ActRules) -> _Named | None:
    """A line of words and one word for a form of act, in the nominative, at the edge where its language has it."""
    forms = [token for token in found if token.form]
    number = next((at for at, token in enumerate(found) if token.kind == "number"), len(found))
    # The number may stand in the line, last: Су министрінің бұйрығы № 175.
    text, found = (text[: found[number].start], found[:number]) if number == len(found) - 1 else (text, found)
    plain = all(token.kind in ("word", "form") or _is_name(text, token, rules) for token in found)
    if len(forms) != 1 or not plain or len(found) > 14 or forms[0].form is None:
        return None
    token, word = forms[0], forms[0].form
    if "nominative" not in word.ending.cases or word.ending.plural or len(found) < 2:
        return None
    if word.language == "kk" and word.ending.possessed and found[-1] is token:
        return word.form, text[token.start : token.end], _issuer(text[: token.start].tidy(), rules)
    if word.language == "ru" and found[0] is token:
        return word.form, text[token.start : token.end], _issuer(text[token.end :].tidy(), rules)
    return None


def _is_name(text: Traced, token: Token, rules: ActRules) -> bool:
    """Whether a quotation is the name of a body, and no title of an act: «Маяк» МКК директорының бұйрығы."""
    said = text.text[token.start : token.end].strip(_QUOTES)
    return token.kind == "quote" and not rules.title.match(lower(said))


def _issuer(named: Traced, rules: ActRules) -> Traced | None:
    """Whoever a line names beside the form of an act; a state, of whose laws it is, and a place are no issuers."""
    return None if rules.names.is_state(named.text) or is_place(named.text, rules) else named


def is_place(text: str, rules: ActRules) -> bool:
    """Whether a text names the place where an act is adopted, and no body of it: г. Кокарал."""
    small, places = lower(text), rules.table.titles.places
    led = any(small.startswith(place) and not small[len(place) - 1 : len(place) + 1].isalpha() for place in places)
    if not led and not small.endswith(tuple(f" {place}" for place in places)):
        return False
    return not any(word in rules.names.offices or rules.names.is_body(word) for word in small.split())


def _alone(above: Sequence[Para], text: Traced, found: list[Token], rules: ActRules) -> _Named | None:
    """A line of nothing but a form of act, in one language or two, its number and place; the issuer stands above."""
    words = [token.form for token in found if token.form]
    others = [token for token in found[1:] if not token.form and token.kind not in ("date", "number")]
    spaced = _SPACED.match(text.text)
    places = tuple(rules.table.titles.places)
    behind = lower(text.text[others[0].start :]) if others and not spaced else ""
    others = [] if behind.startswith(places) and len(others) <= _MOST_PLACE else others
    if not words or len(words) > _MOST_FORMS or not found[0].form or len(others) > (1 if spaced else 0):
        return None
    if any("nominative" not in word.ending.cases or word.ending.plural for word in words):
        return None
    word = text[: spaced.end()] if spaced else text[found[0].start : found[0].end]
    return words[0].form, word, letterhead(above, rules)


def letterhead(above: Sequence[Para], rules: ActRules, *, capitals: bool = False) -> Traced | None:
    """The name of a body at the end of some paragraphs, on a few lines; of several columns that in the first one.

    Where nothing else than `capitals` tells a head from a stamp, the name must be in these, or begin the text.
    """
    for first in range(len(above) - 1, max(len(above) - 1 - _MOST_LINES, -1), -1):
        text = above[first].text
        running = (capitals and first > 0) or text.text.endswith(ENDS) or rules.title.match(lower(text.text))
        if (running and not text.text.isupper()) or len(text) > LONGEST_LINE:
            return None
        # A session that has its number belongs to the body on the line above.
        name = _first_column(text)
        if _names_body(name, rules, bent=False) and not any(map(str.isdigit, name.text)):
            return _body_name([para.text for para in above[:first]], [para.text for para in above[first:]], rules)
    return None


def begins_head(text: Traced, behind: str, rules: ActRules) -> bool:
    """Whether a text is the name of a body, and what stands behind it begins as the act's own sentence does."""
    first = lower(text.text).split()[0]
    named = first in rules.names.offices or _names_body(text[text.text.rfind(" ") + 1 :], rules, bent=False)
    short = len(text) <= LONGEST_LINE and text.text[-1] not in ".:;,"
    return short and behind[:1].isupper() and named and _names_body(text, rules, bent=False)


def _body_name(above: Sequence[Traced], lines: Sequence[Traced], rules: ActRules) -> Traced:
    """The name of a body on some lines, with the state in the line above it; of columns what the first one has."""
    own = [_first_column(line) for line in lines]
    if own[0] is not lines[0]:
        own = [own[0], *(name for name, line in zip(own[1:], lines[1:], strict=True) if name is not line)]
    state = _first_column(above[-1]) if above else None
    named = state is not None and rules.names.is_state(lower(state.text))
    return join([*([state] if state is not None and named else []), *own]).tidy()


def _first_column(text: Traced) -> Traced:
    """What stands before the first gap of a line, which is all of it where it has none."""
    gap = _GAP.search(text.of.text, text.start, text.end)
    name = text.of.text[text.start : gap.start()] if gap else ""
    return text[: len(" ".join(name.split()))] if name.strip() else text


def _names_body(text: Traced, rules: ActRules, *, bent: bool = True) -> bool:
    """Whether a word of a text is for an office or a body; a Russian one is in the nominative unless `bent`."""
    for word in (word.strip(_QUOTES) for word in lower(text.text).split()):
        office = rules.names.offices.get(word)
        if office[0] == word or bent if office else rules.names.is_body(word):
            return True
    return False


def figure(text: Traced, number: Token, rules: ActRules) -> Traced:
    """The number of an act without its sign."""
    match = rules.number.match(lower(text.text), number.start)
    return (text[match.start(1) : match.end(1)] if match else text[number.start : number.end]).tidy()
