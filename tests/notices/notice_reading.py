"""Notices for the tests of this folder, read from bytes to document."""

from typing import NamedTuple

from msgspec import UNSET

from kqparse import Document, extract
from kqparse.model import Position, Text


class Post(NamedTuple):
    """What tests look at in a position; texts in their only language."""

    title: str | None
    category: str | None
    codes: list[str]
    headcount: float | int | None
    criteria: list[tuple[str, str]]


Told = tuple[object, ...]
"""Title, staff units, levels of education, months of work, least pay."""


def read(text: str) -> Document:
    return extract(text.encode(), "notice.txt")


def said(text: Text | None) -> str | None:
    found = [value for value in (text.kk, text.ru) if isinstance(value, str)] if text else []
    return found[0] if found else None


def post(position: Position) -> Post:
    criteria = [(str(criterion.kind), said(criterion.text) or "") for criterion in position.criteria]
    return Post(said(position.title), position.category, position.codes, position.headcount, criteria)


def posts(text: str) -> list[Post]:
    return [post(position) for position in read(text).positions]


def pay(position: Position) -> tuple[int | None, int | None, str | None, str | None] | None:
    salary = position.salary
    return None if salary is UNSET else (salary.min, salary.max, salary.currency, salary.period)


def call(document: Document) -> tuple[str | None, str | None, str | None, str | None] | None:
    found = document.announcement
    return None if found is UNSET else (said(found.body), found.kind, found.published, found.deadline)


def called(document: Document) -> tuple[str | None, str | None, str | None, str | None]:
    """What a document says of itself that is a call."""
    found = call(document)
    assert found is not None
    return found


def told(document: Document) -> list[Told]:
    return [
        (
            (post.title.kk or post.title.ru) if post.title else None,
            post.headcount,
            list(post.education.levels) if post.education else None,
            post.experience.min_months if post.experience else None,
            int(post.salary.min) if post.salary and post.salary.min is not None else None,
        )
        for post in document.positions
    ]
