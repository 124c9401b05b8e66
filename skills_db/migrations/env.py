"""Run by Alembic. The connection comes from `skills_db.database`."""

from alembic import context
from sqlalchemy import Connection

from skills_db.tables import METADATA


def _run(connection: Connection) -> None:
    # SQLite cannot alter tables in place; a batch makes a new one and moves the rows.
    context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


_run(context.config.attributes["connection"])
