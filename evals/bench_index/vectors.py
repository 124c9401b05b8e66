"""The vectors that are searched: real ones as far as they go, then generated ones around them.

Base vectors: the embeddings x_1 … x_N of the core library's statements. A generated one takes a random x_i, a random
one x_j of its eight nearest neighbours, a point at a uniform place between both, adds Gaussian noise and is scaled to
length 1. The noise has half the covariance of x_i - x_j over all i and its eight j, so that two vectors generated at
the same place differ as two neighbouring real ones do. All spectra, local and global, are then those of the real
embeddings; what is lost is any structure finer than the distance of neighbours.

Queries are real: embeddings of goals that Lean printed. They are split by theorem into training and test queries, so
that no goal of a proof is trained with that another goal of it is tested with. No query is generated.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.bench_index.corpus import Corpus
from skills_db.embedding import Embedder, skill_text

Vectors = NDArray[np.float32]
NEIGHBOURS = 8
GOALS = 2400
"""Goals that are embedded: a tenth of a second each."""


@dataclass(frozen=True, slots=True)
class RealVectors:
    """Embeddings of statements [n, D], and of goals for training [a, D] and test [b, D]."""

    base: Vectors
    training: Vectors
    test: Vectors


def real_vectors(corpus: Corpus, embedder: Embedder, folder: Path) -> RealVectors:
    """Embeddings of all statements and of a sample of the goals, kept in `folder` as they come."""
    passages = [skill_text(lemma.statement, "", lemma.name) for lemma in corpus.lemmas]
    theorem_of: dict[str, str] = {}
    for goal in corpus.goals:
        theorem_of.setdefault(goal.text, goal.theorem)
    texts = sorted(theorem_of)
    chosen = sorted(np.random.default_rng(1).permutation(len(texts))[:GOALS], key=lambda index: len(texts[index]))
    goals = [texts[index] for index in chosen]
    statements = _kept(folder / f"{embedder.name}-statements.npy", passages, embedder.passages)
    queries = _kept(folder / f"{embedder.name}-goals.npy", goals, embedder.queries)
    theorems = sorted(set(theorem_of.values()))
    coins = np.random.default_rng(6).random(len(theorems)) < 0.5
    tested = {name for name, coin in zip(theorems, coins, strict=True) if coin}
    test = np.array([theorem_of[goal] in tested for goal in goals])
    return RealVectors(statements, queries[~test], queries[test])


def _kept(path: Path, texts: list[str], embed: Callable[[list[str]], Vectors]) -> Vectors:
    """Vectors of texts from a file, where they are added 256 at a time, so that stopping costs little."""
    done = np.load(path) if path.exists() else None
    while done is None or len(done) < len(texts):
        start = 0 if done is None else len(done)
        more = embed(texts[start : start + 256])
        done = more if done is None else np.concatenate([done, more])
        np.save(path, done)
    return np.asarray(done[: len(texts)], np.float32)


def generated(real: Vectors, size: int, seed: int = 1) -> Vectors:
    """The first `size` of: the real vectors, then generated ones."""
    if size <= len(real):
        return real[:size]
    random = np.random.default_rng(seed)
    neighbours = nearest(real)
    differences = (real[:, None, :] - real[neighbours]).reshape(-1, real.shape[1]).astype(np.float64)
    values, axes = np.linalg.eigh(differences.T @ differences / len(differences) / 2)
    root = (axes * np.sqrt(np.maximum(values, 0))).T.astype(np.float32)
    result = np.empty((size, real.shape[1]), np.float32)
    result[: len(real)] = real
    for start in range(len(real), size, 50_000):
        count = min(50_000, size - start)
        first = random.integers(0, len(real), count)
        second = neighbours[first, random.integers(0, NEIGHBOURS, count)]
        place = random.random((count, 1), np.float32)
        noise = random.standard_normal((count, real.shape[1]), np.float32) @ root
        made = real[first] * (1 - place) + real[second] * place + noise
        result[start : start + count] = made / np.linalg.norm(made, axis=1, keepdims=True)
    return result


def nearest(real: Vectors) -> NDArray[np.int64]:
    """The ids of the eight nearest others of each vector [n, 8], by inner product."""
    found = np.empty((len(real), NEIGHBOURS), np.int64)
    for start in range(0, len(real), 1024):
        products = real[start : start + 1024] @ real.T
        products[np.arange(len(products)), np.arange(start, start + len(products))] = -np.inf
        found[start : start + 1024] = np.argpartition(-products, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
    return found


def exact(base: Vectors, queries: Vectors, k: int) -> NDArray[np.int64]:
    """The true ids [m, k] with the largest inner products."""
    best = np.full((len(queries), k), -np.inf, np.float32)
    ids = np.full((len(queries), k), -1, np.int64)
    for start in range(0, len(base), 65_536):
        products = queries @ base[start : start + 65_536].T
        width = min(k, products.shape[1])
        chosen = np.argpartition(-products, width - 1, axis=1)[:, :width]
        values = np.concatenate([best, np.take_along_axis(products, chosen, 1)], axis=1)
        rows = np.concatenate([ids, chosen + start], axis=1)
        order = np.argsort(-values, axis=1, kind="stable")[:, :k]
        best, ids = np.take_along_axis(values, order, 1), np.take_along_axis(rows, order, 1)
    return ids
