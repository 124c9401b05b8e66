"""What Lean really says to common slips is recognised, and explained to the corrector."""

from pathlib import Path

import pytest

from agents.advice import advice
from agents.style import Failure
from agents.styles import STYLES
from agents.task import Task, Trouble
from prover.engine.drafting.troubles import troubles
from prover.engine.lean import choose_environment, open_lean
from prover.lean.check import CheckRequest

SUM = "theorem t (a b c : Nat) (h : a = b) : a + c = c + b"
SLIPS = {
    "subst h\n  omega\n  omega": "remove it",
    "rw h": "stand in brackets",
    "rw [add_swapped]": "does not exist here",
    "exact (omega)": "stands on a line of its own",
    "linear": "no tactic of Lean 4",
    "intro x": "Nothing is left to introduce",
    "subst h": "still open",
    "exact h": "compare the two types",
    "rfl": "holds by computation",
    "rw [Nat.mul_comm]": "rewrite in the other direction",
    "apply Nat.le_trans": "apply what ends in the goal",
    "induction a with\n  | 0 => rfl\n  | n + 1 => rfl": "are the constructors",
}


async def test_every_slip_is_explained_in_leans_present_wording() -> None:
    environment, paths = await choose_environment(Path("any.lean"), Path("embedded"))
    unexplained: dict[str, list[str]] = {}
    async with open_lean(environment, paths, 1) as lean:
        for slip, words in SLIPS.items():
            text = f"{SUM} := by\n  {slip}"
            found = troubles(await lean.pool.check(CheckRequest(text, goals=True)))
            lines = text.split("\n")
            said = [advice(one, lines[one.line - 1] if one.line else "") for one in found]
            if not any(words in sentence for sentence in said):
                unexplained[slip] = [one.message for one in found]
    assert not unexplained


def test_a_message_that_is_not_known_is_shown_without_advice() -> None:
    assert advice(Trouble(1, "The moon is full."), "omega") == ""


@pytest.mark.parametrize("name", ["deepseek", "goedel", "kimina"])
def test_models_trained_on_leans_own_words_get_nothing_else(name: str) -> None:
    failure = Failure(f"{SUM} := by\n  rw h", (Trouble(2, "unexpected identifier; expected '['"),))
    asked = "\n".join(message.text for message in STYLES[name].correction(Task("t", SUM), failure).messages)
    assert "stand in brackets" not in asked
