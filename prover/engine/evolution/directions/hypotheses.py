"""Hypotheses: one is left out, or a weaker one is asked for."""

from collections.abc import Iterator, Sequence

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.statement import Binder, Role, Statement
from prover.engine.evolution.term import NAT, Apply, Binding, Constant, Term, operation, sign_of


class Weakening:
    """Leave a hypothesis out; `<` becomes `≤`, `=` becomes `≤`, `↔` one of its directions; a law for all becomes one
    for the values that are there."""

    name = "weaken hypotheses"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Iterator[tuple[Statement, tuple[Parent, ...]]]:
        """See `Direction.statements`."""
        about = parent.statement
        for fact in about.facts:
            yield about.without((fact.name,)).trimmed(), ()
        for fact in about.facts:
            for weaker in _weaker(fact.type):
                binders = tuple(
                    Binder(b.name, weaker, Role.FACT) if b.name == fact.name else b for b in about.binders
                )
                yield Statement(binders, about.conclusion), ()


def _weaker(fact: Term) -> Iterator[Term]:
    if isinstance(fact, Binding):
        yield from (Binding(fact.sign, fact.name, fact.type, inside) for inside in _weaker(fact.body))
        return
    sign = sign_of(fact)
    if not isinstance(fact, Apply):
        return
    ordered = fact.arguments[0] in (NAT, Constant("Int"))
    if sign == "<" or (sign == "=" and ordered):
        yield operation("≤", *fact.arguments)
    if sign == "=" and ordered:
        yield operation("≤", fact.arguments[0], fact.arguments[2], fact.arguments[1])
    if sign == "↔":
        one, other = fact.arguments
        yield Binding("∀", "then", one, other)
        yield Binding("∀", "then", other, one)
    if sign == "∧":
        yield from fact.arguments
