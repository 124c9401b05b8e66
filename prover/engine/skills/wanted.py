"""The theorems of a file that somebody wanted proved, noted in the library with what became of them."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from prover.lean.problem import Problem
from prover.lean.source import Span
from prover.lean.splice import Edit, apply
from prover.lean.verdict import Outcome

if TYPE_CHECKING:
    from prover.engine.prove import Solved
    from skills_db.library import Library

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def keep_problems(library: "Library", solved: "Solved", path: Path, run: int | None) -> None:
    """Note the theorems that were worked on. Raises `ProverError`."""
    # The database takes half a second to load.
    from skills_db.problems import Problems, ProblemState  # noqa: PLC0415

    states = {Outcome.PROVED: ProblemState.PROVED, Outcome.REFUTED: ProblemState.REFUTED}
    problems = Problems(library)
    for problem, report in zip(solved.chosen, solved.report.declarations, strict=True):
        if problem.provable:
            goals = [goal for hole in problem.holes for goal in hole.goals]
            problems.note(
                problem.judged_name,
                problem.statement,
                state=states.get(report.verdict.outcome, ProblemState.OPEN),
                context=stated_behind(problem, solved.declared),
                goal=goals[0] if len(goals) == 1 else "",
                file=str(path),
                run=run,
            )


def stated_behind(problem: Problem, declared: Sequence[Problem]) -> str:
    """What stands before a problem in its file, without the theorems: enough to state it almost always, and much less
    to keep."""
    start = problem.span.start - len(problem.context.text)
    left_out = [
        Edit(Span(span.start - start, span.end - start), "")
        for span, group in groupby(declared, key=lambda one: one.span)
        if span.end <= problem.span.start and _only_theorems(group)
    ]
    return _BLANK_LINES.sub("\n\n", apply(problem.context.text, left_out)).strip()


def _only_theorems(group: Iterable[Problem]) -> bool:
    return all(one.provable for one in group)
