"""The mechanism `characteristics`: posts under headings, grouped in parts, each with labelled points.

A heading of a post is known by its number (`3-параграф.`, `§ 3.`) or, without one, by the duties that stand right below
it. Either way a post needs a labelled point: the headings in an index or in a list of contents are none.

Guarantees:
    * every paragraph is a heading, cells of a block, or an aside; the numbers of points alone are claimed beside them;
    * notes, and what stands behind the heading of an annex or an index, are no cells.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from kqparse.grammar.mechanisms.characteristics import BARE_KINDS, CharacteristicsRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.records import Aside, Block, Cell, Heading, PassageKind
from kqparse.split.characteristics.tokens import (
    LONGEST_HEADING,
    POINT,
    SIGNS,
    CharacteristicToken,
    characteristic_tokens,
    heading_like,
)
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_MOST_INTRODUCTION = 3
"""Paragraphs that may stand between the heading of a post and its first labelled point."""
_MOST_TITLE = 2
"""Further paragraphs that a title may go on over."""
_MOST_STAMP = 5
"""Lines of the stamp of an annex that may stand above the one with its number."""
_LONGEST_ROW = 80
_QUOTES = '«»"“”„'
_ROMAN = late_pattern(r"[IVX\u0406\u0425]{1,5}\.\s")
_WHOLE = late_pattern(r"([0-9]{1,3})\.")
_LISTED = late_pattern(r"(?:[0-9]{1,3}|[^\W\d_])\)|[-–—•]")


def attempt(of: EditedText, paras: Sequence[Para], rules: CharacteristicsRules, titles: TitleRules) -> Reading:
    """Read paragraphs as posts with labelled points; `titles` has the words by which a title is known as one."""
    return _Reader(characteristic_tokens(of, paras, rules), rules, titles).read()


class _Reader:
    """Puts the tokens of one text together into blocks and asides."""

    def __init__(self, tokens: Sequence[CharacteristicToken], rules: CharacteristicsRules, titles: TitleRules) -> None:
        self._tokens = tokens
        self._rules = rules
        self._titles = titles
        self._blocks: list[Block] = []
        self._asides: list[Aside] = []
        self._claimed: list[Traced] = []
        self._kinds: set[CriterionKind] = set()
        self._cells: list[Cell] | None = None  # of the post that is open
        self._section: Traced | None = None
        self._section_used = False
        # The section before, in which the name of a work above its grades stands, and whether posts have it.
        self._above: tuple[Traced | None, bool] = (None, False)
        self._names_work = False  # whether the section is such a name
        self._in_index = False
        self._in_note = False
        self._announced = False  # whether a line of its own (Ескерту!) says that the next one is a note
        self._numbered = False  # whether the heading of a post has its number
        self._next = ""  # the number of the point behind the last one with a label, if that is numbered

    def read(self) -> Reading:
        """Read all tokens."""
        at = 0
        while at < len(self._tokens):
            at = self._step(at)
        self._open_section(None)
        self._asides.sort(key=lambda aside: aside.text.start)
        titles = [block.heading.title for block in self._blocks if block.heading.title]
        told = self._numbered and any(names_post(title, self._titles) for title in titles)
        kinds = self._kinds if told else self._kinds - BARE_KINDS
        evidence = {"headings": len(self._blocks), "labels": len(kinds)}
        return Reading(self._blocks, _index_joined(self._asides), evidence, self._claimed)

    def _step(self, at: int) -> int:
        """Read the token at `at`, and what belongs to it; the index of the next one."""
        token = self._tokens[at]
        listed = self._in_note and bool(_LISTED.match(token.para.text.text))
        self._in_note = token.role == "text" and (listed or self._announced)
        self._announced = token.role == "note" and token.para.text.text.endswith("!")
        if token.role == "note" or self._in_note:
            self._asides.append(Aside("note", token.para.text))
            # A note that ends in a colon goes on in the list below it.
            self._in_note = self._in_note or token.para.text.text.endswith(":")
            return at + 1
        if token.role == "part":
            return self._part(at)
        if token.role == "post":
            return self._post(at)
        if token.role in ("annex", "index"):
            self._end(token)
        elif token.role == "label" or self._unlisted(token):
            self._label(token)
        elif token.role == "asked" and self._cells:
            self._claimed += [token.number] if token.number else []
            self._cells.append(Cell("value", token.text, "qualification_requirements"))
        elif self._opens(at):
            return self._open(at)
        elif self._stands_apart(at):
            if self._opens(at + 1, within=True):
                self._open_section(token.para.text)
            else:
                self._cells = None
                self._asides.append(Aside("heading", token.para.text))
        elif self._cells is not None:
            self._cells.append(Cell("value", token.para.text))
        else:
            self._asides.append(Aside(self._outside(token), token.para.text))
        return at + 1

    def _part(self, at: int) -> int:
        """The heading of a part; where duties stand right below it, it is that of a post."""
        end = self._title_end(at)
        below = self._after(end - 1)
        if below and below.label and below.label[0] == "duties":
            return self._open(at)
        whole = join([token.para.text for token in self._tokens[at:end]])
        self._in_index = self._names_index(whole)
        self._open_section(whole)
        return end

    def _post(self, at: int) -> int:
        """The numbered heading of a post, of a group of posts without numbers, or of neither."""
        end = self._title_end(at)
        index = self._after_index(end - 1)
        for _ in range(_MOST_INTRODUCTION + 1):
            token = self._tokens[index] if index < len(self._tokens) else None
            if token is None or token.role not in ("label", "text"):
                break
            if token.role == "label":
                self._numbered = True
                return self._open(at)
            if self._opens(index, within=True):
                self._open_section(join([token.para.text for token in self._tokens[at:end]]))
                self._in_index = False
                return end
            index = self._after_index(index)
        self._cells = None
        kind: PassageKind = "index" if self._in_index else "heading"
        self._asides += [Aside(kind, token.para.text) for token in self._tokens[at:end]]
        return end

    def _opens(self, at: int, *, within: bool = False) -> bool:
        """Whether what has no heading's number is a title, right above duties; `within`: below a numbered heading."""
        token = self._tokens[at]
        if token.role != "text" or not token.titled() or token.bracketed() or token.labelled(self._rules):
            return False
        below = self._after(self._title_end(at) - 1)
        unlabelled = self._cells is not None and not any(cell.role == "label" for cell in self._cells)
        return bool(below and below.label and below.label[0] == "duties") and (within or not unlabelled)

    def _stands_apart(self, at: int) -> bool:
        """Whether a line above the title of a post is a heading that no word tells (3. Должности специалистов)."""
        # Where only a note stands between the two, it is the title of a post that was struck out. It belongs to no
        # point of the post before it: those have ended with a sentence.
        token = self._tokens[at]
        text = token.para.text.text
        point = POINT.match(text)
        numbered = point is not None or _ROMAN.match(text) is not None
        if point and self._names_post_below(at, text[point.end() :]):
            return True
        if not (numbered or token.para.alone) or not self._heads_posts(at):
            return False
        begins = numbered or self._is_grade(self._after_index(at)) or self._is_first(at)
        return begins if not self._cells else self._cells[-1].text.text.endswith(".")

    def _heads_posts(self, at: int) -> bool:
        """Whether a line stands right above the title of a post, as a heading may."""
        token, below = self._tokens[at], self._after_index(at)
        titled = token.role == "text" and not token.bracketed() and token.titled()
        return titled and below < len(self._tokens) and self._opens(below, within=True)

    def _names_post_below(self, at: int, name: str) -> bool:
        """Whether a name stands right above the numbered heading of a post of that name: 2. Дворник, § 3. Дворник."""
        below = self._after(at)
        return below is not None and below.role == "post" and lower(below.text.text).startswith(lower(name))

    def _is_first(self, at: int) -> bool:
        """Whether a line above the first post, below the title of the document, heads the first of several sections."""
        above = self._tokens[at - 1] if at and not self._blocks else None
        if above is None or above.role != "text" or not (above.para.alone or at == 1):
            return False
        later = (place for place in range(at + 2, len(self._tokens)) if self._tokens[place].para.alone)
        return any(map(self._heads_posts, later))

    def _open(self, at: int) -> int:
        """Open a post at its heading."""
        end = self._title_end(at)
        first = self._tokens[at]
        number, title = first.number, first.text
        point = POINT.match(title.text) if first.role == "text" else None
        if point:
            number, title = title[: point.end()].strip(), title[point.end() :]
        parts = [part for part in (title, *(token.para.text for token in self._tokens[at + 1 : end])) if part]
        section = self._section
        if section and self._is_grade(at):
            number, work = self._work(section)
            parts, section = [work, *parts], self._above[0]
            self._above, self._names_work = (section, True), True
        heading = Heading(self._named(join(parts).strip(SIGNS)) if parts else None, number, {}, [])
        self._cells = []
        self._blocks.append(Block(section, heading, self._cells))
        self._section_used = True
        self._in_index = False
        return end

    def _is_grade(self, at: int) -> bool:
        """Whether a line is the heading of a grade of workers, and no more."""
        return self._rules.grades.fullmatch(self._rules.fold(self._tokens[at].para.text.text.strip(SIGNS))) is not None

    def _work(self, above: Traced) -> tuple[Traced | None, Traced]:
        """The number and the name of the work in the heading above its grades."""
        point = self._rules.posts.match(self._rules.fold(above.text)) or POINT.match(above.text)
        begin = len(above) - len(above.text[point.end() :].lstrip(SIGNS)) if point else 0
        return above[:begin].strip() if begin else None, above[begin:].strip(SIGNS)

    def _named(self, title: Traced) -> Traced:
        """A title without the words that say what stands below it, and without the quotes that those need."""
        around = self._rules.around.search(self._rules.fold(title.text))
        if around is None:
            return title
        begins = around.start() == 0
        own = (title[around.end() :] if begins else title[: around.start()]).strip(SIGNS)
        opened = title.text[around.end() - 1] in _QUOTES
        if not own or (opened and own.text[-1] not in _QUOTES):
            return title
        self._claimed.append((title[: around.end()] if begins else title[around.start() :]).strip())
        quoted = opened or (own.text[0] in _QUOTES and own.text[-1] in _QUOTES)
        return own[0 if opened else 1 : -1].strip() if quoted else own

    def _unlisted(self, token: CharacteristicToken) -> bool:
        """Whether a text in a post has the number behind that of its last label and, like it, ends in a colon."""
        text = token.para.text.text
        alike = self._cells and self._next and text.endswith(":") and len(text) <= LONGEST_HEADING
        behind = text.removeprefix(self._next) if alike else text
        return token.role == "text" and behind != text and not behind[0].isdigit()

    def _label(self, token: CharacteristicToken) -> None:
        if self._cells is None:
            self._asides.append(Aside("provision", token.para.text))
            return
        kind, language = token.label or ("other", None)
        number, label = token.number, token.text
        if token.label is None:
            number, label = label[: len(self._next)], label[len(self._next) :].strip(SIGNS)
        # A word for requirements alone leads to them in contracts, too: it tells no description.
        if kind != "other" and not (kind == "qualification_requirements" and " " not in label.text):
            self._kinds.add(kind)
        if number:
            self._claimed.append(number)
        point = _WHOLE.fullmatch(number.text) if number else None
        self._next = f"{int(point[1]) + 1}." if point else ""
        if kind == "qualification_requirements" and token.rest and not number and self._in_grade():
            self._claimed.append(label)  # what is asked of that grade follows
        else:
            self._cells.append(Cell("label", label, kind, language))
        if token.rest:
            self._cells.append(Cell("value", token.rest))

    def _in_grade(self) -> bool:
        """Whether the open criterion is a requirement in which a line alone heads a grade."""
        for cell in reversed(self._cells or []):
            if cell.role == "label":
                return False
            if cell.text.text.endswith(":"):
                small = self._rules.fold(cell.text.text)
                return any(form.search(small) for _, form in (*self._rules.levels, *self._rules.categories))
        return False

    def _end(self, token: CharacteristicToken) -> None:
        """The heading of an annex or index ends a post; lines right above it that end no sentence belong to it."""
        cells = self._cells or []
        first = len(cells)
        while first and cells[first - 1].role == "value" and heading_like(cells[first - 1].text.text):
            first -= 1
        # Without a sentence before them they are entries of a list that is printed without signs.
        if 0 < len(cells) - first <= _MOST_STAMP and first and cells[first - 1].text.text.endswith("."):
            self._asides += [Aside("heading", cell.text) for cell in cells[first:]]
            del cells[first:]
        self._asides.append(Aside("heading", token.para.text))
        self._open_section(None)
        self._in_index = token.role == "index" or self._names_index(token.text)

    def _open_section(self, section: Traced | None) -> None:
        """A new section, which ends the post before it, below the one before; one without posts is a heading."""
        own = self._section, self._section_used
        if section is None or not self._names_work:
            left = [self._above, own] if section is None else [self._above]
            self._asides += [Aside("heading", above) for above, used in left if above is not None and not used]
            self._above = (None, False) if section is None else own
        self._section, self._section_used, self._names_work, self._cells = section, False, False, None

    def _names_index(self, heading: Traced) -> bool:
        return bool(self._rules.index_words.search(self._rules.fold(heading.text)))

    def _outside(self, token: CharacteristicToken) -> PassageKind:
        """The kind of text outside of posts."""
        text = token.para.text.text
        sentence = text.endswith((".", ";", ":"))
        if self._in_index and not (sentence and len(text) > _LONGEST_ROW):
            return "index"
        if sentence:
            return "provision"
        return "heading" if len(text) <= LONGEST_HEADING else "other"

    def _title_end(self, at: int) -> int:
        """The index behind the paragraphs that the title of the heading at `at` goes on over."""
        titled = bool(self._tokens[at].text)
        end = at + 1
        while end < len(self._tokens) and end - at <= _MOST_TITLE:
            token = self._tokens[end]
            if not token.bracketed() and (titled or token.role != "text" or not token.titled()):
                break
            titled = True
            end += 1
        return end

    def _after_index(self, at: int) -> int:
        """The index of the next token behind `at` that is no note."""
        at += 1
        while at < len(self._tokens) and self._tokens[at].role == "note":
            at += 1
        return at

    def _after(self, at: int) -> CharacteristicToken | None:
        index = self._after_index(at)
        return self._tokens[index] if index < len(self._tokens) else None


def _index_joined(asides: list[Aside]) -> list[Aside]:
    """Neighbouring rows of an index as one aside."""
    joined: list[Aside] = []
    for kind, group in groupby(asides, key=attrgetter("kind")):
        own = list(group)
        joined += [Aside(kind, join([aside.text for aside in own]))] if kind == "index" else own
    return joined
