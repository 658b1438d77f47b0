"""The sentence of a finding in the reader's language."""

import re
from functools import cache, partial
from typing import Any, Literal

from kqparse.diagnostics.findings import implied
from kqparse.diagnostics.pages import pages, words
from kqparse.late_pattern import late_pattern
from kqparse.model import Diagnostic

Tongue = Literal["en", "kk", "ru"]
_IN_OUR_WORDS = frozenset({"KQ402"})
"""Codes whose values are told in our words, be names of the document among them."""
_NUMBER = late_pattern(r"\{([nm])\}")
_LANGUAGES = {"kk": "Kazakh", "ru": "Russian"}


class _Known(dict[str, Any]):
    """Values for a sentence; one that the finding does not tell is shown as a dash."""

    def __missing__(self, key: str) -> str:
        return "–"


def sentence(finding: Diagnostic, language: Tongue) -> str:
    """What a finding says, in English, Kazakh or Russian."""
    if language == "en" or finding.code not in pages():
        return finding.message
    page = pages()[finding.code]
    template = page.kk if language == "kk" else page.ru
    ours = finding.code in _IN_OUR_WORDS
    given = {**_one_sided(finding), **implied(finding.code, finding.data), **finding.data}
    known = {name: _translated(value, language, ours=ours or name == "lost") for name, value in given.items()}
    return template.format_map(_Known(known))


def _one_sided(finding: Diagnostic) -> dict[str, Any]:
    """For a finding about one language which it is, and what stands there."""
    sides = [name for name in _LANGUAGES if finding.data.get(name) is not None]
    if len(sides) != 1:
        return {}
    return {"language": _LANGUAGES[sides[0]], "printed": finding.data[sides[0]]}


def _translated(value: object, language: Literal["kk", "ru"], *, ours: bool) -> object:
    """English words of ours in the reader's language, in which names of the document may stand (`ours`)."""
    if value is None:
        return "–"
    if not isinstance(value, str) or not (ours or value.isascii()):
        return value
    for template, own in _templates(language):
        value = template.sub(partial(_filled, own), value)
    return _pattern(language).sub(lambda match: getattr(words(), language)[match.group()], value)


def _filled(template: str, numbers: re.Match[str]) -> str:
    return template.format_map(numbers.groupdict())


@cache
def _templates(language: Literal["kk", "ru"]) -> list[tuple[re.Pattern[str], str]]:
    """The wordings with numbers in them, the longest first: `{n} to {m} months`."""
    known = sorted(getattr(words(), language).items(), key=lambda entry: -len(entry[0]))
    templates = [(_NUMBER.sub(r"(?P<\1>[0-9]+)", english), own) for english, own in known if "{" in english]
    return [(re.compile(rf"\b{template}\b"), own) for template, own in templates]


@cache
def _pattern(language: Literal["kk", "ru"]) -> re.Pattern[str]:
    known = sorted(getattr(words(), language), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b")
