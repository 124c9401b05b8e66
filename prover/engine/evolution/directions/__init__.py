"""The directions without a model, each in a module named after the noun it turns."""

from prover.engine.evolution.direction import Direction
from prover.engine.evolution.directions.composition import Composition
from prover.engine.evolution.directions.constants import Generalisation, Specialisation
from prover.engine.evolution.directions.duality import Duality, Swapping
from prover.engine.evolution.directions.equivalence import BothDirections
from prover.engine.evolution.directions.hypotheses import Weakening
from prover.engine.evolution.directions.induction import InductionSchemes
from prover.engine.evolution.directions.strength import Strengthening

DIRECTIONS: tuple[Direction, ...] = (
    Generalisation(),
    Weakening(),
    Composition(),
    Duality(),
    Specialisation(),
    Swapping(),
    Strengthening(),
    BothDirections(),
    InductionSchemes(),
)
"""All of them, in the order in which they begin."""

__all__ = ["DIRECTIONS"]
