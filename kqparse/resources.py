"""Where the grammars and the schema lie: inside the installed package, or at the top of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `grammars` or `schema` that ships with this copy of kqparse.

    Raises:
        FileNotFoundError: if the installation has lost it.
    """
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"kqparse is installed without its folder {name!r}; install it again")
