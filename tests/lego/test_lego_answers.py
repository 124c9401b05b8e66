"""Plans and lemmas are found in whatever form a model gives them."""

import pytest

from agents.answer.planning import read_plan
from agents.answer.pruning import with_needed_helpers
from agents.draft import Draft
from agents.evolver import read_lemmas
from agents.task import Task

TASK = Task("main", "theorem main (n : Nat) : n = n", context="theorem there (n : Nat) : 0 ≤ n := Nat.zero_le n")


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("### Plan\n\n1. First.\n2. Then\n   more.\n\n### Lemmas\nN/A", ("First.", "Then more.")),
        ("Step 1: First.\nStep 2: **Then** more.", ("First.", "Then more.")),
        ("**Step 1.** First.\n\nProse.\n\n**Step 2.** Then.", ("First.", "Then.")),
        ("- First.\n- Then.", ("First.", "Then.")),
        ("<think>1. No.</think>\n1) First.", ("First.",)),
        ("1. First.\n```lean4\n1. no\n```\n2. Then.", ("First.", "Then.")),
        ("### Lemmas\n1. `theorem a : True`\n\n### Plan\n1. First.", ("`theorem a : True`", "First.")),
        ("I cannot do it.", ()),
        ("", ()),
    ],
)
def test_steps_are_read_from_numbers_words_or_bullets(text: str, steps: tuple[str, ...]) -> None:
    assert read_plan(text, TASK).steps == steps


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("```lean4\ntheorem a (n : Nat) : 0 ≤ n\nlemma b : True := by sorry\n```", ["a", "b"]),
        ("```lean\ntheorem a (n : Nat) : 0 ≤ n := by\n  omega\n```\ntext\n```\ntheorem c : True\n```", ["a", "c"]),
        ("- `theorem a (n : Nat) : 0 ≤ n` which is clear", ["a"]),
        ("1. lemma a (n : Nat) : 0 ≤ n\n2. theorem b : True :=", ["a", "b"]),
        ("N/A", []),
        # The theorem itself under whatever name, what the file has, what has no statement, and the sixth.
        ("```lean4\ntheorem other (n : Nat) : n = n\ntheorem there (n : Nat) : 0 ≤ n\ntheorem x\n```", []),
        (
            "```lean4\n" + "\n".join(f"theorem a{i} : {i} = {i}" for i in range(7)) + "\n```",
            [f"a{i}" for i in range(5)],
        ),
        (f"```lean4\ntheorem long : {'1 + ' * 200}1 = 201\n```", []),
    ],
)
def test_wishes_are_heads_of_declarations_wherever_they_stand(text: str, names: list[str]) -> None:
    wishes = read_plan(text, TASK).wishes
    assert [wish.name for wish in wishes] == names
    assert all(wish.statement.startswith(f"theorem {wish.name}") for wish in wishes)
    assert not any(part in wish.statement for wish in wishes for part in (":=", "sorry", "omega"))


def test_a_lemma_copied_from_the_examples_is_nobodys_wish() -> None:
    shown = "```lean4\ntheorem a (n : Nat) : 0 ≤ n := by\n  sorry\n```\n```lean4\ntheorem b : True\n```"
    text = "```lean4\ntheorem mine (n : Nat) : 0 ≤ n\ntheorem b : True\ntheorem c : 1 = 1\n```"
    assert [wish.name for wish in read_plan(text, TASK, shown).wishes] == ["c"]


def test_helpers_that_a_proof_does_not_name_can_be_left_out() -> None:
    helpers = "theorem a : True := trivial\n\ntheorem b : True := a\n\ntheorem c : True := by nonsense"
    pruned = with_needed_helpers(Draft("exact b", helpers=helpers), TASK)
    assert pruned.helpers == "theorem a : True := trivial\n\ntheorem b : True := a"
    whole = Draft("exact ⟨b, c⟩", helpers=helpers)
    assert with_needed_helpers(whole, TASK) is whole


def test_a_new_lemma_is_read_with_its_proof_and_the_old_one_is_none() -> None:
    old = "theorem Skill.old (a b : Nat) : a + b = b + a := by\n  omega"
    answer = (
        "Here:\n```lean4\ntheorem old' (a b : Nat) : a + b = b + a := by\n  omega\n\n"
        "lemma new (a b c : ℕ) : a + b + c = c + b + a := begin\n  rw nat.add_comm,\n  omega,\nend\n\n"
        "theorem stated (a : Nat) : a ≤ a + a := by\n  sorry\n```"
    )
    new, stated = read_lemmas(answer, old)
    assert (new.name, new.statement) == ("new", "theorem new (a b c : ℕ) : a + b + c = c + b + a")
    assert new.draft is not None and new.draft.body.startswith("rw [") and "end" not in new.draft.body
    assert (stated.name, stated.draft) == ("stated", None)
