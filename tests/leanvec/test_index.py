from dataclasses import replace

import numpy as np
import pytest

from skills_db.leanvec.build import GraphSettings
from skills_db.leanvec.index import LeanVecIndex
from skills_db.leanvec.projection import ProjectionKind
from skills_db.leanvec.secondary import SecondaryKind
from skills_db.leanvec.settings import IndexSettings
from tests.leanvec.made_up_vectors import base_vectors, goal_vectors, nearest, recall

BASE, TRAINING, TEST = base_vectors(3000), goal_vectors(600), goal_vectors(100, seed=9)
FLAT = IndexSettings(reduced=28, primary_bits=8, secondary=SecondaryKind.LVQ8)
GRAPH = replace(FLAT, flat_up_to=100, graph=GraphSettings(degree=16, window=48))


@pytest.fixture(scope="module")
def linked() -> LeanVecIndex:
    return LeanVecIndex.fit(BASE, TRAINING, GRAPH)


@pytest.mark.parametrize("kind", [ProjectionKind.SPHERING, ProjectionKind.FRANK_WOLFE, ProjectionKind.IDENTITY])
def test_looking_at_all_vectors_finds_the_nearest(kind: ProjectionKind) -> None:
    index = LeanVecIndex.fit(BASE, TRAINING, replace(FLAT, projection=kind))
    found, _ = index.search(TEST, 10, window=100)
    assert index.flat
    assert recall(found, nearest(BASE, TEST, 10)) >= 0.95


@pytest.mark.parametrize("secondary", list(SecondaryKind))
@pytest.mark.parametrize("bits", [4, 8])
def test_scores_are_the_inner_products_as_far_as_the_codes_allow(bits: int, secondary: SecondaryKind) -> None:
    index = LeanVecIndex.fit(BASE[:500], TRAINING, replace(FLAT, primary_bits=bits, secondary=secondary))
    ids, scores = index.search(TEST, 5)
    true = np.take_along_axis(TEST @ BASE[:500].T, ids.astype(np.int64), 1)
    assert np.abs(scores - true).max() <= (0.03 if secondary.bits == 4 else 0.002)
    assert np.all(np.diff(scores, axis=1) <= 0)


def test_the_graph_finds_what_looking_at_all_finds(linked: LeanVecIndex) -> None:
    found, _ = linked.search(TEST, 10, window=150)
    assert not linked.flat
    assert recall(found, nearest(BASE, TEST, 10)) >= 0.9


def test_the_graph_is_the_same_whatever_the_number_of_threads(linked: LeanVecIndex) -> None:
    again = LeanVecIndex.fit(BASE, TRAINING, GRAPH, threads=2)
    assert np.array_equal(again.links, linked.links)
    assert np.array_equal(again.search(TEST, 10, threads=2)[0], linked.search(TEST, 10)[0])


def test_links_name_other_vectors_once(linked: LeanVecIndex) -> None:
    for vector, row in enumerate(linked.links.tolist()):
        neighbours = [other for other in row if other >= 0]
        assert row == neighbours + [-1] * (len(row) - len(neighbours))
        assert len(set(neighbours)) == len(neighbours) and vector not in neighbours
        assert all(other < len(linked) for other in neighbours)


def test_vectors_added_later_are_found() -> None:
    true = nearest(BASE, TEST, 10)
    late = np.unique(true)[::2]
    order = np.concatenate([np.setdiff1d(np.arange(3000), late), late])
    index = LeanVecIndex.fit(BASE[order[: -len(late)]], TRAINING, GRAPH)
    assert index.add(BASE[late]) == range(3000 - len(late), 3000)
    found, _ = index.search(TEST, 10, window=150)
    assert recall(order[found].astype(np.int32), true) >= 0.9


def test_an_index_becomes_a_graph_when_it_has_grown() -> None:
    index = LeanVecIndex.fit(BASE[:80], TRAINING, GRAPH)
    assert index.flat
    index.add(BASE[80:400])
    assert not index.flat
    assert recall(index.search(TEST, 10, window=200)[0], nearest(BASE[:400], TEST, 10)) >= 0.9


@pytest.mark.parametrize("settings", [FLAT, GRAPH])
def test_deleted_vectors_are_not_found_but_the_others_are(settings: IndexSettings) -> None:
    index = LeanVecIndex.fit(BASE[:1000], TRAINING, settings)
    gone = index.search(TEST, 3)[0][:, 0]
    index.remove(gone)
    found, _ = index.search(TEST, 10, window=200)
    assert not set(gone.tolist()) & set(found.ravel().tolist())
    kept = np.setdiff1d(np.arange(1000), gone)
    assert recall(found, kept[nearest(BASE[:1000][kept], TEST, 10)]) >= 0.85


def test_fewer_vectors_than_asked_for_leave_places_empty() -> None:
    index = LeanVecIndex.fit(BASE[:3], TRAINING, FLAT)
    ids, scores = index.search(TEST, 5)
    assert np.all(ids[:, 3:] == -1) and np.all(np.isneginf(scores[:, 3:]))
    assert all(sorted(row[:3]) == [0, 1, 2] for row in ids.tolist())


def test_a_smaller_secondary_store_finds_nearly_as_much() -> None:
    settings = replace(GRAPH, reranked=48)
    index = LeanVecIndex.fit(BASE, TRAINING, settings)
    found, scores = index.search(TEST, 10, window=150)
    assert index.bytes_per_vector == 32 + 64 + 4 * 16 + 1
    assert recall(found, nearest(BASE, TEST, 10)) >= 0.9
    assert np.abs(scores - np.take_along_axis(TEST @ BASE.T, found.astype(np.int64), 1)).max() <= 0.05


@pytest.mark.parametrize("secondary", [SecondaryKind.RESIDUAL4, SecondaryKind.FLOAT16])
def test_a_smaller_secondary_store_of_anything_but_codes_is_refused(secondary: SecondaryKind) -> None:
    with pytest.raises(ValueError, match="keeps all"):
        LeanVecIndex.fit(BASE[:300], TRAINING, replace(FLAT, reranked=48, secondary=secondary))


def test_an_empty_index_answers_and_can_be_filled() -> None:
    index = LeanVecIndex.fit(BASE[:0], TRAINING, FLAT)
    assert np.all(index.search(TEST, 2)[0] == -1)
    index.add(BASE[:50])
    assert recall(index.search(TEST, 5)[0], nearest(BASE[:50], TEST, 5)) >= 0.8


def test_drift_is_one_for_like_goals_and_large_for_others() -> None:
    index = LeanVecIndex.fit(BASE, TRAINING, FLAT)
    assert 0.7 < index.drift(BASE, TEST) < 1.4
    assert index.drift(BASE, base_vectors(200, seed=11)) > 1.5


def test_a_query_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="64 dimensions"):
        LeanVecIndex.fit(BASE[:10], TRAINING, FLAT).search(TEST[:, :5], 1)


def test_bytes_of_a_vector_add_up(linked: LeanVecIndex) -> None:
    assert linked.bytes_per_vector == 32 + 96 + 4 * 16 + 1
