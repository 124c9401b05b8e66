"""All vectors of a library in one file of the cache, so that a process that searches once need not read them from the
database: it is memory-mapped, and a product with it is the whole search.

Layout: 8 bytes magic with the version, 4 bytes length of the header, the header (JSON), the sequence numbers as int64
from byte 4096 on, then from the next multiple of 4096 on the vectors as float32. Written beside and renamed.
"""

import json
import os
import tempfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, ValidationError

Vectors = NDArray[np.float32]
MAGIC = b"VECTORS1"
_PAGE = 4096


class _Header(BaseModel):
    model_config = ConfigDict(extra="forbid")
    made_for: str
    count: int
    dimensions: int
    checksum: int
    """CRC-32 of the sequence numbers. The vectors have none: comparing it would take longer than a search, and a
    wrong number among them only moves a skill in an order that is a guess anyway."""


@dataclass(frozen=True, slots=True)
class VectorFile:
    """Vectors [n, D], mapped, and the sequence numbers of their skills [n]."""

    sequences: NDArray[np.int64]
    vectors: Vectors

    def __len__(self) -> int:
        return len(self.sequences)

    def nearest(self, query: Vectors, k: int) -> tuple[NDArray[np.int64], Vectors]:
        """Rows and inner products of the `k` nearest to a query [D], best first."""
        return nearest(self.vectors, query, k)


def nearest(vectors: Vectors, query: Vectors, k: int) -> tuple[NDArray[np.int64], Vectors]:
    """Rows and inner products of the `k` of vectors [n, D] nearest to a query [D]; of equal ones the first."""
    products = vectors @ query
    if k < len(products):
        least = np.partition(products, len(products) - k)[len(products) - k]
        rows = np.flatnonzero(products >= least)
    else:
        rows = np.arange(len(products))
    rows = rows[np.argsort(-products[rows], kind="stable")][:k]
    return rows, products[rows]


def write(path: Path, made_for: str, sequences: Sequence[int], vectors: Vectors) -> None:
    """Replace the file. `made_for` says what it belongs to; `read` compares it. Raises OSError."""
    numbers = np.asarray(sequences, np.int64)
    header = _Header(
        made_for=made_for, count=len(vectors), dimensions=vectors.shape[1], checksum=zlib.crc32(numbers.tobytes())
    )
    text = json.dumps(header.model_dump()).encode()
    if len(text) > _PAGE - 12:
        raise ValueError(f"{len(text)} bytes say what the file belongs to; it has room for {_PAGE - 12}")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(MAGIC + len(text).to_bytes(4, "little") + text)
            file.seek(_PAGE)
            file.write(numbers.tobytes())
            file.seek(_after(len(numbers)))
            file.write(np.ascontiguousarray(vectors, np.float32).reshape(-1).view(np.uint8).data)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def read(path: Path, made_for: str) -> VectorFile | None:
    """The file, mapped; None if it is not there, damaged, of another version or made for something else."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(_PAGE)
    except OSError:
        return None
    if start[: len(MAGIC)] != MAGIC:
        return None
    try:
        header = _Header.model_validate_json(start[12 : 12 + int.from_bytes(start[8:12], "little")])
    except ValidationError:
        return None
    if header.made_for != made_for or size != _after(header.count) + 4 * header.count * header.dimensions:
        return None
    if not header.count:
        return None
    sequences = np.fromfile(path, np.int64, header.count, offset=_PAGE)
    if zlib.crc32(sequences.tobytes()) != header.checksum:
        return None
    shape = header.count, header.dimensions
    return VectorFile(sequences, np.asarray(np.memmap(path, np.float32, "r", _after(header.count), shape)))


def _after(count: int) -> int:
    """Where the vectors begin."""
    return _PAGE + -(-8 * count // _PAGE) * _PAGE
