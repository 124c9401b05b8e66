"""What a visitor asks the library for, as it stands in the address, and what comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Origin, Skill, SkillState
from skills_db.skill_listing import (
    Listed,
    SkillFilter,
    SkillOrder,
    UseCounts,
    count,
    environments,
    listed,
    use_counts,
)

PAGE = 50
"""Skills on one page."""
MOST_FOUND = 200
"""Matches of a search that are ranked; nobody looks further."""
LONGEST_QUERY = 2_000
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """A search or a list. `sort`: `None` for the best first, which only a search has. `page` counts from 1."""

    text: str = ""
    origins: tuple[Origin, ...] = ()
    environment: str = ""
    kind: str = ""
    state: SkillState | None = None
    used: bool | None = None
    sort: SkillOrder | None = None
    page: int = 1

    @classmethod
    def of(cls, values: Mapping[str, str], origins: Sequence[str] = ()) -> "LibraryQuery":
        """From the parameters of an address; what makes no sense is left out."""
        page = values.get("page", "")
        text = values.get("q", "").strip()[:LONGEST_QUERY]
        return cls(
            text=text,
            origins=tuple(one for one in Origin if one.value in origins),
            environment=values.get("environment", "")[:LONGEST_QUERY],
            kind=values.get("kind", "")[:LONGEST_QUERY],
            state=_one_of(SkillState, values.get("state", "")),
            used={"yes": True, "no": False}.get(values.get("used", "")),
            sort=_one_of(SkillOrder, values.get("sort", "")) or (None if text else SkillOrder.NEWEST),
            page=max(1, int(page)) if page.isdecimal() and len(page) < 9 else 1,
        )

    @property
    def chosen(self) -> SkillFilter:
        """The filter for a database that has this environment."""
        return SkillFilter(
            environments=(self.environment,) if self.environment else (),
            origins=self.origins,
            states=(self.state,) if self.state else (),
            used=self.used,
            kinds=(self.kind,) if self.kind else (),
        )

    @property
    def is_narrowed(self) -> bool:
        """Something is left out, by a search or a filter."""
        return bool(self.text) or self.chosen != SkillFilter()

    def address(self, path: str = "/", **changes: int) -> str:
        """The address that asks for this, with changes."""
        return f"{path}?{text}" if (text := replace(self, **changes)._text()) else path  # type: ignore[arg-type]

    def _text(self) -> str:
        pairs: list[tuple[str, str]] = []
        if self.text:
            pairs.append(("q", self.text))
        pairs += [("origin", one.value) for one in self.origins]
        pairs += [(name, value) for name in ("environment", "kind") if (value := getattr(self, name))]
        if self.state is not None:
            pairs.append(("state", self.state.value))
        if self.used is not None:
            pairs.append(("used", "yes" if self.used else "no"))
        if self.sort is not None and (self.text or self.sort is not SkillOrder.NEWEST):
            pairs.append(("sort", self.sort.value))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return urlencode(pairs)


@dataclass(frozen=True, slots=True)
class Results:
    """One page of what was found. `total`: of all pages; `capped`: there may be more than that."""

    query: LibraryQuery
    rows: tuple[Listed, ...]
    total: int
    capped: bool = False

    @property
    def first(self) -> int:
        """The place of the first row, from 1."""
        return (self.query.page - 1) * PAGE + 1

    @property
    def last_page(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // PAGE))


def results(database: Database, query: LibraryQuery) -> Results:
    """The page that is asked for; the last one instead of one behind it. Raises `ProverError`."""
    if query.text:
        return _found(database, query)
    total = count(database, query.chosen)
    query = _within(query, total)
    order = query.sort or SkillOrder.NEWEST
    rows = listed(database, query.chosen, order, limit=PAGE, offset=(query.page - 1) * PAGE)
    return Results(query, rows, total)


def searched(database: Database, query: LibraryQuery) -> tuple[str, ...]:
    """The environments that a search looks into: those that have skills."""
    known = tuple(one.id for one in environments(database) if one.skills)
    return tuple(one for one in known if one == query.environment) if query.environment else known


def passing(database: Database, query: LibraryQuery, skills: Sequence[Skill]) -> tuple[Listed, ...]:
    """Those of the skills that the query's filters let through, in their order, with their uses."""
    counts = use_counts(database, skills)
    rows = (Listed(skill, counts.get(skill.id, UseCounts())) for skill in skills)
    return tuple(row for row in rows if _passes(query, row))


def _found(database: Database, query: LibraryQuery) -> Results:
    """Searched for by words. Scores of two environments cannot be compared: by turns from each."""
    states = (query.state,) if query.state else tuple(SkillState)
    searches = [
        Library(database, environment).full_text(query.text, MOST_FOUND, states)
        for environment in searched(database, query)
    ]
    turns = [search[place].skill for place in range(MOST_FOUND) for search in searches if place < len(search)]
    narrowed = query.used is not None or query.sort is SkillOrder.USED
    if not narrowed and query.sort is None:
        # Uses are counted for one page only, where they decide nothing.
        skills = [skill for skill in turns if _passes(query, Listed(skill))]
        query = _within(query, len(skills))
        page = skills[(query.page - 1) * PAGE : query.page * PAGE]
        return Results(query, passing(database, query, page), len(skills), len(turns) >= MOST_FOUND)
    rows = _sorted(passing(database, query, turns), query.sort)
    query = _within(query, len(rows))
    return Results(query, rows[(query.page - 1) * PAGE : query.page * PAGE], len(rows), len(turns) >= MOST_FOUND)


def _passes(query: LibraryQuery, row: Listed) -> bool:
    skill = row.skill
    return (
        (not query.origins or skill.origin in query.origins)
        and (not query.kind or skill.kind == query.kind)
        and (query.state is None or skill.state is query.state)
        and (not query.environment or skill.environment == query.environment)
        and (query.used is None or query.used == (row.uses.used > 0))
    )


def _sorted(rows: tuple[Listed, ...], sort: SkillOrder | None) -> tuple[Listed, ...]:
    match sort:
        case None:
            return rows
        case SkillOrder.NEWEST:
            return tuple(sorted(rows, key=lambda row: -row.skill.sequence))
        case SkillOrder.OLDEST:
            return tuple(sorted(rows, key=lambda row: row.skill.sequence))
        case SkillOrder.NAME:
            return tuple(sorted(rows, key=lambda row: row.skill.name))
        case SkillOrder.USED:
            return tuple(sorted(rows, key=lambda row: (-row.uses.used, -row.uses.quoted, -row.uses.offered)))


def _within(query: LibraryQuery, total: int) -> LibraryQuery:
    return replace(query, page=min(query.page, max(1, -(-total // PAGE))))


def _one_of(kind: type[E], value: str) -> E | None:
    return kind(value) if value in tuple(kind) else None
