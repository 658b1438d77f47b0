"""Which section a post stands in.

A section lasts until the next section heading. It ends before that where posts plainly pass to bodies of their own:
where the series of categories changes (D-3, then D-O-1), or where the title names a body of its own that the section
does not name. A post of a sub-unit stays.
"""

import re

from kqparse.grammar import Grammar
from kqparse.records import Heading
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_SERIES = re.compile(r"^(.*?)\W*[0-9]*$")
_STEM = 5
"""Letters by which a body's name is known again in another case."""


class Sections:
    """Follows the sections of one text, heading by heading."""

    def __init__(self, grammar: Grammar) -> None:
        self._body = grammar.offices.body
        self._section: Traced | None = None
        self._series: str | None = None

    def of(self, section: Traced | None, heading: Heading) -> Traced | None:
        """The section of a post, given the section heading right before it, if there is one."""
        series = _series(heading)
        if section is not None:
            self._section, self._series = section, series
        elif self._section is not None and (self._other_series(series) or self._other_body(heading)):
            self._section = None
        elif self._series is None:
            self._series = series
        return self._section

    def _other_series(self, series: str | None) -> bool:
        return series is not None and self._series is not None and series != self._series

    def _other_body(self, heading: Heading) -> bool:
        if heading.title is None or self._section is None:
            return False
        named = self._body.search(lower(heading.title.text))
        return bool(named and named.group()[:_STEM] not in lower(self._section.text))


def _series(heading: Heading) -> str | None:
    part = heading.parts.get("category")
    match = _SERIES.match(part[0].text.upper()) if part else None
    return match.group(1) if match else None
