"""Posts that run on in one paragraph: `Лоцман, 2 единицы. Образование: высшее. Стаж: 3 года. Боцман. Образование: …`.

Each begins a paragraph, as families expect. A post is told by its name and by a label that the sentence behind it
begins with; a text with one of them is left as it is.

Guarantees: time is linear in the text; only blanks and line ends are exchanged.
"""

from collections.abc import Iterator

from kqparse.late_pattern import late_pattern
from kqparse.split.prose.page_breaks import PostLines
from kqparse.text.edits import Edit, EditedText
from kqparse.text.fold import lower

_POST = late_pattern(
    r"(?<=[.;!?])(?<!\s[0-9]\.)(?<!\s[0-9]{2}\.)(?<!\A[0-9]\.)(?<!\A[0-9]{2}\.)(\s)"
    r"(?:[0-9]{1,3}[.)]\s?)?([^\W\d_](?:[^.:;!?\n]|\n(?!\s*\n)){2,100})\.\s([^\W\d_][^.:;!?\n]{2,40}):\s"
)
"""A short sentence, and a label that the next one begins with; no number of a list ends the one before."""
_BEHIND = late_pattern(r"\s+[-–—]\s|[,(–—]")
"""What may stand behind a title: its staff units."""
_LINE_END = late_pattern(r"(?<=[^\s-])\n(?=\w)")
"""A line end that breaks no word."""
_ENDS = ".;!?"
_LONGEST = 60
_LEAST = 2


def without_run_on(of: EditedText, posts: PostLines) -> EditedText:
    """Begin a paragraph with each of several posts of one."""
    posted = [
        match
        for match in _POST.finditer(of.text)
        if match[2][0].isupper()
        and posts.label(match[3])
        and posts.names(lower(_BEHIND.split(match[2], maxsplit=1)[0].strip()))
    ]
    found = [match.start() for match in posted]
    if len(found) < _LEAST or all(of.text[at] == "\n" for at in found):
        return of
    edits = [Edit(at, at + 1, "\n\n") for at in found]
    edits += [Edit(at, at + 1, " ") for at in _wrapped(of.text, found[0], posted[-1].end(), posts) if at not in found]
    return of.further(sorted(edits))


def _wrapped(text: str, first: int, last: int, posts: PostLines) -> Iterator[int]:
    """Where lines end that a width breaks; what follows the last post in a line of its own may be something else."""
    if "\n\n" in text[first:last]:
        return  # they are of several paragraphs
    end = text.find("\n\n", last)
    for match in _LINE_END.finditer(text, first, end if end >= 0 else len(text)):
        at = match.start()
        if at < last or text[at - 1] not in _ENDS or posts.label(text[at + 1 : at + _LONGEST].partition(":")[0]):
            yield at
