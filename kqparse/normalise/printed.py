"""The headings of a block by language, however its family prints them, and page numbers that strayed into one."""

import re
from collections.abc import Mapping

from kqparse.model import Language
from kqparse.records import Heading, Sheet
from kqparse.text.traced import Traced

_FIGURES = re.compile(r"[-–— ]*[0-9]{1,4}[-–— ]*")
_NEAR = 20
"""Characters beside a figure in which a page may break."""


def headings(sheet: Sheet, language: Language) -> Mapping[Language, Heading]:
    """The heading in each language that has one; that of a block in one language is in `language`."""
    if not sheet.by_language:
        return {language: sheet.heading}
    return {own: printed.heading for own, printed in sheet.by_language.items() if printed.heading}


def is_page(text: Traced) -> bool:
    """Whether stray text of a heading is the number of a page: figures alone, with nothing but a page break beside."""
    if not _FIGURES.fullmatch(text.text):
        return False
    (start, _), (_, end), source = text.spans()[0], text.spans()[-1], text.of.source
    before, behind = source[max(start - _NEAR, 0) : start], source[end : end + _NEAR]
    gaps = before[len(before.rstrip()) :] + behind[: len(behind) - len(behind.lstrip())]
    return "\f" in gaps
