"""What the tests of workers tell a process to do."""

import os
import signal
import time


def obey(order: str) -> None:
    """Do what an order says: sleep, take memory, die of a signal, exit, raise; any other is a word alone."""
    verb, _, rest = order.partition(" ")
    if verb == "sleep":
        time.sleep(float(rest))
    elif verb == "take":
        bytearray(int(rest) << 20)
    elif verb == "die":
        os.kill(os.getpid(), getattr(signal, rest))
    elif verb == "exit":
        os._exit(int(rest))
    elif verb == "raise":
        raise ValueError(rest)
