"""What one text in one language asks for: a reading whose places have become pieces of the source."""

from msgspec import Struct
from msgspec.structs import replace

from kqparse.diagnostics import finding
from kqparse.model import Diagnostic, Language, Spans
from kqparse.requirement.clauses.company import About
from kqparse.requirement.fields import FoundField
from kqparse.requirement.reading import TextReader
from kqparse.requirement.shapes import Finding, Places, Reading, Schooling
from kqparse.text.traced import Traced, join


class Kept(Struct, frozen=True, gc=False):
    """What was asked of a text before, of one that stands by itself and is read for more than one answer.

    Attributes:
        printed: the text at some places, and where it stands.
        fields: the fields of an education, by its identity.
        joined: the places that are several, which are joined.
    """

    printed: dict[Places, tuple[str, Spans]]
    fields: dict[int, list[FoundField]]
    joined: set[Places]


class Meaning(Struct, frozen=True, gc=False):
    """A text with what it means.

    Attributes:
        text: the text.
        language: that of the text.
        reading: its education, its ways and its findings, by places in the text.
        kept: what was asked of it before, where that is remembered.
    """

    text: Traced
    language: Language
    reading: Reading
    kept: Kept | None = None

    def piece(self, places: Places) -> Traced:
        """The text at some places, as running text."""
        if len(places) == 1:
            return self.text[slice(*places[0])]
        if self.kept is not None:
            self.kept.joined.add(places)
        return join([self.text[start:end] for start, end in places])

    def printed(self, places: Places) -> tuple[str, Spans]:
        """The text at some places, and where it stands in the source."""
        if self.kept is None:
            return self._printed(places)
        if len(places) == 1:
            start, end = places[0]
            return self.text.text[start:end], [(start, end)]
        if places not in self.kept.printed:
            self.kept.printed[places] = self._printed(places)
        return self.kept.printed[places]

    def fields(self, taught: Schooling) -> list[FoundField]:
        """The fields of an education that the text asks for, as pieces of the text."""
        known = self.kept.fields if self.kept else {}
        key = id(taught)
        if key not in known:
            known[key] = [replace(each.field, text=self.piece(each.places)) for each in taught.fields]
        return known[key]

    def _printed(self, places: Places) -> tuple[str, Spans]:
        if len(places) == 1:
            return self.text.printed(*places[0])
        piece = self.piece(places)
        return piece.text, piece.spans()

    def diagnostics(self, position: str | None = None) -> list[Diagnostic]:
        """The findings about the text, as they stand in a document."""
        found = self.reading.findings
        return [self._diagnostic(each, position) for each in found if self.text[slice(*each.place)]] if found else []

    def _diagnostic(self, found: Finding, position: str | None) -> Diagnostic:
        piece = self.piece((found.place,))
        data = {"printed": piece.text, **dict(found.data)}
        return finding(found.code, piece.spans(), position=position, data=data)


def understand(text: Traced, language: Language, rules: TextReader, about: About | None = None) -> Meaning:
    """What a text means.

    Args:
        text: running text of one language.
        language: that of the text.
        rules: what to read it by.
        about: what its label says that it is about, None where it may be about anything.
    """
    return Meaning(text, language, rules.read(text.text, language, about))
