"""The heading of a document that is no act: its title, and the act that the box above it names.

Утвержден приказом Министра вод от 5 мая 2031 года № 7

Справочник портных
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from msgspec.structs import replace

from kqparse.citations.reading import citations
from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.late_pattern import TWO_LETTERS, late_pattern
from kqparse.model import Act, Language, Text
from kqparse.normalise.acts import act_value
from kqparse.records import ActParts, ActReferenceParts, Aside, Block, Split
from kqparse.text.fold import lower
from kqparse.text.languages import judge
from kqparse.text.traced import Traced, cut, join

_FIRST = late_pattern(r"([^\W_](?:[\w-]*\w)?)[\s:.]+")
"""The first word of a box, with what parts it from the next."""
_GAP = late_pattern(r"(?<=\S)(?:\t| {3})[^\S\n]*(?=\S)")
_LEAST_GAPPED = 2
"""Lines with a gap, at least: in one it stands between the day and the number of an act."""
_NO_TITLE = late_pattern(r"^[0-9]+\.[0-9]|(?<=[^\W\d_]{4})[.!?]\s+(?=[^\W\d_])")


def headed(split: Split, grammar: Grammar, default: Language) -> tuple[Act | None, list[Aside]]:
    """An act whose title is the first heading of the document, and the other asides.

    The heading must stand before the first block and before any text but stamps, and may be no line that a page has
    there besides; else the document has none. Form, issuer, date and number are those of the act that stamps above all
    else name, which tell of the act without a heading too.
    """
    first = min((text.start for block in split.blocks for text in islice(_of_post(block), 1)), default=None)
    before = [aside for aside in split.asides if first is not None and aside.text.start < first]
    title = next((aside for aside in before if aside.kind != "stamp"), None)
    if title and (title.kind != "heading" or not _may_title(title.text.text, grammar)):
        title = None
    asides = split.asides
    if title and (over := _going_on(title, before, grammar)):
        whole = replace(title, text=join([title.text, over.text]))
        asides = [whole if one is title else one for one in asides if one is not over]
        title = whole
    stamps = takewhile(lambda aside: aside.kind == "stamp", sorted(before, key=lambda aside: aside.text.start))
    boxed = _boxed([aside.text for aside in stamps], grammar)
    if title is None and boxed is None:
        return None, split.asides
    own = [title, *_in_other_language(title, asides)] if title else []
    titles = {one.language or judge(one.text.text, grammar.languages) or default: one.text.tidy() for one in own}
    told, _ = act_value(boxed or _told(), grammar.acts, grammar.languages, default)
    act = replace(
        told,
        title=Text(**{language: text.text for language, text in titles.items()}) if titles else None,
        provenance={**told.provenance, **{f"title.{language}": text.spans() for language, text in titles.items()}},
    )
    return act, [aside for aside in asides if aside not in own]


def _boxed(lines: Sequence[Traced], grammar: Grammar) -> ActParts | None:
    """The act that a box names with its day, and its issuer or number; of boxes side by side the first one."""
    if not lines:
        return None
    box = join(_first_column(lines))
    word = _FIRST.match(box.text)
    # In Kazakh a word of approval ends a box; where it stands above the box it is no name of the issuer.
    if word and grammar.acts.annex_end.fullmatch(lower(word[1])):
        box = box[word.end() :]
    for found in citations(box.text, grammar.acts):
        said = found.parts(box)
        if said.date and (said.issuer or said.number):
            return _told(said, box[box.text.rfind(" ", 0, found.form_end) + 1 : found.form_end])
    return None


def _first_column(lines: Sequence[Traced]) -> Sequence[Traced]:
    """The lines of a box; where several have a gap, what stands before it: else two acts would be taken for one."""
    box = cut(lines[0].of, lines[0].start, lines[-1].end)
    ends = [at for at, sign in enumerate(box.text) if sign == "\n"]
    printed = [line for begin, end in pairwise([0, *ends, len(box)]) if (line := box[begin:end].strip())]
    gaps = [_GAP.search(line.text) for line in printed]
    if sum(gap is not None for gap in gaps) < _LEAST_GAPPED:
        return lines
    return [line[: gap.start()] if gap else line for line, gap in zip(printed, gaps, strict=True)]


def _told(said: ActReferenceParts | None = None, word: Traced | None = None) -> ActParts:
    """What is told of an act that is only `said` to be there, with the word for its form."""
    return ActParts(
        form=said.form if said else None,
        formed=word,
        title=None,
        issuer=said.issuer if said else None,
        date=said.date if said else None,
        number=said.number if said else None,
        registered_by=None,
        registered_on=None,
        registered_as=None,
        repealed=None,
        in_force=None,
        repealed_by=None,
        amends=[],
        repeals=[],
        legal_basis=[],
        amendments=[],
        office=None,
        name=None,
        claimed=[],
        asides=[],
        end=0,
    )


def _may_title(text: str, grammar: Grammar) -> bool:
    """Whether a heading may be that of a document: no stamp, sentence, number of a part, or what is asked."""
    small, acts = lower(text), grammar.acts
    if acts.title.match(small):
        return True
    if not TWO_LETTERS.search(text) or _NO_TITLE.search(text):
        return False
    if acts.ended.search(small) or citations(text, acts):
        return False
    families = [family for family in grammar.families.values() if isinstance(family, TitledRules)]
    return not any(own.experience.match(small) or (own.asks(small) and own.bounds.search(small)) for own in families)


def _going_on(title: Aside, before: Sequence[Aside], grammar: Grammar) -> Aside | None:
    """The heading on the next line that a title goes on with: by a small letter, or behind a word that ends none."""
    following = before[before.index(title) + 1 :][:1]
    for aside in following:
        open_ended = lower(title.text.text).split()[-1] in grammar.acts.table.titles.open
        goes_on = open_ended or aside.text.text[0].islower()
        between = aside.text.of.text[title.text.end : aside.text.start]
        if goes_on and aside.kind == "heading" and aside.language == title.language and between.strip() == "":
            return aside
    return None


def _of_post(block: Block) -> Iterator[Traced]:
    """The title of a post, or what else tells it."""
    yield from [block.heading.title] if block.heading.title else ()
    yield from (phrase for _, phrase in block.heading.parts.values())
    yield from (cell.text for cell in block.cells)


def _in_other_language(title: Aside, asides: Sequence[Aside]) -> list[Aside]:
    """The heading right behind the title that says it in the other language."""
    following = asides[asides.index(title) + 1 :][:1]
    return [
        aside
        for aside in following
        if aside.kind == "heading" and title.language and aside.language and aside.language != title.language
    ]
