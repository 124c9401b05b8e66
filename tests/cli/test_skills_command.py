"""`prover skills add` as a user calls it, in processes of its own; the other commands: tests/skills_cli."""

import os
import signal
from pathlib import Path

from command import Done, prover, start

from prover.cli.skills.schema import GrowthAnswer

FILE = """
theorem zigzag (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 2)) (n : Nat) : P (2 * n) := by
  induction n with
  | zero => exact h0
  | succ n ih => exact hs _ ih
theorem and_zigzag (P Q : Nat → Prop) (h0 : P 0 ∧ Q 0) (hs : ∀ n, P n ∧ Q n → P (n + 2) ∧ Q (n + 2)) (n : Nat) :
    Q (2 * n) ∧ P (2 * n) :=
  (zigzag (fun n => P n ∧ Q n) h0 hs n).symm
theorem easy (a b : Nat) : a + b = b + a := by omega
theorem open_one (f : Nat → Nat) (h : ∀ x, f x < x + 1) : f (f 3) ≤ 3 := by sorry
theorem broken (a : Nat) : a * a * a = a ^ 3 + 1 := by foo
"""
MORE = "".join(f"theorem more{n} (P : Nat → Prop) (z : P {n}) : P {n} ∧ P {n} := ⟨z, z⟩\n" for n in range(20))


def skills(*arguments: str | Path, cwd: Path) -> Done:
    return prover("skills", *arguments, cwd=cwd, PROVER_DATA=str(cwd))


def test_theorems_of_a_file_are_admitted_or_refused_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(FILE, encoding="utf-8")
    done = skills("add", "a.lean", cwd=tmp_path)
    lines = done.out.splitlines()
    assert [line[:16].strip() for line in lines[:-1]] == [
        "left out",
        "admitted",
        "admitted",
        "trivial",
        "not verified",
    ], done.out + done.err
    assert "broken  (a.lean:11: " in lines[0]
    assert "proves it alone.)" in lines[3]
    assert lines[4].endswith("open_one  (Its proof has a hole.)")
    assert lines[-1].startswith(
        "2 admitted, 1 trivial, 1 not verified, 1 declaration that does not elaborate left out; environment embedded"
    )
    assert (done.code, done.err) == (1, "")
    again = skills("add", "a.lean", "--json", cwd=tmp_path)
    answer = GrowthAnswer.model_validate_json(again.out)
    assert answer.exit_code == again.code == 1
    assert [(one.name, one.reason) for one in answer.refused[:2]] == [("zigzag", "known"), ("and_zigzag", "known")]
    assert [(one.name, one.line) for one in answer.left_out] == [("broken", 11)]


def test_what_cannot_be_added_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "b.lean").write_text("theorem t : 1 = 1 := rfl\n)\n", encoding="utf-8")
    assert skills("add", "a.lean", cwd=tmp_path).sentence.startswith("prover: a.lean ")
    done = skills("add", "b.lean", cwd=tmp_path)
    assert done.code == 2
    assert "b.lean:2:" in done.err
    assert done.sentence.startswith("prover: b.lean cannot be read as a whole: ")


def test_ctrl_c_keeps_what_was_admitted_and_the_same_command_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(FILE + MORE, encoding="utf-8")
    settings = ("--set", f"database.url=sqlite:///{tmp_path / 'prover.db'}")
    process = start("skills", "add", "a.lean", *settings, cwd=tmp_path)
    assert process.stdout is not None
    first = next(line for line in process.stdout if line.startswith("admitted "))
    os.kill(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert err == "Interrupted. What was admitted stays; the same command goes on with the rest.\n"
    assert "more19" not in out
    again = GrowthAnswer.model_validate_json(prover("skills", "add", "a.lean", "--json", *settings, cwd=tmp_path).out)
    assert not again.interrupted
    assert len(again.admitted) + len(again.refused) == 24
    admitted = [line.split()[1] for line in (first + out).splitlines() if line.startswith("admitted ")]
    assert {one.name for one in again.refused if one.reason == "known"} == set(admitted)
