from pathlib import Path

import numpy as np
import pytest

from skills_db.leanvec.build import GraphSettings
from skills_db.leanvec.index import LeanVecIndex
from skills_db.leanvec.settings import IndexSettings
from skills_db.leanvec.storage import MAGIC, IndexUnusable, load, save
from tests.leanvec.made_up_vectors import base_vectors, goal_vectors

TEST = goal_vectors(50, seed=9)


@pytest.fixture(scope="module")
def index() -> LeanVecIndex:
    settings = IndexSettings(reduced=28, flat_up_to=100, graph=GraphSettings(degree=16, window=32))
    built = LeanVecIndex.fit(base_vectors(600), goal_vectors(200), settings)
    built.remove([3, 4])
    return built


@pytest.fixture
def path(index: LeanVecIndex, tmp_path: Path) -> Path:
    file = tmp_path / "skills.leanvec"
    save(index, file, "this library")
    return file


def test_a_loaded_index_answers_as_the_saved_one(index: LeanVecIndex, path: Path) -> None:
    loaded = load(path, "this library")
    assert loaded.fitted.settings == index.fitted.settings
    for mine, other in zip(loaded.search(TEST, 10), index.search(TEST, 10), strict=True):
        assert np.array_equal(mine, other)


def test_a_smaller_secondary_store_is_kept_too(tmp_path: Path) -> None:
    settings = IndexSettings(reduced=28, reranked=40)
    built = LeanVecIndex.fit(base_vectors(300), goal_vectors(200), settings)
    save(built, tmp_path / "small.leanvec", "this library")
    loaded = load(tmp_path / "small.leanvec", "this library")
    for mine, other in zip(loaded.search(TEST, 10), built.search(TEST, 10), strict=True):
        assert np.array_equal(mine, other)


def test_a_loaded_index_can_grow_and_the_file_stays(path: Path) -> None:
    before = path.read_bytes()
    loaded = load(path, "this library")
    loaded.remove([7])
    assert loaded.add(base_vectors(20, seed=4)) == range(600, 620)
    assert 7 not in loaded.search(TEST, 10)[0]
    assert path.read_bytes() == before


def test_an_index_of_something_else_is_not_taken(path: Path) -> None:
    with pytest.raises(IndexUnusable, match="something else"):
        load(path, "another library")


@pytest.mark.parametrize("place", [0.0005, 0.3, 0.6, 0.95])
def test_a_flipped_byte_is_noticed(path: Path, place: float) -> None:
    data = bytearray(path.read_bytes())
    used = [at for at in range(int(len(data) * place), len(data)) if data[at] not in (0, 255)]
    data[used[0]] ^= 0x55
    path.write_bytes(data)
    with pytest.raises(IndexUnusable):
        load(path, "this library")


@pytest.mark.parametrize("size", [0, 4, 19, 200, 5000, -1])
def test_a_file_cut_short_is_noticed(path: Path, size: int) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:size] if size >= 0 else data[: len(data) - 4096])
    with pytest.raises(IndexUnusable):
        load(path, "this library")


def test_another_version_and_no_file_are_noticed(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(MAGIC, b"LEANVEC0", 1))
    with pytest.raises(IndexUnusable, match="version"):
        load(path, "this library")
    path.unlink()
    with pytest.raises(IndexUnusable, match="cannot be read"):
        load(path, "this library")


def test_saving_leaves_no_other_files(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == [path.name]
