"""KQ405: what one text says by a word that no faithful translation leaves out, and the other text nowhere.

Names of languages, of competencies and of programs in Latin letters are such words, and so are long figures: the year
and the number of an act. They tell what a list lacks however few entries it has, and also where both have as many.
A competency may be told in other words than those that are known, which an entry of the other list beyond those that
the two share may be.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from kqparse.audit.bilingual.sentences import Conjunctions, Place
from kqparse.audit.bilingual.texts import Paired, told_alone
from kqparse.grammar.vocabulary.translations import Senses
from kqparse.late_pattern import FIGURES, LETTERS, late_pattern
from kqparse.model import LANGUAGES, OTHER, Diagnostic, Language, Spans
from kqparse.model.spans import meet

_STOP = late_pattern(r"[,;.:()]")
_LATIN = late_pattern(r"[A-Za-z][A-Za-z]*")
_NAME = late_pattern(r"[A-Z](?<!\w[A-Z])[A-Za-z]{3,}\b")
"""The name of a program; a set of signs comes first in these, for which alone most of a text is gone through."""
_FIGURE = late_pattern(r"[0-9][0-9]{2,}(?![0-9])(?<!00)")
"""A figure that no language spells out, as some do hundreds and thousands."""
_MOST = 64
"""Names beyond which none is said to be lacking: such texts do not say the same."""
_LONGEST_NAME = 3
"""Words of the name of a competency."""


class Said(Struct, frozen=True, dict=True):
    """All that a post says in a language."""

    text: str

    @cached_property
    def latin(self) -> str | None:
        """Its Latin letters, small; None where it has no name of a program."""
        return "".join(_LATIN.findall(self.text)).lower() if _NAME.search(self.text) else None

    @cached_property
    def figures(self) -> str | None:
        """Its figures in a row; None where it has none that no language spells out."""
        return "".join(FIGURES.findall(self.text)) if _FIGURE.search(self.text) else None


def words_alone(
    pair: Paired, said: Mapping[Language, Said], senses: Senses, joining: Conjunctions, *, competencies: bool
) -> list[tuple[Language, Place]]:
    """The entries with a word that the other language of a post lacks.

    Args:
        pair: the texts of a criterion.
        said: all that the post says in each language.
        senses: of words.
        joining: what parts entries beside signs.
        competencies: whether the criterion lists those.
    """
    found: list[tuple[Language, Place]] = []
    for language in LANGUAGES:
        text, other = pair.texts[language].text, said[OTHER[language]]
        lacking = [*(_names(text, other, senses) if _NAME.search(text) else ()), *_figures(text, other)]
        lacking += _lacking(text, other.text, language, senses)
        if lacking:
            parts = [*_parts(text, language, joining)]
            ends = [end for _, end in parts]
            found += [(language, parts[at]) for at in sorted({bisect_right(ends, at) for at in lacking})]
    return [*dict.fromkeys([*found, *_competencies(pair, said, senses, joining)])] if competencies else found


def may_lack(text: str, language: Language, senses: Senses) -> bool:
    """Whether a text has a word that no faithful translation leaves out, names of competencies apart."""
    told = _NAME.search(text) or _FIGURE.search(text)
    return bool(told or senses.telling(text, language, competencies=False))


def _lacking(text: str, other: str, language: Language, senses: Senses) -> list[int]:
    """Where words stand whose sense the other language lacks."""
    own = senses.telling(text, language, competencies=False)
    if not own:
        return []
    there = senses.telling(other, OTHER[language], competencies=False)
    return [at for sense, at in own.items() if sense not in there]


def _competencies(
    pair: Paired, said: Mapping[Language, Said], senses: Senses, joining: Conjunctions
) -> list[tuple[Language, Place]]:
    """The entries that are names of competencies which the other language lacks, as many as no other entry may mean."""
    theirs = {one: senses.telling(said[OTHER[one]].text, OTHER[one], competencies=True).keys() for one in LANGUAGES}
    if all(senses.telling(pair.texts[one].text, one, competencies=True).keys() <= theirs[one] for one in LANGUAGES):
        return []  # as in most translations
    lacking: dict[Language, list[Place]] = {}
    others: dict[Language, int] = {}
    for language in LANGUAGES:
        text, there = pair.texts[language].text, theirs[language]
        entries = _entries(text, language, joining)
        own = [senses.telling(text[slice(*entry)], language, competencies=True).keys() for entry in entries]
        lacking[language] = [
            entry for entry, known in zip(entries, own, strict=True) if known and known.isdisjoint(there)
        ]
        others[language] = len(entries) - len(lacking[language])
    return [
        (language, (begin, end))
        for language in LANGUAGES
        if others[OTHER[language]] <= others[language]
        for begin, end in lacking[language]
        if len(LETTERS.findall(pair.texts[language].text[begin:end])) <= _LONGEST_NAME
    ]


def _names(text: str, other: Said, senses: Senses) -> list[int]:
    """Where the names of programs stand that another text with such names has not, in no letters."""
    names = [(name.group(), name.start()) for name in _NAME.finditer(text)]
    # Most stand in the other text as they do here, which is told sooner than by all its letters.
    names = [(name, at) for name, at in names if name not in other.text and name not in senses.makers]
    there = other.latin if names else None
    lacking = [(name, at) for name, at in names if there is not None and name.lower() not in there]
    if not lacking or len(lacking) > _MOST:
        return []
    spelled = senses.spelled([name for name, _ in lacking], other.text)
    return [at for name, at in lacking if name not in spelled]


def _figures(text: str, other: Said) -> list[int]:
    """Where figures stand that another text with such figures has not; blanks may part thousands."""
    figures = [(figure.group(), figure.start()) for figure in _FIGURE.finditer(text)]
    there = other.figures if figures else None
    return [at for figure, at in figures if there is not None and figure not in there]


def _entries(text: str, language: Language, joining: Conjunctions) -> list[Place]:
    """Where the entries of a text stand that have words."""
    return [place for place in _parts(text, language, joining) if LETTERS.search(text, *place)]


def _parts(text: str, language: Language, joining: Conjunctions) -> Iterator[Place]:
    """What stands between signs and words that join."""
    cuts = [sign.span() for sign in _STOP.finditer(text)]
    cuts += joining.places(text, language)
    begin = 0
    for start, end in sorted(cuts):
        yield begin, start
        begin = end
    yield begin, len(text)


def told_words(
    found: Sequence[tuple[Language, Place]], pair: Paired, told: Spans, position: str
) -> Iterator[Diagnostic]:
    """The findings about entries, beside those that lie in what is `told`."""
    for language, place in found:
        part = pair.texts[language][slice(*place)].strip().tidy()
        if not meet(part.spans(), told):
            yield told_alone(part.text, part.spans(), language, position)
