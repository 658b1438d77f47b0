"""Names of persons that stray into headings.

A name is known by the ending of a surname or by initials; a word that the document has in small letters, or that names
a unit, is none. A surname that was cut off has no ending to know it by: then its place must tell.
"""

from collections.abc import Sequence

from kqparse.grammar.vocabulary.words import OfficeRules
from kqparse.late_pattern import UNBROKEN, late_pattern
from kqparse.split.prose.usage import Usage
from kqparse.text.fold import lower

_FIRST = late_pattern(r"[\s,;:./()_]*+(\S)")
_BETWEEN = late_pattern(r"[,;/_]")
_INITIALS = late_pattern(r"(?:[^\W\d_]\.){1,2}")
_WITH_INITIALS = late_pattern(r"(?:[^\W\d_]\.){1,2}[^\W\d_]{2,}")
_NAME = late_pattern(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})?")
_ROMAN = frozenset("IVXLC")
_SIGNS = " \n\t,;:./()_"
_LONGEST = 4
"""Words of a person's name at most."""
_CAPITALS = 5
"""A word in capitals must be this long: shorter ones are abbreviations."""


class Names:
    """Knows names in the lines of one text."""

    def __init__(self, offices: OfficeRules, usage: Usage) -> None:
        self._offices = offices
        self._usage = usage
        self._alone: dict[str, bool] = {}

    def alone(self, text: str) -> bool:
        """Whether the whole text is a name, or several."""
        # Few lines begin with a capital, and most of them are asked about again.
        first = _FIRST.match(text)
        if first is None or not first[1].isupper():
            return False
        known = self._alone.get(text)
        if known is None:
            tokens = _BETWEEN.sub(" ", text).split()
            known = self._alone[text] = all(map(self._part, tokens)) and self._person(tokens)
        return known

    def begins(self, text: str) -> bool:
        """Whether the text begins with a surname, but is not wholly a name.

        What a unit is called by may end as surnames do: Юридический отдел.
        """
        tokens = text.split(None, 2)
        if len(tokens) < 2 or self._unit(tokens[1].strip(_SIGNS)):
            return False
        return self._part(tokens[0]) and self._person(tokens[:1]) and not self.alone(text)

    def at_end(self, text: str) -> int:
        """Where a name begins that ends the text behind a word in small letters; the text's length if none does."""
        tokens = list(UNBROKEN.finditer(text))
        first = len(tokens)
        while first > max(len(tokens) - _LONGEST, 1) and self._part(tokens[first - 1].group()):
            first -= 1
        name = [token.group() for token in tokens[first:]]
        before = tokens[first - 1].group().strip(_SIGNS) if 0 < first < len(tokens) else ""
        # A name that the document has in this place again and again is a part of the title.
        if before.islower() and self._person(name) and self._usage.together(before, name[0].strip(_SIGNS)) < 2:
            return tokens[first].start()
        return len(text)

    def at_start(self, text: str) -> int:
        """Where what follows a name begins that starts the text; 0 if none does."""
        tokens = list(UNBROKEN.finditer(text))
        end = 0
        while end < min(len(tokens), _LONGEST) and self._part(tokens[end].group()):
            end += 1
        if not 0 < end < len(tokens) or not self._person([token.group() for token in tokens[:end]]):
            return 0
        following = tokens[end].group().strip(_SIGNS)
        return tokens[end].start() if following[:1].isupper() and self._usage.common(following) else 0

    def fragment(self, text: str) -> bool:
        """Whether the text is one word with a capital that the document writes nowhere else in small letters."""
        bare = text.strip(_SIGNS)
        if not _NAME.fullmatch(bare) or not bare[:1].isupper() or not bare[1:].islower() or self._unit(bare):
            return False
        return not self._usage.common(bare) and not self._usage.small(bare)

    def cut_off(self, text: str, line: int) -> int:
        """Where a last word begins that no title ends with: a capital behind small letters, of no known word.

        Only the last `line` characters are looked at, since a capital at the head of a line says little.
        """
        found = list(UNBROKEN.finditer(text, max(len(text) - line, 0)))
        if len(found) < 2 or "-" in found[-1].group() or not self.fragment(found[-1].group()):
            return len(text)
        before, last = found[-2].group().strip(_SIGNS), found[-1]
        known = not before.islower() or self._usage.together(before, last.group()) > 1
        return len(text) if known else last.start()

    def _part(self, token: str) -> bool:
        """Whether a word may be a part of a name."""
        bare = token.strip(_SIGNS)
        if not bare[:1].isupper():
            return False
        if _INITIALS.fullmatch(token.strip(" ,;")) or _WITH_INITIALS.fullmatch(bare):
            return True
        if not _NAME.fullmatch(bare) or self._usage.small(bare) or self._unit(bare):
            return False
        return not bare.isupper() or len(bare) >= _CAPITALS

    def _person(self, tokens: Sequence[str]) -> bool:
        """Whether parts of a name are one: with a surname, or a word beside initials."""
        if any(_WITH_INITIALS.fullmatch(token.strip(_SIGNS)) for token in tokens):
            return True
        initials = [token for token in tokens if _INITIALS.fullmatch(token.strip(" ,;"))]
        plain = [token.strip(_SIGNS) for token in tokens if token not in initials]
        if any(self._offices.surname.search(lower(token)) for token in plain):
            return True
        # A number of a section looks like an initial: I. Басшылық.
        return bool(plain) and any(not _ROMAN.issuperset(token.strip(_SIGNS)) for token in initials)

    def _unit(self, word: str) -> bool:
        return self._offices.unit.ends(lower(word))
