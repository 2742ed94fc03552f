"""Keeps the answers of steps between runs: names to bytes, in one SQLite file or, where none can be kept, in one that goes with the run.

Nothing that happens to the file may stop a run: it is a cache, and everything in it can be made again.
"""

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

R = TypeVar("R")

_OURS = 0x44474D4F
_SCHEMA = 1
_TABLES = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS entries (name BLOB PRIMARY KEY, step TEXT NOT NULL, used INTEGER NOT NULL, value BLOB);
CREATE INDEX IF NOT EXISTS entries_by_step ON entries (step, used);
CREATE TABLE IF NOT EXISTS steps (step TEXT PRIMARY KEY, runs INTEGER NOT NULL) WITHOUT ROWID;
"""
# sqlite3 decodes names and messages out of a damaged file without looking.
_TROUBLE = (sqlite3.DatabaseError, UnicodeDecodeError)
_OBSTACLES = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR,
     sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM}
)  # fmt: skip
_TEMPORARY = ""
"""SQLite's name for a file that goes with the connection: a long run without a folder to keep things in fills no memory."""
_AT_ONCE = 500
"""Names in one question: SQLite allows at least 999."""
_KEPT_RUNS = 8
"""An entry goes when its step was asked in this many runs, and the entry in none of them."""


class Store:
    """Names to bytes. Each entry belongs to a step, so that one command never prunes what another one made."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._runs: dict[str, int] = {}
        self._partial: set[str] = set()
        self._ageing: list[tuple[int, bytes]] = []
        self._keeps = True
        self._connection = self._connected()

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """The store in that file, made if need be; without a path, one for this run. Never raises for the file's sake."""
        return cls(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close(complete=error is None)

    def get(self, step: str, names: Sequence[bytes], *, whole: bool = True) -> dict[bytes, bytes]:
        """What is kept under the names; a name without an entry, or with a damaged one, is left out.

        A step that is not asked for the `whole` of what it is about grows no older in this run.
        """
        run = self._run(step)
        if not whole:
            self._partial.add(step)
        found: dict[bytes, bytes] = {}
        for start in range(0, len(names), _AT_ONCE):
            for name, used, value in self._rows(names[start : start + _AT_ONCE]):
                if _is_whole(name, value):
                    found[name] = value[:-4]
                    # Writing down each use would make every run write; once in half a life is enough.
                    if used <= run - _KEPT_RUNS // 2:
                        self._ageing.append((run, name))
        return found

    def put(self, step: str, entries: Iterable[tuple[bytes, bytes]]) -> None:
        """Keeps the entries, all or none; they are safe from a kill of the process when this returns."""
        run = self._run(step)
        rows = [(name, step, run, value + _sum(name, value)) for name, value in entries]
        self._write(lambda c: c.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", rows))

    def close(self, *, complete: bool = True) -> None:
        """Ends the run: counts it, and prunes the steps that were asked in it, if it asked all that it wanted to."""
        if complete:
            self._write(self._end_run)
        with suppress(*_TROUBLE):
            self._connection.close()

    def _rows(self, names: Sequence[bytes]) -> list[tuple[bytes, int, bytes]]:
        marks = ",".join("?" * len(names))
        question = f"SELECT name, CAST(used AS INTEGER), value FROM entries WHERE name IN ({marks})"
        return self._do(lambda c: c.execute(question, names).fetchall(), [])

    def _run(self, step: str) -> int:
        """The number of this run among those in which the step was asked."""
        if step not in self._runs:
            question = "SELECT CAST(runs AS INTEGER) FROM steps WHERE step = ?"
            row = self._do(lambda c: c.execute(question, (step,)).fetchone(), None)
            self._runs[step] = row[0] + 1 if row else 1
        return self._runs[step]

    def _end_run(self, connection: sqlite3.Connection) -> None:
        connection.executemany("UPDATE entries SET used = ? WHERE name = ?", self._ageing)
        runs = [(step, run) for step, run in sorted(self._runs.items()) if step not in self._partial]
        connection.executemany("INSERT OR REPLACE INTO steps VALUES (?, ?)", runs)
        outlived = [(step, run - _KEPT_RUNS) for step, run in runs]
        connection.executemany("DELETE FROM entries WHERE step = ? AND used <= ?", outlived)

    def _write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """One transaction. On a full or read-only disk the run goes on, and keeps no more."""

        def whole(connection: sqlite3.Connection) -> None:
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                work(connection)

        if self._keeps:
            self._do(whole, None)

    def _do(self, work: Callable[[sqlite3.Connection], R], otherwise: R) -> R:
        try:
            return work(self._connection)
        except sqlite3.ProgrammingError:
            raise  # our own fault, and none of the file's
        except _TROUBLE as error:
            if _is_obstacle(error):
                self._keeps = False
            else:
                self._connection.close()
                self._set_aside()
                self._connection = self._connected()
        return otherwise

    def _connected(self) -> sqlite3.Connection:
        """A connection to our file; failing that, to a new one in its place; failing that, to one for this run."""
        if self._path:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
            for _ in range(2):
                try:
                    return _connection(str(self._path))
                except _TROUBLE as error:
                    if _is_obstacle(error):
                        break
                    self._set_aside()
        return _connection(_TEMPORARY)

    def _set_aside(self) -> None:
        """Moves a damaged or foreign file out of the way, without destroying it."""
        if self._path is None:
            return
        with suppress(OSError):
            self._path.replace(self._path.with_name(f"{self._path.name}.damaged"))
        for ending in ("-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(f"{self._path.name}{ending}").unlink()


def _is_obstacle(error: Exception) -> bool:
    """Whether the file is sound as far as one can tell, and something else is in the way."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _OBSTACLES


def _connection(database: str) -> sqlite3.Connection:
    connection = sqlite3.connect(database, timeout=10, isolation_level=None)
    try:
        _prepare(connection)
    except _TROUBLE:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    # With a write-ahead log readers and a writer do not wait for each other, and a kill leaves whole transactions.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if tables and (owner, version) != (_OURS, _SCHEMA):
        raise sqlite3.DatabaseError("a database of something else")
    if not tables:
        marks = f"PRAGMA application_id = {_OURS}; PRAGMA user_version = {_SCHEMA}; COMMIT;"
        connection.executescript(_TABLES + marks)


def _sum(name: bytes, value: bytes) -> bytes:
    """SQLite notices broken pages but not broken contents."""
    return zlib.crc32(value, zlib.crc32(name)).to_bytes(4, "big")


def _is_whole(name: object, value: object) -> bool:
    return isinstance(name, bytes) and isinstance(value, bytes) and _sum(name, value[:-4]) == value[-4:]
