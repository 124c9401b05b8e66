"""`python -m evals.own_goals [--budget SECONDS] [--jobs N] [--only PART] [--json FILE]`: goals that a user would have.

evals/data/own_goals.lean holds goals about lists, options, own types, functions, logic, divisibility, inequalities and
recursive functions. Each is searched as a file of its own, and judged by the strict rules.
"""

import argparse
import asyncio
import re
import sys
from pathlib import Path

from rich.console import Console

from evals.portfolio import measure, parser, show, write
from prover.engine.lean import choose_environment, open_lean

GOALS = Path(__file__).parent / "data" / "own_goals.lean"
_RULE = re.compile(r"^-- ----.*\n", re.MULTILINE)
_NAME = re.compile(r"^theorem (\S+)", re.MULTILINE)
_HOLE = re.compile(r"\s*:= by sorry\s*\Z")


def own_goals(text: str) -> dict[str, str]:
    """Statements by name, each behind the definitions that the file begins with."""
    definitions, *blocks = _RULE.split(text)
    statements = (_HOLE.sub("", block) for block in blocks)
    return {name: f"{definitions}\n{s}" for s in statements if (name := _NAME.findall(s)[0])}


async def main(arguments: argparse.Namespace) -> int:
    """Run the measurement; exit code 0."""
    console = Console(highlight=False)
    statements = own_goals(GOALS.read_text(encoding="utf-8"))
    statements = {name: s for name, s in statements.items() if arguments.only in name}
    environment, paths = await choose_environment(GOALS, Path("embedded"))
    async with open_lean(environment, paths, arguments.jobs) as lean:
        reports, plain = await measure(lean, statements, arguments.budget, console)
    show(reports, plain, arguments.budget, arguments.jobs, console)
    if arguments.json:
        write(arguments.json, reports, environment.id, arguments.budget, arguments.jobs, plain)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(parser().parse_args())))
