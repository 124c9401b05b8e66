"""Statements about numbers as Python functions: thousands of instances are tried in the time Lean takes for one.

A guide only: Lean judges whatever is found. So a quantifier may look at a few numbers and be wrong about the others.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from math import factorial, gcd, isqrt, lcm

from prover.engine.portfolio.expression import Expression, name, parse

Values = Sequence[int]
"""A number for each variable, then one for each quantifier around."""
Compute = Callable[[Values], int]
"""The value of a term, or 0 and 1 for a proposition. Raises `TooBig`."""

_MOST_BITS = 20_000
_MOST_EXPONENT = 5_000
_SAMPLE = {"ℕ": tuple(range(12)), "ℤ": tuple(sorted(range(-6, 7), key=abs))}
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "=": lambda a, b: a == b, "≠": lambda a, b: a != b, "<": lambda a, b: a < b, "≤": lambda a, b: a <= b,
    ">": lambda a, b: a > b, "≥": lambda a, b: a >= b, "∣": lambda a, b: b % a == 0 if a else b == 0,
}  # fmt: skip
_CONNECT: dict[str, Callable[[bool, Callable[[], bool]], bool]] = {
    "∧": lambda a, b: a and b(), "∨": lambda a, b: a or b(),
    "→": lambda a, b: not a or b(), "↔": lambda a, b: a == b(),
}  # fmt: skip
_FUNCTIONS: dict[str, Callable[[int, int], int]] = {"gcd": gcd, "lcm": lcm}
_CONGRUENCE = re.compile(r"^(?P<left>[^≡→∀∃∧∨↔¬]*) ≡ (?P<right>[^≡→∀∃∧∨↔¬]*) \[Z?MOD (?P<modulus>[^\[\]]*)\]$")
_ABSOLUTE = re.compile(r"\|([^|]+)\|")
_FACTORIAL = re.compile(r"(\w+|\([^()]*\)) !")
_MOST_FACTORIAL = 300
_MOST_PRIME = 10**10
NUMBERS = {"ℕ": "ℕ", "Nat": "ℕ", "ℤ": "ℤ", "Int": "ℤ"}
"""Names of the types of numbers, and what they are called here."""


class Unreadable(Exception):
    """Something in the expression cannot be computed with."""


class TooBig(Exception):
    """A number is too big to be worth having."""


def readable(text: str) -> Expression:
    """A proposition as Lean prints it, Mathlib's notations for congruences, absolute values and factorials included.
    Raises `Unreadable`."""
    text = _CONGRUENCE.sub(r"(\g<left>) % (\g<modulus>) = (\g<right>) % (\g<modulus>)", " ".join(text.split()))
    found = parse(_FACTORIAL.sub(r"(Nat.factorial \1)", _ABSOLUTE.sub(r"(abs (\1))", text)))
    if found is None:
        raise Unreadable
    return found


def proposition(expression: Expression, types: Mapping[str, str]) -> Compute:
    """Whether it holds. `types`: `ℕ` or `ℤ` for each variable, in the order of the values. Raises `Unreadable`."""
    names = list(types)
    kinds = list(types.values())
    return _proposition(expression, names, kinds)


def difference(left: Expression, right: Expression, types: Mapping[str, str]) -> Compute:
    """Left minus right, as integers. Raises `Unreadable`."""
    names, kinds = list(types), list(types.values())
    kind = _kind(left, names, kinds) or _kind(right, names, kinds) or "ℕ"
    a, b = _term(left, names, kinds, kind), _term(right, names, kinds, kind)
    return lambda values: a(values) - b(values)


def samples(expression: Expression) -> bool:
    """It has a quantifier, so that its computed value is only likely."""
    return any(part.operator in {"∀", "∃"} for part in expression.walk())


def _proposition(e: Expression, names: list[str], kinds: list[str]) -> Compute:
    if e.operator == "name" and e.text in {"True", "False"}:
        value = int(e.text == "True")
        return lambda values: value
    if e.operator == "¬":
        inner = _proposition(e.arguments[0], names, kinds)
        return lambda values: not inner(values)
    if e.operator in _CONNECT:
        connect = _CONNECT[e.operator]
        left, right = (_proposition(a, names, kinds) for a in e.arguments)
        return lambda values: connect(bool(left(values)), lambda: bool(right(values)))
    if e.operator in _COMPARE:
        compare = _COMPARE[e.operator]
        kind = _kind(e.arguments[0], names, kinds) or _kind(e.arguments[1], names, kinds) or "ℕ"
        one, other = (_term(a, names, kinds, kind) for a in e.arguments)
        return lambda values: compare(one(values), other(values))
    if e.operator in {"∀", "∃"}:
        return _quantifier(e, names, kinds)
    function, arguments = _applied(e)
    if function in _PREDICATES and len(arguments) == 1:
        predicate = _PREDICATES[function]
        inner = _term(arguments[0], names, kinds, _kind(arguments[0], names, kinds) or "ℕ")
        return lambda values: predicate(inner(values))
    raise Unreadable


def _applied(e: Expression) -> tuple[str, tuple[Expression, ...]]:
    """Last part of a function's name, and its arguments: `Nat.gcd a b`, `a.gcd b` and `n.Prime` alike."""
    if e.operator == "name":
        owner, _, function = e.text.rpartition(".")
        return (function, (name(owner),)) if owner else ("", ())
    return (e.text.rpartition(".")[2], e.arguments) if e.operator == "apply" else ("", ())


def _is_prime(n: int) -> bool:
    if n > _MOST_PRIME:
        raise TooBig
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def _factorial(n: int) -> int:
    if n > _MOST_FACTORIAL:
        raise TooBig
    return factorial(n)


_PREDICATES: dict[str, Callable[[int], bool]] = {
    "Prime": _is_prime, "Even": lambda n: n % 2 == 0, "Odd": lambda n: n % 2 == 1,
}  # fmt: skip
_OF_ONE: dict[str, tuple[str | None, str | None, Callable[[int], int]]] = {
    # what it is applied to and what it gives (`None`: whatever stands there)
    "factorial": ("ℕ", "ℕ", _factorial), "natAbs": ("ℤ", "ℕ", abs), "abs": (None, None, abs),
    "succ": ("ℕ", "ℕ", lambda n: n + 1), "pred": ("ℕ", "ℕ", lambda n: max(0, n - 1)),
    "toNat": ("ℤ", "ℕ", lambda n: max(0, n)),
}  # fmt: skip


def _quantifier(e: Expression, names: list[str], kinds: list[str]) -> Compute:
    kind = {"Nat": "ℕ", "Int": "ℤ", "": "ℤ" if "ℤ" in kinds else "ℕ"}.get(e.kind, e.kind)
    if kind not in _SAMPLE:
        raise Unreadable
    body = _proposition(e.arguments[0], [*names, e.text], [*kinds, kind])
    wanted = e.operator == "∃"
    lowest = 0 if kind == "ℕ" else None

    def compute(values: Values) -> int:
        near = {v + step for v in values for step in (-1, 0, 1) if lowest is None or v + step >= lowest}
        return wanted == any(bool(body([*values, n])) == wanted for n in (*_SAMPLE[kind], *near))

    return compute


def _kind(e: Expression, names: list[str], kinds: list[str]) -> str | None:
    """`ℕ` or `ℤ`; `None` for what is made of numerals alone."""
    match e.operator:
        case "number":
            return None
        case "name" if e.text in names:
            return _lookup(e.text, names, kinds)[1]
        case "cast" | "neg":
            return "ℤ"
        case "^":
            return _kind(e.arguments[0], names, kinds)
        case "name" | "apply":
            function, arguments = _applied(e)
            if function in _OF_ONE and len(arguments) == 1:
                return _OF_ONE[function][1] or _kind(arguments[0], names, kinds)
            return "ℕ"
    found = [kind for a in e.arguments if (kind := _kind(a, names, kinds)) is not None]
    return ("ℤ" if "ℤ" in found else "ℕ") if found else None


def _lookup(name: str, names: list[str], kinds: list[str]) -> tuple[int, str]:
    place = len(names) - 1 - names[::-1].index(name)  # the innermost one
    return place, kinds[place]


def _term(e: Expression, names: list[str], kinds: list[str], kind: str) -> Compute:
    match e.operator:
        case "number":
            value = int(e.text)
            return lambda values: value
        case "name" if e.text in names:
            place, own = _lookup(e.text, names, kinds)
            if own != kind:
                raise Unreadable
            return lambda values: values[place]
        case "cast":
            return _term(e.arguments[0], names, kinds, "ℕ")
        case "neg":
            inner = _term(e.arguments[0], names, kinds, kind)
            return lambda values: -inner(values)
        case "^":
            base = _term(e.arguments[0], names, kinds, kind)
            exponent = _term(e.arguments[1], names, kinds, "ℕ")
            return lambda values: _power(base(values), exponent(values))
        case "apply" | "name":
            return _function(e, names, kinds, kind)
        case "+" | "-" | "*" | "/" | "%":
            operate = _operation(e.operator, kind)
            left, right = (_term(a, names, kinds, kind) for a in e.arguments)
            return lambda values: operate(left(values), right(values))
    raise Unreadable


def _function(e: Expression, names: list[str], kinds: list[str], kind: str) -> Compute:
    function, arguments = _applied(e)
    if function in _OF_ONE and len(arguments) == 1:
        inside, gives, compute = _OF_ONE[function]
        if gives not in {None, kind}:
            raise Unreadable
        argument = _term(arguments[0], names, kinds, inside or kind)
        return lambda values: compute(argument(values))
    if function in _FUNCTIONS and len(arguments) == 2 and kind == "ℕ":
        both = _FUNCTIONS[function]
        one, other = (_term(a, names, kinds, _kind(a, names, kinds) or "ℕ") for a in arguments)
        return lambda values: both(one(values), other(values))
    raise Unreadable


def _operation(operator: str, kind: str) -> Callable[[int, int], int]:
    match operator:
        case "+":
            return lambda a, b: a + b
        case "-":
            return (lambda a, b: max(0, a - b)) if kind == "ℕ" else (lambda a, b: a - b)
        case "*":
            return _product
        case "/":
            # Lean rounds so that the remainder is not negative, whatever the signs.
            return lambda a, b: (a - a % abs(b)) // b if b else 0
    return lambda a, b: a % abs(b) if b else a


def _product(a: int, b: int) -> int:
    if a.bit_length() + b.bit_length() > _MOST_BITS:
        raise TooBig
    return a * b


def _power(base: int, exponent: int) -> int:
    if exponent > _MOST_EXPONENT or exponent * base.bit_length() > _MOST_BITS:
        raise TooBig
    if exponent < 0:
        raise Unreadable
    return int(base**exponent)
