"""Pages whose elements stand too deep in each other, on which a parser of HTML takes quadratic time."""

import re
from collections import defaultdict

from kqparse.limits import Limits
from kqparse.read.refusals import over_limit

_TAG = re.compile(rb"<(?!/?(?:t[dhr]|p|br)[\s/>])(/?[a-zA-Z][^\s/>]*)")
"""A tag, other than the most frequent of those that need no end."""
_ENDLESS = frozenset(
    {"area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p"}
    | {"param", "source", "td", "th", "tr", "track", "wbr"}
)
"""Elements that need no end."""


def elements(html: bytes, name: str, limits: Limits) -> set[str]:
    """The names of the elements of a page, without some that need no end.

    Raises:
        KqparseError: with code KQ903 if more than `limits.web_elements` are open at once.
    """
    tags = _TAG.findall(html)
    names = {tag: tag.decode("utf-8", "replace").lower() for tag in set(tags)}
    if len(tags) > limits.web_elements:
        depth = 0
        opened: dict[str, int] = defaultdict(int)
        for tag in map(names.__getitem__, tags):
            if tag[0] != "/":
                if tag not in _ENDLESS:
                    depth += 1
                    opened[tag] += 1
                    if depth > limits.web_elements:
                        raise over_limit(name, f"more than {limits.web_elements} elements within each other")
            elif opened.get(own := tag[1:]):  # the end of what has not begun ends nothing
                depth -= 1
                opened[own] -= 1
    return set(names.values())
