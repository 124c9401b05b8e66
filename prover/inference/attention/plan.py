"""The stream-K schedule: all tiles of a batch in one line, cut into runs of equal length.

Source: arXiv 2405.10480, sections 4.2-4.3. A *tile* is `tile` keys of one KV head of one request for a block of query
rows. An *output* is such a block with all tiles that it needs. The line goes by request, head, block, key position.
A worker gets a run of consecutive tiles; where a run crosses the end of an output it is cut into *segments*. The
worker with the first tile of an output is its *host*: it collects what the others found and writes the result.

A worker begins with its only segment that may belong to another's output and ends with the only one that it may have
to wait for, so that what a host waits for was the first thing its neighbours did.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from prover.inference.attention.batch import Heads, Request


@dataclass(frozen=True, slots=True)
class Output:
    """A block of query rows of one KV head: queries `first_query` … `last_query`, with all heads of the group.

    Its tiles are the keys `tile * t` … `tile * (t + 1)` for t in `first_tile` … `first_tile + tiles - 1`.
    """

    request: int
    kv_head: int
    first_query: int
    last_query: int
    first_tile: int
    tiles: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Consecutive tiles of one output that one worker does; `begin`, `end`: counted within the output.

    `slot`: where the partial result waits for the host (the worker's number), or `None` if the worker is the host.
    """

    worker: int
    output: int
    begin: int
    end: int
    slot: int | None

    @property
    def is_host(self) -> bool:
        """It has the first tile: this worker writes the output."""
        return self.slot is None


@dataclass(frozen=True, slots=True)
class Plan:
    """`bounds` [workers + 1]: worker w does the tiles `bounds[w]` … `bounds[w + 1] - 1` of the line; `starts`
    [outputs + 1]: where each output begins in the line."""

    tile: int
    outputs: tuple[Output, ...]
    starts: tuple[int, ...]
    bounds: tuple[int, ...]

    @property
    def workers(self) -> int:
        """Workers that have something to do."""
        return len(self.bounds) - 1

    @property
    def tiles(self) -> int:
        """All tiles."""
        return self.starts[-1]

    @property
    def makespan(self) -> int:
        """Tiles of the worker that has most."""
        return max((end - begin for begin, end in zip(self.bounds, self.bounds[1:], strict=False)), default=0)

    def segments(self, worker: int) -> Iterator[Segment]:
        """What a worker does, in order."""
        at, end = self.bounds[worker], self.bounds[worker + 1]
        while at < end:
            output = bisect_right(self.starts, at) - 1
            start, stop = self.starts[output], min(end, self.starts[output + 1])
            yield Segment(worker, output, at - start, stop - start, None if at == start else worker)
            at = stop

    def helpers(self, output: int) -> range:
        """The workers whose partial results the host of an output collects."""
        first, last = self.starts[output], self.starts[output + 1] - 1
        return range(bisect_right(self.bounds, first), bisect_right(self.bounds, last))


def outputs_of(requests: Sequence[Request], heads: Heads, tile: int, rows: int = 64) -> tuple[Output, ...]:
    """All outputs of a batch in the order of the line. `rows`: the most query rows of a block; the group's heads of
    one query stay together, however many they are."""
    if tile < 1 or rows < 1:
        raise ValueError(f"tiles of {tile} keys for {rows} rows")
    block = max(1, rows // heads.group)
    found: list[Output] = []
    for number, request in enumerate(requests):
        blocks = [(first, min(first + block, request.queries) - 1) for first in range(0, request.queries, block)]
        for kv_head in range(heads.kv_heads):
            for first, last in blocks:
                reach = heads.reach(request, first, last)
                first_tile = reach.start // tile
                tiles = -(-reach.stop // tile) - first_tile
                found.append(Output(number, kv_head, first, last, first_tile, tiles))
    return tuple(found)


def plan(outputs: Sequence[Output], workers: int, *, tile: int, least: int = 1) -> Plan:
    """Cut the line into runs whose lengths differ by at most one.

    `workers`: as many as can run at the same time, since hosts wait for others. `least`: with fewer tiles than that
    for each, fewer workers take part, because a merge costs about as much as a small tile.
    """
    if workers < 1 or least < 1:
        raise ValueError(f"{workers} workers with at least {least} tiles")
    starts = tuple(accumulate((output.tiles for output in outputs), initial=0))
    tiles = starts[-1]
    used = min(workers, max(1, tiles // least)) if tiles else 0
    each, more = divmod(tiles, used) if used else (0, 0)
    bounds = tuple(worker * each + min(worker, more) for worker in range(used + 1))
    return Plan(tile, tuple(outputs), starts, bounds)
