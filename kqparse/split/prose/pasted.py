"""Where a document begins that was pasted below another: behind a rule, the widest gap, or a remark in brackets."""

from collections.abc import Sequence
from itertools import islice

from kqparse.grammar.acts.web import WebRules
from kqparse.late_pattern import late_pattern
from kqparse.split.prose.web_lines import is_remark
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_SIGN = r"[-*=_~#+\u2013\u2014\u2796]"
_RULE = late_pattern(rf"(?m)^[ \t]*+{_SIGN}(?:[ \t]*+{_SIGN}){{2,}}+[ \t]*+$\s*+(?=\S)")
_GAP = late_pattern(r"\n[ \t]*+\n[ \t]*+\n\s*+(?=\S)")
_QUOTES = '\u00ab\u201c\u201e"'
_MOST = 3
"""Rules or remarks; more of them part the posts of one text."""


def behind_rules(text: str) -> list[int]:
    """Where texts begin behind rules, or behind the one gap that is wider than all others."""
    rules = [match.end() for match in islice(_RULE.finditer(text), _MOST + 1)]
    found = {*rules} if len(rules) <= _MOST else set()
    gaps = sorted((match[0].count("\n"), match.end()) for match in _GAP.finditer(text))
    widest = gaps[-1:] if len(gaps) == 1 or (gaps and gaps[-1][0] > gaps[-2][0]) else []
    return sorted({*found, *(at for _, at in widest if text[at].isupper())})


def behind_remarks(text: str, lines: Sequence[Traced], rules: WebRules) -> list[int]:
    """Where texts begin behind remarks of whoever copied them, which are some of the `lines` beside it."""
    ends = [line.end for line in lines if is_remark(lower(line.text), rules)]
    return [end + len(text[end:]) - len(text[end:].lstrip()) for end in ends] if len(ends) <= _MOST else []
