"""What a small real model said to LEGO's roles is given again from a file; all around it is the real thing.

Qwen2.5-Coder-0.5B-Instruct under vLLM on a processor, recorded with `--record`. When prompts change, record anew:
docs/lego.md.
"""

import json
from dataclasses import replace
from pathlib import Path

from lego_support import Workplace

from agents.styles import STYLES
from agents.task import Premise, Task
from prover.engine.drafting.drafting import Drafting
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.trace import Trace
from prover.engine.lego.evolver import LegoEvolver
from prover.engine.lego.turns import agents_named
from prover.inference.settings import Effective, load_settings
from skills_db.runs import running

RECORDINGS = Path(__file__).parent / "recordings"
NOBODY = "http://127.0.0.1:9/v1"
FILE = (
    "/-- A function that is its own inverse takes no value twice. -/\n"
    "theorem own_inverse (f : Nat → Nat) (undo : ∀ x, f (f x) = x) (a b : Nat) (h : f a = f b) : a = b := by\n"
    "  sorry\n"
)
PARENT = Premise(
    "Skill.le_of_two",
    "(a b m : Nat) (h : a ≤ m) (k : b ≤ m) : a + b ≤ 2 * m",
    "theorem Skill.le_of_two (a b m : Nat) (h : a ≤ m) (k : b ≤ m) : a + b ≤ 2 * m := by\n  omega",
)
AIM = "theorem sum_le_twice (a b : Nat) (h : a ≤ b) : a + b ≤ 2 * b"


def _replaying(folder: Path, recording: str) -> Effective:
    own = ("roles.default.max_tokens=112", "roles.default.temperature=0.7", "roles.default.seed=3")
    environment = {"PROVER_DATA": str(folder), "PROVER_BASE_URL": NOBODY}
    replay = f"recording.replay={RECORDINGS / recording}"
    return load_settings(environment=environment, assignments=(*own, replay, "cache.enabled=false"))


def _said(recording: str) -> list[str]:
    lines = (RECORDINGS / recording).read_text(encoding="utf-8").splitlines()
    contents = [json.loads(line)["content"] for line in lines if '"chat/completions"' in line]
    return [json.loads(content)["choices"][0]["message"]["content"] for content in contents]


async def test_plan_and_draft_of_a_real_model_are_judged_the_same_each_time(workplace: Workplace) -> None:
    traces: list[Trace] = []
    for name in ("first", "second"):
        folder = workplace.folder / name
        async with running(_replaying(folder, "own_inverse.jsonl"), "prove", {}) as run:
            agents = agents_named(("lego",), run.client, STYLES["malot"])
            rounds = Rounds(1, 0, 0, every=True)
            drafting = Drafting(
                run.client, "qwen", STYLES["malot"], rounds, traces=folder, repair_seconds=0.0, agents=agents
            )
            await workplace.prove(FILE, drafting)
        traces.append(Trace.read((folder / "own_inverse.json").read_bytes()))
    first, second = ([replace(step, lean_seconds=0.0) for step in trace.steps] for trace in traces)
    assert first == second and len(first) == 1
    (step,) = first
    plan, *drafted = _said("own_inverse.jsonl")
    # It repeats the headings that it was asked for, with the goal under them.
    assert step.planning is not None and step.planning.answer == plan and step.planning.steps == ()
    assert all(text.rstrip() in step.answer for text in drafted)
    assert (step.origin, traces[0].outcome) == ("formaliser", "not_proved")


async def test_what_a_real_model_says_to_evolution_comes_out_the_same_each_time(tmp_path: Path) -> None:
    heard = []
    for name in ("first", "second"):
        async with running(_replaying(tmp_path / name, "evolution.jsonl"), "evolve", {}) as run:
            evolver = LegoEvolver(run.client)
            drafts = await evolver.solve(Task("sum_le_twice", AIM, premises=(PARENT,)), sample=0)
            written = await evolver.evolve("extend dimensions", PARENT, aims=(AIM,), offers="", sample=0)
            heard.append((drafts, written))
    assert heard[0] == heard[1]
    ((draft,), (written,)) = heard[0]
    proof, _ = _said("evolution.jsonl")
    assert draft.body == "sorry" and "sorry" in proof
    # True, and another one than it was shown: the model let one hypothesis say a ≤ b.
    statement = "theorem le_of_three (a b c m : Nat) (h : a ≤ b) (k : b ≤ m) (l : c ≤ m) : a + b + c ≤ 3 * m"
    assert written.statement == statement and written.draft is not None and written.draft.body == "omega"
