"""001, read by eye in both languages, post by post: every true difference, and nothing where the texts agree."""

from places import seed

from kqparse import extract

INFORMATION = [
    "ақпараттық-коммуникациялық технологиялар",
    "ақпараттық жүйелер",
    "есептеуіш техника және бағдарламалық қамтамасыз ету",
    "ақпараттық қауіпсіздік",
]
FIELDS: dict[int, tuple[list[str], list[str]]] = {
    # number: fields in Kazakh only, fields in Russian only
    9: (["машина жасау"], ["международное право"]),
    10: (["машина жасау"], ["международное право"]),
    11: (["машина жасау"], ["международное право"]),
    12: (INFORMATION, ["международное право", "инженерные и обрабатывающие отрасли"]),
    13: (INFORMATION, ["международное право", "инженерные и обрабатывающие отрасли"]),
    32: ([], ["инженерные"]),
    33: ([], ["инженерные"]),
}
OTHERS = {
    (39, "KQ402", "12 to 36 months, organisation_profile", "12 to 36 months"),
    (42, "KQ201", 42, 43),
}


def test_differences_of_001() -> None:
    document = extract(seed("001"))
    numbers = {position.id: position.ordinal for position in document.positions}
    found = [
        (numbers.get(each.position or ""), each.code, each.data["kk"], each.data["ru"])
        for each in document.diagnostics
        if each.code == "KQ201" or each.code.startswith("KQ4")
    ]
    expected: list[tuple[int, str, str | None, str | None]]
    expected = [(number, "KQ404", field, None) for number, (kk, _) in FIELDS.items() for field in kk]
    expected += [(number, "KQ404", None, field) for number, (_, ru) in FIELDS.items() for field in ru]
    assert len(found) == len(set(found))
    assert set(found) == {*expected, *OTHERS}
