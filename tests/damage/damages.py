"""Ways in which a sample is damaged: what conversions, prints and careless hands do to lines, and what disks do to bytes."""

from collections.abc import Callable
from random import Random

Change = Callable[[list[str], Random], list[str]]


def cut(lines: list[str], random: Random) -> list[str]:
    at = random.randrange(len(lines))
    return lines[:at] + lines[at + 1 :]


def doubled(lines: list[str], random: Random) -> list[str]:
    at = random.randrange(len(lines))
    return lines[: at + 1] + lines[at:]


def swapped(lines: list[str], random: Random) -> list[str]:
    at = random.randrange(len(lines) - 1)
    return [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]]


def woven(lines: list[str], random: Random) -> list[str]:
    """Two lines word by word in turn, as an export weaves cells."""
    at = random.randrange(len(lines) - 1)
    one, other = lines[at].split(), lines[at + 1].split()
    words = [word for pair in zip(one, other, strict=False) for word in pair]
    rest = one[len(other) :] + other[len(one) :]
    return [*lines[:at], " ".join(words + rest), *lines[at + 2 :]]


def numbered(lines: list[str], random: Random) -> list[str]:
    """Page numbers at some distance, as a print of several pages has them."""
    step = random.randint(5, 20)
    return [
        part
        for at, line in enumerate(lines)
        for part in ([line, str(at // step + 1)] if at % step == step - 1 else [line])
    ]


CHANGES: dict[str, Change] = {"cut": cut, "doubled": doubled, "swapped": swapped, "woven": woven, "numbered": numbered}
"""Damage to lines, by its name."""


def flipped(data: bytes, random: Random) -> bytes:
    """Some bits of a file turned over."""
    changed = bytearray(data)
    for _flip in range(random.randint(1, 30)):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def truncated(data: bytes, place: int, places: int) -> bytes:
    """A file up to one of so many places, spread over all of it."""
    return data[: len(data) * (place + 1) // (places + 1)]


def damaged(data: bytes, number: int, random: Random) -> bytes:
    """The text of a file after one of the changes; the number tells which."""
    changes = [*CHANGES.values()]
    if number % (len(changes) + 1) == len(changes):
        return flipped(data, random)
    lines = data.decode("utf-8").split("\n")
    return "\n".join(changes[number % (len(changes) + 1)](lines, random)).encode()
