"""Citations of acts in running text.

Kazakh names the form of the act last: issuer, title, date and number stand before it in any order. Russian names it
first. Several acts may share one word for their form.

Guarantees:
    * a citation has a date, a number or, for laws and codes, a title; a bare `осы бұйрық` is none;
    * time is linear in the text: no citation looks further than a fixed number of tokens.
"""

from kqparse.citations.citation import Citation
from kqparse.citations.kazakh import KazakhReader
from kqparse.citations.russian import RussianReader
from kqparse.citations.tokens import tokens
from kqparse.grammar.acts import ActRules
from kqparse.records import ActReferenceParts
from kqparse.text.traced import Traced


def reference(text: Traced, rules: ActRules) -> list[ActReferenceParts]:
    """The acts that a text cites, in its order; what stands inside of quotations and brackets is not looked at."""
    return [found.parts(text) for found in citations(text.text, rules)]


def citations(text: str, rules: ActRules) -> list[Citation]:
    """The citations of a text, ascending."""
    found_tokens = tokens(text, rules)
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


__all__ = ["Citation", "citations", "reference"]
