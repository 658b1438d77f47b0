"""The head of an act: title, sentence of adoption, registration, badges and the act's own repeal."""

import re
from collections.abc import Sequence

from msgspec import Struct

from kqparse.citations.reading import Citation, citations
from kqparse.citations.tokens import Token, tokens
from kqparse.grammar.acts import ActRules
from kqparse.late_pattern import late_pattern
from kqparse.model.act import Form
from kqparse.records import ActReferenceParts
from kqparse.split.acts.lined import LONGEST_LINE, Adoption, figure, lined
from kqparse.split.prose import Para
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_HEAD = 40
"""Paragraphs in which a head is looked for."""
_BEFORE = 12
_CITED = 3
"""Acts that a title may cite before the act's own sentence, where that ran into it, and one more."""
_PREAMBLE = 8
"""Paragraphs, notes too, between the act's own sentence and words of adoption."""
_LONGEST_TITLE = 1500
_HYPHENS = "-\u2010\u2011"
_LONGEST_PLACE = 50
_POINT = late_pattern(r"[0-9]{1,3}\.\s")


class Registration(Struct, frozen=True):
    """Body, date and number of the entry in the register."""

    body: Traced | None
    date: Traced | None
    number: Traced | None


class Head(Struct, frozen=True):
    """The head, and what each of its paragraphs is.

    Attributes:
        form, title, issuer, date, number, registration: of the act.
        formed: the words that tell the form.
        repealed, in_force, repealed_by: its status.
        claimed: indices of paragraphs that are taken up by these values.
        titled: indices of the paragraphs of the title.
        operative: the index of the paragraph with the operative words, or None.
        body: the index of the first paragraph behind the head.
    """

    form: Form | None
    formed: Traced | None
    title: Traced | None
    issuer: Traced | None
    date: Traced | None
    number: Traced | None
    registration: Registration
    repealed: Traced | None
    in_force: Traced | None
    repealed_by: ActReferenceParts | None
    claimed: frozenset[int]
    titled: frozenset[int]
    operative: int | None
    body: int


def head(paras: Sequence[Para], rules: ActRules) -> Head | None:
    """The head, None where the text shows none."""
    operative = _operative(paras, rules)
    limit = min(len(paras), _HEAD) if operative is None else operative[0]
    adoption = _adoption(paras[:limit], rules, strict=operative is None) or lined(paras[:limit], rules)
    if adoption is None and operative is None:
        return None
    if operative is None and adoption:
        operative = _in_small_letters(paras, adoption, rules)
    badges = {at: kind for at in range(limit) if (kind := _badge(paras[at], rules))}
    titled = _titled(paras[:limit], adoption, frozenset(badges), rules)
    registration, entered = _registration(paras, adoption, limit, rules)
    claimed = set(badges) | entered
    if adoption:
        claimed |= set(range(adoption.first, adoption.last + 1))
    repealed, repealed_by = _repealed(paras[:limit], adoption, titled, rules)
    glued = _glued(paras[adoption.first], rules) if adoption else {}
    marks = {kind: paras[at].text for at, kind in badges.items()} | glued
    last = max([adoption.last if adoption else -1, *entered, *titled, *badges], default=-1)
    return Head(
        form=adoption.form if adoption else operative[1] if operative else None,
        formed=adoption.word if adoption else operative[2] if operative else None,
        title=_title(paras, adoption, titled),
        issuer=adoption.issuer if adoption else None,
        date=adoption.date if adoption else None,
        number=adoption.number if adoption else None,
        registration=registration,
        repealed=marks.get("repealed") or repealed,
        in_force=marks.get("in_force"),
        repealed_by=repealed_by,
        claimed=frozenset(claimed),
        titled=titled,
        operative=operative[0] if operative else None,
        body=last + 1,
    )


def _operative(paras: Sequence[Para], rules: ActRules) -> tuple[int, Form, Traced] | None:
    """The paragraph that ends with words of adoption, in capitals or before a point number 1; their form, and they."""
    for at, para in enumerate(paras[:_HEAD]):
        small = lower(para.text.text)
        for form, pattern in rules.operative:
            for match in pattern.finditer(small):
                rest = small[match.end() :].strip(" *")
                capitals = para.text.text[match.start() : match.end()].isupper()
                numbered = at + 1 < len(paras) and bool(_POINT.match(paras[at + 1].text.text))
                if (rest in ("", ":", ".") and (capitals or (rest and numbered))) or (
                    capitals and rest.startswith(":")
                ):
                    return at, form, para.text[match.start() : match.end()]
    return None


def _in_small_letters(paras: Sequence[Para], adoption: Adoption, rules: ActRules) -> tuple[int, Form, Traced] | None:
    """The paragraph below the act's own sentence that ends with words of adoption of its form, and a colon."""
    for at in range(adoption.last + 1, min(adoption.last + 1 + _PREAMBLE, len(paras))):
        small = lower(paras[at].text.text)
        for form, pattern in rules.operative if small.endswith(":") else ():
            if form == adoption.form and any(small[one.end() :].strip(" *") == ":" for one in pattern.finditer(small)):
                return at, form, adoption.word
    return None


def _badge(para: Para, rules: ActRules) -> str | None:
    small = lower(para.text.text).strip(" .")
    if rules.repealed.fullmatch(small):
        return "repealed"
    return "in_force" if rules.in_force.fullmatch(small) else None


def _glued(para: Para, rules: ActRules) -> dict[str, Traced]:
    """A badge that lost the line break behind it: what follows begins with a capital."""
    text = para.text.text
    for kind, pattern in (("repealed", rules.repealed), ("in_force", rules.in_force)):
        match = pattern.match(lower(text))
        if match and text[match.end() : match.end() + 1].isupper():
            return {kind: para.text[: match.end()]}
    return {}


def _adoption(paras: Sequence[Para], rules: ActRules, *, strict: bool) -> Adoption | None:
    """The first paragraph that begins with a citation in the nominative, as only an act's own sentence does."""
    for at, para in enumerate(paras[: _BEFORE + 1]):
        text = para.text
        offset = max((len(badge) for badge in _glued(para, rules).values()), default=0)
        rest = text[offset:]
        found = citations(rest.text, rules)
        if not found or len(rest) < 10:
            continue
        for first in found[:_CITED]:
            before = rest[: first.start].strip()
            if lower(before.text) in rules.names.table.joint:
                before = before[:0]
            led = not before or bool(_ran_in(before, rest.text, first, rules))
            # A joint act has dates and numbers of several issuers behind or before one word for its form.
            last = next(one for one in reversed(found) if one.form_end == first.form_end)
            if led and _own(rest.text, first._replace(end=last.end), rules, strict=strict or bool(before)):
                parts = first.parts(rest)
                title = before.tidy() if before else None
                end = offset + last.end
                return Adoption(
                    at,
                    at,
                    first.word.form,
                    _last_word(rest[: first.form_end]),
                    parts.issuer,
                    parts.date,
                    parts.number,
                    end,
                    title,
                )
    return None


def _last_word(text: Traced) -> Traced:
    start = len(text)
    while start and (text.text[start - 1].isalnum() or text.text[start - 1] in _HYPHENS):
        start -= 1
    return text[start:]


def _ran_in(before: Traced, text: str, found: Citation, rules: ActRules) -> bool:
    """Whether what stands before the act's own sentence is its title, which ran into it."""
    titled = rules.title.match(lower(before.text)) and before.text[-1] not in ".:;,"
    return bool(titled) and text[found.start].isupper() and len(before) <= _LONGEST_TITLE


def _own(text: str, found: Citation, rules: ActRules, *, strict: bool) -> bool:
    if "nominative" not in found.word.ending.cases or found.word.ending.plural or not found.date:
        return False
    rest = text[found.end :].lstrip()
    small = lower(rest)
    registered = rules.registered.search(small)
    if found.title and (strict or found.word.language == "ru") and not registered:
        return False
    places = tuple(rules.table.titles.places)
    place = len(rest) <= _LONGEST_PLACE and (small.startswith(places) or small.endswith(places))
    return not rest or rest[0] in ".(" or place or bool(registered and registered.start() < LONGEST_LINE)


def _title(paras: Sequence[Para], adoption: Adoption | None, titled: frozenset[int]) -> Traced | None:
    if adoption and adoption.title:
        return adoption.title
    return join([paras[at].text for at in sorted(titled)]) if titled else None


def _titled(
    paras: Sequence[Para], adoption: Adoption | None, badges: frozenset[int], rules: ActRules
) -> frozenset[int]:
    """The paragraphs of the title: before the sentence of adoption, else behind it."""
    if adoption and adoption.title:
        return frozenset()
    issuer = adoption.issuer if adoption else None  # no title is what names it
    stop = adoption.first if adoption else len(paras)
    before = [at for at in range(stop) if at not in badges and _may_title(paras[at], rules)]
    before = [at for at in before if issuer is None or paras[at].end <= issuer.start]
    sure = [at for at in before if rules.title.match(lower(paras[at].text.text))]
    if sure:
        return frozenset(sure[-1:])
    behind = adoption.last + 1 if adoption else len(paras)
    # Right below the act's own sentence: above it may stand the name of the body.
    near = [at for at in range(behind, min(behind + 1, len(paras))) if at not in badges]
    if adoption and before and adoption.end and not any(_begins_title(paras[at], rules) for at in near):
        return frozenset(before[-1:])
    for at in range(behind, min(behind + 5, len(paras))):
        if at not in badges and _begins_title(paras[at], rules):
            return frozenset([at])
    # In the paper original the name of the body stands above.
    return frozenset(before[-1:] if adoption else ())


def _begins_title(para: Para, rules: ActRules) -> bool:
    """Whether a paragraph is a title by its first or last word."""
    return _may_title(para, rules) and bool(rules.title.match(lower(para.text.text)))


def _may_title(para: Para, rules: ActRules) -> bool:
    text = para.text.text
    small = lower(text)
    if rules.notes.start.match(small) or rules.notes.publisher.match(small):
        return False
    return len(text) <= _LONGEST_TITLE and not text.endswith((":", ";"))


def _registration(
    paras: Sequence[Para], adoption: Adoption | None, limit: int, rules: ActRules
) -> tuple[Registration, set[int]]:
    """The sentence of registration, in the paragraph of adoption or in one of the next."""
    first = adoption.last if adoption else 0
    for at in range(first, min(first + 4, limit)):
        text = paras[at].text
        start = adoption.end if adoption and at == adoption.last else 0
        verb = rules.registered.search(lower(text.text), start)
        if verb is None or rules.notes.start.match(lower(text.text)):
            continue
        if adoption and at == adoption.last + 1 and (open_end := _open_end(paras[at - 1].text, adoption)):
            text = join([open_end, text])
            verb = rules.registered.search(lower(text.text), len(open_end)) or verb
        registration = _entry(text, tokens(text.text, rules), verb, start, rules)
        if registration.date or registration.number:
            return registration, {at}
    return Registration(None, None, None), set()


def _open_end(text: Traced, adoption: Adoption) -> Traced | None:
    """The words behind the act's own sentence that begin another and do not end it, as where a line is broken."""
    rest = text[adoption.end :].strip(" .").strip()
    return rest if rest.text[:1].isupper() and not text.text.endswith(".") else None


def _entry(text: Traced, found: list[Token], verb: re.Match[str], floor: int, rules: ActRules) -> Registration:
    """Date and number on the side of the verb where they stand, and the body before them."""
    small = lower(text.text)
    before = [token for token in found if floor <= token.start and token.end <= verb.start()]
    behind = [token for token in found if token.start >= verb.end()]
    left = _sentence(before[::-1], text.text)[::-1]
    right = _sentence(behind, text.text)
    side = left if any(token.kind in ("date", "number") for token in left) else right
    date = next((token for token in side if token.kind == "date"), None)
    number = next((token for token in side if token.kind == "number"), None)
    number = number or _apart(behind, small, rules)
    firsts = [token.start for token in (date, number) if token]
    words = [token for token in side if firsts and token.end <= min(firsts) and token.kind in ("word", "sign")]
    prepositions = (*rules.table.registration.before_ru, *rules.table.dates.before)
    while words and small[words[0].start : words[0].end] in prepositions:
        words.pop(0)
    while words and small[words[-1].start : words[-1].end] in prepositions:
        words.pop()
    body = text[words[0].start : words[-1].end].tidy() if words else None
    if body and rules.names.registers.search(lower(body.text)):
        body = None
    return Registration(
        body, text[date.start : date.end].tidy() if date else None, figure(text, number, rules) if number else None
    )


def _apart(found: Sequence[Token], small: str, rules: ActRules) -> Token | None:
    """The number of the entry where the next sentence tells it: Тіркеу N 4389."""
    words = [small[token.start : token.end] for token in found]
    at = words.index(".") + 1 if "." in words else len(words)
    led = words[at : at + 1] and words[at] in rules.table.registration.numbered
    return found[at + 1] if led and at + 1 < len(found) and found[at + 1].kind == "number" else None


def _sentence(found: list[Token], text: str) -> list[Token]:
    """The tokens up to the first full stop."""
    for at, token in enumerate(found):
        if token.kind == "sign" and text[token.start] in ".;":
            return found[:at]
    return found


def _repealed(
    paras: Sequence[Para], adoption: Adoption | None, titled: frozenset[int], rules: ActRules
) -> tuple[Traced | None, ActReferenceParts | None]:
    """The finite verb that says that this act is repealed, and the act that did it."""
    for at, para in enumerate(paras):
        if at in titled or _badge(para, rules):
            continue
        text = para.text
        small = lower(text.text)
        start = adoption.end if adoption and at == adoption.last else 0
        verb = rules.ended.search(small, start)
        note = rules.notes.start.match(small)
        if verb is None or (note and _of_part(small[note.end() : verb.start()], rules)):
            continue
        found = citations(text.text, rules)
        behind = [one for one in found if one.start >= verb.end()] or [one for one in found if one.start >= start]
        by = behind[0].parts(text) if behind else None
        end = max(verb.end(), behind[0].end) if behind else verb.end()
        return text[verb.start() : end].tidy(), by
    return None, None


def _of_part(before: str, rules: ActRules) -> bool:
    """Whether a note's words before its verb name a numbered part of the act."""
    return any(
        match.group("numbers")
        for pattern in (rules.notes.target_kk, rules.notes.target_ru)
        for match in pattern.finditer(before)
    )
