"""Whether two constants state the same: their types, and whatever the types are made of."""

from collections.abc import Callable

from prover.lean.native.constants import Constants, kind_of_constant, level_parameters, type_of_constant
from prover.lean.native.names import LeanName
from prover.lean.native.objects import field, name_of, tag
from prover.lean.native.runtime import Runtime

Lookup = Callable[[LeanName], int | None]
"""Finds one of the constants that a text added (borrowed), or `None`."""

_CONSTANT, _APPLICATION, _LAMBDA, _FORALL, _LET, _ANNOTATED, _PROJECTION = 4, 5, 6, 7, 8, 10, 11
_PARTS = {
    _APPLICATION: (0, 1),
    _LAMBDA: (1, 2),
    _FORALL: (1, 2),
    _LET: (1, 2, 3),
    _ANNOTATED: (1,),
    _PROJECTION: (2,),
}
"""Which fields of each kind of `Lean.Expr` are expressions."""
_MUTUAL = frozenset(("inductive", "constructor", "recursor"))


class Statements:
    """Shows the statements of constants."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def show(self, environment: int, info: int) -> str:
        """The statement as Lean prints it with the notations of an environment; empty if it cannot be printed."""
        runtime, symbols, keep = self._runtime, self._runtime.symbols, self._runtime.objects.keep
        result = symbols.show_expression(
            keep(environment),
            keep(runtime.empty_metavariables),
            symbols.empty_local_context(1),
            keep(runtime.options),
            keep(type_of_constant(info)),
        )
        return runtime.pretty(result)


class Comparison:
    """Compares what a candidate declared with what a trusted text declared.

    Expressions are the same up to names of bound variables and of universe parameters. Where they mention a constant
    that the trusted text itself made (the function behind a `match` in the statement, say), the candidate must have
    made one with the same definition, under whatever name; a candidate could define such a name in its own way.
    """

    def __init__(self, runtime: Runtime, constants: Constants, trusted: Lookup, candidate: Lookup) -> None:
        self._symbols, self._objects = runtime.symbols, runtime.objects
        self._constants, self._trusted, self._candidate = constants, trusted, candidate
        self._compared: dict[tuple[LeanName, LeanName], bool] = {}

    def same_type(self, ours: int, theirs: int) -> bool:
        """The types of two constants are the same."""
        return self._same_part(ours, theirs, type_of_constant(ours), type_of_constant(theirs))

    def _same_constant(self, our_name: LeanName, their_name: LeanName) -> bool:
        """Two names mean the same: one constant of the context, or two with the same definition."""
        ours = self._trusted(our_name)
        if ours is None:
            return our_name == their_name
        names = (our_name, their_name)
        if names not in self._compared:
            # An inductive type and its constructors mention each other; while one is compared the others may lean on
            # it. A definition cannot mention itself.
            self._compared[names] = kind_of_constant(ours) in _MUTUAL
            self._compared[names] = self._same_definition(ours, self._candidate(their_name))
        return self._compared[names]

    def _same_definition(self, ours: int, theirs: int | None) -> bool:
        if theirs is None or kind_of_constant(theirs) != kind_of_constant(ours):
            return False
        match kind_of_constant(ours):
            case "theorem":  # two proofs of one statement are equal to the kernel
                return self.same_type(ours, theirs)
            case "def" | "opaque":
                values = field(field(ours, 0), 1), field(field(theirs, 0), 1)
                return self.same_type(ours, theirs) and self._same_part(ours, theirs, *values)
            case "inductive":  # the same constructors, by name, and each the same
                mentioned = self._constants.used_by(ours)
                return (
                    self.same_type(ours, theirs)
                    and set(mentioned) == set(self._constants.used_by(theirs))
                    and all(self._same_constant(name, name) for name in mentioned)
                )
            case "constructor" | "recursor":  # its type mentions the inductive type, whose constructors make it
                return self.same_type(ours, theirs)
        return False

    def _same_part(self, ours: int, theirs: int, our_part: int, their_part: int) -> bool:
        """Parts (types or values) of two constants are the same once universe parameters have the same names."""
        our_levels, their_levels = level_parameters(ours), level_parameters(theirs)
        if len(our_levels) != len(their_levels):
            return False
        keep, symbols = self._objects.keep, self._symbols
        renamed = symbols.instantiate_levels(
            their_part,
            self._objects.list([keep(name) for name in their_levels]),
            self._objects.list([symbols.level_parameter(keep(name)) for name in our_levels]),
        )
        same = self._same_expression(our_part, renamed)
        self._objects.drop(renamed)
        return same

    def _same_expression(self, ours: int, theirs: int) -> bool:
        seen: set[tuple[int, int]] = set()
        todo = [(ours, theirs)]
        while todo:
            ours, theirs = both = todo.pop()
            if both in seen:
                continue
            seen.add(both)
            if self._symbols.equal_expressions(ours, theirs):
                mentioned = self._constants.used_in(ours)
                if not all(self._same_constant(name, name) for name in mentioned if self._trusted(name) is not None):
                    return False
                continue
            kind = tag(ours)
            if kind != tag(theirs):
                return False
            if kind == _CONSTANT:
                if not (self._same_levels(ours, theirs) and self._same_constant(*map(_constant_name, both))):
                    return False
            elif kind in _PARTS:
                if kind == _PROJECTION and (name_of(field(ours, 0)), field(ours, 1)) != (
                    name_of(field(theirs, 0)),
                    field(theirs, 1),
                ):
                    return False
                todo += [(field(ours, index), field(theirs, index)) for index in _PARTS[kind]]
            else:
                return False
        return True

    def _same_levels(self, ours: int, theirs: int) -> bool:
        """Two constants in expressions have the same universe levels, whatever their names."""
        keep = self._objects.keep
        renamed = self._symbols.constant_expression(keep(field(ours, 0)), keep(field(theirs, 1)))
        same = bool(self._symbols.equal_expressions(ours, renamed))
        self._objects.drop(renamed)
        return same


def _constant_name(expression: int) -> LeanName:
    return name_of(field(expression, 0))
