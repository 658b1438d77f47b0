"""The command `kqparse`, and `python -m kqparse`."""

import gc
import os
import sys

_SELDOM = 50_000
"""So many new things the collector waits for, since nearly all that a command makes is kept or goes by itself."""


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
    from kqparse.cli.app import run  # noqa: PLC0415

    ended = run()
    # The end would look through all that is loaded, several times: as long as it takes to read a short document.
    gc.freeze()
    sys.exit(ended)


if __name__ == "__main__":
    main()
