"""The acts of the real documents."""

from collections import Counter

from acts_kit import brief, read, said
from places import seed


def test_an_order_with_notes_in_its_annex() -> None:
    act = read(seed("003").read_text(encoding="utf-8"))
    assert (act.form, act.date, act.number, act.status) == ("order", "2016-09-01", "775", "unknown")
    assert act.registration
    assert (act.registration.date, act.registration.number) == ("2016-10-03", "14281")
    assert [(one.form, one.number, one.date) for one in act.repeals] == [("order", "378-ө-м", "2012-09-27")]
    assert [(one.form, one.date) for one in act.legal_basis] == [("code", "2015-11-23")]
    assert Counter(one.kind for one in act.amendments) == {"reworded": 17, "added": 2}
    assert {(one.by.number, one.by.date) for one in act.amendments if one.by} == {("27", "2021-02-04")}
    assert act.signatory
    assert act.signatory.name


def test_a_repealed_resolution() -> None:
    act = read(seed("004").read_text(encoding="utf-8"))
    assert (act.form, act.date, act.number, act.status) == ("resolution", "2017-06-27", "266", "repealed")
    assert act.registration
    assert (act.registration.date, act.registration.number) == ("2017-07-27", "4283")
    assert act.repealed_by
    assert brief(act.repealed_by) == ("resolution", said(act.issuer), "2018-03-06", "106", None)
    assert [(one.number, one.date) for one in act.amends] == [("97", "2017-03-03")]
    assert [one.form for one in act.legal_basis] == ["law", "law"]
    assert not act.amendments


def test_a_resolution_with_displaced_links() -> None:
    act = read(seed("002").read_text(encoding="utf-8"))
    assert (act.form, act.date, act.number) == ("resolution", "2024-01-11", "8")
    assert act.registration
    assert (act.registration.date, act.registration.number) == ("2024-01-17", "8485")
    assert [(one.number, one.date) for one in act.amends] == [("274", "2018-06-28")]
