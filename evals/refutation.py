"""`python -m evals.refutation [--budget SECONDS] [--jobs N] [--json FILE]`: false statements, how many are refuted.

Forty statements that are false as people write false statements (evals/data/false_statements*.lean) are given to
`prove` as any others are; each should be refuted with a checked proof of its negation, and none proved. Then true
statements that differ from false ones in a detail (evals/data/true_statements*.lean): none may be refuted.
"""

import argparse
import asyncio
import json
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from prover.engine.lean import choose_environment, open_lean
from prover.engine.options import Options
from prover.engine.prove import prove_file
from prover.engine.reports import DeclarationReport
from prover.errors import ProverError
from prover.lean.source_file import SourceFile
from prover.lean.verdict import Outcome

DATA = Path(__file__).parent / "data"
FALSE = (DATA / "false_statements.lean", DATA / "false_statements_mathlib.lean")
TRUE = (DATA / "true_statements.lean", DATA / "true_statements_mathlib.lean")


@dataclass(frozen=True)
class Measured:
    """Reports on the false statements and on the true ones, in the order of the files."""

    false: tuple[DeclarationReport, ...]
    true: tuple[DeclarationReport, ...]

    @property
    def refuted(self) -> int:
        """False statements whose negation has a proof that passed the strict check."""
        return sum(report.verdict.outcome is Outcome.REFUTED for report in self.false)

    @property
    def wrong(self) -> tuple[str, ...]:
        """Names of false statements that were "proved" and of true ones that were "refuted": there should be none."""
        proved = [report.name for report in self.false if report.verdict.proved]
        return (*proved, *(report.name for report in self.true if report.verdict.outcome is Outcome.REFUTED))


async def measure(budget: float, jobs: int, console: Console | None = None) -> Measured:
    """Give all files to `prove`, with so many seconds for each statement. Raises `ProverError`."""
    false = [report for file in FALSE for report in await _reports(file, budget, jobs, console)]
    true = [report for file in TRUE for report in await _reports(file, budget, jobs, console)]
    return Measured(tuple(false), tuple(true))


async def _reports(file: Path, budget: float, jobs: int, console: Console | None) -> tuple[DeclarationReport, ...]:
    environment, paths = await choose_environment(file, Path("embedded"))
    async with open_lean(environment, paths, jobs) as lean:
        report = (await prove_file(lean, SourceFile.read(file), Options(budget))).report
    if report.problem is not None:
        raise ProverError(f"{file.name}: {report.problem}")
    if console is not None:
        for one in report.declarations:
            console.print(f"{one.verdict.outcome.value:<12} {one.seconds:7.2f} s  {one.name}: {one.verdict.reason}")
    return report.declarations


def show(measured: Measured, budget: float, jobs: int, console: Console) -> None:
    """The summary: how many, how long, which not."""
    times = sorted(r.seconds for r in measured.false if r.verdict.outcome is Outcome.REFUTED) or [0.0]
    table = Table(title=f"Refutation, {budget:g} s each, {jobs} session(s)")
    table.add_column("measure")
    table.add_column("value", justify="right")
    table.add_row("false statements refuted (strict verdict)", f"{measured.refuted} of {len(measured.false)}")
    table.add_row("median time to a refutation", f"{statistics.median(times):.2f} s")
    table.add_row("slowest", f"{times[-1]:.2f} s")
    proved = sum(report.verdict.proved for report in measured.true)
    table.add_row("true statements beside them: proved", f"{proved} of {len(measured.true)}")
    table.add_row("false ones proved, true ones refuted", str(len(measured.wrong)))
    console.print(table)
    left = [report.name for report in measured.false if report.verdict.outcome is not Outcome.REFUTED]
    console.print(f"not refuted: {', '.join(left) or 'none'}")
    if measured.wrong:
        console.print(f"wrong: {', '.join(measured.wrong)}")


async def main(arguments: argparse.Namespace) -> int:
    """Run the measurement; exit code 1 if a false statement was proved or a true one refuted."""
    console = Console(highlight=False, markup=False, soft_wrap=True)
    measured = await measure(arguments.budget, arguments.jobs, console)
    show(measured, arguments.budget, arguments.jobs, console)
    if arguments.json:
        rows = [
            {
                "name": report.name,
                "true": report in measured.true,
                "outcome": report.verdict.outcome.value,
                "reason": report.verdict.reason,
                "axioms": report.verdict.axioms,
                "seconds": round(report.seconds, 3),
            }
            for report in (*measured.false, *measured.true)
        ]
        record = {"budget": arguments.budget, "jobs": arguments.jobs, "statements": rows}
        arguments.json.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if measured.wrong else 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(prog="python -m evals.refutation", description=__doc__.splitlines()[0])
    command.add_argument("--budget", type=float, default=60.0, help="seconds for each statement")
    command.add_argument("--jobs", type=int, default=2, help="Lean sessions")
    command.add_argument("--json", type=Path, help="also write all results here")
    return command


if __name__ == "__main__":
    sys.exit(asyncio.run(main(parser().parse_args())))
