"""Figures about a library: how it grew, and what came of it."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement, Connection, distinct, func, select
from sqlalchemy.orm import InstrumentedAttribute

from skills_db.graph import depths, lemma_graph
from skills_db.library import Library
from skills_db.problems import Problems, ProblemState
from skills_db.skill import Origin, RefusalReason, RequestState, SkillState, UseKind
from skills_db.skill_refusals import refusal_counts
from skills_db.skill_tables import RequestRow, SkillRow, UseRow


@dataclass(frozen=True, slots=True)
class Reach:
    """How far skills got, of one kind of use: `skills` different ones, for `problems` different problems, `uses` in
    all."""

    skills: int = 0
    problems: int = 0
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """A day (UTC) on which skills were stored: how many, and how many there were at its end."""

    day: date
    added: int
    total: int


@dataclass(frozen=True, slots=True)
class LibraryStatistics:
    """Figures about one environment's library. `depths`: number of skills by depth (see `graph.Place`)."""

    environment: str
    skills: int
    failing: int
    by_origin: dict[Origin, int]
    requests: dict[RequestState, int]
    refusals: dict[RefusalReason, int]
    reach: dict[UseKind, Reach]
    edges: int
    depths: dict[int, int] = field(default_factory=dict)
    growth: tuple[Day, ...] = ()
    problems: dict[ProblemState, int] = field(default_factory=dict)

    @property
    def admission_yield(self) -> float | None:
        """Skills there are by all candidates that were decided on, those removed since left out; `None` before the
        first."""
        decided = self.skills + sum(self.refusals.values())
        return self.skills / decided if decided else None


def library_statistics(library: Library) -> LibraryStatistics:
    """Count everything. Raises `ProverError`."""
    here = SkillRow.environment_id == library.environment
    wished = RequestRow.environment_id == library.environment
    uses = (
        select(UseRow.kind, func.count(distinct(UseRow.skill)), func.count(distinct(UseRow.problem)), func.count())
        .join(SkillRow, SkillRow.sequence == UseRow.skill)
        .where(here)
        .group_by(UseRow.kind)
    )
    with library.database.read() as connection:
        states = _counts(connection, SkillRow.state, here)
        origins = _counts(connection, SkillRow.origin, here)
        requests = _counts(connection, RequestRow.state, wished)
        reach = {UseKind(row[0]): Reach(row[1], row[2], row[3]) for row in connection.execute(uses)}
        moments = connection.execute(select(SkillRow.created_at).where(here).order_by(SkillRow.created_at)).scalars()
        days: dict[date, int] = {}
        for moment in moments:
            days[moment.date()] = days.get(moment.date(), 0) + 1
    graph = lemma_graph(library)
    levels: dict[int, int] = {}
    for depth in depths(graph).values():
        levels[depth] = levels.get(depth, 0) + 1
    growth, total = [], 0
    for day, count in days.items():
        total += count
        growth.append(Day(day, count, total))
    return LibraryStatistics(
        environment=library.environment,
        skills=sum(states.values()),
        failing=states.get(SkillState.FAILING, 0),
        by_origin={Origin(origin): count for origin, count in origins.items()},
        requests={RequestState(state): count for state, count in requests.items()},
        refusals=refusal_counts(library.database, library.environment),
        reach={kind: reach.get(kind, Reach()) for kind in UseKind},
        edges=graph.number_of_edges(),
        depths=dict(sorted(levels.items())),
        growth=tuple(growth),
        problems=Problems(library).counts(),
    )


def _counts(
    connection: Connection, column: InstrumentedAttribute[str], condition: ColumnElement[bool]
) -> dict[str, int]:
    rows = connection.execute(select(column, func.count()).where(condition).group_by(column))
    return {value: count for value, count in rows}
