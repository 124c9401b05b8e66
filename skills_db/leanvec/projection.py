"""LeanVec's projections: A for queries and B for base vectors, D x d, so that <q, x> is close to <A'q, B'x>.

Formulas of LeanVec (arXiv 2312.16335). With K_Q = Q'Q and K_X = X'X the loss over all pairs is

    f(A, B) = || Q A B' X' - Q X' ||_F^2 = tr(AB' K_X BA' K_Q) - 2 tr(AB' K_X K_Q) + tr(K_X K_Q)

so that both matrices are fitted from two D x D Gram matrices, whatever the number of vectors. All in float64.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Vectors = NDArray[np.float32]
_UNSEEN = 0.01
"""Share of the queries' second moment that is taken to lie evenly in all directions."""


class ProjectionKind(StrEnum):
    """How A and B are found."""

    IDENTITY = "identity"
    """No reduction, A = B = I: plain LVQ."""
    ID = "id"
    """In distribution: A = B, the principal axes of the base vectors."""
    FRANK_WOLFE = "frank-wolfe"
    """Out of distribution: block-coordinate Frank–Wolfe on the relaxed constraint, starting from ID."""
    EIGEN = "eigen"
    """Out of distribution: A = B, eigenvectors of a mixture of both Gram matrices, the mixture searched for."""
    SPHERING = "sphering"
    """Out of distribution: the least f of all pairs, in closed form (the idea of arXiv 2410.22347)."""


@dataclass(frozen=True, slots=True)
class Grams:
    """K_X and K_Q, both D x D, each divided by its number of vectors: the loss is then a mean over pairs."""

    base: Matrix
    queries: Matrix

    @staticmethod
    def of(base: Vectors, queries: Vectors) -> "Grams":
        """From (centred) base vectors [n, D] and training queries [m, D]."""
        return Grams(gram(base), gram(queries))

    @property
    def total(self) -> float:
        """tr(K_X K_Q): the loss of answering 0 to everything."""
        return float(np.sum(self.base * self.queries))


@dataclass(frozen=True, slots=True)
class Projection:
    """A fitted pair. `query` is A, `base` is B, both D x d float32. Only AB' is fitted; see `balanced`."""

    kind: ProjectionKind
    query: Vectors
    base: Vectors

    @property
    def reduced(self) -> int:
        """d."""
        return int(self.base.shape[1])


def gram(vectors: Vectors) -> Matrix:
    """V'V / n in float64, for vectors [n, D]; the sum in blocks, so that no float64 copy of V is made."""
    size = vectors.shape[1]
    total = np.zeros((size, size))
    for start in range(0, len(vectors), 8192):
        block = vectors[start : start + 8192].astype(np.float64)
        total += block.T @ block
    return total / max(1, len(vectors))


def loss(grams: Grams, query: Matrix, base: Matrix) -> float:
    """f(A, B), a mean over pairs of a query and a base vector."""
    reduced_base = base.T @ grams.base @ base
    reduced_query = query.T @ grams.queries @ query
    cross = base.T @ grams.base @ grams.queries @ query
    return float(np.sum(reduced_base * reduced_query) - 2 * np.trace(cross) + grams.total)


def gradient_query(grams: Grams, query: Matrix, base: Matrix) -> Matrix:
    """df/dA = 2 K_Q A (B' K_X B) - 2 K_Q K_X B."""
    return 2 * grams.queries @ (query @ (base.T @ grams.base @ base) - grams.base @ base)


def gradient_base(grams: Grams, query: Matrix, base: Matrix) -> Matrix:
    """df/dB = 2 K_X B (A' K_Q A) - 2 K_X K_Q A."""
    return 2 * grams.base @ (base @ (query.T @ grams.queries @ query) - grams.queries @ query)


def fit(kind: ProjectionKind, grams: Grams, dimensions: int) -> Projection:
    """The projection of a kind to `dimensions` <= D. Raises ValueError if there are not so many."""
    full = len(grams.base)
    if not 0 < dimensions <= full:
        raise ValueError(f"cannot project {full} dimensions to {dimensions}")
    match kind:
        case ProjectionKind.IDENTITY:
            query = base = np.eye(full)[:, :dimensions]
        case ProjectionKind.ID:
            query = base = principal_axes(grams.base, dimensions)
        case ProjectionKind.EIGEN:
            query = base = eigenvector_search(grams, dimensions)
        case ProjectionKind.FRANK_WOLFE:
            start = principal_axes(grams.base, dimensions)
            query, base = frank_wolfe(grams, start, start)
        case ProjectionKind.SPHERING:
            query, base = sphering(grams, dimensions)
    if kind is not ProjectionKind.IDENTITY:
        query, base = balanced(grams, query, base)
    return Projection(kind, query.astype(np.float32), base.astype(np.float32))


def principal_axes(covariance: Matrix, dimensions: int) -> Matrix:
    """The `dimensions` eigenvectors of a symmetric matrix with the largest eigenvalues, as columns."""
    _, vectors = np.linalg.eigh(covariance)
    return np.ascontiguousarray(vectors[:, ::-1][:, :dimensions])


def eigenvector_search(grams: Grams, dimensions: int, rounds: int = 24) -> Matrix:
    """A = B = P(b), the first eigenvectors of (1-b) K_Q + b K_X, each scaled to trace 1; b by golden section on f.

    Never worse than b = 1, which is ID, nor than b = 0.
    """
    queries = grams.queries / max(np.trace(grams.queries), 1e-30)
    base = grams.base / max(np.trace(grams.base), 1e-30)

    def axes(mixture: float) -> Matrix:
        return principal_axes((1 - mixture) * queries + mixture * base, dimensions)

    def value(mixture: float) -> float:
        chosen = axes(mixture)
        return loss(grams, chosen, chosen)

    return axes(golden_section(value, rounds))


def golden_section(value: Callable[[float], float], rounds: int) -> float:
    """A small value of a function on [0, 1] without derivatives; both ends are always among the candidates."""
    ratio = (5**0.5 - 1) / 2
    low, high = 0.0, 1.0
    left, right = high - ratio * (high - low), low + ratio * (high - low)
    seen = {point: value(point) for point in (low, high, left, right)}
    for _ in range(rounds):
        if seen[left] <= seen[right]:
            high, right = right, left
            left = high - ratio * (high - low)
            seen[left] = value(left)
        else:
            low, left = left, right
            right = low + ratio * (high - low)
            seen[right] = value(right)
    return min(seen, key=lambda point: seen[point])


def frank_wolfe(
    grams: Grams, query: Matrix, base: Matrix, rounds: int = 300, tolerance: float = 1e-4
) -> tuple[Matrix, Matrix]:
    """Alternating Frank–Wolfe over matrices of spectral norm at most 1, from a start; never worse than the start.

    In one block f is a convex quadratic, so the step along S - A, with S = UV' of the thin SVD of the negative
    gradient, is taken exactly: f can only fall. The last B is made orthonormal, which the index needs; if that
    costs more than was gained, the start is the answer.
    """
    first = query, base
    value = loss(grams, query, base)
    for _ in range(rounds):
        before = value
        query = query + _step(gradient_query(grams, query, base), query, grams.queries, base.T @ grams.base @ base)
        base = base + _step(gradient_base(grams, query, base), base, grams.base, query.T @ grams.queries @ query)
        value = loss(grams, query, base)
        if before - value <= tolerance * max(before, 1e-30):
            break
    # Only the product AB' matters. Orthonormal columns for B, and what that undoes goes into A.
    left, sizes, right = np.linalg.svd(base, full_matrices=False)
    query, base = query @ right.T * sizes, left
    return (query, base) if loss(grams, query, base) <= loss(grams, *first) else first


def _step(gradient: Matrix, here: Matrix, outer: Matrix, inner: Matrix) -> Matrix:
    """The exact step of Frank–Wolfe for the quadratic with Hessian Z -> 2 outer Z inner."""
    left, _, right = np.linalg.svd(-gradient, full_matrices=False)
    direction = left @ right - here
    slope = float(np.sum(gradient * direction))
    curvature = float(np.sum(direction * (outer @ direction @ inner)))
    if slope >= 0:
        return np.zeros_like(here)
    size = 1.0 if curvature <= 0 else min(1.0, -slope / (2 * curvature))
    return np.asarray(size * direction)


def sphering(grams: Grams, dimensions: int) -> tuple[Matrix, Matrix]:
    """The least f without a constraint on A: f = || K_Q^1/2 (I - AB') K_X^1/2 ||_F^2, so the best AB' of rank d comes
    from the SVD of K_Q^1/2 K_X^1/2. B are orthonormal columns, A then solves df/dA = 0, which needs no K_Q:
    A = K_X B (B' K_X B)^-1, the linear estimate of x from B'x.
    """
    root, inverse = _roots(grams.base)
    _, _, right = np.linalg.svd(_roots(grams.queries)[0] @ root)
    base, _ = np.linalg.qr(inverse @ right[:dimensions].T)
    reduced = base.T @ grams.base @ base
    query = np.linalg.lstsq(reduced, (grams.base @ base).T, rcond=None)[0].T
    return np.asarray(query), np.asarray(base)


def _roots(covariance: Matrix) -> tuple[Matrix, Matrix]:
    """Square root of a positive semidefinite matrix, and its inverse; directions without variance count as tiny."""
    values, vectors = np.linalg.eigh(covariance)
    values = np.maximum(values, max(values[-1], 1e-30) * 1e-9)
    root, inverse = (vectors * np.sqrt(values)) @ vectors.T, (vectors / np.sqrt(values)) @ vectors.T
    return np.asarray(root), np.asarray(inverse)


def balanced(grams: Grams, query: Matrix, base: Matrix) -> tuple[Matrix, Matrix]:
    """The same AB', as the pair that loses least when B'x is rounded with one step for all dimensions.

    For any T, <A'q, B'x> is the product of T^-1 A'q and T'B'x. Rounding costs about tr(C) tr(K) / d, with C and K the
    second moments of reduced base vectors and queries. The least over all T is (sum s_i)^2 / d for the singular
    values s_i of K^1/2 C^1/2; there both have the variance s_i along the i-th axis, and a rotation spreads it evenly.
    """
    inside_queries, inside_base = query.T @ grams.queries @ query, base.T @ grams.base @ base
    dimensions = len(inside_base)
    # What no training query asks for may be asked yet.
    inside_queries += np.eye(dimensions) * _UNSEEN * np.trace(inside_queries) / dimensions
    of_queries, of_base = _roots(inside_queries)[0], _roots(inside_base)[0]
    left, sizes, right = np.linalg.svd(of_queries @ of_base)
    turn = _even_rotation(dimensions)
    base = base @ (of_queries @ left / np.sqrt(sizes)) @ turn
    return query @ (of_base @ right.T / np.sqrt(sizes)) @ turn, base


def goal_metric(queries: Matrix, mean: Vectors, common: float = 0.3, evenly: float = 1.0) -> Vectors:
    """W, d x d, such that |W'(y - z)|^2 is about how differently queries like these score y and z.

    It is the root of K, the covariance of reduced queries, plus `common` times their mean's square, which all queries
    share and which would hide the rest, plus `evenly` times their mean variance in all directions, for queries unlike
    these. `queries` [d, d] is their second moment, `mean` [d] their mean.
    """
    outer = np.outer(mean, mean).astype(np.float64)
    covariance = queries - outer
    dimensions = len(queries)
    variance = max(float(np.trace(covariance)), 1e-9 * float(np.trace(queries))) / dimensions
    values, vectors = np.linalg.eigh(covariance + common * outer + evenly * variance * np.eye(dimensions))
    return np.asarray(vectors * np.sqrt(np.maximum(values, 0)) @ vectors.T, np.float32)


def _even_rotation(dimensions: int) -> Matrix:
    """A fixed random rotation. It changes no inner product, but spreads the variance evenly over the dimensions.

    The constants of LVQ hold for all dimensions of a vector, so principal axes, whose first has most of the variance,
    would waste most of the codes of all others.
    """
    gaussian = np.random.default_rng(20231216).standard_normal((dimensions, dimensions))
    turn, triangular = np.linalg.qr(gaussian)
    return np.asarray(turn * np.sign(np.diag(triangular)))
