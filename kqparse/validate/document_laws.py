"""Laws of the document as a whole: ids, diagnostics and coverage."""

from collections.abc import Iterator

from kqparse.diagnostics import CODES
from kqparse.model import Diagnostic, Document
from kqparse.validate.breach import Breach, Path, breach


def unique_ids(document: Document) -> Iterator[Breach]:
    """No two positions have the same id."""
    seen: set[str] = set()
    for at, position in enumerate(document.positions):
        if position.id in seen:
            yield breach("id-unique", ("positions", at, "id"), f"an earlier position has the id {position.id}")
        seen.add(position.id)


def known_positions(document: Document) -> Iterator[Breach]:
    """A diagnostic that names a position names one of the document."""
    ids = {position.id for position in document.positions}
    for at, item in enumerate(document.diagnostics):
        if item.position is not None and item.position not in ids:
            yield breach(
                "dangling-reference", ("diagnostics", at, "position"), f"no position has the id {item.position}"
            )


def registered_codes(document: Document) -> Iterator[Breach]:
    """A diagnostic has a registered code, and the severity that the registry gives it."""
    for at, item in enumerate(document.diagnostics):
        yield from _registered(item, ("diagnostics", at))


def _registered(item: Diagnostic, path: Path) -> Iterator[Breach]:
    entry = CODES.get(item.code)
    if entry is None:
        yield breach("unknown-code", (*path, "code"), f"the code {item.code} is not registered")
    elif item.severity != entry.severity:
        what = f"{item.code} is of severity {entry.severity}, not {item.severity}"
        yield breach("severity", (*path, "severity"), what)


def coverage_sum(document: Document) -> Iterator[Breach]:
    """Assigned, noise and unassigned characters add up to all of them."""
    of = document.coverage
    total = of.assigned + of.noise + of.unassigned
    if total != of.characters:
        what = f"{of.assigned} assigned, {of.noise} noise and {of.unassigned} unassigned make {total}"
        yield breach("coverage-sum", ("coverage",), f"{what}, not {of.characters}")


def coverage_bounds(document: Document) -> Iterator[Breach]:
    """Coverage counts no more characters than the source has: it leaves out white space."""
    counted, there = document.coverage.characters, document.source.characters
    if counted > there:
        what = f"{counted} characters are counted, the source has {there}"
        yield breach("coverage-bounds", ("coverage", "characters"), what)


def coverage_unassigned(document: Document) -> Iterator[Breach]:
    """Unassigned characters fit under the unassigned spans, and there are such spans only if there are characters."""
    of = document.coverage
    room = sum(max(end - start, 0) for start, end in of.unassigned_spans)
    if of.unassigned > room:
        what = f"{of.unassigned} characters are unassigned, the spans hold {room}"
        yield breach("coverage-unassigned", ("coverage", "unassigned"), what)
    elif of.unassigned_spans and not of.unassigned:
        what = "there are unassigned spans, but no character is unassigned"
        yield breach("coverage-unassigned", ("coverage", "unassigned_spans"), what)
