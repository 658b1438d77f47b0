"""The head of an act: title, sentence of adoption, badges and the act's own repeal."""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.citations.reading import Citation, citations
from kqparse.grammar.acts.rules import ActRules
from kqparse.late_pattern import late_pattern
from kqparse.model.act import Form
from kqparse.records import ActReferenceParts
from kqparse.split.acts.lined import (
    LONGEST_LINE,
    OF_STATE,
    Adoption,
    begins_head,
    dated_above,
    is_place,
    letterhead,
    lined,
)
from kqparse.split.acts.points import ENDS
from kqparse.split.acts.registered import Registration, registration_of
from kqparse.split.prose.joining import Para, small_texts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_HEAD = 40
"""Paragraphs in which a head is looked for."""
_BEFORE = 12
_CITED = 3
"""Acts that a title may cite before the act's own sentence, where that ran into it, and one more."""
_PREAMBLE = 8
"""Paragraphs, notes too, between the act's own sentence and words of adoption."""
_LONGEST_TITLE = 1500
_HYPHENS = "-\u2010\u2011"
_LONGEST_PLACE = 50
_POINT = late_pattern(r"[0-9]{1,3}\.\s(?!\s*[0-9]{1,2}\.)")
"""The number of a point, which is none that begins a date: 12. 03. 2031."""
_FIGURE = late_pattern(r"\d")
_SHORTEST = 10


class Head(Struct, frozen=True):
    """The head, and what each of its paragraphs is.

    Attributes:
        adoption: the act's own sentence, or its form alone.
        title, registration: of the act.
        repealed, in_force, repealed_by: its status.
        claimed: indices of paragraphs that are taken up by these values.
        titled: indices of the paragraphs of the title.
        operative: the index of the paragraph with the operative words, or None.
        body: the index of the first paragraph behind the head.
    """

    adoption: Adoption
    title: Traced | None
    registration: Registration
    repealed: Traced | None
    in_force: Traced | None
    repealed_by: ActReferenceParts | None
    claimed: frozenset[int]
    titled: frozenset[int]
    operative: int | None
    body: int


def head(paras: Sequence[Para], rules: ActRules) -> Head | None:
    """The head, None where the text shows none."""
    smalls = small_texts(paras[:_HEAD])
    operative = _operative(paras, smalls, rules)
    limit = min(len(paras), _HEAD) if operative is None else operative[0]
    adoption = _adoption(paras[:limit], smalls, rules, strict=operative is None) or lined(paras[:limit], rules, paras)
    adoption = adoption or (dated_above(paras[:limit], *operative[1:], rules) if operative else None)
    stated = adoption or (operative and Adoption(-1, -1, *operative[1:], None, None, None, 0))
    if stated is None:
        return None
    if operative is None and adoption:
        operative = _in_small_letters(paras, adoption, rules)
    badges = {at: kind for at in range(limit) if (kind := _badge(paras[at], rules))}
    titled = _titled(paras[:limit], adoption, frozenset(badges), rules)
    registration, entered = registration_of(paras, adoption, limit, rules)
    claimed = set(badges) | entered
    if adoption:
        claimed |= set(range(adoption.first, adoption.last + 1))
    repealed, repealed_by = _repealed(paras[:limit], adoption, titled, rules)
    glued = _glued(paras[adoption.first], rules) if adoption else {}
    marks = {kind: paras[at].text for at, kind in badges.items()} | glued
    last = max([adoption.last if adoption else -1, *entered, *titled, *badges], default=-1)
    return Head(
        adoption=stated,
        title=_title(paras, adoption, titled),
        registration=registration,
        repealed=marks.get("repealed") or repealed,
        in_force=marks.get("in_force"),
        repealed_by=repealed_by,
        claimed=frozenset(claimed),
        titled=titled,
        operative=operative[0] if operative else None,
        body=last + 1,
    )


def _operative(paras: Sequence[Para], smalls: Sequence[str], rules: ActRules) -> tuple[int, Form, Traced] | None:
    """The paragraph that ends with words of adoption, in capitals or before a point number 1; their form, and they."""
    closed = "".join("".join(smalls).split())
    said = [(form, pattern) for form, pattern, words in rules.operative if any(map(closed.__contains__, words))]
    for at, (para, small) in enumerate(zip(paras, smalls, strict=False) if said else ()):
        for form, pattern in said:
            for match in pattern.finditer(small):
                rest = small[match.end() :].strip(" *")
                capitals = para.text.text[match.start() : match.end()].isupper()
                numbered = at + 1 < len(paras) and bool(_POINT.match(paras[at + 1].text.text))
                if (rest in ("", ":", ".") and (capitals or (rest and numbered))) or (
                    capitals and rest.startswith(":")
                ):
                    return at, form, para.text[match.start() : match.end()]
    return None


def _in_small_letters(paras: Sequence[Para], adoption: Adoption, rules: ActRules) -> tuple[int, Form, Traced] | None:
    """The paragraph below the act's own sentence that ends with words of adoption of its form, and a colon."""
    for at in range(adoption.last + 1, min(adoption.last + 1 + _PREAMBLE, len(paras))):
        text = paras[at].text.text
        small = lower(text) if text.endswith(":") else ""
        for form, pattern, _ in rules.operative if small else ():
            if form == adoption.form and any(small[one.end() :].strip(" *") == ":" for one in pattern.finditer(small)):
                return at, form, adoption.word
    return None


def _badge(para: Para, rules: ActRules) -> str | None:
    small = lower(para.text.text).strip(" .")
    if not small.startswith(rules.badged):
        return None
    if rules.repealed.fullmatch(small):
        return "repealed"
    return "in_force" if rules.in_force.fullmatch(small) else None


def _glued(para: Para, rules: ActRules) -> dict[str, Traced]:
    """A badge that lost the line break behind it: what follows begins with a capital."""
    text = para.text.text
    small = lower(text)
    badges = (("repealed", rules.repealed), ("in_force", rules.in_force)) if small.startswith(rules.badged) else ()
    for kind, pattern in badges:
        match = pattern.match(small)
        if match and text[match.end() :].lstrip()[:1].isupper():
            return {kind: para.text[: match.end()]}
    return {}


def _adoption(paras: Sequence[Para], smalls: Sequence[str], rules: ActRules, *, strict: bool) -> Adoption | None:
    """The first paragraph that begins with a citation in the nominative, as only an act's own sentence does.

    Behind numbered points it is that of another act: the same in the other language.
    """
    for at, (para, small) in enumerate(zip(paras[: _BEFORE + 1], smalls, strict=False)):
        text = para.text
        if at and _POINT.match(text.text):
            break
        badged = small.startswith(rules.badged)
        offset = max(map(len, _glued(para, rules).values()), default=0) if badged else 0
        rest = text[offset:] if offset else text
        # Its own sentence has a date; most paragraphs have no figure.
        found = citations(rest.text, rules) if len(rest) >= _SHORTEST and _FIGURE.search(rest.text) else []
        for first in found[:_CITED]:
            before = rest[: first.start].strip()
            if lower(before.text) in rules.names.table.joint:
                before = before[:0]
            name = before if not at and before and begins_head(before, rest.text[first.start :], rules) else None
            before = before[:0] if name else before
            led = not before or bool(_ran_in(before, rest.text, first, rules))
            # A joint act has dates and numbers of several issuers behind or before one word for its form.
            last = next(one for one in reversed(found) if one.form_end == first.form_end)
            behind = None if (strict and at) or before else _behind(rest[last.end :].strip(), rules)
            # A first line of nothing but an act and its title cites no other; no stop ends a heading.
            alone = not at and not before and not rest.text[last.end :].strip()
            sure = alone or not (strict or before)
            if led and _own(rest.text, first._replace(end=last.end), rules, behind, strict=not sure):
                parts = first.parts(rest)
                led_by = paras[:at] if first.word.form not in OF_STATE and not before else []
                above = name.tidy() if name else letterhead(led_by, rules, capitals=True)
                title = before.tidy() if before else parts.title or behind
                end = offset + last.end
                return Adoption(
                    at,
                    at,
                    first.word.form,
                    _last_word(rest[: first.form_end]),
                    above if parts.issuer is None or is_place(parts.issuer.text, rules) else parts.issuer,
                    parts.date,
                    parts.number,
                    end,
                    title,
                )
    return None


def _last_word(text: Traced) -> Traced:
    start = len(text)
    while start and (text.text[start - 1].isalnum() or text.text[start - 1] in _HYPHENS):
        start -= 1
    return text[start:]


def _ran_in(before: Traced, text: str, found: Citation, rules: ActRules) -> bool:
    """Whether what stands before the act's own sentence is its title, which ran into it."""
    titled = rules.title.match(lower(before.text)) and before.text[-1] not in ".:;,"
    return bool(titled) and text[found.start].isupper() and len(before) <= _LONGEST_TITLE


def _behind(text: Traced, rules: ActRules) -> Traced | None:
    """A title that goes on in the line of the act's own sentence, without what stands in brackets at its end."""
    bracket = text.text.rfind(" (")
    own = text[:bracket].strip() if bracket > 0 and text.text.endswith(")") else text
    titled = own.text[:1].isupper() and own.text[-1] not in ".:;," and rules.title.match(lower(own.text))
    return own.tidy() if titled and len(own) <= _LONGEST_TITLE else None


def _own(text: str, found: Citation, rules: ActRules, behind: Traced | None, *, strict: bool) -> bool:
    if "nominative" not in found.word.ending.cases or found.word.ending.plural or not found.date:
        return False
    rest = text[found.end :].lstrip()
    small = lower(rest)
    registered = rules.registered.search(small)
    if found.title and strict and not registered:
        return False
    named = rest[:1].isalpha() and all(word[0].isupper() for word in rest.split())  # Астана, Үкімет Үйі
    place = len(rest) <= _LONGEST_PLACE and (named or is_place(rest, rules))
    return (
        not rest or rest[0] in ".(" or bool(behind) or place or bool(registered and registered.start() < LONGEST_LINE)
    )


def _title(paras: Sequence[Para], adoption: Adoption | None, titled: frozenset[int]) -> Traced | None:
    if adoption and adoption.title:
        return adoption.title
    return join([paras[at].text for at in sorted(titled)]) if titled else None


def _titled(
    paras: Sequence[Para], adoption: Adoption | None, badges: frozenset[int], rules: ActRules
) -> frozenset[int]:
    """The paragraphs of the title: before the sentence of adoption, else behind it."""
    if adoption and adoption.title:
        return frozenset()
    issuer = adoption.issuer if adoption else None  # no title is what names it
    stop = adoption.first if adoption else len(paras)
    before = [at for at in range(stop) if at not in badges and _may_title(paras[at], rules)]
    before = [at for at in before if issuer is None or paras[at].end <= issuer.start]
    sure = [at for at in before if rules.title.match(lower(paras[at].text.text))]
    if sure:
        return frozenset(sure[-1:])
    behind = adoption.last + 1 if adoption else len(paras)
    # Right below the act's own sentence: above it may stand the name of the body.
    near = [at for at in range(behind, min(behind + 1, len(paras))) if at not in badges]
    if adoption and before and adoption.end and not any(_begins_title(paras[at], rules) for at in near):
        return frozenset(before[-1:])
    for at in range(behind, min(behind + 5, len(paras))):
        if at not in badges and _begins_title(paras[at], rules):
            return frozenset(range(at, _capitals_end(paras, at)))
    # In the paper original the name of the body stands above.
    return frozenset(before[-1:] if adoption else ())


def _capitals_end(paras: Sequence[Para], at: int) -> int:
    """The index behind a title that begins at `at`; one in capitals may take up several lines."""
    end = at + 1
    while (
        end < len(paras) and all(para.text.text.isupper() for para in paras[end - 1 : end + 1]) and not paras[end].alone
    ):
        end += 1
    return end


def _begins_title(para: Para, rules: ActRules) -> bool:
    """Whether a paragraph is a title by its first or last word."""
    return _may_title(para, rules) and bool(rules.title.match(lower(para.text.text)))


def _may_title(para: Para, rules: ActRules) -> bool:
    text = para.text.text
    small = lower(text)
    led = small.startswith(rules.notes.begun)
    if led and (rules.notes.start.match(small) or rules.notes.publisher.match(small)):
        return False
    return len(text) <= _LONGEST_TITLE and not text.endswith((":", ";"))


def _repealed(
    paras: Sequence[Para], adoption: Adoption | None, titled: frozenset[int], rules: ActRules
) -> tuple[Traced | None, ActReferenceParts | None]:
    """The finite verb that says that this act is repealed, and the act that did it."""
    first: Traced | None = None
    for at, para in enumerate(paras):
        if at in titled or _badge(para, rules):
            continue
        text = para.text.strip("( ).") if para.text.text.startswith("(") else para.text
        small = lower(text.text)
        start = adoption.end if adoption and at == adoption.last else 0
        verb = rules.ended.search(small, start)
        note = rules.notes.start.match(small) if verb else None
        if verb is None or (note and _of_part(small[note.end() : verb.start()], rules)):
            continue
        broken = at + 1 < len(paras) and not text.text.endswith(ENDS)
        for whole in [text, join([text, paras[at + 1].text])] if broken else [text]:
            found = citations(whole.text, rules)
            behind = [one for one in found if one.start >= verb.end()] or [one for one in found if one.start >= start]
            if behind and behind[0].start < len(text):
                return whole[verb.start() : max(verb.end(), behind[0].end)].tidy(), behind[0].parts(whole)
        first = first or text[verb.start() : verb.end()].tidy()
    return first, None


def _of_part(before: str, rules: ActRules) -> bool:
    """Whether a note's words before its verb name a numbered part of the act."""
    return any(
        match.group("numbers")
        for pattern in (rules.notes.target_kk, rules.notes.target_ru)
        for match in pattern.finditer(before)
    )
