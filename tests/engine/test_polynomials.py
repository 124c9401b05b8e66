"""Polynomials read from goals, and the linear equations that their coefficients must fulfil."""

from fractions import Fraction

import pytest

from prover.engine.portfolio.expression import parse
from prover.engine.tree.linear import solution
from prover.engine.tree.polynomial import Polynomial, polynomial


def read(text: str) -> Polynomial:
    expression = parse(text)
    assert expression is not None
    found = polynomial(expression)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("(a + b) ^ 2", "2 * a * b + a ^ 2 + b ^ 2"),
        ("(a - b) * (a + b)", "a ^ 2 - b ^ 2"),
        ("3 * (x - 1) - 3 * x", "-3"),
        ("x - x", "0"),
    ],
)
def test_products_are_expanded(text: str, expanded: str) -> None:
    assert read(text).text() == expanded
    assert read(text).terms == read(expanded).terms


@pytest.mark.parametrize("text", ["a / 2", "2 ^ n", "f a", "a % 3"])
def test_what_is_no_polynomial_is_not_read_as_one(text: str) -> None:
    expression = parse(text)
    assert expression is not None
    assert polynomial(expression) is None


def test_an_equation_is_solved_for_a_variable_with_one_factor() -> None:
    factor, rest = read("2 * k + 1").linear_in("k")
    assert factor is not None
    quotient = (read("(2 * a + 1) * (2 * b + 1)") - rest).divided_by(factor)
    assert quotient is not None
    assert quotient.terms == read("2 * a * b + a + b").terms
    assert read("a + 1").divided_by(factor) is None


def test_linear_equations() -> None:
    columns = [{"x": 1, "y": 2}, {"x": 1}, {"y": 3}]
    found = solution(columns, {"x": 2, "y": 1})
    assert found is not None
    assert [sum(f * c.get(key, 0) for f, c in zip(found, columns, strict=True)) for key in "xy"] == [2, 1]
    assert solution([{"x": 1}], {"y": 1}) is None
    assert solution([{"x": 2}], {"x": 1}) == [Fraction(1, 2)]
