"""Proofs of an earlier run: found again in the solved file, and used only after they have been judged again."""

from dataclasses import dataclass

from prover.lean.problem import Problem, declarations
from prover.lean.source import Outline
from prover.lean.splice import Edit


@dataclass(frozen=True, slots=True)
class Previous:
    """A solved file of an earlier run: its text, and those of its declarations that have a body without holes."""

    text: str
    solved: tuple[Problem, ...] = ()


def read_previous(outline: Outline, text: str) -> Previous:
    """What can be reused of a solved file."""
    return Previous(
        text, tuple(p for p in declarations(outline, text) if not p.holes and p.declaration.body is not None)
    )


def earlier_proof(previous: Previous | None, problem: Problem) -> Edit | None:
    """The edit that gives `problem` the body it had in the solved file: same name, same statement to the letter."""
    body = problem.declaration.body
    if previous is None or body is None:
        return None
    for solved in previous.solved:
        if (solved.name, solved.keyword, solved.statement) != (problem.name, problem.keyword, problem.statement):
            continue
        if solved.declaration.body is not None:
            return Edit(body, solved.declaration.body.of(solved.command))
    return None
