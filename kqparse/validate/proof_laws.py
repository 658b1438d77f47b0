"""The laws of proof: every printed value has its spans, unless a reviewer put it in; each proof is that of a value."""

from collections.abc import Collection, Iterator
from typing import Protocol

from msgspec import UNSET

from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Document, Position, Provenance, Spans, Text, TextSpans
from kqparse.model.act import Act
from kqparse.model.announcement import Announcement
from kqparse.model.requirement import Education
from kqparse.model.values import Record
from kqparse.validate.breach import Breach, Path, breach
from kqparse.validate.quoting import quoted

_CORRECTED = "KQ212"
_ACT = ("form", "title", "issuer", "date", "number", "registration", "signatory")
_ANNOUNCEMENT = ("body", "kind", "published", "deadline")
_POSITION = (
    "ordinal", "title", "section", "category", "tier", "codes", "headcount", "salary", "employers", "qualification",
)  # fmt: skip
_EDUCATION = ("levels", "degrees")
_Names = tuple[str, ...]
_INDEX = late_pattern("0|[1-9][0-9]{0,8}")


class Spanned(Protocol):
    """A record with spans of its own."""

    @property
    def spans(self) -> TextSpans | Spans:
        """They, by language beside a text."""


def unproved(document: Document) -> Iterator[Breach]:
    """A printed value without spans of its own has them in the provenance of its record.

    They may stand under its path, with or without a language, or under that of what it is a part of. What a reviewer
    has put in (KQ212) is printed nowhere and needs none.
    """
    if document.act:
        yield from _of_act(document.act)
    if document.announcement is not UNSET:
        of = document.announcement
        yield from _missing(_values(of, _ANNOUNCEMENT), of.provenance, ("announcement",))
    corrected = corrected_fields(document)
    for at, position in enumerate(document.positions):
        yield from _of_position(position, ("positions", at), corrected.get(position.id, ()))


def no_spans(record: Spanned, path: Path) -> Iterator[Breach]:
    """A record with spans of its own has at least one, in each language that it names."""
    if record.spans == TextSpans() and isinstance(getattr(record, "text", None), Text):
        return  # the law of language keys tells it
    yield from _spans(record.spans, (*path, "spans"))


def empty_proof(record: Act | Announcement | Education | Position, path: Path) -> Iterator[Breach]:
    """An entry of a provenance has at least one span."""
    for key, spans in record.provenance.items():
        yield from _spans(spans, (*path, "provenance", key))


def _spans(spans: TextSpans | Spans, path: Path) -> Iterator[Breach]:
    if isinstance(spans, TextSpans):
        of = {language: getattr(spans, language) for language in LANGUAGES}
        named = {language: each for language, each in of.items() if each is not UNSET}
        for language, each in named.items():
            yield from _spans(each, (*path, language))
        if named:
            return
    elif spans:
        return
    yield breach("unproved", path, "there is no span")


def _of_act(act: Act) -> Iterator[Breach]:
    names = _ACT if act.status == "unknown" else (*_ACT, "status")
    yield from _missing(_values(act, names), act.provenance, ("act",))
    for at, amendment in enumerate(act.amendments):
        yield from _missing(_leaves(amendment.target, ("amendments", str(at), "target")), act.provenance, ("act",))


def _of_position(position: Position, path: Path, corrected: Collection[str]) -> Iterator[Breach]:
    yield from _missing(_values(position, _POSITION), position.provenance, path, corrected)
    for at, criterion in enumerate(position.criteria):
        yield from _missing(_leaves(criterion.label, ("criteria", str(at), "label")), position.provenance, path)
    if position.education:
        own = {field.removeprefix("education.") for field in corrected if field.startswith("education.")}
        yield from _of_education(position.education, (*path, "education"), own)
    for at, grade in enumerate(position.grades):
        if grade.education:
            yield from _of_education(grade.education, (*path, "grades", at, "education"), ())


def _of_education(education: Education, path: Path, corrected: Collection[str]) -> Iterator[Breach]:
    yield from _missing(_values(education, _EDUCATION), education.provenance, path, corrected)


def corrected_fields(document: Document) -> dict[str, set[str]]:
    """The fields that a reviewer has put in, by position."""
    found: dict[str, set[str]] = {}
    for one in document.diagnostics:
        if one.code == _CORRECTED and one.position and isinstance(field := one.data.get("field"), str):
            found.setdefault(one.position, set()).add(field)
    return found


def _values(record: Record, names: _Names) -> Iterator[tuple[_Names, bool]]:
    for name in names:
        yield from _leaves(getattr(record, name), (name,))


def _leaves(value: object, names: _Names) -> Iterator[tuple[_Names, bool]]:
    """The paths of all values that are there, each with whether it is a text in one language."""
    if value is None or value is UNSET:
        return
    if isinstance(value, Text):
        yield from (((*names, one), True) for one in LANGUAGES if getattr(value, one) is not UNSET)
    elif isinstance(value, Record):
        for name in value.__struct_fields__:
            yield from _leaves(getattr(value, name), (*names, name))
    elif isinstance(value, list):
        for at in range(len(value)):
            yield (*names, str(at)), False
    else:
        yield names, False


def _missing(
    values: Iterator[tuple[_Names, bool]], proof: Provenance, path: Path, corrected: Collection[str] = ()
) -> Iterator[Breach]:
    for names, is_text in values:
        if not _is_proved(names, is_text, proof, corrected):
            steps = (int(name) if name.isdecimal() else name for name in names)
            yield breach("unproved", (*path, *steps), f"{'.'.join(names)} has no spans in the provenance")


def _is_proved(names: _Names, is_text: bool, proof: Provenance, corrected: Collection[str]) -> bool:
    """Whether there is proof of a value, or of what it is a part of; of a text in its own language only."""
    key = ".".join(names)
    if key in proof or key in corrected:
        return True
    above = [".".join(names[:end]) for end in range(1, len(names) - is_text)]
    if any(each in proof or each in corrected for each in above):
        return True
    return not is_text and any(f"{each}.{language}" in proof for each in (*above, key) for language in LANGUAGES)


def provenance_key(record: Act | Announcement | Education | Position, path: Path) -> Iterator[Breach]:
    """A provenance key is the dotted path to a value of its record.

    A language may end the path: at a text it must be one that the text has, at any other value it only says where the
    value was read. The value is there: not null, not absent, no empty list.
    """
    for key in record.provenance:
        if not _leads(record, key.split(".")):
            yield breach("provenance-key", (*path, "provenance", key), f"{quoted(key)} names no value of its record")


def _leads(record: object, names: list[str]) -> bool:
    """Whether the dotted path ends at a value."""
    holder: object = None
    value = record
    for name in names[:-1]:
        holder, value = value, _step(value, name)
    last = names[-1]
    # Neither the record itself nor what a text says in one language has a language to name.
    if last in LANGUAGES and holder is not None and not isinstance(holder, Text) and not isinstance(value, Text):
        return _is_there(value)
    return _is_there(_step(value, last))


def _step(value: object, name: str) -> object:
    """The value under a key or index, None if there is none."""
    if isinstance(value, Record):
        return getattr(value, name) if name in value.__struct_fields__ else None
    if isinstance(value, list) and _INDEX.fullmatch(name) and int(name) < len(value):
        return value[int(name)]
    return None


def _is_there(value: object) -> bool:
    return value is not None and value is not UNSET and value not in ([], Text())
