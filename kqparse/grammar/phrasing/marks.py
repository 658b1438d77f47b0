"""The marks of forms and phrases, `[missing or not] <one|other>`, read once for all who ask what a form stands for."""

from functools import lru_cache
from itertools import product
from typing import Generic, TypeVar

from kqparse.frozen import Frozen
from kqparse.late_pattern import late_pattern

T = TypeVar("T")
MARK = late_pattern(r"(?<!\\)([\[\]<>|])")
_PRINTED = late_pattern(r"\\(?=[\[\]<>|~{}])")
_CLOSING = {"[": "]", "<": ">"}
_DEEPEST = 50
"""Marks within each other."""


class FormError(ValueError):
    """A form that cannot be compiled; the message names it.

    Attributes:
        form: it, as the file has it, by which the file is found; empty where the fault is none of one form.
    """

    def __init__(self, what: str, form: str = "") -> None:
        super().__init__(what)
        self.form = form


class Choice(Frozen, Generic[T], frozen=True, gc=False):
    """Ways to go on, one of which is taken; none need be where it is not `needed`."""

    ways: "tuple[tuple[T | Choice[T], ...], ...]"
    needed: bool


Parts = tuple[str | Choice[str], ...]
"""What follows each other in a form: stretches without marks, and choices."""


@lru_cache(maxsize=4096)
def parts_of(form: str) -> Parts:
    """A form by its marks.

    Raises:
        FormError: if a mark has no partner, or too many stand within each other.
    """
    if not MARK.search(form):
        return (form,) if form else ()
    stack: list[tuple[str, list[list[str | Choice[str]]]]] = [("", [[]])]
    for piece in MARK.split(form):
        opened, ways = stack[-1]
        if piece in _CLOSING:
            if len(stack) > _DEEPEST:
                raise FormError(f"{quoted(form)} has too many marks within each other", form)
            stack.append((piece, [[]]))
        elif piece == "|" and opened:
            ways.append([])
        elif piece in ("]", ">", "|"):
            if _CLOSING.get(opened) != piece:
                raise _unpaired(form, piece)
            stack.pop()
            stack[-1][1][-1].append(Choice(tuple(map(tuple, ways)), opened == "<"))
        elif piece:
            ways[-1].append(piece)
    if len(stack) > 1:
        raise _unpaired(form, stack[-1][0])
    return tuple(stack[0][1][0])


def quoted(form: str) -> str:
    """A form in quotes as its file has it: a backslash before a mark stays a single one."""
    return repr(form).replace("\\\\", "\\")


def is_plain(form: str) -> bool:
    """Whether a form has no marks, so that it is a text as it stands."""
    return "~" not in form and not MARK.search(form)


def _unpaired(form: str, mark: str) -> FormError:
    return FormError(f"{quoted(form)}: {mark} has no partner", form)


def texts_of(parts: Parts, most: int | None = None) -> list[str]:
    """The texts that parts stand for; no more choices are made once there are more than `most`."""
    found = [""]
    for part in parts:
        if isinstance(part, str):
            own = [_PRINTED.sub("", part)]
        else:
            own = [text for way in part.ways for text in texts_of(way, most)] + ([] if part.needed else [""])
        found = [one + other for one, other in product(found[:most], own[:most])]
    return found
