"""From the bytes of a file to the cases in it: documents, phrases, or the corrections of a reviewer."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePath
from typing import Any, TypeVar

import msgspec

from kqparse.errors import KqparseError
from kqparse.evaluate.cases import Case
from kqparse.evaluate.facts import phrase_facts, position_facts
from kqparse.evaluate.notation import folded
from kqparse.evaluate.reviewed import MARK, facts_at, reviewed_cases, source_key
from kqparse.evaluate.shapes import Document, Education, Experience, Phrase, Position, Reviewed, Words
from kqparse.model import LANGUAGES, Language

T = TypeVar("T", Document, Phrase, Reviewed)
_REMEDY = "give documents that extract wrote, phrases of explain --format jsonl, or corrections of a report page"


def cases(name: str, data: bytes, paths: Collection[str] = ()) -> Iterator[Case]:
    """The cases of one file.

    Args:
        name: the file as the user named it, for messages.
        data: one JSON value, or one on each line.
        paths: where in a position of a document the values stand that are compared; all that we know of, if none.

    Raises:
        KqparseError: if something is no JSON, or neither a document nor a phrase.
    """
    place = name
    try:
        for place, value in _values(name, data):
            yield from _of(place, value, paths)
    except RecursionError:
        raise KqparseError(place, "nested too deeply", _REMEDY) from None


def once(files: Iterable[Iterable[Case]]) -> Iterator[Case]:
    """The cases of several files, the positions of one document once: a folder may have it as JSON and as JSON Lines.

    A document is known by the name of its source and by what that held; what is left out of it counts as another one.
    """
    known: set[tuple[str | None, tuple[str, ...]]] = set()
    for found in files:
        own = [(case, (case.group, case.keys[-1])) for case in found]
        yield from (case for case, mark in own if mark not in known)
        # What reviewers looked at may be other values of the same position.
        known.update(mark for case, mark in own if case.group is not None and mark[1] and not case.paths)


def _of(place: str, value: object, paths: Collection[str]) -> Iterator[Case]:
    if isinstance(value, dict) and "positions" in value:
        found = _positions(_converted(place, value, Document))
        if not paths:
            yield from found
            return
        for case, position in zip(found, value["positions"], strict=True):
            yield case._replace(facts=facts_at(position, paths))
    elif isinstance(value, dict) and MARK in value:
        yield from reviewed_cases(_converted(place, value, Reviewed))
    elif isinstance(value, dict) and ("text" in value or {"kk", "ru"} <= value.keys()):
        yield from _phrases(place, _converted(place, value, Phrase))
    else:
        raise KqparseError(place, "neither a document nor a phrase", _REMEDY)


def _values(name: str, data: bytes) -> Iterator[tuple[str, Any]]:
    """Each JSON value with its place."""
    try:
        whole = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        yield from _lines(name, data)
        return
    for value in whole if isinstance(whole, list) else [whole]:
        yield name, value


def _lines(name: str, data: bytes) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            yield f"{name}:{number}", msgspec.json.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            raise KqparseError(f"{name}:{number}", f"no JSON: {fault}", _REMEDY) from None
        except RecursionError:
            raise KqparseError(f"{name}:{number}", "nested too deeply", _REMEDY) from None


def _converted(place: str, value: dict[str, Any], kind: type[T]) -> T:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as fault:
        raise KqparseError(place, str(fault), "correct that key") from None


def _positions(document: Document) -> Iterator[Case]:
    source = document.source.name
    for position in document.positions:
        keys = (*_position_keys(source, position), source_key(document.source.sha256, str(position.id or "")))
        yield Case(_called(source, position), source, keys, position_facts(position))


def _called(source: str, position: Position) -> str:
    title = position.title
    words = title if isinstance(title, str) else " / ".join(title.values()) if isinstance(title, dict) else ""
    return " ".join(part for part in (f"{source}:", position.id or "", words) if part)


def _position_keys(source: str, position: Position) -> tuple[tuple[str, ...], ...]:
    """By title and number, title, number, id: a title tells more than a count that one lost post would shift.

    The folder of a source is no part of the key, since the checked documents may lie elsewhere.
    """
    file = PurePath(source).name
    title = _title(position.title or None)
    ordinal = str(position.ordinal) if isinstance(position.ordinal, int) else ""
    own = str(position.id or "")
    keys = (("both", title, ordinal), ("title", title), ("ordinal", ordinal), ("id", own))
    return tuple((file, *key) if all(key) else () for key in keys)


def _title(words: Words | None) -> str:
    """The title in its first language: one side may have read both and the other one alone."""
    if isinstance(words, dict):
        return next((folded(words[language]) for language in LANGUAGES if language in words), "")
    return folded(words) if words else ""


def _phrases(place: str, phrase: Phrase) -> Iterator[Case]:
    """One case for a phrase, two for a pair."""
    texts: list[tuple[Language, str]] = []
    if phrase.kk and phrase.ru:
        texts = [("kk", phrase.kk), ("ru", phrase.ru)]
    elif phrase.lang and phrase.text:
        texts = [(phrase.lang, phrase.text)]
    else:
        raise KqparseError(place, "a phrase without lang and text, or kk and ru", _REMEDY)
    for language, text in texts:
        name = f"{phrase.id or place} ({language}): {' '.join(text.split())}"
        yield Case(name, None, ((language, " ".join(text.split())),), phrase_facts(_in_language(phrase, language)))


def _in_language(phrase: Phrase, language: Language) -> Phrase:
    """A phrase whose texts are those of one language alone, as a reader of that language finds them."""
    education, experience = (
        msgspec.convert(_only(msgspec.to_builtins(value), language), kind) if value else value
        for value, kind in ((phrase.education, Education), (phrase.experience, Experience))
    )
    return msgspec.structs.replace(phrase, education=education, experience=experience)


def _only(value: object, language: Language) -> object:
    if isinstance(value, list):
        return [_only(entry, language) for entry in value]
    if not isinstance(value, dict):
        return value
    if value and value.keys() <= set(LANGUAGES):
        return value.get(language, next(iter(value.values())))
    return {key: _only(entry, language) for key, entry in value.items()}
