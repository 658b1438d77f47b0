"""One source to its result: the function that every engine runs, in this process or in another."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kqparse.collecting import loading
from kqparse.corrections import Corrections
from kqparse.emit import Wanted
from kqparse.extraction import ahead
from kqparse.extraction.result import Result, result
from kqparse.read.options import ReadOptions
from kqparse.sources import Source

if TYPE_CHECKING:
    from kqparse.records import SourceText
    from kqparse.workers.beside import Beside


@dataclass(frozen=True)
class Extraction:
    """What is done with each source.

    Attributes:
        grammars: folders laid over the shipped grammar files.
        options: what the user says about the reading.
        outputs: what its parts are made for.
        corrections: those of a reviewer.
        names: whether names of persons are wanted.
    """

    grammars: tuple[Path, ...]
    options: ReadOptions
    outputs: Sequence[Wanted]
    corrections: Corrections | None = None
    names: bool = True

    def __call__(self, source: Source) -> Result:
        """The result of a source.

        Raises:
            UsageError: if the call is wrong, for example in the name of an encoding.
        """
        begun = ahead.begun(source, self.options)
        # As a rule this process ends behind a source that is begun ahead, so that all it makes is as good as kept.
        with loading() if begun else nullcontext():
            return self._result(source, begun)

    def _result(self, source: Source, begun: "Beside[SourceText] | None") -> Result:
        # All stages, which a run that finds all results kept needs not, nor one that has not begun yet.
        from kqparse.batch import read  # noqa: PLC0415
        from kqparse.grammar import grammar  # noqa: PLC0415

        words = grammar(*self.grammars)
        if begun:
            words.make_ready(begun.is_there)
        revise = self.corrections.apply if self.corrections is not None else None
        outcome = read(source, words, self.options, revise, begun.result if begun else None)
        return result(outcome, self.outputs, names=self.names)
