"""`python -m evals.portfolio [--budget SECONDS] [--jobs N] [--only PART] [--json FILE]`: what the portfolio proves.

The 120 statements of miniF2F that need nothing but core Lean (evals/data/minif2f_core.jsonl), each as a file of its
own with one hole, searched in the embedded environment and judged by the strict rules. No model is asked.
"""

import argparse
import asyncio
import json
import statistics
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.options import Options
from prover.engine.prove import prove_file
from prover.engine.reports import DeclarationReport
from prover.errors import ProverError
from prover.lean.check import CheckRequest, Limits
from prover.lean.source_file import SourceFile

STATEMENTS = Path(__file__).parent / "data" / "minif2f_core.jsonl"
PLAIN = "first | rfl | decide | omega | simp | simp_all | (intros; omega) | (simp_all; omega)"
"""What anyone would write down first; the portfolio is measured against it."""


async def measure(
    lean: Lean, statements: dict[str, str], budget: float, console: Console
) -> tuple[dict[str, DeclarationReport], int]:
    """The report on each statement by name, and how many `PLAIN` closes."""
    reports: dict[str, DeclarationReport] = {}
    plain = 0
    for name, statement in statements.items():
        result = await lean.pool.check(CheckRequest(f"{statement} := by\n  {PLAIN}", limits=Limits(budget)))
        plain += result.without_error
        text = f"{statement} := by\n  sorry\n"
        solved = await prove_file(lean, SourceFile(Path(f"{name}.lean"), text.encode()), Options(budget))
        if solved.report.problem is not None:
            raise ProverError(f"{name}: {solved.report.problem}")
        reports[name] = solved.report.declarations[0]
        report = reports[name]
        console.print(f"{report.verdict.outcome.value:<12} {report.seconds:7.2f} s  {name}")
    return reports, plain


def show(reports: dict[str, DeclarationReport], plain: int, budget: float, jobs: int, console: Console) -> None:
    """The summary: how many, how long, what is left."""
    proved = {name: report for name, report in reports.items() if report.verdict.proved}
    times = sorted(report.seconds for report in proved.values()) or [0.0]
    table = Table(title=f"Portfolio on {len(reports)} statements, {budget:g} s each, {jobs} session(s)")
    table.add_column("measure")
    table.add_column("value", justify="right")
    table.add_row("proved (strict verdict)", f"{len(proved)} of {len(reports)}")
    within = sum(seconds <= budget for seconds in times)
    table.add_row(f"of these within {budget:g} s, verdict included", f"{within if proved else 0}")
    table.add_row("closed by a plain `first | …`", f"{plain} of {len(reports)}")
    table.add_row("median time to a proof", f"{statistics.median(times):.2f} s")
    table.add_row("90th percentile", f"{times[int(0.9 * (len(times) - 1))]:.2f} s")
    table.add_row("slowest proof", f"{times[-1]:.2f} s")
    table.add_row(
        "attempts per proof, median", f"{statistics.median([r.holes[0].tried for r in proved.values()] or [0]):.0f}"
    )
    console.print(table)
    left = [name for name, report in reports.items() if not report.verdict.proved]
    console.print(f"not proved: {', '.join(left) or 'none'}")


async def run(statements: dict[str, str], arguments: argparse.Namespace) -> int:
    """Measure those whose name contains `--only` in the embedded environment, print, write; exit code 0."""
    console = Console(highlight=False)
    statements = {name: statement for name, statement in statements.items() if arguments.only in name}
    environment, paths = await choose_environment(STATEMENTS, Path("embedded"))
    async with open_lean(environment, paths, arguments.jobs) as lean:
        reports, plain = await measure(lean, statements, arguments.budget, console)
    show(reports, plain, arguments.budget, arguments.jobs, console)
    if arguments.json:
        rows = [
            {
                "name": name,
                "outcome": report.verdict.outcome.value,
                "reason": report.verdict.reason,
                "axioms": report.verdict.axioms,
                "seconds": round(report.seconds, 3),
                "attempts": report.holes[0].tried,
                "proof": report.holes[0].proof,
            }
            for name, report in reports.items()
        ]
        record = {"environment": environment.id, "budget": arguments.budget, "jobs": arguments.jobs, "plain": plain}
        arguments.json.write_text(
            json.dumps(record | {"theorems": rows}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )
    return 0


async def main(arguments: argparse.Namespace) -> int:
    """Run the measurement; exit code 0."""
    lines = STATEMENTS.read_text(encoding="utf-8").splitlines()
    return await run({row["name"]: row["statement"] for row in map(json.loads, lines)}, arguments)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(prog="python -m evals.portfolio", description=__doc__.splitlines()[0])
    command.add_argument("--budget", type=float, default=30.0, help="seconds for each statement")
    command.add_argument("--jobs", type=int, default=1, help="Lean sessions")
    command.add_argument("--only", default="", help="statements whose name contains this")
    command.add_argument("--json", type=Path, help="also write all results here")
    return command


if __name__ == "__main__":
    sys.exit(asyncio.run(main(parser().parse_args())))
