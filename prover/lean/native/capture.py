"""A tactic of our own that keeps the state it is run in: put in the place of a hole, it opens it.

It is an elaborator for a kind of syntax that no parser makes, so no text can call it. It is registered before the
imports are followed, as Lean's own built-in tactics are.
"""

import ctypes
from dataclasses import dataclass
from typing import Self

from prover.lean.native.names import LeanName
from prover.lean.native.objects import LeanFailure, Objects, array_items, field, is_box, tag
from prover.lean.native.symbols import Symbols
from prover.lean.native.syntax import NODE as _NODE
from prover.lean.native.syntax import byte_range, is_node, kind_of

_KIND: LeanName = ("_prover", "hole")
_HOLES = ("Lean.Parser.Tactic.tacticSorry", "Lean.Parser.Tactic.tacticAdmit")
_LEVELS = 4
_ARITY = 2 * _LEVELS + 2  # the syntax, then for each level its context and its state, then the world
_Native = ctypes.CFUNCTYPE(ctypes.c_size_t, *[ctypes.c_size_t] * _ARITY)


@dataclass(frozen=True, slots=True)
class Captured:
    """The contexts and states of a tactic: those of tactics, terms, unification and declarations, in that order.

    States are values here, which live in mutable cells while a tactic runs. All references are owned.
    """

    contexts: tuple[int, ...]
    states: tuple[int, ...]

    @property
    def everything(self) -> tuple[int, ...]:
        """All the objects."""
        return self.contexts + self.states

    def with_states(self, objects: Objects, take: tuple[int, ...]) -> Self:
        """New owner of the same contexts, with other states."""
        return type(self)(tuple(map(objects.keep, self.contexts)), take)


class Capture:
    """Registers the tactic; `captured` are the states it has been run in since `begin`."""

    def __init__(self, symbols: Symbols, objects: Objects) -> None:
        self._symbols, self._objects = symbols, objects
        self.captured: list[Captured] = []
        self._active = False
        self._function = _Native(self._run)  # lives as long as the process: native code holds its address
        address = ctypes.cast(self._function, ctypes.c_void_p).value
        added = symbols.add_elaborator(
            symbols.constant("l_Lean_Elab_Tactic_tacticElabAttribute"),
            objects.name(_KIND),
            objects.name(_KIND),
            objects.closure(address or 0, _ARITY),
        )
        if tag(added) != 0:
            raise LeanFailure("the tactic that opens holes could not be registered")
        objects.drop(added)

    def begin(self) -> None:
        """From now on states are kept."""
        self.captured, self._active = [], True

    def end(self) -> list[Captured]:
        """What was kept, outermost run first."""
        self._active = False
        captured, self.captured = self.captured, []
        return captured

    def mark(self, syntax: int, place: tuple[int, int]) -> int | None:
        """New syntax like `syntax` in which our tactic stands around the `sorry` at this byte range; `None` if there
        is none."""
        objects = self._objects
        around = byte_range(syntax) if is_node(syntax) else None
        if around is None or not (around[0] <= place[0] and place[1] <= around[1]):
            return None
        if around == place and kind_of(syntax) in _HOLES:
            content, name = [objects.keep(syntax)], objects.name(_KIND)
        else:
            content, found = [], False
            for part in array_items(field(syntax, 2)):
                marked = self.mark(part, place)  # in several parts where the parser left a choice
                found = found or marked is not None
                content.append(objects.keep(part) if marked is None else marked)
            if not found:
                for part in content:
                    objects.drop(part)
                return None
            name = objects.keep(field(syntax, 1))
        return objects.constructor(_NODE, [objects.keep(field(syntax, 0)), name, objects.array(content)])

    def _run(self, syntax: int, *rest: int) -> int:
        """The tactic: keep the state, then do what stands in our node."""
        keep, cells = self._objects.keep, rest[: 2 * _LEVELS]
        if self._active:
            states = tuple(self._symbols.ref_get(cell) for cell in cells[1::2])
            self.captured.append(Captured(tuple(map(keep, cells[::2])), states))
        inner = keep(array_items(field(syntax, 2))[0])
        result: int = self._symbols.evaluate_tactic(inner, *cells)
        for value in (syntax, *rest):
            if not is_box(value):
                self._objects.drop(value)
        return result
