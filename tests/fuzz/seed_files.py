"""Whole files to begin from: each sample in each format, and plain text in the encodings that are told apart."""

import re
import zlib
from functools import cache

from described import described
from lay_out import MAKERS
from places import SAMPLES

_STREAM = re.compile(rb"<<([^<>]*?)/Filter /FlateDecode([^<>]*?)>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_LENGTH = re.compile(rb"/Length \d+")


@cache
def seed_files() -> dict[str, bytes]:
    """Files by name, the same on every run but for time stamps."""
    found: dict[str, bytes] = {}
    for sample in SAMPLES:
        found[sample.name] = sample.read_bytes()
        document = described(sample)
        for suffix, make in MAKERS.items():
            found[f"{sample.stem}.{suffix}"] = make(document)
        found[f"{sample.stem}.open.pdf"] = unpacked(found[f"{sample.stem}.pdf"])
        text = sample.read_text(encoding="utf-8")
        found[f"{sample.stem}.kz1048.txt"] = text.encode("kz1048", "replace")
        found[f"{sample.stem}.utf16.txt"] = text.encode("utf-16")
    return found


def unpacked(pdf: bytes) -> bytes:
    """A PDF with its streams as they are when unpacked, so that a changed byte changes what is drawn."""

    def stream(found: re.Match[bytes]) -> bytes:
        content = zlib.decompress(found[3])
        head = _LENGTH.sub(b"/Length %d" % len(content), found[1] + found[2])
        return b"<<" + head + b">>\nstream\n" + content + b"\nendstream"

    return _STREAM.sub(stream, pdf)
