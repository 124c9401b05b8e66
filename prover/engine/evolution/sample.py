"""What terms come to in small models: a row of values for each, so that equal rows are a conjecture."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from prover.engine.evolution.evaluating import Domains, Environment, Uncomputable, Value, computed
from prover.engine.evolution.models import models, open_variables
from prover.engine.evolution.statement import Binder, Statement
from prover.engine.evolution.term import Term

POINTS = 12
"""Assignments of the open variables in each model, at least."""
_ENOUGH = 240
"""Points of a sample; a theory with a single model gets as many assignments of it."""
_SEED = 11

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One model and one assignment."""

    environment: Environment
    domains: Domains


class Sample:
    """Points of a theory with further variables."""

    def __init__(self, about: Statement, variables: Sequence[Binder]) -> None:
        chance = random.Random(_SEED)
        self.points: list[Point] = []
        every_model = list(models(about))
        here = max(POINTS, _ENOUGH // max(1, len(every_model)))
        for model in every_model:
            open_ = (*open_variables(about, model), *variables)
            pools = [list(model.domains.values(b.type)) for b in open_]
            every = list(product(*pools)) if _count(pools) <= 200 else []
            chosen = (
                chance.sample(every, min(here, len(every)))
                if every
                else [tuple(chance.choice(pool) for pool in pools) for _ in range(here)]
            )
            for values in chosen:
                given = {b.name: value for b, value in zip(open_, values, strict=True)}
                self.points.append(Point({**model.environment, **given}, model.domains))

    def row(self, term: Term) -> Row | None:
        """The values of a term at all points (`None` at a single point where it cannot be computed); `None` where it
        can hardly be computed anywhere."""
        values: list[Value] = []
        missing = 0
        for point in self.points:
            try:
                values.append(computed(term, point.environment, point.domains))
            except Uncomputable:
                values.append(None)
                missing += 1
                if missing * 2 > len(self.points) + 1:
                    return None
        return tuple(values)


def _count(pools: Sequence[Sequence[Value]]) -> int:
    count = 1
    for pool in pools:
        count *= len(pool)
    return count
