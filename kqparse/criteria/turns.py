"""The texts of a criterion in both languages, of which one half, or neither, may show its language."""

from collections.abc import Callable, Mapping, Sequence

from kqparse.criteria.points import LISTS
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, CriterionKind, Language
from kqparse.records import Parallel
from kqparse.text.fold import label_key
from kqparse.text.tongues import TongueRules, by_tongue, parted
from kqparse.text.traced import Traced, join

_SLASH = " / "
_NUMBER = late_pattern(r"[0-9]{1,3}[.)]")
_FEWEST = 2
"""Words of each of two lines, since a single one may well be a name that goes on with the first."""


def by_language(
    texts: Sequence[Traced], labels: Mapping[Language, Traced], tongues: TongueRules, first: Language, *, rows: bool
) -> Parallel:
    """What each language says: by the label that a text stands behind, by its words, or by its place.

    `first` is the language that comes first; with `rows` each has its label and its text in a row of its own.
    """
    told = _by_label(texts, labels, tongues) if rows else by_tongue(_in_turn(_in_pairs(texts, tongues)))
    whole: Parallel = told or by_tongue(parted(texts, tongues, first))
    if len(whole) == 1 and len(labels) != 1:
        return _by_turn(texts, tongues) or whole
    return whole


def unlabelled(
    texts: Parallel, labels: Mapping[Language, Traced], of: Callable[[str], tuple[str, Language] | None], kind: str
) -> tuple[Parallel, dict[Language, Traced]]:
    """Texts without a label that one of them begins with, and all labels: `Білімі: жоғары / Образование: высшее`.

    `of` tells the kind and language of a label by its key, `kind` is that of the criterion.
    """
    own, told = dict(texts), dict(labels)
    for language, text in texts.items():
        at = text.text.find(":")
        if language not in labels and 0 < at < len(text.text) - 1 and of(label_key(text.text[:at])) == (kind, language):
            told[language], own[language] = text[:at].strip(), text[at + 1 :].strip()
    return own, {language: told[language] for language in LANGUAGES if language in told}


def _by_label(
    texts: Sequence[Traced], labels: Mapping[Language, Traced], tongues: TongueRules
) -> dict[Language, Traced] | None:
    """The texts by the last label before each; None where the words of one say that it is in the other language."""
    starts = sorted((label.start, language) for language, label in labels.items())
    found = [(next((own for start, own in reversed(starts) if start < text.start), None), text) for text in texts]
    owned = [(own, text) for own, text in found if own and tongues.spoken(text.text) in (None, own)]
    whole = by_tongue(owned)
    return whole if len(owned) == len(texts) and len(whole) == len(LANGUAGES) else None


def _in_pairs(texts: Sequence[Traced], tongues: TongueRules) -> list[dict[Language, Traced]]:
    """Lines of which each two say the same, with the same number or in two cells of one line: one is in each language.

    Single lines may show no language, all of a side do.
    """
    if len(texts) % 2 or len(texts) < 2 * len(LANGUAGES):
        return []
    pairs = [*zip(texts[::2], texts[1::2], strict=True)]
    numbers = [(_NUMBER.match(one.text), _NUMBER.match(other.text)) for one, other in pairs]
    counted = all(one and other and one[0] == other[0] for one, other in numbers)
    if not counted and any(one.of.text[one.end : other.start] != "\t" for one, other in pairs):
        return []
    weights = [tongues.weight(join(side).text) for side in (texts[::2], texts[1::2])]
    if weights[0] == weights[1] or weights[0] * weights[1] > 0:
        return []
    order: Sequence[Language] = ("kk", "ru") if weights[0] > weights[1] else ("ru", "kk")
    return [dict(zip(order, pair, strict=True)) for pair in pairs]


def listed(
    kind: CriterionKind, texts: Sequence[Traced], whole: Parallel, tongues: TongueRules
) -> list[dict[Language, Traced]]:
    """The entries of a list that both languages print by turns, or numbered ones in the only language of the `whole`.

    Only some kinds of criteria have such.
    """
    if kind not in LISTS:
        return []
    if len(whole) == 1:
        return [{language: entry} for language in whole for entry in _numbered(texts)]
    return _in_pairs(texts, tongues)


def _numbered(texts: Sequence[Traced]) -> list[Traced]:
    """The entries that begin with numbers from one on, each with the lines that it goes on in; nothing without such."""
    found: list[list[Traced]] = []
    for text in texts:
        number = _NUMBER.match(text.text)
        if number and int(number[0][:-1]) == len(found) + 1:
            found.append([text])
        elif found:
            found[-1].append(text)
        else:
            return []
    return [join(entry).tidy() for entry in found] if len(found) > 1 else []


def _in_turn(pairs: Sequence[Mapping[Language, Traced]]) -> list[tuple[Language, Traced]]:
    return [(language, pair[language]) for language in LANGUAGES for pair in pairs]


def _by_turn(texts: Sequence[Traced], tongues: TongueRules) -> Parallel | None:
    """A text that a slash parts, or two lines of it, of which one half shows its language: the other has the other.

    Lines that are printed again in the same words, as names are, are said once in each language.
    """
    if same := _again(texts):
        return same
    halves = list(texts)
    if len(texts) == 1:
        at = texts[0].text.find(_SLASH)
        halves = [texts[0][:at].strip(), texts[0][at + len(_SLASH) :].strip()] if at > 0 else halves
    elif (
        len(texts) != len(LANGUAGES) or not texts[1].text[:1].isupper() or min(_words(each) for each in texts) < _FEWEST
    ):
        return None
    if len(halves) != len(LANGUAGES) or not all(each.text for each in halves):
        return None
    left, right = (tongues.spoken(each.text) for each in halves)
    if (left is None) == (right is None):
        return None
    order = halves if "kk" in (left, _other(right)) else halves[::-1]
    return {"kk": order[0].tidy(), "ru": order[1].tidy()}


def _again(texts: Sequence[Traced]) -> Parallel | None:
    half = len(texts) // 2
    said = [text.text.strip(" .;,") for text in texts]
    if not half or len(texts) % 2 or said[:half] != said[half:]:
        return None
    return {"kk": join(texts[:half]).tidy(), "ru": join(texts[half:]).tidy()}


def _other(language: Language | None) -> Language | None:
    return None if language is None else "ru" if language == "kk" else "kk"


def _words(text: Traced) -> int:
    return len(text.text.split())
