"""The laws that a schema cannot say, put to every record of a document."""

import typing
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from kqparse.model import Diagnostic, Document, Text
from kqparse.model.act import Registration, Signatory
from kqparse.model.requirement import Qualification
from kqparse.model.values import Record, TextBoxes
from kqparse.validate.breach import Breach, Path, in_order
from kqparse.validate.document_laws import (
    coverage_bounds,
    coverage_sum,
    coverage_unassigned,
    known_positions,
    registered_codes,
    unique_ids,
)
from kqparse.validate.faults import pointer
from kqparse.validate.proof_laws import empty_proof, no_spans, provenance_key, unproved
from kqparse.validate.sense_laws import (
    empty_way,
    field_codes,
    field_scope,
    length_of_work,
    most_amount,
    post_numbers,
    says_something,
    without_ways,
)
from kqparse.validate.span_laws import SPAN_FIELDS, language_keys, span_laws
from kqparse.validate.value_laws import (
    SET_FIELDS,
    calendar_date,
    deadline_before_publication,
    least_amount,
    minimum_above_maximum,
    pay_bounds,
    set_order,
    text_form,
)

RecordLaw = Callable[[Any, Path], Iterator[Breach]]

DOCUMENT_LAWS: tuple[Callable[[Document], Iterator[Breach]], ...] = (
    unique_ids, known_positions, registered_codes, coverage_sum, coverage_bounds, coverage_unassigned, unproved,
    without_ways,
)  # fmt: skip
RECORD_LAWS: tuple[tuple[frozenset[str], RecordLaw], ...] = (
    (frozenset({"text", "spans"}), language_keys),
    (frozenset({"min_months", "max_months"}), minimum_above_maximum),
    (frozenset({"alternatives"}), least_amount),
    (frozenset({"provenance"}), provenance_key),
    (frozenset({"provenance"}), empty_proof),
    (frozenset({"date"}), calendar_date),
    (frozenset({"published", "deadline"}), deadline_before_publication),
    (frozenset({"min", "max", "currency"}), pay_bounds),
    (frozenset({"conditions"}), empty_way),
    (frozenset({"ordinal", "headcount"}), post_numbers),
    (frozenset({"isced_f", "kz_direction"}), field_codes),
    (frozenset({"levels", "field_scope"}), field_scope),
    (frozenset({"min_months", "max_months"}), length_of_work),
    (frozenset({"alternatives"}), most_amount),
)
"""The laws of records that have all of certain fields, so that a new record of a known shape is judged too."""


class _Plan(NamedTuple):
    """What to do with the records of one class."""

    laws: tuple[RecordLaw, ...]
    span_fields: tuple[str, ...]
    holders: tuple[str, ...]


def check_document(document: Document) -> list[tuple[str, str, str, str]]:
    """The laws that the document breaks, by place.

    Returns:
        For each breach the JSON pointer, the rule, what is wrong and why.
    """
    return [(pointer(found.path), found.rule, found.what, found.why) for found in broken_laws(document)]


def broken_laws(document: Document) -> list[Breach]:
    """The same as breaches; takes time linear in the size of the document."""
    found = [breach for law in DOCUMENT_LAWS for breach in law(document)]
    characters = document.source.characters
    waiting: list[tuple[Path, Record]] = [((), document)]
    while waiting:  # no recursion: `includes` may nest as deep as it likes
        path, record = waiting.pop()
        plan = _plan(type(record))
        for law in plan.laws:
            found += law(record, path)
        if plan.span_fields:
            found += span_laws(record, plan.span_fields, path, characters)
        for name in plan.holders:
            value = getattr(record, name)
            if isinstance(value, list):
                waiting += [((*path, name, at), item) for at, item in enumerate(value)]
            elif isinstance(value, Record):
                waiting.append(((*path, name), value))
    return sorted(found, key=in_order)


@cache
def _plan(of: type[Record]) -> _Plan:
    """Which laws concern a class of records, and which of its fields hold spans or further records."""
    if of is Text:
        return _Plan((text_form,), (), ())
    if of is TextBoxes:
        return _Plan((), (), ())
    fields = of.__struct_fields__
    laws = tuple(law for needed, law in RECORD_LAWS if needed.issubset(fields))
    if "spans" in fields and of is not Diagnostic:  # what is missing can be shown nowhere
        laws += (no_spans,)
    if of in (Qualification, Registration, Signatory):
        laws += (says_something,)
    if not SET_FIELDS.isdisjoint(fields):
        laws += (set_order,)
    # `spans` beside a text is a record of its own, which comes later.
    hints = typing.get_type_hints(of)
    holders = tuple(name for name in fields if _holds_records(hints[name]))
    return _Plan(laws, tuple(name for name in fields if name in SPAN_FIELDS and name not in holders), holders)


def _holds_records(hint: object) -> bool:
    """Whether a value of this type is a record, perhaps, or a list of them."""
    return (isinstance(hint, type) and issubclass(hint, Record)) or any(map(_holds_records, typing.get_args(hint)))
