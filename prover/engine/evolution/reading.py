"""A statement as Lean elaborated it, read into terms: instances and universes are left out, Lean finds them again."""

from collections.abc import Iterator
from itertools import count

from prover.engine.evolution.statement import Statement, statement
from prover.engine.evolution.term import Apply, Binding, Constant, Local, Numeral, Sort, Term, apply
from prover.lean.elaborated import Elaborated, ExpressionKind, LevelKind

OPERATORS: dict[str, tuple[str, int, tuple[int, ...]]] = {
    # constant: its sign, how many arguments, and which of them are kept (the type first where there is one)
    **{
        f"H{name}.h{name}": (sign, 6, (0, 4, 5))
        for name, sign in (("Add", "+"), ("Sub", "-"), ("Mul", "*"), ("Div", "/"), ("Mod", "%"), ("Append", "++"))
    },
    "HAdd.hAdd": ("+", 6, (0, 4, 5)),
    "HPow.hPow": ("^", 6, (0, 4, 5)),
    "Eq": ("=", 3, (0, 1, 2)),
    "Ne": ("≠", 3, (0, 1, 2)),
    "LT.lt": ("<", 4, (0, 2, 3)),
    "LE.le": ("≤", 4, (0, 2, 3)),
    "GT.gt": (">", 4, (0, 2, 3)),
    "GE.ge": ("≥", 4, (0, 2, 3)),
    "Dvd.dvd": ("∣", 4, (0, 2, 3)),
    "Min.min": ("min", 4, (0, 2, 3)),
    "Max.max": ("max", 4, (0, 2, 3)),
    "Neg.neg": ("neg", 3, (0, 2)),
    "And": ("∧", 2, (0, 1)),
    "Or": ("∨", 2, (0, 1)),
    "Not": ("¬", 1, (0,)),
    "Iff": ("↔", 2, (0, 1)),
    "Exists": ("∃", 2, (0, 1)),
    "List.nil": ("[]", 1, (0,)),
    "List.cons": ("::", 3, (0, 1, 2)),
}
_CASTS = {"Nat.cast": 3, "IntCast.intCast": 3, "Int.ofNat": 1}
_LITERALS = {"OfNat.ofNat": 3}
_MOST = 400
"""Nodes of a statement that is read; a bigger one is no material for evolution."""


class Unreadable(Exception):
    """The statement has something in it that terms cannot say."""


def read_statement(elaborated: Elaborated, root: int) -> Statement:
    """The statement at a place of an answer's table. Raises `Unreadable`."""
    return statement((), _Reader(elaborated).read(root))


class _Reader:
    def __init__(self, elaborated: Elaborated) -> None:
        self._expressions, self._levels = elaborated.expressions, elaborated.levels
        self._names: Iterator[str] = (f"x{number}" for number in count())
        self._nodes = 0

    def read(self, root: int) -> Term:
        """The term at a place."""
        return self._read(root, ())

    def _read(self, place: int, around: tuple[str, ...]) -> Term:
        self._nodes += 1
        if self._nodes > _MOST:
            raise Unreadable
        expression = self._expressions[place]
        match expression.kind:
            case ExpressionKind.VARIABLE:
                return Local(around[-1 - expression.number])
            case ExpressionKind.CONSTANT:
                return Constant(expression.text)
            case ExpressionKind.SORT:
                return Sort(self._sort(expression.levels[0]))
            case ExpressionKind.NUMBER:
                return Numeral(int(expression.text, 16), Constant("Nat"))
            case ExpressionKind.FORALL | ExpressionKind.LAMBDA:
                kind, body = expression.parts
                type, name = self._read(kind, around), next(self._names)
                sign = "∀" if expression.kind is ExpressionKind.FORALL else "λ"
                return Binding(sign, name, type, self._read(body, (*around, name)))
            case ExpressionKind.APPLICATION:
                return self._application(place, around)
        raise Unreadable

    def _application(self, place: int, around: tuple[str, ...]) -> Term:
        spine: list[int] = []
        while self._expressions[place].kind is ExpressionKind.APPLICATION:
            place, argument = self._expressions[place].parts
            spine.insert(0, argument)
        head = self._expressions[place]
        if head.kind is ExpressionKind.CONSTANT:
            name = head.text
            if name in OPERATORS and len(spine) >= OPERATORS[name][1]:
                sign, arity, kept = OPERATORS[name]
                made = Apply(Constant(sign), tuple(self._read(spine[index], around) for index in kept))
                if sign == "^" and self._read(spine[1], around) != Constant("Nat"):
                    raise Unreadable
                return apply(made, *(self._read(rest, around) for rest in spine[arity:]))
            if name in _LITERALS and len(spine) == _LITERALS[name]:
                literal = self._expressions[spine[1]]
                if literal.kind is not ExpressionKind.NUMBER:
                    raise Unreadable
                return Numeral(int(literal.text, 16), self._read(spine[0], around))
            if name in _CASTS and len(spine) == _CASTS[name]:
                if len(spine) == 3 and self._read(spine[0], around) != Constant("Int"):
                    raise Unreadable
                return Apply(Constant("↑"), (self._read(spine[-1], around),))
        return apply(self._read(place, around), *(self._read(argument, around) for argument in spine))

    def _sort(self, level: int) -> str:
        found = self._levels[level]
        if found.kind is LevelKind.ZERO:
            return "Prop"
        if found.kind is LevelKind.SUCCESSOR:
            below = self._levels[found.parts[0]]
            if below.kind is LevelKind.ZERO:
                return "Type"
            if below.kind is LevelKind.PARAMETER:
                return f"Type {below.text}"
        raise Unreadable
