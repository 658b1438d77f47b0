"""A comparison in words for a terminal, and as data for programs."""

from collections.abc import Iterable
from typing import Any

from kqparse.editions import Change, Comparison
from kqparse.model import Position
from kqparse.model.wording import text_in_words
from kqparse.printable import printable

_CONTEXT = 4
"""Words that are shown on each side of a change."""
_MARKS = {"removed": "[-{}-]", "added": "{{+{}+}}"}


def as_text(found: Comparison) -> str:
    """A line a change, grouped by post; a text is shown word by word: `не менее [-трёх-] {+двух+} лет`."""
    lines = [f"{found.old} → {found.new}"]
    lines += [_change(change) for change in found.document]
    lines += [f"removed: {_name(position)}" for position in found.removed]
    lines += [f"added: {_name(position)}" for position in found.added]
    for pair in found.pairs:
        lines.append(f"{_name(pair.new)} (by {pair.by})")
        lines += [f"  {_change(change)}" for change in pair.changes]
    counts = (
        f"{len(found.added)} added, {len(found.removed)} removed, {len(found.pairs)} changed, {found.same} the same"
    )
    return "".join([f"{printable(line)}\n" for line in [*lines, counts]])


def as_data(found: Comparison) -> dict[str, Any]:
    """The comparison as JSON has it."""
    return {
        "old": found.old,
        "new": found.new,
        "document": [change._asdict() for change in found.document],
        "removed": list(map(_place, found.removed)),
        "added": list(map(_place, found.added)),
        "changed": [
            {
                "old": _place(pair.old),
                "new": _place(pair.new),
                "by": pair.by,
                "changes": [change._asdict() for change in pair.changes],
            }
            for pair in found.pairs
        ],
        "same": found.same,
    }


def _name(position: Position) -> str:
    return f"{position.id} {text_in_words(position.title)}"


def _place(position: Position) -> dict[str, Any]:
    return {"id": position.id, "title": position.title}


def _change(change: Change) -> str:
    if change.words:
        return f"{change.what}: {_shown(change.words)}"
    if change.old is None or change.new is None:
        sign, value = ("+", change.new) if change.old is None else ("-", change.old)
        return f"{change.what}: {sign} {value}"
    return f"{change.what}: {change.old} → {change.new}"


def _shown(words: Iterable[tuple[str, str]]) -> str:
    """The changed words with a few of those around them."""
    runs = list(words)
    shown: list[str] = []
    for index, (kind, text) in enumerate(runs):
        if kind != "same":
            shown.append(_MARKS[kind].format(text))
            continue
        own = text.split()
        head = own[:_CONTEXT] if index else []
        tail = own[-_CONTEXT:] if index < len(runs) - 1 else []
        shown.append(text if len(own) <= len(head) + len(tail) else " ".join([*head, "…", *tail]))
    return " ".join(shown)
