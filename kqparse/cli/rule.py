"""`kqparse rule`: the page of a code."""

from kqparse.cli import status
from kqparse.cli.standard_output import write
from kqparse.diagnostics import CODES
from kqparse.diagnostics.pages import page_text, rules_text
from kqparse.errors import UsageError


def print_rules(codes: list[str], *, everything: bool) -> int:
    """Print the pages of some codes, or the whole file of them.

    Raises:
        UsageError: if no code is named, or one that does not exist.
    """
    if everything:
        write(rules_text())
        return status.WELL
    if not codes:
        raise UsageError("rule", "no code is named", "name one, such as KQ402, or ask for --all")
    wanted = [code.upper() for code in codes]
    unknown = [code for code in wanted if code not in CODES]
    if unknown:
        raise UsageError(unknown[0], "there is no such code", f"codes run from {min(CODES)} to {max(CODES)}")
    write("\n".join([page_text(code) for code in wanted]))
    return status.WELL
