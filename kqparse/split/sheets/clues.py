"""All that headings of one text are read by."""

from collections.abc import Container

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.model import Language
from kqparse.split.headings.names import Names
from kqparse.split.prose.usage import Usage
from kqparse.split.sheets.titles import Titles
from kqparse.text.edits import EditedText
from kqparse.text.languages import judge


class Clues(Struct, frozen=True):
    """The text, the family's rules, the grammar's words, and what the text itself tells.

    Attributes:
        of: the text.
        family: the rules of the family.
        grammar: words and codes.
        names: knows names of persons.
        usage: how the text writes its words.
        titles: how its plain headings begin and end.
        language: that of most of its labels, None where there are none.
        cells: where lines begin that stand in true cells.
    """

    of: EditedText
    family: FamilyRules
    grammar: Grammar
    names: Names
    usage: Usage
    titles: Titles
    language: Language | None
    cells: Container[int] = frozenset()

    @property
    def by_line(self) -> bool:
        """Whether only what stands before a title makes a heading."""
        return self.family.table.cells == "line"

    @property
    def plain(self) -> bool:
        """Whether no tab tells cells from headings, so that the line right behind a label is its value."""
        return self.family.table.cells == "plain"

    def known(self, word: str) -> bool:
        """Whether a word that has a capital begins something new: titles begin with it, or it is a common one."""
        small = word.lower()
        return small in self.titles.starts or small in self.grammar.titles.begins or self.usage.common(word)

    def russian(self, text: str) -> bool:
        """Whether a text is Russian, or shows no language in a Russian document."""
        judged = judge(text, self.grammar.languages)
        return judged == "ru" or (judged is None and self.language == "ru")
