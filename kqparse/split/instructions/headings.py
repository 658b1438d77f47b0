"""What the heading of a job instruction says: the title of its post, and what stands beside that."""

from kqparse.grammar.mechanisms.instructions import InstructionRules
from kqparse.split.instructions.fields import LONGEST_HEADING, SIGNS, Fields, bare
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

OPEN = (":", ";", ",")
"""What a line ends with that goes on below."""


class Headings:
    """Reads lines as headings of a family."""

    def __init__(self, rules: InstructionRules, lines: Fields) -> None:
        self._rules = rules
        self._lines = lines

    def heading(self, text: Traced) -> tuple[Traced, Traced] | None:
        """What a heading has beside the title of its post, and the title, which may stand in the next line."""
        small = text.small if len(text) <= LONGEST_HEADING and not text.text.endswith(OPEN) else ""
        first = self._rules.starts.match(small)
        if first and not small[first.end() : first.end() + 1].isalnum() and ": " not in small[first.end() + 1 :]:
            title = self._named(text[first.end() :])
            return text[: first.end()] if title else text, title
        last = self._rules.ends.search(small)
        if last and (not small[last.end() :].strip(SIGNS) or self._lines.category(text[last.end() :])):
            title = self.nominative(self._named(text[: last.start()]))
            return (text[text.text.index(title.text) + len(title) :] if title else text), title
        return None

    def nominative(self, title: Traced) -> Traced:
        """A title without the ending which says whose the instruction is."""
        ending = next((each for each in self._rules.genitive if lower(title.text).endswith(each)), "")
        return title[: len(title) - len(ending)]

    def _named(self, text: Traced) -> Traced:
        """The title that a heading names; nothing where it only says of which kind the post is, or who approves it."""
        title = bare(text)
        small = lower(title.text)
        return title[:0] if self._rules.generic.fullmatch(small) or self._rules.closers.match(small) else title
