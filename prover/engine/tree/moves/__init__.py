"""What can be done with a goal. `normal` moves lose nothing and leave no choice; the others are tried by cost."""

from collections.abc import Iterator

from prover.engine.tree.move import Move, Place
from prover.engine.tree.moves.cases import case_moves
from prover.engine.tree.moves.closers import slow_closers
from prover.engine.tree.moves.equations import equation_moves
from prover.engine.tree.moves.hypotheses import hypothesis_moves
from prover.engine.tree.moves.logic import logic_moves, normal_moves
from prover.engine.tree.moves.numbers import number_moves
from prover.engine.tree.moves.rewriting import rewriting_moves
from prover.engine.tree.moves.skills import skill_moves
from prover.engine.tree.moves.witnesses import witness_moves

__all__ = ["moves", "normal_moves"]

_ALL = (
    skill_moves,
    slow_closers,
    logic_moves,
    case_moves,
    hypothesis_moves,
    witness_moves,
    rewriting_moves,
    number_moves,
    equation_moves,
)


def moves(place: Place) -> Iterator[Move]:
    """All moves at a place, each text once, in no particular order."""
    seen: set[str] = set()
    for source in _ALL:
        for move in source(place):
            if move.tactic not in seen:
                seen.add(move.tactic)
                yield move
