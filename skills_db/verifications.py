"""The history of verifications."""

from sqlalchemy import insert, select

from prover.lean.verdict import Verdict
from skills_db.base import now
from skills_db.database import Database
from skills_db.skill import Skill, Verification
from skills_db.skill_tables import SkillRow, VerificationRow


def verification_of(skill: Skill, verdict: Verdict, seconds: float) -> Verification:
    """What a verdict says about a skill, in whichever environment."""
    return Verification(
        skill.id, verdict.environment, verdict.outcome.value, verdict.reason, tuple(sorted(verdict.axioms)), seconds
    )


def record_verification(database: Database, verification: Verification) -> None:
    """Keep it; nothing happens for a skill that is no longer there. Raises `ProverError`."""
    with database.write() as connection:
        sequence = connection.execute(select(SkillRow.sequence).where(SkillRow.id == verification.skill)).scalar()
        if sequence is None:
            return
        values = {
            "skill": sequence,
            "environment_id": verification.environment,
            "outcome": verification.outcome,
            "reason": verification.reason,
            "axioms": "\n".join(verification.axioms),
            "seconds": verification.seconds,
            "created_at": verification.created_at or now(),
        }
        connection.execute(insert(VerificationRow).values(values))


def verifications_of(database: Database, skill: str) -> tuple[Verification, ...]:
    """All verifications of a skill, the oldest first. Raises `ProverError`."""
    asked = (
        select(VerificationRow.__table__)
        .join(SkillRow, SkillRow.sequence == VerificationRow.skill)
        .where(SkillRow.id == skill)
        .order_by(VerificationRow.id)
    )
    with database.read() as connection:
        rows = connection.execute(asked).all()
    return tuple(
        Verification(
            skill=skill,
            environment=row.environment_id,
            outcome=row.outcome,
            reason=row.reason,
            axioms=tuple(row.axioms.split("\n")) if row.axioms else (),
            seconds=row.seconds,
            created_at=row.created_at,
        )
        for row in rows
    )
