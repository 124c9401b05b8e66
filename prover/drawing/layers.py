"""The order and the heights of items in the columns of a layered drawing."""

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

_SWEEPS = 12
"""How often the order within columns is improved, forwards and backwards."""
_SETTLING = 30
"""How often places are moved towards those of their neighbours."""


@dataclass(frozen=True, slots=True)
class Passing:
    """Where the edges from `start` pass a column on their way to later ones; they share that place."""

    start: str
    depth: int


Item: TypeAlias = str | Passing
Columns: TypeAlias = Sequence[Sequence[Item]]


@dataclass(frozen=True, slots=True)
class Links:
    """For each item its neighbours in the column before, and in the one after."""

    before: dict[Item, list[Item]] = field(default_factory=dict)
    after: dict[Item, list[Item]] = field(default_factory=dict)

    def join(self, left: Item, right: Item) -> None:
        """Join two items of columns beside each other, once."""
        if left not in self.before.get(right, ()):
            self.after.setdefault(left, []).append(right)
            self.before.setdefault(right, []).append(left)

    def around(self, item: Item) -> list[Item]:
        """All neighbours."""
        return [*self.before.get(item, ()), *self.after.get(item, ())]


def few_crossings(columns: Columns, links: Links) -> Columns:
    """The columns in an order in which few edges cross: by the mean place of neighbours, to and fro; the best one."""
    best, fewest = columns, crossings(columns, links)
    current = [list(column) for column in columns]
    for sweep in range(_SWEEPS):
        if fewest == 0:
            break
        forwards = sweep % 2 == 0
        for index in range(1, len(current)) if forwards else range(len(current) - 2, -1, -1):
            beside = current[index - 1 if forwards else index + 1]
            current[index] = _by_neighbours(current[index], beside, links.before if forwards else links.after)
        if (counted := crossings(current, links)) < fewest:
            best, fewest = [list(column) for column in current], counted
    return best


def _by_neighbours(
    column: Sequence[Item], beside: Sequence[Item], neighbours: Mapping[Item, Iterable[Item]]
) -> list[Item]:
    places = {item: place for place, item in enumerate(beside)}
    means: dict[Item, float] = {}
    for place, item in enumerate(column):
        near = [places[one] for one in neighbours.get(item, ())]
        means[item] = sum(near) / len(near) if near else float(place)
    return sorted(column, key=means.__getitem__)


def crossings(columns: Columns, links: Links) -> int:
    """How many pairs of edges cross."""
    total = 0
    for column, following in pairwise(columns):
        places = {item: place for place, item in enumerate(following)}
        ends: list[int] = []
        for item in column:
            own = [places[one] for one in links.after.get(item, ())]
            total += sum(len(ends) - bisect_right(ends, end) for end in own)
            for end in own:
                insort(ends, end)
    return total


def settled(columns: Columns, links: Links, height: Callable[[Item], float], gap: float) -> dict[Item, float]:
    """The height of each item's middle: near its neighbours', in the order of its column, `gap` apart or more."""
    steps = [[0.0, *((height(a) + height(b)) / 2 + gap for a, b in pairwise(column))] for column in columns]
    middles: dict[Item, float] = {}
    for column, step in zip(columns, steps, strict=True):
        middles.update(zip(column, spread([0.0] * len(column), step), strict=True))
    for turn in range(_SETTLING):
        for index in range(len(columns)) if turn % 2 == 0 else range(len(columns) - 1, -1, -1):
            wanted = []
            for item in columns[index]:
                near = links.around(item)
                wanted.append(sum(middles[one] for one in near) / len(near) if near else middles[item])
            middles.update(zip(columns[index], spread(wanted, steps[index]), strict=True))
    return middles


def spread(wanted: Sequence[float], steps: Sequence[float]) -> list[float]:
    """The places nearest to those `wanted` (by the sum of squares) at which each is at least its step behind the one
    before it. `steps`: as many as places; the first one does not count."""
    offsets, total = [], 0.0
    for index, step in enumerate(steps):
        total += step if index else 0.0
        offsets.append(total)
    # Without the offsets the places must only not fall: neighbours that would are merged into their mean.
    blocks: list[tuple[float, int]] = []
    for place, offset in zip(wanted, offsets, strict=True):
        mean, size = place - offset, 1
        while blocks and blocks[-1][0] > mean:
            other, others = blocks.pop()
            mean, size = (mean * size + other * others) / (size + others), size + others
        blocks.append((mean, size))
    level = [mean for mean, size in blocks for _ in range(size)]
    return [mean + offset for mean, offset in zip(level, offsets, strict=True)]
