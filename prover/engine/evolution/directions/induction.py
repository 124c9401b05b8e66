"""From a step to a distance: what holds from `n` to `n + 1` holds from each number to all that follow it."""

from collections.abc import Iterator, Sequence

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.statement import Binder, Role, Statement
from prover.engine.evolution.term import (
    NAT,
    Apply,
    Binding,
    Local,
    Numeral,
    Term,
    exchanged,
    locals_of,
    operation,
    replaced,
    sign_of,
)

_RELATIONS = frozenset({"=", "≤", "<", "∣"})


class InductionSchemes:
    """A conclusion or a law that leads from `n` to `n + k` is carried on: from the start to every number, from one
    number to a later one, in steps of two, along all smaller ones (strong induction)."""

    name = "induct"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Iterator[tuple[Statement, tuple[Parent, ...]]]:
        """See `Direction.statements`."""
        about = parent.statement
        for variable in about.data:
            if variable.type != NAT:
                continue
            yield from ((made.trimmed(), ()) for made in _carried(about, variable.name))
        for law in about.facts:
            yield from ((made.trimmed(), ()) for made in _of_law(about, law))


def _carried(about: Statement, name: str) -> Iterator[Statement]:
    """`Q n → Q (n + k)` as a lemma, and relations between values at `n` and `n + k`."""
    for fact in about.facts:
        for step in (1, 2):
            moved = replaced(fact.type, {name: _plus(Local(name), step)})
            if moved == about.conclusion and name in locals_of(fact.type):
                rest = about.without((fact.name,))
                if any(name in locals_of(f.type) for f in rest.facts):
                    continue
                yield from _along(rest, name, fact.type, step)
    yield from _related(about, name, about.conclusion)


def _along(rest: Statement, name: str, proposition: Term, step: int) -> Iterator[Statement]:
    """From `Q` at one number to `Q` at later ones."""
    further = Binder("further", NAT, Role.DATA)
    start = Binder("start", proposition, Role.FACT)
    distance: Term = Local("further") if step == 1 else operation("*", NAT, Numeral(step, NAT), Local("further"))
    later = replaced(proposition, {name: operation("+", NAT, Local(name), distance)})
    yield Statement((*rest.binders, further, start), later)
    first = replaced(proposition, {name: Numeral(0, NAT)})
    yield Statement((*(b for b in rest.binders), Binder("start", first, Role.FACT)), proposition)


def _related(about: Statement, name: str, relation: Term) -> Iterator[Statement]:
    """`t n R t (n + k)` carried on along `n`."""
    if not isinstance(relation, Apply) or any(name in locals_of(f.type) for f in about.facts):
        return
    local = isinstance(relation.head, Local) and len(relation.arguments) == 2
    if sign_of(relation) not in _RELATIONS and not local:
        return
    for low, high in (relation.arguments[-2:], relation.arguments[:-3:-1]):
        for step in (1, 2):
            if replaced(low, {name: _plus(Local(name), step)}) != high or name not in locals_of(low):
                continue
            further = Binder("further", NAT, Role.DATA)
            distance: Term = Local("further") if step == 1 else operation("*", NAT, Numeral(2, NAT), Local("further"))
            later = replaced(low, {name: operation("+", NAT, Local(name), distance)})
            sign = "≤" if sign_of(relation) == "<" else sign_of(relation)
            new = exchanged(relation, high, later) if high in relation.arguments else relation
            if sign != sign_of(relation) and isinstance(new, Apply):
                new = operation(sign, *new.arguments)
            yield Statement((*about.binders, further), new)
            other = Binder("other", NAT, Role.DATA)
            for order in ("≤", "<"):
                given = Binder("given", operation(order, NAT, Local(name), Local("other")), Role.FACT)
                there = exchanged(relation, high, replaced(low, {name: Local("other")}))
                if order == "≤" and isinstance(there, Apply) and sign_of(there) == "<":
                    there = operation("≤", *there.arguments)
                yield Statement((*about.binders, other, given), there)


def _of_law(about: Statement, law: Binder) -> Iterator[Statement]:
    """The same for a law `∀ n, …` among the hypotheses: what follows from it alone."""
    term = law.type
    if not isinstance(term, Binding) or term.type != NAT or term.name not in locals_of(term.body):
        return
    at = Binder("at", NAT, Role.DATA)
    inside = replaced(term.body, {term.name: Local("at")})
    base = Statement((*about.binders, at), about.conclusion)
    if isinstance(inside, Binding) and inside.name not in locals_of(inside.body):
        for step in (1, 2):
            if replaced(inside.type, {"at": _plus(Local("at"), step)}) == inside.body:
                yield from _along(base, "at", inside.type, step)
                # Downward laws lead from the later to the earlier.
            if replaced(inside.body, {"at": _plus(Local("at"), step)}) == inside.type:
                further = Binder("further", NAT, Role.DATA)
                distance: Term = (
                    Local("further") if step == 1 else operation("*", NAT, Numeral(2, NAT), Local("further"))
                )
                later = replaced(inside.body, {"at": operation("+", NAT, Local("at"), distance)})
                yield Statement((*base.binders, further, Binder("start", later, Role.FACT)), inside.body)
        return
    yield from _related(base, "at", inside)


def _plus(term: Term, step: int) -> Term:
    return operation("+", NAT, term, Numeral(step, NAT))
