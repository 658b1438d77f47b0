"""The call that is made most, `kqparse extract PATH… [-o OUT] [-f LIST] [-q]`, understood at once.

The library of the command line, which takes a tenth of a short text's whole time to load, understands all others, and
tells what is wrong with them.
"""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

_COMMAND = "extract"
_OUTPUT = ("-o", "--output")
_FORMATS = ("-f", "--format")
_QUIET = ("-q", "--quiet")
_COMPLETES = "_KQPARSE_COMPLETE"
"""By this a shell asks the library how words go on."""


def plain_call(words: Sequence[str]) -> Callable[[], int] | None:
    """What the words of a command line ask for, if they are such a call; it returns the exit status."""
    if words[:1] != [_COMMAND] or _COMPLETES in os.environ:
        return None
    if sys.platform == "win32":  # where shells leave patterns of names to commands
        return None
    paths: list[Path] = []
    said: dict[str, str] = {}
    quiet = False
    left = iter(words[1:])
    for word in left:
        if word in _QUIET:
            quiet = True
        elif word in _OUTPUT or word in _FORMATS:
            option, value = word.lstrip("-")[0], next(left, "")
            if option in said or not value or value.startswith("-"):
                return None
            said[option] = value
        elif word and not word.startswith("-"):
            paths.append(Path(word))
        else:
            return None
    output = Path(said["o"]) if "o" in said else None
    return partial(_extracted, paths, output, said.get("f"), quiet=quiet) if paths else None


def _extracted(paths: list[Path], output: Path | None, formats: str | None, *, quiet: bool) -> int:
    """What the command does where nothing else is said."""
    from kqparse.cli import ahead  # noqa: PLC0415
    from kqparse.collecting import loading  # noqa: PLC0415
    from kqparse.read.options import ReadOptions  # noqa: PLC0415

    options = ReadOptions()
    with ahead.begun(paths, options) as begun:
        with loading():
            from kqparse.cli.asked import Reading, Writing  # noqa: PLC0415
            from kqparse.cli.deliver import Manner  # noqa: PLC0415
            from kqparse.cli.extract import extract_all  # noqa: PLC0415
            from kqparse.emit import Layout  # noqa: PLC0415
            from kqparse.patterns import Patterns  # noqa: PLC0415

        reading = Reading(paths, Patterns((), ()), None, (), options, begun=begun)
        return extract_all(reading, Writing(output, formats, Layout()), Manner(quiet), None)
