"""Citations of acts in running text.

Kazakh names the form of the act last: issuer, title, date and number stand before it in any order. Russian names it
first. Several acts may share one word for their form.

Guarantees:
    * a citation has a date, a number or, for laws and codes, a title; a bare `осы бұйрық` is none;
    * time is linear in the text: no citation looks further than a fixed number of tokens.
"""

import re
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from kqparse.citations.citation import Citation
from kqparse.citations.kazakh import KazakhReader
from kqparse.citations.named import Constitution, constitutions, titled
from kqparse.citations.russian import RussianReader
from kqparse.citations.tokens import Token, tokens
from kqparse.grammar.acts.rules import ActRules
from kqparse.records import ActReferenceParts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_DEEPEST = 2
"""Acts in brackets within so many others are not looked for."""


class Cited(Struct, frozen=True):
    """The acts that a text cites, at offsets in it: by the words for their forms, and by name alone."""

    acts: list[Citation]
    constitutions: list[Constitution]


def reference(text: Traced, rules: ActRules) -> list[ActReferenceParts]:
    """The acts that a text cites, in its order; what stands inside of quotations and brackets is not looked at."""
    return [found.parts(text) for found in citations(text.text, rules)]


def cited(text: str, rules: ActRules, depth: int = 0) -> Cited:
    """All acts that a text cites, those in brackets among them, but for codes that are no acts.

    Args:
        text: running text.
        rules: the words of acts.
        depth: in how many brackets it stands.
    """
    if depth > _DEEPEST or not mentions(text, rules):
        return Cited([], [])
    found = tokens(text, rules)

    def is_act(one: Citation) -> bool:
        name = lower(text[slice(*one.title)]) if one.word.form == "code" and one.title else ""
        return not rules.references.no_code.search(name)

    acts = list(filter(is_act, _citations(text, found, rules)))
    acts += titled(text, found, rules, frozenset(one.form_end for one in acts))
    whole = Cited(acts, constitutions(text, found, rules))
    codes = {one.end for one in acts if one.word.form == "code"}
    for before, token in pairwise([Token("sign", 0, 0), *found]):
        # What stands behind a code in brackets is its short name.
        if token.kind == "bracket" and before.end not in codes:
            inner = cited(text[token.start + 1 : token.end - 1], rules, depth + 1)
            whole.acts.extend(one.moved(token.start + 1) for one in inner.acts)
            whole.constitutions.extend(one.moved(token.start + 1) for one in inner.constitutions)
    return whole


def citations(text: str, rules: ActRules, found: list[Token] | None = None) -> list[Citation]:
    """The citations of a text, ascending; `found` are its tokens, where they are known."""
    if found is None:
        return _citations(text, tokens(text, rules), rules) if may_name_form(text, rules) else []
    return _citations(text, found, rules) if any(token.form for token in found) else []


def _citations(text: str, found_tokens: list[Token], rules: ActRules) -> list[Citation]:
    kazakh, russian = KazakhReader(text, found_tokens, rules), RussianReader(text, found_tokens, rules)
    found: list[Citation] = []
    floor = 0
    for index, token in enumerate(found_tokens):
        if token.form is None or index < floor:
            continue
        if token.form.language == "kk":
            new, after = kazakh.kazakh(index, floor)
        else:
            new, after = russian.russian(index, floor)
        found += new
        floor = max(after, index + 1) if new else floor
    return found


def mentions(text: str, rules: ActRules) -> bool:
    """Whether a text has a word for a form of act or for a constitution at all: most have none."""
    small = lower(text)
    references = rules.references
    if any(stem in small for stem in references.stems) and references.constitution.search(small):
        return True
    if not any(map(small.__contains__, rules.stems)):
        return False
    return any(map(rules.forms.of, _beginning(rules.stems).findall(small)))


def may_name_form(text: str, rules: ActRules) -> bool:
    """Whether a word for a form of act stands in a text; without one it cites none, and need not be read for it."""
    small = lower(text)
    if not any(map(small.__contains__, rules.stems)):
        return False
    of = rules.forms.of
    for match in _begun(rules.stems).finditer(small):
        # As what a token would be if a date or number went before it, or as a token.
        if of(match[0]) or ((word := rules.word.match(small, match.start())) and of(word[0])):
            return True
    return False


@lru_cache(maxsize=8)
def _begun(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, stems))})[^\W_]*")


@lru_cache(maxsize=8)
def _beginning(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, stems))})\w*")


__all__ = ["Citation", "Cited", "citations", "cited", "may_name_form", "mentions", "reference"]
