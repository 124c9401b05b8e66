"""Search for many queries: candidates from the primary records, by the graph or by all of them, then re-ranking."""

import numpy as np
from numpy.typing import NDArray

from skills_db.leanvec.compiled import Integer, compiled, inlined
from skills_db.leanvec.lvq import Records
from skills_db.leanvec.scores import Floats, Integers, fetch, quantise, quantised, spread
from skills_db.leanvec.secondary import rescored
from skills_db.leanvec.walk import SEEN, row_of, walk

_ROWS_AT_ONCE = 512


@compiled
def search_graph(
    queries: Floats,
    reduced: Floats,
    offset_reduced: Floats,
    first: Integer,
    last: Integer,
    records: Records,
    bits: Integer,
    slots: Integers,
    links: Integers,
    entry: Integer,
    rows: Records,
    row_bits: Integer,
    row_slots: Integers,
    residual: bool,
    deleted: NDArray[np.uint8],
    window: Integer,
    rerank: Integer,
    ids: Integers,
    scores: Floats,
) -> None:
    """For queries first … last - 1: the best ids and scores, best first, -1 where there are fewer.

    reduced = A'q [m, d] find candidates; queries [m, D] and offset_reduced [m, d] score them again: q - m and
    A'(q - m) for rows of codes, which add <m, x>, and q itself for float16. ids and scores [m, k] are written.
    `window` candidates are kept on the way, the best `rerank` of them that are not deleted are scored again.
    """
    short = np.zeros(records.shape[1] * 8 // bits, np.int8)
    reduced_spread = np.zeros(records.shape[1] * 8 // bits, np.float32)
    query_spread = np.zeros(rows.shape[1] * 8 // row_bits, np.float32)
    found = np.empty(window, np.int32)
    buffer = np.empty(window, np.int64)
    seen = np.empty(SEEN, np.int32)
    fresh = np.empty(links.shape[1], np.int32)
    norms = np.empty(0, np.float32)
    for index in range(first, last):
        scale, total = quantise(reduced[index], slots, short)
        count = walk(records, bits, links, norms, entry, short, scale, total, window, buffer, seen, fresh)
        for position in range(count):
            found[position] = row_of(buffer[position])
        _reorder(
            queries[index], offset_reduced[index], count, found, records, bits, slots, rows, row_bits, row_slots,
            residual, deleted, rerank, query_spread, reduced_spread, ids[index], scores[index],
        )  # fmt: skip


@compiled
def search_all(
    queries: Floats,
    reduced: Floats,
    offset_reduced: Floats,
    first: Integer,
    last: Integer,
    records: Records,
    count: Integer,
    bits: Integer,
    slots: Integers,
    rows: Records,
    row_bits: Integer,
    row_slots: Integers,
    residual: bool,
    deleted: NDArray[np.uint8],
    rerank: Integer,
    ids: Integers,
    scores: Floats,
) -> None:
    """The same by looking at every primary record; `count` of them are in use.

    Blocks of records are scored for all queries of the range while they are in the processor's cache.
    """
    wide = records.shape[1] * 8 // bits
    base = np.int64(records.ctypes.data)
    stride = records.shape[1]
    shorts = np.zeros((last - first, wide), np.int8)
    scales = np.empty(last - first, np.float32)
    totals = np.empty(last - first, np.float32)
    found = np.empty((last - first, rerank), np.int32)
    values = np.empty((last - first, rerank), np.float32)
    filled = np.zeros(last - first, np.int64)
    for index in range(last - first):
        scales[index], totals[index] = quantise(reduced[first + index], slots, shorts[index])
    for start in range(0, count, _ROWS_AT_ONCE):
        stop = min(start + _ROWS_AT_ONCE, count)
        for index in range(last - first):
            query = np.int64(shorts.ctypes.data) + np.int64(index) * wide
            here = filled[index]
            for row in range(start, stop):
                value = quantised(base, stride, bits, row, query, scales[index], totals[index])
                if (here == rerank and value <= values[index, here - 1]) or deleted[row] != 0:
                    continue
                place = here if here < rerank else rerank - 1
                here = min(here + 1, rerank)
                while place > 0 and values[index, place - 1] < value:
                    values[index, place] = values[index, place - 1]
                    found[index, place] = found[index, place - 1]
                    place -= 1
                values[index, place] = value
                found[index, place] = row
            filled[index] = here
    reduced_spread = np.zeros(wide, np.float32)
    query_spread = np.zeros(rows.shape[1] * 8 // row_bits, np.float32)
    for index in range(first, last):
        _reorder(
            queries[index], offset_reduced[index], filled[index - first], found[index - first], records, bits, slots,
            rows, row_bits, row_slots, residual, deleted, rerank, query_spread, reduced_spread, ids[index],
            scores[index],
        )  # fmt: skip


@inlined
def _reorder(
    query: Floats,
    reduced: Floats,
    count: Integer,
    found: Integers,
    records: Records,
    bits: Integer,
    slots: Integers,
    rows: Records,
    row_bits: Integer,
    row_slots: Integers,
    residual: bool,
    deleted: NDArray[np.uint8],
    rerank: Integer,
    query_spread: Floats,
    reduced_spread: Floats,
    ids: Integers,
    scores: Floats,
) -> None:
    """Score the first `rerank` candidates that are not deleted by the secondary store, and keep the best."""
    query_sum = spread(query, row_slots, query_spread)
    reduced_sum = spread(reduced, slots, reduced_spread)
    base = np.int64(rows.ctypes.data)
    wanted = ids.shape[0]
    kept = 0
    for position in range(min(count, rerank)):
        fetch(base, rows.shape[1], found[position])
    taken = 0
    for position in range(count):
        row = found[position]
        if deleted[row] != 0:
            continue
        if taken == rerank:
            break
        taken += 1
        value = rescored(
            row, rows, row_bits, query_spread, query_sum, residual, records, bits, reduced_spread, reduced_sum
        )
        if kept == wanted and value <= scores[kept - 1]:
            continue
        place = kept if kept < wanted else wanted - 1
        kept = min(kept + 1, wanted)
        while place > 0 and scores[place - 1] < value:
            scores[place] = scores[place - 1]
            ids[place] = ids[place - 1]
            place -= 1
        scores[place] = value
        ids[place] = row
    for place in range(kept, wanted):
        ids[place] = -1
        scores[place] = -np.inf
