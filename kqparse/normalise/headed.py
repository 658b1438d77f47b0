"""The heading of a document that is no act: its title is all that there is of one."""

from kqparse.grammar import Grammar
from kqparse.model import Act, Language, by_language
from kqparse.records import Aside, Split
from kqparse.text.languages import judge


def headed(split: Split, grammar: Grammar, default: Language) -> tuple[Act | None, list[Aside]]:
    """An act without a form whose title is the first heading of the document, and the other asides.

    The heading must stand before the first block and before any text but stamps; else the document has none.
    """
    first = min((block.heading.title.start for block in split.blocks if block.heading.title), default=None)
    before = [aside for aside in split.asides if first is not None and aside.text.start < first]
    title = next((aside for aside in before if aside.kind != "stamp"), None)
    if title is None or title.kind != "heading":
        return None, split.asides
    text = title.text.tidy()
    language = judge(text.text, grammar.languages) or default
    act = Act(
        form=None,
        title=by_language(language, text.text),
        issuer=None,
        date=None,
        number=None,
        registration=None,
        status="unknown",
        repealed_by=None,
        amends=[],
        repeals=[],
        legal_basis=[],
        amendments=[],
        signatory=None,
        provenance={f"title.{language}": text.spans()},
    )
    return act, [aside for aside in split.asides if aside is not title]
