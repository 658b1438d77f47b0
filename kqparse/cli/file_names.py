"""Names of files that a system can hold, made of names that a stranger may have given."""

import os
from hashlib import sha256
from pathlib import PurePosixPath

MOST_BYTES = 240
"""Of a name; systems hold 255, of which what is not yet in its place takes some more."""
_MOST_BYTES_OF_A_PATH = 800
"""Below the folder of results; systems hold 1024 or 4096 of a path in all."""
MOST_FOLDERS = 300
"""Folders within each other; more are none that people make."""
_MARK = 8
_LONGEST_ENDING = 8
_BYTES_OF_A_LETTER = 4
"""At most, in UTF-8."""
OF_OTHER_PROGRAMS = frozenset(
    {".xls", ".xlsm", ".xlsb", ".ods", ".tsv", ".txt", ".text", ".htm", ".html", ".xml", ".pdf", ".doc", ".docx"}
    | {".odt", ".rtf", ".md", ".yaml", ".yml", ".db", ".sqlite3", ".duckdb", ".ndjson", ".pq", ".zip", ".gz"}
)
"""Endings of files that no format has, which nobody gives to a folder."""
PAGES = frozenset({".htm", ".html"})
"""Of these, the endings of a review page."""


def fitting(name: str) -> str:
    """A name, or where it is too long its beginning with its ending and a mark that tells it from all others."""
    if len(os.fsencode(name)) <= MOST_BYTES:
        return name
    ending = PurePosixPath(name).suffix
    ending = ending if len(ending) <= _LONGEST_ENDING else ""
    mark = _mark(name) + ending
    kept = name.removesuffix(ending)[:MOST_BYTES]
    while len(os.fsencode(kept + mark)) > MOST_BYTES:
        kept = kept[:-1]
    return kept + mark


def fitting_path(path: str) -> str:
    """A path of names parted by `/`, each made to fit; one folder stands for all where they are too long together."""
    if len(path) <= MOST_BYTES // _BYTES_OF_A_LETTER:
        return path
    *folders, name = map(fitting, path.split("/"))
    whole = "/".join([*folders, name])
    return whole if len(os.fsencode(whole)) <= _MOST_BYTES_OF_A_PATH else f"{_mark(path)}/{name}"


def _mark(name: str) -> str:
    return f"~{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:_MARK]}"
