"""The short form of a meaning, in which examples and tables are written.

    24 civil_service | programme bachelor + 12 | 36 field (12 management)

Ways are parted by `|`, conditions by `+`. Work: months (`12..36`, `..36`, `>60` for more than, `?` for no amount),
scopes, the name in « », parts in ( ), `preferred`. Education: levels, degrees after `/`, `relevant`, fields in « ».
"""

from collections.abc import Sequence

from kqparse.requirement.shapes import Condition, Places, Programme, Reading, Schooling, Training, Work


def show_ways(reading: Reading, text: str) -> str:
    """The ways of a reading in their short form; empty where it has none."""
    return " | ".join(" + ".join(show_condition(each, text) for each in way.conditions) for way in reading.ways)


def show_education(schooling: Schooling | None, text: str) -> str:
    """An education in its short form; empty where none is asked for."""
    fields = schooling.fields if schooling else ()
    return _education(schooling, [f"«{_piece(field.places, text)}»" for field in fields])


def show_levels(schooling: Schooling | None) -> str:
    """An education in its short form without its fields."""
    return _education(schooling, [])


def _education(schooling: Schooling | None, fields: Sequence[str]) -> str:
    if schooling is None:
        return ""
    degrees = f"/{','.join(schooling.degrees)}" if schooling.degrees else ""
    relevant = "relevant" if schooling.scope == "relevant" else ""
    return " ".join(word for word in (",".join(schooling.levels) + degrees, *fields, relevant) if word)


def show_condition(condition: Condition, text: str) -> str:
    """One condition in its short form."""
    if isinstance(condition, Work):
        return _work(condition, text)
    if isinstance(condition, Schooling):
        return " ".join(["education", show_education(condition, text)]).strip()
    if isinstance(condition, Programme):
        return " ".join(["programme", ",".join(condition.degrees)]).strip()
    kind = "training" if isinstance(condition, Training) else "other"
    return f"{kind} «{_piece(condition.places, text)}»"


def _work(work: Work, text: str) -> str:
    least = "" if work.least is None else str(work.least)
    amount = f"{least}..{work.most}" if work.most is not None else least or "?"
    words = [f">{amount}" if work.strict else amount]
    words += [",".join(work.scopes)] if work.scopes else []
    words += [f"«{_piece(work.detail, text)}»"] if work.detail else []
    words += [f"({' + '.join(_work(part, text) for part in work.includes)})"] if work.includes else []
    words += ["preferred"] if work.preferred else []
    return " ".join(words)


def _piece(places: Places, text: str) -> str:
    return " ".join(text[start:end] for start, end in places)
