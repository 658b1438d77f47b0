"""Numbers as formats write them, and as list entries print them: figures, Roman numerals, letters."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_UNCOUNTED = (0x439, 0x44A, 0x44C)
"""Short i, hard and soft sign: Russian lists pass them by."""
_RUSSIAN = "".join(chr(code) for code in range(0x430, 0x450) if code not in _UNCOUNTED)


def roman(number: int) -> str:
    """`4` as `iv`; figures from 4000 on, which have no numeral."""
    if not 0 < number < 4000:
        return str(number)
    numeral = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        numeral += sign * count
    return numeral


def latin(number: int) -> str:
    """`3` as `c`, `27` as `aa`, `28` as `bb`."""
    return _letter(number, _LATIN)


def russian(number: int) -> str:
    """The letter of the Russian alphabet, as office programs count them."""
    return _letter(number, _RUSSIAN)


FORMS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": latin,
    "A": lambda number: latin(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
    _RUSSIAN[0]: russian,
    _RUSSIAN[0].upper(): lambda number: russian(number).upper(),
}
"""How a number looks, by the first of its series."""


def _letter(number: int, alphabet: str) -> str:
    if not 0 < number <= 30 * len(alphabet):
        return str(number)
    times, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def whole(value: str | None, default: int) -> int:
    """A whole number as a format writes it; `default` for anything else."""
    text = (value or "").strip()
    return int(text) if text.isascii() and text.removeprefix("-").isdigit() and len(text) < 10 else default
