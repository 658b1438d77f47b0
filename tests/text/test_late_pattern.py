"""Patterns of the code, which are compiled when they are first used, can be."""

import pkgutil
from importlib import import_module

import kqparse
from kqparse.late_pattern import LatePattern

NEEDS_AN_EXTRA = ("kqparse.read.scan", "kqparse.cli.on_dask", "kqparse.workers.on_dask")


def patterns() -> dict[str, LatePattern]:
    """The patterns that modules keep, by their names."""
    names = [module.name for module in pkgutil.walk_packages(kqparse.__path__, "kqparse.")]
    modules = [import_module(name) for name in names if not name.startswith(NEEDS_AN_EXTRA) and "__main__" not in name]
    return {
        f"{module.__name__}.{name}": thing
        for module in modules
        for name, thing in vars(module).items()
        if isinstance(thing, LatePattern)
    }


def test_every_pattern_of_the_code_can_be_compiled() -> None:
    known = patterns()
    assert len(known) > 400
    for pattern in known.values():
        assert pattern.search  # to be asked for anything is what it waits for
