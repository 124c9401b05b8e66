"""Why candidates were not admitted."""

from sqlalchemy import func, insert, select

from skills_db.base import now
from skills_db.database import Database
from skills_db.skill import Refusal, RefusalReason
from skills_db.skill_rows import provenance_of, provenance_values
from skills_db.skill_tables import RefusalRow


def record_refusal(database: Database, refusal: Refusal) -> None:
    """Keep a refusal. Its environment must be known (see `Library`). Raises `ProverError`."""
    values = {name: getattr(refusal, name) for name in ("name", "source", "reason", "sentence", "similar")}
    values |= provenance_values(refusal.provenance) | {"environment_id": refusal.environment, "created_at": now()}
    with database.write() as connection:
        connection.execute(insert(RefusalRow).values(values))


def refusals(
    database: Database, environment: str, *, reason: RefusalReason | None = None, limit: int | None = 100
) -> tuple[Refusal, ...]:
    """What was refused in an environment, the newest first. Raises `ProverError`."""
    asked = select(RefusalRow.__table__).where(RefusalRow.environment_id == environment)
    if reason is not None:
        asked = asked.where(RefusalRow.reason == reason)
    with database.read() as connection:
        rows = connection.execute(asked.order_by(RefusalRow.id.desc()).limit(limit)).all()
    return tuple(
        Refusal(
            environment=row.environment_id,
            name=row.name,
            source=row.source,
            reason=RefusalReason(row.reason),
            sentence=row.sentence,
            provenance=provenance_of(row),
            similar=row.similar,
            created_at=row.created_at,
        )
        for row in rows
    )


def refusal_counts(database: Database, environment: str) -> dict[RefusalReason, int]:
    """How often each reason was given. Raises `ProverError`."""
    asked = (
        select(RefusalRow.reason, func.count())
        .where(RefusalRow.environment_id == environment)
        .group_by(RefusalRow.reason)
    )
    with database.read() as connection:
        return {RefusalReason(reason): count for reason, count in connection.execute(asked)}
