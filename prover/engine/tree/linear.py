"""Linear equations with rational coefficients, few enough to be solved exactly."""

from collections.abc import Hashable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

_Key = TypeVar("_Key", bound=Hashable)


def solution(columns: Sequence[Mapping[_Key, int]], target: Mapping[_Key, int]) -> list[Fraction] | None:
    """Factors, one for each column, with which the columns sum to the target; `None` if there are none.

    A column that is not needed beside those before it gets 0.
    """
    rows = sorted({key for column in (*columns, target) for key in column}, key=repr)
    matrix = [[*(Fraction(column.get(key, 0)) for column in columns), Fraction(target.get(key, 0))] for key in rows]
    pivots: list[int] = []
    for column in range(len(columns)):
        top = len(pivots)
        row = next((r for r in range(top, len(matrix)) if matrix[r][column]), None)
        if row is None:
            continue
        matrix[top], matrix[row] = matrix[row], matrix[top]
        lead = matrix[top][column]
        matrix[top] = [value / lead for value in matrix[top]]
        for other, values in enumerate(matrix):
            factor = values[column]
            if other != top and factor:
                matrix[other] = [a - factor * b if b else a for a, b in zip(values, matrix[top], strict=True)]
        pivots.append(column)
    if any(values[-1] for values in matrix[len(pivots) :]):
        return None
    found = [Fraction(0)] * len(columns)
    for row_index, column in enumerate(pivots):
        found[column] = matrix[row_index][-1]
    return found
