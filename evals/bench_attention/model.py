"""Makespans of three schedules over many shapes: arithmetic on tiles, for a machine of `WORKERS` alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from prover.inference.attention.batch import Heads, Request
from prover.inference.attention.plan import outputs_of
from prover.inference.attention.schedules import (
    Costs,
    Span,
    best_fixed_split,
    fixed_split,
    lean,
    unsplit,
    usual_splits,
)

WORKERS = 264
"""Two on each of an H100's 132 processors."""
TILE = 128
HEADS = Heads(8, 4, 128)
COSTS = Costs(launch=1.0, collect=0.2)
"""Assumed, not measured. A tile is 64 kB of keys and values, which one of so many workers reads in about 5 µs at
3.3 TB/s for all; a launch takes about that, a partial result (2 kB and a flag) about 1 µs."""

CONTEXTS = tuple(1024 * 2**n for n in range(0, 10))
BATCHES = (1, 2, 4, 8, 16, 64)


@dataclass(frozen=True, slots=True)
class Row:
    """One shape; units are tiles one after the other."""

    name: str
    batch: int
    longest: int
    unsplit: Span
    usual: Span
    best: Span
    lean: Span


def shapes() -> Iterator[tuple[str, list[Request]]]:
    """Uniform batches, and ragged ones: one long context among short ones, and lengths in a geometric row."""
    for batch in BATCHES:
        for context in CONTEXTS:
            yield "uniform", [Request(context)] * batch
            if batch > 1:
                yield "one long", [Request(context), *[Request(max(1, context // 16))] * (batch - 1)]
                yield "geometric", [Request(max(1, context >> n % 8)) for n in range(batch)]


def rows() -> Iterator[Row]:
    """All shapes through all schedules."""
    for name, batch in shapes():
        outputs = outputs_of(batch, HEADS, TILE)
        usual = usual_splits(outputs, WORKERS)
        yield Row(
            name,
            len(batch),
            max(request.context for request in batch),
            unsplit(outputs, WORKERS),
            fixed_split(outputs, WORKERS, usual, COSTS),
            best_fixed_split(outputs, WORKERS, most=64, costs=COSTS),
            lean(outputs, WORKERS, tile=TILE, costs=COSTS),
        )
