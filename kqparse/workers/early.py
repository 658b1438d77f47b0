"""What is made by a process of its own while what goes on with it is loaded."""

from collections.abc import Callable
from typing import TypeVar

from kqparse.allowance import Allowance, cap_memory
from kqparse.workers.beside import Beside

R = TypeVar("R")


class Early(Beside[R | None]):
    """Something that is made from now on within what one task may take.

    Where it has not come to its end, for whatever reason, nothing is made: a worker makes it anew, and whoever holds
    the worker tells why that does not go.
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
        try:
            return super().result()
        except Exception:
            return None
