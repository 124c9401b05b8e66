"""The database that the settings name, for commands that need nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from prover.cli.settings import settings_from

if TYPE_CHECKING:
    from skills_db.database import Database


@contextmanager
def open_database(config: Path | None, assignments: list[str] | None) -> Iterator["Database"]:
    """The database, closed at the end. Raises `ProverError`."""
    from skills_db.database import Database  # noqa: PLC0415 - the database takes half a second to load
    from skills_db.location import database_url  # noqa: PLC0415

    effective = settings_from(config, assignments)
    database = Database(database_url(effective.settings.database.url, effective.environment))
    try:
        yield database
    finally:
        database.close()
