"""Tables of evolution: what was proposed, by whose turn, and what became of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from skills_db.base import Base


class EvolutionRunRow(Base):
    """One process that evolves. `seconds`: how long it has been at it; `seen_at`: its last sign of life; `ended`:
    it has ended in order."""

    __tablename__ = "evolution_runs"

    id: Mapped[int] = mapped_column(primary_key=True)
    environment_id: Mapped[str] = mapped_column(ForeignKey("environments.id"), index=True)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    seconds: Mapped[float]
    ended: Mapped[bool]


class EvolutionTurnRow(Base):
    """How often a parent was taken up by a direction. `falsified`, `lawless`: propositions that small models told
    false, or true without the hypotheses, so that nobody was asked about them. `exhausted_at`: the newest skill's
    sequence number when nothing new came of it."""

    __tablename__ = "evolution_turns"

    environment_id: Mapped[str] = mapped_column(ForeignKey("environments.id"), primary_key=True)
    direction: Mapped[str] = mapped_column(primary_key=True)
    parent: Mapped[str] = mapped_column(primary_key=True)
    turns: Mapped[int]
    falsified: Mapped[int]
    lawless: Mapped[int]
    exhausted_at: Mapped[int | None]


class EvolutionProposalRow(Base):
    """One proposal that Lean was asked about. `id`: SHA-256 of the environment and the statement's text. `outcome` is
    empty while a run is at it. `elapsed`: seconds into its run when it was decided; `seconds`: what it took."""

    __tablename__ = "evolution_proposals"
    __table_args__ = (
        Index("ix_evolution_proposals_environment_direction", "environment_id", "direction"),
        Index("ix_evolution_proposals_environment_order_key", "environment_id", "order_key"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    environment_id: Mapped[str] = mapped_column(ForeignKey("environments.id"))
    direction: Mapped[str]
    parents: Mapped[str]
    statement: Mapped[str]
    order_key: Mapped[str | None]
    outcome: Mapped[str | None]
    reason: Mapped[str]
    skill: Mapped[str | None]
    run: Mapped[int] = mapped_column(ForeignKey("evolution_runs.id"), index=True)
    elapsed: Mapped[float]
    seconds: Mapped[float]
    created_at: Mapped[datetime]
