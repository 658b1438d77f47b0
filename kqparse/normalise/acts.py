"""The parts of an act to its values.

Guarantees:
    * dates are ISO, or null where the printed one is impossible or has two readings;
    * names stand in the nominative; their provenance is what is printed;
    * a status is told only by what the head says; contradiction is `unknown`.
"""

from typing import Literal

from kqparse.frozen import Frozen
from kqparse.grammar.acts.endings import nominative_adjective, without_case
from kqparse.grammar.acts.rules import ActRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Language, Provenance, Span, Text, by_language, spans_by_language
from kqparse.model.act import Act, ActReference, Amendment, Registration, Signatory
from kqparse.normalise.constitution import constitution
from kqparse.normalise.same_act import joined
from kqparse.records import ActParts, ActReferenceParts, AmendmentParts
from kqparse.text.fold import lower
from kqparse.text.languages import LanguageRules, judge
from kqparse.text.traced import Traced

_JUDGED = 4000
_WORD = late_pattern(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*")

Status = Literal["in_force", "repealed", "unknown"]


class _Context(Frozen, frozen=True):
    rules: ActRules
    languages: LanguageRules
    language: Language

    def spoken(self, text: str) -> Language:
        """The language of a text, else that of what it stands in."""
        return judge(text, self.languages) or self.language


def act_value(parts: ActParts, rules: ActRules, languages: LanguageRules, default: Language) -> tuple[Act, list[Span]]:
    """The act, and the spans that its phrases take up beside its values.

    `default` is the language of text that shows no sign of any.
    """
    context = _Context(rules, languages, _main_language(parts, languages, default))
    proof: Provenance = {}
    status = _status(parts, proof)
    if parts.form and parts.formed:
        proof["form"] = parts.formed.spans()
    act = Act(
        form=parts.form,
        title=_text(parts.title, "title", proof, context),
        issuer=_text(parts.issuer, "issuer", proof, context, "genitive"),
        date=day_value(parts.date, "date", proof, rules),
        number=_line(parts.number, "number", proof),
        registration=_registration(parts, proof, context),
        status=status,
        repealed_by=_reference(parts.repealed_by, context) if parts.repealed_by else None,
        amends=_references(parts.amends, context),
        repeals=_references(parts.repeals, context),
        legal_basis=_references(parts.legal_basis, context),
        amendments=[_amendment(one, f"amendments.{at}", proof, context) for at, one in enumerate(parts.amendments)],
        signatory=_signatory(parts, proof, context),
        provenance=proof,
    )
    return act, [span for text in parts.claimed for span in text.spans()]


def reference_value(
    parts: ActReferenceParts, rules: ActRules, languages: LanguageRules, default: Language
) -> ActReference:
    """Another act as a text cites it; `default` is the language of what shows no sign of any."""
    return _reference(parts, _Context(rules, languages, default))


def _main_language(parts: ActParts, languages: LanguageRules, default: Language) -> Language:
    """The language of most of the head and body."""
    pieces = [parts.title, *parts.claimed, *(aside.text for aside in parts.asides)]
    text = " ".join(piece.text[:_JUDGED] for piece in pieces[:20] if piece)
    return judge(text[: 2 * _JUDGED], languages) or default


def _status(parts: ActParts, proof: Provenance) -> Status:
    if parts.repealed and parts.in_force:
        return "unknown"
    said = parts.repealed or parts.in_force
    if said is None:
        return "unknown"
    proof["status"] = said.spans()
    return "repealed" if parts.repealed else "in_force"


def _text(text: Traced | None, key: str, proof: Provenance, context: _Context, case: str | None = None) -> Text | None:
    """A text in its language, None for none; a name that is printed in a case, in the nominative."""
    if not text:
        return None
    language = context.spoken(text.text)
    proof[f"{key}.{language}"] = text.spans()
    name = context.rules.names.nominative(text.text, language, case) if case else text.text
    return by_language(language, name)


def day_value(printed: Traced | None, key: str, proof: Provenance, rules: ActRules) -> str | None:
    """A day in ISO form, with its spans under a key; None where none is printed, or one that no calendar has."""
    value = rules.dates.iso(printed.text) if printed else None
    if printed and value:
        proof[key] = printed.spans()
    return value


def _line(text: Traced | None, key: str, proof: Provenance) -> str | None:
    if not text:
        return None
    proof[key] = text.spans()
    return text.text


def _registration(parts: ActParts, proof: Provenance, context: _Context) -> Registration | None:
    registration = Registration(
        body=_text(parts.registered_by, "registration.body", proof, context, "locative"),
        date=day_value(parts.registered_on, "registration.date", proof, context.rules),
        number=_line(parts.registered_as, "registration.number", proof),
    )
    known = registration.body or registration.date or registration.number
    return registration if known else None


def _signatory(parts: ActParts, proof: Provenance, context: _Context) -> Signatory | None:
    if not parts.office and not parts.name:
        return None
    office = _text(parts.office, "signatory.office", proof, context)
    name = None
    if parts.name:
        # A name shows no language of its own: it is in that of the act.
        proof[f"signatory.name.{context.language}"] = parts.name.spans()
        name = by_language(context.language, parts.name.text)
    return Signatory(office=office, name=name)


def _references(parts: list[ActReferenceParts], context: _Context) -> list[ActReference]:
    """One entry an act, of either language."""
    return joined((_reference(one, context) for one in parts), context.rules)


def _reference(parts: ActReferenceParts, context: _Context) -> ActReference:
    if parts.form is None:
        return constitution(parts, context.rules, context.spoken(parts.text.text))
    own = context._replace(language=_form_language(parts.text.text, context))
    language = own.language
    number = parts.number.text if parts.number else None
    issuer = context.rules.names.nominative(parts.issuer.text, language) if parts.issuer else None
    return ActReference(
        form=parts.form,
        title=_title(parts, own),
        issuer=by_language(language, issuer) if issuer else None,
        date=context.rules.dates.iso(parts.date.text) if parts.date else None,
        number=number,
        text=by_language(language, parts.text.text),
        spans=spans_by_language(language, parts.text.spans()),
    )


def _form_language(text: str, context: _Context) -> Language:
    """The language in which a citation names the form of its act."""
    for word in _WORD.finditer(lower(text)):
        form = context.rules.form_of(word.group())
        if form and (form.ending.possessed or form.ending.plural or form.language == "ru"):
            return form.language
    return context.spoken(text)


def _title(parts: ActReferenceParts, context: _Context) -> Text | None:
    """The title; that of a code without quotes (Еңбек кодексінің) in the nominative, any other as printed."""
    if not parts.title:
        return None
    text = parts.title.text
    ahead = parts.text.text.partition(text)[0][-1:]
    words = list(_WORD.finditer(text))
    form = context.rules.form_of(lower(words[-1].group())) if words and words[-1].end() == len(text) else None
    code = _code(text[: words[-1].start()] if form and form.ending.plural else text, parts, context)
    if code:
        return code
    if form is None or form.form != parts.form or not (ahead.isspace() or ahead.isalnum() or ahead == ""):
        return by_language(judge(text, context.languages) or context.language, text[:1].upper() + text[1:])
    if form.language == "kk":
        case = min(form.ending.cases)
        known = case in context.rules.endings.kk.cases
        return by_language("kk", without_case(text, case, context.rules.endings) if known else text)
    pieces: list[str] = []
    at = 0
    for word in words[:-1]:
        adjective = nominative_adjective(word.group(), "masculine", context.rules.endings)
        pieces += [text[at : word.start()], adjective]
        at = word.end()
    return by_language("ru", "".join([*pieces, text[at : words[-1].start()], form.lemma]))


def _code(name: str, parts: ActReferenceParts, context: _Context) -> Text | None:
    """The title of a code of a list, where several share the word for it."""
    known = context.rules.references.known_code(name.strip(), context.language, context.rules.endings)
    return by_language(context.language, known) if known and parts.form == "code" else None


def _amendment(parts: AmendmentParts, key: str, proof: Provenance, context: _Context) -> Amendment:
    language = _note_language(parts, context)
    target = None
    if parts.target:
        proof[f"{key}.target.{language}"] = parts.target.spans()
        target = by_language(language, context.rules.target(parts.target.text, language))
    return Amendment(
        target=target,
        kind=parts.kind,
        by=_reference(parts.by, context) if parts.by else None,
        spans=parts.text.spans(),
    )


def _note_language(parts: AmendmentParts, context: _Context) -> Language:
    return _form_language(parts.by.text.text, context) if parts.by else context.spoken(parts.text.text)
