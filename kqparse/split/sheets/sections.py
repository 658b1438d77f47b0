"""Which section a post stands in.

A section lasts until the next section heading. It ends before that where posts plainly pass to bodies of their own:
where the series of categories changes (D-3, then D-O-1), or where the title names a body of its own that the section
does not name, unless its staff codes go on with those of the section. A post of a sub-unit stays.
"""

from collections.abc import Mapping

from kqparse.grammar import Grammar
from kqparse.records import Heading
from kqparse.split.prose.usage import stem, words
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_FIRST = 40
"""Characters in which the first code of a list stands."""


def department(parts: Mapping[str, tuple[Traced, Traced]], grammar: Grammar) -> str | None:
    """What the staff codes of a heading's department begin with: `09` of `09-1-4`; None where it has no code."""
    part = parts.get("codes")
    code = grammar.codes.first(part[0].tidy().text[:_FIRST]) if part else None
    return code.partition("-")[0] if code else None


class Sections:
    """Follows the sections of one text, heading by heading."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._section: Traced | None = None
        self._series: str | None = None
        self._departments: set[str | None] = set()

    @property
    def current(self) -> str | None:
        """The name of the section in force."""
        return self._section.text if self._section else None

    def of(self, section: Traced | None, heading: Heading) -> Traced | None:
        """The section of a post, given the section heading right before it, if there is one."""
        series = _series(heading)
        if section is not None:
            self._section, self._series = section, series
            self._departments = {department(heading.parts, self._grammar)} - {None}
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
        small = lower(heading.title.text)
        named = self._grammar.offices.body.search(small)
        if not named or department(heading.parts, self._grammar) in self._departments:
            return False
        known = {stem(word) for word in words(self._section.text)}
        before, behind = words(small[: named.start()])[-1:], words(small[named.end() :])[:1]
        # A body of the same kind is another one if it bears another name: before the word for it, in Russian behind.
        beside = known.issuperset(map(stem, before)) or known.issuperset(map(stem, behind))
        return stem(named.group()) not in known or not beside


def _series(heading: Heading) -> str | None:
    """What stands before the number at the end of a category, without the signs between them."""
    part = heading.parts.get("category")
    if not part:
        return None
    bare = part[0].text.upper().rstrip("0123456789")
    return bare.rstrip("".join({sign for sign in bare if not (sign.isalnum() or sign == "_")}))
