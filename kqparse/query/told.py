"""Answers in words for a terminal, and as data for programs."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kqparse.model import Source
from kqparse.model.wording import names_apart, post_in_words
from kqparse.query.answer import Answer

_HEADS = {
    "yes": "open",
    "perhaps": "to be looked at",
    "near": "near misses",
}


def as_text(given: Iterable[Answer]) -> Iterator[str]:
    """Posts that are open, then those that have to be looked at, then near misses with what is lacking."""
    found = list(given)
    called = names_apart(answer.document.source for answer in found)
    for says, head in _HEADS.items():
        own = [answer for answer in found if answer.says == says]
        yield f"{head}: {len(own)}"
        for answer in own:
            yield from _lines(answer, called)
    yield f"closed: {sum(answer.says == 'no' for answer in found)}"


def as_data(given: Iterable[Answer]) -> list[dict[str, Any]]:
    """Every answer, in source order."""
    return [
        {
            "document": answer.document.source.name,
            "position": answer.position.id,
            "title": answer.position.title,
            "category": answer.position.category,
            "says": answer.says,
            **answer.way._asdict(),
            "not_understood": answer.not_understood,
        }
        for answer in given
    ]


def _lines(answer: Answer, called: Callable[[Source], str]) -> Iterator[str]:
    category = f" [{answer.position.category}]" if answer.position.category and answer.position.title else ""
    grade = f" ({answer.way.grade})" if answer.way.grade else ""
    place = f"{called(answer.document.source)} {answer.position.id}"
    yield f"  {place} {post_in_words(answer.position)}{category}{grade}"
    if answer.way.by:
        yield f"    by: {answer.way.by}"
    for head, items in (
        ("lacks", answer.way.lacking),
        ("look at", answer.way.open),
        ("not understood", answer.not_understood),
    ):
        for item in items:
            yield f"    {head}: {item}"
