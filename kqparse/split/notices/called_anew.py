"""Paragraphs that call anew in their midst: Нужен повар, опыт 1 год. Также нужны: кок (без опыта), кассир."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.split.notices.bracketed import STOP
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower

_SIGNS = 3
"""Signs between a verb and what it calls for, at most."""


def parted(paras: Sequence[Para], rules: NoticeRules) -> list[Para]:
    """Paragraphs that end where a sentence calls for further posts, as what names posts begins its paragraph."""
    if not paras or not rules.wanted.anew.search(lower(paras[0].text.of.text[paras[0].start : paras[-1].end])):
        return [*paras]
    return [part for para in paras for part in _parts(para, rules)]


def _parts(para: Para, rules: NoticeRules) -> Iterator[Para]:
    small = lower(para.text.text)
    cuts = [match.start(1) for match in rules.wanted.anew.finditer(small) if _calls(small, match.end(), rules)]
    if not cuts:
        yield para
        return
    for begin, end in pairwise([0, *cuts, len(small)]):
        text = para.text[begin:end].strip()
        yield replace(para, text=text, start=text.start, end=text.end, alone=para.alone and not begin)


def _calls(small: str, begin: int, rules: NoticeRules) -> bool:
    """Whether the sentence that goes on at `begin` has a verb that calls for posts, which nothing denies.

    What asks for something of the post before calls for none: также нужен стаж не менее 3 лет.
    """
    stop = STOP.search(small, begin)
    verb = rules.wanted.verbs.pattern.search(small, begin, stop.start() if stop else len(small))
    if verb is None or rules.wanted.denied(small, verb.start()):
        return False
    signs = small[verb.end() : verb.end() + _SIGNS]
    asked = verb.end() + len(signs) - len(signs.lstrip(" :"))
    return not any(forms.finder.pattern.match(small, asked) for forms in rules.clauses)
