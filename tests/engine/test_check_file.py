"""`prover check`: proofs that stand in a file, with and without an original to compare with."""

from pathlib import Path

import pytest

from prover.engine.check import CheckReport, check_file
from prover.engine.lean import Lean
from prover.errors import ProverError
from prover.lean.source_file import SourceFile
from prover.lean.verdict import Outcome, Rule

ORIGINAL = "theorem helper (n : ℕ) : n ≤ n + 1 := by sorry\n\ntheorem goal (n : ℕ) : n ≤ n + 2 := by sorry\n"
PROOF = "theorem helper (n : ℕ) : n ≤ n + 1 := by omega\n\ntheorem goal (n : ℕ) : n ≤ n + 2 := by omega\n"


async def check(lean: Lean, text: str, original: str | None = None, theorem: str | None = None) -> CheckReport:
    compared = SourceFile(Path("original.lean"), original.encode()) if original is not None else None
    return await check_file(lean, SourceFile(Path("t.lean"), text.encode()), original=compared, theorem=theorem)


async def test_every_theorem_is_judged(lean: Lean) -> None:
    report = await check(lean, PROOF + "example : 1 = 1 := rfl\n")
    assert [t.verdict.outcome for t in report.theorems] == [Outcome.PROVED] * 3
    assert [t.line for t in report.theorems] == [1, 3, 4]
    assert "∀ (n : ℕ), n ≤ n + 1" in report.theorems[0].statement


async def test_without_an_original_the_statement_is_not_said_to_be_compared(lean: Lean) -> None:
    report = await check(lean, PROOF)
    assert Rule.STATEMENT not in report.theorems[0].verdict.rules
    assert Rule.REPLAY in report.theorems[0].verdict.rules
    assert any("not compared" in note for note in report.notes)


async def test_with_an_original_all_rules_apply(lean: Lean) -> None:
    report = await check(lean, PROOF, ORIGINAL)
    assert report.all_proved
    assert Rule.STATEMENT in report.theorems[0].verdict.rules


async def test_another_statement_is_refused(lean: Lean) -> None:
    report = await check(lean, PROOF.replace("n + 2", "n + 3"), ORIGINAL)
    helper, goal = report.theorems
    assert helper.verdict.proved
    assert goal.verdict.rule is Rule.STATEMENT
    assert "n + 3" in goal.statement


async def test_a_theorem_that_is_not_there_is_not_proved(lean: Lean) -> None:
    report = await check(lean, PROOF.split("\n\n", maxsplit=1)[0] + "\n", ORIGINAL)
    assert [t.verdict.outcome for t in report.theorems] == [Outcome.PROVED, Outcome.NOT_PROVED]
    assert report.theorems[1].verdict.rule is Rule.CONSTANT
    assert report.theorems[1].line == 0


async def test_helper_lemmas_of_the_candidate_are_welcome(lean: Lean) -> None:
    text = "theorem step (n : ℕ) : n ≤ n + 1 := by omega\n" + PROOF.replace(
        "n + 2 := by omega", "n + 2 := by\n  exact Nat.le_trans (step n) (step (n + 1))"
    )
    assert (await check(lean, text, ORIGINAL)).all_proved


async def test_an_open_theorem_does_not_speak_against_its_neighbour(lean: Lean) -> None:
    report = await check(lean, PROOF.replace("n + 1 := by omega", "n + 1 := by sorry"), ORIGINAL)
    helper, goal = report.theorems
    assert helper.verdict.reason == "its proof still has a hole"
    assert goal.verdict.proved


async def test_a_proof_that_rests_on_an_open_lemma_is_not_proved(lean: Lean) -> None:
    text = ORIGINAL.replace("n + 2 := by sorry", "n + 2 := Nat.le_trans (helper n) (helper (n + 1))")
    alone, compared = await check(lean, text), await check(lean, text, ORIGINAL)
    assert alone.theorems[1].verdict.rule is Rule.AXIOMS
    assert compared.theorems[1].verdict.outcome is Outcome.NOT_PROVED
    assert "helper" in compared.theorems[1].verdict.reason


@pytest.mark.parametrize(
    "cheat",
    [
        "axiom cheat : False\ntheorem goal (n : ℕ) : n ≤ n + 2 := cheat.elim\n",
        "set_option debug.skipKernelTC true in\ntheorem goal (n : ℕ) : n ≤ n + 2 := by omega\n",
        "instance : LE ℕ := ⟨fun _ _ => True⟩\ntheorem goal (n : ℕ) : n ≤ n + 2 := trivial\n",
        "namespace A\ntheorem goal (n : ℕ) : n ≤ n + 2 := by omega\nend A\n",
    ],
)
async def test_cheats_are_refused(lean: Lean, cheat: str) -> None:
    original = "theorem goal (n : ℕ) : n ≤ n + 2 := by sorry\n"
    report = await check(lean, cheat, original)
    assert [t.verdict.outcome for t in report.theorems] == [Outcome.NOT_PROVED]


async def test_a_false_lemma_slipped_past_the_kernel_is_found_by_replay(lean: Lean) -> None:
    text = (
        "set_option debug.skipKernelTC true in\ntheorem bad : (1 : ℕ) = 2 := by decide +kernel\n"
        "theorem worse : False := absurd bad (by decide)\n"
    )
    report = await check(lean, text)
    assert not any(t.verdict.proved for t in report.theorems)


async def test_a_missing_theorem_name(lean: Lean) -> None:
    with pytest.raises(ProverError, match="no theorem gaol"):
        await check(lean, PROOF, theorem="gaol")


async def test_a_file_that_does_not_elaborate(lean: Lean) -> None:
    report = await check(lean, "theorem t : x = 1 := rfl\n")
    assert report.problem == "it does not elaborate"
    assert report.messages[0].start.line == 1
