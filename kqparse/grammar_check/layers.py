"""The grammar files of one folder, each with its content, its lines, and what was wrong with reading it."""

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any, NamedTuple

import rtoml

from kqparse.grammar_check.faults import Fault, Rule
from kqparse.grammar_check.lines import Path, line_at, lines_of
from kqparse.late_pattern import late_pattern

_LINE = late_pattern(r"at line (\d+)")


class Layer(NamedTuple):
    """One file.

    Attributes:
        name: the name by which the grammar knows it, such as `codes` or `families/post-cards`.
        place: the file itself, for messages.
        content: what it says.
        lines: where it says so.
    """

    name: str
    place: str
    content: dict[str, Any]
    lines: dict[Path, int]

    def fault(self, path: Path, rule: Rule, what: str) -> Fault:
        """A fault of what stands at a path."""
        return Fault(file=self.place, line=line_at(self.lines, path), rule=rule, what=what)

    def where(self, path: Path) -> str:
        """`FILE:LINE` of a path."""
        return f"{self.place}:{line_at(self.lines, path)}"


def layers_of(folder: FilePath) -> Iterator[Layer | Fault]:
    """Every `*.toml` below a folder, in the order in which the grammar reads them; of a bad one the fault."""
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        try:
            text = path.read_text(encoding="utf-8-sig")
            yield Layer(name, str(path), rtoml.loads(text), lines_of(text))
        except rtoml.TomlParsingError as fault:
            line = _LINE.search(str(fault))
            yield Fault(file=str(path), line=int(line[1]) if line else 1, rule="syntax", what=f"no TOML: {fault}")
        except UnicodeDecodeError:
            yield Fault(file=str(path), line=1, rule="syntax", what="is no UTF-8: save it in that encoding")
        except (OSError, RecursionError) as fault:
            yield Fault(file=str(path), line=1, rule="syntax", what=f"cannot be read: {fault}")
