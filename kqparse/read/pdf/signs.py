"""Signs without a meaning: what a font draws but does not name is never passed on as if it were text."""

from kqparse.late_pattern import late_pattern
from kqparse.read.symbols import BULLETS

MISSING = "\ufffd"
_SIGN = late_pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
CID = late_pattern(r"\(cid:\d+\)")


def readable(text: str) -> str:
    """The text with bullets for bullets and U+FFFD for every other sign without a meaning; its length stays."""
    return _SIGN.sub(lambda sign: BULLETS.get(sign.group(), MISSING), text)


def unreadable_share(text: str) -> float:
    """How much of the printed signs is without a meaning."""
    if MISSING not in text:
        return 0.0
    solid = len("".join(text.split()))
    return text.count(MISSING) / solid if solid else 0.0
