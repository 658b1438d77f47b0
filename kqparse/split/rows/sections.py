"""What stands above tables and behind the last of them: stamps of annexes, titles, headings of sections."""

from collections.abc import Iterator, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.records import Aside, PassageKind
from kqparse.split.acts.body import name_begin
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.groups import begins_anew, grouped, joined
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.prose.usage import words
from kqparse.split.rows.categories import has_category
from kqparse.text.fold import lower
from kqparse.text.tongues import parted
from kqparse.text.traced import Traced, join

_LONGEST_HEADING = 300
_LONGEST_NUMBER = 12
_LONGEST_STAMP = 8
"""Lines behind the word for an annex that may still say what it is an annex to."""
_ENDS = (".", ";", ":", ",")
_DAY = late_pattern(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}\b")
"""What begins a line that tells from which day on a table holds."""
_DATED = late_pattern(r"[_\u2116(]|[«\"“„]\s*[0-9_]|[0-9]{1,2}\.[0-9]{1,2}\.|(?:[0-9]{1,2}\s\w+\s)?(?:19|20)[0-9]{2}\b")
"""What begins further lines of a stamp: its number, its day, the place of a signature."""
_PARTS = r"[0-9]{1,2}(?:\.[0-9]{1,2})+\.?\s"
_WITHIN = late_pattern(_PARTS)
"""A number in two parts, which no heading of all has."""
_POINT = late_pattern(rf"{_PARTS}[^.;:]{{1,160}}\.")
"""A heading with such a number, behind which a full stop may stand."""
_MOST_HEADINGS = 6
"""Headings that may stand one below the other; more lines are of a card or of a page."""
_LINES_OF_TITLE = 4
_COUNTER = late_pattern(r"(?:[^\W\d_]+ )?[0-9]{1,3}(?:-[^\W\d_]+)?[.:)]?\s(?=\S)")
"""The number of a table, with the word for it, before its heading."""
_ORDERED = late_pattern(r"[0-9]{1,3}-(?=[^\W\d_])")
"""The number before a Kazakh word that it belongs to: 1-кестенің жалғасы."""
_WIDE = late_pattern(r"\t|[ \u00a0]{4,}")
YEAR = late_pattern(r"\b(?:19|20)[0-9]{2}\b")
"""What a line below the title has that tells for which year the table holds."""


def above(  # noqa: PLR0913  all that is known of the lines
    lines: Sequence[Paragraph], family: FamilyRules, grammar: Grammar, *, first: bool, only: bool, bilingual: bool
) -> tuple[Traced | None, list[Aside]]:
    """The section that lines above a table name, and the rest of them.

    Args:
        lines: those between a table, or the beginning, and the next table.
        family: whose words tell stamps and titles.
        grammar: the words of who puts a stamp, and of names.
        first: whether no table stands before: then the first heading is the title of the whole document or annex, as it
            is below the stamp of one.
        only: whether nothing but these lines heads posts: then a heading without a sign of a section is none.
        bilingual: whether headings stand in both languages, one after the other.
    """
    begin, end = _stamp(lines, family)
    asides = [Aside("stamp", join([line.traced() for line in lines[begin:end]]).tidy())] if end else []
    headings: list[Traced] = []
    stamped = False
    for group in [*grouped(lines[:begin]), *grouped(lines[end:])]:
        text = joined(group.lines)
        if text is None:
            continue
        kind = _end(group.text, family)
        stamped = kind == "stamp" or (stamped and _goes_on(text, grammar))
        kind = "stamp" if stamped else kind
        dated = bool(headings) and YEAR.search(group.text) is not None
        if kind == "other" and not dated and _is_heading(group.text):
            headings.append(text)
            continue
        asides.append(Aside("preamble" if first and kind == "other" else kind, text))
    if bilingual:
        headings = _paired(headings, family)
    titled = first or end > 0
    headings = _whole_first(headings, family, grammar) if titled and not bilingual else headings
    lone = only and not (bilingual or any(heads_posts(text, family, grammar) for text in headings))
    title = headings[: len(headings) if lone else _of_document(headings, family)] if titled and headings else []
    title = headings if len(headings) > _MOST_HEADINGS else title
    rest = headings[len(title) :]
    named = titled and len(rest) == 1 and _of_document(rest, family)
    title, rest = ([*title, *rest], []) if named else (title, rest)
    spoken = [parted([text], family.tongues) if bilingual else [(None, text)] for text in [*title, *rest[:-1]]]
    asides += [Aside("heading", text.tidy(), language) for sides in spoken for language, text in sides]
    return (rest[-1] if rest else None), sorted(asides, key=lambda aside: aside.text.start)


def _whole_first(headings: list[Traced], family: FamilyRules, grammar: Grammar) -> list[Traced]:
    """The headings, the first one over several lines.

    What a Kazakh one is a heading of stands at its end; behind a Russian one a body in the genitive goes on with it.
    """
    titled = len(headings) > 1 and family.of_document(headings[0].text)
    if titled and grammar.offices.body.match(lower(headings[1].text)):
        return [join(headings[:2]).tidy(), *headings[2:]]
    ends = [words(lower(text.text))[-1:] for text in headings[:_LINES_OF_TITLE]]
    last = next((at for at, end in enumerate(ends) if end and end[0].startswith(family.document_heads)), 0)
    before = headings[:last]
    if not all(family.tongues.weight(text.text) > 0 and not heads_posts(text, family, grammar) for text in before):
        return headings
    return [join(headings[: last + 1]).tidy(), *headings[last + 1 :]] if last else headings


def heads_posts(text: Traced, family: FamilyRules, grammar: Grammar) -> bool:
    """Whether a heading shows that posts stand below it: by the name of a unit, a number or a category."""
    begins = text.text[:_LONGEST_NUMBER]
    return (
        any(map(str.isdigit, begins))
        or grammar.offices.unit.begins_or_ends(lower(text.text))
        or has_category(text, family)
    )


def _goes_on(text: Traced, grammar: Grammar) -> bool:
    """Whether a line goes on with a stamp: by its number or day, or who puts it."""
    dated = _DATED.match(text.text) is not None
    return dated or names_post(text, grammar.titles) or name_begin(text.text, grammar.acts) == 0


def _paired(headings: Sequence[Traced], family: FamilyRules) -> list[Traced]:
    """The headings, those together that say it in one language and then in the other."""
    paired: list[Traced] = []
    spoken: list[set[Language | None]] = []
    for heading in headings:
        own: set[Language | None] = {language for language, _ in parted([heading], family.tongues)}
        if paired and len(own) == len(spoken[-1]) == 1 and own != spoken[-1]:
            paired[-1] = join([paired[-1], heading])
            spoken[-1] |= own
        else:
            paired.append(heading)
            spoken.append(own)
    return paired


def _of_document(headings: Sequence[Traced], family: FamilyRules) -> bool:
    """Whether the first of some headings is that of all: it has others below it, or says so behind its own number."""
    counter = _COUNTER.match(headings[0].text)
    told = family.of_document(headings[0].text[counter.end() if counter else 0 :])
    return not _WITHIN.match(headings[0].text) and (len(headings) > 1 or told)


def behind(lines: Sequence[Paragraph], family: FamilyRules) -> Iterator[Aside]:
    """What stands behind the last table, by the words that it begins with."""
    kind: PassageKind = "other"
    for group in grouped(lines):
        own = _end(group.text, family)
        kind = own if own != "other" else kind
        text = joined(group.lines)
        if text:
            yield Aside(kind, text)


def _is_heading(text: str) -> bool:
    sentence = text.endswith(_ENDS) and not _POINT.fullmatch(text)
    if len(text) > _LONGEST_HEADING or sentence or _DAY.match(text):
        return False
    return any(map(str.isalpha, text))


def ends_table(text: str, family: FamilyRules) -> bool:
    """Whether a line ends a table by its words: a note, a signature, the box of an annex."""
    return _end(text, family) != "other" or names_annex(text, family)


def _end(text: str, family: FamilyRules) -> PassageKind:
    if text.startswith("*"):
        return "note"
    parts = [part.lstrip("( ") for part in _WIDE.split(lower(text))]  # a stamp may stand on the right of its line
    if counted := _ORDERED.match(text):
        parts[0] = parts[0][counted.end() :]
    return next((kind for start, kind in family.ends for part in parts if part.startswith(start)), "other")


def _stamp(lines: Sequence[Paragraph], family: FamilyRules) -> tuple[int, int]:
    """The lines `[begin, end)` of the last stamp of an annex: from the word for one on, or up to it; else (0, 0)."""
    words = tuple(word.lower() for word in family.table.annexes)
    named = [index for index, line in enumerate(lines) if names_annex(line.text, family)]
    if not named:
        return 0, 0
    last = named[-1]
    if not lower(lines[last].text).startswith(words):
        return max(last - _LONGEST_STAMP, 0), last + 1
    window = range(last + 1, min(last + 1 + _LONGEST_STAMP, len(lines)))
    numbered = next((index for index in window if "№" in lines[index].text), None)
    if numbered is not None:  # the number of the act ends it
        return last, numbered + 1
    anew = next((index for index in window if begins_anew(lines[index].text)), window.stop)
    return last, anew


def names_annex(text: str, family: FamilyRules) -> bool:
    """Whether the first or the last word of a line, figures aside, begins as a word for an annex does."""
    words = tuple(word.lower() for word in family.table.annexes)
    found = lower(text).replace("-", " ").split()
    found = [word for word in found if any(map(str.isalpha, word))]
    return bool(found) and len(text) <= _LONGEST_HEADING and (found[0].startswith(words) or found[-1].startswith(words))
