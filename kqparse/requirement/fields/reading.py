"""Fields of study in one education text.

Guarantees: never raises, whatever the text; every field lies within the text; time grows with the text alone.
"""

from collections.abc import Iterable, Sequence

from kqparse.grammar.fields.rules import FieldRules
from kqparse.grammar.fields.tokens import Token
from kqparse.model import Diagnostic, Language, Span
from kqparse.model.requirement import FieldScope
from kqparse.requirement.fields.classify import Classifier
from kqparse.requirement.fields.evidence import asked_for, evidence_of
from kqparse.requirement.fields.found import Fields, FoundField
from kqparse.requirement.fields.shared_heads import Shared, shared_heads
from kqparse.requirement.fields.stretches import NAMING, Passing, Stretch
from kqparse.requirement.fields.understood import relevant, used_spans
from kqparse.requirement.fields.units import Unit, units_of
from kqparse.text.traced import Traced, of_pieces


def fields_in(text: Traced, language: Language, rules: FieldRules, taken: Sequence[Span]) -> Fields:
    """The fields that an education text names.

    Args:
        text: what asks for an education, in one language.
        language: its language.
        rules: the lexicon.
        taken: offsets of the text that are understood already (levels, degrees, amounts).
    """
    tokens = rules.tokens(text.text)
    units = units_of(tokens, language, rules, taken)
    kinds = {unit.kind for unit in units}
    asked = asked_for(units, kinds, language)
    found: list[FoundField] = []
    named, findings = [False] * len(units), list[Diagnostic]()
    if not NAMING.isdisjoint(kinds):
        stretches = Passing(units, tokens, evidence_of(units, language, asked), language, rules).stretches()
        reader = _Reader(text, units, tokens, language, rules)
        found, named = reader.fields(stretches)
        findings = reader.classifier.findings
    suitable = relevant(units, kinds, asked)
    scope: FieldScope = "listed" if found else "relevant" if suitable else "unspecified"
    return Fields(found, scope, used_spans(units, kinds, named, asked), findings, suitable)


class _Reader:
    """The stretches of one text as fields."""

    def __init__(
        self, text: Traced, units: Sequence[Unit], tokens: Sequence[Token], language: Language, rules: FieldRules
    ) -> None:
        self._text = text
        self._units = units
        self._tokens = tokens
        self._own = rules.of(language)
        self.classifier = Classifier(language, rules)

    def fields(self, stretches: Sequence[Stretch]) -> tuple[list[FoundField], list[bool]]:
        """The fields, and for each unit whether it belongs to one."""
        heads = shared_heads(stretches, self._units, self._tokens, self._own.tree)
        found: list[FoundField] = []
        named = [False] * len(self._units)
        for at, stretch in enumerate(stretches):
            field = self._shared(heads[at]) if at in heads else self._field(stretch)
            if field is None:
                continue
            found.append(field)
            first = stretch.first if stretch.code is None else min(stretch.first, stretch.code)
            named[first : stretch.last] = [True] * (stretch.last - first)
        return found, named

    def _field(self, stretch: Stretch) -> FoundField | None:
        first, last = self._units[stretch.first], self._units[stretch.last - 1]
        text = self._text[first.start : last.end].tidy()
        code = None if stretch.code is None else self._tokens[self._units[stretch.code].first].text
        if code is not None and stretch.code == stretch.first:
            return self.classifier.bare(text, code)
        keys = self._keys(self._tokens[first.first : last.last])
        if stretch.known:
            return self.classifier.known(text, keys, first.names, first.within, code)
        parts = [unit for unit in self._units[stretch.first : stretch.last] if unit.kind != "preposition"]
        if all(part.kind == "name" for part in parts):
            return self.classifier.compound(text, [part.names[0] for part in parts])
        return self.classifier.unknown(text, keys, code)

    def _shared(self, shared: Shared) -> FoundField:
        part, head = self._tokens[shared.first : shared.last], self._tokens[shared.head : shared.end]
        ordered = (part, head) if shared.first < shared.head else (head, part)
        first, second = (self._text[one[0].start : one[-1].end].tidy() for one in ordered)
        joiner = " "
        if ordered[0][-1].lacking:
            # The hyphen that stands for the shared word joins again: «бизнес-, телерадио журналистика».
            first, joiner = self._text[ordered[0][0].start : ordered[0][-1].end + 1].tidy(), ""
        text = of_pieces(first.of, [*first.pieces, *second.pieces], [*first.joiners, joiner, *second.joiners])
        return self.classifier.known(text, self._keys([*ordered[0], *ordered[1]]), shared.names, ())

    def _keys(self, tokens: Iterable[Token]) -> list[str]:
        return [self._own.forms.key(token.text) for token in tokens if token.kind == "word"]
