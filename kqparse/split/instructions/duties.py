"""Headings that say whose duties follow, where no word tells an instruction, as they are met one after the other."""

from collections.abc import Callable, Sequence

from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import HYPHENED
from kqparse.records import Heading
from kqparse.split.headings.title_words import is_clause, names_post
from kqparse.split.instructions.fields import ITEM, LONGEST_HEADING, NUMBER, SIGNS, bare
from kqparse.split.instructions.headings import WITHIN, Headings
from kqparse.split.instructions.labels import Label
from kqparse.split.prose.joining import Para
from kqparse.text.traced import Traced

_STEM = 4
"""Letters in which two forms of a word agree."""


class Duties:
    """Counts the posts that they open."""

    def __init__(self, headings: Headings) -> None:
        self._headings = headings
        self._behind = 0  # the index behind the last of them
        self._titled = False  # whether a line above one names its post
        self._of_all = False  # whether a heading says that those of all who work somewhere follow
        self.opened = 0

    def open(self, paras: Sequence[Para], at: int) -> tuple[Label, Traced, list[Traced]] | None:
        """What one tells (see `Headings.duties`), unless another follows at once: they are listed then."""
        found = self._headings.duties(paras[at].text)
        if found is None or self._headings.duties(paras[at + 1].text):
            return None
        above, self._behind = paras[self._behind : at], at + 1
        self._titled = self._titled or any(_names(para.text, found[1]) for para in above)
        self.opened += 1
        return found

    def listed(
        self, paras: Sequence[Para], at: int, titles: TitleRules, labelled: Callable[[int], Label | None]
    ) -> Heading | None:
        """The number and title of a post whose duties stand below it as items or sentences.

        Должностные обязанности работников бухгалтерии ↵ Кассир: ↵ – ведет кассовую книгу.
        """
        text, below = paras[at].text, paras[at + 1].text.text
        if not self._of_all:
            self._of_all = self._headings.all_duties(text)
            return None
        if labelled(at + 1):
            return None
        number = NUMBER.match(text.text)
        title = bare(text[number.end() if number else 0 :])
        signed = below[-2:-1].isupper()  # by initials, as who has read it: Кассир ↵ Омаров К. К.
        listed = (below.endswith(WITHIN) and not signed) or ITEM.match(below)
        if len(text) > LONGEST_HEADING or text.text.endswith(WITHIN) or ITEM.match(text.text) or not listed:
            return None
        if not title.text[:1].isupper() or not names_post(title, titles) or is_clause(title.text, titles):
            return None
        self.opened += 1
        return Heading(title, text[: number.end()].strip(SIGNS) if number else None, {}, [])

    @property
    def untold(self) -> int:
        """How many of the posts they do not tell: with titles above them they are labels of what these ask."""
        return self.opened if self._titled else 0


def _names(line: Traced, title: Traced) -> bool:
    """Whether a line, which is no sentence, has each word of a title, however bent."""
    short = len(line) <= LONGEST_HEADING and not line.text.endswith(WITHIN)
    return short and _stems(title) <= _stems(line)


def _stems(text: Traced) -> set[str]:
    return {word[:_STEM] for word in HYPHENED.findall(text.small)}
