"""What the Kazakh and the Russian text of a post say differently (KQ201, KQ402 to KQ406).

Values are compared, not words: what each language asks for was told apart by the stage before. Each difference is told
once: a sentence in one language only says all that is in it, and so does an alternative.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial

from kqparse.audit.bilingual.counted import Counted, NumberSigns, numbers_of
from kqparse.audit.bilingual.education import alternative_differs, education_differs
from kqparse.audit.bilingual.entries import missing_entries
from kqparse.audit.bilingual.experience import experience_differs, joined_otherwise, pairs, sectors_differ
from kqparse.audit.bilingual.fields import Fields
from kqparse.audit.bilingual.figures import figures_differ, say_the_same
from kqparse.audit.bilingual.scales import Differing, scales_differ
from kqparse.audit.bilingual.sentences import Conjunctions, Missing, missing
from kqparse.audit.bilingual.texts import Paired, languages_of, paired_texts, post_alone, text_differs
from kqparse.audit.bilingual.titles import leads, title_differs
from kqparse.audit.bilingual.words import Said, may_lack, told_words, words_alone
from kqparse.grammar import Grammar
from kqparse.grammar.kept import PerGrammar
from kqparse.grammar.requirements.rules import RequirementRules
from kqparse.grammar.requirements.tables import WordKind
from kqparse.grammar.vocabulary.translations import Senses
from kqparse.model import (
    LANGUAGES,
    CriterionKind,
    Diagnostic,
    Experience,
    Language,
    Position,
    Scale,
    Span,
    Spans,
    spans_of,
    texts_of,
)
from kqparse.model.requirement import ExperienceCondition
from kqparse.model.spans import meet, merge
from kqparse.model.wording import NOTHING
from kqparse.records import Sheet, Spoken
from kqparse.requirement import placed
from kqparse.requirement.several.moved import moved_education, moved_experience
from kqparse.requirement.tokens.lexer import tokens
from kqparse.text.tongues import TongueRules

_NOT_UNDERSTOOD = "KQ301"
_MEANING = frozenset({"degree", "level", "programme", "scope", "training"})
"""Words of requirements that a translation keeps."""
_JOINING: tuple[WordKind, ...] = ("and", "or")
_TRANSLATED = 2
"""Things that texts say in words of both languages, if they are a translation."""
_BEYOND = sys.maxsize
_VALUED: frozenset[CriterionKind] = frozenset({"education", "experience", "qualification_requirements"})
"""Kinds of criteria whose lists are compared as values."""
_KEPT = 512
"""Texts, and pairs of them, that are kept with what they were looked through for: criteria repeat."""
_LONGEST_KEPT = 20_000
"""Characters of two texts beyond which they are not kept."""


class _Rules:
    """What texts are compared by, which remembers what it has compared.

    Attributes:
        fields: finds fields of study without a counterpart.
        leads: whether the name of a post is that of a head.
        missing: the sentences that one of two texts lacks; `entries` those, else the entries of lists.
        counted: tells the numbers of a text.
        counts_alike: whether two texts plainly have the same numbers and times.
        may_lack: whether a text has a word that no translation leaves out.
        alike: criteria in whose values nothing differs, by what their comparison depends on.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.fields = Fields(grammar.fields, lambda text, language: self.conjunctions.joints(text, language))  # noqa: PLW0108
        self.leads = partial(leads, grammar.ranks)
        self._requirement, self._senses = grammar.requirement, grammar.senses
        self.alike = set[tuple[object, ...]]()
        self._grammar = grammar
        self.missing = lru_cache(maxsize=_KEPT)(lambda kk, ru: missing(kk, ru, self.conjunctions))
        self.entries = lru_cache(maxsize=_KEPT)(self._entries)
        self.counted: Counted = lambda text, of: numbers_of(text, self._requirement.languages[of], self._signs)
        self.counts_alike = lru_cache(maxsize=_KEPT)(lambda kk, ru: say_the_same(kk, ru, self._signs))
        self.may_lack = lru_cache(maxsize=_KEPT)(lambda text, language: may_lack(text, language, self._senses))

    @cached_property
    def conjunctions(self) -> Conjunctions:
        """The words for «and» and «or», which documents in one language do not ask for."""
        return _conjunctions(self._requirement, self._senses, self._grammar.numerals)

    @cached_property
    def _signs(self) -> NumberSigns:
        return NumberSigns(self._grammar.numerals, self._senses.counting, self._grammar.repair.scripts.latin)

    def figures(
        self, pair: Paired, own: Sequence[Spoken], alone: Sequence[Diagnostic], position: str
    ) -> list[Diagnostic]:
        """The findings about numbers that differ, beside what is told to stand alone and amounts of work."""
        if self.counts_alike(pair.texts["kk"].text, pair.texts["ru"].text):
            return []
        told = partial(_told_otherwise, own, alone)
        return list(figures_differ(pair, self.counted, self._signs, told, position))

    def words(
        self,
        pair: Paired,
        said: Mapping[Language, Said],
        alone: Sequence[Diagnostic],
        position: str,
        *,
        competencies: bool,
    ) -> list[Diagnostic]:
        """The findings about entries with a word that the other language lacks, beside what is told to stand alone."""
        if not (competencies or any(self.may_lack(text.text, language) for language, text in pair.texts.items())):
            return []
        entries = words_alone(pair, said, self._senses, self.conjunctions, competencies=competencies)
        told = [span for each in alone for span in each.spans] if entries else []
        return list(told_words(entries, pair, told, position)) if entries else []

    def _entries(self, kk: str, ru: str) -> Missing:
        found = self.missing(kk, ru)
        return found if any(found) else missing_entries(kk, ru, self.conjunctions)


_RULES = PerGrammar(_Rules)


def _conjunctions(rules: RequirementRules, senses: Senses, numerals: Mapping[str, float]) -> Conjunctions:
    lexicons = {language: own.lexicon for language, own in rules.languages.items()}
    words = {language: frozenset(lexicon.alone(_JOINING)) for language, lexicon in lexicons.items()}
    return Conjunctions(words, lexicons["kk"].fold, partial(_meanings, rules, senses), numerals)


def _meanings(rules: RequirementRules, senses: Senses, text: str, language: Language) -> frozenset[str]:
    """What a text says that both languages have a word for."""
    found = tokens(text, rules.languages[language])
    asked = frozenset(f"{token.kind} {token.value}" for token in found if token.kind in _MEANING)
    return asked.union(map(str, senses.of(text, language)))


def differences(
    positions: Sequence[Position],
    sheets: Sequence[Sheet],
    spoken: Sequence[Spoken],
    findings: Sequence[Diagnostic],
    grammar: Grammar,
) -> list[Diagnostic]:
    """The findings about all posts that are printed in two languages, in the order of the posts.

    Args:
        positions: all posts.
        sheets: what each was made from.
        spoken: what the languages of their criteria say.
        findings: those so far, which tell what was not understood.
        grammar: what to compare by.
    """
    by_post: dict[str, list[Spoken]] = {}
    for one in spoken:
        by_post.setdefault(one.position, []).append(one)
    doubts: dict[str | None, Spans] = {}
    for each in findings:
        if each.code == _NOT_UNDERSTOOD:
            doubts.setdefault(each.position, []).extend(each.spans)
    rules = _RULES.of(grammar)
    posts = [(post, sheet) for post, sheet in zip(positions, sheets, strict=True) if sheet.by_language]
    both = {post.id for post, _ in posts if len(languages_of(post)) > 1}
    # Where titles alone stand in both languages, no text lacks its like.
    asked = {language for _, sheet in posts for value in sheet.parallels for language in value.texts}
    told: list[Diagnostic] = []
    for position, sheet in posts:
        if position.id in both:
            told += title_differs(position, grammar.ranks, rules.counted)
            if len(asked) > 1:
                found = _criteria(position, sheet, by_post.get(position.id, ()), doubts.get(position.id, []), rules)
                told += _nowhere(list(found), grammar.senses)
            for experience in (position.experience, *(grade.experience for grade in position.grades)):
                told += sectors_differ(experience, position.id, rules.fields.codes) if experience else ()
        elif 2 * len(both) >= len(posts) and (asked or not _in_either(position, sheet, grammar.tongues)):
            told += post_alone(position)
    # What holds for several posts is told of the first of them.
    return list({(each.code, *each.spans): each for each in reversed(told)}.values())[::-1]


def points_differ(scales: Sequence[Scale], grammar: Grammar) -> list[Differing]:
    """What the scales of a document, or of two that are one, say differently in Kazakh and in Russian."""
    return [*scales_differ(scales, _RULES.of(grammar).conjunctions)] if len(scales) > 1 else []


def _in_either(position: Position, sheet: Sheet, tongues: TongueRules) -> bool:
    """Whether a post amid titles in both languages, of which nothing is asked, has one that shows neither: Директор."""
    titles = texts_of(position.title)
    return not (sheet.apart or position.criteria) and all(tongues.spoken(title) is None for title in titles)


def _nowhere(told: Sequence[Diagnostic], senses: Senses) -> list[Diagnostic]:
    """What is told of a post without texts of one language that mostly say what one of the other does, elsewhere."""
    alone = {
        language: [
            (at, senses.of(printed, language))
            for at, each in enumerate(told)
            if each.code == "KQ405" and isinstance(printed := each.data.get(language), str)
        ]
        for language in LANGUAGES
    }
    gone: set[int] = set()
    for kk, said in alone["kk"]:
        for ru, other in alone["ru"]:
            shared = len(said & other)
            if shared >= _TRANSLATED and not gone & {kk, ru}:
                gone |= {at for at, own in ((kk, said), (ru, other)) if 2 * shared >= len(own)}
    return [each for at, each in enumerate(told) if at not in gone]


def _criteria(
    position: Position, sheet: Sheet, spoken: Sequence[Spoken], doubts: Spans, rules: _Rules
) -> Iterator[Diagnostic]:
    by_place: dict[int, list[Spoken]] = {}
    for each in spoken:
        by_place.setdefault(each.criterion, []).append(each)
    said = {
        language: Said("\n".join([value.texts[language].text for value in sheet.parallels if language in value.texts]))
        for language in LANGUAGES
    }
    for pair in paired_texts(sheet.parallels):
        kind = sheet.parallels[pair.criteria[0]].kind
        if len(pair.texts) == 1 and kind == "experience" and _asks_none(position.experience):
            continue  # no other text asks for any either
        own = by_place.get(pair.criteria[0], ())
        alone = list(text_differs(pair, position.id, rules.missing if kind in _VALUED else rules.entries))
        if len(pair.texts) > 1:
            figures = rules.figures(pair, own, alone, position.id)
            yield from figures
            told = [*alone, *figures]
            alone += rules.words(pair, said, told, position.id, competencies=kind == "competencies")
        if not own or len(pair.texts) < 2:
            yield from alone
            continue
        lacking = merge([span for each in alone for span in each.spans]) if alone else []
        found = [each for said in own for each in _differing(said, pair, doubts, rules, lacking)]
        if alone or found:
            yield from _once(alone, found)


def _told_otherwise(own: Sequence[Spoken], alone: Sequence[Diagnostic]) -> Spans:
    """Where amounts of work stand, and what is told to stand alone."""
    ways = [way for said in own for each in _placed(said).experience.values() for way in each.alternatives]
    works = [each for way in ways for each in way.conditions if isinstance(each, ExperienceCondition)]
    return [
        *(span for each in works for span in spans_of(each.spans)),
        *(span for each in alone for span in each.spans),
    ]


def _asks_none(experience: Experience | None) -> bool:
    """Whether expressly no work is asked for, which is as good as a dash in the place of the other text."""
    ways = experience.alternatives if experience else []
    works = [each for way in ways for each in way.conditions]
    return bool(works) and all(
        isinstance(each, ExperienceCondition) and each.min_months == 0 and each.max_months is None for each in works
    )


def _differing(said: Spoken, pair: Paired, doubts: Spans, rules: _Rules, alone: Spans) -> list[Diagnostic]:
    """What differs in the values of a criterion beside sentences that stand in one language alone.

    One that repeats and agrees is not compared again.
    """
    sure = True
    if doubts:
        places = [span for text in pair.texts.values() for span in text.spans()]
        sure = not meet(doubts, places)
    kk, ru = pair.texts["kk"].text, pair.texts["ru"].text
    # Fields are those of both texts as they are printed, which line ends may make differ.
    compared = (said.kind, said.grade, kk, ru, *(field.text for field in said.fields), bool(alone), sure)
    if compared in rules.alike:
        return []
    found = list(_values(_placed(said), pair, rules, alone, sure=sure))
    if not found and len(kk) + len(ru) <= _LONGEST_KEPT:
        if len(rules.alike) >= _KEPT:
            rules.alike.clear()
        rules.alike.add(compared)
    return found


def _placed(said: Spoken) -> Spoken:
    """What each language says, where its text stands."""
    if not said.alone:
        return said
    places = placed(said.alone)
    return said._replace(
        education={language: moved_education(own, places) for language, own in said.education.items()},
        experience={language: moved_experience(own, places) for language, own in said.experience.items()},
        alone={},
    )


def _values(said: Spoken, pair: Paired, rules: _Rules, alone: Spans, *, sure: bool) -> Iterator[Diagnostic]:
    """What differs in the meaning of a criterion; all its levels together are not compared where sentences lack."""
    name = said.position
    if said.experience:
        joined = list(joined_otherwise(said.experience, name)) if sure else []
        yield from joined
        for each in () if joined else pairs(said.experience):
            yield from experience_differs(each, name, rules.leads, alone, sure=sure)
            yield from alternative_differs(each, name, sure=sure)
    if (said.kind == "education" or len(said.experience) < 2) and not alone:
        yield from education_differs(said.education, name, sure=sure)
    yield from rules.fields.alone(said.fields, pair.texts, name)


def _once(alone: Sequence[Diagnostic], found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings about sentences and about values, each difference once.

    A sentence that is little more than an alternative in one language only is told as that alternative; else it tells
    all that is in it.
    """
    ways = merge(span for each in found if _is_way(each) for span in each.spans)
    kept = [each for each in alone if not _mostly(each.spans, ways)]
    yield from kept
    told = merge(span for each in (*kept, *found) if _tells_all(each) for span in each.spans)
    own = merge(span for each in kept for span in each.spans)
    for each in found:
        if not all(_within(span, own if _is_way(each) else told) for span in each.spans):
            yield each


def _is_way(found: Diagnostic) -> bool:
    """Whether a finding is about an alternative in one language only."""
    return found.code == "KQ402" and NOTHING in found.data.values()


def _mostly(spans: Spans, others: Spans) -> bool:
    """Whether some spans cover at least half of others."""
    shared = sum(max(min(end, high) - max(start, low), 0) for start, end in spans for low, high in others)
    return 2 * shared >= sum(end - start for start, end in spans)


def _tells_all(found: Diagnostic) -> bool:
    """Whether a finding tells of all that stands in its evidence: a sentence, an alternative in one language only."""
    return found.code == "KQ405" or _is_way(found)


def _within(span: Span, spans: Spans) -> bool:
    """Whether a span lies in one of several, which are merged."""
    at = bisect_right(spans, (span[0], _BEYOND)) - 1
    return at >= 0 and span[1] <= spans[at][1]
