"""The second store, which orders the candidates of the first: what it keeps of a vector, and its score.

For a vector x (centred) with reduced vector y = B'x as decoded from its primary record, <q, x> is

- of x itself, as LVQ-8, LVQ-4 or float16 in all D dimensions; or
- of the residual r = x - A y, as LVQ-4 or LVQ-8: <q, x> = <A'q, y> + <q, r> holds for any A and B, and the primary
  record, with the query in float32, gives the first part. Where nothing is reduced (A = B = I) this is two-level LVQ.
  A residual is much shorter than x, so that 4 bits of it are worth more than 4 bits of x.

Goals as queries lie close together: their mean m is nearly as long as they are. Rows of codes therefore also keep
<m, x> as float32 (in bytes that the rounding to 32 leaves over anyway), and codes only have to answer for q - m:
the error of a score is |q - m| / |q| of what it would be, a quarter for our goals, worth two bits.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from skills_db.leanvec import lvq
from skills_db.leanvec.compiled import Integer, Number, inlined
from skills_db.leanvec.intrinsics import float_at
from skills_db.leanvec.lvq import Layout, Records, Vectors
from skills_db.leanvec.scores import Floats, exact, exact_halves


class SecondaryKind(StrEnum):
    """What is kept for re-ranking."""

    LVQ8 = "lvq8"
    LVQ4 = "lvq4"
    FLOAT16 = "float16"
    RESIDUAL4 = "residual4"
    RESIDUAL8 = "residual8"

    @property
    def bits(self) -> int:
        """Bits of a component: 4, 8 or 16."""
        return {"lvq8": 8, "lvq4": 4, "float16": 16, "residual4": 4, "residual8": 8}[self.value]

    @property
    def residual(self) -> bool:
        """It keeps what the primary record leaves."""
        return self in (SecondaryKind.RESIDUAL4, SecondaryKind.RESIDUAL8)


@dataclass(frozen=True, slots=True)
class SecondaryLayout:
    """How vectors of `dimensions` are kept."""

    kind: SecondaryKind
    dimensions: int

    @property
    def codes(self) -> Layout:
        """The layout of codes. Raises ValueError for float16, which has none."""
        if self.kind is SecondaryKind.FLOAT16:
            raise ValueError("float16 has no codes")
        return Layout(self.dimensions, self.kind.bits, constants=8)

    @property
    def stride(self) -> int:
        """Bytes of a vector."""
        if self.kind is SecondaryKind.FLOAT16:
            return -(-self.dimensions * 2 // 32) * 32
        return self.codes.stride

    def encode(self, vectors: Vectors, offsets: Vectors) -> Records:
        """Rows [n, stride] of vectors [n, D]: of x, or of the residual. `offsets` [n] are the products <m, x>.

        Raises ValueError as `lvq.encode` does.
        """
        if self.kind is not SecondaryKind.FLOAT16:
            coded = lvq.encode(self.codes, vectors)
            coded[:, -8:-4] = np.ascontiguousarray(offsets, np.float32)[:, None].view(np.uint8)
            return coded
        rows = lvq.aligned_zeros(len(vectors), self.stride)
        rows[:, : 2 * self.dimensions] = np.ascontiguousarray(vectors.astype(np.float16)).view(np.uint8)
        return rows

    def decode(self, rows: Records) -> Vectors:
        """What rows stand for [n, D]."""
        if self.kind is not SecondaryKind.FLOAT16:
            return lvq.decode(self.codes, rows)
        halves = np.ascontiguousarray(rows[:, : 2 * self.dimensions]).view(np.float16)
        return halves.astype(np.float32)


@inlined
def rescored(
    row: Integer,
    rows: Records,
    row_bits: Integer,
    query: Floats,
    query_sum: Number,
    residual: bool,
    records: Records,
    bits: Integer,
    reduced: Floats,
    reduced_sum: Number,
) -> Number:
    """<q, x> of one vector. `query` and `reduced` are spread over the slots of their layouts.

    For rows of codes both come from q - m, and <m, x> is added.
    """
    if row_bits == 16:
        return exact_halves(rows, row, query)
    value = exact(rows, row_bits, row, query, query_sum)
    value += float_at(np.int64(rows.ctypes.data) + np.int64(row) * rows.shape[1] + rows.shape[1] - 8)
    if residual:
        value += exact(records, bits, row, reduced, reduced_sum)
    return value
