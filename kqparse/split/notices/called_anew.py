"""Paragraphs that call anew in their midst: Нужен повар, опыт 1 год. Также нужны: кок (без опыта), кассир."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from kqparse.grammar.mechanisms.wanted import WantedRules
from kqparse.split.notices.bracketed import STOP
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower


def parted(paras: Sequence[Para], rules: WantedRules) -> list[Para]:
    """Paragraphs that end where a sentence calls for further posts, as what names posts begins its paragraph."""
    if not paras or not rules.anew.search(lower(paras[0].text.of.text[paras[0].start : paras[-1].end])):
        return [*paras]
    return [part for para in paras for part in _parts(para, rules)]


def _parts(para: Para, rules: WantedRules) -> Iterator[Para]:
    small = lower(para.text.text)
    cuts = [match.start(1) for match in rules.anew.finditer(small) if _calls(small, match.end(), rules)]
    if not cuts:
        yield para
        return
    for begin, end in pairwise([0, *cuts, len(small)]):
        text = para.text[begin:end].strip()
        yield replace(para, text=text, start=text.start, end=text.end, alone=para.alone and not begin)


def _calls(small: str, begin: int, rules: WantedRules) -> bool:
    """Whether the sentence that goes on at `begin` has a verb that calls for posts, which nothing denies."""
    stop = STOP.search(small, begin)
    verb = rules.verbs.pattern.search(small, begin, stop.start() if stop else len(small))
    return verb is not None and not rules.denied(small, verb.start())
