"""A direction: a way to make new statements from one that is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from prover.engine.evolution.statement import Statement


@dataclass(frozen=True)
class Parent:
    """Where a proposal comes from: a skill (`id`: its id) or a theory (`id`: its name)."""

    id: str
    name: str
    statement: Statement


@dataclass(frozen=True)
class Proposal:
    """A statement that may be true. `stem`: what its name begins with; `parents`: ids, the first one first. `hints`:
    names of skills that its proof should be tried with."""

    statement: Statement
    direction: str
    parents: tuple[str, ...]
    stem: str
    hints: tuple[str, ...] = ()


@dataclass
class Said:
    """What was made, and how much of it needed nobody: see `skills_db.evolution.Funnel`."""

    proposals: list[Proposal] = field(default_factory=list)
    falsified: int = 0
    lawless: int = 0


class Direction(Protocol):
    """Makes statements of a parent and, for some directions, of others. Pure: the same parents give the same."""

    @property
    def name(self) -> str:
        """What it is called in reports and as provenance."""
        ...

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Iterator[tuple[Statement, tuple[Parent, ...]]]:
        """New statements, likely ones first, each with the others that it was made of."""
        ...
