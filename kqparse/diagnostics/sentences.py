"""The sentence of a finding in the reader's language."""

import re
from functools import cache
from typing import Any, Literal

from kqparse.diagnostics.pages import pages, words
from kqparse.model import Diagnostic

Tongue = Literal["en", "kk", "ru"]
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
    known = {name: _translated(value, language) for name, value in {**_one_sided(finding), **finding.data}.items()}
    return template.format_map(_Known(known))


def _one_sided(finding: Diagnostic) -> dict[str, Any]:
    """For a finding about one language which it is, and what stands there."""
    sides = [name for name in _LANGUAGES if finding.data.get(name) is not None]
    if len(sides) != 1:
        return {}
    return {"language": _LANGUAGES[sides[0]], "printed": finding.data[sides[0]]}


def _translated(value: object, language: Literal["kk", "ru"]) -> object:
    """English words of ours in the reader's language; text of the document stays as it is."""
    if value is None:
        return "–"
    if not isinstance(value, str) or not value.isascii():
        return value
    return _pattern(language).sub(lambda match: getattr(words(), language)[match.group()], value)


@cache
def _pattern(language: Literal["kk", "ru"]) -> re.Pattern[str]:
    known = sorted(getattr(words(), language), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b")
