"""A constitution that a text cites: it has no form of act, and its name stands in the nominative."""

from kqparse.grammar.acts.endings import ending_of, without_case
from kqparse.grammar.acts.rules import ActRules
from kqparse.model import ActReference, Language, by_language, spans_by_language
from kqparse.records import ActReferenceParts
from kqparse.text.fold import lower


def constitution(parts: ActReferenceParts, rules: ActRules, default: Language) -> ActReference:
    """The constitution, in the language of the word for it; `default` is that of what shows none."""
    text = parts.text.text
    match = rules.references.constitution.search(lower(text))
    language: Language = "kk" if match and match.lastgroup == "kk" else default
    name = text
    if match:
        name = text[: match.start()] + _nominative(text[slice(*match.span())], language, rules) + text[match.end() :]
    return ActReference(
        form=None,
        title=by_language(language, name),
        issuer=None,
        date=None,
        number=None,
        text=by_language(language, text),
        spans=spans_by_language(language, parts.text.spans()),
    )


def _nominative(word: str, language: Language, rules: ActRules) -> str:
    lemma = rules.references.lemmas.get(language)
    if lemma is None:
        return word
    ending = ending_of(lower(word), lemma, language, rules.endings)
    if language == "ru" or ending is None:
        return lemma[:1].upper() + lemma[1:]
    case = min(ending.cases)
    return without_case(word, case, rules.endings) if case in rules.endings.kk.cases else word
