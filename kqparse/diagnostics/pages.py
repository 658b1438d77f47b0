"""The page of every code: what is found, why it matters, an example, and what to do; in `schema/findings.toml`."""

from functools import cache
from typing import Any

import msgspec
import rtoml

from kqparse.diagnostics.codes import CODES, Code
from kqparse.model.values import Record
from kqparse.resources import folder

FILE = "findings.toml"


class Page(Record, frozen=True, kw_only=True):
    """What a reader wants to know of a code.

    Attributes:
        what: what is found, in a sentence.
        why: why it matters.
        example: a text or value that has it.
        do: what to do about it.
        kk, ru: the finding's sentence in Kazakh and Russian, filled by its `data` like the English one.
    """

    what: str
    why: str
    example: str
    do: str
    kk: str
    ru: str


class Words(Record, frozen=True, kw_only=True):
    """Words that findings put into their sentences, by the English word."""

    kk: dict[str, str]
    ru: dict[str, str]


@cache
def _written() -> dict[str, Any]:
    return rtoml.loads((folder("schema") / FILE).read_text(encoding="utf-8"))


@cache
def pages() -> dict[str, Page]:
    """The pages by code, in the order of the registry.

    Raises:
        msgspec.ValidationError: if a page lacks a part: a fault of ours.
    """
    found = {code: page for code, page in _written().items() if code != "words"}
    by_code = msgspec.convert(found, dict[str, Page])
    return {code: by_code[code] for code in CODES}


@cache
def words() -> Words:
    """The words for sentences in Kazakh and Russian."""
    return msgspec.convert(_written()["words"], Words)


def page_text(code: str) -> str:
    """The page of a code for a terminal: plain lines, the sentence in three languages last.

    Raises:
        KeyError: if there is no such code.
    """
    entry, page = CODES[code], pages()[code]
    return (
        f"{code} {entry.severity}: {entry.says}\n\n{page.what}\n\nWhy it matters: {page.why}\n"
        f"Example: {page.example}\nWhat to do: {page.do}\n\nen: {entry.message}\nru: {page.ru}\nkk: {page.kk}\n"
    )


def rules_text() -> str:
    """All pages as one Markdown file, `schema/RULES.md`."""
    head = "# Findings\n\nMade by `make schema` from the registry of codes. Codes never change meaning.\n\n"
    table = "| code | severity | says |\n| --- | --- | --- |\n"
    rows = "".join(
        f"| [{code}](#{code.lower()}) | {entry.severity} | {entry.says} |\n" for code, entry in CODES.items()
    )
    return head + table + rows + "".join(_section(code, entry, pages()[code]) for code, entry in CODES.items())


def _section(code: str, entry: Code, page: Page) -> str:
    return (
        f"\n## {code}\n\n**{entry.says}** ({entry.severity}). {page.what}\n\n"
        f"- Why it matters: {page.why}\n- Example: {page.example}\n- What to do: {page.do}\n"
        f"- In words: {entry.message} · {page.ru} · {page.kk}\n"
    )
