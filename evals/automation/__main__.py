"""`python -m evals.automation`: everything that is claimed of the automation, by one command.

The core statements of miniF2F without a model, every proof stored and judged again in a process of its own with an
empty cache; proofs in Mathlib's style as they stand; false statements, which must be refuted and never proved; and
the times. Results are kept item by item: an interrupted run goes on where it stopped.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter
from rich.console import Console

from evals import refutation
from evals.automation import report
from evals.automation.measure import check_item, closed_by_plain, embedded_for, prove_item
from evals.automation.record import Record, Results
from evals.automation.sets import STYLE, ItemSet, core_statements, from_file, mathlib_statements, only
from prover.errors import ProverError
from prover.lean.verdict import Outcome

SECTIONS = ("core", "style", "false")
MORE = ("mathlib",)
"""Not run unless named: the statements of miniF2F that need our Mathlib names take an hour of their own."""


@dataclass(frozen=True, slots=True)
class Setting:
    """`budget`: seconds of search for each statement. `jobs`: Lean sessions. `names`: parts of names to run."""

    folder: Path
    budget: float
    jobs: int
    names: tuple[str, ...]


async def prove_set(items: ItemSet, setting: Setting, console: Console) -> tuple[list[Record], frozenset[str]]:
    """The records of a set of statements, and the names of those that a plain `first | …` closes."""
    records: list[Record] = []
    easy: set[str] = set()
    async with embedded_for(items, setting.jobs) as lean:
        key = f"{lean.environment.id}, {setting.budget:g} s, {setting.jobs} sessions"
        results = Results(setting.folder / items.name, key)
        for item in items.items:
            record = results.record(item) or await prove_item(lean, item, results, setting.budget)
            records.append(record)
            if await closed_by_plain(lean, item, setting.budget):
                easy.add(item.name)
            console.print(f"{record.outcome:<14} {record.seconds:7.2f} s  {item.name}", markup=False)
    return records, frozenset(easy)


async def check_set(items: ItemSet, setting: Setting) -> list[Record]:
    """The records of a set of proofs."""
    async with embedded_for(items, 1) as lean:
        results = Results(setting.folder / items.name, lean.environment.id)
        return [results.record(item) or await check_item(lean, item, results) for item in items.items]


def recheck_from_clean_cache(folder: Path, console: Console) -> bool:
    """Judge the stored proofs again, by a new process with an empty cache."""
    with tempfile.TemporaryDirectory() as cache:
        environment = os.environ | {"PROVER_CACHE": cache}
        command = [sys.executable, "-m", "evals.automation.recheck", str(folder)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    console.print(f"[bold]rechecked from a clean cache[/bold]: {(done.stdout or done.stderr).strip()}")
    return done.returncode == 0


async def main(arguments: argparse.Namespace) -> int:
    """Run the sections; exit code 1 if a stored proof is refused, a false statement proved or a true one refuted."""
    console = Console(highlight=False, width=118)
    setting = Setting(arguments.out, arguments.budget, arguments.jobs, tuple(arguments.only))
    sound = True
    every: dict[str, list[Record]] = {}
    for name, statements in (("core", core_statements), ("mathlib", mathlib_statements)):
        if name in arguments.sections:
            chosen = only(statements(), setting.names)
            every[name], easy = await prove_set(chosen, setting, console)
            report.proving(every[name], easy, setting.budget, setting.jobs, console)
            if report.proved(every[name]):
                sound &= recheck_from_clean_cache(setting.folder / name, console)
    for path in STYLE if "style" in arguments.sections else ():
        proofs = only(from_file(path.stem, path), setting.names)
        every[path.stem] = await check_set(proofs, setting)
        report.counted(f"{path.stem}, unchanged", every[path.stem], Outcome.PROVED, console)
    if "false" in arguments.sections:
        measured = await refutation.measure(setting.budget, setting.jobs, console)
        refutation.show(measured, setting.budget, setting.jobs, console)
        sound &= not measured.wrong
    if arguments.json:
        rows = {name: [asdict(record) for record in records] for name, records in every.items()}
        arguments.json.write_bytes(TypeAdapter(object).dump_json(rows, indent=1) + b"\n")
    return 0 if sound else 1


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(prog="python -m evals.automation", description=__doc__.splitlines()[0])
    command.add_argument(
        "sections",
        nargs="*",
        default=list(SECTIONS),
        choices=[*SECTIONS, *MORE],
        help=f"what to run; without a word: {', '.join(SECTIONS)}",
    )
    command.add_argument("--budget", type=float, default=60.0, help="seconds of search for each statement")
    command.add_argument("--jobs", type=int, default=2, help="Lean sessions")
    command.add_argument("--only", action="append", default=[], help="statements whose name contains this")
    command.add_argument("--out", type=Path, default=Path("results/automation"), help="folder for proofs and records")
    command.add_argument("--json", type=Path, help="also write all records here")
    return command


if __name__ == "__main__":
    try:
        sys.exit(asyncio.run(main(parser().parse_args())))
    except ProverError as error:
        sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.exit("interrupted; the same command goes on where it stopped")
