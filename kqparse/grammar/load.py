"""Reading grammar files: the ones that ship with kqparse, and a user's own laid over them.

Laying over: a file of the same name is merged. Tables merge key by key, lists are lengthened, anything else replaces
what was there. A file of a new name under `families/` is a new family, one under `fields/` holds
further fields of study.
"""

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec
import rtoml

from kqparse.errors import GrammarError
from kqparse.grammar.shapes import with_known
from kqparse.grammar.tables import Table
from kqparse.late_pattern import late_pattern

T = TypeVar("T", bound=Table)
_OPEN = ("families/", "fields/")
"""Folders that take files of any name."""
_WHICH = "name the folder that holds families/ or the files to lay over"
_INDEX = late_pattern(r"\[[0-9]+\]")


class Files:
    """The contents of one or several grammar folders, merged.

    Attributes:
        tables: for each file name without suffix (`codes`, `families/tabbed-job-tables`) its content.
        places: for each of them the last file that spoke, for messages.
    """

    def __init__(self, shipped: Path, *overlays: Path) -> None:
        """Read every `*.toml` of the folders, later folders laid over earlier ones.

        Raises:
            GrammarError: if a folder is missing, a file is no TOML, or an overlay has a name that does not ship.
        """
        self.tables: dict[str, dict[str, Any]] = {}
        self.places: dict[str, str] = {}
        self._layers: dict[str, list[tuple[str, dict[str, Any]]]] = {}
        self._records: dict[tuple[str, type[Table]], Table] = {}
        for folder in (shipped, *overlays):
            for path in sorted(folder.rglob("*.toml")) if folder == shipped else overlay_files(folder):
                name = path.relative_to(folder).with_suffix("").as_posix()
                if folder != shipped and name not in self.tables and not name.startswith(_OPEN):
                    raise self._misplaced(path, folder)
                self._add(name, str(path), _read(path))

    @cached_property
    def digest(self) -> str:
        """A hash of the contents, which few ask for."""
        return sha256(msgspec.json.encode(self.tables, order="sorted")).hexdigest()

    def _add(self, name: str, place: str, content: dict[str, Any]) -> None:
        self._layers.setdefault(name, []).append((place, content))
        self.tables[name] = merged(self.tables.get(name, {}), content)
        self.places[name] = place

    def _misplaced(self, path: Path, folder: Path) -> GrammarError:
        """What is said of a file of no known name; the folder of families is easily named for the one above."""
        what = "no grammar file has this name"
        if f"{folder.name}/" in _OPEN:
            return GrammarError(str(path), what, f"name the folder above {folder.name}/")
        if "mechanism" in _read(path):
            return GrammarError(str(path), what, f"put a family into {folder / 'families'}")
        homes = [f"{room}{path.name}" for room in _OPEN if f"{room}{path.stem}" in self.tables]
        if homes:
            return GrammarError(str(path), what, f"what is laid over {homes[0]} goes to {folder / homes[0]}")
        shared = [f"{name}.toml" for name in self.tables if not name.startswith(_OPEN)]
        return GrammarError(str(path), what, f"known are {', '.join([*shared, *_OPEN])}")

    def families(self) -> list[str]:
        """The names of the family files, those that ship first."""
        return [name for name in self.tables if name.startswith("families/")]

    def table(self, name: str, kind: type[T]) -> T:
        """The content of a file as its record.

        Raises:
            GrammarError: if a key is unknown, missing or of the wrong type.
        """
        if name not in self.tables:
            raise GrammarError(f"{name}.toml", "grammar file is missing", "install kqparse again")
        try:
            if (name, kind) not in self._records:  # families take the words of others
                self._records[name, kind] = msgspec.convert(self.tables[name], kind)
            return cast("T", self._records[name, kind])
        except msgspec.ValidationError as fault:
            what = with_known(str(fault), kind)
            # Places in lists count what was laid together, so they would mislead.
            what = _INDEX.sub("[...]", what) if len(self._layers[name]) > 1 else what
            raise GrammarError(self._culprit(name, kind), what, "correct that key") from None

    def saying(self, name: str, text: str) -> str:
        """The file in which a text stands: one of this name, or else one whose words it shares; the last that spoke.

        Of no text it is the last file of this name.
        """
        if not text:
            return self.places[name]
        files = [(own == name, place, content) for own, layers in self._layers.items() for place, content in layers]
        laid_over = [place for layers in self._layers.values() for place, _ in layers[1:]]
        said = [(own, place in laid_over, place) for own, place, content in files if _says(content, text)]
        return max(said)[-1] if said else self.places[name]

    def _culprit(self, name: str, kind: type[T]) -> str:
        """The first file of this name with which the merged content is wrong."""
        content: dict[str, Any] = {}
        for place, layer in self._layers[name]:
            content = merged(content, layer)
            try:
                msgspec.convert(content, kind)
            except msgspec.ValidationError:
                return place
        return self.places[name]


def overlay_files(folder: Path) -> list[Path]:
    """The grammar files of a folder that is to be laid over others, in order.

    Raises:
        GrammarError: if there is no such folder, or no grammar file in it.
    """
    if folder.is_file():
        raise GrammarError(str(folder), "a file, where a folder of grammars is asked for", _WHICH)
    if not folder.is_dir():
        raise GrammarError(str(folder), "no such folder of grammars", "name a folder that exists")
    files = sorted(folder.rglob("*.toml"))
    if not files:
        raise GrammarError(str(folder), "no grammar file (*.toml) is in this folder", _WHICH)
    return files


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


def _says(content: object, text: str) -> bool:
    """Whether a text stands somewhere in a table."""
    if isinstance(content, Mapping):
        return any(_says(value, text) for value in content.values())
    return any(_says(value, text) for value in content) if isinstance(content, list) else content == text


def _read(path: Path) -> dict[str, Any]:
    try:
        return rtoml.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise GrammarError(str(path), "is no UTF-8", "save it in that encoding") from None
    except (OSError, rtoml.TomlParsingError) as fault:
        raise GrammarError(str(path), f"no grammar file: {fault}", "correct the file") from None
