"""KQ501: an act that a document is or cites, and that another one repeals; and what a document says of itself."""

from pathlib import Path

import msgspec
import pytest
from command_line import kqparse
from places import ROOT

from kqparse import Document, extract
from kqparse.model import ActReference, Text, TextSpans
from kqparse.reports import with_repeals

REPEALING = """О признании утратившими силу некоторых приказов

Приказ Министра культуры Республики Казахстан от 5 мая 2022 года № 12

В соответствии с законом ПРИКАЗЫВАЮ:
1. Признать утратившим силу приказ Министра культуры Республики Казахстан от 14 мая 2019 года № {number}.
"""


ORDER = ROOT / "samples" / "qualification-characteristics.ru.txt"
"""Order 132 of 14 May 2019, and posts whose criteria cite acts."""


def repealing(number: str) -> Document:
    return extract(REPEALING.format(number=number).encode(), "repealing")


@pytest.mark.parametrize(("number", "told"), [("132", ["repealing"]), ("133", [])])
def test_an_act_that_another_document_repeals(number: str, told: list[str]) -> None:
    order, other = extract(ORDER), repealing(number)
    for documents in (with_repeals([order, other]), with_repeals([other, order]), with_repeals([order], [other])):
        found = [each for document in documents for each in document.diagnostics if each.code == "KQ501"]
        assert [each.data["by"] for each in found] == told


def test_an_act_that_a_post_cites() -> None:
    order = extract(ORDER)
    cited = order.positions[0]
    assert order.act is not None
    act = msgspec.structs.replace(order.act, form="order", number="77", date="2015-03-03", status="repealed")
    old = msgspec.structs.replace(
        order, act=act, positions=[], source=msgspec.structs.replace(order.source, name="old")
    )
    reference = ActReference(
        form="order", title=None, issuer=None, date="2015-03-03", number="77", text=Text(ru="приказ № 77"),
        spans=TextSpans(ru=[(5, 9)]),
    )  # fmt: skip
    citing = msgspec.structs.replace(order, positions=[msgspec.structs.replace(cited, references=[reference])])
    found = [each for each in with_repeals([citing, old])[0].diagnostics if each.code == "KQ501"]
    assert [(each.position, each.spans, each.data) for each in found] == [
        (cited.id, [(5, 9)], {"printed": "приказ № 77", "by": "old"})
    ]


def test_the_command_looks_at_all_sources(tmp_path: Path) -> None:
    (tmp_path / "order.txt").write_bytes(ORDER.read_bytes())
    (tmp_path / "repealing.txt").write_text(REPEALING.format(number=132), encoding="utf-8")
    done = kqparse("audit", str(tmp_path), "--select", "KQ501", "--format", "csv")
    assert done.stdout.decode().count("KQ501") == 1


def test_a_document_that_says_so_itself() -> None:
    document = extract(ROOT / "samples" / "point-scale.ru.txt")
    (found,) = [each for each in document.diagnostics if each.code == "KQ501"]
    assert found.data == {"printed": "Утративший силу"}
    assert document.act is not None
    assert found.spans == document.act.provenance["status"]
