"""One block to one position."""

import re
from collections import Counter
from typing import NamedTuple

from msgspec import UNSET

from kqparse.diagnostics import finding
from kqparse.grammar import Grammar
from kqparse.grammar.characteristics import CharacteristicsRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.model import (
    Criterion,
    Diagnostic,
    Item,
    Language,
    Position,
    Provenance,
    Span,
    Text,
    by_language,
    spans_by_language,
)
from kqparse.normalise.announcement import salary_value
from kqparse.normalise.categories import category_value
from kqparse.normalise.grades import Grades, grades
from kqparse.records import Heading, Sheet, Value
from kqparse.text.languages import judge
from kqparse.text.traced import Traced

_JUDGED = 400
"""Characters of a text that are enough to tell its language."""
_FIGURES = re.compile(r"[0-9]+")


class Built(NamedTuple):
    """A position, the spans that its phrases take up beside its values, and what was found in it."""

    position: Position
    claimed: list[Span]
    findings: list[Diagnostic]


class _Notes(NamedTuple):
    """What gathers while a position is built: its name and main language, its provenance and findings."""

    name: str
    language: Language
    provenance: Provenance
    findings: list[Diagnostic]

    def find(self, code: str, printed: Traced) -> None:
        """Note a finding about printed text."""
        data = {"printed": printed.text}
        self.findings.append(finding(code, printed.spans(), position=self.name, data=data))


class PositionBuilder:
    """Builds positions by one grammar and family; `default` is the language of text that shows no sign of any."""

    def __init__(self, grammar: Grammar, family: AnyFamily | None, default: Language) -> None:
        self.default = default
        self._grades = family if isinstance(family, CharacteristicsRules) else None
        self._grammar = grammar

    def build(self, sheet: Sheet, name: str) -> Built:
        """The position of a block, to be called `name`."""
        heading = sheet.heading
        notes = _Notes(name, self._language(sheet), {}, [])
        for text in heading.stray:
            notes.find("KQ205", text)
        claimed = [span for _, phrase in heading.parts.values() for span in phrase.spans()]
        claimed += [span for label in sheet.bare for span in label.spans()]
        found = self._grade(sheet, notes)
        claimed += found.claimed
        position = Position(
            id=name,
            ordinal=_number(heading.ordinal, notes),
            title=self._text(heading.title, "title", notes),
            section=self._text(sheet.section, "section", notes),
            category=self._category(heading, notes),
            codes=self._codes(heading, notes),
            headcount=_headcount(heading, notes),
            salary=salary_value(heading, self._grammar, notes.provenance) or UNSET,
            employers=[],
            qualification=None,
            criteria=[self._criterion(value, index, notes) for index, value in enumerate(sheet.values)],
            education=None,
            experience=None,
            grades=found.grades,
            references=[],
            provenance=notes.provenance,
            spans=_whole(sheet),
        )
        return Built(position, claimed, notes.findings)

    def _language(self, sheet: Sheet) -> Language:
        """The language of a block: of its title, else of most of its labels, else of the document."""
        title = sheet.heading.title
        judged = judge(title.text, self._grammar.languages) if title else None
        labels = Counter(value.language for value in sheet.values if value.language)
        return judged or (labels.most_common(1)[0][0] if labels else self.default)

    def _text(self, text: Traced | None, key: str, notes: _Notes) -> Text | None:
        if text is None:
            return None
        language = judge(text.text, self._grammar.languages) or notes.language
        notes.provenance[f"{key}.{language}"] = text.spans()
        return by_language(language, text.text)

    def _category(self, heading: Heading, notes: _Notes) -> str | None:
        if "category" not in heading.parts:
            return None
        printed = heading.parts["category"][0]
        value = category_value(printed.text, self._grammar.series)
        if value is None:
            value = self._in_cyrillic(printed, notes)
        if value is None:
            notes.find("KQ304", printed)
        else:
            notes.provenance["category"] = printed.spans()
        return value

    def _in_cyrillic(self, printed: Traced, notes: _Notes) -> str | None:
        """A category whose letters were typed in Cyrillic, with nothing beside it that told it for one before."""
        read = printed.text.translate(self._grammar.repair.scripts.latin)
        value = category_value(read, self._grammar.series)
        if value is not None:
            data = {"printed": printed.text, "read": read}
            wording = {"script": "Cyrillic", "other": "Latin code"}
            notes.findings.append(finding("KQ101", printed.spans(), position=notes.name, data=data, wording=wording))
        return value

    def _codes(self, heading: Heading, notes: _Notes) -> list[str]:
        if "codes" not in heading.parts:
            return []
        printed = heading.parts["codes"][0].tidy()
        notes.provenance["codes"] = printed.spans()
        return self._grammar.codes.expand(printed.text)

    def _criterion(self, value: Value, index: int, notes: _Notes) -> Criterion:
        judged = judge(value.text.text[:_JUDGED], self._grammar.languages)
        language = judged or value.language or notes.language
        return Criterion(
            kind=value.kind,
            label=self._label(value, index, notes),
            text=by_language(language, value.text.text),
            spans=spans_by_language(language, value.text.spans()),
            items=[self._item(item, language) for item in value.items],
        )

    def _item(self, item: Traced, language: Language) -> Item:
        return Item(text=by_language(language, item.text), spans=spans_by_language(language, item.spans()))

    def _grade(self, sheet: Sheet, notes: _Notes) -> Grades:
        """The grades of every requirement of a block, in order."""
        result = Grades([], [])
        for value in sheet.values:
            if self._grades and value.kind == "qualification_requirements":
                language = judge(value.text.text[:_JUDGED], self._grammar.languages) or notes.language
                found = grades(value.paragraphs, language, self._grades)
                result.grades.extend(found.grades)
                result.claimed.extend(found.claimed)
        return result

    def _label(self, value: Value, index: int, notes: _Notes) -> Text | None:
        if value.label is None:
            return None
        language = value.language or judge(value.label.text, self._grammar.languages) or notes.language
        notes.provenance[f"criteria.{index}.label.{language}"] = value.label.spans()
        if not value.recognised:
            notes.find("KQ204", value.label)
        return by_language(language, value.label.text)


def _headcount(heading: Heading, notes: _Notes) -> float | int | None:
    if "headcount" not in heading.parts:
        return None
    number, phrase = heading.parts["headcount"]
    notes.provenance[f"headcount.{notes.language}"] = phrase.tidy().spans()
    value = float(number.text.replace(",", "."))
    return int(value) if value.is_integer() else value


def _number(printed: Traced | None, notes: _Notes) -> int | None:
    figures = _FIGURES.search(printed.text) if printed else None
    if printed is None or figures is None:
        return None
    notes.provenance[f"ordinal.{notes.language}"] = printed.spans()
    return int(figures.group())


def _whole(sheet: Sheet) -> list[Span]:
    """From the first to the last character of a block."""
    heading = sheet.heading
    pieces = [text for text in (heading.title, heading.ordinal, *heading.stray, *sheet.bare, *sheet.noise) if text]
    pieces += [phrase for name, (_, phrase) in heading.parts.items() if name != "salary"]
    own = [value for value in sheet.values if not value.shared]
    pieces += [value.text for value in own] + [value.label for value in own if value.label]
    start = min(piece.start for piece in pieces)
    # Pay may stand in a table before the posts, which is no part of the block.
    pieces += [phrase for name, (_, phrase) in heading.parts.items() if name == "salary" and phrase.start > start]
    end = max(piece.end for piece in pieces)
    return [pieces[0].of.source_span(start, end)]
