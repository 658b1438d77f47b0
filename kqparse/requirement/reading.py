"""A text of one language read: tokens, clauses, conditions, ways."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from kqparse.grammar.fields.rules import FieldRules
from kqparse.grammar.requirements.rules import RequirementRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.requirement.clauses.company import About
from kqparse.requirement.clauses.division import Sentence, sentences
from kqparse.requirement.conditions.in_turn import in_turn
from kqparse.requirement.conditions.joints import conditions
from kqparse.requirement.conditions.list_entries import in_entries
from kqparse.requirement.conditions.own_amounts import chosen_by_commas, of_their_own
from kqparse.requirement.conditions.place_entries import for_places
from kqparse.requirement.conditions.shared_head import for_each_education
from kqparse.requirement.meanings.evened import evened, loose
from kqparse.requirement.meanings.said import Gathering, said_in, says
from kqparse.requirement.meanings.schooling import KnownFields, together
from kqparse.requirement.meanings.ways import Said, ways
from kqparse.requirement.shapes import Finding, Place, Reading, Schooling
from kqparse.requirement.tokens.amounts import Measured, measured
from kqparse.requirement.tokens.at_places import with_places
from kqparse.requirement.tokens.brackets import opened
from kqparse.requirement.tokens.dashes import within_entries
from kqparse.requirement.tokens.graded import graded
from kqparse.requirement.tokens.lexer import Token, tokens
from kqparse.requirement.tokens.numbers_alone import in_years_alone, number_end
from kqparse.requirement.tokens.ordered import YEAR
from kqparse.requirement.tokens.owners import TAUGHT, without_owners

_OF_ADDRESS = ("://", "www.")
_ADDRESS = late_pattern(r"(?:https?://|www\.)[^\s()\[\]«»,;]+")


class TextReader:
    """Reads requirements of one language by one grammar."""

    def __init__(self, words: RequirementRules, fields: FieldRules) -> None:
        self.words = words
        self.fields = KnownFields(fields)
        self._last = lru_cache(maxsize=1)(self._read)

    def read(self, text: str, language: Language, about: About | None = None) -> Reading:
        """What a text says.

        Args:
            text: running text.
            language: that of the text.
            about: what its label says that it is about, None where it may be about anything.
        """
        return self._last(text, language, about)

    def measured(self, text: str, language: Language) -> Measured:
        """The tokens of a text, with its amounts."""
        return self._measured(tokens(text, self.words.languages[language]), text, language)

    def _measured(self, own: Sequence[Token], text: str, language: Language) -> Measured:
        kinds = {token.kind for token in own}
        if "list_mark" in kinds:
            own = within_entries(own, text)
            kinds = {token.kind for token in own}
        found = measured(own, kinds, self.words.most_years)
        if "unbracket" in found.kinds:
            found = _changed(found, *opened(found.tokens, found.amounts))
        if "none" in found.kinds and "post" in found.kinds:
            found = _changed(found, *graded(found.tokens))
        words = self.words.languages[language]
        if words.modifiers_first and not found.kinds.isdisjoint(TAUGHT):
            owned = without_owners(found.tokens, text, words)
            found = found if owned is found.tokens else _changed(found, owned, ())
        if words.modifiers_first and (len(found.amounts) > 1 or ("or" in found.kinds and "scope" in found.kinds)):
            placed = with_places(found, text, words)
            found = found if placed is found.tokens else _changed(found, placed, ())
        return found

    def sentences(self, text: str, language: Language, about: About | None = None) -> list[Sentence]:
        """The sentences of a text, their clauses put together to conditions."""
        return self._sentences(self.measured(text, language), language, about)

    def _sentences(self, found: Measured, language: Language, about: About | None) -> list[Sentence]:
        first = self.words.languages[language].modifiers_first
        answers = "in_turn" in found.kinds
        own: list[Sentence] = []
        entered = chosen = False
        for sentence in sentences(found, about, first):
            clauses = conditions(sentence.clauses, about, first)
            if answers:
                clauses = in_turn(clauses)
            if len(clauses) > 1:
                clauses = for_each_education(clauses, first)
            entered = entered or sentence.entry
            chosen = chosen or sentence.chooses
            own.append(sentence if clauses is sentence.clauses else replace(sentence, clauses=clauses))
        if chosen:
            own = chosen_by_commas(own)
        own = of_their_own(own)
        return in_entries(for_places(own, first), first) if entered else own

    def in_years(self, label: str, language: Language) -> bool:
        """Whether a number alone under a label counts years: so it says, or it names work and nothing behind it."""
        kinds = [(token.kind, token.value) for token in tokens(label, self.words.languages[language])]
        units = [value for kind, value in kinds if kind == "unit"]
        last = max((at for at, (kind, _) in enumerate(kinds) if kind == "experience"), default=len(kinds))
        return set(units) == {YEAR} or not (units or any(kind == "word" for kind, _ in kinds[last:]))

    def chooses(self, label: str, language: Language) -> bool:
        """Whether a label says that what stands under it are ways to choose from."""
        return any(token.kind == "one_of" for token in tokens(label, self.words.languages[language]))

    def counted(self, text: str, language: Language) -> bool:
        """Whether a text answers how long with a number alone."""
        return number_end(tokens(text, self.words.languages[language])) > 0

    def _read(self, text: str, language: Language, about: About | None) -> Reading:
        printed, text = text, _without_addresses(text)
        own = tokens(text, self.words.languages[language])
        found = self._measured(in_years_alone(own) if about == "experience" else own, text, language)
        meaning = Gathering(
            text, language, about, found.amounts, self.words.languages[language], self.fields, [], [], []
        )
        said = [said_in(sentence, meaning) for sentence in self._sentences(found, language, about)]
        result = ways(said)
        findings = meaning.findings
        for place in (*found.absurd, *result.left):
            findings.append(Finding("KQ301", place))
        for start, each in found.amounts.items():
            if each.doubtful:
                findings.append(Finding("KQ302", (start, each.end)))
        taught = None
        if meaning.schoolings:
            binding = _binding(said)
            # Beside one that binds there is no record of an education that is only wished for.
            findings += [Finding("KQ301", place) for place in meaning.hoped] if binding and meaning.hoped else ()
            taught = together(binding or list(filter(says, meaning.schoolings)))
        told = result.ways or taught or findings or "none" in found.kinds
        if told:
            for place in loose(own, text):
                findings.append(Finding("KQ301", place))
        elif any(map(str.isalnum, printed)):
            findings.append(Finding("KQ301", (0, len(text))))
        return Reading(evened(result.ways, text), taught, _in_order(findings) if findings else ())


def _changed(found: Measured, tokens: list[Token], left: Sequence[Place]) -> Measured:
    """What was measured with other tokens, and further places that no amount of it counts of."""
    return Measured(tokens, {token.kind for token in tokens}, found.amounts, [*found.absurd, *left])


def _without_addresses(text: str) -> str:
    """A text with blanks in place of addresses on the web, which ask for nothing."""
    if _OF_ADDRESS[0] not in text and _OF_ADDRESS[1] not in text:
        return text
    return _ADDRESS.sub(lambda address: " " * len(address.group()), text)


def _binding(said: Sequence[Said]) -> list[Schooling]:
    return [item.condition for each in said for item in each.items if isinstance(item.condition, Schooling)]


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings by their places, each once; what is told as not understood as a whole is not told in parts."""
    done: list[Finding] = []
    behind = 0
    for each in sorted(dict.fromkeys(findings), key=lambda each: (each.place[0], -each.place[1], each.code)):
        if each.code != "KQ301" or each.place[1] > behind:
            done.append(each)
        if each.code == "KQ301":
            behind = max(behind, each.place[1])
    return tuple(sorted(done, key=lambda each: (each.place, each.code)))
