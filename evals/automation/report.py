"""The figures as a person reads them."""

import statistics
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from evals.automation.record import Record
from prover.lean.verdict import Outcome

MARKS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0)
"""Seconds at which the curve is read off."""
_WIDTH = 50


def proved(records: Iterable[Record]) -> list[Record]:
    """Those with the verdict `proved`."""
    return [record for record in records if record.outcome == Outcome.PROVED.value]


def curve(records: Sequence[Record], budget: float, console: Console) -> None:
    """How many are proved within so many seconds, verdict included."""
    table = Table(title="proved within", show_header=False, box=None)
    for mark in (*(m for m in MARKS if m < budget), budget):
        count = sum(record.seconds <= mark for record in proved(records))
        table.add_row(f"{mark:g} s", f"{count:4}", "█" * round(_WIDTH * count / max(1, len(records))))
    console.print(table)


def proving(records: Sequence[Record], easy: frozenset[str], budget: float, jobs: int, console: Console) -> None:
    """The summary of the core statements; `easy` are the names that a plain `first | …` closes."""
    done = proved(records)
    times = sorted(record.seconds for record in done) or [0.0]
    easy_times = [record.seconds for record in records if record.name in easy] or [0.0]
    table = Table(title=f"{len(records)} statements, {budget:g} s each, {jobs} sessions, no model")
    table.add_column("measure")
    table.add_column("value", justify="right")
    table.add_row("proved (strict verdict)", f"{len(done)}")
    table.add_row(
        f"of these within {budget:g} s, verdict included", f"{sum(s <= budget for s in times) if done else 0}"
    )
    table.add_row("closed by a plain `first | …`", f"{len(easy)}")
    table.add_row("of these proved by the search", f"{sum(record.name in easy for record in done)}")
    table.add_row("median time of the easy ones", f"{statistics.median(easy_times):.2f} s")
    table.add_row("slowest of the easy ones", f"{max(easy_times):.2f} s")
    table.add_row("median time to a proof", f"{statistics.median(times):.2f} s")
    table.add_row("90th percentile", f"{times[int(0.9 * (len(times) - 1))]:.2f} s")
    console.print(table)
    curve(records, budget, console)
    for record in records:
        if record not in done:
            console.print(f"  {record.outcome:<12} {record.name}: {record.reason}", markup=False)


def counted(title: str, records: Sequence[Record], wanted: Outcome, console: Console) -> None:
    """How many have the wanted outcome, and each that has another."""
    good = sum(record.outcome == wanted.value for record in records)
    median = statistics.median([record.seconds for record in records] or [0.0])
    console.print(f"[bold]{title}[/bold]: {good} of {len(records)} {wanted.value}; median {median:.2f} s")
    for record in records:
        if record.outcome != wanted.value:
            console.print(f"  {record.outcome:<12} {record.name}: {record.reason}", markup=False)
