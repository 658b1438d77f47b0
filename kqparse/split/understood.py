"""How much of a text reads as what is asked of a post: news and reports speak of education and work in other words."""

from collections.abc import Iterable

from kqparse.grammar import Grammar
from kqparse.requirement import reader
from kqparse.text.languages import judge
from kqparse.text.traced import Traced

_STRANGE = "KQ301"
_MOST_STRANGE = 0.25
"""The share of the characters that may be no words of requirements."""


def reads_as_asked(texts: Iterable[Traced], grammar: Grammar) -> bool:
    """Whether most of some texts, of one post each, is understood as a requirement."""
    reads = reader(grammar)
    strange = every = 0
    for text in texts:
        asked = reads.asked({judge(text.text, grammar.languages) or "ru": text}, None)
        every += len(text)
        strange += sum(len(str(one.data["printed"])) for one in asked.told() if one.code == _STRANGE)
    return strange <= _MOST_STRANGE * every


__all__ = ["reads_as_asked"]
