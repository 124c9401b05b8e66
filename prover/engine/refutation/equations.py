"""Linear equations between the variables of a statement, solved so that their solutions can be tried."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from prover.engine.refutation.computing import Compute, TooBig

Row = list[Fraction]
"""Coefficients of the variables, then the constant: together they are 0."""
_ELSEWHERE = (7, 3, 11, 5, 13, 2, 17)


def linear_row(apart: Compute, count: int) -> Row | None:
    """The row of an equation, given the difference of its sides as a function of `count` numbers; `None` if that is
    not linear, as far as a few values show."""
    origin = [0] * count
    try:
        constant = apart(origin)
        row = [apart([*origin[:place], 1, *origin[place + 1 :]]) - constant for place in range(count)]
        for start in range(2):
            point = [_ELSEWHERE[(start + place) % len(_ELSEWHERE)] for place in range(count)]
            if apart(point) != constant + sum(factor * value for factor, value in zip(row, point, strict=True)):
                return None
    except TooBig:
        return None
    return [Fraction(entry) for entry in (*row, constant)] if any(row) else None


def reduced(rows: Iterable[Row]) -> dict[int, Row] | None:
    """Each pivot's place with the row that gives it from the variables without one; `None` without a solution."""
    pivots: dict[int, Row] = {}
    for row in rows:
        left = list(row)
        for place, known in pivots.items():
            left = _minus(left, known, left[place])
        pivot = next((at for at, entry in enumerate(left[:-1]) if entry), None)
        if pivot is not None:
            left = [entry / left[pivot] for entry in left]
            pivots = {at: _minus(known, left, known[pivot]) for at, known in pivots.items()}
            pivots[pivot] = left
        elif left[-1]:
            return None
    return pivots


def solved(pivots: dict[int, Row], values: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The values with those of the pivots computed from the others; nothing where one is not a whole number."""
    whole = list(values)
    for place, row in pivots.items():
        others = (
            factor * value for at, (factor, value) in enumerate(zip(row, values, strict=False)) if at not in pivots
        )
        value = -(row[-1] + sum(others, Fraction(0)))
        if value.denominator != 1:
            return
        whole[place] = value.numerator
    yield tuple(whole)


def _minus(row: Row, other: Row, times: Fraction) -> Row:
    return [mine - times * theirs for mine, theirs in zip(row, other, strict=True)]
