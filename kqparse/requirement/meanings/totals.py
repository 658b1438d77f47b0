"""How long somebody must have worked at least, over all the ways to meet a requirement."""

from collections.abc import Iterable

from kqparse.model.requirement import Alternative, ExperienceCondition


def bounds(alternatives: Iterable[Alternative]) -> tuple[int | None, int | None]:
    """The least amount in months over the ways that state a binding one, and its upper end where a range is printed.

    The amount of a way is the largest of its conditions', which may overlap in time. What is only desirable and ways
    that say nothing of work do not count.
    """
    amounts = [amount for each in alternatives if (amount := _amount(each)) is not None]
    if len(amounts) == 1:
        return amounts[0]
    told = [amount for amount in amounts if amount[0] is not None]
    if told:
        return min(told, key=lambda amount: amount[0] or 0)
    return amounts[0] if amounts else (None, None)


def _amount(alternative: Alternative) -> tuple[int | None, int | None] | None:
    works = [
        each for each in alternative.conditions if isinstance(each, ExperienceCondition) and each.preferred is not True
    ]
    told = [work for work in works if work.min_months is not None or work.max_months is not None]
    if not told:
        return None
    largest = told[0]
    if len(told) > 1:
        # One that asks for none binds more than one of which but the upper end is told.
        largest = max(told, key=lambda work: (-1 if work.min_months is None else work.min_months, work.max_months or 0))
    return largest.min_months, largest.max_months
