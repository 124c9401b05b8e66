"""A canonical form of labelled relations between a few nodes: the same for two structures just when one becomes the
other by renumbering its nodes.

Colour refinement; where nodes stay alike, one after the other is singled out and the smallest outcome counts. What
turns out to be symmetric to what was seen is not followed (McKay and Piperno, Practical graph isomorphism, II).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

_MOST_OUTCOMES = 2000
"""Outcomes that are compared before giving up; statements that people write need a few."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A label, and the nodes it relates, in order (a node may stand there more than once)."""

    label: str
    nodes: tuple[int, ...]


Form = tuple[tuple[str, tuple[int, ...]], ...]
"""Relations between renumbered nodes, sorted."""


def canonical_form(relations: Sequence[Relation], count: int) -> Form | None:
    """The canonical form of relations between the nodes `0 … count - 1`; `None` if it takes too long to find."""
    search = _Search(relations, count)
    try:
        search.follow(search.refined([0] * count), ())
    except _TooSymmetric:
        return None
    return search.best


class _TooSymmetric(Exception):
    pass


@dataclass
class _Search:
    relations: Sequence[Relation]
    count: int
    best: Form | None = None
    _best_numbers: list[int] = field(default_factory=list)
    _best_path: tuple[int, ...] = ()
    _symmetries: list[list[int]] = field(default_factory=list)
    _outcomes: int = 0

    def follow(self, colours: list[int], path: tuple[int, ...]) -> int:
        """Look at all outcomes below a colouring in which the nodes of `path` were singled out.

        Returns how far up the search may go on: outcomes below that are symmetric to those that were seen.
        """
        cell = _first_cell(colours)
        if not cell:
            return self._arrive(colours, path)
        tried: list[int] = []
        for node in cell:
            if tried and self._reached(tried, path, node):
                continue
            # Before all others of its colour, which keep their order among the colours.
            single = [2 * colour + 1 for colour in colours]
            single[node] -= 1
            level = self.follow(self.refined(single), (*path, node))
            if level < len(path):
                return level
            tried.append(node)
        return len(path)

    def refined(self, colours: list[int]) -> list[int]:
        """Colours that tell apart all that can be told apart by what nodes are related to."""
        colours = _ranks(colours)
        while True:
            places: list[list[tuple[str, int, tuple[int, ...]]]] = [[] for _ in range(self.count)]
            for relation in self.relations:
                seen = tuple(colours[node] for node in relation.nodes)
                for position, node in enumerate(relation.nodes):
                    places[node].append((relation.label, position, seen))
            finer = _ranks([(colours[node], tuple(sorted(places[node]))) for node in range(self.count)])
            if max(finer, default=0) == max(colours, default=0):
                return finer
            colours = finer

    def _arrive(self, numbers: list[int], path: tuple[int, ...]) -> int:
        self._outcomes += 1
        if self._outcomes > _MOST_OUTCOMES:
            raise _TooSymmetric
        renumbered = (
            (relation.label, tuple(numbers[node] for node in relation.nodes)) for relation in self.relations
        )
        form = tuple(sorted(renumbered))
        if self.best is None or form < self.best:
            self.best, self._best_numbers, self._best_path = form, numbers, path
        elif form == self.best:
            back = {number: node for node, number in enumerate(numbers)}
            self._symmetries.append([back[number] for number in self._best_numbers])
            # All below the point where the two ways part looks like what was seen.
            return next(
                (level for level, pair in enumerate(zip(path, self._best_path, strict=False)) if pair[0] != pair[1]),
                len(path),
            )
        return len(path)

    def _reached(self, tried: Sequence[int], path: tuple[int, ...], node: int) -> bool:
        """A symmetry that leaves `path` alone takes a node that was tried to this one."""
        fixing = [symmetry for symmetry in self._symmetries if all(symmetry[fixed] == fixed for fixed in path)]
        seen, todo = set(tried), list(tried)
        while todo:
            one = todo.pop()
            for symmetry in fixing:
                for other in (symmetry[one], symmetry.index(one)):
                    if other not in seen:
                        seen.add(other)
                        todo.append(other)
        return node in seen


def _first_cell(colours: Sequence[int]) -> list[int]:
    """The nodes of the first colour that several have."""
    cells: dict[int, list[int]] = {}
    for node, colour in enumerate(colours):
        cells.setdefault(colour, []).append(node)
    shared = [colour for colour, nodes in cells.items() if len(nodes) > 1]
    return cells[min(shared)] if shared else []


def _ranks(values: Sequence[object]) -> list[int]:
    order = {value: rank for rank, value in enumerate(sorted(set(values)))}  # type: ignore[type-var]
    return [order[value] for value in values]
