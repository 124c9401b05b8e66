"""Terms computed in a small model. A guide only: what it finds false may be false in the sample only by a quantifier
that looks at too little, and what it finds true is for Lean to prove."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from prover.engine.evolution.term import Apply, Binding, Constant, Local, Numeral, Sort, Term, sign_of

Value = object
"""Numbers and truth values as themselves, lists as tuples, functions as Python's; an element of an abstract type as a
number."""
Environment = Mapping[str, Value]
_BIGGEST = 10**60
_LONGEST = 60


class Uncomputable(Exception):
    """The term has something in it that is not computed, or a number gets too big."""


@dataclass(frozen=True, slots=True)
class Domains:
    """What quantifiers look at: `carriers` gives the size of each abstract type."""

    carriers: Mapping[str, int]
    numbers: Sequence[int] = (0, 1, 2, 3, 4, 5, 7)
    integers: Sequence[int] = (0, 1, -1, 2, -3)

    def values(self, type: Term) -> Sequence[Value]:
        """Sample values of a type. Raises `Uncomputable`."""
        if isinstance(type, Constant):
            if type.name == "Nat":
                return self.numbers
            if type.name == "Int":
                return self.integers
            if type.name == "Bool":
                return (False, True)
        if isinstance(type, Sort) and type.text == "Prop":
            return (False, True)
        if isinstance(type, Local) and type.name in self.carriers:
            return range(self.carriers[type.name])
        if sign_of(type) == "List" and isinstance(type, Apply):
            inside = list(self.values(type.arguments[0]))[:3]
            pairs = [(a, b) for a in inside for b in inside]
            return ((), *((a,) for a in inside), *pairs[:5], *((a, b, inside[0]) for a, b in pairs[:3]))
        raise Uncomputable


def computed(term: Term, environment: Environment, domains: Domains) -> Value:
    """The value of a term. Raises `Uncomputable`."""
    if isinstance(term, Local):
        try:
            return environment[term.name]
        except KeyError:
            raise Uncomputable from None
    if isinstance(term, Numeral):
        return term.value
    if isinstance(term, Constant):
        if term.name not in _CONSTANTS:
            raise Uncomputable
        return _CONSTANTS[term.name]
    if isinstance(term, Binding):
        return _bound(term, environment, domains)
    if isinstance(term, Sort):
        raise Uncomputable
    return _applied(term, environment, domains)


def _bound(term: Binding, environment: Environment, domains: Domains) -> Value:
    if term.sign == "λ":
        return lambda value: computed(term.body, {**environment, term.name: value}, domains)
    try:
        values = domains.values(term.type)
    except Uncomputable:
        # An implication: its left side is a proposition.
        return not computed(term.type, environment, domains) or bool(computed(term.body, environment, domains))
    return all(computed(term.body, {**environment, term.name: value}, domains) for value in values)


def _applied(term: Apply, environment: Environment, domains: Domains) -> Value:
    sign, given = sign_of(term), term.arguments
    if sign == "∃":
        predicate = given[1]
        if not isinstance(predicate, Binding):
            raise Uncomputable
        body, name = predicate.body, predicate.name
        return any(computed(body, {**environment, name: v}, domains) for v in domains.values(predicate.type))
    if sign in _LOGIC:
        return _LOGIC[sign](*(lambda part=part: bool(computed(part, environment, domains)) for part in given))
    if sign in _TYPED:
        values = [computed(part, environment, domains) for part in given[1:]]
        natural = not (isinstance(given[0], Constant) and given[0].name == "Int")
        return _bounded(_TYPED[sign](natural, *values))
    if sign in _LISTS:
        skip, function = _LISTS[sign]
        return _bounded(function(*(computed(part, environment, domains) for part in given[skip:])))
    if isinstance(term.head, Local):
        value = computed(term.head, environment, domains)
        for part in given:
            if not callable(value):
                raise Uncomputable
            value = value(computed(part, environment, domains))
        return _bounded(value)
    raise Uncomputable


def _bounded(value: Value) -> Value:
    if isinstance(value, int) and abs(value) > _BIGGEST:
        raise Uncomputable
    if isinstance(value, tuple) and len(value) > _LONGEST:
        raise Uncomputable
    return value


def _power(base: int, exponent: int) -> int:
    if exponent > 40:
        raise Uncomputable
    return int(base**exponent)


def _divided(natural: bool, a: int, b: int) -> int:
    """Lean's `/`: towards minus infinity for a positive divisor, so that the remainder is not negative."""
    if b == 0:
        return 0
    return a // b if natural or b > 0 else -(a // -b)


_CONSTANTS: Mapping[str, Value] = {"True": True, "False": False, "Bool.true": True, "Bool.false": False}
_LOGIC: Mapping[str, Callable[..., bool]] = {
    "∧": lambda a, b: a() and b(),
    "∨": lambda a, b: a() or b(),
    "¬": lambda a: not a(),
    "↔": lambda a, b: a() == b(),
}
_TYPED: Mapping[str, Callable[..., Value]] = {
    "=": lambda _, a, b: a == b,
    "≠": lambda _, a, b: a != b,
    "<": lambda _, a, b: a < b,
    "≤": lambda _, a, b: a <= b,
    ">": lambda _, a, b: a > b,
    "≥": lambda _, a, b: a >= b,
    "∣": lambda _, a, b: b % a == 0 if a else b == 0,
    "+": lambda _, a, b: a + b,
    "-": lambda natural, a, b: max(0, a - b) if natural else a - b,
    "*": lambda _, a, b: a * b,
    "/": _divided,
    "%": lambda natural, a, b: a - b * _divided(natural, a, b),
    "^": lambda _, a, b: _power(a, b),
    "neg": lambda _, a: -a,
    "min": lambda _, a, b: min(a, b),
    "max": lambda _, a, b: max(a, b),
    "++": lambda _, a, b: a + b,
    "::": lambda _, a, b: (a, *b),
    "[]": lambda _: (),
}
_LISTS: Mapping[str, tuple[int, Callable[..., Value]]] = {
    # how many arguments are types, then the function
    "List.reverse": (1, lambda xs: xs[::-1]),
    "List.length": (1, len),
    "List.take": (1, lambda n, xs: xs[:n]),
    "List.drop": (1, lambda n, xs: xs[n:]),
    "List.map": (2, lambda f, xs: tuple(f(x) for x in xs)),
    "List.replicate": (1, lambda n, x: (x,) * min(n, _LONGEST)),
    "Nat.succ": (0, lambda n: n + 1),
    "↑": (0, lambda n: n),
}
