"""Means over problems with intervals. Problems are what varies: several seeds of one problem are no new problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evals.agents.statistics import paired_difference, wilson

_RESAMPLES = 10_000
_OFTEN_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean with its interval of 95 %."""

    mean: float
    low: float
    high: float


def share(by_problem: Mapping[str, Sequence[bool]]) -> Estimate:
    """Share of rows that are true: Wilson's interval with as many tries as there are problems."""
    if not by_problem:
        return Estimate(0.0, 0.0, 1.0)
    mean = sum(sum(tries) / len(tries) for tries in by_problem.values()) / len(by_problem)
    # Shares of several seeds make the number of successes broken; Wilson's formula does not mind.
    low, high = wilson(mean * len(by_problem), len(by_problem))
    return Estimate(mean, low, high)


def difference(one: Mapping[str, Sequence[bool]], other: Mapping[str, Sequence[bool]]) -> Estimate:
    """Share of the one minus share of the other, on the problems of both (Bonett and Price, problems as pairs)."""
    common = [name for name in one if name in other]
    ahead, behind = 0.0, 0.0
    for name in common:
        by = sum(one[name]) / len(one[name]) - sum(other[name]) / len(other[name])
        ahead, behind = ahead + max(0.0, by), behind + max(0.0, -by)
    return Estimate(*paired_difference(ahead, behind, len(common)))


def mean(by_problem: Mapping[str, Sequence[float]]) -> Estimate:
    """Mean over problems, with the percentile interval of a bootstrap over problems."""
    means = np.array([np.mean(values) for values in by_problem.values()], dtype=float)
    if len(means) < _OFTEN_ENOUGH:
        value = float(means[0]) if len(means) else 0.0
        return Estimate(value, value, value)
    drawn = np.random.default_rng(0).integers(0, len(means), (_RESAMPLES, len(means)))
    low, high = np.percentile(means[drawn].mean(axis=1), [2.5, 97.5])
    return Estimate(float(means.mean()), float(low), float(high))
