"""Recall against speed as a picture; without matplotlib there is none."""

import importlib.util
from pathlib import Path

from evals.bench_index.record import Result

LOWEST = 0.8
"""Recall from which a point is drawn."""


def draw(results: list[Result], path: Path, size: int) -> Path | None:
    """Write the curves as SVG; returns the path, or None where matplotlib is not installed."""
    if importlib.util.find_spec("matplotlib") is None:
        return None
    import matplotlib as mpl  # noqa: PLC0415 - only the benchmark has it

    mpl.use("svg")
    mpl.rcParams |= {"svg.fonttype": "none", "svg.hashsalt": "index"}
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure, axes = plt.subplots(figsize=(8, 5))
    for result in results:
        points = sorted((point for point in result.points if point.recall >= LOWEST), key=lambda point: point.recall)
        axes.plot(
            [point.recall for point in points],
            [point.core for point in points],
            "o-" if result.ours else "s--",
            markersize=3,
            label=f"{result.name} ({result.bytes_per_vector:,.0f} B)",
        )
    axes.set(
        xlabel="recall@10", ylabel="queries per second of processor time, one thread", yscale="log",
        title=f"{size:,} vectors, goals as queries",
    )  # fmt: skip
    axes.axvline(0.95, color="grey", linewidth=0.5)
    axes.grid(alpha=0.3)
    axes.legend(fontsize=7)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
    return path
