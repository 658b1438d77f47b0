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
_NAMED = late_pattern("(?m)^name = .*$")


def write_skeleton(name: str, into: Path, like: str = "") -> None:
    """Write `families/NAME.toml` below a folder, which is made where it is missing.

    Args:
        name: that of the family.
        into: the folder.
        like: the shipped family of which it begins as a copy, else as the skeleton.

    Raises:
        UsageError: if the name cannot be one, or is that of a family that ships, or none ships that it is to be like.
        GrammarError: if the file is there already.
        KqparseError: if it cannot be written.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(name, "it is no name of a family", "use small Latin letters, figures and hyphens")
    shipped = grammar().families
    if name in shipped:
        raise UsageError(name, "there is a family of this name already", "give it another name")
    if like and like not in shipped:
        raise UsageError(like, "no family of this name ships", f"name one of {', '.join(sorted(shipped))}")
    path = into / "families" / f"{name}.toml"
    begun = folder("grammars") / (f"families/{like}.toml" if like else "new-family.template")
    text = begun.read_text(encoding="utf-8")
    text = _NAMED.sub(f'name = "{name}"', text, count=1) if like else text.replace(_MARK, name)
    if os.path.lexists(path):
        raise GrammarError(str(path), "it is there already and stays as it is", "give another name or folder")
    write_whole(path, text.encode(), lasting=True)
    what = f"a copy of {like} to change" if like else "a skeleton to fill in"
    say(f"{path}: {what}; read documents by it with --grammars {into}")
