"""Polynomials with integer coefficients, as far as they are read from a goal: to solve an equation for a witness."""

from collections.abc import Mapping
from dataclasses import dataclass

from prover.engine.portfolio.expression import Expression

Monomial = tuple[tuple[str, int], ...]
"""Factors by name with their exponents, sorted."""
_LARGEST_POWER = 6


@dataclass(frozen=True)
class Polynomial:
    """Coefficients by monomial; none of them is 0."""

    terms: Mapping[Monomial, int]

    def __add__(self, other: "Polynomial") -> "Polynomial":
        sums = dict(self.terms)
        for monomial, coefficient in other.terms.items():
            sums[monomial] = sums.get(monomial, 0) + coefficient
        return Polynomial({m: c for m, c in sums.items() if c})

    def __sub__(self, other: "Polynomial") -> "Polynomial":
        return self + Polynomial({m: -c for m, c in other.terms.items()})

    def __mul__(self, other: "Polynomial") -> "Polynomial":
        product: dict[Monomial, int] = {}
        for one, a in self.terms.items():
            for two, b in other.terms.items():
                monomial = _product(one, two)
                product[monomial] = product.get(monomial, 0) + a * b
        return Polynomial({m: c for m, c in product.items() if c})

    @property
    def degree(self) -> int:
        """The largest total degree of a term; 0 where there is none."""
        return max((sum(p for _, p in monomial) for monomial in self.terms), default=0)

    @property
    def names(self) -> frozenset[str]:
        """The variables."""
        return frozenset(name for monomial in self.terms for name, _ in monomial)

    def coefficients(self, name: str) -> list[int]:
        """Coefficients of `name ^ 0`, `name ^ 1`, … of a polynomial in this variable alone."""
        return [self.terms.get(((name, i),) if i else (), 0) for i in range(self.degree + 1)]

    def linear_in(self, name: str) -> tuple[tuple[Monomial, int] | None, "Polynomial"]:
        """The single term before `name` (monomial and coefficient), and what is without it; the term is `None` if
        there is none or it is not alone."""
        with_it = {m: c for m, c in self.terms.items() if name in dict(m)}
        rest = Polynomial({m: c for m, c in self.terms.items() if name not in dict(m)})
        if len(with_it) != 1:
            return None, rest
        ((monomial, coefficient),) = with_it.items()
        powers = dict(monomial)
        if powers.pop(name) != 1:
            return None, rest
        return (tuple(sorted(powers.items())), coefficient), rest

    def divided_by(self, term: tuple[Monomial, int]) -> "Polynomial | None":
        """The quotient, if every term has this one as a factor."""
        divisor, coefficient = term
        quotient: dict[Monomial, int] = {}
        for monomial, c in self.terms.items():
            powers = dict(monomial)
            for name, power in divisor:
                powers[name] = powers.get(name, 0) - power
            if c % coefficient or any(p < 0 for p in powers.values()):
                return None
            quotient[tuple(sorted((n, p) for n, p in powers.items() if p))] = c // coefficient
        return Polynomial(quotient)

    def text(self) -> str:
        """As Lean text; subtracted terms come last."""
        parts = sorted(self.terms.items(), key=lambda item: (item[1] < 0, -sum(p for _, p in item[0]), item[0]))
        text = ""
        for monomial, coefficient in parts:
            sign = "-" if coefficient < 0 else "+"
            term = _term(monomial, abs(coefficient))
            text = f"{text} {sign} {term}" if text else (f"-{term}" if coefficient < 0 else term)
        return text or "0"


def polynomial(expression: Expression) -> Polynomial | None:
    """The polynomial that an expression is; `None` if it has anything but numbers, names, `+`, `-`, `*`, `^`."""
    if expression.operator == "number":
        value = int(expression.text)
        return Polynomial({(): value} if value else {})
    if expression.operator == "name":
        return Polynomial({((expression.text, 1),): 1})
    parts = [polynomial(a) for a in expression.arguments]
    known = [p for p in parts if p is not None]
    if len(known) != len(parts) or not known:
        return None
    if expression.operator == "neg":
        return Polynomial({}) - known[0]
    if expression.operator in {"+", "-", "*"}:
        return {"+": known[0].__add__, "-": known[0].__sub__, "*": known[0].__mul__}[expression.operator](known[1])
    exponent = expression.arguments[1] if expression.operator == "^" else None
    if exponent is None or exponent.operator != "number" or int(exponent.text) > _LARGEST_POWER:
        return None
    power = Polynomial({(): 1})
    for _ in range(int(exponent.text)):
        power = power * known[0]
    return power


def _product(one: Monomial, two: Monomial) -> Monomial:
    powers = dict(one)
    for name, power in two:
        powers[name] = powers.get(name, 0) + power
    return tuple(sorted(powers.items()))


def _term(monomial: Monomial, coefficient: int) -> str:
    factors = [name if power == 1 else f"{name} ^ {power}" for name, power in monomial]
    if coefficient != 1 or not factors:
        factors.insert(0, str(coefficient))
    return " * ".join(factors)
