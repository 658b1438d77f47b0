"""The head and the body of an act.

Guarantees:
    * a text without a head (no sentence of adoption, no words of adoption) gives nothing;
    * every paragraph before `ActParts.end` is a value, claimed by values, or a passage;
    * time is linear in the text.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from kqparse.citations.named import Constitution, constitutions
from kqparse.citations.reading import reference
from kqparse.citations.tokens import tokens
from kqparse.grammar.acts.rules import ActRules
from kqparse.model import Span
from kqparse.records import ActParts, ActReferenceParts, Aside, PassageKind
from kqparse.split.acts.body import Signed, boxes, further, overrun, signed, stamps
from kqparse.split.acts.effects import behind_list, distinct, effects, listed_behind
from kqparse.split.acts.head import Head, head
from kqparse.split.acts.lined import Adoption
from kqparse.split.acts.notes import is_heading_of_note, is_note, note, notes
from kqparse.split.acts.points import ENDS, ENTRY, POINT
from kqparse.split.acts.quoted import places
from kqparse.split.cells.grids import inside
from kqparse.split.prose.joining import Para
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_PREAMBLE = 12
"""The preamble of a law has no more paragraphs."""
_WITH_PREAMBLE = ("law", "code")
"""Forms of acts whose preamble no words of adoption end."""


def act(
    of: EditedText, paras: list[Para], rules: ActRules, small: Callable[[], Sequence[str]] | None = None
) -> ActParts | None:
    """The act that paragraphs begin with, None unless they show a head.

    Args:
        of: the text that the paragraphs are cut from.
        paras: the paragraphs of the whole text, in order.
        rules: the words of acts.
        small: gives the paragraphs in lower case, where whoever asks has them.

    Returns:
        The act. Its amendments are those of all paragraphs: notes stand in annexes too.
    """
    top = head(paras, rules)
    return _act(of, paras, top, rules, small) if top else None


def _act(
    of: EditedText, paras: list[Para], top: Head, rules: ActRules, small: Callable[[], Sequence[str]] | None
) -> ActParts:
    """The act with that head."""
    begin = _begin(paras, top, rules)
    sign, behind = signed(paras, begin, rules)
    behind = _unsigned(paras, top, begin, rules) if sign is None and behind == len(paras) else behind
    own = sign.first if sign else behind
    last = _boxed(paras, top, sign, behind, rules)
    ended = last < len(paras) and (sign is not None or last > behind or own < len(paras))
    stamped, end = _stamped(paras[behind:last], rules)
    asides = [*_asides(paras, top, begin, own, rules), *_beside(sign), *(Aside("stamp", text) for text in stamped)]
    said = _completed(top.adoption, stamped, rules) if top.operative is not None else top.adoption
    repeals, amends = effects(paras, top.title, begin, own, rules)
    for kept, behind_it in zip((repeals, amends), listed_behind(of, paras, last, rules), strict=True):
        kept[:] = distinct([*kept, *behind_it], rules)
    listed = behind_list(paras, last, rules) if ended and end is None else last
    asides += [Aside(_kind(paras[at].text.text, at, top, begin, rules), paras[at].text) for at in range(last, listed)]
    return ActParts(
        form=said.form,
        formed=said.word,
        title=top.title,
        issuer=said.issuer,
        date=said.date,
        number=said.number,
        registered_by=top.registration.body,
        registered_on=top.registration.date,
        registered_as=top.registration.number,
        repealed=top.repealed,
        in_force=top.in_force,
        repealed_by=top.repealed_by,
        amends=amends,
        repeals=repeals,
        legal_basis=_basis(paras[top.body : begin], said, rules),
        amendments=notes(paras, rules, small() if small else None),
        office=sign.office if sign else None,
        name=sign.name if sign else None,
        claimed=[paras[at].text for at in sorted(top.claimed)],
        asides=sorted(asides, key=lambda aside: aside.text.start),
        end=end if end is not None else paras[listed].start if ended and listed < len(paras) else len(of.text),
    )


def _boxed(paras: list[Para], top: Head, sign: Signed | None, behind: int, rules: ActRules) -> int:
    """Where the boxes behind an act end; behind a day below the signature, as a printed law has it, nothing follows."""
    day = top.adoption.date
    if sign and day and behind < len(paras) and day.start >= paras[behind].start:
        return len(paras)
    return boxes(paras, further(paras, behind, rules) if sign else behind, rules)


def _completed(said: Adoption, stamped: Sequence[Traced], rules: ActRules) -> Adoption:
    """What an act says of itself, with what the boxes behind its signature tell besides."""
    day = rules.dates.iso
    for one in (one for box in stamped for one in reference(box, rules) if not (said.issuer and said.date)):
        alike = said.number is None or (one.number and said.number.text == one.number.text)
        alike = alike and (not (said.date and one.date) or day(said.date.text) == day(one.date.text))
        if one.form == said.form and one.number and alike:
            issuer, date = said.issuer or one.issuer, said.date or one.date
            return replace(said, issuer=issuer, date=date, number=said.number or one.number)
    return said


def _basis(paras: Sequence[Para], said: Adoption, rules: ActRules) -> list[ActReferenceParts]:
    """The acts that a preamble rests on; where a page prints the head twice, the act itself is none of them."""

    def told(one: Adoption | ActReferenceParts) -> tuple[str | None, str | None]:
        return rules.dates.iso(one.date.text) if one.date else None, lower(one.number.text) if one.number else None

    found = distinct(list(_outside_notes(paras, rules)), rules)
    return [one for one in found if one.form != said.form or told(one) != told(said) or not said.number]


def _begin(paras: Sequence[Para], top: Head, rules: ActRules) -> int:
    """Where the preamble ends: behind the words of adoption, or (laws) before the first numbered unit."""
    if top.operative is not None:
        return top.operative + 1
    for at in range(top.body, min(top.body + _PREAMBLE, len(paras))):
        small = lower(paras[at].text.text)
        if POINT.match(small) or rules.heading.match(small) or rules.unit.match(small):
            return at
    return top.body


def _unsigned(paras: Sequence[Para], top: Head, begin: int, rules: ActRules) -> int:
    """Where an act without signature and box ends: behind words of adoption at what is neither point nor sentence.

    What it words anew is neither, but its own.
    """
    if top.operative is None:
        return begin if top.adoption.form in _WITH_PREAMBLE else top.body
    quoted: list[Span] | None = None
    for at in range(begin, len(paras) - 1):  # the last one may be the office of who signs
        text = paras[at].text.text
        if _stands_out(text):
            if quoted is None:
                quoted = list(places(paras, rules))
            if not inside(quoted, paras[at].start):
                return at
    return len(paras)


def _stands_out(text: str) -> bool:
    """Whether a paragraph is neither a point nor a sentence."""
    return text[0].isupper() and not text.endswith((*ENDS, ",")) and not ENTRY.match(text)


def _outside_notes(paras: Sequence[Para], rules: ActRules) -> Iterator[ActReferenceParts]:
    """The acts that the paragraphs of a preamble cite which are no notes, nor the text of one that a line announces."""
    announced = False
    for para in paras:
        # The last one ends with the words of adoption.
        told = para is not paras[-1] and (note(para.text, rules) or rules.ended.search(lower(para.text.text)))
        if not announced and not told and not is_note(para.text.text, rules):
            yield from (named.parts(para.text) for named in _constitutions(para.text.text, rules))
            yield from reference(para.text, rules)
        announced = is_heading_of_note(para.text.text, rules)


def _constitutions(text: str, rules: ActRules) -> list[Constitution]:
    """The constitutions that a preamble rests on, which stand before all laws; most name none."""
    small = lower(text)
    named = any(stem in small for stem in rules.references.stems) and rules.references.constitution.search(small)
    return constitutions(text, tokens(text, rules), rules) if named else []


def _asides(paras: Sequence[Para], top: Head, begin: int, own: int, rules: ActRules) -> Iterator[Aside]:
    """Every paragraph before the signature that no value takes up, points with what follows them as one.

    A number within what an act words anew is that of another act's point, and begins none of its own.
    """
    run: list[Traced] = []
    announced = False
    quoted = list(places(paras[:own], rules))
    for at in range(own):
        if at in top.claimed or at in top.titled:
            continue
        text = paras[at].text
        kind = _kind(text.text, at, top, begin, rules)
        if announced and kind in ("preamble", "provision"):
            kind = "note"
        announced = is_heading_of_note(text.text, rules)
        point = bool(POINT.match(text.text)) and not inside(quoted, text.start)
        if run and kind == "provision" and at + 1 == own == len(paras) and _stands_out(text.text):
            kind = "stamp"  # the office of who signs, without a name
        if run and (kind != "provision" or point):
            yield Aside("provision", join(run))
            run = []
        if kind == "provision":
            run.append(text)
        else:
            yield Aside(kind, text)
    if run:
        yield Aside("provision", join(run))


def _beside(sign: Signed | None) -> Iterator[Aside]:
    """What stands before, in and behind the signature in its lines."""
    if sign and sign.before:
        yield Aside("provision", sign.before)
    if sign and sign.mark:
        yield Aside("stamp", sign.mark)
    if sign and sign.behind:
        yield Aside("stamp", sign.behind)


def _kind(text: str, at: int, top: Head, begin: int, rules: ActRules) -> PassageKind:
    if is_note(text, rules):
        return "note"
    if at < top.body:
        return "heading"
    if at < begin:
        return "preamble"
    small = lower(text)
    match = rules.heading.match(small)
    return "heading" if match and (small[match.end() :].strip()[:1] in ("", ".", ":")) else "provision"


def _stamped(paras: Sequence[Para], rules: ActRules) -> tuple[list[Traced], int | None]:
    """The boxes, and where the annex begins if its title ran into the last one."""
    grouped = list(_grouped(paras))
    over = overrun(paras[-1].text, rules) if paras else None
    if over is None:
        return grouped, None
    rest = len(paras[-1].text) - over
    grouped[-1] = grouped[-1][: len(grouped[-1]) - rest].strip()
    return grouped, paras[-1].text[over:].strip().start


def _grouped(paras: Sequence[Para]) -> Iterator[Traced]:
    """Boxes, parted by blank lines."""
    group: list[Traced] = []
    for para in paras:
        if group and para.alone:
            yield join(group)
            group = []
        group.append(para.text)
    if group:
        yield join(group)


__all__ = ["Signed", "act", "notes", "reference", "stamps"]
