"""The algebra of partial attention: identity, order, any unequal split."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from prover.inference.attention.merge import Floats, Partial, finished, identity, merge, merged

HEAD = 3


def partial_of(scores: Floats, values: Floats) -> Partial:
    maximum = scores.max(axis=1, initial=-np.inf)
    weights = np.exp(scores - np.where(np.isneginf(maximum), 0.0, maximum)[:, None])
    return Partial(weights @ values, maximum, weights.sum(axis=1))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Floats, Floats, list[int]]:
    """Scores [2, n] with hidden keys, values [n, 3], and where to cut."""
    count = draw(st.integers(1, 40))
    seed = draw(st.integers(0, 2**32 - 1))
    spread = draw(st.sampled_from([0.1, 1.0, 30.0, 500.0]))
    random = np.random.default_rng(seed)
    scores = random.normal(size=(2, count)) * spread
    scores[random.random(scores.shape) < draw(st.sampled_from([0.0, 0.3, 0.95]))] = -np.inf
    cuts = draw(st.lists(st.integers(0, count), max_size=6))
    return scores, random.normal(size=(count, HEAD)), sorted({0, count, *cuts})


def pieces(scores: Floats, values: Floats, cuts: list[int]) -> list[Partial]:
    return [partial_of(scores[:, a:b], values[a:b]) for a, b in pairwise(cuts)]


def same(x: Partial, y: Partial) -> None:
    for one, other in zip(finished(x), finished(y), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-12, atol=1e-12)


@given(cases())
def test_any_unequal_split_equals_softmax_over_all_keys(case: tuple[Floats, Floats, list[int]]) -> None:
    scores, values, cuts = case
    output, logarithm = finished(merged(pieces(scores, values, cuts), 2, HEAD))
    for row in range(2):
        seen = ~np.isneginf(scores[row])
        if not seen.any():
            assert (output[row] == 0).all()
            assert np.isneginf(logarithm[row])
            continue
        weights = np.exp(scores[row, seen] - scores[row, seen].max())
        np.testing.assert_allclose(output[row], weights @ values[seen] / weights.sum(), rtol=1e-10, atol=1e-12)
        expected = scores[row, seen].max() + np.log(weights.sum())
        np.testing.assert_allclose(logarithm[row], expected, rtol=1e-12, atol=1e-12)


@given(cases())
def test_neither_order_nor_grouping_matters(case: tuple[Floats, Floats, list[int]]) -> None:
    parts = pieces(*case)
    same(merged(parts, 2, HEAD), merged(parts[::-1], 2, HEAD))
    if len(parts) >= 3:
        same(merge(merge(parts[0], parts[1]), parts[2]), merge(parts[0], merge(parts[1], parts[2])))


@given(cases())
def test_merging_with_nothing_changes_nothing_at_all(case: tuple[Floats, Floats, list[int]]) -> None:
    (part,) = pieces(case[0], case[1], [0, len(case[1])])
    for other in (merge(part, identity(2, HEAD)), merge(identity(2, HEAD), part)):
        assert (other.output == part.output).all()
        assert (other.maximum == part.maximum).all()
        assert (other.total == part.total).all()
