"""The sentence that says where an act is entered: body, date and number of the entry."""

import re
from collections.abc import Sequence

from msgspec import Struct

from kqparse.citations.tokens import Token, tokens
from kqparse.grammar.acts.rules import ActRules
from kqparse.split.acts.lined import Adoption, figure
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join


class Registration(Struct, frozen=True):
    """Body, date and number of the entry in the register."""

    body: Traced | None
    date: Traced | None
    number: Traced | None


def registration_of(
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
        found = tokens(text.text, rules)
        held = next((one for one in found if one.kind == "bracket" and one.start < verb.start() < one.end), None)
        if held:  # all of the sentence stands in brackets
            text, start = text[held.start + 1 : held.end - 1], 0
            found, verb = tokens(text.text, rules), rules.registered.search(lower(text.text)) or verb
        registration = _entry(text, found, verb, start, rules)
        if registration.date and not registration.number and at + 1 < limit:
            number = _led(tokens(paras[at + 1].text.text, rules), lower(paras[at + 1].text.text), rules)
            if number:
                own = Registration(registration.body, registration.date, figure(paras[at + 1].text, number, rules))
                return own, {at, at + 1}
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
    return _led(found[words.index(".") + 1 if "." in words else len(words) :], small, rules)


def _led(found: Sequence[Token], small: str, rules: ActRules) -> Token | None:
    """The number that a sentence begins with, behind the word that leads it."""
    words = [small[token.start : token.end] for token in found[:1]]
    led = words and words[0] in rules.table.registration.numbered
    return found[1] if led and len(found) > 1 and found[1].kind == "number" else None


def _sentence(found: list[Token], text: str) -> list[Token]:
    """The tokens up to the first full stop."""
    for at, token in enumerate(found):
        if token.kind == "sign" and text[token.start] in ".;":
            return found[:at]
    return found
