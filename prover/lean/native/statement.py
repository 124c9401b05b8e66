"""Whether two constants state the same: their types, and whatever the types are made of."""

from collections.abc import Callable

from prover.lean.native.constants import Constants, kind_of_constant, level_parameters, type_of_constant
from prover.lean.native.names import LeanName
from prover.lean.native.objects import field, name_of
from prover.lean.native.runtime import Runtime

Lookup = Callable[[LeanName], int | None]
"""Finds one of the constants that a text added (borrowed), or `None`."""

_WITH_VALUE = frozenset(("def", "theorem", "opaque"))


class Statements:
    """Compares and shows the statements of constants."""

    def __init__(self, runtime: Runtime, constants: Constants) -> None:
        self._runtime, self._constants = runtime, constants
        self._symbols, self._objects = runtime.symbols, runtime.objects

    def same(self, trusted: int, candidate: int, trusted_new: Lookup, candidate_new: Lookup) -> bool:
        """The types are equal up to names of bound variables and of universe parameters.

        A type may mention constants that its own text made, such as the function behind a `match` in a statement.
        They must be equal too, or a candidate could define such a name in its own way beforehand.
        """
        if not self._equal(trusted, candidate, type_of_constant(trusted), type_of_constant(candidate)):
            return False
        compared: set[LeanName] = set()
        todo = self._constants.used_in(type_of_constant(trusted))
        while todo:
            name = todo.pop()
            ours = trusted_new(name)
            if name in compared or ours is None:
                continue
            compared.add(name)
            theirs = candidate_new(name)
            if theirs is None or not self._same_definition(ours, theirs):
                return False
            todo += self._constants.used_by(ours)
        return True

    def show(self, environment: int, info: int) -> str:
        """The statement as Lean prints it with the notations of an environment; empty if it cannot be printed."""
        keep, symbols, runtime = self._objects.keep, self._symbols, self._runtime
        result = symbols.show_expression(
            keep(environment),
            keep(runtime.empty_metavariables),
            symbols.empty_local_context(1),
            keep(runtime.options),
            keep(type_of_constant(info)),
        )
        return runtime.pretty(result)

    def _same_definition(self, ours: int, theirs: int) -> bool:
        kind = kind_of_constant(ours)
        if kind not in _WITH_VALUE or kind_of_constant(theirs) != kind:
            return False
        types = type_of_constant(ours), type_of_constant(theirs)
        values = field(field(ours, 0), 1), field(field(theirs, 0), 1)
        return self._equal(ours, theirs, *types) and self._equal(ours, theirs, *values)

    def _equal(self, ours: int, theirs: int, our_part: int, their_part: int) -> bool:
        """Parts (types or values) of two constants are equal once universe parameters have the same names."""
        our_levels, their_levels = ([name_of(name) for name in level_parameters(info)] for info in (ours, theirs))
        if len(our_levels) != len(their_levels):
            return False
        if our_levels == their_levels:
            return bool(self._symbols.equal_expressions(our_part, their_part))
        objects = self._objects
        levels = [self._symbols.level_parameter(objects.keep(name)) for name in level_parameters(ours)]
        names = objects.list([objects.keep(name) for name in level_parameters(theirs)])
        renamed = self._symbols.instantiate_levels(their_part, names, objects.list(levels))
        equal = bool(self._symbols.equal_expressions(our_part, renamed))
        objects.drop(renamed)
        return equal
