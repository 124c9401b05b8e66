"""All small values at once: the kernel decides whether a statement holds for all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import prod

from prover.engine.refutation.instance import Instance
from prover.engine.refutation.statement import Role, Statement
from prover.engine.refutation.values import Values

LEVELS = (40, 600, 4000, 20_000)
"""How many instances are decided at once, one level after the other."""
SPAN = 500
"""So many numbers in a row; the kernel's recursion is not deeper."""
SPANS = 8
_NOT_FIRST_ORDER = frozenset({"→", "Prop", "Type", "Sort"})


@dataclass(frozen=True)
class Box:
    """A set of values for each variable of a statement."""

    statement: Statement
    sides: tuple[tuple[str, ...], ...]

    @property
    def proof(self) -> str:
        """A proof of the negation, which the kernel accepts if the statement is false somewhere in the box."""
        binders: list[str] = []
        arguments: list[str] = []
        sides = iter(self.sides)
        for number, binder in enumerate(self.statement.binders):
            match binder.role:
                case Role.DATA:
                    side = next(sides)
                    binders.append(f"(x{number} : {binder.text}) (_ : x{number} ∈ ([{', '.join(side)}] : List _))")
                    arguments.append(f"x{number}")
                case Role.FACT:
                    binders.append(f"p{number}")
                    arguments.append(f"p{number}")
                case Role.INSTANCE:
                    arguments.append("inferInstance")
        return f"fun h => absurd (fun {' '.join(binders)} => @h {' '.join(arguments)}) (by decide +kernel)"

    @property
    def size(self) -> int:
        """Number of instances in it."""
        return prod(map(len, self.sides))

    def with_side(self, index: int, side: tuple[str, ...]) -> "Box":
        """One side replaced."""
        return replace(self, sides=(*self.sides[:index], side, *self.sides[index + 1 :]))

    @property
    def instance(self) -> Instance:
        """The first instance."""
        return Instance(self.statement, tuple(side[0] for side in self.sides))


def can_be_decided(statement: Statement) -> bool:
    """Every variable stands for a value that can be written in a list (whether Lean can decide, Lean will say)."""
    types = [binder.type for binder in statement.data]
    names = {binder.name for binder in statement.data}
    return bool(types) and all(t is not None and not (_NOT_FIRST_ORDER | names) & t.heads for t in types)


def boxes(statement: Statement, values: Values) -> Iterator[Box]:
    """Growing boxes of the simplest values; then, for a single number, one stretch after the other."""
    types = [binder.type for binder in statement.data if binder.type is not None]
    previous: Box | None = None
    for level in LEVELS:
        count = 1
        while count < SPAN and prod(len(values.first(t, count + 1)) for t in types) <= level:
            count += 1
        box = Box(statement, tuple(values.first(t, count) for t in types))
        if not all(box.sides):
            return
        if previous is None or box != previous:
            yield box
        previous = box
    if len(types) == 1 and types[0].head == "ℕ":
        for start in range(SPAN, SPAN * SPANS, SPAN):
            yield Box(statement, (tuple(map(str, range(start, start + SPAN))),))


def box_around(statement: Statement, values: Values, numbers: Sequence[int]) -> Box | None:
    """Small values, and those next to the numbers that the statement mentions."""
    sides: list[tuple[str, ...]] = []
    near = [n + step for n in numbers for step in (0, 1, -1)]
    for binder in statement.data:
        if binder.type is None:
            return None
        side = list(values.first(binder.type, 6))
        if binder.type.head == "ℕ":
            side += [str(n) for n in near if n >= 0]
        if binder.type.head == "ℤ":
            side += [text for n in near for text in (str(n) if n >= 0 else f"({n})", f"(-{n})" if n > 0 else "0")]
        sides.append(tuple(dict.fromkeys(side)))
    while prod(map(len, sides)) > LEVELS[-1]:
        sides = [side[: max(2, len(side) * 3 // 4)] for side in sides]
        if all(len(side) <= 2 for side in sides):
            break
    return Box(statement, tuple(sides)) if near and all(sides) else None
