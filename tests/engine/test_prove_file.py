"""The loop for one file: what is filled, what is reported, what is left exactly as it was."""

import asyncio
from pathlib import Path

import pytest
from proving import Prove, solved_text

from prover.engine.lean import Lean
from prover.engine.options import Options
from prover.engine.prove import prove_file
from prover.engine.resume import read_previous
from prover.errors import ProverError
from prover.lean.problem import Problem
from prover.lean.source_file import SourceFile
from prover.lean.verdict import ALL_RULES, Outcome

EASY = "theorem easy (n : ℕ) : n ≤ n + 1 := by\n  sorry\n"
FALSE = "theorem wrong : (1 : ℕ) = 2 := by\n  sorry\n"


async def test_a_proof_is_judged_by_all_rules(prove: Prove) -> None:
    (report,) = (await prove(EASY)).report.declarations
    assert report.verdict.outcome is Outcome.PROVED
    assert set(report.verdict.rules) == set(ALL_RULES)
    assert set(report.verdict.axioms) <= {"propext", "Classical.choice", "Quot.sound"}
    assert (report.line, report.holes[0].line, report.holes[0].column) == (1, 2, 3)


async def test_everything_but_the_hole_is_as_it_was(prove: Prove) -> None:
    text = (
        "/-! About numbers. -/\n\nnamespace A\nvariable (n : ℕ)\n\n/-- Doc. -/\n@[simp] theorem t : n + 0 = n := by"
        "\n  sorry   -- later\n\n/- sorry -/\nend A\n"
    )
    solved = await prove(text)
    before, after = text.split("sorry   -- later")
    written = solved_text(solved)
    assert written.startswith(before)
    assert written.endswith("-- later" + after)
    assert [d.name for d in solved.report.declarations] == ["A.t"]


async def test_two_holes_in_one_theorem(prove: Prove) -> None:
    text = "theorem t (n : ℤ) (h : 0 < n) : n ≠ 0 ∧ 0 ≤ n := ⟨by sorry, sorry⟩\n"
    solved = await prove(text)
    (report,) = solved.report.declarations
    assert report.verdict.proved
    assert all(hole.proof is not None for hole in report.holes)
    assert solved_text(solved).startswith(text[: text.index("sorry")])


async def test_one_of_two_holes_is_kept_when_the_other_stays_open(prove: Prove) -> None:
    text = "theorem t (n : ℕ) : n ≤ n + 1 ∧ n = 0 := by\n  constructor\n  · sorry\n  · sorry\n"
    solved = await prove(text, budget=3.0)
    (report,) = solved.report.declarations
    assert report.verdict.outcome is Outcome.NOT_PROVED
    assert "1 of 2 holes" in report.verdict.reason
    assert [hole.proof is not None for hole in report.holes] == [True, False]
    assert solved_text(solved).count("sorry") == 1


async def test_a_theorem_that_rests_on_an_open_lemma_is_never_proved(prove: Prove) -> None:
    text = FALSE + "theorem uses : (2 : ℕ) = 1 := by\n  have h := wrong\n  sorry\n"
    solved = await prove(text)
    wrong, uses = solved.report.declarations
    assert wrong.verdict.outcome is Outcome.REFUTED
    assert uses.verdict.outcome is Outcome.NOT_PROVED
    assert uses.verdict.reason == "rests on wrong, which is still sorry"
    assert uses.holes[0].proof is not None
    assert solved_text(solved).count("sorry") == 1


async def test_a_theorem_that_uses_a_lemma_proved_in_the_same_run(prove: Prove) -> None:
    text = (
        "def double (n : ℕ) : ℕ := n + n\n"
        "theorem double_eq (n : ℕ) : double n = 2 * n := by\n  sorry\n"
        "theorem even (n : ℕ) : double n % 2 = 0 := by\n  rw [double_eq]\n  sorry\n"
    )
    solved = await prove(text)
    assert [d.verdict.outcome for d in solved.report.declarations] == [Outcome.PROVED, Outcome.PROVED]


async def test_contradictory_hypotheses_are_pointed_out(prove: Prove) -> None:
    text = "theorem t (n : ℕ) (h : n < 2) (k : 5 < n) : n ^ 2 = 7 := by\n  sorry\n" + EASY
    first, second = (await prove(text)).report.declarations
    assert first.verdict.proved
    assert first.contradictory
    assert not second.contradictory


async def test_a_hole_in_a_definition_is_left_alone(prove: Prove) -> None:
    text = "def f : ℕ := sorry\n"
    solved = await prove(text)
    assert solved.report.declarations[0].verdict.outcome is Outcome.ABSTAINED
    assert solved_text(solved) == text


async def test_examples_are_proved_and_stay_examples(prove: Prove) -> None:
    solved = await prove("example (p q : Prop) (h : p) (k : q) : q ∧ p := by sorry\n")
    (report,) = solved.report.declarations
    assert report.verdict.proved
    assert solved_text(solved).startswith("example (p q")


async def test_a_file_that_does_not_elaborate_is_reported_with_leans_own_message(prove: Prove) -> None:
    solved = await prove("theorem a : 1 = 1 := by sorry\nvariable (n : Nat.wrong)\n")
    assert solved.report.problem == "it does not elaborate"
    assert solved.report.messages[0].start.line == 2
    assert "wrong" in solved.report.messages[0].text
    assert solved.edits == ()


async def test_missing_mathlib_is_named(prove: Prove) -> None:
    solved = await prove("import Mathlib\n\nopen Real\ntheorem t : 1 = 1 := by sorry\n")
    assert solved.report.problem is not None
    assert "imports Mathlib, which the embedded environment does not have" in solved.report.problem
    assert "--lean" in solved.report.problem
    assert solved.report.messages[0].start.line == 3


async def test_an_import_that_is_not_needed_is_noted(prove: Prove) -> None:
    solved = await prove("import Mathlib\n\n" + EASY)
    assert solved.report.all_proved
    assert "not followed" in solved.report.notes[0]
    assert solved_text(solved).startswith("import Mathlib\n")


async def test_only_the_named_theorem(prove: Prove) -> None:
    text = EASY + EASY.replace("easy", "A.other")
    solved = await prove(text, theorem="other")
    assert [d.name for d in solved.report.declarations] == ["A.other"]
    assert solved_text(solved).count("sorry") == 1


async def test_near_names_are_suggested(prove: Prove) -> None:
    with pytest.raises(ProverError, match=r"no theorem esay .* Did you mean easy"):
        await prove(EASY, theorem="esay")


async def test_windows_line_ends_stay(lean: Lean) -> None:
    raw = EASY.replace("\n", "\r\n").encode()
    solved = await prove_file(lean, SourceFile(Path("t.lean"), raw), Options(30.0))
    written = solved.source.edited(solved.edits)
    assert solved.report.all_proved
    assert b"sorry" not in written
    assert written.count(b"\r\n") == written.count(b"\n")


async def test_proofs_of_an_earlier_run_are_used_again(prove: Prove, lean: Lean) -> None:
    text = EASY + FALSE
    first = await prove(text)
    before = solved_text(first)
    outline = await lean.pool.outline(before)
    again = await prove(text, previous=read_previous(outline, before))
    easy, wrong = again.report.declarations
    assert easy.verdict.proved
    assert easy.holes[0].reused
    assert easy.holes[0].tried == 0
    assert wrong.verdict.outcome is Outcome.REFUTED
    assert again.reused_everything
    assert solved_text(again) == before


async def test_an_earlier_proof_that_is_wrong_is_not_believed(prove: Prove, lean: Lean) -> None:
    before = "theorem wrong : (1 : ℕ) = 2 := by\n  exact absurd rfl (by simp)\n" + EASY.replace("sorry", "omega")
    outline = await lean.pool.outline(before)
    again = await prove(FALSE + EASY, previous=read_previous(outline, before))
    wrong, easy = again.report.declarations
    assert wrong.verdict.outcome is Outcome.REFUTED
    assert easy.verdict.proved
    assert not again.reused_everything


class _Interrupting:
    """Cancels the running task when the second declaration is begun."""

    def __init__(self) -> None:
        self.task: asyncio.Task[object] | None = None

    def file_opened(self, path: Path, problems: tuple[Problem, ...]) -> None:
        self.task = asyncio.current_task()

    def declaration_started(self, problem: Problem) -> None:
        if problem.name == "second" and self.task is not None:
            self.task.cancel()

    def tried(self, problem: Problem, attempts: int) -> None: ...

    def declaration_done(self, problem: Problem, report: object) -> None: ...


async def test_an_interruption_keeps_what_was_proved(prove: Prove) -> None:
    text = EASY.replace("easy", "first") + EASY.replace("easy", "second")
    solved = await prove(text, listener=_Interrupting())
    first, second = solved.report.declarations
    assert solved.report.interrupted
    assert first.verdict.proved
    assert second.verdict.outcome is Outcome.ABSTAINED
    assert solved_text(solved).count("sorry") == 1


async def test_a_file_without_holes_has_nothing_to_do(prove: Prove) -> None:
    solved = await prove("theorem t : 1 = 1 := rfl\n")
    assert solved.report.all_proved
    assert solved.report.declarations == ()
