"""Ways in which a file is damaged, each drawn from a seeded generator, so that a case is told by its numbers."""

import io
import zipfile
from collections.abc import Callable
from random import Random

from to_odt import zipped

_TOKENS = (
    b"\0", b"\xff", b"\xfe\xff", b"<", b">", b"&#x110000;", b"&a;", b"<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///'>]>",
    b"-1", b"99999999999999999999", b"NaN", b"\r", b"\n\n", b"\t", b"{", b"}", b"\\", b"\\u-1?", b"\\bin9", b"(", b")",
    b"<<", b">>", b"endstream", b"endobj", b"xref", b"1 0 R", b"/Kids", b"]]>", b"<!--", b"<table>", b"<td>",
    b"colspan='65535'", b"rowspan='0'", b"|", b"# ", b"\xd2\x93", b"\xcc\x86", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80",
    b"\xe2\x80\xa8", b"\xc2\xad", b"1)", b"\x0c",
)  # fmt: skip


def mutated(data: bytes, other: bytes, random: Random) -> bytes:
    """The file after one to four changes; in a zip file mostly within its members.

    Args:
        data: a whole file.
        other: another one, of which pieces are taken.
        random: draws what is changed, and where.
    """
    for _ in range(random.randint(1, 4)):
        packed = data.startswith(b"PK") and random.random() < 0.8
        data = _within(data, other, random) if packed else _changed(data, other, random)
    return data


def _changed(data: bytes, other: bytes, random: Random) -> bytes:
    return random.choice(_CHANGES)(data, other, random)


def _within(data: bytes, other: bytes, random: Random) -> bytes:
    """A change to the members of a zip file; where it is none any more, to its bytes."""
    parts = _members(data)
    if not parts:
        return _changed(data, other, random)
    name = random.choice(sorted(parts))
    kind = random.random()
    if kind < 0.75:
        theirs = _members(other)
        donor = theirs[random.choice(sorted(theirs))] if theirs else other
        parts[name] = _changed(parts[name], donor, random)
    elif kind < 0.85:
        second = random.choice(sorted(parts))
        parts[name], parts[second] = parts[second], parts[name]
    elif kind < 0.95:
        del parts[name]
    else:
        parts[f"{name}/../../{random.choice(sorted(parts))}"] = parts[name]
    return zipped(parts)


def _members(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist() if info.file_size < 1 << 24}
    except Exception:  # what the library raises on a damaged file is no matter here
        return {}


def _stretch(data: bytes, random: Random, most: int = 400) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.randint(1, most))


def _flip(data: bytes, _: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _time in range(random.randint(1, 12) if changed else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _cut(data: bytes, _: bytes, random: Random) -> bytes:
    start, end = _stretch(data, random)
    return data[:start] + data[end:]


def _truncate(data: bytes, _: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _double(data: bytes, _: bytes, random: Random) -> bytes:
    start, end = _stretch(data, random)
    return data[:end] + data[start:end] * random.choice((1, 1, 2, 50)) + data[end:]


def _swap(data: bytes, _: bytes, random: Random) -> bytes:
    (a, b), (c, d) = sorted((_stretch(data, random), _stretch(data, random)))
    b = min(b, c)
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _splice(data: bytes, other: bytes, random: Random) -> bytes:
    start, end = _stretch(other, random, 4000)
    at = random.randint(0, len(data))
    return data[:at] + other[start:end] + data[at + (end - start if random.random() < 0.5 else 0) :]


def _insert(data: bytes, _: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice(_TOKENS) * random.choice((1, 1, 1, 3, 300)) + data[at:]


def _lines(data: bytes, _: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    start, end = _stretch(b"x" * len(lines), random, 12)
    block = lines[start:end]
    random.shuffle(block)
    return b"\n".join(lines[:start] + block + lines[end:])


Change = Callable[[bytes, bytes, Random], bytes]
_CHANGES: tuple[Change, ...] = (_flip, _cut, _truncate, _double, _swap, _splice, _insert, _lines)
