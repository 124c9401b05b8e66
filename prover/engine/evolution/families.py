"""Functions to begin with where a model is looked for: maps, operations, relations that mathematics knows well."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice, product

from prover.engine.evolution.evaluating import Value


def _natural_maps(_: int) -> Sequence[Value]:
    maps: list[Callable[[int], int]] = [
        lambda n: n, lambda n: n + 1, lambda n: 2 * n, lambda n: 0, lambda n: n + 3, lambda n: n * n,
        lambda n: 2 * n + 1, lambda n: 3 * n, lambda n: n // 2, lambda n: n % 2, lambda n: n % 3, lambda n: 7,
        lambda n: 2**min(n, 60),
        lambda n: max(0, 5 - n), lambda n: n * (n + 1) // 2, lambda n: n + n % 2, lambda n: n ^ 1,
        lambda n: max(n, 3), lambda n: min(n, 3), lambda n: n * n * n + n, lambda n: 1,
        lambda n: max(0, n - 1), lambda n: 2 * (n // 2),
        lambda n: 10 - n if n <= 10 else n, lambda n: 9 // (n + 1), lambda n: n + n // 3,
        lambda n: (8, 6, 6, 3, 3, 1)[n] if n < 6 else 0, lambda n: (0, 0, 2, 2, 5, 5, 9)[n] if n < 7 else 2 * n,
        lambda n: (4, 2)[n] if n < 2 else 0, lambda n: 0 if n == 0 else 5, lambda n: 7 - min(n // 2, 3),
        lambda n: n // 3,
    ]  # fmt: skip
    return maps


def _integer_maps(_: int) -> Sequence[Value]:
    maps: list[Callable[[int], int]] = [
        lambda n: n, lambda n: -n, lambda n: 2 * n, lambda n: 0, lambda n: n + 1, lambda n: n * n, abs,
        lambda n: 1 - n, lambda n: -3 * n, lambda n: n // 2, lambda n: n % 2, lambda n: 4,
    ]  # fmt: skip
    return maps


def _natural_predicates(_: int) -> Sequence[Value]:
    predicates: list[Callable[[int], bool]] = [
        lambda n: True, lambda n: n % 2 == 0, lambda n: n >= 2, lambda n: False, lambda n: n <= 3,
        lambda n: n % 2 == 1, lambda n: n % 3 == 0, lambda n: n > 0, lambda n: n == 0, lambda n: n % 3 != 1,
        lambda n: n != 1,
        lambda n: n == 2,
    ]  # fmt: skip
    return predicates


def _operations(size: int) -> Sequence[Value]:
    """Binary operations on numbers below `size`, curried."""
    plain: list[Callable[[int, int], int]] = [
        lambda a, b: (a + b) % size, min, max, lambda a, b: a, lambda a, b: b, lambda a, b: 0,
        lambda a, b: (a * b) % size, lambda a, b: (a - b) % size, lambda a, b: a if b == 0 else b,
    ]  # fmt: skip
    if size == 6:
        plain.insert(0, lambda a, b: _PERMUTATION_OF[_composed(_PERMUTATIONS[a % 6], _PERMUTATIONS[b % 6])])
    return [_curried(one) for one in plain]


def _element_maps(size: int) -> Sequence[Value]:
    tables = list(islice(product(range(size), repeat=size), 40)) if size < 4 else []
    if size == 6:
        inverses = tuple(
            next(b for b in range(6) if _composed(p, _PERMUTATIONS[b]) == _PERMUTATIONS[0]) for p in _PERMUTATIONS
        )
        tables = [inverses, tuple(range(6)), (0, 5, 4, 3, 2, 1), (1, 0, 3, 2, 5, 4), (1, 2, 0, 4, 5, 3), (0,) * 6]
    return [_looked_up(table) for table in tables]


def _relations(size: int) -> Sequence[Value]:
    plain: list[Callable[[int, int], bool]] = [
        lambda a, b: a == b, lambda a, b: a <= b, lambda a, b: a < b, lambda a, b: True, lambda a, b: False,
        lambda a, b: a % 2 == b % 2, lambda a, b: a >= b, lambda a, b: a != b, lambda a, b: a == 0,
        lambda a, b: a == 0 and b == 0,
    ]  # fmt: skip
    return [_curried(one) for one in plain]


def _curried(function: Callable[[int, int], Value]) -> Value:
    return lambda a: lambda b: function(a, b)


def _looked_up(table: Sequence[int]) -> Value:
    return lambda a: table[a % len(table)]


_PERMUTATIONS = ((0, 1, 2), (1, 0, 2), (0, 2, 1), (2, 1, 0), (1, 2, 0), (2, 0, 1))
_PERMUTATION_OF: dict[tuple[int, ...], int] = {p: number for number, p in enumerate(_PERMUTATIONS)}


def _composed(p: Sequence[int], q: Sequence[int]) -> tuple[int, ...]:
    return tuple(p[q[i]] for i in range(3))


FAMILIES: Mapping[tuple[str, ...], Callable[[int], Sequence[Value]]] = {
    ("Nat", "Nat"): _natural_maps,
    ("Int", "Int"): _integer_maps,
    ("Nat", "Prop"): _natural_predicates,
    ("element", "element", "element"): _operations,
    ("element", "element"): _element_maps,
    ("element", "element", "Prop"): _relations,
}
"""By the kinds of arguments and result; called with how many elements there are."""
