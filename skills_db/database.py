"""Opening the database: made if it is not there, brought up to date if it is old, refused if it is too new."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, func, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from prover.errors import ProverError
from skills_db.tables import NEWEST

BUSY_SECONDS = 30.0
"""How long a writer waits for another one."""
CACHE_KIB = 65_536
"""Memory that a connection may keep pages of the database in."""
_RETRY_SECONDS = 0.02
_WRITE = "prover_write"
_MIGRATION = 0x70726F766572
"""Number of the lock under which a PostgreSQL database is brought up to date."""


class DatabaseBusy(ProverError):
    """Another process was writing for longer than this one was ready to wait."""


class Database:
    """A database that is up to date. Any number of processes may have it open; close it with `close`."""

    def __init__(self, url: str) -> None:
        """Raises `ProverError` if it cannot be opened, is no database, or is of a newer version."""
        try:
            self.url = make_url(url)
        except ArgumentError:
            raise ProverError(
                f"{url!r} is not the address of a database.", hint="An example: sqlite:///runs.db"
            ) from None
        if self.url.drivername == "postgresql":
            # SQLAlchemy would take an older driver, which is not what `pip install 'prover[postgresql]'` brings.
            self.url = self.url.set(drivername="postgresql+psycopg")
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        with self.errors():
            self._make_folder()
            try:
                self.engine = create_engine(self.url)
            except (NoSuchModuleError, ModuleNotFoundError) as error:
                raise ProverError(f"There is no driver for {self.name} ({error}).") from None
            self._writer = self.engine.execution_options(**{_WRITE: BUSY_SECONDS})
            self._hasty = self.engine.execution_options(**{_WRITE: 0.0})
            if self.is_sqlite:
                _prepare_sqlite(self.engine)
            try:
                self._migrate()
            except BaseException:
                self.engine.dispose()
                raise

    @property
    def name(self) -> str:
        """For people: the file, or the address without a password."""
        return str(self.url.database) if self.is_sqlite else self.url.render_as_string(hide_password=True)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads. Raises `ProverError`."""
        with self.errors(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self, *, wait: bool = True) -> Iterator[Connection]:
        """A transaction that may write; committed at its end, undone if that is an exception. Raises `ProverError`.

        It takes its turn among writers at once: one that read first could not become a writer after another wrote.
        With `wait=False` it raises `DatabaseBusy` if another one is writing (SQLite only).
        """
        with self.errors(), (self._writer if wait else self._hasty).begin() as connection:
            yield connection

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Turns what the database reports into one sentence."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as error:
            if "database is locked" in str(error):
                raise DatabaseBusy(f"The database {self.name} is in use by another process.") from error
            raise ProverError(f"The database {self.name} cannot be used: {_cause(error)}.") from error

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def _make_folder(self) -> None:
        database = self.url.database
        if self.is_sqlite and database and database != ":memory:":
            try:
                Path(database).parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ProverError(
                    f"The folder of the database {database} cannot be made: {error.strerror}."
                ) from error

    def _migrate(self) -> None:
        """Bring the schema to the newest version, one process at a time."""
        with self.read() as connection:
            if _version(connection) == NEWEST:
                return
        # Imported late: it takes a while, and is needed once in the life of a database.
        from alembic import command  # noqa: PLC0415
        from alembic.config import Config  # noqa: PLC0415
        from alembic.util import CommandError  # noqa: PLC0415

        config = Config()
        config.set_main_option("script_location", "skills_db:migrations")
        with self.write() as connection:
            if self.url.get_backend_name() == "postgresql":
                # SQLite has one writer at a time; here two processes would make the same tables.
                connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION)))
            # Another process may have done it while this one waited for its turn.
            if (version := _version(connection)) == NEWEST:
                return
            config.attributes["connection"] = connection
            try:
                command.upgrade(config, "head")
            except CommandError as error:
                raise ProverError(
                    f"The database {self.name} was written by a newer version of prover ({version}).",
                    hint="Update prover, or set database.url to another file.",
                ) from error


def _version(connection: Connection) -> str | None:
    """The schema's version as Alembic notes it; `None` for a new database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def _prepare_sqlite(engine: Engine) -> None:
    """Transactions as SQLite has them: the driver's own habits would begin them too late for our purposes."""

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        _write_ahead(connection)
        for pragma in (
            # With WAL, a commit survives the end of the process; only a power cut may lose the last ones.
            "synchronous = NORMAL",
            "foreign_keys = ON",
            # New skills go to random places of several indexes; with SQLite's 2 MB each is read again from the file.
            f"cache_size = -{CACHE_KIB}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def began(connection: Connection) -> None:
        seconds = connection.get_execution_options().get(_WRITE)
        # Not through SQLAlchemy, which takes ten times as long: this is done twice for every call of a model.
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        wait = BUSY_SECONDS if seconds is None else seconds
        driver.execute(f"PRAGMA busy_timeout = {int(wait * 1000)}")
        driver.execute("BEGIN" if seconds is None else "BEGIN IMMEDIATE")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to WAL. SQLite gives up at once here when another process is doing the same: no waiting of its own."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(_RETRY_SECONDS)


def _cause(error: BaseException) -> str:
    original = error.orig if isinstance(error, DatabaseError) and error.orig is not None else error
    return str(original).strip().rstrip(".").split("\n", maxsplit=1)[0]
