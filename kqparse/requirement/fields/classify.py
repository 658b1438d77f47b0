"""Stretches to fields: code and likeness of each."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from kqparse.diagnostics import finding
from kqparse.grammar.fields.lexicon import Name
from kqparse.grammar.fields.rules import FieldRules
from kqparse.model import Diagnostic, Language
from kqparse.requirement.fields.found import FoundField, Match
from kqparse.text.traced import Traced


class Classifier:
    """Codes the stretches of one text; what it had to guess or leave open it tells."""

    def __init__(self, language: Language, rules: FieldRules) -> None:
        """Classify names of one language."""
        self._own = rules.of(language)
        self._rules = rules
        self.findings: list[Diagnostic] = []

    def known(
        self, text: Traced, keys: Sequence[str], names: Sequence[Name], within: Sequence[Name], code: str | None = None
    ) -> FoundField:
        """A name of the lexicon; an area with one part in brackets has the narrower code of both."""
        words = tuple(keys)
        exact = next((name for name in names if name.words == words[: len(name.words)]), None)
        name = exact or names[0]
        isced, direction = name.entry.isced_f, name.entry.kz_direction if name.first else None
        part = within[0] if within else None
        if part and len(part.entry.isced_f or "") > len(isced or ""):
            isced, direction = part.entry.isced_f, part.entry.kz_direction if part.first else direction
        match: Match = "exact" if exact else "inflected"
        field = self._coded(FoundField(text, isced, direction, match, name.entry.number), code)
        if field.isced_f is None:
            self._tell(text, {})
        return field

    def unknown(self, text: Traced, keys: Sequence[str], code: str | None = None) -> FoundField:
        """Words that the lexicon has not: the name that they resemble enough, else none."""
        liked = self._own.like(" ".join(keys))
        if liked:
            name, score = liked
            field = self._coded(FoundField(text, name.entry.isced_f, None, "fuzzy", name.entry.number), code)
            self._tell(text, {"nearest": name.text, "score": score, "threshold": self._rules.threshold})
            return field
        field = self._coded(FoundField(text, None, None, "none"), code)
        if field.isced_f is None:
            self._tell(text, {"threshold": self._rules.threshold})
        return field

    def compound(self, text: Traced, names: Sequence[Name]) -> FoundField:
        """Several names in one: the narrowest code that covers them all, if there is one."""
        codes = [name.entry.isced_f or "" for name in names]
        shared = codes[0]
        while not all(code.startswith(shared) for code in codes):
            shared = shared[:-1]
        if len(shared) > 1:
            return FoundField(text, shared, None, "inflected")
        self._tell(text, {})
        return FoundField(text, None, None, "none")

    def bare(self, text: Traced, code: str) -> FoundField | None:
        """A code that stands alone, None where no classifier has it."""
        field = self._coded(FoundField(text, None, None, "none"), code)
        return replace(field, match="exact") if field.isced_f else None

    def _coded(self, field: FoundField, code: str | None) -> FoundField:
        """A field with the code printed before it, which decides unless the name says more."""
        if code is None:
            return field
        isced, direction = self._rules.code(code)
        if isced and field.isced_f and field.isced_f.startswith(isced):
            isced = field.isced_f
        return replace(field, isced_f=isced or field.isced_f, kz_direction=direction or field.kz_direction)

    def _tell(self, text: Traced, data: dict[str, Any]) -> None:
        self.findings.append(finding("KQ303", text.spans(), data={"printed": text.text, **data}))
