"""One source to its result: the function that every engine runs, in this process or in another."""

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from kqparse.collecting import loading
from kqparse.corrections import Corrections
from kqparse.emit import Wanted
from kqparse.extraction.result import Result, result
from kqparse.frozen import Frozen
from kqparse.read.options import ReadOptions
from kqparse.sources import Source

if TYPE_CHECKING:
    from kqparse.records import SourceText


class Extraction(Frozen, frozen=True):
    """What is done with each source.

    Attributes:
        grammars: folders laid over the shipped grammar files.
        options: what the user says about the reading.
        outputs: what its parts are made for.
        corrections: those of a reviewer.
        names: whether names of persons are wanted.
        begun: a source that was read before, with its text, where there is one.
    """

    grammars: tuple[Path, ...]
    options: ReadOptions
    outputs: Sequence[Wanted]
    corrections: Corrections | None = None
    names: bool = True
    begun: "tuple[Source, SourceText] | None" = None

    def __call__(self, source: Source) -> Result:
        """The result of a source.

        Raises:
            UsageError: if the call is wrong, for example in the name of an encoding.
        """
        # This process ends behind a source that was read before, so that all it makes is as good as kept.
        with loading() if self.begun else nullcontext():
            return self._result(source)

    def _result(self, source: Source) -> Result:
        # All stages, which a run that finds all results kept needs not.
        from kqparse.batch import read  # noqa: PLC0415
        from kqparse.grammar import grammar  # noqa: PLC0415

        begun, text = self.begun or (None, None)
        revise = self.corrections.apply if self.corrections is not None else None
        known = text if begun == source else None
        outcome = read(source, grammar(*self.grammars), self.options, revise, known)
        return result(outcome, self.outputs, names=self.names)
