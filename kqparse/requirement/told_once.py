"""Findings about one requirement in two languages: what both of them say the same way is one finding."""

from collections.abc import Mapping, Sequence

from msgspec import structs

from kqparse.model import Diagnostic, Language

_OF_AMOUNTS = frozenset({"KQ302", "KQ305"})
"""Findings about amounts: a translation has the same ones, in the same order."""


def told_once(found: Mapping[Language, Sequence[Diagnostic]]) -> list[Diagnostic]:
    """The findings of all languages; where two languages have as many of a kind, each goes with its partner.

    A finding of both has the spans of both; `data` has the words of the first language as `printed`, and of each by its
    name.
    """
    if len(found) < 2:
        return [each for own in found.values() for each in own]
    (main, own), (second, more) = found.items()
    shared = {
        code
        for code in _OF_AMOUNTS
        if (count := sum(each.code == code for each in own)) and count == sum(each.code == code for each in more)
    }
    partners = {code: iter([each for each in more if each.code == code]) for code in shared}
    told = [_both(each, next(partners[each.code]), main, second) if each.code in shared else each for each in own]
    return [*told, *(each for each in more if each.code not in shared)]


def _both(one: Diagnostic, other: Diagnostic, main: Language, second: Language) -> Diagnostic:
    names = {main: one.data.get("printed"), second: other.data.get("printed")}
    return structs.replace(one, spans=[*one.spans, *other.spans], data={**one.data, **names})
