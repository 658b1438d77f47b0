"""Two extracted documents as one text, a line a value, of which every character leads back to its document."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, zip_longest
from typing import Any, NamedTuple

from msgspec.structs import replace

from kqparse.model import LANGUAGES, CriterionKind, Diagnostic, Document, Language, Position, Span, Spans
from kqparse.model.spans import meet, merge
from kqparse.records import Block, Cell, Heading, ParallelValue, Sheet
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, of_pieces

_PARTS = ("category", "codes", "headcount")


class _Said(NamedTuple):
    """A value of a post: its name, its text, where it stands in its document; of a criterion its kind and its grade."""

    name: str
    text: str
    spans: Spans
    kind: CriterionKind | None = None
    grade: tuple[str | None, str | None] | None = None


class _Owner(NamedTuple):
    """Whose value a line of the text is."""

    language: Language
    position: str
    said: _Said


_Key = tuple[CriterionKind, tuple[str | None, str | None] | None]
"""What criteria of both languages pair by: their kind, and their grade."""
_Criterion = tuple[Traced | None, Traced]
"""A label and a text."""


class Written:
    """The posts of a Kazakh and a Russian document as blocks over one text.

    Attributes:
        blocks: those of the Kazakh document, then those of the Russian one.
    """

    def __init__(self, documents: Mapping[Language, Document]) -> None:
        """Write down what is compared of each post."""
        self._names = {language: document.source.name for language, document in documents.items()}
        posts = [(language, post) for language in LANGUAGES for post in documents[language].positions]
        said = [[*_said(post, language)] for language, post in posts]
        self._owners = [
            _Owner(language, post.id, each) for (language, post), own in zip(posts, said, strict=True) for each in own
        ]
        lines = [owner.said.text for owner in self._owners]
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        text = "\n".join(lines)
        of = EditedText(text, text)
        traced = (of_pieces(of, [(start, start + len(line))]) for start, line in zip(self._starts, lines, strict=False))
        self.blocks = [
            _block(language, [(each, next(traced)) for each in own])
            for (language, _), own in zip(posts, said, strict=True)
        ]

    def sheet(self, block: Block) -> Sheet:
        """The criteria of a post in both languages: those of one kind in their order, and those of one grade."""
        keyed: dict[_Key, dict[Language, list[_Criterion]]] = {}
        label: Traced | None = None
        for cell in block.cells:
            if cell.role == "value" and cell.kind and cell.language:
                grade = self._owner(cell.text.start).said.grade
                own = keyed.setdefault((cell.kind, grade), {language: [] for language in LANGUAGES})
                own[cell.language].append((label, cell.text))
            label = cell.text if cell.role == "label" else None
        parallels = [
            _parallel(kind, {name: each for name, each in zip(LANGUAGES, pair, strict=True) if each})
            for (kind, _), own in keyed.items()
            for pair in zip_longest(*own.values())
        ]
        return Sheet(block.section, block.heading, [], [], [], block.by_language, parallels, apart=True)

    def in_both(self, blocks: Sequence[Block]) -> list[tuple[str, str]]:
        """The ids of the posts in both languages, in the Kazakh and in the Russian document."""
        pairs = (block.by_language for block in blocks if len(block.by_language) > 1)
        starts = [
            [own.heading.title.start for own in both.values() if own.heading and own.heading.title] for both in pairs
        ]
        return [(self._owner(at[0]).position, self._owner(at[1]).position) for at in starts if len(at) > 1]

    def placed(self, finding: Diagnostic, partners: Mapping[tuple[Language, str], str]) -> tuple[Language, Diagnostic]:
        """A finding about the text as one of the document that it stands in, and that document's language.

        Args:
            finding: about the text.
            partners: the post of the other document, which is named also where it has no evidence, by language and id.
        """
        sides: dict[Language, Spans] = {}
        posts: dict[Language, str] = {}
        for span in finding.spans:
            owner, spans = self._in_source(span)
            sides.setdefault(owner.language, []).extend(spans)
            posts[owner.language] = owner.position
        language, *others = [name for name in LANGUAGES if name in sides] or ["kk"]
        data: dict[str, Any] = dict(finding.data)
        for other in others:
            data["other"] = {"document": self._names[other], "position": posts[other], "spans": merge(sides[other])}
        if "other" not in data and (partner := partners.get((language, posts.get(language, "")))):
            other = LANGUAGES[1 - LANGUAGES.index(language)]
            data["other"] = {"document": self._names[other], "position": partner, "spans": []}
        own = merge(sides.get(language, []))
        return language, replace(finding, position=posts.get(language), spans=own, data=data)

    def _owner(self, at: int) -> _Owner:
        return self._owners[bisect_right(self._starts, at) - 1]

    def _in_source(self, span: Span) -> tuple[_Owner, Spans]:
        """Whose a stretch of the text is, which lies in one line, and where it stands in its document.

        Where lines of the document were not joined by a blank each, it is not known what stands where: the whole value
        is the evidence.
        """
        owner = self._owner(span[0])
        first = self._starts[bisect_right(self._starts, span[0]) - 1]
        low, high = (offset - first for offset in span)
        own = owner.said.spans
        if sum(end - start for start, end in own) + len(own) - 1 != len(owner.said.text):
            return owner, own
        before = accumulate((end - start + 1 for start, end in own), initial=0)
        pieces = [
            (start + max(low - at, 0), min(end, start + high - at))
            for (start, end), at in zip(own, before, strict=False)
        ]
        return owner, [piece for piece in pieces if piece[0] < piece[1]]


def _parallel(kind: CriterionKind, said: Mapping[Language, _Criterion]) -> ParallelValue:
    labels = {language: label for language, (label, _) in said.items() if label}
    return ParallelValue(kind, labels, {language: text for language, (_, text) in said.items()}, "", [])


def _said(post: Position, language: Language) -> Iterator[_Said]:
    """What is compared of a post, in the language of its document."""
    for name, text in (("section", post.section), ("title", post.title)):
        said = getattr(text, language, None)
        if isinstance(said, str):
            yield _Said(name, said, post.provenance.get(f"{name}.{language}", []))
    figures = {
        "ordinal": post.ordinal,
        "category": post.category,
        "codes": ", ".join(post.codes) or None,
        "headcount": None if post.headcount is None else f"{post.headcount:g}",
    }
    for name, figure in figures.items():
        if figure is not None:
            places = post.provenance.get(name) or post.provenance.get(f"{name}.{language}", [])
            yield _Said(name, str(figure), places)
    for grade in post.grades:
        text = getattr(grade.text, language, None)
        if isinstance(text, str):
            key = (grade.level, grade.category)
            yield _Said("value", text, getattr(grade.spans, language) or [], "qualification_requirements", key)
    graded = merge(span for grade in post.grades for span in getattr(grade.spans, language, None) or [])
    for index, criterion in enumerate(post.criteria):
        places = getattr(criterion.spans, language, None) or []
        label, text = (getattr(each, language, None) for each in (criterion.label, criterion.text))
        if meet(graded, places):
            continue  # compared grade by grade
        if isinstance(text, str):
            if isinstance(label, str):
                yield _Said(
                    "label", label, post.provenance.get(f"criteria.{index}.label.{language}", []), criterion.kind
                )
            yield _Said("value", text, places, criterion.kind)


def _block(language: Language, said: Sequence[tuple[_Said, Traced]]) -> Block:
    """A post of one document."""
    named = {each.name: text for each, text in said}
    parts = {name: (named[name], named[name]) for name in _PARTS if name in named}
    heading = Heading(named.get("title"), named.get("ordinal"), parts, [])
    cells = [
        Cell("label" if each.name == "label" else "value", text, each.kind, language)
        for each, text in said
        if each.name in {"label", "value"}
    ]
    return Block(named.get("section"), heading, cells)
