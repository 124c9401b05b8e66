"""Answers that a real model gave to LEGO's roles, word for word, and what is read out of them.

All are by Qwen2.5-Coder-1.5B-Instruct under vLLM on a processor, 256 tokens at most. The formaliser's answer goes on
behind a file that was begun for it.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from agents.answer import read_answer
from agents.answer.planning import read_plan
from agents.answer.pruning import with_needed_helpers
from agents.evolver import read_lemmas
from agents.prompts import plan_examples, template
from agents.task import Task

_LINES = (Path(__file__).parent / "real_answers.jsonl").read_text(encoding="utf-8").splitlines()
ANSWERS = {row["id"]: row for row in map(json.loads, _LINES)}
REGROUP = Task("regroup", "theorem regroup (a b c : Nat) : a + (b + c) = b + (a + c)")
OWN_INVERSE = Task(
    "own_inverse", "theorem own_inverse (f : Nat → Nat) (undo : ∀ x, f (f x) = x) (a b : Nat) (h : f a = f b) : a = b"
)
LE_OF_TWO = "theorem Skill.le_of_two (a b m : Nat) (h : a ≤ m) (k : b ≤ m) : a + b ≤ 2 * m := by\n  omega"


@dataclass(frozen=True)
class Expected:
    """`steps`: how many; `first`: how the first one begins. `copied`: names of lemmas that are the prompt's."""

    task: Task
    steps: int
    first: str
    copied: tuple[str, ...]


PLANS = {
    "copied_plan_cut_off": Expected(REGROUP, 6, "Base Case: `f 0 = 0`", ()),
    "plan_with_the_theorem_as_lemma": Expected(
        REGROUP, 2, "Base Case (`n = 0`): - Given", ("product_of_successors",)
    ),
    "plan_of_the_example": Expected(OWN_INVERSE, 3, "Base Case: `f 0 = 0`", ("common_factor",)),
    "plan_that_repeats_the_prompt": Expected(
        OWN_INVERSE, 3, "Base Case (`n = 0`): - Given", ("common_factor", "product_of_successors")
    ),
}


@pytest.mark.parametrize("name", PLANS)
def test_steps_are_found_and_neither_the_theorem_nor_the_examples_lemmas_are_wishes(name: str) -> None:
    expected, text = PLANS[name], ANSWERS[name]["answer"]
    plan = read_plan(text, expected.task, plan_examples("embedded"))
    assert len(plan.steps) == expected.steps and plan.steps[0].startswith(expected.first)
    assert plan.wishes == ()
    assert tuple(wish.name for wish in read_plan(text, expected.task).wishes) == expected.copied


def test_a_helper_in_lean3s_words_is_put_into_lean4s_and_can_be_left_out() -> None:
    begun = f"```lean4\n{ANSWERS['helper_in_lean3']['answer']}\n\n{OWN_INVERSE.statement} := by\n  sorry\n```"
    drafts = read_answer(begun, OWN_INVERSE).drafts
    assert any("lemma common_factor" in draft.helpers and "begin" not in draft.helpers for draft in drafts)
    assert all(with_needed_helpers(draft, OWN_INVERSE).helpers == "" for draft in drafts)


def test_the_evolvers_lemma_is_found_and_the_examples_own_is_none() -> None:
    (wide,) = read_lemmas(ANSWERS["lemma_in_lean3"]["answer"], LE_OF_TWO)
    assert wide.statement.startswith("theorem le_of_four (a b c d m : Nat)") and wide.statement.endswith("≤ n * m")
    assert wide.draft is not None and "| zero => rw [h, k, l]" in wide.draft.body
    example = template("evolve_key_concepts_embedded").template
    answer = ANSWERS["lemma_of_the_example_and_the_aim"]["answer"]
    assert [lemma.name for lemma in read_lemmas(answer, LE_OF_TWO)] == ["known_twice", "sum_le_twice"]
    assert [lemma.name for lemma in read_lemmas(answer, LE_OF_TWO, example)] == ["sum_le_twice"]


def test_every_kept_answer_is_looked_at() -> None:
    assert set(PLANS) | {"helper_in_lean3", "lemma_in_lean3", "lemma_of_the_example_and_the_aim"} == set(ANSWERS)
