"""Titles that a heading or a sentence bends (Должностная инструкция главного бухгалтера), in the nominative.

It is taken from where the text has the same words so: `Главный бухгалтер подчиняется директору`. Where it has them
nowhere, a known word for a post loses the ending behind which its nominative stands: `инженера по охране труда`.

Guarantees: every title is made of pieces of the text; what neither rule knows stays as printed; the time is linear in
the text, since so many places are looked at for each title at most.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from kqparse.grammar import Grammar
from kqparse.grammar.acts.endings import Endings, Gender, nominative_adjective, russian_forms
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import HYPHENED, late_pattern
from kqparse.records import Block
from kqparse.split.prose.joining import Para
from kqparse.text.traced import Traced, join

_STEM = 3
"""Letters in which all forms of a word agree: няня, няни."""
_MOST_PLACES = 30
"""On either side of a title."""
_LONGEST_ENDING = 2
_FURTHER = late_pattern(r"[,/(]\s*([^\W\d_]+)")
"""The first word of what may be another title: начальника (директора, главы)."""
_GENDERS: tuple[Gender, ...] = ("masculine", "feminine")


def in_nominative(blocks: Sequence[Block], paras: Sequence[Para], grammar: Grammar) -> list[Block]:
    """Blocks whose titles stand in the nominative, where the text or their first word tells it."""
    endings, rules = grammar.acts.names.endings, grammar.titles
    titles = [block.heading.title for block in blocks]
    begun = {_stem(title) for title in titles if title}
    places: dict[str, list[tuple[Traced, int]]] = {stem: [] for stem in begun}
    for para in paras if begun else ():
        for word in HYPHENED.finditer(para.text.small):
            if (stem := word.group()[:_STEM]) in begun:
                places[stem].append((para.text, word.start()))
    done: list[Block] = []
    for block, title in zip(blocks, titles, strict=True):
        own = (
            title
            and not block.by_language
            and (_elsewhere(title, places[_stem(title)], endings) or _cut(title, rules, endings))
        )
        heading = block.heading
        if title and own:
            heading = heading._replace(title=own, parts={**heading.parts, "bent": (title, title)})
        done.append(block._replace(heading=heading))
    return done


def _stem(title: Traced) -> str:
    """The first letters of a title."""
    word = HYPHENED.search(title.small)
    return word.group()[:_STEM] if word else ""


def _elsewhere(title: Traced, places: Sequence[tuple[Traced, int]], endings: Endings) -> Traced | None:
    """The words of a title in the nominative, of several places the next one behind it, else the last one before."""
    own = bisect_left(places, title.start, key=lambda place: place[0].start + place[1])
    near = chain(places[own : own + _MOST_PLACES], reversed(places[max(own - _MOST_PLACES, 0) : own]))
    found = (_bent_there(title.small, text, at, endings) for text, at in near)
    return next(filter(None, found), None)


def _bent_there(title: str, text: Traced, at: int, endings: Endings) -> Traced | None:
    """What stands at a place of a text, where that is a title in the nominative."""
    small = text.small
    bent, end, last = False, at, 0
    for word in HYPHENED.finditer(title):
        between = title[last : word.start()] if last else ""
        own = HYPHENED.match(small, end + len(between))
        if own is None or not small.startswith(between, end):
            return None
        if own.group() != word.group():
            if not is_nominative_of(own.group(), word.group(), endings):
                return None
            bent = True
        end, last = own.end(), word.end()
    tail = title[last:]
    return text[at : end + len(tail)] if bent and small.startswith(tail, end) else None


def is_nominative_of(word: str, form: str, endings: Endings) -> bool:
    """Whether a Russian word, each part of it, is the nominative of another one, which is bent; both in lower case."""
    words, forms = word.split("-"), form.split("-")
    return len(words) == len(forms) and all(
        one == other or _bends(one, other, endings) for one, other in zip(words, forms, strict=True)
    )


def _bends(word: str, form: str, endings: Endings) -> bool:
    ending = russian_forms(word, endings).get(form)
    if ending and not ending.plural:
        return True
    return any(nominative_adjective(form, gender, endings) == word for gender in _GENDERS)


def _cut(title: Traced, rules: TitleRules, endings: Endings) -> Traced | None:
    """A title whose first word is a bent one for a post, without the ending behind which its nominative stands."""
    small = title.small
    first = HYPHENED.match(small)
    size = _ending(first.group(), rules, endings) if first else 0
    if first is None or not size or any(_ending(word, rules, endings) for word in _FURTHER.findall(small)):
        return None
    return join([title[: first.end() - size], title[first.end() :].strip()])


def _ending(form: str, rules: TitleRules, endings: Endings) -> int:
    """The letters that a bent word for a post has behind its nominative; 0 where it is none, or has others instead."""
    sizes = range(1, min(_LONGEST_ENDING + 1, len(form)))
    return next((size for size in sizes if form[:-size] in rules.named and _bends(form[:-size], form, endings)), 0)
