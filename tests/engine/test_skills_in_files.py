"""Proofs that use the library: found with imported skills, written with the lemmas they need, judged without it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from library_support import FOUR_SUMS, SQUARE_STEP, SUMS, library_with, skill
from proving import solved_text

from prover.engine.check import check_file
from prover.engine.lean import Lean, choose_environment
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.engine.resume import read_previous
from prover.engine.skills.at_hand import AtHand, skills_at_hand
from prover.lean.source_file import SourceFile
from skills_db.retriever import FullTextRetriever
from skills_db.skill import UseKind

DEFINITION = "def tri : Nat → Nat\n  | 0 => 0\n  | n + 1 => tri n + (n + 1)\n"
GOAL = "2 * tri (k * k) = k * k * (k * k + 1)"


@pytest_asyncio.fixture(scope="module")
async def at_hand(lean: Lean, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[AtHand]:
    environment, paths = await choose_environment(Path(__file__), Path("embedded"))
    library = library_with(
        tmp_path_factory.mktemp("library"),
        environment,
        skill(environment, SUMS),
        skill(environment, SQUARE_STEP),
        skill(environment, FOUR_SUMS, "Skill.sum_of_steps"),
    )
    async with skills_at_hand(library, environment, paths, 2) as opened:
        assert opened is not None and not opened.left_out
        yield opened


async def _solve(lean: Lean, text: str, at_hand: AtHand | None, **others: object) -> Solved:
    source = SourceFile(Path("test.lean"), text.encode())
    solved = await prove_file(lean, source, Options(budget=20.0), at_hand=at_hand, **others)  # type: ignore[arg-type]
    assert solved.report.problem is None
    return solved


async def _passes_alone(lean: Lean, solved: Solved, original: str) -> bool:
    """The strict check of the solved file, against the original and by itself, in sessions without the library."""
    file = SourceFile(Path("test.solved.lean"), solved_text(solved).encode())
    against = await check_file(lean, file, original=SourceFile(Path("test.lean"), original.encode()))
    alone = await check_file(lean, file)
    # An example cannot be compared: it has no name under which it could be found.
    compared = [theorem for theorem in against.theorems if theorem.name]
    assert [t.verdict.reason for t in (*compared, *alone.theorems) if not t.verdict.proved] == []
    return bool(compared)


async def test_a_proof_brings_just_the_lemmas_it_needs_and_the_file_stands_alone(lean: Lean, at_hand: AtHand) -> None:
    text = f"{DEFINITION}\ntheorem about (k : Nat) : {GOAL} := by\n  sorry\n"
    solved = await _solve(lean, text, at_hand)
    (report,) = solved.report.declarations
    assert report.verdict.proved
    assert report.skills == ("Skill.sum_of_steps",)
    assert solved_text(solved).count("theorem Skill.") == 1
    assert await _passes_alone(lean, solved, text)
    used = [use.kind for use in at_hand.library.uses("Skill.sum_of_steps")]
    assert UseKind.USED in used and UseKind.OFFERED in used


async def test_without_the_library_the_same_time_does_not_do(lean: Lean) -> None:
    text = f"{DEFINITION}\ntheorem about (k : Nat) : {GOAL} := by\n  sorry\n"
    source = SourceFile(Path("test.lean"), text.encode())
    solved = await prove_file(lean, source, Options(budget=4.0))
    assert not solved.report.declarations[0].verdict.proved


SURROUNDED = f"""/-! What this file is about. -/

-- a remark on the universe
universe u
set_option autoImplicit false
namespace Foo.Bar
open Nat List
section
variable {{α : Type u}} (f : Nat → Nat) (n : Nat) [Inhabited α]

{DEFINITION}
local notation "T" => tri

theorem first (k : Nat) : 2 * T (k * k) = k * k * (k * k + 1) := by
  sorry

theorem in_between (a : α) : a = a := by
  sorry

private theorem second (k m : Nat) : 2 * T (k * k + m) = (k * k + m) * (k * k + m + 1) := by
  sorry

example (k : Nat) (h : k = n) : 2 * T (n * k) = n * n * (n * n + 1) := by
  subst h
  sorry
end
end Foo.Bar
"""


async def test_namespaces_variables_and_options_of_the_file_do_not_touch_the_lemmas(
    lean: Lean, at_hand: AtHand
) -> None:
    solved = await _solve(lean, SURROUNDED, at_hand)
    assert [d.verdict.reason for d in solved.report.declarations if not d.verdict.proved] == []
    text = solved_text(solved)
    assert text.count("theorem Skill.sum_of_steps") == 1
    assert text.index("about. -/") < text.index("theorem Skill.") < text.index("-- a remark")
    assert await _passes_alone(lean, solved, SURROUNDED)


async def test_a_second_run_takes_proofs_and_lemmas_from_the_solved_file_without_a_library(
    lean: Lean, at_hand: AtHand
) -> None:
    solved = await _solve(lean, SURROUNDED, at_hand)
    text = solved_text(solved)
    previous = read_previous(await lean.pool.outline(text), text)
    again = await _solve(lean, SURROUNDED, None, previous=previous)
    assert [h.reused for d in again.report.declarations if d.name for h in d.holes] == [True, True, True]
    assert "theorem Skill.sum_of_steps" in solved_text(again)


async def test_what_a_used_lemma_needs_stands_before_it(lean: Lean, at_hand: AtHand) -> None:
    text = (
        "theorem t (f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + (n + 1)) (n : Nat) :\n"
        "    4 * f (n * n) = 2 * (n * n) * (n * n + 1) := by\n  exact Skill.four_sums f zero step n\n"
    )
    source = SourceFile(Path("test.lean"), text.replace("exact Skill.four_sums f zero step n", "sorry").encode())
    solved = await prove_file(lean, source, Options(budget=20.0), at_hand=at_hand)
    (report,) = solved.report.declarations
    assert report.verdict.proved
    names = [line.split()[1] for line in solved_text(solved).splitlines() if line.startswith("theorem Skill.")]
    assert names == list(report.skills)
    if "Skill.four_sums" in names:
        assert names == ["Skill.sum_of_steps", "Skill.four_sums"]
    assert await _passes_alone(lean, solved, source.text)


async def test_a_file_with_a_namespace_of_that_name_is_proved_without_the_library(
    lean: Lean, at_hand: AtHand
) -> None:
    text = "namespace Skill\ntheorem own : 1 + 1 = 2 := by sorry\nend Skill\n"
    solved = await _solve(lean, text, at_hand)
    assert solved.report.declarations[0].verdict.proved
    assert any("namespace Skill" in note for note in solved.report.notes)


async def test_a_solved_file_that_is_worked_on_again_keeps_its_lemmas_and_takes_more(
    lean: Lean, at_hand: AtHand
) -> None:
    more = "\ntheorem more (k : Nat) : 2 * tri (k * k * k) = k * k * k * (k * k * k + 1) := by\n  sorry\n"
    first = await _solve(lean, f"{DEFINITION}\ntheorem about (k : Nat) : {GOAL} := by\n  sorry\n", at_hand)
    text = solved_text(first) + more
    solved = await _solve(lean, text, at_hand)
    (report,) = solved.report.declarations
    assert report.verdict.proved
    assert solved_text(solved).count("theorem Skill.sum_of_steps") == 1
    assert await _passes_alone(lean, solved, text)


async def test_a_theorem_may_have_the_name_of_the_lemma_it_is_proved_with(lean: Lean, at_hand: AtHand) -> None:
    text = f"{DEFINITION}\ntheorem sum_of_steps (k : Nat) : {GOAL} := by\n  sorry\n"
    solved = await _solve(lean, text, at_hand)
    assert solved.report.declarations[0].skills == ("Skill.sum_of_steps",)
    assert await _passes_alone(lean, solved, text)


REVERSED = """theorem Skill.rev_{name} {{α : Type}} (rev : List α → List α) (nil : rev [] = [])
    (cons : ∀ x xs, rev (x :: xs) = rev xs ++ [x]) {statement} := by
{proof}"""
REV_APPEND = REVERSED.format(
    name="append",
    statement="(xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs",
    proof="  induction xs <;> simp_all",
)
REV_REV = REVERSED.format(
    name="rev",
    statement="(xs : List α) : rev (rev xs) = xs",
    proof="  have := Skill.rev_append rev nil cons\n  induction xs <;> simp_all",
)


async def test_lemmas_apply_together_to_a_definition_for_all_types(lean: Lean, tmp_path: Path) -> None:
    """Symptom: `have := Skill.rev_rev rev …` does not say for which type, so the lemma counted as one that does not
    apply."""
    environment, paths = await choose_environment(Path(__file__), Path("embedded"))
    skills = (skill(environment, REV_APPEND), skill(environment, REV_REV, "Skill.rev_append"))
    text = (
        "def back {α : Type} : List α → List α\n  | [] => []\n  | x :: xs => back xs ++ [x]\n"
        "theorem of_both (xs ys : List Nat) : back (back xs ++ back ys) = ys ++ xs := by\n  sorry\n"
    )
    async with skills_at_hand(library_with(tmp_path, environment, *skills), environment, paths, 2) as opened:
        assert opened is not None and not opened.left_out, opened
        solved = await _solve(lean, text, opened)
    assert solved.report.declarations[0].skills == ("Skill.rev_append", "Skill.rev_rev")
    assert await _passes_alone(lean, solved, text)


async def test_no_proof_is_lost_when_the_library_vanishes_meanwhile(
    lean: Lean, at_hand: AtHand, tmp_path: Path
) -> None:
    """Symptom: a use that could not be noted was an error of the file, and what was proved of it was gone."""
    library = library_with(tmp_path, lean.environment, *at_hand.library.skills())
    with library.database.write() as connection:
        connection.exec_driver_sql("DROP TABLE skill_uses")
    text = f"{DEFINITION}\ntheorem about (k : Nat) : {GOAL} := by\n  sorry\n"
    solved = await _solve(lean, text, replace(at_hand, library=library))
    assert "Skill.sum_of_steps" in solved.report.declarations[0].skills
    assert any("uses of the library could not be noted" in note for note in solved.report.notes)
    with library.database.write() as connection:
        connection.exec_driver_sql("DROP TABLE skills")
    easy = "theorem easy (a b : Nat) (h : a < b) : a + 1 ≤ b := by\n  sorry\n"
    solved = await _solve(lean, easy, replace(at_hand, library=library, retriever=FullTextRetriever(library)))
    assert solved.report.all_proved
    assert any("the library could not be asked" in note for note in solved.report.notes)


async def test_a_poisoned_skill_is_not_compiled_and_proves_nothing(lean: Lean, tmp_path: Path) -> None:
    environment, paths = await choose_environment(Path(__file__), Path("embedded"))
    poison = [
        skill(environment, "theorem Skill.open_one : 1 = 2 := by\n  sorry"),
        skill(environment, "theorem Skill.by_axiom : 1 = 2 := by\n  exact a\naxiom a : 1 = 2"),
        skill(environment, "theorem Skill.by_code : 1 = 2 := by\n  run_tac return ()"),
    ]
    library = library_with(tmp_path, environment, *poison)
    async with skills_at_hand(library, environment, paths, 1) as opened:
        assert opened is None
