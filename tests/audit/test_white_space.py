"""The characters of a source are counted without any white space that there is."""

import sys

from kqparse.audit.accounting import _all_solid


def test_no_white_space_is_counted() -> None:
    white = "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1))))
    assert _all_solid(f"a{white}б\n{white}") == 2
