"""Which mentions of acts are of one act, and the one entry that they make.

Two mentions are of one act if their form, date and number are the same, or, where one of them lacks date or number, if
their titles are: in one language word for word, in two by the grammar's list of titles. What one mention lacks another
gives. Where the languages disagree, the Kazakh mention stands.
"""

from collections.abc import Iterable, Iterator

from msgspec import UNSET, UnsetType

from kqparse.grammar.acts.references import title_key
from kqparse.grammar.acts.rules import ActRules
from kqparse.model import LANGUAGES, ActReference, Text, TextSpans

Key = tuple[str | None, ...]


def joined(mentions: Iterable[ActReference], rules: ActRules) -> list[ActReference]:
    """One entry an act, in the order of first mention."""
    kept: list[ActReference] = []
    known: dict[Key, list[int]] = {}
    for one in mentions:
        keys = list(_keys(one, rules))
        same = (at for key in keys for at in known.get(key, ()) if _agree(kept[at], one, rules))
        at = next(same, None)
        if at is None:
            at = len(kept)
            kept.append(one)
        else:
            kept[at] = _merged(kept[at], one)
            keys = list(_keys(kept[at], rules))
        for key in keys:
            places = known.setdefault(key, [])
            if at not in places:
                places.append(at)
    return kept


def _keys(one: ActReference, rules: ActRules) -> Iterator[Key]:
    """By what another mention of an act is found."""
    if one.date and one.number:
        yield "number", one.form, one.date, rules.references.number_key(one.number)
    for key in _titles(one):
        yield "title", one.form, key
        if key in rules.references.known:
            yield "known", one.form, str(rules.references.known[key])
    if one.form is None:
        yield ("constitution",)
    elif one.date:
        yield "date", one.form, one.date


def _titles(one: ActReference) -> list[str]:
    """The titles of a mention, as they are compared."""
    return [title_key(title) for language in LANGUAGES if (title := getattr(one.title, language, UNSET))]


def _agree(one: ActReference, other: ActReference, rules: ActRules) -> bool:
    """Whether nothing speaks against two mentions being of one act."""
    key = rules.references.number_key
    if one.date and other.date and one.date != other.date:
        return False
    if one.number and other.number and key(one.number) != key(other.number):
        return False
    if one.date and one.number and other.date and other.number:
        return True
    if one.form is None and other.form is None:
        return True
    # With a date in common alone, two titles must not differ, in the same language or by what is known of them.
    entries = [
        {rules.references.known[name] for name in _titles(each) if name in rules.references.known}
        for each in (one, other)
    ]
    if all(entries) and not entries[0] & entries[1]:
        return False
    titles = [(getattr(one.title, language, UNSET), getattr(other.title, language, UNSET)) for language in LANGUAGES]
    return all(not (mine and yours) or title_key(mine) == title_key(yours) for mine, yours in titles)


def _merged(one: ActReference, other: ActReference) -> ActReference:
    """Two mentions as one; the Kazakh one fills what is not told by language."""
    first, second = (other, one) if one.text.kk is UNSET and other.text.kk is not UNSET else (one, other)
    return ActReference(
        form=first.form or second.form,
        title=_both(one.title, other.title),
        issuer=_both(one.issuer, other.issuer),
        date=first.date or second.date,
        number=first.number or second.number,
        text=Text(kk=one.text.kk or other.text.kk, ru=one.text.ru or other.text.ru),
        spans=TextSpans(kk=one.spans.kk or other.spans.kk, ru=one.spans.ru or other.spans.ru),
    )


def _both(one: Text | None, other: Text | None) -> Text | None:
    """A text in the languages of both, the first going before."""
    if one is None or other is None:
        return one or other
    kk: str | UnsetType = one.kk or other.kk
    return Text(kk=kk, ru=one.ru or other.ru)
