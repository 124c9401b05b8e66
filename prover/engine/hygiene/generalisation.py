"""Least general generalisation (anti-unification) of two statements: what they have in common, with places where they
differ. Plotkin's idea, with places under binders applied to the variables that stand in them (Miller's patterns)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prover.engine.hygiene.term import BINDS, Kind, Term, apply, bound, loose, mapped

_NUMERAL = "OfNat.ofNat"


@dataclass(frozen=True, slots=True)
class Place:
    """A place where two statements differ: `left` and `right` stand there, functions of as many arguments as there
    are `types` (of variables bound around it). None of the three mentions a variable bound elsewhere."""

    left: Term
    right: Term
    types: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Generalisation:
    """What two statements have in common; `Kind.PLACE` number n in `term` is `places[n]`. Filled with the left sides
    it is the first statement, with the right ones the second."""

    term: Term
    places: tuple[Place, ...]

    def left(self) -> Term:
        """The first statement again."""
        return mapped(self.term, {number: place.left for number, place in enumerate(self.places)})

    def right(self) -> Term:
        """The second statement again."""
        return mapped(self.term, {number: place.right for number, place in enumerate(self.places)})


class NoGeneralisation(Exception):
    """They differ where a place would need a variable whose type depends on others."""


def generalisation(left: Term, right: Term) -> Generalisation | None:
    """The least general generalisation of two closed statements; `None` where it cannot be written down."""
    work = _Work()
    try:
        term = work.common(left, right, ())
    except NoGeneralisation:
        return None
    return Generalisation(term, tuple(work.places))


class _Work:
    def __init__(self) -> None:
        self.places: list[Place] = []
        self._numbers: dict[Place, int] = {}

    def common(self, left: Term, right: Term, around: tuple[Term, ...]) -> Term:
        """What two terms have in common. `around`: types of the binders around them, each under those before it."""
        if left == right:
            return left
        same = left.kind is right.kind and left.text == right.text and left.number == right.number
        if not same or len(left.parts) != len(right.parts) or not left.parts:
            return self._place(left, right, around)
        if left.kind is Kind.APPLY and (left.head != right.head or left.head.is_constant(_NUMERAL)):
            return self._place(left, right, around)
        inner = BINDS.get(left.kind)
        parts: list[Term] = []
        for number, (one, other) in enumerate(zip(left.parts, right.parts, strict=True)):
            parts.append(self.common(one, other, (*around, parts[0]) if number == inner else around))
        if left.kind is Kind.APPLY:
            return apply(parts[0], *parts[1:])
        return Term(left.kind, left.text, left.number, tuple(parts))

    def _place(self, left: Term, right: Term, around: tuple[Term, ...]) -> Term:
        used = list(dict.fromkeys([*_in_order(left), *_in_order(right)]))
        types = tuple(self._type(around, index) for index in used)
        place = Place(_abstracted(left, used, types), _abstracted(right, used, types), types)
        number = self._numbers.setdefault(place, len(self.places))
        if number == len(self.places):
            self.places.append(place)
        return apply(Term(Kind.PLACE, number=number), *(bound(index) for index in used))

    def _type(self, around: Sequence[Term], index: int) -> Term:
        found = around[len(around) - 1 - index]
        if loose(found) or any(part.kind is Kind.PLACE for part in found.walk()):
            raise NoGeneralisation
        return found


def _in_order(term: Term, depth: int = 0) -> list[int]:
    """The variables bound around a term, as they come in it."""
    if term.kind is Kind.BOUND:
        return [term.number - depth] if term.number >= depth else []
    inner = BINDS.get(term.kind)
    return [one for place, part in enumerate(term.parts) for one in _in_order(part, depth + (place == inner))]


def _abstracted(term: Term, used: Sequence[int], types: Sequence[Term]) -> Term:
    """`fun … => term` over these variables, the first one outermost."""
    numbers = {index: len(used) - 1 - place for place, index in enumerate(used)}
    body = _renumbered(term, numbers, 0)
    for kind in reversed(types):
        body = Term(Kind.LAMBDA, parts=(kind, body))
    return body


def _renumbered(term: Term, numbers: Mapping[int, int], depth: int) -> Term:
    if term.kind is Kind.BOUND:
        return bound(numbers[term.number - depth] + depth) if term.number >= depth else term
    if not term.parts:
        return term
    inner = BINDS.get(term.kind)
    parts = tuple(_renumbered(part, numbers, depth + (place == inner)) for place, part in enumerate(term.parts))
    return Term(term.kind, term.text, term.number, parts)


def says_more(found: Generalisation, left: Term, right: Term) -> bool:
    """It is more general than both, and what it has in common with them is more than half of either."""
    if not found.places or any(_is_variable(side) for one in found.places for side in (one.left, one.right)):
        return False
    fixed = _weight(found.term)
    return 2 * fixed > max(_weight(left), _weight(right))


def _weight(term: Term) -> int:
    """How many nodes a term has that say something; a numeral is one."""
    if term.kind is Kind.PLACE or term.head.is_constant(_NUMERAL):
        return term.kind is not Kind.PLACE
    return sum(_weight(part) for part in term.parts) if term.parts else 1


def _is_variable(value: Term) -> bool:
    """What stands there is a variable already: the other statement is an instance of this one as far as that goes."""
    while value.kind is Kind.LAMBDA:
        value = value.parts[1]
    return value.kind is Kind.BOUND
