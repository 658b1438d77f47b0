"""Grades of a requirement that is printed in both languages, put together."""

from finishing import finishes

from kqparse.grammar.mechanisms.characteristics import GradeLevel
from kqparse.model import Language
from kqparse.normalise.grades import GradeParts, Grades, in_both
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut

_TEXT = EditedText("abcdef", "abcdef")


def _grades(said: str) -> Grades:
    """Grades of one level each, told by their letters: `h` high, `m` middle."""
    levels: dict[str, GradeLevel] = {"h": "high", "m": "mid"}
    return Grades([GradeParts(levels[letter], None, False, cut(_TEXT, 0, 1)) for letter in said], [])


def _shown(kk: str, ru: str) -> list[tuple[str | None, list[Language]]]:
    return [(grade.level, list(grade.spoken)) for grade in in_both({"kk": _grades(kk), "ru": _grades(ru)}).grades]


def test_one_that_the_first_language_lacks_stands_behind_the_one_that_it_follows() -> None:
    assert _shown("h", "mhm") == [("mid", ["ru"]), ("high", ["kk", "ru"]), ("mid", ["ru"])]


def test_each_has_one_of_the_other_language() -> None:
    assert _shown("mm", "mmm") == [("mid", ["kk", "ru"]), ("mid", ["kk", "ru"]), ("mid", ["ru"])]


def test_many_are_put_together_in_linear_time() -> None:
    finishes(lambda size: in_both({"kk": _grades("h" * size), "ru": _grades("h" * size)}))
