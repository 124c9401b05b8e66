"""Proofs are written down as a person would: broken lines mean the same, `by` ends its line."""

from hypothesis import given
from hypothesis import strategies as st

from prover.engine.layout import WIDTH, filled, proof_text
from prover.lean.check import Context
from prover.lean.problem import Problem
from prover.lean.source import Declaration, Hole, HoleKind, Span
from prover.lean.splice import apply


def _problem(command: str) -> Problem:
    start = command.index("sorry")
    hole = Hole(Span(start, start + 5), HoleKind.TACTIC)
    body = Span(command.index(":="), len(command))
    declaration = Declaration("t", "theorem", Span(0, len(command)), body, (hole,))
    return Problem("t", "theorem", "", Context(), command, declaration, Span(0, len(command)))


def _filled(command: str, proof: str) -> str:
    problem = _problem(command)
    return apply(command, (filled(problem, problem.holes[0], proof),))


def test_several_lines_after_by_begin_on_a_line_of_their_own() -> None:
    assert (
        _filled("theorem t :\n    a := by sorry", "intro h\nomega") == "theorem t :\n    a := by\n  intro h\n  omega"
    )


def test_one_line_stays_on_the_line() -> None:
    assert _filled("theorem t : a := by sorry", "omega") == "theorem t : a := by omega"


def test_nested_hole_is_indented_from_its_own_line() -> None:
    command = "theorem t : a := by\n  have h : b := by sorry\n  exact h"
    assert _filled(command, "x\ny") == "theorem t : a := by\n  have h : b := by\n    x\n    y\n  exact h"


def test_hole_followed_by_more_text_keeps_its_place() -> None:
    assert _filled("theorem t : a := (by sorry)", "x\ny").count("\n") == 1


@given(st.lists(st.integers(0, 999), min_size=2, max_size=60))
def test_a_broken_line_has_the_same_words(values: list[int]) -> None:
    cases = " ∨ ".join(f"x = {v}" for v in values)
    line = f"rcases (by omega : {cases}) with {' | '.join('rfl' for _ in values)} <;> omega"
    text = proof_text((line,))
    assert text.split() == line.split()
    assert all(len(part) <= WIDTH + 8 for part in text.splitlines())


def test_no_broken_line_ends_with_a_bar() -> None:
    line = "rcases h with " + " | ".join(["rfl"] * 60)
    assert not any(part.rstrip().endswith(("|", "with")) for part in proof_text((line,)).splitlines())
