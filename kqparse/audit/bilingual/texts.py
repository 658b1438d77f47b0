"""KQ405: criteria and sentences that stand in one language only, where the post is printed in two."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from msgspec import UNSET, Struct

from kqparse.audit.bilingual.sentences import Missing
from kqparse.diagnostics import finding
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, CriterionKind, Diagnostic, Language, Position, Spans
from kqparse.records import Parallel, ParallelValue

_LETTERS = late_pattern(r"[^\W\d_a-zA-Z]{3,}")
"""A word of a language; what has none (a dash, Microsoft Office) says the same in both."""
_OR = " / "
"""Between sentences any of which may be the one without a counterpart."""


class Paired(Struct, frozen=True):
    """The texts of one demand in both languages, from one criterion or from one in each.

    Attributes:
        criteria: the places of the criteria in their position.
        texts: by language; of one language only where the other has none.
    """

    criteria: tuple[int, ...]
    texts: Parallel


def paired_texts(values: Sequence[ParallelValue]) -> list[Paired]:
    """The criteria of a post; one in Kazakh and one in Russian of the same kind belong together, in their order.

    So do one whose label tells no kind and the only one that is left in the other language.
    """
    found: list[Paired] = []
    alone: dict[tuple[CriterionKind, Language], list[int]] = defaultdict(list)
    for index, value in enumerate(values):
        if len(value.texts) > 1:
            found.append(Paired((index,), value.texts))
        else:
            alone[value.kind, next(iter(value.texts))].append(index)
    both: list[tuple[int, int]] = []
    rest: dict[Language, list[int]] = {language: [] for language in LANGUAGES}
    for kind in dict.fromkeys(kind for kind, _ in alone):
        own, other = alone[kind, "kk"], alone[kind, "ru"]
        both += zip(own, other, strict=False)
        rest["kk"] += own[len(other) :]
        rest["ru"] += other[len(own) :]
    sides: tuple[tuple[Language, Language], ...] = (("kk", "ru"), ("ru", "kk"))
    for language, beside in sides:
        unknown = [index for index in rest[language] if values[index].kind == "other"]
        if len(unknown) == len(rest[beside]) == 1:
            both.append((unknown[0], rest[beside][0]) if language == "kk" else (rest[beside][0], unknown[0]))
            rest[language].remove(unknown[0])
            rest[beside].clear()
    found += [Paired(pair, {**values[pair[0]].texts, **values[pair[1]].texts}) for pair in both]
    found += [Paired((index,), values[index].texts) for own in rest.values() for index in own]
    return sorted(found, key=lambda pair: pair.criteria)


def languages_of(position: Position) -> set[Language]:
    """The languages in which a post is printed: of its title and its criteria."""
    texts = [*([position.title] if position.title else []), *(criterion.text for criterion in position.criteria)]
    return {language for text in texts for language in LANGUAGES if getattr(text, language) is not UNSET}


def post_alone(position: Position) -> Iterator[Diagnostic]:
    """The finding about a post that is printed in one language, amid posts in two."""
    for language in LANGUAGES:
        title = getattr(position.title, language, UNSET)
        if title is not UNSET:
            yield told_alone(title, position.provenance.get(f"title.{language}", []), language, position.id)


def text_differs(pair: Paired, position: str, missing: Callable[[str, str], Missing]) -> Iterator[Diagnostic]:
    """The findings about a criterion or its sentences in one language only; `missing` tells which sentences are."""
    if len(pair.texts) == 1:
        ((language, text),) = pair.texts.items()
        if _LETTERS.search(text.text):
            yield told_alone(text.text, text.spans(), language, position)
        return
    kk, ru = pair.texts["kk"], pair.texts["ru"]
    alone = missing(kk.text, ru.text)
    for language, text, places in zip(LANGUAGES, (kk, ru), alone, strict=True):
        for likely in places:
            parts = [text[start:end].tidy() for start, end in likely]
            printed = _OR.join([part.text for part in parts])
            yield told_alone(printed, [span for part in parts for span in part.spans()], language, position)


def told_alone(printed: str, spans: Spans, language: Language, position: str | None, code: str = "KQ405") -> Diagnostic:
    """The finding about what one language alone has."""
    data: dict[str, str | None] = {"kk": None, "ru": None, language: printed}
    wording = {"language": "Kazakh" if language == "kk" else "Russian", "printed": printed}
    return finding(code, spans, position=position, data=data, wording=wording)
