"""Whatever a model's answer looks like, the proof in it is found; and the statement in it never counts."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.answer import read_answer
from agents.answer.layout import dedented, straightened
from agents.answer.lean3 import from_lean3
from agents.task import Task
from prover.lean.source import HoleKind

TASK = Task("swap", "theorem swap (a b : Nat) (h : a = b) : b = a", context="def twice (n : Nat) : Nat := n + n")
STATEMENT = TASK.statement


@dataclass(frozen=True)
class Case:
    answer: str
    body: str
    kind: HoleKind = HoleKind.TACTIC
    helpers: str = ""
    note: str = ""


CASES = {
    "a whole file in one block": Case(
        f"Here it is.\n```lean4\nimport Mathlib\nopen Nat\n\n{STATEMENT} := by\n  exact h.symm\n```\nIt works.",
        "exact h.symm",
    ),
    "a block without a language": Case(f"```\n{STATEMENT} := by\n  exact h.symm\n```", "exact h.symm"),
    "a body alone": Case("```lean\nexact h.symm\n```", "exact h.symm", note="body without a statement"),
    "a body with its by": Case("```lean\n:= by\n  rw [h]\n```", "rw [h]"),
    "several blocks, the last one is the proof": Case(
        f"First try:\n```lean\n{STATEMENT} := by\n  sorry\n```\nBetter:\n```lean\n{STATEMENT} := by\n  omega\n```",
        "omega",
    ),
    "several blocks, only the first one is a proof": Case(
        f"```lean\n{STATEMENT} := by\n  omega\n```\nThis uses\n```lean\n#check Nat.add_comm\n```", "omega"
    ),
    "a lemma in a block of its own": Case(
        "```lean\nlemma aux (x : Nat) : x = x := rfl\n```\nthen\n"
        f"```lean\n{STATEMENT} := by\n  have := aux a\n  exact h.symm\n```",
        "have := aux a\nexact h.symm",
        helpers="lemma aux (x : Nat) : x = x := rfl",
        note="earlier in the answer",
    ),
    "helper lemmas before the theorem": Case(
        f"```lean\ntheorem aux (x : Nat) : x = x := by\n  rfl\n\n{STATEMENT} := by\n  exact h.symm\n```",
        "exact h.symm",
        helpers="theorem aux (x : Nat) : x = x := by\n  rfl",
    ),
    "the user's own definitions repeated": Case(
        f"```lean\ndef twice (n : Nat) : Nat := n + n\n\n{STATEMENT} := by\n  exact h.symm\n```", "exact h.symm"
    ),
    "an altered statement": Case(
        "```lean\ntheorem swap (a b : Nat) (h : b = a) : b = a := by\n  exact h\n```",
        "exact h",
        note="changes the statement",
    ),
    "another name": Case("```lean\ntheorem my_swap (a b : Nat) (h : a = b) : b = a := by\n  omega\n```", "omega"),
    "a term": Case(f"```lean\n{STATEMENT} :=\n  h.symm\n```", "h.symm", HoleKind.TERM),
    "a missing by": Case(f"```lean\n{STATEMENT} :=\n  simp [h]\n```", "simp [h]", note="missing `by`"),
    "no fence, prose around it": Case(
        f"The proof is by symmetry.\n\n{STATEMENT} := by\n  exact h.symm\n\nThis uses the symmetry of equality.",
        "exact h.symm",
    ),
    "only inline code": Case("Use `exact h.symm`.", "exact h.symm"),
    "nothing but a tactic": Case("exact h.symm", "exact h.symm"),
    "cut off in the middle": Case(f"```lean4\n{STATEMENT} := by\n  rw [h]\n  hav", "rw [h]\nhav"),
    "a thought before it": Case(
        f"<think>\n```lean\n{STATEMENT} := by\n  sorry\n```\n</think>\n```lean\n{STATEMENT} := by\n  omega\n```",
        "omega",
    ),
    "the end of a thought alone": Case(f"so symmetry.\n</think>\n```lean\n{STATEMENT} := by\n  omega\n```", "omega"),
    "tabs and windows line ends": Case(
        f"```lean\r\n{STATEMENT} := by\r\n\thave h2 := h\r\n\tomega\r\n```", "have h2 := h\nomega"
    ),
    "the first tactic behind the by": Case(f"```lean\n{STATEMENT} := by rw [h]\n```", "rw [h]"),
    "a default value in a binder": Case(
        "```lean\ntheorem swap (a b : Nat) (h : a = b := by decide) : b = a := by\n  omega\n```", "omega"
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_proof_is_found(case: Case) -> None:
    answer = read_answer(case.answer, TASK)
    first = answer.drafts[0]
    assert (first.body, first.kind, first.helpers) == (case.body, case.kind, case.helpers)
    assert not case.note or any(case.note in note for note in first.notes)


LEAN_3 = """```lean
import tactic
theorem swap (a b : ℕ) (h : a = b) : b = a :=
begin
  rw nat.add_comm at h,
  have h2 : a = a, from rfl,
  cases h with x y,
  exact λ z, z,
end
```"""


def test_lean_3_is_turned_into_lean_4() -> None:
    first = read_answer(LEAN_3, TASK).drafts[0]
    assert first.body.split("\n") == [
        "rw [Nat.add_comm] at h",
        "have h2 : a = a := rfl",
        "cases' h with x y",
        "exact fun z => z",
    ]


def test_drifting_indentation_is_offered_straightened_as_well() -> None:
    answer = read_answer(f"```lean\n{STATEMENT} := by\n  intro x\n  intro y\n    simp\n    omega\n```", TASK)
    bodies = [draft.body for draft in answer.drafts]
    assert bodies == ["intro x\nintro y\n  simp\n  omega", "intro x\nintro y\nsimp\nomega"]


def test_an_answer_in_words_has_no_draft() -> None:
    answer = read_answer("This follows from symmetry, which is well known. I cannot prove it.", TASK)
    assert answer.drafts == ()


def test_a_statement_without_a_proof_has_no_draft() -> None:
    assert read_answer(f"```lean\n{STATEMENT}\n```", TASK).drafts == ()


def test_an_open_fence_counts_as_cut_off() -> None:
    assert read_answer(f"```lean\n{STATEMENT} := by\n  omega", TASK).cut_off
    assert not read_answer(f"```lean\n{STATEMENT} := by\n  omega\n```", TASK).cut_off


@given(st.text(alphabet=st.sampled_from("`abλ⟨⟩:=by \n\t·|,()[]{}<think>/-\"'"), max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    for draft in read_answer(text, TASK).drafts:
        assert draft.body.strip()


LEAN_4 = st.lists(
    st.sampled_from(
        [
            "intro x",
            "simp [h]",
            "· omega",
            "have h2 : a = a := by",
            "  rfl",
            "rcases h with ⟨a, b⟩ | c",
            "exact fun x => x",
        ]
    ),
    min_size=1,
)


@given(LEAN_4)
def test_lean_4_without_habits_stays_as_it_is(lines: list[str]) -> None:
    assert from_lean3("\n".join(lines)) == "\n".join(lines)


@given(LEAN_4, st.integers(0, 6))
def test_common_indentation_does_not_matter(lines: list[str], columns: int) -> None:
    moved = "\n".join(" " * columns + line for line in lines)
    assert dedented(moved) == dedented("\n".join(lines))
    assert straightened(straightened(moved)) == straightened(moved)
