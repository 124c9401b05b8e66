"""The worked examples in LEGO's prompts are proofs that Lean accepts, and the prompts have no gaps."""

from pathlib import Path

import pytest

from agents import decomposer, evolver, formaliser, request_solver
from agents.answer.blocks import code_blocks
from agents.answer.planning import read_plan
from agents.evolver import Direction
from agents.plan import Plan, Planned, Wish, Wished
from agents.prompts import examples, plan_examples, template
from agents.task import Premise, Task
from prover.engine.lean import choose_environment, open_lean
from prover.lean.check import CheckRequest, Limits

TASK = Task(
    name="swap",
    statement="theorem swap (a b : Nat) (h : a = b) : b = a",
    context="def twice (n : Nat) : Nat := n + n",
    goal="a b : Nat\nh : a = b\n⊢ b = a",
    informal="Equality is symmetric.",
    offers="Only core Lean.",
    premises=(Premise("Skill.turned", "{a b : Nat} : a = b → b = a"),),
)
GOOD, BAD = Wish("turn", "theorem turn (a b : Nat) : a = b → b = a"), Wish("odd", "theorem odd (n : Real) : n = n")
PLANNED = Planned(Plan(("Turn `h` around.",), (GOOD, BAD)), (Wished(GOOD), Wished(BAD, "unknown Real")))


@pytest.mark.parametrize("environment", ["embedded", "mathlib"])
async def test_every_worked_example_is_a_proof_and_every_wished_lemma_a_statement(
    environment: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.lean"
    path.write_text("import Mathlib\n" if environment == "mathlib" else "", encoding="utf-8")
    texts = [examples(f"lego_{environment}")]
    for direction in Direction:
        blocks = code_blocks(template(f"evolve_{direction.name.lower()}_{environment}").template)
        assert len(blocks) == 2, direction
        texts.append("\n\n".join(block.text for block in blocks))
    wishes = read_plan(plan_examples(environment), Task("none", "theorem none : True")).wishes
    assert wishes
    texts += [f"{wish.statement} := by\n  sorry" for wish in wishes]
    lean_of, paths = await choose_environment(path, Path("embedded"))
    async with open_lean(lean_of, paths, 1) as lean:
        for text in texts:
            result = await lean.pool.check(CheckRequest(text, limits=Limits(60.0)))
            assert result.without_error, (text, result.errors)
            assert len(result.sorries) == text.count("sorry")


def test_the_formaliser_sees_plan_library_and_the_wishes_that_make_sense() -> None:
    asked = formaliser.prompt(TASK, PLANNED)[-1].text
    for part in (TASK.statement, "def twice", "1. Turn `h` around.", GOOD.statement, "Skill.turned : {a b : Nat}"):
        assert part in asked
    assert "Real" not in asked


def test_no_prompt_has_a_gap_left() -> None:
    prompts = [decomposer.prompt(TASK), formaliser.prompt(TASK, PLANNED), formaliser.prompt(TASK, Planned(Plan()))]
    prompts += [
        request_solver.prompt(TASK, demonstrations) for demonstrations in ((), ("theorem x : True := trivial",))
    ]
    prompts += [evolver.prompt("theorem x : True := trivial", one, ("theorem y : True",), TASK) for one in Direction]
    for messages in prompts:
        assert [message.speaker for message in messages] == ["system", "user"]
        assert "$" not in "".join(message.text for message in messages)
        assert "Only core Lean." in messages[0].text
