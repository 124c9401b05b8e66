"""Which neighbours a vector keeps: near ones not behind another one that it keeps (Vamana's robust prune)."""

import numpy as np

from skills_db.leanvec.compiled import Integer, Number, inlined
from skills_db.leanvec.lvq import Records
from skills_db.leanvec.scores import Bytes, Floats, Integers, quantised


@inlined
def distance(
    first: Integer, second: Integer, records: Records, norms: Floats, shorts: Bytes, scales: Floats, totals: Floats
) -> Number:
    """Squared distance of two vectors: the first as a quantised query (`shorts`), the second as its record."""
    stride = records.shape[1]
    query = np.int64(shorts.ctypes.data) + np.int64(first) * stride
    product = quantised(np.int64(records.ctypes.data), stride, 8, second, query, scales[first], totals[first])
    return norms[first] + norms[second] - np.float32(2.0) * product


@inlined
def prune(
    count: Integer,
    ids: Integers,
    distances: Floats,
    alpha: Number,
    keep: Integer,
    chosen: Integers,
    records: Records,
    norms: Floats,
    shorts: Bytes,
    scales: Floats,
    totals: Floats,
) -> Integer:
    """Write at most `keep` of `count` candidates, nearest first, to `chosen`; how many.

    A candidate c of p is left out if some s that was chosen before it has alpha |s - c|^2 <= |p - c|^2. Places that
    are left at the end are filled with the nearest of those left out: the degree is paid for anyway.
    """
    taken = 0
    for position in range(count):
        if taken == keep:
            break
        candidate = ids[position]
        hidden = False
        for other in range(taken):
            if chosen[other] == candidate:
                hidden = True
                break
            apart = distance(candidate, chosen[other], records, norms, shorts, scales, totals)
            if alpha * apart <= distances[position]:
                hidden = True
                break
        if not hidden:
            chosen[taken] = candidate
            taken += 1
    sparse = taken
    for position in range(count):
        if taken == keep or sparse * 2 > keep:
            break
        candidate = ids[position]
        known = False
        for other in range(taken):
            if chosen[other] == candidate:
                known = True
                break
        if not known:
            chosen[taken] = candidate
            taken += 1
    return taken
