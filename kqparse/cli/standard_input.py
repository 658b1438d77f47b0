"""Standard input for data: bytes, from beginning to end."""

import sys
from typing import BinaryIO

from kqparse.errors import KqparseError


def standard_input() -> BinaryIO:
    """The stream to read, line by line or whole.

    Raises:
        KqparseError: if it is closed.
    """
    if sys.stdin is None:
        raise KqparseError("standard input", "is closed", "hand over what is to be read")
    return sys.stdin.buffer
