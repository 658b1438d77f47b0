"""What the parent of a worker has made before the worker begins: by a process of its own, for the worker to take."""

import pickle
from collections.abc import Callable
from typing import TypeVar

from kqparse.allowance import Allowance, cap_memory
from kqparse.workers.beside import Beside
from kqparse.workers.worker import DONE

R = TypeVar("R")


class Early(Beside[R | None]):
    """Something that is made from now on within what one task may take, and that a worker forked later may take.

    Where it has not come to its end, for whatever reason, nothing is made: the worker makes it itself, and whoever
    holds the worker tells why that does not go.
    """

    def __init__(self, make: Callable[[], R], allowance: Allowance) -> None:
        """Begin.

        Raises:
            OSError: if no process can be begun.
        """

        def capped() -> R:
            cap_memory(allowance.memory)
            return make()

        super().__init__([capped], allowance.seconds)

    def result(self) -> R | None:
        """What was made, once it is; None where nothing is. To be asked for once."""
        with self._stream:
            try:
                verdict, made = pickle.load(self._stream)
            except (EOFError, pickle.UnpicklingError):
                return None
        result: R | None = made if verdict == DONE else None
        return result
