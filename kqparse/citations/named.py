"""Acts that a text cites by name alone, without a word for their form: the constitution."""

from collections.abc import Sequence
from typing import NamedTuple

from kqparse.citations.tokens import Token
from kqparse.grammar.acts import ActRules
from kqparse.model import Language
from kqparse.records import ActReferenceParts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_STATE_WORDS = 2
"""No state's name has more words."""


class Constitution(NamedTuple):
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
        match = rules.references.constitution.fullmatch(lower(text[token.start : token.end]))
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


def _state(text: str, found: Sequence[Token], places: range, rules: ActRules) -> tuple[int, int] | None:
    """The name of a state that the tokens at some places are, all of them or the nearest one."""
    near = [found[at] for at in places if 0 <= at < len(found)]
    for tokens in (near, near[:1], near[-1:]):
        if tokens and rules.names.is_state(" ".join(text[tokens[0].start : tokens[-1].end].split())):
            return tokens[0].start, tokens[-1].end
    return None


__all__ = ["Constitution", "constitutions"]
