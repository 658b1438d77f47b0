"""What a row of a list says of a post, as values: institutions, level and category of qualification."""

from kqparse.grammar.mechanisms.characteristics import CharacteristicsRules
from kqparse.model import Provenance, Qualification, Spans
from kqparse.model.spans import merge
from kqparse.records import Heading, RowWords
from kqparse.text.traced import Traced

_SIGNS = ' .,;:()«»"'


def employers(words: RowWords | None, proof: Provenance) -> list[str]:
    """Kinds of institutions in the order of print."""
    named = words.employers if words else []
    for at, (_, printed) in enumerate(named):
        proof[f"employers.{at}"] = printed.spans()
    return [short for short, _ in named]


def qualification(words: RowWords | None, proof: Provenance) -> Qualification | None:
    """Level and category, None where a row names neither."""
    if words is None or not (words.level or words.category):
        return None
    if words.level:
        proof["qualification.level"] = words.level[1].spans()
    if words.category:
        proof["qualification.category"] = words.category[1].spans()
    return Qualification(
        level=words.level[0] if words.level else None,
        category=words.category[0] if words.category else None,
    )


def qualified(
    printed: Traced | None, rules: CharacteristicsRules | None, proof: Provenance, *, civil: bool
) -> tuple[bool, Qualification | None]:
    """Whether a category of qualification stands where one of the civil service may (первая, без категории), and it.

    In a `civil` document that a post has none says nothing of qualification.
    """
    small = rules.fold(printed.text.strip(_SIGNS)) if printed and rules else ""
    told = {category for category, forms in rules.cells if forms.fullmatch(small)} if rules and small else set()
    if printed is None or len(told) != 1 or (civil and told == {"none"}):
        return len(told) == 1, None
    proof["qualification.category"] = printed.spans()
    return True, Qualification(level=None, category=told.pop())


def row_spans(heading: Heading) -> Spans:
    """The block of one post of a row: the number and what leads all posts of the row, and its own words."""
    lead = heading.row.lead if heading.row else []
    phrases = [phrase for _, phrase in heading.parts.values()]
    pieces = [text for text in (heading.ordinal, *lead, heading.title, *phrases) if text]
    return merge([span for text in pieces for span in text.spans()])
