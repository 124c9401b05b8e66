"""Tables of the ledger: runs, the model calls they made, and answers that are kept."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from skills_db.base import Base


class RunRow(Base):
    """One command that asked models. `settings`: what was in force, by name. `state`: see `runs.RunState`."""

    __tablename__ = "runs"

    id: Mapped[int] = mapped_column(primary_key=True)
    command: Mapped[str]
    arguments: Mapped[dict[str, Any]]
    settings: Mapped[dict[str, Any]]
    version: Mapped[str]
    host: Mapped[str]
    process: Mapped[int]
    state: Mapped[str]
    reason: Mapped[str | None]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class CallRow(Base):
    """One call of a model; see `prover.inference.ledger` for the fields."""

    __tablename__ = "llm_calls"
    __table_args__ = (Index("ix_llm_calls_run_id_problem", "run_id", "problem"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id", ondelete="CASCADE"))
    role: Mapped[str]
    endpoint: Mapped[str]
    model: Mapped[str]
    kind: Mapped[str]
    prompt_hash: Mapped[str]
    request_key: Mapped[str]
    problem: Mapped[str | None]
    attempt: Mapped[int | None]
    source: Mapped[str]
    state: Mapped[str]
    error: Mapped[str | None]
    started_at: Mapped[datetime]
    seconds: Mapped[float | None]
    tries: Mapped[int | None]
    tokens_read: Mapped[int | None]
    tokens_written: Mapped[int | None]
    tokens_reasoning: Mapped[int | None]
    finish_reasons: Mapped[str | None]
    cost: Mapped[float | None]


class ResponseRow(Base):
    """An answer that is kept: the bytes of the reply to a request, and to how many of the same before it."""

    __tablename__ = "responses"

    request_key: Mapped[str] = mapped_column(primary_key=True)
    occurrence: Mapped[int] = mapped_column(primary_key=True)
    model: Mapped[str]
    content: Mapped[bytes]
    seconds: Mapped[float]
    created_at: Mapped[datetime]
