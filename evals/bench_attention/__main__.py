"""`python -m evals.bench_attention [--plot FILE]`: how long each schedule takes, by a model of the machine.

No kernel runs here: it says what a schedule can gain, not what a kernel does.
"""

import argparse
import statistics
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.bench_attention.model import COSTS, HEADS, TILE, WORKERS, Row, rows
from prover.errors import ProverError


def main() -> int:
    """Print the table; 0."""
    parser = argparse.ArgumentParser(prog="bench_attention", description=__doc__)
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw ratios over contexts (svg or png)")
    arguments = parser.parse_args()
    console, every = Console(), list(rows())
    console.print(
        f"{WORKERS} workers, tiles of {TILE} keys, {HEADS.kv_heads} KV heads with {HEADS.group} query heads each; "
        f"a second launch costs {COSTS.launch:g} tile, a collected partial result {COSTS.collect:g} (assumed). "
        "Units: tiles one after the other."
    )
    table = Table("batch", "shape", "longest", "unsplit", "usual split", "best split", "lean", "busy", "usual : lean")
    for row in every:
        units = (row.unsplit, row.usual, row.best, row.lean)
        ratio = row.usual.units / row.lean.units
        table.add_row(
            str(row.batch),
            row.name,
            f"{row.longest // 1024}k",
            *(f"{span.units:.1f}" for span in units),
            f"{row.lean.busy:.0%}",
            f"{ratio:.2f}",
        )
    console.print(table)
    for title, pick in (("usual", _usual), ("best", _best), ("no", _unsplit)):
        ratios = [pick(row) / row.lean.units for row in every]
        worse = sum(ratio < 1 for ratio in ratios)
        console.print(
            f"{title} split : lean  median {statistics.median(ratios):.2f}, most {max(ratios):.2f}, "
            f"least {min(ratios):.2f}; lean is slower in {worse} of {len(ratios)} shapes"
        )
    if arguments.plot is not None:
        plot(every, arguments.plot)
        console.print(f"drawn: {arguments.plot}")
    return 0


def _usual(row: Row) -> float:
    return row.usual.units


def _best(row: Row) -> float:
    return row.best.units


def _unsplit(row: Row) -> float:
    return row.unsplit.units


def plot(every: list[Row], path: Path) -> None:
    """Usual fixed split over lean, by longest context, a line for each batch; one panel for each kind of batch."""
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ModuleNotFoundError:
        raise ProverError("Drawing needs matplotlib.", hint="pip install matplotlib") from None
    kinds = list(dict.fromkeys(row.name for row in every))
    figure = Figure(figsize=(4 * len(kinds), 3.2), layout="constrained")
    for axes, kind in zip(figure.subplots(1, len(kinds), sharey=True), kinds, strict=True):
        for batch in dict.fromkeys(row.batch for row in every if row.name == kind):
            line = [row for row in every if (row.name, row.batch) == (kind, batch)]
            axes.plot(
                [row.longest for row in line], [_usual(row) / row.lean.units for row in line], label=f"batch {batch}"
            )
        axes.set(title=kind, xlabel="longest context", xscale="log")
        axes.axhline(1.0, color="grey", linewidth=0.8)
        axes.legend(fontsize=7)
    figure.supylabel("fixed split : lean (modelled time)", fontsize=9)
    figure.savefig(path)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ProverError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
