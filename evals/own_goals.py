"""`python -m evals.own_goals [--budget SECONDS] [--jobs N] [--only PART] [--held-out]`: goals that a user has.

evals/data/own_goals.lean holds goals about lists, options, own types, functions, logic, divisibility, inequalities
and recursive functions. Each is searched as a file of its own, and judged by the strict rules. `--held-out`: those of
evals/data/own_goals_held_out.lean instead, which nobody looked at while the search was made.
"""

import asyncio
import sys
from pathlib import Path

from evals.automation.sets import DATA, from_file
from evals.portfolio import parser, run

GOALS = DATA / "own_goals.lean"
HELD_OUT = DATA / "own_goals_held_out.lean"
_HOLE = " := by sorry"


def own_goals(file: Path = GOALS) -> dict[str, str]:
    """Statements by name, each behind the definitions that the file begins with."""
    items = from_file("own goals", file).items
    return {item.name: item.text.rstrip().removesuffix(_HOLE) for item in items}


if __name__ == "__main__":
    command = parser()
    command.add_argument("--held-out", action="store_true", help="the goals that were written after the search")
    given = command.parse_args()
    sys.exit(asyncio.run(run(own_goals(HELD_OUT if given.held_out else GOALS), given)))
