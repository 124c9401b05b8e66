"""Table of the names that skills had before, and of the skills that others took the place of."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from skills_db.base import Base


class FormerNameRow(Base):
    """A name that leads to a skill now; see `former_names.FormerName`."""

    __tablename__ = "former_names"
    __table_args__ = (Index("ix_former_names_environment_name", "environment_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    environment_id: Mapped[str] = mapped_column(ForeignKey("environments.id"))
    name: Mapped[str]
    skill: Mapped[int] = mapped_column(ForeignKey("skills.sequence", ondelete="CASCADE"), index=True)
    why: Mapped[str]
    statement: Mapped[str]
    former: Mapped[str]
    origin: Mapped[str]
    problem: Mapped[str | None]
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id", ondelete="SET NULL"), index=True)
    parent: Mapped[str | None]
    direction: Mapped[str | None]
    file: Mapped[str | None]
    created_at: Mapped[datetime]
