"""The indexes that are compared, all behind one protocol: build, store, load, search."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from skills_db.leanvec.build import GraphSettings
from skills_db.leanvec.index import LeanVecIndex
from skills_db.leanvec.projection import ProjectionKind
from skills_db.leanvec.secondary import SecondaryKind
from skills_db.leanvec.settings import IndexSettings
from skills_db.leanvec.storage import load, save

Vectors = NDArray[np.float32]
RERANKED = 4
"""Candidates that our index scores by its second store, for each answer; a third of all where that is more."""
EFFORTS = (20, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 600, 900, 1400, 2000, 3000, 4500)
"""Width of the search; at a million vectors the others need thousands."""


class Contestant(Protocol):
    """One index. `search` uses the given number of threads; `effort` trades speed for recall."""

    def build(self, base: Vectors, training: Vectors, threads: int) -> None:
        """Build from vectors [n, D] and training queries."""

    def save(self, path: Path) -> None:
        """Keep it in a file."""

    def load(self, path: Path, dimensions: int) -> None:
        """From that file."""

    def search(self, queries: Vectors, k: int, effort: int, threads: int) -> NDArray[np.integer[Any]]:
        """Ids [m, k]."""


class Faiss:
    """faiss' HNSW over float32 or, with `scalar`, over 8-bit codes; with `degree` 0, its exact search."""

    def __init__(self, degree: int, scalar: bool = False) -> None:
        self.degree, self.scalar = degree, scalar
        self.index: Any = None

    def build(self, base: Vectors, training: Vectors, threads: int) -> None:
        import faiss  # noqa: PLC0415 - a benchmark can be run without this contestant

        faiss.omp_set_num_threads(threads)
        size = base.shape[1]
        if not self.degree:
            self.index = faiss.IndexFlatIP(size)
        elif self.scalar:
            kind: Any = faiss.ScalarQuantizer.QT_8bit
            self.index = faiss.IndexHNSWSQ(size, kind, self.degree, faiss.METRIC_INNER_PRODUCT)
            self.index.train(base[:: max(1, len(base) // 50_000)])
        else:
            self.index = faiss.IndexHNSWFlat(size, self.degree, faiss.METRIC_INNER_PRODUCT)
        if self.degree:
            self.index.hnsw.efConstruction = 128
        self.index.add(base)

    def save(self, path: Path) -> None:
        import faiss  # noqa: PLC0415

        faiss.write_index(self.index, str(path))

    def load(self, path: Path, dimensions: int) -> None:
        import faiss  # noqa: PLC0415

        self.index = faiss.read_index(str(path))

    def search(self, queries: Vectors, k: int, effort: int, threads: int) -> NDArray[np.integer[Any]]:
        import faiss  # noqa: PLC0415

        faiss.omp_set_num_threads(threads)
        if self.degree:
            self.index.hnsw.efSearch = effort
        return np.asarray(self.index.search(queries, k)[1])


class Hnswlib:
    """hnswlib over float32."""

    def __init__(self, degree: int) -> None:
        self.degree = degree
        self.index: Any = None

    def build(self, base: Vectors, training: Vectors, threads: int) -> None:
        import hnswlib  # noqa: PLC0415

        self.index = hnswlib.Index("ip", base.shape[1])
        self.index.init_index(len(base), M=self.degree, ef_construction=128, random_seed=1)
        self.index.add_items(base, num_threads=threads)

    def save(self, path: Path) -> None:
        self.index.save_index(str(path))

    def load(self, path: Path, dimensions: int) -> None:
        import hnswlib  # noqa: PLC0415

        self.index = hnswlib.Index("ip", dimensions)
        self.index.load_index(str(path))

    def search(self, queries: Vectors, k: int, effort: int, threads: int) -> NDArray[np.integer[Any]]:
        self.index.set_ef(effort)
        return np.asarray(self.index.knn_query(queries, k, num_threads=threads)[0])


class Usearch:
    """usearch over float32, float16 or 8-bit integers."""

    def __init__(self, degree: int, kind: str) -> None:
        self.degree, self.kind = degree, kind
        self.index: Any = None

    def _empty(self, dimensions: int) -> Any:
        from usearch.index import Index  # noqa: PLC0415

        return Index(ndim=dimensions, metric="ip", dtype=self.kind, connectivity=self.degree, expansion_add=128)

    def build(self, base: Vectors, training: Vectors, threads: int) -> None:
        self.index = self._empty(base.shape[1])
        self.index.add(np.arange(len(base)), base, threads=threads)

    def save(self, path: Path) -> None:
        self.index.save(str(path))

    def load(self, path: Path, dimensions: int) -> None:
        self.index = self._empty(dimensions)
        self.index.load(str(path))

    def search(self, queries: Vectors, k: int, effort: int, threads: int) -> NDArray[np.integer[Any]]:
        self.index.expansion_search = effort
        found = np.asarray(self.index.search(queries, k, threads=threads).keys)
        return found.reshape(len(queries), -1).astype(np.int64)


class Ours:
    """This project's index."""

    def __init__(self, settings: IndexSettings) -> None:
        self.settings = settings
        self.index: Any = None

    def build(self, base: Vectors, training: Vectors, threads: int) -> None:
        self.index = LeanVecIndex.fit(base, training, self.settings, threads)

    def save(self, path: Path) -> None:
        save(self.index, path, "bench")

    def load(self, path: Path, dimensions: int) -> None:
        self.index = load(path, "bench")

    def search(self, queries: Vectors, k: int, effort: int, threads: int) -> NDArray[np.integer[Any]]:
        reranked = max(RERANKED * k, effort // 3)
        return np.asarray(self.index.search(queries, k, effort, reranked, threads)[0])


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and how to make it. `ours` are compared with the best of the others."""

    name: str
    make: Callable[[], Contestant]
    ours: bool = False
    efforts: tuple[int, ...] = EFFORTS


def _ours(
    projection: ProjectionKind, reduced: int, bits: int, secondary: SecondaryKind, degree: int = 32, reranked: int = 0
) -> Entry:
    settings = IndexSettings(
        reduced=reduced,
        projection=projection,
        primary_bits=bits,
        secondary=secondary,
        reranked=reranked,
        graph=GraphSettings(degree=degree),
        flat_up_to=0,
    )
    shape = f"{projection.value} {reduced if projection is not ProjectionKind.IDENTITY else 'D'}"
    second = f"{secondary.value}-{reranked}" if reranked else secondary.value
    name = f"ours {shape} lvq{bits}/{second}{f' R={degree}' if degree != 32 else ''}"
    return Entry(name, lambda: Ours(settings), ours=True)


ENTRIES: tuple[Entry, ...] = (
    Entry("exact (faiss flat float32)", lambda: Faiss(0), efforts=(0,)),
    _ours(ProjectionKind.SPHERING, 120, 4, SecondaryKind.LVQ8),
    _ours(ProjectionKind.SPHERING, 120, 4, SecondaryKind.LVQ8, degree=24),
    _ours(ProjectionKind.SPHERING, 120, 4, SecondaryKind.LVQ8, reranked=312),
    _ours(ProjectionKind.SPHERING, 120, 4, SecondaryKind.LVQ8, reranked=248),
    _ours(ProjectionKind.SPHERING, 124, 8, SecondaryKind.RESIDUAL4),
    _ours(ProjectionKind.FRANK_WOLFE, 120, 4, SecondaryKind.LVQ8),
    _ours(ProjectionKind.EIGEN, 120, 4, SecondaryKind.LVQ8),
    _ours(ProjectionKind.ID, 120, 4, SecondaryKind.LVQ8),
    _ours(ProjectionKind.IDENTITY, 384, 4, SecondaryKind.RESIDUAL4),
    _ours(ProjectionKind.IDENTITY, 384, 4, SecondaryKind.RESIDUAL8),
    Entry("hnswlib M=16", lambda: Hnswlib(16)),
    Entry("hnswlib M=32", lambda: Hnswlib(32)),
    Entry("faiss HNSW M=16", lambda: Faiss(16)),
    Entry("faiss HNSW M=32", lambda: Faiss(32)),
    Entry("faiss HNSW-SQ8 M=16", lambda: Faiss(16, scalar=True)),
    Entry("usearch float32 M=16", lambda: Usearch(16, "f32")),
    Entry("usearch float16 M=16", lambda: Usearch(16, "f16")),
    Entry("usearch int8 M=16", lambda: Usearch(16, "i8")),
)
