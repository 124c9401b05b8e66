"""Greedy search in a graph over records: the buffer of the best candidates so far, the best open one expanded next.

A candidate is one 64-bit integer: its score in the upper half, so that integers compare as scores do, then its id,
and in the lowest bit whether it has been expanded. The buffer is sorted, largest first.
"""

import numpy as np
from numpy.typing import NDArray

from skills_db.leanvec.compiled import Integer, Number, inlined
from skills_db.leanvec.intrinsics import bits_of, float_of, prefetch
from skills_db.leanvec.lvq import Records
from skills_db.leanvec.scores import Bytes, Floats, Integers, fetch, quantised

SEEN = 4096
"""Slots of the filter of vectors already looked at. It forgets, and a vector met again costs one product more."""
Candidates = NDArray[np.int64]


@inlined
def candidate(score: Number, row: Integer) -> Integer:
    """A candidate not yet expanded."""
    bits = bits_of(np.float32(score))
    ordered = bits ^ ((bits >> 31) & np.int32(0x7FFFFFFF))
    return (np.int64(ordered) << 32) | (np.int64(row) << 1)


@inlined
def row_of(packed: Integer) -> Integer:
    """The id of a candidate."""
    return (packed & np.int64(0xFFFFFFFF)) >> 1


@inlined
def score_of(packed: Integer) -> Number:
    """The score of a candidate."""
    ordered = np.int32(packed >> 32)
    return float_of(np.int32(ordered ^ ((ordered >> 31) & np.int32(0x7FFFFFFF))))


@inlined
def walk(
    records: Records,
    bits: Integer,
    links: Integers,
    norms: Floats,
    entry: Integer,
    query: Bytes,
    scale: Number,
    total: Number,
    window: Integer,
    buffer: Candidates,
    seen: Integers,
    fresh: Integers,
) -> Integer:
    """Fill `buffer` (of `window` or more) with the best vectors found, best first; how many.

    Best is the largest inner product, or, where `norms` (squared, one for each vector) are given, the least distance:
    then scores are 2 <q, v> - |v|^2. `links` [n, degree] has -1 behind the last neighbour. `seen` and `fresh` are
    scratch of `SEEN` and `degree`.
    """
    base = np.int64(records.ctypes.data)
    stride = records.shape[1]
    address = np.int64(query.ctypes.data)
    graph = np.int64(links.ctypes.data)
    degree = links.shape[1]
    squared = norms.shape[0] > 0
    seen[:] = -1
    count = 1
    value = quantised(base, stride, bits, entry, address, scale, total)
    if squared:
        value = np.float32(2.0) * value - norms[entry]
    buffer[0] = candidate(value, entry)
    seen[entry & (SEEN - 1)] = entry
    best = 0
    while best < count:
        node = row_of(buffer[best])
        buffer[best] |= np.int64(1)
        met = 0
        for position in range(degree):
            neighbour = links[node, position]
            if neighbour < 0:
                break
            slot = neighbour & (SEEN - 1)
            if seen[slot] != neighbour:
                seen[slot] = neighbour
                fresh[met] = neighbour
                met += 1
                fetch(base, stride, neighbour)
        best += 1
        while best < count and buffer[best] & np.int64(1):
            best += 1
        if best < count:
            line = graph + row_of(buffer[best]) * degree * 4
            for offset in range(0, degree * 4, 64):
                prefetch(line + offset)
        for position in range(met):
            neighbour = fresh[position]
            value = quantised(base, stride, bits, neighbour, address, scale, total)
            if squared:
                value = np.float32(2.0) * value - norms[neighbour]
            packed = candidate(value, neighbour)
            if count == window and packed <= buffer[count - 1]:
                continue
            low, high = 0, count
            while low < high:
                middle = (low + high) >> 1
                if buffer[middle] >= packed:
                    low = middle + 1
                else:
                    high = middle
            if low > 0 and (buffer[low - 1] | np.int64(1)) == (packed | np.int64(1)):
                continue
            if count < window:
                count += 1
            for move in range(count - 1, low, -1):
                buffer[move] = buffer[move - 1]
            buffer[low] = packed
            best = min(best, low)
    return count
