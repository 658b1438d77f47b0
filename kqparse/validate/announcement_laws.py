"""Laws of announcements: their days, and the pay that they offer."""

from collections.abc import Iterator

from kqparse.model import Announcement, Salary
from kqparse.validate.breach import Breach, Path, breach
from kqparse.validate.value_laws import day_fault


def deadline_before_publication(record: Announcement, path: Path) -> Iterator[Breach]:
    """Both days of an announcement are days of the calendar, and it does not end before it begins."""
    wrong = [*day_fault(record.published, (*path, "published")), *day_fault(record.deadline, (*path, "deadline"))]
    yield from wrong
    if not wrong and record.published and record.deadline and record.published > record.deadline:
        what = f"the deadline {record.deadline} is before the day of publication {record.published}"
        yield breach("deadline-before-publication", (*path, "deadline"), what)


def pay_bounds(record: Salary, path: Path) -> Iterator[Breach]:
    """A pay has a bound, and its least is not above its most."""
    if record.min is None and record.max is None:
        yield breach("pay-without-bounds", path, "the pay has neither a least nor a most")
    elif record.min is not None and record.max is not None and record.min > record.max:
        yield breach("minimum-above-maximum", (*path, "min"), f"min {record.min} is above max {record.max}")
