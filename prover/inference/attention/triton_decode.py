"""LeanAttention's decode in one Triton launch: paged keys and values, ragged batches, no second reduction.

The schedule is that of `prover.inference.attention.plan`, computed by every program from the lengths in device
memory: nothing is planned on the host, so a captured CUDA graph stays right when contexts grow. Programs take workers
from the last to the first: a host only waits for programs that were started before it, so for none that may not run.

Not imported by anything that a user without a GPU starts: needs `torch` and `triton`.
"""

from dataclasses import dataclass

import torch
import triton
import triton.language as tl

LOG2_E = 1.4426950408889634
MOST_REQUESTS = 1024


@dataclass(frozen=True, slots=True)
class Shape:
    """What a kernel is compiled for. `queries`: the most query rows of a request (1 in plain decoding)."""

    query_heads: int
    kv_heads: int
    head_size: int
    block_size: int
    queries: int = 1
    tile: int = 64
    window: int = 0
    soft_cap: float = 0.0

    def __post_init__(self) -> None:
        if self.query_heads % self.kv_heads:
            raise ValueError(f"{self.query_heads} query heads for {self.kv_heads} KV heads")

    @property
    def rows(self) -> int:
        """Query rows of an output, filled up to what matrix units take."""
        return max(16, int(triton.next_power_of_2(self.queries * self.query_heads // self.kv_heads)))


class Workspace:
    """Room for one partial result of each worker, made once. One launch at a time may use it."""

    def __init__(self, workers: int, shape: Shape, device: torch.device) -> None:
        size = triton.next_power_of_2(shape.head_size)
        self.workers = workers
        self.output = torch.empty(workers, shape.rows, size, dtype=torch.float32, device=device)
        self.statistics = torch.empty(workers, 2, shape.rows, dtype=torch.float32, device=device)
        # A host lowers the flag again when it has read what it announced: the next launch finds all of them down.
        self.flags = torch.zeros(workers, dtype=torch.int32, device=device)


def decode(
    query: torch.Tensor,
    keys: torch.Tensor,
    values: torch.Tensor,
    block_table: torch.Tensor,
    contexts: torch.Tensor,
    starts: torch.Tensor,
    output: torch.Tensor,
    *,
    shape: Shape,
    scale: float,
    workspace: Workspace,
    least: int = 1,
) -> None:
    """Write the attention of all query tokens into `output`.

    `query`, `output` [tokens, query_heads, head_size]; `keys`, `values` [blocks, block_size, kv_heads, head_size],
    the last stride 1; `block_table` [requests, blocks of the longest], `contexts` [requests] and `starts`
    [requests + 1] (where a request's query tokens begin) int32. A request without query tokens takes no tiles.
    `least`: tiles that a worker gets at least, if there are so few.
    """
    requests = contexts.shape[0]
    if requests > MOST_REQUESTS:
        raise ValueError(f"{requests} requests in a batch; at most {MOST_REQUESTS}")
    _decode[(workspace.workers,)](
        query,
        keys,
        values,
        block_table,
        contexts,
        starts,
        output,
        workspace.output,
        workspace.statistics,
        workspace.flags,
        scale * LOG2_E if shape.soft_cap == 0 else scale,
        requests,
        workspace.workers,
        least,
        query.stride(0),
        query.stride(1),
        keys.stride(0),
        keys.stride(1),
        keys.stride(2),
        values.stride(0),
        values.stride(1),
        values.stride(2),
        output.stride(0),
        output.stride(1),
        block_table.stride(0),
        KV_HEADS=shape.kv_heads,
        GROUP=shape.query_heads // shape.kv_heads,
        HEAD=shape.head_size,
        HEAD_PADDED=triton.next_power_of_2(shape.head_size),
        BLOCK=shape.block_size,
        TILE=shape.tile,
        ROWS=shape.rows,
        WINDOW=shape.window,
        SOFT_CAP=shape.soft_cap,
        REQUESTS=triton.next_power_of_2(requests),
        num_warps=4,
        num_stages=3,
    )


@triton.jit
def _decode(
    query,
    keys,
    values,
    block_table,
    contexts,
    starts,
    output,
    partial_output,
    partial_statistics,
    flags,
    scale,
    requests,
    workers,
    least,
    query_token,
    query_head,
    keys_block,
    keys_slot,
    keys_head,
    values_block,
    values_slot,
    values_head,
    output_token,
    output_head,
    table_request,
    KV_HEADS: tl.constexpr,
    GROUP: tl.constexpr,
    HEAD: tl.constexpr,
    HEAD_PADDED: tl.constexpr,
    BLOCK: tl.constexpr,
    TILE: tl.constexpr,
    ROWS: tl.constexpr,
    WINDOW: tl.constexpr,
    SOFT_CAP: tl.constexpr,
    REQUESTS: tl.constexpr,
):
    # The line of tiles: for each request its tiles for one head, and where it begins, all heads counted.
    every = tl.arange(0, REQUESTS)
    length = tl.load(contexts + every, mask=every < requests, other=0)
    asking = tl.load(starts + every + 1, mask=every < requests, other=0)
    asking -= tl.load(starts + every, mask=every < requests, other=0)
    skipped = tl.zeros([REQUESTS], tl.int32)
    if WINDOW > 0:
        skipped = tl.maximum(length - asking + 1 - WINDOW, 0) // TILE
    tiles = tl.where(asking > 0, (length + TILE - 1) // TILE - skipped, 0)
    ends = tl.cumsum(tiles * KV_HEADS, 0)
    total = tl.sum(tiles * KV_HEADS, 0)

    worker = workers - 1 - tl.program_id(0)
    used = tl.minimum(workers, tl.maximum(total // least, 1))
    each = total // used
    more = total % used
    at = worker * each + tl.minimum(worker, more)
    end = tl.where(worker < used, at + each + tl.where(worker < more, 1, 0), at)

    row = tl.arange(0, ROWS)
    column = tl.arange(0, HEAD_PADDED)
    token_in_tile = tl.arange(0, TILE)
    while at < end:
        request = tl.sum((ends <= at).to(tl.int32), 0)
        chosen = every == request
        context = tl.sum(tl.where(chosen, length, 0), 0)
        own_tiles = tl.sum(tl.where(chosen, tiles, 0), 0)
        first_tile = tl.sum(tl.where(chosen, skipped, 0), 0)
        queries = tl.sum(tl.where(chosen, asking, 0), 0)
        within = at - (tl.sum(tl.where(chosen, ends, 0), 0) - own_tiles * KV_HEADS)
        kv_head = within // own_tiles
        begin = within % own_tiles
        stop = tl.minimum(own_tiles, begin + end - at)

        first_token = tl.load(starts + request).to(tl.int64)
        alive = row < queries * GROUP
        places = (first_token + row // GROUP) * query_token + (kv_head * GROUP + row % GROUP) * query_head
        own_query = tl.load(
            query + places[:, None] + column[None, :],
            mask=alive[:, None] & (column[None, :] < HEAD),
            other=0.0,
        )
        # Row r sees the keys before this place.
        sees = context - queries + row // GROUP + 1

        maximum = tl.full([ROWS], float("-inf"), tl.float32)
        sums = tl.zeros([ROWS], tl.float32)
        collected = tl.zeros([ROWS, HEAD_PADDED], tl.float32)
        for tile in range(begin, stop):
            token = (first_tile + tile) * TILE + token_in_tile
            there = token < context
            page = tl.load(block_table + request * table_request + token // BLOCK, mask=there, other=0).to(tl.int64)
            slot = token % BLOCK
            key = tl.load(
                keys + (page * keys_block + slot * keys_slot + kv_head * keys_head)[None, :] + column[:, None],
                mask=there[None, :] & (column[:, None] < HEAD),
                other=0.0,
            )
            scores = tl.dot(own_query, key, input_precision="ieee") * scale
            if SOFT_CAP > 0:
                # tanh(x) = 1 - 2 / (exp(2 x) + 1), which neither end of the range spoils.
                scores = SOFT_CAP * (1 - 2 / (tl.exp(2 * scores / SOFT_CAP) + 1)) * 1.4426950408889634
            visible = there[None, :] & (token[None, :] < sees[:, None])
            if WINDOW > 0:
                visible = visible & (token[None, :] >= sees[:, None] - WINDOW)
            scores = tl.where(visible, scores, float("-inf"))
            higher = tl.maximum(maximum, tl.max(scores, 1))
            # A row that has seen nothing yet has no maximum to subtract.
            common = tl.where(higher == float("-inf"), 0.0, higher)
            weights = tl.exp2(scores - common[:, None])
            fading = tl.exp2(maximum - common)
            sums = sums * fading + tl.sum(weights, 1)
            value = tl.load(
                values
                + (page * values_block + slot * values_slot + kv_head * values_head)[:, None]
                + column[None, :],
                mask=there[:, None] & (column[None, :] < HEAD),
                other=0.0,
            )
            collected = collected * fading[:, None]
            collected += tl.dot(weights.to(value.dtype), value, input_precision="ieee")
            maximum = higher

        if begin == 0:
            done = stop
            helper = worker + 1
            while done < own_tiles:
                while tl.atomic_cas(flags + helper, 1, 0, sem="acquire", scope="gpu") != 1:
                    pass
                tl.debug_barrier()
                other_maximum = tl.load(partial_statistics + helper * 2 * ROWS + row, cache_modifier=".cg")
                other_sums = tl.load(partial_statistics + (helper * 2 + 1) * ROWS + row, cache_modifier=".cg")
                other = tl.load(
                    partial_output + (helper * ROWS + row[:, None]) * HEAD_PADDED + column[None, :],
                    cache_modifier=".cg",
                )
                higher = tl.maximum(maximum, other_maximum)
                common = tl.where(higher == float("-inf"), 0.0, higher)
                mine = tl.exp2(maximum - common)
                theirs = tl.exp2(other_maximum - common)
                sums = sums * mine + other_sums * theirs
                collected = collected * mine[:, None] + other * theirs[:, None]
                maximum = higher
                done += tl.minimum(own_tiles - done, each + tl.where(helper < more, 1, 0))
                helper += 1
            result = collected / tl.where(sums > 0, sums, 1.0)[:, None]
            places = (first_token + row // GROUP) * output_token + (kv_head * GROUP + row % GROUP) * output_head
            tl.store(
                output + places[:, None] + column[None, :],
                result.to(output.dtype.element_ty),
                mask=alive[:, None] & (column[None, :] < HEAD),
            )
        else:
            tl.store(partial_statistics + worker * 2 * ROWS + row, maximum)
            tl.store(partial_statistics + (worker * 2 + 1) * ROWS + row, sums)
            tl.store(partial_output + (worker * ROWS + row[:, None]) * HEAD_PADDED + column[None, :], collected)
            # All threads have stored before one of them says so.
            tl.debug_barrier()
            tl.atomic_xchg(flags + worker, 1, sem="release", scope="gpu")
        at += stop - begin
