"""Who needs a post, or where it is, before the dash that its title stands behind: на кафедру химии – доцент."""

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.split.notices.marks import NAMED

_DASH = late_pattern(r"\s[-\u2013\u2014]\s+")
_NEAR = 3
"""Words behind the dash among which that for the post stands."""
_SIGNS = " .,;–—-"


def names_whom(small: str, places: tuple[int, int, int], rules: NoticeRules) -> bool:
    """Whether a stretch before a dash names a unit behind a preposition, or a body whose post stands behind the dash.

    Args:
        small: the paragraph in lower case.
        places: where the stretch begins, where what stands behind its dash does, and where that ends.
        rules: the words of the family.
    """
    begin, behind, end = places
    words = small[begin:behind].rstrip(_SIGNS).split()
    if not words or any(map(rules.wanted.is_post, words)):
        return False
    if words[0] in rules.wanted.prepositions:
        return True
    named = NAMED.search(small, begin, behind) is not None or rules.bodies.fullmatch(words[-1]) is not None
    return named and any(rules.wanted.is_post(word.strip(_SIGNS)) for word in small[behind:end].split()[:_NEAR])


def before_whom(small: str, begin: int, end: int, rules: NoticeRules) -> int:
    """Where a title ends behind which a dash parts who needs it: есепші – «Бидай» ЖШС, 1 орын; `end` without one."""
    for dash in _DASH.finditer(small, begin, end):
        title, whom = small[begin : dash.start()].split(), small[dash.end() : end].strip(_SIGNS).split()
        known = whom and any(
            rules.bodies.fullmatch(word) or rules.body_closers.fullmatch(word) for word in (whom[0], whom[-1])
        )
        if known and NAMED.search(small, dash.end(), end) and title and rules.wanted.is_agent(title[-1]):
            return dash.start()
    return end
