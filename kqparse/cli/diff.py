"""`kqparse diff`: two editions in, what changed out."""

from pathlib import Path

from kqparse import given
from kqparse.cli.console import tell_each
from kqparse.cli.standard_output import write
from kqparse.editions import Comparison, compare
from kqparse.editions.told import as_data, as_text
from kqparse.errors import KqparseError, UsageError
from kqparse.model import Document
from kqparse.model.codec import indented
from kqparse.printable import printable
from kqparse.sources import nothing_at


def compare_editions(old: Path, new: Path, form: str, grammars: tuple[Path, ...], force: given.Taking) -> int:
    """Compare two files, or the files of one name in two folders; returns the exit status.

    Raises:
        UsageError: if a path does not exist, or a file is to be compared with a folder.
    """
    if nothing_at(old) is nothing_at(new) is None and old.is_dir() != new.is_dir():
        raise UsageError(str(new), "a file can only be compared with a file", "name two files or two folders")
    failed: list[KqparseError] = []
    sides = [
        list(given.documents([path], grammars=grammars, on_error=failed.append, force=force)) for path in (old, new)
    ]
    ended = tell_each(failed)
    found = _paired(*sides)
    if form == "json":
        data = [as_data(each) if isinstance(each, Comparison) else each for each in found]
        write(indented(data))
    else:
        said = [
            as_text(each) if isinstance(each, Comparison) else f"only in {each['only']}: {printable(each['name'])}\n"
            for each in found
        ]
        write("\n".join(said))
    return ended


def _paired(old: list[Document], new: list[Document]) -> list[Comparison | dict[str, str]]:
    """Two documents whatever their names; of more those of one name, and which of them stand on one side only."""
    if len(old) == len(new) == 1:
        return [compare(old[0], new[0])]
    sides = [{document.source.name: document for document in side} for side in (old, new)]
    found: list[Comparison | dict[str, str]] = []
    for name in sorted({*sides[0], *sides[1]}):
        one, other = (side.get(name) for side in sides)
        if one and other:
            found.append(compare(one, other))
        else:
            found.append({"only": "the old edition" if one else "the new edition", "name": name})
    return found
