"""The lines before a tail in layers: headings of the document, section headings, title.

A line that begins in small letters goes on with the one before. Before a capital there is a boundary or there is none,
and evidence decides, the strongest first:

    * a word of the document's title (талаптары) ends what belongs to the whole document;
    * the name of a unit in the nominative ends a section, unless what follows plainly goes on: a unit that something
      has (Ассамблеясы), a word that the document has right behind this one, a name behind what other units begin with;
    * a printed number begins a title;
    * what stands alone is a section without a unit's name: a single common word, or words that end no title before
      one that other titles begin with or that is a common one;
    * else the title goes on.

What decides lies in the grammar and in how the document itself writes its words; blank lines and indents do not count,
since they come and go with the printing.
"""

from collections.abc import Sequence
from typing import Literal

from kqparse.frozen import Frozen
from kqparse.late_pattern import QUOTED, late_pattern
from kqparse.split.prose.groups import SIGNS, Group, grouped, without_number
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.prose.usage import stem, words
from kqparse.split.sheets.clues import Clues
from kqparse.split.sheets.titles import owner_key
from kqparse.text.fold import lower

Boundary = Literal["document", "none", "section"]
_DATED = late_pattern(r"_{2,}|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|^№ ?[1-9][\w/-]*(?: [^\W\d_]+)*$")
"""A place to sign, a year, or the number of an act with few words; one with a zero before it is a post's."""
_OPENING = '«“"'
_LONGEST_UNIT = 60
_AHEAD = 8
"""Groups of lines that are looked at behind a boundary."""
_HEAD_WORDS = 3
"""A Russian title of a document has its word among the first so many."""
_MOST_WORDS = {"first": 3, "later": 6}
"""A section without a unit's name has so many words at most; a longer heading is one of the document."""
_REPEATED = 12


class Around(Frozen, frozen=True):
    """What stands around a run of lines.

    Attributes:
        before: the role of the token before it, see `Token.role`.
        columns: heads of columns follow.
        fresh: the next label begins a new table, since the post before has one of its kind.
        table: a label or heads of columns follow.
        complete: the text before ends as a sentence does, or there is none.
        first: no post stands before.
        section: the section in force.
        department: that of the staff codes of the post before.
    """

    before: str | None
    columns: bool
    fresh: bool
    table: bool
    complete: bool
    first: bool
    section: str | None
    department: str | None


class Layers(Frozen, frozen=True):
    """Lines by layer; `above` holds headings of the document and sections within which the last one lies."""

    above: list[list[Paragraph]]
    section: list[Paragraph]
    title: list[Paragraph]


class _Above:
    """What gathers before a boundary, with what decides about it."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.words: list[str] = []
        self.unit_first = False  # a unit's name within, as Russian has it
        self.document = False  # a word of a document's title
        self.led = False

    def lines(self) -> list[Paragraph]:
        return [line for group in self.groups for line in group.lines]


class LayerRules:
    """Finds the layers of the headings of one text by the rules of one family."""

    def __init__(self, clues: Clues) -> None:
        self._clues = clues
        self._family = clues.family
        self._grammar = clues.grammar
        self._usage = clues.usage
        self._titles = clues.titles

    def layers(self, groups: Sequence[Group], around: Around, *, same_department: bool) -> Layers:
        """The layers of consecutive groups, the last of which ends with the title."""
        result = Layers([], [], [])
        above = _Above()
        for index, group in enumerate(groups):
            later = groups[index : index + _AHEAD]
            boundary = self._boundary(above, later, around, same_department) if above.groups else "none"
            if boundary != "none":
                result = _closed(result, above.lines(), boundary)
                above = _Above()
            self._add(above, group)
        return result._replace(title=above.lines())

    def grouped(self, lines: Sequence[Paragraph]) -> Sequence[Group]:
        """Lines that go on with each other; one with the lead that makes a heading begins anew in small letters too."""
        first = next((at for at, line in enumerate(lines) if self.leads(line.text)), 0) if self._clues.by_line else 0
        return [*grouped(lines[:first]), *grouped(lines[first:])] if first else grouped(lines)

    def leads(self, text: str) -> bool:
        """Whether the text begins with what stands before a title."""
        return bool(self._family.lead and self._family.lead.match(lower(text[:_LONGEST_UNIT])))

    def names_unit(self, text: str) -> bool:
        """Whether the text ends with the name of a unit in the nominative, or has one as Russian headings have."""
        return self._ends_with_unit(text) or (self._clues.russian(text) and any(map(self._unit, words(text))))

    def of_document(self, text: str) -> bool:
        """Whether the text ends (in Russian: begins) with a word of the title of a whole document."""
        heads = self._family.document_heads
        found = words(lower(text))
        if not heads or not found:
            return False
        if self._clues.russian(text):
            return any(word.startswith(heads) for word in found[:_HEAD_WORDS])
        return found[-1].startswith(heads)

    def dated(self, text: str) -> bool:
        """Whether a line is none of a heading of posts: that of a stamp, which names no unit."""
        return bool(_DATED.search(text)) and not self.names_unit(text)

    def _add(self, above: _Above, group: Group) -> None:
        russian = self._clues.russian(group.text)
        found = words(group.text)
        titled = self.of_document(group.text)
        above.document = titled or (above.document and russian)
        # The name of the body that a document is of (учреждения «Отдел финансов») is no unit below its heading, nor is
        # what stands above that.
        named = words(QUOTED.sub(" ", group.text)) if above.document else found
        above.unit_first = (above.unit_first and not titled) or (russian and any(map(self._unit, named)))
        above.led = above.led or self.leads(group.text)
        above.groups.append(group)
        above.words += found

    def _boundary(self, above: _Above, later: Sequence[Group], around: Around, same_department: bool) -> Boundary:
        """What a boundary between the groups gathered and the next one would be."""
        last, following = above.groups[-1].text, later[0].text
        if (around.first or around.before == "end") and self.dated(last):
            return "document"
        if not above.words or (self._clues.by_line and above.led):
            return "none"
        # The title of a document may name the body whose posts it has: … к должностям КГУ «Маяк».
        if above.document and (not above.unit_first or around.first):
            named = following[:1] in _OPENING and self._clues.russian(last)  # учреждения ⏎ «Отдел финансов»
            return "none" if named or self._name_goes_on(later) else "document"
        if above.unit_first or self._ends_with_unit(last):
            return "none" if self._unit_goes_on(above, later, around, same_department) else "section"
        if self.leads(following) or self._stands_alone(above, later[0]):
            limit = _MOST_WORDS["first" if around.first else "later"]
            return "section" if len(above.words) <= limit else "document"
        return "none"

    def _unit_goes_on(self, above: _Above, later: Sequence[Group], around: Around, same_department: bool) -> bool:
        """Whether a line goes on behind the name of a unit, although the next one has a capital."""
        found = words(later[0].text)
        recent = {stem(word) for word in above.words[-_REPEATED:]}
        if not found or self.leads(later[0].text) or any(stem(word) in recent for word in found[:2]):
            return not found
        if self.possessed(found[0]) or self._usage.together(above.words[-1], found[0]):
            return True
        if above.unit_first:
            return self._name_goes_on(later)
        return self._title_names_unit(above, found[0], around, same_department)

    def _title_names_unit(self, above: _Above, first: str, around: Around, same_department: bool) -> bool:
        """Kazakh: whether a title begins with a unit, as that of its own section or before a name that goes on."""
        own = {stem(word) for word in words(around.section)} if around.section else set()
        if same_department and len(above.words) < _REPEATED and {stem(word) for word in above.words} < own:
            return True
        owner = owner_key(above.words) in self._titles.owners
        return self._usage.name(first) and (owner or same_department)

    def _name_goes_on(self, later: Sequence[Group]) -> bool:
        """Russian: whether a capital is that of a name in the heading, and the title begins still later."""
        first, *others = [found[0] for group in later if (found := words(group.text))] or [""]
        if (
            not first
            or self._clues.known(first)
            or not self._clues.russian(later[0].text)
            or self.names_unit(later[0].text)
        ):
            return False
        return any(map(self._clues.known, others))

    def _stands_alone(self, above: _Above, following: Group) -> bool:
        """Whether the groups gathered are a heading of their own, although no unit is named."""
        found = words(following.text)
        last, first = above.words[-1], found[0] if found else ""
        if not first or last.lower() in self._titles.ends or self._inflected(last):
            return False
        if first.isupper() and last.isupper() and len(first) > 1:
            return False
        if self._usage.name(first) or self._usage.together(last, first) or self.possessed(first):
            return False
        if len(above.words) == 1:
            return self._usage.common(last)
        return self._clues.known(first)

    def possessed(self, word: str) -> bool:
        """Whether a word is a unit's name that something before it has: Ассамблеясы, Ассамблеясының."""
        small = lower(word)
        forms = [small, small[:-3]]
        return any(self._unit(form) and any(self._unit(form[:-cut]) for cut in (1, 2)) for form in forms)

    def _inflected(self, word: str) -> bool:
        """Whether a word has an ending that leads on: one that a unit's name or a word of the document is without."""
        small = lower(word)
        return any(self._unit(small[:-cut]) for cut in (2, 3)) or self._usage.small(small[:-3])

    def _ends_with_unit(self, text: str) -> bool:
        return self._unit(without_number(text[-_LONGEST_UNIT:]).rstrip(SIGNS + "("))

    def _unit(self, text: str) -> bool:
        return self._grammar.offices.unit.ends(lower(text))


def _closed(layers: Layers, lines: list[Paragraph], boundary: Boundary) -> Layers:
    """The layers with one more closed: a section lies within the one before, a document's title holds all before it."""
    above = [*layers.above, *([layers.section] if layers.section else [])]
    if boundary == "document":
        return Layers([*above, lines], [], [])
    return Layers(above, lines, [])
