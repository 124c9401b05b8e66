"""Tables of attempts: the theorems that a run drafted proofs for, and every draft."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from skills_db.base import Base


class TheoremRow(Base):
    """One theorem of a run. `head`: what its trace says besides the attempts. `outcome` is null while it is open."""

    __tablename__ = "theorem_runs"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id", ondelete="CASCADE"), index=True)
    problem: Mapped[str]
    head: Mapped[dict[str, Any]]
    outcome: Mapped[str | None]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class AttemptRow(Base):
    """One draft: `step` holds everything about it; the other columns are for asking."""

    __tablename__ = "attempts"
    __table_args__ = (UniqueConstraint("theorem_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    theorem_id: Mapped[int] = mapped_column(ForeignKey("theorem_runs.id", ondelete="CASCADE"))
    number: Mapped[int]
    branch: Mapped[int]
    round: Mapped[int]
    origin: Mapped[str]
    outcome: Mapped[str]
    tokens_read: Mapped[int]
    tokens_written: Mapped[int]
    step: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
