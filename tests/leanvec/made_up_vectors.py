"""Vectors like those of statements and goals: base vectors with a falling spectrum, queries elsewhere."""

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


def base_vectors(size: int, dimensions: int = 64, seed: int = 1) -> Vectors:
    """Unit vectors [size, dimensions] around a common mean."""
    random = np.random.default_rng(seed)
    made = random.standard_normal((size, dimensions)) * _spectrum(dimensions) + _mean(dimensions, 7)
    return _unit(made)


def goal_vectors(size: int, dimensions: int = 64, seed: int = 2) -> Vectors:
    """Unit vectors close to another mean, that vary in other directions."""
    random = np.random.default_rng(seed)
    made = 0.3 * random.standard_normal((size, dimensions)) * _spectrum(dimensions)[::-1] + _mean(dimensions, 8)
    return _unit(made)


def nearest(base: Vectors, queries: Vectors, k: int) -> NDArray[np.int64]:
    """The true ids [m, k]."""
    return np.argsort(-(queries @ base.T), axis=1, kind="stable")[:, :k]


def recall(found: NDArray[np.int32], true: NDArray[np.int64]) -> float:
    """The share of the true ids that was found."""
    return float(np.mean([len(set(a) & set(b)) / len(b) for a, b in zip(found.tolist(), true.tolist(), strict=True)]))


def _spectrum(dimensions: int) -> NDArray[np.float64]:
    return np.arange(1, dimensions + 1) ** -0.6


def _mean(dimensions: int, seed: int) -> NDArray[np.float64]:
    return np.random.default_rng(seed).standard_normal(dimensions)


def _unit(vectors: NDArray[np.float64]) -> Vectors:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
