"""`kqparse query`: what is known of a person in, posts out."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, get_args

import msgspec

from kqparse import given
from kqparse.cli.console import tell_each
from kqparse.cli.standard_output import write
from kqparse.errors import KqparseError, UsageError
from kqparse.grammar import grammar
from kqparse.late_pattern import late_pattern
from kqparse.model.codec import indented
from kqparse.model.requirement import Degree, Level, Scope
from kqparse.printable import printable_lines
from kqparse.query import Answer, Person, Work, answers, field_names, fields_of, is_one_of
from kqparse.query.told import as_data, as_text

_WORK = late_pattern(r"(\d{1,4})(?::([a-z_,]+))?")


class Question(NamedTuple):
    """One call of the command, option by option."""

    paths: list[Path]
    level: str | None
    months: int | None
    programme: bool | None
    form: str
    grammars: tuple[Path, ...]
    force: given.Taking
    degrees: list[str]
    fields: list[str]
    scopes: list[str]
    work: list[str]


def answer_question(question: Question) -> int:
    """Print which posts such a person may hold; returns the exit status.

    Raises:
        UsageError: if an option has a value that does not exist, a path does not, or no document has ever heard of a
            field of study.
    """
    person = _person(question)
    failed: list[KqparseError] = []
    documents = given.documents(
        question.paths, grammars=question.grammars, on_error=failed.append, force=question.force
    )
    found = list(answers(documents, person))
    ended = tell_each(failed)
    _heard_of(question.fields, person, found)
    if question.form == "json":
        write(indented(as_data(found)))
    else:
        write(printable_lines(as_text(found)))
    return ended


def _person(question: Question) -> Person:
    words = grammar(*question.grammars)
    _known("--education", [question.level] if question.level else [], get_args(Level))
    _known("--degree", question.degrees, get_args(Degree))
    _known("--scope", question.scopes, get_args(Scope))
    work = [_work(entry) for entry in question.work]
    if question.scopes and question.months is None:
        raise UsageError("--scope", "tells what work was, and no amount of it is given", "add --months")
    if question.months is not None:
        work.append(Work(question.months, msgspec.convert(question.scopes, frozenset[Scope])))
    return Person(
        level=msgspec.convert(question.level, Level | None),
        degrees=msgspec.convert(question.degrees, frozenset[Degree]),
        fields=tuple(name for field in question.fields for name in field_names(field, words)),
        work=tuple(work) if work else None,
        programme=question.programme,
    )


def _heard_of(fields: Sequence[str], person: Person, found: Sequence[Answer]) -> None:
    """Refuse a word for a field that neither the lexicon nor a document has: it would change no answer."""
    words = [field for field in fields if field.strip() in person.fields and not field.strip()[:1].isdigit()]
    named = [field for answer in found for field in fields_of(answer.position)]
    for word in words if found else ():
        if not any(is_one_of(field, (word.strip(),)) for field in named):
            what = "is a field of study that neither the classifier nor these documents name"
            raise UsageError(f"--field {word}", what, "give a code such as 0421 or a word of theirs")


def _work(entry: str) -> Work:
    match = _WORK.fullmatch(entry)
    if match is None:
        raise UsageError(f"--work {entry}", "is no stretch of work", "write months and scopes: 24:specialty,management")
    scopes = match.group(2).split(",") if match.group(2) else []
    _known("--work", scopes, get_args(Scope))
    return Work(int(match.group(1)), msgspec.convert(scopes, frozenset[Scope]))


def _known(option: str, values: Sequence[str], allowed: Sequence[str]) -> None:
    for value in values:
        if value not in allowed:
            raise UsageError(f"{option} {value}", "is not known", f"choose from {', '.join(sorted(allowed))}")
