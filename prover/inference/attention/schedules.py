"""A model of the machine: how many tiles one after the other each schedule needs. Pure arithmetic, no kernel.

Workers are alike and each does one block of work at a time; a tile takes one unit. `Costs` says what else takes time.
"""

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from prover.inference.attention.plan import Output, plan


@dataclass(frozen=True, slots=True)
class Costs:
    """In units of a tile: `launch` for a second kernel that reduces partial results, `collect` for reading one of
    them, by that kernel or by a host."""

    launch: float = 0.0
    collect: float = 0.0


NOTHING = Costs()


@dataclass(frozen=True, slots=True)
class Span:
    """`units`: until the last worker is done. `busy`: the share of the workers' time that is spent on tiles."""

    units: float
    busy: float


def unsplit(outputs: Sequence[Output], workers: int) -> Span:
    """One block for each output, taken in order by whoever is free: FlashAttention-2 in decoding."""
    return _span(_in_order((output.tiles for output in outputs), workers), outputs, workers)


def fixed_split(outputs: Sequence[Output], workers: int, splits: int, costs: Costs = NOTHING) -> Span:
    """Every output in the same number of pieces, then a reduction by one worker for each output: FlashDecoding."""
    pieces = (
        end - begin for output in outputs for begin, end in pairwise(_cuts(output.tiles, min(splits, output.tiles)))
    )
    reduction = 0.0
    if splits > 1:
        collected = (min(splits, output.tiles) * costs.collect for output in outputs)
        reduction = costs.launch + _in_order(collected, workers)
    return _span(_in_order(pieces, workers) + reduction, outputs, workers)


def best_fixed_split(outputs: Sequence[Output], workers: int, most: int = 128, costs: Costs = NOTHING) -> Span:
    """The best number of pieces for this batch, which no real scheduler is sure to find."""
    return min(
        (fixed_split(outputs, workers, splits, costs) for splits in range(1, most + 1)),
        key=lambda span: span.units,
    )


def usual_splits(outputs: Sequence[Output], workers: int, most: int = 128) -> int:
    """The usual rule: the fewest pieces whose last wave is at least 85 % as full as the fullest possible.

    As in FlashAttention's published heuristic: it looks at the number of outputs and the longest one, not at each.
    """
    count, longest = len(outputs), max(output.tiles for output in outputs)
    if count >= 0.8 * workers:
        return 1
    fullness = {}
    for splits in range(1, min(most, workers, longest) + 1):
        if splits > 1 and -(-longest // splits) == -(-longest // (splits - 1)):
            continue  # the same pieces as with one fewer
        waves = count * splits / workers
        fullness[splits] = waves / -(-count * splits // workers)
    best = max(fullness.values())
    return min(splits for splits, full in fullness.items() if full >= 0.85 * best)


def lean(outputs: Sequence[Output], workers: int, *, tile: int, least: int = 1, costs: Costs = NOTHING) -> Span:
    """The stream-K schedule, hosts' waiting and merging included."""
    schedule = plan(outputs, workers, tile=tile, least=least)
    # When each worker has written its partial result, which is the first thing it does.
    ready = {}
    for worker in range(schedule.workers):
        first = next(schedule.segments(worker))
        if not first.is_host:
            ready[worker] = float(first.end - first.begin)
    ends = []
    for worker in range(schedule.workers):
        at = 0.0
        for segment in schedule.segments(worker):
            at += segment.end - segment.begin
            if segment.is_host:
                for helper in schedule.helpers(segment.output):
                    at = max(at, ready[helper]) + costs.collect
        ends.append(at)
    return _span(max(ends, default=0.0), outputs, workers)


def _in_order(blocks: Iterable[float], workers: int) -> float:
    free = [0.0] * workers
    for units in blocks:
        heapq.heapreplace(free, free[0] + units)
    return max(free)


def _cuts(tiles: int, pieces: int) -> list[int]:
    return [number * tiles // pieces for number in range(pieces + 1)]


def _span(units: float, outputs: Sequence[Output], workers: int) -> Span:
    tiles = sum(output.tiles for output in outputs)
    return Span(units, tiles / (units * workers) if units else 1.0)
