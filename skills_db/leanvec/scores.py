"""Inner products with records, without decoding them: <q, v> = step <q, c> + low sum(q).

`quantised` products round the query to signed bytes once and then work in integers; they choose candidates. `exact`
products keep the query in float32; they order the candidates that are left.
"""

import numpy as np
from numpy.typing import NDArray

from skills_db.leanvec.compiled import Integer, Number, inlined
from skills_db.leanvec.intrinsics import dot_bytes, dot_halves, half_at, prefetch
from skills_db.leanvec.lvq import Records

Floats = NDArray[np.float32]
Bytes = NDArray[np.int8]
Integers = NDArray[np.int32]


@inlined
def quantise(vector: Floats, slots: Integers, into: Bytes) -> tuple[Number, Number]:
    """Write a query as signed bytes into its slots (the others stay 0); returns its scale and the vector's sum."""
    largest = np.float32(0.0)
    total = np.float32(0.0)
    for j in range(slots.shape[0]):
        largest = max(largest, abs(vector[j]))
        total += vector[j]
    scale = largest / np.float32(127.0)
    inverse = np.float32(0.0) if largest == 0 else np.float32(127.0) / largest
    for j in range(slots.shape[0]):
        into[slots[j]] = np.int8(np.rint(vector[j] * inverse))
    return scale, total


@inlined
def spread(vector: Floats, slots: Integers, into: Floats) -> Number:
    """Write a float32 query into its slots (the others are 0); returns its sum."""
    total = np.float32(0.0)
    for j in range(slots.shape[0]):
        into[slots[j]] = vector[j]
        total += vector[j]
    return total


@inlined
def quantised(
    records: Integer, stride: Integer, bits: Integer, row: Integer, query: Integer, scale: Number, total: Number
) -> Number:
    """<q, v> of a quantised query (its address) and a record, by the address of the first one."""
    address = records + np.int64(row) * stride
    product = dot_bytes(address, query, stride) if bits == 8 else dot_halves(address, query, stride)
    end = address + stride - 4
    return half_at(end) * scale * np.float32(product) + half_at(end + 2) * total


@inlined
def exact(records: Records, bits: Integer, row: Integer, query: Floats, total: Number) -> Number:
    """<q, v> of a float32 query, spread over the slots, and a record."""
    record = records[row]
    stride = records.shape[1]
    product = np.float32(0.0)
    if bits == 8:
        for j in range(stride - 4):
            product += query[j] * np.float32(record[j])
    else:
        for block in range(stride // 32):
            codes = record[block * 32 : block * 32 + 32]
            low, high = query[block * 64 : block * 64 + 32], query[block * 64 + 32 : block * 64 + 64]
            for j in range(32):
                product += low[j] * np.float32(codes[j] & 15) + high[j] * np.float32(codes[j] >> 4)
    end = np.int64(records.ctypes.data) + np.int64(row) * stride + stride - 4
    return half_at(end) * product + half_at(end + 2) * total


@inlined
def exact_halves(records: Records, row: Integer, query: Floats) -> Number:
    """<q, v> of a float32 query and a vector kept as float16 in the bytes of a row."""
    base = np.int64(records.ctypes.data) + np.int64(row) * records.shape[1]
    product = np.float32(0.0)
    for j in range(query.shape[0]):
        product += query[j] * half_at(base + 2 * j)
    return product


@inlined
def fetch(records: Integer, stride: Integer, row: Integer) -> None:
    """Ask for all cache lines of a record."""
    address = records + np.int64(row) * stride
    for offset in range(0, stride, 64):
        prefetch(address + offset)
