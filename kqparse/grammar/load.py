"""Reading grammar files: the ones that ship with kqparse, and a user's own laid over them.

Laying over: a file of the same name is merged. Tables merge key by key, lists are lengthened, anything else replaces
what was there. A file of a new name under `families/` is a new family.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kqparse.errors import GrammarError
from kqparse.grammar.tables import Table

T = TypeVar("T", bound=Table)
_SHARED = ("letters", "languages", "categories", "codes", "offices")


class Files:
    """The contents of one or several grammar folders, merged.

    Attributes:
        tables: for each file name without suffix (`codes`, `families/tabbed-job-tables`) its content.
        places: for each of them the last file that spoke, for messages.
    """

    def __init__(self, *folders: Path) -> None:
        """Read every `*.toml` of the folders, later folders laid over earlier ones.

        Raises:
            GrammarError: if a folder is missing, a file is no TOML, or its name is none that the engine knows.
        """
        self.tables: dict[str, dict[str, Any]] = {}
        self.places: dict[str, str] = {}
        for folder in folders:
            if not folder.is_dir():
                raise GrammarError(str(folder), "no such folder of grammars", "name a folder that exists")
            for path in sorted(folder.rglob("*.toml")):
                name = path.relative_to(folder).with_suffix("").as_posix()
                if name not in _SHARED and not name.startswith("families/"):
                    known = ", ".join(f"{shared}.toml" for shared in _SHARED)
                    raise GrammarError(str(path), "no grammar file has this name", f"known are {known} and families/")
                self.tables[name] = merged(self.tables.get(name, {}), _read(path))
                self.places[name] = str(path)

    def families(self) -> list[str]:
        """The names of the family files, sorted."""
        return sorted(name for name in self.tables if name.startswith("families/"))

    def table(self, name: str, kind: type[T]) -> T:
        """The content of a file as its record.

        Raises:
            GrammarError: if a key is unknown, missing or of the wrong type.
        """
        try:
            return msgspec.convert(self.tables[name], kind)
        except KeyError:
            raise GrammarError(f"{name}.toml", "grammar file is missing", "install kqparse again") from None
        except msgspec.ValidationError as fault:
            raise GrammarError(self.places[name], str(fault), "correct that key") from None


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """One table laid over another; neither is changed."""
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = merged(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            result[key] = [*old, *(entry for entry in value if entry not in old)]
        else:
            result[key] = value
    return result


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise GrammarError(str(path), f"no grammar file: {fault}", "correct the file") from None
