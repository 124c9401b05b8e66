"""Where the boxes and arrows of the lemma graph are: a layered drawing, one column for each depth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from prover.drawing.layers import Item, Links, Passing, few_crossings, settled
from prover.drawing.lemma_graph import Graph, depths, parts

ACROSS = 72.0
"""Room between columns, in pixels."""
DOWN = 12.0
"""Room between boxes of a column."""
APART = 30.0
"""Room between unconnected parts."""
PASSING = 9.0
"""Height kept free for edges that pass a column."""
_LEAST_WIDTH = 900.0
"""Rows of boxes without neighbours are at least so long before another one begins."""

Edge: TypeAlias = tuple[str, str]
Points: TypeAlias = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Size:
    """Of a box, in pixels."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """Where a box is: its left upper corner, and its size, in pixels."""

    x: float
    y: float
    size: Size


@dataclass(frozen=True, slots=True)
class Column:
    """A column of boxes of one depth."""

    depth: int
    x: float
    width: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Drawing:
    """Places of everything. `edges`: for each, the points that it goes through, from the needed to the needing skill.
    `lonely`: the y at which boxes without any neighbour begin, if there are such."""

    boxes: Mapping[str, Box]
    edges: Mapping[Edge, Points]
    columns: tuple[Column, ...]
    width: float
    height: float
    lonely: float | None = None


def lay_out(graph: Graph, sizes: Mapping[str, Size]) -> Drawing:
    """Places for all boxes: unconnected parts stand below each other, the largest first, and boxes without neighbours
    in rows at the end. The same graph always gives the same drawing."""
    layout = _Layout(graph, sizes)
    lonely: list[str] = []
    for part in parts(graph):
        if len(part) > 1:
            layout.add_part(part)
        else:
            lonely += part
    return layout.drawing(lonely)


class _Layout:
    def __init__(self, graph: Graph, sizes: Mapping[str, Size]) -> None:
        self._sizes = sizes
        self._depths = depths(graph)
        self._columns = self._make_columns([node for node in graph if graph.degree(node) > 0])
        self._boxes: dict[str, Box] = {}
        self._edges: dict[Edge, Points] = {}
        self._y = 0.0

    def add_part(self, part: Graph) -> None:
        """A connected part below what is there."""
        columns: list[list[Item]] = [[] for _ in self._columns]
        for node in part:
            columns[self._depths[node]].append(node)
        links = Links()
        chains: dict[Edge, list[Item]] = {}
        for start, end in part.edges:
            between = range(self._depths[start] + 1, self._depths[end])
            chain: list[Item] = [start, *(Passing(start, depth) for depth in between), end]
            for item in chain:
                if isinstance(item, Passing) and item not in links.before:
                    columns[item.depth].append(item)
            for left, right in pairwise(chain):
                links.join(left, right)
            chains[start, end] = chain
        ordered = few_crossings([column for column in columns if column], links)
        middles = settled(ordered, links, self._height, DOWN)
        top = min(middle - self._height(item) / 2 for item, middle in middles.items())
        places = {item: middle - top + self._y for item, middle in middles.items()}
        for node in part:
            x, y = self._columns[self._depths[node]].x, places[node] - self._height(node) / 2
            self._boxes[node] = Box(x, y, self._sizes[node])
        self._edges |= {edge: self._points(chain, places) for edge, chain in chains.items()}
        self._y = max(place + self._height(item) / 2 for item, place in places.items()) + APART

    def drawing(self, lonely: Sequence[str]) -> Drawing:
        """Everything, with these boxes at the end."""
        width = self._columns[-1].right if self._columns else 0.0
        top = self._y
        if lonely:
            width = self._add_rows(lonely, width)
        height = max((box.y + box.size.height for box in self._boxes.values()), default=0.0)
        return Drawing(self._boxes, self._edges, self._columns, width, height, top if lonely else None)

    def _make_columns(self, nodes: Sequence[str]) -> tuple[Column, ...]:
        widths: dict[int, float] = {}
        for node in nodes:
            depth = self._depths[node]
            widths[depth] = max(widths.get(depth, 0.0), self._sizes[node].width)
        columns: list[Column] = []
        for depth, width in sorted(widths.items()):
            columns.append(Column(depth, columns[-1].right + ACROSS if columns else 0.0, width))
        return tuple(columns)

    def _height(self, item: Item) -> float:
        return self._sizes[item].height if isinstance(item, str) else PASSING

    def _points(self, chain: Sequence[Item], places: Mapping[Item, float]) -> Points:
        points: list[tuple[float, float]] = []
        for item in chain:
            y = places[item]
            if isinstance(item, Passing):
                column = self._columns[item.depth]
                points += [(column.x, y), (column.right, y)]
            elif points:
                points.append((self._boxes[item].x, y))
            else:
                # A box may be narrower than its column: the edge leaves that level, beside its neighbours.
                column = self._columns[self._depths[item]]
                points += dict.fromkeys(((self._boxes[item].x + self._sizes[item].width, y), (column.right, y)))
        return tuple(points)

    def _add_rows(self, nodes: Sequence[str], width: float) -> float:
        """Boxes in rows, one behind the other; returns the width of everything."""
        most = max(width, _LEAST_WIDTH)
        rows: list[list[str]] = [[]]
        x = 0.0
        for node in nodes:
            if rows[-1] and x + self._sizes[node].width > most:
                rows.append([])
                x = 0.0
            rows[-1].append(node)
            x += self._sizes[node].width + DOWN
        y = self._y
        for row in rows:
            tallest = max(self._sizes[node].height for node in row)
            x = 0.0
            for node in row:
                size = self._sizes[node]
                self._boxes[node] = Box(x, y + (tallest - size.height) / 2, size)
                x += size.width + DOWN
            width = max(width, x - DOWN)
            y += tallest + DOWN
        return width
