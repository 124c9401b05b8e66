"""Links between vectors that answer the same goals.

A graph of statements joins statements that are near each other. What answers one goal need not be: goals come from
elsewhere, and a walk towards one has to find its way between answers that are far apart (as OOD-DiskANN, arXiv
2211.12850, and RoarGraph, arXiv 2408.08933, observe). Here goals are drawn from a normal distribution with the mean
and covariance of the training goals, which an index keeps anyway; the nearest vectors of each are found in the graph,
and those that follow each other in the order of their scores are linked, in place of the last neighbours they have.
"""

import numpy as np
from numpy.typing import NDArray

from skills_db.leanvec.projection import Matrix, Vectors

ANSWERS = 32
"""Nearest vectors of a goal that are looked at."""
APART = 4
"""Answers at most so many ranks apart are linked."""
_AT_ONCE = 10_000


def drawn_goals(count: int, mean: Vectors, second_moment: Matrix, seed: int) -> Vectors:
    """Goals [count, D] with the mean [D] and second moment [D, D] of the training goals."""
    covariance = second_moment - np.outer(mean, mean).astype(np.float64)
    values, axes = np.linalg.eigh(covariance)
    root = ((axes * np.sqrt(np.maximum(values, 0))) @ axes.T).astype(np.float32)
    noise = np.random.default_rng(seed).standard_normal((count, len(mean)), np.float32)
    return np.asarray(mean + noise @ root, np.float32)


def link_answers(links: NDArray[np.int32], answers: NDArray[np.int32], most: int) -> None:
    """Put at most `most` links between vectors that answer the same goals into `links` [n, degree], those shared by
    most goals first. `answers` [g, m]: ids by goal, best first, -1 behind the last."""
    size = len(links)
    keys, counts = np.empty(0, np.int64), np.empty(0, np.int64)
    for start in range(0, len(answers), _AT_ONCE):
        part = answers[start : start + _AT_ONCE].astype(np.int64)
        pairs: list[NDArray[np.int64]] = []
        for apart in range(1, min(APART + 1, part.shape[1])):
            first, second = part[:, :-apart].ravel(), part[:, apart:].ravel()
            there = (first >= 0) & (second >= 0)
            pairs += [(first * size + second)[there], (second * size + first)[there]]
        found, often = np.unique(np.concatenate(pairs), return_counts=True)
        keys, places = np.unique(np.concatenate([keys, found]), return_inverse=True)
        counts = np.bincount(places, np.concatenate([counts, often])).astype(np.int64)
    sources, targets = keys // size, keys % size
    order = np.lexsort((targets, -counts, sources))
    sources, targets = sources[order], targets[order]
    starts = np.flatnonzero(np.diff(sources, prepend=-1))
    for begin, end in zip(starts.tolist(), [*starts[1:].tolist(), len(sources)], strict=True):
        row = links[sources[begin]]
        old = row[row >= 0].tolist()
        new = [target for target in targets[begin:end].tolist() if target not in old][:most]
        together = old[: len(row) - len(new)] + new
        row[: len(together)] = together
