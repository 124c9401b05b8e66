"""Tables of the skill library. Rows refer to a skill by its sequence number, which is never used again."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from skills_db.base import Base

FULL_TEXT = "skills_text"
"""Name of the full-text index (SQLite only; see `full_text.py`)."""


class EnvironmentRow(Base):
    """A Lean environment that something was stored for. `changes`: see `skill.Stamp`."""

    __tablename__ = "environments"

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str | None]
    lean_version: Mapped[str | None]
    preamble: Mapped[str | None]
    offers: Mapped[str | None]
    changes: Mapped[int]
    created_at: Mapped[datetime]


class SkillRow(Base):
    """One verified lemma; see `skill.Skill`."""

    __tablename__ = "skills"
    __table_args__ = (
        UniqueConstraint("environment_id", "name", name="uq_skills_environment_name"),
        UniqueConstraint("environment_id", "order_key", name="uq_skills_environment_order_key"),
        Index("ix_skills_environment_sequence", "environment_id", "sequence"),
        Index("ix_skills_environment_updates", "environment_id", "state", "update_count", "sequence"),
        {"sqlite_autoincrement": True},
    )

    sequence: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    environment_id: Mapped[str] = mapped_column(ForeignKey("environments.id"))
    name: Mapped[str]
    kind: Mapped[str]
    statement: Mapped[str]
    source: Mapped[str]
    pretty: Mapped[str]
    description: Mapped[str]
    order_key: Mapped[str]
    vocabulary: Mapped[str] = mapped_column(server_default="")
    state: Mapped[str]
    update_count: Mapped[int] = mapped_column(server_default="0")
    origin: Mapped[str]
    problem: Mapped[str | None]
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id", ondelete="SET NULL"), index=True)
    parent: Mapped[str | None]
    direction: Mapped[str | None]
    file: Mapped[str | None]
    created_at: Mapped[datetime]


class DependencyRow(Base):
    """The compiled proof or statement of one skill mentions another one."""

    __tablename__ = "skill_dependencies"

    skill: Mapped[int] = mapped_column(ForeignKey("skills.sequence", ondelete="CASCADE"), primary_key=True)
    needs: Mapped[int] = mapped_column(ForeignKey("skills.sequence"), primary_key=True, index=True)


class RequestRow(Base):
    """A statement somebody wished for; see `skill.Request`."""

    __tablename__ = "requests"
    __table_args__ = (
        UniqueConstraint("environment_id", "order_key", name="uq_requests_environment_order_key"),
        Index("ix_requests_environment_state", "environment_id", "state", "tries"),
        {"sqlite_autoincrement": True},
    )

    sequence: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    environment_id: Mapped[str] = mapped_column(ForeignKey("environments.id"))
    name: Mapped[str]
    statement: Mapped[str]
    preamble: Mapped[str]
    description: Mapped[str]
    order_key: Mapped[str | None]
    state: Mapped[str]
    tries: Mapped[int]
    skill: Mapped[int | None] = mapped_column(ForeignKey("skills.sequence", ondelete="SET NULL"), index=True)
    origin: Mapped[str]
    problem: Mapped[str | None]
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id", ondelete="SET NULL"), index=True)
    parent: Mapped[str | None]
    direction: Mapped[str | None]
    file: Mapped[str | None]
    created_at: Mapped[datetime]


class ProblemRow(Base):
    """A theorem somebody wants proved, kept so that new lemmas can be made with it in view; see `problems.py`."""

    __tablename__ = "problems"
    __table_args__ = (Index("ix_problems_environment_state", "environment_id", "state", "tries"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    environment_id: Mapped[str] = mapped_column(ForeignKey("environments.id"))
    name: Mapped[str]
    statement: Mapped[str]
    context: Mapped[str]
    goal: Mapped[str] = mapped_column(server_default="")
    file: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="open")
    tries: Mapped[int] = mapped_column(server_default="0")
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


class EmbeddingRow(Base):
    """A vector of a skill, request or problem (`kind`, `item`: its id) by one embedder: `dimension` numbers in a
    `format` (`float16` or `float32`), little-endian."""

    __tablename__ = "embeddings"

    embedder: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    dimension: Mapped[int]
    format: Mapped[str]
    vector: Mapped[bytes]


class UseRow(Base):
    """A skill offered, quoted or used; see `skill.UseKind`."""

    __tablename__ = "skill_uses"
    __table_args__ = (Index("ix_skill_uses_skill_kind", "skill", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    skill: Mapped[int] = mapped_column(ForeignKey("skills.sequence", ondelete="CASCADE"))
    kind: Mapped[str]
    problem: Mapped[str]
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]


class VerificationRow(Base):
    """One verification of a skill, in whichever environment. `axioms`: their names, one a line."""

    __tablename__ = "verifications"

    id: Mapped[int] = mapped_column(primary_key=True)
    skill: Mapped[int] = mapped_column(ForeignKey("skills.sequence", ondelete="CASCADE"), index=True)
    environment_id: Mapped[str]
    outcome: Mapped[str]
    reason: Mapped[str]
    axioms: Mapped[str]
    seconds: Mapped[float]
    created_at: Mapped[datetime]


class RefusalRow(Base):
    """A candidate that was not admitted; see `skill.Refusal`."""

    __tablename__ = "refusals"
    __table_args__ = (Index("ix_refusals_environment_reason", "environment_id", "reason"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    environment_id: Mapped[str] = mapped_column(ForeignKey("environments.id"))
    name: Mapped[str]
    source: Mapped[str]
    reason: Mapped[str]
    sentence: Mapped[str]
    similar: Mapped[str | None]
    origin: Mapped[str]
    problem: Mapped[str | None]
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id", ondelete="SET NULL"), index=True)
    parent: Mapped[str | None]
    direction: Mapped[str | None]
    file: Mapped[str | None]
    created_at: Mapped[datetime]
