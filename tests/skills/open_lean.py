"""What admission asks of a Lean."""

from dataclasses import dataclass

from prover.lean.environment import Environment
from prover.lean.pool import Pool
from prover.lean.strict import Judge


@dataclass(frozen=True)
class OpenLean:
    """A Lean for the tests of this folder."""

    environment: Environment
    pool: Pool
    judge: Judge
