"""`python -m evals.bench_steps [--json FILE]`: one tactic on a kept state against a check of the whole script.

Scripts of 1, 5 and 20 lines, of quick lines and of slow ones; behind each, the same tactics are tried in both ways,
in turns. Both must say the same.
"""

import argparse
import asyncio
import json
import statistics
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.bench_lean.report import machine
from prover.lean.check import Context, Limits
from prover.lean.embedded import embedded_paths
from prover.lean.native import NativeSession
from prover.lean.source import Span
from prover.lean.tactic_replay import ReplayedStates
from prover.lean.tactic_state import Opening, Step, TacticState, TacticStates

DEPTHS = (1, 5, 20)
LINES = {
    "quick": "have e{n} : a + {n} = {n} + a := Nat.add_comm a {n}",
    "slow": "have e{n} : ∀ x < 150, x * x % 8 ≠ {n} + 5 + 8 * x := by decide",
}
TRIED = ("exact no_such_lemma h", "constructor", "simp", "rcases Nat.lt_or_ge a 5 with l | l", "omega")
_TEXT = "theorem target (a b c : Nat) (h : a < b) (k : b < c) : a + 1 < c := by\n  sorry\n"
_PLACE = _TEXT.index("sorry")
OPENING = Opening(Context(), _TEXT, Span(_PLACE, _PLACE + len("sorry")))


@dataclass(frozen=True, slots=True)
class Row:
    """Medians over the tactics tried and the rounds, in milliseconds. `line`: of one line of the script."""

    lines: str
    depth: int
    line: float
    kept: float
    replayed: float

    @property
    def ratio(self) -> float:
        """How many times quicker the kept state is."""
        return self.replayed / self.kept


async def measure(lines: str, depth: int, states: TacticStates, replayed: TacticStates, rounds: int) -> Row:
    """One row. Raises `RuntimeError` when the two ways disagree."""
    state, costs = await script(lines, depth, states)
    kept, whole = [], []
    for _ in range(rounds):
        for tactic in TRIED:
            one, other = await states.apply_tactic(state, tactic), await replayed.apply_tactic(state, tactic)
            if one.status is not other.status or _goals(one) != _goals(other):
                raise RuntimeError(f"{tactic}: {one} here, {other} there")
            kept.append(1000 * one.elapsed)
            whole.append(1000 * other.elapsed)
    return Row(lines, depth, statistics.median(costs), statistics.median(kept), statistics.median(whole))


async def script(lines: str, depth: int, states: TacticStates) -> tuple[TacticState, list[float]]:
    """The state after so many lines, and what each cost, in milliseconds."""
    step = await states.open_hole(OPENING)
    costs = []
    for number in range(depth):
        if step.state is not None:
            step = await states.apply_tactic(step.state, LINES[lines].format(n=number), Limits(60.0))
            costs.append(1000 * step.elapsed)
    if step.state is None:
        raise RuntimeError(f"the script does not run: {step}")
    return step.state, costs


def _goals(step: Step) -> tuple[str, ...] | None:
    return step.state.goals if step.state is not None else None


async def run(rounds: int) -> list[Row]:
    """All rows."""
    paths = await asyncio.to_thread(embedded_paths)
    async with NativeSession(paths) as session:
        replayed = ReplayedStates(session)
        return [await measure(lines, depth, session, replayed, rounds) for lines in LINES for depth in DEPTHS]


def show(rows: list[Row], console: Console) -> None:
    """The table."""
    table = Table("script", "a line", "step on a kept state", "script checked anew", "times quicker")
    for row in rows:
        depth = f"{row.depth} {row.lines} line{'s' if row.depth > 1 else ''}"
        numbers = (f"{row.line:.1f} ms", f"{row.kept:.1f} ms", f"{row.replayed:.1f} ms", f"{row.ratio:.1f}")
        table.add_row(depth, *numbers)
    console.print(machine())
    console.print(table)


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Steps on kept tactic states against scripts checked anew.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="also write the numbers to this file")
    options = parser.parse_args(arguments)
    rows = asyncio.run(run(options.rounds))
    show(rows, Console())
    if options.json:
        options.json.write_text(json.dumps([asdict(row) for row in rows], indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
