"""Constants and variables: a number becomes a variable, a variable becomes a term."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.statement import Binder, Role, Statement, type_of
from prover.engine.evolution.term import (
    NAT,
    Apply,
    Binding,
    Constant,
    Local,
    Numeral,
    Term,
    apply,
    exchanged,
    locals_of,
    operation,
    walk,
)

Made = Iterator[tuple[Statement, tuple[Parent, ...]]]
_INT = Constant("Int")


class Generalisation:
    """A number, everywhere or in one place, becomes a variable; so does a term that stands in the conclusion more
    than once."""

    name = "generalise"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Made:
        """See `Direction.statements`."""
        about = parent.statement
        numbers = {
            part: None
            for term in (about.conclusion, *(f.type for f in about.facts))
            for part in walk(term)
            if isinstance(part, Numeral) and part.type in (NAT, _INT)
        }
        for number in numbers:
            yield _with_variable(about, number, number.type, everywhere=True), ()
            yield _with_variable(about, number, number.type, everywhere=False), ()
        terms = [part for part in walk(about.conclusion) if isinstance(part, Apply)]
        for term in dict.fromkeys(terms):
            type_ = type_of(term, about.types)
            bound = locals_of(term) <= set(about.types)
            if terms.count(term) > 1 and bound and type_ is not None and not isinstance(type_, Binding):
                yield _with_variable(about, term, type_, everywhere=False), ()


def _with_variable(about: Statement, term: Term, type_: Term, *, everywhere: bool) -> Statement:
    new = Binder("general", type_, Role.DATA)
    binders = about.binders
    if everywhere:
        binders = tuple(
            Binder(b.name, exchanged(b.type, term, Local(new.name)), b.role) if b.role is Role.FACT else b
            for b in binders
        )
    place = (
        next((i for i, b in enumerate(binders) if b.role is Role.FACT), len(binders)) if everywhere else len(binders)
    )
    if everywhere and not locals_of(type_) <= {b.name for b in binders[:place]}:
        place = len(binders)
    made = Statement((*binders[:place], new, *binders[place:]), exchanged(about.conclusion, term, Local(new.name)))
    return made.trimmed()


class Specialisation:
    """Two variables become one; a variable becomes a function's value, a sum or zero; a function becomes one that is
    applied twice or shifted."""

    name = "specialise"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Made:
        """See `Direction.statements`."""
        about = parent.statement
        plain = [b for b in about.data if not isinstance(b.type, Binding)]
        maps = [b for b in about.data if isinstance(b.type, Binding) and b.type.type == b.type.body]
        for one, other in combinations(plain, 2):
            if one.type == other.type:
                yield about.instantiated({other.name: Local(one.name)}), ()
        for variable in plain:
            for function in maps:
                order = [b.name for b in about.binders]
                fits = isinstance(function.type, Binding) and function.type.type == variable.type
                if fits and order.index(function.name) < order.index(variable.name):
                    yield _substituted(about, variable, apply(Local(function.name), Local("inside"))), ()
            if variable.type in (NAT, _INT):
                step = operation("+", variable.type, Local("inside"), Numeral(1, variable.type))
                twice = operation("+", variable.type, Local("inside"), Local("inside"))
                yield from ((_substituted(about, variable, term), ()) for term in (step, twice))
                yield about.instantiated({variable.name: Numeral(0, variable.type)}), ()
        for function in maps:
            if isinstance(function.type, Binding):
                inner = apply(Local("inside"), Local("argument"))
                doubled = Binding("λ", "argument", function.type.type, apply(Local("inside"), inner))
                yield _substituted(about, function, doubled), ()
                if function.type.type == NAT:
                    moved = operation("+", NAT, Local("argument"), Numeral(1, NAT))
                    shifted = Binding("λ", "argument", NAT, apply(Local("inside"), moved))
                    yield _substituted(about, function, shifted), ()


def _substituted(about: Statement, variable: Binder, term: Term) -> Statement:
    """A variable replaced by a term in a new one, which takes its place."""
    names = {variable.name: term}
    binders = []
    for binder in about.binders:
        if binder.name == variable.name:
            binders.append(Binder("inside", binder.type, binder.role))
        else:
            binders.append(binder)
    return Statement(tuple(binders), about.conclusion).instantiated(names)
