"""The headings of a block by language, in whatever way its family prints them."""

from collections.abc import Mapping

from kqparse.model import Language
from kqparse.records import Heading, Sheet


def headings(sheet: Sheet, language: Language) -> Mapping[Language, Heading]:
    """The heading in each language that has one; that of a block in one language is in `language`."""
    if not sheet.by_language:
        return {language: sheet.heading}
    return {own: printed.heading for own, printed in sheet.by_language.items() if printed.heading}
