"""Legal acts: `acts.toml` and `endings.toml`, compiled.

Patterns are for text in lower case, but for those of names, which ask for capitals.
"""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache, partial

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.acts.dates import DateRules, date_rules, number_pattern
from kqparse.grammar.acts.endings import Ending, Endings, Nouns, ending_of, noun_forms, noun_stem
from kqparse.grammar.acts.names import NameRules, name_rules
from kqparse.grammar.acts.notes import DASHES, NoteRules, first_words, note_rules
from kqparse.grammar.acts.references import ReferenceRules, reference_rules
from kqparse.grammar.acts.tables import Acts, FormWords
from kqparse.grammar.acts.web import WebRules, web_rules
from kqparse.grammar.phrasing.alternative import Alternative
from kqparse.grammar.phrasing.alternatives import first_of, one_of
from kqparse.grammar.phrasing.any_of import any_word, framed, needed_words
from kqparse.grammar.phrasing.forms import beginnings, compiled
from kqparse.grammar.phrasing.late import late, when_used
from kqparse.grammar.phrasing.marks import FormError
from kqparse.model import LANGUAGES, Language
from kqparse.model.act import Form
from kqparse.text.fold import lower
from kqparse.text.repair.displaced import LinkRules

_WORDS_KEPT = 4096
"""Words that are kept with the forms of acts that they name."""
OPENING_QUOTES = '"«“'
_NUMBER = r"(?:[0-9]{1,4}(?:[-.][0-9]{1,3})?|[ivx]{1,6})"


class ProseRules(Frozen, frozen=True):
    """What prose is read by: beginnings of paragraphs (lower case), always and with a capital behind a gap; links.

    Attributes:
        lines: lines that are a paragraph each.
        pages: words beside the number of a page.
        web: what pages of the web print beside their text, by the first words of the phrases.
    """

    starts: re.Pattern[str]
    boxes: re.Pattern[str]
    links: LinkRules
    lines: re.Pattern[str] = compiled(())
    pages: frozenset[str] = frozenset()
    web: WebRules = WebRules()


class FormWord(Struct, frozen=True):
    """What a word for a form of act says."""

    form: Form
    language: Language
    ending: Ending
    lemma: str


class FormReader:
    """What words say of the forms of acts; each is looked at once."""

    def __init__(self, forms: Iterable[FormWords], endings: Endings) -> None:
        self._lemmas = [
            (entry.form, language, lemma) for entry in forms for language, lemmas in entry.said() for lemma in lemmas
        ]
        self._endings = endings
        self.of = lru_cache(maxsize=_WORDS_KEPT)(self._of)

    def _of(self, word: str) -> FormWord | None:
        bare: FormWord | None = None
        for form, language, lemma in self._lemmas:
            ending = ending_of(word, lemma, language, self._endings)
            if ending and (language == "ru" or ending.possessed or ending.plural):
                return FormWord(form, language, ending, lemma)
            # A bare Kazakh word cites nothing; a Russian one that sounds alike may.
            bare = bare or (FormWord(form, language, ending, lemma) if ending else None)
        return bare


class ActRules(Struct, frozen=True, dict=True):
    """All that the grammar says about acts.

    Attributes:
        table, endings: the files.
        forms: what words say of the forms of acts.
        dates, number: dates and numbers.
        names: issuers and bodies, and their nominatives.
        word: one token of running text, as a group behind blanks.
        stems: beginnings of the words for forms of acts.
        operative: words of adoption, each with the form of act, and these words without blanks.
        title: matches a text that begins or ends as titles do.
        registered: verbs of registration.
        repealed, in_force: badges, at the beginning of a text.
        badged: the first words of badges.
        ended: the finite verb of the head's own repeal.
        amends, repeals: what points do to other acts.
        lists_repealed, lists_amended: in the heading of a list of acts, what is done to them.
        wordings: leads a text that goes into another act, and follows between quotes.
        notes: editorial notes.
        heading, unit: beginnings of paragraphs within an act.
        agreed: the beginning of a box of agreement.
        annex_end, annex_start: the end (kk) and the beginning (ru) of a box at the head of an annex.
        annex_words: one of these stands in every such end.
        references: acts that are cited by name alone.
        signature: names at the end of a text, the first letters of their parts as groups; those must be capitals.
        patronymics: the endings of words that only whole names have.
    """

    table: Acts
    endings: Endings
    forms: FormReader
    dates: DateRules
    number: re.Pattern[str]
    names: NameRules
    word: re.Pattern[str]
    stems: tuple[str, ...]
    operative: tuple[tuple[Form, re.Pattern[str], tuple[str, ...]], ...]
    title: re.Pattern[str]
    registered: re.Pattern[str]
    repealed: re.Pattern[str]
    in_force: re.Pattern[str]
    badged: tuple[str, ...]
    ended: re.Pattern[str]
    amends: re.Pattern[str]
    repeals: re.Pattern[str]
    lists_repealed: re.Pattern[str]
    lists_amended: re.Pattern[str]
    wordings: re.Pattern[str]
    notes: NoteRules
    heading: re.Pattern[str]
    unit: re.Pattern[str]
    agreed: re.Pattern[str]
    annex_end: re.Pattern[str]
    annex_words: tuple[str, ...]
    annex_start: re.Pattern[str]
    signature: tuple[re.Pattern[str], ...]
    patronymics: tuple[str, ...]
    references: ReferenceRules

    def form_of(self, word: str) -> FormWord | None:
        """What a word in lower case says, if it is one for a form of act."""
        return self.forms.of(word) if word.startswith(self.stems) else None

    @cached_property
    def annex_begun(self) -> tuple[str, ...]:
        """What a box at the head of an annex begins with, or a quote; what any text does where that is not known."""
        begun = beginnings(self.table.stamps.starts)
        return (*begun, *OPENING_QUOTES) if begun else ("",)

    @cached_property
    def list_words(self) -> tuple[str, ...]:
        """Words one of which stands in the heading of every list of acts."""
        return needed_words([*self.table.effects.lists_repealed, *self.table.effects.lists_amended])

    def target(self, text: str, language: Language) -> str:
        """What a note names as changed, in the nominative: `3-тармақ`, `пункт 3`; other words stay as printed."""
        small = lower(text)
        pattern = self.notes.target_kk if language == "kk" else self.notes.target_ru
        match = pattern.fullmatch(small)
        if match is None:
            return text
        nouns = self.table.notes.targets_kk if language == "kk" else self.table.notes.targets_ru
        printed = match.group("noun")
        lemma = next((noun for noun in nouns if ending_of(printed, noun, language, self.endings)), printed)
        return small[: match.start("noun")] + lemma + small[match.end("noun") :]


def act_rules(acts: Acts, endings: Endings) -> ActRules:
    """Compile the rules.

    Raises:
        FormError: if a form cannot be compiled.
    """
    slots = {"number": _NUMBER}
    status, stamps, registration = acts.status, acts.stamps, acts.registration
    not_before = any_word(status.not_before)
    return ActRules(
        table=acts,
        endings=endings,
        forms=FormReader(acts.forms, endings),
        dates=date_rules(acts.dates, endings),
        number=number_pattern(acts.numbers),
        names=name_rules(acts.issuers, acts.registration, endings),
        word=_word(acts.issuers.abbreviations),
        stems=tuple(_stems(acts)),
        operative=tuple((entry.form, _spaced(entry.both), _closed(entry.both)) for entry in acts.operative),
        title=re.compile(rf"{any_word(acts.titles.starts)}\s|.*\s{any_word(acts.titles.ends)}$", re.DOTALL),
        registered=compiled([*registration.verbs_kk, *registration.verbs_ru]),
        repealed=late(any_word(status.repealed)),
        in_force=late(any_word(status.in_force)),
        badged=tuple(sorted(first_words([*status.repealed, *status.in_force]))),
        ended=late(rf"(?<!\w){any_word(status.verbs)}(?!\w)(?!\s*,|\s+{not_before}(?!\w))"),
        amends=compiled(acts.effects.amends),
        repeals=compiled(acts.effects.repeals),
        lists_repealed=compiled(acts.effects.lists_repealed),
        lists_amended=compiled(acts.effects.lists_amended),
        wordings=compiled(acts.effects.wordings),
        notes=note_rules(acts, endings),
        heading=compiled(acts.headings.starts, slots),
        unit=compiled(acts.headings.units, slots),
        agreed=late(rf"[{OPENING_QUOTES}]?\s*{any_word(stamps.agreed)}(?!\w)"),
        annex_words=needed_words(stamps.ends),
        annex_end=framed(compiled(stamps.ends, slots), behind="[.:]?$"),
        annex_start=compiled(stamps.starts, slots),
        signature=_signature(acts.signature.forms),
        patronymics=tuple(acts.signature.patronymics),
        references=reference_rules(acts.references, acts.numbers.behind, endings),
    )


def prose_rules(acts: Acts, endings: Endings) -> ProseRules:
    """What the paragraphs of acts are told by.

    Raises:
        FormError: if a form cannot be compiled.
    """
    slots = {"number": _NUMBER}
    titled = first_of([compiled([*acts.headings.starts, *acts.headings.units], slots)], r"(?=\s*[.:]|\s*$)")
    told, agreed = [*acts.notes.starts, *acts.notes.publisher, *acts.headings.tables], acts.stamps.agreed
    known = [Alternative(rf"{any_word([word])}(?!\w)", first_words([word])) for word in told]
    boxed = rf"[{OPENING_QUOTES}]?\s*{any_word(agreed)}(?!\w)"
    known += [Alternative(boxed, first_words(agreed) | set(OPENING_QUOTES))]
    starts = first_of([titled, one_of(lambda: known)])
    before = late(rf"(?:[0-9][\w./{DASHES}]*|[)\"»”]|{any_word(acts.links.before)})$")
    operative = "|".join(_spaced(entry.both).pattern for entry in acts.operative)
    ends = frozenset(lower(word.rstrip())[-1:] for entry in acts.operative for word in entry.both)
    boxes = compiled(acts.stamps.starts, slots)
    noun = when_used(lambda: Nouns([word for language in LANGUAGES for word in _links(acts, language)], endings))
    number = number_pattern(acts.numbers)
    codes = [word for entry in acts.forms if entry.form == "code" for word in entry.both]
    links = LinkRules(
        noun,
        number,
        before,
        late(f"(?:{operative}):?"),
        ends | {":"},
        frozenset(map(lower, acts.links.governing)),
        tuple(map(lower, acts.links.governing_ends)),
        when_used(lambda: Nouns([(word, language) for word in codes for language in LANGUAGES], endings)),
        when_used(partial(_linked, acts, endings)),
    )
    pages = frozenset(map(lower, acts.headings.pages))
    return ProseRules(starts, boxes, links, pages=pages, web=web_rules(acts.web))


def _links(acts: Acts, language: Language) -> list[tuple[str, Language]]:
    """The words of a language that name an act or a part of one."""
    words = [word for entry in acts.forms for word in entry.of(language)]
    return [(word, language) for word in (*words, *(acts.links.nouns if language == "kk" else acts.links.nouns_ru))]


def _linked(acts: Acts, endings: Endings) -> re.Pattern[str]:
    """The forms of Russian ones, of which a text has few."""
    words = [word for word, _ in _links(acts, "ru")]
    known = [
        Alternative(noun_forms(word, "ru", endings), frozenset({noun_stem(word, "ru", endings)})) for word in words
    ]
    return one_of(lambda: known)


def _stems(acts: Acts) -> Iterable[str]:
    """The shortest beginnings that all forms of a word share: all of it but its last letter."""
    for entry in acts.forms:
        for word in entry.both:
            yield lower(word)[:-1]


def _word(abbreviations: list[str]) -> re.Pattern[str]:
    """A word (hyphens within it), an abbreviation with its points, or one sign, as a group behind blanks."""
    short = "|".join(re.escape(lower(word)) for word in sorted(abbreviations, key=len, reverse=True) if "." in word)
    return late(rf"\s*+((?:{short})|[^\W_]+(?:[{DASHES}'’/][^\W_]+)*|\S)")


def _spaced(words: Iterable[str]) -> re.Pattern[str]:
    """Words that may be printed with blanks between their letters."""
    patterns = [
        r"\s+".join("\\s?".join(map(re.escape, part)) for part in lower(word).split())
        for word in sorted(words, key=len, reverse=True)
    ]
    return late(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


def _closed(words: Iterable[str]) -> tuple[str, ...]:
    """Words in lower case without the blanks in them."""
    return tuple("".join(lower(word).split()) for word in words)


def _signature(forms: list[str]) -> tuple[re.Pattern[str], ...]:
    shapes = {"{initial}": r"([^\W\d_]){1,2}[.,]", "{surname}": r"([^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)?"}
    patterns: list[re.Pattern[str]] = []
    for form in sorted(forms, key=len, reverse=True):
        parts = form.split()
        unknown = set(parts) - set(shapes)
        if unknown:
            raise FormError(f"no such value: {min(unknown)}")
        # Behind a point the blank may be missing.
        joined = "".join(
            (r"\s?" if parts[at - 1] == "{initial}" else r"\s") * bool(at) + shapes[part]
            for at, part in enumerate(parts)
        )
        patterns.append(late(rf"(?<![\w.]){joined}[\s|*]*$"))
    return tuple(patterns)


__all__ = [
    "ActRules",
    "Acts",
    "Endings",
    "FormWord",
    "ProseRules",
    "act_rules",
    "noun_forms",
    "prose_rules",
]
