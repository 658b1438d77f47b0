"""A text of one language read: tokens, clauses, conditions, ways. Texts that repeat are read once."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.fields import FieldRules
from kqparse.grammar.requirement import LanguageWords, RequirementRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.requirement.amounts import YEAR, Amount, Measured, in_years_alone, measured, number_end
from kqparse.requirement.brackets import graded, opened
from kqparse.requirement.clauses import LACKING, REST, Clause, Sentence, sentences
from kqparse.requirement.company import THERE, About
from kqparse.requirement.evened import evened, loose
from kqparse.requirement.gathered import Item
from kqparse.requirement.in_turn import in_turn
from kqparse.requirement.joints import conditions
from kqparse.requirement.own_amounts import ROW, for_whom, of_their_own, spares_someone
from kqparse.requirement.parts import Link, parts
from kqparse.requirement.schooling import KnownFields, schooling, together
from kqparse.requirement.shapes import (
    Condition,
    Finding,
    Other,
    Place,
    Places,
    Programme,
    Reading,
    Schooling,
    Training,
    Work,
)
from kqparse.requirement.shared_head import for_each_education, in_entries
from kqparse.requirement.titles import HEADING
from kqparse.requirement.tokens import Kind, Token, tokens
from kqparse.requirement.ways import Said, ways
from kqparse.requirement.work import work

_KEPT = 1024
"""Texts that are kept with what they mean."""
_WORKED = frozenset({"experience", HEADING, ROW})
"""What the grammar says of words beside which none asked for is no work: its own word, a category, a post in a row."""
_WITHIN = frozenset[Kind]({"and", "comma", "dash", "filler", "or", "preposition", "sign"})
"""What may stand between words that no lexicon knows, where they are told as one."""
_OF_ADDRESS = ("://", "www.")
_ADDRESS = late_pattern(r"(?:https?://|www\.)[^\s()\[\]«»,;]+")
_LONGEST_KEPT = 20_000
"""Characters of a text beyond which only the last one is kept."""


class TextReader:
    """Reads requirements of one language by one grammar."""

    def __init__(self, words: RequirementRules, fields: FieldRules) -> None:
        self.words = words
        self.fields = KnownFields(fields)
        self._kept = lru_cache(maxsize=_KEPT)(self._read)
        self._kept_long = lru_cache(maxsize=1)(self._read)

    def read(self, text: str, language: Language, about: About | None = None) -> Reading:
        """What a text says.

        Args:
            text: running text.
            language: that of the text.
            about: what its label says that it is about, None where it may be about anything.
        """
        return (self._kept if len(text) <= _LONGEST_KEPT else self._kept_long)(text, language, about)

    def measured(self, text: str, language: Language) -> Measured:
        """The tokens of a text, with its amounts."""
        return self._measured(tokens(text, self.words.languages[language]))

    def _measured(self, own: Sequence[Token]) -> Measured:
        found = measured(own, self.words.most_years)
        left, bracketed = opened(found.tokens, found.amounts)
        left, behind = graded(left)
        return Measured(left, found.amounts, [*found.absurd, *bracketed, *behind])

    def sentences(self, text: str, language: Language, about: About | None = None) -> list[Sentence]:
        """The sentences of a text, their clauses put together to conditions."""
        return self._sentences(self.measured(text, language), language, about)

    def _sentences(self, found: Measured, language: Language, about: About | None) -> list[Sentence]:
        first = self.words.languages[language].modifiers_first
        own = [
            replace(sentence, clauses=for_each_education(in_turn(conditions(sentence.clauses, about, first)), first))
            for sentence in sentences(found.tokens, about, first)
        ]
        return in_entries(of_their_own(own))

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
        found = self._measured(in_years_alone(own) if about == "experience" else own)
        meaning = _Meaning(
            text, language, about, found.amounts, self.words.languages[language], self.fields, [], [], []
        )
        said = [_said(sentence, meaning) for sentence in self._sentences(found, language, about)]
        result = ways(said)
        meaning.findings.extend([Finding("KQ301", place) for place in (*found.absurd, *result.left)])
        meaning.findings.extend(
            [Finding("KQ302", (each.start, each.end)) for each in found.amounts.values() if each.doubtful]
        )
        binding = _binding(said)
        schoolings = binding or [each for each in meaning.schoolings if _says(each)]
        if binding:
            # Beside one that binds there is no record of an education that is only wished for.
            meaning.findings.extend([Finding("KQ301", place) for place in meaning.hoped])
        taught = together(schoolings)
        told = result.ways or taught or meaning.findings or any(token.kind == "none" for token in found.tokens)
        if told:
            meaning.findings.extend([Finding("KQ301", place) for place in loose(own, text)])
        elif any(map(str.isalnum, printed)):
            meaning.findings.append(Finding("KQ301", (0, len(text))))
        return Reading(evened(result.ways, text), taught, _in_order(meaning.findings))


def _without_addresses(text: str) -> str:
    """A text with blanks in place of addresses on the web, which ask for nothing."""
    if not any(sign in text for sign in _OF_ADDRESS):
        return text
    return _ADDRESS.sub(lambda address: " " * len(address.group()), text)


class _Meaning(Struct, frozen=True):
    """What the conditions of a text are read by, and what gathers meanwhile.

    Attributes:
        text, language, about, amounts, words, fields: what they are read by.
        findings, schoolings: what was found, and every education.
        hoped: the places of educations that are only desirable.
    """

    text: str
    language: Language
    about: About | None
    amounts: dict[int, Amount]
    words: LanguageWords
    fields: KnownFields
    findings: list[Finding] = []
    schoolings: list[Schooling] = []
    hoped: list[Place] = []


def _binding(said: Sequence[Said]) -> list[Schooling]:
    return [item.condition for each in said for item in each.items if isinstance(item.condition, Schooling)]


def _said(sentence: Sentence, meaning: _Meaning) -> Said:
    """The conditions of a sentence; what is only desirable asks for nothing, but work may be said to be."""
    kinds = {token.kind for clause in sentence.clauses for token in clause.tokens}
    if "remark" in kinds:
        return Said([], False, sentence.chooses, sentence.entry, sentence.rival)
    permitted = [clause.names("permit") for clause in sentence.clauses]
    given = "given" in kinds
    items: list[Item] = []
    wished = False
    for index, clause in enumerate(sentence.clauses):
        if "none" in kinds and _refused(sentence.clauses, index, meaning.about):
            continue
        condition = _condition(clause, meaning)
        wish = clause.subject is not None and clause.has("wish")
        wished = wish or (wished and not meaning.words.modifiers_first and clause.link == "and")
        if condition is None or (wished and not isinstance(condition, Work)):
            meaning.hoped.extend([clause.place] if isinstance(condition, Schooling) else [])
            continue
        if isinstance(condition, Work) and wished and (condition.least, condition.most) != (0, None):
            condition = replace(condition, preferred=True)
        before = sentence.clauses[index - 1] if index and meaning.words.modifiers_first else None
        shared = before is not None and before.names("given") and before.subject == "work" != clause.subject
        supposing = meaning.words.modifiers_first and index > 0 and _allows(sentence.clauses, index - 1, permitted)
        shared = shared and not supposing
        joined = supposing or (meaning.words.modifiers_first and clause.link == "and")
        allows = meaning.words.modifiers_first and _allows(sentence.clauses, index, permitted)
        allowed = allows or (permitted[index] and not joined and not given)
        # What closes a sentence is the condition of the work before it: стаж не требуется, если есть степень магистра.
        closes = clause is sentence.clauses[-1] and bool(items) and isinstance(items[-1].condition, Work)
        link = "or" if allowed or (_conditional(clause) and not closes) else _link(clause, items)
        supposed = isinstance(condition, Schooling) and _for_whom(sentence.clauses, index, meaning.words)
        items.append(Item(condition, link, shared, supposed, _others(clause)))
    _without_amount(items, meaning)
    another = bool(sentence.clauses) and (
        sentence.clauses[0].link == "or"
        or _conditional(sentence.clauses[0])
        or (any(permitted) and (given or len(items) < 2 or permitted[0]))
    )
    return Said(items, another, sentence.chooses, sentence.entry, sentence.rival, sentence.other_post)


def _link(clause: Clause, items: Sequence[Item]) -> Link:
    """How a clause is tied to the one before.

    Years of the work before it are a part of that: …, соңғы екі жылы – …. That none is needed is another way than some.
    """
    before = items[-1].condition if items and items[-1].link != "part" else None
    if not isinstance(before, Work) or not before.least:
        return clause.link
    if not before.preferred and (_free_of_all(clause) or spares_someone(clause)):
        return "or"
    owned = any(token.kind == "amount" and token.weak for token in clause.tokens)
    return "part" if owned and clause.link in {"and", "comma"} else clause.link


def _free_of_all(clause: Clause) -> bool:
    """Whether a clause says that no work of any kind is needed: можно без опыта."""
    named = clause.names("name", "post", "preposition", "scope", "sector", "word")
    return clause.subject == "work" and clause.names("none") and not named


def _allows(clauses: Sequence[Clause], at: int, permitted: Sequence[bool]) -> bool:
    """Whether a clause is the condition of what is allowed right behind it: 3 жыл өтілі болса орта білімге … .

    So is what somebody has: 3 жыл өтілі бар орта білімі барларға ….
    """
    if permitted[at + 1 : at + 2] != [True] or clauses[at + 1].link != "none" or clauses[at].link != "comma":
        return False
    return clauses[at].has("given") or clauses[at + 1].tokens[0].value == THERE


def _conditional(clause: Clause) -> bool:
    """Whether a sentence speaks of those only who have an education: `магистр дәрежесі болса, …`."""
    return clause.subject in {"education", "programme"} and clause.has("given")


def _for_whom(clauses: Sequence[Clause], at: int, words: LanguageWords) -> bool:
    """Whether an education says whom a way is for: `при наличии …`, `для выпускников …`, `… түлектері үшін`."""
    clause, behind = clauses[at], clauses[at + 1 : at + 2]
    leads = [] if words.modifiers_first else clauses[:at][-1:]
    if clause.names("given") or any(each.names("given") for each in leads):
        return True
    leading = [token for each in behind for token in each.tokens if token.kind != "filler"][:1]
    return any(token.weak and token.kind in {"by", "post"} for token in (*clause.tokens, *leading))


def _others(clause: Clause) -> str:
    """By what words a clause is for others than the one before it."""
    return next((str(token.value) for token in clause.before if token.value in {LACKING, REST}), "")


def _condition(clause: Clause, meaning: _Meaning) -> Condition | None:
    places = (clause.place,)
    match clause.subject:
        case "work":
            worked = work(clause, meaning.text, meaning.amounts, meaning.words)
            meaning.findings.extend(Finding("KQ301", place) for place in worked.unknown)
            return None if _empty(clause, meaning.about) else worked.work
        case "education":
            taught = schooling(clause, meaning.text, meaning.language, meaning.fields)
            meaning.findings.extend(taught.findings)
            meaning.schoolings.append(taught.schooling)
            return taught.schooling if _says(taught.schooling) else None
        case "programme":
            degrees = {str(token.value) for token in clause.tokens if token.kind == "degree"}
            return Programme(tuple(sorted(degrees)), places)
        case "training":
            return Training(_bare(clause))
        case "other":
            return Other(_bare(clause))
        case "pay" | None:
            beside = _beside_pay(clause) if clause.subject else clause
            meaning.findings.extend(Finding("KQ301", place) for place in beside.unknown(_WITHIN))
            return None


def _beside_pay(clause: Clause) -> Clause:
    """A clause without the part that tells the pay."""
    tokens = clause.tokens
    own = next(part for part in parts(tokens) if any(token.kind == "pay" for token in tokens[slice(*part)]))
    return replace(clause, tokens=[*tokens[: own[0]], *tokens[own[1] :]])


def _bare(clause: Clause) -> Places:
    """The place of a clause without what at its ends says that something must be there, or leads on."""
    first, last = 0, len(clause.tokens)
    while last - first > 1 and clause.tokens[first].value == THERE:
        first += 1
    while last - first > 1 and (clause.tokens[last - 1].value == THERE or clause.tokens[last - 1].kind == "dash"):
        last -= 1
    return ((clause.tokens[first].start, clause.tokens[last - 1].end),)


def _empty(clause: Clause, about: About | None) -> bool:
    """Whether a clause says that something is not asked for, and not that this is work."""
    own = [token for token in clause.tokens if token.kind == "none"]
    worked = clause.has("experience", "amount") or any(token.value in _WORKED for token in clause.tokens)
    # Of others than those who need some: опыт 1 год (для магистрантов – не требуется).
    worked = worked or (clause.link == "or" and for_whom(clause) is not None)
    return bool(own) and not worked and about != "experience"


def _refused(clauses: Sequence[Clause], at: int, about: About | None) -> bool:
    """Whether an education is expressly not asked for: `высшее образование не обязательно`."""
    behind = [each for each in clauses[at + 1 : at + 2] if each.link == "none"]
    before = clauses[at - 1 : at] if at and clauses[at].link == "none" else []
    beside = any(each.subject == "work" and _empty(each, about) for each in (*before, *behind))
    return beside and clauses[at].subject == "education"


def _says(schooling: Schooling) -> bool:
    return bool(schooling.levels or schooling.degrees or schooling.fields or schooling.scope != "unspecified")


def _without_amount(items: Iterable[Item], meaning: _Meaning) -> None:
    for item in items:
        own = item.condition
        open_ended = isinstance(own, Work) and own.least is own.most is None and not own.preferred
        if open_ended and item.link != "part":
            meaning.findings.append(Finding("KQ305", own.places[0]))


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
