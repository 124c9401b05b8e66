"""The table: what was measured, against whom, and whether the target is met."""

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.bench_lean.measure import Timings


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: `value` in `unit`, its quartiles, and the target (`at_least` or at most), if there is one."""

    what: str
    against: str
    value: float
    low: float
    high: float
    unit: str = "×"
    target: float | None = None
    at_least: bool = True
    samples: int = 0

    @property
    def met(self) -> bool | None:
        """`None` without a target."""
        if self.target is None:
            return None
        return self.value >= self.target if self.at_least else self.value <= self.target


def ratio_row(timings: Timings, slow: str, fast: str, target: float | None) -> Row:
    """How many times faster `fast` is than `slow`."""
    ratios = timings.ratios(slow, fast)
    return Row(fast, slow, *_spread(ratios), target=target, samples=len(ratios))


def milliseconds_row(what: str, seconds: Sequence[float], target: float | None = None) -> Row:
    """A duration per check; the target is an upper bound."""
    values = [1000 * value for value in seconds]
    return Row(what, "", *_spread(values), unit="ms", target=target, at_least=False, samples=len(values))


def show(console: Console, title: str, rows: Sequence[Row]) -> None:
    """Print the figures as one table."""
    table = Table(title=title, title_justify="left")
    for column in ("figure", "against", "median", "quartiles", "samples", "target", ""):
        table.add_column(column, justify="left" if column in {"figure", "against"} else "right")
    for row in rows:
        target = "" if row.target is None else f"{'≥' if row.at_least else '≤'} {row.target:g} {row.unit}"
        verdict = {None: "", True: "[green]met[/]", False: "[red]missed[/]"}[row.met]
        quartiles = f"{row.low:.2f} to {row.high:.2f}"
        table.add_row(
            row.what, row.against, f"{row.value:.2f} {row.unit}", quartiles, str(row.samples), target, verdict
        )
    console.print(table)


def machine() -> str:
    """The machine in one line."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        model = names[0].partition(":")[2].strip() if names else model
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f"load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return f"{model}, {cores} cores, Python {platform.python_version()}, {load}"


def as_record(rows: Sequence[Row]) -> list[dict[str, object]]:
    """The rows for a JSON file."""
    return [{**asdict(row), "met": row.met} for row in rows]


def _spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Median, lower and upper quartile."""
    if len(values) < 2:
        return values[0], values[0], values[0]
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return middle, low, high
