"""What the words of a cell show: a whole requirement to education or to experience, or neither."""

from collections.abc import Mapping, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.model import CriterionKind, Language
from kqparse.model.requirement import ExperienceCondition, ProgrammeCondition
from kqparse.requirement import About, reader
from kqparse.text.edits import EditedText
from kqparse.text.languages import judge
from kqparse.text.tongues import by_tongue, parted
from kqparse.text.traced import Traced, join

ABOUT: Mapping[CriterionKind | None, About | None] = {
    "education": "education",
    "experience": "experience",
    "qualification_requirements": None,
}
"""The kinds of columns that ask for something, and what their heads say that they are about."""
_MOST_JUDGED = 4000
"""Characters that tell the language of a document."""


class Requirements:
    """Reads cells by the words of requirements."""

    def __init__(self, family: FamilyRules, grammar: Grammar) -> None:
        self._tongues = family.tongues
        self._languages = grammar.languages
        self._around: tuple[EditedText, Language] | None = None
        self.reader = reader(grammar)

    def language(self, text: Traced) -> Language:
        """The language of a text; of one that shows none, such as a word that both have, that of the document."""
        return judge(text.text, self._languages) or self._of_document(text.of)

    def _of_document(self, of: EditedText) -> Language:
        if self._around is None or self._around[0] is not of:
            self._around = of, judge(of.text[:_MOST_JUDGED], self._languages) or "ru"
        return self._around[1]

    def spoken(self, lines: Sequence[Traced], bilingual: bool = False) -> Mapping[Language, Traced]:
        """The text of some lines by language."""
        if bilingual:
            return by_tongue(parted(lines, self._tongues))
        text = join(lines).tidy()
        return {self.language(text): text}

    def whole(self, texts: Mapping[Language, Traced], about: About | None) -> bool:
        """Whether a text says how long somebody must have worked, or of what level an education must be."""
        return (about != "experience" and self.taught(texts)) or (about != "education" and self.worked(texts))

    def taught(self, texts: Mapping[Language, Traced]) -> bool:
        """Whether a text names the level of an education."""
        asked = self.reader.asked(texts, "education").education
        return asked is not None and bool(asked.levels or asked.degrees)

    def worked(self, texts: Mapping[Language, Traced]) -> bool:
        """Whether a text says how long somebody must have worked, or studied instead."""
        asked = self.reader.asked(texts, "experience").experience
        return asked is not None and any(
            isinstance(condition, ProgrammeCondition)
            or (isinstance(condition, ExperienceCondition) and condition.min_months is not None)
            for way in asked.alternatives
            for condition in way.conditions
        )

    def of_work(self, texts: Mapping[Language, Traced]) -> bool:
        """Whether a text has a word for work, or for none, and not a length of time alone."""
        return any(
            token.kind == "experience" or (token.kind == "none" and token.value == "experience")
            for language, text in texts.items()
            for token in self.reader.measured(text.text, language).tokens
        )
