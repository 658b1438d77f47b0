"""What changed in two editions outside of their posts: the act, the call for candidates, the points of scales."""

from collections.abc import Iterator, Sequence

from kqparse.editions.changes import Change
from kqparse.model import Act, Announcement, Document, Scale
from kqparse.model.wording import text_in_words


def whole(old: Document, new: Document) -> list[Change]:
    """What differs between two editions beside their posts."""
    sides = [{**_act(each.act), **_call(each.announcement), **_points(each.scales)} for each in (old, new)]
    return [*_differing(*sides)]


def _differing(old: dict[str, str | None], new: dict[str, str | None]) -> Iterator[Change]:
    for what in dict.fromkeys([*old, *new]):
        if old.get(what) != new.get(what):
            yield Change(what, old.get(what), new.get(what), [])


def _act(act: Act | None) -> dict[str, str | None]:
    if act is None:
        return {}
    return {
        "act.form": act.form,
        "act.title": text_in_words(act.title) if act.title else None,
        "act.issuer": text_in_words(act.issuer) if act.issuer else None,
        "act.date": act.date,
        "act.number": act.number,
        "act.status": act.status,
    }


def _call(call: object) -> dict[str, str | None]:
    if not isinstance(call, Announcement):
        return {}
    return {
        "announcement.body": text_in_words(call.body) if call.body else None,
        "announcement.kind": call.kind,
        "announcement.published": call.published,
        "announcement.deadline": call.deadline,
    }


def _points(scales: Sequence[Scale]) -> dict[str, str | None]:
    """The points that each entry of a scale earns; of entries that say the same each by its place among them."""
    found: dict[str, str | None] = {}
    for scale in scales:
        for row in scale.rows:
            for item in row.items:
                said = what = f"scales: {text_in_words(item.text)}"
                again = 1
                while what in found:
                    again += 1
                    what = f"{said} ({again})"
                found[what] = f"{row.points:g}"
    return found
