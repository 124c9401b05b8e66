"""Evolution asks LEGO's roles: what they are shown, and what is made of their answers."""

from agents.evolver import Direction
from agents.prompts import template
from agents.task import Premise, Task
from prover.engine.evolution.model_evolver import ModelEvolver
from prover.engine.lego.evolver import LegoEvolver
from tests.support.scripted_model import ScriptedModel

SOURCE = "theorem Skill.le_of_two (a b m : Nat) (h : a ≤ m) (k : b ≤ m) : a + b ≤ 2 * m := by\n  omega"
PARENT = Premise("Skill.le_of_two", "(a b m : Nat) (h : a ≤ m) (k : b ≤ m) : a + b ≤ 2 * m", SOURCE)
NEW = "theorem le_of_sum (a b m n : Nat) (h : a ≤ m) (k : b ≤ n) : a + b ≤ m + n"
AIM = "theorem aim (n : Nat) : n + n ≤ 2 * n"


async def test_each_direction_shows_lemma_aims_and_an_example_and_brings_a_lemma_with_its_proof() -> None:
    model = ScriptedModel({"evolver": [f"I generalise.\n```lean4\n{NEW} := by\n  omega\n```"]})
    evolver: ModelEvolver = LegoEvolver(model)
    assert list(evolver.directions) == [direction.value for direction in Direction]
    for sample, direction in enumerate(evolver.directions):
        (written,) = await evolver.evolve(direction, PARENT, aims=(AIM,) * 9, offers="Core Lean.", sample=sample)
        assert written.statement == NEW and written.draft is not None and written.draft.body == "omega"
    asked = [one.messages[-1].text for one in model.asked]
    assert len({text.partition("## A proved lemma")[0] for text in asked}) == 4, "each has an example of its own"
    assert all(SOURCE in text and text.count(AIM) == 4 for text in asked)
    assert [one.sample for one in model.asked] == [0, 1, 2, 3] and model.asked[0].booking.problem == PARENT.name


async def test_an_answer_without_a_lemma_or_with_one_of_the_prompt_brings_nothing() -> None:
    example = template("evolve_parameterise_embedded").template
    for answer in ("I have no idea.", f"```lean4\n{SOURCE}\n```", "```lean4\ndef x := 1\n```", example):
        evolver = LegoEvolver(ScriptedModel({"evolver": [answer]}))
        assert await evolver.evolve("parameterise", PARENT, aims=(), offers="", sample=0) == ()


async def test_a_request_is_proved_after_the_pattern_of_three_lemmas() -> None:
    model = ScriptedModel({"request_solver": [f"```lean4\n{AIM} := by\n  omega\n```"]})
    others = tuple(Premise(f"Skill.other{i}", "(n : Nat) : n = n") for i in range(4))
    (draft,) = await LegoEvolver(model).solve(Task("aim", AIM, premises=(PARENT, *others)), sample=1)
    assert draft.body == "omega"
    asked = model.asked[0].messages[-1].text
    assert SOURCE in asked and "theorem Skill.other1 (n : Nat) : n = n" in asked and "other2" not in asked
