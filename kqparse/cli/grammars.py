"""`kqparse grammars check`: faults of grammar files, and how many files were looked at."""

from pathlib import Path

from kqparse.cli import status
from kqparse.cli.console import say
from kqparse.cli.standard_output import write
from kqparse.grammar_check import as_json, as_text, check_grammars


def check_files(folders: tuple[Path, ...], form: str) -> int:
    """Check the shipped grammar files with folders laid over them; returns the exit status.

    Raises:
        GrammarError: if a folder does not exist.
    """
    checked = check_grammars(*folders)
    text = as_json(checked.faults, files=checked.files) if form == "json" else as_text(checked.faults)
    write(text)
    number = len(checked.faults)
    say(f"{checked.files} grammar files, {number} {'fault' if number == 1 else 'faults'}")
    return status.FAILED if checked.faults else status.WELL
