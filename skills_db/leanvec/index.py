"""The index: fitted to vectors and training queries, searched, added to, deleted from.

Ids are 0, 1, 2, … in the order of adding and never change. Scores are inner products.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skills_db.leanvec import lvq
from skills_db.leanvec.build import Progress, Workplace, entry_point, insert
from skills_db.leanvec.goal_links import ANSWERS, drawn_goals, link_answers
from skills_db.leanvec.lvq import Layout, Records, Vectors
from skills_db.leanvec.parallel import in_parallel
from skills_db.leanvec.projection import Grams, Matrix, Projection, ProjectionKind, fit, goal_metric, gram, loss
from skills_db.leanvec.search import search_all, search_graph
from skills_db.leanvec.secondary import SecondaryKind, SecondaryLayout
from skills_db.leanvec.settings import IndexSettings

Ids = NDArray[np.int32]
_NO_GRAPH = np.empty((0, 0), np.int32)
_BLOCK = 16_384


@dataclass(frozen=True, slots=True)
class Fitted:
    """What does not change when vectors come and go. `share`: the relative loss f / tr(K_X K_Q) at the fit.
    `second` reduces vectors, and queries less their mean, for the secondary store; None where that keeps all of them.
    """

    settings: IndexSettings
    mean: Vectors
    projection: Projection
    second: Projection | None
    queries_mean: Vectors
    queries_gram: Matrix
    share: float

    @property
    def primary(self) -> Layout:
        """How reduced vectors are kept."""
        return Layout(self.projection.base.shape[1], self.settings.primary_bits)

    @property
    def secondary(self) -> SecondaryLayout:
        """How vectors are kept for re-ranking."""
        return SecondaryLayout(
            self.settings.secondary, len(self.mean) if self.second is None else self.second.reduced
        )

    @property
    def metric(self) -> Vectors:
        """What reduced vectors are multiplied with before they are linked: near is what goals score alike."""
        query = self.projection.query.astype(np.float64)
        return goal_metric(query.T @ self.queries_gram @ query, self.queries_mean @ self.projection.query)


class LeanVecIndex:
    """Vectors [n, D] reduced, quantised and, above a size, linked. Not for changes by several threads at once."""

    def __init__(
        self, fitted: Fitted, records: Records, rows: Records, links: Ids, deleted: NDArray[np.uint8], entry: int
    ) -> None:
        """`links` is empty for a flat index. See `fit` and `storage.load`."""
        self.fitted = fitted
        self.records = records
        self.rows = rows
        self.links = links
        self.deleted = deleted
        self.entry = entry

    @staticmethod
    def fit(
        vectors: Vectors,
        queries: Vectors,
        settings: IndexSettings | None = None,
        threads: int = 1,
        progress: Progress | None = None,
    ) -> "LeanVecIndex":
        """An index of vectors [n, D], its projection fitted to them and to training queries [m, D], both float32.

        Without queries (m = 0) the vectors stand for them. Raises ValueError for shapes and values that do not fit.
        """
        settings = settings or IndexSettings()
        fitted = fit_to(vectors, queries, settings)
        size = len(vectors)
        index = LeanVecIndex(
            fitted,
            lvq.aligned_zeros(0, fitted.primary.stride),
            lvq.aligned_zeros(0, fitted.secondary.stride),
            _NO_GRAPH,
            np.zeros(0, np.uint8),
            0,
        )
        if size:
            index.add(vectors, threads, progress)
        return index

    def __len__(self) -> int:
        """Vectors that were added, deleted ones too."""
        return len(self.records)

    @property
    def flat(self) -> bool:
        """A search looks at all vectors."""
        return self.links.size == 0

    @property
    def bytes_per_vector(self) -> int:
        """Of all stores together."""
        return int(self.records.shape[1] + self.rows.shape[1] + 4 * self.links.shape[1] + 1)

    def add(self, vectors: Vectors, threads: int = 1, progress: Progress | None = None) -> range:
        """Add vectors [n, D] and return their ids. Raises ValueError."""
        before, after = len(self), len(self) + len(vectors)
        layouts = self.fitted.primary, self.fitted.secondary
        records = lvq.aligned_zeros(after, layouts[0].stride)
        rows = lvq.aligned_zeros(after, layouts[1].stride)
        records[:before], rows[:before] = self.records, self.rows
        reduced = np.empty((len(vectors), layouts[0].dimensions), np.float32)

        def store(first: int, last: int) -> None:
            centred = vectors[first:last] - self.fitted.mean
            reduced[first:last] = centred @ self.fitted.projection.base
            encoded = lvq.encode(layouts[0], reduced[first:last])
            records[before + first : before + last] = encoded
            offsets = np.asarray(centred @ self.fitted.queries_mean, np.float32)
            if self.fitted.settings.secondary.residual:
                centred -= lvq.decode(layouts[0], encoded) @ self.fitted.projection.query.T
            if self.fitted.second is not None:
                centred = centred @ self.fitted.second.base
            rows[before + first : before + last] = layouts[1].encode(centred, offsets)

        in_parallel(store, len(vectors), threads, chunk=_BLOCK)
        self.deleted = np.concatenate([self.deleted, np.zeros(len(vectors), np.uint8)])
        old, self.records, self.rows = self.records, records, rows
        if not self.flat:
            self._link(np.concatenate([lvq.decode(layouts[0], old), reduced]), before, threads, progress)
        elif after > self.fitted.settings.flat_up_to:
            self._link(np.concatenate([lvq.decode(layouts[0], old), reduced]), 0, threads, progress)
        return range(before, after)

    def remove(self, ids: "list[int] | range | Ids") -> None:
        """Vectors that searches no longer return. They stay in the graph, as waypoints, until the next fit."""
        self.deleted[np.asarray(ids, np.int64)] = 1

    def search(
        self, queries: Vectors, k: int, window: int = 64, rerank: int = 0, threads: int = 1
    ) -> tuple[Ids, Vectors]:
        """Ids and scores [m, k] of the best for queries [m, D], best first; id -1, score -inf if there are no more.

        `window` candidates (at least k) are kept on the way through the graph, and `rerank` of them (0: all) are
        scored by the secondary store.
        """
        queries = np.ascontiguousarray(queries, np.float32)
        if queries.ndim != 2 or queries.shape[1] != len(self.fitted.mean):
            raise ValueError(f"expected queries of {len(self.fitted.mean)} dimensions, got {queries.shape}")
        window = max(window, k)
        rerank = max(rerank, k) if rerank else window
        ids = np.full((len(queries), k), -1, np.int32)
        scores = np.full((len(queries), k), -np.inf, np.float32)
        if not len(self):
            return ids, scores
        reduced = queries @ self.fitted.projection.query
        fitted, kind = self.fitted, self.fitted.settings.secondary
        plain = kind is SecondaryKind.FLOAT16
        offset = queries if plain else np.asarray(queries - fitted.queries_mean, np.float32)
        offset_reduced = offset @ fitted.projection.query
        if fitted.second is not None:
            offset = offset @ fitted.second.query
        slots, row_slots = fitted.primary.slots, _row_slots(fitted.secondary)

        def some(first: int, last: int) -> None:
            if self.flat:
                search_all(
                    offset, reduced, offset_reduced, first, last, self.records, len(self), fitted.primary.bits, slots,
                    self.rows, kind.bits, row_slots, kind.residual, self.deleted, rerank, ids, scores,
                )  # fmt: skip
            else:
                search_graph(
                    offset, reduced, offset_reduced, first, last, self.records, fitted.primary.bits, slots,
                    self.links, self.entry, self.rows, kind.bits, row_slots, kind.residual, self.deleted, window,
                    rerank, ids, scores,
                )  # fmt: skip

        in_parallel(some, len(queries), threads, chunk=max(1, min(64, -(-len(queries) // threads))))
        return ids, scores + (queries @ fitted.mean)[:, None]

    def drift(self, vectors: Vectors, queries: Vectors) -> float:
        """How much worse the projection does for recent vectors and queries than at the fit, as a factor.

        It compares f / tr(K_X K_Q), the share of all inner products that is lost. 1 is as good as then; from about
        1.5 on a refit pays (docs/leanvec.md). Either may be empty: those of the fit are not kept, the training
        queries' Gram matrix is.
        """
        grams = Grams(gram(vectors - self.fitted.mean), gram(queries) if len(queries) else self.fitted.queries_gram)
        return _share(grams, self.fitted.projection) / max(self.fitted.share, 1e-9)

    def _link(self, reduced: Vectors, present: int, threads: int, progress: Progress | None) -> None:
        """Link the vectors from `present` on into the graph, which is made if there is none."""
        settings = self.fitted.settings.graph
        work = Workplace.of(reduced @ self.fitted.metric, threads)
        links = np.full((len(reduced), settings.degree), -1, np.int32)
        if present:
            links[:present] = self.links[:present]
        if not present:
            self.entry = entry_point(reduced, self.fitted.queries_mean @ self.fitted.projection.query)
        order = np.random.default_rng(len(reduced)).permutation(np.arange(present, len(reduced), dtype=np.int32))
        order = order[order != self.entry] if not present else order
        for turn in range(settings.passes):
            there = len(reduced) if turn else max(present, 1)
            insert(work, links, self.entry, order, there, settings, threads, progress)
        self.links = links
        # As many goals in all, however often vectors were added.
        goals = int(len(reduced) * settings.goals) - int(present * settings.goals)
        if goals and settings.goal_links:
            drawn = drawn_goals(goals, self.fitted.queries_mean, self.fitted.queries_gram, seed=len(reduced))
            answers = [
                self.search(drawn[start : start + _BLOCK], ANSWERS, 2 * ANSWERS, ANSWERS, threads)[0]
                for start in range(0, goals, _BLOCK)
            ]
            link_answers(links, np.concatenate(answers), settings.goal_links)


def fit_to(vectors: Vectors, queries: Vectors, settings: IndexSettings) -> Fitted:
    """Mean and projection for vectors [n, D] and training queries [m, D]."""
    if vectors.ndim != 2 or (len(queries) and queries.shape[1:] != vectors.shape[1:]):
        raise ValueError(f"vectors {vectors.shape} and queries {queries.shape} do not go together")
    every = max(1, -(-len(vectors) // settings.training))
    sample = vectors[::every]
    mean = sample.mean(axis=0, dtype=np.float64) if len(sample) else np.zeros(vectors.shape[1])
    centred = np.asarray(sample - mean.astype(np.float32), np.float32)
    trained = queries if len(queries) else sample
    grams = Grams.of(centred, trained)
    queries_mean = trained.mean(axis=0, dtype=np.float64) if len(trained) else np.zeros(vectors.shape[1])
    full = settings.projection is ProjectionKind.IDENTITY
    dimensions = vectors.shape[1] if full else min(settings.reduced, vectors.shape[1])
    projection = fit(settings.projection, grams, dimensions)
    second = None
    if 0 < settings.reranked < vectors.shape[1]:
        if settings.secondary.residual or settings.secondary is SecondaryKind.FLOAT16:
            raise ValueError(f"a secondary store of {settings.secondary} keeps all dimensions")
        around = Grams(grams.base, grams.queries - np.outer(queries_mean, queries_mean))
        second = fit(ProjectionKind.SPHERING, around, settings.reranked)
    means = mean.astype(np.float32), queries_mean.astype(np.float32)
    return Fitted(settings, means[0], projection, second, means[1], grams.queries, _share(grams, projection))


def _share(grams: Grams, projection: Projection) -> float:
    query, base = projection.query.astype(np.float64), projection.base.astype(np.float64)
    return loss(grams, query, base) / max(grams.total, 1e-30)


def _row_slots(layout: SecondaryLayout) -> NDArray[np.int32]:
    if layout.kind.bits == 16:
        return np.arange(layout.dimensions, dtype=np.int32)
    return layout.codes.slots
