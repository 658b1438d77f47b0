"""Stage 4, normalise: criteria to positions.

`positions` makes a position of each block: what its headings say (`printed`, `agreed` over the languages, `categories`,
`counts`, `listed`), what its criteria ask for (`requirements`, `ways` of several, `grades`, `held_grades`) and which
acts these cite (`references`, `same_act`, the `constitution`). Beside positions stand `acts`, or the title of what is
none (`headed`), an `announcement` and `scales`.

Guarantees:
    * every value of a position carries its spans, under the keys of the contract;
    * what a text says in words (categories, codes, numbers) stands as a value, or is null with a finding;
    * text that belongs to no position is a passage.
"""

from kqparse.diagnostics import finding
from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.scales import ScaleRules
from kqparse.model import (
    LANGUAGES,
    Abbreviation,
    Act,
    Diagnostic,
    Language,
    Passage,
    Span,
    by_language,
    spans_by_language,
)
from kqparse.normalise.acts import act_value
from kqparse.normalise.announcement import announcement_value
from kqparse.normalise.categories import category_value
from kqparse.normalise.headed import headed
from kqparse.normalise.positions import Built, PositionBuilder
from kqparse.normalise.printed import headings, is_page
from kqparse.normalise.scales import Scales, scales
from kqparse.records import Aside, Draft, Sheet, Sheets, Split
from kqparse.text.languages import judge, languages
from kqparse.text.traced import Traced

_JUDGED = 5000
"""Characters of a text by whose words its language is told where no small word tells it."""


def run(sheets: Sheets, grammar: Grammar) -> Draft:
    """Build the positions, passages, act and scales of a source."""
    split = sheets.split
    text = split.text.text
    spoken = _languages(sheets, grammar)
    if not spoken and (told := grammar.tongues.spoken(text[:_JUDGED])):
        spoken = [told]  # titles alone, without any of the small words of a language
    default = spoken[0] if spoken else "kk"
    built = _built(sheets, grammar, default, alone=len(spoken) == 1)
    act, asides, phrases = _act(split, grammar, default)
    printed = [heading for sheet in sheets.sheets for heading in headings(sheet, default).values()]
    stray = [text for heading in printed for text in heading.stray]
    figures = [text for text in stray if is_page(text)]
    pages = [finding("KQ105", text.spans(), data={"printed": text.text}) for text in figures]
    pages += [finding("KQ301", one.text.spans(), data={"printed": one.text.text}) for one in asides if one.unread]
    strays = [Aside("other", text) for text in stray if not is_page(text)]
    points = _scales(split, grammar, default)
    announcement, unread = (
        announcement_value(split.announcement, grammar, default) if split.announcement else (None, [])
    )
    return Draft(
        sheets=sheets,
        languages=sorted(spoken),
        positions=[one.position for one in built],
        passages=[_passage(aside, grammar, default) for aside in _ordered([*asides, *strays])],
        act=act,
        scales=points.scales,
        abbreviations=[_abbreviation(short, long) for short, long in split.abbreviations],
        spoken=[spoken for one in built for spoken in one.spoken],
        claimed=[*_claimed(built, split.claimed), *phrases, *points.claimed],
        noise=[span for text in [*_noise(sheets), *figures] for span in text.spans()],
        findings=[*(own for one in built for own in one.findings), *unread, *_misprinted(split, grammar), *pages],
        announcement=announcement,
    )


def _built(sheets: Sheets, grammar: Grammar, default: Language, *, alone: bool) -> list[Built]:
    """A position for each block, by the family that read it; `default` may be the one language of all."""
    civil = any(_is_civil(sheet, grammar) for sheet in sheets.sheets)
    builders = [
        builder
        for family, blocks in sheets.split.by_family()
        for builder in [PositionBuilder(grammar, family, default, alone=alone, civil=civil)]
        for _ in blocks
    ]
    pairs = enumerate(zip(builders, sheets.sheets, strict=True), start=1)
    return [builder.build(sheet, f"p{number}") for number, (builder, sheet) in pairs]


def _is_civil(sheet: Sheet, grammar: Grammar) -> bool:
    """Whether a post has a category of the civil service."""
    headings = [sheet.heading, *(own.heading for own in sheet.by_language.values() if own.heading)]
    printed = [heading.parts["category"][0].text for heading in headings if "category" in heading.parts]
    return any(category_value(text, grammar.categories.series) for text in printed)


def _languages(sheets: Sheets, grammar: Grammar) -> list[Language]:
    """The languages of a document, that of most of its words first.

    Where it prints its posts in two, as stages before have told, nothing is weighed.
    """
    told = {language for sheet in sheets.sheets for language in sheet.by_language}
    if len(told) == len(LANGUAGES):
        return sorted(told)
    weighed = languages(sheets.split.text.text, grammar.languages)
    return [*weighed, *sorted(told.difference(weighed))]


def _act(split: Split, grammar: Grammar, default: Language) -> tuple[Act | None, list[Aside], list[Span]]:
    """The act or heading of a document, the asides that are not part of it, and spans of its phrases."""
    if split.act is not None:
        act, claimed = act_value(split.act, grammar.acts, grammar.languages, default)
        return act, split.asides, claimed
    heading, rest = headed(split, grammar, default)
    return heading, rest, []


def _misprinted(split: Split, grammar: Grammar) -> list[Diagnostic]:
    """What to say of days of an act that no calendar has."""
    days = (split.act.date, split.act.registered_on) if split.act else ()
    misprinted = [day for day in days if day and grammar.acts.dates.iso(day.text) is None]
    return [finding("KQ301", day.spans(), wording={"printed": day.text}) for day in misprinted]


def _scales(split: Split, grammar: Grammar, default: Language) -> Scales:
    family = next((family for family, _ in split.by_family() if isinstance(family, ScaleRules)), None)
    if family is None:
        return Scales([], [])
    return scales(split.scales, family, grammar.languages, default)


def _claimed(built: list[Built], texts: list[Traced]) -> list[Span]:
    return [span for one in built for span in one.claimed] + [span for text in texts for span in text.spans()]


def _noise(sheets: Sheets) -> list[Traced]:
    return [*sheets.split.noise, *(text for sheet in sheets.sheets for text in sheet.noise)]


def _ordered(asides: list[Aside]) -> list[Aside]:
    return sorted(asides, key=lambda aside: aside.text.start)


def _abbreviation(short: Traced, long: Traced) -> Abbreviation:
    return Abbreviation(short=short.text, long=long.text, spans=[*short.spans(), *long.spans()])


def _passage(aside: Aside, grammar: Grammar, default: Language) -> Passage:
    text = aside.text.tidy()
    language = aside.language or judge(text.text, grammar.languages) or default
    return Passage(
        kind=aside.kind,
        text=by_language(language, text.text),
        spans=spans_by_language(language, text.spans()),
    )
