"""Witnesses for `∃`: variables, small numbers, terms of the goal, and solutions of an equation."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from prover.engine.portfolio.expression import Expression, parse
from prover.engine.tree.move import Move, Place
from prover.engine.tree.polynomial import polynomial
from prover.engine.tree.sequent import Sequent, names_in
from prover.engine.tree.shape import shape, without_parentheses

_MOST = 16


def witness_moves(place: Place) -> Iterator[Move]:
    """`refine ⟨w, ?_⟩`, the likely ones first."""
    sequent = place.sequent
    read = shape(sequent.conclusion)
    if read.operator == "∣":
        divisor, multiple = read.parts
        factor = "quotient"
        solution = next(_solutions(factor, f"{multiple} = {_operand(divisor)} * {factor}"), None)
        if solution is not None:
            yield Move(f"refine ⟨{solution}, ?_⟩", 0.2)
    if read.operator != "∃":
        return
    yield Move("refine ⟨_, ‹_›, ?_⟩", 1.2)
    for solution in islice(_solutions(read.binders[0].name, read.parts[0]), 1):
        yield Move(f"refine ⟨{solution}, ?_⟩", 0.4)
    for index, witness in enumerate(islice(witnesses(sequent), _MOST)):
        yield Move(f"refine ⟨{witness}, ?_⟩", 1.0 + 0.12 * index)


def witnesses(sequent: Sequent) -> Iterator[str]:
    """Terms for the `∃` of the conclusion, the likely ones first."""
    read = shape(sequent.conclusion)
    if read.operator == "∃":
        yield from _witnesses(sequent, read.binders[0].name, read.binders[0].type, read.parts[0])


def _witnesses(sequent: Sequent, bound: str, kind: str, body: str) -> Iterator[str]:
    seen: set[str] = set()
    for witness in (*_solutions(bound, body), *_terms(sequent, kind, body)):
        if witness not in seen and bound not in names_in(witness):
            seen.add(witness)
            yield witness


def _terms(sequent: Sequent, kind: str, body: str) -> Iterator[str]:
    inner = shape(body)
    if inner.operator == "=":
        yield from inner.parts
    lists = [h for h in sequent.variables if h.type.startswith("List ")]
    if lists:
        yield "[]"
    for one in lists:
        element = without_parentheses(one.type.removeprefix("List "))
        yield from (f"{h.name} :: {one.name}" for h in sequent.variables if h.type == element)
    variables = [h for h in sequent.variables if not kind or h.type == kind]
    yield from (h.name for h in variables)
    for function in sequent.functions:
        domain, _, codomain = function.type.rpartition(" → ")
        if not kind or kind == codomain:
            yield from (f"{function.name} {h.name}" for h in sequent.variables if h.type == domain)
    numbers = [h.name for h in variables if h.type in {"Nat", "Int", "ℕ", "ℤ"}]
    yield from ("0", "1", "2")
    for name in numbers:
        yield from (f"{name} + 1", f"2 * {name}", f"{name} - 1", f"{name} / 2")
    for first, second in pairwise(numbers):
        yield from (f"{first} + {second}", f"{first} * {second}")
    yield from ("[]", "none", "fun x => x", "True", "False")


def _solutions(bound: str, body: str) -> Iterator[str]:
    """`t = c * k + r` for `t` and `r` without `k`: `(t - r) / c`, as a polynomial where that divides, and as it is;
    and numbers for `a ≤ c * k`."""
    read = shape(body)
    while read.operator in {"∃", "∧"}:
        read = shape(read.parts[0])
    if read.operator in {"≤", "<"}:
        for side in read.parts:
            match = re.fullmatch(rf"(\d+) \* {re.escape(bound)}", side)
            other = read.parts[0] if side == read.parts[1] else read.parts[1]
            if match and bound not in names_in(other):
                factor = int(match[1])
                yield f"({other} + {factor - 1}) / {factor}"
                yield f"{_operand(other)} / {factor}"
        return
    if read.operator != "=":
        return
    for one, other in (read.parts, read.parts[::-1]):
        left, right = parse(one), parse(other)
        if left is None or right is None or bound in left.names or bound not in right.names:
            continue
        solution = _solved(left, right, bound)
        if solution is not None:
            yield solution
        coefficient = re.match(rf"^(\d+) \* {re.escape(bound)}(?: \+ (\d+))?$", other)
        if coefficient:
            divisor, rest = int(coefficient[1]), int(coefficient[2] or 0)
            yield f"{_operand(f'{one} - {rest}' if rest else one)} / {divisor}"


def _operand(text: str) -> str:
    return f"({text})" if " " in text else text


def _solved(left: Expression, right: Expression, bound: str) -> str | None:
    """The polynomial `k` with `left = right`, where `right` is linear in `k` with a number or monomial before it."""
    one, other = polynomial(left), polynomial(right)
    if one is None or other is None:
        return None
    factor, rest = other.linear_in(bound)
    if factor is None:
        return None
    quotient = (one - rest).divided_by(factor)
    return None if quotient is None else quotient.text()
