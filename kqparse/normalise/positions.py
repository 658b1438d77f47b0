"""One block to one position."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import UNSET, Struct

from kqparse.diagnostics import finding
from kqparse.grammar import Grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.kept import PerGrammar
from kqparse.grammar.mechanisms.characteristics import CharacteristicsRules
from kqparse.grammar.mechanisms.instructions import InstructionRules
from kqparse.model import (
    LANGUAGES,
    Criterion,
    Diagnostic,
    Item,
    Language,
    Position,
    Span,
    Text,
    TextSpans,
)
from kqparse.normalise.agreed import Notes, headcount, in_each, ordinal, part
from kqparse.normalise.announcement import pay_in_each
from kqparse.normalise.categories import category_value, is_tier, tier_value
from kqparse.normalise.grades import Grades, grades, held_grades, in_both
from kqparse.normalise.listed import employers, qualification, qualified
from kqparse.normalise.printed import block_spans, headings, is_page
from kqparse.normalise.references import References
from kqparse.normalise.requirements import ASKING, Asked, Demand, asked, completed
from kqparse.records import Heading, Parallel, ParallelValue, Sheet, Spoken, Value
from kqparse.requirement import reader
from kqparse.text.languages import judge
from kqparse.text.traced import Traced

_SLASH = " / "
_JUDGED = 400
"""Characters of a text that are enough to tell its language."""
_REFERENCES = PerGrammar[References](lambda grammar: References(grammar.acts, grammar.languages))


class Built(Struct, frozen=True):
    """A position, what its criteria say by language, the spans of its phrases beside its values, and its findings."""

    position: Position
    spoken: list[Spoken]
    claimed: list[Span]
    findings: list[Diagnostic]


class PositionBuilder:
    """Builds positions by one grammar and family; `default` is the language of text that shows no sign of any, and the
    endings of a title may not gainsay it where it is `alone`. In a `civil` document some post is of the civil service.
    """

    def __init__(
        self, grammar: Grammar, family: AnyFamily | None, default: Language, *, alone: bool, civil: bool
    ) -> None:
        self.default = default
        self._alone = alone
        self._civil = civil
        described = (each for each in grammar.families.values() if isinstance(each, CharacteristicsRules))
        self._held = next(described, None)
        self._described = isinstance(family, CharacteristicsRules)
        # Instructions list what each category of their post asks for as characteristics do.
        graded = self._held if isinstance(family, InstructionRules) else None
        self._grades = family if isinstance(family, CharacteristicsRules) else graded
        self._grammar = grammar
        self._references = _REFERENCES.of(grammar)
        self._requirements = reader(grammar)

    def build(self, sheet: Sheet, name: str) -> Built:
        """The position of a block, to be called `name`."""
        notes = Notes(name, self._language(sheet), {}, [])
        printed = headings(sheet, notes.language)
        for text in (text for heading in printed.values() for text in heading.stray if not is_page(text)):
            notes.find("KQ205", text)
        phrases = [phrase for heading in printed.values() for _, phrase in heading.parts.values()]
        rows = [own.row for own in (sheet.heading, *printed.values()) if own.row]
        leads = [lead for row in rows for lead in row.lead]
        claimed = [span for text in (*phrases, *sheet.bare, *leads) for span in text.spans()]
        grades_of = [self._grade(value, sheet.heading.title) for value in sheet.values]
        grades_of += [self._grades_in_both(value, sheet) for value in sheet.parallels]
        claimed += [span for each in grades_of for span in each.claimed]
        values = self._values(sheet, notes)
        shared = [*(value.shared for value in sheet.values), *(value.shared for value in sheet.parallels)]
        found = self._asked(values, grades_of, shared, notes)
        notes.findings.extend(found.findings)
        told, graded = qualified(part(printed, "category"), self._held, notes.provenance, civil=self._civil)
        position = Position(
            id=name,
            ordinal=ordinal(printed, notes),
            title=self._text(self._titles(sheet, notes), "title", notes),
            section=self._text(self._sections(sheet, notes), "section", notes),
            category=None if told else self._category(printed, notes),
            tier=self._tier(printed, notes) or UNSET,
            codes=self._codes(printed, notes),
            headcount=headcount(printed, self._grammar.numerals, notes),
            salary=pay_in_each(sheet.heading, printed, self._grammar, notes) or UNSET,
            employers=employers(sheet.heading.row, notes.provenance),
            qualification=qualification(sheet.heading.row, notes.provenance) or graded,
            criteria=[self._criterion(value, items, index, notes) for index, (value, items) in enumerate(values)],
            education=found.education,
            experience=found.experience,
            grades=found.grades,
            references=self._references.of(pair for value, _ in values for pair in value.texts.items()),
            provenance=notes.provenance,
            spans=block_spans(sheet),
        )
        return Built(position, found.spoken, claimed, notes.findings)

    def _language(self, sheet: Sheet) -> Language:
        """The language of a block: of all its labels, of its title, of most of its labels, else of the document.

        A title may be a word that both languages have; several labels of one language tell which it is. A title without
        any of the signs of a language is told by the endings of its words.
        """
        title = sheet.heading.title
        judged = judge(title.text, self._grammar.languages) if title else None
        labels = Counter(value.language for value in sheet.values if value.language)
        if len(labels) == 1 and labels.total() > 1:
            return next(iter(labels))
        if judged or labels:
            return judged or labels.most_common(1)[0][0]
        return (self._grammar.tongues.spoken(title.text) if title and not self._alone else None) or self.default

    def _titles(self, sheet: Sheet, notes: Notes) -> Parallel:
        if not sheet.by_language:
            return self._spoken(sheet.heading.title, notes)
        titles = {language: own.heading and own.heading.title for language, own in sheet.by_language.items()}
        return {language: title for language, title in titles.items() if title}

    def _sections(self, sheet: Sheet, notes: Notes) -> Parallel:
        if not sheet.by_language:
            return self._sides(sheet.section) or self._spoken(sheet.section, notes)
        return {language: own.section for language, own in sheet.by_language.items() if own.section}

    def _sides(self, text: Traced | None) -> Parallel:
        """The sides of a slash where one is in each language; a list in one language may have headings in both."""
        if text is None or text.text.count(_SLASH) != 1:
            return {}
        at = text.text.index(_SLASH)
        sides = text[:at].strip(), text[at + len(_SLASH) :].strip()
        spoken = {language: side for side in sides if (language := self._grammar.tongues.spoken(side.text))}
        return {language: spoken[language] for language in LANGUAGES} if len(spoken) == len(LANGUAGES) else {}

    def _spoken(self, text: Traced | None, notes: Notes) -> Parallel:
        """A text by the language that its words tell."""
        return {judge(text.text, self._grammar.languages) or notes.language: text} if text else {}

    def _text(self, texts: Parallel, key: str, notes: Notes) -> Text | None:
        for language, text in texts.items():
            notes.provenance[f"{key}.{language}"] = text.spans()
        return _printed(texts) if texts else None

    def _category(self, headings: Mapping[Language, Heading], notes: Notes) -> str | None:
        def read(printed: Traced) -> str | None:
            if is_tier(printed.text):
                return None
            value = category_value(printed.text, self._grammar.categories.series) or self._in_cyrillic(printed, notes)
            if value is None:
                notes.find("KQ304", printed)
            return value

        return in_each(headings, "category", read, notes, what="category")

    def _in_cyrillic(self, printed: Traced, notes: Notes) -> str | None:
        """A category whose letters were typed in Cyrillic, with nothing beside it that told it for one before."""
        read = printed.text.translate(self._grammar.repair.scripts.latin)
        if value := category_value(read, self._grammar.categories.series):
            data = {"printed": printed.text, "read": read}
            wording = {"script": "Cyrillic", "other": "Latin code"}
            notes.findings.append(finding("KQ101", printed.spans(), position=notes.name, data=data, wording=wording))
        return value

    def _tier(self, headings: Mapping[Language, Heading], notes: Notes) -> str | None:
        """The link and step, which may stand in the place of a category."""
        category = part(headings, "category")
        printed = category if category and is_tier(category.text) else part(headings, "tier")
        value = tier_value(printed.text, self._grammar) if printed else None
        if printed and value:
            notes.provenance["tier"] = printed.spans()
        elif printed:
            notes.find("KQ304", printed)
        return value

    def _codes(self, headings: Mapping[Language, Heading], notes: Notes) -> list[str]:
        def read(printed: Traced) -> str:
            codes = self._grammar.codes.expand(printed.text) or self._grammar.codes.alone(printed.text)
            return ", ".join(dict.fromkeys(codes))

        agreed = in_each(headings, "codes", read, notes, what="staff code")
        return agreed.split(", ") if agreed else []

    def _values(self, sheet: Sheet, notes: Notes) -> list[tuple[ParallelValue, list[Traced]]]:
        """The criteria of a block, each with the entries of its list."""
        told = [(self._told(value, notes), value.items) for value in sheet.values]
        return [*told, *((value, []) for value in sheet.parallels)]

    def _told(self, value: Value, notes: Notes) -> ParallelValue:
        """A criterion in one language as one whose languages are known."""
        languages = self._grammar.languages
        language = judge(value.text.text[:_JUDGED], languages) or value.language or notes.language
        labels: dict[Language, Traced] = {}
        if value.label:
            labels[value.language or judge(value.label.text, languages) or notes.language] = value.label
        return ParallelValue(
            value.kind, labels, {language: value.text}, value.matched if value.recognised else None, [], value.ways
        )

    def _criterion(self, value: ParallelValue, items: list[Traced], index: int, notes: Notes) -> Criterion:
        label = self._text(value.labels, f"criteria.{index}.label", notes)
        if label and value.matched != "":
            _unlisted(value, notes)
        if value.woven:
            spans = [span for text in value.woven for span in text.spans()]
            data = {"criterion": value.kind}
            notes.findings.append(finding("KQ207", spans, position=notes.name, data=data))
        first = next(iter(value.texts))
        return Criterion(
            kind=value.kind,
            label=label,
            text=_printed(value.texts),
            spans=_places(value.texts),
            items=[*(self._item({first: item}) for item in items), *map(self._item, value.items)],
        )

    def _item(self, item: Parallel) -> Item:
        return Item(text=_printed(item), spans=_places(item))

    def _grade(self, value: Value, title: Traced | None) -> Grades:
        """The grades that stand in a requirement to the post of a title, in order."""
        if self._grades and value.kind == "qualification_requirements":
            return grades(value.paragraphs, self._grades, title.text if title else "")
        held = self._held if value.kind in ASKING and not self._described else None
        return held_grades(value.paragraphs, held) if held else Grades([], [])

    def _grades_in_both(self, value: ParallelValue, sheet: Sheet) -> Grades:
        """The grades that stand in a requirement which is printed in both languages."""
        if self._grades is None or value.kind != "qualification_requirements" or not value.paragraphs:
            return Grades([], [])
        said: dict[Language, Grades] = {}
        for language in value.texts:
            own = sheet.by_language.get(language)
            title = own.heading.title if own and own.heading else None
            texts = [text[language] for text in value.paragraphs if language in text]
            said[language] = grades(texts, self._grades, title.text if title else "")
        return in_both(said)

    def _asked(
        self,
        values: Sequence[tuple[ParallelValue, list[Traced]]],
        grades_of: Sequence[Grades],
        shared: Sequence[bool],
        notes: Notes,
    ) -> Asked:
        """What the criteria of a block ask for.

        Args:
            values: the criteria.
            grades_of: the grades of each.
            shared: of the first so many of them whether they stand outside of the block.
            notes: of the position.
        """
        told = zip(values, grades_of, strict=True)
        headed = self._requirements.headed
        demands = [
            Demand(
                value.kind, value.labels, headed(value.labels, value.texts), own.grades, value.ways, _left(own, value)
            )
            for (value, _), own in told
        ]
        away = [*shared, *[False] * (len(demands) - len(shared))]
        outside = [at for at, far in enumerate(away) if far]
        said = self._asked_at([at for at, far in enumerate(away) if not far], demands, notes)
        return completed(said, self._asked_at(outside, demands, notes)) if outside else said

    def _asked_at(self, places: Sequence[int], demands: Sequence[Demand], notes: Notes) -> Asked:
        """What the criteria at some places of a block ask for."""
        found = asked([demands[at] for at in places], notes.language, self._requirements, notes.name)
        return found._replace(spoken=[each._replace(criterion=places[each.criterion]) for each in found.spoken])


def _left(own: Grades, value: ParallelValue) -> Mapping[Language, Traced]:
    """What is left of a requirement whose clauses are grades."""
    return dict.fromkeys(value.texts, own.rest) if own.rest else own.rests


def _unlisted(value: ParallelValue, notes: Notes) -> None:
    """KQ204: a label that no list has, with the listed one that it was taken for."""
    texts = list(value.labels.values())
    data = {"printed": " / ".join([text.text for text in texts])}
    if value.matched:
        data |= {"matched": value.matched, "kind": value.kind}
    spans = [span for text in texts for span in text.spans()]
    notes.findings.append(finding("KQ204", spans, position=notes.name, data=data))


def _printed(texts: Parallel) -> Text:
    return Text(**{language: text.text for language, text in texts.items()})


def _places(texts: Parallel) -> TextSpans:
    return TextSpans(**{language: text.spans() for language, text in texts.items()})
