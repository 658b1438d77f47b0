"""Exit statuses. Findings that are warnings or information never change them."""

WELL = 0
FAILED = 1
"""A source failed (a finding of severity error), or validation found faults."""
USAGE = 2
"""Wrong usage."""
