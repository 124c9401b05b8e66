"""`python -m evals.bench_lean [--quick] [--long] [--json FILE]`: the table of section "speed" of the docs."""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from evals.bench_lean.arms import Arm, Documents, NewProcess, Scratch, Strict, Warm
from evals.bench_lean.candidates import ATTEMPTS
from evals.bench_lean.measure import WrongAnswer, take_turns
from evals.bench_lean.memory import memory_curve
from evals.bench_lean.report import Row, as_record, machine, milliseconds_row, ratio_row, show
from prover.errors import ProverError
from prover.lean.embedded import EmbeddedPaths, embedded_environment, embedded_paths
from prover.lean.native import NativeSession
from prover.lean.pool import Pool


async def speed(paths: EmbeddedPaths, folder: Path, *, rounds: int, per_round: int, warm_up: int) -> list[Row]:
    """Measure all arms in turns; the rows of the table."""
    environment = embedded_environment()
    process = NewProcess(environment, folder)
    documents = Documents(environment, paths.lean, folder, 2)
    scratch = Scratch(environment, paths.lean, folder, 2)
    async with Pool(lambda: NativeSession(paths), 1) as one, Pool(lambda: NativeSession(paths), 2) as two:
        check_one, check_two, strict_one, strict_two = Warm(one), Warm(two), Strict(one), Strict(two)
        arms: list[Arm] = [process, check_one, strict_one, check_two, strict_two, documents, scratch]
        try:
            await documents.start()
            await scratch.start()
            timings = await take_turns(arms, rounds=rounds, per_round=per_round, warm_up=warm_up)
        finally:
            await scratch.close()
            await documents.close()
    by_session, by_caller = timings.overheads(check_one.name)
    return [
        ratio_row(timings, process.name, check_one.name, 7.0),
        ratio_row(timings, process.name, strict_one.name, 4.0),
        milliseconds_row("check above Lean's own time, by the session's clock", by_session, 2.0),
        milliseconds_row("check above Lean's own time, by the caller's clock", by_caller),
        ratio_row(timings, check_one.name, check_two.name, 1.8),
        ratio_row(timings, strict_one.name, strict_two.name, None),
        ratio_row(timings, documents.name, strict_two.name, 2.0),
        ratio_row(timings, scratch.name, strict_two.name, 2.0),
        ratio_row(timings, scratch.name, check_two.name, None),
        *(milliseconds_row(f"{arm.name}, each", timings.per_check(arm.name)) for arm in arms),
    ]


async def memory(paths: EmbeddedPaths, checks: int) -> tuple[Row, str]:
    """The row on memory, and the curve in words."""
    pool = Pool(lambda: NativeSession(paths), 2, recycle_after=None, recycle_rss_growth=None)
    async with pool:
        curve = await memory_curve(pool, checks)
    share = 100 * curve.growth
    row = Row(
        f"growth of resident memory, {checks} checks, 2 sessions",
        "",
        *(share, share, share),
        unit="%",
        target=10.0,
        at_least=False,
        samples=len(curve.points),
    )
    return row, ", ".join(f"{done}: {rss / 2**20:.1f} MiB" for done, rss in curve.points)


async def run(options: argparse.Namespace, console: Console) -> list[Row]:
    """Measure and print; the rows."""
    paths = await asyncio.to_thread(embedded_paths)
    rounds, per_round, warm_up = (1, 20, 8) if options.quick else (options.rounds, 100, 20)
    console.print(f"{machine()}, Lean {paths.lean_version}")
    with tempfile.TemporaryDirectory() as folder:
        rows = await speed(paths, Path(folder), rounds=rounds, per_round=per_round, warm_up=warm_up)
    if options.long:
        row, curve = await memory(paths, 200 if options.quick else 10_000)
        rows.append(row)
        console.print(f"Resident memory after so many checks: {curve}")
    statements = per_round // ATTEMPTS
    title = (
        f"{rounds} rounds of {per_round} candidates for {statements} new statements, the same for every arm, in turns"
    )
    show(console, title, rows)
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit 0 when measured (targets met or not), 1 when an arm answered wrongly, 2 when it cannot run."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench_lean", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few candidates only: shows that it runs")
    parser.add_argument("--long", action="store_true", help="also 10,000 checks in one pool: is memory flat?")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of 100 candidates (default 5)")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    console = Console(width=None if sys.stdout.isatty() else 150)
    try:
        rows = asyncio.run(run(options, console))
    except ProverError as error:
        Console(stderr=True).print(str(error))
        return 2
    except WrongAnswer as wrong:
        Console(stderr=True).print(str(wrong))
        return 1
    if options.json is not None:
        options.json.write_text(json.dumps(as_record(rows), indent=2), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
