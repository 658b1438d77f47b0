"""The head of an act as its paper original has it: issuer and form on lines of their own, date and number below.

ҚАУЛЫ
2024 жылғы 3 наурыз № 52
"""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.citations.reading import may_name_form
from kqparse.citations.tokens import Token, tokens
from kqparse.grammar.acts import ActRules
from kqparse.model.act import Form
from kqparse.split.prose import Para
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
_MOST_FORMS = 2
"""A line that is nothing but the form says it in two languages at most."""


_Named = tuple[Form, Traced, Traced | None]
"""A form of act, the word for it, and the issuer."""


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


def lined(paras: Sequence[Para], rules: ActRules) -> Adoption | None:
    """Issuer and form on one line, date and number on a later one, as in the paper original."""
    for at, para in enumerate(paras[: _BEFORE + 1]):
        short = len(para.text) <= LONGEST_LINE and may_name_form(para.text.text, rules)
        found = tokens(para.text.text, rules) if short else []
        named = _named(para.text, found, rules) or _alone(paras[:at], para.text, found, rules)
        if named is None:
            continue
        for later in range(at, min(at + _MOST_BELOW, len(paras))):
            dated = tokens(paras[later].text.text, rules) if len(paras[later].text) <= LONGEST_LINE else []
            date = next((token for token in dated if token.kind == "date"), None)
            number = next((token for token in dated if token.kind == "number"), None)
            if date and len(dated) <= _MOST_DATED:
                text = paras[later].text
                printed = figure(text, number, rules) if number else None
                between = [one.text for one in paras[at + 1 : later] if rules.title.match(lower(one.text.text))]
                title = join(between).tidy() if between else None
                return Adoption(at, later, *named, text[date.start : date.end].tidy(), printed, 0, title)
    return None


def _named(text: Traced, found: list[Token], rules: ActRules) -> _Named | None:
    """A line of words and one word for a form of act, in the nominative, at the edge where its language has it."""
    forms = [token for token in found if token.form]
    plain = all(token.kind in ("word", "form") for token in found)
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


def _issuer(named: Traced, rules: ActRules) -> Traced | None:
    """Whoever a line names beside the form of an act; a state, of whose laws it is, is no issuer."""
    return None if rules.names.is_state(named.text) else named


def _alone(above: Sequence[Para], text: Traced, found: list[Token], rules: ActRules) -> _Named | None:
    """A line that is nothing but a form of act, in one language or two, with its issuer in capitals right above."""
    words = [token.form for token in found if token.form]
    if not words or len(words) < len(found) or len(words) > _MOST_FORMS:
        return None
    if any("nominative" not in word.ending.cases or word.ending.plural for word in words):
        return None
    return words[0].form, text[found[0].start : found[0].end], _letterhead(above, rules)


def _letterhead(above: Sequence[Para], rules: ActRules) -> Traced | None:
    """The name of a body in capitals at the end of some paragraphs, on a few lines."""
    for first in range(len(above) - 1, max(len(above) - 1 - _MOST_LINES, -1), -1):
        text = above[first].text
        if not text.text.isupper() or len(text) > LONGEST_LINE:
            return None
        words = lower(text.text).split()
        if any(rules.names.is_body(word) or word in rules.names.offices for word in words):
            return join([para.text for para in above[first:]]).tidy()
    return None


def figure(text: Traced, number: Token, rules: ActRules) -> Traced:
    """The number of an act without its sign."""
    match = rules.number.match(lower(text.text), number.start)
    return (text[match.start(1) : match.end(1)] if match else text[number.start : number.end]).tidy()
