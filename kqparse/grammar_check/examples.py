"""Examples that do not give their value. One function for each record that carries examples."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from kqparse.grammar.acts.endings import Endings
from kqparse.grammar.acts.rules import noun_forms
from kqparse.grammar.acts.tables import Acts
from kqparse.grammar.grammar import Grammar
from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.requirements.tables import RequirementWords
from kqparse.grammar.tables import Codes, Table
from kqparse.grammar.values.ranks import Ranks
from kqparse.grammar.values.salaries import Salaries
from kqparse.grammar_check.lines import Path
from kqparse.late_pattern import late_pattern
from kqparse.requirement import reader
from kqparse.requirement.show import show_levels, show_ways
from kqparse.text.languages import judge

_NAME = late_pattern(" «[^»]*»")


class Broken(NamedTuple):
    """An example that does not hold: its path in the file, and what it gives instead."""

    path: Path
    what: str


def broken_examples(table: Table, grammar: Grammar) -> Iterator[Broken]:
    """The examples of a file that do not hold under the whole grammar."""
    check = _CHECKS.get(type(table))
    if check:
        yield from check(table, grammar)


def _codes(table: Codes, grammar: Grammar) -> Iterator[Broken]:
    for number, (text, *codes) in enumerate(table.examples):
        found = grammar.codes.expand(text)
        if found != codes:
            yield Broken(("examples", number), f"{text!r} gives {found}, not {codes}")


def _endings(table: Endings, _: Grammar) -> Iterator[Broken]:
    for number, example in enumerate(table.examples):
        path: Path = ("examples", number)
        try:
            form_of = re.compile(noun_forms(example.word, example.language, table))
        except FormError as fault:
            yield Broken(path, str(fault))
            continue
        for form in example.forms:
            if not form_of.fullmatch(form):
                yield Broken(path, f"{form!r} is no form of {example.word!r}")
        for form in example.other:
            if form_of.fullmatch(form):
                yield Broken(path, f"{form!r} is a form of {example.word!r}")


def _acts(table: Acts, grammar: Grammar) -> Iterator[Broken]:
    rules = grammar.acts
    for number, (printed, value) in enumerate(table.dates.examples):
        if (found := rules.dates.iso(printed) or "") != value:
            yield Broken(("dates", "examples", number), f"{printed!r} gives {found!r}, not {value!r}")
    for number, (printed, value) in enumerate(table.numbers.examples):
        match = rules.number.search(printed.lower())
        found = printed[match.start(1) : match.end(1)] if match else ""
        if found != value:
            yield Broken(("numbers", "examples", number), f"{printed!r} gives {found!r}, not {value!r}")
    for number, (printed, value) in enumerate(table.issuers.examples):
        found = rules.names.nominative(printed, judge(printed, grammar.languages) or "ru")
        if found != value:
            yield Broken(("issuers", "examples", number), f"{printed!r} gives {found!r}, not {value!r}")


def _ranks(table: Ranks, grammar: Grammar) -> Iterator[Broken]:
    for number, example in enumerate(table.examples):
        if grammar.ranks.unmatched(example.kk, example.ru).differs != example.differs:
            says = "say the same" if example.differs else "differ"
            yield Broken(("examples", number), f"{example.kk!r} and {example.ru!r} {says}")


def _salaries(table: Salaries, grammar: Grammar) -> Iterator[Broken]:
    for number, example in enumerate(table.examples):
        pay = grammar.salaries.read(example.text)
        said = pay[:4] if pay else (None,) * 4
        found = " ".join("-" if part is None else str(part) for part in said)
        if found != example.gives:
            yield Broken(("examples", number), f"{example.text!r} gives {found}, not {example.gives}")


def _requirements(table: RequirementWords, grammar: Grammar) -> Iterator[Broken]:
    rules = reader(grammar)
    for number, example in enumerate(table.examples):
        reading = rules.read(example.text, example.lang)
        for wanted, found in (
            (example.education, show_levels(reading.education)),
            (example.experience, show_ways(reading, example.text)),
        ):
            if wanted is not None and wanted != found:
                yield Broken(("examples", number), f"{example.text!r} gives {found!r}, not {wanted!r}")
    for number, counter in enumerate(table.counterexamples):
        reading = rules.read(counter.text, counter.lang)
        said = f"{show_levels(reading.education)} {show_ways(reading, counter.text)}"
        # What is printed may say the word; what is meant may not.
        if counter.never in _NAME.sub("", said):
            yield Broken(("counterexamples", number), f"{counter.text!r} gives {said!r}, which has {counter.never!r}")


_CHECKS: dict[type[Table], Callable[[Any, Grammar], Iterator[Broken]]] = {
    Codes: _codes,
    Endings: _endings,
    Acts: _acts,
    Ranks: _ranks,
    Salaries: _salaries,
    RequirementWords: _requirements,
}
