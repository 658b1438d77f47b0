"""Fields of study in the documents of our first users: counts that were made by eye."""

import re
from collections import Counter

from msgspec import UNSET
from places import seed

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.model import Language
from kqparse.requirement.fields import FoundField, fields_in, pair
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut


def found(text: str, language: Language) -> list[FoundField]:
    return fields_in(cut(EditedText(text, text, []), 0, len(text)), language, grammar().fields, []).found


def test_the_fields_of_000() -> None:
    texts = [
        criterion.text.kk
        for position in extract(seed("000")).positions
        for criterion in position.criteria
        if criterion.kind == "education" and criterion.text.kk is not UNSET
    ]
    codes = Counter(field.isced_f for text in texts for field in found(text, "kk"))
    assert len(texts) == 52
    assert sum(bool(found(text, "kk")) for text in texts) == 43
    # педагогикалық, гуманитарлық, экономикалық, заңгерлік, техникалық, ауылшаруашылық, медициналық …
    assert codes == {
        "0311": 37, "01": 25, "02": 24, "0421": 24, "07": 22, "08": 12, "091": 3, "0413": 3, "0215": 1,
    }  # fmt: skip


def test_the_lists_of_001() -> None:
    kk, ru = _lists_of_001()
    assert len(kk) == len(ru) == 33
    fields = [pair(found(left, "kk"), found(right, "ru")) for left, right in zip(kk, ru, strict=True)]
    assert all(field.isced_f for row in fields for field in row)
    alone = Counter(
        field.text.kk if field.text.ru is UNSET else field.text.ru
        for row in fields
        for field in row
        if UNSET in (field.text.kk, field.text.ru)
    )
    assert sum(map(len, fields)) == 274
    # What stands in one language only stands so in print.
    assert alone == {
        "международное право": 5,
        "машина жасау": 3,
        "ақпараттық-коммуникациялық технологиялар": 2,
        "ақпараттық жүйелер": 2,
        "есептеуіш техника және бағдарламалық қамтамасыз ету": 2,
        "ақпараттық қауіпсіздік": 2,
        "инженерные и обрабатывающие отрасли": 2,
        "инженерные": 2,
    }


def _lists_of_001() -> tuple[list[str], list[str]]:
    """The plain lists behind a colon, Kazakh and Russian, that the first posts have."""
    text = re.sub(r"\s+", " ", seed("001").read_text(encoding="utf-8"))
    text = text.replace("- ", "-")
    kazakh = re.findall(r"кейінгі білімі: ?([^.:]*?)\.? Высшее образование, послевузовское", text)
    russian = re.findall(r"послевузовское образование: ?([^.]*?)[.]? (?:Практикалық|Практический|тәжірибесі)", text)
    return [f"Жоғары білім: {one}." for one in kazakh], [f"Высшее образование: {one}." for one in russian]
