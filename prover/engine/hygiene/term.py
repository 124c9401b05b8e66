"""Elaborated statements as trees: applications with all their arguments at once, universes left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from prover.lean.elaborated import Elaborated, Expression, ExpressionKind, LevelKind


class Kind(StrEnum):
    """Kinds of terms."""

    BOUND = "bound"
    """A bound variable, `number` binders out."""
    PLACE = "place"
    """What is open in a pattern or generalisation: number `number`."""
    SORT = "sort"
    """`text`: `Prop`, or `Type` for all others."""
    CONSTANT = "constant"
    APPLY = "apply"
    """Parts: the function, which is no application, and its arguments."""
    LAMBDA = "lambda"
    FOR_ALL = "for all"
    LET = "let"
    NUMBER = "number"
    STRING = "string"
    PROJECTION = "projection"


BINDS = {Kind.LAMBDA: 1, Kind.FOR_ALL: 1, Kind.LET: 2}
"""Which part stands under one more binder."""


@dataclass(frozen=True, slots=True)
class Term:
    """A tree; `parts` as in `prover.lean.elaborated.ExpressionKind`, but for applications."""

    kind: Kind
    text: str = ""
    number: int = 0
    parts: tuple["Term", ...] = ()

    @property
    def head(self) -> "Term":
        """What is applied; the term itself if it is no application."""
        return self.parts[0] if self.kind is Kind.APPLY else self

    @property
    def arguments(self) -> tuple["Term", ...]:
        """What it is applied to."""
        return self.parts[1:] if self.kind is Kind.APPLY else ()

    def is_constant(self, *names: str) -> bool:
        """It is one of these constants, not applied."""
        return self.kind is Kind.CONSTANT and self.text in names

    def walk(self) -> Iterator["Term"]:
        """The term and all its parts."""
        todo = [self]
        while todo:
            term = todo.pop()
            yield term
            todo.extend(reversed(term.parts))


def bound(number: int) -> Term:
    """The variable of a binder, `number` binders out."""
    return Term(Kind.BOUND, number=number)


def constant(name: str) -> Term:
    """A constant."""
    return Term(Kind.CONSTANT, name)


def apply(function: Term, *arguments: Term) -> Term:
    """A function applied; of an application, to more arguments."""
    if not arguments:
        return function
    return Term(Kind.APPLY, parts=(function.head, *function.arguments, *arguments))


def for_all(kind: Term, body: Term) -> Term:
    """`∀ _ : kind, body`."""
    return Term(Kind.FOR_ALL, parts=(kind, body))


def telescope(term: Term) -> tuple[tuple[Term, ...], Term]:
    """Types of the leading binders (each under those before it), and what stands behind them."""
    binders = []
    while term.kind is Kind.FOR_ALL:
        kind, term = term.parts
        binders.append(kind)
    return tuple(binders), term


def loose(term: Term, depth: int = 0) -> set[int]:
    """Which binders around it the term mentions, 0 the innermost."""
    if term.kind is Kind.BOUND:
        return {term.number - depth} if term.number >= depth else set()
    inner = BINDS.get(term.kind)
    return {one for place, part in enumerate(term.parts) for one in loose(part, depth + (place == inner))}


def mapped(term: Term, change: "dict[int, Term]", depth: int = 0) -> Term:
    """The term with places filled (`change`, by number); what is put in must be closed."""
    if term.kind is Kind.PLACE:
        return change.get(term.number, term)
    if not term.parts:
        return term
    parts = tuple(mapped(part, change, depth) for part in term.parts)
    if term.kind is Kind.APPLY:
        return applied(parts[0], parts[1:])
    return Term(term.kind, term.text, term.number, parts)


def applied(function: Term, arguments: tuple[Term, ...]) -> Term:
    """A function applied, functions written out (`fun x => …`) done at once."""
    while function.kind is Kind.LAMBDA and arguments:
        function, arguments = instantiated(function.parts[1], arguments[0]), arguments[1:]
    return apply(function, *arguments)


def instantiated(body: Term, value: Term, depth: int = 0) -> Term:
    """The body of a binder with `value` in the place of its variable."""
    if body.kind is Kind.BOUND:
        if body.number == depth:
            return shifted(value, depth)
        return bound(body.number - 1) if body.number > depth else body
    if not body.parts:
        return body
    inner = BINDS.get(body.kind)
    parts = tuple(instantiated(part, value, depth + (place == inner)) for place, part in enumerate(body.parts))
    if body.kind is Kind.APPLY:
        return applied(parts[0], parts[1:])
    return Term(body.kind, body.text, body.number, parts)


def shifted(term: Term, by: int, depth: int = 0) -> Term:
    """The term moved under so many more binders (out of them, if negative)."""
    if by == 0:
        return term
    if term.kind is Kind.BOUND:
        return bound(term.number + by) if term.number >= depth else term
    if not term.parts:
        return term
    inner = BINDS.get(term.kind)
    parts = tuple(shifted(part, by, depth + (place == inner)) for place, part in enumerate(term.parts))
    return Term(term.kind, term.text, term.number, parts)


_NAMED = {"GT.gt": "LT.lt", "GE.ge": "LE.le"}
_KINDS = {
    ExpressionKind.LAMBDA: Kind.LAMBDA,
    ExpressionKind.FORALL: Kind.FOR_ALL,
    ExpressionKind.LET: Kind.LET,
    ExpressionKind.PROJECTION: Kind.PROJECTION,
    ExpressionKind.NUMBER: Kind.NUMBER,
    ExpressionKind.STRING: Kind.STRING,
}


class Reader:
    """Makes terms of the expressions of one answer; equal parts are made once. `a > b` is read as `b < a`."""

    def __init__(self, elaborated: Elaborated) -> None:
        self._from, self._levels = elaborated.expressions, elaborated.levels
        self._made: list[Term] = []

    def term(self, place: int) -> Term:
        """The expression at a place of the table, in which everything stands after its parts."""
        while len(self._made) <= place:
            self._made.append(self._read(self._from[len(self._made)]))
        return self._made[place]

    def _read(self, expression: Expression) -> Term:
        parts = tuple(self._made[part] for part in expression.parts)
        match expression.kind:
            case ExpressionKind.VARIABLE:
                return bound(expression.number)
            case ExpressionKind.SORT:
                return Term(Kind.SORT, self._sort(expression))
            case ExpressionKind.CONSTANT:
                return constant(expression.text)
            case ExpressionKind.APPLICATION:
                return _turned(apply(*parts))
            case ExpressionKind.OTHER:
                return constant("?")
            case kind:
                return Term(_KINDS[kind], expression.text, expression.number, parts)

    def _sort(self, expression: Expression) -> str:
        level = self._levels[expression.levels[0]] if expression.levels else None
        if level is None or level.kind is LevelKind.ZERO:
            return "Prop"
        return "Sort" if level.kind is LevelKind.PARAMETER else "Type"


def _turned(term: Term) -> Term:
    name = term.head.text
    if name in _NAMED and len(term.arguments) == 4:
        kind, instance, left, right = term.arguments
        return apply(constant(_NAMED[name]), kind, instance, right, left)
    return term
