"""The command `kqparse`, and `python -m kqparse`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    if sys.argv[1:] == ["--version"]:
        # Asked by scripts before anything else, so it loads nothing.
        from kqparse import __version__  # noqa: PLC0415

        print(f"kqparse {__version__}", flush=True)
        return
    from kqparse.cli.app import run  # noqa: PLC0415

    sys.exit(run())


if __name__ == "__main__":
    main()
