"""Building the graph: vectors are inserted in batches that double, each batch in parallel on the graph before it.

Every batch has two parts, each without any shared writing, so that the graph does not depend on the number of
threads: first all its vectors search the graph as it stands and choose their neighbours; then the vectors that were
chosen take the new ones among theirs, each target by one thread, and prune where the degree is exceeded.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skills_db.leanvec import lvq
from skills_db.leanvec.compiled import Number, compiled
from skills_db.leanvec.lvq import Layout, Records, Vectors
from skills_db.leanvec.parallel import in_parallel
from skills_db.leanvec.prune import distance, prune
from skills_db.leanvec.scores import Bytes, Floats, Integers, quantise
from skills_db.leanvec.walk import SEEN, row_of, score_of, walk

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class GraphSettings:
    """How a graph is built. `degree`: neighbours of a vector, a multiple of 16 fills whole cache lines. `goals`: how
    many goals are drawn for each vector, to link what answers them; `goal_links`: at most so many of a vector."""

    degree: int = 32
    window: int = 128
    alpha: float = 1.35
    passes: int = 1
    largest_batch: int = 20_000
    goals: float = 0.1
    goal_links: int = 8


@dataclass(frozen=True, slots=True)
class Workplace:
    """The reduced vectors as the build compares them: LVQ-8 records, and the same once more as queries."""

    records: Records
    shorts: Bytes
    scales: Floats
    totals: Floats
    norms: Floats

    @staticmethod
    def of(reduced: Vectors, threads: int) -> "Workplace":
        """For reduced vectors [n, d]."""
        layout = Layout(reduced.shape[1], 8)
        records = lvq.aligned_zeros(len(reduced), layout.stride)
        shorts = lvq.aligned_zeros(len(reduced), layout.stride).view(np.int8)
        scales, totals, norms = (np.empty(len(reduced), np.float32) for _ in range(3))

        def prepare(first: int, last: int) -> None:
            records[first:last] = lvq.encode(layout, reduced[first:last])
            decoded = lvq.decode(layout, records[first:last])
            _as_queries(
                decoded, layout.slots, shorts[first:last], scales[first:last], totals[first:last], norms[first:last]
            )

        in_parallel(prepare, len(reduced), threads, chunk=8192)
        return Workplace(records, shorts, scales, totals, norms)


def entry_point(reduced: Vectors, query: Vectors) -> int:
    """Where searches begin: at the vector that suits the mean query [d] best."""
    return int(np.argmax(reduced @ query))


def insert(
    work: Workplace,
    links: Integers,
    entry: int,
    order: NDArray[np.int32],
    present: int,
    settings: GraphSettings,
    threads: int,
    progress: Progress | None = None,
) -> None:
    """Link the vectors `order` into `links` [n, degree], a graph of `present` vectors that contains `entry`."""
    done = 0
    while done < len(order):
        size = min(max(1, present + done), settings.largest_batch, len(order) - done)
        batch = np.ascontiguousarray(order[done : done + size])
        found = np.full((size, links.shape[1]), -1, np.int32)

        def choose(first: int, last: int, batch: Integers = batch, found: Integers = found) -> None:
            _choose(
                batch, first, last, found, work.records, work.norms, work.shorts, work.scales, work.totals,
                links, entry, settings.window, np.float32(settings.alpha),
            )  # fmt: skip

        in_parallel(choose, size, threads, chunk=256)
        links[batch] = found
        targets, sources = _reversed(batch, found)
        starts = np.flatnonzero(np.diff(targets, prepend=-1)).astype(np.int64)

        def join(
            first: int,
            last: int,
            targets: Integers = targets,
            sources: Integers = sources,
            starts: NDArray[np.int64] = starts,
        ) -> None:
            _join(
                targets, sources, starts, first, last, work.records, work.norms, work.shorts, work.scales,
                work.totals, links, np.float32(settings.alpha),
            )  # fmt: skip

        in_parallel(join, len(starts), threads, chunk=512)
        done += size
        if progress is not None:
            progress(done, len(order))


def _reversed(batch: NDArray[np.int32], found: Integers) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """All chosen edges from the other end: (target, source), sorted by target, then by place in the batch."""
    rows, columns = np.nonzero(found >= 0)
    targets, sources = found[rows, columns], batch[rows]
    order = np.argsort(targets, kind="stable")
    return targets[order], sources[order]


@compiled
def _as_queries(
    vectors: Floats, slots: Integers, shorts: Bytes, scales: Floats, totals: Floats, norms: Floats
) -> None:
    for row in range(vectors.shape[0]):
        scales[row], totals[row] = quantise(vectors[row], slots, shorts[row])
        squared = np.float32(0.0)
        for j in range(vectors.shape[1]):
            squared += vectors[row, j] * vectors[row, j]
        norms[row] = squared


@compiled
def _choose(
    batch: Integers,
    first: int,
    last: int,
    found: Integers,
    records: Records,
    norms: Floats,
    shorts: Bytes,
    scales: Floats,
    totals: Floats,
    links: Integers,
    entry: int,
    window: int,
    alpha: Number,
) -> None:
    """Neighbours of batch[first … last - 1], by a search in `links`, into `found`."""
    degree = links.shape[1]
    ids = np.empty(window + degree, np.int32)
    values = np.empty(window + degree, np.float32)
    buffer = np.empty(window, np.int64)
    seen = np.empty(SEEN, np.int32)
    fresh = np.empty(degree, np.int32)
    for index in range(first, last):
        vector = batch[index]
        count = walk(
            records,
            8,
            links,
            norms,
            entry,
            shorts[vector],
            scales[vector],
            totals[vector],
            window,
            buffer,
            seen,
            fresh,
        )
        kept = 0
        for position in range(count):
            if row_of(buffer[position]) != vector:
                ids[kept] = row_of(buffer[position])
                values[kept] = norms[vector] - score_of(buffer[position])
                kept += 1
        for place in range(degree):  # a second pass may not lose what the first one chose
            neighbour = links[vector, place]
            if neighbour < 0:
                break
            known = False
            for position in range(kept):
                if ids[position] == neighbour:
                    known = True
                    break
            if not known:
                apart = distance(vector, neighbour, records, norms, shorts, scales, totals)
                position = kept
                while position > 0 and values[position - 1] > apart:
                    values[position] = values[position - 1]
                    ids[position] = ids[position - 1]
                    position -= 1
                values[position] = apart
                ids[position] = neighbour
                kept += 1
        prune(kept, ids, values, alpha, degree, found[index], records, norms, shorts, scales, totals)


@compiled
def _join(
    targets: Integers,
    sources: Integers,
    starts: NDArray[np.int64],
    first: int,
    last: int,
    records: Records,
    norms: Floats,
    shorts: Bytes,
    scales: Floats,
    totals: Floats,
    links: Integers,
    alpha: Number,
) -> None:
    """Give the targets of groups first … last - 1 their new neighbours."""
    degree = links.shape[1]
    for group in range(first, last):
        begin = starts[group]
        end = starts[group + 1] if group + 1 < starts.shape[0] else targets.shape[0]
        target = targets[begin]
        used = 0
        while used < degree and links[target, used] >= 0:
            used += 1
        ids = np.empty(used + end - begin, np.int32)
        count = used
        for place in range(used):
            ids[place] = links[target, place]
        for edge in range(begin, end):
            known = False
            for place in range(used):
                if ids[place] == sources[edge]:
                    known = True
                    break
            if not known:
                ids[count] = sources[edge]
                count += 1
        if count <= degree:
            for place in range(used, count):
                links[target, place] = ids[place]
            continue
        distances = np.empty(count, np.float32)
        for place in range(count):
            distances[place] = distance(target, ids[place], records, norms, shorts, scales, totals)
        ranked = np.argsort(distances[:count])
        nearest = ids[:count][ranked]
        taken = prune(
            count, nearest, distances[ranked], alpha, degree, links[target], records, norms, shorts, scales, totals
        )
        for place in range(taken, degree):
            links[target, place] = -1
