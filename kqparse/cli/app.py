"""The command line: its commands, and how it ends."""

import signal
from typing import Annotated

import typer

from kqparse import __version__
from kqparse.cli import commands, family_commands, filter_commands, quality_commands, report_commands, status
from kqparse.cli.console import say, tell
from kqparse.cli.standard_output import unwritten
from kqparse.errors import KqparseError

app = typer.Typer(
    name="kqparse",
    help="Reads what Kazakhstan's state bodies demand of a post, in Kazakh and Russian, into JSON and tables.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for command in (commands.extract, commands.validate, commands.schema):
    app.command()(command)
for name in ("report", "audit", "query", "show", "stats", "diff", "rule"):
    app.command()(getattr(report_commands, name))
for name in ("read", "split", "criteria", "normalise", "emit"):
    app.command()(getattr(filter_commands, name))


app.command()(quality_commands.explain)
app.command()(quality_commands.evaluate)
app.command()(family_commands.families)
grammars_app = typer.Typer(
    name="grammars", help="Work with grammar files.", no_args_is_help=True, rich_markup_mode=None
)
grammars_app.command("check")(quality_commands.check)
grammars_app.command("new")(quality_commands.new)
app.add_typer(grammars_app)


def _version(asked: bool) -> None:
    if asked:
        print(f"kqparse {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options before the command."""


class _EndedError(SystemExit):
    """Whoever started us asked us to end: workers, temporary files and half outputs go on the way out."""


def _end(number: int, _: object) -> None:
    signal.signal(number, signal.SIG_IGN)  # asked once more, we are still at it
    raise _EndedError(status.ENDED)


def run() -> int:
    """Run the command line; returns the exit status."""
    if hasattr(signal, "SIGPIPE"):
        # A reader that has seen enough (head) ends us without a word, as with other filters.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if signal.getsignal(signal.SIGTERM) == signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _end)
    try:
        ended = app(prog_name="kqparse", standalone_mode=False)
    except KqparseError as error:
        tell(error)
        return status.of(error)
    except OSError as fault:
        # Help is written by the library of the command line, which has no words for a full disk.
        tell(unwritten(fault))
        return status.FAILED
    except (KeyboardInterrupt, typer.Abort):
        say("stopped")
        return status.STOPPED
    except _EndedError:
        say("stopped")
        return status.ENDED
    except Exception as fault:
        # The library's own errors have no public base: they are known by what they can say.
        said = getattr(fault, "format_message", None)
        if said is None:
            raise
        say(_refused(str(said()), getattr(fault, "ctx", None)))
        return status.USAGE
    if ended == status.STOPPED:  # so Ctrl-C comes through the library of the command line
        say("stopped")
    return ended if isinstance(ended, int) else status.WELL


def _refused(said: str, context: typer.Context | None) -> str:
    """What the library of the command line says of a wrong call, in one line; a page of help as it is."""
    if "\n" in said or context is None:
        return said
    return f"{context.command_path}: {said.rstrip('.')}; see {context.command_path} --help"
