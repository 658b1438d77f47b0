"""Pages whose elements stand too deep in each other, on which a parser of HTML takes quadratic time."""

import re
from collections import defaultdict

from kqparse.limits import Limits
from kqparse.read.refusals import over_limit

_TAG = re.compile(
    r"<(/?)(?!(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|tr|track|wbr)\b)"
    r"([a-z][^\s/>]*)",
    re.IGNORECASE,
)
"""A tag, other than those that need no end."""


def guarded(html: str, name: str, limits: Limits) -> str:
    """The page, as it is.

    Raises:
        KqparseError: with code KQ903 if more than `limits.web_elements` are open at once.
    """
    if html.count("<") > limits.web_elements:
        depth = 0
        opened: dict[str, int] = defaultdict(int)
        for end, tag in _TAG.findall(html):
            if not end:
                depth += 1
                opened[tag.lower()] += 1
            elif opened[tag.lower()]:  # the end of what has not begun ends nothing
                depth -= 1
                opened[tag.lower()] -= 1
            if depth > limits.web_elements:
                raise over_limit(name, f"more than {limits.web_elements} elements within each other")
    return html
