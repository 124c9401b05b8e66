"""How libraries grew: new skills by day and origin, counted by the database."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from skills_db.database import Database
from skills_db.skill import Origin
from skills_db.skill_tables import SkillRow


@dataclass(frozen=True, slots=True)
class GrowthDay:
    """A day (UTC) on which skills were stored that are still there: how many of each origin."""

    day: date
    added: dict[Origin, int]


def growth(database: Database, environments: tuple[str, ...] = ()) -> tuple[GrowthDay, ...]:
    """The days of these environments (empty: of all), the oldest first. Raises `ProverError`."""
    day = func.date(SkillRow.created_at).label("day")
    asked = select(day, SkillRow.origin, func.count()).group_by(day, SkillRow.origin).order_by(day)
    if environments:
        asked = asked.where(SkillRow.environment_id.in_(environments))
    days: dict[date, dict[Origin, int]] = {}
    with database.read() as connection:
        for when, origin, count in connection.execute(asked):
            # SQLite has no dates, only texts of them.
            at = when if isinstance(when, date) else date.fromisoformat(str(when))
            days.setdefault(at, {})[Origin(origin)] = count
    return tuple(GrowthDay(day, added) for day, added in days.items())
