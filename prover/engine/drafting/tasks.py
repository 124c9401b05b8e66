"""A problem in the words of the agents."""

from agents.task import Premise, Task
from prover.engine.lean import has_our_mathlib
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.problem import Problem


def task_of(problem: Problem, environment: Environment, premises: tuple[Premise, ...] = ()) -> Task:
    """What the agents are told about a problem; its context is shown whole, as the user wrote it."""
    holes = problem.holes
    goals = holes[0].goals if len(holes) == 1 else ()
    in_project = environment.kind is EnvironmentKind.PROJECT
    return Task(
        name=problem.judged_name,
        statement=_named(problem),
        header=problem.header.strip(),
        context=problem.context.text.strip(),
        goal=goals[0] if len(goals) == 1 else "",
        informal=problem.docstring,
        offers=environment.offers,
        mathlib=has_our_mathlib(environment) or (in_project and "import Mathlib" in problem.header),
        premises=premises,
    )


def _named(problem: Problem) -> str:
    """The statement; an example gets the name under which it is judged."""
    if problem.name or problem.keyword != "example":
        return problem.statement
    return problem.statement.replace("example", f"theorem {problem.judged_name}", 1)
