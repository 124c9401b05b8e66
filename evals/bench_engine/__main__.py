"""`python -m evals.bench_engine`: is the engine ever the bottleneck?

An instant server answers with a different proof each time, nine of ten wrong. One arm sends them through everything:
prompt, client, ledger, reading, check, strict verdict, attempts in the database. The other arm gives the same
candidates to the Lean pool and does nothing else. Rounds take turns.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, process_time

from agents.draft import Draft
from agents.styles import STYLES
from evals.bench_client.server import MODEL
from evals.bench_engine.server import STATEMENT, body
from prover.engine.drafting.checking import Checker
from prover.engine.drafting.drafting import Drafting
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.store import DatabaseStore
from prover.engine.lean import Lean, choose_environment, open_lean
from prover.inference.settings import load_settings
from prover.lean.problem import Problem, problems
from skills_db.runs import running

TARGET = 100.0
FILE = f"{STATEMENT} := by\n  sorry\n"


@dataclass(frozen=True, slots=True)
class Round:
    """Candidates a second of one round of an arm, how many of them were proofs, and the processor time that this
    process took for each (milliseconds; Lean and the server are other processes)."""

    rate: float
    proofs: int
    own: float


async def pool_alone(lean: Lean, problem: Problem, count: int, first: int) -> Round:
    """Checks and verdicts only, as many under way as there are sessions."""
    checker = Checker(lean, problem)
    gate, began, worked = asyncio.Semaphore(lean.pool.size), monotonic(), process_time()

    async def one(number: int) -> bool:
        async with gate:
            verdict = (await checker.check(Draft(body(number)), number)).verdict
        return verdict is not None and verdict.proved

    proofs = sum(await asyncio.gather(*(one(first + number) for number in range(count))))
    return Round(count / (monotonic() - began), proofs, 1000 * (process_time() - worked) / count)


async def whole_loop(lean: Lean, problem: Problem, drafting: Drafting) -> Round:
    """Everything."""
    began, worked = monotonic(), process_time()
    drafted = await drafting.prove(lean, problem, file="bench.lean")
    count = len(drafted.candidates)
    return Round(count / (monotonic() - began), len(drafted.proofs), 1000 * (process_time() - worked) / count)


async def measure(url: str, folder: Path, count: int, rounds: int, jobs: int) -> tuple[list[Round], list[Round]]:
    """The rounds of both arms: the pool alone, the whole loop."""
    environment = {
        "PROVER_DATA": str(folder),
        "PROVER_BASE_URL": url,
        "PROVER_CACHE__ENABLED": "false",
        # The server answers at once: more calls under way would only be idle connections, which the HTTP library
        # looks through at each request.
        "PROVER_ENDPOINTS__DEFAULT__PARALLEL": str(4 * jobs),
        "HOME": str(folder),
    }
    effective = load_settings(environment=environment)
    chosen, paths = await choose_environment(folder / "bench.lean", Path("embedded"))
    alone: list[Round] = []
    whole: list[Round] = []
    async with open_lean(chosen, paths, jobs) as lean, running(effective, "bench-engine") as run:
        problem = problems(await lean.pool.outline(FILE, goals=True), FILE)[0]
        store = DatabaseStore(run.database, run.id)
        samples = Rounds(count, 0, 0, every=True)
        drafting = Drafting(run.client, MODEL, STYLES["malot"], samples, store, repair_seconds=0.0)
        await pool_alone(lean, problem, 20, 10_000_000)
        for number in range(rounds):
            alone.append(await pool_alone(lean, problem, count, 1_000_000 * (number + 1)))
            whole.append(await whole_loop(lean, problem, drafting))
        store.end()
    return alone, whole


@contextmanager
def _server() -> Iterator[str]:
    command = [sys.executable, "-m", "evals.bench_engine.server"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
    finally:
        process.kill()
        process.wait()


def main() -> int:
    """Measure and print; exit code 0."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench_engine", description=__doc__)
    parser.add_argument("--candidates", type=int, default=300, help="in a round of one arm")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--jobs", type=int, default=2, help="Lean sessions")
    arguments = parser.parse_args()
    with _server() as url, tempfile.TemporaryDirectory() as folder:
        alone, whole = asyncio.run(measure(url, Path(folder), arguments.candidates, arguments.rounds, arguments.jobs))
    print_arms(alone, whole, arguments.candidates, arguments.jobs)
    return 0


def print_arms(alone: list[Round], whole: list[Round], count: int, jobs: int) -> None:
    """The figures."""
    load = os.getloadavg()[0]
    _say(f"{count} candidates a round, {jobs} sessions, {os.cpu_count()} processors, load before {load:.1f}")
    for name, rounds in (("pool alone", alone), ("whole loop", whole)):
        rates = ", ".join(f"{one.rate:,.0f}" for one in rounds)
        _say(f"  {name:<11} candidates/s: {rates}; proofs: {rounds[0].proofs}")
        own = statistics.median(one.own for one in rounds)
        enough = 1000 / own
        _say(f"  {'':<11} processor time of this process: {own:.1f} ms for each, enough for {enough:,.0f} a second")
    ratio = statistics.median(one.rate for one in whole) / statistics.median(one.rate for one in alone)
    rate = statistics.median(one.rate for one in whole)
    reached = "reached" if rate >= TARGET else "missed"
    _say(f"  whole loop: {rate:,.0f} candidates/s (target {TARGET:g}: {reached}), {ratio:.0%} of the pool alone")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
