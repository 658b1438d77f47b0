"""Bytes to characters: which encoding a text is in, told by its content."""

import codecs
from collections.abc import Mapping
from contextlib import suppress

from kqparse.errors import KqparseError, UsageError
from kqparse.frozen import Frozen
from kqparse.late_pattern import WORD, late_pattern
from kqparse.read.mistaken import is_odd, meant
from kqparse.read.options import Vocabulary
from kqparse.read.refusals import refused

_REMEDY = "save the document as PDF, DOCX or text"
_OVERRULE = "name its encoding with --encoding"

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CODECS: Mapping[str, str] = {
    "windows-1251": "cp1251",
    "kz-1048": "kz1048",
    "pt154": "ptcp154",
    "koi8-r": "koi8_r",
    "cp866": "cp866",
    "mac-cyrillic": "mac_cyrillic",
    "iso-8859-5": "iso8859_5",
}
"""The single-byte encodings of Kazakh and Russian texts, the plainest first: it wins where all read the same."""

_STRAY = late_pattern(
    r"""[^\w\s.,;:!?"'«»“”„‘’()\[\]{}<>/\\|№§%+*=&@#~^`$€•·…–—-](?=\w)|"""
    r"[\u0402-\u0405\u0407-\u040f\u0452-\u0455\u0457-\u0491\u0494-\u0499\u049c-\u04a1\u04a4-\u04ad"
    r"\u04b2-\u04b9\u04bc-\u04d7\u04da-\u04e7\u04ea-\u052f]"
)
"""A sign that no office sets right before a letter or figure, or a Cyrillic letter of a third language."""
_SURROGATE = late_pattern("[\ud800-\udfff]")
"""Half a character, which some encodings can spell and no output can hold."""
_SAMPLE = 100_000
"""Bytes that are enough to tell a single-byte encoding."""
_BROKEN, _FEW = 0.01, 3
"""With no more than this share of bad bytes, or so few, a text is UTF-8 that was damaged."""
_LEAST_WORDS, _LEAST_SHARE = 2, 0.01
"""So many known words make a guess more than chance, where they are no less than such a share of all; of fewer a short
text must consist to a fifth."""


class Decoded(Frozen, frozen=True):
    """A text, the name of its encoding, and how many stretches of bytes could not be decoded."""

    text: str
    encoding: str
    replaced: int


def decode(data: bytes, name: str, vocabulary: Vocabulary, encoding: str | None = None) -> Decoded:
    """The text of a source.

    Args:
        data: its bytes.
        name: what messages call it.
        vocabulary: what a guess is judged by.
        encoding: the user's word, which overrules the content.

    Raises:
        KqparseError: with code KQ901 if it is empty, no text, or in no encoding that gives Kazakh or Russian words.
        UsageError: if there is no such encoding.
    """
    if not data:
        raise refused(name, "it is empty", "nothing to do")
    if encoding is None:
        decoded = as_meant(_by_content(data, name, vocabulary), vocabulary)
    else:
        decoded = _as_told(data, name, vocabulary, encoding)
    if not decoded.text.strip():
        raise refused(name, "it holds nothing but white space", "nothing to do")
    return decoded


def _by_content(data: bytes, name: str, vocabulary: Vocabulary) -> Decoded:
    for mark, marked in _MARKS.items():
        if data.startswith(mark):
            return _replacing(data, marked)
    if b"\0" in data:
        return _wide(data, name, vocabulary)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 0)
    except UnicodeDecodeError:
        return _damaged(data, vocabulary) or _single_byte(data, name, vocabulary)


def as_meant(decoded: Decoded, vocabulary: Vocabulary) -> Decoded:
    """A text whose bytes were once taken for another encoding as it was meant; any other as it is.

    The name of the encoding then tells both: `utf-8 as windows-1251`.
    """
    if not is_odd(decoded.text) or has_words(decoded.text, vocabulary):
        return decoded
    best, most = decoded, _score(decoded.text[:_SAMPLE], vocabulary)
    for data, taken_for in meant(decoded.text):
        with suppress(KqparseError):
            read = _by_content(data, "", vocabulary)
            score = _score(read.text[:_SAMPLE], vocabulary)
            if score > most and has_words(read.text, vocabulary):
                best, most = read._replace(encoding=f"{read.encoding} as {taken_for}"), score
    return best


def _as_told(data: bytes, name: str, vocabulary: Vocabulary, encoding: str) -> Decoded:
    """The text in the user's encoding. All but sound UTF-8 decodes to something, so it must give words."""
    try:
        codec = codecs.lookup(_CODECS.get(encoding.lower(), encoding)).name
        "".encode(codec)
        decoded = _replacing(data, codec)
    except (LookupError, TypeError, ValueError):
        known = ", ".join(["utf-8", "utf-16", *_CODECS])
        raise UsageError(f"--encoding {encoding}", "is no encoding of text", f"for example {known}") from None
    sound = codec.startswith("utf-8") and not decoded.replaced
    if decoded.text.strip() and not sound and not has_words(decoded.text, vocabulary):
        raise refused(name, f"read as {encoding} it has no Kazakh or Russian words", "leave out --encoding")
    return decoded._replace(text=_SURROGATE.sub("\ufffd", decoded.text), encoding=encoding.lower())


def _replacing(data: bytes, encoding: str) -> Decoded:
    """Decode with U+FFFD for what cannot be decoded; one that the text had before is not counted."""
    text = data.decode(encoding, "replace")
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return Decoded(text, encoding, text.count("\ufffd"))
    return Decoded(text, encoding, 0)


def _wide(data: bytes, name: str, vocabulary: Vocabulary) -> Decoded:
    """UTF-16 without a mark, if one order of bytes gives words; else no text."""
    for encoding in ("utf-16-le", "utf-16-be"):
        decoded = _replacing(data, encoding)
        if "\0" not in decoded.text and _few_replaced(decoded) and has_words(decoded.text, vocabulary):
            return decoded
    raise refused(name, f"it is no text (a zero byte at byte {data.index(0)})", _REMEDY)


def _damaged(data: bytes, vocabulary: Vocabulary) -> Decoded | None:
    decoded = _replacing(data, "utf-8")
    return decoded if _few_replaced(decoded) and has_words(decoded.text, vocabulary) else None


def _few_replaced(decoded: Decoded) -> bool:
    return decoded.replaced <= max(_BROKEN * len(decoded.text), _FEW)


def _single_byte(data: bytes, name: str, vocabulary: Vocabulary) -> Decoded:
    """The encoding whose reading has most known words, and fewest odd signs and capitals within words."""
    readings = {encoding: data[:_SAMPLE].decode(codec, "replace") for encoding, codec in _CODECS.items()}
    best = max(readings, key=lambda encoding: _score(readings[encoding], vocabulary))
    if not has_words(readings[best], vocabulary):
        why = f"it is not UTF-8, and read as {best} it has no Kazakh or Russian words"
        raise refused(name, why, _OVERRULE)
    return _replacing(data, _CODECS[best])._replace(encoding=best)


def _score(text: str, vocabulary: Vocabulary) -> tuple[int, int]:
    """How many known words a reading has; where several have as many, how few signs and letters it has of others."""
    words = WORD.findall(text)
    odd = sum(text.count(sign) for sign in vocabulary.odd) + text.count("\ufffd")
    odd += sum(rest not in (rest.lower(), rest.upper()) for rest in (word[1:] for word in words))
    known = sum(map(vocabulary.knows, map(str.lower, words)))
    return 2 * known - odd, -len(_STRAY.findall(text))


def has_words(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text has so many Kazakh or Russian words that it is no chance."""
    words = WORD.findall(text[:_SAMPLE].lower())
    known = sum(map(vocabulary.knows, words))
    enough = known >= _LEAST_WORDS and known >= _LEAST_SHARE * len(words)
    return enough or 5 * known >= max(len(words), 1)
