"""The command `kqparse`, and `python -m kqparse`."""

import atexit
import gc
import os
import sys

_SELDOM = 50_000
"""So many new things the collector waits for, since nearly all that a command makes is kept or goes by itself."""
_NEEDLESS = "typing_extensions"
"""Python has all that msgspec takes from there where it is installed; to load it doubles the time for msgspec."""
_SYSTEM = "platform"
"""All that is asked of this when msgspec is loaded is the system's name, which `os` has."""
_HELP = frozenset(("-h", "--help"))
"""What asks for no records."""
_STOPPED = 130
"""The exit status of Ctrl-C, as `kqparse.cli.status` has it, which is not loaded yet."""


def main() -> None:
    """Run the command line and leave with its exit status."""
    if sys.argv[1:] == ["--version"]:
        # Asked by scripts before anything else, so it loads nothing.
        from kqparse import __version__  # noqa: PLC0415

        try:
            os.write(1, f"kqparse {__version__}\n".encode())
        except BrokenPipeError:
            pass
        except OSError as fault:
            sys.exit(f"standard output: cannot be written: {fault.strerror}")
        return
    gc.set_threshold(_SELDOM)
    try:
        if len(sys.argv) > 1 and not _HELP.intersection(sys.argv):
            _load_records()
        from kqparse.cli.ahead import likely_begun  # noqa: PLC0415

        with likely_begun(sys.argv[1:]):
            ended = _run()
    except KeyboardInterrupt:  # before the command line could take it
        os.write(2, b"stopped\n")
        ended = _STOPPED
    _leave(ended)


def _run() -> int:
    """Run what was called for; returns the exit status."""
    from kqparse.cli.plain import plain_call  # noqa: PLC0415  (for `--version` nothing is loaded)

    call = plain_call(sys.argv[1:])
    if call is None:
        from kqparse.cli.app import run  # noqa: PLC0415

        return run()
    from kqparse.cli.ending import ended  # noqa: PLC0415

    return ended(call)


def _load_records() -> None:
    """Load what records are made of, without what it would load for nothing; nobody else loads anything meanwhile."""
    from types import ModuleType  # noqa: PLC0415  (for `--version` nothing is loaded)

    needless: dict[str, ModuleType | None] = {_NEEDLESS: None}  # as for a module that is not installed
    if hasattr(os, "uname"):
        needless[_SYSTEM] = system = ModuleType(_SYSTEM)
        system.system = lambda: os.uname().sysname  # type: ignore[attr-defined]
    needless = {name: stub for name, stub in needless.items() if name not in sys.modules}
    sys.modules.update(needless)  # type: ignore[arg-type]
    try:
        import msgspec  # noqa: F401, PLC0415
    finally:
        for name in needless:
            del sys.modules[name]


def _leave(ended: int) -> None:
    """End with an exit status, but leave what is loaded to the system, which need not take it apart piece by piece.

    That takes an interpreter as long as to read a short document. All else that it does at its end is done.
    """
    atexit._run_exitfuncs()
    gc.freeze()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # as it is where it was closed before
                stream.flush()
    except (OSError, ValueError):  # what cannot be written is told as ever
        sys.exit(ended)
    os._exit(ended)


if __name__ == "__main__":
    main()
