"""Words of provisions that say who may be appointed to a post, for the engine."""

import re
from typing import Literal

from kqparse.grammar.phrasing.any_of import any_form, any_word
from kqparse.grammar.phrasing.forms import compiled
from kqparse.grammar.phrasing.looks import Compiled, Forms
from kqparse.grammar.phrasing.marks import is_plain
from kqparse.grammar.phrasing.needs import Needs
from kqparse.grammar.phrasing.of_tables import of_tables
from kqparse.grammar.tables import FamilyFile, Number, Table, Word
from kqparse.grammar.values.numbers import IN_WORDS
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import one_sign

_SLOTS = {
    "title": r"[^\W\d_][^.;:!?\n]{2,200}?",
    "post": r"[^\W\d_][^.;:!?\n]{2,200}?",
    "whom": r"[^\W\d_][^.;:!?\n]{2,90}?",
    "asked": rf"(?:{one_sign('-–—•')}\s*)?[^\W_].{{8,2500}}?",
}


class ArticleEvidence(Table, frozen=True, kw_only=True):
    """How many provisions a document must show."""

    articles: Number = 1


class Articles(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `article`: sentences that say who may be appointed to a post.

    Attributes:
        links: forms that may stand before a title that begins a sentence.
        sentences: forms of a whole sentence; `{title}` is the post, `{office}` one that begins with one of `offices`,
            `{post}` one that ends as titles do, `{asked}` who may be appointed, `{person}` a word of `persons`, none
            of their forms, that ends what is asked, and `{whom}` words between the two.
        offices: forms that titles begin with, where the sentence alone does not tell a post.
        persons: words for whoever is appointed, at the beginning or at the end of what is asked.
        holders: the same by what they have, wherever among what is asked.
        asks: words of what is asked, one of which must be among it.
        tasks: what begins that which somebody must do, and asks nothing of who holds a post.
        heads: words that titles end with, beside those of titles.toml.
        never: words that no title has.
        goes_on: forms of what begins a sentence that says more of what is asked.
        headcount: forms of a whole sentence behind these that says how many units the post has; `{number}` is it.
    """

    mechanism: Literal["article"]
    evidence: ArticleEvidence = ArticleEvidence()
    links: tuple[Word, ...] = ()
    sentences: tuple[str, ...]
    offices: tuple[Word, ...] = ()
    persons: tuple[Word, ...]
    holders: tuple[Word, ...] = ()
    asks: tuple[Word, ...]
    tasks: tuple[Word, ...] = ()
    heads: tuple[Word, ...] = ()
    never: tuple[Word, ...] = ()
    goes_on: tuple[Word, ...] = ()
    headcount: tuple[Word, ...] = ()


class ArticleRules(Compiled[Articles], frozen=True):
    """One family of such provisions, ready for use; all patterns are for text in lower case.

    Attributes:
        sentences: the pattern of each form.
        persons, holders, asks, tasks, heads, never, goes_on, headcount: the pattern of each list of forms.
        titles: the words of titles.
    """

    sentences: tuple[re.Pattern[str], ...]
    persons: re.Pattern[str]
    holders: re.Pattern[str]
    asks: re.Pattern[str]
    tasks: re.Pattern[str]
    heads: re.Pattern[str]
    never: re.Pattern[str]
    goes_on: re.Pattern[str]
    headcount: re.Pattern[str]
    titles: TitleRules


def article_rules(table: Articles, titles: TitleRules) -> ArticleRules:
    """Compile a family of provisions; `titles` are the words that tell a post where its sentence does not.

    Raises:
        FormError: if a form cannot be compiled.
    """
    slots = {**_SLOTS, "person": any_word(filter(is_plain, table.persons))}
    link = f"[<{'|'.join(table.links)}>[ ,] ]" if table.links else ""
    forms = [link + form if form.startswith("{title}") else form for form in table.sentences]
    if table.offices:
        slots["office"] = rf"(?:{any_form(table.offices).pattern})(?!\w)[^.;:!?\n]{{0,200}}?"
    return of_tables(
        ArticleRules,
        [table],
        table=table,
        sentences=tuple(compiled([form], slots) for form in forms),
        headcount=any_form(table.headcount, {"number": rf"[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?{IN_WORDS}"}),
        titles=titles,
        look={"articles": Forms(Needs(table.sentences))},
    )
