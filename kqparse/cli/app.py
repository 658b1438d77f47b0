"""The command line: its commands."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from kqparse import __version__
from kqparse.cli import status
from kqparse.cli.console import say
from kqparse.cli.ending import ended
from kqparse.cli.option_groups import flat
from kqparse.errors import UsageError

_COMMANDS = {
    "commands": ("extract", "validate", "schema"),
    "report_commands": ("report", "audit", "query", "show", "stats", "diff", "rule"),
    "filter_commands": ("read", "split", "criteria", "normalise", "emit"),
    "quality_commands": ("explain", "evaluate", "families"),
}
"""The commands by the modules that have them, in the order of the help."""
_OF = {name: module for module, names in _COMMANDS.items() for name in names}
_GRAMMARS = "grammars"
_STAGES = _COMMANDS["filter_commands"][1:]
"""Commands that take records from standard input and no file."""
_HELP = """Reads what Kazakhstan's state bodies demand of a post, in Kazakh and Russian, into JSON and tables.

\b
Examples:
  kqparse extract orders/ -o posts.xlsx --labels ru
  kqparse audit orders/ --select KQ4 --lang ru
  kqparse extract --help
"""
_PIPED = "files are read by kqparse read FILE | kqparse split …; "


def command_line(asked: str | None = None) -> typer.Typer:
    """The command line with all commands, or where one of them is asked for with that alone.

    Another command costs a millisecond to be made ready: all of them take longer than the help or a short text.
    """
    app = typer.Typer(
        name="kqparse",
        help=_HELP,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(options)
    known = asked in _OF or asked == _GRAMMARS
    for name, module in _OF.items():
        if name == asked or not known:
            app.command()(flat(getattr(import_module(f"kqparse.cli.{module}"), name)))
    if asked == _GRAMMARS or not known:
        app.add_typer(_grammars())
    return app


def _grammars() -> typer.Typer:
    """The commands that work with grammar files."""
    from kqparse.cli import quality_commands  # noqa: PLC0415

    own = typer.Typer(name=_GRAMMARS, help="Work with grammar files.", no_args_is_help=True, rich_markup_mode=None)
    own.command("check")(quality_commands.check)
    own.command("new")(quality_commands.new)
    return own


def _version(asked: bool) -> None:
    if asked:
        print(f"kqparse {__version__}")
        raise typer.Exit


def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options before the command."""


def run() -> int:
    """Run the command line; returns the exit status."""
    return ended(_called)


def _called() -> object:
    """What the library of the command line makes of the call.

    Raises:
        KqparseError: as commands do.
        KeyboardInterrupt: if it is stopped.
    """
    _refuse_empty(sys.argv[1:])
    try:
        return command_line(sys.argv[1] if len(sys.argv) > 1 else None)(prog_name="kqparse", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as fault:
        # The library's own errors have no public base: they are known by what they can say.
        said = getattr(fault, "format_message", None)
        if said is None:
            raise
        for line in _refused(str(said()), getattr(fault, "ctx", None)).splitlines():
            say(line)
        return status.USAGE


def _refuse_empty(words: Sequence[str]) -> None:
    """Refuse a word of nothing, as a shell makes of a variable that is not set: as a path it would be this folder.

    Raises:
        UsageError: if there is one.
    """
    for word in words:
        option = word.removesuffix("=") if word.startswith("--") else word
        if not word or option != word:
            raise UsageError(option or "an argument", "is empty", "leave it out, or give it a value")


def _refused(said: str, context: typer.Context | None) -> str:
    """What the library of the command line says of a wrong call, in one line; a page of help as it is."""
    if "\n" in said:
        return said
    command = context.command_path if context else "kqparse"
    told = _PIPED if context and context.info_name in _STAGES and "extra argument" in said else ""
    return f"{command}: {said.rstrip('.')}; {told}see {command} --help"
