"""Attention in plain NumPy: directly from its definition, and worker by worker as a plan says.

For tests of kernels; both compute in float64.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from prover.inference.attention.batch import Heads, Request
from prover.inference.attention.merge import Floats, Partial, finished, merge, merged
from prover.inference.attention.plan import Output, Plan


@dataclass(frozen=True, slots=True)
class Asked:
    """Attention that is asked for. For each request: `queries` [queries, kv_heads * group, head_size], the heads of a
    group side by side; `keys` and `values` [context, kv_heads, head_size]. Scores are multiplied by `scale`."""

    requests: Sequence[Request]
    heads: Heads
    queries: Sequence[Floats]
    keys: Sequence[Floats]
    values: Sequence[Floats]
    scale: float


def attention(asked: Asked) -> list[Floats]:
    """The definition: softmax over all visible keys. Shapes as `queries`."""
    heads, results = asked.heads, []
    for number, request in enumerate(asked.requests):
        query, key, value = asked.queries[number], asked.keys[number], asked.values[number]
        result = np.zeros(query.shape)
        for row in range(request.queries):
            seen = heads.visible(request, row)
            for head in range(heads.kv_heads * heads.group):
                kv_head = head // heads.group
                scores = _capped(key[seen.start : seen.stop, kv_head] @ query[row, head] * asked.scale, heads)
                weights = np.exp(scores - scores.max())
                result[row, head] = weights @ value[seen.start : seen.stop, kv_head] / weights.sum()
        results.append(result)
    return results


def planned(plan: Plan, asked: Asked) -> list[Floats]:
    """The same by a plan: every worker does its segments, hosts merge what others left in their slots."""
    results = [np.full(query.shape, np.nan) for query in asked.queries]
    slots: dict[int, Partial] = {}
    hosted: dict[int, Partial] = {}
    for worker in range(plan.workers):
        for segment in plan.segments(worker):
            output = plan.outputs[segment.output]
            parts = [_tile(plan.tile, output, number, asked) for number in range(segment.begin, segment.end)]
            found = merged(parts, *parts[0].output.shape)
            if segment.slot is None:
                hosted[segment.output] = found
            else:
                slots[segment.slot] = found
    group = asked.heads.group
    for number, own in hosted.items():
        output, partial = plan.outputs[number], own
        for worker in plan.helpers(number):
            partial = merge(partial, slots[worker])
        block, _ = finished(partial)
        rows, first = slice(output.first_query, output.last_query + 1), output.kv_head * group
        results[output.request][rows, first : first + group] = block.reshape(-1, group, block.shape[-1])
    return results


def _tile(size: int, output: Output, number: int, asked: Asked) -> Partial:
    heads, request = asked.heads, asked.requests[output.request]
    begin = (output.first_tile + number) * size
    end = min(begin + size, request.context)
    first = output.kv_head * heads.group
    block = asked.queries[output.request][output.first_query : output.last_query + 1, first : first + heads.group]
    rows = block.reshape(-1, block.shape[-1])
    scores = _capped(rows @ asked.keys[output.request][begin:end, output.kv_head].T * asked.scale, heads)
    places = np.arange(begin, end)
    for row in range(len(rows)):
        seen = heads.visible(request, output.first_query + row // heads.group)
        scores[row, (places < seen.start) | (places >= seen.stop)] = -np.inf
    maximum = scores.max(axis=1)
    weights = np.exp(scores - np.where(np.isneginf(maximum), 0.0, maximum)[:, None])
    return Partial(weights @ asked.values[output.request][begin:end, output.kv_head], maximum, weights.sum(axis=1))


def _capped(scores: Floats, heads: Heads) -> Floats:
    return scores if heads.soft_cap is None else heads.soft_cap * np.tanh(scores / heads.soft_cap)
