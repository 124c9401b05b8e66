"""A conclusion that says more."""

from collections.abc import Iterator, Sequence

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.statement import Statement
from prover.engine.evolution.term import NAT, Apply, Constant, Numeral, Term, locals_of, operation, sign_of


class Strengthening:
    """`≤` becomes `<` or `=`, `∨` one of its sides, `∣` equality; a conclusion with its hypothesis becomes `↔`."""

    name = "strengthen"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Iterator[tuple[Statement, tuple[Parent, ...]]]:
        """See `Direction.statements`."""
        about = parent.statement
        for fact in reversed(about.facts):
            last = about.without((fact.name,))
            variables = {b.name for b in about.data}
            law = sign_of(fact.type) == "" and not isinstance(fact.type, Apply)
            if len(last.facts) == len(about.facts) - 1 and not law and locals_of(fact.type) & variables:
                yield last.with_conclusion(operation("↔", fact.type, about.conclusion)), ()
        yield from ((about.with_conclusion(stronger), ()) for stronger in _stronger(about.conclusion))


def _stronger(term: Term) -> Iterator[Term]:
    sign = sign_of(term)
    if not isinstance(term, Apply):
        return
    if sign == "≤":
        yield operation("<", *term.arguments)
        yield operation("=", *term.arguments)
    if sign == "<" and term.arguments[0] in (NAT, Constant("Int")):
        type_, one, other = term.arguments
        yield operation("<", type_, operation("+", type_, one, Numeral(1, type_)), other)
        yield operation("=", type_, operation("+", type_, one, Numeral(1, type_)), other)
    if sign == "∣":
        yield operation("=", *term.arguments)
    if sign == "∨":
        yield from term.arguments
