"""KQ405: what one text says by a word that no faithful translation leaves out, and the other text nowhere.

Names of languages, of competencies and of programs in Latin letters are such words, and so are long figures: the year
and the number of an act. They tell what a list lacks however few entries it has, and also where both have as many.
"""

from collections.abc import Iterator, Mapping, Sequence

from kqparse.audit.bilingual.sentences import Conjunctions, Place
from kqparse.audit.bilingual.texts import Paired, told_alone
from kqparse.grammar.vocabulary.translations import Senses
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, OTHER, Diagnostic, Language, Spans
from kqparse.model.spans import meet

_STOP = late_pattern(r"[,;.:()]")
_WORD = late_pattern(r"[^\W\d_]+")
_LATIN = late_pattern(r"[A-Za-z]+")
_NAME = late_pattern(r"\b[A-Z][A-Za-z]{3,}\b")
"""The name of a program."""
_FIGURE = late_pattern(r"[0-9]{3,}")
"""A figure that no language spells out."""
_SIGNS = late_pattern(r"[^0-9]+")
_MAKER = "Microsoft"
"""A firm whose name stands before those of its programs, or in short: MS Excel."""
_LONGEST_NAME = 3
"""Words of the name of a competency."""


def words_alone(
    pair: Paired, said: Mapping[Language, str], senses: Senses, joining: Conjunctions, *, competencies: bool
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
        lacking = _names(text, other) if _NAME.search(text) else []
        lacking += _figures(text, other) if _FIGURE.search(text) else []
        lacking += _lacking(text, other, language, senses, competencies=False)
        places = {_entry(text, at, language, joining) for at in lacking}
        named = _lacking(text, other, language, senses, competencies=True) if competencies else ()
        for place in [_entry(text, at, language, joining) for at in named]:
            if len(_WORD.findall(text[slice(*place)])) <= _LONGEST_NAME:
                places.add(place)
        found += [(language, place) for place in sorted(places)]
    return found


def _lacking(text: str, other: str, language: Language, senses: Senses, *, competencies: bool) -> list[int]:
    """Where words stand whose sense the other language lacks."""
    own = senses.telling(text, language, competencies=competencies)
    if not own:
        return []
    there = senses.telling(other, OTHER[language], competencies=competencies)
    return [at for sense, at in own.items() if sense not in there]


def _names(text: str, other: str) -> list[int]:
    """Where the names of programs stand that another text with such names has not."""
    if _NAME.search(other) is None:
        return []
    there = "".join(_LATIN.findall(other)).lower()
    names = [(name.group(), name.start()) for name in _NAME.finditer(text)]
    return [at for name, at in names if name != _MAKER and name.lower() not in there]


def _figures(text: str, other: str) -> list[int]:
    """Where figures stand that another text with such figures has not; blanks may part thousands."""
    if _FIGURE.search(other) is None:
        return []
    there = _SIGNS.sub("", other)
    return [figure.start() for figure in _FIGURE.finditer(text) if figure.group() not in there]


def _entry(text: str, at: int, language: Language, joining: Conjunctions) -> Place:
    """Where the entry stands that a word at some place belongs to."""
    cuts = [sign.span() for sign in _STOP.finditer(text)]
    cuts += [word.span() for word in _WORD.finditer(text) if joining.is_one(word.group(), language)]
    begin = max((end for _, end in cuts if end <= at), default=0)
    return begin, min((start for start, _ in cuts if start > at), default=len(text))


def told_words(
    found: Sequence[tuple[Language, Place]], pair: Paired, told: Spans, position: str
) -> Iterator[Diagnostic]:
    """The findings about entries, beside those that lie in what is `told`."""
    for language, place in found:
        part = pair.texts[language][slice(*place)].strip().tidy()
        if not meet(part.spans(), told):
            yield told_alone(part.text, part.spans(), language, position)
