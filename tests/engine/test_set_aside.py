"""A file in which some declarations do not elaborate: these stay as they are, the others are proved."""

from pathlib import Path

import pytest
from proving import Prove, solved_text

from prover.engine.lean import Lean
from prover.engine.opening import open_file
from prover.engine.prove import Solved
from prover.engine.resume import read_previous
from prover.errors import ProverError
from prover.lean.source_file import SourceFile

GOOD = "theorem good (a b : ℕ) : a + b = b + a := by\n  sorry\n"
UNKNOWN = "theorem odd (x : Reals) : x = x := by\n  sorry\n"


def _aside(solved: Solved) -> list[str]:
    return [one.name for one in solved.report.aside]


async def test_one_theorem_of_an_unknown_type_does_not_keep_the_others_from_being_proved(prove: Prove) -> None:
    text = "set_option autoImplicit false\n\n" + UNKNOWN + "\n" + GOOD
    solved = await prove(text)
    assert [(d.name, d.verdict.proved, d.line) for d in solved.report.declarations] == [("good", True, 6)]
    (aside,) = solved.report.aside
    assert (aside.name, aside.line) == ("odd", 3)
    assert "Reals" in aside.reason
    assert solved_text(solved).startswith("set_option autoImplicit false\n\n" + UNKNOWN)
    assert not solved.report.all_proved


async def test_what_mentions_a_broken_definition_is_set_aside_with_it(prove: Prove) -> None:
    # Without the second rule `f` would be an arbitrary function in `about_f`: Lean binds unknown names by itself.
    text = "def f (n : ℕ) : ℕ := n + nonsense\n\ntheorem about_f : f 1 = f 1 := by\n  sorry\n\n" + GOOD
    solved = await prove(text)
    assert _aside(solved) == ["f", "about_f"]
    assert "mentions f" in solved.report.aside[1].reason
    assert [d.name for d in solved.report.declarations] == ["good"]


async def test_a_broken_proof_is_no_help_for_later_ones(prove: Prove) -> None:
    bad = "@[simp] theorem bad (n : ℕ) : n * 0 = 1 := by\n  exact nonsense\n\n"
    text = bad + "theorem t (n : ℕ) : n * 0 = 1 := by\n  sorry\n"
    solved = await prove(text, budget=2.0)
    assert _aside(solved) == ["bad"]
    assert not any(d.verdict.proved for d in solved.report.declarations)


async def test_an_error_that_concerns_all_that_follows_leaves_the_file_alone(prove: Prove) -> None:
    for line in ("open Nowhere", "variable (x : Nowhere 1)", "theorem ( := by"):
        solved = await prove(f"{line}\n\n{GOOD}")
        assert solved.report.problem is not None
        assert "does not elaborate" in solved.report.problem
        assert not solved.edits


async def test_nothing_with_a_hole_is_left(prove: Prove) -> None:
    solved = await prove("theorem fine : 1 = 1 := rfl\n\ntheorem bad (n : ℕ) : n = 1 2 := by\n  sorry\n")
    assert solved.report.problem is not None
    assert not solved.report.declarations


async def test_a_theorem_that_does_not_elaborate_is_asked_for(prove: Prove) -> None:
    with pytest.raises(ProverError, match=r"odd in .* does not elaborate: .*Reals"):
        await prove("set_option autoImplicit false\n" + UNKNOWN + GOOD, theorem="odd")


async def test_an_earlier_proof_beside_a_broken_one_is_used_again(prove: Prove, lean: Lean) -> None:
    text = "set_option autoImplicit false\n\n" + UNKNOWN + "\n" + GOOD
    first = solved_text(await prove(text))
    opened = await open_file(lean, SourceFile(Path("test.solved.lean"), first.encode()), in_part=True)
    assert opened.outline is not None
    again = await prove(text, previous=read_previous(opened.outline, opened.source.text, first))
    assert [hole.reused for d in again.report.declarations for hole in d.holes] == [True]
    assert again.reused_everything
    assert solved_text(again) == first
