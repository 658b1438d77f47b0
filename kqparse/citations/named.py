"""Acts that a text cites by name alone: the constitution, and laws and codes whose titles are known without quotes."""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.citations.citation import TITLED, Citation
from kqparse.citations.tokens import Token
from kqparse.grammar.acts.references import title_key
from kqparse.grammar.acts.rules import ActRules
from kqparse.model import Language
from kqparse.records import ActReferenceParts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

Places = tuple[int, int, tuple[int, int]]  # the first and the last token of a citation, and where its title stands

_TITLE_WORDS = 12
_STATE_WORDS = 2
"""No state's name has more words."""


class Constitution(Struct, frozen=True):
    """Where a constitution is named, with the state that has it, and in which language."""

    start: int
    end: int
    language: Language

    def moved(self, by: int) -> "Constitution":
        """The same in a text that begins so many characters earlier."""
        return Constitution(self.start + by, self.end + by, self.language)

    def parts(self, text: Traced) -> ActReferenceParts:
        """The citation as pieces of the text that it was found in."""
        whole = text[self.start : self.end].tidy()
        return ActReferenceParts(text=whole, form=None, title=whole, issuer=None, date=None, number=None)


def constitutions(text: str, found: Sequence[Token], rules: ActRules) -> list[Constitution]:
    """The constitutions among the tokens of a text."""
    named: list[Constitution] = []
    for at, token in enumerate(found):
        if token.kind != "word" or not text[token.start].isupper():
            continue
        small = lower(text[token.start : token.end])
        begins = small.startswith(rules.references.stems)
        match = rules.references.constitution.fullmatch(small) if begins else None
        if match is None:
            continue
        language: Language = "kk" if match.lastgroup == "kk" else "ru"
        if language == "ru" and (behind := _state(text, found, range(at + 1, at + 1 + _STATE_WORDS), rules)):
            named.append(Constitution(token.start, behind[1], "ru"))
        elif before := _state(text, found, range(at - _STATE_WORDS, at), rules):
            named.append(Constitution(before[0], token.end, "kk"))
        else:
            named.append(Constitution(token.start, token.end, language))
    return named


def titled(text: str, found: Sequence[Token], rules: ActRules, taken: frozenset[int]) -> list[Citation]:
    """Laws and codes cited by a known title that is printed without quotes.

    Args:
        text: the whole.
        found: its tokens.
        rules: the words of acts.
        taken: where words for forms end that other citations have.
    """
    named: list[Citation] = []
    for at, token in enumerate(found):
        word = token.form
        if word is None or word.form not in TITLED or token.end in taken:
            continue
        places = (
            _title_behind(text, found, at, rules) if word.language == "ru" else _title_before(text, found, at, rules)
        )
        if places:
            first, last, title = places
            named.append(Citation(found[first].start, found[last].end, word, token.end, None, None, title, None))
    return named


def _title_before(text: str, found: Sequence[Token], at: int, rules: ActRules) -> Places | None:
    """Kazakh: the title, perhaps a state, then the word."""
    end = at
    state = _state(text, found, range(at - _STATE_WORDS, at), rules)
    while state and end and found[end - 1].start >= state[0]:
        end -= 1
    if not end or not _is_edge(text, found[end - 1], rules):
        return None
    for first in range(max(0, end - _TITLE_WORDS), end):
        if _is_known(text, found[first:end], rules):
            return first, at, (found[first].start, found[end - 1].end)
    return None


def _title_behind(text: str, found: Sequence[Token], at: int, rules: ActRules) -> Places | None:
    """Russian: the word, perhaps a state, then the title."""
    begin = at + 1
    state = _state(text, found, range(begin, begin + _STATE_WORDS), rules)
    while state and begin < len(found) and found[begin].end <= state[1]:
        begin += 1
    if begin >= len(found) or not _is_edge(text, found[begin], rules):
        return None
    for last in range(min(begin + _TITLE_WORDS, len(found)) - 1, begin, -1):
        if _is_known(text, found[begin : last + 1], rules):
            return at, last, (found[begin].start, found[last].end)
    return None


def _is_edge(text: str, token: Token, rules: ActRules) -> bool:
    return lower(text[token.start : token.end]) in rules.references.edges


def _is_known(text: str, title: Sequence[Token], rules: ActRules) -> bool:
    return title_key(text[title[0].start : title[-1].end]) in rules.references.known


def _state(text: str, found: Sequence[Token], places: range, rules: ActRules) -> tuple[int, int] | None:
    """The name of a state that the tokens at some places are, all of them or the nearest one."""
    near = [found[at] for at in places if 0 <= at < len(found)]
    for tokens in (near, near[:1], near[-1:]):
        if tokens and rules.names.is_state(" ".join(text[tokens[0].start : tokens[-1].end].split())):
            return tokens[0].start, tokens[-1].end
    return None
