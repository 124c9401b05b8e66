"""Which axioms a constant rests on, by walking everything its type and its value mention."""

from collections.abc import Callable
from typing import Self

from prover.lean.native.constants import Constants, kind_of_constant
from prover.lean.native.names import LeanName

Find = Callable[[LeanName], int | None]
"""Finds a constant by name: a new reference, or `None`."""


class Axioms:
    """The axioms behind the constants that `find` knows; what it has walked once is remembered.

    `below` answers for all other names (a candidate stands on its context, that on the library). Nothing that the
    elaborator recorded is believed: Lean's own `#print axioms` reads a table that each module carries.
    """

    def __init__(self, constants: Constants, find: Find, below: Self | None = None) -> None:
        self._constants, self._find, self._below = constants, find, below
        self._walked: dict[LeanName, tuple[LeanName, ...] | None] = {}
        self._are_axioms: set[LeanName] = set()
        self._known: dict[LeanName, frozenset[LeanName]] = {}

    def of(self, name: LeanName) -> frozenset[LeanName]:
        """Axioms behind a constant, itself included if it is one. A name nobody knows counts as an axiom."""
        known = self._known.get(name)
        if known is not None:
            return known
        found: set[LeanName] = set()
        seen: set[LeanName] = set()
        todo = [name]
        while todo:
            one = todo.pop()
            if one in seen:
                continue
            seen.add(one)
            mentioned = self._mentions(one)
            if mentioned is not None:
                todo.extend(mentioned)
            elif self._below is not None:
                found |= self._below.of(one)
            if one in self._are_axioms:
                found.add(one)
        self._known[name] = result = frozenset(found)
        return result

    def _mentions(self, name: LeanName) -> tuple[LeanName, ...] | None:
        """Constants that a constant mentions; `None` for one that `find` does not know."""
        if name in self._walked:
            return self._walked[name]
        info = self._find(name)
        mentioned = None
        if info is None:
            if self._below is None:
                self._are_axioms.add(name)
        else:
            if kind_of_constant(info) == "axiom":
                self._are_axioms.add(name)
            mentioned = tuple(self._constants.used_by(info))
            self._constants.drop(info)
        self._walked[name] = mentioned
        return mentioned
