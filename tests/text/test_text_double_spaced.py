"""Texts with a blank line behind each line: told by lines that go on, and read as the same text without these."""

import pytest

from kqparse.text.repair.double_spaced import single_spaced

_LINES = ["Ведущий специалист отдела контроля", "качества воды водоканала, который", "подчиняется главному инженеру"]

_ENTRIES = [
    "ведёт личные дела работников и готовит приказы",
    "принимает граждан и отвечает им",
    "составляет график отпусков и следит за ним",
    "учитывает рабочее время отделов",
    "готовит отчёты о движении работников управления",
]


def _double(lines: list[str]) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(_double(_LINES * 4), 12, id="all are parted"),
        pytest.param("\n\n\n\n".join([_double(_LINES)] * 4), 12, id="paragraphs have two more line ends"),
        pytest.param(_double(_LINES * 4).replace("\n\n", " \n\t\n"), None, id="no gap is empty"),
        pytest.param("\n".join(_LINES * 4), None, id="no blank lines"),
        pytest.param("\n\n".join(f"{line}." for line in _LINES * 4), None, id="paragraphs that end"),
        pytest.param(_double(_ENTRIES * 2), None, id="entries of a list, each of its own width"),
        pytest.param(_double([line.capitalize() for line in _LINES * 4]), None, id="each begins anew"),
        pytest.param(_double(_LINES), None, id="too few to tell"),
        pytest.param(_double([*(_LINES * 4), "\n".join(_LINES)]), None, id="some lines are not parted"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_one_blank_line_goes_of_each_row(text: str, lines: int | None) -> None:
    single = single_spaced(text)
    assert len(single) == len(text)
    assert single.split() == text.split()
    if lines is None:
        assert single == text
    else:
        found = [line.strip() for line in single.split("\n")]
        assert len(list(filter(None, found))) == lines
        assert found.count("") == text.count("\n\n\n\n")
