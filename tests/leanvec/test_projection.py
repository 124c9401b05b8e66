import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skills_db.leanvec.projection import (
    Grams,
    ProjectionKind,
    balanced,
    eigenvector_search,
    fit,
    frank_wolfe,
    goal_metric,
    gradient_base,
    gradient_query,
    loss,
    principal_axes,
)
from tests.leanvec.made_up_vectors import base_vectors, goal_vectors

SIZES = st.tuples(st.integers(2, 12), st.integers(1, 12), st.integers(0, 2**31)).filter(lambda t: t[1] <= t[0])


def _case(size: int, reduced: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    base = random.standard_normal((30, size)).astype(np.float32)
    queries = (random.standard_normal((20, size)) * random.random(size)).astype(np.float32)
    return base, queries, random.standard_normal((size, reduced)), random.standard_normal((size, reduced))


@given(SIZES)
@settings(max_examples=40, deadline=None)
def test_the_loss_is_the_mean_squared_error_of_all_inner_products(sizes: tuple[int, int, int]) -> None:
    base, queries, a, b = _case(*sizes)
    direct = np.mean((queries @ a @ b.T @ base.T - queries @ base.T) ** 2)
    assert loss(Grams.of(base, queries), a, b) == pytest.approx(direct, rel=1e-4, abs=1e-6)


@given(SIZES)
@settings(max_examples=20, deadline=None)
def test_gradients_agree_with_finite_differences(sizes: tuple[int, int, int]) -> None:
    base, queries, a, b = _case(*sizes)
    grams = Grams.of(base, queries)
    direction = np.random.default_rng(sizes[2]).standard_normal(a.shape)
    step = 1e-5
    along_a = (loss(grams, a + step * direction, b) - loss(grams, a - step * direction, b)) / (2 * step)
    along_b = (loss(grams, a, b + step * direction) - loss(grams, a, b - step * direction)) / (2 * step)
    scale = 1e-5 * (1 + loss(grams, a, b))
    assert np.sum(gradient_query(grams, a, b) * direction) == pytest.approx(along_a, rel=1e-4, abs=scale)
    assert np.sum(gradient_base(grams, a, b) * direction) == pytest.approx(along_b, rel=1e-4, abs=scale)


@given(SIZES)
@settings(max_examples=20, deadline=None)
def test_frank_wolfe_is_never_worse_than_its_start_and_its_base_side_is_orthonormal(
    sizes: tuple[int, int, int],
) -> None:
    base, queries, _, _ = _case(*sizes)
    grams = Grams.of(base, queries)
    start = principal_axes(grams.base, sizes[1])
    a, b = frank_wolfe(grams, start, start, rounds=50)
    assert loss(grams, a, b) <= loss(grams, start, start)
    assert np.allclose(b.T @ b, np.eye(sizes[1]), atol=1e-8)


def test_on_goals_unlike_statements_each_method_loses_less_than_the_one_before() -> None:
    grams = Grams.of(base_vectors(2000), goal_vectors(500))
    losses = {
        kind: loss(grams, found.query.astype(np.float64), found.base.astype(np.float64))
        for kind in ProjectionKind
        for found in [fit(kind, grams, 16)]
    }
    assert losses[ProjectionKind.FRANK_WOLFE] < losses[ProjectionKind.ID]
    assert losses[ProjectionKind.EIGEN] < losses[ProjectionKind.ID]
    assert losses[ProjectionKind.SPHERING] <= min(losses.values()) * (1 + 1e-4)


def test_eigenvector_search_is_never_worse_than_principal_axes() -> None:
    grams = Grams.of(base_vectors(300), base_vectors(100, seed=5))
    axes, found = principal_axes(grams.base, 8), eigenvector_search(grams, 8)
    assert loss(grams, found, found) <= loss(grams, axes, axes)


def test_all_dimensions_lose_nothing() -> None:
    grams = Grams.of(base_vectors(300, 20), goal_vectors(100, 20))
    for kind in ProjectionKind:
        found = fit(kind, grams, 20)
        assert np.allclose(found.query @ found.base.T, np.eye(20), atol=2e-3), kind


@given(SIZES)
@settings(max_examples=20, deadline=None)
def test_a_balanced_pair_answers_the_same_and_loses_less_to_rounding(sizes: tuple[int, int, int]) -> None:
    vectors, queries, _, _ = _case(*sizes)
    grams = Grams.of(vectors, queries)
    start = principal_axes(grams.base, sizes[1])
    a, b = balanced(grams, start, start)
    assert np.allclose(a @ b.T, start @ start.T, atol=1e-5)

    def rounding(query: np.ndarray, base: np.ndarray) -> float:
        return float(np.trace(query.T @ grams.queries @ query) * np.trace(base.T @ grams.base @ base))

    assert rounding(a, b) <= rounding(start, start) * 1.05


def test_near_in_the_metric_of_goals_is_what_goals_score_alike() -> None:
    goals = goal_vectors(500)
    mean = goals.mean(axis=0)
    metric = goal_metric(Grams.of(goals, goals).queries, mean, common=1.0, evenly=0.0)
    difference = base_vectors(2, seed=4)[0] - base_vectors(2, seed=5)[0]
    assert np.sum((difference @ metric) ** 2) == pytest.approx(np.mean((goals @ difference) ** 2), rel=1e-3)


def test_more_dimensions_than_there_are_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot project"):
        fit(ProjectionKind.ID, Grams.of(base_vectors(10, 4), goal_vectors(10, 4)), 5)
