"""The headings of a block by language, however its family prints them, stray page numbers, and where it all stands."""

from collections.abc import Mapping

from kqparse.late_pattern import late_pattern
from kqparse.model import Language, Span
from kqparse.model.spans import merge
from kqparse.normalise.listed import row_spans
from kqparse.records import Heading, Sheet
from kqparse.text.traced import Traced

_FIGURES = late_pattern(r"[-–— ]*[0-9]{1,4}[-–— ]*")
_NUMBER = late_pattern(r"\u2116\s?[0-9]{1,3}")
_NEAR = 20
"""Characters beside a figure in which a page may break."""


def headings(sheet: Sheet, language: Language) -> Mapping[Language, Heading]:
    """The heading in each language that has one; that of a block in one language is in `language`."""
    if not sheet.by_language:
        return {language: _numbered(sheet.heading)}
    return {own: _numbered(printed.heading) for own, printed in sheet.by_language.items() if printed.heading}


def _numbered(heading: Heading) -> Heading:
    """A heading without a number before its title, with one that stands behind it: № 1, but (№ 1) is half a code."""
    if heading.ordinal or not heading.stray:
        return heading
    lone = (text for text in heading.stray if _NUMBER.fullmatch(text.text))
    number = next((text for text in lone if text.of.text[max(text.start - 1, 0)] != "("), None)
    if number is None:
        return heading
    return heading._replace(ordinal=number, stray=[text for text in heading.stray if text is not number])


def is_page(text: Traced) -> bool:
    """Whether stray text of a heading is the number of a page: figures alone, with nothing but a page break beside."""
    if not _FIGURES.fullmatch(text.text):
        return False
    (start, _), (_, end), source = text.spans()[0], text.spans()[-1], text.of.source
    before, behind = source[max(start - _NEAR, 0) : start], source[end : end + _NEAR]
    gaps = before[len(before.rstrip()) :] + behind[: len(behind) - len(behind.lstrip())]
    return "\f" in gaps


def _half(sheet: Sheet, language: Language) -> Sheet:
    """What one language prints of a post that is printed in two, one apart from the other."""
    own = sheet.by_language[language]
    said = [value for value in sheet.parallels if language in value.texts and not value.shared]
    parallels = [value._replace(labels={}, texts={language: value.texts[language]}) for value in said]
    heading = own.heading or sheet.heading
    return sheet._replace(heading=heading, bare=[], by_language={language: own}, parallels=parallels, apart=False)


def block_spans(sheet: Sheet) -> list[Span]:
    """From the first to the last character of a block; a row of a table has its labels elsewhere."""
    if sheet.row:
        return merge([span for text in sheet.row for span in text.spans()])
    if sheet.heading.row:
        return row_spans(sheet.heading)
    if sheet.apart:
        return merge([span for language in sheet.by_language for span in block_spans(_half(sheet, language))])
    pieces = [*sheet.bare, *sheet.noise]
    away: list[Traced] = []
    for heading in headings(sheet, "kk").values():
        title = [heading.title] if heading.title else []
        (away if "bent" in heading.parts else pieces).extend(title)
        pieces += [text for text in (heading.ordinal, *heading.stray) if text]
        told = ("salary", *(("headcount", "staffed") if "staffed" in heading.parts else ()))
        pieces += [phrase for name, (_, phrase) in heading.parts.items() if name not in told]
        away += [heading.parts["staffed"][1]] if "staffed" in heading.parts else []
    pieces += [text for value in sheet.parallels for text in (*value.labels.values(), *value.texts.values())]
    own = [value for value in sheet.values if not value.shared]
    pieces += [value.text for value in own] + [value.label for value in own if value.label]
    start = min(piece.start for piece in pieces)
    # Pay may stand in a table before the posts, which is no part of the block.
    pay = sheet.heading.parts.get("salary")
    pieces += [pay[1]] if pay and pay[1].start > start else []
    end = max(piece.end for piece in pieces)
    elsewhere = [span for text in away if not start <= text.start <= text.end <= end for span in text.spans()]
    return merge([pieces[0].of.source_span(start, end), *elsewhere])
