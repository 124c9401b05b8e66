"""Goals, read out of the info trees that elaboration leaves behind.

`Lean.Elab.InfoTree`: `context partial tree` (0), `node info children` (1), `hole goal` (2). A hole stands for a tree
that came later; `InfoState.assignment` has it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from prover.lean.native.names import LeanName
from prover.lean.native.objects import array_items, box, field, list_items, name_of, pair, tag
from prover.lean.native.runtime import Runtime
from prover.lean.native.syntax import byte_range, is_node, kind_of

_CONTEXT, _NODE = 0, 1
_COMMAND_CONTEXT = 0  # constructor of Lean.Elab.PartialContextInfo
_TACTIC, _TERM = 0, 1  # constructors of Lean.Elab.Info
_ASSIGNMENT, _TREES = 1, 2  # fields of Lean.Elab.InfoState
_METAVARIABLES = 3  # field of Lean.Elab.CommandContextInfo
_NATURAL = 0  # MetavarKind.natural


@dataclass(frozen=True, slots=True)
class Place:
    """A tactic or a term that was elaborated: byte range, syntax kind, and where its goals can be read (borrowed)."""

    start: int
    end: int
    kind: str
    is_tactic: bool
    information: int
    context: int

    @property
    def size(self) -> int:
        """Bytes."""
        return self.end - self.start


class InfoTrees:
    """The info trees of one command; valid while the `InfoState` given is."""

    def __init__(self, runtime: Runtime, info_state: int) -> None:
        self._runtime = runtime
        self._info_state = info_state
        self._assigned: dict[LeanName, int] | None = None

    def places(self) -> Iterator[Place]:
        """All tactics and terms with a place in the source, outer before inner."""
        todo = [(tree, 0) for tree in reversed(_persistent_array(field(self._info_state, _TREES)))]
        while todo:
            tree, context = todo.pop()
            if tree & 1:
                continue
            match tag(tree):
                case 0:
                    partial, inner = pair(tree)
                    if tag(partial) == _COMMAND_CONTEXT:
                        context = field(partial, 0)
                    todo.append((inner, context))
                case 1:
                    information, below = pair(tree)
                    if context and (place := _place(information, context)) is not None:
                        yield place
                    todo.extend((child, context) for child in reversed(_persistent_array(below)))
                case _:
                    later = self._assignment().get(name_of(field(tree, 0)))
                    if later is not None:
                        todo.append((later, context))

    def goals(self, place: Place) -> tuple[str, ...]:
        """The goals before a tactic, or the expected type of a term as one goal; printed by Lean."""
        if place.is_tactic:
            return tuple(
                self._show(place.context, field(place.information, 1), goal)
                for goal in list_items(field(place.information, 2))
            )
        expected = field(place.information, 2)
        if expected & 1:
            return ()
        return (self._show_type(place.context, field(place.information, 1), field(expected, 0)),)

    def _show(self, context: int, metavariables: int, goal: int) -> str:
        objects, symbols = self._runtime.objects, self._runtime.symbols
        keep = objects.keep
        command = objects.with_field(context, _METAVARIABLES, keep(metavariables))
        whole = objects.constructor(0, [command, box(0), objects.empty_array()])
        return self._runtime.pretty(symbols.show_goals(whole, objects.list([keep(goal)]))).strip("\n")

    def _show_type(self, context: int, local_context: int, expected: int) -> str:
        """A goal made for the occasion shows the type with its hypotheses."""
        objects, symbols = self._runtime.objects, self._runtime.symbols
        keep = objects.keep
        goal = objects.name(("_prover", "expected"))
        metavariables = symbols.add_goal(
            keep(field(context, _METAVARIABLES)),
            keep(goal),
            box(0),
            keep(local_context),
            objects.empty_array(),
            keep(expected),
            _NATURAL,
            box(0),
        )
        shown = self._show(context, metavariables, goal)
        objects.drop(metavariables)
        objects.drop(goal)
        return shown

    def _assignment(self) -> dict[LeanName, int]:
        if self._assigned is None:
            self._assigned = {
                name_of(goal): tree for goal, tree in _map_entries(field(self._info_state, _ASSIGNMENT))
            }
        return self._assigned


def innermost(places: list[Place], offset: int) -> Place | None:
    """The smallest tactic around a byte offset, or else the smallest term; of equal ones the outermost."""
    around = [place for place in places if place.start <= offset < max(place.end, place.start + 1)]
    return min(around, key=lambda place: (not place.is_tactic, place.size), default=None)


def _place(information: int, context: int) -> Place | None:
    constructor = tag(information)
    if constructor not in (_TACTIC, _TERM):
        return None
    content = field(information, 0)
    syntax = field(field(content, 0), 1)
    around = byte_range(syntax)
    if around is None or not is_node(syntax):
        return None
    return Place(*around, kind_of(syntax), constructor == _TACTIC, content, context)


def _persistent_array(array: int) -> list[int]:
    """Elements of a `Lean.PersistentArray` (root, tail, …)."""
    items: list[int] = []
    todo = [field(array, 0)]
    while todo:
        node = todo.pop()
        inside = array_items(field(node, 0))
        if tag(node) == 0:
            todo.extend(reversed(inside))
        else:
            items.extend(inside)
    return items + array_items(field(array, 1))


def _map_entries(node: int) -> Iterator[tuple[int, int]]:
    """Entries of a `Lean.PersistentHashMap`, given as its root node."""
    if tag(node) == 1:
        yield from zip(array_items(field(node, 0)), array_items(field(node, 1)), strict=True)
        return
    for entry in array_items(field(node, 0)):
        if entry & 1:
            continue
        if tag(entry) == 0:
            yield pair(entry)
        else:
            yield from _map_entries(field(entry, 0))
