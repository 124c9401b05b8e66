"""LVQ: each vector as bytes, with two constants of its own (arXiv 2304.04759, as used by LeanVec).

A vector v of d dimensions becomes codes c_j = round((v_j - low) / step), 0 <= c_j < 2^B, and v_j is about
low + step * c_j. `low` and `step` are kept as float16, rounded outwards (low down, step up) *before* the codes are
chosen, so that |v_j - value_j| <= step / 2 holds for the constants as stored.

A record is one vector: the codes, then unused bytes, then step and low in its last four bytes. Its size is
ceil((d B + 32) / 256) * 32 bytes. LVQ-4 packs two codes in a byte; block b of 32 bytes holds slots 64 b … 64 b + 31
in the low halves and the next 32 in the high ones. The slots that the constants occupy are never used for codes:
where the record is full they are skipped, and the query is 0 there, so products run over whole records.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skills_db.leanvec.compiled import compiled, inlined
from skills_db.leanvec.intrinsics import half_at

Records = NDArray[np.uint8]
Vectors = NDArray[np.float32]
LARGEST = 60000.0
"""Largest magnitude that a component may have: constants are float16."""
_ALIGNMENT = 64


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the codes of a vector are. `bits` is 4 or 8; `constants` bytes at the end hold no codes."""

    dimensions: int
    bits: int
    constants: int = 4

    @property
    def stride(self) -> int:
        """Bytes of a record."""
        return -(-(self.dimensions * self.bits + 8 * self.constants) // 256) * 32

    @property
    def slots(self) -> NDArray[np.int32]:
        """For each dimension its slot: byte (LVQ-8) or half byte (LVQ-4) of its code, and its place in a query."""
        if self.bits == 8:
            return np.arange(self.dimensions, dtype=np.int32)
        every = np.arange(2 * self.stride, dtype=np.int32)
        last = 2 * self.stride - 64
        constants = (every >= last) & ((every - last) % 32 >= 32 - self.constants)
        return every[~constants][: self.dimensions]

    @property
    def query_size(self) -> int:
        """Signed bytes of a query for these records."""
        return self.stride * 8 // self.bits

    @property
    def levels(self) -> int:
        """Steps between the smallest and the largest code."""
        return (1 << self.bits) - 1


def aligned_zeros(rows: int, stride: int) -> Records:
    """Zeroed records [rows, stride] that start at a cache line."""
    raw = np.zeros(rows * stride + _ALIGNMENT, np.uint8)
    offset = -raw.ctypes.data % _ALIGNMENT
    return raw[offset : offset + rows * stride].reshape(rows, stride)


def encode(layout: Layout, vectors: Vectors) -> Records:
    """Records [n, stride] of vectors [n, d]. Raises ValueError for shapes and magnitudes that do not fit."""
    if vectors.ndim != 2 or vectors.shape[1] != layout.dimensions:
        raise ValueError(f"expected vectors of {layout.dimensions} dimensions, got {vectors.shape}")
    if not np.all(np.isfinite(vectors)) or np.abs(vectors).max(initial=0.0) > LARGEST:
        raise ValueError(f"components must be finite and within ±{LARGEST:g}")
    records = aligned_zeros(len(vectors), layout.stride)
    low = vectors.min(axis=1, initial=LARGEST)
    down = low.astype(np.float16)
    down = np.where(down > low, np.nextafter(down, np.float16(-np.inf)), down)
    step = (vectors.max(axis=1, initial=-LARGEST) - down.astype(np.float32)) / np.float32(layout.levels)
    up = step.astype(np.float16)
    up = np.where(up < step, np.nextafter(up, np.float16(np.inf)), up)
    records[:, -4:] = np.stack([up, down], axis=1).astype(np.float16).view(np.uint8)
    _write_codes(records, np.ascontiguousarray(vectors), layout.slots, layout.bits)
    return records


def decode(layout: Layout, records: Records) -> Vectors:
    """The vectors [n, d] that records stand for."""
    vectors = np.empty((len(records), layout.dimensions), np.float32)
    _read_codes(np.ascontiguousarray(records), layout.slots, layout.bits, vectors)
    return vectors


def steps(records: Records) -> NDArray[np.float32]:
    """The step of each record [n]; half of it bounds the error of each component."""
    return np.ascontiguousarray(records[:, -4:-2]).view(np.float16)[:, 0].astype(np.float32)


@inlined
def code_at(records: Records, row: int, slot: int, bits: int) -> int:
    """The code in a slot of a record."""
    if bits == 8:
        return int(records[row, slot])
    byte = records[row, slot // 64 * 32 + slot % 32]
    return int(byte >> 4) if slot % 64 >= 32 else int(byte & 15)


@compiled
def _write_codes(records: Records, vectors: Vectors, slots: NDArray[np.int32], bits: int) -> None:
    stride = records.shape[1]
    levels = np.float32((1 << bits) - 1)
    for row in range(records.shape[0]):
        address = np.int64(records.ctypes.data) + row * stride + stride - 4
        step, low = half_at(address), half_at(address + 2)
        scale = np.float32(0.0) if step == 0 else np.float32(1.0) / step
        for j in range(slots.shape[0]):
            code = np.uint8(min(levels, max(np.float32(0.0), np.rint((vectors[row, j] - low) * scale))))
            slot = slots[j]
            if bits == 8:
                records[row, slot] = code
            elif slot % 64 >= 32:
                records[row, slot // 64 * 32 + slot % 32] |= code << 4
            else:
                records[row, slot // 64 * 32 + slot % 32] |= code


@compiled
def _read_codes(records: Records, slots: NDArray[np.int32], bits: int, vectors: Vectors) -> None:
    stride = records.shape[1]
    for row in range(records.shape[0]):
        address = np.int64(records.ctypes.data) + row * stride + stride - 4
        step, low = half_at(address), half_at(address + 2)
        for j in range(slots.shape[0]):
            vectors[row, j] = low + step * np.float32(code_at(records, row, slots[j], bits))
