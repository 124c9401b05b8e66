"""Random scripts, step by step on kept states and checked anew as a whole: both must lead to the same goals."""

import random
import re

import pytest

from prover.lean.check import Context, Limits
from prover.lean.message import Severity
from prover.lean.native import NativeSession
from prover.lean.source import Span
from prover.lean.tactic_replay import ReplayedStates
from prover.lean.tactic_state import Opening, Step, StepStatus

STATEMENTS = (
    "theorem t (p q r : Prop) (h : p → q) (k : q → r) : p → r ∧ (q ∨ p) := by\n  sorry",
    "theorem t (n m : Nat) (h : n < m) : ∃ k, n + k + 1 = m := by\n  sorry",
    "theorem t (xs ys : List Nat) : (xs ++ ys).length = ys.length + xs.length := by\n  sorry",
    "theorem t (f : Nat → Nat) (h : ∀ x, f x = x + 1) : f (f 0) = 2 ∧ ∃ y, f y = 5 := by\n  sorry",
    "theorem t (a b c : Int) (h : a < b) (k : b < c) : a + 1 < c ∧ (a = b → False) := by\n  sorry",
    "theorem t : ∀ n : Nat, n = 0 ∨ ∃ k, n = k + 1 := by\n  sorry",
    "theorem t (a b : Nat) (h : if a = b then a = 3 else b = 4) : a = 3 ∨ b = 4 := by\n  sorry",
)
TACTICS = (
    *("intro x", "intros", "constructor", "left", "right", "exact h", "assumption", "omega", "simp", "simp_all"),
    *("refine ⟨?_, ?_⟩", "refine ⟨?w, ?_⟩", "exists 3", "cases h", "cases n", "induction n", "induction xs", "split"),
    *("rcases h with ⟨a, b⟩", "split at h", "by_cases c : p", "by_cases e : a = b", "apply k", "apply h", "exfalso"),
    *("have z : 1 + 1 = 2 := rfl", "have z : ∃ x : Nat, x = 4 := ⟨_, rfl⟩", "rw [h]", "rw [Nat.add_comm]", "skip"),
    *("all_goals try omega", "any_goals simp", "· omega", "case w => exact 2", "rotate_left", "next => omega", "rfl"),
    *("subst h", "specialize h 0", "revert n", "clear h", "rename_i y", "exact fun hp => ⟨k (h hp), Or.inr hp⟩"),
    *("exact _", "simp [*] at *", "conv => lhs; rw [Nat.add_comm]", "change _", "let v := 3", "injection h", "grind"),
    *("match h with | _ => skip", "suffices hh : True by trivial", "iterate 2 constructor", "repeat constructor"),
)
_NUMBERED = re.compile(r"\?[mu]\.\d+|_hyg\.\d+")


def seen(step: Step) -> tuple[object, ...]:
    """What must be alike: status, goals, and errors with their places, but for the numbers that Lean makes up."""
    goals = step.state.goals if step.state is not None else ()
    errors = [(m.text, m.start, m.end) for m in step.messages if m.severity is Severity.ERROR]
    told = [(_NUMBERED.sub("?", text), *place) for text, *place in errors if "Available tags" not in text]
    return step.status, [_NUMBERED.sub("?", goal) for goal in goals], told


async def compare(session: NativeSession, seed: int, scripts: int) -> int:
    """Steps that were compared."""
    chance, replayed, compared = random.Random(seed), ReplayedStates(session), 0
    for _ in range(scripts):
        text = chance.choice(STATEMENTS)
        place = text.index("sorry")
        opening = Opening(Context(), text, Span(place, place + 5))
        one, other = await session.open_hole(opening), await replayed.open_hole(opening)
        here, there = one.state, other.state
        for tactic in chance.choices(TACTICS, k=7):
            if here is None or there is None or here.done:
                break
            one, other = (
                await session.apply_tactic(here, tactic, Limits(20.0)),
                await replayed.apply_tactic(there, tactic, Limits(20.0)),
            )
            if StepStatus.TIMED_OUT in (one.status, other.status):
                break  # a busy machine; nothing is known then
            assert seen(one) == seen(other), (opening.command, here.lines, tactic)
            here, there, compared = one.state or here, other.state or there, compared + 1
    return compared


async def test_forty_random_scripts(session: NativeSession) -> None:
    assert await compare(session, 20, 40) > 150


@pytest.mark.slow
async def test_two_thousand_random_scripts(session: NativeSession) -> None:
    assert await compare(session, 21, 2000) > 5000
