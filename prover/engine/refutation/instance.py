"""A statement with a value for each of its variables, and the texts that say so to Lean and to the user."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from prover.engine.refutation.statement import Role, Statement
from prover.engine.refutation.types import Type, read_type
from prover.engine.refutation.values import Values

_MOST_TOTAL = 60
_NOTHING_NEW = 6


@dataclass(frozen=True)
class Instance:
    """`values` belong to `statement.data`, in order."""

    statement: Statement
    values: tuple[str, ...]

    def __str__(self) -> str:
        """As the user reads it: `n = 4, l = [0]`."""
        named = zip(self.statement.data, self.values, strict=True)
        return ", ".join(f"{binder.name} = {_shown(value)}" for binder, value in named)

    def steps(self, fact: str) -> tuple[str, ...]:
        """Tactics that turn the hypothesis `h`, which is the statement, into this instance of it; `fact` proves a
        hypothesis of the statement."""
        return steps(self.statement, self.values, fact)


def steps(statement: Statement, values: Sequence[str], fact: str) -> tuple[str, ...]:
    """One tactic for each binder: see `Instance.steps`. Fewer values: the binders up to the first without one."""
    left = list(values)
    made: list[str] = []
    for binder in statement.binders:
        match binder.role:
            case Role.DATA:
                if not left:
                    break
                made.append(f"replace h := @h {left.pop(0)}")
            case Role.FACT:
                # Not `@h (by …)`: a nested `by` that fails may leave an error and go on instead of giving way.
                made.append(f"refine absurd (@h ?_) ?_; (focus (clear h; {fact})); clear h; intro h")
            case Role.INSTANCE:
                made.append("replace h := @h inferInstance")
    return tuple(made)


def instances(statement: Statement, values: Values) -> Iterator[Instance]:
    """Instances by the sum of the places that their values have in the order of their types: simple ones first, and
    none twice. Ends when there are no more, or where they are no longer simple."""
    nothing = 0
    for total in range(_MOST_TOTAL):
        found = False
        for chosen in _chosen(statement, values, 0, total, {}):
            found = True
            yield Instance(statement, chosen)
        nothing = 0 if found else nothing + 1
        if nothing > _NOTHING_NEW:
            return


def _chosen(
    statement: Statement, values: Values, index: int, left: int, given: Mapping[str, Type]
) -> Iterator[tuple[str, ...]]:
    if index == len(statement.data):
        if left == 0:
            yield ()
        return
    binder = statement.data[index]
    if binder.type is None:
        return
    candidates = values.first(binder.type.replace(given), left + 1)
    last = index == len(statement.data) - 1
    for place, value in enumerate(candidates):
        if last and place != left:
            continue
        # A type or a number that is chosen stands in the types of what follows.
        now = read_type(value)
        known = {**given, binder.name: now} if now is not None else given
        for rest in _chosen(statement, values, index + 1, left - place, known):
            yield (value, *rest)


# Where a comma, a bracket or the end closes what stands in parentheses anyway.
_PARENTHESES = re.compile(r"(?<![^\s\[(])(?<![^\[(,] )\((?P<inside>[^(),]*)\)(?=[,\])]|$)")
_PROOF = re.compile(r"⟨(\d+), by decide⟩")


def _shown(value: str) -> str:
    """Without the parentheses that only an argument needs."""
    value = _PROOF.sub(r"\1", value)
    while (shorter := _PARENTHESES.sub(lambda match: match["inside"] or "()", value)) not in {value, "()"}:
        value = shorter
    outermost = value.startswith("(") and all(depth > 0 for depth in _depths(value[:-1]))
    if not outermost or any(d == 1 and c == "," for d, c in zip(_depths(value), value, strict=True)):
        return value
    return value[1:-1] or value


def _depths(text: str) -> Iterator[int]:
    depth = 0
    for character in text:
        depth += (character in "([⟨") - (character in ")]⟩")
        yield depth
