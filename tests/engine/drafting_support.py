"""What the tests of drafting share: problems from texts, and a loop around a scripted model and the real Lean."""

from pathlib import Path

from agents.corrector import Corrector
from agents.prover import Prover
from agents.styles import STYLES
from prover.engine.drafting.checking import Checker
from prover.engine.drafting.loop import Loop, Repair
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.tasks import task_of
from prover.engine.lean import Lean
from prover.lean.problem import Problem, problems
from tests.support.scripted_model import ScriptedModel


async def problem_of(lean: Lean, text: str) -> Problem:
    """The last problem of a file."""
    return problems(await lean.pool.outline(text, goals=True), text)[-1]


async def loop_for(lean: Lean, text: str, model: ScriptedModel, rounds: Rounds, repair: Repair | None = None) -> Loop:
    problem = await problem_of(lean, text)
    style = STYLES["malot"]
    task = task_of(problem, lean.environment)
    return Loop(task, Checker(lean, problem), Prover(model, style), Corrector(model, style), rounds, repair)


def fenced(statement: str, body: str) -> str:
    """An answer with one block."""
    lines = "\n".join(f"  {line}" for line in body.split("\n"))
    return f"I think.\n```lean4\n{statement} := by\n{lines}\n```\n"


HERE = Path(__file__).parent
