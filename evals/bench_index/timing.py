"""Building what is missing, then timing all indexes in one process, so that a busy machine slows all alike."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evals.bench_index.contestants import Contestant, Entry, Vectors
from evals.bench_index.record import Point, Result

K = 10
LOWEST, HIGHEST = 0.8, 0.98
"""Recalls between which settings are timed."""


@dataclass(frozen=True, slots=True)
class Ready:
    """An index that can be searched, seconds to build it, and bytes of its file for each vector."""

    entry: Entry
    contestant: Contestant
    build_core: float
    build_wall: float
    bytes_per_vector: float


def ready(entry: Entry, base: Vectors, training: Vectors, work: Path, threads: int, *, load: bool = True) -> Ready:
    """Built, or loaded if an earlier run built it. With `load` false an index that was built before is left alone."""
    slug = "".join(letter if letter.isalnum() else "-" for letter in entry.name)
    stored, note = work / slug, work / f"{slug}.json"
    contestant = entry.make()
    if not (note.exists() and stored.exists()):
        if entry.ours:  # compiling is not building
            entry.make().build(base[:2000], training, threads)
        wall, core = time.perf_counter(), time.process_time()
        contestant.build(base, training, threads)
        times = {"core": time.process_time() - core, "wall": time.perf_counter() - wall}
        contestant.save(stored)
        note.write_text(json.dumps(times), encoding="utf-8")
    if load:
        contestant = entry.make()  # as a user has it: from the file
        contestant.load(stored, base.shape[1])
    built = json.loads(note.read_text(encoding="utf-8"))
    return Ready(entry, contestant, built["core"], built["wall"], stored.stat().st_size / len(base))


def timed(
    indexes: list[Ready], queries: Vectors, truth: NDArray[np.int64], rounds: int
) -> Iterator[tuple[Result, ...]]:
    """Measure recall once, then time `rounds` times, one thread, every setting of every index in turn.

    After each round the best rates so far are given.
    """
    points: dict[tuple[str, int], Point] = {}
    for index in indexes:
        for effort in index.entry.efforts:
            recall = _recall(index.contestant.search(queries, K, effort, 1), truth)
            if recall >= LOWEST:
                points[index.entry.name, effort] = Point(effort, recall, 0.0, 0.0)
            if recall >= HIGHEST:
                break
    efforts = sorted({effort for _, effort in points})
    for _ in range(rounds):
        for effort in efforts:
            for index in indexes:
                if point := points.get((index.entry.name, effort)):
                    core, single = _rates(index.contestant, effort, queries)
                    points[index.entry.name, effort] = replace(
                        point, core=max(core, point.core), single=max(single, point.single)
                    )
        yield tuple(
            Result(
                index.entry.name,
                index.entry.ours,
                index.build_core,
                index.build_wall,
                index.bytes_per_vector,
                tuple(point for (name, _), point in points.items() if name == index.entry.name),
            )
            for index in indexes
        )


def _recall(found: NDArray[np.integer[Any]], truth: NDArray[np.int64]) -> float:
    return float(np.mean([len(set(a) & set(b)) / K for a, b in zip(found.tolist(), truth.tolist(), strict=True)]))


def _rates(contestant: Contestant, effort: int, queries: Vectors) -> tuple[float, float]:
    """Queries a second: in one call by processor time, and one at a time by the clock."""
    few = queries[:50]
    start = time.process_time()
    contestant.search(queries, K, effort, 1)
    core = len(queries) / max(1e-9, time.process_time() - start)
    begin = time.perf_counter()
    for row in range(len(few)):
        contestant.search(few[row : row + 1], K, effort, 1)
    return core, len(few) / (time.perf_counter() - begin)
