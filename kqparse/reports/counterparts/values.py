"""What two documents that are one in two languages say differently beside the texts of their posts.

The number and the day of the act and of its registration, the days of a call, the pay of a post (KQ201); the scales of
points (KQ201, KQ405).
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import UNSET

from kqparse.audit.bilingual import points_differ
from kqparse.audit.bilingual.scales import Differing
from kqparse.grammar import Grammar
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Act, Announcement, Diagnostic, Document, Language, Position, Provenance

_FIGURES = late_pattern(r"[0-9]+")
_NUMBERS = frozenset({"number", "registered"})
Documents = Mapping[Language, Document]
Places = tuple[str | None, str | None]
"""The ids of a post in the Kazakh and in the Russian document, None where something else is told of."""
_Said = tuple[str, Sequence[str]]
"""A value, and the keys of the provenance under which it may stand."""


def values_differ(
    documents: Documents, posts: Sequence[tuple[str, str]], grammar: Grammar
) -> Iterator[tuple[Language, Diagnostic]]:
    """The findings, each with the language of its document; `posts` are those in both, by their ids."""
    kk, ru = documents["kk"], documents["ru"]
    none: Places = (None, None)
    found = [(none, each) for each in points_differ([*kk.scales, *ru.scales], grammar)]
    if kk.act and ru.act:
        found += [(none, each) for each in _differing(_act(kk.act), _act(ru.act), kk.act.provenance, ru.act.provenance)]
    calls = kk.announcement, ru.announcement
    if calls[0] is not UNSET and calls[1] is not UNSET:
        told = _differing(_call(calls[0]), _call(calls[1]), calls[0].provenance, calls[1].provenance)
        found += [(none, each) for each in told]
    by_id = [{post.id: post for post in document.positions} for document in (kk, ru)]
    for own, other in posts:
        pair = by_id[0][own], by_id[1][other]
        paid = _differing(_pay(pair[0]), _pay(pair[1]), pair[0].provenance, pair[1].provenance)
        found += [((own, other), each) for each in paid]
    for places, each in found:
        yield _placed(each, dict(zip(LANGUAGES, places, strict=True)), documents)


def _differing(
    kk: Mapping[str, _Said], ru: Mapping[str, _Said], proof: Provenance, other: Provenance
) -> Iterator[Differing]:
    for what in kk.keys() & ru.keys():
        (own, keys), (each, others) = kk[what], ru[what]
        if own != each and not _same_number(what, own, each):
            places: dict[Language, list[tuple[int, int]]] = {
                "kk": [span for key in keys for span in proof.get(key, [])],
                "ru": [span for key in others for span in other.get(key, [])],
            }
            yield Differing("KQ201", {"kk": own, "ru": each}, places)


def _same_number(what: str, own: str, each: str) -> bool:
    """Whether two numbers of acts are one: their letters are of each language (№ 132-ө, № 132-р), or alike (С, C)."""
    figures = [[int(number) for number in _FIGURES.findall(text)] for text in (own, each)]
    return what in _NUMBERS and bool(figures[0]) and figures[0] == figures[1]


def _act(act: Act) -> dict[str, _Said]:
    entry = act.registration
    said = {
        "number": (act.number, ["number"]),
        "date": (act.date, ["date"]),
        "registered": (entry.number if entry else None, ["registration.number"]),
        "registered_on": (entry.date if entry else None, ["registration.date"]),
    }
    return {what: (value, keys) for what, (value, keys) in said.items() if value}


def _call(call: Announcement) -> dict[str, _Said]:
    said = {"published": call.published, "deadline": call.deadline}
    return {what: (value, [what]) for what, value in said.items() if value}


def _pay(post: Position) -> dict[str, _Said]:
    pay = post.salary
    if pay is UNSET:
        return {}
    ends = dict.fromkeys(str(end) for end in (pay.min, pay.max) if end is not None)
    return {"salary": ("\u2013".join(ends), ["salary"])} if ends else {}


def _placed(
    found: Differing, posts: Mapping[Language, str | None], documents: Documents
) -> tuple[Language, Diagnostic]:
    """A finding as one of the Kazakh document, or of the only one that says it."""
    language, *others = [name for name in LANGUAGES if name in found.places] or ["kk"]
    told = found.told(posts[language], language)
    for other in others:
        rest = found.told(posts[other], other)
        place = {"document": documents[other].source.name, "position": posts[other], "spans": rest.spans}
        told.data["other"] = place
    return language, told
