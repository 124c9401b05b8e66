"""The growth of the library as CSV and as a picture."""

import csv
import importlib.util
from collections.abc import Sequence
from pathlib import Path

from prover.engine.evolution.summary import HEADER, Moment, Summary, columns


def write_tables(summary: Summary, folder: Path) -> tuple[Path, Path]:
    """`funnel.csv` and `growth.csv`."""
    funnel, growth = folder / "funnel.csv", folder / "growth.csv"
    with funnel.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("direction", *HEADER))
        rows.writerows((one.direction, *columns(one)) for one in (*summary.funnels, summary.whole))
    with growth.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("seconds", "decided", "proved", "admitted"))
        rows.writerows((f"{one.seconds:.1f}", one.decided, one.proved, one.admitted) for one in summary.growth)
    return funnel, growth


def draw(growth: Sequence[Moment], path: Path) -> Path | None:
    """Write the curve as SVG; returns the path, or `None` where matplotlib is not installed."""
    if importlib.util.find_spec("matplotlib") is None:
        return None
    import matplotlib as mpl  # noqa: PLC0415 - only the benchmark has it

    mpl.use("svg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure, axes = plt.subplots(figsize=(8, 5))
    minutes = [one.seconds / 60 for one in growth]
    axes.step(minutes, [one.admitted for one in growth], where="post", label="skills admitted")
    axes.step(minutes, [one.decided for one in growth], where="post", label="proposals that Lean decided")
    axes.set(xlabel="minutes of evolution", ylabel="number", title="From an empty library, without a model")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(path)
    plt.close(figure)
    return path
