"""The registry of codes, its pages, the file made from them, and the command that prints one."""

import re
import tomllib
from string import Formatter

import pytest
from command_line import kqparse
from places import ROOT

from kqparse.diagnostics import CODES
from kqparse.diagnostics.pages import pages, rules_text

CONTRACT = ROOT.parent / "shared" / "contract.md"


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_code_has_a_page_and_no_page_lacks_a_code() -> None:
    written = tomllib.loads((ROOT / "schema" / "findings.toml").read_text(encoding="utf-8"))
    assert list(written) == [*CODES, "words"]


@pytest.mark.parametrize("code", CODES)
def test_a_page_is_whole(code: str) -> None:
    page = pages()[code]
    for part in (page.what, page.why, page.do):
        assert part[0].isupper()
        assert part.endswith(".")
    for sentence in (page.kk, page.ru):
        assert slots(sentence) <= slots(CODES[code].message), "a sentence may say no more than the finding knows"
    assert page.kk != page.ru or page.kk.startswith("{")


def test_the_file_is_made_from_the_registry() -> None:
    assert (ROOT / "schema" / "RULES.md").read_text(encoding="utf-8") == rules_text(), "run `make schema`"


@pytest.mark.skipif(not CONTRACT.exists(), reason="the contract lies beside the checkout only in the workplace and CI")
def test_the_registry_says_what_the_contract_says() -> None:
    told = re.findall(r"(KQ\d{3}) ([EWI])\s*\|\s*([^|\n]+?)\s*\|", CONTRACT.read_text(encoding="utf-8"))
    assert len(told) > 30
    for code, severity, says in told:
        assert (CODES[code].severity[0].upper(), CODES[code].says) == (severity, says)


def test_a_page_is_printed() -> None:
    done = kqparse("rule", "kq402")
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "KQ402 warning: experience differs between the languages"
    for head in ("Why it matters: ", "Example: ", "What to do: ", "en: ", "ru: ", "kk: "):
        assert sum(line.startswith(head) for line in lines) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["KQ999"], "KQ999: there is no such code; codes run from KQ101 to KQ904"),
        ([], "rule: no code is named; name one, such as KQ402, or ask for --all"),
    ],
)
def test_wrong_codes(arguments: list[str], told: str) -> None:
    done = kqparse("rule", *arguments)
    assert (done.returncode, done.stdout, done.stderr.decode().strip()) == (2, b"", told)
