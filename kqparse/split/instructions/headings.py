"""What the heading of a job instruction says: the title of its post, and what stands beside that."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.instructions import InstructionRules
from kqparse.grammar.phrasing.forms import value
from kqparse.model import Language
from kqparse.records import Block, Cell
from kqparse.split.headings.title_words import is_clause, mentions_post
from kqparse.split.instructions.fields import LONGEST_HEADING, NUMBER, SIGNS, Fields, bare
from kqparse.split.instructions.labels import Label
from kqparse.split.notices.body_names import called_bodies, formed
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

OPEN = (":", ";", ",")
"""What a line ends with that goes on below."""

WITHIN = (".", ";", ",")
"""What sentences and the entries of lists end with, and no heading."""
MOST_IN_BOX = 7
"""Lines of a box that says who approves."""
_TO_FILL_IN = "___"
"""The line on which somebody signs."""
_STEM = 4
"""Letters in which two forms of a word agree."""


class Headings:
    """Reads lines as headings of a family."""

    def __init__(self, rules: InstructionRules, lines: Fields, grammar: Grammar) -> None:
        self._rules = rules
        self._lines = lines
        self._titles = grammar.titles
        self._units = grammar.offices.unit

    def heading(self, text: Traced) -> tuple[Traced, Traced] | None:
        """What a heading has beside the title of its post, and the title, which may stand in the next line."""
        small = text.small if len(text) <= LONGEST_HEADING and not text.text.endswith(OPEN) else ""
        number = NUMBER.match(text.text)
        begin = number.end() if number else 0
        first = self._rules.starts.match(small, begin)
        if first and not small[first.end() : first.end() + 1].isalnum() and ": " not in small[first.end() + 1 :]:
            title = self._named(text[first.end() :])
            return text[: first.end()] if title else text, title
        weak = self._rules.bare.match(small, begin)
        if weak and (title := self._named(text[weak.end() :])) and self._is_of_post(small[weak.end() :].strip(SIGNS)):
            return text[: weak.end()], title
        last = self._rules.ends.search(small)
        if last and (not small[last.end() :].strip(SIGNS) or self._lines.category(text[last.end() :])):
            title = self.nominative(self._named(text[begin : last.start()]))
            return (text[text.text.index(title.text) + len(title) :] if title else text), title
        return None

    def _is_of_post(self, small: str) -> bool:
        """Whether the title of a document in lower case is that of a post: for all who work somewhere are others."""
        others = self._rules.never.match(small) or self._rules.crowds.search(small)
        return not others and mentions_post(small, self._titles) and not is_clause(small, self._titles)

    def all_duties(self, text: Traced) -> bool:
        """Whether a heading says that the duties of all who work somewhere follow."""
        if len(text.text) > LONGEST_HEADING or not self._rules.duty.search(text.text) or text.text.endswith(WITHIN):
            return False
        own = text.small.strip(SIGNS)
        return any(form.fullmatch(own) for form in self._rules.duties) and bool(self._rules.crowds.search(own))

    def duties(self, text: Traced) -> tuple[Label, Traced, list[Traced]] | None:
        """The label of a heading that says whose duties follow, the title of that post, and what is no part."""
        if len(text.text) > LONGEST_HEADING or not self._rules.duty.search(text.text) or text.text.endswith(WITHIN):
            return None
        number = NUMBER.match(text.text)
        begin = number.end() if number else 0
        own = text[begin:].strip(SIGNS)
        found = (match for form in self._rules.duties if (match := form.fullmatch(own.small)))
        place = next((place for match in found if (place := value(match, "title"))), None)
        if place is None:
            return None
        printed = own[slice(*place)]
        title = printed if place[0] else self.nominative(printed)
        edges = " ".join([*title.small.split()[:2], title.small.split()[-1]])
        bent = place[0] or len(title) < len(printed)
        if not bent or not mentions_post(edges, self._titles) or self._rules.crowds.search(title.small):
            return None
        if is_clause(title.text, self._titles):  # Обязанности директора исполняет заместитель
            return None
        rest = [text[:begin].strip(), printed[len(title) :]]
        label = own[: place[0]].strip() if place[0] else own[len(printed) :].strip()
        language: Language = "ru" if place[0] else "kk"
        return Label(None, label, "duties", language, None), title, [part for part in rest if part]

    def closes(self, small: str, cells: Sequence[Cell]) -> bool:
        """Whether a line ends the last section of a post with some cells; a sentence may tell of an annex within it.

        So does one behind a label on which somebody signs: Главный врач ____
        """
        if _TO_FILL_IN in small and not NUMBER.match(small) and any(cell.role == "label" for cell in cells):
            return True
        return bool(self._rules.closers.match(small) or (small[-1:] != "." and self._rules.annexes.match(small)))

    def goes_on(self, title: str, line: Traced) -> bool:
        """Whether a line below a title goes on with it: it begins in small letters, or both are in capitals.

        One in capitals with other signs than words have names a body or a place (ТОО «МАЯК», Г. АСТАНА, ШКОЛА № 5), and
        so does a unit that stands in no case: КАДР БӨЛІМІ.
        """
        text = line.text
        if text[:1].islower() or not (title.isupper() and text.isupper()):
            return text[:1].islower()
        words = text.replace("-", "").replace(",", "").replace(" ", "")
        return words.isalpha() and not self._units.begins_or_ends(line.small)

    def nominative(self, title: Traced) -> Traced:
        """A title without the ending which says whose the instruction is."""
        ending = next((each for each in self._rules.genitive if lower(title.text).endswith(each)), "")
        return title[: len(title) - len(ending)]

    def _named(self, text: Traced) -> Traced:
        """The title that a heading names; nothing where it only says of which kind the post is, or who approves it."""
        title = bare(text)
        small = lower(title.text)
        return title[:0] if self._rules.generic.fullmatch(small) or self._rules.closers.match(small) else title


def is_same(title: Traced, other: Traced, rules: InstructionRules) -> bool:
    """Whether two titles begin or end with the same word, however bent: Главного бухгалтера, Главный бухгалтер.

    All who work somewhere are no post.
    """
    if rules.crowds.search(title.small):
        return False
    first, second = title.small.split(), other.small.split()
    return any(one[:_STEM] == two[:_STEM] for one, two in ((first[0], second[0]), (first[-1], second[-1])))


def without_body(block: Block, grammar: Grammar) -> Block:
    """A post without the body whose instruction it is, before its title or behind it: бухгалтера КГУ «Маяк»."""
    title, rules = block.heading.title, called_bodies(grammar)
    name = formed(title, rules, grammar.titles.kazakh_genitive) if title and rules else None
    if title is None or name is None or not (title.text.startswith(name.text) or title.text.endswith(name.text)):
        return block
    first = title.text.startswith(name.text)
    own = (title[len(name) :] if first else title[: len(title) - len(name)]).strip(SIGNS)
    if not own or not mentions_post(own.small, grammar.titles):
        return block
    heading = block.heading
    return block._replace(heading=heading._replace(title=own, parts={**heading.parts, "body": (name, name)}))


def in_box(paras: Sequence[Para], at: int, rules: InstructionRules) -> bool:
    """Whether a line is who approves, in a box that no blank line parts from it."""
    lines = takewhile(lambda line: not paras[line].alone, range(at, max(at - MOST_IN_BOX, 0), -1))
    above = (paras[line - 1].text.text[:LONGEST_HEADING] for line in lines)
    return any(rules.closers.match(lower(text)) for text in above)


def behind_box(paras: Sequence[Para], at: int, rules: InstructionRules, labelled: Callable[[int], object]) -> int:
    """The index behind the box of who approves below a heading, up to a blank line; `at` where none is."""
    boxed = at < len(paras) and rules.closers.match(lower(paras[at].text.text[:LONGEST_HEADING]))
    lines = range(at + 1, min(at + MOST_IN_BOX, len(paras))) if boxed else ()
    return next((line for line in lines if paras[line].alone or labelled(line)), at)
