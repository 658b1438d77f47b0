"""Characters that every document has in several dresses, brought to one.

Done to every text, whatever its language, and reversible through the map:
    * line breaks of every kind become `\\n`, page breaks among them; blanks of every width a plain blank, so that
      blank, tab and `\\n` are the only white space;
    * no-break and typographic hyphens, and the sign of minus, become `-`, signs of any shape that lead entries of lists
      a bullet;
    * zero-width characters and byte order marks go, a soft hyphen too unless its word goes on behind a line end, and
      raised figures behind a word, which call a note, and markup that the text has kept;
    * letters written with combining marks are composed (NFC).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from kqparse.late_pattern import late_pattern
from kqparse.model.values import Span
from kqparse.text.edits import Changed, Edit, EditedText
from kqparse.text.repair.markup import markup
from kqparse.text.repair.note_marks import note_marks
from kqparse.text.repair.wide_gaps import wide_gaps

SOFT_HYPHEN = "\u00ad"
LEAD = "\n\x1f\t"
"""What is read between two cells of plain text that something else than a tab parts on one line: a line break and a
tab, as between other cells, with a blank that nobody prints, so that the two are not joined as lines are.
"""
_PLAIN = {
    **dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\x1f\u00a0\u1680\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **dict.fromkeys("\u2010\u2011\u2212", "-"),
}
_BULLET = "\u2022"
_BULLETS = (
    "*\u00b7\u2023\u2043\u25a0\u25a1\u25aa\u25ab\u25c6\u25ca\u25cb\u25cf\u25e6\u2713\u2714\u2756\u27a2\u27a4"
    "\uf02d\uf06c\uf06e\uf076\uf0a7\uf0b7\uf0d8\uf0fc"
)
"""Signs that lead entries of lists; the last ones are those of symbol fonts, which have no place of their own."""
_OTHERS = ("\u00a7", "o\t", "o  ")
"""A sign of points of acts, and a letter with room behind it, which office programs print as bullets as well."""
_ENTRY = late_pattern(rf"^[ \t]*(?:[{_BULLETS}](?=[ \t]+[^\W_])|\u00a7(?=[ \t]+[^\W\d_])|o(?=\t| {{2}}))", re.MULTILINE)
_CALL = late_pattern(r"^[^*\n]*[^\W_]\)?\*(?![^\s|;,.])", re.MULTILINE)
"""A star right behind a word: it calls a note, and those that lead lines lead notes."""
_LEAST_ENTRIES = 2
_INDENT = 3
"""Blanks in place of noise that would indent a line."""
_ZERO_WIDTH = "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF))
)
_LONE_RETURN = late_pattern("\r(?!\n)")
_UNPRINTED = late_pattern(f"[\r{SOFT_HYPHEN}{_ZERO_WIDTH}]+")
_GOES_ON = late_pattern(f"[ \t\r{_ZERO_WIDTH}]*+\n[\\s{_ZERO_WIDTH}]*+\\w")

# Everything that NFC may write otherwise, with the letter before it. Kazakh and Russian letters are not among it: it is
# told by what it is not, since a pattern of large stretches takes long to be compiled and to be matched.
_COMPOSABLE = late_pattern(r"[^\n]?[^\0-\u02ff\u0400-\u0482\u048a-\u052f]+")
_JAMO = range(0x1160, 0x1200)
_PILE = 16
"""The library takes quadratic time for longer piles of marks unless they stand in canonical order."""


def unify(
    source: str,
    noise: Sequence[Span] = (),
    leads: Sequence[Span] = (),
    broken: Sequence[int | Span] = (),
    changed: Changed | None = None,
) -> EditedText:
    """The text with one form for each character; offsets of the source stay within reach. Linear in its length.

    Args:
        source: the text.
        noise: spans of it, in order, that are no content; blanks stand in place of those that indent no line.
        leads: spans of it, in order, each of which is read as a line break and a tab.
        broken: what breaks words of it, each kind in order: line ends, by their offsets, before each of which a soft
            hyphen is read, and spans between halves that are read as one word.
        changed: the text in other letters, where it is to be read in these.
    """
    text = changed.text if changed else source
    text = blanked(text, noise) if noise else text
    for sign, plain in _PLAIN.items():
        text = text.replace(sign, plain)
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if any(map(text.__contains__, (*_BULLETS, *_OTHERS))):
        text = _bulleted(text)
    read = [edit for edit in changed.edits if not (edit.text and text[edit.start].isspace())] if changed else []
    between = [Edit(*place, "") for place in broken if not isinstance(place, int)]
    between += [*markup(text), *_leading(text, noise)]
    marks = [*between, *(Edit(start, end, "") for start, end in note_marks(text))]
    ends = [place for place in broken if isinstance(place, int)]
    printed = sorted([*_dropped(text), *wide_gaps(text), *marks, *_broken(read, soft_breaks(text, ends))])
    dropped = _led([*_without_covered(printed)] if between else printed, leads, text)
    edited = EditedText(source, text, dropped)
    if unicodedata.is_normalized("NFC", edited.text):
        return edited
    composed = [Edit(*edited.source_span(start, end), letters) for start, end, letters in _compositions(edited.text)]
    return EditedText(source, text, _without_covered(sorted([*dropped, *composed])))


def _bulleted(text: str) -> str:
    """A text with a bullet for each sign that leads several of its lines, but for stars of notes."""
    led = Counter([entry[0][-1] for entry in _ENTRY.finditer(text)])
    lists = {sign for sign, number in led.items() if number >= _LEAST_ENTRIES}
    if "*" in lists and _CALL.search(text):
        lists.discard("*")
    return (
        _ENTRY.sub(lambda one: one[0][:-1] + (_BULLET if one[0][-1] in lists else one[0][-1]), text) if lists else text
    )


def blanked(text: str, noise: Sequence[Span]) -> str:
    """The text with blanks in place of spans of it, in order, so that everything else keeps its place."""
    pieces: list[str] = []
    at = 0
    for start, end in noise:
        if not at <= start < end <= len(text):
            continue  # a stranger's record may hold spans that are none
        pieces += (text[at:start], " " * (end - start))
        at = end
    return "".join([*pieces, text[at:]])


def _leading(text: str, noise: Sequence[Span]) -> Iterator[Edit]:
    """Noise right before the text of a line that blanks in its place would indent."""
    for start, end in noise:
        within = start >= 0 and start + _INDENT <= end < len(text)
        if within and not text[end].isspace() and (start == 0 or text[start - 1] == "\n"):
            yield Edit(start, end, "")


def _led(dropped: list[Edit], leads: Sequence[Span], text: str) -> list[Edit]:
    """What is dropped, and the leads in place of what is dropped inside of them."""
    kept: list[Edit] = []
    at = 0
    for start, end in leads:
        if (kept and start < kept[-1].end) or not 0 <= start < end <= len(text):
            continue  # a stranger's record may hold spans that are none
        while at < len(dropped) and dropped[at].start < end:
            if dropped[at].end <= start:
                kept.append(dropped[at])
            at += 1
        kept.append(Edit(start, end, "\n\t" if "\n" in text[start:end] else LEAD))
    return [*kept, *dropped[at:]]


def _dropped(text: str) -> Iterator[Edit]:
    """What is not printed; of the soft hyphens those stay that break a word at a line end."""
    # Most texts have none: to look for one sign after the other is many times as fast as for all of them at once.
    if not any(map(text.__contains__, "\r" + SOFT_HYPHEN + _ZERO_WIDTH)):
        return
    for match in _UNPRINTED.finditer(text):
        start, end = match.span()
        soft = text.find(SOFT_HYPHEN, start, end)
        if soft < 0 or start == 0 or text[start - 1].isspace() or not _GOES_ON.match(text, end):
            yield Edit(start, end, "")
            continue
        if start < soft:
            yield Edit(start, soft, "")
        if soft + 1 < end:
            yield Edit(soft + 1, end, "")


def soft_breaks(text: str, ends: Sequence[int]) -> Iterator[Edit]:
    """A soft hyphen behind the last letter before each of some line ends, where a letter stands there."""
    for end in ends:
        if 0 < end < len(text) and text[end - 1].isalpha():  # a stranger's record may hold offsets that are none
            yield Edit(end - 1, end, text[end - 1] + SOFT_HYPHEN)


def _broken(read: Sequence[Edit], breaks: Iterable[Edit]) -> Iterator[Edit]:
    """Rows of letters that are read as others, and line ends that break a word; one may stand behind such a row."""
    behind = {edit.end: edit for edit in breaks}
    for edit in read:
        yield Edit(edit.start, edit.end, edit.text + SOFT_HYPHEN) if behind.pop(edit.end, None) else edit
    yield from behind.values()


def _compositions(text: str) -> Iterator[Edit]:
    """Each letter with its marks that NFC writes otherwise; letters of other scripts compose with what follows them."""
    for run in _COMPOSABLE.finditer(text):
        letters = run.group()
        if unicodedata.is_normalized("NFC", letters):
            continue
        begins = [index for index, letter in enumerate(letters) if index == 0 or not _leans(letter)]
        for begin, end in pairwise([*begins, len(letters)]):
            composed = _composed(letters[begin:end])
            if composed != letters[begin:end]:
                yield Edit(run.start() + begin, run.start() + end, composed)


def _leans(letter: str) -> bool:
    """Whether a character may change together with the one before it."""
    return unicodedata.category(letter).startswith("M") or ord(letter) in _JAMO


def _composed(cluster: str) -> str:
    if len(cluster) > _PILE:
        parts = [part for letter in cluster for part in unicodedata.normalize("NFD", letter)]
        groups = groupby(parts, key=lambda part: unicodedata.combining(part) == 0)
        ordered = [group if base else sorted(group, key=unicodedata.combining) for base, group in groups]
        cluster = "".join([part for group in ordered for part in group])
    return unicodedata.normalize("NFC", cluster)


def _without_covered(edits: list[Edit]) -> Iterator[Edit]:
    """Without what is dropped inside a letter that is composed anyway."""
    end = 0
    for edit in edits:
        if edit.start >= end:
            end = edit.end
            yield edit
