"""One thing to do with a goal: a tactic, what it is thought to cost, and how its goals are told apart."""

from dataclasses import dataclass
from enum import StrEnum

from prover.engine.tree.sequent import Sequent
from prover.engine.tree.surroundings import Surroundings


class Alternatives(StrEnum):
    """What becomes of the goals of a tactic: plain bullets, or `with | constructor names =>`."""

    PLAIN = "plain"
    WITH = "with"


@dataclass(frozen=True)
class Move:
    """`cost` is added to that of the goal: what costs less is tried first. `seconds`: its time limit at first.

    `closing`: it is no use unless it leaves no goal. `lookup`: the tactic says what it found, and its suggestions are
    moves themselves.
    """

    tactic: str
    cost: float
    alternatives: Alternatives = Alternatives.PLAIN
    seconds: float = 2.0
    closing: bool = False
    lookup: bool = False
    settling: bool = False
    """It is a second try of a tactic that left something undetermined."""


@dataclass(frozen=True)
class Place:
    """Where a move is made: the goal and what stands in the file before it. `depth`: moves on the way here."""

    sequent: Sequent
    around: Surroundings
    depth: int = 0
