"""Values in one short line each: what is compared, and what a confusion shows."""

from collections.abc import Iterable, Iterator

from kqparse.evaluate.shapes import Alternative, Condition, FieldOfStudy, Words

_SHORTEST_CODE = 2


def folded(text: str) -> str:
    """Text as it is compared: case and the width of blanks make no difference."""
    return " ".join(text.casefold().split())


def wording(words: Words | None) -> list[str]:
    """Every language of a text, compared one by one; the language itself is no part of the value."""
    if words is None:
        return []
    return [folded(words)] if isinstance(words, str) else [folded(words[language]) for language in sorted(words)]


def isced(code: str) -> str:
    """A code without the zeros that say no more than "not further defined": 0410 is 041."""
    return code[:_SHORTEST_CODE] + code[_SHORTEST_CODE:].rstrip("0")


def months(condition: Condition) -> str:
    """An amount: `36`, `12-36`, `>36`, or `no amount`."""
    if condition.min_months is None and condition.max_months is None:
        return "no amount"
    least = "" if condition.min_months is None else str(condition.min_months)
    most = "" if condition.max_months is None else f"-{condition.max_months}"
    return (">" if condition.strict else "") + least + most


def softly(condition: Condition) -> str:
    """A condition without the words that it was printed in, and without its parts."""
    if condition.kind == "experience":
        return _joined(["preferred" if condition.preferred else "", months(condition), *sorted(condition.scopes)])
    if condition.kind == "education":
        return _joined([condition.kind, *sorted(condition.levels), *sorted(condition.degrees)])
    return _joined([condition.kind, *sorted(condition.degrees)])


def strictly(condition: Condition) -> str:
    """A condition with all that it says."""
    parts = [softly(condition), *(f"«{words}»" for words in wording(condition.detail) + wording(condition.text))]
    if condition.kind == "education":
        parts += [*sorted(map(_field, condition.fields)), condition.field_scope or ""]
    if condition.includes:
        parts.append(f"including ({'; '.join(sorted(map(strictly, condition.includes)))})")
    return _joined(parts)


def whole(alternative: Alternative) -> str:
    """An alternative with all its conditions, in an order that does not depend on print."""
    return " + ".join(sorted(map(strictly, alternative.conditions)))


def conditions(alternatives: Iterable[Alternative]) -> Iterator[Condition]:
    """Every condition, the parts of each behind it."""
    for alternative in alternatives:
        for condition in alternative.conditions:
            yield from _with_parts(condition)


def _with_parts(condition: Condition) -> Iterator[Condition]:
    yield condition
    for part in condition.includes:
        yield from _with_parts(part)


def _field(field: FieldOfStudy) -> str:
    return isced(field.isced_f) if field.isced_f else "/".join(wording(field.text))


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)
