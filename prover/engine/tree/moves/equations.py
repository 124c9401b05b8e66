"""Polynomial equations: their roots, what they say about divisibility, and numbers too large to be written out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import lcm

from prover.engine.portfolio.expression import closed_number, parse
from prover.engine.portfolio.goal import read_goal
from prover.engine.portfolio.residues import stated_moduli
from prover.engine.tree.linear import solution
from prover.engine.tree.move import Move, Place
from prover.engine.tree.polynomial import Monomial, Polynomial, polynomial
from prover.engine.tree.sequent import Sequent
from prover.engine.tree.shape import shape

LARGE = 10**9
"""A number that no case distinction and no unary arithmetic should meet."""
_MOST_UNKNOWN = 160
_LARGEST_ROOT = 400
_LARGEST_BOUND = 60
_NATURALS, _INTEGERS = {"Nat", "ℕ"}, {"Int", "ℤ"}


@dataclass(frozen=True)
class _Equation:
    """A fact `left = right` as the polynomial `left - right`."""

    name: str
    difference: Polynomial
    subtracts: bool


def equation_moves(place: Place) -> Iterator[Move]:
    """Roots, bounds, factors, remainders."""
    sequent = place.sequent
    kinds = {h.name: h.type for h in sequent.variables}
    equations = list(_equations(sequent))
    yield from _remainders_of_large(sequent)
    for equation in equations:
        names = {name for monomial in equation.difference.terms for name, _ in monomial}
        if len(names) != 1 or not 1 < equation.difference.degree <= 8:
            continue
        (name,) = names
        coefficients = equation.difference.coefficients(name)
        if kinds.get(name) in _INTEGERS:
            yield from _root(sequent, name, coefficients)
        elif kinds.get(name) in _NATURALS and not equation.subtracts:
            yield from _largest_root(sequent, name, coefficients)
    yield from _factor(sequent, equations, set(kinds.values()))


def _equations(sequent: Sequent) -> Iterator[_Equation]:
    for fact in sequent.facts:
        read = shape(fact.type)
        if read.operator != "=":
            continue
        left, right = map(parse, read.parts)
        if left is None or right is None:
            continue
        one, other = polynomial(left), polynomial(right)
        if one is not None and other is not None:
            yield _Equation(fact.name, one - other, "-" in fact.type)


def _remainders_of_large(sequent: Sequent) -> Iterator[Move]:
    """Of `k = 2008 ^ 2 + 2 ^ 2008` only the remainder matters, by a number that tells those of `2 ^ k` too."""
    for fact in sequent.facts:
        read = shape(fact.type)
        value = closed_number(read.parts[1]) if read.operator == "=" else None
        if value is None or value <= LARGE or read.parts[0] not in {h.name for h in sequent.variables}:
            continue
        goal = "\n".join([*(f"{h.name} : {h.type}" for h in sequent.hypotheses), f"⊢ {sequent.conclusion}"])
        for modulus in stated_moduli(read_goal(goal)):
            by = lcm(modulus, _period(modulus))
            name = sequent.fresh("hm")
            facts = (
                (name, f"{read.parts[0]} % {by} = {value % by}"),
                (sequent.fresh("hl"), f"{by} ≤ {read.parts[0]}"),
            )
            proofs = [f"have {n} : {text} := by\n  rw [{fact.name}]\n  decide +kernel" for n, text in facts]
            yield Move("\n".join([*proofs, f"clear {fact.name}"]), 0.1)


def _period(modulus: int) -> int:
    """A period of `b ^ n` modulo `modulus` in `n`, for all `b`, up to finitely many `n`."""
    period = 1
    for base in range(2, modulus):
        seen: dict[int, int] = {}
        power, exponent = 1, 0
        while power not in seen:
            seen[power] = exponent
            power, exponent = power * base % modulus, exponent + 1
        period = lcm(period, exponent - seen[power])
    return period


def _root(sequent: Sequent, name: str, coefficients: list[int]) -> Iterator[Move]:
    """`(x - r) * (…) = 0` for a root `r`, by the ring laws; then one of the factors is 0."""
    for root in sorted(range(-_LARGEST_ROOT, _LARGEST_ROOT + 1), key=abs):
        if sum(c * root**i for i, c in enumerate(coefficients)) == 0:
            quotient = _divided(coefficients, root)
            factor = f"{name} - {root}" if root > 0 else f"{name} + {-root}" if root else name
            rest = Polynomial({((name, i),) if i else (): c for i, c in enumerate(quotient) if c}).text()
            zero = sequent.fresh("hr")
            fact = f"(by grind : ({factor}) * ({rest}) = 0)"
            yield Move(f"rcases Int.mul_eq_zero.mp {fact} with {zero} | {zero}", 0.8)
            return


def _divided(coefficients: list[int], root: int) -> list[int]:
    """Horner's scheme; coefficients from the constant one up."""
    quotient: list[int] = []
    carry = 0
    for coefficient in reversed(coefficients):
        carry = coefficient + root * carry
        quotient.append(carry)
    return quotient[:-1][::-1]


def _largest_root(sequent: Sequent, name: str, coefficients: list[int]) -> Iterator[Move]:
    """A bound above which all terms of the equation have the same sign, then every number up to it."""
    for bound in range(_LARGEST_BOUND):
        shifted = _shifted(coefficients, bound + 1)
        if shifted[0] and (min(shifted) >= 0 or max(shifted) <= 0):
            fact, beyond, more = sequent.fresh("hb"), sequent.fresh("hc"), sequent.fresh("k")
            proof = (
                f"have {fact} : {name} ≤ {bound} := by\n  apply Nat.le_of_not_lt\n  intro {beyond}\n"
                f"  obtain ⟨{more}, rfl⟩ := Nat.exists_eq_add_of_lt {beyond}\n  grind"
            )
            cases = " ∨ ".join(f"{name} = {value}" for value in range(bound + 1))
            patterns = " | ".join(["rfl"] * (bound + 1))
            split = f"rcases (by omega : {cases}) with {patterns}"
            yield Move(f"{proof}\n{split} <;> first | omega | simp_all", 0.9, closing=True, seconds=4.0)
            return


def _shifted(coefficients: list[int], by: int) -> list[int]:
    """Coefficients in `k` of the polynomial at `by + k`."""
    shifted: list[int] = []
    for coefficient in reversed(coefficients):
        shifted = [a + b for a, b in zip([0, *shifted], [by * c for c in shifted] + [0], strict=True)] or [0]
        shifted[0] += coefficient
    return shifted


def _factor(sequent: Sequent, equations: list[_Equation], kinds: set[str]) -> Iterator[Move]:
    """A `q` with `e = d * q` by the ring laws and multiples of the equations known, for a conclusion `d ∣ e`."""
    read = shape(sequent.conclusion)
    if read.operator != "∣" or (kinds & _NATURALS and kinds & _INTEGERS):
        return
    parsed = [parse(part) for part in read.parts]
    parts = [q for p in parsed if p is not None and (q := polynomial(p)) is not None]
    if len(parts) != 2 or parts[0].degree == 0:
        return
    divisor, multiple = parts
    names = sorted({n for p in (divisor, multiple, *(e.difference for e in equations)) for n in p.names})
    degree = max(multiple.degree, *(e.difference.degree for e in equations), 0)
    columns: list[Polynomial] = []
    quotient = list(_monomials(names, degree - divisor.degree))
    columns += [Polynomial({m: 1}) * divisor for m in quotient]
    for equation in equations:
        columns += [
            Polynomial({m: 1}) * equation.difference for m in _monomials(names, degree - equation.difference.degree)
        ]
    if not equations or not columns or len(columns) > _MOST_UNKNOWN:
        return
    found = solution([c.terms for c in columns], multiple.terms)
    if found is None or any(value.denominator != 1 for value in found[: len(quotient)]):
        return
    terms = {m: int(value) for m, value in zip(quotient, found, strict=False) if value}
    if kinds & _NATURALS and any(c < 0 for c in terms.values()):
        return
    yield Move(f"refine ⟨{Polynomial(terms).text()}, ?_⟩", 0.3)


def _monomials(names: list[str], degree: int) -> Iterator[Monomial]:
    """All monomials up to a degree, the small ones first."""
    powers = [p for p in product(range(max(degree, -1) + 1), repeat=len(names)) if sum(p) <= degree]
    for chosen in sorted(powers, key=sum):
        yield tuple((name, power) for name, power in zip(names, chosen, strict=True) if power)


def is_large(text: str) -> bool:
    """A closed number beyond `LARGE`."""
    value = closed_number(text)
    return value is not None and value > LARGE
