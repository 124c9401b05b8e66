from pathlib import Path

import numpy as np
import pytest

from skills_db.vector_file import nearest, read, write

VECTORS = np.random.default_rng(1).standard_normal((700, 12)).astype(np.float32)
SEQUENCES = list(range(3, 1403, 2))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write(tmp_path / "folder" / "skills.vectors", "this library", SEQUENCES, VECTORS)
    return tmp_path / "folder" / "skills.vectors"


def test_what_was_written_is_read(path: Path) -> None:
    found = read(path, "this library")
    assert found is not None and found.sequences.tolist() == SEQUENCES
    assert np.array_equal(found.vectors, VECTORS)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("size", [0, 7, 11, 40, 4096, 5000, 12_000, -1])
def test_a_file_cut_short_is_not_read(path: Path, size: int) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:size])
    assert read(path, "this library") is None


@pytest.mark.parametrize("place", [2, 9, 20, 4099])
def test_a_damaged_file_is_not_read(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 0x55
    path.write_bytes(data)
    assert read(path, "this library") is None


def test_a_file_of_something_else_is_not_read(path: Path) -> None:
    assert read(path, "another library") is None
    assert read(path.with_name("nothing"), "this library") is None


def test_the_nearest_come_best_first_and_of_equal_ones_the_first() -> None:
    vectors = np.concatenate([VECTORS, VECTORS[:5]])
    rows, scores = nearest(vectors, VECTORS[0], 4)
    products = vectors @ VECTORS[0]
    assert rows.tolist() == np.argsort(-products, kind="stable")[:4].tolist()
    assert np.array_equal(scores, products[rows])
    assert len(nearest(vectors[:3], VECTORS[0], 4)[0]) == 3
