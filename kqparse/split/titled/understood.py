"""Whether a text asks something of a post, or tells something: news and reports speak of education and work as well."""

from kqparse.grammar import Grammar
from kqparse.requirement import reader
from kqparse.text.languages import judge
from kqparse.text.traced import Traced

_STRANGE = "KQ301"
_MOST_STRANGE = 0.25
"""The share of the characters that may be no words of requirements where the text begins with some."""


def is_told(text: Traced, at: int, grammar: Grammar) -> bool:
    """Whether a text tells something and asks nothing: it begins with what is no requirement, and has much of that.

    Args:
        text: that of a post.
        at: where in it education or work is first spoken of.
        grammar: the words of requirements.
    """
    asked = reader(grammar).asked({judge(text.text, grammar.languages) or "ru": text}, None)
    strange = [str(one.data["printed"]) for one in asked.told() if one.code == _STRANGE]
    ahead = any(piece in text.text[:at] for piece in strange)
    return ahead and sum(map(len, strange)) > _MOST_STRANGE * len(text)
