"""The promises, on the samples, on the seeds and on generated text."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from law_soup import lines
from laws import accounting, keep, validity
from places import SAMPLES, TABLE, seeds

from kqparse import extract, to_json


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples_keep_the_laws(path: Path) -> None:
    data = path.read_bytes()
    keep(data, extract(data, path.name))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_words_that_a_soft_hyphen_breaks_keep_the_laws(path: Path) -> None:
    """Wherever a line ends with one, and whatever the next line begins with."""
    text, random = path.read_text(encoding="utf-8"), Random(path.name)
    for behind in ("\n", "\x0bO", "\n\tАБВ ", "\n-"):
        at = random.randrange(len(text))
        data = f"{text[:at]}\u00ad{behind}{text[at:]}".encode()
        keep(data, extract(data, path.name))


def test_seeds_keep_the_laws() -> None:
    for path in seeds():
        data = path.read_bytes()
        keep(data, extract(data, path.name))


@given(lines())
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_grammar_soup_keeps_the_laws(text: str) -> None:
    data = text.encode()
    keep(data, extract(data, "soup"))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(lambda text: text.strip()))
@settings(deadline=None, max_examples=150)
def test_any_text_gives_a_valid_document(text: str) -> None:
    data = text.encode()
    if b"\0" in data or not data.strip():
        return
    document = extract(data, "any")
    validity(document)
    accounting(data.decode("utf-8-sig"), document)


def test_same_bytes_in_same_bytes_out_whatever_the_process() -> None:
    code = "import sys, kqparse; sys.stdout.buffer.write(kqparse.to_json(kqparse.extract(sys.argv[1])))"
    path = str(TABLE)
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, path],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert outputs == {to_json(extract(path))}
