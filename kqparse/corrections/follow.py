"""What follows from a corrected value by its definition, in a position as plain data.

The least amount of an experience is that of its alternatives, so one cannot be corrected without the other: where it is
plain which condition a reviewer must have meant, that one follows; where it is not, the correction is refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec

from kqparse.corrections.correction import Plain
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Span
from kqparse.model.requirement import Alternative

_SETS = ("degrees", "levels")
_SAID = (*_SETS, "fields")
_EXPERIENCE = late_pattern(r"((?:grades\.\d+\.)?experience)\.(?:(.+)\.)?(min_months|max_months)")
_TEXT = late_pattern(r"(criteria|grades)\.(\d+)\.text\.(kk|ru)")
_SEVERAL = "several conditions could be meant; correct the amount of the one in question"
_ABOVE = "the least amount would be above the most"


class RefusedError(Exception):
    """A correction that cannot be applied; the message says why."""


def worth(name: str, value: Plain) -> Plain:
    """A value as a document holds it: running text without needless blanks, sets sorted, nothing as null."""
    if isinstance(value, str):
        return _running(value) or None
    if not isinstance(value, list):
        return value
    entries = list(dict.fromkeys(text for each in value if (text := _running(each))))
    return sorted(entries) if name in _SETS else entries


def follow(whole: dict[str, Any], field: str, fixed: set[str]) -> list[Span]:
    """Bring a position in line with the value that now stands at `field`.

    Args:
        whole: the position; it is changed.
        field: what was corrected.
        fixed: what was corrected before it, which is not to change any more.

    Returns:
        Spans that prove no value any longer.

    Raises:
        RefusedError: if nothing consistent can come of it.
        ValidationError: if a value is of the wrong type.
    """
    if match := _EXPERIENCE.fullmatch(field):
        _experience(whole, match, fixed)
    if match := _TEXT.fullmatch(field):
        _text(whole[match[1]][int(match[2])], match[3])
    for name in ("title", "section", "qualification"):
        if whole[name] is not None and not any(whole[name].values()):
            whole[name] = None
    education = whole["education"]
    freed = [*_freed(whole), *(_freed(education) if education else ())]
    if education and education["field_scope"] == "unspecified" and not any(education[name] for name in _SAID):
        whole["education"] = None
    return freed


def _running(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _freed(record: dict[str, Any]) -> Iterator[Span]:
    """Take away the proofs of values that are none; their spans."""
    proof = record["provenance"]
    for path in [path for path in proof if _is_nothing(record, path.split("."))]:
        yield from proof.pop(path)


def _is_nothing(record: dict[str, Any], names: list[str]) -> bool:
    value: Any = record
    for name in names:
        if isinstance(value, dict):
            value = value.get(name)
        elif name in LANGUAGES:
            break  # says only in which language a number or a set was read
        else:
            value = value[int(name)] if isinstance(value, list) and int(name) < len(value) else None
    return value in (None, [], {})


def _text(record: dict[str, Any], language: str) -> None:
    """A criterion or grade: without a text no spans of it, and no entries of a list that it no longer has."""
    text = record["text"].get(language)
    if not record["text"]:
        raise RefusedError("it would leave no text at all")
    if text is None:
        record["spans"].pop(language, None)
    for item in record.get("items", ()):
        if text is None or item["text"].get(language, "") not in text:
            item["text"].pop(language, None)
            item["spans"].pop(language, None)
    if "items" in record:
        record["items"] = [item for item in record["items"] if item["text"]]


def _experience(whole: dict[str, Any], match: re.Match[str], fixed: set[str]) -> None:
    prefix, way, end = match.groups()
    holder: Any = whole
    for key in prefix.split("."):
        holder = holder[int(key)] if isinstance(holder, list) else holder[key]
    value = holder[end] if way is None else None
    other = f"{match[0].removesuffix(end)}{'max' if end == 'min_months' else 'min'}_months"
    if way is not None:
        _, alternative, _, condition = way.split(".")
        _in_order(holder["alternatives"][int(alternative)]["conditions"][int(condition)], end, other in fixed)
    elif not holder["alternatives"]:
        _in_order(holder, end, other in fixed)
        return
    elif value is None:
        return
    else:
        for each in _meant(holder["alternatives"], end, value):
            each[end] = value
            _in_order(each, end, other in fixed)
    before = holder[end]
    holder["min_months"], holder["max_months"] = _bounds(holder["alternatives"])
    if way is None and holder[end] != before:
        raise RefusedError(_SEVERAL)


def _bounds(alternatives: list[dict[str, Any]]) -> tuple[int | None, int | None]:
    """The amount of the requirement as a whole."""
    from kqparse.requirement.meanings.totals import bounds  # noqa: PLC0415  (with it comes all that reads requirements)

    return bounds(msgspec.convert(alternatives, list[Alternative]))


def _meant(alternatives: list[dict[str, Any]], end: str, value: float | str | list[str]) -> list[dict[str, Any]]:
    """The conditions that must have the amount if the requirement as a whole has it."""
    least, most = _bounds(alternatives)
    own = [[each for each in alternative["conditions"] if _binds(each)] for alternative in alternatives]
    if least is None and end == "min_months":
        meant = [[each for each in conditions if each["min_months"] is None] for conditions in own]
        alone = sum(map(len, meant)) == 1
    else:
        ends = (least,) if end == "min_months" else (least, most)
        meant = [[each for each in conditions if _ends(each)[: len(ends)] == ends] for conditions in own]
        rises = end == "min_months" and isinstance(value, int) and value > (least or 0)
        # To raise the least each way has to rise, by one condition; to lower it one way has to sink, by all of them.
        alone = max(map(len, meant)) == 1 if rises else sum(map(bool, meant)) == 1
    if not alone:
        raise RefusedError(_SEVERAL)
    return [each for conditions in meant for each in conditions]


def _binds(condition: dict[str, Any]) -> bool:
    return condition["kind"] == "experience" and not condition.get("preferred")


def _ends(condition: dict[str, Any]) -> tuple[int | None, int | None]:
    return condition["min_months"], condition["max_months"]


def _in_order(holder: dict[str, Any], end: str, other_is_fixed: bool) -> None:
    """The upper end goes where the lower one has passed it; what a reviewer has set stays."""
    least, most = holder["min_months"], holder["max_months"]
    if least is None or most is None or least <= most:
        return
    if end == "max_months" or other_is_fixed:
        raise RefusedError(_ABOVE)
    holder["max_months"] = None
