"""A comparison as a table for people and as JSON for programs."""

from collections.abc import Iterable

from kqparse.evaluate.scores import Evaluation, FieldScore
from kqparse.model.codec import indented
from kqparse.printable import printable_lines, shortened

_HEAD = ("field", "right", "missing", "extra", "precision", "recall", "F1")
_LONGEST = 90


def as_table(evaluation: Evaluation, *, shown: int) -> str:
    """The scores, then the commonest confusions and the cases that have no partner, `shown` of each at most."""
    rows = [_HEAD, *(_row(name, score) for name, score in evaluation.fields.items())]
    lines = _columns(rows)
    if evaluation.confusions and shown:
        lines += ["", "taken for another (checked -> read):"]
        lines += [
            f"  {each.times} x {each.field}: {_short(each.gold)} -> {_short(each.output)}"
            for each in evaluation.confusions[:shown]
        ]
        lines += _rest(len(evaluation.confusions), shown)
    lines += _named("checked, but not read", evaluation.missing, shown)
    lines += _named("read, but not checked", evaluation.extra, shown)
    return printable_lines(lines)


def as_json(evaluation: Evaluation) -> str:
    """The same as an object; shares are null where there is nothing to divide by.

    `{paired, right, missing, extra, fields: {NAME: {right, missing, extra, precision, recall, f1}},
    confusions: [{field, gold, output, times}], wrong: [{name, fields}]}`
    """
    data = {
        "paired": evaluation.paired,
        "right": evaluation.paired - len(evaluation.wrong),
        "missing": evaluation.missing,
        "extra": evaluation.extra,
        "fields": {
            name: {**score._asdict(), "precision": score.precision(), "recall": score.recall(), "f1": score.f1()}
            for name, score in evaluation.fields.items()
        },
        "confusions": [each._asdict() for each in evaluation.confusions],
        "wrong": [each._asdict() for each in evaluation.wrong],
    }
    return indented(data).decode()


def _row(name: str, score: FieldScore) -> tuple[str, ...]:
    shares = (score.precision(), score.recall(), score.f1())
    return (name, *map(str, score), *("-" if share is None else f"{share:.3f}" for share in shares))


def _columns(rows: list[tuple[str, ...]]) -> list[str]:
    """Rows under one another: the name to the left, figures to the right."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in rows
    ]


def _named(title: str, names: list[str], shown: int) -> list[str]:
    if not names:
        return []
    return ["", f"{title}: {len(names)}", *(f"  {_short(name)}" for name in names[:shown]), *_rest(len(names), shown)]


def _rest(count: int, shown: int) -> Iterable[str]:
    return [f"  … {count - shown} more"] if count > shown else []


def _short(value: str | None) -> str:
    return "(nothing)" if value is None else shortened(value, _LONGEST)
