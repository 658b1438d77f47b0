"""All tables as one SQLite database, with keys, a full-text index and views for common questions.

A document is filed under its name. Adding it again, unchanged, changes nothing; changed, it takes the place of what was
there. All of a run is put in within one transaction, into a copy that takes the place of the database at the end.
The same documents in the same order give the same bytes.
"""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO
from urllib.parse import quote
from zlib import crc32

from kqparse.emit.columns import Column, Value
from kqparse.emit.labels import labels
from kqparse.emit.part import Part, restored
from kqparse.emit.tables import KEYS, TABLES
from kqparse.model import LANGUAGES, Document, texts_of
from kqparse.model.codec import to_json
from kqparse.records import Parsed

_TYPES = {"text": "TEXT", "number": "NUMERIC"}
_DOCUMENTS = """
CREATE TABLE documents (
    document TEXT PRIMARY KEY, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, family TEXT, languages TEXT NOT NULL,
    act_form TEXT, act_title_kk TEXT, act_title_ru TEXT, act_date TEXT, act_number TEXT, act_status TEXT,
    characters INTEGER NOT NULL, unassigned INTEGER NOT NULL, json TEXT NOT NULL
) WITHOUT ROWID
"""
_CODES = """
CREATE TABLE codes (
    document TEXT NOT NULL, position_id TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (document, position_id, code),
    FOREIGN KEY (document, position_id) REFERENCES positions ON DELETE CASCADE
) WITHOUT ROWID
"""
_WORDS = "CREATE TABLE words (kind TEXT, word TEXT, en TEXT, ru TEXT, kk TEXT, PRIMARY KEY (kind, word)) WITHOUT ROWID"
_SEARCH = """
CREATE VIRTUAL TABLE search USING fts5(
    document UNINDEXED, position_id UNINDEXED, title, text, tokenize = "unicode61 remove_diacritics 0", prefix = '3 5'
)
"""
_VIEWS = (
    # A post that asks for no work at all has one way too, so that nobody has to think of it.
    """
    CREATE VIEW ways AS
    SELECT document, position_id, grade, alternative,
           COALESCE(MAX(CASE WHEN kind = 'experience' AND preferred IS NULL THEN min_months END), 0) AS months,
           COALESCE(SUM(kind IN ('programme', 'training', 'other')), 0) AS further
    FROM (
        SELECT document, position_id, grade, alternative, kind, preferred, min_months FROM requirements
        UNION ALL
        SELECT document, position_id, NULL, NULL, NULL, NULL, NULL FROM positions
        WHERE NOT EXISTS (
            SELECT 1 FROM requirements
            WHERE requirements.document = positions.document AND requirements.position_id = positions.position_id
                AND grade IS NULL
        )
    )
    GROUP BY document, position_id, grade, alternative
    """,
    """
    CREATE VIEW staff_by_section AS
    SELECT document, COALESCE(section_kk, section_ru) AS section, COUNT(*) AS posts, SUM(headcount) AS units
    FROM positions GROUP BY document, section
    """,
    """
    CREATE VIEW staff_by_category AS
    SELECT category, COUNT(*) AS posts, SUM(headcount) AS units, MIN(experience_min_months) AS least_months,
           MAX(experience_min_months) AS most_months
    FROM positions GROUP BY category
    """,
    """
    CREATE VIEW posts_by_field AS
    SELECT isced_f, COUNT(DISTINCT document || char(10) || position_id) AS posts FROM fields GROUP BY isced_f
    """,
    """
    CREATE VIEW language_differences AS
    SELECT * FROM findings WHERE code LIKE 'KQ4%' OR code = 'KQ201'
    """,
)


@contextmanager
def _as_file_errors() -> Iterator[None]:
    """Tell what the database cannot write as an error of the system: there is no other reason on our own file."""
    try:
        yield
    except sqlite3.OperationalError as fault:
        raise OSError(None, str(fault)) from fault


class SqliteWriter:
    """Writes the database.

    Args:
        stream: where the bytes go on `close`; it stays open.
        before: a database of an earlier run that documents are added to, None for a new one.

    Attributes:
        cuts: always 0, a database holds any text.

    Raises:
        sqlite3.DatabaseError: if `before` is no database of ours.
    """

    cuts = 0

    def __init__(self, stream: BinaryIO, before: Path | None = None) -> None:
        self._stream = stream
        self._folder = TemporaryDirectory(prefix="kqparse-", ignore_cleanup_errors=True)
        self._path = Path(self._folder.name, "tables.sqlite")
        known = before is not None and before.is_file() and before.stat().st_size > 0
        if known and before is not None:
            shutil.copyfile(before, self._path)
        self._base = sqlite3.connect(self._path, isolation_level=None)
        self._base.execute("PRAGMA foreign_keys = ON")
        self._base.execute("PRAGMA synchronous = OFF")
        # Whatever goes wrong, the copy is thrown away; a journal would hold in memory what changes of an old database.
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("BEGIN")
        if not known:
            _create(self._base)
        self._open = True

    def put(self, part: Part) -> None:
        """File a document; one that is there unchanged is passed over.

        Raises:
            OSError: if the temporary folder takes no more.
        """
        with _as_file_errors():
            self._file(restored(part))

    def _file(self, parsed: Parsed) -> None:
        document = parsed.document
        name = document.source.name
        whole = to_json(document, indent=0).decode("utf-8", "replace")
        there = self._base.execute("SELECT json FROM documents WHERE document = ?", (name,)).fetchone()
        if there and there[0] == whole:
            return
        if there:
            self._base.execute("DELETE FROM search WHERE document = ?", (name,))
            self._base.execute("DELETE FROM documents WHERE document = ?", (name,))
        self._insert("documents", [_document_row(document, whole)])
        for table in TABLES.values():
            self._insert(table.name, list(table.cells(parsed)))
        self._insert("codes", _code_rows(document))
        self._insert("search", _search_rows(document))

    def close(self) -> None:
        """End the transaction and write the database to the stream; a second call does nothing."""
        if not self._open:
            return
        try:
            with _as_file_errors():
                self._base.execute("COMMIT")
                self._base.close()
            with self._path.open("rb") as whole:
                shutil.copyfileobj(whole, self._stream)
        finally:
            self.abort()

    def abort(self) -> None:
        """Give the database up: the stream gets nothing."""
        if self._open:
            self._open = False
            self._base.close()
            self._folder.cleanup()

    def _insert(self, table: str, rows: list[list[Value]]) -> None:
        if rows:
            places = ", ".join("?" * len(rows[0]))
            self._base.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)


def _create(base: sqlite3.Connection) -> None:
    for statement in _statements():
        base.execute(statement)
    rows = [
        [kind, word, label.en, label.ru, label.kk]
        for kind, own in labels().words.items()
        for word, label in own.items()
    ]
    base.executemany("INSERT INTO words VALUES (?, ?, ?, ?, ?)", rows)
    base.execute(f"PRAGMA user_version = {_version()}")


def _statements() -> list[str]:
    """What makes an empty database."""
    found = [_DOCUMENTS]
    for table in TABLES.values():
        found.append(_table(table.name, table.columns))
        if table.name != "positions":
            found.append(f'CREATE INDEX "{table.name}_by_position" ON "{table.name}" (document, position_id)')
    return [*found, _CODES, _WORDS, _SEARCH, *_VIEWS]


def _version() -> int:
    """A number for the tables as this version of kqparse makes them."""
    return crc32("\n".join(_statements()).encode()) & 0x7FFFFFFF


def _table(name: str, columns: tuple[Column[object], ...]) -> str:
    parts = [f'"{column.name}" {_TYPES[column.kind]}' for column in columns]
    key = ", ".join(f'"{column}"' for column in KEYS.get(name, ()))
    if name == "positions":
        parts += [f"PRIMARY KEY ({key})", "FOREIGN KEY (document) REFERENCES documents ON DELETE CASCADE"]
    elif name in KEYS:
        parts += [f"UNIQUE ({key})", "FOREIGN KEY (document, position_id) REFERENCES positions ON DELETE CASCADE"]
    else:
        parts.append("FOREIGN KEY (document) REFERENCES documents ON DELETE CASCADE")
    return f'CREATE TABLE "{name}" ({", ".join(parts)})'


def _document_row(document: Document, whole: str) -> list[Value]:
    source, act = document.source, document.act
    titles = [getattr(act.title, language, None) if act and act.title else None for language in LANGUAGES]
    return [
        source.name,
        source.sha256,
        source.media_type,
        source.family,
        json.dumps(source.languages),
        act.form if act else None,
        *[title if isinstance(title, str) else None for title in titles],
        act.date if act else None,
        act.number if act else None,
        act.status if act else None,
        document.coverage.characters,
        document.coverage.unassigned,
        whole,
    ]


def _code_rows(document: Document) -> list[list[Value]]:
    """A row a staff code."""
    return [
        [document.source.name, position.id, code]
        for position in document.positions
        for code in dict.fromkeys(position.codes)
    ]


def _search_rows(document: Document) -> list[list[Value]]:
    """A row a position: its title, and all its criteria."""
    rows: list[list[Value]] = []
    for position in document.positions:
        texts = [criterion.text for criterion in position.criteria]
        title, body = (
            "\n".join([value for text in own for value in texts_of(text)]) for own in ([position.title], texts)
        )
        rows.append([document.source.name, position.id, title, body])
    return rows


def is_ours(path: Path) -> bool:
    """Whether a file is a database that this writer can add to: one of ours, with the tables of this version."""
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as base:
            return bool(base.execute("PRAGMA user_version").fetchone() == (_version(),))
    except sqlite3.DatabaseError:
        return False
