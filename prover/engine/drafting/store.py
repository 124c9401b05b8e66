"""Where attempts are kept: the protocol. The database behind it is in `skills_db`."""

from dataclasses import dataclass
from typing import Protocol

from prover.engine.drafting.candidate import Candidate


class AttemptStore(Protocol):
    """Keeps every candidate of a run."""

    async def keep(self, problem: str, candidate: Candidate) -> None:
        """Keep one. Raises `ProverError` if it cannot be written."""
        ...


@dataclass(frozen=True)
class NoStore:
    """Keeps nothing."""

    async def keep(self, problem: str, candidate: Candidate) -> None:
        """Nothing to do."""
