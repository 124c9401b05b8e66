"""The same with signs changed: everywhere (duals), or in one place (swaps)."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.statement import Binder, Statement
from prover.engine.evolution.term import Apply, Binding, Constant, Numeral, Term, operands, sign_of

Made = Iterator[tuple[Statement, tuple[Parent, ...]]]
_ORDER = {"≤": "≤", "<": "<", "min": "max", "max": "min"}
_TURNED = frozenset({"≤", "<"})
_LOGIC = {"∧": "∨", "∨": "∧", "True": "False", "False": "True"}
_SUMS = {"+": "*", "*": "+"}
_SWAPS = (("+", "*"), ("*", "+"), ("min", "max"), ("max", "min"), ("<", "≤"), ("∧", "∨"), ("∨", "∧"))
_ORDERED = frozenset({"Nat", "Int"})


class Duality:
    """The order turned round (`≤` the other way, `min` for `max`), `∧` for `∨`, sums for products (0 for 1)."""

    name = "dualise"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Made:
        """See `Direction.statements`."""
        about = parent.statement
        for signs in (_ORDER, _LOGIC, _SUMS):
            turned = _everywhere(about, lambda term, signs=signs: _dual(term, signs))  # type: ignore[misc]
            if turned != about:
                yield turned, ()
        mirrored = _everywhere(about, _mirror)
        if mirrored != about:
            yield mirrored, ()


def _everywhere(about: Statement, change: Callable[[Term], Term]) -> Statement:
    binders = tuple(Binder(b.name, change(b.type), b.role) for b in about.binders)
    return Statement(binders, change(about.conclusion))


def _dual(term: Term, signs: Mapping[str, str]) -> Term:
    if isinstance(term, Binding):
        return Binding(term.sign, term.name, _dual(term.type, signs), _dual(term.body, signs))
    if isinstance(term, Constant):
        return Constant(signs.get(term.name, term.name))
    if isinstance(term, Numeral) and "+" in signs and term.value in {0, 1}:
        return Numeral(1 - term.value, term.type)
    if isinstance(term, Apply):
        sign = sign_of(term)
        given = tuple(_dual(part, signs) for part in term.arguments)
        if sign in signs and sign in _TURNED:
            return Apply(term.head, (given[0], given[2], given[1]))
        # `n + 1` is a step, not a sum.
        if "+" in signs and sign == "+" and term.arguments[-1] == Numeral(1, term.arguments[0]):
            return Apply(term.head, (given[0], given[1], term.arguments[-1]))
        return Apply(Constant(signs[sign]) if sign in signs else _dual(term.head, signs), given)
    return term


def _mirror(term: Term) -> Term:
    """Two arguments of one type, of every local function, changed about: an operation from the other side."""
    if isinstance(term, Binding):
        return Binding(term.sign, term.name, _mirror(term.type), _mirror(term.body))
    if isinstance(term, Apply):
        given = tuple(_mirror(part) for part in term.arguments)
        if len(given) == 2 and not isinstance(term.head, Constant):
            return Apply(term.head, (given[1], given[0]))
        return Apply(term.head, given)
    return term


class Swapping:
    """In the conclusion alone: another operation in one place, the operands of one changed about."""

    name = "swap operations"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Made:
        """See `Direction.statements`."""
        about = parent.statement
        for changed in _changed(about.conclusion):
            yield Statement(about.binders, changed), ()


def _changed(term: Term) -> Iterator[Term]:
    """The term with one change somewhere."""
    if isinstance(term, Binding):
        yield from (Binding(term.sign, term.name, term.type, body) for body in _changed(term.body))
        return
    if not isinstance(term, Apply):
        return
    sign, plain = sign_of(term), operands(term)
    front = term.arguments[: len(term.arguments) - len(plain)]
    for old, new in _SWAPS:
        if sign == old:
            yield Apply(Constant(new), term.arguments)
    if len(plain) == 2 and plain[0] != plain[1] and sign not in {"=", "∧", "∨", "↔"}:
        yield Apply(term.head, (*front, plain[1], plain[0]))
    for place, part in enumerate(plain):
        for changed in _changed(part):
            yield Apply(term.head, (*front, *plain[:place], changed, *plain[place + 1 :]))
