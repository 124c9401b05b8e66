"""Counterexamples in numbers, found by computing with the goal as Lean prints it."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from math import lcm

from prover.engine.portfolio.expression import Expression
from prover.engine.refutation.computing import (
    NUMBERS,
    Compute,
    TooBig,
    Unreadable,
    difference,
    proposition,
    readable,
    samples,
)
from prover.engine.refutation.equations import linear_row, reduced, solved
from prover.engine.refutation.statement import entries

MOST_SMALL = 20_000
"""Assignments of small numbers that are tried: all of them, by growing size."""
MOST_SOLVED = 4_000
"""Assignments tried for each equation and each of its variables, which is computed from the others."""
MOST_RANDOM = 8_000
MOST_DOUBTFUL = 5
"""Counterexamples that rest on a guess about a quantifier: so many are handed out."""
_LARGEST = 20_000
_POOL = 60
_SEED = 0


@dataclass(frozen=True, slots=True)
class Counterexample:
    """Values of the variables, as (name, value) in the order of the statement.

    `arguments` are what the statement is applied to: a value for a variable, `None` for a hypothesis.
    """

    values: tuple[tuple[str, int], ...]
    arguments: tuple[int | None, ...] = ()

    def __str__(self) -> str:
        return ", ".join(f"{name} = {value}" for name, value in self.values)


def counterexample(goal: str) -> Counterexample | None:
    """Numbers for which all hypotheses of a goal, as Lean prints it, hold and the conclusion does not; `None` if none
    were found or if it has anything but numbers in it."""
    return next((found for found in counterexamples(goal) if found is not None), None)


def counterexamples(goal: str) -> Iterator[Counterexample | None]:
    """One entry for every assignment that was tried, `None` where it is no counterexample: whoever iterates decides
    how much work is done at a time."""
    try:
        numbers = _read(goal)
    except Unreadable:
        return
    left = MOST_DOUBTFUL if numbers.doubtful else None
    for values in numbers.assignments():
        found = numbers.refuted_by(values)
        yield found
        if found is not None and left is not None:
            left -= 1
            if left == 0:
                return


@dataclass(frozen=True)
class _Numbers:
    """A statement about numbers, ready to be computed with. `order`: names of the variables, `None`: a hypothesis."""

    types: Mapping[str, str]
    order: tuple[str | None, ...]
    facts: tuple[Expression, ...]
    conclusion: Expression
    checks: tuple[Compute, ...] = field(repr=False)
    goal: Compute = field(repr=False)

    @property
    def doubtful(self) -> bool:
        return any(map(samples, (*self.facts, self.conclusion)))

    def refuted_by(self, values: Sequence[int]) -> Counterexample | None:
        try:
            if not all(check(values) for check in self.checks) or self.goal(values):
                return None
        except TooBig:
            return None
        given = dict(zip(self.types, values, strict=True))
        arguments = tuple(None if name is None else given[name] for name in self.order)
        return Counterexample(tuple(given.items()), arguments)

    def assignments(self) -> Iterator[tuple[int, ...]]:
        """Small numbers; numbers that solve an equation; numbers near those that the statement mentions."""
        yield from islice(self._small(), MOST_SMALL)
        if not self.types:
            return
        pools = self._pools()
        yield from self._solved(pools)
        yield from islice(_diagonally(pools), MOST_SOLVED)
        yield from self._random(pools)

    def _small(self) -> Iterator[tuple[int, ...]]:
        """By growing size, so that the simplest counterexample comes first."""
        kinds = list(self.types.values())
        if len(kinds) < 2:
            yield from product(*(_upward(_LARGEST, kind) for kind in kinds))
            return
        for size in range(_LARGEST):
            for values in product(*(_upward(size, kind) for kind in kinds)):
                if max(map(abs, values)) == size:
                    yield values

    def _pools(self) -> list[list[int]]:
        """For each variable the numbers, small or near those that the statement mentions, that satisfy what the
        hypotheses say about it alone."""
        mentioned = sorted(
            {int(part.text) for e in (*self.facts, self.conclusion) for part in e.walk() if part.operator == "number"}
        )
        pools: list[list[int]] = []
        for place, (name, kind) in enumerate(self.types.items()):
            start, step = _progression(name, self.facts)
            wanted = [start + step * n for n in range(_POOL)] if step > 1 else []
            wanted += range(_POOL)
            wanted += [n + by for by in range(_POOL) for n in mentioned if n < 10**9]
            wanted += [n - by for by in range(_POOL) for n in mentioned if n < 10**9]
            if kind == "ℤ":
                wanted += [-n for n in wanted]
            own = [c for e, c in zip(self.facts, self.checks, strict=True) if e.names & set(self.types) == {name}]
            possible = [n for n in dict.fromkeys(wanted) if (n >= 0 or kind == "ℤ") and self._holds(own, place, n)]
            pools.append(possible[: 4 * _POOL] or [0])
        return pools

    def _holds(self, checks: Sequence[Compute], place: int, value: int) -> bool:
        values = [0] * len(self.types)
        values[place] = value
        try:
            return all(check(values) for check in checks)
        except TooBig:
            return False

    def _solved(self, pools: list[list[int]]) -> Iterator[tuple[int, ...]]:
        """Solutions of all linear equations together; then of each equation each variable in which it is linear,
        computed from the others."""
        equations = [fact for fact in self.facts if fact.operator == "="]
        apart = [difference(fact.arguments[0], fact.arguments[1], self.types) for fact in equations]
        rows = [row for one in apart if (row := linear_row(one, len(self.types))) is not None]
        pivots = reduced(rows)
        if pivots:
            free = [[0] if place in pivots else pool for place, pool in enumerate(pools)]
            for values in islice(_diagonally(free), MOST_SOLVED):
                yield from filter(self._fits, solved(pivots, values))
        for fact, one in zip(equations, apart, strict=True):
            for place, name in enumerate(self.types):
                if name in fact.names:
                    others = [[0] if at == place else pool for at, pool in enumerate(pools)]
                    for values in islice(_diagonally(others), MOST_SOLVED):
                        yield from filter(self._fits, _solve(one, place, values))

    def _fits(self, values: Sequence[int]) -> bool:
        return all(value >= 0 or kind == "ℤ" for value, kind in zip(values, self.types.values(), strict=True))

    def _random(self, pools: list[list[int]]) -> Iterator[tuple[int, ...]]:
        # The same numbers in every run: a result can be had again.
        chance = random.Random(_SEED)
        for _ in range(MOST_RANDOM):
            yield tuple(chance.choice(pool) for pool in pools)


def _read(goal: str) -> _Numbers:
    """The goal with what its conclusion assumes among the hypotheses
    Raises `Unreadable`."""
    locals_, conclusion_text = entries(goal)
    types: dict[str, str] = {}
    order: list[str | None] = []
    facts: list[Expression] = []
    for name, text in locals_:
        if text in NUMBERS:
            types[name] = NUMBERS[text]
            order.append(name)
        else:
            facts.append(readable(text))
            order.append(None)
    conclusion = readable(conclusion_text)
    while True:
        if conclusion.operator == "→":
            facts.append(conclusion.arguments[0])
            order.append(None)
            conclusion = conclusion.arguments[1]
        elif conclusion.operator == "∀" and conclusion.text not in types and conclusion.kind in NUMBERS:
            types[conclusion.text] = NUMBERS[conclusion.kind]
            order.append(conclusion.text)
            conclusion = conclusion.arguments[0]
        else:
            break
    checks = tuple(proposition(fact, types) for fact in facts)
    return _Numbers(types, tuple(order), tuple(facts), conclusion, checks, proposition(conclusion, types))


def _upward(size: int, kind: str) -> list[int]:
    """The numbers up to a size, small ones first."""
    return list(range(size + 1)) if kind == "ℕ" else sorted(range(-size, size + 1), key=lambda n: (abs(n), -n))


def _progression(name: str, facts: Sequence[Expression]) -> tuple[int, int]:
    """Start and step of the numbers that leave the remainders which the hypotheses give to a variable."""
    start, step = 0, 1
    for fact in facts:
        left = fact.arguments[0] if fact.operator == "=" else fact
        if left.operator != "%" or left.arguments[0].operator != "name" or left.arguments[0].text != name:
            continue
        modulus, remainder = left.arguments[1], fact.arguments[1]
        if modulus.operator == remainder.operator == "number" and 0 < int(modulus.text) <= 100_000:
            m, r = int(modulus.text), int(remainder.text)
            steps = next((k for k in range(m) if (start + k * step) % m == r), None)
            if steps is None:
                return 0, 1
            start, step = start + steps * step, lcm(step, m)
    return start, step


def _solve(apart: Compute, place: int, values: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The value at `place` for which `apart` is 0, if that is linear in it."""

    def at(value: int) -> int:
        return apart([*values[:place], value, *values[place + 1 :]])

    try:
        zero, one, two = at(0), at(1), at(2)
    except TooBig:
        return
    slope = one - zero
    if slope and two - one == slope and zero % slope == 0:
        yield (*values[:place], -zero // slope, *values[place + 1 :])


def _diagonally(pools: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """Tuples by growing sum of places, so that every pool gets its turn early."""
    for total in range(sum(len(pool) - 1 for pool in pools) + 1):
        yield from _with_total(pools, total)


def _with_total(pools: Sequence[Sequence[int]], total: int) -> Iterator[tuple[int, ...]]:
    if not pools:
        if total == 0:
            yield ()
        return
    rest = sum(len(pool) - 1 for pool in pools[1:])
    for place in range(max(0, total - rest), min(len(pools[0]) - 1, total) + 1):
        for others in _with_total(pools[1:], total - place):
            yield (pools[0][place], *others)
