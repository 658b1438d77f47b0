"""Exit statuses. Findings that are warnings or information never change them."""

from kqparse.errors import KqparseError, UsageError

WELL = 0
FAILED = 1
"""A source failed (a finding of severity error), or validation found faults."""
USAGE = 2
"""Wrong usage."""
STOPPED = 130
"""The user pressed Ctrl-C."""
UNREAD = 141
"""Whoever read our output has seen enough: the status of a filter that SIGPIPE ends."""
ENDED = 143
"""The system, or whoever started us, asked us to end (SIGTERM)."""


def of(error: KqparseError) -> int:
    """The status with which an error ends a command."""
    return USAGE if isinstance(error, UsageError) else FAILED
