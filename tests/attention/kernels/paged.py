"""Batches in a paged cache, and the same as plain arrays for the reference."""

import random
from dataclasses import dataclass

import numpy as np
import torch

from prover.inference.attention.batch import Heads, Request
from prover.inference.attention.merge import Floats
from prover.inference.attention.reference import Asked, attention
from prover.inference.attention.triton_decode import Shape, Workspace, decode

SCALE = 0.3


@dataclass(frozen=True)
class Paged:
    """A batch as vLLM has it, its pages in random order and with garbage where nothing was written."""

    requests: list[Request]
    heads: Heads
    block: int
    query: torch.Tensor
    keys: torch.Tensor
    values: torch.Tensor
    table: torch.Tensor

    @property
    def starts(self) -> list[int]:
        starts = [0]
        for request in self.requests:
            starts.append(starts[-1] + request.queries)
        return starts

    def expected(self) -> Floats:
        """The reference, in float64, on what the kernel is given."""
        queries, keys, values = [], [], []
        for number, request in enumerate(self.requests):
            pages = self.table[number, : -(-request.context // self.block)].long()
            for cache, arrays in ((self.keys, keys), (self.values, values)):
                arrays.append(cache[pages].flatten(0, 1)[: request.context].double().numpy())
            queries.append(self.query[self.starts[number] : self.starts[number + 1]].double().numpy())
        return np.concatenate(attention(Asked(self.requests, self.heads, queries, keys, values, SCALE)))

    def found(self, workspace: Workspace, shape: Shape, least: int = 1) -> torch.Tensor:
        """What the kernel writes."""
        output = torch.full_like(self.query, float("nan"))
        contexts = torch.tensor([request.context for request in self.requests], dtype=torch.int32)
        starts = torch.tensor(self.starts, dtype=torch.int32)
        decode(
            self.query,
            self.keys,
            self.values,
            self.table,
            contexts,
            starts,
            output,
            shape=shape,
            scale=SCALE,
            workspace=workspace,
            least=least,
        )
        return output


def paged(seed: int, requests: list[Request], heads: Heads, block: int, dtype: torch.dtype) -> Paged:
    """Random keys, values and queries."""
    generator, order = torch.Generator().manual_seed(seed), random.Random(seed)
    needed = [-(-request.context // block) for request in requests]
    pages = list(range(sum(needed) + 2))
    order.shuffle(pages)
    table = torch.zeros(len(requests), max(needed), dtype=torch.int32)
    for number, count in enumerate(needed):
        table[number, :count] = torch.tensor([pages.pop() for _ in range(count)])

    def normal(*size: int) -> torch.Tensor:
        return torch.randn(*size, generator=generator).to(dtype)

    cache = (sum(needed) + 2, block, heads.kv_heads, heads.head_size)
    tokens = sum(request.queries for request in requests)
    query = normal(tokens, heads.kv_heads * heads.group, heads.head_size)
    return Paged(requests, heads, block, query, normal(*cache), normal(*cache), table)
