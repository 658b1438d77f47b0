"""Writes rows in a process of its own, and prints by how many kB its memory grew after the first fifth of them.

100 000 rows; a database gets a quarter of them, since it holds each document whole beside its rows and is slow to write.
"""

import os
import resource
import sys

from emit_factories import criterion, finding, parsed, position
from msgspec.structs import replace

from kqparse.emit import Wanted, open_writer
from kqparse.records import Parsed

ROWS, OF_A_DOCUMENT = 100_000, 500


def document(number: int, length: int) -> Parsed:
    """A document of many findings and some posts, none of whose texts stands in another one.

    Args:
        number: which.
        length: of what the posts say.
    """
    posts = [
        position(
            f"p{at}", criteria=[criterion("duties", ru=f"Ведёт дело {number}.{at} " + "и отвечает за него " * length)]
        )
        for at in range(1, 11)
    ]
    found = [
        replace(finding("KQ301", "warning", "p1"), message=f"{number}.{at} ".ljust(300, "x"))
        for at in range(OF_A_DOCUMENT)
    ]
    return parsed(*posts, diagnostics=tuple(found), name=f"{number}.txt")


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(name: str) -> None:
    with open(os.devnull, "wb") as stream:  # noqa: PTH123  (a device is no path to look after)
        wanted = Wanted(name, "findings")
        writer = open_writer(name, stream, table=wanted.table)
        before = 0
        documents = (ROWS // 4 if name == "sqlite" else ROWS) // OF_A_DOCUMENT
        for number in range(documents):
            if number == documents // 5:
                before = peak()
            writer.put(wanted.part(document(number, 200 if name == "jobposting" else 5)))
        writer.close()
    print(peak() - before)


main(sys.argv[1])
