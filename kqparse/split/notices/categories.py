"""Categories in lines without a title: of the post above or below, of all posts below, or a post themselves.

Категория D-O-4                     what is asked right below the line is asked of the posts
Образование: высшее                 that stand behind it, up to the next category
1. Главный специалист – 2 единицы
"""

from collections.abc import Sequence
from itertools import pairwise

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Block, Heading, Parts
from kqparse.split.headings.title_words import names_post
from kqparse.split.notices.marks import POINT, Places
from kqparse.split.notices.parts import Holder, Label, adds
from kqparse.split.notices.pieces import LONGEST_TITLE, PLAIN, Piece, is_name
from kqparse.split.notices.posts import has_category
from kqparse.split.notices.saying import Saying
from kqparse.split.notices.sections import group
from kqparse.split.notices.tables import Layout
from kqparse.split.titled.groups import parts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_SIGNED = late_pattern(r"_|(?<![^\W_])[^\W\d_]\.\s?[^\W\d_]")
"""What a line has below which somebody signs: a stroke, or initials."""


class Categories(Saying):
    """The pieces of one text, with the steps that categories take."""

    def __init__(
        self, pieces: Sequence[Piece], rules: NoticeRules, grammar: Grammar, layout: Layout, rows: Sequence[Block]
    ) -> None:
        super().__init__(pieces, rules, grammar, layout, rows)
        self._by_lines = False  # whether categories head posts, each in a line of its own
        self._mark = ""  # of the entries of a list of posts, without their numbers
        self._lists = False  # whether posts of a category are listed, each with its name alone at most

    def _group(self, at: int) -> int:
        """The heading of what is asked of categories; a line of their pay may begin like one."""
        piece = self._pieces[at]
        if row := self._pay.of_group(self._pieces, at):
            self._open = self._open if self._open and self._open.heading else None  # within a post it goes on
            for entry in self._pieces[at:row]:
                self._aside(entry, "other")
            return row
        if self._is_of_title(at):
            self._aside(piece, "heading")
            return at + 1
        if not piece.segment.places and self._rules.table.group_is == "post":
            self._aside(piece, "provision")
            return at + 1
        self._claimed.append(piece.text)
        self._grouped(group(piece, self._section))
        return at + 1

    def _is_of_title(self, at: int) -> bool:
        """Whether a category is that of a title in the line above it, in a text that calls for nobody."""
        above = self._pieces[at - 1] if at and not self._lists else None
        if above is None or self._rules.table.evidence.calls or self._rules.table.group_is == "post":
            return False
        post = self._open
        if post and post.heading and not (post.cells or post.heading.parts):
            group = next((holder for holder in reversed(self._holders) if holder.categories is not None), None)
            return group is None or not group.cells  # Должность: лоцман ⏎ Категория C-4
        return above.segment.role in PLAIN and above.whole and names_post(above.text, self._titles)

    def _grouped(self, holder: Holder) -> None:
        """What follows is asked of the posts of some categories."""
        self._open = holder
        self._holders.append(holder)
        self._outside, self._awaited, self._lists = False, None, False

    def _is_listed(self, at: int) -> bool:
        """Whether a text leads from what is asked of a category to its posts, or names one of them below that."""
        piece, group = self._pieces[at], self._open if self._rules.table.group_is == "shared" else None
        if group is not None and group.categories is not None and piece.segment.start == 0:
            lead = self._rules.listing.match(lower(piece.text.text))
            if lead and piece.text.text[lead.end() :].lstrip().startswith(":"):
                self._lists = True
                behind = piece.text.text.index(":", lead.end()) + 1
                self._claimed.append(piece.text[:behind])
                return self._named_in(piece.text[behind:].strip(" .;"), piece) or behind == len(piece.text)
        return self._goes_on_listing(piece) and self._named_in(piece.text.strip(" .;,"), piece)

    def _goes_on_listing(self, piece: Piece) -> bool:
        """Whether a paragraph may be the next entry of a list: its mark is that of the first, and nobody signs."""
        if not (self._lists and piece.whole) or len(piece.text) > LONGEST_TITLE or _SIGNED.search(piece.text.text):
            return False
        point = POINT.match(piece.text.text)
        mark = point.group().strip().lstrip("0123456789") if point else ""
        post = self._open
        if post is None or post.categories is not None:
            self._mark = mark
        began = not (post and post.cells and (piece.text.text.endswith(".") or piece.text.text[0].islower()))
        return mark == self._mark and began

    def _named_in(self, names: Traced, piece: Piece) -> bool:
        """Whether a text names a post, or several between commas, of the category above it."""
        several = [*parts(names)] if names else []
        found = several if all(names_post(name, self._titles) for name in several) else [names]
        if not several or not names_post(found[0], self._titles):
            return False
        for name in found:
            self._titled(name)
            self._holders[-1].listed = piece.para
        return True

    def _asking_groups(self) -> list[Holder]:
        """The groups of which something is asked: below their heading, or below all of their posts."""
        pairs = pairwise([*self._holders, None])
        groups = [(group, post) for group, post in pairs if group and group.categories is not None]
        shared = self._rules.table.group_is == "shared"
        return [group for group, post in groups if group.cells or (shared and post and post.heading and not post.cells)]

    def _told_posts(self, posts: Sequence[Holder], groups: Sequence[Holder]) -> list[Holder]:
        """The posts that something is said of: below a category that asks something, a list tells them all.

        Where nothing calls for them no others count.
        """
        asking = {id(group) for group in groups}
        below: set[int] = set()
        category: Holder | None = None
        for holder in self._holders:
            category = holder if holder.categories is not None else category
            if category and (holder.listed is not None or id(category) in asking):
                below.add(id(holder))
        evidence, shared = self._rules.table.evidence, self._rules.table.group_is == "shared"
        if evidence.groups and shared:
            return [post for post in posts if id(post) in below]
        return [post for post in posts if (id(post) in below and post.listed is not None) or self._is_told(post)]

    def _is_told(self, post: Holder) -> bool:
        """Whether a post stands behind a call, where there must be one, and something is said of it beside its name.

        What a call names may be anything else, and a title with its category in its line is read by other families.
        """
        title = post.heading.title if post.heading else None
        if post.is_form() or (self._lines.cards and title and has_category(title, self._rules)):
            return False
        if self._rules.table.evidence.calls and not (post.called or post.named):
            return False
        kinds = bool(post.kinds - {"other"})
        if post.named:
            labelled = any(isinstance(cell, Label) for cell in post.cells)
            return self._call.closes() or (kinds and (labelled or self._call.has_body()))
        return kinds or bool(post.heading and post.heading.parts) or self._call.closes()

    def _untitled(self, at: int, told: Parts) -> int:
        """What else stands behind titles, without one: of the open post, of those below, of the next; or a post."""
        piece = self._pieces[at]
        own = self._open.heading if self._open else None
        if set(told) == {"category"} and self._heads_below(at):
            category, phrase = told["category"]
            self._claimed += [piece.text]
            self._grouped(Holder(categories=[category], section=self._section, phrase=phrase))
            return at + 1
        # What a person's card would not say tells that a post is described; a category without a word tells little.
        self._offers += self._lines.cards and not self._rules.category.fullmatch(lower(piece.text.text))
        self._claimed.append(piece.text)
        if name := self._behind_category(at):
            self._early, self._open = told, None
            self._titled(name, named=True)
            return at + 2
        if (
            own
            and adds(told, own.parts)
            and not (self._lines.cards and self._lines.stand_below(at, self._open, outside=self._outside))
        ):
            own.parts.update(told)
        elif self._pieces[at + 1 : at + 2] and self._pieces[at + 1].segment.role == "label":
            self._begin(Heading(None, None, told, []))  # a category is the post where no title stands below it
        else:
            self._early, self._open = told, None
        return at + 1

    def _behind_category(self, at: int) -> Traced | None:
        """The post that a call names behind its category: … на должность категории D-O-4: главный специалист."""
        call, category, *behind = self._pieces[max(at - 1, 0) : at + 2]
        if call.segment.role != "call" or not behind or {id(call.para), id(behind[0].para)} != {id(category.para)}:
            return None
        name = behind[0].text.strip(" .")
        plain = behind[0].segment.role == "text" and names_post(name, self._titles)
        return name if plain and is_name(name, self._rules, self._titles) else None

    def _heads_below(self, at: int) -> bool:
        """Whether a category that fills its line heads posts below it: what is asked of them all follows at once.

        The first such line stands before any post; below a title it is that of its post.
        """
        piece, below = self._pieces[at], next(iter(self._pieces[at + 1 : at + 2]), None)
        if below is None:
            return False
        parted = below.segment.start in Places(below.para).heads() if below.para is piece.para else True
        if piece.segment.start or not parted:
            return False
        calls = not self._lines.cards and self._rules.table.evidence.calls > 0  # others have all forms of such lines
        self._by_lines = self._by_lines or (calls and not any(holder.heading for holder in self._holders))
        return self._by_lines
