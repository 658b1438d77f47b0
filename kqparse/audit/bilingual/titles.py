"""KQ406: titles that name another rank, another unit or another number in each language."""

from collections.abc import Iterator

from kqparse.audit.bilingual.counted import Counted
from kqparse.audit.bilingual.figures import counted_otherwise
from kqparse.diagnostics import finding
from kqparse.grammar.values.ranks import RankRules, Standing
from kqparse.model import LANGUAGES, Diagnostic, Language, Position, Text

_HEADS = frozenset({"chair", "head"})
"""What the grammar calls the ranks of those who lead."""


def title_differs(position: Position, rules: RankRules, counted: Counted) -> Iterator[Diagnostic]:
    """The finding about the titles of a post, if they differ.

    A unit that one title leaves out is no difference where the section of that language names it. A number is another
    one where both have some, which `counted` tells (5-разрядты слесарь, слесарь 4 разряда).
    """
    title = position.title
    if title is None or not isinstance(title.kk, str) or not isinstance(title.ru, str):
        return
    alone = rules.unmatched(title.kk, title.ru)
    told = [
        *(each for each in alone.kk if not _known(each, position.section, "ru", rules, contradicted=bool(alone.ru))),
        *(each for each in alone.ru if not _known(each, position.section, "kk", rules, contradicted=bool(alone.kk))),
    ]
    if told or counted_otherwise(title.kk, title.ru, counted):
        spans = [span for language in LANGUAGES for span in position.provenance.get(f"title.{language}", [])]
        yield finding("KQ406", spans, position=position.id, data={"kk": title.kk, "ru": title.ru})


def _known(
    standing: Standing, section: Text | None, language: Language, rules: RankRules, *, contradicted: bool
) -> bool:
    """Whether the section of a language names a unit that its title leaves out."""
    if not standing.unit or contradicted or section is None:
        return False
    heading = getattr(section, language)
    named = rules.standings(heading, language) if isinstance(heading, str) else []
    return any(each.meanings & standing.meanings for each in named)


def leads(ranks: RankRules, name: Text) -> bool:
    """Whether the name of a post, in whatever language it has, is that of a head."""
    texts = [(text, language) for language in LANGUAGES if isinstance(text := getattr(name, language), str)]
    return any(each.meanings & _HEADS for text, language in texts for each in ranks.standings(text, language))
