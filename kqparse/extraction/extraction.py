"""One source to its result: the function that every engine runs, in this process or in another."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kqparse.corrections import Corrections
from kqparse.emit import Wanted
from kqparse.extraction import ahead
from kqparse.extraction.result import Result, result
from kqparse.grammar import grammar
from kqparse.read.options import ReadOptions
from kqparse.sources import Source


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
        if begun:
            gc.disable()  # this process ends behind this source, so that all it makes is as good as kept
        from kqparse.batch import read  # noqa: PLC0415  (all stages, which a run that finds all results kept needs not)

        words = grammar(*self.grammars)
        if begun and not begun.is_there():
            words.make_ready()
        revise = self.corrections.apply if self.corrections is not None else None
        outcome = read(source, words, self.options, revise, begun.result if begun else None)
        return result(outcome, self.outputs, names=self.names)
