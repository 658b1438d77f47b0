"""The marks of lines: numbers, letters in brackets and dashes before titles and what is asked."""

from collections.abc import Iterator

from msgspec.structs import replace

from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

MARK = late_pattern(
    r"(?:(?P<deep>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}\.?)(?=\s)|(?P<dot>(?:[0-9]{1,4}(?:-[0-9]{1,2})?|[IVX]{1,5})\.)"
    r"|(?P<paren>[0-9]{1,4}(?:-[0-9]{1,2})?\))|(?P<sign>№\s?[0-9]{1,3}[.)]?(?=\s))"
    r"|(?P<point>[^\W\d_](?:\)|\.(?=\s[^\W\d_]{3})))|(?P<dash>[-–—•*·\u25a0-\u27bf]))\s*"
)
LONGEST_TITLE = 120
_OPEN = late_pattern(r"[^\w)»\"]$|(?<!\w)\w{1,3}$")
"""What ends no title: a sign, or a preposition."""
BRACKET = late_pattern(r"[(\[]")
_CLOSED = late_pattern(r"[)\]]\s*[.;,]?$")


def by_marks(para: Para) -> Iterator[Para]:
    """A paragraph, parted where a line of it begins with a mark: lines of like length look as if they went on."""
    text, begin = para.text, 0
    for at, begins in lines(text):
        if at and begins and MARK.match(text.text, at):
            yield part(para, begin, at)
            begin = at
    yield part(para, begin, len(text))


def below_title(para: Para, rules: TitledRules, titles: TitleRules) -> Iterator[Para]:
    """A paragraph, parted below the title that it begins with, where a line in small letters asks for something."""
    text, mark = para.text, MARK.match(para.text.text)
    begin = mark.end() if mark else 0
    for at, begins in lines(text):
        above = text[begin:at].strip()
        if at > LONGEST_TITLE or not text.text[begin : begin + 1].isupper():
            break
        if at and begins and rules.opens.match(lower(text.text), at) and not _OPEN.search(above.text):
            if names_post(above, titles) and not rules.asks(lower(above.text)):
                yield part(para, 0, at)
                yield part(para, at, len(text))
                return
            break
    yield para


def part(para: Para, begin: int, end: int) -> Para:
    """The stretch `[begin, end)` of the text of a paragraph as one of its own; the whole is the paragraph itself."""
    if (begin, end) == (0, len(para.text)):
        return para
    own = para.text[begin:end].strip()
    return replace(para, text=own, start=own.start, end=own.end, alone=para.alone and not begin)


def unmarked(para: Para) -> Traced:
    """A paragraph without the mark that it begins with."""
    match = MARK.match(para.text.text)
    return para.text[match.end() :] if match else para.text


def bracketed(text: Traced, longest: int) -> tuple[Traced, Traced] | None:
    """What stands before the brackets that a text ends with, of no more letters than `longest`, and what in them."""
    closed = _CLOSED.search(text.text, max(len(text) - 3, 0))
    depth = 0
    for at in range(closed.start() if closed else 0, 0, -1):
        depth += (text.text[at] in ")]") - (text.text[at] in "([")
        if closed and not depth:
            return (text[:at].strip(), text[at + 1 : closed.start()].strip()) if at < longest else None
    return None


def lines(text: Traced) -> Iterator[tuple[int, bool]]:
    """Where the pieces of a paragraph begin in it, and whether a line begins there."""
    at = 0
    for (start, end), joiner in zip(text.pieces, [*text.joiners, ""], strict=True):
        line = text.of.text.rfind("\n", 0, start) + 1
        yield at, not text.of.text[line:start].strip()
        at += end - start + len(joiner)
