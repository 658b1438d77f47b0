"""Characters that every document has in several dresses, brought to one.

Done to every text, whatever its language, and reversible through the map:
    * line breaks of every kind become `\\n`, page breaks among them;
    * blanks of every width become a plain blank, no-break and typographic hyphens `-`;
    * zero-width characters and byte order marks go, a soft hyphen too unless it ends a line;
    * letters written with combining marks are composed (NFC).
"""

import re
import unicodedata

from kqparse.text.edits import Edit, EditedText

_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|\r(?!\n)")
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_HYPHENS = re.compile("[\u2010\u2011]")
_DROPPED = re.compile("\r(?=\n)|[\u200b-\u200d\u2060\ufeff]|\u00ad(?![ \t]*(?:\r?\n|$))")
_COMPOSABLE = re.compile("[^\n\u0300-\u036f]?[\u0300-\u036f]+|[\u0370-\u03ff\u0530-\U0010ffff]+")
_LINE = re.compile("[^\n]+")


def unify(source: str) -> EditedText:
    """The text with one form for each character; offsets of the source stay within reach."""
    text = source
    for pattern, plain in ((_BREAKS, "\n"), (_BLANKS, " "), (_HYPHENS, "-")):
        text = pattern.sub(plain, text)
    dropped = [Edit(*match.span(), "") for match in _DROPPED.finditer(text)]
    if unicodedata.is_normalized("NFC", text):
        return EditedText(source, text, dropped)
    edited = EditedText(source, text, sorted(dropped + _compositions(text)))
    if unicodedata.is_normalized("NFC", edited.text):
        return edited
    return EditedText(source, text, _whole_lines(text))


def _compositions(text: str) -> list[Edit]:
    """Each run of letters and marks that NFC writes otherwise, without what is dropped anyway."""
    edits = []
    for match in _COMPOSABLE.finditer(text):
        composed = unicodedata.normalize("NFC", match.group())
        if composed != match.group() and not _DROPPED.search(match.group()):
            edits.append(Edit(*match.span(), composed))
    return edits


def _whole_lines(text: str) -> list[Edit]:
    """For lines so odd that their runs do not compose one by one: such a line leads back to its source as a whole."""
    edits = []
    for match in _LINE.finditer(text):
        composed = unicodedata.normalize("NFC", _DROPPED.sub("", match.group()))
        if composed != match.group():
            edits.append(Edit(*match.span(), composed))
    return edits
