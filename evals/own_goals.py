"""`python -m evals.own_goals [--budget SECONDS] [--jobs N] [--only PART] [--json FILE]`: goals that a user has.

evals/data/own_goals.lean holds goals about lists, options, own types, functions, logic, divisibility, inequalities
and recursive functions. Each is searched as a file of its own, and judged by the strict rules.
"""

import asyncio
import sys

from evals.automation.sets import DATA, from_file
from evals.portfolio import parser, run

GOALS = DATA / "own_goals.lean"
_HOLE = " := by sorry"


def own_goals() -> dict[str, str]:
    """Statements by name, each behind the definitions that the file begins with."""
    items = from_file("own goals", GOALS).items
    return {item.name: item.text.rstrip().removesuffix(_HOLE) for item in items}


if __name__ == "__main__":
    sys.exit(asyncio.run(run(own_goals(), parser().parse_args())))
