"""Sources to whatever is made of each, by as many processes as pay, each source within its limits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from kqparse.allowance import REMEDY, Allowance, OverAllowanceError, held
from kqparse.errors import KqparseError, stumbled
from kqparse.frozen import Frozen
from kqparse.limits import DEFAULT, Limits
from kqparse.read.options import ReadOptions
from kqparse.read.refusals import over_limit
from kqparse.read.registry import is_plain
from kqparse.sources import Source, content, prepared

if TYPE_CHECKING:
    from kqparse.batch import Outcome

T = TypeVar("T")

_SMALL = 1 << 15
_FEW = 16
"""What is plain text, and no more than this, is read here: workers would take longer to begin than it takes."""


class Workforce(Frozen, frozen=True):
    """Who works, and within which limits.

    Attributes:
        jobs: how many sources are read at a time; None for as many as there are processors.
        limits: what one source may take.
    """

    jobs: int | None = None
    limits: Limits = DEFAULT


ALL = Workforce()
"""As many as there are processors, within the limits that hold unless a user says otherwise."""


def read_each(
    sources: Sequence[Source], grammars: Sequence[Path], options: ReadOptions, force: Workforce
) -> AbstractContextManager[Iterator["Outcome"]]:
    """What became of each source, in order, read by as many as pay."""
    return each(_Reading(tuple(grammars), options), sources, _lost, force)


class _Reading(Frozen, frozen=True):
    grammars: tuple[Path, ...]
    options: ReadOptions

    def __call__(self, source: Source) -> "Outcome":
        # All stages, which not all who ask for workers need.
        from kqparse.batch import read  # noqa: PLC0415
        from kqparse.grammar import grammar  # noqa: PLC0415

        return read(source, grammar(*self.grammars), self.options)


def _lost(source: Source, error: KqparseError) -> "Outcome":
    from kqparse.batch import Outcome  # noqa: PLC0415

    return Outcome(source.name, None, error)


@contextmanager
def each(
    work: Callable[[Source], T],
    sources: Sequence[Source],
    lost: Callable[[Source, KqparseError], T],
    force: Workforce,
    *,
    each_once: bool = False,
) -> Iterator[Iterator[T]]:
    """What is made of each source, in order, the same however many work.

    Only a little plain text, which no library reads, is read in this process; all else is read by workers, which a
    library that hangs, crashes or swallows memory cannot outlive. A fault of our own costs no more than its source.

    Args:
        work: what to do with a source; where workers cannot be forked it is pickled, and so is `lost`.
        sources: as they were found.
        lost: what stands for a source whose worker was ended, from the error KQ903, or over which `work` stumbled.
        force: who works.
        each_once: tell equal sources, as `prepared` does.
    """
    work = Surviving(work, lost)
    allowance = Allowance(force.limits.seconds, force.limits.memory)
    ready: Iterable[Source] = prepared(sources, each_once=each_once, limits=force.limits)
    if len(sources) <= _FEW:
        ready = list(ready)
        if _is_little(ready):
            yield (_here(work, source, lost, allowance) for source in ready)
            return
    from kqparse.workers import Pool, Task, cores  # noqa: PLC0415  (a little text needs no processes)

    def told(source: Source, why: str, remedy: str) -> T:
        return lost(source, over_limit(source.name, why, remedy))

    processors = force.jobs or cores()
    jobs = min(processors, len(sources))
    try:
        pool: Pool[Source, T] = Pool(work, jobs, allowance._replace(processors=processors // max(jobs, 1)))
    except OSError as fault:
        raise KqparseError(
            f"-j {jobs}", f"no worker can be started: {fault.strerror}", "name a smaller number"
        ) from None
    with pool:
        yield pool.in_order((Task(source, source.size) for source in ready), told)


class Surviving(Frozen, Generic[T], frozen=True):
    """Work that has an answer where it raises what nobody foresaw."""

    work: Callable[[Source], T]
    lost: Callable[[Source, KqparseError], T]

    def __call__(self, source: Source) -> T:
        """What the work makes of a source, or what stands for one over which it stumbled."""
        try:
            return self.work(source)
        except (KqparseError, OverAllowanceError, MemoryError):
            raise
        except Exception as fault:
            return self.lost(source, stumbled(source.name, fault))


def read_on(
    work: Callable[[Source], T], source: Source, lost: Callable[[Source, KqparseError], T], force: Workforce
) -> Iterator[T]:
    """What is made in this process of a source that another one has read, so that no library is asked any more.

    The arguments are those of `each`.
    """
    from kqparse.workers import cores  # noqa: PLC0415

    allowance = Allowance(force.limits.seconds, force.limits.memory, force.jobs or cores())
    yield _here(Surviving(work, lost), source, lost, allowance)


def _here(
    work: Callable[[Source], T], source: Source, lost: Callable[[Source, KqparseError], T], allowance: Allowance
) -> T:
    """What is made of a source in this process."""
    try:
        with held(allowance):
            return work(source)
    except OverAllowanceError as over:
        return lost(source, over_limit(source.name, str(over), REMEDY))


def _is_little(sources: Sequence[Source]) -> bool:
    """Whether some sources are read by our own code alone, and take no time."""
    return sum(source.size for source in sources) <= _SMALL and all(map(_is_plain, sources))


def _is_plain(source: Source) -> bool:
    """Whether a source is plain text; one that cannot be read is."""
    if source.inside:
        return False
    try:
        return is_plain(content(source), source.name)
    except KqparseError:
        return True
