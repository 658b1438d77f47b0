"""`kqparse grammars new`: a commented skeleton of a family, for the user to fill in."""

import os
from pathlib import Path

from kqparse.cli.console import say
from kqparse.emit.files import write_whole
from kqparse.errors import GrammarError, UsageError
from kqparse.grammar import grammar
from kqparse.late_pattern import late_pattern
from kqparse.resources import folder

_NAME = late_pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MARK = "@NAME@"


def write_skeleton(name: str, into: Path) -> None:
    """Write `families/NAME.toml` below a folder, which is made where it is missing.

    Raises:
        UsageError: if the name cannot be one, or is that of a family that ships.
        GrammarError: if the file is there already.
        KqparseError: if it cannot be written.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(name, "it is no name of a family", "use small Latin letters, figures and hyphens")
    if name in grammar().families:
        raise UsageError(name, "there is a family of this name already", "give it another name")
    path = into / "families" / f"{name}.toml"
    text = (folder("grammars") / "new-family.template").read_text(encoding="utf-8").replace(_MARK, name)
    if os.path.lexists(path):
        raise GrammarError(str(path), "it is there already and stays as it is", "give another name or folder")
    write_whole(path, text.encode(), lasting=True)
    say(f"{path}: a skeleton to fill in; read documents by it with --grammars {into}")
