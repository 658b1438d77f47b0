"""`kqparse audit`: findings out, in the form that is wanted."""

from pathlib import Path
from typing import NamedTuple

import msgspec

from kqparse import given
from kqparse.cli import status
from kqparse.cli.console import say, tell_each
from kqparse.cli.standard_output import write
from kqparse.diagnostics.sentences import Tongue
from kqparse.emit.files import write_whole
from kqparse.errors import KqparseError, UsageError
from kqparse.grammar import grammar
from kqparse.model import Document
from kqparse.model.codec import indented
from kqparse.reports import FORMS, chosen, settings, with_counterparts, with_repeals


class AuditJob(NamedTuple):
    """One call of the command, option by option."""

    paths: list[Path]
    form: str
    language: Tongue
    select: list[str]
    ignore: list[str]
    fail_on: str | None
    baseline: Path | None
    keep: Path | None
    grammars: tuple[Path, ...]
    force: given.Taking


def audit_all(job: AuditJob) -> int:
    """Report the findings of what the paths lead to; returns the exit status.

    Raises:
        UsageError: if a path, a code or the baseline cannot be used, or the new one would replace another file.
    """
    wanted = settings(Path.cwd(), select=job.select, ignore=job.ignore, fail_on=job.fail_on)
    known = _baseline(job.baseline) if job.baseline else []
    if job.keep and job.keep.exists():
        _check_replaceable(job.keep)
    failed: list[KqparseError] = []
    # Acts that one document repeals and another cites are known when all are read.
    unread: list[Document] = []
    found = given.documents(
        job.paths, grammars=job.grammars, on_error=failed.append, on_unread=unread.append, force=job.force
    )
    documents = with_counterparts(with_repeals(list(found), unread), grammar(*job.grammars))
    report = chosen(documents, wanted, known)
    write(FORMS[job.form](report, job.language))
    ended = tell_each(failed)
    if job.keep:
        prints = sorted([*known, *(told.print for told in report.told)])
        write_whole(job.keep, indented({"known": prints}))
        say(f"{job.keep}: {len(prints)} findings are known from now on")
        return ended
    return status.FAILED if report.failing else ended


def _check_replaceable(path: Path) -> None:
    """Let a new baseline take the place of an older one, and of nothing else: it might be an input."""
    try:
        _baseline(path)
    except UsageError:
        raise UsageError(str(path), "is no baseline and would be overwritten", "name another file") from None


def _baseline(path: Path) -> list[str]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, list[str]])["known"]
    except (OSError, msgspec.DecodeError, KeyError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else fault
        raise UsageError(str(path), f"no baseline: {why}", "write one with --write-baseline") from None
