"""What a user says of a field of study, as codes of the classifier."""

from kqparse.errors import UsageError
from kqparse.grammar import Grammar
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES
from kqparse.requirement.fields.reading import fields_in
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut

_ISCED = late_pattern(r"[0-9]{2,4}")


def field_names(given: str, words: Grammar) -> tuple[str, ...]:
    """The codes that a code or a name stands for; a name that the lexicon has not, as it is.

    A national direction is told by the code of ISCED-F too, since most texts print neither.

    Raises:
        UsageError: if it is a code that no classifier has.
    """
    code = given.strip().upper().translate(words.repair.scripts.latin)
    if not code[:1].isdigit():
        return _named(given, words) or (given.strip(),)
    if _ISCED.fullmatch(code):
        if any(entry.isced_f and entry.isced_f[:2] == code[:2] for entry in words.fields.entries):
            return (code,)
    else:
        isced, direction = words.fields.code(code)
        if isced:
            return tuple(filter(None, (direction, isced)))
    raise UsageError(f"--field {given}", "is no code of a field of study", "give one such as 0421 or 6B042, or a word")


def _named(given: str, words: Grammar) -> tuple[str, ...]:
    text = EditedText(given, given)
    found = [
        field.isced_f
        for language in LANGUAGES
        for field in fields_in(cut(text, 0, len(given)), language, words.fields, ()).found
        if field.isced_f
    ]
    return tuple(dict.fromkeys(found))
