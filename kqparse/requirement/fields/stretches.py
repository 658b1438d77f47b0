"""Units to stretches: what may be one field each, known or not."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.fields.rules import FieldRules
from kqparse.grammar.fields.tokens import Token
from kqparse.model import Language
from kqparse.requirement.fields.evidence import Evidence
from kqparse.requirement.fields.units import Unit, UnitKind

_FIELDS = frozenset[UnitKind]({"name", "word", "generic"})
NAMING = _FIELDS | {"code"}
"""Units without which there is no stretch."""
_OF_NAMES = frozenset[UnitKind]({"and", "name"})
"""What a field is made of that is told by its known parts: «Химия и физика»."""
_BRACKETED: list[UnitKind] = ["open", "code", "close"]
_CLOSING = frozenset[UnitKind]({"close", "quote"})
"""What may stand between a name and the brackets with its code."""


class Stretch(Struct, frozen=True, gc=False):
    """Units `[first, last)` that may name one field.

    Attributes:
        known: whether it is one name of the lexicon.
        code: the unit of a code printed before it, or in brackets behind it; for a code alone the stretch itself.
    """

    first: int
    last: int
    known: bool
    code: int | None = None


class Passing:
    """Decides which stretches of one text are fields."""

    def __init__(
        self, units: Sequence[Unit], tokens: Sequence[Token], evidence: Evidence, language: Language, rules: FieldRules
    ) -> None:
        """Decide by what stands around."""
        self._units = units
        self._tokens = tokens
        self._evidence = evidence
        self._own = rules.of(language)
        self._rules = rules

    def stretches(self) -> list[Stretch]:
        """The stretches that pass, in order."""
        asked = self._evidence.asked
        found = _joined(_quoted(self._units, _runs(self._units, self._tokens)), self._units)
        passing = [one for one in found if not any(asked[one.first : one.last]) and self._passes(one)]
        return self._led(passing) if "preposition" in [unit.kind for unit in self._units] else passing

    def _led(self, passing: Sequence[Stretch]) -> list[Stretch]:
        """Stretches, where two names with a preposition between them are one; an adjective is a field by itself."""
        done: list[Stretch] = []
        for one in passing:
            left = done[-1] if done else None
            between = [unit.kind for unit in self._units[left.last : one.first]] if left else []
            if left and between == ["preposition"] and not self._keys(left)[-1].endswith(self._own.adjective):
                done[-1] = replace(left, last=one.last, known=False)
            else:
                done.append(one)
        return done

    def _passes(self, one: Stretch) -> bool:
        strong = self._evidence.strong[one.first]
        named = one.known or all(unit.kind in _OF_NAMES for unit in self._units[one.first : one.last])
        if one.code is not None or (named and strong):
            return True
        if named:
            # «диспетчер … тиіс»: what a verb follows is its subject.
            return self._evidence.weak[one.first] and "break" not in self._beside(one)[1:]
        strong = strong and self._evidence.schooled[one.first] and self._beside(one)[1] != "education"
        return self._nameable(one) and (strong or self._adjective(one))

    def _beside(self, one: Stretch) -> list[UnitKind | None]:
        return [self._units[at].kind if 0 <= at < len(self._units) else None for at in (one.first - 1, one.last)]

    def _keys(self, one: Stretch) -> list[str]:
        first, last = self._units[one.first].first, self._units[one.last - 1].last
        return [self._own.forms.key(token.text) for token in self._tokens[first:last] if token.kind == "word"]

    def _nameable(self, one: Stretch) -> bool:
        """Whether words that no list knows look like a name, not like prose."""
        keys = self._keys(one)
        if len(keys) > self._rules.most_words or max(map(len, keys), default=0) > self._rules.most_letters:
            return False
        if "break" in self._beside(one) or not any(len(key) > 3 for key in keys):
            return False
        if all(unit.kind == "generic" for unit in self._units[one.first : one.last]):
            return False
        return not any(key.isdigit() or key.endswith(self._own.prose) for key in keys) and not all(
            map(str.isascii, keys)
        )

    def _adjective(self, one: Stretch) -> bool:
        """Whether it is one adjective before an education."""
        return (
            self._evidence.adjective[one.first]
            and one.last - one.first == 1
            and self._keys(one)[-1].endswith(self._own.adjective)
        )


def _runs(units: Sequence[Unit], tokens: Sequence[Token]) -> list[Stretch]:
    """Neighbours of names and words, each name on its own where only names stand together; codes with what follows.

    Names that a hyphen joins are one that no list knows: «инженерно-экономическое».
    """
    runs: list[Stretch] = []
    at = 0
    code: int | None = None
    while at < len(units):
        kind = units[at].kind
        last = at + 1
        if kind == "code" and _repeats(units, at, runs):
            runs[-1] = replace(runs[-1], code=at)
        elif kind == "code":
            if code is not None:
                runs.append(Stretch(code, code + 1, known=False, code=code))
            code = at
        elif kind in _FIELDS:
            while last < len(units) and units[last].kind in _FIELDS:
                last += 1
            apart = all(unit.kind == "name" for unit in units[at:last])
            if apart and not any(tokens[unit.first].joined for unit in units[at + 1 : last]):
                runs += [Stretch(one, one + 1, True, code if one == at else None) for one in range(at, last)]
            else:
                runs.append(Stretch(at, last, False, code))
            code = None
        elif code is not None and kind not in {"dash", "quote"}:
            runs.append(Stretch(code, code + 1, known=False, code=code))
            code = None
        at = last
    if code is not None:
        runs.append(Stretch(code, code + 1, known=False, code=code))
    return runs


def _repeats(units: Sequence[Unit], at: int, runs: Sequence[Stretch]) -> bool:
    """Whether a code stands alone in brackets behind a name without one: «Право (0421)»."""
    if not runs or runs[-1].code is not None or [unit.kind for unit in units[at - 1 : at + 2]] != _BRACKETED:
        return False
    return all(unit.kind in _CLOSING for unit in units[runs[-1].last : at - 1])


def _quoted(units: Sequence[Unit], runs: Sequence[Stretch]) -> list[Stretch]:
    """What stands between quotation marks is one stretch, unless it is a list of names that more than `and` parts."""
    marks = [at for at, unit in enumerate(units) if unit.kind == "quote"]
    if not marks:
        return list(runs)
    inside = dict(zip(marks[::2], marks[1::2], strict=False))
    result: list[Stretch] = []
    at = 0
    for opening, closing in inside.items():
        while at < len(runs) and runs[at].first < opening:
            result.append(runs[at])
            at += 1
        held: list[Stretch] = []
        while at < len(runs) and runs[at].first < closing:
            beside = held and held[-1].last == runs[at].first and runs[at].code is None
            # Names side by side between marks are one that no list knows: «техника транспорта».
            held[-1:] = [replace(held[-1], last=runs[at].last, known=False)] if beside else [*held[-1:], runs[at]]
            at += 1
        ties = {unit.kind for unit in units[opening + 1 : closing]} - NAMING
        apart = all(run.known for run in held) and (len(held) == 1 or ties != {"and"})
        plain = all(unit.kind not in {"education", "end", "stop"} for unit in units[opening + 1 : closing])
        if held and not apart and plain and held[0].code is None:
            result.append(Stretch(opening + 1, closing, known=False))
        else:
            result += held
    return [*result, *runs[at:]]


def _joined(runs: Sequence[Stretch], units: Sequence[Unit]) -> list[Stretch]:
    """Two unknown neighbours with «and» between them are one, unless they end a list of commas."""
    result: list[Stretch] = []
    for run in runs:
        last = result[-1] if result else None
        between = units[last.last : run.first] if last else []
        if last and not last.known and not run.known and run.code is None and len(between) == 1:
            follows = units[run.last].kind if run.last < len(units) else None
            leads = units[last.first - 1].kind if last.first else None
            if between[0].kind == "and" and (leads != "comma" or follows == "comma"):
                result[-1] = replace(last, last=run.last)
                continue
        result.append(run)
    return result
