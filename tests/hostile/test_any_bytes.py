"""Any bytes, and damaged files of every format, give a valid document or one of our own errors in one line."""

from random import Random

import pytest
from grammar_soup import soup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judge import fault_of
from mutations import mutated
from seed_files import seed_files

_ENDINGS = ("docx", "html", "kz1048.txt", "md", "odt", "open.pdf", "pdf", "rtf", "utf16.txt", "txt")
_HEADS = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"{\\rtf1",
    b"<html>",
    b"# a\n\n## b\n",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
]


@given(st.sampled_from(_HEADS), st.binary(max_size=400))
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes(head: bytes, data: bytes) -> None:
    assert fault_of(head + data) is None


@pytest.mark.parametrize("ending", _ENDINGS)
def test_damaged_files(ending: str) -> None:
    files = [data for name, data in sorted(seed_files().items()) if name.endswith(f".{ending}")]
    random = Random(ending)
    for _ in range(10):
        assert fault_of(mutated(random.choice(files), random.choice(files), random)) is None


def test_words_of_the_grammar() -> None:
    for number in range(10):
        assert fault_of(soup(Random(number))[:3000], twice=number % 5 == 0, scans=number % 2 == 0) is None
