"""Answers that a real model gave, word for word, and what is read out of them.

All are by Qwen2.5-Coder-1.5B-Instruct: those named `plain` in one answer (llama.cpp, 4 bits), the others behind
a thought and a statement that were begun for it (vLLM). It showed no body without its statement in a plain
answer and no missing `by`; those habits have made-up answers in test_answer_reading.py.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from agents.answer import Answer, read_answer
from agents.task import Task

_LINES = (Path(__file__).parent / "real_answers.jsonl").read_text(encoding="utf-8").splitlines()
ANSWERS = {row["id"]: row for row in map(json.loads, _LINES)}


@dataclass(frozen=True)
class Expected:
    """`bodies`: some of the drafts, in their order. `note` stands at one of them."""

    bodies: tuple[str, ...]
    note: str = ""
    helpers: str = ""


EXPECTED = {
    # Three blocks with prose between and behind them, `import tactic`, another statement.
    "plain_add_comm_nat": Expected(("apply add_comm",), "changes the statement"),
    # begin … end, a comma, prose behind it.
    "plain_and_swap": Expected(("apply h",)),
    "plain_or_swap": Expected(("cases h with\n| or_left _ => sorry\n| or_right _ => sorry",)),
    # A whole file with imports and `open`; equations without brackets.
    "plain_append_nil": Expected(("rewrite [append_nil]\nrewrite [append_nil]",)),
    "brackets": Expected(("rewrite Nat.add_comm\nomega", "rewrite [Nat.add_comm]\nomega"), "Lean 3"),
    "commas": Expected(("rewrite [Nat.add_comm]\napply Nat.add_comm",), "Lean 3"),
    "assume": Expected(("intro (h : a > 0)\nintro (h' : b > 0)\nrw [h, h']",), "Lean 3"),
    "lower_case_names": Expected(("rw [And.inr]\nexact And.intro h",), "Lean 3"),
    "rcases_patterns": Expected(
        ("rcases h with hp | ⟨hq, hr⟩\n· exact ⟨Or.inl hp, Or.inl hp⟩\n· exact ⟨Or.inr hq, Or.inr hr⟩",), "Lean 3"
    ),
    "patterns": Expected(
        ("induction xs with\n| nil => rfl\n| cons _ ys ih =>\n  rw [cons]\n  rw [ih]\n  exact rfl",),
        "named by their constructors",
    ),
    "left_edge": Expected(("rewrite [(a + b)]\nby omega", "rewrite [(a + b)]\nomega")),
    "by_twice": Expected(("apply omega\napply Nat.gcd_decomposition",), "indentation"),
    "first_line_further_in": Expected(
        ("lemma le_to_eq : a ≤ b → b ≤ a → a = b := λ h h' => by rw [h', h]\n\nrcases h₁ with h |",), "indentation"
    ),
    "end_alone": Expected(("symmetric",)),
    "stray_tag": Expected(
        ("-- Define constructors zero and succ\ninductive zero : Int := | 0 => true | succ _ => true",)
    ),
    "open_comment": Expected(("induction a with\n| zero => rfl\n| succ a ih =>\n  simp only [add_comm]\n  omega",)),
    "cut_off": Expected(
        ("-- We add the two equations to eliminate y\nadd_le_add_left (h₁ : x + y = 10) (h₂ : x - y =",)
    ),
    "helper_in_thought": Expected(
        ("simp only [add_two, eq_add]\nrw [add_two]\nexact h",), "earlier in the answer", "def add_two"
    ),
}


def _read(name: str) -> Answer:
    row = ANSWERS[name]
    return read_answer(row["answer"], Task(row["theorem"], row["statement"]), cut_off=row["cut_off"])


@pytest.mark.parametrize("name", EXPECTED)
def test_the_proof_in_a_real_answer_is_found(name: str) -> None:
    expected, drafts = EXPECTED[name], _read(name).drafts
    bodies = [draft.body for draft in drafts]
    assert [body for body in bodies if body in expected.bodies] == list(expected.bodies), bodies
    assert not expected.note or any(expected.note in note for draft in drafts for note in draft.notes)
    assert all(draft.helpers.startswith(expected.helpers) for draft in drafts)


def test_every_kept_answer_is_looked_at() -> None:
    assert set(EXPECTED) | {"plain_odd_sq"} == set(ANSWERS)


def test_prose_behind_a_proof_is_no_part_of_it() -> None:
    for name in ("plain_add_comm_nat", "plain_and_swap", "plain_or_swap", "plain_append_nil", "plain_odd_sq"):
        for draft in _read(name).drafts:
            assert "In Lean" not in draft.body and "solution" not in draft.body and "```" not in draft.body


def test_an_answer_that_the_limit_ended_is_known_as_such() -> None:
    assert {name for name in ANSWERS if _read(name).cut_off} == {"first_line_further_in", "cut_off", "open_comment"}
