"""What tells of a card without pay or terms that it offers a post.

What it asks below a label of requirements is as good as labels of its own, where a label names the post, too. Nor is a
title of words of posts a person's name: what labels ask and give to do below each such title is an offer.
"""

from collections.abc import Sequence

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.split.headings.tails import parts
from kqparse.split.headings.title_words import names_post
from kqparse.split.notices.parts import Holder, Label, Run
from kqparse.split.notices.pieces import Piece
from kqparse.split.notices.purpose import heads_sheet
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_WHOLE: CriterionKind = "qualification_requirements"
_ASKED = ("education", "experience", "knowledge")
_BOTH: frozenset[CriterionKind] = frozenset(("education", "experience"))
FIRST_PIECES = 8
"""Pieces of a text in which its heading is looked for, though a box of approval stands over it."""
_YEAR = late_pattern(r"\b(?:19|20)[0-9]{2}\b")


class AskedOfCards:
    """The kinds of what is asked in a text of cards."""

    def __init__(self, rules: NoticeRules, titles: TitleRules) -> None:
        self._rules = rules
        self._titles = titles
        self._cards = "tail" not in rules.table.posts
        self._titled = False
        self._kinds: set[CriterionKind] = set()

    def label(self, label: Piece) -> None:
        """A label; what calls for posts (требуются) is none of titles."""
        if label.segment.role != "title":
            return
        small = lower(label.text.text)
        wanted = [forms for forms in self._rules.labels if forms.role == "wanted"]
        self._titled |= not any(forms.finder.pattern.match(small) for forms in wanted)

    def by(self, label: Piece) -> bool:
        """Whether a label of education, work or knowledge asks for it, and tells so of a card."""
        return self._cards and label.segment.kind in _ASKED and self._asks(label.text)

    def _asks(self, label: Traced) -> bool:
        return self._rules.asking.search(lower(label.text)) is not None

    def clause(self, post: Holder | None, kind: CriterionKind | None) -> None:
        """A clause; below a label that asks, it tells what is asked."""
        label = post.labelled() if post and self._cards else None
        if label and kind and label.kind == _WHOLE and self._asks(label.text):
            self._kinds |= _BOTH if kind == _WHOLE else {kind}

    def told(self, posts: Sequence[Holder]) -> set[CriterionKind]:
        """The kinds that clauses below labels tell, where labels name posts, or each has words of posts and its pay."""
        paid = self._cards and self._kinds >= _BOTH and bool(posts) and all(map(self._is_paid, posts))
        return self._kinds if self._titled or paid else set()

    def _is_paid(self, post: Holder) -> bool:
        title = post.heading.title if post.heading else None
        return bool(title and post.heading and "salary" in post.heading.parts and names_post(title, self._titles))

    def offers(self, posts: Sequence[Holder]) -> bool:
        """Whether posts that labels name are asked for both education and work, or each is described by labels."""
        return (self._titled and self._kinds >= _BOTH) or (
            self._cards and bool(posts) and all(map(self._describes, posts))
        )

    def _describes(self, post: Holder) -> bool:
        """Whether a title has words of posts, and labels below it say what is asked, and what is to be done.

        A title with its category or staff units, which no label leads to, is read by other families.
        """
        kinds = {cell.kind for cell in post.cells if isinstance(cell, Label)}
        title = post.heading.title if post.heading else None
        if not title or not post.heading or not names_post(title, self._titles):
            return False
        if not self._titled and (post.heading.parts or parts(title.of, title.start, title.end, self._rules.heading)):
            return False
        return "duties" in kinds and (_WHOLE in kinds or kinds >= _BOTH) and not _has_years(post)


def _has_years(post: Holder) -> bool:
    """Whether a card says in which year somebody studied or worked, as only that of a person does."""
    kind: CriterionKind | None = None
    for cell in post.cells:
        kind = cell.kind or kind
        if isinstance(cell, Run) and kind in _BOTH and _YEAR.search(cell.para.text, cell.start, cell.end):
            return True
    return False


def is_sheet(piece: Piece, rules: NoticeRules) -> bool:
    """Whether a paragraph is the heading of what is asked of posts."""
    return piece.whole and heads_sheet(piece.text.text, rules)


def asks_of_posts(row: Sequence[Piece], holders: Sequence[Holder], rules: NoticeRules) -> bool:
    """Whether a heading says that what is asked of posts stands below; tails and bare clauses others tell."""
    titles = [holder.heading.title for holder in holders if holder.heading]
    if any(title and parts(title.of, title.start, title.end, rules.heading) for title in titles):
        return False
    return all(holder.labelled() for holder in holders) and any(is_sheet(piece, rules) for piece in row[:FIRST_PIECES])
