"""What a user wants to hear of: from `kqparse.toml` or `[tool.kqparse]` of `pyproject.toml`, and from options.

[audit]
select = ["KQ2", "KQ4"]        # codes or beginnings of codes; all of them where this is missing
ignore = ["KQ205"]
fail-on = "warning"            # error, warning, info or never
[audit.severity]
KQ401 = "error"
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec
import rtoml

from kqparse.diagnostics import CODES, Severity
from kqparse.errors import UsageError
from kqparse.model.values import Record

FailOn = Literal["error", "warning", "info", "never"]
_FILES: tuple[tuple[str, tuple[str, ...]], ...] = (("kqparse.toml", ()), ("pyproject.toml", ("tool", "kqparse")))
"""Where settings stand; a table beside [audit], or a key above it, is a slip of the pen and is told."""


class Settings(Record, frozen=True, kw_only=True, rename="kebab"):
    """Which findings are told, and how grave they are.

    Attributes:
        select: codes, or beginnings of codes, that are told; all where it is empty.
        ignore: codes, or beginnings, that are not, whatever `select` says.
        severity: by code a severity other than the registry's.
        fail_on: the least severity that makes the command exit with status 1.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = msgspec.field(default_factory=dict)
    fail_on: FailOn = "error"

    def wants(self, code: str) -> bool:
        """Whether findings of a code are told."""
        wanted = not self.select or code.startswith(self.select)
        return wanted and not code.startswith(self.ignore)


def settings(
    folder: Path,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    fail_on: str | None = None,
) -> Settings:
    """The settings of a folder, overruled by options.

    Args:
        folder: where `kqparse.toml` or `pyproject.toml` is looked for.
        select, ignore, fail_on: options of the command, codes also by commas; what they leave out stays as filed.

    Raises:
        UsageError: if a file or an option names a code or a value that does not exist.
    """
    select, ignore = _each(select), _each(ignore)
    place, filed = _filed(folder)
    try:
        found = msgspec.convert(filed, Settings)
    except msgspec.ValidationError as fault:
        raise UsageError(place, str(fault), "correct that key of [audit]") from None
    _known(place, [*found.select, *found.ignore, *found.severity])
    _known("audit", [*select, *ignore])
    if fail_on is not None and fail_on not in get_args(FailOn):
        raise UsageError(f"--fail-on {fail_on}", "is no severity", f"choose from {', '.join(get_args(FailOn))}")
    return Settings(
        select=tuple(select) or found.select,
        ignore=(*found.ignore, *ignore),
        severity=found.severity,
        fail_on=msgspec.convert(fail_on, FailOn) if fail_on is not None else found.fail_on,
    )


def _filed(folder: Path) -> tuple[str, dict[str, Any]]:
    """The file that has settings for the audit, and what it says; nothing where there is none."""
    for name, way in _FILES:
        path = folder / name
        if not path.is_file():
            continue
        try:
            content: Any = rtoml.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, rtoml.TomlParsingError) as fault:
            raise UsageError(str(path), f"cannot be read: {fault}", "correct the file") from None
        for key in way:
            content = content.get(key, {}) if isinstance(content, dict) else {}
        if stray := sorted(set(content) - {"audit"}):
            raise UsageError(str(path), f"{stray[0]!r} is no setting", "write what is told below [audit]")
        if content.get("audit"):
            return str(path), content["audit"]
    return str(folder), {}


def _each(codes: Sequence[str]) -> list[str]:
    """The codes that options name, one each or several by commas."""
    return [code.strip() for given in codes for code in given.split(",")]


def _known(place: str, codes: Sequence[str]) -> None:
    for code in codes:
        if not code or not any(known.startswith(code) for known in CODES):
            raise UsageError(place, f"{code!r} is no code or beginning of one", "see `kqparse rule --all`")
